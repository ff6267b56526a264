import { randomBytes } from "node:crypto";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { codecOf, decompressed } from "../../../src/formats/decompress.ts";
import { inChunks } from "../../support/archives.ts";

const content = Buffer.concat([randomBytes(400_000), Buffer.alloc(3_000_000)]);
const skippable = Buffer.from("502a4d1804000000deadbeef", "hex");
const halves = [content.subarray(0, 500_000), content.subarray(500_000)] as const;

async function read(bytes: Uint8Array, codec: "gzip" | "zstd", chunkBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decompressed(inChunks(bytes, chunkBytes), codec, "layer")) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("decompressed", () => {
  it.each([
    ["gzip", gzipSync(content)],
    ["gzip", Buffer.concat(halves.map((half) => gzipSync(half)))],
    ["zstd", zstdCompressSync(content)],
    ["zstd", Buffer.concat(halves.map((half) => zstdCompressSync(half)))],
    ["zstd", Buffer.concat([skippable, zstdCompressSync(content), skippable])],
    ["zstd", Buffer.concat([zstdCompressSync(""), zstdCompressSync(content), zstdCompressSync("")])],
  ] as const)("reads %s of any number of members, in chunks of any size", async (codec, bytes) => {
    expect(codecOf(bytes) ?? "zstd").toBe(codec);
    for (const size of [777, zstdCompressSync(halves[0]).length, 65_536, bytes.length]) {
      expect((await read(bytes, codec, size)).equals(content)).toBe(true);
    }
  });

  it.each([
    ["gzip", gzipSync(content)],
    ["zstd", zstdCompressSync(content)],
  ] as const)("refuses damaged %s", async (codec, bytes) => {
    const flipped = Buffer.from(bytes);
    flipped[2] = 0xff;
    const wrong = [
      bytes.subarray(0, -1),
      bytes.subarray(0, 100),
      Buffer.concat([bytes, randomBytes(300_000)]),
      flipped,
    ];
    for (const one of wrong) {
      for (const size of [777, one.length]) {
        const error = { code: "IMAGE_UNPACKABLE", message: expect.stringContaining(`layer is damaged ${codec}`) };
        const found = read(one, codec, size).then((all) => all.length);
        await expect(found).rejects.toMatchObject(error);
      }
    }
  });

  it.each(["gzip", "zstd"] as const)("passes on what the input of %s fails with, and ends it early", async (codec) => {
    const bytes = codec === "gzip" ? gzipSync(content) : zstdCompressSync(content);
    let closed = 0;
    async function* input(): AsyncGenerator<Uint8Array> {
      try {
        yield bytes.subarray(0, 1000);
        yield bytes.subarray(1000, 300_000);
        throw new Error("planted");
      } finally {
        closed += 1;
      }
    }
    const all = async (): Promise<void> => {
      for await (const _ of decompressed(input(), codec, "layer"));
    };
    await expect(all()).rejects.toThrow("planted");
    for await (const _ of decompressed(input(), codec, "layer")) break;
    expect(closed).toBe(2);
  });
});
