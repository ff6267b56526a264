import { NekoError, toNekoError } from "../../src/kernel/error.ts";
import { clip } from "../../src/kernel/text.ts";
import type { Outcome } from "../diff/outcome.ts";
import { isRepair, judgeFailure } from "../diff/recovery.ts";
import { isQuarantined } from "../diff/settle.ts";
import { enter, settle, type Session } from "../session.ts";
import type { Attempt, Cause, Phase, Quarantined } from "../state/state.ts";
import { allPassed, summarise, type ProbeOutcome } from "../verify/judge.ts";
import { endLeftChildren } from "./children.ts";
import { probeTarget, switchBack } from "./switch.ts";

/**
 * rollback > reprobe > quarantined | stuck. The last good one runs again by its explicit path or digests, and its own
 * probes say whether that helped.
 * @param tries how often this rollback was begun before
 * @param probes what the undone one's probes said
 */
export async function undo(
  session: Session,
  undone: { readonly attempt: Attempt; readonly cause: Cause; readonly probes: readonly ProbeOutcome[] },
  tries: number,
  hard: AbortSignal,
): Promise<Outcome> {
  const { attempt, cause, probes } = undone;
  const rollback = { attempt, cause, tries: tries + 1 };
  session.log.warn(`${session.target}: rolling back: ${cause.code}: ${cause.message}`);
  await enterRegardless(session, { phase: "rolling-back", ...rollback });
  await endLeftChildren(session.directory, session.processes);
  try {
    await switchBack(session, attempt, hard);
  } catch (error) {
    if (hard.aborted) return { kind: "abandoned", wanted: attempt.wanted };
    return giveUp(session, attempt, cause, `rolling back failed: ${toNekoError(error).message}`);
  }
  await enterRegardless(session, { phase: "reprobing", ...rollback });
  let again: readonly ProbeOutcome[] = [];
  try {
    if (attempt.previous) again = await probeTarget(session, attempt.previous.target, hard);
  } catch (error) {
    if (hard.aborted) return { kind: "abandoned", wanted: attempt.wanted };
    return giveUp(session, attempt, cause, `the last good one could not be probed: ${toNekoError(error).message}`);
  }
  return settleFailure(session, attempt, cause, { undone: probes, again });
}

/** Ends a failed attempt whose rollback is done: retry later, quarantine, or stuck. */
export async function settleFailure(
  session: Session,
  attempt: Attempt,
  cause: Cause,
  probes: { readonly undone: readonly ProbeOutcome[]; readonly again: readonly ProbeOutcome[] },
): Promise<Outcome> {
  const { wanted, previous } = attempt;
  const restored = allPassed(probes.again);
  const rolledBack = { kind: "rolled-back", wanted, to: previous, cause, probes: probes.undone } as const;
  switch (judgeFailure(attempt, cause, restored)) {
    case "retry":
      await settle(session, attempt, "rolled-back", {}, cause);
      return restored ? { ...rolledBack, quarantined: false } : { kind: "failed", wanted, cause };
    case "quarantine":
      await settle(session, attempt, "quarantined", { quarantine: withQuarantined(session, attempt, cause) }, cause);
      return { ...rolledBack, quarantined: true };
    case "stuck":
      return giveUp(session, attempt, cause, `the last good one fails too: ${summarise(probes.again)}`);
  }
}

/** Nothing more is done by itself until `neko retry` or a release that asks for something else. */
export async function giveUp(session: Session, attempt: Attempt, cause: Cause, why: string): Promise<Outcome> {
  const failed: Cause = { code: "ROLLBACK_FAILED", message: clip(`${cause.code}: ${cause.message}; ${why}`) };
  session.log.error(`${session.target}: stuck: ${failed.message}`);
  const quarantine = isRepair(attempt) ? session.store.state.quarantine : withQuarantined(session, attempt, cause);
  const since = session.clock.now().toISOString();
  await enter(session, { phase: "stuck", attempt, cause: failed, since }, { quarantine });
  return { kind: "stuck", wanted: attempt.wanted, cause: failed };
}

function withQuarantined({ store, clock }: Session, attempt: Attempt, cause: Cause): readonly Quarantined[] {
  const { target, release, commit, picked } = attempt.wanted;
  const { desiredId } = target;
  const others = store.state.quarantine.filter((entry) => !isQuarantined(entry, attempt.wanted));
  const at = clock.now().toISOString();
  return [
    ...others,
    { desiredId, ...(picked ? { picked } : {}), release, commit, cause, attempts: attempt.number, at },
  ];
}

/** On a full disk the phase before is still what recovery reads, and it leads to the same rollback. */
async function enterRegardless(
  session: Session,
  phase: Extract<Phase, { phase: "rolling-back" | "reprobing" }>,
): Promise<void> {
  try {
    await enter(session, phase);
  } catch (error) {
    if (!(error instanceof NekoError && error.code === "STATE_WRITE_FAILED")) throw error;
    session.log.error(`${session.target}: ${error.message}; rolling back all the same`);
  }
}
