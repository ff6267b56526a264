import { clean } from "./text.ts";

// Secrets taken out of text by their value, in whatever form a program wrote them. Source: security-reliability.md R7.

/** What stands where a secret stood. */
export const redacted = "***";

/** A shorter one would be found in everything. */
export const shortestSecret = 6;

/** The text without any secret it was made for. */
export type Redact = (text: string) => string;

/** Half-open, in UTF-16 units. */
export type Span = readonly [from: number, to: number];

/**
 * Every secret of 6 characters or more, and each such line of one that has several, becomes `***`: as it is, in base64 of
 * either alphabet and at any place of an encoded text, percent-encoded, escaped for JSON, HTML, a shell or Markdown, each
 * also twice over. So does its beginning where a text was cut (`…`). What overlaps is taken out whole. Time is linear in
 * the text: two characters decide whether it is worth looking closer.
 */
export function makeRedactor(secrets: Iterable<string>): Redact {
  const parts = new Set([...secrets].flatMap(partsOf));
  if (parts.size === 0) return (text) => text;
  const forms = [...parts].flatMap(formsOf);
  const whole = new Finder(forms, (form) => wholePattern(form));
  const cut = new Finder(forms, (form) => cutPattern(form));
  return (text) => {
    const spans = whole.spans(text, [0, text.length]);
    for (const piece of beforeCuts(text)) spans.push(...cut.spans(text, piece));
    return without(text, spans);
  };
}

/** Each span as `***`; those that touch or overlap are one. */
export function without(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = "";
  let shown = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from > shown || result === "") result += `${text.slice(shown, from)}${redacted}`;
    shown = Math.max(shown, to);
  }
  return result + text.slice(shown);
}

/** The value itself, as `clean` would leave it, and its lines. The frame of a key file is no secret. */
function partsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/);
  return [secret, clean(secret), ...lines, ...lines.map(clean)]
    .map((part) => part.trim())
    .filter((part) => part.length >= shortestSecret && !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/.test(part));
}

/** One secret in one writing: what each of its characters may be escaped as, and how that may begin. */
interface Form {
  readonly characters: readonly { readonly pattern: string; readonly begins: readonly string[] }[];
}

function formsOf(part: string): readonly Form[] {
  return [part, ...base64Forms(Buffer.from(part))].map((text) => ({ characters: escapable(text) }));
}

/** What base64 makes of the bytes wherever they stand in a longer text: only letters that they alone decide. Also the
 *  lines of `base64` and of PEM, which break at 76 and 64 letters. */
