import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, clip, clipBytes } from "../../../src/kernel/text.ts";

const text = fc.string({
  unit: fc.constantFrom("a", " ", "é", "画", "😀", "\ud83d", "\ude00", "\u200b", "\n"),
  maxLength: 60,
});

describe("a text that is cut", () => {
  it("has no half of a character, whatever came in", () => {
    expect(clip(`${"x".repeat(137)}😀😀😀`, 140)).toBe(`${"x".repeat(137)} …`);
    expect(clean("a\ud83db")).toBe("a\ufffdb");
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (input, limit) => {
        const shown = clip(input, limit);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(limit);
        if (clean(input).trim().length <= limit) expect(shown).toBe(clean(input).trim());
        else expect(shown).toMatch(/ …$/);
      }),
      { numRuns: 500 },
    );
  });

  it("to bytes has no more of them, and nearly as many", () => {
    expect(clipBytes("画".repeat(100), 30)).toBe(`${"画".repeat(8)} …`);
    expect(clipBytes("plain", 5)).toBe("plain");
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 80 }), (input, limit) => {
        const shown = clipBytes(input, limit);
        expect(shown.isWellFormed()).toBe(true);
        expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(limit);
        if (Buffer.byteLength(clean(input).trim()) <= limit) expect(shown).toBe(clean(input).trim());
      }),
      { numRuns: 500 },
    );
  });
});
