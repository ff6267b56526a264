import type { PushEvent } from "../spec/desired-state.ts";
import type { Mode } from "./inputs.ts";

// Which event may do what. Pure: the event is data, the answer is a value.

/** What Neko looks at of an event; nothing else of its payload decides. */
export interface EventFacts {
  /** `pull_request`, `push` … as GITHUB_EVENT_NAME. */
  readonly name: string;
  /** `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1` */
  readonly ref: string;
  /** `acme/fleet` */
  readonly repository: string;
  readonly runner: "github-hosted" | "self-hosted";
  readonly pullRequest?: {
    readonly number: number;
    /** Null when the fork is gone. */
    readonly headRepository: string | null;
    readonly headCommit: string;
    readonly baseBranch: string;
  };
  /** Of issue_comment, when it is one on a pull request. Who may say it is asked of GitHub, later. */
  readonly comment?: {
    readonly id: number;
    readonly pullRequest: number;
    readonly author: string;
    readonly command: "attest" | "none";
  };
  /** Of workflow_run: what the run that ended was of. */
  readonly endedRun?: {
    readonly event: string;
    /** Null when the fork is gone. */
    readonly headRepository: string | null;
    readonly headCommit: string;
  };
  /** Of push: the branch or tag is gone, and the run is of the default branch. */
  readonly isDeletion?: true;
  /** The environment whose reviewers let this run go on; asked of GitHub, never read from the event. */
  readonly approvedIn?: string;
}

type Step = "validate" | "plan" | "build" | "push" | "publish" | "report" | "attest";

export type Decision =
  | {
      readonly kind: "run";
      /** In order. */
      readonly steps: readonly Step[];
      /** Which registries `push` fills; there exactly when it is among the steps. */
      readonly pushEvent?: PushEvent;
      /** What a person should know about what is not done, one line each. */
      readonly notices: readonly string[];
    }
  /** Nobody asked for anything: the step ends well and has done nothing. */
  | { readonly kind: "nothing"; readonly because: string }
  | { readonly kind: "refused"; readonly because: string; readonly hint: string };

/** Events that hand a repository's secrets to code or text of strangers. Source: security-reliability.md R8. */
const privileged = new Set([
  "pull_request_target",
  "issues",
  "discussion",
  "discussion_comment",
  "pull_request_review",
  "pull_request_review_comment",
  "fork",
  "watch",
]);

type Stop = Exclude<Decision, { kind: "run" }>;

/** Why this event does not run this mode at all; undefined when it may. Asked before anything of the work tree is read,
 *  and before GitHub is asked anything. */
export function stopOf(mode: Mode, event: EventFacts, hasSigningKey: boolean): Stop | undefined {
  if (privileged.has(event.name)) {
    return refused(
      `${event.name} runs with this repository's secrets on text or code of strangers`,
      "use `on: pull_request`; for a comment on fork pull requests run mode report from workflow_run",
    );
  }
  if (hasSigningKey && (event.pullRequest || event.name === "issue_comment" || event.endedRun)) {
    return refused(
      "this job holds the signing key, and what started it is not reviewed",
      "give `signing-key` only to the publish job of a push, in a protected environment",
    );
  }
  if (event.isDeletion) return { kind: "nothing", because: "the push deletes a branch or a tag" };
  if (event.name === "issue_comment") return commentStop(mode, event);
  if (event.name === "workflow_run") return endedRunStop(mode, event);
  if (evaluates(mode) && !reviewed.has(event.name)) {
    return refused(
      `${event.name} says nothing of what is checked out: mode ${mode} would run whatever that is`,
      "run it on pull_request, push, merge_group, schedule or workflow_dispatch",
    );
  }
  const stop = isFork(event) ? forkStop(mode, event) : undefined;
  if (stop) return stop;
  if ((mode === "report" || mode === "attest") && (event.pullRequest || event.name === "merge_group")) {
    return refused(
      "a proposal's own neko.yaml would say whose reports to believe",
      `run mode ${mode} on check_run, repository_dispatch, schedule or workflow_dispatch`,
    );
  }
  if (mode === "publish" && event.pullRequest) {
    return refused(
      "a pull request publishes no release: only a commit of source.branch does",
      "run mode publish on push",
    );
  }
  return undefined;
}

/** Events of which GitHub says which commit they are about, and whose commit is a proposal's or the repository's own. */
const reviewed = new Set(["pull_request", "push", "merge_group", "schedule", "workflow_dispatch"]);

const evaluates = (mode: Mode): boolean => ["plan", "build", "push", "publish"].includes(mode);

function commentStop(mode: Mode, { comment }: EventFacts): Stop | undefined {
  if (mode !== "attest" && mode !== "auto") {
    return refused(
      `issue_comment runs with this repository's secrets on text of strangers: mode ${mode} may not run there`,
      "set `mode: attest`, which takes `/neko attest` of people who may write here",
    );
  }
  if (!comment) return { kind: "nothing", because: "a comment that is on no pull request" };
  return comment.command === "none" ? { kind: "nothing", because: "a comment that is no command of Neko" } : undefined;
}

function endedRunStop(mode: Mode, { endedRun, repository }: EventFacts): Stop | undefined {
  if (mode !== "report" && mode !== "auto") {
    return refused(
      "workflow_run is privileged: only mode report may run there, since it evaluates and builds nothing",
      "set `mode: report`, or move this job to `on: pull_request` or `on: push`",
    );
  }
  if (endedRun?.event === "pull_request" && endedRun.headRepository === repository) {
    return { kind: "nothing", because: "the run was of this repository's own head: it wrote its comment itself" };
  }
  return undefined;
}

