import { execFile, execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { parseStorePath, storePathName, type StorePath } from "../../src/kernel/store-path.ts";
import type { PushedImage } from "../../src/push/pushed.ts";
import { fieldOf, narInfoAt, narInfoName } from "../support/cache-bench.ts";
import { describeNix, flakeRepository, nixBench, testNixConfig, toolPath, type NixBench } from "../support/nix.ts";
import { servePut, type PutServer } from "../support/put-server.ts";

// `neko image push --from`: paths that are in a signed binary cache and nowhere else, over HTTP, into an image layout.

const system = process.arch === "arm64" ? "aarch64-linux" : "x86_64-linux";

const flake = (nonce: string): string => `{
  outputs = { self }:
    let
      run = name: script: derivation {
        inherit name system;
        builder = "/bin/sh";
        PATH = "/usr/bin:/bin";
        args = [ "-euc" script ];
      };
      system = "${system}";
      library = run "library" "mkdir -p $out/lib; echo ${nonce} > $out/lib/file; ln -s lib/file $out/link";
      big = run "big" "mkdir $out; yes '${nonce} \${library}' | head -c 9000000 > $out/data";
      etc = run "etc" "mkdir $out; echo ${nonce} > $out/issue";
      app = text: run "app" "mkdir $out; echo ${nonce} \${text} \${big} > $out/run; chmod +x $out/run";
      image = text: run "image" "mkdir $out; ln -s \${app text} $out/app; ln -s \${etc} $out/etc";
    in {
      packages.\${system} = { one = image "one"; two = image "two"; };
    };
}
`;

interface Ran {
  readonly status: number;
  readonly stderr: string;
  /** Of the first destination. */
  readonly image: PushedImage | undefined;
}

describeNix("neko image push --from", () => {
  let bench: NixBench;
  let server: PutServer;
  let key: string;
  const roots: StorePath[] = [];
  const closureOf = new Map<StorePath, readonly StorePath[]>();
  let closure: readonly StorePath[];
  /** As this machine's store gives them. */
  const local: PushedImage[] = [];
  const at = (...path: string[]): string => join(bench.directory, ...path);
  const narOf = (path: StorePath): string => `GET /cache/${fieldOf(narInfoAt(at("cache"), path), "URL")}`;
  const [one, two] = [() => roots[0]!, () => roots[1]!];
  const named = (name: string, root = one()): StorePath =>
    closureOf.get(root)!.find((path) => storePathName(path) === name)!;
  let runs = 0;
  /** A machine that remembers no layer. */
  async function neko(args: readonly string[], nixConfig: readonly string[] = []): Promise<Ran> {
    const env = {
      PATH: toolPath,
      HOME: at("home"),
      // Also where Nix would remember narinfos.
      XDG_CACHE_HOME: at(`cache-home-${(runs += 1)}`),
      NIX_CONFIG: [testNixConfig, ...nixConfig].join("\n"),
    };
    server?.requests.splice(0);
    const argv = [resolve("cli/main.ts"), "image", "push", ...args, "--json"];
    const done = await promisify(execFile)(process.execPath, argv, {
      cwd: bench.directory,
      env,
      encoding: "utf8",
    }).catch((error: { code: number; stdout: string; stderr: string }) => error);
    const status = "code" in done ? done.code : 0;
    const images = status === 0 ? (JSON.parse(done.stdout) as { images: PushedImage[] }).images : [];
    return { status, stderr: done.stderr, image: images[0] };
  }
  const nars = (): readonly string[] => server.requests.filter((request) => request.includes("/nar/")).toSorted();
  const tagged = (layout: string): string =>
    existsSync(at(layout, "index.json")) ? readFileSync(at(layout, "index.json"), "utf8") : "";

  beforeAll(async () => {
    bench = nixBench();
    const repository = flakeRepository(at("flake"), undefined, { "flake.nix": flake(randomUUID()) });
    const url = `git+file://${repository.directory}?rev=${repository.revision}`;
    const secret = bench.raw(["nix", "key", "generate-secret", "--key-name", "ours-1"]).trim();
    writeFileSync(at("secret"), secret, { mode: 0o600 });
    key = execFileSync("nix", ["key", "convert-secret-to-public"], {
      input: secret,
      encoding: "utf8",
      env: { PATH: toolPath, HOME: at("home"), NIX_CONFIG: testNixConfig },
    }).trim();
    for (const name of ["one", "two"]) {
      const root = parseStorePath(
        bench.raw(["nix", "build", "--no-link", "--print-out-paths", `${url}#${name}`]).trim(),
      );
      roots.push(root);
      closureOf.set(
        root,
        bench.raw(["nix-store", "--query", "--requisites", root]).trim().split("\n").map(parseStorePath),
      );
      const { image, stderr } = await neko([root, `oci:local-${name}:v1`]);
      expect(image, stderr).toBeDefined();
      local.push(image!);
    }
    closure = [...new Set([...closureOf.values()].flat())];
    bench.raw(["nix", "copy", "--to", `file://${at("cache")}?compression=zstd&secret-key=${at("secret")}`, ...roots]);
    bench.raw(["nix", "store", "delete", ...closure]);
    server = await servePut(bench.directory);
  }, 60_000);
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    execFileSync("chmod", ["-R", "u+w", bench.directory]);
    bench[Symbol.dispose]();
  });

  // What a test changes in the cache is put back.
  let undo: (() => void)[] = [];
  beforeEach(() => void (undo = []));
  afterEach(() => undo.forEach((step) => step()));
  function change(file: string, edit: (before: Buffer) => Buffer | string): void {
    const before = readFileSync(at("cache", file));
    undo.push(() => writeFileSync(at("cache", file), before));
    writeFileSync(at("cache", file), edit(before));
  }
  const changeInfo = (path: StorePath, edit: (text: string) => string): void =>
    change(narInfoName(path), (before) => edit(before.toString()));

  it.each(["zstd", "gzip", "none"])("gives the very image that the paths here gave: %s", async (compression) => {
    const from = ["--from", server.url, "--trusted-public-key", key, "--compression", compression];
    const { image, stderr } = await neko([one(), `oci:same-${compression}:v1`, `oci:again-${compression}:v1`, ...from]);
    expect(image, stderr).toMatchObject({ config: local[0]!.config, layers: local[0]!.layers });
    if (compression === "zstd") expect(image!.manifest).toBe(local[0]!.manifest);
    for (const path of closure) expect(() => bench.raw(["nix", "path-info", path])).toThrow();
  });

  it("fetches of an image that is known only its root, and of an edit what it changed", async () => {
    const to = ["oci:edited:v1", "--from", server.url, "--trusted-public-key", key];
    const first = await neko([one(), ...to]);
    expect(first.image?.manifest, first.stderr).toBe(local[0]!.manifest);

    const untrusted = await neko([one(), ...to]);
    expect(untrusted.stderr).toMatch(/layers were packed only to verify .*--trust-digest/);
    expect(nars()).toContain(narOf(named("big")));

    const trust = ["--trust-digest", first.image!.manifest];
    const same = await neko([one(), ...to, ...trust]);
    expect(same.image, same.stderr).toMatchObject({ manifest: first.image!.manifest, layersSent: 0 });
    // What lies at / is told by the root, and by the /etc that it links to.
    expect(nars()).toEqual([narOf(one()), narOf(named("etc"))].toSorted());

    const edited = await neko([two(), ...to, ...trust]);
    expect(edited.image, edited.stderr).toMatchObject({ manifest: local[1]!.manifest });
    const changed = [narOf(two()), narOf(named("app", two()))];
    expect(new Set(nars())).toEqual(new Set([...changed, narOf(named("etc"))]));
    expect(nars()).not.toContain(narOf(named("big")));
  });

  it("takes the keys of nix.conf where none is given", async () => {
    const conf = [`trusted-public-keys = ${key}`];
    const known = await neko([one(), "oci:conf:v1", "--from", server.url], conf);
    expect(known.image?.manifest, known.stderr).toBe(local[0]!.manifest);
    const other = key.replace(/:.*/, `:${Buffer.alloc(32, 7).toString("base64")}`);
    const refused = await neko([one(), "oci:other:v1", "--from", server.url, "--trusted-public-key", other], conf);
    expect(refused.stderr).toContain("PATH_UNSIGNED");
    const unknown = await neko([one(), "oci:other:v1", "--from", server.url]);
    expect(unknown.stderr).toMatch(/PATH_UNSIGNED: .*of no key that is trusted here/);
    expect(tagged("other")).toBe("");
  });

  it("refuses what nobody signed before anything is read, unless that was allowed", async () => {
    changeInfo(named("library"), (text) => text.replace(/^Sig: .*\n/m, ""));
    const from = ["--from", server.url];
    const refused = await neko([one(), "oci:unsigned:v1", ...from, "--trusted-public-key", key]);
    expect(refused.stderr).toContain(`PATH_UNSIGNED: ${named("library")} of ${server.url}`);
    expect(refused.stderr).toContain("it has no signature");
    expect(refused.status).toBe(8);
    expect(nars()).toEqual([]);
    expect(tagged("unsigned")).toBe("");
    const allowed = await neko([one(), "oci:unsigned:v1", ...from, "--no-check-sigs"]);
    expect(allowed.image?.manifest, allowed.stderr).toBe(local[0]!.manifest);
    const both = await neko([one(), "oci:both:v1", ...from, "--no-check-sigs", "--trusted-public-key", key]);
    expect(both.status).toBe(2);
  });

  it("refuses a narinfo whose hash, size or references are not the signed ones", async () => {
    const edits: readonly ((text: string) => string)[] = [
      (text) => text.replace(/^NarHash: .*$/m, `NarHash: sha256:${"1".repeat(52)}`),
      (text) => text.replace(/^NarSize: (.*)$/m, "NarSize: 1$1"),
      (text) => text.replace(/^References:.*$/m, "References: "),
    ];
    const before = readFileSync(at("cache", narInfoName(named("big"))), "utf8");
    for (const edit of edits) {
      expect(edit(before)).not.toBe(before);
      changeInfo(named("big"), edit);
      const { status, stderr } = await neko([
        one(),
        "oci:forged:v1",
        "--from",
        server.url,
        "--trusted-public-key",
        key,
      ]);
      expect(stderr).toContain("PATH_UNSIGNED");
      expect(status).toBe(8);
      writeFileSync(at("cache", narInfoName(named("big"))), before);
    }
    expect(tagged("forged")).toBe("");
  });

  it("puts nothing under the tag where an archive holds other bytes", async () => {
    for (const name of ["big", "image"] as const) {
      change(fieldOf(narInfoAt(at("cache"), named(name)), "URL"), (before) => {
        const nar = zstdDecompressSync(before);
        // One letter of a file, or of where a link leads: the archive stays one.
        const place = name === "big" ? nar.indexOf("\n", 4096) : nar.indexOf("-app");
        nar[place + 1] = nar[place + 1] === 0x61 ? 0x62 : 0x61;
        return zstdCompressSync(nar);
      });
      const args = [one(), `oci:tampered-${name}:v1`, "--from", server.url, "--trusted-public-key", key];
      const { status, stderr } = await neko(args);
      expect(stderr).toContain("IMAGE_MISMATCH");
      expect(status).toBe(8);
      expect(tagged(`tampered-${name}`)).not.toContain("v1");
      undo.splice(0).forEach((step) => step());
    }
  });

  it("says what is wrong with what it was given", async () => {
    const ask = async (path: string, url: string): Promise<string> =>
      (await neko([path, "oci:wrong:v1", "--from", url, "--trusted-public-key", key])).stderr;
    expect(await ask("./result", server.url)).toContain("USAGE: ./result is no store path");
    expect(await ask(one().replace(/[^/]*-/, `${"0".repeat(32)}-`), server.url)).toContain("SUBSTITUTE_FAILED");
    expect(await ask(one(), "https://me:secret@cache.invalid")).toMatch(/VALUE_INVALID: (?!.*secret)/);
    expect((await neko([one(), "oci:wrong:v1", "--from", server.url, "--trusted-public-key", "x"])).status).toBe(2);
    change(narInfoName(named("library")), (before) => before);
    rmSync(at("cache", narInfoName(named("library"))));
    expect(await ask(one(), server.url)).toContain("does not have the closure whole");
    expect(tagged("wrong")).toBe("");
  });
});
