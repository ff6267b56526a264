import type { StorePath } from "../kernel/store-path.ts";
import { diffClosures, type ClosureDiff } from "./closure-diff.ts";
import type { PathInfo } from "./evaluation.ts";
import type { Existing } from "./existing.ts";
import { rebootBetween, type Reboot } from "./reboot.ts";
import type { PlannedContainer, PlannedSlice } from "./slice.ts";

/** What a target's change means in store paths. */
export type TargetClosure =
  /** The target keeps its paths, or its kind has none. */
  | { readonly kind: "same" }
  | { readonly kind: "known"; readonly diff: ClosureDiff }
  | { readonly kind: "unknown"; readonly because: string };

export interface ClosureFacts {
  readonly closure: TargetClosure;
  readonly reboot: Reboot;
}

/** Compares closures by what a target runs; targets that run the same share one answer. */
export function closureComparer(
  closures: Existing["closures"],
): (from: PlannedSlice | null, to: PlannedSlice | null) => ClosureFacts {
  const known = new Map<string, ClosureFacts>();
  return (from, to) => {
    if (to === null) return { closure: { kind: "same" }, reboot: { kind: "no" } };
    const [before, after] = [rootsOf(from), rootsOf(to)];
    const systems = [from, to].map((slice) => (slice?.kind === "nixos" ? slice.storePath : null));
    const key = [...systems, ...before, "", ...after].join("\n");
    const answer = known.get(key) ?? {
      closure: compareClosures(before, after, closures),
      reboot: compareSystems(systems, closures),
    };
    known.set(key, answer);
    return answer;
  };
}

function compareClosures(
  before: readonly StorePath[],
  after: readonly StorePath[],
  closures: Existing["closures"],
): TargetClosure {
  if (before.join("\n") === after.join("\n")) return { kind: "same" };
  const [from, to] = [unionOf(before, closures), unionOf(after, closures)];
  if (!to) return { kind: "unknown", because: notBuilt };
  return from ? { kind: "known", diff: diffClosures(from, to) } : { kind: "unknown", because: notHere };
}

/** Of the systems alone: what containers hold starts no kernel. A first system is installed, not switched to. */
function compareSystems([from, to]: readonly (StorePath | null)[], closures: Existing["closures"]): Reboot {
  if (!from || !to || from === to) return { kind: "no" };
  const [before, after] = [closures.get(from), closures.get(to)];
  if (!after) return { kind: "unknown", because: notBuilt };
  return before ? rebootBetween(before, after) : { kind: "unknown", because: notHere };
}

const notBuilt = "not built here yet";
const notHere = "what runs now is not in this store";

function unionOf(roots: readonly StorePath[], closures: Existing["closures"]): readonly PathInfo[] | undefined {
  const found = roots.map((root) => closures.get(root));
  return found.every((closure) => closure !== undefined) ? found.flat() : undefined;
}

/** What is realised for a target, sorted; a shell has a derivation, and no path before somebody enters it. */
function rootsOf(slice: PlannedSlice | null): readonly StorePath[] {
  switch (slice?.kind) {
    case undefined:
    case "shells":
      return [];
    case "profile":
      return [slice.storePath];
    case "nixos":
      return [...new Set([slice.storePath, ...slice.containers.flatMap(pathsOf)])].toSorted();
    case "containers":
    case "tee":
      return [...new Set(slice.containers.flatMap(pathsOf))].toSorted();
  }
}

function pathsOf(container: PlannedContainer): readonly StorePath[] {
  return "choices" in container ? container.choices.map(({ storePath }) => storePath) : [container.storePath];
}
