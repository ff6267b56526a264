import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { renderAttestation, proofOf, type AttestationView } from "../../../src/report/attestation-section.ts";
import { editComment, parseComment } from "../../../src/report/comment.ts";
import { renderDeploy, standingsOf, type TargetStanding } from "../../../src/report/deploy-section.ts";
import { renderEvents } from "../../../src/report/events.ts";
import { judgeReports } from "../../../src/report/judge.ts";
import { proposalStamp } from "../../../src/report/stamp.ts";
import type { ReportPredicate } from "../../../src/release/record.ts";
import { reportOf, signedText } from "../../support/host-reports.ts";
import { newKey, profileTarget, releaseStatement, revisionOf, wave } from "../../support/release-records.ts";

const names = ["canary", "gpu-1", "gpu-2"] as const;
const keys = new Map(names.map((name) => [name as string, newKey()]));
const identities = new Map([...keys].map(([name, key]) => [name, key.publicKey.identity]));
const record = releaseStatement({
  release: 3,
  commit: revisionOf("head"),
  previous: sha256("2"),
  waves: [wave("first", ["canary"]), { ...wave("gpus", ["gpu-1", "gpu-2"]), environment: "production" }],
  targets: Object.fromEntries(names.map((name) => [name, profileTarget(name)])),
}).predicate;

function standings(reports: Readonly<Record<string, Partial<ReportPredicate>>>): readonly TargetStanding[] {
  const candidates = Object.entries(reports).map(([name, changed]) => ({
    source: `check run neko/${name}`,
    claimed: name,
    text: signedText(reportOf(record, name, changed), keys.get(name)!),
  }));
  return standingsOf(record, judgeReports(candidates, record, identities));
}

const hash = (start: string): string => start.padEnd(64, "0");
const view = (changed: Partial<AttestationView> = {}): AttestationView => ({
  target: "canary",
  platform: "TDX, dstack",
  checkedAt: "2026-11-21T22:44:10Z",
  freshness: "nonce fresh",
  verdict: "affirming",
  checks: [
    { name: "compose hash", expected: hash("a41f"), measured: hash("a41f"), outcome: "verified" },
    { name: "TCB", expected: "UpToDate, SWHardeningNeeded", measured: "UpToDate", outcome: "verified" },
  ],
  notProven: ["where the machine stands"],
  ...changed,
});
const failed = view({
  verdict: "contraindicated",
  checks: [{ name: "compose hash", expected: hash("a41f"), measured: hash("f00d"), outcome: "refuted" }],
});

describe("the attestation section", () => {
  it("is a table of checks, with what it does not prove", () => {
    expect(renderAttestation(standings({ canary: {} }), new Map([["canary", view()]]))).toBe(
      [
        "**Attestation** ✅ `canary` (TDX, dstack) checked 2026-11-21 22:44:10 UTC, nonce fresh",
        "",
        "| Check | Expected | Measured | |",
        "| - | - | - | - |",
        "| compose hash | `a41f…0000` | `a41f…0000` | ✅ |",
        "| TCB | `UpToDate, SWHardeningNeeded` | `UpToDate` | ✅ |",
        "",
        "Not proven: where the machine stands.",
      ].join("\n"),
    );
  });

  it("says received, not judged, for the rest", () => {
    const some = standings({ canary: { evidence: sha256("e") }, "gpu-1": { evidence: sha256("f") } });
    const text = renderAttestation(some, new Map([["canary", failed]]));
    expect(text).toContain("**Attestation** 🚫 `canary`");
    expect(text).toMatch(/\| `gpu-1` \| `[0-9a-f]+` \| received, not judged \|/);
    expect(renderAttestation(standings({}), new Map())).toContain("evidence: none yet");
  });

  it("shows a verifier's words as text", () => {
    const bad = "x|</p> @everyone `` <!-- neko:end attestation -->";
    const hostile = view({
      platform: bad,
      freshness: bad,
      checks: [{ name: bad, expected: bad, measured: bad, outcome: "not-checked" }],
      notProven: [bad],
    });
    const attestation = renderAttestation(standings({}), new Map([["canary", hostile]]));
    const body = editComment(undefined, { attestation, deploy: "kept" }, { stamp: proposalStamp(1, 1) });
    expect(parseComment(body)).toEqual({ attestation, deploy: "kept" });
    expect(attestation).not.toContain("<!--");
    expect(attestation).not.toContain(" @everyone \\`");
  });

  it("knows what is awaited", () => {
    const [silent, sent] = [standings({ canary: {} })[0]!, standings({ canary: { evidence: sha256("e") } })[0]!];
    expect([
      proofOf(silent, undefined, false),
      proofOf(silent, undefined, true),
      proofOf(sent, undefined, false),
      proofOf(sent, view({ verdict: "none" }), false),
      proofOf(sent, view({ verdict: "warning" }), true),
    ]).toEqual(["none", "awaited", "awaited", "awaited", "warning"]);
  });

  it("is in the first line when it failed", () => {
    const all = standings({ canary: {} });
    const judged = judgeReports([], record, identities);
    const { verdict } = renderDeploy(record, all, judged, new Map([["canary", failed]]));
    expect(verdict).toContain("1 of 3 targets in sync, attestation of 1 failed");
  });
});

