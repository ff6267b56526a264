import { NekoError, toNekoError } from "../kernel/error.ts";
import { branchOfRef, parseRevision, type Revision } from "../kernel/revision.ts";
import { findRelease } from "../pipeline/release.ts";
import { makeHandoff, runBuildAndPush, type BuildAndPushPorts } from "../pipeline/build.ts";
import type { CachesPorts } from "../pipeline/cache.ts";
import { parseHandoff, renderHandoff, type BuildHandoff } from "../pipeline/handoff.ts";
import { runPlan, type PlanOutcome } from "../pipeline/plan.ts";
import { runPublishRelease } from "../pipeline/publish.ts";
import { isProposal, trustFor } from "../pipeline/signed-images.ts";
import { loadState, type Place, type Readings, type ValidLoaded } from "../pipeline/source.ts";
import { neededAttributes } from "../plan/evaluated-state.ts";
import { gatesAt } from "../plan/gates.ts";
import type { Annotation } from "../ports/annotation.ts";
import type { EvaluationMemory } from "../ports/evaluation-memory.ts";
import type { Forge } from "../ports/forge.ts";
import type { ChannelStore, Checkout, History } from "../ports/git.ts";
import type { GivenTrust } from "../ports/trust-file.ts";
import type { SigningKey } from "../release/keys.ts";
import { pushedLine } from "../push/pushed.ts";
import { renderBuild, renderBuildFailure } from "../report/build-section.ts";
import type { Sections } from "../report/comment.ts";
import type { ReportCandidate } from "../report/judge.ts";
import { renderPlan, renderPlanFailure, renderProblems } from "../report/plan-section.ts";
import { runReport } from "../report/run.ts";
import type { Branch } from "../kernel/revision.ts";
import { annotationsOf } from "../spec/render-problems.ts";
import { writeProposal } from "./comment.ts";
import type { ReadEvent } from "./event.ts";
import type { Inputs, Mode } from "./inputs.ts";
import { decideSteps, refusalOf, type Decision } from "./mode.ts";
import { pushToCaches } from "./push-caches.ts";

export interface ActionPorts extends BuildAndPushPorts, Pick<CachesPorts, "closures" | "openCache"> {
  readonly checkout: Checkout;
  /** Read and written by plan alone. */
  readonly evaluations: EvaluationMemory;
  readonly forge: Forge;
  readonly channel: () => Promise<ChannelStore>;
  /** The trust file this job was given, if any. @throws NekoError USAGE */
  readonly readTrust: () => Promise<GivenTrust | undefined>;
  readonly history: (branch: Branch) => Promise<History>;
  /** The handoff file; undefined when it is not there. */
  readonly readHandoff: () => Promise<Uint8Array | undefined>;
  readonly writeHandoff: (text: string) => Promise<void>;
  readonly readReports: () => Promise<readonly ReportCandidate[]>;
  /** Called by publish alone. @throws NekoError KEY_INVALID */
  readonly readSigningKey: () => SigningKey | undefined;
  readonly annotate: (annotations: readonly Annotation[]) => void;
}

export interface ActionRequest {
  readonly inputs: Inputs;
  readonly event: ReadEvent;
  readonly place: Place;
  readonly hasSigningKey: boolean;
  readonly rootsDirectory: string;
  readonly runUrl: string;
  /** Where the secrets of caches are. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What the step ends with. Everything that could be written is written, even when `error` says that it failed. */
export interface ActionResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly sections: Sections;
  readonly error?: NekoError;
}

type Run = Extract<Decision, { kind: "run" }>;

/** For the first thing a run does: before anything of the work tree is read. @throws NekoError EVENT_REFUSED */
export function admitEvent(mode: Mode, event: ReadEvent, hasSigningKey: boolean): void {
  const refused = refusalOf(mode, event, hasSigningKey);
  if (refused) throw eventRefused(refused);
}

