import { isDeepStrictEqual } from "node:util";
import { digestOf, type Digest } from "../kernel/digest.ts";
import type { Revision } from "../kernel/revision.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { Declared } from "../spec/declared.ts";
import type { TargetSpec } from "../spec/desired-state.ts";
import { neededAttributes, slicesOf, type Change, type EvaluatedState } from "./evaluated-state.ts";
import type { EvaluatedOutput } from "./evaluation.ts";
import { nothingKnown, type Existing, type Supply } from "./existing.ts";
import { planTarget, type HostPlan } from "./host-plan.ts";
import { imagePushes, type ImagePush } from "./image-push.ts";
import { planRules, type Rule } from "./rules.ts";
import { desiredIdOf, type PlannedSlice } from "./slice.ts";
import { closureComparer, type ClosureFacts } from "./target-closure.ts";
import { planWarnings, type PlanWarning } from "./warnings.ts";
import { variantsOf, type VariantsOfImage } from "./variants.ts";

export interface OutputChange {
  readonly attribute: string;
  /** What uses it: `image agent/opt`, `shell gpu`, `profile web`. */
  readonly role: string;
  readonly change: Change;
  readonly from: StorePath | null;
  readonly to: StorePath | null;
  /** Of the head; null when it needs the output no more. */
  readonly drvPath: StorePath | null;
  /** `new`, `drv changed`, `same drv`, `no longer needed`, `not evaluated: …` */
  readonly because: string;
  readonly supply: OutputSupply;
}

/** How a new or changed output comes to be: built, sent by a cache, or here already. `none`: nothing is to be done. */
export type OutputSupply = "build" | "fetch" | "here" | "unknown" | "none";

export interface TargetChange extends HostPlan, ClosureFacts {
  readonly name: string;
  readonly kind: TargetSpec["kind"];
  readonly change: Change;
  readonly from: Digest | null;
  readonly to: Digest | null;
  readonly wave?: string;
  readonly environment?: string;
}

export interface WavePlan {
  readonly name: string;
  readonly targets: readonly string[];
  /** How many of them change. */
  readonly changed: number;
  readonly soakMs: number;
  readonly maxUnavailable: number;
  readonly environment?: string;
  /** As written. */
  readonly window?: string;
}

/** What a change of the repository would do. Ordered and printable; the PR comment is rendered from this alone. */
export interface ChangePlan {
  readonly base: Revision | null;
  readonly head: Revision | null;
  /** Sorted by attribute. */
  readonly outputs: readonly OutputChange[];
  readonly supply: SupplyCount;
  /** Sorted by id. */
  readonly images: readonly ImagePush[];
  /** Of images that change and have several; in the order of `images`. */
  readonly variants: readonly VariantsOfImage[];
  /** Sorted by name. */
  readonly targets: readonly TargetChange[];
  /** In the order in which they go. */
  readonly waves: readonly WavePlan[];
  /** What neko.yaml says otherwise and nothing above shows: what decides on releases first, then by path. */
  readonly rules: readonly Rule[];
  /** What a reviewer should know of the plan itself; no part of what identifies it. */
  readonly warnings: readonly PlanWarning[];
}

/** What it takes to have all new and changed outputs, with what they need. */
export type SupplyCount =
  | { readonly kind: "unknown"; readonly because: string }
  | {
      readonly kind: "known";
      /** Derivations. */
      readonly toBuild: number;
      /** Paths. */
      readonly toFetch: number;
      readonly downloadBytes: number | null;
    };

/**
 * Base against head; a missing base makes everything `added`. No I/O, no clock: same states in, same plan out. Linear in
 * targets and images.
 * @param existing what was looked up; what was not is `unknown` in the plan
 * @param said what the base's neko.yaml says, also where the base itself could not be evaluated
 */
export function planChange(
  base: EvaluatedState | null,
  head: EvaluatedState,
  existing: Existing = nothingKnown,
  said: Declared | null = base?.declared ?? null,
): ChangePlan {
  const targets = targetChanges(base, head, existing);
  const changed = new Set(targets.filter(({ change }) => isKnownChange(change)).map((target) => target.name));
  const images = imagePushes(base, head, existing.images);
  const pushed = new Set(images.filter(({ change }) => isKnownChange(change)).map(({ id }) => id));
  return {
    base: base?.revision ?? null,
    head: head.revision,
    outputs: outputChanges(base, head, existing.supply),
    supply: countOf(existing.supply),
    images,
    variants: variantsOf(head, existing.closures, (id) => pushed.has(id)),
    targets,
    waves: head.state.rollout.waves.map(({ name, targets: members, soakMs, maxUnavailable, environment, window }) => ({
      name,
      targets: members,
      changed: members.filter((member) => changed.has(member)).length,
      soakMs,
      maxUnavailable,
      ...(environment === undefined ? {} : { environment }),
      ...(window === undefined ? {} : { window: window.text }),
    })),
    rules: planRules(said, head.declared),
    warnings: planWarnings(head, existing.newInEachCommit),
  };
}

/** Something is known to be another than before. */
export function isKnownChange(change: Change): boolean {
  return change !== "same" && change !== "unknown";
}

