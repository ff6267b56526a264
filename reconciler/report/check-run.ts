import { shortDigest } from "../../src/kernel/digest.ts";
import { clip } from "../../src/kernel/text.ts";
import type { Envelope } from "../../src/release/dsse.ts";
import type { ReportPredicate } from "../../src/release/record.ts";
import { embedEnvelope } from "../../src/release/report-text.ts";

/** GitHub's check run as a host writes it. Source: REST API, "Create a check run". */
export interface CheckRunBody {
  readonly name: string;
  readonly external_id: string;
  readonly status: "in_progress" | "completed";
  readonly conclusion?: "success" | "failure" | "neutral";
  readonly started_at?: string;
  readonly completed_at?: string;
  readonly output: { readonly title: string; readonly summary: string; readonly text: string };
}

/** Title and summary for people, the signed envelope as text for the Action's `report` mode. Pure. */
export function renderCheckRun(report: ReportPredicate, envelope: Envelope): CheckRunBody {
  return {
    name: `neko/${report.target}`,
    external_id: `${report.target}:${report.seq}`,
    ...progressOf(report),
    output: { title: titleOf(report), summary: summaryOf(report), text: embedEnvelope(envelope) },
  };
}

function progressOf({
  phase,
  at,
}: ReportPredicate): Pick<CheckRunBody, "status" | "conclusion" | "started_at" | "completed_at"> {
  switch (phase) {
    case "applying":
      return { status: "in_progress", started_at: at };
    case "in-sync":
      return { status: "completed", conclusion: "success", completed_at: at };
    case "pending":
    case "gated":
      return { status: "completed", conclusion: "neutral", completed_at: at };
    case "rolled-back":
    case "quarantined":
    case "failed":
    case "stuck":
      return { status: "completed", conclusion: "failure", completed_at: at };
  }
}

function titleOf({ phase, target, release, code }: ReportPredicate): string {
  const what = release === null ? "" : ` release ${release}`;
  switch (phase) {
    case "applying":
      return `${target}: applying${what}`;
    case "in-sync":
      return `${target} runs${what}`;
    case "pending":
      return `${target}: waiting for a release`;
    case "gated":
      return `${target}:${what} is not let in yet (${code ?? "gated"})`;
    case "rolled-back":
      return `${target}:${what} was rolled back (${code ?? "failed"})`;
    case "quarantined":
      return `${target}:${what} failed before and is not tried again`;
    case "failed":
      return `${target}:${what} could not be applied (${code ?? "failed"})`;
    case "stuck":
      return `${target} needs a person: the rollback failed`;
  }
}

function summaryOf(report: ReportPredicate): string {
  const lines = [
    quoted(report.detail),
    "",
    `- wanted: ${report.desiredId ? `\`${shortDigest(report.desiredId)}\`` : "nothing of this commit"}`,
    `- running: ${report.runningId ? `\`${shortDigest(report.runningId)}\`` : "nothing of ours, or not known"}`,
    ...report.probes.map(
      (probe) => `- ${probe.passed ? "passed" : "**failed**"}: ${quoted(`${probe.name}: ${probe.detail}`)}`,
    ),
    `- at ${report.at}, report ${report.seq}`,
  ];
  return lines.join("\n");
}

/** Untrusted text as code: no Markdown, no mention, no line break in it takes effect. */
function quoted(text: string): string {
  const line = clip(text.replace(/\s+/g, " "), 400).replaceAll("`", "'");
  return line === "" ? "" : `\`${line}\``;
}
