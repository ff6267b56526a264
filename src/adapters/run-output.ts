import { StringDecoder } from "node:string_decoder";

const longestLine = 1024 * 1024;

/** A child's output in bounded memory: the first and the last half of `limit` bytes, and every line as it comes. */
export class OutputKeeper {
  readonly #headLimit: number;
  readonly #tailLimit: number;
  readonly #head: Buffer[] = [];
  #tail: Buffer[] = [];
  #headBytes = 0;
  #tailBytes = 0;
  #droppedBytes = 0;
  readonly #decoder = new StringDecoder("utf8");
  readonly #onLine: ((line: string) => void) | undefined;
  #line = "";

  constructor(limitBytes: number, onLine: ((line: string) => void) | undefined) {
    this.#headLimit = Math.ceil(limitBytes / 2);
    this.#tailLimit = Math.floor(limitBytes / 2);
    this.#onLine = onLine;
  }

  add(chunk: Buffer): void {
    this.#keep(chunk);
    if (this.#onLine) this.#splitLines(this.#decoder.write(chunk));
  }

  /** Hands out the last line when it has no newline. Call once, at the end. */
  end(): void {
    if (!this.#onLine) return;
    this.#splitLines(this.#decoder.end());
    if (this.#line !== "") this.#onLine(this.#line);
    this.#line = "";
  }

  text(): string {
    const head = Buffer.concat(this.#head).toString("utf8");
    const tail = Buffer.concat(this.#tail);
    const excess = Math.max(0, this.#tailBytes - this.#tailLimit);
    const dropped = this.#droppedBytes + excess;
    const rest = tail.subarray(excess).toString("utf8");
    return dropped === 0 ? head + rest : `${head}\n… ${dropped} bytes left out …\n${rest}`;
  }

  #keep(chunk: Buffer): void {
    const forHead = chunk.subarray(0, this.#headLimit - this.#headBytes);
    if (forHead.length > 0) {
      this.#head.push(forHead);
      this.#headBytes += forHead.length;
    }
    const forTail = chunk.subarray(forHead.length);
    if (forTail.length === 0) return;
    this.#tail.push(forTail);
    this.#tailBytes += forTail.length;
    // Whole chunks are dropped here and the rest in text(): no byte is copied twice.
    let first = 0;
    for (const buffer of this.#tail) {
      if (this.#tailBytes - buffer.length < this.#tailLimit) break;
      this.#tailBytes -= buffer.length;
      this.#droppedBytes += buffer.length;
      first += 1;
    }
    if (first > 0) this.#tail = this.#tail.slice(first);
  }

  #splitLines(text: string): void {
    const pieces = text.split("\n");
    const last = pieces.pop() ?? "";
    for (const piece of pieces) {
      this.#onLine?.((this.#line + piece).replace(/\r$/, ""));
      this.#line = "";
    }
    this.#line += last;
    if (this.#line.length < longestLine) return;
    this.#onLine?.(this.#line);
    this.#line = "";
  }
}
