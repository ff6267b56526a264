import { clip } from "../src/kernel/text.ts";
import { toNekoError } from "../src/kernel/error.ts";
import { worstExit } from "../src/kernel/exit.ts";
import { exitOf, isTransient, nextDelayMs, type Outcome } from "./diff/outcome.ts";
import type { StopSignals, TargetHost } from "./session.ts";
import { describe, tick } from "./tick.ts";

/** How long a change may go on after SIGTERM; what is not done by then is left to the next start or the guard. */
export const graceMs = 8_000;

/** One pass over all targets, one after the other. Nothing that goes wrong with one keeps the others from theirs. */
export async function passAll(hosts: readonly TargetHost[], signals: StopSignals): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const host of hosts) {
    if (signals.soft.aborted) break;
    outcomes.push(await pass(host, signals));
  }
  return outcomes;
}

/** The exit status of one pass. */
export function exitOfAll(outcomes: readonly Outcome[]): number {
  return worstExit(outcomes.map(exitOf));
}

/**
 * Passes until `signals.soft` or, between two passes, `leave`: each target after the poll interval, or sooner and then ever later after transient
 * failures, so that one unreachable registry does not slow down the others.
 */
export async function passForever(
  hosts: readonly TargetHost[],
  signals: StopSignals,
  leave: AbortSignal,
): Promise<void> {
  const awake = AbortSignal.any([signals.soft, leave]);
  const due = hosts.map((host) => ({ host, at: 0, failures: 0 }));
  while (!awake.aborted) {
    const next = due.toSorted((a, b) => a.at - b.at)[0];
    if (!next) return;
    const { clock, config } = next.host;
    const waitMs = next.at - clock.monotonicMs();
    if (waitMs > 0) {
      await clock.sleep(waitMs, awake).catch(() => undefined);
      continue; // the machine may have slept, or been told to stop
    }
    const outcome = await pass(next.host, signals);
    next.failures = isTransient(outcome) ? next.failures + 1 : 0;
    next.at = clock.monotonicMs() + nextDelayMs(next.failures, config.pollMs, Math.random());
  }
}

async function pass(host: TargetHost, signals: StopSignals): Promise<Outcome> {
  try {
    const outcome = await tick(host, signals);
    say(host, outcome);
    return outcome;
  } catch (error) {
    const { code, message, hint } = toNekoError(error);
    host.log.error(`${host.target}: ${code}: ${message}`);
    host.log.info(`${host.target}: ${hint}`);
    return { kind: "failed", wanted: null, cause: { code, message } };
  }
}

function say({ log, target }: TargetHost, outcome: Outcome): void {
  const { code, message } = describe(outcome);
  const line = `${target}: ${outcome.kind}: ${code === null ? "" : `${code}: `}${clip(message)}`;
  switch (outcome.kind) {
    case "in-sync":
    case "pending":
      return log.info(line);
    case "gated":
    case "abandoned":
      return log.warn(line);
    case "failed":
    case "rolled-back":
    case "stuck":
      return log.error(line);
  }
}
