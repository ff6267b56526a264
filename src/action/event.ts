import { isRevision, type Revision } from "../kernel/revision.ts";
import { NekoError } from "../kernel/error.ts";
import { repositoryIdentity } from "../pipeline/repository.ts";
import type { EventFacts } from "./mode.ts";

/** An event's payload and environment, as the runner gives them. */
export interface EventSource {
  readonly name: string;
  readonly ref: string;
  readonly commit: string;
  readonly repository: string;
  readonly serverUrl: string;
  readonly runner: string | undefined;
  readonly runId: number;
  readonly runAttempt: number;
  readonly payload: unknown;
}

export interface ReadEvent extends EventFacts {
  /** GITHUB_SHA: for a pull request the test merge, whose first parent is the base. */
  readonly commit: Revision;
  /** `github.com/acme/fleet`: what a release record and a host's trust file call this repository. */
  readonly identity: string;
  /** Of a check_run event: the commit whose host report it is. */
  readonly reportedCommit?: Revision;
  /** GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT: later runs have higher ones. */
  readonly runId: number;
  readonly runAttempt: number;
}

/** The facts of an event. What is not of the expected shape is absent, never guessed.
 *  @throws NekoError EVENT_REFUSED when there is no event at all. */
export function readEvent(source: EventSource): ReadEvent {
  if (source.name === "" || !isRevision(source.commit) || !/^[^/\s]+\/[^/\s]+$/.test(source.repository)) {
    throw new NekoError("EVENT_REFUSED", "this is no job of GitHub Actions: event, commit or repository is missing", {
      hint: "run the Action in a workflow; elsewhere use the neko command",
    });
  }
  const { payload } = source;
  const pull = pullRequestOf(at(payload, "pull_request"));
  if (source.name === "pull_request" && !pull.pullRequest) {
    // Whether the head is in a fork decides what may run: it is never guessed.
    throw new NekoError("EVENT_REFUSED", "the event's payload does not say which pull request it is about", {
      hint: "run the Action on GitHub's own event; an older server may need an update",
    });
  }
  const reported = at(payload, "check_run", "head_sha");
  return {
    name: source.name,
    ref: source.ref,
    repository: source.repository,
    // A runner that does not say what it is may be anybody's machine.
    runner: source.runner === "github-hosted" ? "github-hosted" : "self-hosted",
    commit: source.commit,
    identity: repositoryIdentity(source.serverUrl, source.repository),
    runId: source.runId,
    runAttempt: source.runAttempt,
    ...pull,
    ...(source.name === "push" && at(payload, "deleted") === true ? { isDeletion: true } : {}),
    ...(source.name === "issue_comment" ? commentOf(payload) : {}),
    ...(source.name === "workflow_run" ? endedRunOf(at(payload, "workflow_run")) : {}),
    ...(typeof reported === "string" && isRevision(reported) ? { reportedCommit: reported } : {}),
  };
}

function pullRequestOf(pull: unknown): Pick<EventFacts, "pullRequest"> {
  const [number, headCommit, baseBranch] = [at(pull, "number"), at(pull, "head", "sha"), at(pull, "base", "ref")];
  if (typeof number !== "number" || typeof headCommit !== "string" || typeof baseBranch !== "string") return {};
  return {
    pullRequest: { number, headCommit, baseBranch, headRepository: textOr(at(pull, "head", "repo", "full_name")) },
  };
}

/** A command is the first line alone: what is quoted below it, or said in passing, is none. */
function commentOf(payload: unknown): Pick<EventFacts, "comment"> {
  const [id, author] = [at(payload, "comment", "id"), at(payload, "comment", "user", "login")];
  const pullRequest = at(payload, "issue", "number");
  const isOnPull = at(payload, "issue", "pull_request") !== undefined;
  if (!isOnPull || typeof id !== "number" || typeof pullRequest !== "number" || typeof author !== "string") return {};
  const line = textOr(at(payload, "comment", "body"))?.split(/\r?\n/, 1)[0] ?? "";
  // An edited or deleted comment asks for nothing: what it says may be another's words by now.
  const isNew = at(payload, "action") === "created";
  return {
    comment: { id, pullRequest, author, command: isNew && /^\/neko attest\s*$/.test(line) ? "attest" : "none" },
  };
}

function endedRunOf(run: unknown): Pick<EventFacts, "endedRun"> {
  const [event, headCommit] = [at(run, "event"), at(run, "head_sha")];
  if (typeof event !== "string" || typeof headCommit !== "string") return {};
  return { endedRun: { event, headCommit, headRepository: textOr(at(run, "head_repository", "full_name")) } };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

const textOr = (value: unknown): string | null => (typeof value === "string" ? value : null);
