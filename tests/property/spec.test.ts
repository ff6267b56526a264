import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { canonicalJson } from "../../src/kernel/digest.ts";
import { parseNekoYaml } from "../../src/spec/parse.ts";
import { renderProblemLine } from "../../src/spec/render-problems.ts";
import { expectAnswer } from "../support/spec-answer.ts";

const good = readFileSync(new URL("../fixtures/neko-yaml/good.yaml", import.meta.url));
const goodValue = parse(good.toString("utf8")) as Record<string, unknown>;
const fleet: unknown = parse(readFileSync(new URL("../../examples/fleet/neko.yaml", import.meta.url), "utf8"));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const shuffled = (value: unknown, seed: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== "object" || value === null) return value;
  // A cheap order that differs by seed and is no rotation.
  const rank = (key: string): number =>
    [...`${seed}${key}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, seed);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([key, inner]) => [key, shuffled(inner, seed)]),
  );
};

describe("parseNekoYaml", () => {
  it("answers for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void expectAnswer(bytes)),
      { numRuns: 300 },
    );
  });

  it("answers for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void expectAnswer(encode(text))),
      { numRuns: 300 },
    );
  });

  it("answers for text that looks like YAML", () => {
    const word = fc.constantFrom(
      "version: 1\n",
      "a",
      "b: ",
      "- ",
      "? ",
      ": ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      "&a ",
      "*a",
      "!t ",
      "!!str ",
      "|\n",
      ">-\n",
      "'",
      '"',
      "#",
      "\n",
      "\n  ",
      "\n    ",
      "---\n",
      "...\n",
      "%YAML 1.2\n",
      "<<: ",
      "null",
      "1.10",
      "0x1",
      "true",
      "shells: ",
      "images: ",
      "targets: ",
      "rollout: ",
      "waves: ",
      "groups: ",
      "\\u0000",
      "\t",
      "\r\n",
      "__proto__: ",
      "@",
      "`",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => void expectAnswer(encode(words.join("")))),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["the good file", goodValue],
    ["the fleet of the examples", fleet],
  ])("answers for %s with any value in place of one of its own", (_, whole) => {
    const paths: (readonly string[])[] = [];
    const walk = (value: unknown, path: readonly string[]): void => {
      paths.push(path);
      if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(whole, []);
    const put = (value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown => {
      if (key === undefined) return replacement;
      if (Array.isArray(value))
        return value.map((item, index) => (String(index) === key ? put(item, rest, replacement) : item));
      return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest, replacement) };
    };
    const any = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        "web",
        "agent/opt",
        "gpu-01",
        "agent/auto",
        "daily",
        "x-a",
        "2026-02-30",
        "sudo x",
        "*",
        "inference",
        "50%",
        "1h",
        -1,
        0.5,
        1e300,
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), any, (path, replacement) => {
        expectAnswer(encode(stringify(put(whole, path, replacement))));
      }),
      { numRuns: 300 },
    );
  });

  it("means the same in any order of keys", () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(fc.nat(9_000), (seed) => {
        const parsed = parseNekoYaml(
          encode(stringify(shuffled(goodValue, seed), { aliasDuplicateObjects: false })),
          "neko.yaml",
        );
        if (!parsed.valid) throw new Error(parsed.problems.map(renderProblemLine).join("\n"));
        // Not canonical JSON alone: the order of members and entries must not move either.
        states.add(JSON.stringify(parsed.state));
        expect(canonicalJson(parsed.state)).not.toBe("");
      }),
      { numRuns: 50 },
    );
    expect(states.size).toBe(1);
  });
});
