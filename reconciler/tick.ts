import { toNekoError } from "../src/kernel/error.ts";
import { refuseOlderPolicy } from "../src/release/trust.ts";
import { adopt, cleanUp, makeRun } from "./apply/attempt.ts";
import { recover } from "./apply/recover.ts";
import type { Outcome } from "./diff/outcome.ts";
import { planTick, wantedOf, type TickFacts, type TickPlan } from "./diff/plan-tick.ts";
import { settleAgain } from "./diff/settle.ts";
import { look, type Look } from "./observe/look.ts";
import { pickVariants } from "./observe/pick-variants.ts";
import type { Resolved } from "./ports/source.ts";
import { queueReport, sendReports } from "./report/deliver.ts";
import { sayApplying, sayOutcome } from "./report/report.ts";
import { within, type Session, type StopSignals, type TargetHost } from "./session.ts";
import { afterFetch } from "./state/anchor.ts";
import type { LastPass } from "./state/state.ts";
import { openStore } from "./state/store.ts";
import { takeLock } from "./state/lock.ts";

/**
 * One pass over one target: observe > resolve > plan > gate > prepare > arm > apply > probe > confirm > commit > report.
 * It acts on what it sees now, never on why it was woken, so a pass may be lost or repeated.
 * @throws NekoError LOCK_HELD, HOST_NOT_INITIALISED, STATE_UNREADABLE, STATE_WRITE_FAILED: nothing can be remembered
 */
export async function tick(host: TargetHost, signals: StopSignals): Promise<Outcome> {
  using _lock = takeLock(host.directory);
  const session: Session = { ...host, store: await openStore(host.directory, host.processes.bootId) };

  const recovered = await recover(session, signals);
  if (recovered && recovered.kind !== "in-sync") return finish(session, recovered, undefined, signals);

  const resolved = await resolve(session, signals.soft);
  let seen: Look | undefined;
  let outcome: Outcome;
  try {
    seen = await observe(session, resolved, signals.soft);
    const { runsWanted, runsLastGood } = seen;
    // Only beside a last good one that runs: what else is there might be what brings it back.
    if (runsLastGood && session.store.state.phase.phase === "idle") await cleanUp(session, signals.soft);
    const now = host.clock.now();
    const rebooted = session.store.state.restoredBootId !== host.processes.bootId;
    const plan = planTick({ resolved, runsWanted, runsLastGood, state: session.store.state, rebooted, now });
    outcome = await carryOut(session, plan, seen, signals);
  } catch (error) {
    const { code, message } = toNekoError(error);
    outcome = { kind: "failed", wanted: null, cause: { code, message } };
  }
  return finish(session, outcome, { resolved, seen }, signals);
}

type ResolvedOrError = TickFacts["resolved"] & Partial<Omit<Resolved, "admission">>;

/** Verified first, then remembered: a refused chain moves no mark. */
export async function resolve(session: Session, signal: AbortSignal): Promise<ResolvedOrError> {
  const { store, trust, target, source, config } = session;
  try {
    refuseOlderPolicy(trust.policyVersion, store.anchor.policyVersion);
    const resolved = await source.resolve(store.anchor, target, within(signal, config.timeoutsMs.fetch));
    await store.saveAnchor(afterFetch(store.anchor, { ...resolved, policyVersion: trust.policyVersion }));
    return { ...resolved, admission: await pickVariants(session, resolved.admission, store.state.lastGood, signal) };
  } catch (error) {
    return { error: toNekoError(error) };
  }
}

export function observe(session: Session, resolved: ResolvedOrError, signal: AbortSignal): Promise<Look> {
  const wanted = "admission" in resolved ? wantedOf(resolved.admission) : null;
  return look(session, wanted, session.store.state.lastGood, signal);
}

