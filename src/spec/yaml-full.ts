import { Composer, Lexer, Parser, isAlias, isMap, isScalar, isSeq, type CST, type Document, type Node } from "yaml";
import { clip } from "../kernel/text.ts";
import { maxProblems, type Draft } from "./problem.ts";
import { syntaxDrafts, type SyntaxFault } from "./syntax-messages.ts";
import { maxAliases, maxTokens, type ScalarNode, type YamlNode } from "./yaml-node.ts";

// All of YAML 1.2, by the `yaml` package, a step at a time: its lexer and then its parser keep no stack of their own,
// so that depth, directives and sheer number are judged before anything recurses. Source: security-reliability.md R4.

const maxDepth = 32;
/** One alias too many is said beside all else that is wrong; so many of them alone. */
const hopelessAliases = 200;

export interface FullRead {
  /** Undefined when the text is no single readable document. */
  readonly root?: YamlNode;
  readonly drafts: readonly Draft[];
}

export function readFull(text: string): FullRead {
  const { lexemes, drafts, stop } = lex(text);
  if (stop || lexemes.length === 0) return { drafts: lexemes.length === 0 && !stop ? [emptyFile()] : drafts };
  return withoutStacks(() => compose(text, lexemes, drafts));
}

/** A hostile file makes the parser collect a hundred thousand errors; their stack traces alone took 2 s. */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/**
 * The lexemes of the text, and what they alone show to be wrong. `stop`: nothing else is to be read.
 * Depth is that of flow brackets and of the columns at which blocks begin.
 */
function lex(text: string): { lexemes: string[]; drafts: Draft[]; stop: boolean } {
  const lexemes: string[] = [];
  const drafts: Draft[] = [];
  const columns: number[] = [];
  const aliases: number[] = [];
  let hasDirective = false;
  let tokens = 0;
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let atLineStart = true;
  let inScalar = false;
  let valueSeen = false;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme);
    if (lexeme === "\u0002") continue;
    if (lexeme === "\u0018") {
      // The line stands too far left: all brackets end here, and the parser says so.
      flow = 0;
      continue;
    }
    if (lexeme === "\u001f") {
      inScalar = true;
      if (atLineStart && flow === 0) deepen(columns, offset - lineStart);
      atLineStart = false;
      continue;
    }
    const first = lexeme[0];
    if (inScalar) {
      inScalar = false;
      tokens += 1;
    } else if (lexeme === "\n" || lexeme === "\r\n") {
      lineStart = offset + lexeme.length;
      atLineStart = true;
      valueSeen = false;
    } else if (first !== " " && first !== "\t" && first !== "#" && lexeme !== "") {
      tokens += 1;
      if (first === "%" && flow === 0) {
        hasDirective = true;
        drafts.push(directive(offset, lexeme));
      } else if (lexeme === "[" || lexeme === "{") {
        if (atLineStart && flow === 0) deepen(columns, offset - lineStart);
        flow += 1;
      } else if (lexeme === "]" || lexeme === "}") {
        flow = Math.max(0, flow - 1);
      } else {
        if (first === "!") drafts.push(tag(offset, lexeme));
        else if (first === "*") aliases.push(offset);
        // A line's first `:` belongs to the key already counted; each further one nests (and is refused later).
        const opensBlock = lexeme === "-" || lexeme === "?" || (lexeme === ":" && valueSeen);
        if (flow === 0 && (atLineStart || opensBlock)) deepen(columns, offset - lineStart);
        if (lexeme === ":") valueSeen = true;
      }
      atLineStart = false;
    }
    if (columns.length + flow > maxDepth) return { lexemes, drafts: [...drafts, tooDeep(offset)], stop: true };
    if (aliases.length > hopelessAliases)
      return { lexemes, drafts: [...drafts, tooManyAliases(aliases[maxAliases] ?? offset)], stop: true };
    if (tokens > maxTokens) return { lexemes, drafts: [tooManyTokens()], stop: true };
    if (drafts.length >= maxProblems) return { lexemes, drafts, stop: true };
    offset += lexeme.length;
    if (lexeme.length > 1 && lexeme.includes("\n")) lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  }
  return { lexemes, drafts, stop: hasDirective };
}

function deepen(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop();
  if ((columns.at(-1) ?? -1) < column) columns.push(column);
}

