import { NekoError } from "../kernel/error.ts";
import { branchOfRef } from "../kernel/revision.ts";
import { mergeHandoffs, parseHandoff, type BuildHandoff } from "../pipeline/handoff.ts";
import { runPublishRelease } from "../pipeline/publish.ts";
import type { ActionPorts, Job, Progress } from "./job.ts";
import { neededAttributes } from "../plan/evaluated-state.ts";
import { refuseOverride } from "../push/choose-registries.ts";
import { reportStep } from "./report-step.ts";

/** One signed release of what other jobs built. @throws NekoError KEY_INVALID, USAGE, what runPublishRelease throws */
export async function publishStep(
  job: Job,
  progress: Progress,
  ports: ActionPorts,
  signal: AbortSignal,
): Promise<void> {
  const { commit, event, place } = job;
  refuseOverride(job.env);
  const key = ports.readSigningKey();
  if (!key) {
    throw new NekoError("KEY_INVALID", "mode publish has no signing-key", {
      hint: "set `signing-key: ${{ secrets.NEKO_SIGNING_KEY }}` in a job of a protected environment",
    });
  }
  const handoff = await readHandoff(job, ports);
  const branch = branchOfRef(event.ref);
  if (!branch) throw new TypeError("publish was decided for a ref that is no branch");
  const pulls = await ports.forge.pullRequestsOf(commit, signal);
  const pullRequests = pulls.filter((pull) => pull.base.branch === branch).map((pull) => pull.number);
  const channel = await ports.channel();
  const outcome = await runPublishRelease(
    { place, commit, branch, repository: event.identity, handoff, pullRequests },
    { ...ports, channel, history: await ports.history(branch) },
    key,
    signal,
  );
  switch (outcome.kind) {
    case "superseded": {
      const { release, commit: newer } = outcome.by;
      const message = `SUPERSEDED: release ${release} of ${newer.slice(0, 8)} is newer; nothing was published`;
      ports.annotate([{ level: "notice", title: "Neko", message }]);
      return;
    }
    case "published":
    case "unchanged":
      progress.outputs["release"] = String(outcome.release);
      progress.outputs["record-digest"] = outcome.digest;
      // From now on the pull request says what is wanted; what runs is said by the hosts.
      await reportStep(job, progress, commit, ports, signal);
  }
}

/** Of a neko.yaml that needs no output there is nothing that a build job could hand over. */
async function readHandoff({ inputs, loaded, event, commit }: Job, ports: ActionPorts): Promise<BuildHandoff> {
  const files = await ports.readHandoffs();
  if (files.length > 0) return mergeHandoffs(files.map(({ bytes }) => parseHandoff(bytes)));
  if (neededAttributes(loaded.state).size === 0) {
    const of = { repository: event.identity, ref: event.ref, commit };
    return { schema: "neko.handoff/v1", ...of, results: [], images: [] };
  }
  throw new NekoError("USAGE", `there is no handoff file ${inputs.state}`, {
    hint: "give this job what mode push wrote, by actions/upload-artifact and actions/download-artifact",
  });
}
