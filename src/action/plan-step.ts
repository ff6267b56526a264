import { toNekoError } from "../kernel/error.ts";
import { runPlan } from "../pipeline/plan.ts";
import { gatesAt } from "../plan/gates.ts";
import { renderPlan, renderPlanFailure } from "../report/plan-section.ts";
import { headShown, type ActionPorts, type Job, type Progress } from "./job.ts";

/** What merging would change: plan section, matrix and plan file. @throws NekoError what runPlan throws */
export async function planStep(job: Job, progress: Progress, ports: ActionPorts, signal: AbortSignal): Promise<void> {
  const context = { head: headShown(job), runUrl: job.runUrl };
  try {
    const head = { kind: "commit", revision: job.commit } as const;
    const { place, readings, now } = job;
    const input = { place, head, base: "first-parent", readings, ...(now ? { now } : {}) } as const;
    const outcome = await runPlan(input, ports, signal);
    if (outcome.kind === "invalid") throw new TypeError("the same bytes were valid a moment ago");
    progress.planned = outcome;
    const gates = gatesAt(outcome.head.state, outcome.plan, ports.clock.now().getTime());
    progress.sections = { ...progress.sections, ...renderPlan(outcome.plan, job.loaded.warnings, context, gates) };
    progress.outputs["plan-id"] = outcome.planId;
    progress.outputs["changed"] = String(!outcome.empty);
    progress.outputs["matrix"] = JSON.stringify(outcome.matrix);
  } catch (thrown) {
    signal.throwIfAborted();
    progress.sections = { ...progress.sections, ...renderPlanFailure(toNekoError(thrown), context) };
    throw thrown;
  }
}
