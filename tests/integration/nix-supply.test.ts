import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createNixCli } from "../../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import { describeNix, flakeRepository, nixBench, testNixConfig, toolPath, type NixBench } from "../support/nix.ts";

const { signal } = new AbortController();
const pkg = (name: string): string => `packages.x86_64-linux.${name}`;

describeNix("what is here and what it takes, on real Nix", () => {
  let bench: NixBench;
  let outputs: ReadonlyMap<string, EvaluatedOutput>;
  const of = (name: string): EvaluatedOutput => outputs.get(pkg(name))!;

  beforeAll(async () => {
    bench = nixBench();
    const files = { "nonce.nix": `"${randomUUID()}"` };
    const { source } = flakeRepository(join(bench.directory, "flake"), "basic", files);
    outputs = await bench.nix.evaluate(source, ["hello", "world", "multi"].map(pkg), signal);
  });
  afterAll(() => bench[Symbol.dispose]());

  it("lists what would be built, with what it needs, and builds nothing", async () => {
    const supply = await bench.nix.dryRun([of("hello").drvPath], signal);
    expect(supply).toMatchObject({ kind: "known", toFetch: [], downloadBytes: 0 });
    const toBuild = supply.kind === "known" ? supply.toBuild : [];
    expect(toBuild).toHaveLength(2);
    expect(toBuild).toEqual(toBuild.toSorted());
    expect(toBuild).toEqual(expect.arrayContaining([of("hello").drvPath, expect.stringMatching(/-dep\.drv$/)]));
    expect(await bench.nix.valid([of("hello").outPath], signal)).toEqual(new Set());
  });

  it("does not know what a derivation needs that the store does not have", async () => {
    const gone = parseStorePath(`/nix/store/${"0".repeat(32)}-gone.drv`);
    expect(await bench.nix.dryRun([of("world").drvPath, gone], signal)).toEqual({
      kind: "unknown",
      because: `${gone} is not in this store and in no cache`,
    });
  });

  it("asks the caches, and trusts only what is signed", async () => {
    const cache = join(bench.directory, "cache");
    const key = join(bench.directory, "cache.key");
    writeFileSync(key, bench.raw(["nix", "key", "generate-secret", "--key-name", "test-1"]), { mode: 0o600 });
    const trusted = bench.raw(["sh", "-c", `nix key convert-secret-to-public < '${key}'`]).trim();
    const world = of("world");
    bench.raw(["nix", "build", "--no-link", `${world.drvPath}^*`]);
    bench.raw(["nix", "copy", "--to", `file://${cache}?secret-key=${key}`, world.outPath]);
    bench.raw(["nix-store", "--delete", world.outPath]);
    const substituters = `substituters = file://${cache}`;
    const known = bench.withConfig([substituters, `trusted-public-keys = ${trusted}`]);
    expect(await known.dryRun([world.drvPath, of("multi").drvPath], signal)).toEqual({
      kind: "known",
      toBuild: [of("multi").drvPath],
      toFetch: [world.outPath],
      downloadBytes: expect.any(Number),
    });
    expect(await bench.nix.dryRun([world.drvPath], signal)).toMatchObject({ toBuild: [world.drvPath], toFetch: [] });
  });

  it("tells valid paths from others in one go", async () => {
    const multi = of("multi");
    bench.raw(["nix", "build", "--no-link", `${multi.drvPath}^*`]);
    const asked = [of("hello").outPath, multi.outPath, of("world").outPath];
    expect(await bench.nix.valid(asked, signal)).toEqual(new Set([multi.outPath]));
    expect(await bench.nix.dryRun([multi.drvPath], signal)).toMatchObject({ toBuild: [], toFetch: [] });
  });

  it("names another evaluator for another nix or other settings, and starts nothing for it", async () => {
    const bin = join(bench.directory, "bin");
    mkdirSync(bin);
    const program = (text: string): void => {
      writeFileSync(join(bin, "nix"), text);
      chmodSync(join(bin, "nix"), 0o755);
    };
    const evaluator = (nixConfig: string): Promise<string> => {
      const run = createNodeRun({ path: bin });
      return createNixCli({ run, path: bin, nixConfig }).evaluator(signal);
    };
    program("#!/bin/sh\nexit 1\n");
    const one = await evaluator(testNixConfig);
    expect(await evaluator(testNixConfig)).toBe(one);
    expect(await evaluator(`${testNixConfig}\naccess-tokens = example.org=hunter2`)).toBe(one);
    expect(await evaluator("")).not.toBe(one);
    program("#!/bin/sh\nexit 12\n");
    expect(await evaluator(testNixConfig)).not.toBe(one);
    const empty = join(bench.directory, "empty");
    const run = createNodeRun({ path: toolPath });
    // Not found there: Nix itself is asked.
    expect(await createNixCli({ run, path: empty }).evaluator(signal)).toMatch(/^sha256:/);
  });
});
