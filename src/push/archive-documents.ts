import { canonicalJson, parseDigest, sha256, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { isHost } from "./destination.ts";
import { mediaTypes } from "./image.ts";
import { isZero, parseTarHeader } from "../formats/tar-reader.ts";
import { tarBlockBytes, tarHeader } from "../formats/tar.ts";

// What a docker-archive of ours holds: every blob as `blobs/sha256/<hex>`, as docker 25 and newer write it, and at its
// end both the files of an OCI image layout, which new engines read, and manifest.json, which all others do. Nothing
// depends on the time. Source: moby, image/spec/v1.2.md; OCI image-spec v1.1, image-layout.md.

export interface ArchiveDocument {
  readonly path: string;
  readonly bytes: Buffer;
}

export interface ArchiveContents {
  /** Every blob, each once, in the order of the archive: layers, lowest first, then the config. */
  readonly blobs: readonly Digest[];
  /** What comes after them. */
  readonly documents: readonly ArchiveDocument[];
}

interface Descriptor {
  readonly digest: string;
}

/** Where an engine looks for an image's name. */
export const imageNameAnnotation = "io.containerd.image.name";
const refNameAnnotation = "org.opencontainers.image.ref.name";
/** 11 octal digits. */
const largestOctal = 0o77777777777;

export function blobName(digest: Digest): string {
  return `blobs/sha256/${digest.slice("sha256:".length)}`;
}

/**
 * @param references with their tags: `localhost/web:v1`; none: the image has no name
 * @throws NekoError FEATURE_UNSUPPORTED when the manifest is not that of one image
 */
export function archiveContents(
  manifest: Uint8Array,
  mediaType: string,
  references: readonly string[],
): ArchiveContents {
  if (mediaType !== mediaTypes.manifest) {
    throw new NekoError("FEATURE_UNSUPPORTED", "a docker-archive holds one image for one system", {
      hint: "push an image of several systems to a registry or to oci:DIR",
    });
  }
  const { config, layers } = JSON.parse(Buffer.from(manifest).toString("utf8")) as {
    readonly config: Descriptor;
    readonly layers: readonly Descriptor[];
  };
  const digests = [...layers, config].map((blob) => parseDigest(blob.digest));
  const [configDigest, layerDigests] = [digests.at(-1) as Digest, digests.slice(0, -1)];
  const names = [...new Set(references)].toSorted();
  const digest = sha256(manifest);
  const entry = { mediaType, digest, size: manifest.length };
  const named = names.map((reference) => ({
    ...entry,
    annotations: {
      [imageNameAnnotation]: fullReference(reference),
      [refNameAnnotation]: reference.slice(reference.lastIndexOf(":") + 1),
    },
  }));
  const json = (path: string, value: unknown): ArchiveDocument => ({ path, bytes: Buffer.from(canonicalJson(value)) });
  return {
    blobs: [...new Set(digests)],
    documents: [
      { path: blobName(digest), bytes: Buffer.from(manifest) },
      json("index.json", {
        schemaVersion: 2,
        mediaType: mediaTypes.index,
        manifests: named.length === 0 ? [entry] : named,
      }),
      json("oci-layout", { imageLayoutVersion: "1.0.0" }),
      json("manifest.json", [
        { Config: blobName(configDigest), RepoTags: names, Layers: layerDigests.map((layer) => blobName(layer)) },
      ]),
    ],
  };
}

/** With what Docker leaves out: `web:v1` is `docker.io/library/web:v1`. */
export function fullReference(reference: string): string {
  const slash = reference.indexOf("/");
  if (slash < 0) return `docker.io/library/${reference}`;
  return isHost(reference.slice(0, slash)) ? reference : `docker.io/${reference}`;
}

/** One block, whatever the size: it is written over an empty one when the content is through. */
export function fileHeader(path: string, sizeBytes: number): Buffer {
  const entry = { kind: "file", path: Buffer.from(path), executable: false } as const;
  if (sizeBytes <= largestOctal) return tarHeader({ ...entry, sizeBytes });
  const block = tarHeader({ ...entry, sizeBytes: 0 });
  // GNU's base 256, which Go's archive/tar reads too.
  block.fill(0, 124, 136);
  block[124] = 0x80;
  block.writeBigUInt64BE(BigInt(sizeBytes), 128);
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

export interface ArchiveSlot {
  readonly offset: number;
  readonly sizeBytes: number;
}

/** Where the files of an archive lie, given its blocks. @throws NekoError IMAGE_UNPACKABLE when it is no tar */
export async function archiveSlots(
  blockAt: (offset: number) => Promise<Buffer>,
): Promise<ReadonlyMap<string, ArchiveSlot>> {
  const slots = new Map<string, ArchiveSlot>();
  for (let offset = 0; ;) {
    const block = await blockAt(offset);
    if (isZero(block)) return slots;
    const { type, path, sizeBytes } = parseTarHeader(block);
    offset += tarBlockBytes;
    if (type === "0") slots.set(path, { offset, sizeBytes });
    offset += Math.ceil(sizeBytes / tarBlockBytes) * tarBlockBytes;
  }
}
