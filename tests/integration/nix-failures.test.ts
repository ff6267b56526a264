import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withRetries } from "../../src/build/retry.ts";
import type { Nix } from "../../src/ports/nix.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import {
  describeNix,
  flakeRepository,
  nixBench,
  testNixConfig,
  toolPath,
  type FlakeRepository,
  type NixBench,
} from "../support/nix.ts";

const signal = new AbortController().signal;
const quiet = (): void => undefined;

const flakeText = `{ outputs = { self }: let
  nonce = import ./nonce.nix;
  mk = name: script: extra: derivation ({
    inherit name nonce; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" script ]; } // extra);
in {
  good = mk "good" "echo good > $out" { };
  fails = mk "fails" "echo why; exit 3" { };
  needs = mk "needs" "echo \${self.fails} > $out" { };
  hash = mk "hash" "echo 1 > $out" {
    outputHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="; outputHashMode = "flat"; outputHashAlgo = "sha256"; };
  arch = mk "arch" "echo 1 > $out" { requiredSystemFeatures = [ "gccarch-znver2" ]; };
  other = mk "other" "echo other > $out" { };
  thrown = import ./bad.nix;
  copied = import "\${self}/bad.nix";
}; }`;

describeNix("what fails, on real Nix", () => {
  let bench: NixBench;
  let repository: FlakeRepository;

  beforeAll(() => {
    bench = nixBench();
    repository = flakeRepository(join(bench.directory, "flake"), undefined, {
      "deep/flake.nix": flakeText,
      "deep/nonce.nix": `"${randomUUID()}"`,
      "deep/bad.nix": `{ }:\n  {`,
    });
  });
  afterAll(() => bench[Symbol.dispose]());

  const source = () => ({ ...repository.source, directory: "deep" });
  const evaluated = async (nix: Nix, names: readonly string[]) => [
    ...(await nix.evaluate(source(), names, signal)).values(),
  ];

  it("loses no output for another one that fails, and says of each why", async () => {
    const names = ["fails", "good", "needs", "hash", "arch", "other"];
    const outputs = await evaluated(bench.nix, names);
    const { results, failed } = await bench.nix.buildEach(outputs, bench.roots, quiet, signal);
    expect(results.map(({ attribute }) => attribute)).toEqual(["good", "other"]);
    for (const { attribute, storePath, sizeBytes } of results) {
      expect(readFileSync(join(bench.roots, attribute), "utf8")).toBe(`${attribute}\n`);
      expect(existsSync(storePath)).toBe(true);
      expect(sizeBytes).toBeGreaterThan(100);
    }
    expect(failed.map(({ attribute, error }) => [attribute, error.code, error.message.split("\n")[0]])).toEqual([
      ["fails", "BUILD_FAILED", expect.stringMatching(/^fails failed to build \(.*exit code 3/)],
      ["needs", "BUILD_FAILED", expect.stringMatching(/^fails failed to build \(.*exit code 3/)],
      ["hash", "BUILD_FAILED", expect.stringMatching(/^hash is not what its hash says, .* got: sha256-/)],
      ["arch", "BUILD_FAILED", expect.stringMatching(/^arch failed to build/)],
    ]);
    expect(failed.at(-1)?.error.hint).toContain("extra-system-features = gccarch-znver2");
    expect(failed.map(({ error }) => error.disposition)).toEqual(Array.from(failed, () => "stalled"));
    const links = bench.raw(["ls", "-A", bench.roots]).trim().split("\n");
    expect(links).toEqual(["good", "other"]);
  });

  it.each(["thrown", "copied"])("names the file of the repository, below its top: %s", async (name) => {
    await expect(evaluated(bench.nix, [name])).rejects.toMatchObject({
      code: "EVALUATION_FAILED",
      place: { file: "deep/bad.nix", line: 2, column: 4 },
    });
  });

  it("asks a cache again that does not answer for a while, and a compiler never", async () => {
    const [output] = await evaluated(bench.nix, ["good"]);
    const [built] = await bench.nix.build([output!], bench.roots, quiet, signal);
    const cache = join(bench.directory, "cache");
    const keyFile = join(bench.directory, "cache.key");
    writeFileSync(keyFile, bench.raw(["nix", "key", "generate-secret", "--key-name", "test-1"]));
    const publicKey = bench.raw(["sh", "-c", `nix key convert-secret-to-public < ${keyFile}`]);
    bench.raw(["nix", "copy", "--to", `file://${cache}?compression=none&secret-key=${keyFile}`, built!.storePath]);
    await using served = await serve(cache);
    const said: string[] = [];
    const waits: number[] = [];
    const clock = { sleep: async (ms: number) => void waits.push(ms) };
    const nix = withRetries(
      bench.withConfig([
        `substituters = http://127.0.0.1:${served.port}`,
        `trusted-public-keys = ${publicKey}`,
        "download-attempts = 1",
      ]),
      { clock, log: { info: (text) => void said.push(text) }, random: () => 0.5 },
    );
    const gone = (): void => {
      rmSync(join(bench.roots, "good"), { force: true });
      bench.raw(["nix-store", "--delete", built!.storePath]);
    };
    const outputs = [output!, ...(await evaluated(bench.nix, ["fails"]))];
    gone();
    served.refuse(2);
    const { results, failed } = await nix.buildEach(outputs, bench.roots, quiet, signal);
    expect(results.map(({ attribute }) => attribute)).toEqual(["good"]);
    expect(failed.map(({ attribute }) => attribute)).toEqual(["fails"]);
    expect(served.refused()).toBe(2);
    expect(waits).toEqual([5_000, 20_000]);
    expect(said).toEqual([
      expect.stringMatching(/^the network failed, build is tried again in 5\.0 s \(2 of 3\): .*HTTP error 503\)$/),
      expect.stringMatching(/3 of 3/),
    ]);

    gone();
    served.refuse(3);
    const lost = await nix.buildEach([output!], bench.roots, quiet, signal);
    expect(lost.failed[0]?.error).toMatchObject({ code: "BUILD_FAILED", disposition: "transient", exitCode: 5 });
    expect(waits).toHaveLength(4);
    await expect(nix.build([outputs[1]!], bench.roots, quiet, signal)).rejects.toMatchObject({ code: "BUILD_FAILED" });
    expect(waits).toHaveLength(4);
  });

  it("asks again for an input that does not come", async () => {
    const input = join(bench.directory, "input");
    mkdirSync(join(input, "source"), { recursive: true });
    mkdirSync(join(input, "nar"));
    writeFileSync(join(input, "source/value.nix"), `"${randomUUID()}"`);
    bench.raw(["tar", "-C", input, "-czf", join(input, "nar/input.tar.gz"), "source"]);
    await using served = await serve(input);
    const flake = flakeRepository(join(bench.directory, "fetches"), undefined, {
      "flake.nix": `{ inputs.value = { url = "tarball+http://127.0.0.1:${served.port}/nar/input.tar.gz"; flake = false; };
        outputs = { self, value }: { x = derivation { name = import "\${value}/value.nix"; system = "s"; builder = "b"; }; }; }`,
    });
    // Locked by another user, so that ours has fetched nothing yet. Not waited for in this thread, which serves it.
    const home = { HOME: join(bench.directory, "other"), NIX_CONFIG: testNixConfig };
    const run = createNodeRun({ path: toolPath, home: home.HOME });
    const locked = await run(["nix", "flake", "lock", flake.directory], { signal, env: home });
    expect(locked.stderr + locked.status).toMatch(/0$/);
    const lock = readFileSync(join(flake.directory, "flake.lock"), "utf8");
    const revision = flake.commit({ "flake.lock": lock });
    const archived = await run(["nix", "flake", "archive", "--json", "--dry-run", flake.directory], {
      signal,
      env: home,
    });
    const { inputs } = JSON.parse(archived.stdout) as { inputs: { value: { path: string } } };
    bench.raw(["nix-store", "--delete", inputs.value.path]);

    const waits: number[] = [];
    const nix = withRetries(bench.withConfig(["download-attempts = 1"]), {
      clock: { sleep: async (ms) => void waits.push(ms) },
      log: { info: quiet },
      random: () => 0,
    });
    const source = { ...flake.source, revision };
    served.refuse(3);
    await expect(nix.evaluate(source, ["x"], signal)).rejects.toMatchObject({ disposition: "transient", exitCode: 5 });
    expect(served.refused()).toBe(3);
    served.refuse(2);
    expect((await nix.evaluate(source, ["x"], signal)).get("x")?.system).toBe("s");
    expect(served.refused()).toBe(2);
    expect(waits).toEqual([2_500, 10_000, 2_500, 10_000]);
    // A flake that is wrong is not asked again.
    await expect(nix.evaluate(repository.source, ["x"], signal)).rejects.toMatchObject({ code: "EVALUATION_FAILED" });
    expect(waits).toHaveLength(4);
  });
});

interface Served extends AsyncDisposable {
  readonly port: number;
  /** The next requests for something big are answered with 503. */
  refuse(times: number): void;
  refused(): number;
}

async function serve(directory: string): Promise<Served> {
  let left = 0;
  let refused = 0;
  const server = createServer((request, response) => {
    const file = join(directory, decodeURIComponent(request.url ?? ""));
    if (request.url?.startsWith("/nar/") && left > 0) {
      left -= 1;
      refused += 1;
      response.writeHead(503).end("busy");
    } else if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    refuse: (times) => ((left = times), (refused = 0)),
    refused: () => refused,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
