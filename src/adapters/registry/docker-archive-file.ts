import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { finishDigest, type Digest } from "../../kernel/digest.ts";
import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import {
  archiveSlots,
  blobName,
  fileHeader,
  type ArchiveDocument,
  type ArchiveSlot,
} from "../../push/archive-documents.ts";
import { tarBlockBytes, tarEnd, tarPaddingBytes } from "../../formats/tar.ts";

// Files of a docker-archive: one that is being written, under a temporary name beside its place, and one that is there.

const readBytes = 1024 * 1024;
const staleMs = 24 * 60 * 60 * 1000;

/** An archive in the making. Calls must not overlap. */
export class ArchiveDraft {
  readonly #file: FileHandle;
  readonly #place: string;
  readonly #temporary: string;
  #end = 0;
  /** In the order of the file. */
  readonly blobs = new Map<Digest, ArchiveSlot>();

  private constructor(file: FileHandle, place: string, temporary: string) {
    this.#file = file;
    this.#place = place;
    this.#temporary = temporary;
  }

  static async create(place: string): Promise<ArchiveDraft> {
    const temporary = `${place}.${randomUUID()}.partial`;
    return new ArchiveDraft(await open(temporary, "wx+", 0o644), place, temporary);
  }

  /** Adds a blob under its digest, which is known at its end; one that is there already is not kept twice. */
  async addBlob(
    content: AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<{ readonly digest: Digest; readonly sizeBytes: number }> {
    const begin = this.#end; // stays the end unless all goes well
    const hash = createHash("sha256");
    let sizeBytes = 0;
    for await (const chunk of content) {
      signal.throwIfAborted();
      hash.update(chunk);
      await this.#write(chunk, begin + tarBlockBytes + sizeBytes);
      sizeBytes += chunk.length;
    }
    const digest = finishDigest(hash);
    if (!this.blobs.has(digest)) {
      const offset = begin + tarBlockBytes;
      await this.#write(fileHeader(blobName(digest), sizeBytes), begin);
      await this.#write(new Uint8Array(tarPaddingBytes(sizeBytes)), offset + sizeBytes);
      this.blobs.set(digest, { offset, sizeBytes });
      this.#end = offset + sizeBytes + tarPaddingBytes(sizeBytes);
    }
    return { digest, sizeBytes };
  }

  read(slot: ArchiveSlot, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    return readSlot(this.#file, slot, signal);
  }

  /** Writes what comes last and gives the archive its name. */
  async finish(documents: readonly ArchiveDocument[]): Promise<void> {
    for (const { path, bytes } of documents) {
      const padding = new Uint8Array(tarPaddingBytes(bytes.length));
      for (const part of [fileHeader(path, bytes.length), bytes, padding]) await this.#append(part);
    }
    await this.#append(tarEnd);
    await this.#file.truncate(this.#end);
    await this.#file.sync();
    await this.#file.close();
    await rename(this.#temporary, this.#place);
    await using directory = await open(dirname(this.#place), constants.O_RDONLY | constants.O_DIRECTORY);
    await directory.sync();
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(this.#temporary, { force: true });
  }

  async #append(bytes: Uint8Array): Promise<void> {
    await this.#write(bytes, this.#end);
    this.#end += bytes.length;
  }

  async #write(bytes: Uint8Array, at: number): Promise<void> {
    for (let written = 0; written < bytes.length;) {
      written += (await this.#file.write(bytes, written, bytes.length - written, at + written)).bytesWritten;
    }
  }
}

/**
 * Where the files of the archive at `place` lie; undefined when there is nothing, or an empty file.
 * @throws NekoError VALUE_INVALID when something else is there: it would be overwritten
 */
export async function slotsOf(place: string): Promise<ReadonlyMap<string, ArchiveSlot> | undefined> {
  let file: FileHandle;
  try {
    file = await open(place, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return undefined;
    throw archiveFailure(place, thrown);
  }
  try {
    const facts = await file.stat();
    if (facts.isFile() && facts.size === 0) return undefined;
    if (!facts.isFile()) throw inTheWay(place);
    const slots = await archiveSlots(async (offset) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(tarBlockBytes), 0, tarBlockBytes, offset);
      if (bytesRead < tarBlockBytes) throw inTheWay(place);
      return buffer;
    });
    if (!slots.has("manifest.json")) throw inTheWay(place);
    return slots;
  } catch (thrown) {
    if (thrown instanceof NekoError && thrown.code === "IMAGE_UNPACKABLE") throw inTheWay(place);
    throw archiveFailure(place, thrown);
  } finally {
    await file.close();
  }
}

/** The bytes of one file of the archive at `place`. */
export async function* readArchived(place: string, slot: ArchiveSlot, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  await using file = await open(place, constants.O_RDONLY);
  yield* readSlot(file, slot, signal);
}

async function* readSlot(file: FileHandle, slot: ArchiveSlot, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (let read = 0; read < slot.sizeBytes;) {
    signal.throwIfAborted();
    const length = Math.min(readBytes, slot.sizeBytes - read);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, slot.offset + read);
    if (bytesRead === 0) return; // shorter than it was: whoever compares the digest sees it
    yield buffer.subarray(0, bytesRead);
    read += bytesRead;
  }
}

/** Removes what pushes to `place` that were killed left behind. */
export async function removeStaleDrafts(place: string): Promise<void> {
  const directory = dirname(place);
  for (const name of await readdir(directory)) {
    if (!name.startsWith(`${basename(place)}.`) || !/\.[0-9a-f-]{36}\.partial$/.test(name)) continue;
    const facts = await stat(join(directory, name)).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs > staleMs) await rm(join(directory, name), { force: true });
  }
}

/** What a file operation failed with, in our words. */
export function archiveFailure(place: string, thrown: unknown): unknown {
  if (thrown instanceof NekoError || !(thrown instanceof Error) || !("syscall" in thrown)) return thrown;
  return new NekoError("REGISTRY_DENIED", `docker-archive ${clip(place)}: ${clip(thrown.message)}`, {
    hint: "check that the directory is there, its owner and mode, and the free space",
    cause: thrown,
  });
}

function inTheWay(place: string): NekoError {
  return new NekoError("VALUE_INVALID", `${clip(place)} is there and is no docker-archive`, {
    hint: "remove it, or write the archive to another file",
  });
}
