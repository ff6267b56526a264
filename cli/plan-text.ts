import { showBytes, showDuration } from "../src/kernel/duration.ts";
import { shortDigest, type Digest } from "../src/kernel/digest.ts";
import { storePathName } from "../src/kernel/store-path.ts";
import {
  isEmptyPlan,
  type ChangePlan,
  type OutputChange,
  type OutputSupply,
  type TargetChange,
} from "../src/plan/change.ts";
import type { Change } from "../src/plan/evaluated-state.ts";
import { closureLines, type ClosureDiff, type ClosureLine } from "../src/plan/closure-diff.ts";
import { gateLines, showExpiry, type Gates } from "../src/plan/gates.ts";
import { showStep } from "../src/plan/host-plan.ts";
import type { ImagePush } from "../src/plan/image-push.ts";
import { ruleLines } from "../src/plan/rules.ts";
import { summaryOf } from "../src/plan/summary.ts";
import { variantLines, type VariantsOfImage } from "../src/plan/variants.ts";

const signs: Readonly<Record<Change, string>> = { added: "+", changed: "~", removed: "-", same: " ", unknown: "?" };
const closureSigns: Readonly<Record<ClosureLine["kind"], string>> = {
  added: "+",
  removed: "-",
  upgraded: "~",
  rebuilt: "=",
};
const supplies: Readonly<Record<OutputSupply, string>> = {
  build: "to build",
  fetch: "from a cache",
  here: "here already",
  unknown: "to build or to fetch",
  none: "",
};
const mostPackages = 10;

/** The plan for a terminal: the verdict, then what is built, pushed and moved, why, and what stands before it. Pure. */
export function renderPlanText(plan: ChangePlan, planId: Digest, beside?: Gates): string {
  const gates = section(
    "gates",
    gateLines(beside?.gates ?? []).map(([code, text]) => `${code}: ${text}`),
  );
  const notices = noticeLines(beside);
  if (isEmptyPlan(plan)) return [verdictOf(plan), ...gates, ...notices].join("\n");
  const same = [...plan.outputs, ...plan.targets].filter(({ change }) => change === "same").length;
  return [
    verdictOf(plan),
    ...section("outputs", outputLines(plan)),
    ...section("images", plan.images.filter(({ change }) => change !== "same").flatMap(imageLines)),
    ...section("variants", plan.variants.flatMap(variantText)),
    ...section("targets", plan.targets.filter(({ change }) => change !== "same").flatMap(targetLines)),
    ...section("waves", waveLines(plan)),
    ...section("rules", ruleLines(plan.rules)),
    ...gates,
    ...notices,
    ...section(
      "warnings",
      plan.warnings.flatMap(({ code, message, hint }) => [`${code}: ${message}`, `    ${hint}`]),
    ),
    ...(same === 0 ? [] : [`${same} as before`]),
    `plan ${shortDigest(planId)}`,
  ].join("\n");
}

/** `1 to build, 3 targets change, 2 waves` */
function verdictOf(plan: ChangePlan): string {
  const { builds, fetches, targets, waves, images, keptImages, rules, unknown } = summaryOf(plan);
  const none = unknown === 0 ? "no target changes" : "no target is known to change";
  return [
    builds === 0 ? "nothing to build" : `${builds} to build`,
    ...(fetches === 0 ? [] : [`${fetches} from caches`]),
    ...(images === 0 ? [] : [`${images} ${plural(images, "image")} to push`]),
    ...(keptImages === 0 ? [] : [`${keptImages} ${plural(keptImages, "image")} pushed nowhere`]),
    targets === 0 ? none : `${targets} ${targets === 1 ? "target changes" : "targets change"}`,
    ...(unknown === 0 ? [] : [`${unknown} ${plural(unknown, "output")} not evaluated`]),
    ...(waves === 0 ? [] : [`${waves} ${plural(waves, "wave")}`]),
    ...(rules === 0 ? [] : [`${rules} ${rules === 1 ? "rule" : "rules"} changed`]),
  ].join(", ");
}

function outputLines({ outputs, supply }: ChangePlan): string[] {
  const lines = outputs.filter(({ change }) => change !== "same").map(outputLine);
  if (lines.length === 0) return [];
  if (supply.kind === "unknown") return [...lines, `what caches have is not known: ${supply.because}`];
  const { toBuild, toFetch, downloadBytes } = supply;
  const size = downloadBytes === null || toFetch === 0 ? "" : ` (${showBytes(downloadBytes)})`;
  return [
    ...lines,
    `in all ${toBuild} ${plural(toBuild, "derivation")} to build, ${toFetch} ${plural(toFetch, "path")} from caches${size}`,
  ];
}

function outputLine({ change, role, to, from, because, supply }: OutputChange): string {
  const path = change === "unknown" ? null : (to ?? from);
  const name = path === null ? "" : `  ${storePathName(path)}`;
  return `${signs[change]} ${role}${name}  ${[supplies[supply], because].filter((part) => part !== "").join(", ")}`;
}

