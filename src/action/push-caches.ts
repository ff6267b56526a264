import { toNekoError, NekoError } from "../kernel/error.ts";
import { hasPushSecret } from "../cache/destinations.ts";
import type { PushedCache } from "../cache/pushed.ts";
import type { BuiltAndPushed } from "../pipeline/build.ts";
import { runPushCaches, type CachesPorts } from "../pipeline/cache.ts";
import type { ValidLoaded } from "../pipeline/source.ts";
import type { PushEvent } from "../spec/desired-state.ts";

export interface ActionCaches {
  readonly loaded: ValidLoaded;
  readonly pushEvent: PushEvent;
  readonly rootsDirectory: string;
  /** Where secrets are. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The job's own; empty when there is none. */
  readonly githubToken: string;
}

export interface CachesOutcome {
  readonly caches: readonly PushedCache[];
  /** Of the first that is not complete. */
  readonly error?: NekoError;
}

/**
 * Sends what a commit of source.branch has built to the caches whose secret this job holds; those without are nobody's
 * fault: a workflow gives its secrets to the jobs that need them. A proposal's build goes to no cache, since what
 * hosts take from there must have been reviewed.
 */
export async function pushToCaches(
  { loaded, pushEvent, rootsDirectory, env, githubToken }: ActionCaches,
  { evaluated, built }: Pick<BuiltAndPushed, "evaluated" | "built">,
  ports: CachesPorts,
  signal: AbortSignal,
): Promise<CachesOutcome> {
  const here = pushEvent === "main" && loaded.state.caches.some((cache) => hasPushSecret(cache, env));
  if (!here) return { caches: [] };
  try {
    const what = { paths: [], attributes: [], dryRun: false, allSigners: false, heldSecretsOnly: true };
    const input = { ...what, loaded, rootsDirectory, env, githubToken, done: { evaluated, built } };
    const { caches } = await runPushCaches(input, ports, signal);
    const error = caches.map(failureOf).find((one) => one !== undefined);
    return { caches, ...(error ? { error } : {}) };
  } catch (thrown) {
    signal.throwIfAborted();
    return { caches: [], error: toNekoError(thrown) };
  }
}

function failureOf({ cache, outcome }: PushedCache): NekoError | undefined {
  switch (outcome.kind) {
    case "complete":
      return undefined;
    case "incomplete": {
      const [first, ...more] = outcome.failed;
      const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
      const what = first ? `${first.path}: ${first.message}${others}` : "some paths are missing";
      return new NekoError(first?.code ?? "CLOSURE_MISMATCH", `cache ${cache}: ${what}`, {
        hint: "see the log of this step; everything else is there",
      });
    }
    case "failed":
      return new NekoError(outcome.code, `cache ${cache}: ${outcome.message}`, { hint: outcome.hint });
  }
}
