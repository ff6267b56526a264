import { randomBytes } from "node:crypto";
import { toNekoError } from "../../src/kernel/error.ts";
import { clip } from "../../src/kernel/text.ts";
import type { Outcome } from "../diff/outcome.ts";
import { isRepair } from "../diff/recovery.ts";
import { isQuarantined } from "../diff/settle.ts";
import { enter, settle, stamp, within, type Session, type StopSignals } from "../session.ts";
import { afterCommit } from "../state/anchor.ts";
import { about } from "../state/journal.ts";
import type { Attempt, Cause, Good, Wanted } from "../state/state.ts";
import { allPassed, summarise, type ProbeOutcome } from "../verify/judge.ts";
import { confirmReachable, surveyReachable } from "./confirm.ts";
import { activationCause, kindOf, probeTarget, probeWindowMs, switchTo } from "./switch.ts";
import { undo } from "./undo.ts";

export interface Todo {
  readonly wanted: Wanted;
  /** Commits the tip is ahead; for the outcome. */
  readonly pending: number;
}

/** prepare > arm > apply > probe > confirm > commit, or the way back. Source: gitops-anchors.md section 5. */
export async function makeRun(session: Session, todo: Todo, signals: StopSignals): Promise<Outcome> {
  const attempt = newAttempt(session, todo.wanted);
  const { wanted } = attempt;
  const limits = session.config.timeoutsMs;
  await enter(session, { phase: "preparing", attempt });
  let reachable: readonly string[];
  try {
    await session.driver(kindOf(wanted.target)).prepare(wanted.target, within(signals.soft, limits.prepare));
    reachable = await surveyReachable(session, signals.soft);
  } catch (error) {
    const { code, message } = toNekoError(error);
    await settle(session, attempt, "dropped", {}, { code, message });
    return { kind: "failed", wanted, cause: { code, message } };
  }

  const { tries } = session.store.state;
  try {
    await arm(session, attempt, reachable, signals.hard);
  } catch (error) {
    const { code, message } = toNekoError(error);
    await settle(session, attempt, "dropped", { tries }, { code, message }); // what never began does not count
    return { kind: "failed", wanted, cause: { code, message } };
  }
  await enter(session, { phase: "applying", attempt, reachable });
  try {
    await switchTo(session, attempt, signals.hard);
  } catch (error) {
    if (signals.hard.aborted) return { kind: "abandoned", wanted };
    return undo(session, { attempt, cause: activationCause(error), probes: [] }, 0, signals.hard);
  }
  return judgeAndCommit(session, attempt, reachable, todo.pending, signals.hard);
}

/** The attempt is counted and the guard runs before anything is changed. */
async function arm(
  session: Session,
  attempt: Attempt,
  reachable: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { wanted, previous, nonce, number } = attempt;
  const limits = session.config.timeoutsMs;
  const tries = { desiredId: wanted.target.desiredId, number };
  await enter(session, { phase: "armed", attempt, reachable }, { tries });
  const holder = session.processes.identify(process.pid);
  if (!holder) throw new TypeError("this process is not in /proc");
  await session.startGuard(
    {
      target: session.target,
      nonce,
      deadlineMs: withMargin(limits.apply + probeWindowMs(wanted.target, limits.probe) + limits.confirm),
      graceMs: withMargin(limits.rollback + probeWindowMs(previous?.target, limits.probe)),
      holder,
    },
    signal,
  );
}

/** What was applied is probed whole, confirmed and committed; or undone. Also where a reboot left an unconfirmed one. */
export async function judgeAndCommit(
  session: Session,
  attempt: Attempt,
  reachable: readonly string[],
  pending: number,
  hard: AbortSignal,
): Promise<Outcome> {
  const { probes, cause } = await judge(session, attempt, reachable, hard);
  if (hard.aborted) return { kind: "abandoned", wanted: attempt.wanted };
  if (cause) return undo(session, { attempt, cause, probes }, 0, hard);
  return commit(session, attempt, pending, probes, hard);
}

