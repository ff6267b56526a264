import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import type { ImageStore } from "../../ports/image-store.ts";
import type { CredentialsFor } from "./oci-http-auth.ts";
import { readBlob } from "./oci-http-download.ts";
import { Manifests } from "./oci-http-manifests.ts";
import { apiHostOf, RegistryNames } from "./oci-http-names.ts";
import { defaultLimits, isLoopback, type HttpLimits } from "./oci-http-request.ts";
import { defaultRetries, type RetryLimits } from "./oci-http-retry.ts";
import { RegistrySession } from "./oci-http-session.ts";
import { BlobUploads } from "./oci-http-upload.ts";

export interface OciHttpOptions {
  /** `ghcr.io`, `127.0.0.1:5000`. Plain http on loopback; elsewhere only when `insecure`. */
  readonly host: string;
  /** Before every repository: `acme`; "" for none. */
  readonly prefix: string;
  readonly insecure?: boolean;
  readonly credentials: CredentialsFor;
  readonly tokenHosts?: readonly string[];
  /** Where they are to differ from the usual. */
  readonly limits?: Partial<HttpLimits & RetryLimits>;
  /** Monotonic, for the lifetime of tokens. */
  readonly nowMs?: () => number;
}

const hostPattern = /^(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?$/;

/** A registry by the OCI distribution spec v1.1. */
export function ociHttp(options: OciHttpOptions): ImageStore {
  const { host, prefix, credentials, tokenHosts = [], nowMs = () => performance.now() } = options;
  const apiHost = apiHostOf(host);
  const address = URL.parse(`https://${apiHost}`);
  if (!address || !hostPattern.test(apiHost)) {
    throw new NekoError("VALUE_INVALID", `"${clip(host, 100)}" is no registry host`, {
      hint: "write host or host:port",
    });
  }
  const plain = options.insecure === true || isLoopback(address.hostname);
  const origin = new URL(`${plain ? "http" : "https"}://${apiHost}`);
  const limits = { ...defaultLimits, ...defaultRetries, ...options.limits };
  const session = new RegistrySession({ origin, host, credentials, tokenHosts }, limits, nowMs);
  const names = new RegistryNames(origin, prefix);
  const uploads = new BlobUploads(session, names);
  const manifests = new Manifests(session, names);

  return {
    base: prefix === "" ? host : `${host}/${prefix}`,

    async blobSizeBytes(repository, digest, signal) {
      const url = names.url(repository, `blobs/${digest}`);
      const answer = await session.read({ method: "HEAD", url }, names.pull(repository), signal);
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw session.failure(`looking for ${digest} in ${repository}`, answer);
      return Number(answer.headers["content-length"] ?? 0);
    },

    writeBlob: (repository, content, signal) => uploads.write(repository, content, signal),
    putBlob: (repository, bytes, signal) => uploads.put(repository, bytes, signal),
    mountBlob: (repository, digest, from, signal) => uploads.mount(repository, digest, from, signal),

    readBlob: (repository, digest, signal) => readBlob(session, names, repository, digest, signal),

    readManifest: (repository, reference, signal) => manifests.read(repository, reference, signal),
    writeManifest: (repository, manifest, mediaType, tags, signal) =>
      manifests.write(repository, manifest, mediaType, tags, signal),
    writeReferrer: (repository, subject, manifest, signal) =>
      manifests.writeReferrer(repository, subject, manifest, signal),
    readReferrers: (repository, digest, artifactType, signal) =>
      manifests.readReferrers(repository, digest, artifactType, signal),
    close: (signal) => uploads.close(signal),
  };
}