/** One step of a workflow, whose event was admitted. @throws NekoError EVENT_REFUSED, CONFIG_MISSING, USAGE, GIT_FAILED */
export async function runAction(
  request: ActionRequest,
  ports: ActionPorts,
  signal: AbortSignal,
): Promise<ActionResult> {
  const { inputs, event, place } = request;
  const commit = await checkedOutCommit(event, ports.checkout, signal);
  const readings: Readings = new Map();
  // Reports go on when an exception ends: what runs is not changed by it.
  const now = inputs.mode === "report" ? undefined : ports.clock.now();
  const options = { readings, ...(now ? { now } : {}) };
  const loaded = await loadState(place, { kind: "commit", revision: commit }, ports.checkout, signal, options);
  if (!loaded.valid) return invalidConfig(request, loaded.problems, commit, ports, signal);
  ports.annotate(annotationsOf(loaded.warnings, "warning"));

  const facts = { branch: loaded.state.source.branch, hasSigningKey: request.hasSigningKey };
  const decision = decideSteps(inputs.mode, event, facts);
  if (decision.kind === "refused") throw eventRefused(decision);
  ports.annotate(decision.notices.map((message) => ({ level: "notice", title: "Neko", message })));
  const job: Job = { ...request, loaded, ...options, commit, decision };
  const progress: Progress = { outputs: {}, sections: {} };
  try {
    if (decision.steps.includes("plan")) await planStep(job, progress, ports, signal);
    if (decision.steps.includes("build")) await buildStep(job, progress, ports, signal);
    if (decision.steps.includes("publish")) await publishStep(job, progress, ports, signal);
    if (decision.steps.includes("report")) await reportStep(job, progress, reportedCommit(request), ports, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    progress.error = toNekoError(thrown);
  }
  const { error } = progress;
  await writeToPullRequest(job, progress.sections, error ? "failure" : "success", ports, signal);
  return { outputs: progress.outputs, sections: progress.sections, ...(error ? { error } : {}) };
}

interface Job extends ActionRequest {
  readonly loaded: ValidLoaded;
  readonly readings: Readings;
  /** The moment by which neko.yaml was judged. */
  readonly now?: Date;
  readonly commit: Revision;
  readonly decision: Run;
}

interface Progress {
  outputs: Record<string, string>;
  sections: Sections;
  planned?: Extract<PlanOutcome, { kind: "planned" }>;
  error?: NekoError;
}

async function planStep(job: Job, progress: Progress, ports: ActionPorts, signal: AbortSignal): Promise<void> {
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

async function buildStep(job: Job, progress: Progress, ports: ActionPorts, signal: AbortSignal): Promise<void> {
  const { loaded, decision, event, rootsDirectory } = job;
  const number = event.pullRequest?.number;
  const push = { event: decision.pushEvent, ...(number === undefined ? {} : { pullRequest: number }) };
  let failed: NekoError | undefined;
  try {
    const given = decision.steps.includes("push") ? await ports.readTrust() : undefined;
    const trust = given && trustFor(given, isProposal(event, loaded.state.source.branch));
    const work = await runBuildAndPush(
      {
        loaded,
        ...(progress.planned?.evaluatedNow ? { evaluated: progress.planned.evaluated } : {}),
        rootsDirectory,
        shells: true,
        of: { repository: event.identity, ref: event.ref },
        ...(trust ? { trust } : {}),
        ...(decision.steps.includes("push") ? { push } : {}),
      },
      ports,
      signal,
    );
    const of = { repository: event.identity, ref: event.ref, commit: job.commit };
    await ports.writeHandoff(renderHandoff(await makeHandoff(of, work, ports.nix, signal)));
    for (const image of work.pushed) ports.log.info(pushedLine(image));
    progress.outputs["images"] = JSON.stringify(work.pushed);
    const checks = work.built.shells.map((shell) => ({ shell: shell.name, ms: shell.ms }));
    const roles = neededAttributes(loaded.state);
    const { pushed, indexes } = work;
    const view = { results: [...work.built.results.values()], roles, checks, pushed, indexes };
    progress.sections = { ...progress.sections, ...renderBuild(view) };
    if (decision.steps.includes("push")) {
      // After the images: what becomes of a cache changes nothing of theirs.
      const to = { ...job, pushEvent: decision.pushEvent, githubToken: job.inputs.githubToken };
      const { caches, error } = await pushToCaches(to, work, ports, signal);
      progress.sections = { ...progress.sections, ...renderBuild({ ...view, caches }) };
      failed = error;
    }
  } catch (thrown) {
    signal.throwIfAborted();
    const context = { head: headShown(job), runUrl: job.runUrl };
    progress.sections = { ...progress.sections, ...renderBuildFailure(toNekoError(thrown), context) };
    throw thrown;
  }
  if (failed) throw failed;
}

async function publishStep(job: Job, progress: Progress, ports: ActionPorts, signal: AbortSignal): Promise<void> {
  const { commit, event, place } = job;
  const key = ports.readSigningKey();
  if (!key) {
    throw new NekoError("KEY_INVALID", "mode publish has no signing-key", {
      hint: "set `signing-key: ${{ secrets.NEKO_SIGNING_KEY }}` in a job of a protected environment",
    });
  }
  const handoff = await readHandoff(ports, job.inputs.state);
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

async function reportStep(
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
  const { sections, judged, failures } = await runReport({ ...request, runUrl: job.runUrl }, ports, signal);
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
  const job = { event, inputs: request.inputs, runUrl, loaded: { state: { report } } };
  await writeToPullRequest(job, sections, "failure", ports, signal);
  const [first] = problems;
  const where = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : place.config;
  const error = new NekoError("CONFIG_INVALID", problems.length > 1 ? `${where} (${problems.length} in all)` : where, {
    hint: first?.hint ?? "correct what is annotated; nothing was evaluated or built",
  });
  return { outputs: { changed: "false" }, sections, error };
}

async function writeToPullRequest(
  job: Pick<Job, "event" | "inputs" | "runUrl"> & {
    readonly loaded: {
      readonly state: { readonly report: Pick<ValidLoaded["state"]["report"], "comment" | "checks"> };
    };
  },
  sections: Sections,
  conclusion: "success" | "failure",
  ports: Pick<ActionPorts, "forge" | "log">,
  signal: AbortSignal,
): Promise<void> {
  const { event, inputs, runUrl } = job;
  const pull = event.pullRequest;
  // A fork's token is read-only: its plan is in the annotations, the summary and the outputs.
  if (!pull || pull.headRepository !== event.repository || inputs.githubToken === "") return;
  if (Object.keys(sections).length === 0) return;
  const { report } = job.loaded.state;
  const context = { pullRequest: pull.number, headCommit: pull.headCommit, report, runUrl };
  await writeProposal(sections, conclusion, context, ports, signal);
}

/** For a pull request it must be the event's own commit: another one would be compared with the wrong base. */
async function checkedOutCommit(event: ReadEvent, checkout: Checkout, signal: AbortSignal): Promise<Revision> {
  const head = await checkout.headRevision(signal);
  const mustMatch = event.pullRequest !== undefined || event.name === "push" || event.name === "merge_group";
  if (!mustMatch || head === event.commit) return head;
  throw new NekoError(
    "USAGE",
    `${head.slice(0, 8)} is checked out, and this event is about ${event.commit.slice(0, 8)}`,
    {
      hint: "use actions/checkout without `ref`, with fetch-depth: 2",
    },
  );
}

async function readHandoff(ports: ActionPorts, file: string): Promise<BuildHandoff> {
  const bytes = await ports.readHandoff();
  if (bytes) return parseHandoff(bytes);
  throw new NekoError("USAGE", `there is no handoff file ${file}`, {
    hint: "give this job the file that mode push wrote, by actions/upload-artifact and actions/download-artifact",
  });
}

function reportedCommit({ inputs, event }: ActionRequest): Revision | null {
  return inputs.commit === "" ? (event.reportedCommit ?? null) : parseRevision(inputs.commit);
}

/** The head a person knows, not the test merge. */
const headShown = (job: Job): Revision => parseRevision(job.event.pullRequest?.headCommit ?? job.commit);

function eventRefused({ because, hint }: Extract<Decision, { kind: "refused" }>): NekoError {
  return new NekoError("EVENT_REFUSED", because, { hint });
}
