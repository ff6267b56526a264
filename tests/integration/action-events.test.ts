import { afterAll, beforeAll, expect, it } from "vitest";
import {
  checkRunEvent,
  deletedBranchEvent,
  issueCommentEvent,
  mergeGroupEvent,
  otherEvent,
  pullRequestEvent,
  pushEvent,
  repositoryDispatchEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
  type EventWorld,
} from "../support/github/events.ts";
import { checkoutOf, runAction, type ActionEvent, type ActionRun } from "../support/github/run-action.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";
import { describeNix } from "../support/nix.ts";

// Every event that GitHub sends, with a payload that it once sent, to the bundle as a runner starts it (main and post).
// What each mode then does is in action.test.ts: here it is which of them runs, and what GitHub is asked meanwhile.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const flake = (text: string): string => `{
  outputs = { self }: {
    packages.${system}.site = derivation {
      name = "site"; system = "${system}"; builder = "/bin/sh"; args = [ "-c" "echo ${text} > $out" ];
    };
  };
}
`;
const nekoYaml = `version: 1
targets: { web: { kind: profile, attr: site, system: ${system} } }
`;
const lock = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;

let repository: SeedRepository;
let github: Github;
let world: EventWorld;
/** One of each ref for all runs: none of them changes what is checked out. */
const checkouts = new Map<string, Awaited<ReturnType<typeof checkoutOf>>>();

beforeAll(async () => {
  repository = await seedRepository({ "flake.nix": flake("one"), "flake.lock": lock, "neko.yaml": nekoYaml });
  const mainCommit = await repository.git("rev-parse", "main");
  const headCommit = await repository.commit("two", { "flake.nix": flake("two") }, "two");
  await repository.git("push", "-q", "origin", `${headCommit}:refs/tags/v1`, `${headCommit}:refs/heads/queue`);
  github = await startGithub({ bareRepository: repository.bare, roles: { maintainer: "maintain", guest: "read" } });
  const pull = await github.createPullRequest({ head: "two", base: "main", title: "Two" });
  world = { repository: "acme/fleet", mainCommit, pull: { ...pull, branch: "two" } };
});

afterAll(async () => {
  for (const checkout of checkouts.values()) await checkout[Symbol.asyncDispose]();
  await github[Symbol.asyncDispose]();
  await repository[Symbol.asyncDispose]();
});

interface Outcome extends ActionRun {
  /** What GitHub was asked meanwhile. */
  readonly asked: readonly string[];
}

async function run(event: ActionEvent, inputs: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const ref = event.name === "merge_group" ? "refs/heads/queue" : event.ref;
  const checkout = checkouts.get(ref) ?? (await checkoutOf(repository, ref));
  checkouts.set(ref, checkout);
  // A job finds nothing of an earlier one in its workspace.
  await repository.git("-C", checkout.directory, "clean", "-fdxq");
  const [asked, violations] = [github.requests.length, github.violations.length];
  const done = await runAction(checkout.directory, github, event, inputs);
  expect(github.violations.slice(violations)).toEqual([]);
  return { ...done, asked: github.requests.slice(asked) };
}

/** Which outputs there are says what ran. */
function steps({ exitCode, outputs, errors }: ActionRun): object {
  const has = (name: string): boolean => outputs[name] !== undefined;
  return { exitCode, errors, planned: has("plan-id"), pushed: has("images") };
}
const planned = { exitCode: 0, errors: [], planned: true, pushed: false };
const pushed = { ...planned, pushed: true };
const quiet = { ...planned, planned: false };

const comments = "/repos/acme/fleet/issues/1/comments";
const sticky = async (): Promise<readonly string[]> =>
  (await github.comments(1)).flatMap(({ body }) => (body.startsWith("<!-- neko:main:v1 -->") ? [body] : []));

describeNix("a pull request", () => {
  it("is planned and built when it is opened, and the comment is edited for the next commit", async () => {
    const opened = await run(pullRequestEvent(world, "opened"));
    expect(steps(opened)).toEqual(pushed);
    expect(opened.asked).toEqual(expect.arrayContaining([`POST ${comments}`, "POST /repos/acme/fleet/check-runs"]));
    const next = await run(pullRequestEvent(world, "synchronize"), { mode: "plan" });
    expect(steps(next)).toEqual(planned);
    expect(next.asked).not.toContain(`POST ${comments}`);
    expect(await sticky()).toHaveLength(1);
  });

  it.each(["reopened", "ready_for_review"] as const)("is validated when it is %s", async (action) => {
    expect(steps(await run(pullRequestEvent(world, action), { mode: "validate" }))).toEqual(quiet);
  });

  it.each([
    ["a fork", "mallory/fleet"],
    ["a fork that is gone", null],
  ])("of %s is planned, and nothing is asked or written", async (_what, headRepository) => {
    const done = await run(pullRequestEvent(world, "synchronize", headRepository));
    expect(steps(done)).toEqual(planned);
    expect(done.asked).toEqual([]);
  });

  it("of a fork is built only when a reviewer let the run go on", async () => {
    const fork = pullRequestEvent(world, "synchronize", "mallory/fleet");
    const approvals = (runId: number): string => `GET /repos/acme/fleet/actions/runs/${runId}/approvals`;
    const refused = await run({ ...fork, runId: 41 }, { mode: "build" });
    expect(refused.log).toContain("title=EVENT_REFUSED");
    expect([refused.exitCode, refused.asked]).toEqual([1, [approvals(41)]]);
    github.setReviews(42, [{ environments: ["forks"], state: "approved", by: "maintainer" }]);
    const built = await run({ ...fork, runId: 42 }, { mode: "build" });
    expect([built.exitCode, built.errors, built.asked]).toEqual([0, [], [approvals(42)]]);
    expect(built.log).toContain("maintainer approved this run in environment forks");
  });
});

describeNix("a job's token", () => {
  const opened = (): ActionEvent => pullRequestEvent(world, "opened");

  it("needs two permissions for a pull request, and warns of nothing then", async () => {
    const token = github.tokenWith({ pull_requests: "write", checks: "write" });
    const done = await run(opened(), { mode: "plan", "github-token": token });
    expect([steps(done), done.warnings]).toEqual([planned, []]);
  });

  it.each([
    ["pull-requests: write", { pull_requests: "read", checks: "write" } as const],
    ["checks: write", { pull_requests: "write" } as const],
  ])("without %s still plans, and one warning says what to add", async (missing, permissions) => {
    const done = await run(opened(), { mode: "plan", "github-token": github.tokenWith(permissions) });
    expect(steps(done)).toEqual(planned);
    expect(done.warnings).toEqual([expect.stringContaining(`add \`permissions: { ${missing} }\` to the job`)]);
  });

  it("is of no use where the conversation is locked: the check run and the summary say it all the same", async () => {
    const pull = await github.createPullRequest({ head: "queue", base: "main", title: "Locked" });
    github.lock(pull.number);
    const there = { ...world, pull: { ...pull, branch: "queue" } };
    const done = await run(pullRequestEvent(there, "opened"), { mode: "plan" });
    expect(steps(done)).toEqual(planned);
    expect(done.warnings).toEqual([expect.stringContaining("the conversation is locked")]);
    expect(await github.comments(pull.number)).toEqual([]);
    expect((await github.checkRuns(pull.headCommit)).map(({ conclusion }) => conclusion)).toContain("success");
    expect(done.summary).toContain("| profile web |");
  });
});

