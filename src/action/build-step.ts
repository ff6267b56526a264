import { buildError } from "../build/run.ts";
import { toNekoError, type NekoError } from "../kernel/error.ts";
import { makeHandoff, runBuildAndPush, type PushTo } from "../pipeline/build.ts";
import { renderHandoff } from "../pipeline/handoff.ts";
import { isProposal, trustFor } from "../pipeline/signed-images.ts";
import { neededAttributes } from "../plan/evaluated-state.ts";
import { overrides } from "../push/choose-registries.ts";
import { pushedLine } from "../push/pushed.ts";
import { renderBuild, renderBuildFailure, renderBuildVerdict } from "../report/build-section.ts";
import { headShown, type ActionPorts, type Job, type Progress } from "./job.ts";
import { pushToCaches } from "./push-caches.ts";

/** Builds and checks, and pushes where this run may: build section and handoff file.
 *  @throws NekoError what runBuildAndPush throws, and of the first cache that is not complete */
export async function buildStep(job: Job, progress: Progress, ports: ActionPorts, signal: AbortSignal): Promise<void> {
  const { loaded, decision, event, rootsDirectory } = job;
  const push = decision.steps.includes("push") ? pushOf(job) : undefined;
  let failed: NekoError | undefined;
  try {
    const given = push && (await ports.readTrust());
    const trust = given && trustFor(given, isProposal(event, loaded.state.source.branch));
    const work = await runBuildAndPush(
      {
        loaded,
        ...(progress.planned?.evaluatedNow ? { evaluated: progress.planned.evaluated } : {}),
        rootsDirectory,
        shells: true,
        of: { repository: event.identity, ref: event.ref },
        ...(trust ? { trust } : {}),
        ...(push ? { push } : {}),
      },
      ports,
      signal,
    );
    failed = buildError(work.built);
    const of = { repository: event.identity, ref: event.ref, commit: job.commit };
    // What is not whole is nothing to publish.
    if (!failed) await ports.writeHandoff(renderHandoff(await makeHandoff(of, work, ports.nix, signal)));
    for (const image of work.pushed) ports.log.info(pushedLine(image));
    progress.outputs["images"] = JSON.stringify(work.pushed);
    const roles = neededAttributes(loaded.state);
    const { pushed, indexes } = work;
    const view = { ...work.built, results: [...work.built.results.values()], roles, pushed, indexes };
    const verdict = failed ? renderBuildVerdict(failed, { head: headShown(job), runUrl: job.runUrl }) : {};
    progress.sections = { ...progress.sections, ...renderBuild(view), ...verdict };
    if (push) {
      // After the images: what becomes of a cache changes nothing of theirs.
      const to = { ...job, pushEvent: decision.pushEvent, githubToken: job.inputs.githubToken };
      const { caches, error } = await pushToCaches(to, work, ports, signal);
      progress.sections = { ...progress.sections, ...renderBuild({ ...view, caches }) };
      failed ??= error;
    }
  } catch (thrown) {
    signal.throwIfAborted();
    const context = { head: headShown(job), runUrl: job.runUrl };
    progress.sections = { ...progress.sections, ...renderBuildFailure(toNekoError(thrown), context) };
    throw thrown;
  }
  if (failed) throw failed;
}

const tagRef = "refs/tags/";

function pushOf(job: Job): PushTo {
  const { event, decision, env } = job;
  const number = event.pullRequest?.number;
  return {
    event: decision.pushEvent,
    commit: headShown(job),
    ...(number === undefined ? {} : { pullRequest: number }),
    ...(event.ref.startsWith(tagRef) ? { version: event.ref.slice(tagRef.length) } : {}),
    ...overrides(env),
  };
}
