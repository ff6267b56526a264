import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveLayout, type LayoutServer } from "../../src/adapters/registry/layout-server.ts";
import { ociHttp } from "../../src/adapters/registry/oci-http.ts";
import { ociLayout } from "../../src/adapters/registry/oci-layout.ts";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import { mediaTypes } from "../../src/push/image.ts";

const signal = new AbortController().signal;
const content = Buffer.from("0123456789");
const manifest = Buffer.from('{"schemaVersion":2}');

describe("serveLayout", () => {
  let base: string;
  let server: LayoutServer;
  let blob: Digest;
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), "neko-serve-"));
    const store = ociLayout({ directory: join(base, "images") });
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield content;
    }
    ({ digest: blob } = await store.writeBlob("acme/web", bytes, signal));
    await store.writeManifest("acme/web", manifest, mediaTypes.manifest, ["latest"], signal);
    writeFileSync(join(base, "secret"), "secret");
    server = await serveLayout(join(base, "images"));
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    rmSync(base, { recursive: true, force: true });
  });

  /** The path goes out as it is written: fetch() would resolve `..` itself. */
  async function ask(method: string, path: string, headers: Record<string, string> = {}) {
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; headers: object; body: string }>();
    const asked = request({ host: "127.0.0.1", port: server.port, method, path, headers }, (answer) => {
      buffer(answer).then(
        (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: body.toString() }),
        reject,
      );
    });
    asked.on("error", reject).end();
    return await promise;
  }

  it("listens on loopback alone and says it is a registry", async () => {
    expect(server.host).toBe(`127.0.0.1:${server.port}`);
    expect(await ask("GET", "/v2/")).toMatchObject({
      status: 200,
      headers: { "docker-distribution-api-version": "registry/2.0" },
    });
  });

  it("is read by oci-http like any registry", async () => {
    const store = ociHttp({
      host: server.host,
      prefix: "",
      credentials: () => Promise.resolve(undefined),
      limits: { backoffMs: 1 },
    });
    for (const reference of ["latest", sha256(manifest)]) {
      const found = await store.readManifest("acme/web", reference, signal);
      expect(found).toMatchObject({ digest: sha256(manifest), mediaType: mediaTypes.manifest });
    }
    expect(await store.blobSizeBytes("acme/web", blob, signal)).toBe(10);
    expect((await buffer(store.readBlob("acme/web", blob, signal))).equals(content)).toBe(true);
    expect(await store.readManifest("acme/web", "v2", signal)).toBeUndefined();
    expect(await store.readManifest("acme/other", "latest", signal)).toBeUndefined();
    expect(await store.blobSizeBytes("acme/web", sha256("absent"), signal)).toBeUndefined();
  });

  it.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=5-99", 206, "56789", "bytes 5-9/10"],
    ["bytes=-99", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=0-1,3-4", 200, "0123456789", undefined],
    ["bytes=4-2", 200, "0123456789", undefined],
    ["lines=1-2", 200, "0123456789", undefined],
  ])("answers Range %s", async (range, status, body, contentRange) => {
    const answer = await ask("GET", `/v2/acme/web/blobs/${blob}`, { Range: range });
    expect([answer.status, answer.body]).toEqual([status, body]);
    expect((answer.headers as Record<string, string>)["content-range"]).toBe(contentRange);
  });

  it("refuses a range outside", async () => {
    expect(await ask("GET", `/v2/acme/web/blobs/${blob}`, { Range: "bytes=10-" })).toMatchObject({
      status: 416,
      headers: { "content-range": "bytes */10" },
    });
  });

  it("answers HEAD without a body", async () => {
    for (const [path, length] of [
      [`/v2/acme/web/blobs/${blob}`, 10],
      ["/v2/acme/web/manifests/latest", manifest.length],
    ] as const) {
      const answer = await ask("HEAD", path);
      expect(answer).toMatchObject({ status: 200, body: "", headers: { "content-length": String(length) } });
    }
  });

  it("reads only", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      expect((await ask(method, "/v2/acme/web/blobs/uploads/")).status).toBe(405);
    }
  });

  it("leads nowhere but to blobs and manifests", async () => {
    // A link among the blobs, planted by whoever may write there.
    const linked = sha256("linked");
    const blobs = join(base, "images/acme/web/blobs/sha256");
    symlinkSync(join(base, "secret"), join(blobs, linked.slice(7)));
    mkdirSync(join(blobs, sha256("directory").slice(7)));
    const hex = blob.slice(7);
    for (const path of [
      `/v2/acme/web/blobs/${linked}`,
      `/v2/acme/web/blobs/${sha256("directory")}`,
      "/v2/../secret",
      "/v2/../blobs/secret",
      "/v2/acme/../../secret/blobs/x",
      "/v2/acme/web/blobs/../../../../../secret",
      "/v2/acme/web/manifests/..",
      "/v2/acme%2f..%2f..%2fsecret/manifests/latest",
      "/v2/acme/web/blobs/sha256:..%2f..%2f..%2fsecret",
      `/v2/acme/web/blobs/sha256/${hex}`,
      `/v2/acme/web/blobs/${blob.toUpperCase()}`,
      `/v2//acme/web/blobs/${blob}`,
      `/v2/acme/web/../web/blobs/${blob}`,
      `/v2/acme/web/blobs/manifests/latest`,
      `//v2/acme/web/blobs/${blob}`,
      "http://elsewhere/v2/",
    ]) {
      const answer = await ask("GET", path);
      expect([path, answer.status >= 400, answer.body.includes("secret")]).toEqual([path, true, false]);
    }
    expect((await ask("GET", `/v2/acme/web/blobs/${blob}`)).body).toBe("0123456789"); // so the list can be wrong
  });

  it("closes while somebody still reads", async () => {
    const other = await serveLayout(join(base, "images"));
    const open = request({ host: "127.0.0.1", port: other.port, path: "/v2/", headers: { Connection: "keep-alive" } });
    open.on("error", () => undefined).end();
    await new Promise((done) => open.once("response", done));
    await other[Symbol.asyncDispose]();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
