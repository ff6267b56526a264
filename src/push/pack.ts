import { createHash } from "node:crypto";
import { finishDigest } from "../kernel/digest.ts";
import type { Packed } from "../ports/packer.ts";
import type { Compression } from "../spec/desired-state.ts";
import { createCompressor, frameBytes, type Compressor } from "./compress.ts";

/** Room for one frame, and what compresses it. */
interface Slot {
  readonly input: Buffer;
  readonly compressor: Compressor;
}

/** Frames that may be on their way at once, of all content that is packed on one thread: that bounds its memory. */
export class FrameSlots {
  readonly #compression: Compression;
  readonly #free: Slot[] = [];
  readonly #waiting: ((slot: Slot) => void)[] = [];
  #unmade: number;

  constructor(compression: Compression, count: number) {
    this.#compression = compression;
    this.#unmade = count;
  }

  tryTake(): Slot | undefined {
    const slot = this.#free.pop();
    if (slot || this.#unmade === 0) return slot;
    this.#unmade -= 1;
    return { input: Buffer.allocUnsafeSlow(frameBytes), compressor: createCompressor(this.#compression) };
  }

  take(): Promise<Slot> {
    const slot = this.tryTake();
    return slot ? Promise.resolve(slot) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  giveBack(slot: Slot): void {
    const next = this.#waiting.shift();
    if (next) next(slot);
    else this.#free.push(slot);
  }

  close(): void {
    for (const { compressor } of this.#free.splice(0)) compressor.close();
  }
}

/**
 * Content, its digest, compression, its digest: in one pass. Frames are compressed by the thread pool, as many at once
 * as there are slots, while the next one is read. The output does not depend on how many there are.
 * @param content in chunks of {@link frameBytes}, each valid until the next one is asked for
 */
export async function* packFrames(
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  slots: FrameSlots,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, Packed> {
  const contentHash = createHash("sha256");
  const blobHash = createHash("sha256");
  let contentBytes = 0;
  let sizeBytes = 0;
  const queue: { readonly slot: Slot; readonly pieces: Promise<readonly Uint8Array[]> }[] = [];
  async function* first(): AsyncGenerator<Uint8Array, void> {
    for (const piece of await queue[0]!.pieces) {
      blobHash.update(piece);
      sizeBytes += piece.length;
      yield piece;
    }
    slots.giveBack(queue.shift()!.slot);
  }
  try {
    for await (const chunk of content) {
      signal.throwIfAborted();
      if (chunk.length > frameBytes) throw new TypeError("a chunk is a frame or less");
      contentHash.update(chunk);
      contentBytes += chunk.length;
      let slot = slots.tryTake();
      // Whoever holds slots gives one back before it waits for another.
      while (!slot && queue.length > 0) {
        yield* first();
        slot = slots.tryTake();
      }
      slot ??= await slots.take();
      slot.input.set(chunk);
      const pieces = slot.compressor.compress(slot.input.subarray(0, chunk.length));
      pieces.catch(() => undefined); // said when its turn comes
      queue.push({ slot, pieces });
    }
    while (queue.length > 0) yield* first();
    signal.throwIfAborted();
    const contentDigest = finishDigest(contentHash);
    return { contentDigest, contentBytes, digest: finishDigest(blobHash), sizeBytes };
  } finally {
    for (const { slot, pieces } of queue) {
      await pieces.catch(() => undefined);
      slots.giveBack(slot);
    }
  }
}

/** Chunks of any size as frames; each is valid until the next one is asked for. */
export async function* inFrames(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const frame = Buffer.allocUnsafeSlow(frameBytes);
  let filled = 0;
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + frameBytes - filled);
      frame.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < frameBytes) continue;
      yield frame;
      filled = 0;
    }
  }
  if (filled > 0) yield frame.subarray(0, filled);
}
