import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSummary, editComment } from "../../../src/report/comment.ts";
import { parsePlanFile, renderForkPlan } from "../../../src/report/plan-file.ts";
import { proposalStamp } from "../../../src/report/stamp.ts";
import { repository, revisionOf } from "../../support/release-records.ts";

// A stranger's plan that is too long for the comment: what is left out is named, and the names are a stranger's too.

const head = revisionOf("head");
const runUrl = "https://github.com/acme/fleet/actions/runs/1";
const words =
  "@torvalds #12 GH-12 https://evil.example/a www.evil.example x@evil.example CVE-2026-1 :octocat: <img </p> </summary> " +
  "&#64;torvalds &lt; ` \\ | a 画 😀";
const name = fc
  .array(fc.constantFrom(" ", ...words.split(" ")), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""));

const none = {
  summary: { builds: 0, fetches: 0, targets: 1, waves: 0, images: 0, keptImages: 0, rules: 0, unknown: 0 },
  same: { outputs: 0, targets: 0 },
  supply: null,
  left: 0,
  ...Object.fromEntries(
    "outputs images variants targets waves rules ruleSections gates exceptions warnings notes"
      .split(" ")
      .map((list) => [list, []]),
  ),
};
const counts = { added: 20, removed: 0, upgraded: 0, rebuilt: 0 };
const lines = Array.from({ length: 20 }, (_, index) => {
  const name = `${"p".repeat(1_500)}${index}`;
  return { kind: "added", name, from: "", to: "1", deltaBytes: 0 };
});
const steps = [{ text: "x".repeat(2_000), because: [] }];

function bodyOf(names: readonly string[]): readonly string[] {
  const targets = names.map((first) => ({ first: [first], more: 0 }));
  const view = {
    ...none,
    steps: targets.map((of) => ({ targets: of, steps, reboot: { kind: "no" } })),
    closures: targets.map((of) => ({ targets: of, counts, deltaBytes: 0, lines })),
  };
  const outcome = { kind: "planned", planId: `sha256:${"a".repeat(64)}`, view };
  const file = { schema: "neko.plan/v1", repository, pullRequest: 7, head, base: null, outcome };
  const sections = renderForkPlan(parsePlanFile(JSON.stringify(file)), { head });
  const stamp = proposalStamp(1, 1);
  return [editComment(undefined, sections, { stamp, runUrl }), checkSummary(sections, { runUrl })];
}

describe("a stranger's plan that is too long", () => {
  it("does nothing where it is left out", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 4, maxLength: 8 }), (names) => {
        for (const body of bodyOf(names)) {
          const note = body.split("\n").find((line) => line.startsWith("<p>… and ")) ?? "";
          expect(note).toMatch(/^<p>… and Closure diff .*: full text in <a href="[^"]*">the job summary<\/a>\.<\/p>$/);
          const told = note.replace(runUrl, "").replace(/<\/?(?:p|a)(?: href="")?>/g, "");
          expect(told).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)|:\/\/|www\.|(?<![A-Za-z0-9])(?:GH|CVE)-|:octocat:/);
          const outside = body.replaceAll(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, "").replaceAll(/<code>[^<\n]*<\/code>/g, "");
          expect(outside.replaceAll(/`[^`\n]*`/g, "")).not.toMatch(/[@#](?=[\p{L}\p{N}_])/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});
