import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
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

// What a stranger's flake.lock, or builtins.getFlake in their flake, would have Nix fetch.

const { signal } = new AbortController();
const a = "packages.x86_64-linux.a";
const nonce = randomUUID();
const secret = `s3cret-${randomUUID()}`;
const wrong = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

/** A flake whose output has the text that the expression gives. */
const flake = (text: string, inputs = "", given = "self, ..."): string => `{
  ${inputs}
  outputs = inputs@{ ${given} }: { packages.x86_64-linux.a = derivation {
    name = "a"; nonce = "${nonce}"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" (${text}) ];
  }; };
}
`;
const lockOf = (locked: object, rest: object = {}): string =>
  JSON.stringify({
    version: 7,
    root: "root",
    nodes: {
      root: { inputs: { i: "i" } },
      i: { flake: false, locked, original: { type: "path", path: "/x" }, ...rest },
    },
  });

describeNix("what an untrusted flake has fetched on real Nix", () => {
  let bench: NixBench;
  let strange: Nix;
  let tested: Nix;
  let server: Server;
  let origin: string;
  let host: { directory: string; narHash: string };
  let other: FlakeRepository;
  let count = 0;
  const asked: string[] = [];
  const served = new Map<string, Buffer>();
  const repository = (files: Readonly<Record<string, string>>): FlakeRepository =>
    flakeRepository(join(bench.directory, `flake-${(count += 1)}`), undefined, files);
  const nixOf = (path: string, localInputs = false): Nix =>
    createNixCli({
      run: createNodeRun({ path, home: join(bench.directory, "home") }),
      path,
      nixConfig: testNixConfig,
      untrusted: { localInputs },
    });
  /** What the evaluation made, as one text, or its error's message. */
  const shown = async (files: Readonly<Record<string, string>>, directory = ""): Promise<string> => {
    try {
      const { outputs } = await strange.evaluateUntrusted({ ...repository(files).source, directory }, [a], signal);
      return `EVALUATED ${bench.raw(["nix", "derivation", "show", outputs.get(a)!.drvPath])}`;
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: "EVALUATION_FAILED" });
      return (thrown as Error).message;
    }
  };
  /** Trees in the store that hold what must not leave the host. */
  const store = (): string => bench.raw(["sh", "-c", 'grep -ls -- "$0" /nix/store/*-source/word || :', secret]);

  beforeAll(async () => {
    bench = nixBench();
    strange = nixOf(toolPath);
    tested = nixOf(toolPath, true);
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end(served.get(request.url ?? "") ?? "hello");
    });
    server.on("connection", () => asked.push("connection"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const directory = join(bench.directory, "host");
    mkdirSync(directory);
    writeFileSync(join(directory, "word"), secret);
    writeFileSync(join(directory, "flake.nix"), `{ outputs = _: { word = "${secret}"; }; }`);
    host = { directory, narHash: bench.raw(["nix", "hash", "path", directory]).trim() };
    other = flakeRepository(join(bench.directory, "other"), undefined, {
      word: secret,
      "flake.nix": `{ outputs = _: { word = "${secret}"; }; }`,
    });
  });
  afterEach(() => expect(asked.splice(0)).toEqual([]));
  afterAll(() => {
    server.close();
    bench[Symbol.dispose]();
  });

  const read = `builtins.readFile (if builtins.readFileType i == "directory" then i + "/word" else i)`;
  const text = flake(read, 'inputs.i = { url = "path:/x"; flake = false; };', "self, i");

  it("neither reads a path of the machine that flake.lock names, nor tells its hash", async () => {
    for (const locked of [
      { type: "path", path: "/etc/passwd", narHash: wrong },
      { type: "path", path: host.directory, narHash: wrong },
      { type: "path", path: host.directory, narHash: host.narHash },
      { type: "path", path: "../../../../../etc", parent: [] },
      { type: "file", url: `file://${host.directory}/word`, narHash: wrong },
      { type: "tarball", url: `file://${host.directory}/word`, narHash: wrong },
    ]) {
      const { parent, ...rest } = { parent: undefined, ...locked };
      const files = { "flake.nix": text, "flake.lock": lockOf(rest, parent ? { parent } : {}) };
      const message = await shown(files);
      expect(message).toMatch(/^input "i" of flake.lock is not public: /);
      expect(message).not.toMatch(/sha256|s3cret|root:/);
    }
    expect(store()).toBe("");
  });

  it("reads no other repository that flake.lock names", async () => {
    const locked = { type: "git", url: `file://${other.directory}`, rev: other.revision };
    for (const more of [{}, { shallow: true }, { submodules: true }]) {
      const message = await shown({ "flake.nix": text, "flake.lock": lockOf({ ...locked, ...more }) });
      expect(message).toMatch(/^input "i" of flake.lock is not public: its address is not https/);
    }
    expect(store()).toBe("");
  });

  it("asks no server of the machine that flake.lock names", async () => {
    const { port } = new URL(origin);
    for (const locked of [
      { type: "tarball", url: `${origin}/a.tar.gz`, narHash: wrong },
      { type: "file", url: `${origin}/b`, narHash: wrong },
      { type: "git", url: `${origin}/c`, rev: "1".repeat(40) },
      { type: "hg", url: `${origin}/d`, rev: "1".repeat(40) },
      { type: "tarball", url: `https://127.0.0.1:${port}/e.tar.gz`, narHash: wrong },
      { type: "git", url: `https://localhost:${port}/f`, rev: "1".repeat(40) },
      { type: "github", host: `127.0.0.1:${port}`, owner: "a", repo: "b", rev: "1".repeat(40) },
      { type: "github", owner: "a", repo: `b@127.0.0.1:${port}`, rev: "1".repeat(40) },
      { type: "indirect", id: "nixpkgs" },
    ]) {
      const message = await shown({ "flake.nix": text, "flake.lock": lockOf(locked) });
      expect(message).toMatch(/^input "i" of flake.lock is not public: /);
    }
  });

  it("has no builtins.getFlake for what flake.lock does not name", async () => {
    const hash = encodeURIComponent(host.narHash);
    for (const url of [
      `git+file://${other.directory}?rev=${other.revision}`,
      `git+file://${other.directory}?rev=${other.revision}&shallow=1`,
      `path:${host.directory}?narHash=${hash}`,
      `path:${host.directory}?narHash=${encodeURIComponent(wrong)}`,
      `path:/etc?narHash=${encodeURIComponent(wrong)}`,
      `tarball+${origin}/x.tar.gz?narHash=${hash}`,
    ]) {
      for (const get of ["builtins.getFlake", "__getFlake", "(import ./get.nix)"]) {
        const message = await shown({
          "flake.nix": flake(`(${get} "${url}").word`),
          "get.nix": "builtins.getFlake",
        });
        expect(message).toContain("'flakes' is disabled");
        expect(message).not.toContain("sha256");
      }
    }
    expect(store()).toBe("");
  });

  it("has nothing else that fetches what flake.lock does not name", async () => {
    const tree = `type = "git"; url = "file://${other.directory}"; rev = "${other.revision}"`;
    const attempts = {
      path: `builtins.readFile (builtins.fetchTree { type = "path"; path = "${host.directory}"; narHash = "${host.narHash}"; } + "/word")`,
      oracle: `toString (builtins.fetchTree { type = "path"; path = "${host.directory}"; narHash = "${wrong}"; })`,
      tree: `builtins.readFile (builtins.fetchTree { ${tree}; } + "/word")`,
      git: `builtins.readFile (builtins.fetchGit { url = "file://${other.directory}"; rev = "${other.revision}"; } + "/word")`,
      own: `builtins.readFile (builtins.fetchTree { ${tree}; shallow = true; } + "/word")`,
      file: `builtins.readFile (builtins.fetchTree { type = "file"; url = "file://${host.directory}/word"; narHash = "${wrong}"; })`,
      url: `builtins.readFile (builtins.fetchurl { url = "file://${host.directory}/word"; sha256 = "${wrong}"; })`,
      copy: `toString (builtins.path { path = ${host.directory}; name = "x"; sha256 = "${host.narHash}"; })`,
      closure: `toString (builtins.fetchClosure { fromStore = "${origin}"; fromPath = /nix/store/${"a".repeat(32)}-x; inputAddressed = true; })`,
    };
    for (const [name, expression] of Object.entries(attempts)) {
      const message = await shown({ "flake.nix": flake(expression) });
      expect([name, message]).toEqual([name, expect.stringMatching(/^evaluation of packages/)]);
      expect(message).not.toMatch(/sha256-|s3cret/);
    }
    expect(store()).toBe("");
  });

  it("follows no link out of the flake to an input inside it", async () => {
    const own = repository({ "flake.nix": text });
    symlinkSync(host.directory, join(own.directory, "link"));
    const revision = own.commit({ "flake.lock": lockOf({ type: "path", path: "link" }, { parent: [] }) });
    const failure: unknown = await strange
      .evaluateUntrusted({ ...own.source, revision }, [a], signal)
      .catch((thrown) => thrown);
    expect(failure).toMatchObject({ code: "EVALUATION_FAILED" });
    expect(String(failure)).not.toContain("s3cret");
  });

  it("shows of an error no hash and no more than its first line", async () => {
    const message = await shown({
      "flake.nix": flake(
        `throw "first ${host.narHash} ${wrong.replace("-", ":")} ${encodeURIComponent(host.narHash)}\\nsecond"`,
      ),
    });
    expect(message).toMatch(/first \(hash\) \(hash\) \(hash\)$/);
  });

  it("gives a flake the inputs and the self that builtins.getFlake gives", async () => {
    const facts = (name: string): string =>
      `{ names = builtins.attrNames ${name}; source = ${name}.sourceInfo or { }; out = toString ${name}; }`;
    const leaf = repository({
      "sub/flake.nix": `{ outputs = { self }: { at = toString self; rev = self.rev; }; }`,
      plain: "x",
    });
    leaf.commit({ plain: "y" });
    const middle = repository({
      "flake.nix": `{ inputs.leaf.url = "git+file://${leaf.directory}?dir=sub"; inputs.near.url = "path:./near";
        outputs = { self, leaf, near }: { at = toString self; below = [ leaf.at near.at near.leafAt ]; }; }`,
      "near/flake.nix": `{ inputs.leaf.follows = "x"; inputs.x.url = "path:../other"; outputs = { self, leaf, x }: { at = toString self; leafAt = toString leaf; }; }`,
      "other/flake.nix": `{ outputs = { self }: { at = toString self; }; }`,
    });
    const named = ["leaf", "middle", "plain", "inside", "here"];
    const head = repository({
      "nix/flake.nix": `{
        inputs = {
          leaf.url = "git+file://${leaf.directory}?dir=sub";
          middle = { url = "git+file://${middle.directory}"; inputs.leaf.follows = "leaf"; };
          plain = { url = "git+file://${leaf.directory}"; flake = false; };
          inside.url = "path:./inside";
          here = { url = "path:../data"; flake = false; };
        };
        outputs = inputs@{ self, ${named.join(", ")} }: { packages.x86_64-linux.a = derivation {
          name = "a"; nonce = "${nonce}"; system = "x86_64-linux"; builder = "/bin/sh";
          all = builtins.toJSON { inherit (middle) below; word = inside.word; data = builtins.readFile "\${here}/word";
            ${["self", ...named].map((name) => `of-${name} = ${facts(`inputs.${name}`)};`).join("\n")} };
        }; };
      }`,
      "nix/inside/flake.nix": '{ inputs.up.url = "path:../up"; outputs = { self, up }: { word = up.word; }; }',
      "nix/up/flake.nix": '{ outputs = { self }: { word = "up"; }; }',
      "data/word": "data",
    });
    bench.raw(["nix", "flake", "lock", `git+file://${head.directory}?dir=nix`]);
    const source = { ...head.source, revision: head.commit({}), directory: "nix" };
    const { outputs, notEvaluated } = await tested.evaluateUntrusted(source, [a], signal);
    expect(notEvaluated.size).toBe(0);
    const trusted = await bench.nix.evaluate(source, [a], signal);
    const show = (drvPath: string): string => bench.raw(["nix", "derivation", "show", drvPath]);
    expect(show(outputs.get(a)!.drvPath)).toBe(show(trusted.get(a)!.drvPath));
    expect(show(outputs.get(a)!.drvPath)).toMatch(/revCount/);
  });

  it("has the tarballs and files of a server that flake.lock names, asked once and before the evaluation", async () => {
    const tree = join(bench.directory, "tree");
    mkdirSync(join(tree, "top"), { recursive: true });
    writeFileSync(join(tree, "top/word"), `in a tarball ${nonce}`);
    const archive = execFileSync("tar", ["-C", tree, "-cz", "top"]);
    const narHash = bench.raw(["nix", "hash", "path", join(tree, "top")]).trim();
    const fileHash = bench.raw(["nix", "hash", "path", join(tree, "top/word")]).trim();
    served.set("/tree.tar.gz", archive).set("/word", Buffer.from(`in a tarball ${nonce}`));
    const locks = {
      tarball: { type: "tarball", url: `${origin}/tree.tar.gz`, narHash },
      file: { type: "file", url: `${origin}/word`, narHash: fileHash },
    };
    for (const locked of Object.values(locks)) {
      const { source } = repository({ "flake.nix": text, "flake.lock": lockOf(locked) });
      const { outputs } = await tested.evaluateUntrusted(source, [a], signal);
      expect(bench.raw(["nix", "derivation", "show", outputs.get(a)!.drvPath])).toContain(`in a tarball ${nonce}`);
    }
    expect(asked.splice(0).filter((one) => one !== "connection")).toEqual(["/tree.tar.gz", "/word"]);
  });

  it("refuses a Nix in which flakes cannot be off", async () => {
    const bin = join(bench.directory, "bin");
    mkdirSync(bin);
    // As Determinate Nix: the setting is taken and changes nothing.
    writeFileSync(
      join(bin, "nix"),
      `#!/bin/sh\nexec '${join(nixDirectory ?? "", "nix")}' "$@" --option experimental-features 'nix-command flakes'\n`,
    );
    chmodSync(join(bin, "nix"), 0o755);
    const open = nixOf([bin, toolPath].join(delimiter));
    const { source } = repository({ "flake.nix": flake('"x"') });
    await expect(open.evaluateUntrusted(source, [a], signal)).rejects.toMatchObject({
      code: "NIX_TOO_OLD",
      message: expect.stringContaining("builtins.getFlake"),
    });
    expect((await open.evaluate(source, [a], signal)).size).toBe(1);
  });
});
