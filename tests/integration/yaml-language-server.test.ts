import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCorpus, type CorpusFile } from "../support/corpus.ts";
import { LanguageServer } from "../support/language-server.ts";

// Whoever edits neko.yaml with yaml-language-server sees each mistake where we say it is. It reads the schema on its own,
// so it is also a second opinion on the table of the corpus.

/** What the schema alone can say. */
const ofSchema = new Set([
  "UNKNOWN_KEY",
  "MISSING_KEY",
  "WRONG_TYPE",
  "NOT_ALLOWED",
  "INVALID_VALUE",
  "INVALID_NAME",
  "OUT_OF_RANGE",
  "KIND_UNSUPPORTED",
  "VERSION_UNSUPPORTED",
]);

const noRule = "no schema can say it";
const noPlace = "nothing is written: we point at the key, it points behind the colon";
const repeats = "of several places with the same sentence it shows some";

/** Where it differs: what it says instead, and why that is no fault of either. */
const differences: Readonly<Record<string, readonly [theirs: string, why: string]>> = {
  "bad/container-ports.yaml": ["8:17", repeats],
  "bad/words-unknown-in-attestation.yaml": ["10:27 13:121 14:25 3:11 4:24 5:23 6:25 6:38 7:32 8:17 9:17", repeats],
  "bad/env-enum-without-values.yaml": ["", noRule],
  "bad/exec-names-no-program.yaml": ["", noRule],
  "bad/provenance-asks-for-nothing.yaml": ["", noRule],
  "bad/image-tag-too-long-with-variant.yaml": ["", noRule],
  "bad/image-without-attr.yaml": ["", noRule],
  "bad/metric-without-bounds.yaml": ["", noRule],
  "bad/policy-rule-of-no-condition.yaml": ["", noRule],
  "bad/policy-path-of-no-key.yaml": ["", noRule],
  "bad/variant-called-auto.yaml": ["", noRule],
  "bad/number-1e999.yaml": ["", "it rounds and says nothing"],
  "bad/number-2-to-the-53-plus-1.yaml": ["", "it rounds and says nothing"],
  "bad/number-infinite.yaml": ["", "x-a may be anything, for a schema"],
  "bad/number-nan.yaml": ["", "a number, for a schema"],
  "bad/flake-null.yaml": ["2:7", noPlace],
  "bad/shell-empty.yaml": ["2:14", noPlace],
  "bad/version-null.yaml": ["1:9", noPlace],
  "bad/version-2.yaml": ["1:10 2:1", "we stop at a version we do not know, it goes on"],
  "bad/health-check-of-two-kinds.yaml": ["2:21 2:23 2:41", "it says each of the kinds is one too many, we the second"],
  "bad/wrong-type-behind-alias.yaml": ["2:11", "it points at the anchor, we at the use that is wrong"],
};

const schema = new URL("../../schemas/neko.schema.json", import.meta.url);
const fixtures = new URL("../fixtures/neko-yaml/", import.meta.url);
const corpus = readCorpus().filter(({ name }) => !name.includes("/giant-"));
const bad = corpus.filter(
  ({ name, expected }) => name.startsWith("bad/") && expected.every((entry) => ofSchema.has(entry.split(" ")[1] ?? "")),
);
const odd = corpus.filter(({ name }) => name.startsWith("odd/"));

const places = (entries: readonly string[]): string => [...new Set(entries)].toSorted().join(" ");
const ours = ({ expected }: CorpusFile): string => places(expected.map((entry) => entry.split(" ")[0] ?? ""));

describe("yaml-language-server", () => {
  const theirs = new Map<string, string>();
  let server: LanguageServer;

  beforeAll(async () => {
    server = await LanguageServer.start(schema);
    await Promise.all(
      [...bad, ...odd].map(async ({ name, bytes }) => {
        const found = await server.diagnose(new URL(name, fixtures), Buffer.from(bytes).toString("utf8"));
        theirs.set(name, places(found.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`)));
      }),
    );
  }, 300_000);

  afterAll(async () => server[Symbol.asyncDispose]());

  it("is asked about many files", () => {
    expect(bad.length).toBeGreaterThan(350);
    expect(Object.keys(differences).filter((name) => !bad.some((file) => file.name === name))).toEqual([]);
    expect(Object.keys(differences).length).toBeLessThan(bad.length / 10);
  });

  it.each(bad.filter(({ name }) => !differences[name]).map((file) => [file.name, file] as const))(
    "points where we point: %s",
    (name, file) => expect(theirs.get(name)).toBe(ours(file)),
  );

  it.each(Object.entries(differences))("differs as is known: %s", (name, [expected]) =>
    expect(theirs.get(name)).toBe(expected),
  );

  it.each(odd.map(({ name }) => name))("accepts %s", (name) => expect(theirs.get(name)).toBe(""));
});
