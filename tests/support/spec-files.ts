import { readFileSync } from "node:fs";
import fc from "fast-check";

/** NEKO_FUZZ_MS is how long each property runs. */
export const fuzzMs = Number(process.env["NEKO_FUZZ_MS"] ?? 1_000);
export const timeBox = {
  numRuns: 1_000_000_000,
  interruptAfterTimeLimit: fuzzMs,
  markInterruptAsFailure: false,
} as const;

export const good = readFileSync(new URL("../fixtures/neko-yaml/good.yaml", import.meta.url), "utf8");

const words = [
  ..."a|b|key|x-y|1|0|-1|12.10|0x1f|true|null|~|no|--flag|-x|a b|a:b|a#b|http://a/b|é|😀|.5|.|..|<<|__proto__".split(
    "|",
  ),
  ..."'q'|'it''s'|\"d\"|\"e\\n\"|''|\"\"|'a: b'|\"a #b\"".split("|"),
];
const oddWords =
  "a: b|- a|? a|a #b|*a|&a b|!t b|!!str b|@a|`a|%a|,|]|}|[|{|'|\"|a\tb|\t|---|...|:|-|:a|a:|?a|{a}|[a: b]|''a|a 'b'|[ #".split(
    "|",
  );
export const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...oddWords) },
);
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constant(" ") },
  { weight: 1, arbitrary: fc.constantFrom("", "  ", "\n   ", " #c\n   ", "\n", "\t", " # c\n") },
);

const { flow } = fc.letrec<{ flow: string; item: string }>((tie) => ({
  item: fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: tie("flow") }),
  flow: fc.oneof(
    { maxDepth: 3 },
    word,
    fc
      .tuple(fc.array(tie("item"), { maxLength: 4 }), gap, fc.constantFrom("", "", ",", " ,"))
      .map(([items, space, last]) => `[${space}${items.join(`,${space}`)}${last}]`),
    fc
      .tuple(fc.array(fc.tuple(word, tie("item")), { maxLength: 3 }), gap, gap, fc.constantFrom("", "", ",", " "))
      .map(([pairs, a, b, last]) => `{${a}${pairs.map(([key, value]) => `${key}:${b}${value}`).join(`,${a}`)}${last}}`),
  ),
}));

/** A line of a block: `  - key: value # c`. */
const line = fc
  .tuple(
    fc.constantFrom("", "", "", "  ", "  ", "    ", " ", "      "),
    fc.constantFrom("", "", "", "- ", "- ", "-   ", "- - ", "-", "? "),
    fc.oneof(
      { weight: 4, arbitrary: word.map((key) => `${key}:`) },
      { weight: 2, arbitrary: fc.constantFrom("", ": ", "a : ") },
    ),
    fc.oneof(
      { weight: 3, arbitrary: flow },
      { weight: 2, arbitrary: fc.constantFrom("", "", "|", ">-", "&a", "*a", "!t", "&a b") },
    ),
    fc.constantFrom("", "", "", "", " ", " # c", "#c", "\t"),
    fc.constantFrom("\n", "\n", "\n", "\n", "\n", "\r\n", "\n\n", "\n  \n", "\n# c\n", "\n   # c\n", ""),
  )
  .map(
    ([indent, dash, key, value, tail, end]) =>
      `${indent}${dash}${key}${key.endsWith(":") && value ? " " : ""}${value}${tail}${end}`,
  );
const lines = fc.array(line, { minLength: 1, maxLength: 8 }).map((all) => all.join(""));

/** Well-formed blocks, so that depth and return from it are met too. */
const { block } = fc.letrec<{ block: string[]; entry: string[] }>((tie) => ({
  entry: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(word, flow).map(([key, value]) => [`${key}: ${value}`]),
    fc
      .tuple(word, tie("block"), fc.constantFrom("", "  ", "   "))
      .map(([key, inner, indent]) => [`${key}:`, ...inner.map((each) => `${indent}${each}`)]),
  ),
  block: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie("entry"), { minLength: 1, maxLength: 3 }).map((entries) => entries.flat()),
    fc
      .array(
        fc.oneof(
          tie("entry"),
          tie("block"),
          flow.map((text) => [text]),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((items) => items.flatMap(([first = "", ...rest]) => [`- ${first}`, ...rest.map((each) => `  ${each}`)])),
  ),
}));
const blocks = fc
  .tuple(block, fc.constantFrom("\n", "\n", "\r\n", "\n\n", " # c\n"))
  .map(([all, end]) => all.map((each) => `${each}${end}`).join(""));

const edit = fc.tuple(
  fc.nat(10_000),
  fc.nat(6),
  fc.constantFrom(
    "",
    "",
    " ",
    "\n",
    "  ",
    "x",
    ":",
    ": ",
    "- ",
    "{",
    "]",
    ",",
    '"',
    "'",
    "#",
    " #",
    "&a ",
    "*a",
    "!t ",
    "\t",
    "|\n",
    "\r",
    "\\",
    "é",
  ),
);
const edited = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.array(edit, { maxLength: 4 })).map(([before, edits]) => {
    let after = before;
    for (const [at, length, insert] of edits) {
      const place = at % (after.length + 1);
      after = after.slice(0, place) + insert + after.slice(place + length);
    }
    return after;
  });

/** A few lines of YAML: sound, nearly sound, or a known file with edits. */
export const anyFile = fc.oneof(lines, blocks, edited(blocks), edited(fc.constant(good)), flow);
