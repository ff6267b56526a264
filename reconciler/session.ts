import { timerMs } from "../src/kernel/duration.ts";
import type { NekoError } from "../src/kernel/error.ts";
import type { Clock } from "../src/ports/clock.ts";
import type { Log } from "../src/ports/log.ts";
import type { DesiredSlice } from "../src/plan/slice.ts";
import type { SigningKey } from "../src/release/keys.ts";
import type { Trust } from "../src/release/trust.ts";
import type { Probe } from "../src/spec/desired-state.ts";
import type { HostConfig } from "./config.ts";
import type { Driver } from "./ports/driver.ts";
import type { StartGuard } from "./ports/guard.ts";
import type { ProbeHardware } from "../src/ports/hardware.ts";
import type { Processes } from "./ports/processes.ts";
import type { Reach } from "./ports/reach.ts";
import type { Reporter } from "./ports/reporter.ts";
import type { ReleaseSource } from "./ports/source.ts";
import { about, type JournalEntry } from "./state/journal.ts";
import type { Attempt, Phase } from "./state/state.ts";
import type { TargetStore } from "./state/store.ts";
import type { ProbeOutcome } from "./verify/judge.ts";

/** Everything one target's passes are made with. The composition root builds one per target. */
export interface TargetHost {
  readonly target: string;
  /** `<state-dir>/targets/<target>` */
  readonly directory: string;
  readonly config: HostConfig;
  readonly trust: Trust;
  /** Signs reports. */
  readonly key: SigningKey;
  readonly source: ReleaseSource;
  /** The same driver for the same kind. */
  driver(kind: DesiredSlice["kind"]): Driver;
  probe(probes: readonly Probe[], signal: AbortSignal): Promise<readonly ProbeOutcome[]>;
  readonly reach: Reach;
  /** Asked only where a release leaves a choice to the host. */
  readonly hardware: ProbeHardware;
  readonly processes: Processes;
  readonly startGuard: StartGuard;
  readonly reporters: readonly Reporter[];
  readonly clock: Clock;
  readonly log: Log;
}

/** A host whose state is open and whose lock is held. */
export interface Session extends TargetHost {
  readonly store: TargetStore;
}

/** `soft` ends what changes nothing (fetch, prepare, report, sleep); `hard`, seconds later, also a change. */
export interface StopSignals {
  readonly soft: AbortSignal;
  readonly hard: AbortSignal;
}

/** Makes a phase durable, journal first, before anything it stands for is done. @throws NekoError STATE_WRITE_FAILED */
export async function enter(
  session: Session,
  phase: Exclude<Phase, { phase: "idle" }>,
  change: Parameters<TargetStore["save"]>[0] = {},
): Promise<void> {
  const cause = "cause" in phase ? { code: phase.cause.code, detail: phase.cause.message } : {};
  await session.store.note({ ...stamp(session), event: phase.phase, ...about(phase.attempt), ...cause });
  await session.store.save({ ...change, phase });
  session.log.debug(`${session.target}: ${phase.phase}, attempt ${phase.attempt.number}`);
}

/** Ends an attempt: back to idle, and a journal line that says how. @throws NekoError STATE_WRITE_FAILED */
export async function settle(
  session: Session,
  attempt: Attempt,
  event: JournalEntry["event"],
  change: Parameters<TargetStore["save"]>[0] = {},
  cause?: Pick<NekoError, "code" | "message">,
): Promise<void> {
  await session.store.save({ phase: { phase: "idle" }, ...change });
  const why = cause ? { code: cause.code, detail: cause.message } : {};
  await session.store.note({ ...stamp(session), event, ...about(attempt), ...why });
}

export function stamp(host: Pick<TargetHost, "clock">): { readonly at: string } {
  return { at: host.clock.now().toISOString() };
}

/** The signal, or the time being up, whichever is first. */
export function within(signal: AbortSignal, ms: number): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(timerMs(ms))]);
}
