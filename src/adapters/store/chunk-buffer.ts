/** Where chunks are written: gives a buffer for each, when the first byte of it comes. */
export type Room = () => Buffer;

/** One buffer for all chunks. */
export function oneRoom(chunkBytes: number): Room {
  if (!Number.isSafeInteger(chunkBytes) || chunkBytes < 1) throw new TypeError("a chunk has at least one byte");
  const bytes = Buffer.allocUnsafeSlow(chunkBytes);
  return () => bytes;
}

/** A buffer that is filled and handed out, then the next one. */
export class ChunkBuffer {
  filled = 0;
  readonly #room: Room;
  #bytes: Buffer | undefined;

  constructor(room: Room) {
    this.#room = room;
  }

  get bytes(): Buffer {
    return (this.#bytes ??= this.#room());
  }

  get free(): number {
    return this.bytes.length - this.filled;
  }

  /** What is in it; afterwards it is empty. */
  take(): Uint8Array {
    const { bytes } = this;
    const chunk = this.filled === bytes.length ? bytes : bytes.subarray(0, this.filled);
    this.filled = 0;
    this.#bytes = undefined;
    return chunk;
  }

  /** Chunks that became full. */
  *add(piece: Uint8Array): Generator<Uint8Array, void> {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + this.free);
      this.bytes.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.free === 0) yield this.take();
    }
  }

  *addZeros(count: number): Generator<Uint8Array, void> {
    for (let left = count; left > 0;) {
      const part = Math.min(left, this.free);
      this.bytes.fill(0, this.filled, this.filled + part);
      this.filled += part;
      left -= part;
      if (this.free === 0) yield this.take();
    }
  }

  /** Whether it fitted as a whole, with room to spare. */
  put(piece: Uint8Array): boolean {
    if (piece.length >= this.free) return false;
    this.bytes.set(piece, this.filled);
    this.filled += piece.length;
    return true;
  }
}
