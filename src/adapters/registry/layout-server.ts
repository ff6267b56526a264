import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { parseDigest } from "../../kernel/digest.ts";
import { NekoError } from "../../kernel/error.ts";
import { isRepository, isTag } from "../../push/reference.ts";
import { layoutOf, ociLayout } from "./oci-layout.ts";
import { openBlob } from "./oci-layout-files.ts";

export interface LayoutServer extends AsyncDisposable {
  /** `127.0.0.1:41234`: what stands before the repository in an image reference. */
  readonly host: string;
  readonly port: number;
  readonly url: string;
}

/**
 * The pull half of a registry over a directory of image layouts: podman and docker cannot pull `oci:DIR@digest`, so
 * they are given this. Reads only; names are matched against the spec's patterns before they meet a path.
 * Source: OCI distribution-spec v1.1, "Pull"; RFC 9110 section 14 for ranges.
 */
export async function serveLayout(
  directory: string,
  options: { readonly host?: string; readonly port?: number } = {},
): Promise<LayoutServer> {
  const stop = new AbortController();
  const server = createServer((request, response) => {
    answer(directory, request, response, stop.signal).catch((thrown: unknown) => {
      // The reader went away, or the disk failed midway: a cut answer says so, a second status cannot.
      if (response.headersSent) response.destroy();
      else if (thrown instanceof NekoError && thrown.code === "VALUE_INVALID") refuse(response, 404, "NAME_INVALID");
      else refuse(response, 500, "UNKNOWN");
    });
  });
  server.listen({ host: options.host ?? "127.0.0.1", port: options.port ?? 0 });
  await once(server, "listening");
  const { address, port } = server.address() as AddressInfo;
  const host = `${address.includes(":") ? `[${address}]` : address}:${port}`;
  return {
    host,
    port,
    url: `http://${host}`,
    async [Symbol.asyncDispose]() {
      stop.abort();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

// No percent sign and no dot segment passes: what a name may not hold is not decoded first.
const route = /^\/v2\/([a-z0-9._/-]+)\/(manifests|blobs)\/([A-Za-z0-9._:-]+)$/;

async function answer(
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  response.setHeader("Docker-Distribution-Api-Version", "registry/2.0");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "UNSUPPORTED");
  }
  const path = (request.url ?? "").replace(/\?.*$/s, "");
  if (path === "/v2/" || path === "/v2") {
    response.setHeader("Content-Type", "application/json");
    return void response.end("{}");
  }
  const [, repository = "", kind, reference = ""] = route.exec(path) ?? [];
  if (!isRepository(repository)) return refuse(response, 404, "NAME_INVALID");
  if (kind === "manifests") await sendManifest(directory, repository, reference, response, signal);
  else await sendBlob(directory, repository, reference, request, response);
}

async function sendManifest(
  directory: string,
  repository: string,
  reference: string,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  if (!isTag(reference) && !isDigest(reference)) return refuse(response, 404, "MANIFEST_UNKNOWN");
  const manifest = await ociLayout({ directory }).readManifest(repository, reference, signal);
  if (!manifest) return refuse(response, 404, "MANIFEST_UNKNOWN");
  response.setHeader("Content-Type", manifest.mediaType);
  response.setHeader("Docker-Content-Digest", manifest.digest);
  response.setHeader("Content-Length", manifest.bytes.length);
  response.end(manifest.bytes); // node:http sends no body to HEAD
}

async function sendBlob(
  directory: string,
  repository: string,
  reference: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isDigest(reference)) return refuse(response, 404, "DIGEST_INVALID");
  const blob = await openBlob(layoutOf(directory, repository), parseDigest(reference));
  if (!blob) return refuse(response, 404, "BLOB_UNKNOWN");
  try {
    const sizeBytes = blob.facts.size;
    const range = rangeOf(request.headers.range, sizeBytes);
    response.setHeader("Content-Type", "application/octet-stream");
    response.setHeader("Docker-Content-Digest", reference);
    response.setHeader("Accept-Ranges", "bytes");
    if (range === "unsatisfiable") {
      response.setHeader("Content-Range", `bytes */${sizeBytes}`);
      return refuse(response, 416, "SIZE_INVALID");
    }
    if (range) {
      response.statusCode = 206;
      response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${sizeBytes}`);
    }
    response.setHeader("Content-Length", range ? range.end - range.start + 1 : sizeBytes);
    if (request.method === "HEAD" || sizeBytes === 0) return void response.end();
    const content = blob.file.createReadStream({ ...range, autoClose: false, highWaterMark: 1024 * 1024 });
    await pipeline(content, response);
  } finally {
    await blob.file.close();
  }
}

/** One range of bytes, both ends included; undefined for none, and for several, which a server may ignore. */
function rangeOf(
  header: string | undefined,
  sizeBytes: number,
): { readonly start: number; readonly end: number } | "unsatisfiable" | undefined {
  const match = /^bytes=([0-9]{0,15})-([0-9]{0,15})$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const last = sizeBytes - 1;
  if (match[1] === "") {
    const suffix = Number(match[2]);
    return suffix === 0 ? "unsatisfiable" : { start: Math.max(0, sizeBytes - suffix), end: last };
  }
  const start = Number(match[1]);
  const end = match[2] === "" ? last : Math.min(Number(match[2]), last);
  if (match[2] !== "" && Number(match[2]) < start) return undefined;
  return start > last ? "unsatisfiable" : { start, end };
}

function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

/** Source: distribution-spec v1.1, "Error Codes". */
function refuse(response: ServerResponse, status: number, code: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json");
  response.removeHeader("Content-Length");
  response.end(JSON.stringify({ errors: [{ code }] }));
}
