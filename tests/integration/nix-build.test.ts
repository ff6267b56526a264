import { randomUUID } from "node:crypto";
import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { buildError, evaluateState, runBuild, type BuildInput } from "../../src/build/run.ts";
import { parseBranch } from "../../src/kernel/revision.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Hardware } from "../../src/variants/hardware.ts";
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

  let machine: Hardware = {
    gpus: { kind: "none", because: "there is no GPU" },
    cpu: { kind: "unknown", because: "x" },
  };
  const build = async (state: DesiredState, options: Partial<BuildInput> = {}) => {
    const log = recordingLog();
    const evaluated = await evaluateState(
      { state, flake: repository.source, declared: {}, files: new Map() },
      bench.nix,
      signal,
    );
    const input = { evaluated, flake: repository.source, rootsDirectory: bench.roots, ...options };
    const hardware = async () => machine;
    return {
      evaluated,
      log,
      built: await runBuild(input, { nix: bench.nix, log, clock: nodeClock, hardware }, signal),
    };
  };

  it("builds images and profiles, enters shells, and says so", async () => {
    const shells = [shell("default", 'test "$SETUP_RAN" = yes'), shell("plain")];
    const { evaluated, built, log } = await build(stateOf(["hello"], shells));
    expect(evaluated.revision).toBe(repository.revision);
    expect([...evaluated.outputs.keys()]).toEqual(["devShells.x86_64-linux.default", pkg("hello"), pkg("world")]);
    expect([...built.results.keys()]).toEqual([pkg("hello"), pkg("world")]);
    expect(built.shells.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
      ["default", "passed"],
      ["plain", "entered"],
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
    expect(built.shells.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
      ["own", "passed"],
      ["pure", "passed"],
    ]);
    const refused = (await build(stateOf([], [{ ...own, pure: true }]))).built;
    expect(buildError(refused)).toMatchObject({ code: "SHELL_CHECK_FAILED" });
  });

  it("leaves shells alone when told, and tells a failing check", async () => {
    expect((await build(stateOf([], [shell("x", "exit 1")]), { shells: false })).built.shells).toEqual([]);
  });

  it("looks at every shell and builds every output, whatever fails among them", async () => {
    const shells = [
      shell("a", "echo no gpu; exit 1"),
      shell("b", "true"),
      { ...shell("c"), attribute: "devShells.x86_64-linux.broken" },
    ];
    const { built, log } = await build(stateOf(["fails", "hello"], shells));
    expect([...built.results.keys()]).toEqual([pkg("hello"), pkg("world")]);
    expect(built.failed.map(({ attribute }) => attribute)).toEqual([pkg("fails")]);
    expect(built.shells.map(({ name, outcome }) => [name, outcome.kind])).toEqual([
      ["a", "failed"],
      ["b", "passed"],
      ["c", "failed"],
    ]);
    const error = buildError(built);
    expect(error).toMatchObject({ code: "BUILD_FAILED", exitCode: 5 });
    expect(error?.message).toMatch(
      /^packages\.x86_64-linux\.fails, shell a, shell c failed; the first: fails failed to/,
    );
    expect(log.lines).toContainEqual(expect.stringMatching(/^info failed: the check of .* status 1: no gpu$/));
    const shellsAlone = buildError({ ...built, failed: [] });
    expect(shellsAlone).toMatchObject({
      code: "SHELL_CHECK_FAILED",
      message: expect.stringMatching(/^shell a, shell c/),
    });
    expect(buildError({ failed: [], shells: built.shells.slice(0, 2) })?.message).toMatch(/status 1: no gpu$/);
    expect(buildError({ failed: [], shells: [] })).toBeUndefined();
  });

  it("measures after the check, and judges nothing by it", async () => {
    const shells = [
      {
        ...shell("fast", "true"),
        bench: 'echo "noise" >&2; echo warm; echo "$A TFLOPS"; echo late >&2',
        env: { A: "41.2" },
      },
      { ...shell("json"), bench: `echo start; echo '{"value": 41.23456789, "unit": "TFLOPS"}'` },
      { ...shell("broken"), bench: "echo no device; exit 3" },
      { ...shell("unchecked", "exit 1"), bench: "echo never" },
    ];
    const { built } = await build(stateOf([], shells));
    expect(built.shells.map(({ name, outcome, bench }) => [name, outcome.kind, bench])).toEqual([
      ["fast", "passed", { kind: "measured", shown: "41.2 TFLOPS", ms: expect.any(Number) }],
      ["json", "entered", { kind: "measured", shown: "41.2346 TFLOPS", ms: expect.any(Number) }],
      ["broken", "entered", { kind: "failed", error: expect.objectContaining({ code: "SHELL_CHECK_FAILED" }) }],
      ["unchecked", "failed", undefined],
    ]);
    expect(buildError({ failed: [], shells: built.shells.slice(0, 3) })).toBeUndefined();
  });

  it("runs nothing that needs a GPU where there is none, and says so", async () => {
    const gpu = { ...shell("gpu", "exit 1"), gpu: true, bench: "echo 1" };
    const because = "there is no GPU";
    const { built } = await build(stateOf([], [gpu]));
    expect(built.shells).toEqual([
      {
        name: "gpu",
        attribute: gpu.attribute,
        outcome: { kind: "cannot-run-here", because },
        bench: { kind: "cannot-run-here", because },
        ms: expect.any(Number),
      },
    ]);
    expect(readlinkSync(join(bench.roots, "shells", "gpu"))).toBe("gpu-1-link");
    expect(buildError(built)).toBeUndefined();
    // A machine that cannot be asked may have one: the check tells.
    machine = { ...machine, gpus: { kind: "unknown", because: "nvidia-smi hangs" } };
    expect((await build(stateOf([], [gpu]))).built.shells[0]?.outcome.kind).toBe("failed");
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
