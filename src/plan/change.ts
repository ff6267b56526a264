import type { Digest } from "../kernel/digest.ts";
import type { Revision } from "../kernel/revision.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { DesiredState, TargetSpec } from "../spec/desired-state.ts";
import { differences } from "./differences.ts";
import type { EvaluatedOutput } from "./evaluation.ts";
import { desiredIdOf, sliceOf, type PlannedSlice, type SliceSources } from "./slice.ts";

/** One revision of a repository, resolved and evaluated. */
export interface EvaluatedState {
  readonly revision: Revision | null;
  readonly state: DesiredState;
  readonly outputs: ReadonlyMap<string, EvaluatedOutput>;
  /** Digest of each file that targets name, by its path relative to neko.yaml; a file that is not there is not in it. */
  readonly files: ReadonlyMap<string, Digest>;
}

export type Change = "added" | "changed" | "removed" | "same";

export interface OutputChange {
  readonly attribute: string;
  /** What uses it: `image agent/opt`, `shell gpu`, `profile web`. */
  readonly role: string;
  readonly change: Change;
  readonly from: StorePath | null;
  readonly to: StorePath | null;
}

export interface TargetChange {
  readonly name: string;
  readonly kind: TargetSpec["kind"];
  readonly change: Change;
  readonly from: Digest | null;
  readonly to: Digest | null;
  /** What differs, one short line each: `store path …-site → …-site`, `health: 1 probe added`. */
  readonly because: readonly string[];
  readonly wave?: string;
}

/** What a change of the repository would do. Ordered and printable; the PR comment is rendered from this alone. */
export interface ChangePlan {
  readonly base: Revision | null;
  readonly head: Revision | null;
  readonly outputs: readonly OutputChange[];
  readonly targets: readonly TargetChange[];
  readonly waves: readonly { readonly name: string; readonly targets: readonly string[]; readonly changed: number }[];
}

/** Base against head; a missing base makes everything `added`. No I/O: same states in, same plan out. */
export function planChange(base: EvaluatedState | null, head: EvaluatedState): ChangePlan {
  const targets = targetChanges(base, head);
  const changed = new Set(targets.filter((target) => target.change !== "same").map((target) => target.name));
  return {
    base: base?.revision ?? null,
    head: head.revision,
    outputs: outputChanges(base, head),
    targets,
    waves: head.state.rollout.waves.map((wave) => ({
      name: wave.name,
      targets: wave.targets,
      changed: wave.targets.filter((name) => changed.has(name)).length,
    })),
  };
}

/** True when merging would build nothing and move no target. */
export function isEmptyPlan(plan: ChangePlan): boolean {
  return [...plan.outputs, ...plan.targets].every((step) => step.change === "same");
}

/** Every attribute the state needs, with who needs it; sorted by attribute. One evaluation covers them all. */
export function neededAttributes(state: DesiredState): ReadonlyMap<string, string> {
  const roles: [string, string][] = [
    ...state.shells.map((shell): [string, string] => [shell.attribute, `shell ${shell.name}`]),
    ...state.packages.map((one): [string, string] => [one.attribute, `package ${one.name}`]),
    ...state.images.map((image): [string, string] => [image.attribute, `image ${image.id}`]),
    ...state.targets.flatMap((target): [string, string][] =>
      target.kind === "profile" || target.kind === "nixos"
        ? [[target.attribute, `${target.kind === "nixos" ? "system" : "profile"} ${target.name}`]]
        : [],
    ),
  ];
  return new Map(roles.toSorted(([a], [b]) => compare(a, b)));
}

/** Target name to slice, sorted by name. */
export function slicesOf({ state, outputs, files }: EvaluatedState): ReadonlyMap<string, PlannedSlice> {
  const sources: SliceSources = {
    images: new Map(state.images.map((image) => [image.id, image])),
    shells: new Map(state.shells.map((shell) => [shell.name, shell.attribute])),
    outputs,
    files,
  };
  return new Map(state.targets.map((target) => [target.name, sliceOf(target, sources)]));
}

function outputChanges(base: EvaluatedState | null, head: EvaluatedState): OutputChange[] {
  const before = base ? neededAttributes(base.state) : new Map<string, string>();
  const after = neededAttributes(head.state);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted(compare).map((attribute) => {
    const from = before.has(attribute) ? base?.outputs.get(attribute) : undefined;
    const to = after.has(attribute) ? head.outputs.get(attribute) : undefined;
    return {
      attribute,
      role: after.get(attribute) ?? before.get(attribute) ?? "",
      change: changeOf(from?.drvPath, to?.drvPath),
      from: from?.outPath ?? null,
      to: to?.outPath ?? null,
    };
  });
}

function targetChanges(base: EvaluatedState | null, head: EvaluatedState): TargetChange[] {
  const before = base ? slicesOf(base) : new Map<string, PlannedSlice>();
  const after = slicesOf(head);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted(compare).map((name) => {
    const from = before.get(name);
    const to = after.get(name);
    const fromId = from ? desiredIdOf(from) : null;
    const toId = to ? desiredIdOf(to) : null;
    const wave = head.state.rollout.waves.find((candidate) => candidate.targets.includes(name));
    return {
      name,
      kind: (to ?? from)!.kind,
      change: changeOf(fromId, toId),
      from: fromId,
      to: toId,
      because: from && to ? differences(from, to).map((line) => line.replaceAll("/nix/store/", "")) : [],
      ...(wave ? { wave: wave.name } : {}),
    };
  });
}

function changeOf<T>(from: T | null | undefined, to: T | null | undefined): Change {
  if (from == null) return "added";
  if (to == null) return "removed";
  return from === to ? "same" : "changed";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
