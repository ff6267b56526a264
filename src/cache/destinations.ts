import { NekoError, toNekoError } from "../kernel/error.ts";
import { showUrl } from "../kernel/text.ts";
import type { OpenedCache } from "../ports/binary-cache.ts";
import type { CacheSpec } from "../spec/desired-state.ts";
import { ownerOfSecret } from "../spec/job-secrets.ts";
import { parseCacheUrl, type CacheLocation } from "./cache-url.ts";
import { upstreamKeys } from "./push-plan.ts";
import { parsePushSecret, type PushSecret } from "./push-secret.ts";
import type { CacheDestination } from "./run.ts";
import { parsePublicKey, sameKey } from "./signature.ts";

/** Holds the secret for `--to URL` where neko.yaml does not know the URL. */
export const defaultSecretEnv = "NEKO_CACHE_KEY";

export interface DestinationsInput {
  readonly caches: readonly CacheSpec[];
  /** Only this one, whether neko.yaml names it or not. */
  readonly to?: string;
  /** Of neko.yaml's caches only those whose secret is in `env`; otherwise one without is reported as unusable. */
  readonly heldSecretsOnly?: boolean;
  /** Also what an upstream's key vouches for. */
  readonly allSigners: boolean;
  /** Where secrets are. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The job's own; empty when there is none. */
  readonly githubToken: string;
  readonly open: (location: CacheLocation, secret: PushSecret) => OpenedCache;
}

export type FoundDestination =
  | { readonly usable: true; readonly destination: CacheDestination }
  | { readonly usable: false; readonly name: string; readonly error: NekoError };

/** Where to push, lowest priority number first; what is wrong with one does not concern the others.
 *  @throws NekoError USAGE when there is none */
export function findDestinations(input: DestinationsInput): readonly FoundDestination[] {
  const { caches, to, heldSecretsOnly = false, env } = input;
  const isChosen = (cache: CacheSpec): boolean =>
    heldSecretsOnly ? hasPushSecret(cache, env) : cache.pushEnv !== undefined;
  const chosen =
    to === undefined
      ? caches.filter(isChosen).toSorted((a, b) => a.priority - b.priority)
      : [caches.find(({ url }) => trimmed(url) === trimmed(to)) ?? { url: to, priority: 40 }];
  if (chosen.length === 0) {
    throw new NekoError("USAGE", "neko.yaml names no cache to push to", {
      hint: "give one of its `caches` a `push: NAME_OF_SECRET`, or name a cache with --to",
    });
  }
  return chosen.map((cache): FoundDestination => {
    try {
      return { usable: true, destination: destinationOf(cache, input) };
    } catch (thrown) {
      return { usable: false, name: showUrl(cache.url), error: toNekoError(thrown) };
    }
  });
}

/** Whether this job may push to the cache. */
export function hasPushSecret({ pushEnv }: CacheSpec, env: DestinationsInput["env"]): boolean {
  return pushEnv !== undefined && Boolean(env[pushEnv]);
}

function destinationOf(cache: CacheSpec, input: DestinationsInput): CacheDestination {
  const { caches, allSigners, open } = input;
  const location = parseCacheUrl(cache.url);
  const secret = secretOf(cache, location, input);
  const signing = secret.signing?.key;
  const declared = cache.key === undefined ? undefined : parsePublicKey(cache.key);
  if (signing && declared && !sameKey(signing, declared)) {
    throw new NekoError("KEY_INVALID", `the secret of ${showUrl(cache.url)} is not the other half of its \`key\``, {
      hint: "give both halves of one pair: `nix key convert-secret-to-public` prints the public one",
    });
  }
  const own = [signing, declared].filter((key) => key !== undefined);
  const others = caches.flatMap(({ url, key }) => (key === undefined || url === cache.url ? [] : [key]));
  return {
    name: showUrl(cache.url),
    opened: open(location, secret),
    priority: cache.priority,
    compression: "compression" in location ? location.compression : "zstd",
    ...(signing ? { signing } : {}),
    ...(declared ? { declared } : {}),
    upstream: allSigners ? [] : upstreamKeys(others, own),
  };
}

function secretOf(
  cache: CacheSpec,
  location: CacheLocation,
  { env, githubToken }: Pick<DestinationsInput, "env" | "githubToken">,
): PushSecret {
  const name = cache.pushEnv ?? defaultSecretEnv;
  const text = env[name];
  if (ownerOfSecret(name, text ?? "", githubToken) !== "others") {
    throw new NekoError("CACHE_DENIED", `${name} is not sent to a cache`, {
      hint: "name a secret that was made for the cache",
    });
  }
  if (!text) {
    // Whoever names a cache by hand may push what needs no signature of ours.
    if (cache.pushEnv === undefined) return {};
    throw new NekoError("CACHE_DENIED", `the cache ${showUrl(cache.url)} needs ${name}, which is not set here`, {
      hint: "hand the secret to this step as an environment variable of that name",
    });
  }
  const secret = parsePushSecret(text, name);
  if (secret.signing || location.kind === "http") return secret;
  if (location.kind === "cachix" && secret.authorization?.startsWith("Bearer ")) return secret;
  throw new NekoError("KEY_INVALID", `${name} holds no secret key, and nothing else signs what is pushed`, {
    hint: "make one with `nix key generate-secret`, and name its public half in `key`",
  });
}

const trimmed = (url: string): string => url.replace(/\/+$/, "");