function compose(text: string, lexemes: readonly string[], found: readonly Draft[]): FullRead {
  const parser = new Parser();
  const composer = new Composer({
    version: "1.2",
    // Every scalar stays text here: what a plain one is, yaml-node.ts says, and keeps it as written.
    schema: "failsafe",
    strict: true,
    stringKeys: true,
    // Its own check is quadratic: 24,000 keys took 3 s.
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const documents: Document.Parsed[] = [];
  let errors = 0;
  let started = 0;
  const take = (token: CST.Token): void => {
    if (token.type === "error") errors += 1;
    if (token.type === "document") started += 1;
    documents.push(...(composer.next(token) as Iterable<Document.Parsed>));
  };
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) take(token);
    // What follows the second document, or a hundred stray signs, is no news.
    if (errors >= maxProblems || started > 1) break;
  }
  if (started < 2) for (const token of parser.end()) take(token);
  documents.push(...(composer.end() as Iterable<Document.Parsed>));
  return judge(documents, found, (faults) => syntaxDrafts(faults, text, lexemes));
}

function judge(
  [document, second]: readonly Document.Parsed[],
  found: readonly Draft[],
  draftsOf: (faults: readonly SyntaxFault[]) => readonly Draft[],
): FullRead {
  if (document === undefined) return { drafts: [...found, emptyFile()] };
  const both = second ? [document, second] : [document];
  const warnings = both.flatMap((each) => each.warnings);
  const drafts = [
    ...found,
    ...draftsOf([
      ...both.flatMap((each) => each.errors),
      ...warnings.filter(({ code }) => code !== "TAG_RESOLVE_FAILED" && code !== "BAD_COLLECTION_TYPE"),
    ]),
  ];
  if (second) {
    const offset = second.contents?.range[0] ?? second.range[0];
    const hint = 'Keep one document; remove the "---" lines.';
    const message = "more than one YAML document in the file";
    drafts.push({ offset, code: "MULTIPLE_DOCUMENTS", path: [], message, hint });
    return { drafts };
  }
  if (drafts.length > found.length) return { drafts };
  return { root: nodeOf(document.contents, 0), drafts };
}

/** Recursion is safe: the text is at most {@link maxDepth} deep. */
function nodeOf(node: Node | null, parentAt: number): YamlNode {
  const at = node?.range?.[0] ?? parentAt;
  if (isAlias(node)) return { kind: "alias", at, name: node.source };
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
  if (isMap(node)) {
    const keys = node.items.map((pair) => nodeOf(pair.key as Node | null, at)).filter((key) => key.kind === "scalar");
    return { kind: "map", at, keys, values: node.items.map((pair) => nodeOf(pair.value as Node | null, at)), anchor };
  }
  if (isSeq(node))
    return { kind: "list", at, items: node.items.map((item) => nodeOf(item as Node | null, at)), anchor };
  return scalarOf(node, at, anchor);
}

function scalarOf(node: Node | null, at: number, anchor: string | undefined): ScalarNode {
  if (!isScalar(node)) return { kind: "scalar", at, text: "", plain: true, anchor };
  return { kind: "scalar", at, text: node.source ?? "", plain: node.type === "PLAIN", anchor };
}

export function emptyFile(): Draft {
  const hint = "Write at least: version: 1. An empty file never means to remove what runs.";
  return { offset: 0, code: "EMPTY_FILE", path: [], message: "the file is empty", hint };
}

function tooManyTokens(): Draft {
  const message = `the file has more than ${maxTokens} words and signs`;
  return { offset: 0, code: "TOO_LARGE", path: [], message, hint: "Move what is not configuration elsewhere." };
}

export function tooManyAliases(offset: number): Draft {
  const message = `more than ${maxAliases} aliases`;
  return { offset, code: "TOO_MANY_ALIASES", path: [], message, hint: "Write the values out." };
}

function tooDeep(offset: number): Draft {
  const hint = "Flatten it; an anchor and an alias can name a part.";
  return { offset, code: "TOO_DEEP", path: [], message: `nested deeper than ${maxDepth} levels`, hint };
}

function directive(offset: number, lexeme: string): Draft {
  const hint = "Remove the line: neko.yaml is YAML 1.2 without directives.";
  const message = `directive ${JSON.stringify(lexeme.slice(0, 40).trim())}`;
  return { offset, code: "YAML_DIRECTIVE", path: [], message, hint };
}

function tag(offset: number, lexeme: string): Draft {
  const hint = "Remove the tag, or put quotes around a text that begins so: neko.yaml has only plain values.";
  return { offset, code: "YAML_TAG", path: [], message: `tag ${clip(lexeme, 80)}`, hint };
}
