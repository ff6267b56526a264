import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exitOf, isTransient, nextDelayMs, type Outcome } from "../../reconciler/diff/outcome.ts";
import { planTick, type TickFacts } from "../../reconciler/diff/plan-tick.ts";
import { judgeFailure, planRecovery, type RecoveryFacts } from "../../reconciler/diff/recovery.ts";
import { differences } from "../../src/plan/differences.ts";
import type { Phase, Quarantined } from "../../reconciler/state/state.ts";
import { NekoError } from "../../src/kernel/error.ts";
import {
  admitted,
  at,
  attemptOf,
  cause,
  goodOf,
  phasesOf,
  recordOf,
  releaseOf,
  stateOf,
  wantedOf,
} from "../support/reconciler-states.ts";

const now = new Date("2026-11-21T12:00:00.000Z");
const v1 = goodOf(1);
const v2 = wantedOf(2);
const quarantined = (release: number): Quarantined => {
  const { target, commit } = wantedOf(release);
  return { desiredId: target.desiredId, release, commit, cause, attempts: 1, at };
};
const unreachable = { error: new NekoError("REMOTE_UNREACHABLE", "no remote answers", { hint: "wait" }) };
const hold = { owner: "ops", reason: "measuring", since: at, expires: null };
const base: TickFacts = {
  resolved: { admission: admitted(v2) },
  runsWanted: false,
  runsLastGood: true,
  state: stateOf({ lastGood: v1 }),
  rebooted: false,
  now,
};
const stuck = phasesOf(attemptOf(v2, v1)).stuck;

describe("the plan of a pass", () => {
  it.each<[string, Partial<TickFacts>, object]>([
    ["a new release", {}, { kind: "apply", reason: "change" }],
    ["the first release", { state: stateOf() }, { kind: "apply", reason: "first" }],
    ["drift", { resolved: { admission: admitted(v1) }, runsLastGood: false }, { kind: "apply", reason: "drift" }],
    ["in sync", { resolved: { admission: admitted(v1, 3) }, runsWanted: true }, { kind: "in-sync", pending: 3 }],
    [
      "a release of what runs",
      { resolved: { admission: admitted(wantedOf(2, "v1")) }, runsWanted: true },
      { kind: "adopt" },
    ],
    ["what runs, never confirmed", { state: stateOf(), runsWanted: true }, { kind: "adopt" }],
    [
      "a signed rollback",
      {
        state: stateOf({ lastGood: goodOf(2) }),
        resolved: { admission: admitted({ ...wantedOf(1), via: "rollback" }) },
      },
      { kind: "apply", reason: "rollback" },
    ],
    [
      "a plain revert",
      { state: stateOf({ lastGood: goodOf(2) }), resolved: { admission: admitted(wantedOf(3, "v1")) } },
      { kind: "apply", reason: "change" },
    ],
    [
      "quarantined",
      { state: stateOf({ lastGood: v1, quarantine: [quarantined(2)] }) },
      { kind: "keep", closed: { code: "QUARANTINED" }, restore: null },
    ],
    [
      "quarantined, and the last good one is gone",
      { state: stateOf({ lastGood: v1, quarantine: [quarantined(2)] }), runsLastGood: false },
      { kind: "keep", closed: { code: "QUARANTINED" }, restore: { release: 1 } },
    ],
    [
      "another one is quarantined",
      { state: stateOf({ lastGood: v1, quarantine: [quarantined(3)] }) },
      { kind: "apply" },
    ],
    [
      "quarantined, though it runs",
      { state: stateOf({ lastGood: v1, quarantine: [quarantined(2)] }), runsWanted: true },
      { kind: "keep", closed: { code: "QUARANTINED" } },
    ],
    [
      "stuck with it",
      { state: stateOf({ lastGood: v1, phase: stuck }), runsLastGood: false },
      { kind: "keep", closed: { code: "ROLLBACK_FAILED" }, restore: null },
    ],
    [
      "stuck with another",
      { state: stateOf({ lastGood: v1, phase: stuck }), resolved: { admission: admitted(wantedOf(3)) } },
      { kind: "apply" },
    ],
    [
      "stuck and unreachable",
      { state: stateOf({ lastGood: v1, phase: stuck }), resolved: unreachable, runsLastGood: false },
      { kind: "keep", restore: null },
    ],
    [
      "held",
      { state: stateOf({ lastGood: v1, hold }), runsLastGood: false },
      { kind: "keep", closed: { code: "HELD" }, restore: null },
    ],
    [
      "held, after a reboot",
      { state: stateOf({ lastGood: v1, hold }), runsLastGood: false, rebooted: true },
      { kind: "keep", closed: { code: "HELD" }, restore: { release: 1 } },
    ],
    ["a hold that is over", { state: stateOf({ lastGood: v1, hold: { ...hold, expires: at } }) }, { kind: "apply" }],
    [
      "unreachable",
      { resolved: unreachable },
      { kind: "keep", closed: { kind: "failed", cause: { code: "REMOTE_UNREACHABLE" } }, restore: null },
    ],
    [
      "unreachable, and nothing runs",
      { resolved: unreachable, runsLastGood: false },
      { kind: "keep", restore: { release: 1 } },
    ],
    [
      "no release yet",
      { resolved: { admission: { kind: "pending", behind: 2, because: "none" } } },
      { kind: "keep", closed: { kind: "pending", behind: 2 } },
    ],
    [
      "not named",
      { resolved: { admission: { kind: "absent", release: releaseOf(v2), because: "not named" } } },
      { kind: "keep", closed: { kind: "pending" } },
    ],
    [
      "a closed wave",
      {
        resolved: {
          admission: {
            kind: "gated",
            code: "WAVE_NOT_ADMITTED",
            release: releaseOf(v2),
            target: v2.target,
            because: "closed",
          },
        },
      },
      { kind: "keep", closed: { code: "WAVE_NOT_ADMITTED", wanted: { release: 2 } } },
    ],
  ])("%s", (_, facts, expected) => {
    expect(planTick({ ...base, ...facts })).toMatchObject(expected);
  });
});

