import { describe, expect, it } from "vitest";
import { sha256, type Digest } from "../../../src/kernel/digest.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { PackedLayer } from "../../../src/push/image.ts";
import { Learning } from "../../../src/push/learning.ts";
import type { LayerMemory } from "../../../src/push/memory.ts";

const layer = (name: string): PackedLayer => ({
  key: sha256(name),
  diffId: sha256(`${name} tar`),
  digest: sha256(`${name} blob`),
  sizeBytes: 1,
  compression: "zstd",
});

/** Time that goes on when told to; saving takes `saveMs`. */
function world(saveMs = 0, failure?: Error) {
  let nowMs = 0;
  let wake = (): void => undefined;
  const slept: number[] = [];
  const saved: Digest[][] = [];
  const lines: string[] = [];
  const clock: Clock = {
    now: () => new Date(nowMs),
    monotonicMs: () => nowMs,
    sleep: (ms, signal) => {
      slept.push(ms);
      return new Promise((resolve, reject) => {
        wake = resolve;
        if (signal.aborted) reject(signal.reason as Error);
        signal.addEventListener("abort", () => reject(signal.reason as Error));
      });
    },
  };
  const memory: LayerMemory = {
    recall: () => undefined,
    remember: async (facts) => {
      nowMs += saveMs;
      if (failure) throw failure;
      saved.push([...facts.keys()]);
    },
  };
  const say = (text: string): void => void lines.push(text);
  const log = { info: say, warn: say, error: say, debug: say, group: <T>(_: string, work: () => Promise<T>) => work() };
  const pass = async (): Promise<void> => {
    wake();
    await new Promise((done) => setImmediate(done));
  };
  return { learning: new Learning(memory, { clock, log }), slept, saved, lines, pass };
}

const [a, b, c] = [layer("a"), layer("b"), layer("c")];

describe("what a push learns", () => {
  it("is remembered while the push goes on, and the rest at its end", async () => {
    const { learning, slept, saved, pass } = world(200);
    learning.add(a);
    learning.add(b);
    await pass();
    expect(saved).toEqual([[a.key, b.key]]);
    learning.add(c);
    await pass();
    expect(saved).toEqual([[a.key, b.key], [c.key]]);
    expect(slept).toEqual([500, 2000]); // a tenth of the time
    learning.add(a);
    await learning.end();
    expect(saved[2]).toEqual([a.key]);
    await learning.end();
    expect(saved).toHaveLength(3);
  });

  it("costs nothing where nothing was learnt, and one warning where it cannot be written", async () => {
    const idle = world();
    await idle.learning.end();
    expect([idle.slept, idle.saved]).toEqual([[], []]);
    const { learning, lines, pass } = world(0, new Error("read-only file system"));
    learning.add(a);
    await pass();
    learning.add(b);
    await learning.end();
    expect(lines).toEqual(["what was pushed cannot be remembered: Error: read-only file system"]);
  });
});
