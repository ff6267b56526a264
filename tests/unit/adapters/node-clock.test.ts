import { expect, it } from "vitest";
import { nodeClock } from "../../../src/adapters/node-clock.ts";

it("sleeps as long as told, on the monotonic clock", async () => {
  const before = nodeClock.monotonicMs();
  await nodeClock.sleep(50, new AbortController().signal);
  expect(nodeClock.monotonicMs() - before).toBeGreaterThanOrEqual(49);
});

it("wakes with the signal's own reason", async () => {
  const reason = new Error("enough");
  const controller = new AbortController();
  const asleep = nodeClock.sleep(60_000, controller.signal);
  controller.abort(reason);
  await expect(asleep).rejects.toBe(reason);
  await expect(nodeClock.sleep(1, AbortSignal.abort(reason))).rejects.toBe(reason);
});