describe("recovery", () => {
  const attempt = attemptOf(v2, v1);
  const phases = phasesOf(attempt);
  const recover = (phase: Phase["phase"], facts: Partial<RecoveryFacts>): string =>
    planRecovery({ phase: phases[phase], sameBoot: true, runs: "neither", ...facts }).kind;

  it.each<[Phase["phase"], string, string, string, string]>([
    //              same boot     other boot: last good    wanted       neither
    ["idle", "nothing", "nothing", "nothing", "nothing"],
    ["preparing", "drop", "drop", "drop", "drop"],
    ["armed", "roll-back", "note-interrupted", "probe", "roll-back"],
    ["applying", "roll-back", "note-interrupted", "probe", "roll-back"],
    ["probing", "roll-back", "note-interrupted", "probe", "roll-back"],
    ["confirming", "roll-back", "note-interrupted", "probe", "roll-back"],
    ["committing", "commit", "commit", "commit", "commit"],
    ["rolling-back", "roll-back", "roll-back", "roll-back", "roll-back"],
    ["reprobing", "roll-back", "roll-back", "roll-back", "roll-back"],
    ["stuck", "nothing", "nothing", "nothing", "nothing"],
  ])("from %s", (phase, sameBoot, lastGood, wanted, neither) => {
    expect(recover(phase, {})).toBe(sameBoot);
    expect(recover(phase, { sameBoot: false, runs: "last-good" })).toBe(lastGood);
    expect(recover(phase, { sameBoot: false, runs: "wanted" })).toBe(wanted);
    expect(recover(phase, { sameBoot: false, runs: "neither" })).toBe(neither);
  });

  it("keeps the cause of a rollback it repeats, and gives up after three", () => {
    const phase = { phase: "rolling-back", attempt, cause, tries: 2 } as const;
    expect(planRecovery({ phase, sameBoot: true, runs: "neither" })).toMatchObject({
      kind: "roll-back",
      cause,
      tries: 2,
    });
    expect(planRecovery({ phase: { ...phase, tries: 3 }, sameBoot: true, runs: "neither" }).kind).toBe("give-up");
  });

  it.each([
    ["PROBE_FAILED", 1, true, "quarantine"],
    ["CONFIRM_FAILED", 1, true, "quarantine"],
    ["ACTIVATION_FAILED", 1, true, "retry"],
    ["ACTIVATION_FAILED", 2, true, "quarantine"],
    ["INTERRUPTED", 1, true, "retry"],
    ["INTERRUPTED", 2, true, "quarantine"],
    ["STATE_WRITE_FAILED", 9, true, "retry"],
    ["PROBE_FAILED", 1, false, "stuck"],
    ["ACTIVATION_FAILED", 1, false, "stuck"],
  ] as const)("after %s, try %i, restored %s: %s", (code, number, restored, expected) => {
    expect(judgeFailure({ ...attempt, number }, { code, message: "" }, restored)).toBe(expected);
  });

  it("never quarantines the last good one", () => {
    const repair = attemptOf(v1, v1);
    fc.assert(
      fc.property(
        fc.constantFrom("PROBE_FAILED", "ACTIVATION_FAILED", "INTERRUPTED"),
        fc.nat(20),
        fc.boolean(),
        (code, number, restored) =>
          judgeFailure({ ...repair, number }, { code, message: "" }, restored) !== "quarantine",
      ),
    );
    expect(judgeFailure({ ...repair, number: 3 }, cause, false)).toBe("stuck");
  });
});

