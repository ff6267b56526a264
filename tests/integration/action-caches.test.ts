import { execFileSync } from "node:child_process";
import { globSync, existsSync } from "node:fs";
import { mkdtemp, rm, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeNix } from "../support/nix.ts";
import { checkoutOf, runAction, type ActionRun } from "../support/github/run-action.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// The bundle as a runner starts it: on source.branch it also fills the caches whose secret the job holds.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const nonce = `${process.pid}-${Date.now()}`;
const flake = `{
  outputs = { self }: {
    packages.${system}.app = derivation {
      name = "app"; system = "${system}"; builder = "/bin/sh";
      args = [ "-c" "/bin/mkdir -p $out/bin; echo ${nonce} > $out/bin/app" ];
    };
  };
}
`;

describeNix("the Action and binary caches", () => {
  let place: string;
  let repository: SeedRepository;
  let github: Github;
  const secret = (name: string): string =>
    execFileSync("nix", ["key", "generate-secret", "--key-name", name], { encoding: "utf8" }).trim();

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "neko-caches-"));
    const nekoYaml = `version: 1
images: { app: { attr: packages.${system}.app } }
registries: { local: { url: "oci:${place}/images", on: [main, pull-request] } }
caches:
  - { url: "file://${place}/broken", push: BROKEN_KEY, priority: 10 }
  - { url: "file://${place}/cache", push: CACHE_KEY }
`;
    const lock = `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`;
    repository = await seedRepository({ "flake.nix": flake, "flake.lock": lock, "neko.yaml": nekoYaml });
    github = await startGithub({ bareRepository: repository.bare });
  });
  beforeEach(() => rm(join(place, "cache"), { recursive: true, force: true }));
  afterAll(async () => {
    await github?.[Symbol.asyncDispose]();
    await repository?.[Symbol.asyncDispose]();
    await rm(place, { recursive: true, force: true });
  });

  async function push(env: Readonly<Record<string, string>>, mode = "push"): Promise<ActionRun> {
    await using checkout = await checkoutOf(repository, "refs/heads/main");
    const commit = await repository.git("-C", checkout.directory, "rev-parse", "HEAD");
    const event = { name: "push", ref: "refs/heads/main", commit, payload: {}, env };
    return await runAction(checkout.directory, github, event, { mode });
  }
  const narInfos = (): readonly string[] => globSync("*.narinfo", { cwd: join(place, "cache") });

  it("fills those whose secret the job holds, and says so", { timeout: 120_000 }, async () => {
    const key = secret("ours-1");
    const run = await push({ CACHE_KEY: key });
    expect(run.errors).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(narInfos()).toHaveLength(1);
    expect(run.summary).toMatch(/\| 📦 \| cache `file:\/\/\/[^`]*\/cache` \| sent 1 of 1 path, .* \|/);
    expect(run.summary).not.toContain("/broken");
    // The runner takes these lines for itself: they tell it what to hide.
    expect(run.log.replace(/^::add-mask::.*$/gm, "")).not.toContain(key.slice(8));
  });

  it("fills none without a secret, in a build, or for a proposal", { timeout: 120_000 }, async () => {
    expect(await push({})).toMatchObject({ exitCode: 0, errors: [] });
    const env = { CACHE_KEY: secret("ours-1") };
    expect(await push(env, "build")).toMatchObject({ exitCode: 0, errors: [] });
    await repository.commit("two", { "notes.md": "two\n" }, "two");
    const { number } = await github.createPullRequest({ head: "two", base: "main", title: "two" });
    await using checkout = await checkoutOf(repository, `refs/pull/${number}/merge`);
    const [commit, head] = await Promise.all(
      ["HEAD", "HEAD^2"].map((name) => repository.git("-C", checkout.directory, "rev-parse", name)),
    );
    const pull = { number, head: { sha: head, repo: { full_name: "acme/fleet" } }, base: { ref: "main" } };
    const payload = { number, pull_request: pull };
    const event = { name: "pull_request", ref: `refs/pull/${number}/merge`, commit: commit!, payload, env };
    const proposed = await runAction(checkout.directory, github, event, { mode: "push" });
    expect(proposed).toMatchObject({ exitCode: 0, errors: [] });
    expect(proposed.outputs["images"]).toContain("oci:");
    expect(existsSync(join(place, "cache"))).toBe(false);
  });

  it("fails the step for a cache that fails, with all else done", { timeout: 120_000 }, async () => {
    await writeFile(join(place, "broken"), "no directory");
    const run = await push({ CACHE_KEY: secret("ours-1"), BROKEN_KEY: secret("theirs-1") });
    expect(run.exitCode).toBe(1);
    expect(run.errors.join("\n")).toMatch(/the cache in .*\/broken cannot be used/);
    expect(run.outputs["images"]).toContain("oci:");
    expect(narInfos()).toHaveLength(1);
    expect(run.summary).toMatch(/\| ⚠ \| cache `file:\/\/\/[^`]*\/broken` \| ❌ CACHE/);
    expect(run.summary).toMatch(/\| 📦 \| cache `file:\/\/\/[^`]*\/cache` \| sent 1 of 1 path/);
  });

  it("fills none, and moves no tag, with what failed beside it", { timeout: 120_000 }, async () => {
    const broken = flake.replace(
      `packages.${system}.app`,
      `packages.${system}.bad = derivation {
      name = "bad"; system = "${system}"; builder = "/bin/sh"; args = [ "-c" "exit 3" ];
    };
    packages.${system}.app`,
    );
    const nekoYaml = await readFile(join(repository.work, "neko.yaml"), "utf8");
    const withBad = nekoYaml.replace("images: { app:", `images: { bad: { attr: packages.${system}.bad }, app:`);
    await rm(join(place, "images"), { recursive: true, force: true });
    await repository.commit("main", { "flake.nix": broken, "neko.yaml": withBad }, "bad");
    const run = await push({ CACHE_KEY: secret("ours-1") });
    expect([run.exitCode, run.outputs["images"]]).toEqual([1, "[]"]);
    expect([existsSync(join(place, "cache")), existsSync(join(place, "images"))]).toEqual([false, false]);
  });
});
