import { toNekoError, type NekoError } from "../kernel/error.ts";
import { ownCheckRunId, type CheckRunWrite, type CommitStatus, type Forge } from "../ports/forge.ts";
import type { Log } from "../ports/log.ts";
import type { ReleasePredicate } from "../release/record.ts";
import type { ReportSpec } from "../spec/desired-state.ts";
import { firstRefuted, proofOf, type AttestationView, type ProofState } from "./attestation-section.ts";
import { checkSummary, editComment, stickyKind, type Sections } from "./comment.ts";
import { describeStanding, renderDeploy, standingsOf, type TargetStanding } from "./deploy-section.ts";
import { renderEvents } from "./events.ts";
import { judgeReports, type JudgedReports, type ReportCandidate } from "./judge.ts";
import { deployStamp, seqSumOf } from "./stamp.ts";

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
  /** By target: verdicts on the evidence that hosts sent. None: it is shown as not judged. */
  readonly views?: ReadonlyMap<string, AttestationView>;
  /** Targets on which the policy wants a verdict: their environment is not green before there is one. */
  readonly mustBeProven?: ReadonlySet<string>;
  /** GITHUB_RUN_ID; 0 for a person's own report, which never replaces a job's about the same reports. */
  readonly runId: number;
  readonly runUrl?: string;
}

export interface ReportOutcome {
  readonly standings: readonly TargetStanding[];
  readonly judged: JudgedReports;
  readonly sections: Sections;
  /** What could not be written, once per reason; the rest was. */
  readonly failures: readonly NekoError[];
  /** Commit statuses that wait for the next run: GitHub takes only so many an hour. */
  readonly statusesLeft: number;
}

/**
 * Judges what hosts say of one release and writes it where people look: the sticky comment of every pull request that
 * the release brought, a comment of its own for what a person must see, a check run and a deployment per environment,
 * and a commit status per target, in this order: should GitHub take no more, the comment is written. One thing that
 * cannot be written does not hold the others back.
 * @throws NekoError GITHUB_* when the check runs cannot be read
 */
export async function runReport(
  request: ReportRequest,
  { forge, log }: ReportPorts,
  signal: AbortSignal,
): Promise<ReportOutcome> {
  const { record, report, views = new Map<string, AttestationView>() } = request;
  const prefix = "neko/";
  const checks = await forge.checkRuns(record.commit, prefix, signal);
  const candidates = [
    // Ours are about an environment, which may well be called as a target is.
    ...checks
      .filter((check) => check.externalId !== ownCheckRunId)
      .map((check) => ({
        source: `check run ${check.name}`,
        claimed: check.name.slice(prefix.length),
        text: check.text,
      })),
    ...request.candidates,
  ];
  const judged = judgeReports(candidates, record, request.identities);
  for (const refused of judged.refused) log.warn(`${refused.source}: ${refused.error.code}: ${refused.error.message}`);
  const standings = standingsOf(record, judged);
  const sections = renderDeploy(record, standings, judged, views);
  const stamp = deployStamp(record.release, seqSumOf(judged.accepted.values()), request.runId);
  const full = request.runUrl === undefined ? {} : { runUrl: request.runUrl };

  const failures = new Map<string, NekoError>();
  let statusesLeft = 0;
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toNekoError(thrown);
      // The same permission is missing for the second environment too: said once.
      const reason = `${error.code} ${error.hint}`;
      if (!failures.has(reason)) failures.set(reason, error);
    }
  };

  if (report.comment === "sticky") {
    const edit = (present: string | undefined): string => editComment(present, sections, { stamp, ...full });
    for (const number of record.pullRequests) {
      await attempt(() => forge.upsertStickyComment(number, stickyKind, edit, signal));
    }
    const events = renderEvents(record, standings, views);
    for (const number of record.pullRequests) {
      for (const { key, body } of events) {
        await attempt(() => forge.createEventComment(number, key, body, signal));
      }
    }
  }
  const proven = (standing: TargetStanding): ProofState =>
    proofOf(standing, views.get(standing.target), request.mustBeProven?.has(standing.target) ?? false);
  const environments = byEnvironment(standings).map(([environment, members]) => ({
    environment,
    shown: renderDeploy(record, members, { ...judged, refused: [] }, views),
    state: stateOf(members, proven),
    description: describe(record, members, proven),
  }));
  if (report.checks) {
    for (const { environment, shown, state, description } of environments) {
      const check: CheckRunWrite = {
        name: `${prefix}${environment}`,
        commit: record.commit,
        conclusion: state === "success" || state === "failure" ? state : "neutral",
        title: description,
        summary: checkSummary({ ...shown, verdict: "" }, full),
        ...(request.runUrl === undefined ? {} : { detailsUrl: request.runUrl }),
      };
      await attempt(() => forge.upsertCheckRun(check, signal));
    }
  }
  if (report.deployments) {
    for (const { environment, state, description } of environments) {
      await attempt(() =>
        forge.recordDeployment(
          {
            environment,
            commit: record.commit,
            state,
            description,
            ...(request.runUrl === undefined ? {} : { logUrl: request.runUrl }),
          },
          signal,
        ),
      );
    }
  }
  if (report.checks) {
    const statuses = standings
      .map((standing) => statusOf(standing, views.get(standing.target)))
      .toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state));
    await attempt(async () => {
      const { written, left } = await forge.setStatuses(record.commit, statuses, signal);
      statusesLeft = left;
      if (left > 0) log.info(`commit statuses: ${written} written, ${left} left for the next run`);
    });
  }
  return { standings, judged, sections, failures: [...failures.values()], statusesLeft };
}

