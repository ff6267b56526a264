/** One buffer that is filled and handed out over and over: a chunk is valid until the next one is asked for. */
export class ChunkBuffer {
  readonly bytes: Buffer;
  filled = 0;

  constructor(chunkBytes: number) {
    if (!Number.isSafeInteger(chunkBytes) || chunkBytes < 1) throw new TypeError("a chunk has at least one byte");
    // Not allocUnsafe: that may share its memory, and a worker's chunks are moved and posted whole.
    this.bytes = Buffer.allocUnsafeSlow(chunkBytes);
  }

  get free(): number {
    return this.bytes.length - this.filled;
  }

  /** What is in it; afterwards it is empty. */
  take(): Uint8Array {
    const chunk = this.filled === this.bytes.length ? this.bytes : this.bytes.subarray(0, this.filled);
    this.filled = 0;
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
