import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ociHttp, type OciHttpOptions } from "../../src/adapters/oci-http.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import { mediaTypes } from "../../src/push/image.ts";
import { hasProgram } from "../support/programs.ts";
import { registryProxy, respond, type RegistryProxy } from "../support/registry-proxy.ts";
import { startRegistry } from "../support/test-images.ts";

// A real docker-registry behind a proxy that misbehaves on request.

const signal = new AbortController().signal;
const password = "correct horse";

describe.skipIf(!hasProgram("docker-registry"))("oci-http", () => {
  let directory: string;
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let proxy: RegistryProxy;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "neko-http-"));
    registry = await startRegistry(directory);
    proxy = await registryProxy(registry.host);
  });
  afterAll(async () => {
    await proxy[Symbol.asyncDispose]();
    await registry[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true, force: true });
  });
  beforeEach(() => {
    proxy.meddle = () => false;
    proxy.change = undefined;
    proxy.seen.length = 0;
  });

  const open = (options: Partial<OciHttpOptions> = {}) =>
    ociHttp({
      host: proxy.host,
      prefix: "",
      credentials: (host) => Promise.resolve(host === proxy.host ? { username: "me", password } : undefined),
      limits: { backoffMs: 5 },
      ...options,
    });
  const content = (bytes: Uint8Array) =>
    async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    };
  const count = (pattern: RegExp): number => proxy.seen.filter(({ line }) => pattern.test(line)).length;

  it("sends a cut upload again from its beginning", async () => {
    const bytes = randomBytes(4_000_000);
    let cuts = 2;
    proxy.meddle = (request) => {
      if (request.method !== "PATCH" || cuts-- <= 0) return false;
      let received = 0;
      request.on("data", (chunk: Buffer) => (received += chunk.length) > 1_000_000 && request.socket.destroy());
      return true;
    };
    let started = 0;
    const again = () => {
      started += 1;
      return content(bytes)();
    };
    expect(await open().writeBlob("cut", again, signal)).toEqual({ digest: sha256(bytes), sizeBytes: bytes.length });
    expect((await buffer(open().readBlob("cut", sha256(bytes), signal))).equals(bytes)).toBe(true);
    expect(started).toBe(3);
  });

  it.each([429, 500, 503])("tries again after %i, and says so when it does not help", async (status) => {
    let failures = 2;
    proxy.meddle = (_, response) => failures-- > 0 && respond(response, status, {});
    expect(await open().readManifest("x", "y", signal)).toBeUndefined();
    failures = Infinity;
    await expect(open().readManifest("x", "y", signal)).rejects.toMatchObject({ code: "REGISTRY_UNREACHABLE" });
  });

  it("starts over when the registry lost the upload", async () => {
    const bytes = randomBytes(100_000);
    let losses = 1;
    proxy.meddle = (request, response) =>
      request.method === "PUT" && losses-- > 0 && respond(response, 404, { errors: [{ code: "BLOB_UPLOAD_UNKNOWN" }] });
    expect((await open().writeBlob("lost", content(bytes), signal)).digest).toBe(sha256(bytes));
    expect(count(/^POST/)).toBe(2);
  });

  it("refuses a blob whose bytes changed on the way up", async () => {
    const bytes = randomBytes(100_000);
    proxy.change = (request) =>
      request.method === "PATCH"
        ? new Transform({
            transform(chunk: Buffer, _, done) {
              chunk[0]! ^= 1;
              done(null, chunk);
            },
          })
        : undefined;
    await expect(open().writeBlob("flip", content(bytes), signal)).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    expect(await open().blobSizeBytes("flip", sha256(bytes), signal)).toBeUndefined();
  });

  it("refuses a manifest or blob other than the one asked for", async () => {
    const digest = sha256("wanted");
    proxy.meddle = (request, response) => request.method === "GET" && respond(response, 200, { other: true });
    await expect(open().readManifest("x", digest, signal)).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    await expect(buffer(open().readBlob("x", digest, signal))).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
  });

  it("reads the manifest back and compares", async () => {
    const manifest = Buffer.from('{"schemaVersion":2}');
    proxy.meddle = (request, response) =>
      request.method === "PUT" ? respond(response, 201, {}) : respond(response, 200, { other: true });
    const write = open().writeManifest("x", manifest, mediaTypes.manifest, ["t"], signal);
    await expect(write).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
  });

  it("says which layer a registry dropped", async () => {
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: mediaTypes.manifest,
        config: { mediaType: mediaTypes.config, digest: sha256("nowhere"), size: 7 },
        layers: [],
      }),
    );
    const write = open().writeManifest("x", manifest, mediaTypes.manifest, ["t"], signal);
    await expect(write).rejects.toMatchObject({ code: "IMAGE_MISSING" });
  });

  it("refuses an upload location elsewhere, and sends nothing there", async () => {
    proxy.meddle = (request, response) =>
      request.method === "POST" &&
      respond(response, 202, {}, { Location: `http://${registry.host}/v2/x/blobs/uploads/1` });
    const write = open().writeBlob("x", content(Buffer.from("x")), signal);
    await expect(write).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
    expect(count(/^PATCH/)).toBe(0);
  });

  describe("with a password", () => {
    const basic = `Basic ${Buffer.from(`me:${password}`).toString("base64")}`;
    const demandBasic = () => {
      proxy.meddle = (request, response) =>
        request.headers.authorization !== basic &&
        respond(response, 401, { errors: [{ code: "UNAUTHORIZED" }] }, { "WWW-Authenticate": 'Basic realm="r"' });
    };
    /** Tokens are their scope and a number; `lifetime` requests each. */
    const demandToken = (realm: string, lifetime = Infinity) => {
      const uses = new Map<string, number>();
      let issued = 0;
      proxy.meddle = (request, response) => {
        const url = new URL(request.url ?? "", `http://${proxy.host}`);
        const { authorization } = request.headers;
        if (url.pathname === "/token") {
          if (authorization !== basic) return respond(response, 401, {});
          const token = Buffer.from(`${url.searchParams.get("scope")} ${(issued += 1)}`).toString("base64url");
          uses.set(`Bearer ${token}`, 0);
          return respond(response, 200, { token });
        }
        const used = uses.get(authorization ?? "");
        const writes = request.method !== "GET" && request.method !== "HEAD";
        const scope = Buffer.from((authorization ?? "").slice(7), "base64url").toString();
        if (used === undefined || used >= lifetime || (writes && !scope.includes("pull,push"))) {
          const challenge = `Bearer realm="${realm}",service="registry",scope="repository:x:pull"`;
          return respond(response, 401, {}, { "WWW-Authenticate": challenge });
        }
        uses.set(authorization ?? "", used + 1);
        return false;
      };
    };
    const bytes = randomBytes(300_000);
    const push = async (store = open()) => {
      const { digest } = await store.writeBlob("team/x", content(bytes), signal);
      expect(await store.blobSizeBytes("team/x", digest, signal)).toBe(bytes.length);
    };

    it("answers a Basic challenge", async () => {
      demandBasic();
      await push();
      expect(proxy.seen.at(-1)?.authorization).toBe(basic);
    });

    it("gets a Bearer token for what it does, and a new one when it runs out", async () => {
      demandToken(`http://${proxy.host}/token`, 2);
      await open().blobSizeBytes("team/x", sha256("x"), signal);
      await push();
      const scopes = proxy.seen
        .filter(({ line }) => line.includes("/token"))
        .map(({ line }) => decodeURIComponent(line));
      expect(scopes.some((line) => line.includes("scope=repository:team/x:pull,push"))).toBe(true);
      expect(scopes.some((line) => line.endsWith("scope=repository:team/x:pull"))).toBe(true);
      // The password went to the token server alone.
      expect(proxy.seen.filter((each) => each.authorization === basic && !each.line.includes("/token"))).toEqual([]);
    });

    it("sends no password to a token server elsewhere", async () => {
      const other = await registryProxy(registry.host);
      demandToken(`http://${other.host}/token`);
      await expect(push()).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
      expect(other.seen).toEqual([]);
      other.meddle = (_, response) => respond(response, 200, { token: "t" });
      await expect(push(open({ tokenHosts: [other.host] }))).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
      expect(other.seen.map((each) => each.authorization)).toContain(basic); // so the first check can fail
      await other[Symbol.asyncDispose]();
    });

    it("drops it on a redirect to another origin", async () => {
      const { digest } = await open().writeBlob("redirected", content(bytes), signal);
      const other = await registryProxy(registry.host);
      demandBasic();
      const demand = proxy.meddle;
      proxy.meddle = async (request, response) =>
        (await demand(request, response)) ||
        respond(response, 307, {}, { Location: `http://${other.host}${request.url}` });
      expect((await buffer(open().readBlob("redirected", digest, signal))).equals(bytes)).toBe(true);
      expect(other.seen.map((each) => each.authorization)).toEqual([undefined]);
      await other[Symbol.asyncDispose]();
    });

    it("says what is wrong without saying the password", async () => {
      demandBasic();
      const wrong = open({ credentials: () => Promise.resolve({ username: "me", password: "wrong secret" }) });
      const error = await push(wrong).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "REGISTRY_DENIED" });
      expect(JSON.stringify(error)).not.toMatch(/wrong secret|bWU6/);
      const none = open({ credentials: () => Promise.resolve(undefined) });
      await expect(push(none)).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
    });
  });

  it("gives up on redirects that go in a circle", async () => {
    proxy.meddle = (request, response) => respond(response, 307, {}, { Location: request.url ?? "" });
    await expect(open().readManifest("x", "y", signal)).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
  });

  it("gives up on an answer without end", async () => {
    proxy.meddle = (_, response) => {
      response.writeHead(200);
      response.end(Buffer.alloc(5 * 1024 * 1024));
      return true;
    };
    await expect(open().readManifest("x", "y", signal)).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
  });

  it("stops waiting for a silent registry when told to", async () => {
    proxy.meddle = () => true;
    await expect(open().readManifest("x", "y", AbortSignal.timeout(100))).rejects.toThrow(/timeout/);
  });

  it("refuses a host that is none", () => {
    for (const host of ["a/b", "user@host", "a b", "host?x"]) {
      expect(() => open({ host })).toThrow(expect.objectContaining({ code: "VALUE_INVALID" }));
    }
  });
});

it("says that nothing listens", async () => {
  const store = ociHttp({
    host: "127.0.0.1:1",
    prefix: "",
    credentials: () => Promise.resolve(undefined),
    limits: { backoffMs: 1 },
  });
  await expect(store.readManifest("x", "y", signal)).rejects.toMatchObject({ code: "REGISTRY_UNREACHABLE" });
});