describeNix("a push", () => {
  it.each([
    ["to source.branch", () => pushEvent(world, "refs/heads/main", world.mainCommit)],
    ["to another branch", () => pushEvent(world, "refs/heads/two", world.pull.headCommit)],
    ["of a tag", () => pushEvent(world, "refs/tags/v1", world.pull.headCommit)],
  ])("%s is planned, built and pushed", async (_what, event) => {
    expect(steps(await run(event()))).toEqual(pushed);
  });

  it("that deletes a branch does nothing, and asks nothing", async () => {
    const done = await run(deletedBranchEvent(world, "refs/heads/gone"));
    expect([done.exitCode, done.asked, done.log]).toEqual([0, [], expect.stringContaining("nothing to do")]);
  });
});

describeNix("other events that auto takes", () => {
  it("merge_group is planned", async () => {
    expect(steps(await run(mergeGroupEvent(world, world.pull.headCommit)))).toEqual(planned);
  });

  it("workflow_dispatch is planned, built and pushed", async () => {
    expect(steps(await run(workflowDispatchEvent(world)))).toEqual(pushed);
  });

  it.each([
    ["schedule", () => scheduleEvent(world)],
    ["repository_dispatch", () => repositoryDispatchEvent(world)],
    ["check_run", () => checkRunEvent(world, world.mainCommit, "neko/web")],
    ["workflow_run of a fork", () => workflowRunEvent(world, "pull_request", "mallory/fleet")],
    ["workflow_run of a push", () => workflowRunEvent(world, "push")],
  ])("%s is a report, and before the first release there is none", async (_name, event) => {
    expect(steps(await run(event()))).toEqual(quiet);
  });
});

