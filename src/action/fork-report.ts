import { NekoError } from "../kernel/error.ts";
import { parseRevision } from "../kernel/revision.ts";
import type { Forge } from "../ports/forge.ts";
import type { LeftFile } from "../ports/left-file.ts";
import type { Log } from "../ports/log.ts";
import { parsePlanFile, renderForkPlan } from "../report/plan-file.ts";
import { proposalStamp } from "../report/stamp.ts";
import { writeProposal } from "./comment.ts";
import type { ReadEvent } from "./event.ts";
import type { ActionResult } from "./job.ts";

export interface ForkReportPorts {
  readonly forge: Forge;
  readonly log: Log;
  /** The artifact, as downloaded. */
  readonly readArtifact: () => Promise<readonly LeftFile[]>;
}

/**
 * Shows the plan of a fork's pull request, whose own run could write nothing. It runs with this repository's token, so
 * that of the fork it takes one file, and that as data: nothing is checked out, evaluated or built. The file is shown on
 * the pull request whose head the ended run was of, as GitHub says it, and nowhere else. There is no check run: what a
 * stranger's run says of itself must not satisfy branch protection.
 * @throws NekoError PLAN_FILE_INVALID, EVENT_REFUSED (the file is of another pull request), GITHUB_*
 */
export async function runForkReport(
  { event, runUrl }: { readonly event: ReadEvent; readonly runUrl: string },
  { forge, log, readArtifact }: ForkReportPorts,
  signal: AbortSignal,
): Promise<ActionResult> {
  const nothing = { outputs: {}, sections: {} };
  const { endedRun } = event;
  if (!endedRun) throw new TypeError("a fork's report was asked for without a run that ended");
  const files = (await readArtifact()).filter(({ name }) => name.endsWith(".json"));
  const [artifact] = files;
  if (!artifact || files.length > 1) {
    log.info(`${files.length === 0 ? "no" : "more than one"} plan file in the artifact: nothing is shown`);
    return nothing;
  }
  const file = parsePlanFile(artifact.bytes);
  if (file.pullRequest === null || file.repository !== event.identity) throw misplaced("no pull request of ours");
  const pull = await forge.pullRequest(file.pullRequest, signal);
  const isHead = pull.head.commit === endedRun.headCommit && pull.head.repository === endedRun.headRepository;
  // A head that moved since is shown by its own run; a file that names another's pull request is somebody's try.
  if (!isHead || file.head !== endedRun.headCommit) {
    if (pull.head.repository === endedRun.headRepository && endedRun.headRepository !== null) {
      log.info(`pull request ${pull.number} is at ${pull.head.commit.slice(0, 8)} now: nothing is shown of this run`);
      return nothing;
    }
    throw misplaced(`pull request ${pull.number}, whose head the run was not of`);
  }
  const head = parseRevision(pull.head.commit);
  const sections = renderForkPlan(file, { head, runUrl });
  const context = {
    pullRequest: pull.number,
    commit: head,
    report: { comment: "sticky", checks: false } as const,
    runUrl,
    stamp: proposalStamp(event.runId, event.runAttempt),
    annotations: [],
  };
  await writeProposal(sections, "neutral", context, { forge, log }, signal);
  return { outputs: {}, sections };
}

function misplaced(of: string): NekoError {
  return new NekoError("EVENT_REFUSED", `the plan file says that it is of ${of}`, {
    hint: "nothing was shown; look at the run whose artifact this is",
  });
}
