import type { Digest } from "../../src/kernel/digest.ts";
import type { ErrorCode } from "../../src/kernel/error-codes.ts";
import { clip } from "../../src/kernel/text.ts";
import { predicateTypes, type ReportedPhase, type ReportPredicate, type Statement } from "../../src/release/record.ts";
import type { GateCode, Outcome } from "../diff/outcome.ts";
import { sayPicked } from "../diff/settle.ts";
import type { OutboxItem, Wanted } from "../state/state.ts";
import type { ProbeOutcome } from "../verify/judge.ts";

// What a host says of itself. Pure. Source: product.md section 6.

/** The part of a report that is news: without number, time and evidence. */
export type Saying = Pick<
  ReportPredicate,
  "commit" | "release" | "desiredId" | "runningId" | "phase" | "detail" | "code" | "probes"
>;

/** Before a change is made. */
export function sayApplying(wanted: Wanted, runningId: Digest | null, because: string): Saying {
  return saying(wanted, "applying", { runningId, detail: because });
}

/** After a pass; undefined when there is nothing to say of it (it was told to stop). */
export function sayOutcome(outcome: Outcome, observedId: Digest | null): Saying | undefined {
  switch (outcome.kind) {
    case "in-sync": {
      const runningId = outcome.wanted.target.desiredId;
      const { probes, wanted } = outcome;
      const passed = probes.length > 0 ? `, ${probes.length} ${probes.length === 1 ? "probe" : "probes"} passed` : "";
      const picked = sayPicked(wanted);
      const detail = `release ${wanted.release} runs${passed}${picked === "" ? "" : `; ${picked}`}`;
      return saying(wanted, "in-sync", { runningId, detail, probes });
    }
    case "pending":
      return saying(null, "pending", { runningId: observedId, detail: outcome.because, code: "RELEASE_PENDING" });
    case "gated":
      return saying(outcome.wanted, phaseOfGate(outcome.code), {
        runningId: observedId,
        detail: outcome.because,
        code: outcome.code,
      });
    case "failed":
      if (outcome.cause.code === "CANCELLED") return undefined;
      return saying(outcome.wanted, "failed", {
        runningId: observedId,
        detail: outcome.cause.message,
        code: outcome.cause.code,
      });
    case "rolled-back": {
      const { wanted, to, cause, probes } = outcome;
      const back = to ? `back on release ${to.release}` : "back to nothing of ours";
      const runningId = to?.target.desiredId ?? null;
      return saying(wanted, "rolled-back", {
        runningId,
        detail: `${back}: ${cause.message}`,
        code: cause.code,
        probes,
      });
    }
    case "stuck":
      return saying(outcome.wanted, "stuck", {
        runningId: null,
        detail: outcome.cause.message,
        code: outcome.cause.code,
      });
    case "abandoned":
      return undefined;
  }
}

/** As it is signed; the subject is the slice the host speaks of. */
export function reportStatement(
  said: Saying,
  stamp: Pick<ReportPredicate, "repository" | "target" | "seq" | "at">,
): Statement<ReportPredicate> {
  const sha256 = said.desiredId?.slice("sha256:".length);
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: sha256 === undefined ? [] : [{ name: stamp.target, digest: { sha256 } }],
    predicateType: predicateTypes.report,
    predicate: { ...stamp, ...said, evidence: null },
  };
}

/** What must differ for a report to be worth making: the probes' milliseconds and the wording do not. */
export function newsOf({ phase, commit, release, desiredId, runningId, code }: Saying): string {
  return JSON.stringify([phase, commit, release, desiredId, runningId, code]);
}

const outboxLimit = 50;

/** Newest last. Over 50, the oldest progress report goes first, then the oldest one. */
export function withReport(outbox: readonly OutboxItem[], item: OutboxItem): readonly OutboxItem[] {
  const items = [...outbox, item];
  while (items.length > outboxLimit) {
    const progress = items.findIndex((candidate) => candidate.progress);
    items.splice(Math.max(0, progress), 1);
  }
  return items;
}

function phaseOfGate(code: GateCode): ReportedPhase {
  switch (code) {
    case "QUARANTINED":
      return "quarantined";
    case "ROLLBACK_FAILED":
      return "stuck";
    case "HELD":
    case "WAVE_NOT_ADMITTED":
    case "NO_VARIANT_RUNS":
    case "HARDWARE_UNKNOWN":
      return "gated";
  }
}

function saying(
  wanted: Wanted | null,
  phase: ReportedPhase,
  rest: {
    readonly runningId: Digest | null;
    readonly detail: string;
    readonly code?: ErrorCode;
    readonly probes?: readonly ProbeOutcome[];
  },
): Saying {
  return {
    commit: wanted?.commit ?? null,
    release: wanted?.release ?? null,
    desiredId: wanted?.target.desiredId ?? null,
    runningId: rest.runningId,
    phase,
    detail: clip(rest.detail),
    code: rest.code ?? null,
    probes: (rest.probes ?? []).map(({ name, passed, detail }) => ({ name, passed, detail })),
  };
}
