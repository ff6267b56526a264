import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { zstdDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { zstdFrames } from "../../../src/push/compress.ts";

const content = Buffer.concat([randomBytes(1 << 20), Buffer.alloc(9 << 20, "neko"), Buffer.from("end")]);

async function compress(chunkBytes: number): Promise<Buffer> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < content.length; at += chunkBytes) {
      if (at % 3 === 0) await new Promise((done) => setImmediate(done));
      yield content.subarray(at, at + chunkBytes);
    }
  }
  return buffer(zstdFrames(chunks()));
}

describe("zstdFrames", () => {
  it("gives the same bytes however they arrive, and they decompress to the content", async () => {
    const digests = await Promise.all([4096 * 3, 1 << 20, 4 << 20, content.length].map(compress));
    expect(new Set(digests.map((bytes) => sha256(bytes))).size).toBe(1);
    expect(zstdDecompressSync(digests[0]!).equals(content)).toBe(true);
  });

  it("passes on what the content throws", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(5 << 20);
      throw new Error("planted");
    }
    await expect(buffer(zstdFrames(broken()))).rejects.toThrow("planted");
  });
});
