import { oneRoom } from "../../src/adapters/store/chunk-buffer.ts";
import { createHash } from "node:crypto";
import { constants, gzipSync, zstdCompressSync } from "node:zlib";
import { narChunks } from "../../src/adapters/store/store-chunks.ts";
import { finishDigest } from "../../src/kernel/digest.ts";
import type { Packer } from "../../src/ports/packer.ts";
import type { Compression } from "../../src/spec/desired-state.ts";

/** Packs Nix archives on this thread, a chunk per frame. Like the real one it uses a chunk's memory again. */
export const inlinePacker: Pick<Packer, "pack"> = {
  async *pack(job, signal) {
    if (job.format !== "nar") throw new TypeError("only Nix archives");
    const [content, packed] = [createHash("sha256"), createHash("sha256")];
    let [contentBytes, sizeBytes] = [0, 0];
    for (const chunk of narChunks(job.path, { room: oneRoom(1024 * 1024) })) {
      signal.throwIfAborted();
      content.update(chunk);
      contentBytes += chunk.length;
      const frame = compressed(chunk, job.compression);
      packed.update(frame);
      sizeBytes += frame.length;
      yield frame;
      frame.fill(0xff);
    }
    return { contentDigest: finishDigest(content), contentBytes, digest: finishDigest(packed), sizeBytes };
  },
};

function compressed(chunk: Uint8Array, compression: Compression): Buffer {
  switch (compression) {
    case "zstd":
      return zstdCompressSync(chunk, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
    case "gzip":
      return gzipSync(chunk, { level: 1 });
    case "none":
      return Buffer.from(chunk);
  }
}
