import { readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { NekoError } from "../../kernel/error.ts";
import { tail } from "../../kernel/text.ts";

// What keeps a bare repository of our own usable after a git that was killed in it, a power cut or a bad disk.

const remakeAtMostEveryMs = 3_600_000;

const damaged =
  /cannot lock ref|not a git repository|bad object|corrupt|bad config|unexpected line in|object file .* is empty|inflate:|unable to (?:read|unpack) |could not lock config file|garbage at end of/i;
const unwritable =
  /no space left on device|read-only file system|disk quota exceeded|insufficient permission for adding an object|unable to (?:create|write)|input\/output error/i;

/** What git said of our own side; lines that the other side sent do not count. */
function ownLines(stderr: string): string {
  return stderr
    .split("\n")
    .filter((line) => !line.startsWith("remote:"))
    .join("\n");
}

/** True when the repository itself does not work, so that a new one would help. */
export function isDamage(stderr: string): boolean {
  return damaged.test(ownLines(stderr));
}

/** A failure of this machine's side, which is nothing that a network or a token could mend; undefined when it is not. */
export function localFailure(directory: string, stderr: string): NekoError | undefined {
  const own = ownLines(stderr);
  const full = unwritable.test(own) && !/\.lock': File exists/.test(own);
  if (!full && !damaged.test(own)) return undefined;
  const what = full ? "cannot be written" : "is damaged";
  return new NekoError("GIT_FAILED", `the mirror at ${directory} ${what}: ${tail(own, 3)}`, {
    hint: full
      ? "free space there, or make it writable, and run again"
      : "look at the disk it is on; remove the mirror directory and it is made anew",
  });
}

/** Removes the lock files of a git that was killed. Only for the one process that may use the repository. */
export async function removeStaleLocks(directory: string): Promise<void> {
  const here = await namesIn(directory, false);
  const below = await namesIn(join(directory, "refs"), true);
  for (const name of [...here, ...below.map((below) => join("refs", below))]) {
    if (name.endsWith(".lock")) await rm(join(directory, name), { force: true }); // no ref may be called so
  }
}

/**
 * Puts a fresh repository in the place of a damaged one, unless that was done less than an hour ago: then something
 * else is wrong. Whether it did. A crash between the renames leaves no repository, which is then made as the first was.
 * @param make makes an empty one in the directory it is given
 */
export async function remake(directory: string, make: (fresh: string) => Promise<void>): Promise<boolean> {
  const marker = `${directory}.remade`;
  const age =
    Date.now() -
    (await stat(marker).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    ));
  if (age >= 0 && age < remakeAtMostEveryMs) return false;
  await writeFile(marker, "");
  const [fresh, old] = [`${directory}.fresh`, `${directory}.old`];
  for (const left of [fresh, old]) await rm(left, { recursive: true, force: true });
  await make(fresh);
  await rename(directory, old);
  await rename(fresh, directory);
  await rm(old, { recursive: true, force: true });
  return true;
}

/** Empty when there is no such directory. */
async function namesIn(directory: string, recursive: boolean): Promise<string[]> {
  try {
    return await readdir(directory, { recursive });
  } catch {
    return []; // what cannot be read is git's to complain of
  }
}
