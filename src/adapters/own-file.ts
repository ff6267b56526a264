import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

// Files that only spare work: what is wrong with one makes it as good as none, and none may hold a program up.

/** The text of a regular file that nobody but this user can have written; undefined for anything else, also one above
 *  `maxBytes`. A link is not followed, and a pipe is not waited for. Reading it makes it the last used. */
export async function readOwnFile(file: string, maxBytes: number): Promise<string | undefined> {
  try {
    await using handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const facts = await handle.stat();
    if (!facts.isFile() || facts.uid !== process.getuid?.() || (facts.mode & 0o022) !== 0) return undefined;
    if (facts.size > maxBytes) return undefined;
    const text = await handle.readFile("utf8");
    const now = new Date();
    await handle.utimes(now, now).catch(() => undefined);
    return text;
  } catch {
    return undefined;
  }
}

/** The file is as it was or holds the whole text; its directory is made, for this user alone. Errors of the file system
 *  come as they are. */
export async function writeOwnFile(file: string, text: string, signal: AbortSignal): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID()}`;
  try {
    await writeFile(temporary, text, { mode: 0o600, flag: "wx", signal });
    await rename(temporary, file);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}
