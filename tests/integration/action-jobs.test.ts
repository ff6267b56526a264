import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { generateKeyPair } from "../../src/release/keys.ts";
import { pullRequestEvent, pushEvent, workflowRunEvent, type EventWorld } from "../support/github/events.ts";
import { checkoutOf, runAction, type ActionRun } from "../support/github/run-action.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";
import { describeNix } from "../support/nix.ts";

// What only several jobs show: a fork's plan that another run puts on its pull request, and a matrix whose jobs each build
// their part of what one job then publishes. The bundle, real Nix, real git, GitHub on loopback.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const releaseKey = generateKeyPair();
const nonce = `${process.pid}-${Date.now()}`;
const flake = (text: string): string => `{
  outputs = { self }: let
    made = name: derivation {
      inherit name; system = "${system}"; builder = "/bin/sh";
      args = [ "-c" "/bin/mkdir -p $out/bin; echo \${name} ${text} ${nonce} > $out/bin/\${name}" ];
    };
  in { packages.${system} = { app = made "app"; gpu = made "gpu"; site = made "site"; }; };
}
`;
const lock = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;

let images: string;
let repository: SeedRepository;
let github: Github;

beforeAll(async () => {
  images = await mkdtemp(join(tmpdir(), "neko-images-"));
  const nekoYaml = `version: 1
images:
  app: { attr: packages.${system}.app, runs-on: ubuntu-latest }
  gpu: { attr: packages.${system}.gpu, runs-on: [self-hosted, gpu] }
registries: { local: { url: "oci:${images}", on: [main, pull-request] } }
targets:
  box: { kind: containers, system: ${system}, run: [app, gpu] }
  web: { kind: profile, attr: site, system: ${system} }
`;
  repository = await seedRepository({ "flake.nix": flake("one"), "flake.lock": lock, "neko.yaml": nekoYaml });
  github = await startGithub({ bareRepository: repository.bare });
});

afterAll(async () => {
  expect(github.violations).toEqual([]);
  await github[Symbol.asyncDispose]();
  await repository[Symbol.asyncDispose]();
  await rm(images, { recursive: true, force: true });
});

async function worldOf(branch: string, text: string, fork?: string): Promise<EventWorld> {
  await repository.git("fetch", "-q", "origin", "+refs/heads/main:refs/remotes/origin/main");
  await repository.commit(branch, { "flake.nix": flake(text) }, branch);
  const pull = await github.createPullRequest({ head: branch, base: "main", title: branch, ...(fork ? { fork } : {}) });
  const mainCommit = await repository.git("rev-parse", "main");
  return { repository: "acme/fleet", mainCommit, pull: { ...pull, branch } };
}

const bodies = async (number: number): Promise<readonly string[]> =>
  (await github.comments(number)).map(({ body }) => body);

