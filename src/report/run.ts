import { toNekoError, type NekoError } from "../kernel/error.ts";
import type { Forge, StatusState } from "../ports/forge.ts";
import type { Log } from "../ports/log.ts";
import type { ReleasePredicate } from "../release/record.ts";
import type { ReportSpec } from "../spec/desired-state.ts";
import { editComment, stickyKind, type Sections } from "./comment.ts";
import { describeStanding, renderDeploy, renderEvent, standingsOf, type TargetStanding } from "./deploy-section.ts";
import { judgeReports, type JudgedReports, type ReportCandidate } from "./judge.ts";

export interface ReportPorts {
  readonly forge: Forge;
  readonly log: Log;
}

export interface ReportRequest {
  readonly record: ReleasePredicate;
  /** Target to `ed25519:…`, from neko.yaml on the base branch. */
  readonly identities: ReadonlyMap<string, string>;
  /** Reports from elsewhere than check runs. */
  readonly candidates: readonly ReportCandidate[];
  readonly report: ReportSpec;
  readonly runUrl?: string;
}

export interface ReportOutcome {
  readonly standings: readonly TargetStanding[];
  readonly judged: JudgedReports;
  readonly sections: Sections;
  /** What could not be written; the rest was. */
  readonly failures: readonly NekoError[];
}

/**
 * Judges what hosts say of one release and writes it where people look: the sticky comment of every pull request that
 * the release brought, one comment per rollback, a commit status per target, a deployment per environment. One thing
 * that cannot be written does not keep the others back.
 * @throws NekoError GITHUB_* when the check runs cannot be read
 */
export async function runReport(
  request: ReportRequest,
  { forge, log }: ReportPorts,
  signal: AbortSignal,
): Promise<ReportOutcome> {
  const { record } = request;
  const prefix = "neko/";
  const checks = await forge.checkRuns(record.commit, prefix, signal);
  const candidates = [
    ...checks.map((check) => ({
      source: `check run ${check.name}`,
      claimed: check.name.slice(prefix.length),
      text: check.text,
    })),
    ...request.candidates,
  ];
  const judged = judgeReports(candidates, record, request.identities);
  for (const refused of judged.refused) log.warn(`${refused.source}: ${refused.error.code}: ${refused.error.message}`);
  const standings = standingsOf(record, judged);
  const sections = renderDeploy(record, standings, judged);

  const failures: NekoError[] = [];
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      signal.throwIfAborted();
      failures.push(toNekoError(thrown));
    }
  };
  if (request.report.comment === "sticky") {
    for (const number of record.pullRequests) {
      await attempt(() =>
        forge.upsertStickyComment(number, stickyKind, (present) => editComment(present, sections), signal),
      );
      for (const event of standings.map((standing) => renderEvent(record, standing))) {
        if (event) await attempt(() => forge.createEventComment(number, event.key, event.body, signal));
      }
    }
  }
  if (request.report.checks) {
    for (const standing of standings) await attempt(() => forge.setStatus(record.commit, statusOf(standing), signal));
  }
  if (request.report.deployments) {
    for (const [environment, members] of byEnvironment(standings)) {
      const ready = members.filter((standing) => standing.outcome === "success").length;
      await attempt(() =>
        forge.recordDeployment(
          {
            environment,
            commit: record.commit,
            state: deploymentState(members),
            description: `release ${record.release}: ${ready} of ${members.length} in sync`,
            ...(request.runUrl === undefined ? {} : { logUrl: request.runUrl }),
          },
          signal,
        ),
      );
    }
  }
  return { standings, judged, sections, failures };
}

function statusOf(standing: TargetStanding): { context: string; state: StatusState; description: string } {
  return {
    context: `neko/${standing.target}`,
    state: standing.outcome,
    description: describeStanding(standing),
  };
}

function byEnvironment(
  standings: readonly TargetStanding[],
): readonly (readonly [string, readonly TargetStanding[]])[] {
  const declared = standings.filter((standing) => standing.environment !== undefined);
  return [...Map.groupBy(declared, (standing) => standing.environment ?? "")];
}

function deploymentState(members: readonly TargetStanding[]): "success" | "failure" | "in_progress" | "queued" {
  if (members.some((standing) => standing.outcome === "failure")) return "failure";
  if (members.every((standing) => standing.outcome === "success")) return "success";
  return members.some((standing) => standing.report !== undefined) ? "in_progress" : "queued";
}
