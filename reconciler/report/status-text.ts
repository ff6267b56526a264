import { shortDigest } from "../../src/kernel/digest.ts";
import { showDuration } from "../../src/kernel/duration.ts";
import { clip } from "../../src/kernel/text.ts";
import type { Digest } from "../../src/kernel/digest.ts";
import { showStep } from "../../src/plan/host-plan.ts";
import type { TickPlan } from "../diff/plan-tick.ts";
import type { JournalEntry } from "../state/journal.ts";
import type { ReleaseName, StatusOf, TargetDiff, TargetStatus } from "../verbs.ts";

// Text for a terminal; plain lines, no colour. Pure: time is in the data.

/** A block per target, in the order given. */
export function renderStatus(all: readonly StatusOf[]): string {
  return all
    .map((one) =>
      one.kind === "known"
        ? renderTarget(one.status)
        : `${one.target}\n  ${one.error.code}: ${one.error.message}\n  ${one.error.hint}`,
    )
    .join("\n\n");
}

function renderTarget(status: TargetStatus): string {
  const { lastPass, lastGood, attempt, hold } = status;
  const rows: (readonly [string, string] | undefined)[] = [
    ["phase", status.phase],
    attempt ? ["attempt", `${named(attempt)}, try ${attempt.number}, since ${attempt.startedAt}`] : undefined,
    ["last good", lastGood ? `${named(lastGood)}, confirmed ${lastGood.at}` : "none yet"],
    ...(lastGood?.picked ?? []).map((one): readonly [string, string] => [
      "variant",
      `${one.container} takes ${one.imageId}: ${one.because}`,
    ]),
    lastPass?.running ? ["running", lastPass.running] : undefined,
    ["last pass", lastPassText(status)],
    lastPass?.behind
      ? ["behind", `${lastPass.behind} ${plural(lastPass.behind, "commit")} without a release`]
      : undefined,
    hold ? ["held", `by ${hold.owner}${hold.expires ? ` until ${hold.expires}` : ""}: ${hold.reason}`] : undefined,
    ...status.quarantine.map((entry): readonly [string, string] => [
      "quarantined",
      `release ${entry.release} (${shortDigest(entry.desiredId)}): ${entry.cause.code}: ${entry.cause.message}`,
    ]),
    status.unsentReports > 0 ? ["reports", `${status.unsentReports} not sent yet`] : undefined,
  ];
  const shown = rows.filter((row) => row !== undefined);
  const width = Math.max(...shown.map(([label]) => label.length));
  return [status.target, ...shown.map(([label, text]) => `  ${label.padEnd(width)}  ${clip(text, 400)}`)].join("\n");
}

function lastPassText({ lastPass, ageMs }: TargetStatus): string {
  if (!lastPass) return "none yet";
  const code = lastPass.code === null ? "" : `${lastPass.code}: `;
  return `${lastPass.outcome}, ${showDuration(ageMs ?? 0)} ago: ${code}${lastPass.message}`;
}

/** One line per entry, as given. */
export function renderHistory(entries: readonly JournalEntry[]): string {
  if (entries.length === 0) return "nothing yet";
  return entries
    .map((entry) => {
      const release = entry.release === undefined ? "" : ` release ${entry.release} (${entry.commit?.slice(0, 8)})`;
      const tries = (entry.attempt ?? 1) > 1 ? `, try ${entry.attempt}` : "";
      const code = entry.code === undefined ? "" : ` ${entry.code}`;
      const detail = entry.detail === undefined ? "" : `: ${clip(entry.detail.replaceAll("\n", " "), 200)}`;
      return `${entry.at}  ${entry.event.padEnd(15)}${release}${tries}${code}${detail}`.trimEnd();
    })
    .join("\n");
}

/** What the next pass would do, why, and what differs. */
export function renderDiff(diff: TargetDiff): string {
  const lines = [
    `${diff.target}: ${headline(diff.plan)}`,
    ...(diff.running === null ? [] : [`  running: ${clip(diff.running, 400)}`]),
    ...diff.steps.flatMap((step) => {
      const [first = "", ...more] = step.because;
      return [`  ${showStep(step)}: ${clip(first, 400)}`, ...more.map((line) => `      ${clip(line, 400)}`)];
    }),
  ];
  return lines.join("\n");
}

function headline(plan: TickPlan): string {
  switch (plan.kind) {
    case "in-sync":
      return `in sync: ${plan.because}`;
    case "adopt":
      return `would adopt: ${plan.because}`;
    case "apply":
      return `would apply (${plan.reason}): ${plan.because}`;
    case "keep": {
      const restore = plan.restore ? `, and would start release ${plan.restore.release} again` : "";
      const { closed } = plan;
      switch (closed.kind) {
        case "gated":
          return `keeps what runs: ${closed.code}: ${closed.because}${restore}`;
        case "pending":
          return `keeps what runs: RELEASE_PENDING: ${closed.because}${restore}`;
        case "failed":
          return `keeps what runs: ${closed.cause.code}: ${closed.cause.message}${restore}`;
      }
    }
  }
}

function named({ release, commit, desiredId }: ReleaseName): string {
  return `release ${release} (${commit.slice(0, 8)}, ${shortDigest(desiredId as Digest)})`;
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}
