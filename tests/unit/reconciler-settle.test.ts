import { describe, expect, it } from "vitest";
import { exitOf } from "../../reconciler/diff/outcome.ts";
import { planTick, type TickFacts } from "../../reconciler/diff/plan-tick.ts";
import { isRepair } from "../../reconciler/diff/recovery.ts";
import { settle, settleAdmission, settleAgain, type HostAdmission } from "../../reconciler/diff/settle.ts";
import type { Good, Quarantined, Wanted } from "../../reconciler/state/state.ts";
import type { Admission } from "../../src/release/admission.ts";
import type { Hardware } from "../../src/variants/hardware.ts";
import { amd, bare, cpuOf, machine } from "../support/hardware.ts";
import { at, attemptOf, goodOf, releaseOf, stateOf, wantedOf } from "../support/reconciler-states.ts";
import { containersTarget, variantsTarget } from "../support/release-records.ts";

const offer = variantsTarget("box");
const a10 = machine(["8.6"], amd);
const h100 = machine(["9.0"], amd);
const t4 = machine(["7.5"], amd);
const broken: Hardware = { gpus: { kind: "unknown", because: "nvidia-smi ended with 9" }, cpu: amd };

const release: Wanted = { ...wantedOf(2), target: offer };
const admission = (over: Partial<Admission> = {}): Admission =>
  ({
    kind: "admitted",
    release: releaseOf(release),
    target: offer,
    via: "release",
    pending: 0,
    because: "no waves",
    ...over,
  }) as Admission;
const goodOn = (hardware: Hardware): Good => {
  const settled = settle(offer, hardware, []);
  if (settled.kind !== "settled") throw new Error(settled.because);
  return { ...goodOf(1), target: settled.target, offer, picked: settled.picked };
};
const picksOf = (one: HostAdmission): readonly string[] | string =>
  one.kind === "unsettled" ? one.code : "picked" in one ? (one.picked ?? []).map(({ imageId }) => imageId) : one.kind;

describe("what a host takes of an offer", () => {
  it("is one image for each container, under the desiredId of the whole", () => {
    const settled = settle(offer, a10, []);
    expect(settled).toMatchObject({ kind: "settled", picked: [{ container: "web", imageId: "agent/opt" }] });
    if (settled.kind !== "settled" || settled.target.slice.kind !== "containers") return;
    const { target } = settled;
    expect(target.desiredId).toBe(offer.desiredId);
    expect(target.images).toEqual({ web: offer.variants?.["web"]?.["agent/opt"] });
    expect("variants" in target).toBe(false);
    const [container] = target.slice.kind === "containers" ? target.slice.containers : [];
    expect(container).toMatchObject({ name: "web", imageId: "agent/opt", run: { ports: ["8080:80"] } });
    expect("choices" in container!).toBe(false);
  });

  it("is the record itself where nothing is left to the host", () => {
    const plain = containersTarget("box");
    expect(settle(plain, broken, [])).toEqual({ kind: "settled", target: plain, picked: [] });
    expect(settleAdmission(admission({ target: plain }), broken, null)).toEqual(admission({ target: plain }));
  });

  it.each([
    ["an A10", a10, null, ["agent/opt"]],
    ["an H100", h100, null, ["agent/generic"]],
    ["a T4", t4, null, "NO_VARIANT_RUNS"],
    ["no GPU", { gpus: bare, cpu: amd }, null, "NO_VARIANT_RUNS"],
    ["a broken nvidia-smi", broken, null, "HARDWARE_UNKNOWN"],
    ["a broken nvidia-smi, where opt runs", broken, goodOn(a10), ["agent/opt"]],
    ["a broken nvidia-smi, where generic runs", broken, goodOn(h100), ["agent/generic"]],
    ["a broken nvidia-smi and another CPU", { ...broken, cpu: cpuOf("haswell") }, goodOn(a10), "HARDWARE_UNKNOWN"],
    ["another GPU than before", h100, goodOn(a10), ["agent/generic"]],
    ["a T4 in place of the A10", t4, goodOn(a10), "NO_VARIANT_RUNS"],
    ["a broken nvidia-smi, after another release", broken, goodOf(1), "HARDWARE_UNKNOWN"],
  ] as const)("on %s", (_, hardware, before, expected) => {
    expect(picksOf(settleAdmission(admission(), hardware, before))).toEqual(expected);
  });

  it("leaves a closed gate closed", () => {
    const gated = { kind: "gated", code: "WAVE_NOT_ADMITTED" } as const;
    expect(settleAdmission(admission(gated), t4, null)).toEqual(admission(gated));
    expect(picksOf(settleAdmission(admission(gated), a10, null))).toEqual(["agent/opt"]);
  });

  it("is chosen anew for what is started again", () => {
    const again = settleAgain(goodOn(a10), h100, []);
    expect("picked" in again && again.picked?.[0]?.imageId).toBe("agent/generic");
    expect(settleAgain(goodOn(a10), t4, [])).toMatchObject({ kind: "unsettled", code: "NO_VARIANT_RUNS" });
    expect(settleAgain(goodOf(1), broken, [])).toEqual(goodOf(1));
    const kept = settleAgain(goodOn(a10), broken, []);
    expect("picked" in kept && kept.picked?.[0]).toMatchObject({
      imageId: "agent/opt",
      because: "as before; now: nvidia-smi ended with 9",
    });
  });

  it("is not what was rolled back, where the other still runs", () => {
    const bad = (on: Hardware): Quarantined => {
      const { target, picked = [], release: of, commit } = goodOn(on);
      const cause = { code: "PROBE_FAILED", message: "" } as const;
      return { desiredId: target.desiredId, picked, release: of, commit, cause, attempts: 1, at };
    };
    const again = (quarantine: readonly Quarantined[]) => settleAgain(goodOn(h100), a10, quarantine);
    expect(again([bad(a10)])).toMatchObject({ picked: [{ imageId: "agent/generic" }] });
    expect(again([bad(h100)])).toMatchObject({ picked: [{ imageId: "agent/opt" }] });
    expect(settleAgain(goodOn(a10), h100, [bad(h100)])).toMatchObject({ picked: [{ imageId: "agent/generic" }] });
  });
});

