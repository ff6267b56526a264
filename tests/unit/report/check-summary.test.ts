import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSummary } from "../../../src/report/comment.ts";

describe("the summary of a check run", () => {
  it("is below GitHub's 65,535 bytes, whatever the characters", () => {
    const row = fc.constantFrom("- 6.1 → 6.2\n", `${"日本語".repeat(250)}\n`, "plain\n", "😀😀\n\n", "é\n");
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.integer({ min: 1, max: 2_000 })), { maxLength: 5 }), (rows) => {
        const plan = rows.map(([text, times]) => text.repeat(times)).join("\n");
        const shown = checkSummary({ verdict: "### v", plan }, {});
        expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(65_535);
        if (Buffer.byteLength(plan) < 64_000) expect(shown).toContain(plan);
      }),
      { numRuns: 40 },
    );
    expect(Buffer.byteLength(checkSummary({ plan: "- 6.1 → 6.2\n".repeat(9_000) }, {}))).toBeGreaterThan(60_000);
  });
});
