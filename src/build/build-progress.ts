import { showDuration } from "../kernel/duration.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { BuildProgress } from "../ports/nix.ts";

/** Often enough that nobody thinks a job hangs, seldom enough that a night's build is a page. */
const everyMs = 30_000;
const mostNamed = 3;

export interface ProgressLines extends AsyncDisposable {
  see(event: BuildProgress): void;
}

/** Lines of a build, and every half minute one that says where it is: `3 of 12 built, 2 running: torch 12m 05s`. */
export function progressLines(log: Log, clock: Pick<Clock, "monotonicMs" | "sleep">): ProgressLines {
  const running = new Map<string, { readonly name: string; readonly sinceMs: number }>();
  let [done, expected, fetched, said] = [0, 0, 0, ""];
  const stop = new AbortController();

  const line = (): string => {
    const nowMs = clock.monotonicMs();
    const oldest = [...running.values()].toSorted((a, b) => a.sinceMs - b.sinceMs);
    const named = oldest.slice(0, mostNamed).map(({ name, sinceMs }) => `${name} ${showDuration(nowMs - sinceMs)}`);
    const more = oldest.length > mostNamed ? ` and ${oldest.length - mostNamed} more` : "";
    return [
      ...(expected > 0 ? [`${done} of ${expected} built`] : []),
      ...(fetched > 0 ? [`${fetched} ${fetched === 1 ? "path" : "paths"} fetched`] : []),
      ...(named.length > 0 ? [`${oldest.length} running: ${named.join(", ")}${more}`] : []),
    ].join(", ");
  };
  const tick = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(everyMs, stop.signal);
      const text = line();
      // Fetching alone moves its count; a build that waits for a lock says nothing twice.
      if (text !== "" && text !== said) log.info(text);
      said = text;
    }
  };
  const ticking = tick().catch(() => undefined);

  return {
    see(event) {
      switch (event.kind) {
        case "building":
          running.set(event.drvPath, { name: event.name, sinceMs: clock.monotonicMs() });
          return log.info(`building ${event.name}`);
        case "built":
          running.delete(event.drvPath);
          return log.info(`built ${event.name} in ${showDuration(event.ms)}`);
        case "failed":
          running.delete(event.drvPath);
          return log.info(`failed: ${event.name}`);
        case "fetching":
          fetched += 1;
          return log.debug(`fetching ${event.path}`);
        case "log":
          return log.debug(event.line);
        case "count":
          [done, expected] = [event.done, event.expected];
      }
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await ticking;
    },
  };
}
