import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createGitCheckout } from "../../src/adapters/git/git-checkout.ts";
import { nodeClock as clock } from "../../src/adapters/node-clock.ts";
import { createImageStores } from "../../src/adapters/registry/image-stores.ts";
import { imageFiles } from "../../src/adapters/store/image-file.ts";
import { createPacker } from "../../src/adapters/store/packer-threads.ts";
import { storeTar } from "../../src/adapters/store/store-tar.ts";
import { evaluateState } from "../../src/build/run.ts";
import { parseRevision } from "../../src/kernel/revision.ts";
import { makeHandoff, runBuildAndPush, type BuiltAndPushed } from "../../src/pipeline/build.ts";
import { mergeHandoffs, type BuildHandoff } from "../../src/pipeline/handoff.ts";
import { matrixOf } from "../../src/pipeline/matrix.ts";
import { narrowToOutputs } from "../../src/pipeline/only.ts";
import { loadState, type ValidLoaded } from "../../src/pipeline/source.ts";
import { planChange } from "../../src/plan/change.ts";
import type { EvaluatedState } from "../../src/plan/evaluated-state.ts";
import { noProgress } from "../../src/ports/progress.ts";
import { noMemory } from "../../src/push/memory.ts";
import { repository as identity } from "../support/release-records.ts";
import { describeNix, flakeRepository, nixBench, toolPath, type NixBench } from "../support/nix.ts";

// One neko.yaml, built by the jobs of its matrix, each with its own part, and by one job.

const { signal } = new AbortController();
const system = "x86_64-linux";
const pkg = (name: string): string => `packages.${system}.${name}`;
const flake = `{
  outputs = { self }: let
    nonce = "${randomUUID()}";
    run = name: script: derivation {
      inherit name nonce; system = "${system}"; builder = "/bin/sh"; PATH = "/usr/bin:/bin"; args = [ "-euc" script ];
    };
    shell = name: derivation {
      inherit name nonce; system = "${system}"; builder = "/bin/bash"; stdenv = ./stdenv; args = [ ];
    };
  in {
    packages.${system} = {
      web = run "web" "mkdir $out; echo web $nonce > $out/web";
      agent = run "agent" "mkdir $out; echo agent $nonce > $out/agent";
      site = run "site" "echo site $nonce > $out";
    };
    devShells.${system} = { gpu = shell "gpu"; docs = shell "docs"; };
  };
}
`;
const nekoYaml = (images: string): string => `version: 1
shells:
  gpu: { check: 'test "$NAME" = gpu', env: { NAME: gpu }, runs-on: [self-hosted, gpu] }
  docs: { check: 'test "$NAME" = docs', env: { NAME: docs } }
images:
  agent: { attr: agent, runs-on: [self-hosted, gpu] }
  web: { attr: web }
registries: { local: { url: "oci:${images}", on: [main] } }
targets:
  site: { kind: profile, attr: site }
  box: { kind: containers, run: [web, agent] }
`;