/** True when merging would build nothing, move no target, push no image elsewhere and change no rule. */
export function isEmptyPlan(plan: ChangePlan): boolean {
  const isSame = [...plan.outputs, ...plan.images, ...plan.targets].every((step) => step.change === "same");
  return isSame && plan.rules.length === 0;
}

/** Digest of what would happen: without commits, without what caches hold, without time. The same plan, the same id. */
export function planIdOf(plan: ChangePlan): Digest {
  return digestOf({
    schema: "neko.plan/v1",
    outputs: plan.outputs.map(({ attribute, role, change, from, to }) => ({ attribute, role, change, from, to })),
    images: plan.images.map(({ id, systems, change, tags, to }) => ({ id, systems, change, tags, to })),
    targets: plan.targets.map(({ name, kind, change, from, to }) => ({ name, kind, change, from, to })),
    waves: plan.waves,
    rules: plan.rules,
  });
}

function outputChanges(base: EvaluatedState | null, head: EvaluatedState, supply: Supply): OutputChange[] {
  const before = base ? neededAttributes(base.state) : new Map<string, string>();
  const after = neededAttributes(head.state);
  const supplyOf = supplier(supply);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted(compare).map((attribute) => {
    const from = before.has(attribute) ? base?.outputs.get(attribute) : undefined;
    const to = after.has(attribute) ? head.outputs.get(attribute) : undefined;
    const missing =
      (after.has(attribute) ? notEvaluated(head, attribute) : undefined) ??
      (after.has(attribute) && base && before.has(attribute) ? notEvaluated(base, attribute) : undefined);
    const change = missing === undefined ? changeOf(from?.drvPath, to?.drvPath) : "unknown";
    return {
      attribute,
      role: after.get(attribute) ?? before.get(attribute) ?? "",
      change,
      from: from?.outPath ?? null,
      to: to?.outPath ?? null,
      drvPath: to?.drvPath ?? null,
      because: missing ?? reasons[change],
      supply: to && isKnownChange(change) ? supplyOf(to) : "none",
    };
  });
}

function notEvaluated(side: EvaluatedState, attribute: string): string | undefined {
  const because = side.notEvaluated?.get(attribute);
  return because === undefined ? undefined : `not evaluated: ${because}`;
}

const reasons: Readonly<Record<Change, string>> = {
  unknown: "not evaluated",
  added: "new",
  changed: "drv changed",
  same: "same drv",
  removed: "no longer needed",
};

function supplier(supply: Supply): (output: EvaluatedOutput) => OutputSupply {
  if (supply.kind === "unknown") return () => "unknown";
  const build = new Set(supply.toBuild);
  const fetch = new Set(supply.toFetch);
  return ({ drvPath, outPath }) => (build.has(drvPath) ? "build" : fetch.has(outPath) ? "fetch" : "here");
}

function countOf(supply: Supply): SupplyCount {
  if (supply.kind === "unknown") return supply;
  const { kind, toBuild, toFetch, downloadBytes } = supply;
  return { kind, toBuild: toBuild.length, toFetch: toFetch.length, downloadBytes };
}

function targetChanges(base: EvaluatedState | null, head: EvaluatedState, existing: Existing): TargetChange[] {
  const before = base ? slicesOf(base) : new Map<string, PlannedSlice>();
  const after = slicesOf(head);
  const specs = new Map([...(base?.state.targets ?? []), ...head.state.targets].map((spec) => [spec.name, spec]));
  const waveOf = new Map(head.state.rollout.waves.flatMap((wave) => wave.targets.map((name) => [name, wave.name])));
  const closuresOf = closureComparer(existing.closures);
  const [had, has] = [base?.state.targets ?? [], head.state.targets].map((all) => new Set(all.map(({ name }) => name)));
  return [...specs.keys()].toSorted(compare).map((name) => {
    const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
    const spec = specs.get(name)!;
    const unknown = has!.has(name) && (to === null || (had!.has(name) && from === null));
    const toId = to && desiredIdOf(to);
    // Canonical JSON is what a plan of many targets takes its time for.
    const fromId = from && (isDeepStrictEqual(from, to) ? toId : desiredIdOf(from));
    const [wave, environment] = [waveOf.get(name), has!.has(name) ? spec.environment : undefined];
    return {
      name,
      kind: spec.kind,
      change: unknown ? "unknown" : has!.has(name) ? changeOf(fromId, toId) : "removed",
      from: fromId,
      to: toId,
      ...(unknown ? cannotBePlanned : { ...planTarget(from, to), ...closuresOf(from, to) }),
      ...(wave === undefined ? {} : { wave }),
      ...(environment === undefined ? {} : { environment }),
    };
  });
}

const cannotBePlanned: HostPlan & ClosureFacts = {
  steps: [],
  closure: { kind: "unknown", because: "not evaluated" },
  reboot: { kind: "unknown", because: "not evaluated" },
};

function changeOf<T>(from: T | null | undefined, to: T | null | undefined): Change {
  if (from == null) return "added";
  if (to == null) return "removed";
  return from === to ? "same" : "changed";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
