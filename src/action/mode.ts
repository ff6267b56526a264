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
}

type Step = "validate" | "plan" | "build" | "push" | "publish" | "report";

export type Decision =
  | {
      readonly kind: "run";
      /** In order. */
      readonly steps: readonly Step[];
      /** Which registries `push` may fill; also given for build. */
      readonly pushEvent: PushEvent;
      /** Sticky comment and check run may be written: the token of a fork's event is read-only. */
      readonly mayWrite: boolean;
      /** What a person should know about what is not done, one line each. */
      readonly notices: readonly string[];
    }
  | { readonly kind: "refused"; readonly because: string; readonly hint: string };

/** Events that hand a repository's secrets to code or text of strangers. Source: security-reliability.md R8. */
const privileged = new Set([
  "pull_request_target",
  "issue_comment",
  "issues",
  "discussion",
  "discussion_comment",
  "pull_request_review",
  "pull_request_review_comment",
  "fork",
  "watch",
]);

/** Why this event may not run this mode at all; undefined when it may. Asked before anything of the work tree is read. */
export function refusalOf(
  mode: Mode,
  event: EventFacts,
  hasSigningKey: boolean,
): Extract<Decision, { kind: "refused" }> | undefined {
  if (privileged.has(event.name)) {
    return {
      kind: "refused",
      because: `${event.name} runs with this repository's secrets on text or code of strangers`,
      hint: "use `on: pull_request`; for a comment on fork pull requests run mode report from workflow_run",
    };
  }
  if (event.name === "workflow_run" && mode !== "report") {
    return {
      kind: "refused",
      because: "workflow_run is privileged: only mode report may run there, since it evaluates and builds nothing",
      hint: "set `mode: report`, or move this job to `on: pull_request` or `on: push`",
    };
  }
  if (isFork(event) && event.runner === "self-hosted") {
    return {
      kind: "refused",
      because: "the head of this pull request is in a fork, and this is a self-hosted runner",
      hint: "run mode plan for forks on a GitHub-hosted runner; build after an approved push to this repository",
    };
  }
  if (isFork(event) && (mode === "build" || mode === "push")) {
    return {
      kind: "refused",
      because: `the head of this pull request is in a fork: mode ${mode} would run its code`,
      hint: "guard the job with `if: github.event.pull_request.head.repo.full_name == github.repository`",
    };
  }
  if (mode === "report" && (event.pullRequest || event.name === "merge_group")) {
    return {
      kind: "refused",
      because: "a proposal's own neko.yaml would say whose reports to believe",
      hint: "run mode report on check_run, repository_dispatch, schedule or workflow_dispatch",
    };
  }
  if (hasSigningKey && event.pullRequest) {
    return {
      kind: "refused",
      because: "this job holds the signing key, and a pull request's code is not reviewed yet",
      hint: "give `signing-key` only to the publish job of a push, in a protected environment",
    };
  }
  if (mode === "publish" && event.pullRequest) {
    return {
      kind: "refused",
      because: "a pull request publishes no release: only a commit of source.branch does",
      hint: "run mode publish on push",
    };
  }
  return undefined;
}

/**
 * What to do. `branch` is source.branch of neko.yaml (undefined while it is not known: mode report in a job without
 * checkout). `hasSigningKey` tells only that the input is set; its value is read later, by publish alone.
 */
export function decideSteps(
  mode: Mode,
  event: EventFacts,
  facts: { readonly branch: string | undefined; readonly hasSigningKey: boolean },
): Decision {
  const refused = refusalOf(mode, event, facts.hasSigningKey);
  if (refused) return refused;
  const onBranch = facts.branch !== undefined && event.ref === `refs/heads/${facts.branch}`;
  const run = (steps: readonly Step[], notices: readonly string[] = []): Decision => {
    // A shell's check and a builder without sandbox can read the environment this process was started with.
    if (facts.hasSigningKey && steps.includes("build")) {
      return {
        kind: "refused",
        because: "this job holds the signing key and would build: repository code could read the key",
        hint: "build in a job without `signing-key`, and publish its handoff file in one that has it",
      };
    }
    return { kind: "run", steps, pushEvent: pushEventOf(event, onBranch), mayWrite: !isFork(event), notices };
  };
  switch (mode) {
    case "validate":
      return run(["validate"]);
    case "plan":
      return run(["validate", "plan"]);
    case "build":
      return run(["validate", "build"]);
    case "push":
      return run(["validate", "build", "push"]);
    case "report":
      if (event.name !== "push" || onBranch) return run(["report"]);
      return offBranch("reports are judged by neko.yaml of");
    case "publish":
      if (onBranch) return run(["validate", "publish"]);
      return offBranch("releases come from");
    case "auto":
      return auto();
  }

  function offBranch(what: string): Decision {
    return {
      kind: "refused",
      because: `this run is for ${event.ref}, and ${what} refs/heads/${facts.branch ?? "(unknown)"} only`,
      hint: `run mode ${mode} on push to source.branch of neko.yaml`,
    };
  }

  function auto(): Decision {
    switch (event.name) {
      case "pull_request":
        if (!isFork(event)) return run(["validate", "plan", "build", "push"]);
        return run(
          ["validate", "plan"],
          ["the head is in a fork: planned only, no build, no comment; the plan is in the summary and the outputs"],
        );
      case "merge_group":
        return run(["validate", "plan"]);
      case "push":
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
      case "repository_dispatch":
      case "check_run":
      case "schedule":
        return run(["report"]);
      default:
        return {
          kind: "refused",
          because: `mode auto does not know what to do on ${event.name}`,
          hint: "set mode to validate, plan, build, push, publish or report",
        };
    }
  }
}

/** True when the head is not certainly in this repository. */
export function isFork(event: EventFacts): boolean {
  return event.pullRequest !== undefined && event.pullRequest.headRepository !== event.repository;
}

function pushEventOf(event: EventFacts, onBranch: boolean): PushEvent {
  if (event.pullRequest) return "pull-request";
  if (event.name === "push" && event.ref.startsWith("refs/tags/")) return "tag";
  if (onBranch && event.name === "push") return "main";
  return "manual";
}
