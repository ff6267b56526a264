import { parseDuration } from "../kernel/duration.ts";
import { parseBranch } from "../kernel/revision.ts";
import type {
  CacheSpec,
  ContainerSpec,
  DesiredState,
  ImageConfig,
  ImageSpec,
  Probe,
  PushEvent,
  RegistryLocation,
  RegistrySpec,
  ReportSpec,
  RolloutSpec,
  ShellSpec,
  Source,
  TargetSpec,
  Wave,
} from "./desired-state.ts";
import { readMembership, targetsOf, type Membership } from "./membership.ts";
import { defaultSystem, fillTemplate, fullAttribute, imageId, imageTags } from "./names.ts";
import type {
  Cache,
  Container,
  HealthCheck,
  Image,
  ImageConfig as DeclaredConfig,
  NekoFile,
  Registry,
  Rollout,
  Target,
} from "./neko-yaml.ts";
import { parseSize } from "./size.ts";
import { named } from "./view.ts";

/**
 * What a checked file means: defaults and "*" filled in, groups written out, units in milliseconds and bytes.
 * The file must have passed the schema and the reference checks. Everything named is sorted by name, so that the order
 * of keys never shows; lists keep their order where it means something (probes, caches, waves, arguments).
 */
export function resolve(file: NekoFile): DesiredState {
  const defaults = {
    system: file.defaults?.system ?? defaultSystem,
    runsOn: runners(file.defaults?.["runs-on"] ?? ["ubuntu-latest"]),
    timeoutMs: parseDuration(file.defaults?.timeout ?? "60m"),
  };
  const membership = readMembership(file);
  const probes = probesByTarget(file.rollout, membership);
  return {
    flake: directory(file.flake ?? "."),
    source: resolveSource(file),
    shells: sorted(named(file.shells)).map(([name, shell]): ShellSpec => ({
      name,
      attribute: fullAttribute(shell.attr ?? name, "devShells", defaults.system),
      ...given("check", shell.check),
      gpu: shell.gpu ?? false,
      runsOn: shell["runs-on"] === undefined ? defaults.runsOn : runners(shell["runs-on"]),
      timeoutMs: shell.timeout === undefined ? defaults.timeoutMs : parseDuration(shell.timeout),
    })),
    images: resolveImages(file, defaults),
    registries: sorted(named(file.registries)).map(([name, registry]) => resolveRegistry(name, registry)),
    caches: (file.caches ?? []).map(resolveCache),
    targets: sorted(named(file.targets)).map(([name, target]) =>
      resolveTarget(name, target, probes.get(name) ?? [], defaults.system),
    ),
    rollout: resolveRollout(file.rollout, membership),
    report: resolveReport(file),
  };
}

interface Defaults {
  readonly system: string;
  readonly runsOn: readonly string[];
  readonly timeoutMs: number;
}

function resolveImages(file: NekoFile, defaults: Defaults): readonly ImageSpec[] {
  const below = file.images?.["*"] ?? {};
  return named(file.images)
    .filter(([name]) => name !== "*")
    .flatMap(([name, own]): ImageSpec[] => {
      const image: Image = { ...below, ...own };
      const variants = [...new Set(image.variants ?? [])];
      const config = resolveConfig(below.config, own?.config);
      return (variants.length === 0 ? [undefined] : variants).map((variant, index): ImageSpec => ({
        id: imageId(name, variant),
        image: name,
        ...given("variant", variant),
        attribute: fullAttribute(fillTemplate(image.attr ?? "", name, variant), "packages", defaults.system),
        repository: fillTemplate(image.name ?? "{image}", name, variant),
        tags: imageTags(
          image.tags ?? [],
          variant === undefined
            ? undefined
            : { name: variant, tag: file.variants?.[variant]?.tag, isFirst: index === 0 },
        ),
        config,
        ...given("maxSizeBytes", image["max-size"] === undefined ? undefined : parseSize(image["max-size"])),
        runsOn: image["runs-on"] === undefined ? defaults.runsOn : runners(image["runs-on"]),
        timeoutMs: image.timeout === undefined ? defaults.timeoutMs : parseDuration(image.timeout),
      }));
    })
    .toSorted((a, b) => compare(a.id, b.id));
}

/** The image's own config over that of "*": maps key by key, lists whole. */
function resolveConfig(below: DeclaredConfig | undefined, own: DeclaredConfig | undefined): ImageConfig {
  const merged = { ...below, ...own };
  return {
    ...(below?.env || own?.env ? { env: record({ ...below?.env, ...own?.env }) } : {}),
    ...given("entrypoint", merged.entrypoint),
    ...given("cmd", merged.cmd),
    ...given("workdir", merged.workdir),
    ...given("user", merged.user),
    ...(below?.labels || own?.labels ? { labels: record({ ...below?.labels, ...own?.labels }) } : {}),
    ...given("exposedPorts", merged["exposed-ports"]),
  };
}

