import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../src/kernel/digest.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { hasProgram } from "../support/programs.ts";
import { account, basic, contentOf, proxiedRegistry } from "../support/proxied-registry.ts";
import { respond } from "../support/registry-proxy.ts";
import { demandTokens } from "../support/token-server.ts";

// Who we are to a registry, and that nobody else learns it.

const signal = new AbortController().signal;
const bytes = randomBytes(300_000);

describe.skipIf(!hasProgram("docker-registry"))("credentials", () => {
  const world = proxiedRegistry();
  const demandBasic = () => {
    world.proxy.meddle = (request, response) =>
      request.headers.authorization !== basic &&
      respond(response, 401, { errors: [{ code: "UNAUTHORIZED" }] }, { "WWW-Authenticate": 'Basic realm="r"' });
  };
  const push = async (store: ImageStore = world.open(), repository = "team/x") => {
    const { digest } = await store.writeBlob(repository, contentOf(bytes), signal);
    expect(digest).toBe(sha256(bytes));
    expect(await store.blobSizeBytes(repository, digest, signal)).toBe(bytes.length);
  };
  const anonymous = { credentials: () => Promise.resolve(undefined) };

  it("answers a Basic challenge, once", async () => {
    demandBasic();
    await push();
    const statuses = world.proxy.seen.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(1);
    expect(world.proxy.seen.slice(1).every(({ authorization }) => authorization === basic)).toBe(true);
  });

  it("gets a token for what it does, and says the password to the token server alone", async () => {
    const tokens = demandTokens(world.proxy);
    await world.open().blobSizeBytes("team/x", sha256("x"), signal);
    await push();
    expect(tokens.given).toEqual(["repository:team/x:pull", "repository:team/x:pull,push"]);
    const told = world.proxy.seen.filter(({ authorization }) => authorization === basic);
    expect(told.map(({ line }) => line.replace(/\?.*/, ""))).toEqual(["GET /token", "GET /token"]);
  });

  it("are not repeated where a registry's error holds the request", async () => {
    const told = (text: string) => ({ errors: [{ code: "DENIED", message: `no: ${text}` }] });
    const refused = (store = world.open()) => store.readManifest("team/x", "v1", signal).catch(String);
    world.proxy.meddle = ({ headers }, response) =>
      headers.authorization === undefined
        ? respond(response, 401, {}, { "WWW-Authenticate": 'Basic realm="r"' })
        : respond(response, 400, told(`${headers.authorization} of ${account.password}`));
    expect(await refused()).toMatch(/answered 400: DENIED no: Basic \*\*\* of \*\*\*$/);
    demandTokens(world.proxy);
    const { meddle } = world.proxy;
    world.proxy.meddle = (request, response) =>
      request.headers.authorization?.startsWith("Bearer ")
        ? respond(response, 403, told(request.headers.authorization))
        : meddle(request, response);
    expect(await refused()).toMatch(/answered 403: DENIED no: Bearer \*\*\*$/);
  });

  it("gets a token without a password where that is enough", async () => {
    const tokens = demandTokens(world.proxy, { anonymous: true });
    await push(world.open(anonymous));
    expect(tokens.given).toHaveLength(1);
    expect(world.proxy.seen.some(({ authorization }) => authorization?.startsWith("Basic"))).toBe(false);
  });

  it("fetches one token for many requests at once", async () => {
    const tokens = demandTokens(world.proxy);
    const store = world.open();
    const { promise, resolve } = Promise.withResolvers<void>();
    tokens.wait = promise;
    const asked = Array.from({ length: 64 }, (_, index) => store.blobSizeBytes("many", sha256(`${index}`), signal));
    while (world.count(/\/token/) === 0) await new Promise((done) => setImmediate(done));
    resolve();
    expect(await Promise.all(asked)).toEqual(asked.map(() => undefined));
    expect(tokens.given).toEqual(["repository:many:pull"]);
    // One for another scope needs no refusal first, since how to get it is known.
    world.proxy.seen.length = 0;
    await push(store, "many");
    expect(tokens.given).toHaveLength(2);
    expect(world.proxy.seen.some(({ status }) => status === 401)).toBe(false);
  });

  it("does not give up a token that others wait for", async () => {
    const tokens = demandTokens(world.proxy);
    const store = world.open();
    const { promise, resolve } = Promise.withResolvers<void>();
    tokens.wait = promise;
    const stop = new AbortController();
    const first = store.blobSizeBytes("many", sha256("1"), stop.signal);
    const second = store.blobSizeBytes("many", sha256("2"), signal);
    while (world.count(/\/token/) === 0) await new Promise((done) => setImmediate(done));
    while (world.count(/blobs/) < 2) await new Promise((done) => setImmediate(done));
    stop.abort(new Error("told to"));
    await expect(first).rejects.toThrow(/told to/);
    resolve();
    expect(await second).toBeUndefined();
    expect(world.count(/\/token/)).toBe(1);
  });

  it("uses a token until it runs out, by its own word and by the registry's", async () => {
    let nowMs = 0;
    const tokens = demandTokens(world.proxy, { expiresIn: 300 });
    const store = world.open({ nowMs: () => nowMs });
    for (nowMs of [0, 100_000, 290_000]) await store.blobSizeBytes("old", sha256("x"), signal);
    expect(tokens.given).toHaveLength(1);
    nowMs = 299_000;
    world.proxy.seen.length = 0;
    await store.blobSizeBytes("old", sha256("x"), signal);
    expect(tokens.given).toHaveLength(2);
    expect(world.proxy.seen.some(({ status }) => status === 401)).toBe(false);
    tokens.revoke();
    const demand = world.proxy.meddle;
    const others = Promise.withResolvers<unknown>();
    let late = 0;
    world.proxy.meddle = async (request, response) => {
      // Refused like the others, and told so when they have a new token already.
      if (!request.url?.includes(sha256("late")) || (late += 1) > 1) return demand(request, response);
      await others.promise;
      return respond(response, 401, {}, { "WWW-Authenticate": `Bearer realm="http://${world.proxy.host}/token"` });
    };
    const last = store.blobSizeBytes("old", sha256("late"), signal);
    while (world.count(new RegExp(sha256("late"))) === 0) await new Promise((done) => setImmediate(done));
    await Promise.all([1, 2, 3].map((each) => store.blobSizeBytes("old", sha256(`${each}`), signal)));
    others.resolve(undefined);
    expect(await last).toBeUndefined();
    expect(tokens.given).toHaveLength(3);
  });

  it.each([2, 3])("renews a token that is good for %i requests, in the middle of an upload", async (uses) => {
    const tokens = demandTokens(world.proxy, { uses });
    await push();
    expect(tokens.given.length).toBeGreaterThan(1);
    expect(world.count(/^POST/)).toBeGreaterThan(0);
  });

  it("asks for both repositories of a mount, and does without where one is refused", async () => {
    const tokens = demandTokens(world.proxy);
    const store = world.open();
    await push(store, "team/from");
    expect(await store.mountBlob("team/to", sha256(bytes), "team/from", signal)).toBe(true);
    expect(tokens.given.at(-1)).toBe("repository:team/to:pull,push repository:team/from:pull");
    const demand = world.proxy.meddle;
    world.proxy.meddle = (request, response) =>
      request.url?.includes("mount=") ? respond(response, 403, {}) : demand(request, response);
    expect(await store.mountBlob("team/other", sha256(bytes), "team/from", signal)).toBe(false);
  });

  describe("refused to the end", () => {
    it("stops when every token is refused", async () => {
      demandTokens(world.proxy, { uses: 0 });
      await expect(push()).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
      expect(world.proxy.seen.length).toBeLessThan(6);
      const read = world.open().readManifest("x", "y", signal);
      await expect(read).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
    });

    it("stops when the upload alone is refused", async () => {
      demandTokens(world.proxy);
      const demand = world.proxy.meddle;
      world.proxy.meddle = async (request, response) => {
        if (request.method !== "PATCH") return demand(request, response);
        request.resume();
        await once(request, "end");
        const challenge = `Bearer realm="http://${world.proxy.host}/token"`;
        return respond(response, 401, {}, { "WWW-Authenticate": challenge });
      };
      await expect(push()).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
      expect(world.count(/^PATCH/)).toBeLessThan(7);
    });

    it("says what is wrong without saying the password", async () => {
      demandBasic();
      const wrong = world.open({ credentials: () => Promise.resolve({ username: "me", password: "wrong secret" }) });
      const error = await push(wrong).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "REGISTRY_DENIED" });
      expect(JSON.stringify(error)).not.toMatch(/wrong secret|bWU6/);
      await expect(push(world.open(anonymous))).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
    });

    it.each(["Negotiate", "Digest realm=x", ""])("says that it cannot answer %j", async (challenge) => {
      world.proxy.meddle = (_, response) => respond(response, 401, {}, { "WWW-Authenticate": challenge });
      await expect(push()).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
    });

    it.each([
      ["no JSON", "<html>"],
      ["no token", "{}"],
      ["what would end the header", JSON.stringify({ token: "a\r\nX: y" })],
      ["a number", JSON.stringify({ token: 1 })],
      ["5 MiB", " ".repeat(5 << 20)],
    ])("takes no token from an answer that is %s", async (_, body) => {
      demandTokens(world.proxy);
      const demand = world.proxy.meddle;
      world.proxy.meddle = (request, response) => {
        if (!request.url?.startsWith("/token")) return demand(request, response);
        response.writeHead(200).end(body);
        return true;
      };
      await expect(push()).rejects.toMatchObject({ code: /REGISTRY_(DENIED|PROTOCOL)/ });
    });
  });

  describe("kept from other hosts", () => {
    it("sends no password to a token server elsewhere", async () => {
      const other = await world.elsewhere();
      demandTokens(world.proxy, { realm: `http://${other.host}/token` });
      await expect(push()).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
      expect(other.seen).toEqual([]);
      other.meddle = (_, response) => respond(response, 200, { token: "t" });
      await expect(push(world.open({ tokenHosts: [other.host] }))).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
      expect(other.seen.map((each) => each.authorization)).toContain(basic); // so the first check can fail
    });

    it.each([
      "http://169.254.169.254/token",
      "http://localhost/token",
      "http://[::1]/token",
      "http://10.0.0.1/token",
      "file:///etc/passwd",
      "//token",
      "not a url",
    ])("asks nobody at %s for a token", async (realm) => {
      demandTokens(world.proxy, { realm });
      await expect(push()).rejects.toMatchObject({ code: "REGISTRY_DENIED", message: /sends for tokens to/ });
    });

    it("does not follow a token server's redirect", async () => {
      const other = await world.elsewhere();
      demandTokens(world.proxy);
      const demand = world.proxy.meddle;
      world.proxy.meddle = (request, response) =>
        request.url?.startsWith("/token")
          ? respond(response, 307, {}, { Location: `http://${other.host}/token` })
          : demand(request, response);
      await expect(push()).rejects.toMatchObject({ code: "REGISTRY_DENIED" });
      expect(other.seen).toEqual([]);
    });

    describe("by an upload's location", () => {
      let other: Awaited<ReturnType<typeof world.elsewhere>>;
      beforeEach(async () => {
        other = await world.elsewhere();
        demandTokens(world.proxy);
      });
      it.each(["POST", "PATCH", "GET"])("of a %s", async (method) => {
        const demand = world.proxy.meddle;
        world.proxy.meddle = async (request, response) => {
          if (request.method === "PATCH" && method === "GET") return respond(response, 500, {});
          if (request.method !== method || request.headers.authorization === undefined)
            return demand(request, response);
          if (request.url?.startsWith("/token")) return demand(request, response);
          request.resume();
          await once(request, "end");
          const headers = { Location: `http://${other.host}/v2/x/blobs/uploads/1`, Range: "0-9" };
          return respond(response, method === "GET" ? 204 : 202, "", headers);
        };
        const write = world.open().writeBlob("x", contentOf(bytes), signal);
        await expect(write).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL", message: /wants the upload sent to/ });
        if (method === "POST") {
          const mount = world.open().mountBlob("x", sha256(bytes), "y", signal);
          await expect(mount).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
          const put = world.open().putBlob("x", bytes, signal);
          await expect(put).rejects.toMatchObject({ code: "REGISTRY_PROTOCOL" });
        }
        expect(other.seen).toEqual([]);
      });
    });

    it.each([
      ["the same name on another port", (host: string) => `http://${host}`],
      ["another name", (host: string) => `http://localhost:${host.split(":")[1]}`],
    ])("drops them on a redirect to %s", async (_, target) => {
      const { digest } = await world.open().writeBlob("redirected", contentOf(bytes), signal);
      const other = await world.elsewhere();
      demandTokens(world.proxy);
      const demand = world.proxy.meddle;
      world.proxy.meddle = async (request, response) =>
        (await demand(request, response)) ||
        respond(response, 307, {}, { Location: `${target(other.host)}${request.url}` });
      expect((await buffer(world.open().readBlob("redirected", digest, signal))).equals(bytes)).toBe(true);
      expect(other.seen.map((each) => each.authorization)).toEqual([undefined]);
    });

    it("asks for credentials by the exact host", async () => {
      const asked: string[] = [];
      demandBasic();
      const credentials = (host: string) => {
        asked.push(host);
        return Promise.resolve(account);
      };
      await push(world.open({ credentials }));
      expect(new Set(asked)).toEqual(new Set([world.proxy.host]));
    });
  });
});
