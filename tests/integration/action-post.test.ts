import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeNix } from "../support/nix.ts";
import { checkoutOf, type ActionEvent } from "../support/github/run-action.ts";
import { startStep, type Started, type Step } from "../support/github/run-bundle.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// What is left of a step that was ended in the middle of a build: main is a real process that is killed, post another one.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const nonce = `${process.pid}-${Date.now()}`;
const flake = `{
  outputs = { self }: {
    packages.${system}.slow = derivation {
      name = "slow"; system = "${system}"; builder = "/bin/sh";
      args = [ "-c" "trap : TERM; echo started ${nonce}; for i in 1 2 3 4 5 6; do /bin/sleep 20; done; echo > $out" ];
    };
  };
}
`;
const lock = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;
const nekoYaml = `version: 1\npackages: { slow: { attr: packages.${system}.slow } }\n`;

/** Processes by a marker in their environment, and by an argument: a builder has an environment of Nix's making. */
const marked = (step: string): readonly number[] =>
  pids((pid) => readFileSync(`/proc/${pid}/environ`, "latin1").includes(`\0NEKO_STEP=${step}`));
const builders = (): readonly number[] =>
  pids((pid) => readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(`echo started ${nonce}`));
const pids = (test: (pid: number) => boolean): readonly number[] =>
  readdirSync("/proc").flatMap((name) => {
    try {
      return /^[0-9]+$/.test(name) && test(Number(name)) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });

describeNix("the Action's post", () => {
  let repository: SeedRepository;
  let github: Github;

  beforeAll(async () => {
    repository = await seedRepository({ "flake.nix": flake, "flake.lock": lock, "neko.yaml": nekoYaml });
    github = await startGithub({ bareRepository: repository.bare });
  });
  afterAll(async () => {
    await github[Symbol.asyncDispose]();
    await repository[Symbol.asyncDispose]();
  });

  async function building(checkout: string): Promise<{ step: Step; main: Started; marker: string }> {
    const commit = await repository.git("-C", checkout, "rev-parse", "HEAD");
    const event: ActionEvent = { name: "push", ref: "refs/heads/main", commit, payload: {} };
    const step = await startStep(checkout, github, event, { mode: "build" });
    const main = step.main();
    while (!main.log().includes("building slow")) {
      if (main.child.exitCode !== null) throw new Error(main.log());
      await sleep(50);
    }
    const state = readFileSync(join(step.directory, "state"), "utf8");
    const marker = /^step<<(\S+)\n(\S+)\n\1$/m.exec(state)?.[2] ?? "?";
    while (builders().length === 0) await sleep(20);
    expect(marked(marker).length).toBeGreaterThan(0);
    return { step, main, marker };
  }

  it("ends what a killed main had started, and nothing else", { timeout: 60_000 }, async () => {
    await using checkout = await checkoutOf(repository, "refs/heads/main");
    const { step, main, marker } = await building(checkout.directory);
    await using _ = step;
    const other = spawn("/bin/sleep", ["60"], { env: { NEKO_STEP: `${marker}9` }, stdio: "ignore" });
    try {
      main.child.kill("SIGKILL");
      await main.ended;
      expect(marked(marker).length).toBeGreaterThan(0);
      const post = await (await step.post()).ended;
      expect(post.status).toBe(0);
      expect(post.log).toMatch(/ended \d+ process(?:es)? that this step had left/);
      expect(marked(`${marker}/`)).toEqual([]);
      expect(builders()).toEqual([]);
      expect(other.exitCode ?? other.signalCode).toBe(null);
      expect(await readdir(join(step.directory, "temp"))).toEqual([]);
    } finally {
      other.kill("SIGKILL");
    }
  });

  it("has nothing to end after a main that was cancelled", { timeout: 60_000 }, async () => {
    await using checkout = await checkoutOf(repository, "refs/heads/main");
    const { step, main, marker } = await building(checkout.directory);
    await using _ = step;
    main.child.kill("SIGINT");
    const ended = await main.ended;
    expect(ended.status).toBe(1);
    expect(ended.log).toContain("CANCELLED");
    expect([...marked(marker), ...builders()]).toEqual([]);
    const post = await (await step.post()).ended;
    expect(post).toMatchObject({ status: 0, log: expect.not.stringContaining("had left") as unknown });
    expect(await readdir(join(step.directory, "temp"))).toEqual([]);
  });

  it("does not mind what it is told", { timeout: 60_000 }, async () => {
    await using checkout = await checkoutOf(repository, "refs/heads/main");
    const event: ActionEvent = { name: "push", ref: "refs/heads/main", commit: "0".repeat(40), payload: {} };
    const odd = { STATE_main: "started", STATE_scratch: checkout.directory, STATE_step: "../x" };
    await using step = await startStep(checkout.directory, github, { ...event, env: odd }, {});
    expect((await step.main().ended).status).toBe(0);
    expect(await readdir(checkout.directory)).toContain("flake.nix");
  });
});
