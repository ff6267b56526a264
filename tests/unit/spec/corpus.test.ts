import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/neko.schema.json" with { type: "json" };
import { renderProblemLine } from "../../../src/spec/render-problems.ts";
import { readText } from "../../../src/spec/text.ts";
import { readTree } from "../../../src/spec/yaml-tree.ts";
import { found, namesOnDisk, parseCorpusFile, readCorpus } from "../../support/corpus.ts";

// What is right for each file is in tests/fixtures/neko-yaml/expected.tsv; README.md there says how to add one.

const corpus = readCorpus().map((file) => ({ ...file, parsed: parseCorpusFile(file) }));
const bad = corpus.filter(({ name }) => name.startsWith("bad/"));
const odd = corpus.filter(({ name }) => name.startsWith("odd/"));

describe("the corpus", () => {
  it("is all there, and all in the table", () => {
    expect(corpus.map(({ name }) => name)).toEqual(namesOnDisk().toSorted());
    expect(bad.length).toBeGreaterThan(500);
    expect(odd.length).toBeGreaterThan(50);
  });

  it.each(bad.map((file) => [file.name, file] as const))("%s", (_, file) => {
    const { parsed } = file;
    expect([parsed.valid, found(parsed)]).toEqual([false, file.expected]);
  });

  it.each(odd.map((file) => [file.name, file] as const))("%s", (_, file) => {
    const { parsed } = file;
    expect(parsed.valid ? [] : parsed.problems.map((problem) => renderProblemLine(problem))).toEqual([]);
    expect(found(parsed)).toEqual(file.expected);
  });

  it("keeps what nobody should see out of what is said", () => {
    for (const file of bad) {
      const { parsed } = file;
      for (const problem of parsed.valid ? [] : parsed.problems) {
        const line = renderProblemLine(problem);
        expect([file.name, line]).toEqual([
          file.name,
          line.replaceAll(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, ""),
        ]);
        expect(line.length).toBeLessThan(2_500);
      }
    }
  });

  it.each(bad.filter(({ name }) => /^bad\/.*secret/.test(name)).map((file) => [file.name, file] as const))(
    "%s is not repeated",
    (_, file) => {
      const { parsed } = file;
      const said = JSON.stringify(parsed.valid ? [] : parsed.problems);
      expect(said).not.toMatch(/hunter2|eyJ|ghp_0|glpat-0|AKIAI|b3Blb|abc123def|AAAAAAAA|12345/);
    },
  );
});

describe("the corpus reaches", () => {
  /** Said of flake.lock, of reading the file, or of Neko itself; and what is left out of the table. */
  const elsewhere = [
    "LOCK_MISSING",
    "LOCK_INVALID",
    "INPUT_UNLOCKED",
    "LOCK_STALE",
    "FLAKE_MISSING",
    "FILE_UNREADABLE",
    "INTERNAL",
    "NOT_YET",
  ];

  it("every code", () => {
    const source = readFileSync(new URL("../../../src/spec/problem.ts", import.meta.url), "utf8");
    const union = /export type ProblemCode =(.*?);/s.exec(source)?.[1] ?? "";
    const codes = [...union.matchAll(/"([A-Z_0-9]+)"/g)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(50);
    const seen = new Set(corpus.flatMap(({ expected }) => expected.map((entry) => entry.split(" ")[1])));
    expect(codes.filter((code) => !seen.has(code)).toSorted()).toEqual(elsewhere.toSorted());
  });

  it("every section, in a bad file and in one that is accepted", () => {
    const sections = Object.keys(schema.properties);
    const faulty = new Set(
      bad.flatMap((file) => {
        const { parsed } = file;
        return parsed.valid ? [] : parsed.problems.map(({ path }) => path.split(".")[0]);
      }),
    );
    const accepted = new Set(odd.flatMap(({ bytes }) => Object.keys(valueOf(bytes) ?? {})));
    expect(sections.filter((section) => !faulty.has(section))).toEqual([]);
    expect(sections.filter((section) => !accepted.has(section))).toEqual([]);
  });

  it("every rule of the schema that a value can break", () => {
    const validate = new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile(schema);
    const broken = new Set<string>();
    for (const { bytes } of bad.filter(({ name }) => !name.includes("/giant-"))) {
      const value = valueOf(bytes);
      if (value === undefined || validate(value)) continue;
      for (const { parentSchema, keyword } of validate.errors ?? []) broken.add(ruleName(parentSchema, keyword));
    }
    // These choose the branch that asks for them.
    const chosen = /^#\/\$defs\/(?:http-probe|exec-probe|tcp-probe|unit-probe|gpu-probe|nixos-target)\/required$/;
    const rules = [...rulesOf(schema, "#")].filter(({ path }) => !chosen.test(path));
    expect(rules.length).toBeGreaterThan(150);
    const unbroken = rules.filter(({ rule, keyword }) => !broken.has(ruleName(rule, keyword)));
    expect(unbroken.map(({ path }) => path)).toEqual([]);
  });
});

function valueOf(bytes: Uint8Array): object | undefined {
  const read = readText(bytes);
  const value = read.ok ? readTree(read.text).tree?.value : undefined;
  return typeof value === "object" && value !== null ? value : undefined;
}

interface Rule {
  readonly path: string;
  readonly keyword: string;
  /** The schema that holds the keyword. */
  readonly rule: object;
}

/** Each pattern, list of words and required key. */
function* rulesOf(node: unknown, path: string): Generator<Rule> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, inner] of Object.entries(node)) {
    // What chooses between branches is no rule of its own.
    if (["if", "oneOf", "examples", "default", "patternProperties"].includes(key)) continue;
    const isRule = (key === "pattern" && typeof inner === "string") || Array.isArray(inner);
    if (isRule && ["pattern", "enum", "required"].includes(key))
      yield { path: `${path}/${key}`, keyword: key, rule: node };
    else yield* rulesOf(inner, `${path}/${key}`);
  }
}

/** Equal rules count as one: a schema that is used in two places is an object each. */
function ruleName(rule: object | undefined, keyword: string): string {
  return `${keyword} ${JSON.stringify(rule)}`;
}
