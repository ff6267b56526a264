import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { isEmptyPlan, planChange, planIdOf } from "../../../src/plan/change.ts";
import { neededAttributes, slicesOf, type EvaluatedState } from "../../../src/plan/evaluated-state.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import type { Existing } from "../../../src/plan/existing.ts";
import { desiredIdOf } from "../../../src/plan/slice.ts";
import { applied } from "../../support/apply-steps.ts";
import { evaluatedOf, evaluatedText, stateOf } from "../../support/evaluated.ts";
import { storePathOf } from "../../support/planned-slices.ts";

const fleet = readFileSync("examples/fleet/neko.yaml", "utf8");
const hello = readFileSync("examples/hello/neko.yaml", "utf8");
const head = stateOf(fleet);
const attributes = [...neededAttributes(head).keys()];
const anyMoved = fc.subarray(attributes).map((moved) => new Set(moved));

/** The mappings of a document with their keys in an order that `random` picks; lists keep theirs. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [random(), key, inner] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, key, inner]) => [key, shuffled(inner, random)]),
  );
}

const idsOf = (text: string): [string, string][] =>
  [...slicesOf(evaluatedOf(stateOf(text)))].map(([name, slice]) => [name, desiredIdOf(slice)]);

describe("a plan", () => {
  it("does not see the order of keys in neko.yaml", () => {
    const document: unknown = parse(fleet);
    const expected = JSON.stringify(planChange(evaluatedText(hello), evaluatedText(fleet)));
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const text = stringify(
          shuffled(document, () => Number(stream.next().value)),
          { aliasDuplicateObjects: false },
        );
        const plan = planChange(evaluatedText(hello), evaluatedText(text));
        expect(JSON.stringify(plan)).toBe(expected);
        expect(isEmptyPlan(planChange(evaluatedText(fleet), evaluatedText(text)))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("does not see comments and blank lines", () => {
    const expected = idsOf(fleet);
    const lines = fleet.split("\n");
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(lines.length - 1), { maxLength: 10 }), (places) => {
        const text = lines
          .flatMap((line, index) => (places.includes(index) ? ["# note", "", line] : [line]))
          .join("\n");
        expect(idsOf(text)).toEqual(expected);
        expect(isEmptyPlan(planChange(evaluatedText(fleet), evaluatedText(text)))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("is empty for the same, and its id depends on nothing that was looked up", () => {
    fc.assert(
      fc.property(anyMoved, anyMoved, (before, after) => {
        const [base, wanted] = [evaluatedOf(head, before), evaluatedOf(head, after)];
        const plan = planChange(base, wanted);
        expect(isEmptyPlan(planChange(wanted, wanted))).toBe(true);
        expect(isEmptyPlan(plan)).toBe(before.symmetricDifference(after).size === 0);
        const closure = (seed: string): PathInfo[] => [
          { path: storePathOf("x-1", seed), narHash: "sha256-x", narSizeBytes: 1, references: [] },
        ];
        const known: Existing = {
          supply: {
            kind: "known",
            toBuild: [...wanted.outputs.values()].map(({ drvPath }) => drvPath),
            toFetch: [],
            downloadBytes: 1,
          },
          closures: new Map(
            [...base.outputs.values(), ...wanted.outputs.values()].map(({ outPath }) => [outPath, closure(outPath)]),
          ),
          images: new Map(),
        };
        expect(planIdOf(planChange(base, wanted, known))).toBe(planIdOf(plan));
      }),
      { numRuns: 50 },
    );
  });

  it("leaves nothing to do once it is carried out", () => {
    fc.assert(
      fc.property(fc.option(anyMoved), anyMoved, (before, after) => {
        const base = before && evaluatedOf(head, before);
        const wanted = evaluatedOf(head, after);
        const had = base ? slicesOf(base) : new Map();
        const plan = planChange(base, wanted);
        for (const target of plan.targets) {
          const reached = applied(had.get(target.name) ?? null, target.steps);
          expect(reached && desiredIdOf(reached)).toBe(target.to);
          expect(target.steps.length > 0).toBe(target.change !== "same");
        }
      }),
      { numRuns: 50 },
    );
  });

  it("says of what was not evaluated that it is unknown, and of the rest what it says of all", () => {
    const without = (side: EvaluatedState, missing: ReadonlySet<string>): EvaluatedState => ({
      ...side,
      outputs: new Map([...side.outputs].filter(([attribute]) => !missing.has(attribute))),
      notEvaluated: new Map([...missing].map((attribute) => [attribute, "needs a build"])),
    });
    // An image says something of its own, which nobody knows when it was not evaluated.
    const withConfig = (side: EvaluatedState): EvaluatedState => ({
      ...side,
      outputs: new Map([...side.outputs].map(([key, output]) => [key, { ...output, imageConfig: { user: "7" } }])),
    });
    const few = fc.subarray(attributes, { maxLength: 4 }).map((missing) => new Set(missing));
    fc.assert(
      fc.property(fc.option(anyMoved), anyMoved, few, few, (before, after, lostBefore, lostAfter) => {
        const base = before && withConfig(evaluatedOf(head, before));
        const wanted = withConfig(evaluatedOf(head, after));
        const whole = planChange(base, wanted);
        const plan = planChange(base && without(base, lostBefore), without(wanted, lostAfter));
        const lost = base ? lostBefore.union(lostAfter) : lostAfter;
        for (const kind of ["outputs", "targets", "images"] as const) {
          expect(plan[kind]).toHaveLength(whole[kind].length);
          for (const [index, { change }] of plan[kind].entries()) {
            expect([whole[kind][index]!.change, "unknown"]).toContain(change);
          }
        }
        for (const { attribute, change } of plan.outputs) expect(change === "unknown").toBe(lost.has(attribute));
        for (const [index, target] of plan.targets.entries()) {
          if (target.change !== "unknown") expect(target).toEqual(whole.targets[index]);
          else expect(target).toMatchObject({ steps: [], closure: { kind: "unknown" } });
        }
        expect(isEmptyPlan(plan)).toBe(isEmptyPlan(whole) && lost.size === 0);
      }),
      { numRuns: 100 },
    );
  });

  it("moves exactly the targets that use what moved", () => {
    const change = planChange(
      evaluatedOf(head),
      evaluatedOf(head, new Set(["packages.x86_64-linux.neko-train-docker-opt"])),
    );
    expect(change.targets.filter((target) => target.change !== "same").map(({ name }) => name)).toEqual(["train-01"]);
    expect(change.images.filter((image) => image.change !== "same").map(({ id }) => id)).toEqual(["train/opt"]);
    expect(change.waves.filter(({ changed }) => changed > 0).map(({ name }) => name)).toEqual(["train"]);
  });
});
