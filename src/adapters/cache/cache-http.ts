import { NekoError } from "../../kernel/error.ts";
import { clip, showUrl } from "../../kernel/text.ts";
import type { BinaryCache, CacheContent } from "../../ports/binary-cache.ts";
import type { Packed } from "../../ports/packer.ts";
import {
  defaultLimits,
  exchange,
  fetchWhole,
  type Answer,
  type Ask,
  type HttpLimits,
} from "../registry/oci-http-request.ts";
import { defaultRetries, retry, transient, type RetryLimits } from "../registry/oci-http-retry.ts";

export interface CacheHttpOptions {
  /** Ends in `/`; https, or http on this machine. */
  readonly url: URL;
  /** Value of the Authorization header; sent to this origin alone. */
  readonly authorization?: string | undefined;
  readonly limits?: HttpLimits;
  readonly retries?: RetryLimits;
  /** Larger archives are sent while they are packed; up to this size compressed content may be kept in memory. */
  readonly keptBytes?: number;
}

// As Nix sends them. Source: nix/src/libstore/binary-cache-store.cc.
const types = { info: "text/x-nix-cache-info", narinfo: "text/x-nix-narinfo", nar: "application/x-nix-nar" };

/** A binary cache behind a server that takes PUT. Redirects are followed for reading only, and then without secrets. */
export function cacheHttp(options: CacheHttpOptions): BinaryCache {
  const { url, authorization, limits = defaultLimits, retries = defaultRetries } = options;
  const { keptBytes = 4 * 1024 * 1024 } = options;
  const name = showUrl(url.href);
  const headers: Readonly<Record<string, string>> = authorization === undefined ? {} : { Authorization: authorization };

  const again = <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> =>
    retry(retries, signal, work, (thrown) => unreachable(name, thrown));

  const put = (ask: Omit<Ask, "method" | "url" | "commits">, file: string, signal: AbortSignal): Promise<Answer> =>
    exchange({ ...ask, method: "PUT", url: new URL(file, url), commits: true }, limits, signal);

  const putWhole = async (type: string, file: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> => {
    const answer = await put({ headers: { ...headers, "Content-Type": type }, bytes }, file, signal);
    if (!isStored(answer)) throw failure(name, `writing ${file}`, answer);
  };

  /** Sends while it packs; undefined when the server has to know the size first. */
  const putStream = async (
    file: string,
    content: CacheContent,
    sizeBytes: number | undefined,
    signal: AbortSignal,
  ): Promise<Packed | undefined> => {
    const length = sizeBytes === undefined ? {} : { "Content-Length": String(sizeBytes) };
    let packed: Packed | undefined;
    let broken: { readonly thrown: unknown } | undefined;
    async function* stream(): AsyncGenerator<Uint8Array> {
      try {
        packed = yield* content.pack(signal);
      } catch (thrown) {
        broken = { thrown };
        throw thrown;
      }
    }
    try {
      const answer = await put({ headers: { ...headers, "Content-Type": types.nar, ...length }, stream }, file, signal);
      if (packed && isStored(answer)) return packed;
      if (sizeBytes === undefined && wantsLength(answer)) return undefined;
      throw failure(name, `writing ${file}`, answer);
    } catch (thrown) {
      // The content's own failure would look like a broken connection; it is not worth another try.
      throw broken ? broken.thrown : thrown;
    }
  };
  let streams = true;

  return {
    read: (file, signal) =>
      again(signal, async () => {
        const answer = await readOf({ method: "GET", url: new URL(file, url), headers }, limits, signal);
        if (answer.status === 200) return answer.body.toString("utf8");
        if (isMissing(answer.status, file)) return undefined;
        throw failure(name, `reading ${file}`, answer);
      }),

    write: (file, text, signal) =>
      again(signal, () => {
        const type = file.endsWith(".narinfo") ? types.narinfo : types.info;
        return putWhole(type, file, Buffer.from(text), signal);
      }),

    async writeContent(file, content, signal) {
      if (streams && content.narSizeBytes > keptBytes) {
        const sent = await again(signal, () => putStream(file, content, undefined, signal));
        if (sent) return sent;
        streams = false;
      }
      // With its length: what fits into memory is packed once. What does not is packed a second time while it is sent,
      // since nothing may be kept on disk; packing gives the same bytes again.
      const { packed, bytes } = await keep(content, keptBytes, signal);
      if (bytes) {
        await again(signal, () => putWhole(types.nar, file, bytes, signal));
        return packed;
      }
      const same = sameAgain(file, content, packed);
      await again(signal, () => putStream(file, same, packed.sizeBytes, signal));
      return packed;
    },
  };
}

/** What content is, and its bytes unless they are more than `keptBytes`. */
async function keep(
  content: CacheContent,
  keptBytes: number,
  signal: AbortSignal,
): Promise<{ readonly packed: Packed; readonly bytes: Buffer | undefined }> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  const packing = content.pack(signal);
  for (let next = await packing.next(); ; next = await packing.next()) {
    if (next.done) {
      return { packed: next.value, bytes: sizeBytes > keptBytes ? undefined : Buffer.concat(chunks) };
    }
    sizeBytes += next.value.length;
    if (sizeBytes > keptBytes) chunks.length = 0;
    else chunks.push(Buffer.from(next.value)); // a copy: the packer uses a chunk's memory again
  }
}

