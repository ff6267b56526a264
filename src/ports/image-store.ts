import type { Digest } from "../kernel/digest.ts";

/** `neko-agent`, `acme/neko-agent`: the name below a registry, lower case. */
export type Repository = string;

export interface StoredManifest {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly digest: Digest;
}

/** A place blobs and manifests are kept: a registry by the OCI distribution spec v1.1, or an OCI image layout. */
export interface ImageStore {
  /** As it stands in a release record's `sources`: `ghcr.io/acme`, `oci:/srv/images`. */
  readonly base: string;
  /** Size of a blob in bytes; undefined when absent. @throws NekoError REGISTRY_DENIED, REGISTRY_UNREACHABLE */
  blobSizeBytes(repository: Repository, digest: Digest, signal: AbortSignal): Promise<number | undefined>;
  /** Stores a blob whose digest is only known at its end. Nothing is visible before it is whole. Restartable callers
   *  pass a function, since a stream is read once. @throws NekoError REGISTRY_* */
  writeBlob(
    repository: Repository,
    content: () => AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<{ readonly digest: Digest; readonly sizeBytes: number }>;
  /** @throws NekoError IMAGE_MISSING, IMAGE_MISMATCH (bytes are not what the digest says) */
  readBlob(repository: Repository, digest: Digest, signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** By tag or digest; undefined when absent. */
  readManifest(repository: Repository, reference: string, signal: AbortSignal): Promise<StoredManifest | undefined>;
  /** Stores the manifest and, where given, points tags at it; blobs must be there. Answers its digest, read back. */
  writeManifest(
    repository: Repository,
    manifest: Uint8Array,
    mediaType: string,
    tags: readonly string[],
    signal: AbortSignal,
  ): Promise<Digest>;
}