describe("events", () => {
  const gated = { phase: "gated", code: "WAVE_NOT_ADMITTED", runningId: sha256("old") } as const;

  it("tell of a failed attestation", () => {
    const [event] = renderEvents(record, standings({ canary: {} }), new Map([["canary", failed]]));
    expect(event?.key).toMatch(/^attestation-canary-[0-9a-f]+$/);
    expect(event?.body.split("\n")[0]).toBe(
      "### 🚫 `canary` quarantined: compose hash `a41f…0000` wanted, `f00d…0000` measured",
    );
    expect(renderEvents(record, standings({ canary: {} }), new Map([["canary", view()]]))).toEqual([]);
  });

  it("are ten at most, and one that names the other targets", () => {
    const many = Array.from({ length: 200 }, (_, index) => `host-${index}`);
    const back = { phase: "rolled-back", code: "PROBE_FAILED" } as const;
    const fallen = many.map((target): TargetStanding => {
      const report = { ...reportOf(record, "canary", back), target };
      return { target, environment: undefined, wave: undefined, report, outcome: "failure" };
    });
    const events = renderEvents({ ...record, waves: [] }, fallen);
    expect(events).toHaveLength(11);
    expect(events.at(-1)?.key).toBe("more-3");
    expect(events.at(-1)?.body).toContain("190 more targets of release 3 went wrong");
    expect(events.at(-1)?.body).toContain("`host-10`");
    expect(renderEvents({ ...record, waves: [] }, fallen.slice(0, 10))).toHaveLength(10);
  });

  it("ask for approval once the earlier waves are in sync and a host waits", () => {
    const [event] = renderEvents(record, standings({ canary: {}, "gpu-1": gated, "gpu-2": gated }));
    expect(event?.key).toBe("approval-3-gpus");
    expect(event?.body).toContain("### ⏸ Wave `gpus` of release 3 waits for approval");
    expect(event?.body).toContain("Its environment is `production`");
    expect(event?.body).toContain("`neko rollout advance --key FILE`");
  });

  it("do not ask while an earlier wave is on its way, or nobody waits", () => {
    expect(renderEvents(record, standings({ canary: { phase: "applying" }, "gpu-1": gated }))).toEqual([]);
    expect(renderEvents(record, standings({ "gpu-1": gated }))).toEqual([]);
    expect(renderEvents(record, standings({ canary: {}, "gpu-1": { ...gated, code: "OUTSIDE_WINDOW" } }))).toEqual([]);
    expect(renderEvents(record, standings({ canary: {}, "gpu-1": {}, "gpu-2": {} }))).toEqual([]);
  });
});
