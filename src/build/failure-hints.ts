// What a person does about a build that failed, by what Nix says of it (2.18 to 2.34). Pure.

/** One imperative sentence; undefined: nothing but its log tells. */
export function hintOf(reason: string, lines: readonly string[]): string | undefined {
  const wanted = wantedFeatures(reason);
  if (wanted !== undefined) {
    return `build it on a machine that has ${wanted}; where this one does, add \`extra-system-features = ${wanted}\` to its nix.conf`;
  }
  const system =
    /Required system: '([a-z0-9_-]+)'/.exec(reason)?.[1] ?? /a '([a-z0-9_-]+)' .*is required/.exec(reason)?.[1];
  if (system !== undefined) return `build it on a runner of ${system}, or give this one a remote builder that is`;
  const hash = mismatch(reason);
  if (hash) return `write ${hash.got} in place of ${hash.specified} once you know that the source may have changed`;
  if (/signal 9\b/.test(reason)) {
    return "give the machine more memory, or build less at once: lower max-jobs and cores in nix.conf";
  }
  if ([reason, ...lines].some((text) => text.includes("No space left on device"))) {
    return "free disk space: `nix-collect-garbage` removes what nothing holds";
  }
  return undefined;
}

/** Names as in nix.conf: `gccarch-znver2 kvm`. */
function wantedFeatures(reason: string): string | undefined {
  const [, now] = /Required features: \{([^}]*)\}/.exec(reason) ?? [];
  const [, before] = /with features \{([^}]+)\} is required/.exec(reason) ?? [];
  const [, has] = /(?:Available features:|but I am a '[^']*' with features) \{([^}]*)\}/.exec(reason) ?? [];
  const there = new Set((has ?? "").split(/[,\s]+/));
  const names = (now ?? before ?? "").split(/[,\s]+/).filter((name) => name !== "" && !there.has(name));
  return names.length === 0 ? undefined : names.join(" ");
}

/** Of a fixed-output derivation whose content is another one than the flake says. */
export function mismatch(reason: string): { readonly specified: string; readonly got: string } | undefined {
  const [, specified, got] = /^hash mismatch\b[^]*?specified:\s*(\S+)\s+got:\s*(\S+)/.exec(reason) ?? [];
  return specified === undefined || got === undefined ? undefined : { specified, got };
}
