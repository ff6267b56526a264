import { NekoError } from "../../kernel/error.ts";
import type { Clock } from "../../ports/clock.ts";

// GitHub's limits, kept to before it has to say so, and its word obeyed when it does. Its own: 80 requests a minute and
// 500 an hour that create content, 900 points a minute (a read is 1, a write 5), and secondary limits by Retry-After.
// Source: docs.github.com, "Rate limits for the REST API". plugin-throttling is not used: its queue runs on real timers
// and knows no budget, so a job would sit and wait for an hour.

export interface Limits {
  readonly writesPerMinute: number;
  readonly writesPerHour: number;
  readonly pointsPerMinute: number;
  /** All that one run waits because GitHub, or the hour, says so. Spacing within a minute is not counted. */
  readonly patienceMs: number;
}

/** Below GitHub's own, since other jobs write with the same token. */
/** A year: a date cannot say everything that a header can. */
const longestMs = 365 * 24 * 3_600_000;

export const ourLimits: Limits = {
  writesPerMinute: 70,
  writesPerHour: 450,
  pointsPerMinute: 800,
  patienceMs: 5 * minutes(1),
};

export interface Pace {
  /** Returns when the request may go, and counts it. A request that may not go until `notAfterMs` (monotonic) answers
   *  false and is not counted. @throws NekoError GITHUB_UNREACHABLE when that would take longer than we wait */
  admit(kind: "read" | "write", signal: AbortSignal, notAfterMs?: number): Promise<boolean>;
  /** Returns when that many writes may go at once; counts none. */
  room(writes: number, signal: AbortSignal): Promise<void>;
  /** GitHub refused for its rate: nothing goes until then. @throws NekoError GITHUB_UNREACHABLE */
  refused(headers: Readonly<Record<string, string | number | undefined>>): void;
}

export function createPace(clock: Clock, limits: Limits = ourLimits): Pace {
  /** Of this process, in the last hour, oldest first. */
  let writes: number[] = [];
  let points: { readonly at: number; readonly cost: number }[] = [];
  let closedUntilMs = Number.NEGATIVE_INFINITY;
  let patienceMs = limits.patienceMs;
  let refusals = 0;

  const spend = (ms: number, why: string): void => {
    if (ms <= patienceMs) {
      patienceMs -= ms;
      return;
    }
    const until = new Date(clock.now().getTime() + Math.min(ms, longestMs))
      .toISOString()
      .slice(0, 19)
      .replace("T", " ");
    throw new NekoError("GITHUB_UNREACHABLE", `${why}: nothing more until ${until} UTC`, {
      hint: "run the job again after that; what is written already stays",
    });
  };

  /** From now, by the minute's limits. */
  const minuteWaitMs = (now: number, more: number, cost: number): number => {
    points = points.filter(({ at }) => at > now - minutes(1));
    const recent = writes.filter((at) => at > now - minutes(1));
    const over = recent.length + more - limits.writesPerMinute;
    const forWrites = over > 0 ? (recent[Math.min(over, recent.length) - 1] ?? now) + minutes(1) - now : 0;
    let sum = points.reduce((total, point) => total + point.cost, cost);
    let forPoints = 0;
    for (const point of points) {
      if (sum <= limits.pointsPerMinute) break;
      sum -= point.cost;
      forPoints = point.at + minutes(1) - now;
    }
    return Math.max(forWrites, forPoints);
  };

  /** Undefined: it may go now. */
  const waitMs = (more: number, cost: number): number | undefined => {
    const now = clock.monotonicMs();
    if (closedUntilMs > now) return closedUntilMs - now;
    writes = writes.filter((at) => at > now - minutes(60));
    const over = writes.length + more - limits.writesPerHour;
    if (over > 0) {
      const ms = (writes[over - 1] ?? now) + minutes(60) - now;
      spend(ms, `this run wrote ${writes.length} times to GitHub within the hour`);
      return ms;
    }
    const ms = minuteWaitMs(now, more, cost);
    return ms > 0 ? ms : undefined;
  };

  return {
    async admit(kind, signal, notAfterMs = Number.POSITIVE_INFINITY) {
      const [more, cost] = kind === "write" ? [1, 5] : [0, 1];
      for (;;) {
        const ms = waitMs(more, cost);
        const at = clock.monotonicMs();
        if (at + (ms ?? 0) > notAfterMs) return false;
        if (ms === undefined) {
          if (kind === "write") writes.push(at);
          points.push({ at, cost });
          return true;
        }
        await clock.sleep(Math.ceil(ms), signal);
      }
    },

    async room(more, signal) {
      for (let ms = waitMs(more, 5 * more); ms !== undefined; ms = waitMs(more, 5 * more)) {
        await clock.sleep(Math.ceil(ms), signal);
      }
    },

    refused(headers) {
      const asked = askedMs(headers, clock.now()) ?? minutes(1) * 2 ** refusals;
      refusals += 1;
      const now = clock.monotonicMs();
      const untilMs = now + Math.max(asked, 1_000);
      // Requests that were refused together wait together: the same minute is not spent twice.
      const addedMs = untilMs - Math.max(now, closedUntilMs);
      if (addedMs <= 0) return;
      spend(addedMs, "GitHub's rate limit is reached");
      closedUntilMs = untilMs;
    },
  };
}

/** Undefined when GitHub does not say: its secondary limit, at least a minute. */
function askedMs(headers: Readonly<Record<string, string | number | undefined>>, now: Date): number | undefined {
  const after = headers["retry-after"];
  if (after !== undefined) {
    const seconds = Number(after);
    const ms = Number.isFinite(seconds) ? seconds * 1_000 : new Date(String(after)).getTime() - now.getTime();
    if (Number.isFinite(ms)) return ms;
  }
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  if (String(headers["x-ratelimit-remaining"]) !== "0" || !Number.isFinite(reset)) return undefined;
  // The reset is a whole second: one more, so as not to come early.
  return reset * 1_000 - now.getTime() + 1_000;
}

function minutes(number: number): number {
  return number * 60_000;
}
