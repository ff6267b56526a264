import type { HostStep } from "../../src/plan/host-plan.ts";
import type { PlannedContainer, PlannedShell, PlannedSlice } from "../../src/plan/slice.ts";

type Declared = Extract<HostStep, { readonly action: "declare" }>;
type Provisioned = Extract<HostStep, { readonly action: "provision" }>;

/** What a host has after carrying out the steps on what it had. Knows nothing but the steps. */
export function applied(from: PlannedSlice | null, steps: readonly HostStep[]): PlannedSlice | null {
  let declared: Declared | undefined;
  let storePath: PlannedSlice extends infer S ? (S extends { storePath: infer P } ? P : never) : never = "" as never;
  let probes: PlannedSlice["probes"] = [];
  let tee: Provisioned | undefined;
  const containers = new Map<string, PlannedContainer>();
  const shells = new Map<string, PlannedShell>();

  const load = (slice: PlannedSlice): void => {
    const strategy = "strategy" in slice ? slice.strategy : null;
    declared = { action: "declare", kind: slice.kind, system: slice.system, strategy, because: [] };
    probes = slice.probes;
    if ("storePath" in slice) storePath = slice.storePath;
    if ("containers" in slice) for (const one of slice.containers) containers.set(one.name, one);
    if (slice.kind === "shells") for (const one of slice.shells) shells.set(one.name, one);
    if (slice.kind === "tee") tee = { ...slice, action: "provision", because: [] };
  };
  if (from) load(from);

  for (const step of steps) {
    switch (step.action) {
      case "take-down":
        if (declared?.kind !== step.kind) throw new Error(`${step.kind} does not run`);
        declared = undefined;
        probes = [];
        tee = undefined;
        containers.clear();
        shells.clear();
        break;
      case "declare":
        declared = step;
        break;
      case "switch":
        storePath = step.storePath;
        break;
      case "pull":
      case "activate":
        break;
      case "stop":
        if (!containers.delete(step.name)) throw new Error(`${step.name} does not run`);
        break;
      case "replace":
      case "start":
        if (containers.has(step.container.name) !== (step.action === "replace")) throw new Error(step.action);
        containers.set(step.container.name, step.container);
        break;
      case "realise":
        shells.set(step.shell.name, step.shell);
        break;
      case "drop":
        if (!shells.delete(step.shell)) throw new Error(`${step.shell} is not there`);
        break;
      case "provision":
        tee = step;
        break;
      case "probe":
        probes = step.probes;
        break;
    }
  }

  if (!declared) return null;
  const { kind, system } = declared;
  const strategy = declared.strategy ?? "replace";
  const byName = <T extends { readonly name: string }>(all: ReadonlyMap<string, T>): readonly T[] =>
    [...all.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  switch (kind) {
    case "profile":
      return { kind, system, storePath, probes };
    case "containers":
      return { kind, system, strategy, containers: byName(containers), probes };
    case "nixos":
      return { kind, system, storePath, strategy, containers: byName(containers), probes };
    case "shells":
      return { kind, system, shells: byName(shells), probes };
    case "tee": {
      if (!tee) throw new Error("nothing was provisioned");
      const { platform, provider, appId, compose } = tee;
      return { kind, system, platform, provider, appId, compose, containers: tee.containers, probes };
    }
  }
}
