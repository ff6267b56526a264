import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { cacheCachix } from "../../src/adapters/cache/cache-cachix.ts";
import { cacheFile } from "../../src/adapters/cache/cache-file.ts";
import { cacheHttp } from "../../src/adapters/cache/cache-http.ts";
import { NixCommand } from "../../src/adapters/nix/nix-cli-command.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import type { OpenedCache } from "../../src/ports/binary-cache.ts";
import { CacheBench } from "../support/cache-bench.ts";
import { describeNix, testNixConfig, toolPath } from "../support/nix.ts";
import { servePut, type PutServer } from "../support/put-server.ts";

// A stand-in for the program `cachix`, which itself only speaks to cachix.org: it records how it was started and says on
// stderr what the real one says of each path. What lies in the cache is read from a real directory over HTTP.

const token = "eyJhbGciOiJIUzI1NiJ9.stand-in.token";

describeNix("a cache of cachix.org", () => {
  let caches: CacheBench;
  let server: PutServer;
  beforeAll(async () => {
    caches = new CacheBench();
    mkdirSync(caches.at("bin"));
    mkdirSync(caches.at("cachix"));
    server = await servePut(caches.at("cachix"));
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    caches?.[Symbol.dispose]();
  });
  beforeEach(() => {
    rmSync(caches.at("seen"), { recursive: true, force: true });
    mkdirSync(caches.at("seen"));
    standIn(`while read -r path; do echo "Pushing $path (1.00 KiB)" >&2; done <'${caches.at("seen/stdin")}'`);
    server.intercept = undefined;
  });

  function standIn(rest: string): void {
    const record = `printf '%s\\n' "$@" >'${caches.at("seen/argv")}'; env >'${caches.at("seen/env")}'; cat >'${caches.at("seen/stdin")}'`;
    writeFileSync(caches.at("bin/cachix"), `#!/bin/sh\n${record}\n${rest}\n`);
    chmodSync(caches.at("bin/cachix"), 0o755);
  }
  const seen = (what: string): readonly string[] =>
    readFileSync(caches.at("seen", what), "utf8")
      .split("\n")
      .filter((line) => line !== "");
  function opened(path = `${caches.at("bin")}:${toolPath}`, signingKey?: string): OpenedCache {
    const run = createNodeRun({ path, home: caches.at("home") });
    const there = cacheHttp({ url: new URL(`${server.url}/`), authorization: `Bearer ${token}` });
    const command = new NixCommand(run, testNixConfig);
    return { kind: "copied", store: cacheCachix({ command, name: "acme", there, path, token, signingKey }) };
  }
  const push = (to: OpenedCache, dryRun = false) => caches.push(cacheFile(caches.at("unused")), { opened: to, dryRun });

  it("is pushed to by its program: paths by stdin, the token by its environment", async () => {
    const pushed = await push(opened());
    expect(pushed).toMatchObject({ present: 0, sentBytes: null, outcome: { kind: "complete" } });
    expect(pushed.pushed).toEqual([caches.built("app")]);
    expect(seen("argv")).toEqual(["push", "acme"]);
    expect(seen("stdin")).toEqual([caches.built("app")]);
    const env = seen("env");
    expect(env).toContain(`CACHIX_AUTH_TOKEN=${token}`);
    expect(env.filter((line) => /^(?:GITHUB_|ACTIONS_|CACHIX_SIGNING_KEY|NODE_OPTIONS)/.test(line))).toEqual([]);
  });

  it("is given the key where the cache leaves signing to who pushes", async () => {
    await push(opened(undefined, caches.ours.secret));
    expect(seen("env")).toContain(`CACHIX_SIGNING_KEY=${caches.ours.secret}`);
    expect(seen("argv").join()).not.toContain(caches.ours.secret);
  });

  it("is asked first, and not pushed to when all is there", async () => {
    await caches.push(cacheHttp({ url: new URL(`${server.url}/`) }));
    server.credentials.clear();
    const again = await push(opened());
    expect(again).toMatchObject({ present: 4, pushed: [], outcome: { kind: "complete" } });
    expect(() => seen("argv")).toThrow(/ENOENT/);
    expect([...server.credentials]).toEqual([`Bearer ${token}`]);
    rmSync(caches.at("cachix"), { recursive: true });
    mkdirSync(caches.at("cachix"));
    expect(await push(opened(), true)).toMatchObject({ dryRun: true, present: 0 });
    expect(() => seen("argv")).toThrow(/ENOENT/);
  });

  it("is pushed to where it shows nobody what is there", async () => {
    server.intercept = (_, response) => (response.writeHead(401).end(), true);
    expect(await push(opened())).toMatchObject({ outcome: { kind: "complete" } });
    expect(seen("argv")).toEqual(["push", "acme"]);
  });

  it("says what failed, without the token", async () => {
    standIn(`echo "Binary cache acme doesn't exist or you don't have access: $CACHIX_AUTH_TOKEN" >&2; exit 1`);
    const denied = await push(opened());
    expect(denied.outcome).toMatchObject({ kind: "failed", code: "CACHE_DENIED" });
    expect(JSON.stringify(denied)).not.toContain(token);
    standIn("echo 'ConnectionFailure' >&2; exit 1");
    expect((await push(opened())).outcome).toMatchObject({ kind: "failed", code: "CACHE_UNREACHABLE" });
  });

  it("needs the program, and says how to get it", async () => {
    const { outcome } = await push(opened(toolPath));
    expect(outcome).toEqual({
      kind: "failed",
      code: "CACHE_UNUSABLE",
      message: "acme.cachix.org is pushed to by the program cachix, which is not on PATH",
      hint: "add a step before this one: `- run: nix profile install nixpkgs#cachix`",
    });
  });
});
