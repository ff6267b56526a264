import { showBytes, showDuration } from "../kernel/duration.ts";
import type { Revision } from "../kernel/revision.ts";
import { storePathName } from "../kernel/store-path.ts";
import type { ChangePlan, OutputChange, TargetChange } from "../plan/change.ts";
import { closureLines, isEmptyDiff, type ClosureDiff, type ClosureLine } from "../plan/closure-diff.ts";
import { gateLines, showExpiry, type Gates } from "../plan/gates.ts";
import { showStep } from "../plan/host-plan.ts";
import type { ImagePush } from "../plan/image-push.ts";
import { moreRules, sectionCounts, type Rule } from "../plan/rules.ts";
import { isBuild, summaryOf } from "../plan/summary.ts";
import { variantLines, type VariantsOfImage } from "../plan/variants.ts";
import { sectionLimits, type Sections } from "./comment.ts";
import { code, count, details, fence, fit, htmlCode, prose, table } from "./markdown.ts";

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
export function renderPlan(
  plan: ChangePlan,
  warnings: readonly Finding[],
  context: PlanContext,
  beside: Gates = { gates: [], exceptions: [] },
): Sections {
  const changedOutputs = plan.outputs.filter((output) => output.change !== "same");
  const changedTargets = plan.targets.filter((target) => target.change !== "same");
  const [stops, gates] = [true, false].map((stop) =>
    gateLines(beside.gates.filter((gate) => (gate.code === "FEATURE_UNSUPPORTED") === stop)),
  );
  const gateRow = ([name, text]: readonly [string, string]): readonly string[] => ["⏸", code(name), prose(text)];
  const rows = [
    // First: a table is cut at its end, and nothing else shows these.
    ...stops!.map(gateRow),
    ...ruleRows(plan.rules),
    ...changedOutputs.map(outputRow),
    ...supplyRows(plan),
    ...sameRow(plan.outputs.length - changedOutputs.length, "output"),
    ...plan.images.flatMap(imageRows),
    ...plan.variants.map(variantRow),
    ...changedTargets.map(targetRow),
    ...sameRow(plan.targets.length - changedTargets.length, "target"),
    ...waveRows(plan),
    ...gates!.map(gateRow),
    ...beside.exceptions.map((notice) => ["⚠", `exception ${code(notice.id)}`, prose(showExpiry(notice))]),
    ...warnings.map((warning) => ["⚠", code(place(warning)), prose(warning.message)]),
  ];
  // The verdict is replaced once there is newer news: the section names itself.
  const title = `**Plan** for ${code(context.head.slice(0, 7))}`;
  const head = rows.length === 0 ? title : `${title}\n\n${table(["", "Change", "Detail"], rows)}`;
  return {
    verdict: headline(`plan for ${code(context.head.slice(0, 7))} · ${verdictOf(plan)}`, context),
    plan: fit(
      head,
      [...ruleFolds(plan.rules), ...stepFolds(changedTargets), ...closureFolds(changedTargets)],
      sectionLimits.plan,
    ),
  };
}

/** `1 build, 3 targets change` */
function verdictOf(plan: ChangePlan): string {
  const { builds, targets, images, keptImages, rules } = summaryOf(plan);
  return [
    builds === 0 ? "nothing to build" : count(builds, "build"),
    ...(targets === 0 && images > 0 ? [`${count(images, "image")} to push`] : []),
    ...(targets === 0 && keptImages > 0 ? [`${count(keptImages, "image")} pushed nowhere`] : []),
    targets === 0 ? "no target changes" : `${count(targets, "target")} ${targets === 1 ? "changes" : "change"}`,
    ...(rules === 0 ? [] : [rulesChange(rules)]),
  ].join(", ");
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
  if (output.change === "removed") return ["➖", `no longer built: ${prose(output.role)}`, named];
  const role = `${prose(output.role)}${output.change === "added" ? " (new)" : ""}`;
  switch (output.supply) {
    case "fetch":
      return ["📥", `fetch ${role}`, `${named} · from a cache`];
    case "here":
      return ["✔", role, `${named} · built already`];
    case "build":
    case "unknown":
    case "none":
      return ["🔨", `build ${role}`, named];
  }
}

/** What the builds draw in; one derivation per output says nothing new. */
function supplyRows({ supply, outputs }: ChangePlan): readonly (readonly string[])[] {
  if (supply.kind === "unknown") return [];
  const { toBuild, toFetch, downloadBytes } = supply;
  if (toFetch === 0 && toBuild <= outputs.filter(isBuild).length) return [];
  const size = downloadBytes === null || toFetch === 0 ? "" : ` · ${showBytes(downloadBytes)} to download`;
  return [["🧱", "in all", `${count(toBuild, "derivation")} to build, ${count(toFetch, "path")} cached${size}`]];
}

function imageRows({ id, systems = [], change, tags, to, move }: ImagePush): readonly (readonly string[])[] {
  if (change === "same" || change === "removed") return [];
  if (to.length === 0)
    return [["📦", `image ${code(id)}${change === "added" ? " (new)" : ""}`, "no registry: pushed nowhere"]];
  const places = to.map(({ reference, on }) => `${code(reference)}${on.length === 0 ? "" : ` on ${on.join(", ")}`}`);
  const layers =
    move === null
      ? []
      : move.newLayers === null || move.newBytes === null
        ? [`${count(move.layers, "layer")}, ${showBytes(move.sizeBytes)}`]
        : [`${move.newLayers} of ${count(move.layers, "layer")} new, ${showBytes(move.newBytes)}`];
  const named = tags.length === 0 ? [] : [`as ${tags.map(code).join(", ")}`];
  const built = systems.length === 0 ? [] : [`for ${systems.map(code).join(", ")}`];
  return [["📦", `push image ${code(id)}`, [places.join(", "), ...named, ...built, ...layers].join(" · ")]];
}

