import { showBytes, showDuration } from "../kernel/duration.ts";
import type { Revision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import type { ChangePlan } from "../plan/change.ts";
import type { ClosureLine } from "../plan/closure-diff.ts";
import type { Gates } from "../plan/gates.ts";
import { sectionLimits, type Sections } from "./comment.ts";
import { code, count, details, fence, fit, htmlCode, prose, sentence, table } from "./markdown.ts";
import {
  sectionOf,
  viewOf,
  type ClosureView,
  type Finding,
  type ImageView,
  type OutputView,
  type PlanView,
  type StepsView,
  type TargetNames,
  type TargetView,
} from "./plan-view.ts";

export interface PlanContext {
  /** The head a person knows: of the pull request, not of the test merge. */
  readonly head: Revision;
  /** Page of the run; ours, not from data. */
  readonly runUrl?: string;
  /** Whose word it is, where it is not this run's own; our Markdown. Stands in the verdict and above what it is about. */
  readonly note?: string;
}

/** Verdict and plan section. Pure: same plan in, same text out. */
export function renderPlan(
  plan: ChangePlan,
  warnings: readonly Finding[],
  context: PlanContext,
  beside: Gates = { gates: [], exceptions: [] },
): Sections {
  return renderPlanView(viewOf(plan, warnings, beside), context);
}

/** As {@link renderPlan}. Every text of the view is escaped: a stranger may have written it. */
export function renderPlanView(view: PlanView, context: PlanContext): Sections {
  const { same, targets, outputs, left } = view;
  const gateRow = ({ code: name, text }: PlanView["gates"][number]): readonly string[] => [
    "⏸",
    code(name),
    prose(text),
  ];
  const [stops, gates] = [true, false].map((stop) =>
    view.gates.filter((gate) => (gate.code === "FEATURE_UNSUPPORTED") === stop),
  );
  const rows = [
    // A table is cut at its end: what stops a release comes first, then what moves, then what is built for it.
    ...stops!.map(gateRow),
    ...targetRows(targets),
    ...sameRow(same.targets, "target"),
    ...waveRows(view),
    ...gates!.map(gateRow),
    ...view.exceptions.map(({ id, text }) => ["⚠", `exception ${code(id)}`, prose(text)]),
    ...view.notes.map(({ code: name, message }) => ["⚠", code(name), sentence(message)]),
    ...view.warnings.map((warning) => ["⚠", code(place(warning)), sentence(warning.message)]),
    ...ruleRows(view),
    ...outputs.map(outputRow),
    ...supplyRows(view),
    ...sameRow(same.outputs, "output"),
    ...view.images.map(imageRow),
    ...view.variants.map(variantRow),
  ];
  const commit = code(context.head.slice(0, 7));
  // The verdict is replaced once there is newer news: the section names itself.
  const title = noted(`**Plan** for ${commit}`, context);
  const head = rows.length === 0 ? title : `${title}\n\n${table(["", "Change", "Detail"], rows)}`;
  const folds = [...ruleFolds(view), ...view.steps.map(stepsFold), ...view.closures.map(closureFold)];
  return {
    verdict: headline(joined(`plan for ${commit}`, context.note, verdictOf(view)), context),
    plan: fit(head, folds, sectionLimits.plan, left),
  };
}

/** `1 build, 3 targets change` */
function verdictOf({ summary }: PlanView): string {
  const { builds, targets, images, keptImages, rules, unknown } = summary;
  const none = unknown === 0 ? "no target changes" : "no target is known to change";
  return [
    builds === 0 ? "nothing to build" : count(builds, "build"),
    ...(targets === 0 && images > 0 ? [`${count(images, "image")} to push`] : []),
    ...(targets === 0 && keptImages > 0 ? [`${count(keptImages, "image")} pushed nowhere`] : []),
    targets === 0 ? none : `${count(targets, "target")} ${targets === 1 ? "changes" : "change"}`,
    ...(unknown === 0 ? [] : [`${count(unknown, "output")} not evaluated`]),
    ...(rules === 0 ? [] : [rulesChanged(rules)]),
  ].join(", ");
}

/** An invalid neko.yaml replaces the whole plan. Nothing was evaluated or built. */
export function renderProblems(problems: readonly Finding[], context: PlanContext): Sections {
  const [first] = problems;
  const file = first ? code(clip(first.file, 200)) : "neko.yaml";
  const rows = problems.map((problem) => [
    "🚫",
    code(place(problem)),
    sentence(problem.hint === undefined ? problem.message : `${problem.message}. ${problem.hint}`),
  ]);
  const verdict = joined(
    `${file} at ${code(context.head.slice(0, 7))} is invalid`,
    context.note,
    count(problems.length, "problem"),
  );
  const text = `${noted("", context)}${table(["", "Where", "What"], rows)}\n\nNothing was evaluated or built.`;
  return { verdict: headline(verdict, context), plan: fit(text, [], sectionLimits.plan), build: "" };
}

/** The plan could not be made: evaluation failed, an attribute is missing … */
export function renderPlanFailure(
  failure: { readonly code: string; readonly message: string; readonly hint: string; readonly output?: string },
  context: PlanContext,
): Sections {
  const tail = failure.output ? [details("Output", fence(failure.output))] : [];
  const text = `${noted("", context)}🚫 ${sentence(failure.message)}\n\nNext: ${sentence(failure.hint)}.`;
  return {
    verdict: headline(joined(`no plan for ${code(context.head.slice(0, 7))}`, context.note, failure.code), context),
    plan: fit(text, tail, sectionLimits.plan),
    build: "",
  };
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(" · ");

/** Whose word follows, before it. */
function noted(title: string, { note }: PlanContext): string {
  if (note === undefined) return title;
  return title === "" ? `⚠ ${note}\n\n` : `${title}\n\n⚠ ${note}`;
}

export function headline(text: string, context: { readonly runUrl?: string }): string {
  return `### Neko · ${text}${context.runUrl === undefined ? "" : ` · [run](${context.runUrl})`}`;
}

function outputRow({ change, role: who, name, supply, why }: OutputView): readonly string[] {
  const named = code(name);
  if (change === "unknown") return ["❔", prose(who), `${named} · ${prose(why ?? "not evaluated")}`];
  if (change === "removed") return ["➖", `no longer built: ${prose(who)}`, named];
  const role = `${prose(who)}${change === "added" ? " (new)" : ""}`;
  switch (supply) {
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

function supplyRows({ supply }: PlanView): readonly (readonly string[])[] {
  if (supply === null) return [];
  const { toBuild, toFetch, downloadBytes } = supply;
  const size = downloadBytes === null || toFetch === 0 ? "" : ` · ${showBytes(downloadBytes)} to download`;
  return [["🧱", "in all", `${count(toBuild, "derivation")} to build, ${count(toFetch, "path")} cached${size}`]];
}

function imageRow({ id, systems, change, tags, to, move }: ImageView): readonly string[] {
  if (to.length === 0)
    return ["📦", `image ${code(id)}${change === "added" ? " (new)" : ""}`, "no registry: pushed nowhere"];
  const places = to.map(({ reference, on }) => `${code(reference)}${on.length === 0 ? "" : ` on ${on.join(", ")}`}`);
  const layers =
    move === null
      ? []
      : move.newLayers === null || move.newBytes === null
        ? [`${count(move.layers, "layer")}, ${showBytes(move.sizeBytes)}`]
        : [`${move.newLayers} of ${count(move.layers, "layer")} new, ${showBytes(move.newBytes)}`];
  const named = tags.length === 0 ? [] : [`as ${tags.map(code).join(", ")}`];
  const built = systems.length === 0 ? [] : [`for ${systems.map(code).join(", ")}`];
  return ["📦", `push image ${code(id)}`, [places.join(", "), ...named, ...built, ...layers].join(" · ")];
}

function variantRow({ image, system, text }: PlanView["variants"][number]): readonly string[] {
  return ["⚖", `variants of ${code(image)}${system === null ? "" : ` for ${code(system)}`}`, prose(text)];
}

/** One row for targets of a wave that change alike: a rack of equal machines is read as one. */
function targetRows(targets: readonly TargetView[]): readonly (readonly string[])[] {
  const alike = Map.groupBy(targets, ({ name, kind, change, from, to, wave }) =>
    JSON.stringify(change === "removed" ? name : [kind, change, from, to, wave]),
  );
  return [...alike.values()].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / mostAlike) }, (_, row) =>
      targetRow(same.slice(row * mostAlike, (row + 1) * mostAlike)),
    ),
  );
}

