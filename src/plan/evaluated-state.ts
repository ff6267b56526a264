import type { Digest } from "../kernel/digest.ts";
import type { Revision } from "../kernel/revision.ts";
import type { Declared } from "../spec/declared.ts";
import type { DesiredState, TargetSpec } from "../spec/desired-state.ts";
import type { EvaluatedOutput } from "./evaluation.ts";
import { sliceOf, type PlannedSlice, type SliceSources } from "./slice.ts";

/** One revision of a repository, resolved and evaluated. */
export interface EvaluatedState {
  readonly revision: Revision | null;
  readonly state: DesiredState;
  /** What the neko.yaml of `state` says. */
  readonly declared: Declared;
  readonly outputs: ReadonlyMap<string, EvaluatedOutput>;
  /** What is not among `outputs` and why, by attribute; of heads that we do not trust. Left out: nothing. */
  readonly notEvaluated?: ReadonlyMap<string, string>;
  /** Digest of each file that targets name, by its path relative to neko.yaml; a file that is not there is not in it. */
  readonly files: ReadonlyMap<string, Digest>;
}

/** Of an output, an image or a target, from one state to another. `unknown`: one of the two was not evaluated. */
export type Change = "added" | "changed" | "removed" | "same" | "unknown";

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

/** Target name to slice, sorted by name; without those that need what was not evaluated. */
export function slicesOf(evaluated: EvaluatedState): ReadonlyMap<string, PlannedSlice> {
  const { state, outputs, files } = evaluated;
  const sources: SliceSources = {
    images: new Map(state.images.map((image) => [image.id, image])),
    shells: new Map(state.shells.map((shell) => [shell.name, shell.attribute])),
    outputs,
    files,
  };
  const { notEvaluated = new Map<string, string>() } = evaluated;
  const isKnown = (target: TargetSpec): boolean =>
    notEvaluated.size === 0 || !attributesOf(target, sources).some((attribute) => notEvaluated.has(attribute));
  return new Map(state.targets.filter(isKnown).map((target) => [target.name, sliceOf(target, sources)]));
}

function attributesOf(target: TargetSpec, { images, shells }: SliceSources): readonly string[] {
  const own = "attribute" in target ? [target.attribute] : [];
  const containers = "containers" in target ? target.containers : [];
  const ids = containers.flatMap(({ imageId, choices }) => (choices.length > 0 ? choices : [imageId]));
  const entered = target.kind === "shells" ? target.shells.map((name) => shells.get(name) ?? name) : [];
  return [...own, ...ids.flatMap((id) => images.get(id)?.attribute ?? []), ...entered];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
