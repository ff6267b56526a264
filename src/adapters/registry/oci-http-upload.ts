import { createHash } from "node:crypto";
import { finishDigest, sha256, type Digest } from "../../kernel/digest.ts";
import { NekoError, toNekoError } from "../../kernel/error.ts";
import { mismatch, type RegistryNames } from "./oci-http-names.ts";
import type { Answer } from "./oci-http-request.ts";
import { Transient } from "./oci-http-retry.ts";
import type { RegistrySession } from "./oci-http-session.ts";

export interface WrittenBlob {
  readonly digest: Digest;
  readonly sizeBytes: number;
}

/** One upload as the registry last showed it. */
interface Upload {
  /** Where its next request goes. */
  readonly url: URL;
  /** Bytes the registry has. */
  readonly sizeBytes: number;
}

/** For a farewell that nothing depends on, and for one to a caller who was told to stop. */
const [abandonMs, hurriedMs] = [5_000, 1_000];

/** Blobs on their way into one registry. Source: OCI distribution-spec v1.1, "Pushing blobs". */
export class BlobUploads {
  readonly #session: RegistrySession;
  readonly #names: RegistryNames;
  /** Begun by a mount that came to nothing, by name; the next writes use them up. */
  readonly #spare = new Map<string, URL[]>();

  constructor(session: RegistrySession, names: RegistryNames) {
    this.#session = session;
    this.#names = names;
  }

