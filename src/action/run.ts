import { NekoError, toNekoError } from "../kernel/error.ts";
import { parseRevision, type Revision } from "../kernel/revision.ts";
import { loadState, type Readings, type ValidLoaded } from "../pipeline/source.ts";
import type { Checkout } from "../ports/git.ts";
import type { Annotation } from "../ports/annotation.ts";
import { errorAnnotation } from "../report/error-annotation.ts";
import { code } from "../report/markdown.ts";
import { headline, renderProblems } from "../report/plan-section.ts";
import type { Sections } from "../report/comment.ts";
import { proposalStamp } from "../report/stamp.ts";
import { annotationsOf } from "../spec/render-problems.ts";
import type { ReportSpec } from "../spec/desired-state.ts";
import { secretNamesOf } from "../spec/secret-names.ts";
import { eventRefused } from "./admit.ts";
import { attestStep } from "./attest-step.ts";
import { buildStep } from "./build-step.ts";
import { partOf, writeProposal } from "./comment.ts";
import type { ReadEvent } from "./event.ts";
import type { Mode } from "./inputs.ts";
import { headShown, type ActionPorts, type ActionRequest, type ActionResult, type Job, type Progress } from "./job.ts";
import { decideSteps, isFork, onlyReports } from "./mode.ts";
import { leaveProblems, planStep } from "./plan-step.ts";
import { publishStep } from "./publish-step.ts";
import { reportedCommit, reportStep } from "./report-step.ts";

