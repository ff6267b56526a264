import type { StorePath } from "../kernel/store-path.ts";
import type { SignedPathInfo } from "../ports/closure-source.ts";
import { digestOfSri, nixHash, type FoundNarInfo } from "./narinfo.ts";
import { isFoundSignedBy, isSignedBy, parsePublicKey, sameKey, type CacheKey } from "./signature.ts";

/** Whoever uses Nix has this one's cache, unless it was taken out of nix.conf. */
const everybodysKey = "cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=";

/** Keys whose paths need not be pushed: whoever reads this cache reads theirs too. */
export function upstreamKeys(others: readonly string[], own: readonly CacheKey[]): readonly CacheKey[] {
  return [everybodysKey, ...others].map(parsePublicKey).filter((key) => !own.some((mine) => sameKey(mine, key)));
}

export interface Sorted {
  /** Not signed by an upstream: sorted so that references come first. */
  readonly ours: readonly SignedPathInfo[];
  readonly upstream: readonly SignedPathInfo[];
}

/** Which paths of a closure are this cache's business. Linear but for sorting; independent of the input's order. */
export function sortClosure(closure: readonly SignedPathInfo[], upstream: readonly CacheKey[]): Sorted {
  const sorted: { ours: SignedPathInfo[]; upstream: SignedPathInfo[] } = { ours: [], upstream: [] };
  for (const info of referencesFirst(closure)) sorted[isSignedBy(info, upstream) ? "upstream" : "ours"].push(info);
  return sorted;
}

/** What a cache has of a path: what this store has; another build, for which a key answers; or what somebody wrote. */
export type FoundBuild = "same" | "vouched" | "foreign";

/** @param keys those that hosts which read the cache trust */
export function judgeFound(info: SignedPathInfo, found: FoundNarInfo, keys: readonly CacheKey[]): FoundBuild {
  const same =
    found.narHash === nixHash(digestOfSri(info.narHash)) &&
    found.narSizeBytes === info.narSizeBytes &&
    found.references.toSorted().join() === info.references.toSorted().join();
  if (same) return "same";
  return isFoundSignedBy(found, keys) ? "vouched" : "foreign";
}

/** Each path after all its references that are in the list; ties by name. */
export function referencesFirst(closure: readonly SignedPathInfo[]): readonly SignedPathInfo[] {
  const byPath = new Map(closure.map((info) => [info.path, info]));
  const ordered: SignedPathInfo[] = [];
  const seen = new Set<StorePath>();
  for (const start of [...byPath.keys()].toSorted()) {
    if (seen.has(start)) continue;
    seen.add(start);
    // By hand: a chain of references may be longer than the call stack.
    const stack = [stepOf(byPath.get(start)!)];
    for (let step = stack.at(-1); step; step = stack.at(-1)) {
      const reference = step.open.pop();
      if (reference === undefined) {
        ordered.push(step.info);
        stack.pop();
      } else if (byPath.has(reference) && !seen.has(reference)) {
        seen.add(reference);
        stack.push(stepOf(byPath.get(reference)!));
      }
    }
  }
  return ordered;
}

const stepOf = (info: SignedPathInfo): { info: SignedPathInfo; open: StorePath[] } => ({
  info,
  open: info.references.toSorted().toReversed(),
});
