import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ociHttp } from "../../src/adapters/registry/oci-http.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import { hasProgram } from "../support/programs.ts";
import { contentOf, proxiedRegistry } from "../support/proxied-registry.ts";
import { flipped, respond } from "../support/registry-proxy.ts";

// Blobs on their way into a real docker-registry, and what a network does to them.

const signal = new AbortController().signal;

describe.skipIf(!hasProgram("docker-registry"))("blobs to a registry", () => {
  const world = proxiedRegistry();
  const lines = (): string[] =>
    world.proxy.seen.map(({ line }) => line.replace(/\?.*/, "").replace(/[0-9a-f-]{36}/, "ID"));
  /** Uploads the registry knows of; it leaves some empty directories of others. */
  const uploadsOf = (repository: string): string[] => {
    const at = join(world.directory, repository, "_uploads");
    return existsSync(at) ? readdirSync(at).filter((id) => existsSync(join(at, id, "startedat"))) : [];
  };
  /** The connection is cut once so much of a PATCH has come in. */
  const cutAt = (bytes: number, times = 1) => {
    world.proxy.meddle = (request) => {
      if (request.method !== "PATCH" || times-- <= 0) return false;
      let received = 0;
      request.on("data", (chunk: Buffer) => (received += chunk.length) >= bytes && request.socket.destroy());
      request.resume();
      return true;
    };
  };

  it("takes three requests for a blob, two for a small one and one for a mount", async () => {
    const { open, proxy } = world;
    const bytes = randomBytes(300_000);
    const store = open();
    expect(await store.writeBlob("three", contentOf(bytes), signal)).toEqual({
      digest: sha256(bytes),
      sizeBytes: bytes.length,
    });
    const upload = "/v2/three/blobs/uploads/";
    expect(lines()).toEqual([`POST ${upload}`, `PATCH ${upload}ID`, `PUT ${upload}ID`]);
    proxy.seen.length = 0;
    const small = randomBytes(2000);
    expect(await store.putBlob("two", small, signal)).toBe(sha256(small));
    expect(lines()).toEqual(["POST /v2/two/blobs/uploads/", "PUT /v2/two/blobs/uploads/ID"]);
    proxy.seen.length = 0;
    expect(await store.mountBlob("one", sha256(bytes), "three", signal)).toBe(true);
    expect(lines()).toEqual(["POST /v2/one/blobs/uploads/"]);
    expect(await store.blobSizeBytes("one", sha256(bytes), signal)).toBe(bytes.length);
    expect((await buffer(store.readBlob("two", sha256(small), signal))).equals(small)).toBe(true);
  });

  it("uses the upload that a mount turned into, and gives back those that nothing used", async () => {
    const store = world.open();
    const bytes = randomBytes(10_000);
    for (let count = 0; count < 4; count += 1) {
      expect(await store.mountBlob("unmounted", sha256(bytes), "nowhere", signal)).toBe(false);
    }
    expect(uploadsOf("unmounted")).toHaveLength(4);
    world.proxy.seen.length = 0;
    await store.writeBlob("unmounted", contentOf(bytes), signal);
    await store.putBlob("unmounted", Buffer.from("small"), signal);
    expect(world.count(/^POST/)).toBe(0);
    expect(uploadsOf("unmounted")).toHaveLength(2);
    await store.close(signal);
    expect(world.count(/^DELETE/)).toBe(2);
    expect(uploadsOf("unmounted")).toEqual([]);
    expect(await store.blobSizeBytes("unmounted", sha256(bytes), signal)).toBe(bytes.length);
    // Closed is not the end, and there is nothing left to give back.
    await store.putBlob("unmounted", Buffer.from("other"), signal);
    await store.close(signal);
    expect(world.count(/^DELETE/)).toBe(2);
  });

  it("gives uploads back when it was told to stop", async () => {
    const store = world.open();
    const stop = new AbortController();
    expect(await store.mountBlob("stopped", sha256("x"), "nowhere", signal)).toBe(false);
    expect(await store.mountBlob("stopped", sha256("x"), "nowhere", signal)).toBe(false);
    async function* endless(): AsyncGenerator<Uint8Array> {
      stop.abort(new Error("told to"));
      for (;;) yield new Uint8Array(1 << 16);
    }
    await expect(store.writeBlob("stopped", endless, stop.signal)).rejects.toThrow(/told to/);
    await store.close(stop.signal);
    expect(world.count(/^DELETE/)).toBe(2);
    expect(uploadsOf("stopped")).toEqual([]);
  });

  it("has handed a chunk over before it asks for the next", async () => {
    const chunks = Array.from({ length: 40 }, (_, index) => Buffer.alloc(1 << 20, index));
    async function* reused(): AsyncGenerator<Uint8Array> {
      const only = Buffer.alloc(1 << 20);
      for (const chunk of chunks) {
        chunk.copy(only);
        yield only;
      }
    }
    const { digest } = await world.open().writeBlob("reused", reused, signal);
    const whole = createHash("sha256");
    for (const chunk of chunks) whole.update(chunk);
    expect(digest).toBe(`sha256:${whole.digest("hex")}`);
    expect(await world.open().blobSizeBytes("reused", digest, signal)).toBe(40 << 20);
  });

  it("sends a cut upload again from its beginning where the registry forgot it", async () => {
    const bytes = randomBytes(4_000_000);
    cutAt(1_000_000, 2);
    let started = 0;
    const again = () => {
      started += 1;
      return contentOf(bytes)();
    };
    const store = world.open();
    expect(await store.writeBlob("cut", again, signal)).toEqual({ digest: sha256(bytes), sizeBytes: bytes.length });
    expect((await buffer(store.readBlob("cut", sha256(bytes), signal))).equals(bytes)).toBe(true);
    expect(started).toBe(3);
  });

  /** A gateway that hands what came before the cut on to the registry, as one with a buffer does. */
  const gateway = (cutBytes: number, breakOff: (request: IncomingMessage) => void, saidBytes = cutBytes) => {
    let cuts = 1;
    let moved: string | undefined;
    world.proxy.meddle = async (request, response) => {
      const onward = (method: string, path: string) =>
        httpRequest({
          host: "127.0.0.1",
          port: world.host.split(":")[1],
          method,
          path,
          headers: { Host: world.proxy.host },
        });
      if (request.method === "PATCH" && cuts-- > 0) {
        const to = onward("PATCH", request.url ?? "");
        to.setHeader("Content-Type", "application/octet-stream");
        let left = cutBytes;
        for await (const chunk of request.iterator({ destroyOnReturn: false })) {
          to.write((chunk as Buffer).subarray(0, left));
          left -= Math.min(left, (chunk as Buffer).length);
          if (left === 0) break;
        }
        to.end();
        const [answer] = (await once(to, "response")) as [IncomingMessage];
        answer.resume();
        moved = answer.headers.location;
        breakOff(request);
        return true;
      }
      if (request.method === "GET" && moved !== undefined && request.url?.includes("/uploads/")) {
        return respond(response, 204, "", { Location: moved, Range: `0-${saidBytes - 1}` });
      }
      return false;
    };
  };

  it.each([
    ["a cut connection", (request: IncomingMessage) => request.socket.destroy()],
    ["a 502", undefined],
  ])("goes on from where the registry got to after %s", async (_, breakOff) => {
    const bytes = randomBytes(4_000_000);
    gateway(
      1_500_000,
      breakOff ?? ((request) => void request.socket.end("HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n")),
    );
    const store = world.open();
    const written = await store.writeBlob("resumed", contentOf(bytes, 70_001), signal);
    expect(written).toEqual({ digest: sha256(bytes), sizeBytes: bytes.length });
    expect((await buffer(store.readBlob("resumed", sha256(bytes), signal))).equals(bytes)).toBe(true);
    expect(world.count(/^POST/)).toBe(1);
    const patches = world.proxy.seen.filter(({ line }) => line.startsWith("PATCH"));
    expect(patches.at(-1)?.bodyBytes).toBe(2_500_000);
  });

  it("goes on from wherever it was cut, whatever the chunks", async () => {
    const cases = fc.record({
      bytes: fc.uint8Array({ minLength: 3, maxLength: 200_000, size: "max" }),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      chunkBytes: fc.integer({ min: 1000, max: 70_000 }),
    });
    const property = fc.asyncProperty(cases, async ({ bytes, cut, chunkBytes }) => {
      world.proxy.seen.length = 0;
      // `Range: 0-0` is said of one byte and of none.
      const cutBytes = Math.min(bytes.length, 2 + Math.floor(cut * bytes.length));
      gateway(cutBytes, (request) => request.socket.destroy());
      const written = await world.open().writeBlob("anywhere", contentOf(bytes, chunkBytes), signal);
      expect(written).toEqual({ digest: sha256(bytes), sizeBytes: bytes.length });
      expect(world.count(/^POST/)).toBe(1);
      expect(await world.open().blobSizeBytes("anywhere", sha256(bytes), signal)).toBe(bytes.length);
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it("never stores a mixture of two contents", async () => {
    const [first, second] = [randomBytes(500_000), randomBytes(500_000)];
    gateway(200_000, (request) => request.socket.destroy());
    let started = 0;
    const changing = () => contentOf((started += 1) === 1 ? first : second)();
    const { digest } = await world.open().writeBlob("mixed", changing, signal);
    expect(digest).toBe(sha256(second));
    expect((await buffer(world.open().readBlob("mixed", digest, signal))).equals(second)).toBe(true);
    expect(started).toBe(3);
  });

  it("believes no registry about how far it got", async () => {
    const bytes = randomBytes(1_000_000);
    gateway(300_000, (request) => request.socket.destroy(), 400_000);
    expect((await world.open().writeBlob("liar", contentOf(bytes), signal)).digest).toBe(sha256(bytes));
    expect(world.count(/^POST/)).toBe(2); // refused by its digest, then sent anew
  });

  it("starts over when the registry lost the upload", async () => {
    const bytes = randomBytes(100_000);
    let losses = 1;
    world.proxy.meddle = (request, response) =>
      request.method === "PUT" && losses-- > 0 && respond(response, 404, { errors: [{ code: "BLOB_UPLOAD_UNKNOWN" }] });
    expect((await world.open().writeBlob("lost", contentOf(bytes), signal)).digest).toBe(sha256(bytes));
    expect(world.count(/^POST/)).toBe(2);
  });

  it.each(["writeBlob", "putBlob"] as const)("%s sees that a cut answer was a stored blob", async (method) => {
    const bytes = randomBytes(100_000);
    world.proxy.changeAnswer = (request) => {
      if (request.method === "PUT") request.socket.destroy();
      return undefined;
    };
    const store = world.open();
    const repository = `stored-${method.toLowerCase()}`;
    if (method === "putBlob") await store.putBlob(repository, bytes, signal);
    else await store.writeBlob(repository, contentOf(bytes), signal);
    expect(world.count(/^PUT/)).toBe(1);
    expect(await store.blobSizeBytes(repository, sha256(bytes), signal)).toBe(bytes.length);
  });

  it.each(["writeBlob", "putBlob"] as const)("%s refuses a blob whose bytes change on the way up", async (method) => {
    const bytes = randomBytes(100_000);
    let changes = 1;
    world.proxy.change = ({ method: verb, headers }) =>
      (verb === "PATCH" || headers["content-length"] === "100000") && changes-- > 0 ? flipped() : undefined;
    const write = async (): Promise<unknown> =>
      method === "putBlob"
        ? await world.open().putBlob("flip", bytes, signal)
        : (await world.open().writeBlob("flip", contentOf(bytes), signal)).digest;
    expect(await write()).toBe(sha256(bytes)); // once is an accident
    changes = Infinity;
    world.proxy.seen.length = 0;
    bytes[0]! ^= 1;
    await expect(write()).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    expect(world.count(/^POST/)).toBe(2);
    expect(await world.open().blobSizeBytes("flip", sha256(bytes), signal)).toBeUndefined();
  });

  it("refuses a digest other than that of what it sent", async () => {
    const other = { "Docker-Content-Digest": sha256("other") };
    world.proxy.meddle = (request, response) => request.method === "PUT" && respond(response, 201, {}, other);
    const store = world.open();
    await expect(store.putBlob("x", Buffer.from("x"), signal)).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    const write = store.writeBlob("x", contentOf(Buffer.from("x")), signal);
    await expect(write).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
  });

  it.each([
    ["POST", 429],
    ["POST", 503],
    ["PATCH", 500],
    ["PATCH", 502],
    ["PUT", 503],
  ])("%s answered %i: tries again, and says so when it does not help", async (method, status) => {
    let failures = 2;
    world.proxy.meddle = async (request, response) => {
      if (request.method !== method || failures-- <= 0) return false;
      request.resume();
      await once(request, "end");
      return respond(response, status, {});
    };
    const bytes = randomBytes(200_000);
    const store = world.open();
    expect((await store.writeBlob("busy", contentOf(bytes), signal)).digest).toBe(sha256(bytes));
    failures = Infinity;
    const write = store.writeBlob("busier", contentOf(bytes), signal);
    await expect(write).rejects.toMatchObject({ code: "REGISTRY_UNREACHABLE" });
    expect(await store.blobSizeBytes("busier", sha256(bytes), signal)).toBeUndefined();
    expect(uploadsOf("busier")).toEqual([]);
  });

  it("stops sending what the registry refuses, and lets go of the content", async () => {
    world.proxy.meddle = (request, response) =>
      request.method === "PATCH" && respond(response, 413, { errors: [{ code: "SIZE_INVALID" }] });
    let released = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield new Uint8Array(1 << 16);
      } finally {
        released = true;
      }
    }
    const write = world.open().writeBlob("big", endless, signal);
    await expect(write).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL", message: /413: SIZE_INVALID/ });
    expect(released).toBe(true);
    expect(uploadsOf("big")).toEqual([]);
  });

  it("does not send again what could not be made", async () => {
    let started = 0;
    async function* broken(): AsyncGenerator<Uint8Array> {
      started += 1;
      yield new Uint8Array(200_000);
      throw new Error("planted");
    }
    await expect(world.open().writeBlob("broken", broken, signal)).rejects.toThrow(/planted/);
    expect(started).toBe(1);
    expect(world.count(/^DELETE/)).toBe(1);
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
