import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { memoryFile } from "../../src/adapters/actions/job-cache-role.ts";
import { describeNix } from "../support/nix.ts";
import { startActionsCache, type ActionsCache } from "../support/github/actions-cache.ts";
import { checkoutOf, type ActionEvent } from "../support/github/run-action.ts";
import { startStep } from "../support/github/run-bundle.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// What a job learns reaches the next one through GitHub's cache, and nothing that is wrong with it reaches the plan.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const flake = (text: string): string => `{
  outputs = { self }: {
    packages.${system}.site = derivation {
      name = "site"; system = "${system}"; builder = "/bin/sh"; args = [ "-c" "echo ${text} > $out" ];
    };
  };
}
`;
const lock = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;
const nekoYaml = `version: 1\npackages: { site: { attr: packages.${system}.site } }\n`;

describeNix("the Action and the job cache", () => {
  let repository: SeedRepository;
  let github: Github;
  let cache: ActionsCache;
  let number: number;

  beforeAll(async () => {
    repository = await seedRepository({ "flake.nix": flake("one"), "flake.lock": lock, "neko.yaml": nekoYaml });
    github = await startGithub({ bareRepository: repository.bare });
    cache = await startActionsCache();
    await repository.commit("two", { "flake.nix": flake("two") }, "two");
    ({ number } = await github.createPullRequest({ head: "two", base: "main", title: "two" }));
  });
  afterAll(async () => {
    await cache[Symbol.asyncDispose]();
    await github[Symbol.asyncDispose]();
    await repository[Symbol.asyncDispose]();
  });

  async function plan(headRepository = "acme/fleet"): Promise<{ main: string; post: string; status: number | null }> {
    await using checkout = await checkoutOf(repository, `refs/pull/${number}/merge`);
    const [commit = "", head] = await Promise.all(
      ["HEAD", "HEAD^2"].map((name) => repository.git("-C", checkout.directory, "rev-parse", name)),
    );
    const pull = { number, head: { sha: head, repo: { full_name: headRepository } }, base: { ref: "main" } };
    const event: ActionEvent = {
      name: "pull_request",
      ref: `refs/pull/${number}/merge`,
      commit,
      payload: { number, pull_request: pull },
      env: cache.env,
    };
    await using step = await startStep(checkout.directory, github, event, { mode: "plan" });
    const main = await step.main().ended;
    const post = await (await step.post()).ended;
    expect(post.status).toBe(0);
    return { main: main.log, post: post.log, status: main.status };
  }

  it("evaluates once what two jobs ask for", { timeout: 60_000 }, async () => {
    const first = await plan();
    expect(first).toMatchObject({ status: 0, main: expect.not.stringContaining("(from memory)") as unknown });
    expect(cache.entries.size).toBe(1);
    const second = await plan();
    expect(second.status).toBe(0);
    expect(second.main).toMatch(/evaluating base \w+ \(from memory\) and head \w+ \(from memory\)/);
    // Nothing was learnt: nothing is written.
    expect(cache.calls.filter((call) => call === "CreateCacheEntry")).toHaveLength(1);
    expect(first.main + first.post + second.main + second.post).not.toMatch(/^::(?:warning|error)/m);
  });

  it("plans without it where it hangs, fails or lies", { timeout: 120_000 }, async () => {
    for (const trouble of ["500", "hang", "garbage"] as const) {
      cache.trouble = trouble;
      const run = await plan();
      expect(run).toMatchObject({ status: 0, main: expect.not.stringContaining("(from memory)") as unknown });
      const said = run.main.split("\n").filter((line) => /^::(?:warning|error)/.test(line));
      expect(said).toEqual([
        expect.stringContaining("::warning::what earlier jobs remembered is not used: ") as unknown,
      ]);
      expect(run.post).not.toMatch(/^::error/m);
    }
    cache.trouble = "none";
  });

  it("takes no word of a file that was edited", { timeout: 60_000 }, async () => {
    const place = await mkdtemp(join(tmpdir(), "neko-edited-"));
    try {
      const [saved] = [...cache.entries.values()];
      await writeFile(join(place, "saved"), saved ?? "");
      const zstd = saved?.readUInt32LE(0) === 0xfd2fb528;
      const by = zstd ? ["--use-compress-program", "zstd"] : ["-z"];
      execFileSync("tar", ["-C", place, ...by, "-xf", join(place, "saved")]);
      const archive = JSON.parse(await readFile(join(place, memoryFile), "utf8")) as {
        evaluations: { text: string }[];
      };
      const edited = archive.evaluations.map((one) => ({
        ...one,
        text: one.text.replaceAll(/\/nix\/store\/./g, "/nix/store/x"),
      }));
      expect(edited).not.toEqual(archive.evaluations);
      await writeFile(join(place, memoryFile), JSON.stringify({ ...archive, evaluations: edited }));
      execFileSync("tar", ["-C", place, ...by, "-cf", join(place, "edited"), memoryFile]);
      cache.plant(
        `neko-v1-${process.platform}-${process.arch}-${"f".repeat(64)}`,
        await readFile(join(place, "edited")),
      );
      const run = await plan();
      expect(run).toMatchObject({ status: 0, main: expect.not.stringContaining("(from memory)") as unknown });
      expect(run.main).not.toContain("/nix/store/x");
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });

  it("is not asked for a fork", { timeout: 60_000 }, async () => {
    const before = cache.calls.length;
    expect((await plan("mallory/fleet")).status).toBe(0);
    expect(cache.calls.length).toBe(before);
  });
});