/** What is written first where not everything can be. */
const urgency: readonly CommitStatus["state"][] = ["error", "failure", "success", "pending"];

function statusOf(standing: TargetStanding, view: AttestationView | undefined): CommitStatus {
  const context = `neko/${standing.target}`;
  if (view?.verdict === "contraindicated") {
    const first = firstRefuted(view);
    const why = first ? `${first.name} ${first.expected} wanted, ${first.measured} measured` : "evidence refused";
    return { context, state: "failure", description: `attestation: ${why}` };
  }
  return { context, state: standing.outcome, description: describeStanding(standing) };
}

function byEnvironment(
  standings: readonly TargetStanding[],
): readonly (readonly [string, readonly TargetStanding[]])[] {
  const declared = standings.filter((standing) => standing.environment !== undefined);
  return [...Map.groupBy(declared, (standing) => standing.environment ?? "")];
}

type Proven = (standing: TargetStanding) => ProofState;

/** Green only when every member runs what is wanted, and no verdict is awaited or speaks against one. */
function stateOf(members: readonly TargetStanding[], proven: Proven): "success" | "failure" | "in_progress" | "queued" {
  const proofs = members.map(proven);
  if (members.some((standing) => standing.outcome === "failure")) return "failure";
  if (proofs.includes("contraindicated")) return "failure";
  if (members.some((standing) => standing.outcome !== "success")) {
    return members.some((standing) => standing.report !== undefined) ? "in_progress" : "queued";
  }
  return members.length > 0 && proofs.every((proof) => proof === "none" || proof === "affirming")
    ? "success"
    : "in_progress";
}

/** `release 3: 1 of 2 in sync, evidence of 1 not judged` */
function describe(record: ReleasePredicate, members: readonly TargetStanding[], proven: Proven): string {
  const ready = members.filter((standing) => standing.outcome === "success").length;
  const counted = (state: ProofState): number => members.filter((standing) => proven(standing) === state).length;
  return [
    `release ${record.release}: ${ready} of ${members.length} in sync`,
    ...(counted("awaited") === 0 ? [] : [`evidence of ${counted("awaited")} not judged`]),
    ...(counted("warning") === 0 ? [] : [`warnings about ${counted("warning")}`]),
    ...(counted("contraindicated") === 0 ? [] : [`attestation of ${counted("contraindicated")} failed`]),
  ].join(", ");
}
