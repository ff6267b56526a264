import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { cacheFile } from "../../src/adapters/cache/cache-file.ts";
import { cacheHttp } from "../../src/adapters/cache/cache-http.ts";
import type { PushedCache } from "../../src/cache/pushed.ts";
import type { StorePath } from "../../src/kernel/store-path.ts";
import { CacheBench, fieldOf, narInfosIn, withCaches } from "../support/cache-bench.ts";
import { describeNix } from "../support/nix.ts";
import { servePut, type PutServer } from "../support/put-server.ts";

const program = resolve("cli/main.ts");

describeNix("neko cache push", () => {
  let caches: CacheBench;
  beforeAll(() => {
    caches = new CacheBench();
  });
  afterAll(() => caches?.[Symbol.dispose]());
  let server: PutServer;
  beforeEach(async () => {
    caches.lines.length = 0;
    rmSync(caches.at("served"), { recursive: true, force: true });
    server = await servePut(caches.at("served"));
  });
  afterEach(() => server[Symbol.asyncDispose]());
  const served = (): string => caches.at("served/cache");

  function neko(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: caches.repository.directory,
      env: caches.environment(env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk: Buffer) => (stderr += String(chunk)));
    const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((done) =>
      child.once("close", (status) => done({ status, stdout, stderr })),
    );
    return { child, ended };
  }

  it("pushes what neko.yaml declares; a machine that has nothing else enters the shell", async () => {
    const declared = [
      `{ url: "${caches.url("gone")}", push: DOWN, priority: 10 }`,
      `{ url: "${server.url}", push: OURS, key: "${caches.ours.key}" }`,
    ];
    writeFileSync(caches.at("gone"), "no directory");
    caches.repository.commit(withCaches(declared.join(", ")));
    const { status, stdout, stderr } = await neko(["cache", "push", "--json"], {
      OURS: caches.ours.secret,
      DOWN: caches.theirs.secret,
    }).ended;
    expect(status, stderr).toBe(5);
    const result = JSON.parse(stdout) as { caches: PushedCache[]; shells: { environment: StorePath }[] };
    expect(result.caches.map(({ outcome }) => outcome.kind)).toEqual(["failed", "complete"]);
    for (const secret of [caches.ours.secret, caches.theirs.secret])
      expect(stdout + stderr).not.toContain(secret.slice(9, 40));

    const trust = ["substituters", server.url, "trusted-public-keys", caches.ours.key, "max-jobs", "0"];
    const options = [0, 2, 4].flatMap((index) => ["--option", trust[index]!, trust[index + 1]!]);
    const url = `git+file://${caches.repository.directory}`;
    const store = (name: string): string[] => ["--store", `local?root=${caches.at(name)}`];
    const inside = ["--command", "sh", "-c", "cat $TOOL/run; echo $SETUP_RAN"];
    const said = await caches.nix(["develop", ...store("bare"), ...options, url, ...inside]);
    expect(said.stdout).toBe(`${readFileSync(join(caches.built("tool"), "run"), "utf8")}yes\n`);
    // Without evaluation: by the environment alone.
    const [shell] = result.shells;
    await caches.nix(["build", "--no-link", ...store("by-path"), ...options, shell!.environment]);
    const entered = ["develop", ...store("by-path"), ...options, shell!.environment, "--command", "sh", "-c"];
    expect((await caches.nix([...entered, "echo $SETUP_RAN"])).stdout).toBe("yes\n");
    // Another version of Nix makes an environment of its own: all that it builds from is there.
    const dry = await caches.nix([
      "build",
      "--dry-run",
      ...store("other-nix"),
      ...options,
      `${url}#devShells.x86_64-linux.default`,
    ]);
    const [toBuild = "", toFetch = ""] = dry.stderr.split(/^these? .*fetched.*$/m);
    expect(toBuild.match(/\S+\.drv$/gm)).toHaveLength(1);
    expect(toBuild).toMatch(/-shell\.drv$/m);
    expect(toFetch).toContain(caches.built("tool"));
  });

  it("says in text what it did, and takes attributes, links and paths", async () => {
    const link = caches.at("flake/result");
    caches.bench.raw(["nix", "build", "--out-link", link, caches.built("library")]);
    const to = ["--to", caches.url("by-hand")];
    const env = { NEKO_CACHE_KEY: caches.ours.secret };
    const one = await neko(["cache", "push", "./result", ...to], env).ended;
    expect(one.stdout, one.stderr).toMatch(/^cache file:\/\/\/.*: 1 of 1 paths, .* of .* sent, .*s\n$/);
    const two = await neko(["cache", "push", caches.built("tool"), "packages.x86_64-linux.other", ...to], env).ended;
    expect(two.stdout, two.stderr).toMatch(/: 3 of 4 paths, /);
    expect(two.status).toBe(0);
    const wrong = await neko(["cache", "push", "./flake.nix", ...to], env).ended;
    expect(wrong).toMatchObject({ status: 2 });
  });

  it("killed in the middle, leaves no narinfo without its content, and goes on from there", async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    let puts = 0;
    server.intercept = (request, response) => {
      if (request.method !== "PUT") return false;
      puts += 1;
      if (puts < 5) return false;
      // Half of it is taken, and then nothing more.
      request.once("data", () => begin());
      if (puts > 5) request.pause();
      void response;
      return true;
    };
    const { child, ended } = neko(["cache", "push", caches.built("app"), caches.built("large"), "--to", server.url], {
      NEKO_CACHE_KEY: caches.ours.secret,
    });
    await begun;
    child.kill("SIGKILL");
    await ended;
    server.intercept = undefined;
    const infos = narInfosIn(served());
    for (const name of infos) {
      const text = readFileSync(join(served(), name), "utf8");
      expect(statSync(join(served(), fieldOf(text, "URL"))).size).toBe(Number(fieldOf(text, "FileSize")));
    }
    expect(infos.length).toBeLessThan(5);
    const after = await caches.push(cacheHttp({ url: new URL(`${server.url}/`) }), { roots: ["app", "large"] });
    expect(after).toMatchObject({ present: infos.length, outcome: { kind: "complete" } });
    await caches.verify(server.url);
    await caches.fetched(server.url, ["app", "large"]);
    // In a directory too: what a killed push left has no name that Nix reads.
    await caches.push(cacheFile(caches.at("killed")));
    writeFileSync(caches.at("killed", `.push-${randomUUID()}`), "half");
    await caches.verify(caches.url("killed"));
  });
});
