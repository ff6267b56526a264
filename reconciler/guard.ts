import { writeFile } from "node:fs/promises";
import { guardReadyFile, type GuardOrder } from "./ports/guard.ts";
import type { Session, StopSignals, TargetHost } from "./session.ts";
import type { Phase } from "./state/state.ts";
import { exists } from "./state/durable-files.ts";
import { waitForLock } from "./state/lock.ts";
import { openStore, readState } from "./state/store.ts";
import { recover } from "./apply/recover.ts";
import { finish } from "./tick.ts";

// The process that ends an attempt when the reconciler that began it cannot. Source: product.md section 7.

const pollMs = 500;
const lockWaitMs = 60_000;

/** How an attempt left the guard's hands, or what the guard did. */
export type GuardEnd = "disarmed" | "recovered";

/**
 * Sleeps until the attempt has ended or its deadline is over; also past it while a living reconciler has confirmed
 * and is about to commit. Then: ends the reconciler that holds it and what that
 * one started, takes the lock, reads again and recovers only what is still the same attempt and not committed.
 * @throws NekoError LOCK_HELD when somebody else holds the target for more than a minute
 */
export async function standGuard(
  host: TargetHost,
  order: Omit<GuardOrder, "target">,
  signals: StopSignals,
): Promise<GuardEnd> {
  const { clock } = host;
  await writeFile(guardReadyFile(host.directory), order.nonce, { mode: 0o600 });
  let deadline = clock.monotonicMs() + order.deadlineMs;
  let extended = false;
  for (;;) {
    const phase = await currentPhase(host, order.nonce);
    if (phase === "ended") return "disarmed";
    if (clock.monotonicMs() >= deadline) {
      if (host.processes.identify(order.holder.pid)?.start !== order.holder.start) break;
      // Past the confirmation nothing is left to undo: a living reconciler is left to write that down (a full disk).
      if (phase !== "committing") {
        // One that is already rolling back is given the time that takes, once.
        if ((phase !== "rolling-back" && phase !== "reprobing") || extended) break;
        extended = true;
        deadline += order.graceMs;
      }
    }
    const leftMs = deadline - clock.monotonicMs();
    await clock.sleep(leftMs > 0 ? Math.min(pollMs, Math.max(10, leftMs)) : pollMs, signals.soft);
  }

  host.log.warn(`${host.target}: the guard's deadline is over; ending what is left of the attempt`);
  await host.processes.end(order.holder);
  using _lock = await waitForLock(host.directory, lockWaitMs, signals.soft);
  if ((await currentPhase(host, order.nonce)) === "ended") return "disarmed";
  const session: Session = { ...host, store: await openStore(host.directory, host.processes.bootId) };
  const outcome = await recover(session, signals);
  if (outcome) await finish(session, outcome, undefined, signals);
  return "recovered";
}

/** A state that cannot be read says nothing about the attempt: the guard stays. One whose directory is gone is no more. */
async function currentPhase(host: TargetHost, nonce: string): Promise<Phase["phase"] | "ended" | "unknown"> {
  try {
    const { phase } = (await readState(host.directory)).state;
    if (phase.phase === "idle" || phase.phase === "stuck" || phase.attempt.nonce !== nonce) return "ended";
    return phase.phase;
  } catch {
    return (await exists(host.directory)) ? "unknown" : "ended";
  }
}