describe("outcomes", () => {
  const outcomes: readonly [Outcome, number, boolean][] = [
    [{ kind: "in-sync", wanted: v2, changed: "nothing", pending: 3, probes: [] }, 0, false],
    [{ kind: "pending", behind: 1, because: "" }, 0, false],
    [{ kind: "gated", code: "WAVE_NOT_ADMITTED", wanted: v2, because: "" }, 4, false],
    [{ kind: "gated", code: "ROLLBACK_FAILED", wanted: v2, because: "" }, 7, false],
    [{ kind: "failed", wanted: null, cause: { code: "REMOTE_UNREACHABLE", message: "" } }, 75, true],
    [{ kind: "failed", wanted: null, cause: { code: "SIGNATURE_INVALID", message: "" } }, 8, false],
    [{ kind: "failed", wanted: v2, cause: { code: "PULL_FAILED", message: "" } }, 5, true],
    [{ kind: "rolled-back", wanted: v2, to: v1, cause, quarantined: true, probes: [] }, 6, false],
    [{ kind: "rolled-back", wanted: v2, to: v1, cause, quarantined: false, probes: [] }, 6, true],
    [{ kind: "stuck", wanted: v2, cause }, 7, false],
    [{ kind: "abandoned", wanted: v2 }, 75, true],
  ];

  it.each(outcomes)("%j", (outcome, exit, transient) => {
    expect(exitOf(outcome)).toBe(exit);
    expect(isTransient(outcome)).toBe(transient);
  });

  it("backs off 5 s, 10 s, 20 s … 15 min with 20 % of jitter", () => {
    expect([1, 2, 3, 9, 50].map((failures) => nextDelayMs(failures, 60_000, 0.5))).toEqual([
      5_000, 10_000, 20_000, 900_000, 900_000,
    ]);
    expect(nextDelayMs(0, 60_000, 0)).toBe(48_000);
    expect(nextDelayMs(0, 60_000, 0.9999999)).toBe(72_000);
  });
});

it("names what differs between two slices", () => {
  expect(differences(recordOf("v1").slice, recordOf("v2").slice)).toEqual([
    `storePath: /nix/store/${"a".repeat(32)}-v1 → /nix/store/${"a".repeat(32)}-v2`,
  ]);
  expect(differences(recordOf("v1").slice, recordOf("v1").slice)).toEqual([]);
});
