import { shortDigest, type Digest } from "../src/kernel/digest.ts";
import { storePathName } from "../src/kernel/store-path.ts";
import { isEmptyPlan, type Change, type ChangePlan } from "../src/plan/change.ts";

const signs: Readonly<Record<Change, string>> = { added: "+", changed: "~", removed: "-", same: " " };

/** The plan for a terminal: what is built, what moves and why. Pure. */
export function renderPlanText(plan: ChangePlan, planId: Digest): string {
  if (isEmptyPlan(plan)) return "nothing to build, no target changes";
  const outputs = plan.outputs
    .filter(({ change }) => change !== "same")
    .map(({ change, role, to, from }) => `${signs[change]} ${role}  ${nameOf(to ?? from)}`);
  const targets = plan.targets
    .filter(({ change }) => change !== "same")
    .flatMap(({ change, name, kind, from, to, because, wave }) => [
      `${signs[change]} target ${name} (${kind})${wave === undefined ? "" : ` in wave ${wave}`}  ${idOf(from)} → ${idOf(to)}`,
      ...because.map((line) => `    ${line}`),
    ]);
  const same = [...plan.outputs, ...plan.targets].filter(({ change }) => change === "same").length;
  const waves = plan.waves.filter(({ changed }) => changed > 0).map(({ name, changed }) => `${name} (${changed})`);
  return [
    ...outputs,
    ...targets,
    ...(waves.length === 0 ? [] : [`waves: ${waves.join(" → ")}`]),
    ...(same === 0 ? [] : [`${same} as before`]),
    `plan ${shortDigest(planId)}`,
  ].join("\n");
}

const nameOf = (path: Parameters<typeof storePathName>[0] | null): string => (path === null ? "" : storePathName(path));
const idOf = (digest: Digest | null): string => (digest === null ? "nothing" : shortDigest(digest));
