import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

// GitHub's cache service, version 2, on loopback: the Twirp calls of @actions/cache, and blobs as Azure stores them (one
// PUT of a block blob up to 128 MiB, GET). Entries are written once; a lookup takes the exact key, then the newest by prefix.
// Source: @actions/cache lib/generated/results/api/v1/cache.js; Azure "Put Blob", "Get Blob".

export type CacheTrouble = "none" | "500" | "hang" | "hang on blobs" | "garbage";

export interface ActionsCache extends AsyncDisposable {
  /** What a job's environment has of it. */
  readonly env: Readonly<Record<string, string>>;
  /** By key, in the order they were saved. */
  readonly entries: ReadonlyMap<string, Buffer>;
  /** The calls so far: `GetCacheEntryDownloadURL`, `PUT`, … */
  readonly calls: readonly string[];
  trouble: CacheTrouble;
  /** Puts an archive there under the version that the last lookup asked for. */
  plant(key: string, archive: Buffer): void;
}

const path = "/twirp/github.actions.results.api.v1.CacheService/";

export async function startActionsCache(): Promise<ActionsCache> {
  const blobs = new Map<string, Buffer>();
  const saved: { key: string; version: string; blob: string }[] = [];
  const calls: string[] = [];
  const token = `runtime-${randomUUID()}`;
  let version = "";
  const state = { trouble: "none" as CacheTrouble };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const isCall = url.pathname.startsWith(path);
    calls.push(isCall ? url.pathname.slice(path.length) : (request.method ?? ""));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (state.trouble === "hang" || (state.trouble === "hang on blobs" && !isCall)) return;
    if (state.trouble === "500")
      return void response.writeHead(500).end(JSON.stringify({ code: "internal", msg: "down" }));
    if (!isCall) return blob(request, url.pathname, body, response);
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end("{}");
    const asked = JSON.parse(body.toString()) as { key: string; version: string; restore_keys?: readonly string[] };
    const answer = call(url.pathname.slice(path.length), asked, `http://${request.headers.host}`);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  };

  const call = (
    name: string,
    asked: { key: string; version: string; restore_keys?: readonly string[] },
    at: string,
  ): object => {
    if (name === "CreateCacheEntry") {
      if (saved.some((entry) => entry.key === asked.key && entry.version === asked.version)) return { ok: false };
      const id = randomUUID();
      saved.push({ key: asked.key, version: asked.version, blob: id });
      return { ok: true, signed_upload_url: `${at}/blob/${id}?sig=right-to-write` };
    }
    if (name === "FinalizeCacheEntryUpload") return { ok: true, entry_id: "1" };
    version = asked.version;
    const whole = saved.filter((entry) => entry.version === version && blobs.has(entry.blob));
    const keys = [asked.key, ...(asked.restore_keys ?? [])];
    const found =
      whole.find((entry) => entry.key === asked.key) ??
      whole.findLast((entry) => keys.some((key) => entry.key.startsWith(key)));
    if (!found) return { ok: false };
    return { ok: true, signed_download_url: `${at}/blob/${found.blob}?sig=right-to-read`, matched_key: found.key };
  };

  const blob = (request: IncomingMessage, name: string, body: Buffer, response: ServerResponse): void => {
    const id = name.replace("/blob/", "");
    if (request.method === "PUT") {
      blobs.set(id, body);
      const headers = {
        etag: '"1"',
        "last-modified": new Date().toUTCString(),
        "x-ms-request-id": "1",
        "x-ms-version": "2024-01-01",
      };
      return void response.writeHead(201, headers).end();
    }
    const content = state.trouble === "garbage" ? Buffer.from("no archive at all") : blobs.get(id);
    if (!content) return void response.writeHead(404).end();
    response.writeHead(200, { "content-length": content.length, "content-type": "application/octet-stream" });
    response.end(request.method === "HEAD" ? undefined : content);
  };

  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    env: {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_CACHE_SERVICE_V2: "true",
    },
    get entries() {
      return new Map(
        saved.flatMap(({ key, blob: id }) => (blobs.has(id) ? [[key, blobs.get(id) ?? Buffer.alloc(0)]] : [])),
      );
    },
    calls,
    get trouble() {
      return state.trouble;
    },
    set trouble(trouble) {
      state.trouble = trouble;
    },
    plant(key, archive) {
      const id = randomUUID();
      blobs.set(id, archive);
      saved.push({ key, version, blob: id });
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
