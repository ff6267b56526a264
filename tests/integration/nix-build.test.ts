import { randomUUID } from "node:crypto";
import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { evaluateState, runBuild, type BuildInput } from "../../src/build/run.ts";
import { parseBranch } from "../../src/kernel/revision.ts";
import type { Log } from "../../src/ports/log.ts";
import type { DesiredState, ShellSpec } from "../../src/spec/desired-state.ts";
import { describeNix, flakeRepository, nixBench, type FlakeRepository, type NixBench } from "../support/nix.ts";

const signal = new AbortController().signal;
const pkg = (name: string): string => `packages.x86_64-linux.${name}`;

const shell = (name: string, check?: string): ShellSpec => ({
  name,
  attribute: "devShells.x86_64-linux.default",
  ...(check === undefined ? {} : { check }),
  env: {},
  pure: false,
  gpu: false,
  runsOn: [],
  timeoutMs: 60_000,
});

const stateOf = (images: readonly string[], shells: readonly ShellSpec[]): DesiredState => ({
  flake: ".",
  source: { branch: parseBranch("main"), pollMs: 60_000, verify: "release-record", resolve: "record" },
  shells,
  images: images.map((name) => ({
    id: name,
    image: name,
    compiledFor: { gpuArchs: [] },
    compression: "zstd",
    maxLayers: 100,
    attribute: pkg(name),
    repository: name,
    tags: [],
    config: {},
    runsOn: [],
    timeoutMs: 60_000,
  })),
  registries: [],
  caches: [],
  targets: [{ name: "web", kind: "profile", system: "x86_64-linux", labels: {}, probes: [], attribute: pkg("world") }],
  rollout: { onFailure: "rollback", keepGenerations: 5, waves: [], freezes: [] },
  exceptions: [],
  unenforced: [],
  packages: [],
  report: { comment: "off", summary: false, checks: false, deployments: false },
});

function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const add =
    (level: string) =>
    (text: string): void =>
      void lines.push(`${level} ${text}`);
  return {
    lines,
    info: add("info"),
    warn: add("warn"),
    error: add("error"),
    debug: add("debug"),
    group: (title, work) => (lines.push(`group ${title}`), work()),
  };
}

describeNix("evaluateState and runBuild on real Nix", () => {
  let bench: NixBench;
  let repository: FlakeRepository;

  beforeAll(() => {
    bench = nixBench();
    repository = flakeRepository(join(bench.directory, "flake"), "basic", { "nonce.nix": `"${randomUUID()}"` });
  });
  afterAll(() => bench[Symbol.dispose]());

  const build = async (state: DesiredState, options: Partial<BuildInput> = {}) => {
    const log = recordingLog();
    const evaluated = await evaluateState(
      { state, flake: repository.source, declared: {}, files: new Map() },
      bench.nix,
      signal,
    );
    const input = { evaluated, flake: repository.source, rootsDirectory: bench.roots, ...options };
    return { evaluated, log, built: await runBuild(input, { nix: bench.nix, log, clock: nodeClock }, signal) };
  };

  it("builds images and profiles, enters shells, and says so", async () => {
    const shells = [shell("default", 'test "$SETUP_RAN" = yes'), shell("plain")];
    const { evaluated, built, log } = await build(stateOf(["hello"], shells));
    expect(evaluated.revision).toBe(repository.revision);
    expect([...evaluated.outputs.keys()]).toEqual(["devShells.x86_64-linux.default", pkg("hello"), pkg("world")]);
    expect([...built.results.keys()]).toEqual([pkg("hello"), pkg("world")]);
    expect(built.shells.map(({ name, checked }) => [name, checked])).toEqual([
      ["default", true],
      ["plain", false],
    ]);
    expect(readlinkSync(join(bench.roots, "shells", "plain"))).toBe("plain-1-link");
    expect(log.lines).toContain("info building hello");
    expect(log.lines).toContain("debug compiling hello");
    expect(log.lines.filter((line) => line.startsWith("group"))).toEqual([
      "group Build 2 outputs",
      "group Shell default",
      "group Shell plain",
    ]);
  });

  it("hands env and pure of neko.yaml to the check", async () => {
    const own = { ...shell("own", 'test "$A/$TZ" = b/UTC'), env: { A: "b" } };
    const pure = { ...shell("pure", 'test "$A/$TZ" = c/'), env: { A: "c" }, pure: true };
    const { built } = await build(stateOf([], [own, pure]));
    expect(built.shells.map(({ name, checked }) => [name, checked])).toEqual([
      ["own", true],
      ["pure", true],
    ]);
    await expect(build(stateOf([], [{ ...own, pure: true }]))).rejects.toMatchObject({ code: "SHELL_CHECK_FAILED" });
  });

  it("leaves shells alone when told, and tells a failing check", async () => {
    expect((await build(stateOf([], [shell("x", "exit 1")]), { shells: false })).built.shells).toEqual([]);
    await expect(build(stateOf([], [shell("x", "echo gpu absent; exit 1")]))).rejects.toMatchObject({
      code: "SHELL_CHECK_FAILED",
      message: expect.stringContaining("gpu absent"),
    });
  });

  it("has the same derivations for two commits of one content, but not with self.rev", async () => {
    const later = { ...repository.source, revision: repository.commit({ "README.md": "an edit" }) };
    const state = stateOf(["hello", "stamped"], []);
    const [before, after] = await Promise.all(
      [repository.source, later].map((source) =>
        evaluateState({ state, flake: source, declared: {}, files: new Map() }, bench.nix, signal),
      ),
    );
    expect(after!.outputs.get(pkg("hello"))).toEqual(before!.outputs.get(pkg("hello")));
    expect(after!.outputs.get(pkg("stamped"))!.outPath).not.toBe(before!.outputs.get(pkg("stamped"))!.outPath);
  });
});
