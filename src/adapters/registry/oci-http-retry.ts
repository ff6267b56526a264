import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { NekoError } from "../../kernel/error.ts";

export interface RetryLimits {
  /** All tries together. */
  readonly attempts: number;
  /** First pause, doubled each time and scattered by half of it. */
  readonly backoffMs: number;
  /** Also of what a registry asks for by Retry-After. */
  readonly longestPauseMs: number;
}

export const defaultRetries: RetryLimits = { attempts: 5, backoffMs: 500, longestPauseMs: 60_000 };

/** Worth another try: a busy registry, a connection that broke, a token that ran out. */
export class Transient extends Error {
  /** What the registry asked for. */
  readonly afterMs: number;
  /** Nothing is wrong: no pause before the next try. */
  readonly atOnce: boolean;
  /** What it means when no further try is made; otherwise that the registry is unreachable. */
  readonly last: NekoError | undefined;

  constructor(message: string, facts: { afterMs?: number; atOnce?: boolean; last?: NekoError } = {}) {
    super(message);
    this.afterMs = facts.afterMs ?? 0;
    this.atOnce = facts.atOnce ?? false;
    this.last = facts.last;
  }
}

/** With what the answer's Retry-After says, seconds or a date. Source: RFC 9110 section 10.2.3. */
export function transient(message: string, headers: IncomingHttpHeaders): Transient {
  const text = headers["retry-after"] ?? "";
  const afterMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return new Transient(message, { afterMs: Number.isFinite(afterMs) ? Math.max(0, afterMs) : 0 });
}

/** `work` until it succeeds, fails for good (a NekoError), or has failed often enough.
 *  @param failure what the last failure means to the caller */
export async function retry<T>(
  limits: RetryLimits,
  signal: AbortSignal,
  work: () => Promise<T>,
  failure: (thrown: unknown) => unknown,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (thrown) {
      signal.throwIfAborted();
      if (thrown instanceof NekoError) throw thrown;
      const asked = thrown instanceof Transient ? thrown : undefined;
      if (attempt >= limits.attempts) throw asked?.last ?? failure(thrown);
      if (asked?.atOnce) continue;
      const pauseMs = limits.backoffMs * 2 ** (attempt - 1) * (0.5 + Math.random());
      await sleep(Math.min(Math.max(pauseMs, asked?.afterMs ?? 0), limits.longestPauseMs), undefined, { signal });
    }
  }
}
