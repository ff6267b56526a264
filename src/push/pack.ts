import { createHash } from "node:crypto";
import { finishDigest, type Digest } from "../kernel/digest.ts";
import type { Packed, PackJob } from "../ports/packer.ts";
import type { Compression } from "../spec/desired-state.ts";
import { createCompressor, frameBytes, type Compressor } from "./compress.ts";

/** Room for one frame, and what compresses it. */
interface Slot {
  readonly input: Buffer;
  readonly compressor: Compressor;
}

/** Frames that may be on their way at once, of all content that is packed on one thread: that bounds its memory. */
export class FrameSlots {
  readonly compression: Compression;
  readonly #free: Slot[] = [];
  readonly #waiting: ((slot: Slot) => void)[] = [];
  #unmade: number;

  constructor(compression: Compression, count: number) {
    this.compression = compression;
    this.#unmade = count;
  }

  tryTake(): Slot | undefined {
    const slot = this.#free.pop();
    if (slot || this.#unmade === 0) return slot;
    this.#unmade -= 1;
    return { input: Buffer.allocUnsafeSlow(frameBytes), compressor: createCompressor(this.compression) };
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
 * @param content asks for the buffer of each chunk, and fills it but for the last
 */
export async function* packFrames(
  content: (room: () => Buffer) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  slots: FrameSlots,
  signal: AbortSignal,
  { unhashed }: Pick<PackJob, "unhashed"> = {},
): AsyncGenerator<Uint8Array, Packed> {
  const contentHash = createHash("sha256");
  // Where nothing compresses, the two are one.
  const blobHash = unhashed || slots.compression === "none" ? undefined : createHash("sha256");
  let contentBytes = 0;
  let sizeBytes = 0;
  const queue: { readonly slot: Slot; readonly pieces: Promise<readonly Uint8Array[]> }[] = [];
  async function* first(): AsyncGenerator<Uint8Array, void> {
    for (const piece of await queue[0]!.pieces) {
      blobHash?.update(piece);
      sizeBytes += piece.length;
      yield piece;
    }
    slots.giveBack(queue.shift()!.slot);
  }
  let filling: Slot | undefined;
  const room = (): Buffer => {
    if (filling) return filling.input;
    throw new TypeError("a chunk was begun before it was asked for");
  };
  try {
    const source = content(room);
    const chunks = Symbol.iterator in source ? source[Symbol.iterator]() : source[Symbol.asyncIterator]();
    for (;;) {
      signal.throwIfAborted();
      filling = slots.tryTake();
      // Whoever holds slots gives one back before it waits for another.
      while (!filling && queue.length > 0) {
        yield* first();
        filling = slots.tryTake();
      }
      filling ??= await slots.take();
      const step = await chunks.next();
      if (step.done === true) break;
      const chunk = step.value;
      contentHash.update(chunk);
      contentBytes += chunk.length;
      const pieces = filling.compressor.compress(chunk);
      pieces.catch(() => undefined); // said when its turn comes
      queue.push({ slot: filling, pieces });
      filling = undefined;
    }
    slots.giveBack(filling);
    filling = undefined;
    while (queue.length > 0) yield* first();
    signal.throwIfAborted();
    const contentDigest = finishDigest(contentHash);
    const digest = slots.compression === "none" ? contentDigest : blobHash && finishDigest(blobHash);
    return { contentDigest, contentBytes, digest, sizeBytes };
  } finally {
    if (filling) slots.giveBack(filling);
    for (const { slot, pieces } of queue) {
      await pieces.catch(() => undefined);
      slots.giveBack(slot);
    }
  }
}

/** Of a job that was hashed. */
export function blobDigest({ digest }: Packed): Digest {
  if (digest) return digest;
  throw new TypeError("the packer did not hash what it was asked to");
}

/** Chunks of any size as frames. */
export async function* inFrames(
  content: AsyncIterable<Uint8Array>,
  room: () => Buffer,
): AsyncGenerator<Uint8Array, void> {
  let frame: Buffer | undefined;
  let filled = 0;
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length;) {
      frame ??= room();
      const part = chunk.subarray(at, at + frame.length - filled);
      frame.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < frame.length) continue;
      yield frame;
      frame = undefined;
      filled = 0;
    }
  }
  if (frame) yield frame.subarray(0, filled);
}
