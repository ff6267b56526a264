import { promisify } from "node:util";
import { constants, createZstdCompress, gzip, type ZstdCompress } from "node:zlib";
import type { Compression } from "../spec/desired-state.ts";

/** Of content per zstd frame or gzip member. Fixed: the output must not depend on how bytes arrived, nor on how many
 *  threads there were. Smaller ones compress worse (1 MiB: 3 % more bytes), bigger ones cost memory. */
export const frameBytes = 4 * 1024 * 1024;

const zstdLevel = 3;
const gzipLevel = 1;

/** Compresses one frame at a time. Frames are independent of each other, and appended they are one stream. */
export interface Compressor {
  /** What the frame becomes, in pieces, each valid until the next frame. The frame must stay as it is until then. */
  compress(frame: Uint8Array): Promise<readonly Uint8Array[]>;
  close(): void;
}

/**
 * zstd: level 3, frames may be appended (RFC 8878 section 3). gzip: level 1, members may be appended (RFC 1952 section
 * 2.2). none: the frame itself.
 */
export function createCompressor(compression: Compression): Compressor {
  switch (compression) {
    case "zstd":
      return new ZstdFrames();
    case "gzip":
      return gzipMembers;
    case "none":
      return { compress: async (frame) => [frame], close() {} };
  }
}

/**
 * Names all that decides what the bytes become, beside the bytes: `zstd3-1.5.7-4m`; "" where nothing compresses.
 * Another library, level or frame has another name. zlib's output also follows the processor's instructions.
 */
export function compressorId(compression: Compression): string {
  const { zstd, zlib } = process.versions;
  const frame = `${frameBytes / 1024 / 1024}m`;
  switch (compression) {
    case "zstd":
      return `zstd${zstdLevel}-${zstd}-${frame}`;
    case "gzip":
      return `gzip${gzipLevel}-${zlib}-${process.arch}-${frame}`;
    case "none":
      return "";
  }
}

/** Room for what a frame becomes even when nothing in it can be compressed (zstd's ZSTD_COMPRESSBOUND). */
const outputBytes = frameBytes + (frameBytes >> 8) + 64 * 1024;

/** Where the stream writes next, in the buffer it writes to; node:zlib's own, and not documented. */
interface OutputOffset {
  _outOffset?: number;
}

/**
 * One zstd context for all frames: a new one for each costs several MiB of fresh memory. The stream is never ended,
 * since node:zlib joins the last write and the end or does not, as time has it; each frame is ended by a flush.
 */
class ZstdFrames implements Compressor {
  readonly #stream: ZstdCompress;
  #pieces: Uint8Array[] = [];
  #broken: Error | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor() {
    this.#stream = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: zstdLevel },
      chunkSize: outputBytes,
    });
    this.#stream.on("data", (piece: Uint8Array) => this.#pieces.push(piece));
    this.#stream.on("error", (error) => {
      this.#broken = error;
      this.#failed?.(error);
    });
  }

  compress(frame: Uint8Array): Promise<readonly Uint8Array[]> {
    // The last frame's output has been taken, so its memory can be written over; otherwise the stream takes new memory
    // for each, a gigabyte of garbage for an image of two. Where a later Node does not look at this, that is what happens.
    (this.#stream as OutputOffset)._outOffset = 0;
    return new Promise((resolve, reject) => {
      this.#failed = reject;
      this.#stream.write(frame);
      this.#stream.flush(constants.ZSTD_e_end, () => {
        const pieces = this.#pieces;
        this.#pieces = [];
        // A stream that broke, now or for an earlier frame, also ends its flushes, and has given nothing.
        if (this.#stream.destroyed || pieces.length === 0) reject(this.#broken ?? new Error("zstd gave nothing"));
        else resolve(pieces);
      });
    });
  }

  close(): void {
    this.#stream.destroy();
  }
}

const gzipOnce = promisify(gzip);
const gzipMembers: Compressor = {
  compress: async (frame) => [await gzipOnce(frame, { level: gzipLevel, chunkSize: 1024 * 1024 })],
  close() {},
};
