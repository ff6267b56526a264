import { maxProblems, type Draft } from "./problem.ts";

// What is refused before a YAML parser sees the file. Source: security-reliability.md R4.

const maxBytes = 256 * 1024;
/** 24,000 keys are as many lines; more than a hundred thousand are empty or comments. */
const maxLines = 100_000;

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly drafts: readonly Draft[] };

const refuse = (text: string, draft: Omit<Draft, "path">): ReadText => ({
  ok: false,
  text,
  drafts: [{ ...draft, path: [] }],
});

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Bytes to text that holds only characters a person can see. A byte order mark at the start is no part of it. */
export function readText(bytes: Uint8Array): ReadText {
  if (bytes.byteLength > maxBytes) {
    const message = `the file has ${bytes.byteLength} bytes; at most ${maxBytes} are read`;
    return refuse("", { offset: 0, code: "TOO_LARGE", message, hint: "Move what is not configuration elsewhere." });
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const { before, text: lossy } = upToFirstBadByte(bytes);
    const hint = "Save the file as UTF-8.";
    return refuse(lossy, { offset: before, code: "NOT_UTF8", message: "the file is not UTF-8 from here on", hint });
  }
  const drafts = forbiddenCharacters(text);
  if (drafts.length > 0) return { ok: false, text, drafts };
  if (hasMoreLines(text, maxLines)) {
    const message = `the file has more than ${maxLines} lines`;
    return refuse(text, { offset: 0, code: "TOO_LARGE", message, hint: "Move what is not configuration elsewhere." });
  }
  return { ok: true, text };
}

function hasMoreLines(text: string, limit: number): boolean {
  // A break is a character at least.
  if (text.length < limit) return false;
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1 && lines <= limit; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines > limit;
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

// Controls but tab and line breaks; bidi marks, embeddings, overrides and isolates; whatever is drawn as nothing:
// zero-width (and so the joiner inside some emoji), soft hyphen, fillers, tags; separators that editors take for line
// breaks and YAML does not; code points that are no characters. Variation selectors stay: they follow emoji and letters.
const forbidden =
  /[[\p{Cc}--[\t\n\r]][\p{Default_Ignorable_Code_Point}--[\ufe00-\ufe0f]]\u2028-\u202e\ufff9-\ufffb\p{Noncharacter_Code_Point}]|\r(?!\n)/gv;

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
    if (drafts.length === maxProblems) break;
  }
  return drafts;
}

function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const hex = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  if (point === 0x0d) return `${hex} (carriage return without a line feed)`;
  if (point < 0xa0) return `${hex} (control)`;
  if (point >= 0xe0000 && point <= 0xe007f) return `${hex} (tag)`;
  if (point === 0x61c || (point >= 0x200e && point <= 0x200f)) return `${hex} (text direction)`;
  if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)) return `${hex} (text direction)`;
  return `${hex} (invisible)`;
}
