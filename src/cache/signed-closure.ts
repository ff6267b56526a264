import { NekoError } from "../kernel/error.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { SignedPathInfo } from "../ports/closure-source.ts";
import { isSignedBy, type CacheKey } from "./signature.ts";

/**
 * Refuses a closure that another store tells of unless one of the keys has signed each path of it. A path's hash is
 * then as good as that key: without a signature, whoever may write to that store says what is in the image.
 * @param from the store, as it may be shown
 * @throws NekoError PATH_UNSIGNED
 */
export function requireSigned(closure: readonly SignedPathInfo[], keys: readonly CacheKey[], from: string): void {
  const unsigned = closure.filter((info) => !isSignedBy(info, keys));
  const [first] = unsigned;
  if (!first) return;
  const why =
    first.signatures.length === 0
      ? "it has no signature"
      : `its signatures (${first.signatures.map(nameOf).join(", ").slice(0, 200)}) are of no key that is trusted here, or do not fit`;
  const others = unsigned.length === 1 ? "" : ` (and ${unsigned.length - 1} more of ${closure.length} paths)`;
  throw new NekoError("PATH_UNSIGNED", `${first.path} of ${from} cannot be believed: ${why}${others}`, {
    hint: "give the cache's key with --trusted-public-key, or in trusted-public-keys of nix.conf; sign what has no signature with `nix store sign`",
  });
}

/** Refuses one with a hole. What a signature covers includes the references, so none can be left out unseen.
 *  @throws NekoError CLOSURE_MISMATCH */
export function requireWhole(closure: readonly SignedPathInfo[], root: StorePath, from: string): void {
  const paths = new Set(closure.map(({ path }) => path));
  const needed = [root, ...closure.flatMap(({ references }) => references)];
  const missing = needed.find((path) => !paths.has(path));
  if (missing === undefined) return;
  throw new NekoError("CLOSURE_MISMATCH", `${from} tells of a closure of ${root} that lacks ${missing}`, {
    hint: "push the whole closure to that store again",
  });
}

const nameOf = (signature: string): string => signature.split(":", 1)[0] ?? "";
