import { canonicalJson, sha256, type Digest } from "../kernel/digest.ts";
import { shortRevision, type Revision } from "../kernel/revision.ts";
import type { Descriptor } from "../ports/image-store.ts";
import type { ImageSpec } from "../spec/desired-state.ts";
import { mediaTypes } from "./image.ts";

// Which commit an image was pushed for: a manifest of its own that refers to the image, one per commit, since the image
// itself is the same for every commit with the same closure. Source: product.md section 2.1; OCI image-spec v1.1,
// manifest.md, "Guidelines for Artifact Usage", and annotations.md.

export const buildInfoType = "application/vnd.neko.build-info.v1+json";

const emptyConfig = { mediaType: "application/vnd.oci.empty.v1+json", bytes: Buffer.from("{}") } as const;

/** What there is to say of one commit. Of a work tree with changes nothing is said. */
export interface CommitFacts {
  /** `github.com/acme/fleet`; null where nobody knows. */
  readonly repository: string | null;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`; null where nobody knows. */
  readonly ref: string | null;
  readonly revision: Revision;
  /** RFC 3339, UTC. */
  readonly committedAt: string;
  /** Commit of nixpkgs that flake.lock fixes. */
  readonly nixpkgs: Revision | null;
}

export interface BuildInfo {
  readonly manifest: { readonly bytes: Buffer; readonly digest: Digest };
  /** What the manifest names, each a few hundred bytes. */
  readonly blobs: readonly { readonly bytes: Buffer; readonly digest: Digest }[];
}

/**
 * A function of its arguments: the same commit pushed again is the same manifest. It never says `reproducible`, which
 * would need the record of a second build with the same bytes, and no such record is made yet.
 * @param image the one that `subject`, its manifest or index, is of
 */
export function buildInfoOf(
  facts: CommitFacts,
  image: Pick<ImageSpec, "image" | "id" | "config">,
  subject: Pick<Descriptor, "digest" | "mediaType" | "sizeBytes">,
): BuildInfo {
  const content = Buffer.from(canonicalJson({ schema: "neko.build-info/v1", image: image.id, ...facts }));
  const config = { bytes: emptyConfig.bytes, digest: sha256(emptyConfig.bytes) };
  const layer = { bytes: content, digest: sha256(content) };
  const bytes = Buffer.from(
    canonicalJson({
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      artifactType: buildInfoType,
      config: { mediaType: emptyConfig.mediaType, digest: config.digest, size: config.bytes.length },
      layers: [{ mediaType: buildInfoType, digest: layer.digest, size: content.length }],
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
      annotations: annotationsOf(facts, image),
    }),
  );
  return { manifest: { bytes, digest: sha256(bytes) }, blobs: [config, layer] };
}

function annotationsOf(
  { repository, revision, committedAt, nixpkgs }: CommitFacts,
  { image, config }: Pick<ImageSpec, "image" | "config">,
): Readonly<Record<string, string | undefined>> {
  return {
    "org.opencontainers.image.title": config.labels?.["org.opencontainers.image.title"] ?? image,
    "org.opencontainers.image.created": committedAt,
    "org.opencontainers.image.revision": revision,
    "org.opencontainers.image.version": shortRevision(revision),
    "org.opencontainers.image.source": repository === null ? undefined : `https://${repository}`,
    "dev.neko.build.nixpkgs": nixpkgs ?? undefined,
  };
}