function variantRow(variants: VariantsOfImage): readonly string[] {
  const { image, system } = variants;
  const named = `variants of ${code(image)}${system === undefined ? "" : ` for ${code(system)}`}`;
  return ["⚖", named, prose(variantLines(variants).join("; "))];
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
  const order = moving.map((wave) => {
    const facts = [
      ...(wave.changed === 1 ? [] : [`${wave.maxUnavailable} at a time`]),
      ...(wave.soakMs === 0 ? [] : [`soaks ${showDuration(wave.soakMs)}`]),
    ];
    return `${code(wave.name)} (${[String(wave.changed), ...facts].join(", ")})`;
  });
  return [["🌊", count(moving.length, "wave"), order.join(" → ")]];
}

function ruleRows(rules: readonly Rule[]): readonly (readonly string[])[] {
  return rules.length === 0 ? [] : [["📐", rulesChange(rules.length), prose(sectionCounts(rules))]];
}

/** As many as there is room for; the rest is counted by section. */
function ruleFolds(rules: readonly Rule[]): readonly string[] {
  if (rules.length === 0) return [];
  const lines: string[] = [];
  let room = ruleCharacters;
  for (const rule of rules.slice(0, mostRules)) {
    const text = ruleText(rule);
    room -= text.length;
    if (room < 0) break;
    lines.push(text);
  }
  const rest = rules.slice(lines.length);
  const text = [...lines, ...(rest.length === 0 ? [] : [`# ${moreRules(rest)}`])].join("\n");
  return [details(rulesChange(rules.length), fence(text, "diff"))];
}

function ruleText({ path, from, to }: Rule): string {
  if (from === to) return `! ${path}: changed`;
  return [...(from === null ? [] : [`- ${path}: ${from}`]), ...(to === null ? [] : [`+ ${path}: ${to}`])].join("\n");
}

/** What happens and why; one fold for all targets on which the same does. */
function stepFolds(targets: readonly TargetChange[]): readonly string[] {
  const alike = new Map<string, TargetChange[]>();
  for (const target of targets.filter(({ steps }) => steps.length > 0)) {
    const text = stepsText(target);
    const same = alike.get(text);
    if (same) same.push(target);
    else alike.set(text, [target]);
  }
  return [...alike].map(([text, same]) => {
    const { steps, reboot } = same[0]!;
    const restart = reboot.kind === "expected" ? ", reboot expected" : "";
    return details(`${namesOf(same)}: ${count(steps.length, "step")}${restart}`, fence(text, "diff"));
  });
}

function stepsText({ steps, reboot }: TargetChange): string {
  const lines = steps.flatMap((step) => [`# ${showStep(step)}`, ...step.because.map(diffLines)]);
  switch (reboot.kind) {
    case "no":
      return lines.join("\n");
    case "expected":
      return [...lines, `# reboot expected: ${reboot.because.join("; ")}`].join("\n");
    case "unknown":
      return [...lines, `# whether it reboots is not known: ${reboot.because}`].join("\n");
  }
}

/** The first few by name, the rest counted. */
function namesOf(targets: readonly TargetChange[]): string {
  const shown = targets
    .slice(0, mostNames)
    .map(({ name }) => htmlCode(name))
    .join(", ");
  return targets.length > mostNames ? `${shown} and ${targets.length - mostNames} more` : shown;
}

/** One fold for all targets whose closures change alike. */
function closureFolds(targets: readonly TargetChange[]): readonly string[] {
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
    const counts = `+${added.length} −${removed.length} ~${upgraded.length} =${rebuilt.length}`;
    const lines = closureLines(diff);
    const rest = lines.length > mostPackages ? [`# and ${lines.length - mostPackages} more`] : [];
    const text = [...lines.slice(0, mostPackages).map(packageLines), ...rest].join("\n");
    return details(`Closure diff ${namesOf(same)}: ${counts}, ${showDelta(deltaBytes)}`, fence(text, "diff"));
  });
}

function packageLines({ kind, name, from, to, deltaBytes }: ClosureLine): string {
  const size = deltaBytes === 0 ? "" : `   (${showDelta(deltaBytes)})`;
  const line = (sign: string, version: string): string => `${sign} ${name}${version === "" ? "" : ` ${version}`}`;
  switch (kind) {
    case "added":
      return `${line("+", to)}${size}`;
    case "removed":
      return `${line("-", from)}${size}`;
    case "rebuilt":
      return `${line("!", to)} rebuilt${size}`;
    case "upgraded":
      return `${line("-", from)}\n${line("+", to)}${size}`;
  }
}

function sameRow(number: number, noun: string): readonly (readonly string[])[] {
  return number === 0 ? [] : [["⏭", count(number, `${noun}`), "as before"]];
}

/** `path: before → after` as a red and a green line. */
function diffLines(because: string): string {
  const match = /^(.*?): (.*) → (.*)$/s.exec(because);
  return match ? `- ${match[1]}: ${match[2]}\n+ ${match[1]}: ${match[3]}` : `! ${because}`;
}

const mostPackages = 50;
const mostRules = 100;
/** Of the plan section: steps and closures need room beside them. */
const ruleCharacters = 9_000;
const rulesChange = (rules: number): string => `${count(rules, "rule")} ${rules === 1 ? "changes" : "change"}`;
const mostNames = 5;
const showDelta = (bytes: number): string => `${bytes < 0 ? "−" : "+"}${showBytes(Math.abs(bytes))}`;
const place = (finding: Finding): string => `${finding.file}:${finding.line}:${finding.column}`;
const short = (digest: string): string => digest.replace(/^sha256:/, "").slice(0, 12);
