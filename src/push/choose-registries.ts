import { parseDuration } from "../kernel/duration.ts";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { PushEvent, RegistrySpec } from "../spec/desired-state.ts";
import { isRegistryUrl, registryLocation } from "../spec/registry-url.ts";
import { isTtlSh, lifetimeMs } from "./tags.ts";

/** Which registries a push goes to. */
export interface RegistryChoice {
  /** Registries whose `on` holds it are pushed to. */
  readonly event: PushEvent;
  /** Only these registries of neko.yaml, whatever the event. */
  readonly registries?: readonly string[];
  /** This one, and none of neko.yaml; see {@link overrides}. */
  readonly instead?: { readonly url: string; readonly hasAccount: boolean };
  /** In place of what neko.yaml says. `from` is where it was written. */
  readonly ttl?: { readonly text: string; readonly from: "--ttl" | "NEKO_TTL" };
}

/** What the registry of NEKO_REGISTRY is called in results: no registry of neko.yaml may be. */
export const overrideName = "NEKO_REGISTRY";

const account = { usernameEnv: "NEKO_REGISTRY_USER", passwordEnv: "NEKO_REGISTRY_PASSWORD" } as const;

type Variables = Readonly<Record<string, string | undefined>>;

/** What NEKO_REGISTRY and NEKO_TTL ask for; an empty variable is none. Source: seed-features.md S0-76. */
export function overrides(env: Variables): Pick<RegistryChoice, "instead" | "ttl"> {
  const { NEKO_REGISTRY: url, NEKO_TTL: ttl } = env;
  const hasAccount = Boolean(env[account.usernameEnv] || env[account.passwordEnv]);
  return { ...(url ? { instead: { url, hasAccount } } : {}), ...(ttl ? { ttl: { text: ttl, from: "NEKO_TTL" } } : {}) };
}

/** For what signs a release, before it does anything. @throws NekoError USAGE while NEKO_REGISTRY is set */
export function refuseOverride(env: Variables): void {
  if (!env["NEKO_REGISTRY"]) return;
  throw new NekoError("USAGE", "NEKO_REGISTRY is set, and a release names registries of neko.yaml only", {
    hint: "leave it out of the jobs that push for a release and publish it; declare the registry in neko.yaml instead",
  });
}

/**
 * The registries to push to, with the life time that counts.
 * @param declared of neko.yaml
 * @throws NekoError USAGE for a name, url or life time that is none, and for a life time where nothing is forgotten
 */
export function chooseRegistries(declared: readonly RegistrySpec[], choice: RegistryChoice): readonly RegistrySpec[] {
  const { event, registries, instead } = choice;
  const stranger = registries?.find((name) => !declared.some((registry) => registry.name === name));
  if (stranger !== undefined) {
    const names = declared.map(({ name }) => name).join(", ") || "none: declare one first";
    throw new NekoError("USAGE", `neko.yaml names no registry "${clip(stranger, 60)}"`, {
      hint: `choose from ${names}; NEKO_REGISTRY=host/prefix pushes to one that neko.yaml does not name`,
    });
  }
  const chosen = instead
    ? [insteadOf(instead, declared)]
    : declared.filter(({ name, on }) => registries?.includes(name) ?? on.includes(event));
  return chosen.map((registry) => withLifetime(registry, choice));
}

/** Who we are there is what neko.yaml says of the same host; else the account of its own variables. */
function insteadOf(
  { url, hasAccount }: NonNullable<RegistryChoice["instead"]>,
  declared: readonly RegistrySpec[],
): RegistrySpec {
  if (!isRegistryUrl(url)) {
    throw new NekoError("USAGE", `NEKO_REGISTRY is "${clip(url.replace(/^.*@/s, "…@"), 100)}", which is no registry`, {
      hint: "write host[:port]/prefix without a scheme, such as ghcr.io/acme or localhost:5000/neko, or oci:DIR",
    });
  }
  // Plain http is for this machine alone, which needs no word for it.
  const location = registryLocation(url, false);
  const known = declared.filter((one) => hostOf(one) !== undefined && hostOf(one) === hostOf({ location }));
  const auth = known.find((one) => one.auth)?.auth;
  const ttlMs = known.find((one) => one.ttlMs !== undefined)?.ttlMs;
  return {
    name: overrideName,
    location,
    on: [],
    ...(auth ? { auth } : hasAccount ? { auth: { kind: "basic", ...account } as const } : {}),
    ...(ttlMs === undefined ? {} : { ttlMs }),
  };
}

const hostOf = ({ location }: Pick<RegistrySpec, "location">): string | undefined =>
  location.kind === "registry" ? location.host : undefined;

function withLifetime(registry: RegistrySpec, { ttl, instead }: RegistryChoice): RegistrySpec {
  const usualMs = lifetimeMs(registry);
  if (!ttl) return usualMs === undefined ? registry : { ...registry, ttlMs: usualMs };
  const ttlMs = lifetimeOf(ttl, registry);
  if (usualMs !== undefined) return { ...registry, ttlMs };
  // One variable for all jobs of a workflow: it says nothing of the registries that keep what they get.
  if (ttl.from === "NEKO_TTL" && !instead) return registry;
  throw new NekoError("USAGE", `${ttl.from} is set, and registry ${registry.name} keeps what is pushed`, {
    hint: "leave it out; it is for ttl.sh, and for a registry to which neko.yaml gives a `ttl`",
  });
}

function lifetimeOf({ text, from }: NonNullable<RegistryChoice["ttl"]>, registry: RegistrySpec): number {
  const bad = (what: string, hint: string): NekoError =>
    new NekoError("USAGE", `${from} is "${clip(text, 40)}", ${what}`, { hint });
  let ms: number;
  try {
    ms = parseDuration(text);
  } catch {
    throw bad("which is no duration", "write a whole number and a unit: 30m, 1h or 24h");
  }
  if (ms === 0) throw bad("which is no time at all", "write a whole number above zero and a unit: 30m, 1h or 24h");
  const mostMs = isTtlSh(registry) ? lifetimeMs({ ...registry, ttlMs: Infinity }) : undefined;
  if (mostMs !== undefined && ms > mostMs) throw bad("and ttl.sh keeps images for at most 24h", "write 24h or less");
  return ms;
}
