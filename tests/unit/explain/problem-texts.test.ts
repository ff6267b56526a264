import { describe, expect, it } from "vitest";
import { problemGroups, problemTexts } from "../../../src/explain/problem-texts.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";

/** An example is a part of a file, unless it is about the file's begin. */
const whole = (text: string): string => (/^(?:version|%|#)/.test(text) ? text : `version: 1\n${text}`);

const now = new Date("2026-11-21T00:00:00Z");
const codesOf = (text: string): readonly string[] => {
  const parsed = parseNekoYaml(Buffer.from(`${whole(text)}\n`), "neko.yaml", { now });
  return (parsed.valid ? parsed.warnings : parsed.problems).map(({ code }) => code);
};

const examples = Object.entries(problemTexts).flatMap(([code, { bad, good }]) =>
  bad === undefined ? [] : [{ code, bad, good }],
);

describe("what is said of a problem's code", () => {
  it("has an example wherever a few lines can show it", () => {
    const without = Object.entries(problemTexts).filter(([, { bad }]) => bad === undefined);
    expect(
      without
        .map(([code]) => code)
        .filter((code) => !/TOO_|NOT_UTF8|LOCK|FLAKE|FILE|INTERNAL|EXPIRING|NOT_YET/.test(code)),
    ).toEqual([]);
  });

  it.each(examples)("$code: the bad example gives it", ({ code, bad }) => {
    expect(codesOf(bad)).toContain(code);
  });

  it.each(examples.filter(({ good }) => good !== undefined))("$code: the good example is valid", ({ good }) => {
    expect(codesOf(good ?? "").filter((each) => each !== "NOT_YET")).toEqual([]);
  });

  it("is a sentence, and what to do an imperative one", () => {
    for (const [code, { means, do: todo }] of Object.entries(problemTexts)) {
      expect(means, code).toMatch(/^[A-Z`].*[.?]$/s);
      expect(todo, code).toMatch(/^[A-Z][a-z]+ .*\.$/s);
    }
  });

  it("is in one group", () => {
    const grouped = problemGroups.flatMap(({ texts }) => Object.keys(texts));
    expect(grouped.toSorted()).toEqual(Object.keys(problemTexts).toSorted());
  });
});
