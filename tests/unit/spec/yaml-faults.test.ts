import { describe, expect, it } from "vitest";
import { parseNekoYaml } from "../../../src/spec/parse.ts";
import { readText } from "../../../src/spec/text.ts";
import { readTree } from "../../../src/spec/yaml-tree.ts";

// What of YAML, and of encodings, neko.yaml may be written in. « stands before each place a problem must point at and
// is not part of the file.

const v = "version: 1\n";
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function found(bytes: Uint8Array): string[] {
  const parsed = parseNekoYaml(bytes, "neko.yaml");
  return parsed.valid ? [] : parsed.problems.map((problem) => `${problem.line}:${problem.column} ${problem.code}`);
}

/** What the file says under `x-a`, whatever else it says. */
function valueOf(text: string): unknown {
  const read = readText(encode(`x-a: ${text}\n`));
  const { tree } = readTree(read.text);
  return (tree?.value as Record<string, unknown> | undefined)?.["x-a"];
}

function unmark(marked: string): { text: string; places: string[] } {
  // A mark at the start is no part of the text, nor of its columns.
  const parts = marked.replace(/^\ufeff/, "").split("«");
  const places = parts.slice(0, -1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join("")
      .split("\n");
    return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  });
  return { text: marked.replaceAll("«", ""), places };
}

const accepted: Readonly<Record<string, string>> = {
  "a byte order mark at the start": `\ufeff${v}`,
  "Windows line ends": "version: 1\r\nx-a:\r\n  - b\r\n  - c: d\r\n",
  "Windows line ends in quotes and blocks": 'version: 1\r\nx-a: "b\r\n  c"\r\nx-d: |\r\n  e\r\n  f\r\n',
  "no line end at the end": "version: 1",
  "one document between its marks": `---\n${v}...\n`,
  "a comment after the end mark": `---\n${v}...\n# end\n`,
  "comments with any letters, and emoji": `# žluťoučký 猫 🐈 ❤️ \u{1d54f}\n${v}`,
  "letters beyond the basic plane": `${v}x-a: \u{1d54f}\u{20000}\n`,
  "composed and decomposed letters as two keys": `${v}x-a: { \u00e9: 1, e\u0301: 2 }\n`,
  "a no-break space in text": `${v}x-a: "a\u00a0b"\n`,
  "flow style throughout": '{ "version": 1, "x-a": [ { "b": "c" }, [] ] }\n',
  "JSON over many lines": '{\n"version":1,\n"x-a":{"b":[1,2,\n3]}\n}\n',
  "an anchor that nothing uses": `${v}x-a: &a b\n`,
  "anchors on lists, mappings, keys and nothing": `${v}x-a: &a\n  - &b { &c d: e }\n  - &f\n`,
  "an anchor given twice: the later holds": `${v}x-a: [&a 1, &a 2, *a]\n`,
  "20 aliases": `${v}x-a: &a b\nx-c: [${"*a, ".repeat(20)}]\n`,
  "block scalars of every kind": `${v}x-a: |\n  b\n\n  c\nx-d: >-\n  e\n  f\nx-g: |2+\n    h\n\nx-i: >\n\nx-j: |-\n`,
  "plain and quoted text over lines": `${v}x-a: b\n  c\n  d\nx-e: "f\n  g \\\n  h"\nx-i: 'j\n\n  k'\n`,
  "a key after a question mark": `${v}? x-a\n: b\n`,
  "a key without a value": `${v}x-a:\nx-b: { c, d: }\n`,
  "a pair in a list": `${v}x-a: [b: c]\n`,
  "the quoted key 1": `${v}x-a: { "1": a, '2': b }\n`,
  "keys that only YAML 1.1 took for something": `${v}x-a: { y: 1, no: 2, on: 3, 2024-01-01: 4, 1:30: 5, 0b1: 6, 1_000: 7 }\n`,
  "keys like those of every object": `${v}x-a: { toString: 1, hasOwnProperty: 2, valueOf: 3, length: 4 }\n`,
  "signs inside words": `${v}x-a: [a#b, a:b, "a: b", -a, --b, http://c/d?e=f&g=h, a*b, "*", '!', =]\n`,
  "tabs between words, after text and in comments": `${v}x-a:\tb\t# c\td\nx-e: [f,\tg]\n`,
  "spaces at line ends, and lines of spaces": `version: 1   \n   \nx-a:  \n    b: c  \n  \n`,
  "uneven but sound indentation": `${v}x-a:\n     b:\n      - c\n      -    d: e\n           f: g\n`,
  "a list as deep as its key": `${v}x-a:\n- b\n- c:\n  - d\n`,
  "32 levels of brackets, less the root": `${v}x-a: ${"[".repeat(31)}${"]".repeat(31)}\n`,
  "24,000 keys": v + Array.from({ length: 24_000 }, (_, index) => `x-${index}: a\n`).join(""),
  "24,000 entries of one mapping in brackets": `${v}x-a: {${Array.from({ length: 24_000 }, (_, i) => `a${i}: b`).join(", ")}}\n`,
  "a list of 49,000 entries": `${v}x-a: [${"b,".repeat(49_000)}]\n`,
  "one line of 200 KiB": `${v}x-a: ${"b".repeat(200 * 1024)}\n`,
  "a comment of 200 KiB": `${v}#${" b".repeat(100 * 1024)}\n`,
  "many blank lines": `${v}${"\n".repeat(90_000)}`,
};

