import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { finishDigest, parseDigest, sha256, type Digest } from "../../kernel/digest.ts";
import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import type { ImageStore, Repository, StoredManifest } from "../../ports/image-store.ts";
import { archiveContents, blobName, fullReference, imageNameAnnotation } from "../../push/archive-documents.ts";
import { checkTag } from "../../push/reference.ts";
import { archiveFailure, ArchiveDraft, readArchived, removeStaleDrafts, slotsOf } from "./docker-archive-file.ts";

export interface DockerArchiveOptions {
  /** Absolute. */
  readonly file: string;
  /** What engines call the image, without tag: `localhost/web`. The repository's name unless given. */
  readonly name?: string;
}

type Slots = NonNullable<Awaited<ReturnType<typeof slotsOf>>>;

interface IndexEntry {
  readonly mediaType: string;
  readonly digest: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

const largestDocument = 4 * 1024 * 1024;

/**
 * One image as a file for `docker load`, `podman load` and `docker-archive:` of skopeo. Blobs go straight into the file
 * that will get the name; it gets it when the manifest is written, with all that the manifest names and nothing else:
 * the same image gives the same bytes. Writes are done one after the other. Blobs of an archive that is there already
 * count as present, and are copied from it, compared with their digests.
 */
export function dockerArchive(options: DockerArchiveOptions): ImageStore {
  const archive = new DockerArchive(options);
  const { file } = options;
  /** @throws what `work` throws, file system errors in our words */
  const inOurWords = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw archiveFailure(file, thrown);
    }
  };
  return {
    base: `docker-archive:${file}`,
    blobSizeBytes: (_, digest) => inOurWords(() => archive.blobSizeBytes(digest)),
    writeBlob: (_, content, signal) => inOurWords(() => archive.writeBlob(content, signal)),
    async putBlob(_, bytes, signal) {
      async function* once(): AsyncGenerator<Uint8Array> {
        yield bytes;
      }
      return (await inOurWords(() => archive.writeBlob(once, signal))).digest;
    },
    mountBlob: async (_, digest) => (await inOurWords(() => archive.blobSizeBytes(digest))) !== undefined,
    readBlob: (_, digest, signal) => archive.readBlob(digest, signal),
    readManifest: (repository, reference, signal) =>
      inOurWords(() => archive.readManifest(repository, reference, signal)),
    async writeManifest(repository, manifest, mediaType, tags, signal) {
      tags.forEach(checkTag);
      return await inOurWords(() => archive.writeManifest(repository, manifest, mediaType, tags, signal));
    },
    async writeReferrer() {
      throw new NekoError("FEATURE_UNSUPPORTED", "a docker-archive holds nothing but its image", {
        hint: "push to a registry or to oci:DIR what refers to the image",
      });
    },
    readReferrers: () => Promise.resolve([]),
    close: () => archive.close(),
  };
}

