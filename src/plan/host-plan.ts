import { isDeepStrictEqual } from "node:util";
import type { Digest } from "../kernel/digest.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { DeclaredProbe, Strategy } from "../spec/desired-state.ts";
import { planContainers, type ContainerStep } from "./container-steps.ts";
import { fact, list, pathFact, probeFacts } from "./facts.ts";
import type { PlannedContainer, PlannedShell, PlannedSlice } from "./slice.ts";

/**
 * What a host does to get from one slice to another, in order. The same function shows it on the pull request and on the
 * host. The steps hold all that it takes: who carries them out on the first slice has the second.
 * Source: product.md sections 2.3 and 7.
 */
export interface HostPlan {
  readonly steps: readonly HostStep[];
}

export type HostStep = { readonly because: readonly string[] } & (
  | ContainerStep
  /** What ran as another kind is taken down, whole. */
  | { readonly action: "take-down"; readonly kind: PlannedSlice["kind"] }
  /** What the target is; nothing of it runs. `strategy` is null where the kind has none. */
  | {
      readonly action: "declare";
      readonly kind: PlannedSlice["kind"];
      readonly system: string;
      readonly strategy: Strategy | null;
    }
  /** The profile's link, or the system's configuration, goes to this path. */
  | { readonly action: "switch"; readonly storePath: StorePath }
  /** The profile's own `activate` program runs, where it has one. */
  | { readonly action: "activate"; readonly storePath: StorePath }
  | { readonly action: "realise"; readonly shell: PlannedShell }
  | { readonly action: "drop"; readonly shell: string }
  | {
      readonly action: "provision";
      readonly platform: string;
      readonly provider: string;
      readonly appId: string | null;
      readonly compose: Digest | null;
      readonly containers: readonly PlannedContainer[];
    }
  /** These probes, all of them, from now on; `successes` in a row before the change is confirmed. */
  | { readonly action: "probe"; readonly probes: readonly DeclaredProbe[] }
);

type SliceOf<K extends PlannedSlice["kind"]> = Extract<PlannedSlice, { readonly kind: K }>;

/**
 * The steps from one slice to another; none when they are the same, and none towards null: what is no longer a target
 * keeps running. Pure: the order of keys does not matter.
 * @param from null: nothing of ours runs there
 */
export function planTarget(from: PlannedSlice | null, to: PlannedSlice | null): HostPlan {
  if (to === null || isDeepStrictEqual(from, to)) return { steps: [] };
  const moved = from !== null && from.kind !== to.kind;
  const down: readonly HostStep[] = moved
    ? [{ action: "take-down", kind: from.kind, because: [fact("kind", from.kind, to.kind)] }]
    : [];
  const before = moved ? null : from;
  return { steps: [...down, ...declare(before, to), ...work(before, to), ...probe(before, to)] };
}

function declare(from: PlannedSlice | null, to: PlannedSlice): readonly HostStep[] {
  const [before, after] = [from && strategyOf(from), strategyOf(to)];
  const because =
    from === null
      ? [`new here: ${to.kind}, ${to.system}`]
      : [
          ...(from.system === to.system ? [] : [fact("system", from.system, to.system)]),
          ...(before === after ? [] : [fact("strategy", before, after)]),
        ];
  if (because.length === 0) return [];
  return [{ action: "declare", kind: to.kind, system: to.system, strategy: after, because }];
}

function work(from: PlannedSlice | null, to: PlannedSlice): readonly HostStep[] {
  switch (to.kind) {
    case "profile": {
      const switched = switchTo(before(from, "profile")?.storePath, to.storePath);
      return switched.flatMap((step): HostStep[] => [
        step,
        { action: "activate", storePath: to.storePath, because: ["the path may have an activate program"] },
      ]);
    }
    case "containers":
      return planContainers(before(from, "containers")?.containers ?? [], to.containers);
    case "nixos": {
      const old = before(from, "nixos");
      return [
        ...switchTo(old?.storePath, to.storePath),
        ...containersWhereChanged(old?.containers ?? [], to.containers),
      ];
    }
    case "shells":
      return shellSteps(before(from, "shells")?.shells ?? [], to.shells);
    case "tee":
      return provision(before(from, "tee"), to);
  }
}

