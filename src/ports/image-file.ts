import type { StorePath } from "../kernel/store-path.ts";

/** What an image's derivation built. */
export type ImageFile =
  /** A directory: the tree at `/` of the image, whose layers are its closure. */
  | { readonly kind: "closure" }
  /** A docker-archive: `archive` a file, `stream` a program that writes one. */
  | { readonly kind: "archive" | "stream"; readonly open: OpenArchive };

/**
 * The archive's tar, uncompressed. Every call begins anew, and for `stream` runs the program again. The iteration only
 * ends well when the program did: what was read before may be thrown away then.
 * @throws NekoError IMAGE_UNPACKABLE, TIMED_OUT (no byte for a while), CANCELLED
 */
export type OpenArchive = (signal: AbortSignal) => AsyncIterable<Uint8Array>;

/** Tells what kind of image a valid store path is. */
export interface ImageFiles {
  /** @throws NekoError IMAGE_UNPACKABLE for what is no image */
  inspect(path: StorePath, signal: AbortSignal): Promise<ImageFile>;
}
