import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, posix, resolve } from "node:path";
import type { LeftFile } from "../../ports/left-file.ts";

// Files that jobs leave each other in the workspace, as actions/upload-artifact and download-artifact carry them.

/** More of them, or a longer one, are not read. */
const mostFiles = 1_000;
const limitBytes = 8 * 1024 * 1024;

/** A file, or the files of a directory and of its directories, as actions/download-artifact lays them. */
export async function readLeft(path: string): Promise<readonly LeftFile[]> {
  if (path === "") return [];
  const top = resolve(workspace(), path);
  const found = await stat(top).catch(() => undefined);
  if (!found) return [];
  const entries = found.isDirectory() ? await readdir(top, { recursive: true, withFileTypes: true }) : undefined;
  const names = entries?.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])) ?? [top];
  const files: LeftFile[] = [];
  for (const name of names.toSorted().slice(0, mostFiles)) {
    const bytes = await readIfThere(name);
    if (bytes) files.push({ name: posix.relative(workspace(), name), bytes });
  }
  return files;
}

/** For the workspace: where another job's step looks for it. */
export async function leaveFile(path: string, text: string): Promise<void> {
  const file = resolve(workspace(), path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Undefined: there is no such file, or it is larger than anything that a job leaves. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.isFile() && facts.size <= limitBytes ? readFile(path) : undefined;
}

export function workspace(): string {
  return process.env["GITHUB_WORKSPACE"] ?? process.cwd();
}