function base64Forms(bytes: Buffer): readonly string[] {
  const forms = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const [alone = ""] = forms;
  const wrapped = [64, 76].flatMap((width) =>
    alone.length <= width ? [] : (alone.match(new RegExp(`.{1,${width}}`, "g")) ?? []),
  );
  const all = [...forms, ...wrapped];
  const both = [...all, ...all.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"))];
  // Found faster when it begins with a letter.
  return [...new Set(both.map((text) => text.replace(/^[^A-Za-z0-9]+/, "")))].filter(
    (text) => text.length >= shortestSecret,
  );
}

/** Letters and digits are never escaped; white space may be another, and a run of backslashes is doubled as a whole. */
function escapable(text: string): Form["characters"] {
  return (text.match(/\s+|\\+|[^]/gu) ?? []).map((piece) => {
    if (/^[A-Za-z0-9]$/.test(piece)) return { pattern: piece, begins: [piece] };
    if (/^\s/.test(piece)) {
      const odd = [...new Set(piece)].filter((letter) => letter > "\u007f");
      return { pattern: blankOf(odd), begins: [...blanks, ...odd, ...escapes, "+"] };
    }
    return { pattern: escaped(piece), begins: [piece.slice(0, 1), ...escapes] };
  });
}

// Every repetition has an end: a megabyte of backslashes is looked at once, not once per backslash.
const slashes = String.raw`\\{0,8}`;
const blank = String.raw`\s|\\{1,8}[nrt]|\+|%(?:25){0,3}(?:20|0[9AaDd])|&(?:amp;){0,3}(?:#0{0,4}(?:9|10|13|32)|nbsp);`;
/** Beside those of ASCII the blanks that the secret has. As they are, they are among `\s`: one way to match each. */
const blankOf = (odd: readonly string[]): string => `(?:${[blank, ...odd.flatMap(encoded)].join("|")}){1,200}`;
const blanks = [" ", "\t", "\n", "\r", "\u000b", "\f", "\u00a0"];
const escapes = ["\\", "%", "&", "'"];
/** Our Markdown escape writes a zero-width space behind some characters. */
const gap = "\u200b?";

function escaped(piece: string): string {
  if (piece.startsWith("\\")) return escapedSlashes(piece.length);
  const alternatives = [slashes + literal(piece), ...encoded(piece)];
  // Of a shell: 'a'\''b' and 'a'"'"'b'.
  if (piece === "'") alternatives.push(String.raw`'\\{1,8}''`, `'"'"'`);
  return `(?:${alternatives.join("|")})`;
}

/** In URLs, of a shell, in JSON and in HTML. */
function encoded(piece: string): readonly string[] {
  const point = piece.codePointAt(0) ?? 0;
  const bytes = [...Buffer.from(piece)].map((byte) => hex(byte, 2));
  const units = piece.split("").map((unit) => hex(unit.charCodeAt(0), 4));
  return [
    bytes.map((byte) => `%(?:25){0,3}${byte}`).join(""),
    bytes.map((byte) => String.raw`\\{1,8}x${byte}`).join(""),
    units.map((unit) => String.raw`\\{1,8}u${unit}`).join(""),
    `&(?:amp;){0,3}(?:#0{0,4}${point}|#[xX]0{0,4}${hex(point, 1)}${named[piece] ?? ""});`,
  ];
}

function escapedSlashes(count: number): string {
  const one = String.raw`%(?:25){0,3}5[cC]|\\{1,8}x5[cC]|\\{1,8}u005[cC]|&(?:amp;){0,3}(?:#0{0,4}92|#[xX]0{0,4}5[cC]);`;
  return String.raw`(?:\\{${count},${count * 8}}|(?:${one}){${count}})`;
}

const named: Readonly<Record<string, string>> = { "&": "|amp", "<": "|lt", ">": "|gt", '"': "|quot", "'": "|apos" };
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
const hex = (value: number, digits: number): string =>
  value
    .toString(16)
    .padStart(digits, "0")
    .replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const wholePattern = ({ characters }: Form): string => characters.map(({ pattern }) => pattern).join(gap);

/** The first characters, as many of the next as there are, and the mark. So many decide that it is this secret. */
const decisive = 100;
function cutPattern({ characters }: Form): string {
  const patterns = characters.slice(0, decisive).map(({ pattern }) => pattern);
  const required = patterns.slice(0, shortestSecret).join(gap);
  const rest = patterns
    .slice(shortestSecret)
    .reduceRight((inner, pattern) => `(?:${gap}${pattern}${inner})?`, characters.length > decisive ? "\\S*" : "");
  return String.raw`${required}${rest}(?=\S{0,6}?\s?…)`;
}

/** What stands before each mark of a cut: no secret's beginning is longer than this. */
function beforeCuts(text: string): readonly Span[] {
  const pieces: Span[] = [];
  let after = 0;
  for (let mark = text.indexOf("…"); mark !== -1; mark = text.indexOf("…", after)) {
    pieces.push([Math.max(after, mark - 20_000), mark]);
    after = mark + 1;
  }
  return pieces;
}

/** Patterns, and by which two units a match of each begins. */
class Finder {
  /** By unit: 1 when some match begins with it whatever follows, 2 when what follows decides. */
  readonly #first = new Uint8Array(65_536);
  readonly #byFirst = new Map<number, RegExp[]>();
  readonly #byPair = new Map<number, RegExp[]>();

  constructor(forms: readonly Form[], patternOf: (form: Form) => string) {
    for (const form of forms) {
      const pattern = new RegExp(patternOf(form), "y");
      const [first, second] = form.characters;
      if (!first || !second) continue;
      const plain = first.begins.length === 1 && first.pattern.length <= 2;
      for (const begin of first.begins) {
        const unit = begin.charCodeAt(0);
        this.#first[unit] = (this.#first[unit] ?? 0) | (plain ? 2 : 1);
        if (plain)
          for (const next of [...second.begins, "\u200b"])
            push(this.#byPair, pairOf(unit, next.charCodeAt(0)), pattern);
        else push(this.#byFirst, unit, pattern);
      }
    }
  }

  /** Every match of every form that begins within: a secret may begin inside another one and end behind it. */
  spans(text: string, [from, to]: Span): Span[] {
    const found: Span[] = [];
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = this.#first[unit] ?? 0;
      if (kind === 0) continue;
      if ((kind & 1) !== 0) this.#try(this.#byFirst.get(unit), text, at, found);
      if ((kind & 2) !== 0) this.#try(this.#byPair.get(pairOf(unit, text.charCodeAt(at + 1))), text, at, found);
    }
    return found;
  }

  #try(patterns: readonly RegExp[] | undefined, text: string, at: number, found: Span[]): void {
    for (const pattern of patterns ?? []) {
      pattern.lastIndex = at;
      if (pattern.test(text)) found.push([at, pattern.lastIndex]);
    }
  }
}

const pairOf = (first: number, second: number): number => first * 65_536 + second;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const present = map.get(key);
  if (present) present.push(value);
  else map.set(key, [value]);
}
