import { parseDuration } from "../kernel/duration.ts";
import { parseBranch } from "../kernel/revision.ts";
import type {
  CacheSpec,
  DesiredState,
  PackageSpec,
  PushEvent,
  RegistrySpec,
  ReportSpec,
  ShellSpec,
  Source,
} from "./desired-state.ts";
import { readMembership } from "./membership.ts";
import { defaultSystem, fullAttribute } from "./names.ts";
import type { Cache, NekoFile, Package, Registry, Shell } from "./neko-yaml.ts";
import { registryLocation } from "./registry-url.ts";
import { resolveImages } from "./resolve-images.ts";
import { resolveExceptions, resolveRollout } from "./resolve-rollout.ts";
import { resolveTargets } from "./resolve-targets.ts";
import { given, record, runners, sorted, type Defaults } from "./tidy.ts";
import { named } from "./view.ts";

/**
 * What a checked file means: defaults and "*" filled in, groups and environments written out, units in milliseconds
 * and bytes. The file must have passed the schema and the reference checks. Everything named is sorted by name, so that
 * the order of keys never shows; lists keep their order where it means something (probes, caches, waves, arguments).
 */
export function resolve(file: NekoFile, unenforced: DesiredState["unenforced"]): DesiredState {
  const defaults: Defaults = {
    system: file.defaults?.system ?? defaultSystem,
    runsOn: runners(file.defaults?.["runs-on"] ?? ["ubuntu-latest"]),
    timeoutMs: parseDuration(file.defaults?.timeout ?? "60m"),
  };
  const membership = readMembership(file);
  const images = resolveImages(file, defaults);
  return {
    flake: directory(file.flake ?? "."),
    source: resolveSource(file),
    shells: sorted(named(file.shells)).map(([name, shell]) => resolveShell(name, shell, defaults)),
    packages: sorted(named(file.packages)).map(([name, one]) => resolvePackage(name, one, defaults)),
    images,
    registries: sorted(named(file.registries)).map(([name, registry]) => resolveRegistry(name, registry)),
    caches: (file.caches ?? []).map(resolveCache),
    targets: resolveTargets(file, membership, images, defaults.system),
    rollout: resolveRollout(file, membership),
    exceptions: resolveExceptions(file, membership),
    report: resolveReport(file),
    unenforced,
  };
}

function resolveShell(name: string, shell: Shell, defaults: Defaults): ShellSpec {
  // A shell that is not for the usual system is looked at on the first of its own.
  const systems = shell.systems ?? [defaults.system];
  const system = systems.includes(defaults.system) ? defaults.system : (systems[0] ?? defaults.system);
  return {
    name,
    attribute: fullAttribute(shell.attr ?? name, "devShells", system),
    ...given("check", shell.check),
    ...given("bench", shell.bench),
    env: record(shell.env ?? {}),
    pure: shell.pure ?? false,
    gpu: shell.gpu ?? false,
    runsOn: shell["runs-on"] === undefined ? defaults.runsOn : runners(shell["runs-on"]),
    timeoutMs: shell.timeout === undefined ? defaults.timeoutMs : parseDuration(shell.timeout),
  };
}

function resolvePackage(name: string, one: Package, defaults: Defaults): PackageSpec {
  return {
    name,
    attribute: fullAttribute(one.attr ?? name, "packages", defaults.system),
    runsOn: one["runs-on"] === undefined ? defaults.runsOn : runners(one["runs-on"]),
    timeoutMs: one.timeout === undefined ? defaults.timeoutMs : parseDuration(one.timeout),
  };
}

const pushEvents: readonly PushEvent[] = ["main", "tag", "pull-request", "manual"];

function resolveRegistry(name: string, registry: Registry): RegistrySpec {
  const { auth } = registry;
  const on = registry.on ?? ["main"];
  return {
    name,
    location: registryLocation(registry.url, registry.insecure ?? false),
    on: pushEvents.filter((event) => on.includes(event)),
    ...(auth === undefined
      ? {}
      : typeof auth === "string"
        ? { auth: { kind: "github-token" } }
        : { auth: { kind: "basic", usernameEnv: auth.username, passwordEnv: auth.password } }),
    ...given("ttlMs", registry.ttl === undefined ? undefined : parseDuration(registry.ttl)),
  };
}

function resolveCache(cache: Cache): CacheSpec {
  return {
    url: cache.url,
    ...given("key", cache.key),
    ...given("pushEnv", cache.push),
    priority: cache.priority ?? 40,
  };
}

function resolveSource({ source }: NekoFile): Source {
  return {
    branch: parseBranch(source?.branch ?? "main"),
    pollMs: parseDuration(source?.poll ?? "60s"),
    verify: source?.verify ?? "release-record",
    resolve: source?.resolve ?? "record",
  };
}

function resolveReport({ report }: NekoFile): ReportSpec {
  return {
    comment: report?.comment ?? "sticky",
    summary: report?.summary ?? true,
    checks: report?.checks ?? true,
    deployments: report?.deployments ?? true,
  };
}

/** `./nix/` to `nix`; the top stays `.`. */
function directory(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.length === 0 ? "." : parts.join("/");
}
