import type { StorePath } from "../../kernel/store-path.ts";
import { narFrames, narLength, narPaddingBytes, narStrings } from "../../formats/nar.ts";
import {
  refuseWhiteout,
  tarBlockBytes,
  tarEnd,
  tarHeader,
  tarPaddingBytes,
  tarTemplates,
  writeTarHeader,
  type TarEntry,
} from "../../formats/tar.ts";
import { ChunkBuffer, type Room } from "./chunk-buffer.ts";
import { readFailure, StoreWalk, type Step, type StoreFiles } from "./store-walk.ts";

export interface TarChunkOptions extends StoreFiles {
  /** Finished tar entries that come after the paths. */
  readonly overlay?: Uint8Array | undefined;
  /** Gives the buffer of each chunk; every chunk but the last fills it. */
  readonly room: Room;
}

export interface NarChunkOptions extends StoreFiles {
  readonly room: Room;
}

/** What every layer begins with: the directories above the store. */
export const tarParents: readonly Uint8Array[] = ["nix", "nix/store"].map((path) =>
  tarHeader({ kind: "directory", path: Buffer.from(path), mode: 0o755 }),
);
const slash = 0x2f;

/**
 * The tar of some store paths: `nix/` and `nix/store/`, each path, the overlay, the end. Synchronous, for a thread of
 * its own. A chunk is valid as long as its buffer is not given again.
 * @throws NekoError IMAGE_UNPACKABLE
 */
export function* tarChunks(paths: readonly StorePath[], options: TarChunkOptions): Generator<Uint8Array, void> {
  const out = new ChunkBuffer(options.room);
  try {
    for (const header of tarParents) yield* out.add(header);
    for (const path of paths.toSorted()) yield* tarOfPath(new StoreWalk(path, options), out);
    if (options.overlay) yield* out.add(options.overlay);
    yield* out.add(tarEnd);
    if (out.filled > 0) yield out.take();
  } catch (thrown) {
    throw readFailure(thrown);
  }
}

function* tarOfPath(walk: StoreWalk, out: ChunkBuffer): Generator<Uint8Array, void> {
  for (let step = walk.next(); step; step = walk.next()) {
    if (step === "leave") continue;
    refuseWhiteout(walk.name);
    // Nearly every entry takes the short way: its header, and a small file's content, in place.
    if (out.free > tarBlockBytes && writeInPlace(step, walk, out)) out.filled += tarBlockBytes;
    else yield* out.add(tarHeader(entryOf(step, walk)));
    if (step !== "file" || walk.sizeBytes === 0) continue;
    const padding = tarPaddingBytes(walk.sizeBytes);
    if (walk.sizeBytes + padding < out.free) {
      walk.smallContent(out);
      out.bytes.fill(0, out.filled, (out.filled += padding));
    } else {
      yield* walk.content(out);
      yield* out.addZeros(padding);
    }
  }
}

function writeInPlace(step: Exclude<Step, "leave">, walk: StoreWalk, out: ChunkBuffer): boolean {
  const { path, pathBytes } = walk;
  switch (step) {
    case "directory":
      path[pathBytes] = slash;
      return writeTarHeader(out.bytes, out.filled, tarTemplates.directory, path, pathBytes + 1);
    case "file": {
      const template = walk.executable ? tarTemplates.executable : tarTemplates.file;
      return writeTarHeader(out.bytes, out.filled, template, path, pathBytes, walk.sizeBytes);
    }
    case "symlink":
      return writeTarHeader(out.bytes, out.filled, tarTemplates.symlink, path, pathBytes, 0, walk.target);
  }
}

function entryOf(step: Exclude<Step, "leave">, walk: StoreWalk): TarEntry {
  const path = walk.path.subarray(0, walk.pathBytes);
  switch (step) {
    case "directory":
      return { kind: "directory", path, mode: 0o555 };
    case "file":
      return { kind: "file", path, executable: walk.executable, sizeBytes: walk.sizeBytes };
    case "symlink":
      return { kind: "symlink", path, target: Buffer.from(walk.target, "latin1") };
  }
}

/**
 * The NAR of one store path; its sha256 is the path's narHash. Synchronous, and chunks as those of {@link tarChunks}.
 * @throws NekoError IMAGE_UNPACKABLE
 */
export function* narChunks(path: StorePath, options: NarChunkOptions): Generator<Uint8Array, void> {
  const out = new ChunkBuffer(options.room);
  const walk = new StoreWalk(path, options);
  try {
    yield* out.add(narFrames.start);
    let depth = 0;
    for (let step = walk.next(); step; step = walk.next()) {
      if (step === "leave") {
        depth -= 1;
        yield* added(out, narFrames.end);
      } else {
        if (depth > 0) {
          yield* added(out, narFrames.entry);
          yield* added(out, narStrings(walk.name));
          yield* added(out, narFrames.node);
        }
        yield* narOfNode(step, walk, out);
      }
      if (step === "directory") depth += 1;
      else if (depth > 0) yield* added(out, narFrames.entryEnd);
    }
    if (out.filled > 0) yield out.take();
  } catch (thrown) {
    throw readFailure(thrown);
  }
}

function* narOfNode(step: Exclude<Step, "leave">, walk: StoreWalk, out: ChunkBuffer): Generator<Uint8Array, void> {
  switch (step) {
    case "directory":
      yield* added(out, narFrames.directory);
      return;
    case "file":
      yield* added(out, walk.executable ? narFrames.executable : narFrames.file);
      yield* added(out, narLength(walk.sizeBytes));
      yield* walk.content(out);
      yield* out.addZeros(narPaddingBytes(walk.sizeBytes));
      yield* added(out, narFrames.end);
      return;
    case "symlink":
      yield* added(out, narFrames.symlink);
      yield* added(out, narStrings(walk.target));
      yield* added(out, narFrames.end);
  }
}

/** Without a generator of its own where the piece fits. */
function added(out: ChunkBuffer, piece: Uint8Array): Iterable<Uint8Array> {
  return out.put(piece) ? [] : out.add(piece);
}
