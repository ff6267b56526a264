import type { StorePath } from "../kernel/store-path.ts";

/** One entry of an image derivation's tree: parents before children, siblings sorted by bytes. */
export interface TreeEntry {
  /** `link`: whatever is no directory; the image holds a link to it. */
  readonly kind: "directory" | "link";
  /** Relative to the tree, as the file system has it: bytes. */
  readonly path: Uint8Array;
}

/** Reads valid store paths the way layers are packed: the same paths give the same bytes on every machine. */
export interface StoreTar {
  /** The tar of the paths, in chunks of any size. Neither owner, time, hard links nor extended attributes show.
   *  @throws NekoError IMAGE_UNPACKABLE */
  read(paths: readonly StorePath[], signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** What will appear at `/` of the image. @throws NekoError IMAGE_UNPACKABLE when the path is no directory */
  tree(root: StorePath, signal: AbortSignal): Promise<readonly TreeEntry[]>;
}
