import definitions from "@octokit/webhooks-examples" with { type: "json" };
import type { ActionEvent } from "./run-action.ts";

// GitHub's events as a runner hands them on: payloads that GitHub once sent (@octokit/webhooks-examples), with only the
// repository, the branches and the commits replaced by those of the test. GITHUB_REF and GITHUB_SHA are what GitHub's page
// "Events that trigger workflows" says for each.

/** The repository that events are about. */
export interface EventWorld {
  /** `acme/fleet` */
  readonly repository: string;
  /** Head of main, which is the default branch. */
  readonly mainCommit: string;
  readonly pull: {
    readonly number: number;
    readonly branch: string;
    readonly headCommit: string;
    readonly mergeRefCommit: string;
  };
}

type Json = Record<string, unknown>;

/** The package is one JSON file; its own types are those of a module with a default export, which it is not. */
const webhooks = definitions as unknown as readonly { readonly name: string; readonly examples: readonly Json[] }[];

/** A copy of the first example of this event for which `wanted` is true. */
function example(name: string, wanted: (payload: Json) => boolean = () => true): Json {
  const payload = webhooks.find((webhook) => webhook.name === name)?.examples.find(wanted);
  if (!payload) throw new Error(`@octokit/webhooks-examples has no such ${name}`);
  return structuredClone(payload);
}

/** Sets fields of `payload[key]` (made when it is not there) and leaves the others as they are. */
function set(payload: Json, key: string, fields: Json): Json {
  const inner = { ...((payload[key] ?? {}) as Json), ...fields };
  payload[key] = inner;
  return inner;
}

/** `repository` as every payload has it. */
function ours(payload: Json, { repository }: EventWorld): Json {
  const [login = "", name = ""] = repository.split("/");
  const inner = set(payload, "repository", { full_name: repository, name, default_branch: "main" });
  set(inner, "owner", { login });
  return payload;
}

const onMain = (name: string, payload: Json, { mainCommit }: EventWorld): ActionEvent => ({
  name,
  ref: "refs/heads/main",
  commit: mainCommit,
  payload,
});

/** `headRepository`: another one for a fork, null for one that is gone. */
export function pullRequestEvent(
  world: EventWorld,
  action: "opened" | "synchronize" | "reopened" | "ready_for_review",
  headRepository: string | null = world.repository,
): ActionEvent {
  const payload = ours(
    example("pull_request", (one) => one["action"] === action),
    world,
  );
  const { number, branch, headCommit, mergeRefCommit } = world.pull;
  payload["number"] = number;
  const pull = set(payload, "pull_request", { number, merge_commit_sha: mergeRefCommit });
  const head = set(pull, "head", { ref: branch, sha: headCommit });
  if (headRepository === null) head["repo"] = null;
  else set(head, "repo", { full_name: headRepository, fork: headRepository !== world.repository });
  set(set(pull, "base", { ref: "main", sha: world.mainCommit }), "repo", { full_name: world.repository });
  return { name: "pull_request", ref: `refs/pull/${number}/merge`, commit: mergeRefCommit, payload };
}

export function pushEvent(world: EventWorld, ref: string, commit: string): ActionEvent {
  const tag = ref.startsWith("refs/tags/");
  const wanted = (one: Json): boolean =>
    one["deleted"] === false && String(one["ref"]).startsWith("refs/tags/") === tag;
  const payload = { ...ours(example("push", wanted), world), ref, after: commit };
  set(payload, "head_commit", { id: commit });
  return { name: "push", ref, commit, payload };
}

/** GitHub runs it for the default branch: the one that was deleted has no commit any more. */
export function deletedBranchEvent(world: EventWorld, ref: string): ActionEvent {
  const payload = {
    ...ours(
      example("push", (one) => one["deleted"] === true),
      world,
    ),
    ref,
  };
  return onMain("push", payload, world);
}

export function mergeGroupEvent(world: EventWorld, commit: string): ActionEvent {
  const payload = ours(example("merge_group"), world);
  const ref = `refs/heads/gh-readonly-queue/main/pr-${world.pull.number}-${world.mainCommit}`;
  set(payload, "merge_group", {
    head_ref: ref,
    head_sha: commit,
    base_ref: "refs/heads/main",
    base_sha: world.mainCommit,
  });
  return { name: "merge_group", ref, commit, payload };
}

export function workflowDispatchEvent(world: EventWorld): ActionEvent {
  return onMain("workflow_dispatch", { ...ours(example("workflow_dispatch"), world), ref: "refs/heads/main" }, world);
}

export function repositoryDispatchEvent(world: EventWorld): ActionEvent {
  return onMain("repository_dispatch", { ...ours(example("repository_dispatch"), world), branch: "main" }, world);
}

/** There is no webhook of it: this is all that a runner is given. */
export function scheduleEvent(world: EventWorld): ActionEvent {
  return onMain("schedule", { schedule: "17 * * * *", ...ours({}, world) }, world);
}

export function checkRunEvent(world: EventWorld, commit: string, name: string): ActionEvent {
  const payload = ours(
    example("check_run", (one) => one["action"] === "completed"),
    world,
  );
  set(payload, "check_run", { name, head_sha: commit });
  return onMain("check_run", payload, world);
}

export function workflowRunEvent(world: EventWorld, event: string, headRepository = world.repository): ActionEvent {
  const payload = ours(
    example("workflow_run", (one) => one["action"] === "completed"),
    world,
  );
  const run = set(payload, "workflow_run", { event, head_sha: world.pull.headCommit, head_branch: world.pull.branch });
  set(run, "repository", { full_name: world.repository });
  set(run, "head_repository", { full_name: headRepository });
  return onMain("workflow_run", payload, world);
}

/** `on`: pull requests are issues with one more field; the examples have only plain ones. */
export function issueCommentEvent(
  world: EventWorld,
  said: { readonly body: string; readonly author: string; readonly action?: "created" | "edited" | "deleted" },
  on: "pull request" | "issue" = "pull request",
): ActionEvent {
  const payload = ours(
    example("issue_comment", (one) => one["action"] === (said.action ?? "created")),
    world,
  );
  const { number } = world.pull;
  const issue = set(payload, "issue", { number });
  if (on === "pull request")
    set(issue, "pull_request", { url: `https://api.github.com/repos/acme/fleet/pulls/${number}` });
  else delete issue["pull_request"];
  set(set(payload, "comment", { body: said.body }), "user", { login: said.author });
  return onMain("issue_comment", payload, world);
}

/** Any other event that starts workflows on the default branch. */
export function otherEvent(world: EventWorld, name: string): ActionEvent {
  const webhook = name === "pull_request_target" ? "pull_request" : name;
  return onMain(name, ours(example(webhook), world), world);
}
