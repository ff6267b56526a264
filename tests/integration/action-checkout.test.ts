import { afterAll, beforeAll, expect, it } from "vitest";
import { describeNix } from "../support/nix.ts";
import { checkoutOf, runAction, type ActionRun } from "../support/github/run-action.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// Plans on checkouts as people have them: one commit deep, and of forks.

const system = `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux`;
const nonce = `${process.pid}-${Date.now()}`;
/** @param site what the profile is made of, as an expression that gives text */
const flake = (site: string): string => `{
  outputs = { self }: let
    make = name: text: derivation {
      inherit name; system = "${system}"; builder = "/bin/sh"; args = [ "-c" "echo \${text} ${nonce} > $out" ];
    };
  in { packages.${system} = { site = make "site" (${site}); tool = make "tool" "tool"; }; };
}
`;
const nekoYaml = `version: 1
targets:
  web: { kind: profile, attr: site, system: ${system} }
  other: { kind: profile, attr: tool, system: ${system} }
`;

describeNix("a plan in a workflow", () => {
  let repository: SeedRepository;
  let github: Github;

  beforeAll(async () => {
    repository = await seedRepository({ "flake.nix": flake('"one"'), "neko.yaml": nekoYaml });
    github = await startGithub({ bareRepository: repository.bare });
  });
  afterAll(async () => {
    await github[Symbol.asyncDispose]();
    await repository[Symbol.asyncDispose]();
  });

  const plan = async (branch: string, site: string, of = "acme/fleet", depth = 1): Promise<ActionRun> => {
    const head = await repository.commit(branch, { "flake.nix": flake(site) }, branch);
    const { number } = await github.createPullRequest({ head: branch, base: "main", title: branch });
    const ref = `refs/pull/${number}/merge`;
    await using checkout = await checkoutOf(repository, ref, depth);
    const commit = await repository.git("-C", checkout.directory, "rev-parse", "HEAD");
    const pull = { number, head: { sha: head, repo: { full_name: of } }, base: { ref: "main" } };
    const event = { name: "pull_request", ref, commit, payload: { number, pull_request: pull } };
    return await runAction(checkout.directory, github, event, { mode: "plan" });
  };

  it("knows what changes from a checkout of one commit", { timeout: 120_000 }, async () => {
    const shallow = await plan("depth-one", '"two"');
    expect([shallow.exitCode, shallow.errors]).toEqual([0, []]);
    expect(shallow.log).not.toContain("everything counts as new");
    expect(shallow.summary).toContain("1 target changes");
    const deep = await plan("depth-two", '"two"', "acme/fleet", 2);
    expect(deep.outputs["plan-id"]).toBe(shallow.outputs["plan-id"]);
  });

  it("warns of a commit inside of what is built", { timeout: 60_000 }, async () => {
    const run = await plan("revision", "self.rev");
    expect(run.exitCode).toBe(0);
    expect(run.warnings.join("\n")).toContain("the commit's id or time inside");
    expect(run.summary).toContain("`REV_IN_CLOSURE`");
  });

  it("leaves out of a fork's plan what needs a build, and goes on", { timeout: 60_000 }, async () => {
    const run = await plan("imports", 'import (make "text.nix" "x")', "mallory/fleet");
    expect([run.exitCode, run.errors]).toEqual([0, []]);
    expect(run.summary).toContain("1 output not evaluated");
    expect(run.summary).toContain("cannot be planned here");
    expect(run.warnings.join("\n")).toContain("cannot be evaluated without building something first");
    expect(run.outputs["matrix"]).not.toContain("site");
    const own = await plan("imports-here", 'import (make "text.nix" "x")');
    expect(own.exitCode).toBe(1);
    expect(own.log).toContain("title=EVALUATION_FAILED");
  });
});