const refused: Readonly<Record<string, readonly [codes: string, marked: string]>> = {
  // Characters
  "a second byte order mark": ["FORBIDDEN_CHARACTER", `\ufeff«\ufeff${v}`],
  "a byte order mark inside": ["FORBIDDEN_CHARACTER", `${v}x-a: b«\ufeffc\n`],
  "only carriage returns": ["FORBIDDEN_CHARACTER", "version: 1«\rx-a: b\n"],
  "next line": ["FORBIDDEN_CHARACTER", `${v}x-a: b«\u0085c\n`],
  "paragraph separator": ["FORBIDDEN_CHARACTER", `${v}x-a: b«\u2029c\n`],
  delete: ["FORBIDDEN_CHARACTER", `${v}x-a: b«\u007fc\n`],
  "a form feed": ["FORBIDDEN_CHARACTER", `${v}«\f\n`],
  "the joiner inside an emoji": ["FORBIDDEN_CHARACTER", `${v}# 👩«\u200d💻\n`],
  "an invisible letter": ["FORBIDDEN_CHARACTER", `${v}x-a: b«\u3164\n`],
  "a variation selector used to smuggle": ["FORBIDDEN_CHARACTER", `${v}x-a: b«\u{e0100}\n`],
  "what is no character": ["FORBIDDEN_CHARACTER FORBIDDEN_CHARACTER", `${v}x-a: b«\uffff«\u{1ffff}\n`],
  "an isolate in a comment": ["FORBIDDEN_CHARACTER", `${v}# «\u2067\n`],
  "escaped NUL": ["FORBIDDEN_CHARACTER", `${v}x-a: «"b\\0c"\n`],
  "an escaped override in a key": ["FORBIDDEN_CHARACTER", `${v}x-a: { «"b\\u202E": c }\n`],
  "an escaped byte order mark": ["FORBIDDEN_CHARACTER", `${v}x-a: «"\\uFEFF"\n`],
  "an escaped next line": ["FORBIDDEN_CHARACTER", `${v}x-a: «"b\\Nc"\n`],
  "an escaped carriage return": ["FORBIDDEN_CHARACTER", `${v}x-a: «"b\\rc"\n`],
  "half of an escaped pair": ["FORBIDDEN_CHARACTER", `${v}x-a: «"\\ud83d"\n`],
  "an escape beyond Unicode": ["YAML_SYNTAX", `${v}x-a: "«\\U00110000"\n`],
  "an unknown escape": ["YAML_SYNTAX", `${v}x-a: "«\\q"\n`],
  // Documents
  "only a byte order mark": ["EMPTY_FILE", "\ufeff«"],
  "only spaces": ["EMPTY_FILE", "«   \n  \n"],
  "an empty document between marks": ["EMPTY_FILE", "«---\n...\n"],
  "only an end mark": ["EMPTY_FILE", "«...\n"],
  "a tilde": ["EMPTY_FILE", "«~\n"],
  "%YAML 1.2 too": ["YAML_DIRECTIVE", "«%YAML 1.2\n---\nversion: 1\n"],
  "an unknown directive": ["YAML_DIRECTIVE", "«%FOO bar\n---\nversion: 1\n"],
  "a second document after an end mark": ["MULTIPLE_DOCUMENTS", `${v}...\n«x-a: b\n`],
  "the same document twice": ["MULTIPLE_DOCUMENTS", `---\n${v}---\n«${v}`],
  "a hundred documents": ["MULTIPLE_DOCUMENTS", `${v}---\n«${v}${`---\n${v}`.repeat(98)}`],
  // Tags
  "!!str": ["YAML_TAG", `${v}x-a: «!!str b\n`],
  "!!int": ["YAML_TAG", `version: «!!int 1\n`],
  "!!set": ["YAML_TAG", `${v}x-a: «!!set { b, c }\n`],
  "!!omap on a block": ["YAML_TAG", `${v}x-a: «!!omap\n  - b: c\n`],
  "a lone exclamation mark": ["YAML_TAG", `${v}x-a: «! b\n`],
  "a tag by its address": ["YAML_TAG", `${v}x-a: «!<tag:yaml.org,2002:str> b\n`],
  "a tag on a key": ["YAML_TAG", `${v}x-a: { «!!str b: c }\n`],
  // Keys
  "a number as a key": ["KEY_NOT_STRING", `${v}x-a: { «1: b }\n`],
  "null as a key": ["KEY_NOT_STRING", `${v}x-a:\n  «null: b\n`],
  "a tilde as a key": ["KEY_NOT_STRING", `${v}x-a: { «~: b }\n`],
  "true as a key": ["KEY_NOT_STRING", `${v}x-a:\n  «true: b\n`],
  "a fraction as a key": ["KEY_NOT_STRING", `${v}x-a: { «1.5: b }\n`],
  "a hexadecimal number as a key": ["KEY_NOT_STRING", `${v}x-a: { «0x1: b }\n`],
  "nothing as a key": ["KEY_NOT_STRING", `${v}x-a: {« : b }\n`],
  "1 and its text": ["KEY_NOT_STRING DUPLICATE_KEY", `${v}x-a: { «1: b, «"1": c }\n`],
  "a list as a key": ["KEY_NOT_STRING", `${v}x-a: { «[b]: c }\n`],
  "a mapping as a key": ["KEY_NOT_STRING", `${v}? b«: c\n: d\n`],
  "an alias as a key": ["KEY_NOT_STRING", `${v}x-a: &a b\nx-c: { «*a : d }\n`],
  "a key again, in quotes": ["DUPLICATE_KEY", `${v}x-a: { b: 1, «"b": 2 }\n`],
  "a key again, by an escape": ["DUPLICATE_KEY", `${v}x-a: { a: 1, «"\\x61": 2 }\n`],
  "a key again, after a question mark": ["DUPLICATE_KEY", `${v}x-a: 1\n? «x-a\n: 2\n`],
  "__proto__ by an escape": ["FORBIDDEN_KEY", `${v}x-a: { «"__prot\\x6f__": 1 }\n`],
  "__proto__ in quotes": ["FORBIDDEN_KEY", `${v}x-a: [{ «'__proto__': 1 }]\n`],
  "a merge key in quotes": ["MERGE_KEY", `${v}x-a: { «"<<": { b: c } }\n`],
  "a key over two lines": ["YAML_SYNTAX", `${v}«x-a\n  b: c\n`],
  // Anchors and aliases
  "21 aliases": ["TOO_MANY_ALIASES", `${v}x-a: &a b\nx-c: [${"*a, ".repeat(20)}«*a]\n`],
  "nine lists of nine of nine": [
    "TOO_MANY_ALIASES",
    `x-a: &a [b]\nx-b: &b [${"*a,".repeat(9)}]\nx-c: &c [${"*b,".repeat(9)}]\nx-d: &d [${"*c,".repeat(2)}«${"*c,".repeat(7)}]\nx-e: [${"*d,".repeat(9)}]\n${v}`,
  ],
  "an anchor inside itself, as a mapping": ["ALIAS_RECURSIVE", `${v}x-a: &a\n  b: «*a\n`],
  "two anchors on one value": ["YAML_SYNTAX", `${v}x-a: &a «&b c\n`],
  "an anchor on an alias": ["YAML_SYNTAX", `${v}x-a: &a b\nx-c: &d «*a\n`],
  "250 aliases": ["TOO_MANY_ALIASES", `${v}x-a: &a b\nx-c: [${"*a, ".repeat(20)}«${"*a, ".repeat(230)}]\n`],
  "an anchor that may end in a colon": ["YAML_SYNTAX", `${v}x-a: &a«: b\n`],
  "an anchor without a name": ["YAML_SYNTAX", `${v}x-a: «& b\n`],
  // Numbers
  infinity: ["INVALID_VALUE", `${v}x-a: «.inf\n`],
  "no number": ["INVALID_VALUE", `${v}x-a: «.NaN\n`],
  "a number beyond all": ["INVALID_VALUE", `${v}x-a: «1e999\n`],
  "an integer that would be changed": ["INVALID_VALUE", `${v}x-a: [9007199254740991, «9007199254740993]\n`],
  "a hexadecimal number that would be changed": ["INVALID_VALUE", `${v}x-a: «0xffffffffffffffff\n`],
  // Layout
  "a tab as indentation": ["YAML_SYNTAX", `${v}x-a:\n«\tb: c\n`],
  "a tab after spaces as indentation": ["YAML_SYNTAX", `${v}x-a:\n  b: c\n  «\td: e\n`],
  "a comment without a space": ["YAML_SYNTAX", `${v}x-a: [b]«#c\n`],
  "a list on its key's line": ["YAML_SYNTAX", `${v}x-a: «- b\n`],
  "an unclosed bracket": ["YAML_SYNTAX", `${v}x-a: [b\n«`],
  "40 unclosed brackets": [
    Array.from({ length: 40 }, () => "YAML_SYNTAX").join(" "),
    v + Array.from({ length: 40 }, (_, index) => `x-${index}: [\n«`).join(""),
  ],
  "two values": ["YAML_SYNTAX", `${v}x-a: "b" «c\n`],
  "text that starts with a sign kept for later": ["YAML_SYNTAX", `${v}x-a: «@b\n`],
  // Bounds
  "33 levels of brackets": ["TOO_DEEP", `${v}x-a: ${"[".repeat(31)}«[${"]".repeat(32)}\n`],
  "1,000 mappings in brackets": ["TOO_DEEP", `${v}x-a: ${"{b: ".repeat(31)}«${"{b: ".repeat(969)}\n`],
  "1,000 question marks": ["TOO_DEEP", `${"? ".repeat(32)}«${"? ".repeat(968)}a\n`],
  "600 levels of lists over lines": [
    "TOO_DEEP",
    Array.from({ length: 600 }, (_, level) => `${" ".repeat(level)}${level === 32 ? "«" : ""}-\n`).join(""),
  ],
  "too many signs": ["TOO_LARGE", `«x-a: [${"b,".repeat(50_001)}]\n`],
  "too many signs, with a tag": ["TOO_LARGE", `«x-a: [${"b,".repeat(50_001)}&c d]\n`],
  "too many lines": ["TOO_LARGE", `«${v}${"#\n".repeat(100_001)}`],
};

