import { describe, expect, it } from "vitest";
import { parseNekoYaml } from "../../../src/spec/parse.ts";

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join("");
const variables = (count: number): string => `{${many(count, (i) => `A${i}: b, `)}}`;
const images = (count: number): string => many(count, (i) => `  i${i}: {}\n`);
const targets = (count: number): string =>
  many(count, (i) => `  t${i}: { kind: containers, environment: p, run: [a] }\n`);
const overrides = (text: string, count: number): string =>
  `images: { a: { attr: a } }\ntargets:\n${targets(count)}environments:\n  p: { overrides: { ${text} } }\n`;

const places = (text: string): readonly string[] => {
  const parsed = parseNekoYaml(Buffer.from(`version: 1\n${text}`), "f");
  return parsed.valid ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`);
};

describe("what is written once and holds for many", () => {
  it.each([
    [
      "env of all images",
      `images:\n  "*": { attr: "a-{image}", config: { env: ${variables(401)} } }\n${images(500)}`,
      "images.*",
    ],
    [
      "labels of an image in many variants",
      `variants: {${many(50, (i) => `v${i}: {}, `)}}\nimages:\n  a:\n    attr: a-{variant}\n    variants: [${many(50, (i) => `v${i}, `)}]\n    config: { labels: ${variables(4001)} }\n`,
      "images.a",
    ],
    [
      "env of a variant",
      `variants: { v: { env: ${variables(401)} } }\nimages:\n  "*": { attr: "a-{image}", variants: [v] }\n${images(500)}`,
      "variants",
    ],
    ["env of an environment", overrides(`env: ${variables(401)}`, 500), "environments.p"],
    ["labels of an environment", overrides(`labels: ${variables(401)}`, 500), "environments.p"],
    ["env of a container", overrides(`containers: { a: { env: ${variables(401)} } }`, 500), "environments.p"],
  ])("%s is refused when it comes to too much", (_, text, path) => {
    expect(places(text)).toEqual([`OUT_OF_RANGE ${path}`]);
    expect(places(text.replace(/A400: b, |A4000: b, /, ""))).toEqual([]);
  });
});
