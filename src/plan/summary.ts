import { isKnownChange, type ChangePlan, type OutputChange } from "./change.ts";

/** What a plan comes to, in numbers. */
export interface PlanSummary {
  /** New and changed outputs that caches and this store are not known to have. */
  readonly builds: number;
  /** New and changed outputs that caches have. */
  readonly fetches: number;
  readonly targets: number;
  /** In which a target changes. */
  readonly waves: number;
  /** Images whose content, tags or registries change, or that are new; only those that a registry gets. */
  readonly images: number;
  /** As `images`, of those that are pushed nowhere. */
  readonly keptImages: number;
  readonly rules: number;
  /** Outputs of which it is not known whether they change. */
  readonly unknown: number;
}

export function summaryOf(plan: ChangePlan): PlanSummary {
  const images = plan.images.filter(({ change }) => change === "added" || change === "changed");
  const pushed = images.filter(({ to }) => to.length > 0).length;
  return {
    builds: plan.outputs.filter(isBuild).length,
    fetches: plan.outputs.filter(({ supply }) => supply === "fetch").length,
    targets: plan.targets.filter(({ change }) => isKnownChange(change)).length,
    waves: plan.waves.filter(({ changed }) => changed > 0).length,
    images: pushed,
    keptImages: images.length - pushed,
    rules: plan.rules.length,
    unknown: plan.outputs.filter(({ change }) => change === "unknown").length,
  };
}

/** Where it is not known, it counts as to be built. */
export function isBuild({ supply }: OutputChange): boolean {
  return supply === "build" || supply === "unknown";
}
