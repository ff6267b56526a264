import { toNekoError } from "../kernel/error.ts";
import { matrixOf, renderMatrix } from "../pipeline/matrix.ts";
import { runPlan } from "../pipeline/plan.ts";
import type { Problem } from "../spec/problem.ts";
import { gatesAt } from "../plan/gates.ts";
import { renderPlanFile, type PlanSaid } from "../report/plan-file.ts";
import { renderPlan, renderPlanFailure } from "../report/plan-section.ts";
import { titleOf } from "./comment.ts";
import { headShown, type ActionPorts, type ActionRequest, type Job, type Progress } from "./job.ts";
import { isFork } from "./mode.ts";
import { preflightStep } from "./preflight-step.ts";
import { pushOf } from "./push-names.ts";

/** What merging would change: plan section, matrix and plan file. @throws NekoError what runPlan throws */
export async function planStep(job: Job, progress: Progress, ports: ActionPorts, signal: AbortSignal): Promise<void> {
  const context = { head: headShown(job), runUrl: job.runUrl };
  try {
    await preflightStep(job, job.loaded, pushOf(job), progress, ports, signal);
    const head = { kind: "commit", revision: job.commit } as const;
    const { place, readings, now, event } = job;
    const input = { place, head, base: "first-parent", readings, ...(now ? { now } : {}) } as const;
    const outcome = await runPlan({ ...input, ...(isFork(event) ? { untrusted: true } : {}) }, ports, signal);
    if (outcome.kind === "invalid") throw new TypeError("the same bytes were valid a moment ago");
    progress.planned = outcome;
    const { plan, planId } = outcome;
    ports.annotate(
      plan.warnings.map(({ code, message, hint }) => ({
        level: "warning",
        title: code,
        message: `${message}\n${hint}`,
      })),
    );
    const gates = gatesAt(outcome.head.state, plan, ports.clock.now().getTime());
    progress.sections = { ...progress.sections, ...renderPlan(plan, job.loaded.warnings, context, gates) };
    ports.log.info(titleOf(progress.sections));
    progress.outputs["plan-id"] = planId;
    progress.outputs["changed"] = String(!outcome.empty);
    await leavePlanFile(job, progress, { kind: "planned", plan, planId, warnings: job.loaded.warnings, gates }, ports);
  } catch (thrown) {
    signal.throwIfAborted();
    const error = toNekoError(thrown);
    progress.sections = { ...progress.sections, ...renderPlanFailure(error, context) };
    if (progress.outputs["plan-file"] === undefined) {
      await leavePlanFile(job, progress, { kind: "failed", error }, ports);
    }
    throw thrown;
  }
  const { plan, head } = progress.planned;
  const scope = job.event.pullRequest || job.event.name === "merge_group" ? "changed" : "all";
  // Of a matrix that is too large the plan is still shown.
  progress.outputs["matrix"] = renderMatrix(matrixOf(plan, head, scope));
}

/** A neko.yaml that does not hold: the plan file says so, where a plan was asked for. */
export async function leaveProblems(
  job: ActionRequest & Pick<Job, "commit">,
  problems: readonly Problem[],
  progress: Pick<Progress, "outputs">,
  ports: Pick<ActionPorts, "writePlanFile">,
): Promise<void> {
  const { mode } = job.inputs;
  if (mode === "plan" || (mode === "auto" && job.event.pullRequest)) {
    await leavePlanFile(job, progress, { kind: "invalid", problems }, ports);
  }
}

async function leavePlanFile(
  job: ActionRequest & Pick<Job, "commit">,
  progress: Pick<Progress, "outputs">,
  said: PlanSaid,
  { writePlanFile }: Pick<ActionPorts, "writePlanFile">,
): Promise<void> {
  const { event, runUrl } = job;
  const of = {
    repository: event.identity,
    pullRequest: event.pullRequest?.number ?? null,
    head: headShown(job),
    base: said.kind === "planned" ? said.plan.base : null,
    runUrl,
  };
  progress.outputs["plan-file"] = await writePlanFile(renderPlanFile(of, said));
}
