import { mkdir, open, readFile, readlink, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import { parseDigest, type Digest } from "../../src/kernel/digest.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { clip } from "../../src/kernel/text.ts";

// What the profile driver keeps on disk, all below the target's state directory:
//   profile, profile-N-link   the link and its generations, made by nix-env; gc roots
//   roots/                    gc roots of what prepare fetched
//   running.json              which desiredId the link stands for, and whether its activation has finished
//   state/                    STATE_DIRECTORY of activate: never touched by us

export interface Running {
  readonly desiredId: Digest;
  readonly storePath: StorePath;
  /** What ran before; null when nothing did. */
  readonly previous: StorePath | null;
  /** False from before the link is set until `activate` has ended with 0. */
  readonly activated: boolean;
}

export interface ProfilePaths {
  readonly profile: string;
  readonly roots: string;
  readonly running: string;
  readonly state: string;
}

export function profilePaths(stateDirectory: string): ProfilePaths {
  return {
    profile: join(stateDirectory, "profile"),
    roots: join(stateDirectory, "roots"),
    running: join(stateDirectory, "running.json"),
    state: join(stateDirectory, "state"),
  };
}

/** What the profile link leads to; null when there is none. @throws NekoError STATE_UNREADABLE */
export async function readProfile(profile: string): Promise<StorePath | null> {
  let at = profile;
  // profile → profile-4-link → /nix/store/…: no further, since a store path may itself be a link.
  for (let step = 0; step < 3; step += 1) {
    const to = await readlink(at).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" && step === 0) return null;
      throw unreadable(at, error);
    });
    if (to === null) return null;
    at = resolve(dirname(at), to);
    if (isStorePath(at)) return at;
  }
  throw unreadable(profile, undefined);
}

/** Undefined when missing or damaged: then nobody knows what the link stands for, and it is applied again. */
export async function readRunning(file: string): Promise<Running | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unreadable(file, error);
  }
  try {
    return parseRunning(text);
  } catch {
    return undefined;
  }
}

function parseRunning(text: string): Running | undefined {
  const value = JSON.parse(text) as Partial<Record<keyof Running | "schema", unknown>>;
  const { desiredId, storePath, previous, activated } = value;
  if (value.schema !== 1 || typeof activated !== "boolean" || typeof desiredId !== "string") return undefined;
  if (typeof storePath !== "string" || !isStorePath(storePath)) return undefined;
  if (previous !== null && (typeof previous !== "string" || !isStorePath(previous))) return undefined;
  return { desiredId: parseDigest(desiredId), storePath, previous, activated };
}

/** Whole or not at all, also after a power cut. @throws NekoError STATE_WRITE_FAILED */
export async function writeRunning(file: string, running: Running): Promise<void> {
  const temporary = `${file}.new`;
  try {
    const handle = await open(temporary, "w", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ schema: 1, ...running })}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncDirectory(dirname(file));
  } catch (error) {
    throw writeFailed(file, error);
  }
}

export async function removeDurably(files: readonly string[]): Promise<void> {
  for (const file of files) await rm(file, { force: true });
  for (const directory of new Set(files.map((file) => dirname(file)))) await syncDirectory(directory);
}

/** rename and symlink are only lasting once their directory is. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @throws NekoError STATE_WRITE_FAILED */
export async function makePrivate(directories: readonly string[]): Promise<void> {
  for (const directory of directories) {
    await mkdir(directory, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw writeFailed(directory, error);
    });
  }
}

function writeFailed(path: string, cause: unknown): NekoError {
  return new NekoError("STATE_WRITE_FAILED", `${clip(path, 200)} could not be written: ${reason(cause)}`, {
    hint: "check that the state directory is writable and its disk not full",
    cause,
  });
}

function unreadable(path: string, cause: unknown): NekoError {
  return new NekoError("STATE_UNREADABLE", `${clip(path, 200)} is not what the profile driver left there`, {
    hint: "look at the link or file; remove it to have the target applied anew",
    cause,
  });
}

function reason(cause: unknown): string {
  return cause instanceof Error ? clip(cause.message, 200) : "unknown reason";
}
