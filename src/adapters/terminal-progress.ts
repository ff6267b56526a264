import type { WriteStream } from "node:tty";
import { clean } from "../kernel/text.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Progress, ProgressTotal } from "../ports/progress.ts";
import { createLineProgress, progressParts } from "./line-progress.ts";

/** Few widths, so that it does not jump with every digit. */
const widths = [24, 16, 8];
const everyMs = 100;
const eraseLine = "\r\u001b[2K";
const eraseRest = "\u001b[K";

export interface TerminalProgress extends Progress {
  /** Takes the bar away, so that a line can be written; it comes back by itself. */
  clear(): void;
}

/** One bar for what is going on, in the last line of a terminal; lines where the stream is none. */
export function createTerminalProgress(
  stream: Pick<WriteStream, "write"> & { readonly isTTY?: boolean; readonly columns?: number },
  lines: { readonly log: Log; readonly clock: Clock },
): TerminalProgress {
  if (stream.isTTY !== true) return { ...createLineProgress(lines.log, lines.clock), clear() {} };
  const running: Running[] = [];
  let shown = "";
  let timer: NodeJS.Timeout | undefined;
  const clear = (): void => {
    if (shown !== "") stream.write(eraseLine);
    shown = "";
  };
  const draw = (): void => {
    const last = running.at(-1);
    if (!last) return;
    // One column is left free: a full line would wrap, and could not be taken back.
    const line = bar(last, (stream.columns ?? 80) - 1);
    if (line === shown) return;
    stream.write(`\r${line}${eraseRest}`); // written over the last one: nothing flickers
    shown = line;
  };
  return {
    clear,
    begin(what, total) {
      const one: Running = { what: clean(what), total, items: 0, bytes: 0, sentBytes: 0 };
      running.push(one);
      timer ??= setInterval(draw, everyMs).unref();
      return {
        add({ bytes = 0, items = 0, sentBytes = 0 }) {
          one.bytes += bytes;
          one.items += items;
          one.sentBytes += sentBytes;
        },
        end() {
          running.splice(running.indexOf(one), 1);
          if (running.length > 0) return;
          clear();
          clearInterval(timer);
          timer = undefined;
        },
      };
    },
  };
}

interface Running {
  readonly what: string;
  readonly total: ProgressTotal;
  items: number;
  bytes: number;
  sentBytes: number;
}

/** In so many columns; what is too much is left out, what tells least first. */
function bar(one: Running, columns: number): string {
  const parts = [...progressParts(one, one.total)];
  for (;;) {
    const text = parts.join(", ");
    const room = columns - one.what.length - text.length - 2;
    const cells = widths.find((width) => width <= room);
    if (cells !== undefined) {
      const share = one.total.bytes === 0 ? 0 : Math.min(1, one.bytes / one.total.bytes);
      const full = Math.floor(share * cells);
      return `${one.what} ${"█".repeat(full)}${"░".repeat(cells - full)} ${text}`;
    }
    if (parts.length === 1) return `${one.what} ${text}`.slice(0, columns);
    parts.pop();
  }
}
