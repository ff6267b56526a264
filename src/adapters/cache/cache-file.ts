import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import type { BinaryCache } from "../../ports/binary-cache.ts";

/** What a killed push leaves behind is removed when it is older. */
const staleMs = 24 * 60 * 60 * 1000;
/** As much as a server may answer; a narinfo is some hundred bytes. */
const largestText = 4 * 1024 * 1024;

/** A binary cache in a directory, which is made when it is not there. Nothing has its name before it is whole and on
 *  the disk. */
export function cacheFile(directory: string): BinaryCache {
  let ready: Promise<void> | undefined;
  const prepare = (): Promise<void> => (ready ??= prepareDirectory(directory));
  const inside = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw isOfTheFileSystem(thrown) ? failure(directory, thrown) : thrown;
    }
  };

  return {
    read: (name, signal) =>
      inside(async () => {
        signal.throwIfAborted();
        return readText(directory, name);
      }),

    write: (name, text, signal) =>
      inside(async () => {
        await prepare();
        signal.throwIfAborted();
        await writeWhole(directory, name, (write) => write(Buffer.from(text)));
      }),

    writeContent: (name, content, signal) =>
      inside(async () => {
        await prepare();
        return writeWhole(directory, name, async (write) => {
          const packing = content.pack(signal);
          try {
            for (let next = await packing.next(); ; next = await packing.next()) {
              if (next.done) return next.value;
              await write(next.value);
            }
          } finally {
            // Where writing failed, the packer has to be told.
            await packing.return(undefined as never).catch(() => undefined);
          }
        });
      }),
  };
}

/** Undefined when it is not there. Others may write to the directory: a pipe is not waited for, a link not followed.
 *  @throws NekoError CACHE_UNUSABLE for what is no file, or one above 4 MiB */
async function readText(directory: string, name: string): Promise<string | undefined> {
  try {
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    await using file = await open(join(directory, name), flags);
    const facts = await file.stat();
    if (!facts.isFile()) throw odd(directory, name, "is no regular file");
    if (facts.size > largestText) throw odd(directory, name, "is larger than 4 MiB");
    return await file.readFile("utf8");
  } catch (thrown) {
    switch (codeOf(thrown)) {
      case "ENOENT":
        return undefined;
      case "ELOOP": // a link
      case "ENXIO": // a socket
        throw odd(directory, name, "is no regular file", thrown);
      default:
        throw thrown;
    }
  }
}

function odd(directory: string, name: string, what: string, cause?: unknown): NekoError {
  return new NekoError("CACHE_UNUSABLE", `${name} of the cache in ${clip(directory, 200)} ${what}`, {
    hint: "remove it, and find out who writes to the cache",
    cause,
  });
}

async function prepareDirectory(directory: string): Promise<void> {
  await mkdir(join(directory, "nar"), { recursive: true });
  const now = Date.now();
  for (const entry of await readdir(directory)) {
    if (!/^\.push-[0-9a-f-]{36}$/.test(entry)) continue;
    const left = await stat(join(directory, entry)).catch(() => undefined);
    if (left && now - left.mtimeMs > staleMs) await rm(join(directory, entry), { force: true });
  }
}

/** The file that `fill` has written gets the name, or goes. */
async function writeWhole<T>(
  directory: string,
  name: string,
  fill: (write: (chunk: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const temporary = join(directory, `.push-${randomUUID()}`);
  try {
    const file = await open(temporary, "wx", 0o644);
    let filled: T;
    try {
      filled = await fill((chunk) => file.writeFile(chunk));
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(directory, name));
    await syncDirectory(dirname(join(directory, name)));
    return filled;
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}

/** A narinfo that outlives a power cut must not do so without its content's name. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error && "code" in thrown ? String(thrown.code) : undefined;

const isOfTheFileSystem = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && !(thrown instanceof NekoError) && "syscall" in thrown;

function failure(directory: string, cause: Error): NekoError {
  const denied = ["EACCES", "EPERM", "EROFS"].includes(codeOf(cause) ?? "");
  const what = `the cache in ${clip(directory, 200)} cannot be used: ${clip(cause.message, 200)}`;
  return denied
    ? new NekoError("CACHE_DENIED", what, { hint: "let this user write there, or give another directory", cause })
    : new NekoError("CACHE_UNREACHABLE", what, { hint: "check the directory and the space on its disk", cause });
}
