import { createHash, type Hash } from "node:crypto";
import { finishDigest, type Digest } from "../kernel/digest.ts";
import { NekoError, toNekoError } from "../kernel/error.ts";
import type { ImageStore, Repository, StoredManifest } from "../ports/image-store.ts";
import { zstdFrames } from "./compress.ts";
import type { PackedLayer } from "./image.ts";
import { claimsOf, configDigestOf, type LayerFact } from "./memory.ts";

/** A layer's tar, as often as it is asked for. */
export interface LayerContent {
  readonly key: Digest;
  tar(signal: AbortSignal): AsyncIterable<Uint8Array>;
}

const largestConfig = 4 * 1024 * 1024;

/** One image on its way to one destination. After its first failure the destination is left alone. */
export class Delivery {
  readonly store: ImageStore;
  readonly repository: Repository;
  sentBytes = 0;
  #failure: NekoError | undefined;

  constructor(store: ImageStore, repository: Repository) {
    this.store = store;
    this.repository = repository;
  }

  get failure(): NekoError | undefined {
    return this.#failure;
  }

  /** What `work` answers; undefined once the destination has failed. What is wrong with the image itself is thrown. */
  async attempt<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
    if (this.#failure) return undefined;
    try {
      return await work();
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toNekoError(thrown);
      if (error.code === "IMAGE_UNPACKABLE" || error.code === "INTERNAL") throw error;
      this.#failure ??= error;
      return undefined;
    }
  }

  /** What the image that the first existing one of the tags points at claims of its layers. */
  async claims(tags: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<Digest, LayerFact>> {
    let previous: StoredManifest | undefined;
    for (const tag of tags) previous ??= await this.store.readManifest(this.repository, tag, signal);
    const digest = previous && configDigestOf(previous.bytes);
    if (!previous || !digest) return new Map();
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    try {
      for await (const chunk of this.store.readBlob(this.repository, digest, signal)) {
        sizeBytes += chunk.length;
        if (sizeBytes > largestConfig) return new Map();
        chunks.push(chunk);
      }
    } catch (thrown) {
      if (thrown instanceof NekoError && ["IMAGE_MISSING", "IMAGE_MISMATCH"].includes(thrown.code)) return new Map();
      throw thrown;
    }
    return claimsOf(previous.bytes, Buffer.concat(chunks));
  }

  async writeBlob(
    content: () => AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<{ digest: Digest; sizeBytes: number }> {
    const written = await this.store.writeBlob(this.repository, content, signal);
    this.sentBytes += written.sizeBytes;
    return written;
  }
}

/**
 * Puts a layer where it is missing and answers what it is there, the same at every destination. `known` saves the work
 * wherever its bytes already lie. Where they do not, the layer is packed again; should that give other bytes than
 * `known` (another compressor made those), the new ones go to all destinations.
 */
export async function placeLayer(
  layer: LayerContent,
  known: LayerFact | undefined,
  deliveries: readonly Delivery[],
  signal: AbortSignal,
): Promise<{ readonly layer: PackedLayer; readonly sent: boolean }> {
  let fact = known;
  let sent = false;
  for (let round = 1; ; round += 1) {
    let settled = true;
    for (const delivery of deliveries) {
      const present = await delivery.attempt(signal, async () => {
        if (!fact) return false;
        return (await delivery.store.blobSizeBytes(delivery.repository, fact.digest, signal)) === fact.sizeBytes;
      });
      if (present !== false) continue;
      const packed = await delivery.attempt(signal, () => packInto(layer, delivery, signal));
      if (!packed) continue;
      sent = true;
      settled &&= fact === undefined || fact.digest === packed.digest;
      fact = packed;
    }
    const failure = deliveries.every((delivery) => delivery.failure) ? deliveries[0]?.failure : undefined;
    if (failure) throw failure;
    if (fact && settled) return { layer: { key: layer.key, ...fact }, sent };
    if (round === 3) {
      throw new NekoError("INTERNAL", "packing a layer twice gave two digests", {
        hint: "check this machine's memory and disk",
      });
    }
  }
}

/** What a layer becomes here, without sending it. */
export async function packedFact(layer: LayerContent, signal: AbortSignal): Promise<LayerFact> {
  const tar = createHash("sha256");
  const blob = createHash("sha256");
  let sizeBytes = 0;
  for await (const frame of zstdFrames(hashed(layer.tar(signal), tar))) {
    blob.update(frame);
    sizeBytes += frame.length;
  }
  return { diffId: finishDigest(tar), digest: finishDigest(blob), sizeBytes };
}

/** One pass: tar, its digest, zstd, its digest, store. Nothing of a layer is kept but a few frames. */
async function packInto(layer: LayerContent, delivery: Delivery, signal: AbortSignal): Promise<LayerFact> {
  let hash = createHash("sha256");
  const written = await delivery.writeBlob(() => {
    hash = createHash("sha256"); // a new one for every attempt
    return zstdFrames(hashed(layer.tar(signal), hash));
  }, signal);
  return { diffId: finishDigest(hash), ...written };
}

async function* hashed(content: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}
