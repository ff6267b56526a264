import { preflightAnnotations, preflightError, runPreflight } from "../pipeline/preflight.ts";
import type { ValidLoaded } from "../pipeline/source.ts";
import type { RegistryChoice } from "../push/choose-registries.ts";
import type { ActionPorts, Job, Progress } from "./job.ts";

/** What stands on this machine between the job and its end, once per run: warnings are shown, errors end it before
 *  anything is built. @param to where a push goes; undefined: it is none. @throws NekoError RUNNER_UNSUITABLE, NIX_* */
export async function preflightStep(
  job: Job,
  { state }: ValidLoaded,
  to: RegistryChoice | undefined,
  progress: Progress,
  ports: ActionPorts,
  signal: AbortSignal,
): Promise<void> {
  if (progress.preflight) return;
  progress.preflight = true;
  const { inputs, decision, env } = job;
  const builds = decision.steps.includes("build");
  const secrets = {
    isSet: (name: string): boolean => Boolean(env[name]),
    hasGithubToken: inputs.githubToken !== "",
  };
  const only = inputs.only.length > 0;
  const what = to ? "push" : builds ? "build" : "plan";
  const input = { what, state, only, ...(to ? { to } : {}), secrets, inWorkflow: true } as const;
  const findings = await runPreflight(input, ports, signal);
  ports.annotate(preflightAnnotations(findings));
  const error = preflightError(findings);
  if (error) throw error;
}