/** Probe and confirm, up to and including the line that says it will be committed. */
async function judge(
  session: Session,
  attempt: Attempt,
  reachable: readonly string[],
  hard: AbortSignal,
): Promise<{ readonly probes: readonly ProbeOutcome[]; readonly cause?: Cause }> {
  let probes: readonly ProbeOutcome[] = [];
  try {
    await enter(session, { phase: "probing", attempt, reachable });
    probes = await probeTarget(session, attempt.wanted.target, hard);
    if (!allPassed(probes)) return { probes, cause: { code: "PROBE_FAILED", message: summarise(probes) } };

    await enter(session, { phase: "confirming", attempt, reachable });
    const confirmed = await confirmReachable(session, reachable, hard);
    if (confirmed === "lost") {
      const message = clip(`none of ${reachable.join(", ")} is reachable any more`);
      return { probes, cause: { code: "CONFIRM_FAILED", message } };
    }
    if (confirmed === "skipped") {
      const detail = "nothing was reachable before the change";
      const event = { event: "confirm-skipped", code: "CONFIRM_SKIPPED", detail } as const;
      await session.store.note({ ...stamp(session), ...about(attempt), ...event });
    }
    await enter(session, { phase: "committing", attempt, reachable });
    return { probes };
  } catch (error) {
    const { code, message } = toNekoError(error);
    return { probes, cause: { code, message } };
  }
}

/** What has passed becomes the last good one; letting go of what came before is none of its conditions. Every step may
 *  be repeated: a start that finds `committing` does. */
export async function commit(
  session: Session,
  attempt: Attempt,
  pending: number,
  probes: readonly ProbeOutcome[],
  hard: AbortSignal,
): Promise<Outcome> {
  const { wanted } = attempt;
  await confirmWanted(session, wanted, (change) => settle(session, attempt, "committed", change));
  await cleanUp(session, hard);
  const changed = isRepair(attempt) ? "repaired" : "applied";
  return { kind: "in-sync", wanted, changed, pending, probes };
}

/** It runs already: nothing is applied, so nothing is undone; a failing probe only keeps the floor where it is. */
export async function adopt(session: Session, { wanted, pending }: Todo, signals: StopSignals): Promise<Outcome> {
  const probes = await probeTarget(session, wanted.target, signals.soft);
  if (!allPassed(probes)) {
    return { kind: "failed", wanted, cause: { code: "PROBE_FAILED", message: summarise(probes) } };
  }
  await confirmWanted(session, wanted, async (change) => {
    await session.store.save({ phase: { phase: "idle" }, ...change });
    const { release, commit: of, target } = wanted;
    const about_ = { release, commit: of, desiredId: target.desiredId };
    await session.store.note({ ...stamp(session), event: "adopted", ...about_ });
  });
  await cleanUp(session, signals.soft);
  return { kind: "in-sync", wanted, changed: "adopted", pending, probes };
}

/**
 * Lets go of what the last good one replaced, when that was not done yet: by this pass, or by one that was killed
 * between its confirmation and this. What fails is said, and tried again with the next pass; no release waits for it.
 */
export async function cleanUp(session: Session, signal: AbortSignal): Promise<void> {
  const { store, config } = session;
  const { lastGood, uncleaned } = store.state;
  if (!uncleaned || !lastGood) return;
  try {
    await session.driver(kindOf(lastGood.target)).commit(lastGood.target, within(signal, config.timeoutsMs.apply));
    await store.save({ uncleaned: false });
  } catch (error) {
    const { code, message } = toNekoError(error);
    session.log.warn(`${session.target}: what ran before could not be removed yet: ${code}: ${message}`);
  }
}

/** The floor first: a last good one above the floor could be replayed over, a floor above the last good one cannot. */
async function confirmWanted(
  session: Session,
  wanted: Wanted,
  save: (change: Parameters<Session["store"]["save"]>[0]) => Promise<void>,
): Promise<void> {
  const { store } = session;
  await store.saveAnchor(afterCommit(store.anchor, wanted));
  const lastGood: Good = { ...wanted, at: session.clock.now().toISOString() };
  const quarantine = store.state.quarantine.filter((entry) => !isQuarantined(entry, wanted));
  const restoredBootId = session.processes.bootId;
  await save({ lastGood, quarantine, tries: null, uncleaned: true, restoredBootId });
}

function newAttempt({ store, clock, processes }: Session, wanted: Wanted): Attempt {
  const { tries, lastGood } = store.state;
  return {
    nonce: randomBytes(16).toString("hex"),
    number: tries?.desiredId === wanted.target.desiredId ? tries.number + 1 : 1,
    wanted,
    previous: lastGood,
    startedAt: clock.now().toISOString(),
    bootId: processes.bootId,
  };
}

function withMargin(ms: number): number {
  return Math.round(ms * 1.1) + 2_000;
}