  /** Three requests where nothing breaks; after a break it goes on from where the registry got to. */
  async write(repository: string, content: () => AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<WrittenBlob> {
    let upload: Upload | undefined;
    let broken = false;
    let whole: WrittenBlob | undefined;
    let refused: NekoError | undefined;
    try {
      return await this.#session.retry(signal, async () => {
        if (broken) {
          if (whole && (await this.#isStored(repository, whole, signal))) return whole;
          if (upload) {
            const state: Upload | undefined = await this.#state(repository, upload, signal);
            if (!state) await this.#abandon(repository, upload.url, signal);
            upload = state;
          }
          broken = false;
        }
        upload ??= await this.#begin(repository, signal);
        if (whole === undefined || upload.sizeBytes !== whole.sizeBytes) {
          broken = true;
          ({ upload, whole } = await this.#patch(repository, content, upload, signal));
        }
        broken = true;
        const outcome = await this.#finish(repository, upload, whole.digest, undefined, signal);
        if (outcome === "stored") return whole;
        [upload, whole] = [undefined, undefined];
        if (outcome === "lost") throw new Error("the registry lost the upload");
        // Bytes changed on the way, or a resumed upload was not what the registry said. Once more from the beginning.
        if (refused) throw outcome;
        refused = outcome;
        throw new Transient(outcome.message, { last: outcome });
      });
    } catch (thrown) {
      if (upload) await this.#abandon(repository, upload.url, signal);
      throw thrown;
    }
  }

  /** Two requests where nothing breaks. */
  async put(repository: string, bytes: Uint8Array, signal: AbortSignal): Promise<Digest> {
    const digest = sha256(bytes);
    const blob = { digest, sizeBytes: bytes.length };
    let broken = false;
    let refused: NekoError | undefined;
    return await this.#session.retry(signal, async () => {
      if (broken && (await this.#isStored(repository, blob, signal))) return digest;
      broken = false;
      const upload = await this.#begin(repository, signal);
      try {
        broken = true;
        const outcome = await this.#finish(repository, upload, digest, bytes, signal);
        if (outcome === "stored") return digest;
        if (outcome === "lost") throw new Error("the registry lost the upload");
        if (refused) throw outcome;
        refused = outcome;
        throw new Transient(outcome.message, { last: outcome });
      } catch (thrown) {
        await this.#abandon(repository, upload.url, signal);
        throw thrown;
      }
    });
  }

  /** One request. False where the registry will not, or must not, take it over from there. */
  async mount(repository: string, digest: Digest, from: string, signal: AbortSignal): Promise<boolean> {
    const url = this.#names.url(repository, "blobs/uploads/");
    url.searchParams.set("mount", digest);
    url.searchParams.set("from", this.#names.name(from));
    const scope = `${this.#names.push(repository)} ${this.#names.pull(from)}`;
    const answer = await this.#session.send({ method: "POST", url }, scope, signal);
    switch (answer.status) {
      case 201: {
        const stored = answer.headers["docker-content-digest"];
        if (stored !== undefined && stored !== digest) throw this.#mismatch(digest, String(stored));
        return true;
      }
      case 202:
        this.#keep(repository, this.#session.location(answer, url));
        return false;
      // Reading the sibling may be what is not allowed; if it is writing, the upload that follows says so.
      case 401:
      case 403:
      case 404:
      case 405:
        return false;
      default:
        throw this.#session.failure(`mounting ${digest} into ${repository}`, answer);
    }
  }

  /** Lets the registry forget the uploads nobody used; it would otherwise keep them for days. */
  async close(signal: AbortSignal): Promise<void> {
    const spare = [...this.#spare].flatMap(([repository, urls]) => urls.map((url) => ({ repository, url })));
    this.#spare.clear();
    await Promise.all(spare.map(({ repository, url }) => this.#abandon(repository, url, signal)));
  }

  #keep(repository: string, url: URL): void {
    this.#spare.set(repository, [...(this.#spare.get(repository) ?? []), url]);
  }

  async #begin(repository: string, signal: AbortSignal): Promise<Upload> {
    const spare = this.#spare.get(repository)?.pop();
    if (spare) return { url: spare, sizeBytes: 0 };
    const url = this.#names.url(repository, "blobs/uploads/");
    const opened = await this.#session.sendOnce({ method: "POST", url }, this.#names.push(repository), signal);
    if (opened.status !== 202) throw this.#session.failure(`upload to ${repository}`, opened);
    return { url: this.#session.location(opened, url), sizeBytes: 0 };
  }

  /** One PATCH without Content-Range, chunked: some registries cap ranged ones at 4 MiB. */
  async #patch(
    repository: string,
    content: () => AsyncIterable<Uint8Array>,
    upload: Upload,
    signal: AbortSignal,
  ): Promise<{ readonly upload: Upload; readonly whole: WrittenBlob }> {
    const hash = createHash("sha256");
    let sizeBytes = 0;
    /** What the registry does not have yet, hashed from the beginning. */
    async function* rest(): AsyncGenerator<Uint8Array> {
      try {
        for await (const chunk of content()) {
          hash.update(chunk);
          const skipped = Math.min(chunk.length, Math.max(0, upload.sizeBytes - sizeBytes));
          sizeBytes += chunk.length;
          if (skipped < chunk.length) yield chunk.subarray(skipped);
        }
      } catch (thrown) {
        throw toNekoError(thrown); // not a broken connection: no other try will help
      }
    }
    const patched = await this.#session.sendOnce(
      {
        method: "PATCH",
        url: upload.url,
        headers: { "Content-Type": "application/octet-stream" },
        stream: rest,
        commits: true,
      },
      this.#names.push(repository),
      signal,
    );
    // 416: it has other bytes by now than it said. Source: distribution-spec v1.1, "Pushing a blob in chunks".
    if (this.#isLost(patched) || patched.status === 416) throw new Error("the registry lost the upload");
    if (patched.status !== 202) throw this.#session.failure(`upload to ${repository}`, patched);
    const url = this.#session.location(patched, upload.url);
    return { upload: { url, sizeBytes }, whole: { digest: finishDigest(hash), sizeBytes } };
  }

  async #finish(
    repository: string,
    upload: Upload,
    digest: Digest,
    bytes: Uint8Array | undefined,
    signal: AbortSignal,
  ): Promise<"stored" | "lost" | NekoError> {
    const url = new URL(upload.url);
    url.searchParams.set("digest", digest);
    const headers = { "Content-Type": "application/octet-stream" };
    const ask = { method: "PUT", url, commits: true, ...(bytes ? { bytes, headers } : {}) } as const;
    const put = await this.#session.sendOnce(ask, this.#names.push(repository), signal);
    if (this.#isLost(put)) return "lost";
    if (put.status !== 201) {
      const failure = this.#session.failure(`upload to ${repository}`, put);
      if (failure.code === "IMAGE_MISMATCH") return failure;
      throw failure;
    }
    const stored = put.headers["docker-content-digest"];
    if (stored !== undefined && stored !== digest) throw this.#mismatch(digest, String(stored));
    return "stored";
  }

  #isLost(answer: Answer): boolean {
    const codes = this.#session.codes(answer);
    return answer.status === 404 || codes.includes("BLOB_UPLOAD_UNKNOWN") || codes.includes("BLOB_UPLOAD_INVALID");
  }

  /** Where an upload got to before it broke; undefined when it has to begin anew.
   *  Source: distribution-spec v1.1, "Pushing a blob in chunks" (GET of the location). */
  async #state(repository: string, upload: Upload, signal: AbortSignal): Promise<Upload | undefined> {
    const ask = { method: "GET", url: upload.url } as const;
    const answer = await this.#session.sendOnce(ask, this.#names.push(repository), signal);
    const end = /^(?:bytes=)?0-(\d{1,15})$/.exec(String(answer.headers.range ?? ""))?.[1];
    // `0-0` is said of one byte and of none.
    if (answer.status !== 204 || end === undefined || end === "0") return undefined;
    return {
      url: answer.headers.location ? this.#session.location(answer, upload.url) : upload.url,
      sizeBytes: Number(end) + 1,
    };
  }

  async #isStored(repository: string, { digest, sizeBytes }: WrittenBlob, signal: AbortSignal): Promise<boolean> {
    const ask = { method: "HEAD", url: this.#names.url(repository, `blobs/${digest}`) } as const;
    const { status, headers } = await this.#session.read(ask, this.#names.pull(repository), signal);
    return status === 200 && Number(headers["content-length"]) === sizeBytes;
  }

  async #abandon(repository: string, url: URL, signal: AbortSignal): Promise<void> {
    const limit = AbortSignal.timeout(signal.aborted ? hurriedMs : abandonMs);
    const either = signal.aborted ? limit : AbortSignal.any([signal, limit]);
    const ask = { method: "DELETE", url } as const;
    await this.#session.sendOnce(ask, this.#names.push(repository), either).catch(() => undefined);
  }

  #mismatch(digest: Digest, found: string): NekoError {
    return mismatch(digest, this.#session.registry.host, found);
  }
}
