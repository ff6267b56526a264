import { shortDigest } from "../kernel/digest.ts";
import { storePathName } from "../kernel/store-path.ts";
import type { ChangePlan, OutputChange, OutputSupply, SupplyCount, TargetChange } from "../plan/change.ts";
import { closureLines, isEmptyDiff, type ClosureDiff, type ClosureLine } from "../plan/closure-diff.ts";
import type { Change } from "../plan/evaluated-state.ts";
import type { ImageMove } from "../plan/existing.ts";
import { gateLines, showExpiry, type Gate, type Gates } from "../plan/gates.ts";
import { showStep } from "../plan/host-plan.ts";
import type { ImagePush } from "../plan/image-push.ts";
import type { Reboot } from "../plan/reboot.ts";
import type { Rule } from "../plan/rules.ts";
import { isBuild, summaryOf, type PlanSummary } from "../plan/summary.ts";
import { variantLines } from "../plan/variants.ts";
import type { PlanWarning } from "../plan/warnings.ts";
import type { PushEvent, TargetSpec } from "../spec/desired-state.ts";

/** A finding in neko.yaml, for people. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
}

/**
 * What of a plan is shown: numbers and short lines, none of them Markdown. The plan section is rendered from this alone,
 * whether this run planned or a plan file says so.
 */
export interface PlanView {
  /** Of the whole plan, also where the lists below were cut. */
  readonly summary: PlanSummary;
  /** What is as before. */
  readonly same: { readonly outputs: number; readonly targets: number };
  readonly outputs: readonly OutputView[];
  /** What the builds draw in; null where it says nothing that the outputs do not. */
  readonly supply: Omit<Extract<SupplyCount, { kind: "known" }>, "kind"> | null;
  /** New and changed ones. */
  readonly images: readonly ImageView[];
  readonly variants: readonly { readonly image: string; readonly system: string | null; readonly text: string }[];
  readonly targets: readonly TargetView[];
  /** In which a target changes, in their order. */
  readonly waves: readonly WaveView[];
  readonly rules: readonly Pick<Rule, "path" | "from" | "to">[];
  /** How many rules change in each section, in the order of the rules; of all of them. */
  readonly ruleSections: readonly { readonly section: string; readonly rules: number }[];
  /** What happens and why; one entry for all targets on which the same does. */
  readonly steps: readonly StepsView[];
  /** One entry for all targets whose closures change alike. */
  readonly closures: readonly ClosureView[];
  /** Entries of `steps` and `closures` that are not here. */
  readonly left: number;
  readonly gates: readonly { readonly code: Gate["code"]; readonly text: string }[];
  readonly exceptions: readonly { readonly id: string; readonly text: string }[];
  readonly warnings: readonly Finding[];
  /** Of the plan itself. */
  readonly notes: readonly Pick<PlanWarning, "code" | "message">[];
}

export interface OutputView {
  readonly role: string;
  readonly change: Exclude<Change, "same">;
  /** Name of its path, or the attribute where it has none. */
  readonly name: string;
  readonly supply: OutputSupply;
  /** Why it is unknown; null where it is not. */
  readonly why: string | null;
}

export interface ImageView {
  readonly id: string;
  readonly change: "added" | "changed";
  readonly systems: readonly string[];
  readonly tags: readonly string[];
  readonly to: readonly { readonly reference: string; readonly on: readonly PushEvent[] }[];
  readonly move: Omit<ImageMove, "imageId"> | null;
}

export interface TargetView {
  readonly name: string;
  readonly kind: TargetSpec["kind"];
  readonly change: Exclude<Change, "same">;
  /** The first 12 characters of its desiredId. */
  readonly from: string | null;
  readonly to: string | null;
  readonly wave: string | null;
}

export interface WaveView {
  readonly name: string;
  readonly changed: number;
  readonly maxUnavailable: number;
  readonly soakMs: number;
}

/** The first few by name; how many there are besides. */
export interface TargetNames {
  readonly first: readonly string[];
  readonly more: number;
}

export interface StepsView {
  readonly targets: TargetNames;
  readonly steps: readonly { readonly text: string; readonly because: readonly string[] }[];
  readonly reboot: Reboot;
}

export interface ClosureView {
  readonly targets: TargetNames;
  readonly counts: Readonly<Record<ClosureLine["kind"], number>>;
  readonly deltaBytes: number;
  /** The first of them: the greatest effect on the size first. */
  readonly lines: readonly ClosureLine[];
}

