import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../../src/spec/suggest.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 14 });

/** By the definition, without a bound. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const replaced = distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return a[0] === b[0] ? replaced : Math.min(replaced, distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1);
}

describe("the distance of two words", () => {
  it("is what the definition says", () => {
    const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(fc.property(short, short, (a, b) => void expect(editDistance(a, b)).toBe(distance(a, b))));
  });

  it("is the same under a bound, or above it", () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, within) => {
        const exact = editDistance(a, b);
        const bounded = editDistance(a, b, within);
        if (exact <= within) expect(bounded).toBe(exact);
        else expect(bounded).toBeGreaterThan(within);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the nearest word", () => {
  it("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(word, fc.array(word), (written, candidates) => {
        expect(nearest(written, candidates.toReversed())).toBe(nearest(written, candidates));
      }),
      { numRuns: 1_000 },
    );
  });

  it("is at most five edits away, however long the words are", () => {
    const long = "a".repeat(60);
    expect(nearest(`${long}bbbbb`, [long])).toBe(long);
    expect(nearest(`${long}bbbbbb`, [long])).toBeUndefined();
  });
});
