import { randomBytes } from "node:crypto";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { createCompressor } from "../../../src/push/compress.ts";
import type { Packed } from "../../../src/ports/packer.ts";
import { FrameSlots, inFrames, packFrames } from "../../../src/push/pack.ts";
import type { Compression } from "../../../src/spec/desired-state.ts";

const content = Buffer.concat([
  randomBytes(1 << 20),
  Buffer.alloc(9 << 20, "neko"),
  randomBytes(6 << 20),
  Buffer.from("end"),
]);
const signal = new AbortController().signal;

async function* chunks(bytes: Buffer, chunkBytes: number): AsyncGenerator<Uint8Array> {
  // One buffer, as readers of the store have: whoever keeps a chunk keeps what comes after it.
  const reused = Buffer.alloc(chunkBytes);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    if (at % 3 === 0) await new Promise((done) => setImmediate(done));
    yield reused.subarray(0, bytes.copy(reused, 0, at, at + chunkBytes));
  }
}

async function pack(
  bytes: Buffer,
  compression: Compression,
  { chunkBytes = 1 << 20, slots = new FrameSlots(compression, 3) }: { chunkBytes?: number; slots?: FrameSlots } = {},
): Promise<Packed & { readonly bytes: Buffer }> {
  const packing = packFrames((room) => inFrames(chunks(bytes, chunkBytes), room), slots, signal);
  const out: Buffer[] = [];
  for (let step = await packing.next(); ; step = await packing.next()) {
    if (step.done === true) return { ...step.value, bytes: Buffer.concat(out) };
    out.push(Buffer.from(step.value));
  }
}

const unpack: Record<Compression, (bytes: Buffer) => Buffer> = {
  zstd: zstdDecompressSync,
  gzip: gunzipSync,
  none: (bytes) => bytes,
};

describe.each(["zstd", "gzip", "none"] as const)("packing with %s", (compression) => {
  it("gives the content and both digests back", async () => {
    const packed = await pack(content, compression);
    expect(unpack[compression](packed.bytes).equals(content)).toBe(true);
    expect(packed).toMatchObject({
      contentDigest: sha256(content),
      contentBytes: content.length,
      digest: sha256(packed.bytes),
      sizeBytes: packed.bytes.length,
    });
    expect(await pack(Buffer.alloc(0), compression)).toMatchObject({ contentBytes: 0, sizeBytes: 0 });
  });

  it("depends neither on how bytes arrive, nor on how much is compressed at once, nor on what came before", async () => {
    const shared = new FrameSlots(compression, 4);
    const packed = await Promise.all([
      ...[4096 * 3, 1 << 20, 4 << 20, content.length].map((chunkBytes) => pack(content, compression, { chunkBytes })),
      ...[1, 2, 5].map((count) => pack(content, compression, { slots: new FrameSlots(compression, count) })),
      // Several at once from one set of slots, each of which has compressed something else before.
      ...[1, 2, 3].map(async () => {
        await pack(randomBytes(5 << 20), compression, { slots: shared });
        return pack(content, compression, { slots: shared });
      }),
    ]);
    expect(new Set(packed.map(({ digest }) => digest)).size).toBe(1);
  });
});

describe("packing", () => {
  it("fails at once with a compressor that broke before", async () => {
    const compressor = createCompressor("zstd");
    compressor.close();
    await expect(compressor.compress(Buffer.from("x"))).rejects.toThrow();
    await expect(compressor.compress(Buffer.from("x"))).rejects.toThrow();
  });

  it("passes on what the content throws, and gives its slots back", async () => {
    const slots = new FrameSlots("zstd", 2);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(5 << 20);
      throw new Error("planted");
    }
    const packing = packFrames((room) => inFrames(broken(), room), slots, signal);
    await expect(
      (async () => {
        for await (const _ of packing);
      })(),
    ).rejects.toThrow("planted");
    expect((await pack(content, "zstd", { slots })).contentDigest).toBe(sha256(content));
  });

  it("gives its slots back when nobody reads on", async () => {
    const slots = new FrameSlots("none", 1);
    for await (const _ of packFrames((room) => inFrames(chunks(content, 1 << 20), room), slots, signal)) break;
    expect((await pack(content, "none", { slots })).contentDigest).toBe(sha256(content));
  });
});
