import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTerminalProgress } from "../../src/adapters/terminal-progress.ts";
import type { Clock } from "../../src/ports/clock.ts";

const MiB = 1024 * 1024;
const total = { bytes: 2000 * MiB, items: 100, noun: "layers" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a terminal of so many columns shows in its last line, from what was written to it. */
function terminal(columns: number) {
  let written = "";
  const line = (): string => {
    let shown = "";
    for (const part of written.split("\r")) {
      const [text, erased] = [
        part.replace(/\u001b\[2?K/g, ""),
        part.includes("\u001b[2K") || part.endsWith("\u001b[K"),
      ];
      shown = erased ? text : text + shown.slice(text.length);
    }
    return shown;
  };
  const stream = { isTTY: true, columns, write: (text: string) => ((written += text), true) };
  return { stream: stream as never, line, written: () => written };
}

const lines: string[] = [];
const say = (text: string): void => void lines.push(text);
const log = { info: say, warn: say, error: say, debug: say, group: <T>(_: string, work: () => Promise<T>) => work() };
const clock: Clock = { now: () => new Date(), monotonicMs: () => Date.now(), sleep: () => Promise.resolve() };

describe("the bar of a terminal", () => {
  it.each([
    [120, "acme/web ████████████░░░░░░░░░░░░ 7 of 100 layers, 1000.0 MiB of 2.0 GiB, 400.0 MiB sent"],
    [80, "acme/web ████░░░░ 7 of 100 layers, 1000.0 MiB of 2.0 GiB, 400.0 MiB sent"],
    [60, "acme/web ████░░░░ 7 of 100 layers, 1000.0 MiB of 2.0 GiB"],
    [40, "acme/web ████░░░░ 7 of 100 layers"],
    [20, "acme/web 7 of 100 l"],
  ])("fits into %d columns", (columns, wanted) => {
    const { stream, line } = terminal(columns);
    const one = createTerminalProgress(stream, { log, clock }).begin("acme/web", total);
    one.add({ items: 7, bytes: 1000 * MiB, sentBytes: 400 * MiB });
    vi.advanceTimersByTime(150);
    expect(line()).toBe(wanted);
    one.end();
    expect(line()).toBe("");
  });

  it("makes room for a line, comes back, and is not written again while nothing moves", () => {
    const { stream, line, written } = terminal(100);
    const progress = createTerminalProgress(stream, { log, clock });
    const one = progress.begin("web", total);
    vi.advanceTimersByTime(150);
    expect(line()).toMatch(/^web ░+ 0 of 100 layers/);
    const before = written();
    vi.advanceTimersByTime(1000);
    expect(written()).toBe(before);
    progress.clear();
    expect(line()).toBe("");
    vi.advanceTimersByTime(150);
    expect(line()).toMatch(/^web /);
    one.end();
    vi.advanceTimersByTime(1000);
    expect(line()).toBe("");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is a line now and then where there is no terminal", () => {
    lines.length = 0;
    const { stream, written } = terminal(80);
    Object.assign(stream as object, { isTTY: false });
    const one = createTerminalProgress(stream, { log, clock }).begin("web", total);
    for (let second = 1; second <= 12; second += 1) {
      vi.advanceTimersByTime(1000);
      one.add({ bytes: 100 * MiB });
    }
    one.end();
    expect(lines).toEqual([
      "web: 0 of 100 layers, 500.0 MiB of 2.0 GiB",
      "web: 0 of 100 layers, 1000.0 MiB of 2.0 GiB",
    ]);
    expect(written()).toBe("");
  });
});
