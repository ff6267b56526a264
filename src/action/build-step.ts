import { buildError } from "../build/run.ts";
import { toNekoError, type NekoError } from "../kernel/error.ts";
import { makeHandoff, runBuildAndPush } from "../pipeline/build.ts";
import { renderHandoff } from "../pipeline/handoff.ts";
import { narrowToOutputs } from "../pipeline/only.ts";
import { isProposal, trustFor } from "../pipeline/signed-images.ts";
import { neededAttributes } from "../plan/evaluated-state.ts";
import { lostPlaces, pushedLine } from "../push/pushed.ts";
import { renderBuild, renderBuildFailure, renderBuildVerdict } from "../report/build-section.ts";
import { placesOnMerge } from "../report/image-rows.ts";
import { imagesOutput } from "./images-output.ts";
import { headShown, type ActionPorts, type Job, type Progress } from "./job.ts";
import { preflightStep } from "./preflight-step.ts";
import { pushToCaches } from "./push-caches.ts";
import { pushOf } from "./push-names.ts";

/** Builds and checks, and pushes where this run may: build section and handoff file.
 *  @throws NekoError what runBuildAndPush throws; of what failed while the rest went on: the first output, shell, registry
 *  or cache */
export async function buildStep(job: Job, progress: Progress, ports: ActionPorts, signal: AbortSignal): Promise<void> {
  const { event, rootsDirectory } = job;
  const loaded = narrowToOutputs(job.loaded, job.inputs.only);
  const push = pushOf(job);
  const { planned } = progress;
  let failed: NekoError | undefined;
  try {
    await preflightStep(job, loaded, push, progress, ports, signal);
    const given = push && (await ports.readTrust());
    const trust = given && trustFor(given, isProposal(event, loaded.state.source.branch));
    const work = await runBuildAndPush(
      {
        loaded,
        ...(planned?.evaluatedNow && loaded === job.loaded ? { evaluated: planned.evaluated } : {}),
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
    const roles = neededAttributes(loaded.state);
    const { pushed, indexes } = work;
    progress.outputs["images"] = JSON.stringify(imagesOutput(pushed, indexes));
    // A registry that is gone loses nothing of the others, of the handoff or of the comment; the step fails at its end.
    failed ??= lostPlaces([...pushed, ...indexes]);
    const onMerge = push?.event === "pull-request" ? placesOnMerge(loaded.state.registries) : [];
    const view = { ...work.built, results: [...work.built.results.values()], roles, pushed, indexes, onMerge };
    const verdict = failed ? renderBuildVerdict(failed, { head: headShown(job), runUrl: job.runUrl }) : {};
    progress.sections = { ...progress.sections, ...renderBuild(view), ...verdict };
    if (push && !buildError(work.built)) {
      // After the images: what becomes of a cache changes nothing of theirs. Hosts take from there what was checked.
      const to = { ...job, pushEvent: push.event, githubToken: job.inputs.githubToken };
      const { caches, error } = await pushToCaches(to, work, ports, signal);
      progress.sections = { ...progress.sections, ...renderBuild({ ...view, caches }) };
      failed ??= error;
    }
  } catch (thrown) {
    signal.throwIfAborted();
    const error = toNekoError(thrown);
    const context = { head: headShown(job), runUrl: job.runUrl };
    progress.sections = { ...progress.sections, ...renderBuildFailure(error, context) };
    throw thrown;
  }
  if (failed) throw failed;
}
