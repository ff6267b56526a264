import { randomBytes } from "node:crypto";
import { zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import { readArchive, type ArchiveLayer } from "../../../src/push/archive.ts";
import type { PackedLayer } from "../../../src/push/image.ts";
import { readTar } from "../../../src/formats/tar-reader.ts";
import { archiveFiles, headerWith, inChunks, tarOf } from "../../support/archives.ts";

const layers = [tarOf([["one", randomBytes(3000)]]), tarOf([["two", "2"]])] as const;
const packed = zstdCompressSync(layers[0]);
const files = archiveFiles({
  layers: [
    ["0.tar", packed],
    ["1/layer.tar", layers[1]],
  ],
  diffIds: layers.map((layer) => sha256(layer)),
});
const archive = Buffer.concat([
  headerWith("old", 0, (block) => {
    block.write("2", 156);
    block.write("0.tar", 157);
  }),
  tarOf(files),
]);
const wanted = layers.map((layer) => sha256(layer));

const chunkBytes = fc.integer({ min: 1, max: 5000 });
const change = fc.oneof(
  fc.record({
    kind: fc.constant("set"),
    at: fc.nat(archive.length - 1),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
  }),
  // Fields of a header with the right checksum again, so that more than the checksum is put to the test.
  fc.record({
    kind: fc.constant("field"),
    at: fc.nat(511),
    block: fc.nat(archive.length / 512 - 1),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant("cut"), at: fc.nat(archive.length) }),
  fc.record({ kind: fc.constant("drop"), at: fc.nat(archive.length / 512 - 1) }),
  fc.record({ kind: fc.constant("twice"), at: fc.nat(archive.length / 512 - 1) }),
);

function changed(bytes: Buffer, step: { kind: string; at: number; block?: number; bytes?: Uint8Array }): Buffer {
  const at = step.at * 512;
  switch (step.kind) {
    case "cut":
      return bytes.subarray(0, step.at);
    case "drop":
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 512)]);
    case "twice":
      return Buffer.concat([bytes.subarray(0, at + 512), bytes.subarray(at)]);
    default: {
      const copy = Buffer.from(bytes);
      const start = (step.block ?? 0) * 512 + step.at;
      for (const [index, byte] of (step.bytes ?? []).entries())
        if (start + index < copy.length) copy[start + index] = byte;
      const block = copy.subarray((step.block ?? 0) * 512, (step.block ?? 0) * 512 + 512);
      if (step.kind === "field" && block.length === 512) {
        block.fill(" ", 148, 156);
        const sum = block.reduce((total, byte) => total + byte, 0);
        block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
      }
      return copy;
    }
  }
}

async function pack({ tar }: ArchiveLayer): Promise<PackedLayer> {
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const digest = sha256(bytes);
  return { key: digest, diffId: digest, digest, sizeBytes: bytes.length, compression: "none" };
}

describe("readArchive", () => {
  it("is told the same by chunks of any size", async () => {
    await fc.assert(
      fc.asyncProperty(chunkBytes, async (size) => {
        const image = await readArchive(inChunks(archive, size), pack, new AbortController().signal);
        expect(image.layers.map((layer) => layer.diffId)).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });

  it("gives the right layers or an error of ours, whatever comes in", async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), chunkBytes, async (steps, size) => {
        const bytes = steps.reduce(changed, archive);
        try {
          const image = await readArchive(inChunks(bytes, size), pack, new AbortController().signal);
          // Whatever else was changed, a layer is what the config, which was read too, says it is.
          expect(image.layers.every((layer) => wanted.includes(layer.diffId))).toBe(true);
        } catch (thrown) {
          if (!(thrown instanceof NekoError)) throw thrown;
          expect(thrown.code).toBe("IMAGE_UNPACKABLE");
          refused += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it("refuses any other bytes as a tar", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), chunkBytes, async (bytes, size) => {
        const all = async (): Promise<void> => {
          for await (const { content } of readTar(inChunks(bytes, size))) for await (const _ of content);
        };
        await expect(all()).rejects.toBeInstanceOf(NekoError);
      }),
      { numRuns: 200 },
    );
  });
});
