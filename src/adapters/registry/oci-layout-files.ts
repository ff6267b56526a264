import { createHash, randomUUID } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { finishDigest, type Digest } from "../../kernel/digest.ts";
import { NekoError, type ErrorOptions } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";

// Files of one OCI image layout. Nothing is visible before it is whole and on the disk: temporary file, fsync, rename,
// fsync of the directory.

const staleMs = 24 * 60 * 60 * 1000;
const lockMs = 30_000;
/** An index with a hundred thousand manifests is half of it. */
const largestDocument = 64 * 1024 * 1024;

export function blobPath(layout: string, digest: Digest): string {
  return join(layout, "blobs", "sha256", digest.slice("sha256:".length));
}

/** Opens a blob, never through a link; undefined when it is not there, or no file. A pipe is not waited for. */
export async function openBlob(
  layout: string,
  digest: Digest,
): Promise<{ readonly file: FileHandle; readonly facts: Stats } | undefined> {
  try {
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const file = await open(blobPath(layout, digest), flags);
    const facts = await file.stat();
    if (facts.isFile()) return { file, facts };
    await file.close();
    return undefined;
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw layoutFailure(layout, thrown);
  }
}

/** Undefined when the file is not there, or no file. @throws NekoError REGISTRY_PROTOCOL above 64 MiB */
export async function readWhole(path: string): Promise<Buffer | undefined> {
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = await file.stat();
    if (!facts.isFile()) return undefined;
    if (facts.size <= largestDocument) return await file.readFile();
    throw new NekoError("REGISTRY_PROTOCOL", `${clip(path)} is larger than any index or manifest`, {
      hint: "restore the file, or push to an empty directory",
    });
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw layoutFailure(dirname(path), thrown);
  }
}

/** Writes content to a temporary file and, once its digest is known, moves it where `placeOf` says. */
export async function writeAtomically(
  layout: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  placeOf: (digest: Digest) => string,
  signal: AbortSignal,
): Promise<{ readonly digest: Digest; readonly sizeBytes: number }> {
  const temporary = join(layout, `.upload-${randomUUID()}`);
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    const file = await open(temporary, "wx", 0o644);
    try {
      for await (const chunk of content) {
        signal.throwIfAborted();
        hash.update(chunk);
        sizeBytes += chunk.length;
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const digest = finishDigest(hash);
    await rename(temporary, placeOf(digest));
    await sync(dirname(placeOf(digest)), constants.O_RDONLY | constants.O_DIRECTORY);
    return { digest, sizeBytes };
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw layoutFailure(layout, thrown);
  }
}

/** The blob in `layout` too, as another name of the sibling's file; a copy where that cannot be (another file system).
 *  False when the sibling does not have it. */
export async function linkBlob(sibling: string, layout: string, digest: Digest, signal: AbortSignal): Promise<boolean> {
  const blob = await openBlob(sibling, digest);
  if (!blob) return false;
  await createLayout(layout, signal);
  const temporary = join(layout, `.upload-${randomUUID()}`);
  try {
    await link(blobPath(sibling, digest), temporary).catch(async () => {
      await copyFile(blobPath(sibling, digest), temporary, constants.COPYFILE_EXCL);
      await sync(temporary, constants.O_RDWR);
    });
    await rename(temporary, blobPath(layout, digest));
    await rm(temporary, { force: true }); // a rename between two names of one file does nothing
    await sync(dirname(blobPath(layout, digest)), constants.O_RDONLY | constants.O_DIRECTORY);
    return true;
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw layoutFailure(layout, thrown);
  } finally {
    await blob.file.close();
  }
}

export async function removeBlob(layout: string, digest: Digest): Promise<void> {
  await rm(blobPath(layout, digest), { force: true });
}

/** Makes the directories and the `oci-layout` file, once. */
export async function createLayout(layout: string, signal: AbortSignal): Promise<void> {
  try {
    await stat(join(layout, "oci-layout"));
    return;
  } catch {
    // Not there yet; two that create it at once write the same bytes.
  }
  try {
    await mkdir(join(layout, "blobs", "sha256"), { recursive: true });
  } catch (thrown) {
    throw layoutFailure(layout, thrown);
  }
  const mark = [Buffer.from('{"imageLayoutVersion":"1.0.0"}')];
  await writeAtomically(layout, mark, () => join(layout, "oci-layout"), signal);
}

/** Removes what pushes that were killed left behind. */
export async function removeStaleUploads(layout: string): Promise<void> {
  for (const name of await readdir(layout)) {
    if (!name.startsWith(".upload-")) continue;
    const facts = await stat(join(layout, name)).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs > staleMs) await rm(join(layout, name), { force: true });
  }
}

/**
 * Runs `work` while no other process or caller changes the layout's index. The lock is SQLite's on an empty file: the
 * kernel frees it when the holder is killed, which a file that merely exists would not be. It is tried, not waited
 * for, since waiting inside SQLite would stop the event loop that its holder in this process needs.
 * @throws NekoError LOCK_HELD after 30 s
 */
export async function withLayoutLock<T>(layout: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + lockMs;
  for (let waitMs = 2; ; waitMs = Math.min(waitMs * 2, 100)) {
    signal.throwIfAborted();
    const database = new (process.getBuiltinModule("node:sqlite").DatabaseSync)(join(layout, ".lock"));
    try {
      database.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
      return await work();
    } catch (thrown) {
      if (!isBusy(thrown)) throw thrown;
      if (Date.now() > deadline) {
        throw new NekoError("LOCK_HELD", `another push keeps the index of ${clip(layout)} locked`, {
          hint: "wait for it, or end it",
        });
      }
    } finally {
      database.close();
    }
    await sleep(waitMs + Math.random() * waitMs, undefined, { signal });
  }
}

/** What a file operation on a layout failed with, in our words. */
export function layoutFailure(layout: string, thrown: unknown): unknown {
  if (thrown instanceof NekoError || !(thrown instanceof Error) || !("syscall" in thrown)) return thrown;
  const options: ErrorOptions = { hint: "check the directory's owner, mode and free space", cause: thrown };
  return new NekoError("REGISTRY_DENIED", `image layout ${clip(layout)}: ${clip(thrown.message)}`, options);
}

async function sync(path: string, flags: number): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && (thrown.code === "ENOENT" || thrown.code === "ENOTDIR");
}

/** SQLITE_BUSY */
function isBusy(thrown: unknown): boolean {
  return thrown instanceof Error && "errcode" in thrown && thrown.errcode === 5;
}
