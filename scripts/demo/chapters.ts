import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Run } from "../../src/ports/run.ts";
import { runAction, type ActionEvent, type ActionRun } from "../../tests/support/github/run-action.ts";
import type { Forge, Merged, Proposal } from "./forge.ts";
import type { Answer, Host, World } from "./host.ts";
import { replaced } from "./neko-yaml.ts";
import type { Fact, Story } from "./story.ts";

export interface Stage {
  readonly story: Story;
  readonly forge: Forge;
  readonly host: Host;
  /** neko.yaml with its targets. */
  readonly yaml: string;
  readonly keyFile: string;
  readonly directory: string;
  readonly withContainers: boolean;
  readonly run: Run;
  readonly signal: AbortSignal;
}

interface Landed {
  readonly merged: Merged;
  readonly images: readonly { readonly imageId: string; readonly config: string }[];
}

interface Status {
  readonly targets: readonly { readonly target: string; readonly lastPass: { readonly outcome: string } }[];
}

/** Four pull requests: one brings the site to this host, one breaks it, one takes that back, one says more about it. */
export async function tell(stage: Stage): Promise<void> {
  const { story, host, withContainers } = stage;
  if (!withContainers) console.log("podman does not run here: the story goes without the containers target");

  story.chapter("1 · A pull request brings the site to this host");
  const first = await propose(stage, "add-targets", "Run hello on this host", (clone) =>
    writeFile(join(clone, "neko.yaml"), stage.yaml),
  );
  const { merged, images } = await land(stage, first);
  const image = images.find((candidate) => candidate.imageId === "hello/opt")?.config;
  const wanted = await outPathOf(stage, merged.mergeCommit);
  await story.step("the host pulls, verifies, applies and probes", async () => {
    const { status } = await host.neko("reconcile", "--once");
    const world = await host.look();
    return [
      fact("neko reconcile ends with", 0, status),
      fact("profile link", wanted, world.profile),
      ...healthy(stage, world),
      ...(withContainers ? [fact("container's image", image, world.container)] : []),
    ];
  });
  await report(stage, merged, ["in sync"]);
  const good = await host.look();

  story.chapter("2 · A pull request breaks it");
  const second = await propose(stage, "serve-all", "Serve the whole store path", async (clone) => {
    const flake = join(clone, "flake.nix");
    await writeFile(flake, replaced(await readFile(flake, "utf8"), 'root = "www";', 'root = ".";'));
  });
  const { merged: broken } = await land(stage, second);
  await story.step("the host applies, the probe fails, the last good state comes back", async () => {
    const { status } = await host.neko("reconcile", "--once");
    const world = await host.look();
    return [
      fact("neko reconcile ends with", 6, status),
      fact("profile link", good.profile, world.profile),
      ...healthy(stage, world),
      ...(withContainers ? [fact("container's image", good.container, world.container)] : []),
    ];
  });
  await story.step("the next tick leaves the quarantined state alone", async () => {
    const before = await host.look();
    const { status } = await host.neko("reconcile", "--once");
    const after = await host.look();
    return [
      fact("neko reconcile ends with", 4, status),
      fact("site's process", before.sitePid, after.sitePid),
      ...(withContainers ? [fact("container started at", before.containerStarted, after.containerStarted)] : []),
    ];
  });
  await report(stage, broken, ["rolled back"]);

  story.chapter("3 · A revert brings everything back in sync, and restarts nothing");
  const before = await host.look();
  const third = await stage.forge.proposeRevert(broken, "Revert: Serve the whole store path");
  await plan(stage, third);
  const { merged: reverted } = await land(stage, third);
  await story.step("the host sees that it already runs what is wanted", async () => {
    const { status } = await host.neko("reconcile", "--once");
    const world = await host.look();
    const { value } = await host.nekoJson<Status>("status");
    return [
      fact("neko reconcile ends with", 0, status),
      fact("profile link", wanted, world.profile),
      fact("site's process", before.sitePid, world.sitePid),
      ...(withContainers ? [fact("container started at", before.containerStarted, world.containerStarted)] : []),
      ...healthy(stage, world),
      ...value.targets.map((target) => fact(`status of ${target.target}`, "in-sync", target.lastPass.outcome)),
    ];
  });
  await report(stage, reverted, ["in sync"]);

  story.chapter("4 · A pull request that edits only the README builds nothing and restarts nothing");
  const fourth = await propose(stage, "readme", "Say more in the README", (clone) =>
    appendFile(join(clone, "README.md"), "\nOne more sentence.\n"),
  );
  const { merged: documented, images: unchanged } = await land(stage, fourth);
  await story.step("the host takes the new release as what it already runs", async () => {
    const { status } = await host.neko("reconcile", "--once");
    const after = await host.look();
    return [
      fact("neko reconcile ends with", 0, status),
      fact("image hello/opt", image, unchanged.find((candidate) => candidate.imageId === "hello/opt")?.config),
      fact("profile link", wanted, after.profile),
      fact("site's process", before.sitePid, after.sitePid),
      ...(withContainers ? [fact("container started at", before.containerStarted, after.containerStarted)] : []),
    ];
  });
  await report(stage, documented, ["in sync"]);
}

async function propose(
  stage: Stage,
  branch: string,
  title: string,
  edit: (clone: string) => Promise<void>,
): Promise<Proposal> {
  const proposal = await stage.forge.propose(branch, title, edit);
  await plan(stage, proposal);
  return proposal;
}

