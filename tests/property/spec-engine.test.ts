import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { readText } from "../../src/spec/text.ts";
import { plainValue } from "../../src/spec/yaml-node.ts";
import { readTree } from "../../src/spec/yaml-tree.ts";
import { expectAnswer } from "../support/spec-answer.ts";
import { anyFile, fuzzMs, good, timeBox, word } from "../support/spec-files.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a plain scalar", () => {
  it("is what YAML 1.2 says", () => {
    const scalar = fc.oneof(
      word,
      fc.stringMatching(/^[-+]?[0-9.oxeEaF]{1,12}$/),
      fc.stringMatching(/^[-+]?\.?(?:[iI][nN][fF]|[nN][aA][nN]|~|[tTfFnN][a-zA-Z]{2,4})$/),
    );
    fc.assert(
      fc.property(scalar, (text) => {
        const node = parseDocument(`a: ${text}`, { schema: "core" }).get("a", true);
        if (typeof node !== "object" || node === null || !("type" in node) || node.type !== "PLAIN") return;
        const { value, source } = node as unknown as { value: unknown; source: string };
        const ours = plainValue(source);
        if (typeof value === "number" && typeof ours === "number")
          expect(ours === value || Number.isNaN(ours) === Number.isNaN(value)).toBe(true);
        else expect(ours).toBe(value);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("any file", () => {
  it("is answered with problems that lie in it", () => {
    fc.assert(
      fc.property(anyFile, fc.boolean(), (text, isSpec) => {
        expectAnswer(encode(isSpec ? `version: 1\n${text}` : text));
      }),
      timeBox,
    );
  });

  it("is answered when its bytes are cut, changed or repeated", () => {
    const bytes = encode(good);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(20));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let file = Buffer.from(bytes);
        for (const [at, byte, length] of changes)
          file = Buffer.concat([
            file.subarray(0, at),
            Buffer.from([byte]),
            file.subarray(Math.max(0, at + (byte & 1 ? length : -length))),
          ]);
        expectAnswer(file);
      }),
      timeBox,
    );
  });

  it("is answered however deep it is nested, and never for want of a stack", () => {
    const piece = fc.constantFrom("- ", "? ", ": ", "[", "{", "a: ", "a", "\n", " ", "&a ", "]", "}", ",", "- - ");
    const many = fc.array(fc.tuple(piece, piece, fc.integer({ min: 1, max: 400 })), { maxLength: 8 });
    fc.assert(
      fc.property(many, (pieces) => {
        const parsed = expectAnswer(encode(pieces.map(([a, b, count]) => (a + b).repeat(count)).join("")));
        if (!parsed.valid) expect(parsed.problems.map((problem) => problem.message).join()).not.toMatch(/call stack/i);
      }),
      { ...timeBox, interruptAfterTimeLimit: fuzzMs / 2 },
    );
  });

  it("points every value at its own text", () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        if (!readText(encode(text)).ok) return;
        const { tree } = readTree(text);
        const visit = (value: unknown, path: readonly string[]): void => {
          const at = tree?.locate(path, "value") ?? 0;
          expect(at).toBeLessThanOrEqual(text.length);
          const written = tree?.written(path);
          if (written !== undefined && !text.startsWith("*", at) && !/\s/.test(written))
            expect(text.slice(at, at + written.length)).toBe(written);
          if (typeof value !== "object" || value === null) return;
          for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
        };
        if (tree) visit(tree.value, []);
      }),
      { ...timeBox, interruptAfterTimeLimit: fuzzMs / 2 },
    );
  });
});
