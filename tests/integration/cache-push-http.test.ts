import { existsSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { cacheFile } from "../../src/adapters/cache-file.ts";
import { cacheHttp } from "../../src/adapters/cache-http.ts";
import { defaultRetries } from "../../src/adapters/oci-http-retry.ts";
import type { StorePath } from "../../src/kernel/store-path.ts";
import type { BinaryCache } from "../../src/ports/binary-cache.ts";
import { CacheBench, fieldOf, narInfoAt, narInfoName, narInfosIn } from "../support/cache-bench.ts";
import { inlinePacker } from "../support/inline-packer.ts";
import { describeNix } from "../support/nix.ts";
import { servePut, type PutServer } from "../support/put-server.ts";

describeNix("a binary cache over HTTP", () => {
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
  const over = (url = server.url, authorization?: string): BinaryCache =>
    cacheHttp({
      url: new URL(`${url}/`),
      authorization,
      retries: { ...defaultRetries, attempts: 3, backoffMs: 5 },
      keptBytes: 1024 * 1024,
    });

  it("goes over HTTP, and sends nothing the second time", async () => {
    const first = await caches.push(over(), { roots: ["app", "large"] });
    expect(first).toMatchObject({ outcome: { kind: "complete" } });
    // Content before narinfo, references before what refers to them.
    const puts = server.requests.filter((request) => request.startsWith("PUT"));
    expect(puts).toHaveLength(1 + 2 * 5);
    const order = (path: StorePath): number => puts.findIndex((request) => request.includes(path.slice(11, 43)));
    expect(order(caches.built("library"))).toBeLessThan(order(caches.built("tool")));
    expect(order(caches.built("tool"))).toBeLessThan(order(caches.built("app")));
    for (const name of ["app", "tool", "library", "large"]) {
      const nar = fieldOf(narInfoAt(served(), caches.built(name)), "URL");
      expect(puts.findIndex((request) => request.endsWith(nar))).toBeLessThan(order(caches.built(name)));
    }
    await caches.verify(server.url);
    await caches.fetched(server.url, ["app", "large"]);

    server.requests.length = 0;
    const again = await caches.push(over(), { roots: ["app", "large"] });
    expect(again).toMatchObject({ pushed: [], present: 5, sentBytes: 0, outcome: { kind: "complete" } });
    expect(server.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
    expect(server.requests).toHaveLength(1 + 5);

    server.requests.length = 0;
    const more = await caches.push(over(), { roots: ["other"] });
    expect(more.pushed).toEqual([caches.built("other")]);
    expect(server.requests.filter((request) => request.startsWith("PUT"))).toHaveLength(2);
  });

  it("only looks with dryRun", async () => {
    const looked = await caches.push(over(), { dryRun: true });
    expect(looked.pushed).toHaveLength(4);
    expect(looked.pushed.at(-1)).toBe(caches.built("app"));
    expect(server.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
    expect(await caches.push(cacheFile(caches.at("dry")), { dryRun: true })).toMatchObject({
      outcome: { kind: "complete" },
    });
    expect(existsSync(caches.at("dry"))).toBe(false);
  });

  it("publishes nothing above a path that cannot be packed", async () => {
    const damaged: typeof inlinePacker = {
      async *pack(job, stop) {
        const packed = yield* inlinePacker.pack(job, stop);
        const broken = job.format === "nar" && job.path === caches.built("tool");
        return broken ? { ...packed, contentDigest: packed.digest } : packed;
      },
    };
    const pushed = await caches.push(over(), { packer: damaged, roots: ["app", "large"] });
    expect(pushed.outcome).toMatchObject({
      kind: "incomplete",
      failed: [
        { path: caches.built("tool"), code: "CLOSURE_MISMATCH" },
        { path: caches.built("app"), code: "CLOSURE_MISMATCH" },
      ],
    });
    expect(pushed.pushed).toHaveLength(3);
    const there = narInfosIn(served());
    expect(there).toHaveLength(3);
    expect(there).not.toContain(narInfoName(caches.built("app")));
    expect(await caches.push(over())).toMatchObject({ present: 2, outcome: { kind: "complete" } });
    await caches.verify(server.url);
  });

  it("tries again while a server is busy, and gives up on one that stays so", async () => {
    let refused = 0;
    server.intercept = (request, response) => {
      if (request.method !== "PUT" || refused >= 2) return false;
      refused += 1;
      request.resume();
      response.writeHead(503, { "Retry-After": "0" }).end();
      return true;
    };
    expect(await caches.push(over())).toMatchObject({ outcome: { kind: "complete" } });
    expect(refused).toBe(2);
    server.intercept = (request, response) => {
      if (!request.url?.includes("/nar/")) return false;
      request.resume();
      response.writeHead(500).end();
      return true;
    };
    const failed = await caches.push(over(), { roots: ["large"] });
    expect(failed.outcome).toMatchObject({ kind: "failed", code: "CACHE_UNREACHABLE" });
    expect(existsSync(join(served(), narInfoName(caches.built("large"))))).toBe(false);
  });

  it("sends its credential to the cache alone, and writes nowhere else", async () => {
    const secret = "Basic bWU6aHVudGVyMg==";
    await using elsewhere = await servePut(caches.at("elsewhere"));
    server.intercept = (request, response) => {
      if (request.headers.authorization !== secret) {
        request.resume();
        response.writeHead(401).end();
        return true;
      }
      if (request.method !== "PUT" || !request.url?.includes("/nar/")) return false;
      request.resume();
      response.writeHead(307, { Location: `${elsewhere.url}/x` }).end();
      return true;
    };
    expect(await caches.push(over())).toMatchObject({ outcome: { kind: "failed", code: "CACHE_DENIED" } });
    const redirected = await caches.push(over(server.url, secret));
    expect(redirected.outcome).toMatchObject({ kind: "failed", code: "CACHE_UNUSABLE" });
    expect(elsewhere.requests).toEqual([]);
    server.intercept = (request, response) => {
      if (request.method === "PUT") return false;
      response.writeHead(302, { Location: `${elsewhere.url}${request.url?.slice("/cache".length)}` }).end();
      return true;
    };
    expect(await caches.push(over(server.url, secret))).toMatchObject({ outcome: { kind: "complete" } });
    expect(elsewhere.requests.length).toBeGreaterThan(0);
    expect([...elsewhere.credentials]).toEqual([]);
    expect([...server.credentials]).toEqual([secret]);
    expect(caches.lines.join("\n")).not.toContain("bWU6");
  });

  it.each([
    ["another store", "StoreDir: /opt/store\n", /is for the store \/opt\/store/],
    ["a page for every address", "<html>\n", /is no binary cache/],
  ])("refuses %s", async (_what, text, message) => {
    server.intercept = (_request, response) => (response.end(text), true);
    const { outcome } = await caches.push(over());
    expect(outcome).toMatchObject({ kind: "failed", code: "CACHE_UNUSABLE" });
    expect(outcome.kind === "failed" && outcome.message).toMatch(message);
  });

  it("what was cut short at the cache is not believed, and a narinfo that was is written again", async () => {
    await caches.push(over());
    const narInfo = join(served(), narInfoName(caches.built("tool")));
    const nar = join(served(), fieldOf(readFileSync(narInfo, "utf8"), "URL"));
    truncateSync(nar, statSync(nar).size - 8);
    await expect(caches.fetched(server.url, ["app"])).rejects.toThrow(
      /unexpected end|truncated|corrupt|hash mismatch|failed/i,
    );
    truncateSync(narInfo, 200);
    expect((await caches.push(over())).pushed).toEqual([caches.built("tool")]);
    await caches.fetched(server.url, ["app"]);
  });
});
