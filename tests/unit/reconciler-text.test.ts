import { describe, expect, it } from "vitest";
import type { HostStep } from "../../src/plan/host-plan.ts";
import { renderDiff, renderHistory, renderStatus } from "../../reconciler/report/status-text.ts";
import { newsOf, sayApplying, sayOutcome, withReport } from "../../reconciler/report/report.ts";
import type { OutboxItem } from "../../reconciler/state/state.ts";
import { exitOfStatus, type TargetStatus } from "../../reconciler/verbs.ts";
import { shortDigest } from "../../src/kernel/digest.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { at, cause, goodOf, recordOf, wantedOf } from "../support/reconciler-states.ts";

const { desiredId } = recordOf("v1");
const id = shortDigest(desiredId);
const status: TargetStatus = {
  target: "web",
  phase: "idle",
  attempt: null,
  lastGood: { release: 1, commit: wantedOf(1).commit, desiredId, at, picked: [] },
  seen: 2,
  floor: 1,
  quarantine: [],
  hold: null,
  lastPass: {
    at,
    outcome: "in-sync",
    code: null,
    message: "release 1 runs",
    behind: 3,
    tip: null,
    remote: "origin",
    running: "generation 4",
  },
  ageMs: 65_000,
  unsentReports: 0,
};

describe("text for people", () => {
  it("shows a target as aligned lines", () => {
    expect(renderStatus([{ kind: "known", status }])).toBe(
      [
        "web",
        "  phase      idle",
        `  last good  release 1 (00000000, ${id}), confirmed ${at}`,
        "  running    generation 4",
        "  last pass  in-sync, 1m 05s ago: release 1 runs",
        "  behind     3 commits without a release",
      ].join("\n"),
    );
  });

  it("shows which variants the host took, and why", () => {
    const picked = [{ container: "web", imageId: "agent/opt", because: "sm_86 is made for it" }];
    const text = renderStatus([{ kind: "known", status: { ...status, lastGood: { ...status.lastGood!, picked } } }]);
    expect(text).toContain("\n  variant    web takes agent/opt: sm_86 is made for it\n");
    const outcome = {
      kind: "in-sync",
      wanted: { ...wantedOf(1), picked },
      changed: "applied",
      pending: 0,
      probes: [],
    } as const;
    expect(sayOutcome(outcome, desiredId)?.detail).toBe("release 1 runs; web takes agent/opt: sm_86 is made for it");
  });

  it("shows holds, quarantine, unsent reports, and what cannot be read", () => {
    const { commit } = wantedOf(2);
    const text = renderStatus([
      {
        kind: "known",
        status: {
          ...status,
          hold: { owner: "ops", reason: "measuring\u001b[31m", since: at, expires: at },
          quarantine: [{ desiredId, release: 2, commit, cause, attempts: 1, at }],
          unsentReports: 2,
        },
      },
      { kind: "unreadable", target: "db", error: new NekoError("STATE_UNREADABLE", "damaged", { hint: "restore it" }) },
    ]);
    expect(text).toContain(`  held         by ops until ${at}: measuring\n`);
    expect(text).toContain(`  quarantined  release 2 (${id}): PROBE_FAILED: status 503, wanted 200\n`);
    expect(text).toContain("  reports      2 not sent yet");
    expect(text).toContain("\n\ndb\n  STATE_UNREADABLE: damaged\n  restore it");
  });

  it("shows history and diffs, a line each", () => {
    const { commit } = wantedOf(2);
    expect(renderHistory([])).toBe("nothing yet");
    expect(
      renderHistory([
        { at, event: "quarantined", release: 2, commit, attempt: 2, code: "PROBE_FAILED", detail: "a\nb" },
      ]),
    ).toBe(`${at}  quarantined     release 2 (00000000), try 2 PROBE_FAILED: a b`);
    const closed = { kind: "gated", code: "HELD", wanted: null, because: "held by ops: x" } as const;
    const plan = { kind: "keep", closed, restore: goodOf(1) } as const;
    const steps: readonly HostStep[] = [
      { action: "stop", name: "a", because: ["container a is no longer wanted"] },
      { action: "probe", probes: [], because: ["probe exec true: removed", "probe exec false: removed"] },
    ];
    expect(renderDiff({ target: "web", plan, running: "nothing", steps })).toBe(
      [
        "web: keeps what runs: HELD: held by ops: x, and would start release 1 again",
        "  running: nothing",
        "  stop container a: container a is no longer wanted",
        "  probe (0): probe exec true: removed",
        "      probe exec false: removed",
      ].join("\n"),
    );
  });
});

it.each<[Partial<TargetStatus>, number]>([
  [{}, 0],
  [{ phase: "stuck" }, 7],
  [{ phase: "applying" }, 75],
  [{ hold: { owner: "ops", reason: "x", since: at, expires: null } }, 4],
  [{ lastPass: { ...status.lastPass!, outcome: "gated", code: "QUARANTINED" } }, 4],
  [{ lastPass: { ...status.lastPass!, outcome: "rolled-back", code: "PROBE_FAILED" } }, 6],
])("the exit status of a status: %#", (more, exit) => {
  expect(exitOfStatus({ ...status, ...more })).toBe(exit);
});

describe("reports", () => {
  it("are news when what they say differs, not when the wording does", () => {
    const one = sayOutcome(
      { kind: "failed", wanted: null, cause: { code: "REMOTE_UNREACHABLE", message: "a" } },
      null,
    )!;
    const two = sayOutcome(
      { kind: "failed", wanted: null, cause: { code: "REMOTE_UNREACHABLE", message: "b" } },
      null,
    )!;
    const three = sayOutcome({ kind: "failed", wanted: null, cause: { code: "REMOTE_DENIED", message: "b" } }, null)!;
    expect(newsOf(one)).toBe(newsOf(two));
    expect(newsOf(one)).not.toBe(newsOf(three));
    expect(newsOf(sayApplying(wantedOf(1), null, ""))).not.toBe(newsOf(sayApplying(wantedOf(2), null, "")));
  });

  it("say nothing of a pass that was told to stop", () => {
    expect(sayOutcome({ kind: "abandoned", wanted: wantedOf(1) }, null)).toBeUndefined();
    const cancelled = { code: "CANCELLED", message: "" } as const;
    expect(sayOutcome({ kind: "failed", wanted: null, cause: cancelled }, null)).toBeUndefined();
  });

  it("keep at most 50 in the outbox and drop progress first", () => {
    let outbox: readonly OutboxItem[] = [];
    for (let seq = 1; seq <= 60; seq += 1) {
      outbox = withReport(outbox, {
        seq,
        progress: seq % 6 === 0,
        envelope: {} as OutboxItem["envelope"],
        delivered: [],
      });
    }
    expect(outbox).toHaveLength(50);
    expect(outbox.filter((item) => !item.progress)).toHaveLength(50);
    expect(withReport(outbox, { ...outbox[0]!, seq: 61 })[0]?.seq).toBe(2);
  });
});
