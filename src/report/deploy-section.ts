import { shortDigest } from "../kernel/digest.ts";
import { shortRevision } from "../kernel/revision.ts";
import type { ReleasePredicate, ReportedPhase, ReportPredicate } from "../release/record.ts";
import { sectionLimits, type Sections } from "./comment.ts";
import { code, count, fit, prose, table, utc } from "./markdown.ts";
import { headline } from "./plan-section.ts";
import type { JudgedReports } from "./judge.ts";

/** What one target of a release is known to do, by a verified report or by none. */
export interface TargetStanding {
  readonly target: string;
  readonly environment: string | undefined;
  readonly wave: string | undefined;
  readonly report: ReportPredicate | undefined;
  readonly outcome: "success" | "failure" | "pending";
}

/** Every target of the release, by wave order then name. */
export function standingsOf(record: ReleasePredicate, judged: JudgedReports): readonly TargetStanding[] {
  const waveOf = (target: string): number => {
    const index = record.waves.findIndex((wave) => wave.targets.includes(target));
    return index < 0 ? record.waves.length : index;
  };
  return Object.entries(record.targets)
    .map(([target, wanted]): TargetStanding => {
      const report = judged.accepted.get(target);
      return {
        target,
        environment: wanted.environment,
        wave: record.waves[waveOf(target)]?.name,
        report,
        outcome: report ? outcomeOf(report) : "pending",
      };
    })
    .toSorted((a, b) => waveOf(a.target) - waveOf(b.target) || (a.target < b.target ? -1 : 1));
}

/** The phase is the host's word for where it is; success also needs that it runs what is wanted. */
function outcomeOf(report: ReportPredicate): TargetStanding["outcome"] {
  switch (report.phase) {
    case "in-sync":
      return report.runningId !== null && report.runningId === report.desiredId ? "success" : "pending";
    case "rolled-back":
    case "quarantined":
    case "failed":
    case "stuck":
      return "failure";
    case "pending":
    case "applying":
    case "gated":
      return "pending";
  }
}

/** Verdict, deploy and attestation sections of the comment of every pull request that the release brings. Neither the
 *  time nor the run is in them: a report that says nothing new leaves the comment as it is. */
export function renderDeploy(
  record: ReleasePredicate,
  standings: readonly TargetStanding[],
  judged: JudgedReports,
): Sections {
  const tally = summaryOf(standings);
  const title = `**Deploy** release ${record.release} · ${code(shortRevision(record.commit))} · ${tally}`;
  const waves = record.waves.length > 0;
  const rows = standings.map((standing) => targetRow(record, standing, waves));
  const refused = judged.refused.map((report) => [
    "🚫",
    prose(report.source),
    `REPORT_INVALID: ${prose(report.error.message)}. It changed nothing.`,
  ]);
  const parts = [
    title,
    rows.length === 0
      ? "The release names no target."
      : table(["Target", ...(waves ? ["Wave"] : []), "Now", "Wanted", "Health", "State"], rows),
    ...(refused.length === 0 ? [] : [table(["", "Refused report", "Why"], refused, 20)]),
  ];
  return {
    verdict: headline(`release ${record.release} (${code(shortRevision(record.commit))}) · ${tally}`, {}),
    deploy: fit(parts.join("\n\n"), [], sectionLimits.deploy),
    attestation: fit(attestation(standings), [], sectionLimits.attestation),
  };
}

/** `2 of 3 targets in sync, 1 rolled back` */
function summaryOf(standings: readonly TargetStanding[]): string {
  const ready = standings.filter((standing) => standing.outcome === "success").length;
  const failed = new Map<string, number>();
  for (const standing of standings) {
    if (standing.outcome !== "failure" || !standing.report) continue;
    const word = words[standing.report.phase].word;
    failed.set(word, (failed.get(word) ?? 0) + 1);
  }
  return [
    `${ready} of ${count(standings.length, "target")} in sync`,
    ...[...failed].map(([word, number]) => `${number} ${word}`),
  ].join(", ");
}