function imageLines({ id, systems = [], change, because, tags, to, move }: ImagePush): string[] {
  const layers =
    move === null
      ? []
      : [
          move.newLayers === null || move.newBytes === null
            ? `    ${move.layers} ${plural(move.layers, "layer")}, ${showBytes(move.sizeBytes)}; which are new is not known`
            : `    ${move.newLayers} of ${move.layers} ${plural(move.layers, "layer")} new, ${showBytes(move.newBytes)} of ${showBytes(move.sizeBytes)}`,
        ];
  return [
    `${signs[change]} ${id}${tags.length === 0 ? "" : ` (${tags.join(", ")})`}${systems.length === 0 ? "" : ` for ${systems.join(", ")}`}`,
    ...because.map((line) => `    ${line}`),
    ...(to.length === 0
      ? change === "removed"
        ? []
        : ["    no registry: pushed nowhere"]
      : [
          `    to ${to.map(({ registry, on }) => (on.length === 0 ? registry : `${registry} (${on.join(", ")})`)).join(", ")}`,
        ]),
    ...layers,
  ];
}

function variantText(variants: VariantsOfImage): string[] {
  const { image, system } = variants;
  const [first = "", ...more] = variantLines(variants);
  return [`${image}${system === undefined ? "" : ` for ${system}`}: ${first}`, ...more.map((line) => `    ${line}`)];
}

function targetLines(target: TargetChange): string[] {
  const { change, name, kind, from, to, wave, steps, closure, reboot } = target;
  const title = `${signs[change]} ${name} (${kind})${wave === undefined ? "" : ` in wave ${wave}`}  ${idOf(from)} → ${idOf(to)}`;
  if (change === "removed") return [title, "    what runs there keeps running"];
  if (change === "unknown") return [title, "    cannot be planned here"];
  return [
    title,
    ...steps.flatMap((step) => {
      const [first = "", ...more] = step.because;
      return [`    ${showStep(step)}: ${first}`, ...more.map((line) => `        ${line}`)];
    }),
    ...(reboot.kind === "expected" ? [`    reboot expected: ${reboot.because.join("; ")}`] : []),
    ...(reboot.kind === "unknown" ? [`    whether it reboots is not known: ${reboot.because}`] : []),
    ...(closure.kind === "known" ? closureText(closure.diff) : []),
    ...(closure.kind === "unknown" ? [`    closure not compared: ${closure.because}`] : []),
  ];
}

function closureText(diff: ClosureDiff): string[] {
  const lines = closureLines(diff);
  const rest = lines.length - mostPackages;
  return [
    `    closure ${countsOf(diff)}, ${showDelta(diff.deltaBytes)} to ${showBytes(diff.after.bytes)}`,
    ...lines.slice(0, mostPackages).map((line) => `      ${closureSigns[line.kind]} ${packageText(line)}`),
    ...(rest > 0 ? [`      and ${rest} more`] : []),
  ];
}

/** `+3 -1 ~12 =4`: added, removed, upgraded, rebuilt. */
function countsOf({ added, removed, upgraded, rebuilt }: ClosureDiff): string {
  return `+${added.length} -${removed.length} ~${upgraded.length} =${rebuilt.length}`;
}

function packageText({ kind, name, from, to, deltaBytes }: ClosureLine): string {
  const versions = kind === "upgraded" ? `${from || "no version"} → ${to || "no version"}` : to || from;
  const size = deltaBytes === 0 ? "" : ` (${showDelta(deltaBytes)})`;
  return `${name}${versions === "" ? "" : ` ${versions}`}${kind === "rebuilt" ? " rebuilt" : ""}${size}`;
}

function waveLines({ waves }: ChangePlan): string[] {
  return waves.flatMap((wave, index) => {
    if (wave.changed === 0) return [];
    const facts = [
      `${wave.changed} of ${wave.targets.length} ${plural(wave.targets.length, "target")}`,
      `${wave.maxUnavailable} at a time`,
      ...(wave.soakMs === 0 ? [] : [`soaks ${showDuration(wave.soakMs)}`]),
      ...(wave.environment === undefined ? [] : [`environment ${wave.environment}`]),
      ...(wave.window === undefined ? [] : [`window ${wave.window}`]),
    ];
    return [`${index + 1}. ${wave.name}: ${facts.join(", ")}`];
  });
}

function noticeLines(beside: Gates | undefined): string[] {
  const lines = beside?.exceptions.map((notice) => {
    const targets = notice.targets === null ? "" : ` for ${notice.targets.join(", ")}`;
    return `${notice.id} (${notice.rule})${targets} ${showExpiry(notice)}`;
  });
  return section("exceptions", lines ?? []);
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

const showDelta = (bytes: number): string => `${bytes < 0 ? "-" : "+"}${showBytes(Math.abs(bytes))}`;
const idOf = (digest: Digest | null): string => (digest === null ? "nothing" : shortDigest(digest));
const plural = (count: number, word: string): string => (count === 1 ? word : `${word}s`);