describeNix("a job of a matrix", () => {
  let bench: NixBench;
  let images: string;
  let loaded: ValidLoaded;
  let evaluated: EvaluatedState;

  beforeAll(async () => {
    bench = nixBench();
    images = join(bench.directory, "images");
    const { directory, revision } = flakeRepository(join(bench.directory, "work"), "basic", {
      "flake.nix": flake,
      "flake.lock": `{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n`,
      "neko.yaml": nekoYaml(images),
    });
    const tree = { kind: "commit", revision: parseRevision(revision) } as const;
    const read = await loadState({ directory, config: "neko.yaml" }, tree, createGitCheckout(directory), signal);
    if (!read.valid) throw new Error(JSON.stringify(read.problems));
    loaded = read;
    evaluated = await evaluateState(loaded, bench.nix, signal);
  });
  afterAll(() => bench?.[Symbol.dispose]());

  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    debug: () => undefined,
    group: <T>(_: string, work: () => Promise<T>) => work(),
  };
  const work = (part: ValidLoaded, planned?: EvaluatedState): Promise<BuiltAndPushed> =>
    runBuildAndPush(
      {
        loaded: part,
        ...(planned ? { evaluated: planned } : {}),
        rootsDirectory: bench.roots,
        shells: true,
        push: { event: "main" },
        of: { repository: identity, ref: "refs/heads/main" },
      },
      {
        nix: bench.nix,
        log,
        clock,
        files: imageFiles({ path: toolPath }),
        tree: storeTar().tree,
        packer: createPacker({ entry: "", lanes: 0 }),
        progress: noProgress,
        memory: noMemory,
        checkout: createGitCheckout(part.flake.repository),
        channel: () => Promise.reject(new TypeError("not asked for")),
        hardware: async () => ({ gpus: { kind: "none", because: "none" }, cpu: { kind: "unknown", because: "none" } }),
        openStore: createImageStores({ directory: "/", env: {}, githubToken: "", serverUrl: "https://github.com" }),
      },
      signal,
    );
  const handoffOf = (done: BuiltAndPushed): Promise<BuildHandoff> =>
    makeHandoff(
      { repository: identity, ref: "refs/heads/main", commit: parseRevision(loaded.flake.revision!) },
      done,
      bench.nix,
      signal,
    );
  const rows = (): Readonly<Record<string, readonly string[]>> => {
    const { include } = matrixOf(planChange(null, evaluated), loaded, "all");
    return Object.fromEntries(include.map(({ name, only }) => [name, only.split(" ")]));
  };
  const outPath = (name: string): string => evaluated.outputs.get(pkg(name))!.outPath;
  const handed: BuildHandoff[] = [];

  it("builds, checks and pushes its own part, and nothing else", { timeout: 60_000 }, async () => {
    expect(rows()).toEqual({
      "self-hosted-gpu": [`devShells.${system}.gpu`, pkg("agent")],
      "ubuntu-latest": [`devShells.${system}.docs`, pkg("site"), pkg("web")],
    });
    // What was evaluated is of all of neko.yaml, as a plan of the same run leaves it.
    const done = await work(narrowToOutputs(loaded, rows()["self-hosted-gpu"]!), evaluated);
    expect([...done.built.results.keys()]).toEqual([pkg("agent")]);
    expect(done.built.shells.map(({ name, outcome }) => [name, outcome.kind])).toEqual([["gpu", "passed"]]);
    expect(done.pushed.map(({ imageId, destinations }) => [imageId, destinations[0]?.pushed])).toEqual([
      ["agent", true],
    ]);
    expect(existsSync(outPath("agent"))).toBe(true);
    for (const name of ["web", "site"]) expect(existsSync(outPath(name))).toBe(false);
    expect(readdirSync(images)).toEqual(["agent"]);
    handed.push(await handoffOf(done));
  });

  it("evaluates its own part alone where no plan was made", { timeout: 60_000 }, async () => {
    const done = await work(narrowToOutputs(loaded, rows()["ubuntu-latest"]!));
    expect([...done.evaluated.outputs.keys()]).toEqual(rows()["ubuntu-latest"]);
    expect([...done.built.results.keys()]).toEqual([pkg("site"), pkg("web")]);
    expect(done.built.shells.map(({ name, outcome }) => [name, outcome.kind])).toEqual([["docs", "passed"]]);
    expect(readdirSync(images).toSorted()).toEqual(["agent", "web"]);
    handed.push(await handoffOf(done));
  });

  it("hands over with the others what one job would have", { timeout: 60_000 }, async () => {
    const whole = await handoffOf(await work(loaded, evaluated));
    const digests = ({ images: pushed }: BuildHandoff) =>
      pushed.map(({ imageId, config, manifest, destinations }) => ({ imageId, config, manifest, destinations }));
    const merged = mergeHandoffs(handed);
    expect(merged.results).toEqual(whole.results);
    expect(digests(merged)).toEqual(digests(whole));
    expect(whole.images.map(({ imageId }) => imageId)).toEqual(["agent", "web"]);
    expect(mergeHandoffs([...handed, whole]).results).toEqual(whole.results);
  });
});
