import { showDuration } from "../kernel/duration.ts";
import { toNekoError, type NekoError } from "../kernel/error.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { BuildOutcome, Nix } from "../ports/nix.ts";

const tries = 3;
const firstWaitMs = 5_000;

export interface RetryPorts {
  readonly clock: Pick<Clock, "sleep">;
  readonly log: Pick<Log, "info">;
  /** 0 to below 1. */
  readonly random?: () => number;
}

/**
 * Nix, asked up to three times for what failed because of the network alone (see transient.ts). What was built meanwhile
 * is in the store. Nix has tried each download some times itself: the waits here are for what takes longer to come back.
 */
export function withRetries(nix: Nix, ports: RetryPorts): Nix {
  const again = async <T>(what: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    for (let done = 1; ; done += 1) {
      try {
        return await work();
      } catch (thrown) {
        signal.throwIfAborted();
        const error = toNekoError(thrown);
        if (!isTransient(error) || done === tries) throw thrown;
        await wait(what, error, done, ports, signal);
      }
    }
  };

  return {
    ...nix,
    evaluate: (flake, attributes, signal) => again("evaluation", signal, () => nix.evaluate(flake, attributes, signal)),
    build: (outputs, rootsDirectory, progress, signal) =>
      again("build", signal, () => nix.build(outputs, rootsDirectory, progress, signal)),
    runInShell: (flake, attribute, check, signal) =>
      again(`shell ${attribute}`, signal, () => nix.runInShell(flake, attribute, check, signal)),
    async buildEach(outputs, rootsDirectory, progress, signal) {
      let outcome = await nix.buildEach(outputs, rootsDirectory, progress, signal);
      for (let done = 1; done < tries; done += 1) {
        const lost = outcome.failed.filter(({ error }) => isTransient(error));
        const [first] = lost;
        if (!first) break;
        await wait("build", first.error, done, ports, signal);
        const wanted = new Set(lost.map(({ attribute }) => attribute));
        const missing = outputs.filter(({ attribute }) => wanted.has(attribute));
        const next = await nix.buildEach(missing, rootsDirectory, progress, signal);
        outcome = merged(
          outputs.map(({ attribute }) => attribute),
          wanted,
          outcome,
          next,
        );
      }
      return outcome;
    },
  };
}

/** The codes whose table entry is `transient` are another loop's to repeat. */
const isTransient = ({ code, disposition }: NekoError): boolean =>
  (code === "BUILD_FAILED" || code === "EVALUATION_FAILED") && disposition === "transient";

async function wait(
  what: string,
  { message }: NekoError,
  done: number,
  { clock, log, random = Math.random }: RetryPorts,
  signal: AbortSignal,
): Promise<void> {
  // Many jobs lose the same server at once; they should not come back at once.
  const waitMs = Math.round(firstWaitMs * 4 ** (done - 1) * (0.5 + random()));
  log.info(
    `the network failed, ${what} is tried again in ${showDuration(waitMs)} (${done + 1} of ${tries}): ${message}`,
  );
  await clock.sleep(waitMs, signal);
}

function merged(
  order: readonly string[],
  wanted: ReadonlySet<string>,
  before: BuildOutcome,
  next: BuildOutcome,
): BuildOutcome {
  const results = [...before.results, ...next.results];
  const failed = [...before.failed.filter(({ attribute }) => !wanted.has(attribute)), ...next.failed];
  const place = ({ attribute }: { readonly attribute: string }): number => order.indexOf(attribute);
  return {
    results: results.toSorted((a, b) => place(a) - place(b)),
    failed: failed.toSorted((a, b) => place(a) - place(b)),
  };
}
