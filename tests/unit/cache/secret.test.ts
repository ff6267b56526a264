import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseCacheUrl } from "../../../src/cache/cache-url.ts";
import { findDestinations, type DestinationsInput } from "../../../src/cache/destinations.ts";
import { parsePushSecret } from "../../../src/cache/push-secret.ts";
import { parsePublicKey, parseSecretKey } from "../../../src/cache/signature.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import type { CacheSpec } from "../../../src/spec/desired-state.ts";
import type { OpenedCache } from "../../../src/ports/binary-cache.ts";

/** A pair in Nix's form. */
function pair(name: string): { secret: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(16);
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(12);
  return {
    secret: `${name}:${Buffer.concat([seed, raw]).toString("base64")}`,
    key: `${name}:${raw.toString("base64")}`,
  };
}

const ours = pair("ours-1");
const theirs = pair("theirs-1");

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof NekoError) return `${thrown.code} ${thrown.message} ${thrown.hint}`;
    throw thrown;
  }
  return "nothing thrown";
};

describe("parsePushSecret", () => {
  it("tells a key that signs from what lets in", () => {
    expect(parsePushSecret(`${ours.secret}\n`, "S").signing?.key.name).toBe("ours-1");
    expect(parsePushSecret("a.b-c_d", "S")).toEqual({ authorization: "Bearer a.b-c_d" });
    expect(parsePushSecret("me:pass word", "S")).toEqual({
      authorization: `Basic ${Buffer.from("me:pass word").toString("base64")}`,
    });
    const both = parsePushSecret(`token\n${ours.secret}`, "S");
    expect([both.signing?.text, both.authorization]).toEqual([ours.secret, "Bearer token"]);
  });

  it.each([
    ["nothing", " \n"],
    ["two keys", `${ours.secret}\n${theirs.secret}`],
    ["two tokens", "a\nb"],
    ["a key that lost its end", ours.secret.slice(0, -3)],
    ["a key of two halves", `x:${Buffer.concat([Buffer.alloc(32, 1), Buffer.alloc(32, 2)]).toString("base64")}`],
    ["a PEM", "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIB\n-----END PRIVATE KEY-----"],
    ["what would end a header", "tok\ren"],
  ])("refuses %s, and never repeats it", (_what, text) => {
    const said = codeOf(() => parsePushSecret(text, "THE_SECRET"));
    expect(said).toMatch(/^KEY_INVALID /);
    for (const line of text.split("\n").filter((one) => one.trim().length > 2)) expect(said).not.toContain(line);
  });
});

describe("keys", () => {
  it("are pairs", () => {
    expect(parseSecretKey(ours.secret).publicKey.equals(parsePublicKey(ours.key).publicKey)).toBe(true);
    expect(codeOf(() => parsePublicKey(ours.secret))).toMatch(/^KEY_INVALID/);
  });
});

describe("parseCacheUrl", () => {
  it.each([
    ["https://cache.example.org/acme", "http https://cache.example.org/acme/ zstd"],
    ["http://127.0.0.1:8080?compression=none", "http http://127.0.0.1:8080/ none"],
    ["https://acme.cachix.org", "cachix acme"],
    ["https://acme.cachix.org/?priority=30", "cachix acme"],
    ["https://acme.cachix.org/deep", "http https://acme.cachix.org/deep/ zstd"],
    ["https://acme.cachix.org.example.org", "http https://acme.cachix.org.example.org/ zstd"],
    ["https://a.b.cachix.org", "http https://a.b.cachix.org/ zstd"],
    ["file:///srv/cache?priority=30", "file /srv/cache zstd"],
    ["s3://bucket?region=eu-1", "nix s3://bucket?region=eu-1"],
    ["s3://bucket?endpoint=minio.example.org&scheme=https", "nix s3://bucket?endpoint=minio.example.org&scheme=https"],
    ["s3://bucket?endpoint=127.0.0.1:9000&scheme=http", "nix s3://bucket?endpoint=127.0.0.1:9000&scheme=http"],
    ["s3://bucket?endpoint=http://localhost:9000", "nix s3://bucket?endpoint=http://localhost:9000"],
    ["file:///a%20b%25", "file /a b% zstd"],
    ["ssh-ng://builder", "nix ssh-ng://builder"],
    ["ssh://[::1]:22", "nix ssh://[::1]:22"],
  ])("%s", (text, wanted) => {
    const found = parseCacheUrl(text);
    const parts =
      found.kind === "http"
        ? [found.kind, found.url.href, found.compression]
        : found.kind === "file"
          ? [found.kind, found.directory, found.compression]
          : [found.kind, found.kind === "cachix" ? found.name : found.url];
    expect(parts.join(" ")).toBe(wanted);
  });

  it.each([
    "http://cache.example.org",
    "http://127.0.0.1.example.org",
    "https://me:hunter2@example.org",
    "https://example.org?secret-key=/etc/key",
    "s3://b?endpoint=minio.example.org&scheme=http",
    "s3://b?scheme=https&endpoint=minio.example.org&scheme=HTTP",
    "s3://b?scheme=http",
    "s3://b?endpoint=http://minio.example.org",
    "s3://b?endpoint=localhost.example.org&scheme=%68ttp",
    "s3://b?endpoint=localhost&endpoint=minio.example.org&scheme=http",
    "s3://b?endpoint=localhost@minio.example.org&scheme=http",
    "file:///srv?compression=xz",
    "file:///a%zz",
    "file:///a%00b",
    "ssh://-oProxyCommand=touch%20x",
    "ssh-ng://-oProxyCommand=x",
    "ssh://%2doProxyCommand=x",
    "ssh://%zz",
    "ssh:///directory",
    "ftp://example.org",
    "/srv/cache",
  ])("refuses %s", (text) => {
    const said = codeOf(() => parseCacheUrl(text));
    expect(said).toMatch(/^CACHE_UNUSABLE/);
    expect(said).not.toContain("hunter2");
  });
});

