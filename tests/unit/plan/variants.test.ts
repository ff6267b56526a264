import { describe, expect, it } from "vitest";
import { renderPlanText } from "../../../cli/plan-text.ts";
import type { StorePath } from "../../../src/kernel/store-path.ts";
import { planChange, planIdOf } from "../../../src/plan/change.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import { nothingKnown, type Existing } from "../../../src/plan/existing.ts";
import { renderPlan } from "../../../src/report/plan-section.ts";
import { evaluatedText } from "../../support/evaluated.ts";
import { storePathOf } from "../../support/planned-slices.ts";
import { revisionOf } from "../../support/release-records.ts";

const text = `version: 1
variants:
  generic: { cuda: "12.8", gpu-archs: ["8.6+PTX"] }
  opt: { cuda: "12.8", gpu-archs: [sm_86], cpu: znver2 }
images:
  agent: { attr: "agent-{variant}", variants: [generic, opt] }
  web: { attr: web }
registries:
  ghcr: { url: ghcr.io/acme, on: [main] }
targets:
  gpu-01: { kind: containers, run: [agent/auto] }
`;
const attribute = (name: string): string => `packages.x86_64-linux.${name}`;
const base = evaluatedText(text);
const head = evaluatedText(text, new Set([attribute("agent-opt")]));
const mib = 1024 * 1024;
const info = (name: string, sizeMib: number): PathInfo => ({
  path: storePathOf(name),
  narHash: "sha256-x",
  narSizeBytes: sizeMib * mib,
  references: [],
});
const shared = [info("glibc-2.41", 30), info("torch-2.9.1", 900)];
const outOf = (name: string): StorePath => head.outputs.get(attribute(name))!.outPath;
const existing: Existing = {
  ...nothingKnown,
  closures: new Map([
    [outOf("agent-generic"), [...shared, info("agent-generic-1", 60)]],
    [outOf("agent-opt"), [...shared, info("agent-opt-1", 40), info("sleef-3.8", 3)]],
  ]),
};

describe("variants in a plan", () => {
  it("are told apart by what they were compiled for and what they hold", () => {
    const plan = planChange(base, head, existing);
    expect(plan.variants).toEqual([
      {
        image: "agent",
        variants: [
          { variant: "generic", size: { bytes: 990 * mib, ownPaths: 1, ownBytes: 60 * mib } },
          { variant: "opt", size: { bytes: 973 * mib, ownPaths: 2, ownBytes: 43 * mib } },
        ],
        differs: ["gpu-archs: generic 8.6+PTX, opt sm_86", "cpu march: generic not said, opt znver2"],
        sharedPaths: 2,
      },
    ]);
    const shown =
      "variants\n" +
      "  agent: gpu-archs: generic 8.6+PTX, opt sm_86; cpu march: generic not said, opt znver2\n" +
      "      generic 990.0 MiB (60.0 MiB in 1 of its own), opt 973.0 MiB (43.0 MiB in 2 of its own); 2 paths in all of them\n";
    expect(renderPlanText(plan, planIdOf(plan))).toContain(shown);
    const comment = renderPlan(plan, [], { head: revisionOf("head") }).plan;
    expect(comment).toMatch(/\| ⚖ \| variants of `agent` \| gpu\\-archs: generic 8\.6.*; 2 paths in all of them \|/);
  });

  it("have no sizes while one of them is not here", () => {
    const closures = new Map([...existing.closures].slice(0, 1));
    const plan = planChange(base, head, { ...existing, closures });
    expect(plan.variants[0]).toMatchObject({ variants: [{ size: null }, { size: null }], sharedPaths: null });
    expect(renderPlanText(plan, planIdOf(plan))).toContain(
      "      sizes are not known: not all of them are built here\n",
    );
  });

  it("are left out where nothing of their image changes, or it has one", () => {
    const web = evaluatedText(text, new Set([attribute("web")]));
    expect(planChange(base, web, existing).variants).toEqual([]);
    expect(planChange(head, head, existing).variants).toEqual([]);
    const one = evaluatedText(text.replace("[generic, opt]", "[opt]"), new Set([attribute("agent-opt")]));
    expect(planChange(base, one, existing).variants).toEqual([]);
  });

  it("do not count for the plan's id", () => {
    expect(planIdOf(planChange(base, head, existing))).toBe(planIdOf(planChange(base, head)));
  });
});
