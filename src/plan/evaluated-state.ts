import type { Digest } from "../kernel/digest.ts";
import type { Revision } from "../kernel/revision.ts";
import type { Declared } from "../spec/declared.ts";
import type { DesiredState } from "../spec/desired-state.ts";
import type { EvaluatedOutput } from "./evaluation.ts";
import { sliceOf, type PlannedSlice, type SliceSources } from "./slice.ts";

/** One revision of a repository, resolved and evaluated. */
export interface EvaluatedState {
  readonly revision: Revision | null;
  readonly state: DesiredState;
  /** What the neko.yaml of `state` says. */
  readonly declared: Declared;
  readonly outputs: ReadonlyMap<string, EvaluatedOutput>;
  /** Digest of each file that targets name, by its path relative to neko.yaml; a file that is not there is not in it. */
  readonly files: ReadonlyMap<string, Digest>;
}

/** Of an output, an image or a target, from one state to another. */
export type Change = "added" | "changed" | "removed" | "same";

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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
