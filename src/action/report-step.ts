import { parseRevision, type Revision } from "../kernel/revision.ts";
import { findRelease } from "../pipeline/release.ts";
import { runReport } from "../report/run.ts";
import type { ActionPorts, ActionRequest, Job, Progress } from "./job.ts";

/** What hosts say of a release, judged and written. `commit` null: the newest release. */
export async function reportStep(
  job: Job,
  progress: Progress,
  commit: Revision | null,
  ports: ActionPorts,
  signal: AbortSignal,
): Promise<void> {
  const { state } = job.loaded;
  const wanted = { repository: job.event.identity, branch: state.source.branch, commit };
  const release = await findRelease(await ports.channel(), wanted, signal);
  if (!release) {
    const what = commit === null ? "nothing is released yet" : `there is no release of ${commit.slice(0, 8)}`;
    ports.annotate([{ level: "notice", title: "Neko", message: `${what}: nothing to report` }]);
    return;
  }
  progress.outputs["release"] = String(release.record.release);
  progress.outputs["record-digest"] = release.digest;
  const identities = new Map(
    state.targets.flatMap(({ name, identity }): [string, string][] =>
      identity === undefined ? [] : [[name, identity]],
    ),
  );
  const request = { record: release.record, identities, candidates: await ports.readReports(), report: state.report };
  const { sections, judged, failures } = await runReport(
    { ...request, runId: job.event.runId, runUrl: job.runUrl },
    ports,
    signal,
  );
  progress.sections = { ...progress.sections, ...sections };
  ports.annotate(
    judged.refused.map(({ source, error }) => ({
      level: "warning",
      title: "REPORT_INVALID",
      message: `${source}: ${error.message}. It changed nothing`,
    })),
  );
  const [first, ...others] = failures;
  for (const failure of others) ports.log.warn(`${failure.code}: ${failure.message}. ${failure.hint}`);
  if (first) throw first;
}

export function reportedCommit({ inputs, event }: ActionRequest): Revision | null {
  return inputs.commit === "" ? (event.reportedCommit ?? null) : parseRevision(inputs.commit);
}