/** planTarget hands on only what is of the same kind. */
function before<K extends PlannedSlice["kind"]>(from: PlannedSlice | null, kind: K): SliceOf<K> | undefined {
  return from?.kind === kind ? (from as SliceOf<K>) : undefined;
}

function strategyOf(slice: PlannedSlice): Strategy | null {
  switch (slice.kind) {
    case "containers":
    case "nixos":
      return slice.strategy;
    case "profile":
    case "shells":
    case "tee":
      return null;
  }
}

function switchTo(from: StorePath | undefined, to: StorePath): readonly HostStep[] {
  return from === to ? [] : [{ action: "switch", storePath: to, because: [pathFact("store path", from, to)] }];
}

/** The system may be what changed: then its containers stay. */
function containersWhereChanged(
  from: readonly PlannedContainer[],
  to: readonly PlannedContainer[],
): readonly HostStep[] {
  return isDeepStrictEqual(from, to) ? [] : planContainers(from, to);
}

function shellSteps(from: readonly PlannedShell[], to: readonly PlannedShell[]): readonly HostStep[] {
  const old = new Map(from.map((shell) => [shell.name, shell]));
  const wanted = new Set(to.map((shell) => shell.name));
  return [
    ...to
      .filter((shell) => old.get(shell.name)?.drvPath !== shell.drvPath)
      .map((shell): HostStep => {
        const because = [pathFact(`shell ${shell.name}`, old.get(shell.name)?.drvPath, shell.drvPath)];
        return { action: "realise", shell, because };
      }),
    ...from
      .filter(({ name }) => !wanted.has(name))
      .map(({ name }): HostStep => ({ action: "drop", shell: name, because: [`shell ${name} is no longer wanted`] })),
  ];
}

function provision(from: SliceOf<"tee"> | undefined, to: SliceOf<"tee">): readonly HostStep[] {
  const { platform, provider, appId, compose, containers } = to;
  const because = [
    ...(["platform", "provider", "appId", "compose"] as const)
      .filter((key) => from?.[key] !== to[key])
      .map((key) => fact(key === "appId" ? "app-id" : key, from?.[key] ?? null, to[key])),
    ...containersWhereChanged(from?.containers ?? [], containers)
      .filter((step) => step.action !== "pull")
      .flatMap((step) =>
        step.action === "replace" ? step.because.map((line) => `${step.container.name}: ${line}`) : step.because,
      ),
  ];
  if (because.length === 0) return [];
  return [{ action: "provision", platform, provider, appId, compose, containers, because }];
}

function probe(from: PlannedSlice | null, to: PlannedSlice): readonly HostStep[] {
  const [old, wanted] = [from?.probes ?? [], to.probes];
  if (isDeepStrictEqual(old, wanted)) return [];
  return [{ action: "probe", probes: wanted, because: list(probeFacts(old, wanted)) }];
}

/** One line per step for people, without its reasons: `replace container web`. */
export function showStep(step: HostStep): string {
  switch (step.action) {
    case "take-down":
      return `take down what runs as ${step.kind}`;
    case "declare":
      return `set up as ${step.kind}`;
    case "switch":
      return "switch";
    case "activate":
      return "activate";
    case "pull":
      return `pull ${step.images.length > 1 ? "one of" : "image"} ${step.images.map(({ imageId }) => imageId).join(", ")}`;
    case "replace":
    case "start":
      return `${step.action} container ${step.container.name}`;
    case "stop":
      return `stop container ${step.name}`;
    case "realise":
      return `realise shell ${step.shell.name}`;
    case "drop":
      return `drop shell ${step.shell}`;
    case "provision":
      return `provision on ${step.provider} (${step.platform})`;
    case "probe":
      return `probe (${step.probes.length})`;
  }
}
