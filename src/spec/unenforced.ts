import type { Unenforced } from "./desired-state.ts";
import type { NekoFile } from "./neko-yaml.ts";
import { named } from "./view.ts";

// The language is whole; what runs of it grows by release. This table says what does not run yet, so that nothing in a
// neko.yaml is ignored in silence. A row leaves the table in the commit that makes it true.

/** `carried`: checked and kept, nothing acts on it. `refused`: to act as if it were not there would be less safe than
 *  the file says, so nothing is released while it stands there. */
export interface NotYet extends Unenforced {
  readonly level: "carried" | "refused";
}

/** What a checked file asks for and this version does not do: the first place of each, in the order of this table. */
export function notYetIn(file: NekoFile): readonly NotYet[] {
  const found: NotYet[] = [];
  const add = (level: NotYet["level"], path: readonly (string | number)[], feature: string): void => {
    if (!found.some((each) => each.feature === feature)) found.push({ level, path: path.join("."), feature });
  };
  for (const [name, target] of named(file.targets)) {
    const at = ["targets", name];
    if (["nixos", "shells", "tee"].includes(target.kind)) {
      add("refused", [...at, "kind"], `targets of kind ${target.kind}`);
    }
    if ("strategy" in target && target.strategy === "beside") {
      add("refused", [...at, "strategy"], "strategy: beside");
    }
    if ("run" in target) {
      for (const [index, container] of (target.run ?? []).entries()) {
        const image = typeof container === "string" ? container : container.image;
        if (image.endsWith("/auto")) add("refused", [...at, "run", index], "a variant the host picks (auto)");
      }
    }
    if (target.attest) add("carried", [...at, "attest"], "attest");
    if (target.ssh) add("carried", [...at, "ssh"], "ssh");
    if ("modules" in target) add("carried", [...at, "modules"], "modules");
    if ("proxmox" in target) add("carried", [...at, "proxmox"], "proxmox");
  }
  for (const [index, check] of (file.rollout?.health ?? []).entries()) {
    for (const kind of ["tcp", "unit", "metric", "gpu"]) {
      if (kind in check) add("refused", ["rollout", "health", index, kind], `health checks by ${kind}`);
    }
  }
  const { source, rollout, drift, attestation } = file;
  if (source?.verify === "signed-commits") add("refused", ["source", "verify"], "verify: signed-commits");
  if (source?.resolve === "host") add("refused", ["source", "resolve"], "resolve: host");
  if (source?.["release-timeout"]) add("carried", ["source", "release-timeout"], "release-timeout");
  if (rollout?.["on-failure"] === "pause") add("refused", ["rollout", "on-failure"], "on-failure: pause");
  if (rollout?.["keep-generations"]) add("carried", ["rollout", "keep-generations"], "keep-generations");
  if (rollout?.timeouts) add("carried", ["rollout", "timeouts"], "timeouts");
  if (file.freeze?.length && !rollout?.waves?.length) add("refused", ["freeze"], "freeze without waves");
  if (attestation?.policy === "enforce") add("refused", ["attestation", "policy"], "attestation: enforce");
  else if (attestation && attestation.policy !== "off") add("carried", ["attestation"], "attestation");
  for (const key of ["minor", "major"] as const) {
    const action = drift?.[key];
    if (action !== undefined && action !== "fix") add("refused", ["drift", key], `drift.${key}: ${action}`);
  }
  if (drift?.unmanaged) add("refused", ["drift", "unmanaged"], "drift.unmanaged");
  if (drift?.every) add("carried", ["drift", "every"], "drift.every");
  for (const [index, cache] of (file.caches ?? []).entries()) {
    if (cache.push) add("carried", ["caches", index, "push"], "pushing to caches");
  }
  for (const [name, shell] of named(file.shells)) {
    for (const key of ["packages", "python", "hook", "direnv", "bench"] as const) {
      if (shell[key]) add("carried", ["shells", name, key], `shells: ${key}`);
    }
  }
  for (const key of ["env", "services", "builders", "notifications"] as const) {
    if (file[key]) add("carried", [key], key);
  }
  return found;
}

/** What keeps a release from being published. */
export function unenforcedIn(file: NekoFile): readonly Unenforced[] {
  return notYetIn(file)
    .filter(({ level }) => level === "refused")
    .map(({ path, feature }) => ({ path, feature }));
}