/** Pure: the same plan, the same view. */
export function viewOf(plan: ChangePlan, warnings: readonly Finding[], beside: Gates): PlanView {
  const outputs = plan.outputs.flatMap(outputView);
  const targets = plan.targets.filter((target) => target.change !== "same");
  const sections = Map.groupBy(plan.rules, ({ path }) => sectionOf(path));
  return {
    summary: summaryOf(plan),
    same: { outputs: plan.outputs.length - outputs.length, targets: plan.targets.length - targets.length },
    outputs,
    supply: supplyView(plan),
    images: plan.images.flatMap(imageView),
    variants: plan.variants.map((variants) => {
      const { image, system } = variants;
      return { image, system: system ?? null, text: variantLines(variants).join("; ") };
    }),
    targets: targets.flatMap(targetView),
    waves: plan.waves
      .filter(({ changed }) => changed > 0)
      .map(({ name, changed, maxUnavailable, soakMs }) => ({ name, changed, maxUnavailable, soakMs })),
    rules: plan.rules.map(({ path, from, to }) => ({ path, from, to })),
    ruleSections: [...sections].map(([section, rules]) => ({ section, rules: rules.length })),
    steps: stepsViews(targets),
    closures: closureViews(targets),
    left: 0,
    gates: gateLines(beside.gates).map(([code, text]) => ({ code, text })),
    exceptions: beside.exceptions.map((notice) => ({ id: notice.id, text: showExpiry(notice) })),
    warnings: warnings.map(findingOf),
    notes: plan.warnings.map(({ code, message }) => ({ code, message })),
  };
}

/** Without what else a problem of neko.yaml has. */
export function findingOf({ file, line, column, message, hint }: Finding): Finding {
  return { file, line, column, message, ...(hint === undefined ? {} : { hint }) };
}

/** `rollout` of `rollout.waves.canary` */
export function sectionOf(path: string): string {
  return path.split(".")[0] ?? path;
}

function outputView({ change, role, attribute, from, to, supply, because }: OutputChange): readonly OutputView[] {
  if (change === "same") return [];
  const path = change === "unknown" ? null : (to ?? from);
  const why = change === "unknown" ? because : null;
  return [{ role, change, name: path === null ? attribute : storePathName(path), supply, why }];
}

function supplyView({ supply, outputs }: ChangePlan): PlanView["supply"] {
  if (supply.kind === "unknown") return null;
  const { toBuild, toFetch, downloadBytes } = supply;
  // One derivation per output says nothing new.
  return toFetch === 0 && toBuild <= outputs.filter(isBuild).length ? null : { toBuild, toFetch, downloadBytes };
}

function imageView({ id, change, systems = [], tags, to, move }: ImagePush): readonly ImageView[] {
  // Of one that is unknown its output's row says why.
  if (change === "same" || change === "removed" || change === "unknown") return [];
  const places = to.map(({ reference, on }) => ({ reference, on }));
  if (move === null) return [{ id, change, systems, tags, to: places, move }];
  const { layers, newLayers, sizeBytes, newBytes } = move;
  return [{ id, change, systems, tags, to: places, move: { layers, newLayers, sizeBytes, newBytes } }];
}

function targetView({ name, kind, change, from, to, wave }: TargetChange): readonly TargetView[] {
  if (change === "same") return [];
  return [{ name, kind, change, from: from && shortDigest(from), to: to && shortDigest(to), wave: wave ?? null }];
}

function stepsViews(targets: readonly TargetChange[]): readonly StepsView[] {
  const alike = Map.groupBy(
    targets.filter(({ steps }) => steps.length > 0),
    ({ steps, reboot }) => JSON.stringify([steps.map((step) => [showStep(step), step.because]), reboot]),
  );
  return [...alike.values()].map((same) => {
    const { steps, reboot } = same[0]!;
    return {
      targets: namesOf(same),
      steps: steps.map((step) => ({ text: showStep(step), because: step.because })),
      reboot,
    };
  });
}

function closureViews(targets: readonly TargetChange[]): readonly ClosureView[] {
  const alike = new Map<ClosureDiff, TargetChange[]>();
  for (const target of targets) {
    const { closure } = target;
    if (closure.kind !== "known" || isEmptyDiff(closure.diff)) continue;
    const same = alike.get(closure.diff);
    if (same) same.push(target);
    else alike.set(closure.diff, [target]);
  }
  return [...alike].map(([diff, same]) => {
    const { added, removed, upgraded, rebuilt, deltaBytes } = diff;
    return {
      targets: namesOf(same),
      counts: {
        added: added.length,
        removed: removed.length,
        upgraded: upgraded.length,
        rebuilt: rebuilt.length,
      },
      deltaBytes,
      lines: closureLines(diff).slice(0, mostPackages),
    };
  });
}

function namesOf(targets: readonly TargetChange[]): TargetNames {
  const first = targets.slice(0, mostNames).map(({ name }) => name);
  return { first, more: targets.length - first.length };
}

const mostPackages = 50;
const mostNames = 5;
