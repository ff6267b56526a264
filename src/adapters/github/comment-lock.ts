import type { Clock } from "../../ports/clock.ts";
import type { CommentApi } from "./comment-api.ts";

// GitHub has no compare-and-swap on comments, and every run writes as the same user. But making a reaction is
// test-and-set per user and kind: 201 made, 200 was there already. So our reaction on the comment is a lock.
// Source: docs.github.com, "Create reaction for an issue comment".

/** Older ones were left by a run that died. */
export const staleMs = 60_000;
/** A holder writes within this, or lets go and begins again: what it sent has landed long before it is taken as dead. */
export const leaseMs = 30_000;
/** A queue of twenty takes a minute; who waits longer goes on without. */
const longestWaitMs = 180_000;

export type Lock =
  | {
      readonly kind: "taken";
      readonly lockId: number;
      /** Monotonic: no write goes out after it. */
      readonly notAfterMs: number;
    }
  | { readonly kind: "gone" }
  | { readonly kind: "without"; readonly because: string };

export interface LockPorts {
  readonly api: CommentApi;
  readonly clock: Clock;
  /** 0 (inclusive) to 1. */
  readonly random: () => number;
}

/** Waits by reading, since reads are cheap, and tries when it is free. @throws NekoError GITHUB_* */
export async function takeLock(comment: number, { api, clock, random }: LockPorts, signal: AbortSignal): Promise<Lock> {
  const since = clock.monotonicMs();
  let pauseMs = 250;
  for (;;) {
    // Lock, write, unlock: none of them may stand in a queue of our own while the lock is held.
    await api.room(3, signal);
    const askedMs = clock.monotonicMs();
    let state = await api.takeLock(comment, signal);
    while (state.kind === "held") {
      if (state.ageMs > staleMs) {
        // By its id: whoever comes second does not remove the lock of the one who came first.
        await api.dropLock(comment, state.lockId, signal);
        break;
      }
      if (clock.monotonicMs() - since > longestWaitMs) return { kind: "without", because: "it was held for too long" };
      await clock.sleep(Math.ceil(pauseMs * (0.5 + random())), signal);
      pauseMs = Math.min(pauseMs * 1.4, 4_000);
      state = await api.readLock(comment, signal);
    }
    if (state.kind === "taken") return { kind: "taken", lockId: state.lockId, notAfterMs: askedMs + leaseMs };
    if (state.kind === "gone") return { kind: "gone" };
    if (state.kind === "refused") return { kind: "without", because: state.because };
  }
}
