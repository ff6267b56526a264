import { NekoError } from "../kernel/error.ts";
import { isLoopback } from "../spec/target-references.ts";
import type { RegistrySpec } from "../spec/desired-state.ts";

/**
 * Refuses to push a work tree with changes to where others find it: no commit says what is in such an image, and nobody
 * could build it again. Source: product.md section 2, seed-features.md S0-09.
 * @param registries those that would be pushed to
 * @throws NekoError DIRTY_TREE_PUSH
 */
export function refuseDirtyPush(registries: readonly RegistrySpec[]): void {
  const lasting = registries.filter((registry) => !isForTrying(registry)).map(({ name }) => name);
  if (lasting.length === 0) return;
  const names = lasting.slice(0, 5).join(", ") + (lasting.length > 5 ? ` and ${lasting.length - 5} more` : "");
  const trying = registries.filter(isForTrying).map(({ name }) => name);
  const other =
    trying.length > 0
      ? `push to ${trying.slice(0, 5).join(", ")} alone with --registry`
      : "push to a registry with `ttl`, on this machine, or to `oci:DIR`";
  throw new NekoError("DIRTY_TREE_PUSH", `the work tree differs from its commit and is not pushed to ${names}`, {
    hint: `commit first, or ${other}`,
  });
}

/** What is there soon goes away, or never leaves this machine. */
function isForTrying({ location, ttlMs }: RegistrySpec): boolean {
  if (ttlMs !== undefined || location.kind === "layout") return true;
  return location.host === "ttl.sh" || isLoopback(location.host);
}