/** The Action on `pull_request`: plan, build, and the comment. */
async function plan(stage: Stage, proposal: Proposal): Promise<void> {
  await stage.story.step(`PR #${proposal.number} "${proposal.title}": the Action plans and builds`, async (say) => {
    const ran = await act(stage, say, {
      name: "pull_request",
      ref: `refs/pull/${proposal.number}/merge`,
      commit: proposal.mergeRefCommit,
      payload: {
        action: "opened",
        number: proposal.number,
        pull_request: {
          number: proposal.number,
          head: { sha: proposal.headCommit, ref: proposal.branch, repo: { full_name: "acme/fleet" } },
          base: { ref: "main", repo: { full_name: "acme/fleet" } },
        },
        repository,
      },
    });
    const comments = await commentsOf(stage, proposal);
    return [fact("Action ends with", 0, ran.exitCode, ran.log), fact("comments on the PR", 1, comments.length)];
  });
  stage.story.showComment(titleOf(proposal));
}

/** Merge, and the Action on `push` in two jobs: one builds and pushes, one holds the key and publishes the record. */
async function land(stage: Stage, proposal: Proposal): Promise<Landed> {
  let images: Landed["images"] = [];
  let handoff = "";
  const merged = await stage.forge.merge(proposal);
  const push = { name: "push", ref: "refs/heads/main", commit: merged.mergeCommit, payload: { repository } };
  await stage.story.step("merged: a job builds and pushes", async (say) => {
    const ran = await act(stage, say, push);
    images = JSON.parse(ran.outputs["images"] ?? "[]") as Landed["images"];
    handoff = await readFile(join(stage.directory, "runner", "neko-handoff.json"), "utf8");
    return [fact("Action ends with", 0, ran.exitCode, ran.log)];
  });
  await stage.story.step("a protected job signs and publishes the record", async (say) => {
    const ran = await act(stage, say, push, { "signing-key": await readFile(stage.keyFile, "utf8") }, handoff);
    const head = await stage.run(["git", "-C", stage.forge.bareRepository, "show-ref", channelRef], {
      signal: stage.signal,
    });
    return [
      fact("Action ends with", 0, ran.exitCode, ran.log),
      fact("release", String(proposal.number), ran.outputs["release"] ?? ""),
      fact("channel ref exists", true, head.status === 0),
    ];
  });
  return { merged, images };
}

/** The Action on a host's check run: verify its report, and say so on the pull request. */
async function report(stage: Stage, merged: Merged, words: readonly string[]): Promise<void> {
  await stage.story.step(`the hosts' signed reports reach PR #${merged.number}`, async (say) => {
    const ran = await act(
      stage,
      say,
      {
        name: "check_run",
        ref: "refs/heads/main",
        commit: merged.mergeCommit,
        payload: { action: "completed", check_run: { head_sha: merged.mergeCommit }, repository },
      },
      { mode: "report" },
    );
    const body = (await commentsOf(stage, merged)).join("\n");
    return [
      fact("Action ends with", 0, ran.exitCode, ran.log),
      ...words.map((word) => fact(`the comment says "${word}"`, true, body.includes(word))),
      ...newest(stage.forge.github.statuses(merged.mergeCommit)).map((status) =>
        fact(`status ${status.context}`, words.includes("in sync") ? "success" : "failure", status.state),
      ),
    ];
  });
}

/** GitHub lists a commit's statuses newest first, and shows the newest of each context. */
function newest<S extends { readonly context: string }>(statuses: readonly S[]): S[] {
  return statuses.filter(({ context }, index) => statuses.findIndex((other) => other.context === context) === index);
}

async function act(
  { directory, forge }: Stage,
  say: (text: string) => void,
  event: ActionEvent,
  inputs: Readonly<Record<string, string>> = {},
  handoff?: string,
): Promise<ActionRun> {
  const workspace = join(directory, "runner");
  await rm(workspace, { recursive: true, force: true });
  say(`checkout ${event.ref}`);
  await forge.checkout(workspace, event.ref);
  if (handoff !== undefined) await writeFile(join(workspace, "neko-handoff.json"), handoff);
  say("dist/index.js");
  return runAction(workspace, forge.github, { ...event, runner: "self-hosted" }, inputs);
}

async function commentsOf({ forge, story }: Stage, proposal: Proposal): Promise<string[]> {
  const bodies = (await forge.github.comments(proposal.number)).map((comment) => comment.body);
  story.comment(titleOf(proposal), bodies.join("\n\n───\n\n"));
  return bodies;
}

async function outPathOf({ forge, run, signal }: Stage, commit: string): Promise<string> {
  const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";
  const flake = `git+file://${forge.bareRepository}?rev=${commit}#packages.${system}.hello-site.outPath`;
  const result = await run(["nix", "eval", "--raw", flake], { signal });
  if (result.status !== 0) throw new Error(`nix eval failed: ${result.stderr}`);
  return result.stdout.trim();
}

function healthy({ withContainers }: Stage, world: World): Fact[] {
  return [
    fact("GET site /health", "200 ok", show(world.site)),
    fact("site's process is alive", true, world.sitePid !== null),
    ...(withContainers ? [fact("GET web /health", "200 ok", show(world.web))] : []),
  ];
}

function show(answer: Answer): string {
  return "error" in answer ? answer.error : `${answer.status} ${answer.body}`;
}

/** `log` is shown with a fact that is wrong. */
function fact(what: string, expected: unknown, seen: unknown, log = ""): Fact {
  const right = String(expected) === String(seen);
  return { what, expected: String(expected), seen: right || log === "" ? String(seen) : `${String(seen)}\n${log}` };
}

const titleOf = (proposal: Proposal): string => `PR #${proposal.number} · ${proposal.title}`;
const channelRef = "refs/neko/channels/main/head";
const repository = { full_name: "acme/fleet", default_branch: "main", owner: { login: "acme" }, name: "fleet" };