function forkStop(mode: Mode, { runner, approvedIn }: EventFacts): Stop | undefined {
  if (runner === "self-hosted") {
    return refused(
      "the head of this pull request is in a fork, and this is a self-hosted runner",
      "run mode plan for forks on a GitHub-hosted runner; build after an approved push to this repository",
    );
  }
  if (mode === "push" || (mode === "build" && approvedIn === undefined)) {
    return refused(
      `the head of this pull request is in a fork: mode ${mode} would run its code`,
      mode === "push"
        ? "guard the job with `if: github.event.pull_request.head.repo.full_name == github.repository`"
        : "give the job an `environment:` with required reviewers and `permissions: { actions: read }`, or guard it with `if: github.event.pull_request.head.repo.full_name == github.repository`",
    );
  }
  return undefined;
}

const refused = (because: string, hint: string): Extract<Decision, { kind: "refused" }> => ({
  kind: "refused",
  because,
  hint,
});

/**
 * What to do. `branch` is source.branch of neko.yaml (undefined while it is not known: mode report in a job without
 * checkout). `hasSigningKey` tells only that the input is set; its value is read later, by publish alone.
 */
export function decideSteps(
  mode: Mode,
  event: EventFacts,
  facts: { readonly branch: string | undefined; readonly hasSigningKey: boolean },
): Decision {
  const stop = stopOf(mode, event, facts.hasSigningKey);
  if (stop) return stop;
  const onBranch = facts.branch !== undefined && event.ref === `refs/heads/${facts.branch}`;
  const run = (steps: readonly Step[], notices: readonly string[] = []): Decision => {
    // A shell's check and a builder without sandbox can read the environment this process was started with.
    if (facts.hasSigningKey && steps.includes("build")) {
      return refused(
        "this job holds the signing key and would build: repository code could read the key",
        "build in a job without `signing-key`, and publish its handoff file in one that has it",
      );
    }
    const pushEvent = steps.includes("push") ? pushEventOf(event, onBranch) : undefined;
    return { kind: "run", steps, ...(pushEvent ? { pushEvent } : {}), notices };
  };
  switch (mode) {
    case "validate":
      return run(["validate"]);
    case "plan":
      return run(["validate", "plan"]);
    case "build":
      return run(["validate", "build"]);
    case "push":
      if (pushEventOf(event, onBranch)) return run(["validate", "build", "push"]);
      return refused(
        `${event.name} of ${event.ref} fills no registry: \`on: [main]\` is source.branch, \`on: [manual]\` is workflow_dispatch`,
        "run mode build here, or mode push on a pull request, source.branch, a tag or workflow_dispatch",
      );
    case "report":
    case "attest":
      if (event.name !== "push" || onBranch) return run([mode]);
      return offBranch("reports are judged by neko.yaml of");
    case "publish":
      if (onBranch) return run(["validate", "publish"]);
      return offBranch("releases come from");
    case "auto":
      return auto();
  }

  function offBranch(what: string): Decision {
    return refused(
      `this run is for ${event.ref}, and ${what} refs/heads/${facts.branch ?? "(unknown)"} only`,
      `run mode ${mode} on push to source.branch of neko.yaml`,
    );
  }

  function auto(): Decision {
    switch (event.name) {
      case "pull_request":
        if (!isFork(event)) return run(["validate", "plan", "build", "push"]);
        return run(
          ["validate", "plan"],
          ["the head is in a fork: planned only, no build, no comment; see the summary and the plan file"],
        );
      case "merge_group":
        return run(["validate", "plan"]);
      case "push":
        if (pushEventOf(event, onBranch) === undefined) {
          return run(
            ["validate", "plan", "build"],
            ["a branch that is not source.branch fills no registry: built only"],
          );
        }
        if (!onBranch) return run(["validate", "plan", "build", "push"]);
        if (facts.hasSigningKey) return run(["validate", "publish"]);
        return run(
          ["validate", "plan", "build", "push"],
          [
            "nothing is released yet: no signing-key is set here. Add a job with `mode: publish` in a protected " +
              "environment that holds the key and gets the handoff file of this job",
          ],
        );
      case "workflow_dispatch":
        return run(["validate", "plan", "build", "push"]);
      case "issue_comment":
        return run(["attest"]);
      case "repository_dispatch":
      case "check_run":
      case "schedule":
      case "workflow_run":
        return run(["report"]);
      default:
        return refused(
          `mode auto does not know what to do on ${event.name}`,
          "set mode to validate, plan, build, push, publish, attest or report",
        );
    }
  }
}

/** Whether an environment's reviewers could let this run go on, which GitHub alone knows: a fork's build, on a machine
 *  that is thrown away. */
export function mayBeApproved(mode: Mode, event: EventFacts): boolean {
  return mode === "build" && event.name === "pull_request" && event.runner === "github-hosted" && isFork(event);
}

/** True when nothing of neko.yaml's head is planned, built or released by this run. */
export function onlyReports(mode: Mode, { name }: Pick<EventFacts, "name">): boolean {
  const reporting = ["repository_dispatch", "check_run", "schedule", "workflow_run", "issue_comment"];
  return mode === "report" || mode === "attest" || (mode === "auto" && reporting.includes(name));
}

/** True when the head is not certainly in this repository. */
export function isFork(event: EventFacts): boolean {
  return event.pullRequest !== undefined && event.pullRequest.headRepository !== event.repository;
}

/** Undefined: this event fills no registry. What moves a tag that somebody pulls is reviewed, or asked for by hand. */
function pushEventOf(event: EventFacts, onBranch: boolean): PushEvent | undefined {
  if (event.pullRequest) return "pull-request";
  if (event.name === "workflow_dispatch") return "manual";
  if (event.name === "push" && event.ref.startsWith("refs/tags/")) return "tag";
  return onBranch && (event.name === "push" || event.name === "schedule") ? "main" : undefined;
}
