import { clip } from "../kernel/text.ts";
import { maxProblems, type Draft } from "./problem.ts";

// What the parser calls a fault, in the words of whoever wrote the line. Nothing of a value is repeated: it may be a
// secret. One slip makes a parser stumble often; what it says after the first time is kept only where that cannot be why.

export interface SyntaxFault {
  /** Of the `yaml` package: https://eemeli.org/yaml/#errors */
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

interface Place {
  readonly text: string;
  readonly offset: number;
  /** Of the quote that opens the text at the offset. */
  readonly quoteAt: (offset: number) => number | undefined;
}

type Words = readonly [message: string, hint?: string];

/** @param lexemes the text, in the pieces that the lexer made of it */
export function syntaxDrafts(
  faults: readonly SyntaxFault[],
  text: string,
  lexemes: readonly string[],
): readonly Draft[] {
  const inOrder = faults.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return withoutEchoes(inOrder, text)
    .slice(0, 2 * maxProblems)
    .map(({ code, message, pos: [offset] }) => {
      const place = { text, offset, quoteAt: (at: number) => openQuote(lexemes, at) };
      if (code === "NON_STRING_KEY") {
        const isBracket = /[[{]/.test(text[offset] ?? "");
        const hint = isBracket ? "Put quotes around it: in YAML a bracket begins a list or a mapping." : undefined;
        return { offset, code: "KEY_NOT_STRING", path: [], message: "a key must be text", hint };
      }
      const [said, hint] = wordsOf(message, place) ?? [parserWords(message)];
      return { offset, code: "YAML_SYNTAX", path: [], message: `not YAML: ${said}`, hint };
    });
}

/** Faults of a few signs, which nothing before them can cause. */
const ownFaults = new Set(["BAD_SCALAR_START", "BAD_DQ_ESCAPE", "NON_STRING_KEY", "DUPLICATE_KEY"]);

/** In each part of the file that begins at the margin, the first fault of the layout; of a line one fault. */
function withoutEchoes(faults: readonly SyntaxFault[], text: string): readonly SyntaxFault[] {
  const structural = new Set(faults.filter(({ code }) => !ownFaults.has(code)).map(({ pos }) => pos[0]));
  let line = -1;
  // Offset up to which no part has begun since the last fault of the layout; undefined before the first.
  let sameUntil: number | undefined;
  return faults.filter(({ code, pos: [offset] }) => {
    if (code === "NON_STRING_KEY") return !structural.has(offset);
    const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
    if (lineStart === line) return false;
    if (!ownFaults.has(code)) {
      const isEcho = sameUntil !== undefined && !beginsPart(text, sameUntil, offset);
      sameUntil = offset;
      if (isEcho) return false;
    }
    line = lineStart;
    return true;
  });
}

/** Whether a key at the margin begins a part of the file behind one offset and not behind the other, or the file ends. */
function beginsPart(text: string, from: number, to: number): boolean {
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) {
    if (/[A-Za-z"']/.test(text[at + 1] ?? "")) return true;
  }
  return text[to - 1] === "\n" && text[from - 1] === "\n" && from !== to && to === text.length;
}

/** Undefined where the parser's own words are as good. */
function wordsOf(message: string, place: Place): Words | undefined {
  const { text, offset } = place;
  if (message.startsWith("Tabs are not allowed as indentation")) return ["a tab as indentation", "Indent with spaces."];
  if (/^Missing closing ["']quote/.test(message)) return unclosedQuote(place);
  if (message.startsWith("Nested mappings are not allowed in compact")) {
    const below = deeperLineBelow(text, offset);
    if (below !== undefined) return below;
    return ['a second ": " on one line', 'Quote the text: in YAML ": " makes a mapping.'];
  }
  if (/^(?:Plain value cannot start with|Block scalar header)/.test(message)) {
    const sign = /character (\S)/.exec(message)?.[1];
    return sign === undefined
      ? undefined
      : [`plain text cannot begin with ${sign}`, "Quote the text: put quotes around it."];
  }
  if (message.startsWith("Alias ending in : is ambiguous"))
    return ["an alias whose name ends in a colon", 'Quote it: "*".'];
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket !== undefined) {
    const opening = bracket === "]" ? "[" : "{";
    return [`a ${opening} is not closed before this line`, `Close it with ${bracket}, or indent what belongs into it.`];
  }
  if (/^Implicit (?:keys need to be on a single line|map key needs to be followed by map value)/.test(message))
    return keyWithoutColon(text, offset);
  if (/^Unexpected flow-(?:map|seq)-start at node end/.test(message))
    return ["a bracket in the middle of a text", "Quote the text: brackets have a meaning in YAML."];
  if (message.startsWith("Unexpected block-seq-ind on same line"))
    return ["a list on its key's line", "Begin the list on the next line."];
  const isOfLayout =
    /^(?:All mapping items must start at the same column|Sequence item without - indicator|Unexpected \S+ at node end|A block sequence may not be used as an implicit map key)/.test(
      message,
    );
  if (!isOfLayout) return undefined;
  if (text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "") return unevenLine(text, offset);
  if (/at node end/.test(message)) return ["text behind a value that has ended", "Put quotes around the whole text."];
  return undefined;
}

const checkIndent = "Check the indentation of this line against the one above.";

/** A line that stands neither where the one above does nor where something above it began. */
function unevenLine(text: string, offset: number): Words {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const above = lineAbove(text, start);
  const own = indentOf(text.slice(start));
  if (above === undefined || indentOf(above) === own) return ["this line does not go with those above it", checkIndent];
  return [`this line is indented by ${own}, the one above by ${indentOf(above)}`, checkIndent];
}

/** The line below where it is indented as if it belonged to a value that has ended. */
function deeperLineBelow(text: string, offset: number): Words | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  if (end === -1 || /:\s/.test(text.slice(offset, end + 1))) return undefined;
  const below = text
    .slice(end + 1, end + 10_000)
    .split("\n")
    .find(isContent);
  const own = indentOf(text.slice(start));
  if (below === undefined || indentOf(below) <= own) return undefined;
  const message = `the line below is indented by ${indentOf(below)}, this one by ${own}`;
  return [message, "Check the indentation of the line below: this value has ended."];
}

function keyWithoutColon(text: string, offset: number): Words {
  const end = text.indexOf("\n", offset);
  const line = text.slice(offset, end === -1 ? undefined : Math.min(end, offset + 200)).trimEnd();
  const glued = /^(?:- +)?([A-Za-z][\w.-]{0,60}):(?=\S)/.exec(line)?.[1];
  if (glued !== undefined) {
    return [`no space behind the colon of "${glued}"`, `Put a space behind the colon: "${glued}: …".`];
  }
  const word = /^[A-Za-z][\w.-]{0,60}$/.exec(line)?.[0];
  if (word !== undefined) return [`no colon behind "${word}"`, `Write it with a colon: "${word}:".`];
  return ["a key without its colon", "Put a colon and a space behind the key, or quotes around the text."];
}

function unclosedQuote({ text, offset, quoteAt }: Place): Words {
  const at = quoteAt(offset);
  const quote = at === undefined ? "" : (text[at] ?? "");
  const name = quote === "'" ? "a single quote" : "a double quote";
  if (at === undefined) return ["a quote is not closed", "Write the closing quote, or remove the opening one."];
  const line = text.slice(0, at).split("\n").length;
  return [`${name} that opens in line ${line} is not closed`, `Write the closing ${quote}, or remove the opening one.`];
}

/** Where the quoted text that ends at an offset begins. */
function openQuote(lexemes: readonly string[], end: number): number | undefined {
  let at = 0;
  let found: number | undefined;
  for (const lexeme of lexemes) {
    if (at > end) break;
    // Signs of the lexer's own are no part of the text.
    if (/^[\u0002\u0018\u001f]$/.test(lexeme) || lexeme === "\ufeff") continue;
    if (lexeme.startsWith('"') || lexeme.startsWith("'")) found = at;
    at += lexeme.length;
  }
  return found;
}

function lineAbove(text: string, lineStart: number): string | undefined {
  return text
    .slice(Math.max(0, lineStart - 10_000), lineStart)
    .split("\n")
    .findLast(isContent);
}

const isContent = (line: string): boolean => /^\s*[^\s#]/.test(line);
const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

function parserWords(message: string): string {
  const line = clip((message.split("\n")[0] ?? "").replace(/[.:]$/, ""), 200);
  return line.charAt(0).toLowerCase() + line.slice(1);
}
