import { NekoError } from "../kernel/error.ts";
import type { Forge } from "../ports/forge.ts";
import type { Revision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import { eventRefused } from "./admit.ts";
import type { ActionPorts, Job, Progress } from "./job.ts";
import type { EventFacts } from "./mode.ts";
import { reportedCommit, reportStep } from "./report-step.ts";

type Comment = NonNullable<EventFacts["comment"]>;

/**
 * Evidence of the hosts of a release, asked for by a person (`/neko attest` on its pull request) or by a schedule. A
 * person gets an answer of its own: an edit of the sticky comment notifies nobody.
 * @throws NekoError EVENT_REFUSED (a person who may not write here), GITHUB_*
 */
export async function attestStep(job: Job, progress: Progress, ports: ActionPorts, signal: AbortSignal): Promise<void> {
  const { comment } = job.event;
  const commit = comment ? await releasedBy(comment, ports, signal) : reportedCommit(job);
  await reportStep(job, progress, commit, ports, signal);
  if (!comment) return;
  const answer = progress.sections.attestation ?? "Nothing is released of this pull request yet.";
  await ports.forge.createEventComment(comment.pullRequest, `attest-${comment.id}`, answer, signal);
}

/** The commit that merging the comment's pull request made. */
async function releasedBy(
  comment: Comment,
  { forge }: { readonly forge: Pick<Forge, "permissionOf" | "pullRequest"> },
  signal: AbortSignal,
): Promise<Revision> {
  const permission = await forge.permissionOf(comment.author, signal);
  if (!["admin", "maintain", "write"].includes(permission)) {
    throw eventRefused({
      kind: "refused",
      because: `${clip(comment.author, 60)} may not write in this repository (${permission}): only who may can ask for evidence`,
      hint: "let somebody with write access say `/neko attest`",
    });
  }
  const pull = await forge.pullRequest(comment.pullRequest, signal);
  if (pull.mergeCommit) return pull.mergeCommit;
  throw new NekoError("USAGE", `pull request ${pull.number} is not merged: nothing of it runs anywhere`, {
    hint: "ask again once it is merged and released",
  });
}