/** Fails before its end where it is not what it was. */
function sameAgain(file: string, content: CacheContent, before: Packed): CacheContent {
  return {
    ...content,
    async *pack(signal) {
      const packed = yield* content.pack(signal);
      if (packed.digest !== before.digest) throw changed(file);
      return packed;
    },
  };
}

/** Not 202, which promises nothing. Source: RFC 9110 sections 9.3.4, 15.3. */
const isStored = ({ status }: Answer): boolean => status === 200 || status === 201 || status === 204;

/** 411 of whoever says so (RFC 9110 section 15.5.12), 501 of whoever does not know chunks (RFC 9112 section 6.1), as
 *  S3 does. */
const wantsLength = ({ status }: Answer): boolean => status === 411 || status === 501;

async function readOf(ask: Ask, limits: HttpLimits, signal: AbortSignal): Promise<Answer> {
  try {
    return await fetchWhole(ask, limits, signal);
  } catch (thrown) {
    if (!(thrown instanceof NekoError) || thrown.code !== "REGISTRY_PROTOCOL") throw thrown;
    throw new NekoError("CACHE_UNUSABLE", thrown.message, {
      hint: "check the cache's address and its proxy",
      cause: thrown,
    });
  }
}

/** A bucket that may not be listed answers 403 for what is not there; whoever may not read at all learns it from
 *  nix-cache-info. Source: nix/src/libstore/http-binary-cache-store.cc. */
const isMissing = (status: number, file: string): boolean =>
  status === 404 || status === 410 || (status === 403 && file.endsWith(".narinfo"));

function failure(name: string, what: string, { status, headers }: Answer): Error {
  if (status === 408 || status === 429 || (status >= 500 && status !== 501))
    return transient(`${what} was answered with ${status}`, headers);
  if (status === 401 || status === 403) {
    return new NekoError("CACHE_DENIED", `${what} was refused by ${name} (${status})`, {
      hint: "put what lets in (user:password or a token) into the secret that the cache's `push` names",
    });
  }
  const where = status >= 300 && status < 400 ? ": it redirects, and what is written is not sent elsewhere" : "";
  return new NekoError("CACHE_UNUSABLE", `${what} was answered by ${name} with ${status}${where}`, {
    hint: "check the address, and that a binary cache there takes PUT",
  });
}

function changed(file: string): NekoError {
  return new NekoError("CLOSURE_MISMATCH", `packing gave other bytes than a moment ago: ${file} is not published`, {
    hint: "see that nothing writes to the store, and push again",
  });
}

function unreachable(name: string, cause: unknown): NekoError {
  const text = cause instanceof Error ? cause.message : String(cause);
  return new NekoError("CACHE_UNREACHABLE", `${name} cannot be used now: ${clip(text, 200)}`, {
    hint: "check the address and the network, then push again",
    cause,
  });
}