describe("the plan of a pass over what is left to the host", () => {
  const facts = (hardware: Hardware, lastGood: Good | null, over: Partial<TickFacts> = {}): TickFacts => ({
    resolved: { admission: settleAdmission(admission(), hardware, lastGood) },
    runsWanted: false,
    runsLastGood: true,
    state: stateOf({ lastGood }),
    rebooted: false,
    now: new Date(at),
    ...over,
  });

  it("closes a gate where no variant runs, and says each one's reason", () => {
    const plan = planTick(facts(t4, goodOf(1)));
    expect(plan).toMatchObject({ kind: "keep", closed: { kind: "gated", code: "NO_VARIANT_RUNS" }, restore: null });
    if (plan.kind !== "keep" || plan.closed.kind !== "gated") return;
    expect(plan.closed.because).toBe(
      "web: no variant runs here: agent/generic: holds sm_86, PTX 8.6, and GPU 0 (NVIDIA test 7.5) has 7.5. " +
        "agent/opt: holds sm_86, and GPU 0 (NVIDIA test 7.5) has 7.5",
    );
    expect(exitOf(plan.closed)).toBe(4);
  });

  it("takes another GPU for a change of what runs, which may be quarantined", () => {
    const before = goodOn(a10);
    const same = { ...before, digest: release.digest };
    expect(planTick(facts(a10, same, { runsWanted: true }))).toMatchObject({ kind: "in-sync" });
    const plan = planTick(facts(h100, same));
    expect(plan).toMatchObject({ kind: "apply", reason: "drift" });
    expect(plan.kind === "apply" && plan.because).toMatch(
      /another variant .* web takes agent\/generic: the driver compiles PTX 8.6/,
    );
    if (plan.kind !== "apply") return;
    expect(isRepair(attemptOf(plan.wanted, same))).toBe(false);
    expect(isRepair(attemptOf(same, same))).toBe(true);
    // What was rolled back is that variant alone: with the old card again, what was confirmed is just that.
    const { target, release: number, commit, picked = [] } = plan.wanted;
    const cause = { code: "PROBE_FAILED", message: "" } as const;
    const bad = { desiredId: target.desiredId, picked, release: number, commit, cause, attempts: 1, at };
    const state = stateOf({ lastGood: same, quarantine: [bad] });
    expect(planTick(facts(h100, same, { state }))).toMatchObject({ closed: { code: "QUARANTINED" } });
    expect(planTick(facts(a10, same, { state, runsWanted: true }))).toMatchObject({ kind: "in-sync" });
    // It runs already, but the last good one says otherwise: probed and remembered, not restarted.
    expect(planTick(facts(h100, same, { runsWanted: true }))).toMatchObject({ kind: "adopt" });
  });
});