describeNix("a fork's plan", () => {
  let world: EventWorld;
  let plan: string;

  it("is a file of its own run, which asks GitHub nothing", { timeout: 60_000 }, async () => {
    world = await worldOf("fork", "from a fork", "mallory/fleet");
    await using checkout = await checkoutOf(repository, `refs/pull/${world.pull.number}/merge`);
    const before = github.requests.length;
    const done = await runAction(checkout.directory, github, pullRequestEvent(world, "opened", "mallory/fleet"));
    expect([done.errors, done.exitCode, github.requests.slice(before)]).toEqual([[], 0, []]);
    expect(done.outputs["plan-file"]).toBe("neko-plan.json");
    plan = await readFile(join(checkout.directory, "neko-plan.json"), "utf8");
  });

  /** As a job of workflow_run has it: an empty directory with the artifact, no checkout. */
  async function reported(text: string | undefined, headRepository = "mallory/fleet"): Promise<ActionRun> {
    const directory = await mkdtemp(join(tmpdir(), "neko-artifact-"));
    try {
      await mkdir(join(directory, "artifact"));
      if (text !== undefined) await writeFile(join(directory, "artifact", "neko-plan.json"), text);
      const event = workflowRunEvent(world, "pull_request", headRepository);
      return await runAction(directory, github, event, { mode: "report", reports: "artifact" });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  it("is shown on its pull request as its own word, without a check run", { timeout: 60_000 }, async () => {
    const done = await reported(plan);
    expect([done.errors, done.exitCode]).toEqual([[], 0]);
    const [comment, ...others] = await bodies(world.pull.number);
    expect(others).toEqual([]);
    expect(comment).toContain("build profile web");
    expect(comment).toContain("from a fork");
    expect(await github.checkRuns(world.pull.headCommit)).toEqual([]);
  });

  it("is not shown on a pull request of somebody else, nor as anything but data", { timeout: 60_000 }, async () => {
    const other = await worldOf("other", "other");
    const elsewhere = plan.replace(`"pullRequest":${world.pull.number}`, `"pullRequest":${other.pull.number}`);
    expect(elsewhere).not.toBe(plan);
    const moved = await reported(elsewhere);
    expect(moved.log).toContain("title=EVENT_REFUSED");
    expect(await bodies(other.pull.number)).toEqual([]);

    const before = await bodies(world.pull.number);
    expect((await reported("### all is well")).log).toContain("title=PLAN_FILE_INVALID");
    expect((await reported(undefined)).exitCode).toBe(0);
    const own = await reported(plan, "acme/fleet");
    expect([own.exitCode, own.log]).toEqual([0, expect.stringContaining("nothing to do")]);
    expect(await bodies(world.pull.number)).toEqual(before);
  });
});

describeNix("a matrix", () => {
  interface Row {
    readonly name: string;
    readonly only: string;
  }

  it("builds in two jobs what one job publishes, and shows both parts", { timeout: 180_000 }, async () => {
    const world = await worldOf("matrix", "matrix");
    const { number } = world.pull;
    await using pull = await checkoutOf(repository, `refs/pull/${number}/merge`);
    const planned = await runAction(pull.directory, github, pullRequestEvent(world, "opened"), { mode: "plan" });
    const rows = (JSON.parse(planned.outputs["matrix"] ?? "") as { include: readonly Row[] }).include;
    expect(rows.map(({ name }) => name)).toEqual([expect.stringContaining("self-hosted"), "ubuntu-latest"]);
    const runId = 17_000_000_001;
    for (const { only } of rows) {
      const event = { ...pullRequestEvent(world, "opened"), runId };
      const built = await runAction(pull.directory, github, event, { mode: "push", only });
      expect([built.errors, built.exitCode]).toEqual([[], 0]);
    }
    const [comment, ...others] = await bodies(number);
    expect(others).toEqual([]);
    expect(comment).toMatch(/image `app`[\s\S]*image `gpu`|image `gpu`[\s\S]*image `app`/);
    // Neither job touched the check run, which is the plan's.
    expect((await github.checkRuns(world.pull.headCommit)).map((run) => [run.name, run.conclusion])).toEqual([
      ["neko", "success"],
    ]);

    const merge = await github.merge(number);
    await using main = await checkoutOf(repository, "refs/heads/main");
    const push = (): ReturnType<typeof pushEvent> => pushEvent(world, "refs/heads/main", merge);
    const all = await runAction(main.directory, github, push(), { mode: "plan" });
    const jobs = (JSON.parse(all.outputs["matrix"] ?? "") as { include: readonly Row[] }).include;
    for (const { name, only } of jobs) {
      const state = `handoff/neko-handoff-${name}/${name}.json`;
      const built = await runAction(main.directory, github, push(), { mode: "push", only, state });
      expect([built.errors, built.exitCode]).toEqual([[], 0]);
    }
    const publish = { mode: "publish", "signing-key": releaseKey.privateKeyPem };
    const [first] = jobs;
    const part = `handoff/neko-handoff-${first?.name ?? ""}`;
    const lacking = await runAction(main.directory, github, push(), { ...publish, state: part });
    expect(lacking.log).toContain("title=HANDOFF_INCOMPLETE");
    const published = await runAction(main.directory, github, push(), { ...publish, state: "handoff" });
    expect([published.errors, published.outputs["release"]]).toEqual([[], "1"]);
  });
});

describeNix("a neko.yaml that needs no output", () => {
  it("has nothing to build, and is released without a handoff", { timeout: 60_000 }, async () => {
    await using bare = await seedRepository({
      "flake.nix": flake("none"),
      "flake.lock": lock,
      "neko.yaml": "version: 1\n",
    });
    await using forge = await startGithub({ bareRepository: bare.bare });
    await using checkout = await checkoutOf(bare, "refs/heads/main");
    const commit = await bare.git("rev-parse", "main");
    const push = { name: "push", ref: "refs/heads/main", commit, payload: {} };
    const planned = await runAction(checkout.directory, forge, push, { mode: "plan" });
    expect(planned.outputs["matrix"]).toBe('{"include":[]}');
    const key = { "signing-key": releaseKey.privateKeyPem };
    const published = await runAction(checkout.directory, forge, push, { mode: "publish", state: "handoff", ...key });
    expect([published.errors, published.outputs["release"]]).toEqual([[], "1"]);
  });

  it("says what is wrong in the summary too, also before there is anything to show", { timeout: 60_000 }, async () => {
    await using checkout = await checkoutOf(repository, "refs/heads/main");
    const commit = await repository.git("-C", checkout.directory, "rev-parse", "HEAD");
    const push = { name: "push", ref: "refs/heads/main", commit, payload: {} };
    const done = await runAction(checkout.directory, github, push, { mode: "plan", "working-directory": "nowhere" });
    expect(done.exitCode).toBe(1);
    expect(done.summary).toMatch(/^### Neko · USAGE\n\n🚫 working\\-directory is nowhere, which is not there/);
    const off = await runAction(checkout.directory, github, { ...push, name: "check_run" }, { mode: "build" });
    expect(off.summary).toMatch(/^### Neko · EVENT_REFUSED/);
  });
});
