import { posix } from "node:path";
import { sha256, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import type { Revision } from "../kernel/revision.ts";
import type { Checkout } from "../ports/git.ts";
import type { FlakeSource } from "../ports/nix.ts";
import type { Declared } from "../spec/declared.ts";
import type { DesiredState } from "../spec/desired-state.ts";
import { checkLock } from "../spec/lock.ts";
import { nixpkgsRevision } from "../spec/locked-revision.ts";
import { parseNekoYaml, type Parsed } from "../spec/parse.ts";
import type { Problem } from "../spec/problem.ts";

// One neko.yaml of one tree. A commit is read by its object id, so that what is planned is what is published.

/** Where a repository lies and which file in it is its neko.yaml. */
export interface Place {
  /** Absolute; the repository's top. */
  readonly directory: string;
  /** Relative to it, with `/`: `neko.yaml`. */
  readonly config: string;
}

export type Tree =
  | { readonly kind: "commit"; readonly revision: Revision }
  /** The files as they lie, never published. `fileAt`: undefined when there is no such file; from the top, with `/`. */
  | { readonly kind: "work-tree"; fileAt(path: string): Promise<Uint8Array | undefined> };

export type Loaded =
  | {
      readonly valid: true;
      readonly state: DesiredState;
      /** What the file says, before it is resolved: what a plan compares besides what moves. */
      readonly declared: Declared;
      readonly warnings: readonly Problem[];
      readonly bytes: Uint8Array;
      readonly flake: FlakeSource;
      /** Of flake.lock; null where there is none. */
      readonly lock: Digest | null;
      /** Commit of nixpkgs that flake.lock fixes; null where there is none. */
      readonly nixpkgs: Revision | null;
      /** Digest of each file that targets name and that is there, by its path relative to neko.yaml. */
      readonly files: ReadonlyMap<string, Digest>;
    }
  | { readonly valid: false; readonly problems: readonly Problem[] };

/** Files that were read in this run, by the digest of their bytes: base and head mostly have the same. */
export type Readings = Map<Digest, { readonly parsed: Parsed; readonly nowMs: number | undefined }>;

export interface LoadOptions {
  readonly readings?: Readings;
  /** Judges what has a last day. Left out for a base commit, and wherever an old file must stay readable. */
  readonly now?: Date;
}

export type ValidLoaded = Extract<Loaded, { valid: true }>;

/** neko.yaml of a tree, resolved, once its flake.lock holds. Problems are values: they are what a plan shows.
 *  @throws NekoError CONFIG_MISSING, GIT_FAILED */
export async function loadState(
  place: Place,
  tree: Tree,
  checkout: Pick<Checkout, "fileAt">,
  signal: AbortSignal,
  { readings = new Map(), now }: LoadOptions = {},
): Promise<Loaded> {
  const fileAt = (path: string): Promise<Uint8Array | undefined> =>
    tree.kind === "commit" ? checkout.fileAt(tree.revision, path, signal) : tree.fileAt(path);
  const bytes = await fileAt(place.config);
  if (bytes === undefined) {
    const where = tree.kind === "commit" ? `commit ${tree.revision.slice(0, 8)}` : "this folder";
    throw new NekoError("CONFIG_MISSING", `there is no ${place.config} in ${where}`, {
      hint: "write one, or name another file with `config`",
    });
  }
  const parsed = readOnce(bytes, place.config, readings, now);
  if (!parsed.valid) return { valid: false, problems: parsed.problems };
  const beside = (path: string): string => posix.join(posix.dirname(place.config), path);
  const directory = beside(parsed.state.flake).replace(/\/$/, "");
  const inFlake = (name: string): string => posix.join(directory, name);
  const [flakeNix, lock] = await Promise.all([fileAt(inFlake("flake.nix")), fileAt(inFlake("flake.lock"))]);
  const locked = checkLock({ flakeNix, lock, lockFile: inFlake("flake.lock") }, { file: place.config, bytes });
  // Whoever only checks a file may do so without a flake; here one is about to be evaluated.
  const missing = flakeNix === undefined ? locked.warnings : [];
  if (locked.problems.length + missing.length > 0) return { valid: false, problems: [...missing, ...locked.problems] };
  return {
    valid: true,
    state: parsed.state,
    declared: parsed.declared,
    warnings: [...parsed.warnings, ...locked.warnings],
    bytes,
    flake: {
      repository: place.directory,
      directory: directory === "." ? "" : directory,
      ...(tree.kind === "commit" ? { revision: tree.revision } : {}),
    },
    lock: lock ? sha256(lock) : null,
    nixpkgs: lock ? nixpkgsRevision(lock) : null,
    files: await digestsOf(filesNamedIn(parsed.state), (path) => fileAt(beside(path))),
  };
}

/** The place is the same for a whole run, and so is the name that problems give the file. */
function readOnce(bytes: Uint8Array, file: string, readings: Readings, now: Date | undefined): Parsed {
  const digest = sha256(bytes);
  const nowMs = now?.getTime();
  const known = readings.get(digest);
  // What holds on a day means the same without one.
  if (known && (known.nowMs === nowMs || (nowMs === undefined && known.parsed.valid))) return known.parsed;
  const parsed = parseNekoYaml(bytes, file, { now });
  readings.set(digest, { parsed, nowMs });
  return parsed;
}

/** Files of the repository that are part of what a target is. */
function filesNamedIn({ targets }: DesiredState): readonly string[] {
  return [...new Set(targets.flatMap((target) => (target.kind === "tee" ? [target.compose] : [])))].toSorted();
}

async function digestsOf(
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<ReadonlyMap<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (const path of paths) {
    const bytes = await read(path);
    if (bytes) digests.set(path, sha256(bytes));
  }
  return digests;
}
