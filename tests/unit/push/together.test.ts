import { describe, expect, it } from "vitest";
import { together } from "../../../src/push/together.ts";

const signal = new AbortController().signal;
const pause = (): Promise<void> => new Promise((done) => setImmediate(done));

describe("working on several things together", () => {
  it("does so many at once, begins them in order, and answers in their order", async () => {
    let [running, most] = [0, 0];
    const begun: number[] = [];
    const results = await together([5, 1, 4, 0, 3, 2], 2, signal, async (item) => {
      begun.push(item);
      most = Math.max(most, (running += 1));
      for (let times = 0; times < item; times += 1) await pause();
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 0, 30, 20]);
    expect(begun).toEqual([5, 1, 4, 0, 3, 2]);
    expect(most).toBe(2);
    expect(await together([], 2, signal, () => Promise.reject(new Error("never")))).toEqual([]);
  });

  it("throws the first failure when the others have stopped, and begins nothing after it", async () => {
    const begun: string[] = [];
    let stopped = "";
    const working = together(["long", "bad", "next"], 2, signal, async (item, stop) => {
      begun.push(item);
      await pause();
      if (item === "bad") throw new Error("the first");
      await new Promise<void>((resolve) => stop.addEventListener("abort", () => resolve()));
      await pause();
      stopped = String(stop.reason);
      throw new Error("a later one");
    });
    await expect(working).rejects.toThrow("the first");
    expect({ begun, stopped }).toEqual({ begun: ["long", "bad"], stopped: "Error: the first" });
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    const working = together([1, 2, 3], 1, stop.signal, async (item) => {
      begun.push(item);
      stop.abort(new Error("enough"));
      await pause();
    });
    await expect(working).rejects.toThrow("enough");
    expect(begun).toEqual([1]);
  });
});