describe("findDestinations", () => {
  const opened = { kind: "files", cache: {} } as unknown as OpenedCache;
  const find = (caches: readonly CacheSpec[], more: Partial<DestinationsInput> = {}) =>
    findDestinations({ caches, allSigners: false, env: {}, githubToken: "the-token", open: () => opened, ...more });
  const cache = (url: string, rest: Partial<CacheSpec> = {}): CacheSpec => ({ url, priority: 40, ...rest });

  it("takes the caches that have a secret, lowest priority number first", () => {
    const found = find(
      [
        cache("https://b.example.org", { pushEnv: "B", priority: 50 }),
        cache("https://hint.example.org", { key: theirs.key }),
        cache("file:///a", { pushEnv: "A", priority: 10, key: ours.key }),
      ],
      { env: { A: ours.secret, B: "token" } },
    );
    const names = found.map((one) => (one.usable ? one.destination.name : one.error.code));
    expect(names).toEqual(["file:///a", "https://b.example.org"]);
    // Ours is not upstream of itself; the hint and everybody's are.
    const [first, second] = found.map((one) => (one.usable ? one.destination.upstream.map(({ name }) => name) : []));
    expect(first).toHaveLength(2);
    expect(first).toContain("theirs-1");
    expect(second).toHaveLength(3);
  });

  it("reports one that cannot be used beside one that can", () => {
    const found = find([cache("file:///a", { pushEnv: "A" }), cache("file:///b", { pushEnv: "B" })], {
      env: { B: ours.secret },
    });
    expect(found.map((one) => (one.usable ? "usable" : `${one.error.code}: ${one.error.message}`))).toEqual([
      "CACHE_DENIED: the cache file:///a needs A, which is not set here",
      "usable",
    ]);
  });

  it.each([
    ["a key that is not the declared one's half", { key: theirs.key, pushEnv: "S" }, "KEY_INVALID"],
    ["the job's own token", { pushEnv: "GITHUB_TOKEN" }, "CACHE_DENIED"],
    ["the key of releases", { pushEnv: "NEKO_SIGNING_KEY" }, "CACHE_DENIED"],
    ["an input of a step", { pushEnv: "INPUT_TOKEN" }, "CACHE_DENIED"],
    ["the job's token under another name", { pushEnv: "GH_TOKEN" }, "CACHE_DENIED"],
    ["the job's token beside a key", { pushEnv: "BOTH" }, "CACHE_DENIED"],
    ["the job's token as a password", { pushEnv: "LOGIN" }, "CACHE_DENIED"],
    ["the runner's token", { pushEnv: "ACTIONS_RUNTIME_TOKEN" }, "CACHE_DENIED"],
  ])("refuses %s", (_what, spec, code) => {
    const env = {
      S: ours.secret,
      GITHUB_TOKEN: "ghs_x",
      NEKO_SIGNING_KEY: ours.secret,
      INPUT_TOKEN: "given",
      GH_TOKEN: "the-token\n",
      BOTH: `${ours.secret}\nthe-token`,
      LOGIN: "me:the-token",
      ACTIONS_RUNTIME_TOKEN: "runtime",
    };
    const [found] = find([cache("https://a.example.org", spec)], { env });
    expect(found?.usable === false && found.error.code).toBe(code);
  });

  it("wants a key where nobody else signs", () => {
    const [found] = find([cache("file:///a", { pushEnv: "S" })], { env: { S: "token" } });
    expect(found?.usable === false && found.error.code).toBe("KEY_INVALID");
  });

  it("wants none where the cache signs", () => {
    const ask = (secret: string) =>
      find([cache("https://acme.cachix.org", { pushEnv: "S" })], { env: { S: secret } })[0];
    expect([ask("token")?.usable, ask(ours.secret)?.usable]).toEqual([true, true]);
    const login = ask("user:password");
    expect(login?.usable === false && login.error.code).toBe("KEY_INVALID");
  });

  it("finds the secret of a cache named by hand", () => {
    const env = { A: ours.secret, NEKO_CACHE_KEY: theirs.secret };
    const known = find([cache("file:///a/", { pushEnv: "A" })], { env, to: "file:///a" });
    const other = find([cache("file:///a/", { pushEnv: "A" })], { env, to: "file:///b" });
    const unsigned = find([], { to: "file:///b" });
    const names = [...known, ...other, ...unsigned].map((one) => one.usable && one.destination.signing?.name);
    expect(names).toEqual(["ours-1", "theirs-1", undefined]);
  });

  it("has nowhere to go without any", () => {
    expect(codeOf(() => find([cache("file:///a")]))).toMatch(/^USAGE/);
  });

  it("leaves nothing out with allSigners", () => {
    const [found] = find([], { to: "file:///b", allSigners: true });
    expect(found?.usable && found.destination.upstream).toEqual([]);
  });
});
