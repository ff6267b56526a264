import { showBytes } from "../kernel/duration.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Progress, ProgressTotal } from "../ports/progress.ts";

/** Long enough that short work says nothing, short enough that nobody thinks a job hangs. */
const everyMs = 5_000;

/** A line now and then, where there is no terminal. */
export function createLineProgress(log: Log, clock: Clock): Progress {
  return {
    begin(what, total) {
      const done = { bytes: 0, items: 0, sentBytes: 0 };
      let saidMs = clock.monotonicMs();
      return {
        add({ bytes = 0, items = 0, sentBytes = 0 }) {
          done.bytes += bytes;
          done.items += items;
          done.sentBytes += sentBytes;
          const nowMs = clock.monotonicMs();
          if (nowMs - saidMs < everyMs) return;
          saidMs = nowMs;
          log.info(`${what}: ${progressText(done, total)}`);
        },
        end() {},
      };
    },
  };
}

/** `40 of 98 layers, 0.8 GiB of 2.0 GiB, 310.0 MiB sent` */
export function progressText(done: ProgressDone, total: ProgressTotal): string {
  return progressParts(done, total).join(", ");
}

export interface ProgressDone {
  readonly items: number;
  readonly bytes: number;
  readonly sentBytes: number;
}

/** The parts of {@link progressText}: what comes last can be left out first. */
export function progressParts({ items, bytes, sentBytes }: ProgressDone, total: ProgressTotal): readonly string[] {
  return [
    `${items} of ${total.items} ${total.noun}`,
    `${showBytes(bytes)} of ${showBytes(total.bytes)}`,
    ...(sentBytes > 0 ? [`${showBytes(sentBytes)} sent`] : []),
  ];
}