/** One line for a commit status or a deployment: plain text, not Markdown. */
export function describeStanding(standing: TargetStanding): string {
  const { report } = standing;
  if (!report) return "no verified report yet";
  return `${words[report.phase].word}${report.code === null ? "" : ` (${report.code})`} at ${utc(new Date(report.at))}`;
}

const words: Readonly<Record<ReportedPhase, { readonly icon: string; readonly word: string }>> = {
  "in-sync": { icon: "✅", word: "in sync" },
  pending: { icon: "⏳", word: "pending" },
  applying: { icon: "⏳", word: "applying" },
  gated: { icon: "⏸", word: "gated" },
  "rolled-back": { icon: "⏪", word: "rolled back" },
  quarantined: { icon: "🚫", word: "quarantined" },
  failed: { icon: "❌", word: "failed" },
  stuck: { icon: "🛑", word: "stuck" },
};

function targetRow(record: ReleasePredicate, standing: TargetStanding, waves: boolean): readonly string[] {
  const wanted = record.targets[standing.target]?.desiredId;
  const head = [code(standing.target), ...(waves ? [standing.wave === undefined ? "–" : code(standing.wave)] : [])];
  const { report } = standing;
  const want = wanted ? code(shortDigest(wanted)) : "–";
  if (!report) return [...head, "unknown", want, "–", "⏳ no verified report yet"];
  const running = report.runningId === null ? "nothing" : code(shortDigest(report.runningId));
  const passed = report.probes.filter((probe) => probe.passed).length;
  const health = report.probes.length === 0 ? "–" : `${passed} of ${count(report.probes.length, "probe")} passed`;
  const shown = words[report.phase];
  const cause = report.code === null ? "" : ` ${code(report.code)}`;
  const detail = report.detail.trim() === "" ? "" : ` · ${code(report.detail.slice(0, 160))}`;
  return [...head, running, want, health, `${shown.icon} ${shown.word}${cause} · ${utc(new Date(report.at))}${detail}`];
}

function attestation(standings: readonly TargetStanding[]): string {
  const withEvidence = standings.filter((standing) => standing.report?.evidence != null);
  if (withEvidence.length === 0) {
    return "**Attestation** evidence: none yet. What is shown above is each host's own word, signed with its own key.";
  }
  const rows = withEvidence.map((standing) => [
    code(standing.target),
    standing.report?.evidence ? code(shortDigest(standing.report.evidence)) : "–",
    "received, not judged",
  ]);
  return `**Attestation** evidence received, not judged\n\n${table(["Target", "Evidence", "Verdict"], rows)}`;
}

/** A comment of its own, since edits notify nobody: a target went back, or needs a person. Undefined for the rest. */
export function renderEvent(
  record: ReleasePredicate,
  standing: TargetStanding,
): { readonly key: string; readonly body: string } | undefined {
  const { report, target } = standing;
  if (!report?.desiredId) return undefined;
  const id = shortDigest(report.desiredId);
  const failing = report.probes.filter((probe) => !probe.passed).slice(0, 5);
  const facts = [
    `${report.code === null ? "" : `${code(report.code)}: `}${code(report.detail.slice(0, 300))}`,
    ...failing.map((probe) => `- probe ${code(probe.name)}: ${code(probe.detail.slice(0, 160))}`),
    `Reported ${utc(new Date(report.at))} for ${code(shortRevision(record.commit))}, wanted ${code(id)}.`,
  ].join("\n");
  switch (report.phase) {
    // A host quarantines what it rolled back: whichever of the two is seen first tells the same story.
    case "rolled-back":
    case "quarantined": {
      const now = report.runningId === null ? "nothing of ours" : code(shortDigest(report.runningId));
      return {
        key: `rollback-${target}-${id}`,
        body: `### ⏪ Rolled back ${code(target)}: it runs ${now} again\n${facts}\n\nNext: revert this pull request, **or** fix and merge: a new desired state is tried again.`,
      };
    }
    case "stuck":
      return {
        key: `stuck-${target}-${id}`,
        body: `### 🛑 ${code(target)} is stuck and needs a person\n${facts}\n\nNext: look at \`neko status\` and the journal on that host.`,
      };
    case "in-sync":
    case "pending":
    case "applying":
    case "gated":
    case "failed":
      return undefined;
  }
}
