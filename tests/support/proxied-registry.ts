import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { ociHttp, type OciHttpOptions } from "../../src/adapters/registry/oci-http.ts";
import type { ImageStore } from "../../src/ports/image-store.ts";
import { registryProxy, type RegistryProxy } from "./registry-proxy.ts";
import { startRegistry } from "./test-images.ts";

export const account = { username: "me", password: "correct horse" };
export const basic = `Basic ${Buffer.from(`${account.username}:${account.password}`).toString("base64")}`;

/** A real docker-registry for the tests of one `describe`, behind a proxy that misbehaves on request. */
export interface ProxiedRegistry {
  readonly proxy: RegistryProxy;
  /** Of the registry itself. */
  readonly host: string;
  /** Where the registry keeps its files. */
  readonly directory: string;
  /** A store that talks to the proxy. */
  open(options?: Partial<OciHttpOptions>): ImageStore;
  /** Requests so far whose `METHOD path` matches. */
  count(pattern: RegExp): number;
  /** Another host with the same content, gone after the test. */
  elsewhere(): Promise<RegistryProxy>;
}

export function proxiedRegistry(): ProxiedRegistry {
  let directory: string;
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let proxy: RegistryProxy;
  const others: RegistryProxy[] = [];
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
    proxy.changeAnswer = undefined;
    proxy.changeHeaders = undefined;
    proxy.seen.length = 0;
  });
  afterEach(async () => {
    for (const other of others.splice(0)) await other[Symbol.asyncDispose]();
  });
  return {
    get proxy() {
      return proxy;
    },
    get host() {
      return registry.host;
    },
    get directory() {
      return join(directory, "registry/docker/registry/v2/repositories");
    },
    open: (options = {}) =>
      ociHttp({
        host: proxy.host,
        prefix: "",
        credentials: (host) => Promise.resolve(host === proxy.host ? account : undefined),
        ...options,
        limits: { backoffMs: 2, ...options.limits },
      }),
    count: (pattern) => proxy.seen.filter(({ line }) => pattern.test(line)).length,
    async elsewhere() {
      const other = await registryProxy(registry.host);
      others.push(other);
      return other;
    },
  };
}

/** Bytes as content for {@link ImageStore.writeBlob}, in chunks. */
export function contentOf(bytes: Uint8Array, chunkBytes = 65_536): () => AsyncGenerator<Uint8Array> {
  return async function* () {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  };
}