function targetRow(same: readonly TargetView[]): readonly string[] {
  const { kind, change, from, to, wave: named } = same[0]!;
  const names = same.map(({ name }) => code(name)).join(", ");
  const wave = named === null ? "" : ` · wave ${code(named)}`;
  if (change === "unknown") return ["❔", `${names} (${kind})${wave}`, "cannot be planned here"];
  const ids = `${from === null ? "nothing" : code(from)} → ${to === null ? "nothing" : code(to)}`;
  switch (change) {
    case "removed":
      return ["➖", `${names} is no longer a target`, "what runs there keeps running"];
    case "added":
      return ["🚚", `${names} (${kind}, new)${wave}`, ids];
    case "changed":
      return ["🚚", `${names} (${kind})${wave}`, ids];
  }
}

function waveRows({ waves }: PlanView): readonly (readonly string[])[] {
  if (waves.length === 0) return [];
  const order = waves.map(({ name, changed, maxUnavailable, soakMs }) => {
    const facts = [
      ...(changed === 1 ? [] : [`${maxUnavailable} at a time`]),
      ...(soakMs === 0 ? [] : [`soaks ${showDuration(soakMs)}`]),
    ];
    return `${code(name)} (${[String(changed), ...facts].join(", ")})`;
  });
  return [["🌊", count(waves.length, "wave"), order.join(" → ")]];
}

