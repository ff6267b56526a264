import { createHash } from "node:crypto";
import { posix } from "node:path";
import { finishDigest, parseDigest, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { ImageConfig } from "../spec/desired-state.ts";
import { parseArchiveConfig, parseArchiveManifest } from "./archive-config.ts";
import { codecOf, decompressed } from "../formats/decompress.ts";
import type { PackedLayer } from "./image.ts";
import { tarBlockBytes, unpackable } from "../formats/tar.ts";
import { readTar, type TarMember } from "../formats/tar-reader.ts";

// A docker-archive, as `docker save`, skopeo and nixpkgs' dockerTools write it, read once from front to back: what the
// layers are called comes last, so every layer is handed on as it goes by. Source: moby, image/spec/v1.2.md.

/** One layer on its way. */
export interface ArchiveLayer {
  /** In the archive, for people. */
  readonly name: string;
  /** In the archive, where it may be compressed. */
  readonly sizeBytes: number;
  /** What its name says it is. Nothing has been compared yet. */
  readonly claimedDiffId?: Digest;
  /** Uncompressed, and to be read once: the second time it fails, REGISTRY_UNREACHABLE. A chunk is only valid until
   *  the next one is asked for. What is left unread is read afterwards, for the digest. */
  readonly tar: AsyncIterable<Uint8Array>;
}

export interface ArchiveImage {
  readonly system: string;
  readonly config: ImageConfig;
  readonly layers: readonly PackedLayer[];
  /** What the image's config says besides, and what is not taken over: `Healthcheck`. Sorted. */
  readonly dropped: readonly string[];
}

const largestDocument = 4 * 1024 * 1024;
const largestDocuments = 64 * 1024 * 1024;
const mostFiles = 4096;
/** What containers-storage takes; Docker and overlayfs take fewer, some 127. Nobody builds an image of more. */
const mostLayers = 500;

type ArchiveFile =
  | { readonly kind: "layer"; readonly diffId: Digest; readonly packed: PackedLayer }
  | { readonly kind: "document"; readonly bytes: Buffer }
  | { readonly kind: "link"; readonly to: string }
  | { readonly kind: "other" };

/**
 * Hands every layer to `onLayer`, one after the other, and answers the image that the archive says they are. Each layer
 * is hashed here, and is what the image's config says it is. Nothing may be published before this has come back: only
 * then has the whole archive been seen.
 * @param onLayer answers what became of the layer, its `diffId` being that of `tar`
 * @throws NekoError IMAGE_UNPACKABLE; what `stream` and `onLayer` throw, as it is
 */
export async function readArchive(
  stream: AsyncIterable<Uint8Array>,
  onLayer: (layer: ArchiveLayer) => Promise<PackedLayer>,
  signal: AbortSignal,
): Promise<ArchiveImage> {
  const files = new Map<string, ArchiveFile>();
  let documentBytes = 0;
  let layerCount = 0;
  let count = 0;
  for await (const member of readTar(interruptible(stream, signal))) {
    count += 1;
    if (count > mostFiles) throw wrong(`it holds more than ${mostFiles} files`);
    if (member.kind === "directory") continue;
    const name = posix.normalize(member.path);
    const before = files.get(name);
    const file = await readMember(member, name, before, onLayer);
    if (before && !isSame(before, file)) throw wrong(`it holds two files named ${clip(name, 200)}`);
    // Before the next one is handed on: what the image has of them is known only at the end.
    if (file.kind === "layer" && !before) layerCount += 1;
    if (layerCount > mostLayers) throw tooManyLayers();
    if (file.kind === "document" && !before) documentBytes += file.bytes.length;
    if (documentBytes > largestDocuments) throw wrong("its JSON files are larger than 64 MiB together");
    files.set(name, file);
  }
  return imageOfFiles(files);
}

async function readMember(
  member: TarMember,
  name: string,
  before: ArchiveFile | undefined,
  onLayer: (layer: ArchiveLayer) => Promise<PackedLayer>,
): Promise<ArchiveFile> {
  if (member.kind === "symbolic-link") {
    return { kind: "link", to: posix.normalize(posix.join(posix.dirname(name), member.target)) };
  }
  if (member.kind === "hard-link") return { kind: "link", to: posix.normalize(member.target) };
  const { head, content } = await peek(member.content);
  const codec = codecOf(head);
  if (codec || isTar(head) || name.endsWith(".tar")) {
    if (codec === "xz" || codec === "bzip2") throw wrong(`its layer ${clip(name, 200)} is compressed by ${codec}`);
    const tar = new OnceRead(codec ? decompressed(content, codec, clip(name, 200)) : content, name);
    const claimedDiffId = claimOf(name);
    const layer = { name, sizeBytes: member.sizeBytes, ...(claimedDiffId ? { claimedDiffId } : {}), tar };
    try {
      // Some builders write a layer again where the image has it twice.
      const packed = before?.kind === "layer" ? before.packed : await onLayer(layer);
      return { kind: "layer", diffId: await tar.finish(), packed };
    } finally {
      await tar.close();
    }
  }
  if ((head[0] === 0x7b || head[0] === 0x5b) && member.sizeBytes <= largestDocument) {
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(Buffer.from(chunk));
    return { kind: "document", bytes: Buffer.concat(chunks) };
  }
  return { kind: "other" };
}

function imageOfFiles(files: ReadonlyMap<string, ArchiveFile>): ArchiveImage {
  const manifestFile = find(files, "manifest.json");
  if (manifestFile?.kind !== "document") {
    throw unpackable(
      "the archive has no manifest.json",
      "give a docker-archive, as dockerTools, `docker save` and `skopeo copy … docker-archive:` make it",
    );
  }
  const manifest = parseArchiveManifest(manifestFile.bytes);
  if (manifest.layers.length > mostLayers) throw tooManyLayers();
  const configFile = find(files, manifest.config);
  if (configFile?.kind !== "document") throw wrong(`its config ${clip(manifest.config, 200)} is not there`);
  const { system, config, diffIds, dropped } = parseArchiveConfig(configFile.bytes, manifest.config);
  if (diffIds.length !== manifest.layers.length) {
    throw wrong(`manifest.json names ${manifest.layers.length} layers, its config ${diffIds.length}`);
  }
  const layers = manifest.layers.map((name, index) => {
    const file = find(files, name);
    if (file?.kind !== "layer") throw wrong(`its layer ${clip(name, 200)} is not there`);
    if (file.diffId !== diffIds[index]) {
      throw wrong(`its layer ${clip(name, 200)} is ${file.diffId}, and its config says ${diffIds[index]}`);
    }
    if (file.packed.diffId !== file.diffId) {
      throw new NekoError("INTERNAL", `layer ${file.diffId} was packed as ${file.packed.diffId}`, {
        hint: "check this machine's memory and disk",
      });
    }
    return file.packed;
  });
  return { system, config, layers, dropped };
}

/** What a name leads to, through links. */
function find(files: ReadonlyMap<string, ArchiveFile>, name: string): ArchiveFile | undefined {
  let file = files.get(posix.normalize(name));
  for (let links = 0; file?.kind === "link" && links < 10; links += 1) file = files.get(file.to);
  return file;
}

function isSame(one: ArchiveFile, other: ArchiveFile): boolean {
  switch (one.kind) {
    case "layer":
      return other.kind === "layer" && one.diffId === other.diffId;
    case "document":
      return other.kind === "document" && one.bytes.equals(other.bytes);
    case "link":
      return other.kind === "link" && one.to === other.to;
    case "other":
      return other.kind === "other"; // nothing of it is used
  }
}

/** `<hex>/layer.tar`, `<hex>.tar`, `blobs/sha256/<hex>` */
function claimOf(name: string): Digest | undefined {
  const hex = /^(?:blobs\/sha256\/([0-9a-f]{64})|([0-9a-f]{64})(?:\.tar|\/layer\.tar))$/.exec(name);
  return hex ? parseDigest(`sha256:${hex[1] ?? hex[2]}`) : undefined;
}

function isTar(head: Buffer): boolean {
  if (head.length < tarBlockBytes) return false;
  return head.toString("latin1", 257, 262) === "ustar" || head.every((byte) => byte === 0);
}

/** The first block of content, or less where there is less, and the whole of it once more. */
async function peek(
  content: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; content: AsyncGenerator<Uint8Array> }> {
  const chunks = content[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let ended = false;
  while (head.length < tarBlockBytes && !ended) {
    const { value, done } = await chunks.next();
    ended = done === true;
    if (!done) head = Buffer.concat([head, value]);
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { head, content: again() };
}

/** A stream that is hashed as it goes by, by whoever reads it. */
class OnceRead implements AsyncIterable<Uint8Array> {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #name: string;
  readonly #hash = createHash("sha256");
  #begun = false;

  constructor(source: AsyncGenerator<Uint8Array>, name: string) {
    this.#source = source;
    this.#name = name;
  }

  /** Without `return`: breaking off does not end the stream, which {@link finish} reads on. */
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    if (this.#begun) {
      throw new NekoError(
        "REGISTRY_UNREACHABLE",
        `layer ${clip(this.#name, 200)} broke off, and it only comes by once`,
        {
          hint: "push the image again",
        },
      );
    }
    this.#begun = true;
    return { next: () => this.#next() };
  }

  /** Reads what is left, and answers the digest of all. */
  async finish(): Promise<Digest> {
    while (!(await this.#next()).done);
    return finishDigest(this.#hash);
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    const next = await this.#source.next();
    if (!next.done) this.#hash.update(next.value);
    return next;
  }
}

async function* interruptible(stream: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    signal.throwIfAborted();
    yield chunk;
  }
}

function tooManyLayers(): NekoError {
  return unpackable(
    `the archive has more than ${mostLayers} layers, which no engine runs`,
    "build the image of fewer layers: dockerTools takes `maxLayers`, and engines up to 127",
  );
}

function wrong(message: string): NekoError {
  return unpackable(
    `the archive is no image: ${message}`,
    "build it by dockerTools, or save it again by docker or skopeo",
  );
}
