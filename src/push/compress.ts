import { promisify } from "node:util";
import { constants, zstdCompress } from "node:zlib";

const compress = promisify(zstdCompress);

/** Of tar per zstd frame. Fixed: frames, and so digests, must not depend on how the bytes arrived. */
const frameBytes = 4 * 1024 * 1024;
/** Frames compressed at once by the thread pool; bounds memory, never shows in the output. */
const ahead = 3;

/**
 * zstd level 3 as independent frames of 4 MiB each, in order (RFC 8878 section 3: frames may be appended). The stream
 * interface of node:zlib is not used: where it ends a frame depends on timing.
 */
export async function* zstdFrames(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const running: Promise<Uint8Array>[] = [];
  try {
    for await (const frame of inFrames(content)) {
      if (running.length === ahead) yield await (running.shift() as Promise<Uint8Array>);
      running.push(
        compress(frame, {
          params: { [constants.ZSTD_c_compressionLevel]: 3 },
          pledgedSrcSize: frame.length,
        }),
      );
    }
    while (running.length > 0) yield await (running.shift() as Promise<Uint8Array>);
  } finally {
    await Promise.allSettled(running);
  }
}

async function* inFrames(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let frame = Buffer.allocUnsafe(frameBytes);
  let filled = 0;
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + frameBytes - filled);
      frame.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < frameBytes) continue;
      yield frame;
      frame = Buffer.allocUnsafe(frameBytes); // the last one is still being read by the thread pool
      filled = 0;
    }
  }
  if (filled > 0) yield frame.subarray(0, filled);
}
