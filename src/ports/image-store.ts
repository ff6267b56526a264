import type { Digest } from "../kernel/digest.ts";

/** `neko-agent`, `acme/neko-agent`: the name below a registry, lower case. */
export type Repository = string;

export interface StoredManifest {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly digest: Digest;
}

/** What points at content. Source: OCI image-spec v1.1, descriptor.md. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly sizeBytes: number;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A place blobs and manifests are kept: a registry by the OCI distribution spec v1.1, or an OCI image layout. */
export interface ImageStore {
  /** As it stands in a release record's `sources`: `ghcr.io/acme`, `oci:/srv/images`. */
  readonly base: string;

  /** Size of a blob in bytes; undefined when absent. @throws NekoError REGISTRY_DENIED, REGISTRY_UNREACHABLE */
  blobSizeBytes(repository: Repository, digest: Digest, signal: AbortSignal): Promise<number | undefined>;

  /**
   * Stores a blob whose digest is only known at its end. Nothing is visible before it is whole. `content` may be asked
   * for again when a connection broke, and must then give the same bytes or fail. A chunk is only read until the next
   * one is asked for, so that its buffer can be used again.
   * @throws NekoError REGISTRY_*, IMAGE_MISMATCH (the registry got other bytes); `content`'s own failure as it is
   */
  writeBlob(
    repository: Repository,
    content: () => AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<{ readonly digest: Digest; readonly sizeBytes: number }>;

  /** As {@link writeBlob}, for a small blob that is whole in memory: fewer requests. */
  putBlob(repository: Repository, bytes: Uint8Array, signal: AbortSignal): Promise<Digest>;

  /** Whether the blob is in `repository` now, taken over from the sibling `from` without sending it. An upload that
   *  the registry began instead is kept for the next write to `repository`. @throws NekoError REGISTRY_* */
  mountBlob(repository: Repository, digest: Digest, from: Repository, signal: AbortSignal): Promise<boolean>;

  /** Whole and compared with its digest once the iteration has ended.
   *  @throws NekoError IMAGE_MISSING, IMAGE_MISMATCH (bytes are not what the digest says) */
  readBlob(repository: Repository, digest: Digest, signal: AbortSignal): AsyncIterable<Uint8Array>;

  /** By tag or digest; undefined when absent. */
  readManifest(repository: Repository, reference: string, signal: AbortSignal): Promise<StoredManifest | undefined>;

  /**
   * Stores the manifest and, where given, points tags at it. Answers its digest, which every reference written was
   * seen to lead to. @throws NekoError IMAGE_MISSING when blobs it names are not there; REGISTRY_*, IMAGE_MISMATCH
   */
  writeManifest(
    repository: Repository,
    manifest: Uint8Array,
    mediaType: string,
    tags: readonly string[],
    signal: AbortSignal,
  ): Promise<Digest>;

  /**
   * Stores an image manifest that has a `subject`, so that {@link readReferrers} of the subject finds it. Its blobs
   * must be there. Answers its digest. Source: distribution-spec v1.1, "Pushing Manifests with Subject".
   * @throws NekoError VALUE_INVALID when `manifest` does not name that subject; as {@link writeManifest}
   */
  writeReferrer(
    repository: Repository,
    subject: Pick<Descriptor, "digest" | "mediaType" | "sizeBytes">,
    manifest: Uint8Array,
    signal: AbortSignal,
  ): Promise<Digest>;

  /** What refers to a manifest, of one artifact type; empty when nothing does, or when there is no such manifest. */
  readReferrers(
    repository: Repository,
    digest: Digest,
    artifactType: string,
    signal: AbortSignal,
  ): Promise<readonly Descriptor[]>;

  /** Gives back what the store keeps open: uploads that {@link mountBlob} began and nothing used. Never throws; a
   *  second at most when the signal is aborted already. The store can be used on. */
  close(signal: AbortSignal): Promise<void>;
}
