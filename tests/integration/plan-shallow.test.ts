import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { GitRemote } from "../../src/ports/git.ts";
import { describeNix, flakeRepository, nixBench, toolPath, type NixBench } from "../support/nix.ts";
import { planCommit } from "../support/planned.ts";

const nonce = randomUUID();
const flake = (version: string): string => `{
  outputs = { self }: let
    make = name: script: derivation {
      inherit name; nonce = "${nonce}"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" script ];
    };
  in { packages.x86_64-linux = { site = make "site" "echo ${version} > $out"; tool = make "tool" "echo > $out"; }; };
}
`;
const nekoYaml = `version: 1
defaults: { system: x86_64-linux }
targets:
  alpha: { kind: profile, attr: site }
  beta: { kind: profile, attr: tool }
`;

// As actions/checkout leaves a pull request: refs/pull/N/merge at depth 1, from a forge that gives single commits.
describeNix("plan of a clone of depth 1", () => {
  let bench: NixBench;
  let remote: GitRemote;
  let merge: string;
  let base: string;
  const clone = (name: string, depth: readonly string[]): string => {
    const directory = join(bench.directory, name);
    const git = (...args: string[]): string =>
      execFileSync("git", args, { cwd: directory, encoding: "utf8", stdio: "pipe" });
    execFileSync("git", ["init", "--quiet", directory]);
    git("remote", "add", "origin", remote.url);
    git("fetch", "--quiet", "--no-tags", ...depth, "origin", "+refs/pull/7/merge:refs/remotes/pull/7/merge");
    git("checkout", "--quiet", "--detach", "refs/remotes/pull/7/merge");
    return directory;
  };

  beforeAll(() => {
    bench = nixBench();
    const source = flakeRepository(join(bench.directory, "source"), undefined, {
      "flake.nix": flake("0"),
      "neko.yaml": nekoYaml,
    });
    const git = (...args: string[]): string =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@localhost", ...args], {
        cwd: source.directory,
        encoding: "utf8",
        env: { PATH: toolPath },
        stdio: "pipe",
      }).trim();
    git("checkout", "--quiet", "-b", "topic");
    source.commit({ "flake.nix": flake("2") });
    git("checkout", "--quiet", "main");
    base = source.commit({ README: "moved on" });
    git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
    merge = git("rev-parse", "HEAD");
    git("update-ref", "refs/pull/7/merge", merge);
    git("reset", "--quiet", "--hard", base);
    const bare = join(bench.directory, "forge.git");
    git("clone", "--quiet", "--mirror", ".", bare);
    execFileSync("git", ["config", "uploadpack.allowReachableSHA1InWant", "true"], { cwd: bare });
    remote = { name: "origin", url: `file://${bare}` };
  });
  afterAll(() => bench[Symbol.dispose]());

  it("is the plan of a full clone", async () => {
    const full = await planCommit(bench, clone("full", []), merge);
    const shallow = await planCommit(bench, clone("shallow", ["--depth=1"]), merge, { remote });
    expect(shallow.lines).toContain(`fetching the base ${base.slice(0, 8)}`);
    expect(full.lines.join()).not.toContain("fetching");
    expect(shallow.plan).toEqual(full.plan);
    expect(shallow.plan).toMatchObject({ base, head: merge });
    expect(shallow.plan.targets.map(({ name, change }) => `${name} ${change}`)).toEqual(["alpha changed", "beta same"]);
    expect(shallow.planId).toBe(full.planId);
  });

  it("counts everything as new where the base cannot be fetched, and says what to do", async () => {
    const directory = clone("alone", ["--depth=1"]);
    const gone = { name: "origin", url: `file://${bench.directory}/none.git` };
    for (const given of [undefined, gone]) {
      const { plan, lines } = await planCommit(bench, directory, merge, given ? { remote: given } : {});
      expect(plan.base).toBeNull();
      expect(plan.targets.map(({ change }) => change)).toEqual(["added", "added"]);
      expect(lines.join("\n")).toMatch(/everything counts as new: .*fetch-depth: 2/);
    }
  });
});
