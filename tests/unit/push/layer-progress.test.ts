import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import type { Packed } from "../../../src/ports/packer.ts";
import { LayerProgress } from "../../../src/push/layer-progress.ts";
import type { LayerContent } from "../../../src/push/place.ts";

const packed: Packed = { contentDigest: sha256("c"), contentBytes: 1000, digest: sha256("d"), sizeBytes: 400 };
const layer = {
  key: sha256("k"),
  diffId: sha256("c"),
  digest: sha256("d"),
  sizeBytes: 400,
  compression: "zstd",
} as const;

function world() {
  const seen = { bytes: 0, items: 0, sentBytes: 0, most: 0, ended: false };
  const progress = {
    add: ({ bytes = 0, items = 0, sentBytes = 0 }) => {
      seen.bytes += bytes;
      seen.items += items;
      seen.sentBytes += sentBytes;
      seen.most = Math.max(seen.most, seen.bytes);
    },
    end: () => undefined,
  };
  const content: LayerContent = {
    key: layer.key,
    contentBytes: 1000,
    compression: "zstd",
    async *pack() {
      try {
        for (let chunk = 0; chunk < 4; chunk += 1) yield new Uint8Array(100);
        return packed;
      } finally {
        seen.ended = true;
      }
    },
  };
  return { seen, shown: new LayerProgress(progress, content) };
}

const signal = new AbortController().signal;

describe("the progress of one layer", () => {
  it("moves while it is packed, also when that happens again, and is right at the end", async () => {
    const { seen, shown } = world();
    for (let times = 0; times < 3; times += 1) {
      const packing = shown.watched().pack(signal);
      let step = await packing.next();
      while (step.done !== true) step = await packing.next();
      expect(step.value).toBe(packed);
      if (times === 0) expect(seen).toMatchObject({ bytes: 800, items: 0, sentBytes: 400 });
    }
    shown.done({ layer, sent: true });
    expect(seen).toMatchObject({ bytes: 1000, items: 1, sentBytes: 400, most: 1000 });
  });

  it("is right of a layer that was there, or was packed and not sent, and ends what it watches", async () => {
    const there = world();
    there.shown.done({ layer, sent: false });
    expect(there.seen).toMatchObject({ bytes: 1000, items: 1, sentBytes: 0 });
    const { seen, shown } = world();
    for await (const chunk of shown.watched().pack(signal)) if (chunk.length > 0) break;
    expect(seen.ended).toBe(true);
    shown.done({ layer, sent: false });
    expect(seen).toMatchObject({ bytes: 1000, items: 1, sentBytes: 0 });
  });
});