/** One step of a workflow, whose event was admitted. @throws NekoError EVENT_REFUSED, CONFIG_MISSING, USAGE, GIT_FAILED */
export async function runAction(
  request: ActionRequest,
  ports: ActionPorts,
  signal: AbortSignal,
): Promise<ActionResult> {
  const { inputs, event, place } = request;
  const commit = await checkedOutCommit(inputs.mode, event, ports.checkout, signal);
  const readings: Readings = new Map();
  // Reports go on when an exception ends: what runs is not changed by it.
  const now = onlyReports(inputs.mode, event) ? undefined : ports.clock.now();
  const options = { readings, ...(now ? { now } : {}) };
  const loaded = await loadState(place, { kind: "commit", revision: commit }, ports.checkout, signal, options);
  if (!loaded.valid) return invalidConfig(request, loaded.problems, commit, ports, signal);
  ports.hideSecrets(secretNamesOf(loaded.state));
  ports.annotate(annotationsOf(loaded.warnings, "warning"));

  const facts = { branch: loaded.state.source.branch, hasSigningKey: request.hasSigningKey };
  const decision = decideSteps(inputs.mode, event, facts);
  if (decision.kind === "refused") throw eventRefused(decision);
  if (decision.kind === "nothing") return { outputs: {}, sections: {} };
  ports.annotate(decision.notices.map((message) => ({ level: "notice", title: "Neko", message })));
  const job: Job = { ...request, loaded, ...options, commit, decision };
  const progress: Progress = { outputs: {}, sections: {} };
  let error: NekoError | undefined;
  await believedCommit(job, ports, signal);
  try {
    if (decision.steps.includes("plan")) await planStep(job, progress, ports, signal);
    if (decision.steps.includes("build")) await buildStep(job, progress, ports, signal);
    if (decision.steps.includes("publish")) await publishStep(job, progress, ports, signal);
    if (decision.steps.includes("attest")) await attestStep(job, progress, ports, signal);
    if (decision.steps.includes("report")) await reportStep(job, progress, reportedCommit(request), ports, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    error = toNekoError(thrown);
  }
  const beside = [...(error ? [errorAnnotation(error)] : []), ...annotationsOf(loaded.warnings, "warning")];
  const shown = { ...job, loaded: { state: { report: reportOf(job) } } };
  await writeToProposal(shown, progress.sections, error ? "failure" : "success", beside, ports, signal);
  return { outputs: progress.outputs, sections: headed(job, progress.sections), ...(error ? { error } : {}) };
}

/** For the summary, which of a job that only builds would begin in the middle. */
function headed(job: Job, sections: Sections): Sections {
  if (sections.verdict !== undefined || sections.build === undefined) return sections;
  const head = headShown(job).slice(0, 7);
  return { ...sections, verdict: headline(`build of ${code(head)}`, { runUrl: job.runUrl }) };
}

/** The check run is of the plan: a job that only builds, or publishes, must not turn a plan that failed green. */
function reportOf({ loaded, decision }: Job): Pick<ReportSpec, "comment" | "checks"> {
  const { comment, checks } = loaded.state.report;
  const { steps } = decision;
  return { comment, checks: checks && (steps.includes("plan") || steps.every((step) => step === "validate")) };
}

async function invalidConfig(
  request: ActionRequest,
  problems: Parameters<typeof annotationsOf>[0],
  commit: Revision,
  ports: ActionPorts,
  signal: AbortSignal,
): Promise<ActionResult> {
  ports.annotate(annotationsOf(problems, "error"));
  const { event, runUrl, place } = request;
  const head = parseRevision(event.pullRequest?.headCommit ?? commit);
  const sections = renderProblems(problems, { head, runUrl });
  const report = { comment: "sticky", checks: true } as const;
  const outputs: Record<string, string> = { changed: "false" };
  await leaveProblems({ ...request, commit }, problems, { outputs }, ports);
  const job = { event, inputs: request.inputs, runUrl, loaded: { state: { report } } };
  await writeToProposal(job, sections, "failure", annotationsOf(problems, "error"), ports, signal);
  const [first] = problems;
  const where = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : place.config;
  const error = new NekoError("CONFIG_INVALID", problems.length > 1 ? `${where} (${problems.length} in all)` : where, {
    hint: first?.hint ?? "correct what is annotated; nothing was evaluated or built",
  });
  return { outputs, sections, error };
}

/** The comment and the check run of a pull request; of a push or a merge group the check run alone. */
async function writeToProposal(
  job: Pick<Job, "event" | "inputs" | "runUrl"> & {
    readonly loaded: {
      readonly state: { readonly report: Pick<ValidLoaded["state"]["report"], "comment" | "checks"> };
    };
  },
  sections: Sections,
  conclusion: "success" | "failure",
  annotations: readonly Annotation[],
  ports: Pick<ActionPorts, "forge" | "log">,
  signal: AbortSignal,
): Promise<void> {
  const { event, inputs, runUrl } = job;
  const pull = event.pullRequest;
  // A fork's token is read-only: its plan is in the annotations, the summary and the outputs.
  if (isFork(event)) return;
  if (inputs.githubToken === "") {
    return ports.log.info("no github-token: the comment and the check run are left out, the summary has all of it");
  }
  if (!pull && event.name !== "push" && event.name !== "merge_group") return;
  if (Object.keys(sections).length === 0) return;
  const part = partOf(inputs.only);
  const context = {
    ...(pull ? { pullRequest: pull.number } : {}),
    commit: parseRevision(pull?.headCommit ?? event.commit),
    report: job.loaded.state.report,
    runUrl,
    stamp: proposalStamp(event.runId, event.runAttempt),
    ...(part === undefined ? {} : { part }),
    annotations,
  };
  await writeProposal(sections, conclusion, context, ports, signal);
}

/** It must be the event's own commit: another one would be compared with the wrong base, or is a stranger's. A person who
 *  starts a run by hand may write here; of a report see {@link believedCommit}. */
async function checkedOutCommit(
  mode: Mode,
  event: ReadEvent,
  checkout: Checkout,
  signal: AbortSignal,
): Promise<Revision> {
  const head = await checkout.headRevision(signal);
  if (head === event.commit || event.name === "workflow_dispatch" || onlyReports(mode, event)) return head;
  throw otherCommit(head, event);
}

/** A report believes the identities of the neko.yaml that is checked out: it must be the event's own commit, or one that
 *  is on source.branch. */
async function believedCommit(
  { event, inputs, commit, loaded }: Job,
  { history }: ActionPorts,
  signal: AbortSignal,
): Promise<void> {
  if (!onlyReports(inputs.mode, event) || commit === event.commit || event.name === "workflow_dispatch") return;
  const onBranch = await (await history(loaded.state.source.branch)).isAncestor(commit, commit, signal);
  if (!onBranch) throw otherCommit(commit, event);
}

function otherCommit(head: Revision, event: ReadEvent): NekoError {
  return new NekoError(
    "USAGE",
    `${head.slice(0, 8)} is checked out, and this event is about ${event.commit.slice(0, 8)}`,
    { hint: "use actions/checkout without `ref`" },
  );
}
