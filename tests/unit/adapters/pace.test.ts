import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPace, ourLimits, type Pace } from "../../../src/adapters/github/pace.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import type { Clock } from "../../../src/ports/clock.ts";

const signal = new AbortController().signal;

/** Time passes by sleeping alone, and at once. */
function world(): { pace: Pace; clock: Clock & { ms: number } } {
  const clock = {
    ms: 0,
    now: () => new Date(Date.parse("2026-11-21T00:00:00Z") + clock.ms),
    monotonicMs: () => clock.ms,
    async sleep(ms: number) {
      clock.ms += ms;
    },
  };
  return { pace: createPace(clock), clock };
}

const most = (times: readonly number[], windowMs: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));

describe("the pace of writes", () => {
  it("has at most 70 in any minute, whatever the rest between them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3_000), { minLength: 200, maxLength: 300 }), async (rests) => {
        const { pace, clock } = world();
        const times: number[] = [];
        for (const rest of rests) {
          clock.ms += rest;
          await pace.admit("write", signal);
          times.push(clock.ms);
        }
        expect(most(times, 60_000)).toBeLessThanOrEqual(ourLimits.writesPerMinute);
      }),
      { numRuns: 20 },
    );
  });

  it("lets the first 70 go at once and the 71st a minute after the first", async () => {
    const { pace, clock } = world();
    for (let index = 0; index < 70; index += 1) await pace.admit("write", signal);
    expect(clock.ms).toBe(0);
    await pace.admit("write", signal);
    expect(clock.ms).toBe(60_000);
  });

  it("counts reads as a fifth, and does not hold them back for writes", async () => {
    const { pace, clock } = world();
    for (let index = 0; index < 70; index += 1) await pace.admit("write", signal);
    for (let index = 0; index < ourLimits.pointsPerMinute - 350; index += 1) await pace.admit("read", signal);
    expect(clock.ms).toBe(0);
    await pace.admit("read", signal);
    expect(clock.ms).toBe(60_000);
  });

  it("says until when, after 450 in an hour", async () => {
    const { pace, clock } = world();
    for (let index = 0; index < 450; index += 1) await pace.admit("write", signal);
    const error = await pace.admit("write", signal).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NekoError);
    expect(String(error)).toContain("nothing more until 2026-11-21 01:00:00 UTC");
    clock.ms = 3_500_000;
    await pace.admit("write", signal);
    expect(clock.ms).toBe(3_600_000);
  });

  it("answers at once where a write would come too late", async () => {
    const { pace, clock } = world();
    for (let index = 0; index < 70; index += 1) await pace.admit("write", signal);
    expect(await pace.admit("write", signal, 59_000)).toBe(false);
    expect(clock.ms).toBe(0);
    expect(await pace.admit("write", signal, 60_000)).toBe(true);
  });

  it("makes room for several before the first of them goes", async () => {
    const { pace, clock } = world();
    for (let index = 0; index < 68; index += 1) await pace.admit("write", signal);
    await pace.room(3, signal);
    expect(clock.ms).toBe(60_000);
  });
});

describe("GitHub's word", () => {
  const waited = async (headers: Record<string, string | number>): Promise<number> => {
    const { pace, clock } = world();
    pace.refused(headers);
    await pace.admit("read", signal);
    return clock.ms;
  };

  it("is obeyed in seconds, as a date, and as the time of a reset", async () => {
    expect(await waited({ "retry-after": "7" })).toBe(7_000);
    expect(await waited({ "retry-after": "Sat, 21 Nov 2026 00:00:30 GMT" })).toBe(30_000);
    const reset = Date.parse("2026-11-21T00:02:00Z") / 1_000;
    expect(await waited({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset })).toBe(121_000);
    expect(await waited({})).toBe(60_000);
    expect(await waited({ "retry-after": "0" })).toBe(1_000);
  });

  it.each([
    { "retry-after": "9999999999999" },
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "99999999999999999" },
  ])("is said as a date whatever it is: %j", (headers) => {
    const { pace } = world();
    expect(() => pace.refused(headers)).toThrow(NekoError);
    expect(() => pace.refused(headers)).toThrow(/nothing more until 2027-11-21/);
  });

  it("is waited for five minutes in all, and not a second time by those refused together", () => {
    const { pace, clock } = world();
    for (let index = 0; index < 20; index += 1) pace.refused({ "retry-after": "60" });
    clock.ms = 60_000;
    pace.refused({ "retry-after": "239" });
    clock.ms = 400_000;
    expect(() => pace.refused({ "retry-after": "2" })).toThrow(/nothing more until 2026-11-21 00:06:42 UTC/);
  });
});
