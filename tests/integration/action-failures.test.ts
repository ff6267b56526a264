import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeNix } from "../support/nix.ts";
import { checkoutOf, runAction, type ActionRun } from "../support/github/run-action.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// The bundle as a runner starts it, where something fails: what the comment shows, and beside which line.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const nonce = `${process.pid}-${Date.now()}`;
const flake = `{
  outputs = { self }: let
    mk = name: script: derivation { inherit name; system = "${system}"; builder = "/bin/sh"; args = [ "-c" script ]; };
    shell = derivation {
      name = "shell"; system = "${system}"; builder = "/bin/bash"; stdenv = ./stdenv; args = [ ]; nonce = "${nonce}";
    };
  in {
    packages.${system} = {
      app = mk "app" "/bin/mkdir -p $out/bin; echo ${nonce} > $out/bin/app";
      broken = mk "broken" "echo ${nonce}; echo main.c:3:5: no such luck; exit 3";
      thrown = import ./bad.nix;
    };
    devShells.${system} = { a = shell; b = shell; gpu = shell; };
  };
}
`;

let images: string;
let repository: SeedRepository;
let github: Github;
const nekoYaml = (rest: string): string => `version: 1
flake: nix
registries: { local: { url: "oci:${images}", on: [pull-request] } }
${rest}`;

beforeAll(async () => {
  images = await mkdtemp(join(tmpdir(), "neko-images-"));
  repository = await seedRepository({
    "nix/flake.nix": flake,
    "nix/flake.lock": `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`,
    "nix/bad.nix": 'let\n  a = 1;\nin throw "no such luck"\n',
    "nix/stdenv/setup": await readFile("tests/fixtures/flakes/basic/stdenv/setup", "utf8"),
    "neko.yaml": nekoYaml("images: { app: { attr: app } }"),
  });
  github = await startGithub({ bareRepository: repository.bare });
});

afterAll(async () => {
  await github[Symbol.asyncDispose]();
  await repository[Symbol.asyncDispose]();
  await rm(images, { recursive: true, force: true });
});

async function propose(
  branch: string,
  rest: string,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionRun & { readonly comment: string }> {
  await repository.git("fetch", "-q", "origin", "+refs/heads/main:refs/heads/main").catch(() => undefined);
  await repository.commit(branch, { "neko.yaml": nekoYaml(rest) }, branch);
  const { number } = await github.createPullRequest({ head: branch, base: "main", title: branch });
  await using checkout = await checkoutOf(repository, `refs/pull/${number}/merge`);
  const commit = await repository.git("-C", checkout.directory, "rev-parse", "HEAD");
  const head = await repository.git("-C", checkout.directory, "rev-parse", "HEAD^2");
  const pull = { number, head: { sha: head, repo: { full_name: "acme/fleet" } }, base: { ref: "main" } };
  const event = {
    name: "pull_request",
    ref: `refs/pull/${number}/merge`,
    commit,
    payload: { number, pull_request: pull },
  };
  const run = await runAction(checkout.directory, github, event, inputs);
  const comments = await github.comments(number);
  return { ...run, comment: comments.map(({ body }) => body).find((body) => body.includes("neko:main:v1")) ?? "" };
}

describeNix("the Action where something fails", () => {
  it("builds, checks and pushes the rest, and shows all of it", { timeout: 120_000 }, async () => {
    const { comment, exitCode, errors, log } = await propose(
      "partly",
      `images: { app: { attr: app }, broken: { attr: broken } }
shells:
  a: { check: "echo no luck either; exit 1" }
  b: { check: "true", bench: "echo 41.2 TFLOPS" }
  gpu: { gpu: true, check: nvidia-smi, bench: nvidia-smi }
`,
      { mode: "push" },
    );
    expect(exitCode).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(/packages\.\S+\.broken, shell a failed; the first: broken failed to build/),
    ]);
    const rows = comment.split("\n").filter((line) => line.startsWith("| "));
    expect(rows).toContainEqual(
      expect.stringMatching(/^\| ❌ \| image broken \| BUILD\\_FAILED: broken failed to build/),
    );
    expect(rows).toContainEqual(expect.stringMatching(/^\| ❌ \| check of shell `a` \| SHELL\\_CHECK\\_FAILED: /));
    expect(rows).toContainEqual(expect.stringMatching(/^\| ⏱ \| bench of shell `b` \| 41\.2 TFLOPS · /));
    expect(rows).toContainEqual(expect.stringMatching(/^\| ⚪ \| check of shell `gpu` \| cannot run here: /));
    expect(rows).toContainEqual(expect.stringMatching(/^\| 📦 \| image `app` \| `oci:/));
    expect(comment).toContain("main.c:3:5: no such luck");
    expect(comment).toMatch(/build of `[0-9a-f]{7}` failed · BUILD_FAILED/);
    expect(log).toContain("main.c:3:5: no such luck");
  });

  it("puts an evaluation's error beside its line", { timeout: 120_000 }, async () => {
    const { exitCode, log } = await propose("thrown", "images: { app: { attr: thrown } }", { mode: "plan" });
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error title=EVALUATION_FAILED,file=nix\/bad\.nix,line=3,.*::.*no such luck/m);
  });
});
