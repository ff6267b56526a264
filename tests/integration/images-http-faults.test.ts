import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { Transform } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/kernel/digest.ts";
import { mediaTypes } from "../../src/push/image.ts";
import { hasProgram } from "../support/programs.ts";
import { contentOf, proxiedRegistry } from "../support/proxied-registry.ts";
import { flipped, respond } from "../support/registry-proxy.ts";

// Answers that are late, cut, too many, too long or not what was asked for.

const signal = new AbortController().signal;

describe.skipIf(!hasProgram("docker-registry"))("answers of a registry", () => {
  const world = proxiedRegistry();
  const unreachable = { code: "REGISTRY_UNREACHABLE" };
  const protocol = { code: "REGISTRY_PROTOCOL" };
  /** A blob that is there. */
  const stored = async (sizeBytes = 3_000_000) => {
    const bytes = randomBytes(sizeBytes);
    await world.open().writeBlob("kept", contentOf(bytes), signal);
    world.proxy.seen.length = 0;
    return { bytes, digest: sha256(bytes) };
  };
  /** Its answer ends with the connection after so many bytes. */
  const cutAfter = (bytes: number, times: number) => {
    world.proxy.changeAnswer = (request) => {
      if (request.method !== "GET" || times-- <= 0) return undefined;
      let left = bytes;
      return new Transform({
        transform(chunk: Buffer, _, next) {
          next(null, chunk.subarray(0, left));
          left -= Math.min(left, chunk.length);
          if (left === 0) setImmediate(() => request.socket.destroy());
        },
      });
    };
  };

  it.each([408, 429, 500, 502, 503])("%i once: asks again; for ever: says so", async (status) => {
    let failures = 2;
    world.proxy.meddle = (_, response) => failures-- > 0 && respond(response, status, {});
    expect(await world.open().readManifest("once", "y", signal)).toBeUndefined();
    failures = Infinity;
    await expect(world.open().readManifest("ever", "y", signal)).rejects.toMatchObject(unreachable);
    expect([world.count(/once/), world.count(/ever/)]).toEqual([3, 5]);
  });

  it.each([
    ["seconds", () => "3600"],
    ["a date", () => new Date(Date.now() + 3_600_000).toUTCString()],
  ])("waits as long as Retry-After says in %s, within reason", async (_, after) => {
    world.proxy.meddle = (_, response) => respond(response, 429, {}, { "Retry-After": after() });
    const read = (longestPauseMs: number, stop: AbortSignal) =>
      world.open({ limits: { longestPauseMs } }).readManifest("x", "y", stop);
    await expect(read(1, signal)).rejects.toMatchObject(unreachable);
    expect(world.proxy.seen).toHaveLength(5);
    world.proxy.seen.length = 0;
    await expect(read(3_600_000, AbortSignal.timeout(300))).rejects.toThrow(/timeout|abort/);
    expect(world.proxy.seen).toHaveLength(1);
  });

  it("asks for the rest of a blob whose answer was cut", async () => {
    const { bytes, digest } = await stored();
    cutAfter(1_000_000, 2);
    expect((await buffer(world.open().readBlob("kept", digest, signal))).equals(bytes)).toBe(true);
    expect(world.count(/^GET/)).toBe(3);
  });

  it("reads past what it has when the registry knows no ranges", async () => {
    const { bytes, digest } = await stored();
    cutAfter(1_000_000, 1);
    world.proxy.meddle = (request) => {
      delete request.headers.range;
      return false;
    };
    expect((await buffer(world.open().readBlob("kept", digest, signal))).equals(bytes)).toBe(true);
    expect(world.count(/^GET/)).toBe(2);
  });

  it("gives up on a blob that is cut every time", async () => {
    const { digest } = await stored();
    cutAfter(1000, Infinity);
    await expect(buffer(world.open().readBlob("kept", digest, signal))).rejects.toMatchObject(unreachable);
  });

  it("does not take a rest that begins elsewhere", async () => {
    const { digest } = await stored();
    cutAfter(1_000_000, 1);
    world.proxy.meddle = (request) => {
      if (request.headers.range) request.headers.range = "bytes=5-";
      return false;
    };
    await expect(buffer(world.open().readBlob("kept", digest, signal))).rejects.toMatchObject(protocol);
  });

  it("refuses a blob whose bytes change on the way down", async () => {
    const { digest } = await stored();
    world.proxy.changeAnswer = () => flipped();
    await expect(buffer(world.open().readBlob("kept", digest, signal))).rejects.toMatchObject({
      code: "IMAGE_MISMATCH",
    });
  });

  it("lets go of a blob that is not read to its end", async () => {
    const { digest } = await stored(20_000_000);
    const closed = new Promise<string>((done) => {
      world.proxy.meddle = (request) => {
        request.socket.once("close", () => done("closed"));
        return false;
      };
    });
    for await (const _ of world.open().readBlob("kept", digest, signal)) break;
    expect(await closed).toBe("closed");
  });

  it("refuses a manifest or blob other than the one asked for", async () => {
    const digest = sha256("wanted");
    world.proxy.meddle = (request, response) => request.method === "GET" && respond(response, 200, { other: true });
    const mismatch = { code: "IMAGE_MISMATCH" };
    await expect(world.open().readManifest("x", digest, signal)).rejects.toMatchObject(mismatch);
    await expect(buffer(world.open().readBlob("x", digest, signal))).rejects.toMatchObject(mismatch);
  });

  it.each([
    ["of manifests", () => world.open().readManifest("x", "y", signal)],
    ["of referrers", () => world.open().readReferrers("x", sha256("x"), "a/b", signal)],
    ["to a write", () => world.open().writeManifest("x", Buffer.from("{}"), mediaTypes.manifest, ["t"], signal)],
    ["to a blob's write", () => world.open().putBlob("x", Buffer.from("x"), signal)],
  ])("gives up on answers %s without end", async (_, ask) => {
    let sentBytes = 0;
    world.proxy.meddle = (request, response) => {
      request.resume();
      response.writeHead(request.method === "POST" ? 202 : 200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 18, " "))) sentBytes += 1 << 18;
        sentBytes += 1 << 18;
      };
      response.on("drain", more);
      more();
      return true;
    };
    await expect(ask()).rejects.toMatchObject(protocol);
    expect(sentBytes).toBeLessThan(64 << 20);
  });

  it.each(["<html>", "[]", "null", '{"manifests":[1]}', "{", '{"errors":1}', "\u0000\u001b[31m"])(
    "says what is wrong with %j",
    async (text) => {
      world.proxy.meddle = (_, response) => {
        response.writeHead(200).end(text);
        return true;
      };
      const read = world.open().readReferrers("x", sha256("x"), "a/b", signal);
      await expect(read).rejects.toMatchObject(protocol);
      world.proxy.meddle = (_, response) => {
        response.writeHead(400).end(text);
        return true;
      };
      const error = await world
        .open()
        .putBlob("x", Buffer.from("x"), signal)
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject(protocol);
      // eslint-disable-next-line no-control-regex
      expect((error as Error).message).not.toMatch(/[\u0000\u001b]/);
    },
  );

  describe("late", () => {
    const headOnly = (response: ServerResponse): true => {
      response.writeHead(200, { "Content-Length": "100" });
      response.flushHeaders();
      return true;
    };
    const drip = (response: ServerResponse): true => {
      headOnly(response);
      const timer = setInterval(() => response.write("x"), 5);
      response.on("close", () => clearInterval(timer));
      return true;
    };
    const once = { attempts: 1 };

    it("by the head", async () => {
      world.proxy.meddle = () => true;
      const read = world.open({ limits: { ...once, headMs: 30 } }).readManifest("x", "y", signal);
      await expect(read).rejects.toMatchObject({ ...unreachable, message: /silent for 30 ms/ });
    });

    it("by the body", async () => {
      world.proxy.meddle = (_, response) => headOnly(response);
      const store = world.open({ limits: { ...once, idleMs: 30 } });
      await expect(store.readManifest("x", "y", signal)).rejects.toMatchObject(unreachable);
      await expect(buffer(store.readBlob("x", sha256("x"), signal))).rejects.toMatchObject(unreachable);
    });

    it("by a drop at a time", async () => {
      world.proxy.meddle = (_, response) => drip(response);
      const store = world.open({ limits: { ...once, idleMs: 10_000, answerMs: 50, transferMs: 50 } });
      await expect(store.readManifest("x", "y", signal)).rejects.toMatchObject(unreachable);
      await expect(buffer(store.readBlob("x", sha256("x"), signal))).rejects.toMatchObject(unreachable);
      await expect(store.putBlob("x", Buffer.from("x"), signal)).rejects.toMatchObject(unreachable);
    });

    it("by not reading what it is sent", async () => {
      world.proxy.meddle = (request) => request.method === "PATCH";
      async function* endless(): AsyncGenerator<Uint8Array> {
        for (;;) yield new Uint8Array(1 << 20);
      }
      const store = world.open({ limits: { ...once, idleMs: 50 } });
      await expect(store.writeBlob("x", endless, signal)).rejects.toMatchObject(unreachable);
    });

    it("which a slow producer or reader is not", async () => {
      const store = world.open({ limits: { ...once, idleMs: 400 } });
      const bytes = randomBytes(3_000_000);
      const pause = () => new Promise((done) => setTimeout(done, 600));
      async function* slow(): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(0, 1000);
        await pause();
        yield bytes.subarray(1000);
      }
      const { digest } = await store.writeBlob("slow", slow, signal);
      const parts: Uint8Array[] = [];
      for await (const part of store.readBlob("slow", digest, signal)) {
        if (parts.length === 0) await pause();
        parts.push(part);
      }
      expect(sha256(Buffer.concat(parts))).toBe(sha256(bytes));
    });

    it("and stops waiting when told to", async () => {
      world.proxy.meddle = () => true;
      const read = world.open().readManifest("x", "y", AbortSignal.timeout(50));
      await expect(read).rejects.toThrow(/timeout/);
    });
  });

  describe("elsewhere", () => {
    const redirect = (location: (url: string) => string) => {
      world.proxy.meddle = (request, response) => respond(response, 307, {}, { Location: location(request.url ?? "") });
    };

    it("gives up on redirects that go in a circle", async () => {
      redirect((url) => url);
      await expect(world.open().readManifest("circle", "y", signal)).rejects.toMatchObject(protocol);
      expect(world.count(/circle/)).toBe(4);
    });

    it.each([
      "http://169.254.169.254/latest",
      "http://[fd00::1]/",
      "http://10.0.0.1/",
      "file:///etc/passwd",
      "http://",
    ])("does not follow a redirect to %s", async (location) => {
      redirect(() => location);
      await expect(world.open().readManifest("x", "y", signal)).rejects.toMatchObject(protocol);
      await expect(buffer(world.open().readBlob("x", sha256("x"), signal))).rejects.toMatchObject(protocol);
    });

    it("follows no redirect of a write", async () => {
      const other = await world.elsewhere();
      redirect((url) => `http://${other.host}${url}`);
      await expect(world.open().putBlob("x", Buffer.from("x"), signal)).rejects.toMatchObject(protocol);
      const write = world.open().writeManifest("x", Buffer.from("{}"), mediaTypes.manifest, ["t"], signal);
      await expect(write).rejects.toMatchObject(protocol);
      expect(other.seen).toEqual([]);
    });
  });

  it("keeps its connections", async () => {
    const { digest } = await stored(1000);
    const store = world.open();
    const ask = () => Promise.all(Array.from({ length: 16 }, () => store.blobSizeBytes("kept", digest, signal)));
    await ask();
    const connections = world.proxy.connections;
    for (let round = 0; round < 5; round += 1) await ask();
    expect(world.proxy.connections).toBe(connections);
  });

  it("refuses a host that is none", () => {
    for (const host of ["a/b", "user@host", "a b", "host?x"]) {
      expect(() => world.open({ host })).toThrow(expect.objectContaining({ code: "VALUE_INVALID" }));
    }
  });
});
