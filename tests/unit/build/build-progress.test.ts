import { describe, expect, it } from "vitest";
import { benchShown } from "../../../src/build/bench-result.ts";
import { progressLines } from "../../../src/build/build-progress.ts";
import type { Log } from "../../../src/ports/log.ts";

/** A clock that stands until it is moved. */
function standing() {
  let nowMs = 0;
  let wake: (() => void)[] = [];
  return {
    monotonicMs: () => nowMs,
    sleep: (_ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        wake.push(resolve);
        signal.addEventListener("abort", () => reject(new Error("stopped")));
      }),
    async pass(ms: number) {
      nowMs += ms;
      const sleepers = wake;
      wake = [];
      for (const each of sleepers) each();
      await new Promise((done) => setImmediate(done));
    },
  };
}

describe("a long build", () => {
  const drv = (name: string): string => `/nix/store/x-${name}.drv`;

  it("says now and then where it is, and nothing twice", async () => {
    const said: string[] = [];
    const info = (text: string): void => void said.push(text);
    const none = (): void => undefined;
    const log: Log = { info, warn: none, error: none, debug: none, group: (_, work) => work() };
    const clock = standing();
    {
      await using lines = progressLines(log, clock);
      await clock.pass(30_000);
      expect(said).toEqual([]);
      lines.see({ kind: "building", drvPath: drv("torch"), name: "torch" });
      lines.see({ kind: "count", done: 3, expected: 12, running: 2 });
      await clock.pass(95_000);
      lines.see({ kind: "building", drvPath: drv("jax"), name: "jax" });
      lines.see({ kind: "fetching", path: "/nix/store/x-a" });
      await clock.pass(30_000);
      lines.see({ kind: "built", drvPath: drv("torch"), name: "torch", ms: 125_000 });
      lines.see({ kind: "failed", drvPath: drv("jax"), name: "jax" });
      lines.see({ kind: "count", done: 4, expected: 12, running: 0 });
      await clock.pass(30_000);
      await clock.pass(30_000);
    }
    await clock.pass(30_000);
    expect(said).toEqual([
      "building torch",
      "3 of 12 built, 1 running: torch 1m 35s",
      "building jax",
      "3 of 12 built, 1 path fetched, 2 running: torch 2m 05s, jax 30.0 s",
      "built torch in 2m 05s",
      "failed: jax",
      "4 of 12 built, 1 path fetched",
    ]);
  });
});

describe("what a bench says", () => {
  it.each([
    ["warm\n41.2 TFLOPS\n", "41.2 TFLOPS"],
    ['x\n{"value": 41.23456789, "unit": "TFLOPS"}', "41.2346 TFLOPS"],
    ['{\n "name": "matmul", "value": 3, "unit": "ms"\n}', "matmul: 3 ms"],
    ['{"ms": 12.5, "device": "H200", "ok": true, "deep": {"a": 1}}', "ms: 12.5, device: H200, ok: true"],
    ["{not json", "{not json"],
    ["", "it printed nothing"],
    ["{}", "it printed nothing"],
    ["\u001b[31m9 ms\u001b[0m", "9 ms"],
  ])("%j is %j", (stdout, shown) => expect(benchShown(stdout)).toBe(shown));

  it("is one line and short", () => {
    expect(benchShown("y".repeat(10_000)).length).toBeLessThanOrEqual(160);
  });
});
