import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PlanDocument } from "../../cli/verbs/plan.ts";
import { nixLog, type NixLog } from "../support/nix-log.ts";
import {
  describeNix,
  flakeRepository,
  nixBench,
  testNixConfig,
  type FlakeRepository,
  type NixBench,
} from "../support/nix.ts";

const cli = join(import.meta.dirname, "../../cli/main.ts");

const flake = (text: string): string => `{
  outputs = _: {
    packages.x86_64-linux.site = derivation {
      name = "site"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" "echo ${text} > $out" ];
    };
  };
}
`;
const nekoYaml = "version: 1\ntargets:\n  alpha: { kind: profile, system: x86_64-linux, attr: site }\n";

describeNix("neko plan", () => {
  let bench: NixBench;
  let log: NixLog;
  let repository: FlakeRepository;

  const neko = (...args: string[]) =>
    spawnSync(process.execPath, [cli, "plan", ...args], {
      cwd: repository.directory,
      encoding: "utf8",
      env: { PATH: log.path, HOME: join(bench.directory, "home"), NIX_CONFIG: testNixConfig, NO_COLOR: "1" },
    });

  beforeAll(() => {
    bench = nixBench();
    log = nixLog(join(bench.directory, "log"));
    const files = { "flake.nix": flake("one"), "neko.yaml": nekoYaml };
    repository = flakeRepository(join(bench.directory, "repository"), undefined, files);
    execFileSync("git", ["tag", "v1"], { cwd: repository.directory });
    repository.commit({ "flake.nix": flake("two") });
    repository.commit({ README: "three" });
  });
  afterAll(() => bench[Symbol.dispose]());

  it.each([
    [["--base", "v1"], 3],
    [["--base", "HEAD~2"], 3],
    [["--base", "HEAD~1"], 0],
    [["--base", "main"], 0],
    [[], 0],
  ])("compares with %j and ends with %i", (args, status) => {
    const ran = neko(...args);
    expect([ran.status, ran.stderr]).toEqual([status, expect.stringMatching(/^evaluating base [0-9a-f]{8} /)]);
  });

  it("starts no nix the second time, and prints one document", () => {
    log.take();
    const ran = neko("--base", "HEAD~1", "--json");
    expect(log.take()).toEqual([]);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      version: 1,
      empty: true,
      planId: expect.stringMatching(/^sha256:/),
      plan: { targets: [{ name: "alpha", change: "same" }] },
      gates: [],
      exceptions: [],
    } satisfies Partial<Record<keyof PlanDocument, unknown>>);
  });

  it.each([
    [["--base", "nope"], "USAGE: --base nope is no commit of this repository"],
    [["--base=--output=x"], "USAGE: --base --output=x is no commit of this repository"],
    [["--base", "v1..main"], "USAGE: --base v1..main is no commit"],
    [["--target", "alpa"], 'TARGET_UNKNOWN: neko.yaml has no target "alpa"\ndid you mean "alpha"?'],
  ])("calls %j a mistake of use", (args, message) => {
    const ran = neko(...args);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(message);
    expect(ran.stdout).toBe("");
  });

  it("ends with 3 for a rule, and names it", () => {
    repository.commit({ "neko.yaml": `${nekoYaml}windows: { nights: "Mon-Thu 02:00-06:00 Europe/Berlin" }\n` });
    const ran = neko();
    expect([ran.status, ran.stdout.split("\n").slice(0, 3)]).toEqual([
      3,
      [
        "nothing to build, no target changes, 1 rule changed",
        "rules",
        "  windows.nights: nothing → Mon-Thu 02:00-06:00 Europe/Berlin",
      ],
    ]);
    const elsewhere = neko("--base", "HEAD~1", "--json");
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ empty: false, plan: { rules: [{ path: "windows.nights" }] } });
  });

  it("prints the problems of an invalid neko.yaml, and evaluates nothing", () => {
    log.take();
    repository.commit({ "neko.yaml": "version: 1\ntargts: {}\n" });
    const ran = neko();
    expect([ran.status, ran.stdout]).toEqual([2, expect.stringContaining("neko.yaml:2:1 ")]);
    expect(log.take()).toEqual([]);
    repository.commit({ "neko.yaml": nekoYaml });
    const after = neko();
    expect([after.status, after.stderr]).toEqual([3, expect.stringContaining("of the base is invalid")]);
  });
});
