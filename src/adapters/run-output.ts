import { StringDecoder } from "node:string_decoder";
import type { Redact } from "../kernel/redact.ts";

const longestLine = 1024 * 1024;
/** What of an endless line is looked at again with what follows: no secret is longer. */
const secretRoom = 64 * 1024;

/** A child's output in bounded memory: the first and the last half of `limit` bytes, and every line as it comes. With
 *  `redact`, no line is kept or handed out before it went through that: what is cut later has no half of a secret. */
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
  readonly #redact: Redact | undefined;
  #line = "";

  constructor(limitBytes: number, onLine: ((line: string) => void) | undefined, redact?: Redact) {
    this.#headLimit = Math.ceil(limitBytes / 2);
    this.#tailLimit = Math.floor(limitBytes / 2);
    this.#onLine = onLine;
    this.#redact = redact;
  }

  add(chunk: Buffer): void {
    if (!this.#redact) this.#keep(chunk);
    if (this.#redact || this.#onLine) this.#splitLines(this.#decoder.write(chunk));
  }

  /** Hands out the last line when it has no newline. Call once, at the end. */
  end(): void {
    if (!this.#redact && !this.#onLine) return;
    this.#splitLines(this.#decoder.end());
    if (this.#line !== "") this.#handOut(this.#line, "");
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
      this.#handOut(this.#line + piece, "\n");
      this.#line = "";
    }
    this.#line += last;
    if (this.#line.length < longestLine) return;
    const whole = this.#redact ? this.#redact(this.#line) : this.#line;
    const cut = this.#redact ? Math.max(0, whole.length - secretRoom) : whole.length;
    this.#line = whole.slice(cut);
    this.#handOut(whole.slice(0, cut), "");
  }

  #handOut(line: string, end: string): void {
    const shown = this.#redact ? this.#redact(line) : line;
    if (this.#redact) this.#keep(Buffer.from(shown + end));
    this.#onLine?.(shown.replace(/\r$/, ""));
  }
}
