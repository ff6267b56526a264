import type { Digest } from "../kernel/digest.ts";
import { NekoError, toNekoError } from "../kernel/error.ts";
import type { ImageStore, Repository, StoredManifest } from "../ports/image-store.ts";
import { mediaTypes } from "./image.ts";
import { manifestFor } from "./image-index.ts";
import type { LayerFact } from "./memory.ts";
import { factsOf, readEarlier, type EarlierManifest } from "./previous.ts";

const largestConfig = 4 * 1024 * 1024;
/** A sibling that so many mounts in a row were refused from is not asked for again for this image. */
const mostRefusals = 3;

/** What is held to be there without asking: what the earlier image names; only what was asked for; nothing. */
type Belief = "earlier" | "asked" | "none";

/** One image on its way to one destination. After its first failure the destination is left alone. */
export class Delivery {
  readonly store: ImageStore;
  readonly repository: Repository;
  sentBytes = 0;
  #failure: NekoError | undefined;
  /** What each tag that was looked at points to. */
  readonly #tags = new Map<string, Digest | undefined>();
  #earlier: { readonly manifest: StoredManifest; readonly read: EarlierManifest } | undefined;
  /** Blobs that lie there, as far as that is known: those of the earlier image, and what was sent or found since. */
  readonly #there = new Set<Digest>();
  readonly #siblings: { readonly name: Repository; refusals: number }[];
  #belief: Belief = "earlier";

  /** @param siblings repositories of the same store that may hold the same layers
   *  @param down why nothing need be tried there */
  constructor(store: ImageStore, repository: Repository, siblings: readonly Repository[], down?: NekoError) {
    this.#failure = down;
    this.store = store;
    this.repository = repository;
    this.#siblings = siblings.filter((name) => name !== repository).map((name) => ({ name, refusals: 0 }));
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

  /** Reads the manifest that the first existing one of the tags points at: one request for each until then. Of an index
   *  it is the one for `system`. */
  async lookAt(tags: readonly string[], system: string, signal: AbortSignal): Promise<void> {
    for (const tag of tags) {
      const found = await this.store.readManifest(this.repository, tag, signal);
      this.#tags.set(tag, found?.digest);
      const manifest = found?.mediaType === mediaTypes.index ? await this.#partOf(found, system, signal) : found;
      const read = manifest && readEarlier(manifest.bytes);
      if (!manifest || !read) continue;
      this.#earlier = { manifest, read };
      for (const digest of [read.config, ...read.layers.map((layer) => layer.digest)]) this.#there.add(digest);
      return;
    }
  }

  async #partOf(index: StoredManifest, system: string, signal: AbortSignal): Promise<StoredManifest | undefined> {
    const digest = manifestFor(system, index.bytes);
    const part = digest && (await this.store.readManifest(this.repository, digest, signal));
    if (part) this.#tags.set(part.digest, part.digest);
    return part;
  }

  /** What the earlier image says of its layers; one request, and a claim unless `trusts` its digest. */
  async facts(
    trusts: (manifest: Digest) => boolean,
    signal: AbortSignal,
  ): Promise<{ readonly trusted: boolean; readonly facts: ReadonlyMap<Digest, LayerFact> }> {
    if (!this.#earlier) return { trusted: false, facts: new Map() };
    const { manifest, read } = this.#earlier;
    return { trusted: trusts(manifest.digest), facts: factsOf(read, await this.#config(read.config, signal)) };
  }

  /** What a manifest says that no tag need lead to: two requests, or one where it knows none of `keys`. Its blobs lie
   *  there as it does. */
  async factsAt(
    manifest: Digest,
    keys: ReadonlySet<Digest>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<Digest, LayerFact>> {
    const found = await this.store.readManifest(this.repository, manifest, signal).catch(unlessDamaged);
    const read = found && readEarlier(found.bytes);
    if (!read?.layers.some(({ key }) => key !== undefined && keys.has(key))) return new Map();
    if (this.#belief === "earlier") for (const { digest } of read.layers) this.#there.add(digest);
    return factsOf(read, await this.#config(read.config, signal));
  }

  /** A tag's digest; undefined when there is no such tag. */
  async tagged(tag: string, signal: AbortSignal): Promise<Digest | undefined> {
    if (!this.#tags.has(tag)) {
      this.#tags.set(tag, (await this.store.readManifest(this.repository, tag, signal))?.digest);
    }
    return this.#tags.get(tag);
  }

  /** Whether the blob is there now. Asks only for what is not known to be, and takes it over from a sibling. */
  async has({ digest, sizeBytes }: Pick<LayerFact, "digest" | "sizeBytes">, signal: AbortSignal): Promise<boolean> {
    if (this.#there.has(digest)) return true;
    if (this.#belief === "none") return false;
    // With nothing there before, a mount that works saves the question.
    const found =
      (!this.#earlier && (await this.#mounted(digest, signal))) ||
      (await this.store.blobSizeBytes(this.repository, digest, signal)) === sizeBytes ||
      (this.#earlier !== undefined && (await this.#mounted(digest, signal)));
    if (found) this.#there.add(digest);
    return found;
  }

  /** Whether the earlier image is another one, or there was none. */
  isNew(manifest: Digest): boolean {
    return this.#earlier?.manifest.digest !== manifest;
  }

  /** @throws NekoError IMAGE_MISMATCH when what was stored is something else */
  stored(wanted: Digest, found: Digest): void {
    if (wanted === found) return;
    throw new NekoError("IMAGE_MISMATCH", `${this.store.base} stored ${found} instead of ${wanted}`, {
      hint: "do not deploy from this registry; check what stands between it and you",
    });
  }

  isThere(digest: Digest): boolean {
    return this.#there.has(digest);
  }

  sent(digest: Digest, sizeBytes: number): void {
    this.#there.add(digest);
    this.sentBytes += sizeBytes;
  }

  /** What was held to be there is not: from now on only what is asked for counts, and the next time not even that. */
  forget(): void {
    this.#belief = this.#belief === "earlier" ? "asked" : "none";
    this.#there.clear();
    this.#siblings.length = 0;
  }

  async #mounted(digest: Digest, signal: AbortSignal): Promise<boolean> {
    for (const sibling of this.#siblings) {
      if (sibling.refusals >= mostRefusals) continue;
      if (await this.store.mountBlob(this.repository, digest, sibling.name, signal)) {
        sibling.refusals = 0;
        return true;
      }
      sibling.refusals += 1;
    }
    return false;
  }

  async #config(digest: Digest, signal: AbortSignal): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    try {
      for await (const chunk of this.store.readBlob(this.repository, digest, signal)) {
        sizeBytes += chunk.length;
        if (sizeBytes > largestConfig) return Buffer.alloc(0);
        chunks.push(Buffer.from(chunk));
      }
    } catch (thrown) {
      unlessDamaged(thrown);
      return Buffer.alloc(0);
    }
    return Buffer.concat(chunks);
  }
}

/** What is only looked at to learn from it may be missing or broken. */
function unlessDamaged(thrown: unknown): undefined {
  if (thrown instanceof NekoError && ["IMAGE_MISSING", "IMAGE_MISMATCH"].includes(thrown.code)) return undefined;
  throw thrown;
}
