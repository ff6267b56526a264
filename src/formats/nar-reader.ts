import type { StorePath } from "../kernel/store-path.ts";
import { narMagic, narPaddingBytes } from "./nar.ts";
import { refuseWhiteout, show, tarHeader, tarPaddingBytes, unpackable, type TarEntry } from "./tar.ts";

/** A node as tar sees it, its path relative to `/`; after a file comes its content, in pieces. */
export type NarEvent = TarEntry | { readonly kind: "content"; readonly bytes: Uint8Array };

// Linux's NAME_MAX, and PATH_MAX without its NUL: what no file system can hold, no store path has.
const longestName = 255;
const longestPath = 4095;
const longestTag = 16;

/**
 * The tar entries of one store path from its NAR, without the directories above it and without an end: what packing
 * the path itself gives. Memory is bounded whatever comes in, and only what Nix itself would write is taken. A piece
 * is valid until the next one is asked for, as it may be the input's own.
 * @throws NekoError IMAGE_UNPACKABLE
 */
export async function* narToTar(nar: AsyncIterable<Uint8Array>, path: StorePath): AsyncGenerator<Uint8Array, void> {
  let paddingBytes = 0;
  for await (const event of narEvents(nar, path)) {
    if (event.kind === "content") {
      yield event.bytes;
      continue;
    }
    if (paddingBytes > 0) yield new Uint8Array(paddingBytes);
    refuseWhiteout(nameOf(event));
    paddingBytes = event.kind === "file" ? tarPaddingBytes(event.sizeBytes) : 0;
    yield tarHeader(event);
  }
  if (paddingBytes > 0) yield new Uint8Array(paddingBytes);
}

/** What is in a NAR, parents before children, siblings sorted by bytes. @throws NekoError IMAGE_UNPACKABLE */
export async function* narEvents(nar: AsyncIterable<Uint8Array>, path: StorePath): AsyncGenerator<NarEvent, void> {
  const input = new NarInput(nar, path);
  /** Of the directories that are open: how long the path is, and the last name seen in it. */
  const open: { pathBytes: number; last: string }[] = [];
  let place = path.slice(1);
  try {
    await input.expect(narMagic);
    for (;;) {
      await input.expect("(", "type");
      const type = await input.string(longestTag);
      if (type === "directory") {
        yield { kind: "directory", path: bytesOf(place), mode: 0o555 };
        open.push({ pathBytes: place.length, last: "" });
      } else if (type === "regular") {
        yield* regular(input, bytesOf(place));
      } else if (type === "symlink") {
        await input.expect("target");
        const target = await input.string(longestPath);
        if (target === "" || target.includes("\0")) throw input.damaged(`${show(place)} links nowhere`);
        yield { kind: "symlink", path: bytesOf(place), target: bytesOf(target) };
        await input.expect(")");
      } else throw input.damaged(`${show(place)} is a ${show(type)}`);

      // Up to the next node: ends of directories that have no further entry.
      for (let ended = type !== "directory"; ; ended = true) {
        const directory = open.at(-1);
        if (!directory) return await input.end();
        if (ended) await input.expect(")"); // of the entry
        place = place.slice(0, directory.pathBytes);
        const tag = await input.string(longestTag);
        if (tag === "entry") {
          await input.expect("(", "name");
          const name = await input.string(longestName);
          if (!isName(name)) throw input.damaged(`${show(name)} in ${show(place)} is no name`);
          if (name <= directory.last) throw input.damaged(`${show(name)} in ${show(place)} is out of order`);
          directory.last = name;
          place = `${place}/${name}`;
          if (place.length > longestPath) throw input.damaged(`${show(place)} is too long`);
          await input.expect("node");
          break;
        }
        if (tag !== ")") throw input.damaged(`${show(tag)} stands where an entry should`);
        open.pop();
      }
    }
  } finally {
    await input.close();
  }
}

async function* regular(input: NarInput, path: Buffer): AsyncGenerator<NarEvent, void> {
  let tag = await input.string(longestTag);
  const executable = tag === "executable";
  if (executable) {
    await input.expect("");
    tag = await input.string(longestTag);
  }
  if (tag !== "contents") throw input.damaged(`${show(path)} has ${show(tag)} where its contents should be`);
  const sizeBytes = await input.length();
  yield { kind: "file", path, executable, sizeBytes };
  for (let left = sizeBytes; left > 0;) {
    const bytes = await input.some(left);
    left -= bytes.length;
    yield { kind: "content", bytes };
  }
  await input.padding(sizeBytes);
  await input.expect(")");
}

