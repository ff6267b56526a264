import { shortDigest } from "../kernel/digest.ts";
import { shortRevision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import type { ReleasePredicate } from "../release/record.ts";
import { firstRefuted, type AttestationView } from "./attestation-section.ts";
import type { TargetStanding } from "./deploy-section.ts";
import { code, count, prose, utc } from "./markdown.ts";

// Comments of their own, since edits notify nobody: for what a person must see, once each.

export interface ReportEvent {
  /** A second one of the same key is not written. */
  readonly key: string;
  readonly body: string;
}

/** In the order of the targets, for each what is worst; a wave that waits comes last. */
export function renderEvents(
  record: ReleasePredicate,
  standings: readonly TargetStanding[],
  views: ReadonlyMap<string, AttestationView> = new Map(),
): readonly ReportEvent[] {
  const about = standings.flatMap((standing) => {
    const event = attestationEvent(record, views.get(standing.target)) ?? targetEvent(record, standing);
    return event ? [{ target: standing.target, event }] : [];
  });
  const rest = about.slice(mostEvents).map(({ target }) => target);
  return [
    ...about.slice(0, mostEvents).map(({ event }) => event),
    ...(rest.length === 0 ? [] : [moreEvent(record, rest)]),
    ...approvalEvents(record, standings),
  ];
}

/** Where a whole fleet goes back, a comment for each would bury the pull request, and spend what GitHub takes an hour. */
const mostEvents = 10;

function moreEvent(record: ReleasePredicate, targets: readonly string[]): ReportEvent {
  const more = targets.length > 20 ? ` and ${targets.length - 20} more` : "";
  return {
    key: `more-${record.release}`,
    body: [
      `### ⚠ ${count(targets.length, "more target")} of release ${record.release} went wrong`,
      `${targets.slice(0, 20).map(code).join(", ")}${more}: the comment of this pull request has what is known of each.`,
    ].join("\n"),
  };
}

/** A target's evidence speaks against it. */
function attestationEvent(record: ReleasePredicate, view: AttestationView | undefined): ReportEvent | undefined {
  if (view?.verdict !== "contraindicated") return undefined;
  const wanted = record.targets[view.target]?.desiredId;
  if (wanted === undefined) return undefined;
  const refuted = view.checks.filter((check) => check.outcome === "refuted").slice(0, 5);
  const first = firstRefuted(view);
  const why = first
    ? `${prose(first.name)} ${code(first.expected)} wanted, ${code(first.measured)} measured`
    : "its evidence was refused";
  return {
    key: `attestation-${view.target}-${shortDigest(wanted)}`,
    body: [
      `### 🚫 ${code(view.target)} quarantined: ${why}`,
      ...refuted.map(
        ({ name, expected, measured }) => `- ${prose(name)}: ${code(expected)} wanted, ${code(measured)} measured`,
      ),
      "", // a line that follows a list would be its last item's
      `Checked ${utc(new Date(view.checkedAt))} on ${prose(view.platform)} for ${code(shortRevision(record.commit))}.`,
      "",
      "Next: find out what runs there before anything is trusted to it; a new deployment is judged anew.",
    ].join("\n"),
  };
}

/** A wave may go, and nobody has said so: all before it run what is wanted, and its targets wait to be admitted. */
function approvalEvents(record: ReleasePredicate, standings: readonly TargetStanding[]): readonly ReportEvent[] {
  const of = new Map(standings.map((standing) => [standing.target, standing]));
  const waiting = record.waves.findIndex(({ targets }) => targets.some((name) => of.get(name)?.outcome !== "success"));
  const wave = record.waves[waiting];
  if (!wave) return [];
  const gated = wave.targets.filter((name) => {
    const report = of.get(name)?.report;
    return report?.phase === "gated" && report.code === "WAVE_NOT_ADMITTED";
  });
  if (gated.length === 0) return [];
  const where =
    wave.environment === undefined
      ? ""
      : ` Its environment is ${code(wave.environment)}: approve the job that waits there, **or**`;
  return [
    {
      key: `approval-${record.release}-${wave.name}`,
      body: [
        `### ⏸ Wave ${code(wave.name)} of release ${record.release} waits for approval`,
        `${count(gated.length, "target")} of ${wave.targets.length} wait to be admitted: ${gated.slice(0, 10).map(code).join(", ")}${gated.length > 10 ? " …" : ""}.`,
        "",
        `Next:${where} run \`neko rollout advance --key FILE\`.`,
      ].join("\n"),
    },
  ];
}

/** A target went back, or needs a person. Undefined for the rest. */
function targetEvent(record: ReleasePredicate, standing: TargetStanding): ReportEvent | undefined {
  const { report, target } = standing;
  if (!report?.desiredId) return undefined;
  const id = shortDigest(report.desiredId);
  const failing = report.probes.filter((probe) => !probe.passed).slice(0, 5);
  const facts = [
    `${report.code === null ? "" : `${code(report.code)}: `}${code(clip(report.detail, 300))}`,
    ...failing.map((probe) => `- probe ${code(probe.name)}: ${code(clip(probe.detail, 160))}`),
    "",
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
