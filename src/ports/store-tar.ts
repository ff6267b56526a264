import type { StorePath } from "../kernel/store-path.ts";

/** One entry of an image derivation's tree: parents before children, siblings sorted by bytes. */
export interface TreeEntry {
  /** `link`: whatever is no directory; the image holds a link to it. */
  readonly kind: "directory" | "link";
  /** Relative to the tree, as the file system has it: bytes. */
  readonly path: Uint8Array;
}

/** Looks at valid store paths. */
export interface StoreTar {
  /** What will appear at `/` of the image. @throws NekoError IMAGE_UNPACKABLE when the path is no directory */
  tree(root: StorePath, signal: AbortSignal): Promise<readonly TreeEntry[]>;
}
