import { readFileSync } from "node:fs";
import fc from "fast-check";
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap } from "yaml";
import { describe, expect, it } from "vitest";
import { keepLines } from "../../../src/spec/migrate/lines.ts";
import { migrate, migrations, type Migration } from "../../../src/spec/migrate/migrate.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): string => readFileSync(`tests/fixtures/migrate/${name}`, "utf8");

// The worked example: a format that never was, with `hosts` for `targets`, `healthChecks` at the top, and camelCase.

type YamlPair = Pair<Node, Node | null>;
const pairsOf = (node: unknown): readonly YamlPair[] => (isMap(node) ? (node.items as YamlPair[]) : []);
const keyIs = (key: string) => (pair: YamlPair) => isScalar(pair.key) && pair.key.value === key;

/** The key in place: its comments, its order and its value stay. */
function rename(map: unknown, from: string, to: string): readonly string[] {
  const pair = pairsOf(map).find(keyIs(from));
  if (!pair || !isScalar(pair.key)) return [];
  pair.key.value = to;
  return [`${from} is now ${to}`];
}

function toKebab(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.flatMap(toKebab);
  return pairsOf(node).flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const kebab = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return [...(kebab === key ? [] : rename(node, key, kebab)), ...toKebab(pair.value)];
  });
}

const toVersion1: Migration = {
  from: 0,
  to: 1,
  describe: "hosts are targets, health checks belong to the rollout, keys are kebab-case",
  apply(document) {
    const root = document.contents;
    const health = pairsOf(root).find(keyIs("healthChecks"));
    if (health) {
      const inner = document.createPair("health", null) as YamlPair;
      inner.value = health.value;
      const rollout = document.createNode({}) as YamlMapNode;
      rollout.flow = false;
      rollout.items.push(inner);
      health.value = rollout;
    }
    return [
      ...rename(root, "hosts", "targets"),
      ...rename(root, "healthChecks", "rollout"),
      ...["shells", "images"].flatMap((key) => toKebab(document.get(key))),
    ];
  },
};
type YamlMapNode = YAMLMap<Node, Node | null>;