function ruleRows(view: PlanView): readonly (readonly string[])[] {
  const { summary, rules, ruleSections } = view;
  if (summary.rules === 0) return [];
  const text = areFew(view) ? rules.map(ruleLine).join(" · ") : prose(sectionText(ruleSections));
  return [["📐", rulesChanged(summary.rules), text]];
}

/** So few that their row says all of them. */
const areFew = ({ summary, rules }: PlanView): boolean => rules.length === summary.rules && rules.length <= mostInRow;

function ruleLine({ path, from, to }: PlanView["rules"][number]): string {
  if (from === to) return `${code(path)} changed`;
  return `${code(path)}: ${prose(from ?? "nothing")} → ${prose(to ?? "nothing")}`;
}

/** As many as there is room for; the rest is counted by section. */
function ruleFolds(view: PlanView): readonly string[] {
  const { rules } = view;
  if (rules.length === 0 || areFew(view)) return [];
  const lines: string[] = [];
  let room = ruleCharacters;
  for (const rule of rules.slice(0, mostRules)) {
    const text = ruleText(rule);
    room -= text.length;
    if (room < 0) break;
    lines.push(text);
  }
  const text = [...lines, ...moreRules(view, lines.length)].join("\n");
  return [details(rulesChanged(view.summary.rules), fence(text, "diff"))];
}

function moreRules({ summary, rules, ruleSections }: PlanView, shown: number): readonly string[] {
  if (summary.rules <= shown) return [];
  const seen = Map.groupBy(rules.slice(0, shown), ({ path }) => sectionOf(path));
  const rest = ruleSections
    .map(({ section, rules: all }) => ({ section, rules: all - (seen.get(section)?.length ?? 0) }))
    .filter(({ rules: left }) => left > 0);
  return [`# and ${summary.rules - shown} more: ${sectionText(rest)}`];
}

/** `rollout 2, source 1` */
function sectionText(sections: PlanView["ruleSections"]): string {
  return sections.map(({ section, rules }) => `${section} ${rules}`).join(", ");
}

function ruleText({ path, from, to }: PlanView["rules"][number]): string {
  if (from === to) return `! ${path}: changed`;
  return [...(from === null ? [] : [`- ${path}: ${from}`]), ...(to === null ? [] : [`+ ${path}: ${to}`])].join("\n");
}

function stepsFold(view: StepsView): string {
  const { targets, steps, reboot } = view;
  const restart = reboot.kind === "expected" ? ", reboot expected" : "";
  return details(`${namesOf(targets)}: ${count(steps.length, "step")}${restart}`, fence(stepsText(view), "diff"));
}

function stepsText({ steps, reboot }: StepsView): string {
  const lines = steps.flatMap(({ text, because }) => [`# ${text}`, ...because.map(diffLines)]);
  switch (reboot.kind) {
    case "no":
      return lines.join("\n");
    case "expected":
      return [...lines, `# reboot expected: ${reboot.because.join("; ")}`].join("\n");
    case "unknown":
      return [...lines, `# whether it reboots is not known: ${reboot.because}`].join("\n");
  }
}

function namesOf({ first, more }: TargetNames): string {
  const shown = first.map(htmlCode).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function closureFold({ targets, counts, deltaBytes, lines }: ClosureView): string {
  const { added, removed, upgraded, rebuilt } = counts;
  const tally = `+${added} −${removed} ~${upgraded} =${rebuilt}`;
  const left = added + removed + upgraded + rebuilt - lines.length;
  const text = [...lines.map(packageLines), ...(left > 0 ? [`# and ${left} more`] : [])].join("\n");
  return details(`Closure diff ${namesOf(targets)}: ${tally}, ${showDelta(deltaBytes)}`, fence(text, "diff"));
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

/** `path: before → after` as a red and a green line. Linear: a stranger may have written it. */
function diffLines(because: string): string {
  const [colon, arrow] = [because.indexOf(": "), because.lastIndexOf(" → ")];
  if (colon < 0 || arrow < colon + 2) return `! ${because}`;
  const what = because.slice(0, colon);
  return `- ${what}: ${because.slice(colon + 2, arrow)}\n+ ${what}: ${because.slice(arrow + 3)}`;
}

const mostRules = 100;
const mostAlike = 8;
const mostInRow = 3;
/** Of the plan section: steps and closures need room beside them. */
const ruleCharacters = 9_000;
const rulesChanged = (rules: number): string => `${count(rules, "rule")} changed`;
const showDelta = (bytes: number): string => `${bytes < 0 ? "−" : "+"}${showBytes(Math.abs(bytes))}`;
const place = (finding: Finding): string => `${finding.file}:${finding.line}:${finding.column}`;
