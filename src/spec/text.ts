import { Lexer } from "yaml";
import type { Draft } from "./problem.ts";

// What is refused before a YAML parser sees the file. Source: security-reliability.md R4.

const maxBytes = 256 * 1024;
const maxDepth = 32;

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly drafts: readonly Draft[] };

const refuse = (text: string, draft: Omit<Draft, "path">): ReadText => ({
  ok: false,
  text,
  drafts: [{ ...draft, path: [] }],
});

/** Bytes to text that holds only characters a person can see, nested no deeper than 32. */
export function readText(bytes: Uint8Array): ReadText {
  if (bytes.byteLength > maxBytes) {
    const message = `the file has ${bytes.byteLength} bytes; at most ${maxBytes} are read`;
    return refuse("", { offset: 0, code: "TOO_LARGE", message, hint: "Move what is not configuration elsewhere." });
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const { before, text: lossy } = upToFirstBadByte(bytes);
    const hint = "Save the file as UTF-8.";
    return refuse(lossy, { offset: before, code: "NOT_UTF8", message: "the file is not UTF-8 from here on", hint });
  }
  const drafts = forbiddenCharacters(text);
  if (drafts.length > 0) return { ok: false, text, drafts };
  const shape = checkShape(text);
  return shape.length > 0 ? { ok: false, text, drafts: shape } : { ok: true, text };
}

/** The lossy text, and the offset in it of the first byte that is not UTF-8. */
function upToFirstBadByte(bytes: Uint8Array): { before: number; text: string } {
  let good = 0;
  let bad = bytes.byteLength;
  const fits = (length: number): boolean => {
    try {
      // A prefix may end inside a character; `stream` lets that pass and still refuses what cannot become one.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle - 1;
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  return {
    before: Math.min(new TextDecoder("utf-8").decode(bytes.subarray(0, good), { stream: true }).length, text.length),
    text,
  };
}

// Controls but tab and line breaks; bidi marks, embeddings, overrides and isolates; zero-width, soft hyphen and other
// invisible format characters; separators that editors take for line breaks and YAML does not; tag characters.
const forbidden =
  /[[\p{Cc}--[\t\n\r]]\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\r(?!\n)/gv;

/** What the character is and where, for text as written; undefined when there is none. Also used on decoded scalars. */
export function findForbidden(text: string): { readonly offset: number; readonly name: string } | undefined {
  for (const match of text.matchAll(forbidden)) return { offset: match.index, name: nameOf(match[0]) };
  return text.isWellFormed() ? undefined : { offset: 0, name: "half of a surrogate pair" };
}

function forbiddenCharacters(text: string): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(forbidden)) {
    const message = `forbidden character ${nameOf(match[0])}`;
    drafts.push({ offset: match.index, code: "FORBIDDEN_CHARACTER", path: [], message, hint: "Remove it." });
    if (drafts.length === 100) break;
  }
  return drafts;
}

function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const hex = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  if (point === 0x0d) return `${hex} (carriage return without a line feed)`;
  if (point < 0xa0) return `${hex} (control)`;
  if (point >= 0xe0000) return `${hex} (tag)`;
  if (point === 0x61c || (point >= 0x200e && point <= 0x200f)) return `${hex} (text direction)`;
  if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)) return `${hex} (text direction)`;
  return `${hex} (invisible)`;
}

/**
 * Depth and directives, by the parser's own lexer, which keeps no stack: composing the tree recurses, and a 2 kB file
 * nested 1,000 deep can end Node. Depth is that of flow brackets and of the columns at which blocks begin.
 */
function checkShape(text: string): Draft[] {
  const drafts: Draft[] = [];
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let atLineStart = true;
  let inScalar = false;
  let valueSeen = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "\u0002" || lexeme === "\u0018") continue;
    if (lexeme === "\u001f") {
      inScalar = true;
      if (atLineStart && flow === 0) deepen(columns, offset - lineStart);
      atLineStart = false;
      continue;
    }
    const first = lexeme[0];
    if (inScalar) {
      inScalar = false;
    } else if (lexeme === "\n" || lexeme === "\r\n") {
      lineStart = offset + lexeme.length;
      atLineStart = true;
      valueSeen = false;
    } else if (first === "%" && flow === 0) {
      const hint = "Remove the line: neko.yaml is YAML 1.2 without directives.";
      const message = `directive ${JSON.stringify(lexeme.slice(0, 40).trim())}`;
      drafts.push({ offset, code: "YAML_DIRECTIVE", path: [], message, hint });
    } else if (lexeme === "[" || lexeme === "{") {
      if (atLineStart && flow === 0) deepen(columns, offset - lineStart);
      flow += 1;
      atLineStart = false;
    } else if (lexeme === "]" || lexeme === "}") {
      flow = Math.max(0, flow - 1);
    } else if (lexeme !== "" && first !== " " && first !== "\t" && first !== "#" && first !== "\ufeff") {
      // A line's first `:` belongs to the key already counted; each further one nests (and is refused later).
      const opensBlock = lexeme === "-" || lexeme === "?" || (lexeme === ":" && valueSeen);
      if (flow === 0 && (atLineStart || opensBlock)) deepen(columns, offset - lineStart);
      if (lexeme === ":") valueSeen = true;
      atLineStart = false;
    }
    if (columns.length + flow > maxDepth) {
      const hint = "Flatten it; an anchor and an alias can name a part.";
      drafts.push({ offset, code: "TOO_DEEP", path: [], message: `nested deeper than ${maxDepth} levels`, hint });
      break;
    }
    offset += lexeme.length;
    if (lexeme.includes("\n")) lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  }
  return drafts;
}

function deepen(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop();
  if ((columns.at(-1) ?? -1) < column) columns.push(column);
}
