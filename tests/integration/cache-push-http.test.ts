import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { cacheFile } from "../../src/adapters/cache/cache-file.ts";
import { cacheHttp } from "../../src/adapters/cache/cache-http.ts";
import { defaultRetries } from "../../src/adapters/registry/oci-http-retry.ts";
import { toNixBase32 } from "../../src/kernel/nix-base32.ts";
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

  it("packs each archive once; what is large is sent while it is packed", async () => {
    const { packer, packs } = counted();
    const lengths = new Map<string, IncomingHttpHeaders>();
    server.intercept = ({ method, url, headers }) => {
      if (method === "PUT") lengths.set(url!, headers);
      return false;
    };
    await caches.push(over(), { packer, roots: ["app", "large"] });
    expect([...packs.values()]).toEqual([1, 1, 1, 1, 1]);
    for (const name of ["app", "tool", "library", "large"]) {
      const info = narInfoAt(served(), caches.built(name));
      const file = fieldOf(info, "URL");
      expect(file).toContain(`nar/${fieldOf(info, "NarHash").slice("sha256:".length)}-zstd`);
      const bytes = readFileSync(join(served(), file));
      expect(bytes.length).toBe(Number(fieldOf(info, "FileSize")));
      const hash = toNixBase32(createHash("sha256").update(bytes).digest());
      expect(fieldOf(info, "FileHash")).toBe(`sha256:${hash}`);
      const headers = lengths.get(`/cache/${file}`);
      if (name === "large") expect(headers).toMatchObject({ "transfer-encoding": "chunked" });
      else expect(headers).toMatchObject({ "content-length": String(bytes.length) });
    }
  });

  it.each([411, 501])("gives a length to a server that answers %s without one", async (status) => {
    const { packer, packs } = counted();
    server.intercept = (request, response) => {
      if (request.method !== "PUT" || request.headers["content-length"] !== undefined) return false;
      request.resume();
      response.writeHead(status).end();
      return true;
    };
    const cache = over();
    const large = caches.built("large");
    expect(await caches.push(cache, { packer, roots: ["large"] })).toMatchObject({ outcome: { kind: "complete" } });
    expect(packs.get(large)).toBe(3);
    await caches.fetched(server.url, ["large"]);
    // Once is enough to learn it.
    rmSync(join(served(), narInfoName(large)));
    await caches.push(cache, { packer, roots: ["large"] });
    expect(packs.get(large)).toBe(5);
    await caches.fetched(server.url, ["large"]);
  });

  it("an upload that breaks off is begun again, and never looks whole", async () => {
    const whole: boolean[] = [];
    server.intercept = (request) => {
      if (request.method !== "PUT" || request.headers["transfer-encoding"] === undefined) return false;
      if (whole.length === 0) request.once("data", () => request.destroy());
      request.once("close", () => whole.push(request.complete));
      return whole.length === 0;
    };
    expect(await caches.push(over(), { roots: ["large"] })).toMatchObject({ outcome: { kind: "complete" } });
    expect(whole).toEqual([false, true]);
    await caches.fetched(server.url, ["large"]);

    whole.splice(0, 2, true);
    rmSync(join(served(), narInfoName(caches.built("large"))));
    const damaged: typeof inlinePacker = {
      async *pack(job, stop) {
        const packed = yield* inlinePacker.pack(job, stop);
        return { ...packed, contentBytes: 1 };
      },
    };
    const failed = await caches.push(over(), { packer: damaged, roots: ["large"] });
    expect(failed.outcome).toMatchObject({ kind: "incomplete", failed: [{ code: "CLOSURE_MISMATCH" }] });
    await expect.poll(() => whole).toEqual([true, false]);
    expect(existsSync(join(served(), narInfoName(caches.built("large"))))).toBe(false);
  });

  it("does not take a promise for an upload", async () => {
    server.intercept = (request, response) => {
      if (!request.url?.includes("/nar/")) return false;
      request.resume();
      request.once("end", () => response.writeHead(202).end());
      return true;
    };
    for (const name of ["library", "large"]) {
      const pushed = await caches.push(over(), { roots: [name] });
      expect(pushed.outcome).toMatchObject({ kind: "failed", code: "CACHE_UNUSABLE" });
    }
    expect(narInfosIn(served())).toEqual([]);
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
        return broken ? { ...packed, contentDigest: packed.digest ?? packed.contentDigest } : packed;
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

/** The packer, and how often it was asked for each path. */
function counted(): { readonly packer: typeof inlinePacker; readonly packs: Map<StorePath, number> } {
  const packs = new Map<StorePath, number>();
  const packer: typeof inlinePacker = {
    pack(job, stop) {
      if (job.format === "nar") packs.set(job.path, (packs.get(job.path) ?? 0) + 1);
      return inlinePacker.pack(job, stop);
    },
  };
  return { packer, packs };
}