describe("accepted", () => {
  it.each(Object.entries(accepted))("%s", (_, text) => expect(found(encode(text))).toEqual([]));

  it.each([
    ["UTF-16, little end first", [0xff, 0xfe]],
    ["UTF-16, big end first", [0xfe, 0xff]],
    ["an overlong slash", [0xc0, 0xaf]],
    ["an overlong NUL", [0xc0, 0x80]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a code point beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
    ["Latin-1", [0xe9, 0x0a]],
    ["a lone continuation", [0x80]],
    ["a start without its rest", [0xf0, 0x9f, 0x90]],
  ])("%s is not UTF-8", (_, bytes) => {
    expect(found(Uint8Array.of(...bytes))).toEqual(["1:1 NOT_UTF8"]);
    expect(found(Buffer.concat([encode("version: 1\n# é "), Uint8Array.of(...bytes)]))).toEqual(["2:5 NOT_UTF8"]);
  });

  it("UTF-16 without a mark has NULs", () => {
    expect(found(Buffer.from("version: 1\n", "utf16le"))[0]).toBe("1:2 FORBIDDEN_CHARACTER");
  });
});

describe("refused", () => {
  it.each(Object.entries(refused))("%s", (_, [codes, marked]) => {
    const { text, places } = unmark(marked);
    expect(found(encode(text))).toEqual(codes.split(" ").map((code, index) => `${places[index]} ${code}`));
  });

  it.each([
    ["the same unknown key", (): string => "k: 1\n"],
    ["different unknown keys", (index: number): string => `k${index}: 1\n`],
    ["tags", (index: number): string => `x-${index}: !a b\n`],
    ["numbers as keys", (index: number): string => `${index}: 1\n`],
    ["numbers that would be changed", (index: number): string => `x-${index}: 1e999\n`],
    ["unclosed brackets", (index: number): string => `x-${index}: ]\n`],
  ])("a file full of %s shows the first hundred", (_, piece) => {
    const text = v + Array.from({ length: 20_000 }, (__, index) => piece(index)).join("");
    const lines = found(encode(text)).map((each) => Number(each.split(":")[0]));
    expect(lines.length).toBeLessThanOrEqual(100);
    expect(lines.at(-1)).toBeLessThanOrEqual(102);
  });
});

describe("what is written is what is meant", () => {
  it.each<readonly [string, unknown]>([
    ["0o17", 15],
    ["0x1F", 31],
    ["0123", 123],
    ["+5", 5],
    ["-0", 0],
    ["1e3", 1000],
    [".5", 0.5],
    ["12.10", 12.1],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    ["true", true],
    ["FALSE", false],
    ["~", null],
    ["NULL", null],
    ["yes", "yes"],
    ["y", "y"],
    ["no", "no"],
    ["on", "on"],
    ["tRue", "tRue"],
    ["1_000", "1_000"],
    ["0b1", "0b1"],
    ["0o8", "0o8"],
    ["1:30", "1:30"],
    ["2024-01-01", "2024-01-01"],
    ["1.2.3", "1.2.3"],
    ["'1'", "1"],
    ['"true"', "true"],
    ['"\\x41\\u00e9\\U0001F408"', "Aé🐈"],
    ["'it''s'", "it's"],
    ["|-\n  1", "1"],
  ])("%s", (written, value) => expect(valueOf(written)).toBe(value));
});

describe("signs that people write without thinking of YAML", () => {
  it.each([
    ["a colon in a text", "shells: {}\nx-a: note: this\n", /^Quote the text: in YAML ": "/],
    ["an account", "x-a: @alice\n", /^Quote the text: put/],
    ["an expression of a workflow", "x-a: { b: ${{ secrets.TOKEN }} }\n", /^Quote the text: brackets/],
    ["a tab", "x-a:\n\tb: c\n", /^Indent with spaces/],
    ["a star", "images:\n  *: { attr: a }\n", /^Quote it: "\*"/],
  ])("%s comes with what to write", (_, text, hint) => {
    const parsed = parseNekoYaml(Buffer.from(`version: 1\n${text}`), "f");
    const hints = parsed.valid ? [] : parsed.problems.flatMap((problem) => problem.hint ?? []);
    expect(hints).toContainEqual(expect.stringMatching(hint));
  });
});
