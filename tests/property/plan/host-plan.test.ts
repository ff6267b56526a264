import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/kernel/digest.ts";
import { planTarget } from "../../../src/plan/host-plan.ts";
import { desiredIdOf } from "../../../src/plan/slice.ts";
import { applied } from "../../support/apply-steps.ts";
import { anySlice, shuffledKeys } from "../../support/planned-slices.ts";

const maybe = fc.option(anySlice, { freq: 5 });

describe("a host's plan", () => {
  it("holds all that it takes: carried out, nothing is left to do", () => {
    fc.assert(
      fc.property(maybe, anySlice, (from, to) => {
        const reached = applied(from, planTarget(from, to).steps);
        expect(reached && desiredIdOf(reached)).toBe(desiredIdOf(to));
        expect(planTarget(reached, to).steps).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it("is empty exactly when both are the same", () => {
    fc.assert(
      fc.property(maybe, anySlice, (from, to) => {
        const same = from !== null && desiredIdOf(from) === desiredIdOf(to);
        expect(planTarget(from, to).steps.length === 0).toBe(same);
        expect(planTarget(to, structuredClone(to)).steps).toEqual([]);
        expect(planTarget(to, null).steps).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("does not see the order of keys", () => {
    fc.assert(
      fc.property(maybe, anySlice, (from, to) => {
        expect(planTarget(shuffledKeys(from), shuffledKeys(to))).toEqual(planTarget(from, to));
      }),
      { numRuns: 1_000 },
    );
  });

  it("names what differs in every container that is another", () => {
    fc.assert(
      fc.property(anySlice, anySlice, (from, to) => {
        const [before, after] = [from, to].map((slice) => ("containers" in slice ? slice.containers : []));
        fc.pre(from.kind === to.kind && from.kind !== "tee" && before!.length > 0 && after!.length > 0);
        const old = new Map(before!.map((one) => [one.name, digestOf(one)]));
        for (const step of planTarget(from, to).steps) {
          if (step.action !== "replace") continue;
          const differs = old.get(step.container.name) !== digestOf(step.container);
          expect(step.because.includes("a host replaces all containers of a changed target")).toBe(!differs);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives every step a reason of one short line, and is JSON", () => {
    fc.assert(
      fc.property(maybe, anySlice, (from, to) => {
        const plan = planTarget(from, to);
        for (const { because } of plan.steps) {
          expect(because.length).toBeGreaterThan(0);
          for (const line of because) expect(line).toMatch(/^[^\n]{1,420}$/);
        }
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
      { numRuns: 1_000 },
    );
  });
});