/** The framed strings of a NAR, whatever the pieces it comes in; no more than one string is ever kept. */
class NarInput {
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #path: StorePath;
  #piece: Buffer = Buffer.alloc(0);
  #at = 0;
  #readBytes = 0;

  constructor(nar: AsyncIterable<Uint8Array>, path: StorePath) {
    this.#pieces = nar[Symbol.asyncIterator]();
    this.#path = path;
  }

  damaged(what: string): Error {
    return unpackable(
      `the NAR of ${this.#path} is damaged at byte ${this.#readBytes}: ${what}`,
      "see that the cache has a sound copy: nix store verify --store <cache> <store path>",
    );
  }

  /** One character per byte. */
  async string(limit: number): Promise<string> {
    const ready = this.#ready(limit);
    if (ready !== undefined) return ready;
    const sizeBytes = await this.length();
    if (sizeBytes > limit) throw this.damaged(`a string of ${sizeBytes} bytes where ${limit} are the most`);
    const text = await this.#exactly(sizeBytes);
    await this.padding(sizeBytes);
    return text;
  }

  async expect(...wanted: readonly string[]): Promise<void> {
    for (const text of wanted) {
      const found = this.#ready(longestTag) ?? (await this.string(longestTag));
      if (found !== text) throw this.damaged(`${show(found)} stands where ${show(text)} should`);
    }
  }

  async length(): Promise<number> {
    const bytes = Buffer.from(await this.#exactly(8), "latin1");
    const length = bytes.readBigUInt64LE();
    if (length > BigInt(Number.MAX_SAFE_INTEGER)) throw this.damaged(`a length of ${length} bytes`);
    return Number(length);
  }

  /** The next bytes, at least one and at most `limit`; a view of the input. */
  async some(limit: number): Promise<Buffer> {
    while (this.#at === this.#piece.length) {
      const next = await this.#pieces.next();
      if (next.done === true) throw this.damaged("it ends there");
      this.#piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
      this.#at = 0;
    }
    const bytes = this.#piece.subarray(this.#at, this.#at + limit);
    this.#at += bytes.length;
    this.#readBytes += bytes.length;
    return bytes;
  }

  async padding(sizeBytes: number): Promise<void> {
    const padding = await this.#exactly(narPaddingBytes(sizeBytes));
    if (/[^\0]/.test(padding)) throw this.damaged("padding is not zero");
  }

  /** @throws NekoError IMAGE_UNPACKABLE when there is more */
  async end(): Promise<void> {
    while (this.#at === this.#piece.length) {
      const next = await this.#pieces.next();
      if (next.done === true) return;
      this.#piece = Buffer.from(next.value);
      this.#at = 0;
    }
    throw this.damaged("something follows its end");
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** A string that is sound and whole in this piece, as nearly all are: waiting for each part costs more than the rest.
   *  Undefined for all others, which are then read the long way. */
  #ready(limit: number): string | undefined {
    const start = this.#at + 8;
    if (start > this.#piece.length || this.#piece.readUInt32LE(this.#at + 4) !== 0) return undefined;
    const sizeBytes = this.#piece.readUInt32LE(this.#at);
    const end = start + sizeBytes;
    const next = end + narPaddingBytes(sizeBytes);
    if (sizeBytes > limit || next > this.#piece.length) return undefined;
    for (let at = end; at < next; at += 1) if (this.#piece[at] !== 0) return undefined;
    this.#readBytes += next - this.#at;
    this.#at = next;
    return this.#piece.toString("latin1", start, end);
  }

  async #exactly(sizeBytes: number): Promise<string> {
    let text = "";
    while (text.length < sizeBytes) text += (await this.some(sizeBytes - text.length)).toString("latin1");
    return text;
  }
}

function isName(name: string): boolean {
  return name !== "" && name !== "." && name !== ".." && !/[/\0]/.test(name);
}

const bytesOf = (text: string): Buffer => Buffer.from(text, "latin1");

/** Of the entry itself, one character per byte; the store path's own for the top. */
function nameOf({ path }: TarEntry): string {
  const bytes = Buffer.from(path.buffer, path.byteOffset, path.byteLength);
  return bytes.toString("latin1", bytes.lastIndexOf("/") + 1);
}
