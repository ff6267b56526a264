import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import type { LeftFile } from "../../ports/left-file.ts";

// Files that jobs leave each other in the workspace, as actions/upload-artifact and download-artifact carry them. The
// workspace is a checkout: a link in it is the repository's word, and a proposal's could name any file of this machine.

/** More of them, or a longer one, are not read. */
const mostFiles = 1_000;
const limitBytes = 8 * 1024 * 1024;

/** A file, or the files of a directory and of its directories, as actions/download-artifact lays them. Links are not
 *  followed. @throws NekoError USAGE when the way there leaves the workspace */
export async function readLeft(path: string): Promise<readonly LeftFile[]> {
  if (path === "") return [];
  const top = resolve(workspace(), path);
  const found = await lstat(top).catch(() => undefined);
  if (!found) return [];
  await staysInside(path, top);
  const entries = found.isDirectory() ? await readdir(top, { recursive: true, withFileTypes: true }) : undefined;
  const names = entries?.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])) ?? [top];
  const files: LeftFile[] = [];
  for (const name of names.toSorted().slice(0, mostFiles)) {
    const bytes = await readIfThere(name);
    if (bytes) files.push({ name: relative(workspace(), name), bytes });
  }
  return files;
}

/** For the workspace: where another job's step looks for it. What stood there, a link too, is replaced.
 *  @throws NekoError USAGE when the way there leaves the workspace */
export async function leaveFile(path: string, text: string): Promise<void> {
  const file = resolve(workspace(), path);
  await staysInside(path, await firstThere(dirname(file)));
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, file);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}

/** Undefined: there is no such file, it is a link, or it is larger than anything that a job leaves. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const facts = await file.stat();
    return facts.isFile() && facts.size <= limitBytes ? await file.readFile() : undefined;
  } catch {
    return undefined;
  }
}

export function workspace(): string {
  return process.env["GITHUB_WORKSPACE"] ?? process.cwd();
}

/** An absolute path is the workflow's own word; a relative one goes through what was checked out. */
async function staysInside(path: string, there: string): Promise<void> {
  if (isAbsolute(path)) return;
  const [top, real] = await Promise.all([realpath(workspace()), realpath(there).catch(() => there)]);
  const way = relative(top, real);
  if (way !== ".." && !way.startsWith("../") && !isAbsolute(way)) return;
  throw new NekoError("USAGE", `${clip(path, 200)} leads out of the workspace`, {
    hint: "remove the link from the repository, or name a path inside the workspace",
  });
}

/** The directory, or the nearest above it that is there. */
async function firstThere(directory: string): Promise<string> {
  const found = await lstat(directory).catch(() => undefined);
  return found || dirname(directory) === directory ? directory : firstThere(dirname(directory));
}
