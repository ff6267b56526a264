import { createHash } from "node:crypto";
import { finishDigest, sha256, type Digest } from "../kernel/digest.ts";
import { NekoError, toNekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { ImageStore, Repository, StoredManifest } from "../ports/image-store.ts";
import { mediaTypes } from "../push/image.ts";
import { checkRepository, checkTag } from "../push/reference.ts";
import type { CredentialsFor } from "./oci-http-auth.ts";
import { isLoopback } from "./oci-http-request.ts";
import { RegistrySession } from "./oci-http-session.ts";

export interface OciHttpOptions {
  /** `ghcr.io`, `127.0.0.1:5000`. Plain http on loopback; elsewhere only when `insecure`. */
  readonly host: string;
  /** Before every repository: `acme`; "" for none. */
  readonly prefix: string;
  readonly insecure?: boolean;
  readonly credentials: CredentialsFor;
  readonly tokenHosts?: readonly string[];
  /** First pause before a request is made again, doubled each time; 500 unless given. */
  readonly backoffMs?: number;
}

const hostPattern = /^(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?$/;

/** Silence allowed while a registry takes in what it was sent. */
const commitMs = 300_000;

const manifestTypes = [
  mediaTypes.manifest,
  mediaTypes.index,
  "application/vnd.docker.distribution.manifest.v2+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
];

/** A registry by the OCI distribution spec v1.1. */
export function ociHttp(options: OciHttpOptions): ImageStore {
  const { host, prefix, credentials, tokenHosts = [], backoffMs = 500 } = options;
  const apiHost = host === "docker.io" ? "registry-1.docker.io" : host;
  const address = URL.parse(`https://${apiHost}`);
  if (!address || !hostPattern.test(apiHost)) {
    throw new NekoError("VALUE_INVALID", `"${clip(host, 100)}" is no registry host`, {
      hint: "write host or host:port",
    });
  }
  const plain = options.insecure === true || isLoopback(address.hostname);
  const origin = new URL(`${plain ? "http" : "https"}://${apiHost}`);
  const session = new RegistrySession({ origin, host, credentials, tokenHosts }, backoffMs);

  const nameOf = (repository: Repository): string => {
    const name = prefix === "" ? repository : `${prefix}/${repository}`;
    checkRepository(name);
    return name;
  };
  const urlOf = (repository: Repository, rest: string): URL => new URL(`/v2/${nameOf(repository)}/${rest}`, origin);
  const pull = (repository: Repository): string => `repository:${nameOf(repository)}:pull`;
  const push = (repository: Repository): string => `repository:${nameOf(repository)}:pull,push`;

  const readManifest = async (
    repository: Repository,
    reference: string,
    signal: AbortSignal,
  ): Promise<StoredManifest | undefined> => {
    if (!reference.startsWith("sha256:")) checkTag(reference);
    const answer = await session.read(
      {
        method: "GET",
        url: urlOf(repository, `manifests/${reference}`),
        headers: { Accept: manifestTypes.join(", ") },
      },
      pull(repository),
      signal,
    );
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw session.failure(`reading ${repository}:${reference}`, answer);
    const digest = sha256(answer.body);
    if (reference.startsWith("sha256:") && digest !== reference) throw mismatch(reference, host, digest);
    const mediaType = (answer.headers["content-type"] ?? mediaTypes.manifest).replace(/\s*;.*$/s, "");
    return { bytes: answer.body, mediaType, digest };
  };

  return {
    base: prefix === "" ? host : `${host}/${prefix}`,
    readManifest,

    async blobSizeBytes(repository, digest, signal) {
      const url = urlOf(repository, `blobs/${digest}`);
      const answer = await session.read({ method: "HEAD", url }, pull(repository), signal);
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw session.failure(`looking for ${digest} in ${repository}`, answer);
      return Number(answer.headers["content-length"] ?? 0);
    },

    async writeBlob(repository, content, signal) {
      return await session.retry(signal, async () => {
        let hash = createHash("sha256");
        let sizeBytes = 0;
        let broken: NekoError | undefined;
        async function* hashed(): AsyncGenerator<Uint8Array> {
          hash = createHash("sha256");
          sizeBytes = 0;
          try {
            for await (const chunk of content()) {
              hash.update(chunk);
              sizeBytes += chunk.length;
              yield chunk;
            }
          } catch (thrown) {
            broken = toNekoError(thrown);
            throw broken;
          }
        }
        const what = `upload to ${repository}`;
        const scope = push(repository);
        const opened = await session.send(
          { method: "POST", url: urlOf(repository, "blobs/uploads/"), sizeBytes: 0 },
          scope,
          signal,
        );
        if (opened.status !== 202) throw session.failure(what, opened);
        const upload = session.location(opened, origin);
        try {
          // One PATCH without Content-Range, chunked: some registries cap ranged ones at 4 MiB.
          const patched = await session.sendOnce(
            {
              method: "PATCH",
              url: upload,
              headers: { "Content-Type": "application/octet-stream" },
              body: hashed,
              idleMs: commitMs,
            },
            scope,
            signal,
          );
          if (patched.status === 404) throw new Error("the registry lost the upload");
          if (patched.status !== 202) throw session.failure(what, patched);
          const digest = finishDigest(hash);
          const finish = session.location(patched, upload);
          finish.searchParams.set("digest", digest);
          const put = await session.sendOnce(
            { method: "PUT", url: finish, sizeBytes: 0, idleMs: commitMs },
            scope,
            signal,
          );
          if (put.status === 404) throw new Error("the registry lost the upload");
          if (put.status !== 201) throw session.failure(what, put);
          const stored = put.headers["docker-content-digest"];
          if (stored !== undefined && stored !== digest) throw mismatch(digest, host, String(stored));
          return { digest, sizeBytes };
        } catch (thrown) {
          await session.abandon(upload, scope);
          // The content's own failure shows as a broken connection; it is not worth another try.
          throw broken ?? thrown;
        }
      });
    },

    async *readBlob(repository, digest, signal) {
      const ask = { method: "GET", url: urlOf(repository, `blobs/${digest}`) } as const;
      const answer = await session.open(ask, pull(repository), signal);
      if (answer.status !== 200) {
        if (answer.status === 404) {
          throw new NekoError("IMAGE_MISSING", `${digest} is not in ${host}/${nameOf(repository)}`, {
            hint: "push the image again",
          });
        }
        throw session.failure(`reading ${digest}`, answer);
      }
      const hash = createHash("sha256");
      try {
        for await (const chunk of answer.body) {
          hash.update(chunk as Buffer);
          yield chunk as Buffer;
        }
      } catch (thrown) {
        throw session.unreachable(thrown, signal);
      }
      const found = finishDigest(hash);
      if (found !== digest) throw mismatch(digest, host, found);
    },

    async writeManifest(repository, manifest, mediaType, tags, signal) {
      tags.forEach(checkTag);
      const digest: Digest = sha256(manifest);
      for (const reference of tags.length === 0 ? [digest] : tags) {
        const answer = await session.send(
          {
            method: "PUT",
            url: urlOf(repository, `manifests/${reference}`),
            headers: { "Content-Type": mediaType },
            body: () => once(manifest),
            sizeBytes: manifest.length,
          },
          push(repository),
          signal,
        );
        if (answer.status !== 201) throw session.failure(`writing manifest ${repository}:${reference}`, answer);
      }
      const stored = await readManifest(repository, digest, signal);
      if (stored) return stored.digest;
      throw mismatch(digest, host, "nothing");
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function mismatch(wanted: string, host: string, found: string): NekoError {
  return new NekoError("IMAGE_MISMATCH", `${host} has ${clip(found, 100)} where ${wanted} was asked for`, {
    hint: "do not use this registry's answer; check what stands between it and you",
  });
}
