import { chmod, link, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { NekoError } from "../../src/kernel/error.ts";

// Files that are either the old or the new text after a power cut, never between.

/** The text; undefined when there is no such file. Reading errors (EIO, EACCES) come as they are. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Writes beside, fsyncs, renames, fsyncs the directory. Mode 0600. With `keep`, the old text is that file's afterwards.
 * A reader at any moment finds a whole text under `path`.
 * @throws NekoError STATE_WRITE_FAILED: nothing of the old text is lost
 */
export async function writeDurably(path: string, text: string, keep?: string): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, "w", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (keep !== undefined && (await exists(path))) await linkOver(path, keep);
    await rename(temporary, path);
    await syncDirectory(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeFailed(path, error);
  }
}

/** A second name for the file: unlike a rename it leaves no moment without the first one. */
async function linkOver(path: string, name: string): Promise<void> {
  const temporary = `${name}.new`;
  await rm(temporary, { force: true });
  await link(path, temporary);
  await rename(temporary, name);
  await rm(temporary, { force: true }); // left where both were the same file already: rename(2) then does nothing
}

/**
 * Writes beside, fsyncs, links, fsyncs the directory: whole or not there at all. Mode 0600. False when there is one
 * already: it stays as it is. Errors of the file system come as they are.
 */
export async function createDurably(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${process.pid}.new`;
  await rm(temporary, { force: true });
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(temporary, path); // unlike a rename it never replaces
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST" && (await exists(path))) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
    await syncDirectory(dirname(path));
  }
}

/** Appends one line and fsyncs. @throws NekoError STATE_WRITE_FAILED */
export async function appendDurably(path: string, line: string): Promise<void> {
  try {
    const file = await open(path, "a", 0o600);
    try {
      const { size } = await file.stat();
      await file.writeFile(`${line}\n`);
      await file.sync();
      if (size === 0) await syncDirectory(dirname(path));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw writeFailed(path, error);
  }
}

/** Made with its parents; the last one belongs to its owner alone. @throws NekoError STATE_WRITE_FAILED */
export async function ensurePrivateDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await chmod(path, 0o700);
    await syncDirectory(dirname(path));
  } catch (error) {
    throw writeFailed(path, error);
  }
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return false;
    throw error;
  }
}

export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function writeFailed(path: string, cause: unknown): NekoError {
  return new NekoError("STATE_WRITE_FAILED", `${path} could not be written (${errnoOf(cause) ?? "unknown reason"})`, {
    hint: "free space on the file system of the state directory, or make it writable",
    cause,
  });
}
