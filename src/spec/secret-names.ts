import type { DesiredState } from "./desired-state.ts";

/** Names of the variables whose values a file says are secret: passwords of registries, and what pushes to caches. */
export function secretNamesOf({ registries, caches }: Pick<DesiredState, "registries" | "caches">): readonly string[] {
  const passwords = registries.flatMap(({ auth }) => (auth?.kind === "basic" ? [auth.passwordEnv] : []));
  return [...passwords, ...caches.flatMap(({ pushEnv }) => pushEnv ?? [])];
}
