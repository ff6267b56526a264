import { expect, it } from "vitest";
import { renderPlanText } from "../../../cli/plan-text.ts";
import { isEmptyPlan, planChange, planIdOf } from "../../../src/plan/change.ts";
import { slicesOf } from "../../../src/plan/evaluated-state.ts";
import { nothingKnown, type ImageMove } from "../../../src/plan/existing.ts";
import { desiredIdOf } from "../../../src/plan/slice.ts";
import { renderPlan } from "../../../src/report/plan-section.ts";
import { evaluatedText } from "../../support/evaluated.ts";
import { revisionOf } from "../../support/release-records.ts";

const text = (systems: string): string => `version: 1
images:
  web: { attr: web, tags: [latest]${systems} }
registries:
  ghcr: { url: ghcr.io/acme, on: [main] }
targets:
  box: { kind: containers, run: [web], system: x86_64-linux }
`;
const both = text(", systems: [x86_64-linux, aarch64-linux]");
const arm = "packages.aarch64-linux.web";
const move = (imageId: string, newBytes: number | null): [string, ImageMove] => [
  imageId,
  { imageId, layers: 10, newLayers: newBytes === null ? null : 2, sizeBytes: 100, newBytes },
];
const imagesOf = (moves: readonly [string, ImageMove][], moved: readonly string[] = [arm]) =>
  planChange(evaluatedText(both), evaluatedText(both, new Set(moved)), { ...nothingKnown, images: new Map(moves) })
    .images;

it("a plan has one line for all systems of an image", () => {
  const plan = planChange(evaluatedText(both), evaluatedText(both, new Set([arm])));
  expect(plan.images).toMatchObject([
    { id: "web", systems: ["aarch64-linux", "x86_64-linux"], change: "changed", tags: ["latest"] },
  ]);
  expect(plan.images[0]!.because).toEqual([expect.stringMatching(/^image for aarch64-linux: \S+ → \S+$/)]);
  const lines = renderPlanText(plan, planIdOf(plan)).split("\n");
  expect(lines.filter((line) => line.includes("(latest)"))).toEqual([
    expect.stringMatching(/~ web \(latest\) for aarch64-linux, x86_64-linux$/),
  ]);
  const comment = renderPlan(plan, [], { head: revisionOf("head"), runUrl: "https://example.org/run" }).plan ?? "";
  expect(comment.split("\n").filter((line) => line.includes("push image"))).toEqual([
    expect.stringContaining("for `aarch64-linux`, `x86_64-linux`"),
  ]);
});

it("what travels is that of all systems together, and not known when one is not", () => {
  const [known, unknown] = [move("web@aarch64-linux", 7), move("web@x86_64-linux", 5)];
  expect(imagesOf([known, unknown])[0]?.move).toEqual({
    imageId: "web",
    layers: 20,
    newLayers: 4,
    sizeBytes: 200,
    newBytes: 12,
  });
  expect(imagesOf([known, move("web@x86_64-linux", null)])[0]?.move).toMatchObject({ layers: 20, newBytes: null });
  expect(imagesOf([])[0]?.move).toBeNull();
  expect(imagesOf([], [])[0]).toMatchObject({ change: "same", because: [] });
});

it("another system of the same image moves no host", () => {
  const [one, two] = [evaluatedText(text("")), evaluatedText(both)];
  const ids = [one, two].map((side) => desiredIdOf(slicesOf(side).get("box")!));
  expect(ids[1]).toBe(ids[0]);
  const plan = planChange(one, two);
  expect(plan.targets).toMatchObject([{ name: "box", change: "same" }]);
  expect(plan.images).toMatchObject([{ id: "web", change: "changed" }]);
  expect(plan.images[0]!.because).toEqual(["systems: nothing → aarch64-linux x86_64-linux"]);
  expect(isEmptyPlan(plan)).toBe(false);
  // A host of the other system does run something else.
  const box = both.replace("system: x86_64-linux", "system: aarch64-linux");
  expect(desiredIdOf(slicesOf(evaluatedText(box)).get("box")!)).not.toBe(ids[0]);
});

it("naming the one system an image has anyway changes what the file says, not what runs", () => {
  const plan = planChange(evaluatedText(text("")), evaluatedText(text(", systems: [x86_64-linux]")));
  expect(plan.targets).toMatchObject([{ change: "same" }]);
  expect(plan.images[0]!.because).toEqual(["systems: nothing → x86_64-linux"]);
});