const pushEvents: readonly PushEvent[] = ["main", "tag", "pull-request", "manual"];

function resolveRegistry(name: string, registry: Registry): RegistrySpec {
  const { auth } = registry;
  const on = registry.on ?? ["main"];
  return {
    name,
    location: locationOf(registry.url, registry.insecure ?? false),
    on: pushEvents.filter((event) => on.includes(event)),
    ...(auth === undefined
      ? {}
      : typeof auth === "string"
        ? { auth: { kind: "github-token" } }
        : { auth: { kind: "basic", usernameEnv: auth.username, passwordEnv: auth.password } }),
    ...given("ttlMs", registry.ttl === undefined ? undefined : parseDuration(registry.ttl)),
  };
}

function locationOf(url: string, insecure: boolean): RegistryLocation {
  if (url.startsWith("oci:")) return { kind: "layout", directory: url.slice("oci:".length) };
  const slash = url.indexOf("/");
  const [host, prefix] = slash === -1 ? [url, ""] : [url.slice(0, slash), url.slice(slash + 1)];
  return { kind: "registry", host, prefix, insecure };
}

function resolveCache(cache: Cache): CacheSpec {
  return { url: cache.url, ...given("key", cache.key), ...given("pushEnv", cache.push) };
}

function resolveTarget(name: string, target: Target, probes: readonly Probe[], fallbackSystem: string): TargetSpec {
  const system = target.system ?? fallbackSystem;
  const base = {
    name,
    ...given("description", target.description),
    system,
    ...given("environment", target.environment),
    labels: record(target.labels ?? {}),
    ...given("identity", target.identity),
    probes,
  };
  switch (target.kind) {
    case "profile":
      return { ...base, kind: "profile", attribute: fullAttribute(target.attr, "packages", system) };
    case "containers":
      return {
        ...base,
        kind: "containers",
        strategy: target.strategy ?? "replace",
        containers: target.run.map(resolveContainer).toSorted((a, b) => compare(a.name, b.name)),
      };
  }
}

function resolveContainer(container: Container): ContainerSpec {
  const options = typeof container === "string" ? { image: container } : container;
  return {
    name: options.name ?? options.image.split("/")[0] ?? options.image,
    imageId: options.image,
    run: {
      ports: options.ports ?? [],
      env: record(options.env ?? {}),
      mounts: options.mounts ?? [],
      devices: options.devices ?? [],
      args: options.args ?? [],
      network: options.network ?? "bridge",
    },
  };
}

/** The probes of each target in the order of the file; a check without `on` is for all. */
function probesByTarget(rollout: Rollout | undefined, membership: Membership): ReadonlyMap<string, readonly Probe[]> {
  const probes = new Map([...membership.targets].map((target): [string, Probe[]] => [target, []]));
  for (const check of rollout?.health ?? []) {
    const probe = resolveProbe(check);
    const targets = check.on === undefined ? membership.targets : targetsOf(check.on, membership).keys();
    for (const target of targets) probes.get(target)?.push(probe);
  }
  return probes;
}

function resolveProbe(check: HealthCheck): Probe {
  const common = { withinMs: parseDuration(check.within ?? "60s"), successes: check.successes ?? 1 };
  if ("exec" in check) return { kind: "exec", argv: check.exec, ...common };
  return {
    kind: "http",
    url: check.http,
    status: check.status ?? 200,
    ...given("contains", check.contains),
    ...common,
  };
}

function resolveRollout(rollout: Rollout | undefined, membership: Membership): RolloutSpec {
  return {
    onFailure: rollout?.["on-failure"] ?? "rollback",
    waves: (rollout?.waves ?? []).map((wave): Wave => {
      const targets = [...targetsOf(wave.to, membership).keys()].toSorted(compare);
      return {
        name: wave.name,
        targets,
        soakMs: parseDuration(wave.soak ?? "0s"),
        maxUnavailable: countOf(wave["max-unavailable"] ?? 1, targets.length),
        ...given("environment", wave.environment),
      };
    }),
  };
}

/** A number as it is, a percentage of `total` rounded down; at least 1. */
function countOf(value: number | string, total: number): number {
  if (typeof value === "number") return value;
  return Math.max(1, Math.floor((Number(value.slice(0, -1)) * total) / 100));
}

function resolveSource(file: NekoFile): Source {
  return {
    branch: parseBranch(file.source?.branch ?? "main"),
    pollMs: parseDuration(file.source?.poll ?? "60s"),
    verify: file.source?.verify ?? "release-record",
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

function runners(labels: string | readonly string[]): readonly string[] {
  return typeof labels === "string" ? [labels] : labels;
}

/** A member that is there only when it has a value. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

/** With an ordinary prototype and keys in order. */
function record(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(sorted(Object.entries(values)));
}

function sorted<T>(entries: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => compare(a, b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
