import type { Digest } from "../kernel/digest.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { Compression } from "../spec/desired-state.ts";

/** What a blob is made of. The uncompressed bytes are a function of the job's content alone. */
export type PackJob = PackedContent & {
  readonly compression: Compression;
  /** About how much content there is: decides where the work is done, never what comes out. */
  readonly expectedBytes?: number;
  /** Whoever takes the bytes hashes them, too: the result says nothing of them but their number. */
  readonly unhashed?: true;
};

export type PackedContent =
  | {
      /** A layer: the tar of some store paths. */
      readonly format: "tar";
      readonly paths: readonly StorePath[];
      /** Finished tar entries that come after the paths; none unless given. */
      readonly overlay?: Uint8Array;
    }
  | {
      /** A Nix archive of one store path. */
      readonly format: "nar";
      readonly path: StorePath;
    };

/** What came out of a job. */
export interface Packed {
  /** Of the uncompressed bytes: a layer's diffID, a NAR's hash. */
  readonly contentDigest: Digest;
  readonly contentBytes: number;
  /** Of the compressed bytes; equal to `contentDigest` where nothing compresses. Undefined of an unhashed job. */
  readonly digest: Digest | undefined;
  readonly sizeBytes: number;
}

/** Reads, hashes and compresses store paths, beside the event loop. */
export interface Packer {
  /**
   * The compressed bytes; what they are is the generator's return value. A chunk is valid until the next one is asked
   * for: its memory is used again. Ending early stops the work.
   * @throws NekoError IMAGE_UNPACKABLE; the signal's reason when aborted
   */
  pack(job: PackJob, signal: AbortSignal): AsyncGenerator<Uint8Array, Packed>;
  /** The same of content that is there already. */
  packContent(
    content: AsyncIterable<Uint8Array>,
    compression: Compression,
    signal: AbortSignal,
  ): AsyncGenerator<Uint8Array, Packed>;
}
