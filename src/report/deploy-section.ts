import { shortDigest } from "../kernel/digest.ts";
import { showMinute } from "../kernel/duration.ts";
import { shortRevision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import type { ReleasePredicate, ReportedPhase, ReportPredicate } from "../release/record.ts";
import { renderAttestation, type AttestationView } from "./attestation-section.ts";
import { sectionLimits, type Sections } from "./comment.ts";
import { code, count, details, fit, prose, table, utc } from "./markdown.ts";
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
  views: ReadonlyMap<string, AttestationView> = new Map(),
): Sections {
  const tally = summaryOf(standings, views);
  const title = `**Deploy** release ${record.release} · ${code(shortRevision(record.commit))} · ${tally}`;
  const refused = judged.refused.map((report) => [
    "🚫",
    prose(report.source),
    `REPORT_INVALID: ${prose(report.error.message)}. It changed nothing.`,
  ]);
  const head = [
    title,
    ...targetTables(record, standings),
    ...(refused.length === 0 ? [] : [table(["", "Refused report", "Why"], refused, 20)]),
  ];
  return {
    verdict: headline(`release ${record.release} (${code(shortRevision(record.commit))}) · ${tally}`, {}),
    deploy: fit(head.join("\n\n"), [], sectionLimits.deploy),
    attestation: fit(renderAttestation(standings, views), [], sectionLimits.attestation),
  };
}

/** By wave. Of a big fleet what failed comes first, then what is on its way; what is in sync is folded, so that it is
 *  the first to go where there is no room. */
function targetTables(record: ReleasePredicate, standings: readonly TargetStanding[]): readonly string[] {
  const waves = record.waves.length > 0;
  const tableOf = (members: readonly TargetStanding[]): string =>
    table(
      ["Target", ...(waves ? ["Wave"] : []), "Now", "Wanted", "Health", "State"],
      members.map((standing) => targetRow(record, standing, waves)),
      mostRows,
    );
  if (standings.length === 0) return ["The release names no target."];
  if (standings.length <= bigFleet) return [tableOf(standings)];
  const [failed, pending, ready] = (["failure", "pending", "success"] as const).map((outcome) =>
    standings.filter((standing) => standing.outcome === outcome),
  );
  const first = [...failed!, ...pending!];
  return [
    ...(first.length === 0 ? [] : [tableOf(first)]),
    ...(ready!.length === 0 ? [] : [details(`${ready!.length.toLocaleString("en-US")} in sync`, tableOf(ready!))]),
  ];
}

const bigFleet = 40;
const mostRows = 600;

/** `2 of 3 targets in sync, 1 rolled back` */
function summaryOf(standings: readonly TargetStanding[], views: ReadonlyMap<string, AttestationView>): string {
  const refuted = standings.filter(({ target }) => views.get(target)?.verdict === "contraindicated").length;
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
    ...(refuted === 0 ? [] : [`attestation of ${refuted} failed`]),
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
  const health = report.probes.length === 0 ? "–" : `${passed} of ${report.probes.length} passed`;
  const shown = words[report.phase];
  const cause = report.code === null ? "" : ` ${code(report.code)}`;
  const detail = report.detail.trim() === "" ? "" : ` · ${code(clip(report.detail, 160))}`;
  return [...head, running, want, health, `${shown.icon} ${shown.word}${cause} · ${showMinute(report.at)}${detail}`];
}
