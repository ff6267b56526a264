import { randomUUID } from "node:crypto";
import { admitEvent } from "./action/admit.ts";
import { readEvent } from "./action/event.ts";
import { parseInputs, type Inputs } from "./action/inputs.ts";
import type { ActionResult } from "./action/job.ts";
import { mayBeApproved } from "./action/mode.ts";
import {
  annotate,
  failStep,
  keepForPost,
  keptForPost,
  readInput,
  readRawEvent,
  writeOutputs,
  writeSummary,
} from "./adapters/actions/actions-io.ts";
import { actionsLog as log } from "./adapters/actions/actions-log.ts";
import { jobSecrets } from "./adapters/actions/secrets.ts";
import { guardStream, secretsOfEnvironment } from "./adapters/known-secrets.ts";
import { NekoError, toNekoError } from "./kernel/error.ts";
import { renderSummary } from "./report/comment.ts";
import { sentence } from "./report/markdown.ts";
import { errorAnnotation } from "./report/error-annotation.ts";

// The Action: inputs and event in, one run, outputs out. `post` is the same file, started again by the runner.

/** Runs the step, or gives back what an earlier one made. @param entry the Action's own file */
export async function start(entry: string): Promise<void> {
  jobSecrets.add(secretsOfEnvironment(process.env));
  for (const stream of [process.stdout, process.stderr]) guardStream(stream, jobSecrets.redact);
  if (keptForPost("main") === "") await main(entry);
  else await post(entry);
}

async function main(entry: string): Promise<void> {
  const step = randomUUID();
  keepForPost({ main: "started", step });
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => stop.abort(new NekoError("CANCELLED", `ended by ${name}`, { hint: "run the job again" })));
  }
  try {
    const inputs = parseInputs(readInput);
    jobSecrets.add([inputs.githubToken]);
    const raw = readRawEvent();
    const event = readEvent(raw);
    log.info(`Neko: mode ${inputs.mode} on ${event.name}`);
    // Only whether there is one, also where only children could read it: its value is read by publish, see readSigningKey.
    const hasSigningKey = Boolean(process.env["INPUT_SIGNING-KEY"] || process.env["NEKO_SIGNING_KEY"]);
    if (!mayBeApproved(inputs.mode, event)) {
      const nothing = admitEvent(inputs.mode, event, hasSigningKey);
      if (nothing !== undefined) return log.info(`${nothing}: nothing to do`);
    }
    const { runJob } = await import("./open-job.ts");
    await finish(inputs, await runJob({ inputs, raw, event, hasSigningKey, entry, step }, stop.signal));
  } catch (thrown) {
    const error = toNekoError(stop.signal.aborted ? stop.signal.reason : thrown);
    await finish({ summary: readInput("summary") !== "false" }, { outputs: {}, sections: {}, error });
  }
}

async function finish(inputs: Pick<Inputs, "summary">, { outputs, sections, error }: ActionResult): Promise<void> {
  writeOutputs(outputs);
  const told = renderSummary(sections);
  const summary = told === "" && error ? renderFailure(error) : told;
  if (inputs.summary && summary !== "") await writeSummary(`${summary}\n`);
  if (error) fail(error);
}

/** Of a step that failed before it had anything to show. */
function renderFailure({ code, message, hint }: NekoError): string {
  return `### Neko · ${code}\n\n🚫 ${sentence(message)}\n\nNext: ${sentence(hint)}.`;
}

/** Gives back what main made. It never fails the job. */
async function post(entry: string): Promise<void> {
  const memories = keptForPost("memories");
  const kept = {
    scratch: keptForPost("scratch"),
    step: keptForPost("step"),
    memories: memories === "" ? undefined : memories.replace(/^none$/, ""),
  };
  const { giveBack } = await import("./adapters/actions/post.ts");
  await giveBack(kept, entry, process.env, log);
}

function fail(error: NekoError): void {
  // The problems of neko.yaml are annotated already, each beside its line.
  if (error.code === "CONFIG_INVALID") log.info(`${error.code}: ${error.message}. ${error.hint}`);
  else annotate([errorAnnotation(error, docsAt())]);
  log.debug(error.stack ?? "");
  failStep();
}

/** The repository that the workflow's `uses` names; "" for `uses: ./`. */
function docsAt(): string {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
  return server && repository && ref ? `${server}/${repository}/blob/${ref}/` : "";
}
