import { parseDuration } from "../kernel/duration.ts";
import type { ContainerSpec, DeclaredProbe, ImageSpec, TargetSpec } from "./desired-state.ts";
import { targetsOf, type Membership } from "./membership.ts";
import { automaticVariant, commonImageId, fullAttribute, systemAttribute } from "./names.ts";
import type { Container, EnvironmentSpec, HealthCheck, NekoFile, Rollout, Target } from "./neko-yaml.ts";
import { variantsOf } from "./resolve-images.ts";
import { parseSize } from "./size.ts";
import { compare, given, record, sorted } from "./tidy.ts";
import { named } from "./view.ts";

/** Every target with what its environment lays over it and the probes that are for it; sorted by name. */
export function resolveTargets(
  file: NekoFile,
  membership: Membership,
  images: readonly ImageSpec[],
  system: string,
): readonly TargetSpec[] {
  const probes = probesByTarget(file.rollout, membership);
  const variants = new Map(
    [...Map.groupBy(images, (image) => image.image)].map(([name, all]): [string, readonly ImageSpec[]] => {
      const order = variantsOf(file, name);
      return [name, all.toSorted((a, b) => order.indexOf(a.variant ?? "") - order.indexOf(b.variant ?? ""))];
    }),
  );
  // By name, as the checks see them: what stands under x-* is nobody's environment.
  const environments = new Map(named(file.environments));
  return sorted(named(file.targets)).map(([name, target]) => {
    const environment = target.environment === undefined ? undefined : environments.get(target.environment);
    const own = target.system ?? system;
    const context = { probes: probes.get(name) ?? [], system: own, variants: variantsFor(own, variants) };
    return resolveTarget(name, target, environment?.overrides ?? {}, context);
  });
}

type Overrides = NonNullable<EnvironmentSpec["overrides"]>;

interface TargetContext {
  readonly probes: readonly DeclaredProbe[];
  readonly system: string;
  /** By image, in the order in which it names them; of an image for several systems those of the target's. */
  readonly variants: ReadonlyMap<string, readonly ImageSpec[]>;
}

function variantsFor(system: string, variants: TargetContext["variants"]): TargetContext["variants"] {
  const fits = (image: ImageSpec): boolean => image.index === undefined || image.system === system;
  return new Map([...variants].map(([name, all]) => [name, all.filter(fits)]));
}

function resolveTarget(name: string, target: Target, overrides: Overrides, context: TargetContext): TargetSpec {
  const base = {
    name,
    ...given("description", target.description),
    ...given("address", target.address),
    ...given("role", target.role),
    system: context.system,
    ...given("environment", target.environment),
    labels: record({ ...target.labels, ...overrides.labels }),
    ...given("identity", target.identity),
    probes: context.probes,
  };
  const containers = (run: readonly Container[] | undefined): readonly ContainerSpec[] =>
    (run ?? [])
      .map((container) => resolveContainer(container, overrides, context.variants))
      .toSorted((a, b) => compare(a.name, b.name));
  switch (target.kind) {
    case "profile":
      return { ...base, kind: "profile", attribute: fullAttribute(target.attr, "packages", context.system) };
    case "containers":
      return {
        ...base,
        kind: "containers",
        strategy: target.strategy ?? "replace",
        containers: containers(target.run),
      };
    case "nixos":
      return {
        ...base,
        kind: "nixos",
        attribute: systemAttribute(target.config ?? name),
        strategy: target.strategy ?? "replace",
        containers: containers(target.run),
      };
    case "shells":
      return { ...base, kind: "shells", shells: [...new Set(target.shells)].toSorted(compare) };
    case "tee":
      return {
        ...base,
        kind: "tee",
        platform: target.platform,
        provider: target.provider,
        ...given("appId", target["app-id"]),
        compose: target.compose,
        containers: containers(target.run),
      };
  }
}

function resolveContainer(
  container: Container,
  overrides: Overrides,
  variants: TargetContext["variants"],
): ContainerSpec {
  const own = typeof container === "string" ? { image: container } : container;
  const [image = "", variant] = own.image.split("/");
  const name = own.name ?? image;
  // What the environment says comes last; an environment variable it sets for everything, before what it sets for one.
  const above = overrides.containers?.[name] ?? {};
  const options = { ...own, ...above };
  const known = variants.get(image) ?? [];
  return {
    name,
    imageId: known.find((one) => commonImageId(one.id) === own.image)?.id ?? own.image,
    choices: variant === automaticVariant ? known.map((one) => one.id) : [],
    run: {
      ports: options.ports ?? [],
      env: record({ ...own.env, ...overrides.env, ...above.env }),
      mounts: options.mounts ?? [],
      devices: options.devices ?? [],
      args: options.args ?? [],
      network: options.network ?? "bridge",
    },
  };
}

/** The probes of each target in the order of the file; a check without `on` is for all. */
function probesByTarget(
  rollout: Rollout | undefined,
  membership: Membership,
): ReadonlyMap<string, readonly DeclaredProbe[]> {
  const probes = new Map([...membership.targets].map((target): [string, DeclaredProbe[]] => [target, []]));
  for (const check of rollout?.health ?? []) {
    const probe = resolveProbe(check);
    const targets = check.on === undefined ? membership.targets : targetsOf(check.on, membership).keys();
    for (const target of targets) probes.get(target)?.push(probe);
  }
  return probes;
}

function resolveProbe(check: HealthCheck): DeclaredProbe {
  const common = { withinMs: parseDuration(check.within ?? "60s"), successes: check.successes ?? 1 };
  if ("exec" in check) return { kind: "exec", argv: check.exec, ...common };
  if ("tcp" in check) return { kind: "tcp", address: check.tcp, ...common };
  if ("unit" in check) {
    return { kind: "unit", unit: check.unit, stableForMs: parseDuration(check["stable-for"] ?? "10s"), ...common };
  }
  if ("metric" in check) {
    const { metric, name, min, max } = check;
    return { kind: "metric", url: metric, name, ...given("min", min), ...given("max", max), ...common };
  }
  if ("gpu" in check) {
    const { count, "min-capability": capability, "min-memory": memory } = check.gpu;
    return {
      kind: "gpu",
      count: count ?? 1,
      ...given("minCapability", capability),
      ...given("minMemoryBytes", memory === undefined ? undefined : parseSize(memory)),
      ...common,
    };
  }
  return {
    kind: "http",
    url: check.http,
    status: check.status ?? 200,
    ...given("contains", check.contains),
    ...common,
  };
}
