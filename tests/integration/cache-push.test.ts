import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cacheFile } from "../../src/adapters/cache/cache-file.ts";
import { cacheNixCopy } from "../../src/adapters/cache/cache-nix-copy.ts";
import { createClosureSource } from "../../src/adapters/nix/nix-cli-closures.ts";
import { NixCommand } from "../../src/adapters/nix/nix-cli-command.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { digestOfSri, nixHash } from "../../src/cache/narinfo.ts";
import { parsePublicKey, parseSecretKey } from "../../src/cache/signature.ts";
import type { OpenedCache } from "../../src/ports/binary-cache.ts";
import { CacheBench, narInfoAt, narInfoName, narInfosIn } from "../support/cache-bench.ts";
import { describeNix, testNixConfig, toolPath } from "../support/nix.ts";

const signal = new AbortController().signal;

describeNix("a binary cache in a directory", () => {
  let caches: CacheBench;
  beforeAll(() => {
    caches = new CacheBench();
  });
  afterAll(() => caches?.[Symbol.dispose]());

  it("fills a directory that Nix reads, verifies and copies from", async () => {
    const pushed = await caches.push(cacheFile(caches.at("files")), { roots: ["app", "large"] });
    expect(pushed).toMatchObject({ paths: 5, present: 0, upstream: 0, outcome: { kind: "complete" } });
    expect(pushed.pushed).toHaveLength(5);
    expect(pushed.sentBytes).toBeGreaterThan(9_000_000);
    expect(readFileSync(caches.at("files/nix-cache-info"), "utf8")).toBe(
      "StoreDir: /nix/store\nWantMassQuery: 1\nPriority: 30\n",
    );
    expect(readdirSync(caches.at("files")).filter((name) => name.startsWith("."))).toEqual([]);
    await caches.verify(caches.url("files"));
    const root = await caches.fetched(caches.url("files"), ["app", "large"]);
    const large = caches.built("large");
    expect(readFileSync(join(root, large)).equals(readFileSync(large))).toBe(true);
    await expect(caches.fetched(caches.url("files"), ["app"], caches.theirs.key)).rejects.toThrow(
      /lacks a signature by a trusted key/,
    );
  });

  it("writes what Nix would have written, but for the compressor's bytes", async () => {
    await caches.push(cacheFile(caches.at("like-nix")));
    writeFileSync(caches.at("secret"), caches.ours.secret);
    const url = `${caches.url("nix-own")}?compression=zstd&secret-key=${caches.at("secret")}`;
    caches.bench.raw(["nix", "copy", "--to", url, caches.built("app")]);
    const names = narInfosIn(caches.at("nix-own"));
    expect(names).toHaveLength(4);
    expect(narInfosIn(caches.at("like-nix"))).toEqual(names);
    const comparable = (directory: string, name: string): string[] =>
      readFileSync(join(directory, name), "utf8")
        .split("\n")
        .filter((line) => !/^(?:URL|FileHash|FileSize):/.test(line));
    for (const name of names)
      expect(comparable(caches.at("like-nix"), name)).toEqual(comparable(caches.at("nix-own"), name));
    // One of them is a file of the flake, which has a content address.
    expect(names.filter((name) => /^CA: /m.test(readFileSync(join(caches.at("like-nix"), name), "utf8")))).toHaveLength(
      1,
    );
  });

  it.each(["gzip", "none"] as const)("Nix reads %s too", async (compression) => {
    await caches.push(cacheFile(caches.at(`as-${compression}`)), { compression, roots: ["app", "large"] });
    const root = await caches.fetched(caches.url(`as-${compression}`), ["app", "large"]);
    expect(existsSync(join(root, caches.built("app")))).toBe(true);
  });

  it("leaves to an upstream what its key vouches for, unless told otherwise", async () => {
    const key = caches.at("their-secret");
    writeFileSync(key, caches.theirs.secret);
    caches.bench.raw(["nix", "store", "sign", "--key-file", key, caches.built("library")]);
    const upstream = [parsePublicKey(caches.theirs.key)];
    const some = await caches.push(cacheFile(caches.at("some")), { upstream });
    expect(some).toMatchObject({ upstream: 1, outcome: { kind: "complete" } });
    expect(some.pushed).not.toContain(caches.built("library"));
    const all = await caches.push(cacheFile(caches.at("all")));
    expect(all.pushed).toContain(caches.built("library"));
    // What was signed before stays signed, and `nix store sign` makes the same signature as we do.
    const text = narInfoAt(caches.at("all"), caches.built("library"));
    expect([...text.matchAll(/^Sig: ([^:]+):/gm)].map((match) => match[1])).toEqual(["ours-1", "theirs-1"]);
    const [info] = await createClosureSource(caches.command()).closure([caches.built("library")], signal);
    expect(info?.signatures).toContain(parseSecretKey(caches.theirs.secret).sign(info!));
    // A signature that only has the right name vouches for nothing.
    const impostor = parsePublicKey(caches.keyPair("theirs-1").key);
    expect(await caches.push(cacheFile(caches.at("forged")), { upstream: [impostor] })).toMatchObject({ upstream: 0 });
  });

  it("signs what lacks its signature there, once, and only what is the same here", async () => {
    const place = cacheFile(caches.at("unsigned"));
    await caches.push(place, { signing: parseSecretKey(caches.theirs.secret) });
    await expect(caches.fetched(caches.url("unsigned"), ["app"])).rejects.toThrow(/lacks a signature/);
    const other = join(caches.at("unsigned"), narInfoName(caches.built("app")));
    const own = readFileSync(other, "utf8");
    writeFileSync(other, own.replace(/^NarSize: .*$/m, "NarSize: 8"));
    expect(await caches.push(place)).toMatchObject({ pushed: [], present: 3, signed: 3, sentBytes: 0 });
    expect(readFileSync(other, "utf8")).not.toContain("Sig: ours-1:");
    writeFileSync(other, own);
    expect(await caches.push(place)).toMatchObject({ present: 4, signed: 1 });
    expect(await caches.push(place)).toMatchObject({ present: 4, signed: 0 });
    await caches.fetched(caches.url("unsigned"), ["app"]);
  });

  it.each([
    ["NarHash", (text: string) => text.replace(/^(NarHash: sha256:).{2}/m, "$100")],
    ["NarSize", (text: string) => text.replace(/^NarSize: .*$/m, "NarSize: 8")],
    ["References", (text: string) => text.replace(/^References: .*$/m, "References: ")],
  ])("does not build on a path that is there with another %s", async (field, change) => {
    const directory = caches.at(`foreign-${field}`);
    const place = cacheFile(directory);
    await caches.push(place, { roots: ["tool"] });
    const [tool, app] = [caches.built("tool"), caches.built("app")];
    const file = join(directory, narInfoName(tool));
    const planted = change(readFileSync(file, "utf8"));
    writeFileSync(file, planted);
    const refused = {
      pushed: [],
      present: 2,
      signed: 0,
      outcome: {
        kind: "incomplete",
        failed: [
          { path: tool, code: "CACHE_UNUSABLE", message: expect.stringContaining(`remove ${narInfoName(tool)} there`) },
          { path: app, code: "CLOSURE_MISMATCH", message: expect.stringContaining(tool) },
        ],
      },
    };
    expect(await caches.push(place, { dryRun: true })).toMatchObject(refused);
    expect(await caches.push(place)).toMatchObject(refused);
    expect(existsSync(join(directory, narInfoName(app)))).toBe(false);
    expect(readFileSync(file, "utf8")).toBe(planted);
    // Nor is a signature given to what is there and refers to it.
    rmSync(file);
    await caches.push(place, { signing: parseSecretKey(caches.theirs.secret) });
    writeFileSync(file, planted);
    expect(await caches.push(place)).toMatchObject({ ...refused, signed: 0 });
    expect(narInfoAt(directory, app)).not.toContain("Sig: ours-1:");
    rmSync(file);
    expect(await caches.push(place)).toMatchObject({ pushed: [tool], outcome: { kind: "complete" } });
    await caches.verify(caches.url(`foreign-${field}`));
  });

  it("takes another build of a path that a key of the cache has signed", async () => {
    const directory = caches.at("vouched");
    const place = cacheFile(directory);
    await caches.push(place);
    const [info] = await createClosureSource(caches.command()).closure([caches.built("library")], signal);
    const narHash = `sha256-${Buffer.alloc(32, 7).toString("base64")}`;
    const file = join(directory, narInfoName(info!.path));
    const own = readFileSync(file, "utf8");
    const vouched = own
      .replace(/^NarHash: .*$/m, `NarHash: ${nixHash(digestOfSri(narHash))}`)
      .replace(/^Sig: ours-1:.*$/m, `Sig: ${parseSecretKey(caches.ours.secret).sign({ ...info!, narHash })}`);
    expect(vouched).not.toBe(own);
    writeFileSync(file, vouched);
    const complete = { pushed: [], present: 4, signed: 0, outcome: { kind: "complete" } };
    expect(await caches.push(place)).toMatchObject(complete);
    // Known by neko.yaml alone, where the cache itself signs.
    const declared = parsePublicKey(caches.ours.key);
    expect(await caches.push(place, { declared, keyless: true })).toMatchObject(complete);
    expect(await caches.push(place, { keyless: true })).toMatchObject({ outcome: { kind: "incomplete" } });
  });

  it("hands stores of Nix's own kind to Nix, without a secret in argv", async () => {
    const argvs: string[] = [];
    const watched = new NixCommand((argv, options) => {
      argvs.push(argv.join(" "));
      return caches.bench.run(argv, options);
    }, testNixConfig);
    const store = cacheNixCopy(watched, { scheme: "file", url: caches.url("by-nix"), secretKey: caches.ours.secret });
    const opened = { kind: "copied", store } as const;
    expect(await caches.push(cacheFile(caches.at("unused")), { opened })).toMatchObject({
      present: 0,
      sentBytes: null,
      outcome: { kind: "complete" },
    });
    await caches.verify(caches.url("by-nix"));
    expect(readdirSync(caches.at("by-nix/nar")).every((name) => name.endsWith(".nar.zst"))).toBe(true);
    expect(await caches.push(cacheFile(caches.at("unused")), { opened })).toMatchObject({ present: 4, pushed: [] });
    expect(argvs.join("\n")).not.toContain(caches.ours.secret.slice(7));
    const file = decodeURIComponent(/secret-key=([^&\s]+)/.exec(argvs.join("\n"))?.[1] ?? "");
    expect(file).toMatch(/neko-key-/);
    expect(existsSync(file)).toBe(false);
  });

  it("reaches a store by ssh, signed for a machine that wants it", async () => {
    // A remote side with a store and a trust of its own; what it runs there is what sshd would run.
    const remote = caches.at("remote");
    const trust = `trusted-public-keys = ${caches.ours.key}`;
    const config = [testNixConfig, "require-sigs = true", trust].join("\n");
    mkdirSync(caches.at("bin"));
    writeFileSync(
      caches.at("bin/ssh"),
      `#!/bin/sh
[ "$1" != -O ] || exit 255
# Nix waits for what its LocalCommand would say.
echo started
while [ "$1" != -- ]; do shift; done
shift
export NIX_REMOTE='local?root=${remote}' NIX_CONFIG='${config}'
exec "$@"
`,
      { mode: 0o755 },
    );
    const run = createNodeRun({ path: `${caches.at("bin")}:${toolPath}`, home: caches.at("home") });
    const command = new NixCommand(run, testNixConfig);
    const to = (secretKey: string): OpenedCache => ({
      kind: "copied",
      store: cacheNixCopy(command, { scheme: "ssh-ng", url: "ssh-ng://builder.example.org", secretKey }),
    });
    const refused = await caches.push(cacheFile(caches.at("unused")), {
      opened: to(caches.keyPair("nobody-1").secret),
      roots: ["other"],
    });
    expect(refused.outcome).toMatchObject({ kind: "failed", message: expect.stringMatching(/lacks a signature/) });
    const pushed = await caches.push(cacheFile(caches.at("unused")), {
      opened: to(caches.ours.secret),
      roots: ["other"],
    });
    expect(pushed.pushed).toContain(caches.built("other"));
    expect(pushed.outcome).toEqual({ kind: "complete" });
    expect(existsSync(join(remote, caches.built("other")))).toBe(true);
  });
});