describe("migrate", () => {
  it("takes the worked example to version 1, with every comment, quote and blank line", () => {
    const old = fixture("version-0.yaml");
    const migrated = migrate(encode(old), "neko.yaml", [toVersion1]);
    if (migrated.kind !== "migrated") throw new Error(JSON.stringify(migrated));
    expect(migrated.text).toBe(fixture("version-1.yaml"));
    expect(migrated.changes).toEqual([
      "hosts is now targets",
      "healthChecks is now rollout",
      "runsOn is now runs-on",
      "maxSize is now max-size",
    ]);
    const comments = (text: string): string[] => [...text.matchAll(/# .*$/gm)].map(([comment]) => comment);
    expect(comments(migrated.text)).toEqual(comments(old));
    expect(migrated.text.split("\n").filter((line) => line === "")).toHaveLength(
      old.split("\n").filter((line) => line === "").length,
    );
  });

  it("says which lines changed, and only those", () => {
    const migrated = migrate(encode("version: 0   # x\nhosts: {} # y\nflake:   .\n"), "neko.yaml", [toVersion1]);
    expect(migrated).toMatchObject({
      kind: "migrated",
      lines: [
        { kind: "removed", line: 1, text: "version: 0   # x" },
        { kind: "removed", line: 2, text: "hosts: {} # y" },
        { kind: "added", line: 1, text: "version: 1 # x" },
        { kind: "added", line: 2, text: "targets: {} # y" },
      ],
    });
  });

  it("has nothing more to do with its own result", () => {
    const text = encode(fixture("version-1.yaml"));
    expect(migrate(text, "neko.yaml", [toVersion1])).toEqual({ kind: "current" });
    expect(migrate(text, "neko.yaml")).toEqual({ kind: "current" });
  });

  it("goes through every version on the way", () => {
    const first: Migration = {
      from: -1,
      to: 0,
      describe: "machines are hosts",
      apply: (document: Document) => rename(document.contents, "machines", "hosts"),
    };
    const migrated = migrate(encode("version: -1\nmachines: {}\n"), "neko.yaml", [first, toVersion1]);
    expect(migrated).toMatchObject({
      kind: "migrated",
      from: -1,
      to: 1,
      text: "version: 1\ntargets: {}\n",
      changes: ["machines is now hosts", "hosts is now targets"],
    });
  });

  it("keeps the line endings of the file", () => {
    const migrated = migrate(encode("version: 0\r\n# a\r\nhosts: {}\r\n"), "neko.yaml", [toVersion1]);
    expect(migrated).toMatchObject({ text: "version: 1\r\n# a\r\ntargets: {}\r\n" });
  });

  it.each([
    ["later than this Neko", "version: 2\n"],
    ["older than the first migration", "version: -7\n"],
  ])("says the loader's own words of a version %s", (_, text) => {
    const parsed = parseNekoYaml(encode(text), "neko.yaml");
    if (parsed.valid) throw new Error("valid");
    expect(migrate(encode(text), "neko.yaml", [toVersion1])).toEqual({
      kind: "unknown-version",
      problems: parsed.problems,
    });
    expect(parsed.problems.map(({ code }) => code)).toEqual(["VERSION_UNSUPPORTED"]);
  });

  it.each([
    ["no YAML", "version: [\n", "YAML_SYNTAX"],
    ["no version", "flake: .\n", "MISSING_KEY"],
    ["a duplicate key in an old version", "version: 0\nhosts: {}\nhosts: {}\n", "DUPLICATE_KEY"],
    ["a fault in the newest version", "version: 1\nhosts: {}\n", "UNKNOWN_KEY"],
  ])("leaves %s alone and says where it is", (_, text, code) => {
    const migrated = migrate(encode(text), "neko.yaml", [toVersion1]);
    expect(migrated).toMatchObject({ kind: "invalid", problems: [{ code }] });
  });

  it("never answers with a text that is not valid", () => {
    const migrated = migrate(encode("version: 0\nhosts: { a: { kind: nothing } }\n"), "neko.yaml", [toVersion1]);
    expect(migrated).toMatchObject({ kind: "unfit", problems: [{ code: "KIND_UNSUPPORTED", line: 2 }] });
  });

  it("has an unbroken table that ends at the version the loader reads", () => {
    for (const [index, step] of migrations.entries()) {
      expect(step.from).toBe(migrations[index - 1]?.to ?? step.from);
      expect(step.to).toBeGreaterThan(step.from);
    }
    const last = migrations.at(-1)?.to ?? 1;
    expect(parseNekoYaml(encode(`version: ${last}\n`), "neko.yaml")).toMatchObject({ valid: true });
  });
});

describe("keepLines", () => {
  it("gives back a text to which nothing was done, whatever its style", () => {
    const good = readFileSync("tests/fixtures/neko-yaml/good.yaml", "utf8");
    for (const text of [
      good,
      fixture("version-0.yaml"),
      fixture("version-1.yaml"),
      "a:   [ 1,2 ]\n\n\n\nb: {x: 1}  # c\n",
    ]) {
      expect(keepLines(text, parseDocument(text))).toBe(text);
    }
  });

  it("means what the document means, for any text", () => {
    const word = fc.constantFrom(
      "a:\n",
      "  b: 1\n",
      "  - x\n",
      "# c\n",
      "\n",
      "d: [ 1,  2 ] # e\n",
      "f: '  g '\n",
      "h: |\n  i  [ j ]\n",
      'k: "l [ m ]"\n',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.nat(3), (words, version) => {
        const text = `version: 0\n${words.join("")}`;
        const document = parseDocument(text, { uniqueKeys: false });
        if (document.errors.length > 0) return;
        document.set("version", version);
        const kept = parseDocument(keepLines(text, document), { uniqueKeys: false });
        expect(kept.toJS()).toEqual(document.toJS());
      }),
      { numRuns: 300 },
    );
  });
});
