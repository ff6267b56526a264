import { toNekoError } from "../../src/kernel/error.ts";
import type { TargetRecord } from "../../src/release/record.ts";
import type { Probe } from "../../src/spec/desired-state.ts";
import type { Session } from "../session.ts";
import { within } from "../session.ts";
import type { Attempt, Cause } from "../state/state.ts";
import type { ProbeOutcome } from "../verify/judge.ts";

// The two directions of a change, also where the kind of the target changes with it.

/** Makes `wanted` run. A target is one kind at a time: what ran as another kind is taken down first. */
export async function switchTo(session: Session, { wanted, previous }: Attempt, signal: AbortSignal): Promise<void> {
  const limited = within(signal, session.config.timeoutsMs.apply);
  if (previous && kindOf(previous.target) !== kindOf(wanted.target)) {
    await session.driver(kindOf(previous.target)).rollback(null, limited);
  }
  await session.driver(kindOf(wanted.target)).apply(wanted.target, limited);
}

/** Makes `previous` run again, or nothing of ours when there was none. */
export async function switchBack(session: Session, { wanted, previous }: Attempt, signal: AbortSignal): Promise<void> {
  const limited = within(signal, session.config.timeoutsMs.rollback);
  if (!previous || kindOf(previous.target) !== kindOf(wanted.target)) {
    await session.driver(kindOf(wanted.target)).rollback(null, limited);
  }
  if (previous) await session.driver(kindOf(previous.target)).rollback(previous.target, limited);
}

/** All probes of a slice, each within the host's own cap. */
export function probeTarget(
  session: Session,
  target: TargetRecord,
  signal: AbortSignal,
): Promise<readonly ProbeOutcome[]> {
  return session.probe(capped(target, session.config.timeoutsMs.probe), signal);
}

/** The longest that {@link probeTarget} takes: probes run side by side. */
export function probeWindowMs(target: TargetRecord | undefined, capMs: number): number {
  return target ? Math.max(0, ...capped(target, capMs).map((probe) => probe.withinMs)) : 0;
}

/** Whatever stopped an activation, as the cause of its undoing. */
export function activationCause(error: unknown): Cause {
  const { code, message } = toNekoError(error);
  return { code: code === "STATE_WRITE_FAILED" ? code : "ACTIVATION_FAILED", message };
}

export function kindOf(target: TargetRecord): TargetRecord["slice"]["kind"] {
  return target.slice.kind;
}

function capped(target: TargetRecord, capMs: number): readonly Probe[] {
  return target.slice.probes.map((probe) => ({ ...probe, withinMs: Math.min(probe.withinMs, capMs) }));
}
