import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dispositions, type ErrorCode } from "../../src/kernel/error-codes.ts";
import { NekoError, toNekoError } from "../../src/kernel/error.ts";

const page = readFileSync("docs/errors.md", "utf8");
const headings = [...page.matchAll(/^### ([A-Z_]+)$/gm)].map((match) => match[1]);

describe("docs/errors.md", () => {
  it("has one heading per code, and none for codes that are gone", () => {
    expect(headings.toSorted()).toEqual(Object.keys(dispositions).toSorted());
  });

  it("says under each heading what to do", () => {
    const sections = page.split(/^### [A-Z_]+$/m).slice(1);
    expect(sections.filter((section) => !/\*\*Do:\*\* \S/.test(section))).toEqual([]);
  });

  it("names the exit status and disposition that the code has", () => {
    for (const [code, facts] of Object.entries(dispositions)) {
      const section = page.split(`### ${code}\n`)[1]?.split("\n### ")[0] ?? "";
      expect(section, code).toContain(`exit ${facts.exit} · ${facts.disposition}`);
    }
  });
});

describe("NekoError", () => {
  it("points to its heading", () => {
    const error = new NekoError("REGISTRY_DENIED", "push of x refused (403)", { hint: "log in" });
    expect(error.docs).toBe("docs/errors.md#registry_denied");
    expect(error.exitCode).toBe(dispositions.REGISTRY_DENIED.exit);
  });

  it("keeps the cause of what it did not expect", () => {
    const cause = new RangeError("too far");
    expect(toNekoError(cause)).toMatchObject({ code: "INTERNAL" satisfies ErrorCode, cause });
  });
});