async function carryOut(session: Session, plan: TickPlan, seen: Look, signals: StopSignals): Promise<Outcome> {
  switch (plan.kind) {
    case "in-sync":
      return { kind: "in-sync", wanted: plan.wanted, changed: "nothing", pending: plan.pending, probes: [] };
    case "adopt":
      return adopt(session, plan, signals);
    case "apply":
      session.log.info(`${session.target}: applying: ${plan.because}`);
      await queueReport(session, sayApplying(plan.wanted, seen.runningId, plan.because));
      await sendReports(session, signals.soft, 5_000); // a slow receiver must not hold up the change
      return makeRun(session, plan, signals);
    case "keep": {
      if (!plan.restore) return plan.closed;
      // The machine may have come back with another GPU.
      const wanted = plan.restore.offer
        ? settleAgain(plan.restore, await session.hardware(signals.soft), session.store.state.quarantine)
        : plan.restore;
      if ("kind" in wanted) {
        return { kind: "gated", code: wanted.code, wanted: plan.restore, because: wanted.because };
      }
      session.log.warn(`${session.target}: starting release ${wanted.release} again: it is not what runs`);
      const restored = await makeRun(session, { wanted, pending: 0 }, signals);
      return restored.kind === "in-sync" ? plan.closed : restored;
    }
  }
}

/** Remembers how the pass ended, and says so to whoever listens. */
export async function finish(
  session: Session,
  outcome: Outcome,
  facts: { readonly resolved: ResolvedOrError; readonly seen: Look | undefined } | undefined,
  signals: StopSignals,
): Promise<Outcome> {
  const { code, message } = describe(outcome);
  const running = await runningNow(session, outcome, facts?.seen, signals.soft);
  const lastPass: LastPass = {
    at: session.clock.now().toISOString(),
    outcome: outcome.kind,
    code,
    message,
    behind: behindOf(outcome),
    tip: facts?.resolved.tip ?? session.store.state.lastPass?.tip ?? null,
    remote: facts?.resolved.remote ?? null,
    running,
  };
  const restored = facts?.seen?.runsLastGood ? { restoredBootId: session.processes.bootId } : {};
  await session.store.save({ lastPass, ...restored });
  const said = sayOutcome(outcome, facts?.seen?.runningId ?? null);
  if (said) await queueReport(session, said);
  await sendReports(session, signals.soft);
  return outcome;
}

/** The driver's line on what runs; asked again where the pass has changed it. */
async function runningNow(
  session: Session,
  outcome: Outcome,
  seen: Look | undefined,
  signal: AbortSignal,
): Promise<string | null> {
  const changed = outcome.kind === "in-sync" ? outcome.changed !== "nothing" : outcome.kind !== "pending";
  if (!changed || outcome.kind === "abandoned") return seen?.running ?? session.store.state.lastPass?.running ?? null;
  const { lastGood } = session.store.state;
  const wanted = "wanted" in outcome ? outcome.wanted : null;
  return look(session, wanted, lastGood, signal).then(
    (now) => now.running,
    () => null,
  );
}

/** Code and one line for people. */
export function describe(outcome: Outcome): Pick<LastPass, "code" | "message"> {
  switch (outcome.kind) {
    case "in-sync": {
      const how = outcome.changed === "nothing" ? "" : ` (${outcome.changed})`;
      return { code: null, message: `release ${outcome.wanted.release} runs${how}` };
    }
    case "pending":
      return { code: "RELEASE_PENDING", message: outcome.because };
    case "gated":
      return { code: outcome.code, message: outcome.because };
    case "failed":
    case "stuck":
      return outcome.cause;
    case "rolled-back": {
      const to = outcome.to ? `release ${outcome.to.release}` : "nothing of ours";
      return { code: outcome.cause.code, message: `rolled back to ${to}: ${outcome.cause.message}` };
    }
    case "abandoned":
      return { code: "INTERRUPTED", message: "told to stop in the middle of a change" };
  }
}

function behindOf(outcome: Outcome): number | null {
  if (outcome.kind === "in-sync") return outcome.pending;
  return outcome.kind === "pending" ? outcome.behind : null;
}
