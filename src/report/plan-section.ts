import type { Revision } from "../kernel/revision.ts";
import { storePathName } from "../kernel/store-path.ts";
import { isEmptyPlan, type ChangePlan, type OutputChange, type TargetChange } from "../plan/change.ts";
import { sectionLimits, type Sections } from "./comment.ts";
import { code, count, details, fence, fit, prose, table } from "./markdown.ts";

/** A finding in neko.yaml, for people. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
}

export interface PlanContext {
  /** The head a person knows: of the pull request, not of the test merge. */
  readonly head: Revision;
  /** Page of the run; ours, not from data. */
  readonly runUrl?: string;
}

/** Verdict and plan section. Pure: same plan in, same text out. */
export function renderPlan(plan: ChangePlan, warnings: readonly Finding[], context: PlanContext): Sections {
  const changedOutputs = plan.outputs.filter((output) => output.change !== "same");
  const changedTargets = plan.targets.filter((target) => target.change !== "same");
  const builds = changedOutputs.filter((output) => output.change !== "removed").length;
  const verdict = isEmptyPlan(plan)
    ? "nothing to build, no target changes"
    : `${count(builds, "build")}, ${count(changedTargets.length, "target")} ${changedTargets.length === 1 ? "changes" : "change"}`;
  const rows = [
    ...changedOutputs.map(outputRow),
    ...sameRow(plan.outputs.length - changedOutputs.length, "output"),
    ...changedTargets.map(targetRow),
    ...sameRow(plan.targets.length - changedTargets.length, "target"),
    ...waveRows(plan),
    ...warnings.map((warning) => ["⚠", code(place(warning)), prose(warning.message)]),
  ];
  const folds = changedTargets
    .filter((target) => target.because.length > 0)
    .map((target) =>
      details(
        `${code(target.name)}: ${count(target.because.length, "difference")}`,
        fence(target.because.map(diffLines).join("\n"), "diff"),
      ),
    );
  // The verdict is replaced once there is newer news: the section names itself.
  const title = `**Plan** for ${code(context.head.slice(0, 7))}`;
  const head = rows.length === 0 ? title : `${title}\n\n${table(["", "Change", "Detail"], rows)}`;
  return {
    verdict: headline(`plan for ${code(context.head.slice(0, 7))} · ${verdict}`, context),
    plan: fit(head, folds, sectionLimits.plan),
  };
}

/** An invalid neko.yaml replaces the whole plan. Nothing was evaluated or built. */
export function renderProblems(problems: readonly Finding[], context: PlanContext): Sections {
  const [first] = problems;
  const file = first ? code(first.file) : "neko.yaml";
  const rows = problems.map((problem) => [
    "🚫",
    code(place(problem)),
    prose(problem.hint === undefined ? problem.message : `${problem.message}. ${problem.hint}`),
  ]);
  return {
    verdict: headline(
      `${file} at ${code(context.head.slice(0, 7))} is invalid · ${count(problems.length, "problem")}`,
      context,
    ),
    plan: fit(`${table(["", "Where", "What"], rows)}\n\nNothing was evaluated or built.`, [], sectionLimits.plan),
    build: "",
  };
}

/** The plan could not be made: evaluation failed, an attribute is missing … */
export function renderPlanFailure(
  failure: { readonly code: string; readonly message: string; readonly hint: string; readonly output?: string },
  context: PlanContext,
): Sections {
  const tail = failure.output ? [details("Output", fence(failure.output))] : [];
  return {
    verdict: headline(`no plan for ${code(context.head.slice(0, 7))} · ${failure.code}`, context),
    plan: fit(`🚫 ${prose(failure.message)}\n\nNext: ${prose(failure.hint)}.`, tail, sectionLimits.plan),
    build: "",
  };
}

export function headline(text: string, context: { readonly runUrl?: string }): string {
  return `### Neko · ${text}${context.runUrl === undefined ? "" : ` · [run](${context.runUrl})`}`;
}

function outputRow(output: OutputChange): readonly string[] {
  const path = output.to ?? output.from;
  const named = path === null ? code(output.attribute) : code(storePathName(path));
  switch (output.change) {
    case "removed":
      return ["➖", `no longer built: ${prose(output.role)}`, named];
    case "added":
      return ["🔨", `build ${prose(output.role)} (new)`, named];
    case "changed":
    case "same":
      return ["🔨", `build ${prose(output.role)}`, named];
  }
}

function targetRow(target: TargetChange): readonly string[] {
  const wave = target.wave === undefined ? "" : ` · wave ${code(target.wave)}`;
  const ids = `${target.from ? code(short(target.from)) : "nothing"} → ${target.to ? code(short(target.to)) : "nothing"}`;
  switch (target.change) {
    case "removed":
      return ["➖", `${code(target.name)} is no longer a target`, "what runs there keeps running"];
    case "added":
      return ["🚚", `${code(target.name)} (${target.kind}, new)${wave}`, ids];
    case "changed":
    case "same":
      return ["🚚", `${code(target.name)} (${target.kind})${wave}`, ids];
  }
}

function waveRows(plan: ChangePlan): readonly (readonly string[])[] {
  const moving = plan.waves.filter((wave) => wave.changed > 0);
  if (moving.length === 0) return [];
  const order = moving.map((wave) => `${code(wave.name)} (${wave.changed})`).join(" → ");
  return [["🌊", count(moving.length, "wave"), order]];
}

function sameRow(number: number, noun: string): readonly (readonly string[])[] {
  return number === 0 ? [] : [["⏭", count(number, `${noun}`), "as before"]];
}

/** `path: before → after` as a red and a green line. */
function diffLines(because: string): string {
  const match = /^(.*?): (.*) → (.*)$/s.exec(because);
  return match ? `- ${match[1]}: ${match[2]}\n+ ${match[1]}: ${match[3]}` : `! ${because}`;
}

const place = (finding: Finding): string => `${finding.file}:${finding.line}:${finding.column}`;
const short = (digest: string): string => digest.replace(/^sha256:/, "").slice(0, 12);