class DockerArchive {
  readonly #file: string;
  readonly #name: string | undefined;
  #draft: ArchiveDraft | undefined;
  #existing: Promise<Slots | undefined> | undefined;
  #written: Digest | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ file, name }: DockerArchiveOptions) {
    this.#file = file;
    this.#name = name;
  }

  async blobSizeBytes(digest: Digest): Promise<number | undefined> {
    return (this.#draft?.blobs.get(digest) ?? (await this.#slots())?.get(blobName(digest)))?.sizeBytes;
  }

  writeBlob(
    content: () => AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<{ readonly digest: Digest; readonly sizeBytes: number }> {
    return this.#inTurn(async () => {
      signal.throwIfAborted();
      await this.#slots(); // what must not be overwritten is seen before any work
      this.#draft ??= await ArchiveDraft.create(this.#file);
      return await this.#draft.addBlob(content(), signal);
    });
  }

  async *readBlob(digest: Digest, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const own = this.#draft?.blobs.get(digest);
    const slot = own ?? (await this.#slots())?.get(blobName(digest));
    if (!slot) throw missing(`blob ${digest}`, this.#file);
    const hash = createHash("sha256");
    try {
      const content = own && this.#draft ? this.#draft.read(own, signal) : readArchived(this.#file, slot, signal);
      for await (const chunk of content) {
        hash.update(chunk);
        yield chunk;
      }
    } catch (thrown) {
      throw archiveFailure(this.#file, thrown);
    }
    if (finishDigest(hash) !== digest) throw mismatch(digest, this.#file);
  }

  async readManifest(
    repository: Repository,
    reference: string,
    signal: AbortSignal,
  ): Promise<StoredManifest | undefined> {
    const wanted = fullReference(this.#reference(repository, reference));
    const entry = (await this.#index(signal)).find(({ digest, annotations }) =>
      reference.startsWith("sha256:") ? digest === reference : annotations?.[imageNameAnnotation] === wanted,
    );
    if (!entry) return undefined;
    const digest = parseDigest(entry.digest);
    const bytes = await this.#document(blobName(digest), signal);
    if (!bytes) return undefined;
    if (sha256(bytes) !== digest) throw mismatch(digest, this.#file);
    return { bytes, mediaType: entry.mediaType, digest };
  }

  writeManifest(
    repository: Repository,
    manifest: Uint8Array,
    mediaType: string,
    tags: readonly string[],
    signal: AbortSignal,
  ): Promise<Digest> {
    return this.#inTurn(async () => {
      const digest = sha256(manifest);
      if (this.#written && this.#written !== digest) {
        throw new NekoError("VALUE_INVALID", `${clip(this.#file)} holds another image already`, {
          hint: "write every image to a file of its own",
        });
      }
      // Names that the same image has keep pointing at it, as tags do elsewhere.
      const kept = (await this.#index(signal))
        .filter((entry) => entry.digest === digest)
        .flatMap(({ annotations }) => annotations?.[imageNameAnnotation] ?? []);
      const named = tags.map((tag) => this.#reference(repository, tag));
      const others = kept.filter((name) => !named.some((reference) => fullReference(reference) === name));
      const { blobs, documents } = archiveContents(manifest, mediaType, [...named, ...others]);
      const draft = await this.#inOrder(blobs, signal);
      signal.throwIfAborted();
      await draft.finish(documents);
      this.#draft = undefined;
      this.#existing = undefined;
      this.#written = digest;
      await removeStaleDrafts(this.#file);
      const found = await this.readManifest(repository, digest, signal);
      if (!found) throw missing(`manifest ${digest}`, this.#file);
      return found.digest;
    });
  }

  /** What no manifest was written for is gone. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      const draft = this.#draft;
      this.#draft = undefined;
      await draft?.discard();
    }).catch(() => undefined);
  }

  /** The draft with exactly these blobs in this order; a copy where it has others, or had them come otherwise. */
  async #inOrder(blobs: readonly Digest[], signal: AbortSignal): Promise<ArchiveDraft> {
    for (const digest of blobs) {
      if ((await this.blobSizeBytes(digest)) === undefined) throw missing(`blob ${digest}`, this.#file);
    }
    const before = this.#draft;
    if (before && [...before.blobs.keys()].join() === blobs.join()) return before;
    const copy = await ArchiveDraft.create(this.#file);
    try {
      for (const digest of blobs) await copy.addBlob(this.readBlob(digest, signal), signal);
    } catch (thrown) {
      await copy.discard();
      throw thrown;
    }
    this.#draft = copy;
    await before?.discard();
    return copy;
  }

  /** Manifests of the archive that is there; what cannot be read is not there. */
  async #index(signal: AbortSignal): Promise<readonly IndexEntry[]> {
    const bytes = await this.#document("index.json", signal);
    try {
      const { manifests } = JSON.parse(bytes?.toString("utf8") ?? '{"manifests":[]}') as { manifests: IndexEntry[] };
      return manifests.filter(({ digest, mediaType }) => parseDigest(digest) && typeof mediaType === "string");
    } catch {
      return [];
    }
  }

  async #document(path: string, signal: AbortSignal): Promise<Buffer | undefined> {
    const slot = (await this.#slots())?.get(path);
    if (!slot || slot.sizeBytes > largestDocument) return undefined;
    return await buffer(readArchived(this.#file, slot, signal));
  }

  #slots(): Promise<Slots | undefined> {
    return (this.#existing ??= slotsOf(this.#file));
  }

  #reference(repository: Repository, tag: string): string {
    return `${this.#name ?? repository}:${tag}`;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return await turn;
  }
}

function missing(what: string, file: string): NekoError {
  return new NekoError("IMAGE_MISSING", `${what} is not in ${clip(file)}`, { hint: "push the image again" });
}

function mismatch(digest: Digest, file: string): NekoError {
  return new NekoError("IMAGE_MISMATCH", `the bytes of ${digest} in ${clip(file)} are not what the digest says`, {
    hint: "remove the file and push again",
  });
}