describeNix("a comment", () => {
  const permission = (login: string): string => `GET /repos/acme/fleet/collaborators/${login}/permission`;
  const says = (author: string, body = "/neko attest"): ActionEvent => issueCommentEvent(world, { body, author });

  it("/neko attest is taken of who may write here", async () => {
    const done = await run(says("maintainer"));
    expect(done.asked[0]).toBe(permission("maintainer"));
    expect([done.exitCode, done.log]).toEqual([1, expect.stringContaining("is not merged: nothing of it runs")]);
  });

  it.each(["guest", "nobody"])("/neko attest of %s is refused, and nothing is written", async (login) => {
    const done = await run(says(login));
    expect(done.asked[0]).toBe(permission(login));
    expect(done.asked.filter((line) => !line.startsWith("GET "))).toEqual([]);
    expect([done.exitCode, done.log]).toEqual([1, expect.stringContaining("title=EVENT_REFUSED")]);
  });

  it.each([
    ["a word in passing", () => says("maintainer", "let us /neko attest this")],
    ["a quoted command", () => says("maintainer", "> /neko attest")],
    ["an edit", () => issueCommentEvent(world, { body: "/neko attest", author: "maintainer", action: "edited" })],
    ["an issue", () => issueCommentEvent(world, { body: "/neko attest", author: "maintainer" }, "issue")],
  ])("that is %s is none of ours", async (_what, event) => {
    const done = await run(event());
    expect([steps(done), done.asked]).toEqual([quiet, []]);
  });
});

describeNix("refused, and GitHub is asked nothing:", () => {
  const privileged = ["pull_request_target", "issues", "discussion", "discussion_comment", "fork", "watch"];
  const unknown = ["release", "delete", "deployment_status"];
  it.each([
    ...[...privileged, "pull_request_review", "pull_request_review_comment", ...unknown].map(
      (name): [string, string, () => ActionEvent] => [name, "auto", () => otherEvent(world, name)],
    ),
    ["pull_request_target", "plan", () => otherEvent(world, "pull_request_target")] as const,
    ["workflow_run", "plan", () => workflowRunEvent(world, "pull_request", "mallory/fleet")] as const,
    ["workflow_run", "attest", () => workflowRunEvent(world, "push")] as const,
    ["issue_comment", "build", () => issueCommentEvent(world, { body: "/neko attest", author: "maintainer" })] as const,
    ["merge_group", "report", () => mergeGroupEvent(world, world.pull.headCommit)] as const,
    ["pull_request", "publish", () => pullRequestEvent(world, "opened")] as const,
    ["pull_request of a fork", "push", () => pullRequestEvent(world, "opened", "mallory/fleet")] as const,
    ["push to another branch", "report", () => pushEvent(world, "refs/heads/two", world.pull.headCommit)] as const,
  ])("%s in mode %s", async (_name, mode, event) => {
    const done = await run(event(), { mode });
    expect(done.log).toContain("title=EVENT_REFUSED");
    expect([done.exitCode, done.outputs, done.asked]).toEqual([1, {}, []]);
  });

  it("workflow_run of this repository's own pull request has nothing to do", async () => {
    const done = await run(workflowRunEvent(world, "pull_request"));
    expect([steps(done), done.asked]).toEqual([quiet, []]);
  });
});
