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
  readonly payload: unknown;
}

export interface ReadEvent extends EventFacts {
  /** GITHUB_SHA: for a pull request the test merge, whose first parent is the base. */
  readonly commit: Revision;
  /** `github.com/acme/fleet`: what a release record and a host's trust file call this repository. */
  readonly identity: string;
  /** Of a check_run event: the commit whose host report it is. */
  readonly reportedCommit?: Revision;
}

/** The facts of an event. What is not of the expected shape is absent, never guessed.
 *  @throws NekoError EVENT_REFUSED when there is no event at all. */
export function readEvent(source: EventSource): ReadEvent {
  if (source.name === "" || !isRevision(source.commit) || !/^[^/\s]+\/[^/\s]+$/.test(source.repository)) {
    throw new NekoError("EVENT_REFUSED", "this is no job of GitHub Actions: event, commit or repository is missing", {
      hint: "run the Action in a workflow; elsewhere use the neko command",
    });
  }
  const pull = at(source.payload, "pull_request");
  const number = at(pull, "number");
  const headCommit = at(at(pull, "head"), "sha");
  const baseBranch = at(at(pull, "base"), "ref");
  const headRepository = at(at(at(pull, "head"), "repo"), "full_name");
  const reported = at(at(source.payload, "check_run"), "head_sha");
  return {
    name: source.name,
    ref: source.ref,
    repository: source.repository,
    // A runner that does not say what it is may be anybody's machine.
    runner: source.runner === "github-hosted" ? "github-hosted" : "self-hosted",
    commit: source.commit,
    identity: repositoryIdentity(source.serverUrl, source.repository),
    ...(typeof number === "number" && typeof headCommit === "string" && typeof baseBranch === "string"
      ? {
          pullRequest: {
            number,
            headCommit,
            baseBranch,
            headRepository: typeof headRepository === "string" ? headRepository : null,
          },
        }
      : {}),
    ...(typeof reported === "string" && isRevision(reported) ? { reportedCommit: reported } : {}),
  };
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
