import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createNixCli } from "../../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import type { Nix } from "../../src/ports/nix.ts";
import {
  describeNix,
  flakeRepository,
  nixBench,
  nixDirectory,
  testNixConfig,
  toolPath,
  type FlakeRepository,
  type NixBench,
} from "../support/nix.ts";

const { signal } = new AbortController();
const pkg = (name: string): string => `packages.x86_64-linux.${name}`;
const nonce = randomUUID();
const zeros = "0".repeat(40);

/** A flake whose outputs are what `names` say, as an expression that gives text. */
const flake = (names: Readonly<Record<string, string>>, around = ""): string => `{
  ${around}
  outputs = inputs@{ self, ... }: let
    make = name: text: derivation {
      inherit name; nonce = "${nonce}"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" "echo \${text} > $out" ];
    };
    generated = make "generated.nix" "{ }";
  in { packages.x86_64-linux = {
    ${Object.entries(names)
      .map(([name, text]) => `${name} = make "${name}" (${text});`)
      .join("\n    ")}
  }; };
}
`;
const needsBuild = "toString (builtins.attrNames (import generated))";

describeNix("an untrusted flake on real Nix", () => {
  let bench: NixBench;
  let repository: FlakeRepository;
  let server: Server;
  let origin: string;
  const asked: string[] = [];
  const nixWith = (
    untrusted: { timeoutMs?: number; memoryBytes?: number; localInputs?: boolean },
    lines: readonly string[] = [],
    path = toolPath,
  ): Nix =>
    createNixCli({
      run: createNodeRun({ path: toolPath, home: join(bench.directory, "home") }),
      path,
      nixConfig: [testNixConfig, ...lines].join("\n"),
      untrusted,
    });
  const evaluate = (files: Readonly<Record<string, string>>, names: readonly string[], nix = nixWith({})) => {
    const revision = repository.commit(files);
    return nix.evaluateUntrusted({ ...repository.source, revision }, names.map(pkg), signal);
  };

  beforeAll(async () => {
    bench = nixBench();
    repository = flakeRepository(join(bench.directory, "flake"), undefined, { "flake.nix": flake({ ok: '"ok"' }) });
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end("hello");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    bench[Symbol.dispose]();
  });

  it("evaluates what a trusted evaluation does, to the same derivations", async () => {
    const nix = nixWith({});
    const revision = repository.commit({ "flake.nix": flake({ ok: '"ok"', tree: "toString self", rev: "self.rev" }) });
    const source = { ...repository.source, revision };
    const names = ["tree", "ok", "rev"].map(pkg);
    const { outputs, notEvaluated } = await nix.evaluateUntrusted(source, names, signal);
    expect(notEvaluated.size).toBe(0);
    expect(outputs).toEqual(await nix.evaluate(source, names, signal));
  });

  it("takes out what needs a build, says what it would have to build, and evaluates the rest", async () => {
    const names = { a: '"a"', b: needsBuild, c: '"c"', d: `"d\${${needsBuild}}"`, e: '"e"' };
    const { outputs, notEvaluated } = await evaluate({ "flake.nix": flake(names) }, Object.keys(names));
    expect([...outputs.keys()].toSorted()).toEqual(["a", "c", "e"].map(pkg));
    const because = "needs a build of generated.nix to be evaluated";
    expect([...notEvaluated]).toEqual([
      [pkg("b"), because],
      [pkg("d"), because],
    ]);
    for (const [attribute, output] of outputs) expect(output).toMatchObject({ attribute, drvPath: /^\/nix\/store/ });
  });

  it("stops looking where too many need a build", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `x${10 + index}`);
    const all = Object.fromEntries(names.map((name) => [name, needsBuild]));
    const { outputs, notEvaluated } = await evaluate({ "flake.nix": flake(all) }, names);
    expect([outputs.size, notEvaluated.size]).toEqual([0, 20]);
    expect(notEvaluated.get(pkg("x29"))).toContain("too many");
  });

  it("still fails where something else is wrong, and where a trusted head needs a build", async () => {
    const files = { "flake.nix": flake({ a: needsBuild, b: 'throw "no such luck"' }) };
    await expect(evaluate(files, ["a", "b"])).rejects.toMatchObject({
      code: "EVALUATION_FAILED",
      message: expect.stringContaining("no such luck"),
    });
    await expect(evaluate(files, ["a", "c"])).rejects.toMatchObject({ code: "ATTRIBUTE_MISSING" });
    const trusted = nixWith({}).evaluate({ ...repository.source, revision: repository.commit({}) }, [pkg("a")], signal);
    await expect(trusted).rejects.toMatchObject({ message: expect.stringContaining("allow-import-from-derivation") });
  });

  it("reads nothing outside the flake", async () => {
    writeFileSync(join(bench.directory, "secret"), "s3cret");
    symlinkSync(join(bench.directory, "secret"), join(repository.directory, "link"));
    const secret = join(bench.directory, "secret");
    const attempts = {
      absolute: `builtins.readFile ${secret}`,
      text: `builtins.readFile "${secret}"`,
      above: `builtins.readFile (./. + "/../../../../../../${secret}")`,
      link: "builtins.readFile ./link",
      copy: `toString (builtins.path { path = ${secret}; name = "x"; })`,
      directory: `toString (builtins.attrNames (builtins.readDir ${bench.directory}))`,
      store: 'toString (builtins.attrNames (builtins.readDir "/nix/store"))',
      imported: `toString (import ${secret})`,
      hash: `builtins.hashFile "sha256" ${secret}`,
      search: "toString <nixpkgs>",
      storePath: `builtins.storePath "${"/nix/store"}"`,
    };
    for (const [name, text] of Object.entries(attempts)) {
      const failure: unknown = await evaluate({ "flake.nix": flake({ [name]: text }) }, [name]).catch(
        (thrown) => thrown,
      );
      expect(failure, name).toMatchObject({ code: "EVALUATION_FAILED" });
      expect(String(failure), name).not.toContain("s3cret");
    }
    const { outputs } = await evaluate(
      { "flake.nix": flake({ env: '"<${builtins.getEnv "HOME"}${builtins.getEnv "NIX_CONFIG"}>"' }) },
      ["env"],
    );
    const drvPath = outputs.get(pkg("env"))!.drvPath;
    expect(bench.raw(["nix", "derivation", "show", drvPath])).toContain("echo <> >");
  });

  it("asks no server for what flake.lock does not name", async () => {
    const hash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    const attempts = {
      url: `builtins.readFile (builtins.fetchurl { url = "${origin}/a"; sha256 = "${hash}"; })`,
      tarball: `toString (builtins.fetchTarball { url = "${origin}/b.tar.gz"; sha256 = "${hash}"; })`,
      tree: `toString (builtins.fetchTree { type = "tarball"; url = "${origin}/c.tar.gz"; narHash = "${hash}"; })`,
      git: `toString (builtins.fetchGit { url = "${origin}/d"; rev = "${zeros}"; })`,
      flakeGit: `toString (builtins.getFlake "git+${origin}/e?rev=${zeros}")`,
      flakeTar: `toString (builtins.getFlake "tarball+${origin}/f.tar.gz?narHash=${encodeURIComponent(hash)}")`,
      mercurial: `toString (builtins.fetchMercurial { url = "${origin}/g"; rev = "${zeros}"; })`,
      corepkgs: `toString (import <nix/fetchurl.nix> { url = "${origin}/h"; hash = "${hash}"; })`,
    };
    for (const [name, text] of Object.entries(attempts)) {
      // The last makes a derivation, which nothing here builds.
      const done = evaluate({ "flake.nix": flake({ [name]: text }) }, [name]).then(
        () => "evaluated",
        () => "failed",
      );
      expect([name, await done]).toEqual([name, name === "corepkgs" ? "evaluated" : "failed"]);
    }
    // What the flake wants of its own tree is fetched by Nix before the flake is asked for anything.
    const module = `[submodule "x"]\n  path = x\n  url = ${origin}/module.git\n`;
    const git = (...args: string[]): string => bench.raw(["git", "-C", repository.directory, ...args]);
    mkdirSync(join(repository.directory, "x"));
    git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},x`);
    git("-c", "user.name=t", "-c", "user.email=t@localhost", "commit", "--quiet", "-m", "module");
    for (const text of ["submodules", "lfs"]) {
      const files = {
        ".gitmodules": module,
        ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs",
        ".lfsconfig": `[lfs]\n  url = ${origin}/lfs\n`,
        "a.bin": `version https://git-lfs.github.com/spec/v1\noid sha256:${"2".repeat(64)}\nsize 5\n`,
        "flake.nix": flake({ a: "toString self" }, `inputs.self.${text} = true;`),
      };
      await evaluate(files, ["a"]).catch(() => undefined);
    }
    for (const file of ["x", ".gitmodules", ".gitattributes", ".lfsconfig", "a.bin"])
      rmSync(join(repository.directory, file), { recursive: true });
    expect(asked).toEqual([]);
    // The same listener answers whoever may ask.
    await fetch(`${origin}/seen`);
    expect(asked).toEqual(["/seen"]);
  });

  it("has the inputs that flake.lock names", async () => {
    const input = flakeRepository(join(bench.directory, "input"), undefined, {
      "flake.nix": '{ outputs = _: { word = "from the input"; }; }',
    });
    const text = flake({ uses: "inputs.other.word" }, `inputs.other.url = "git+file://${input.directory}";`);
    repository.commit({ "flake.nix": text });
    bench.raw(["nix", "flake", "lock", repository.directory]);
    repository.commit({});
    const { outputs } = await evaluate({}, ["uses"], nixWith({ localInputs: true }));
    expect(bench.raw(["nix", "derivation", "show", outputs.get(pkg("uses"))!.drvPath])).toContain("from the input");
    rmSync(join(repository.directory, "flake.lock"));
  });

  it("takes no word of the flake about how Nix is to run", async () => {
    const text = flake(
      { a: needsBuild },
      "nixConfig = { allow-import-from-derivation = true; restrict-eval = false; };",
    );
    const nix = nixWith({}, ["accept-flake-config = true"]);
    expect((await evaluate({ "flake.nix": text }, ["a"], nix)).notEvaluated.size).toBe(1);
  });

  it.each([
    ["a list", "toString (builtins.length (builtins.genList (x: x) 4000000000))"],
    ["text in Nix's heap", `builtins.foldl' (s: _: s + s) "xxxxxxxx" (builtins.genList (x: x) 40)`],
    [
      "text outside of it",
      `let big = builtins.foldl' (s: _: s + s) "xxxxxxxx" (builtins.genList (x: x) 22);
       in builtins.hashString "sha256" (builtins.replaceStrings [ "x" ] [ (builtins.substring 0 1000 big) ] big)`,
    ],
  ])("ends what takes too much memory: %s", async (_, text) => {
    const bounded = nixWith({ memoryBytes: 512 * 1024 * 1024 });
    await expect(evaluate({ "flake.nix": flake({ bomb: text }) }, ["bomb"], bounded)).rejects.toMatchObject({
      code: "EVALUATION_FAILED",
      message: expect.stringContaining("the evaluation was ended: it needs more memory than"),
    });
  });

  it("bounds Nix's own heap also where there is no prlimit", async () => {
    const bounded = nixWith({ memoryBytes: 512 * 1024 * 1024 }, [], nixDirectory);
    const text = `builtins.foldl' (s: _: s + s) "xxxxxxxx" (builtins.genList (x: x) 40)`;
    await expect(evaluate({ "flake.nix": flake({ bomb: text }) }, ["bomb"], bounded)).rejects.toMatchObject({
      message: expect.stringContaining("it needs more memory than"),
    });
  });

  it("ends what goes on for ever, in time and in depth", async () => {
    const counting =
      "let go = n: if n < 0 then n else go (n + 1); in toString (builtins.foldl' (a: b: a + b) 0 (map (x: builtins.foldl' (a: b: a + b) 0 (builtins.genList (y: y) 1000000)) (builtins.genList (x: x) 1000000)))";
    const bounded = nixWith({ timeoutMs: 2_000 });
    await expect(evaluate({ "flake.nix": flake({ slow: counting }) }, ["slow"], bounded)).rejects.toMatchObject({
      code: "EVALUATION_FAILED",
      message: "the evaluation was ended: it took longer than 2 s",
    });
    const deep = "let go = n: 1 + go n; in toString (go 1)";
    await expect(evaluate({ "flake.nix": flake({ deep }) }, ["deep"])).rejects.toMatchObject({
      code: "EVALUATION_FAILED",
    });
  });
});
