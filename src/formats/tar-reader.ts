import { clip } from "../kernel/text.ts";
import { tarBlockBytes, tarPaddingBytes, unpackable } from "./tar.ts";

// Reads tars that others made, front to back and once. What two programs could read differently is refused: bytes after
// the end, a missing end, sparse files, names that are no UTF-8. Source: POSIX.1-2017 pax, "ustar Interchange Format"
// and "pax Header Block"; GNU tar manual, "Basic Tar Format" (long names `L` and `K`, sizes in base 256).

export interface TarMember {
  readonly kind: "file" | "directory" | "hard-link" | "symbolic-link";
  readonly path: string;
  /** Of a link; empty otherwise. */
  readonly target: string;
  readonly sizeBytes: number;
  /** Once; what was not read when the next member is asked for is skipped. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** What one header block says. */
export interface TarHeader {
  readonly type: string;
  readonly path: string;
  readonly target: string;
  readonly sizeBytes: number;
}

/** Of a long name or a pax header, which are read whole. */
const largestExtraBytes = 1024 * 1024;
/** Zeros after the end: GNU tar fills up a record, of 10 KiB unless told otherwise. */
const largestTailBytes = 16 * 1024 * 1024;

const kinds: Readonly<Record<string, TarMember["kind"]>> = {
  "0": "file",
  "\0": "file",
  "1": "hard-link",
  "2": "symbolic-link",
  "5": "directory",
};

/**
 * The members of a tar in their order. Chunks of `stream` are handed on as they are, so each is only read until the next
 * one is asked for. @throws NekoError IMAGE_UNPACKABLE; `stream`'s own failure as it is
 */
export async function* readTar(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TarMember> {
  const bytes = new Bytes(stream);
  try {
    let extra: Extra = {};
    for (;;) {
      const block = await bytes.take(tarBlockBytes);
      if (isZero(block)) break;
      const header = parseTarHeader(block);
      if ("xgLK".includes(header.type)) {
        extra = await readExtra(header, extra, bytes);
        continue;
      }
      const member = memberOf(header, extra);
      extra = {};
      const rest = { bytes: member.sizeBytes };
      yield { ...member, content: bytes.content(rest) };
      await bytes.skip(rest);
      await bytes.take(tarPaddingBytes(member.sizeBytes));
    }
    if (Object.keys(extra).length > 0) throw broken("ends after a long name");
    if (!isZero(await bytes.take(tarBlockBytes))) throw broken("has no proper end");
    await bytes.expectZeros();
  } finally {
    await bytes.close();
  }
}

/** @throws NekoError IMAGE_UNPACKABLE when the block is no header of a ustar, pax or GNU tar */
export function parseTarHeader(block: Buffer): TarHeader {
  let sum = 8 * 0x20; // the checksum's own field counts as blanks
  for (let at = 0; at < tarBlockBytes; at += 1) if (at < 148 || at >= 156) sum += block[at] as number;
  if (block.toString("latin1", 257, 262) !== "ustar" || numberAt(block, 148, 8) !== sum) {
    throw broken("holds a block that is no header");
  }
  const gnu = block.toString("latin1", 257, 265) === "ustar  \0"; // has other fields where ustar has the prefix
  const prefix = gnu ? "" : textAt(block, 345, 155);
  const name = textAt(block, 0, 100);
  return {
    type: String.fromCharCode(block[156] as number),
    path: prefix === "" ? name : `${prefix}/${name}`,
    target: textAt(block, 157, 100),
    sizeBytes: numberAt(block, 124, 12),
  };
}

interface Extra {
  readonly path?: string;
  readonly target?: string;
  readonly sizeBytes?: number;
}

async function readExtra(header: TarHeader, before: Extra, bytes: Bytes): Promise<Extra> {
  if (header.sizeBytes > largestExtraBytes) throw broken("has a name of more than 1 MiB");
  const body = await bytes.take(header.sizeBytes);
  await bytes.take(tarPaddingBytes(header.sizeBytes));
  switch (header.type) {
    case "L":
      return { ...before, path: textAt(body, 0, body.length) };
    case "K":
      return { ...before, target: textAt(body, 0, body.length) };
    default: {
      const found = parsePax(body);
      // For all members that follow: nobody sets names that way, and comments do not matter.
      if (header.type === "g" && Object.keys(found).length > 0) throw broken("sets one name for all of its files");
      return { ...before, ...found };
    }
  }
}

/** `<length> <key>=<value>\n`, over and over. */
function parsePax(body: Buffer): Extra {
  let found: Extra = {};
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(0x20, at);
    const digits = space < 0 ? "" : body.toString("latin1", at, Math.min(space, at + 20));
    const end = at + Number(digits);
    const equals = body.indexOf(0x3d, space);
    if (!/^[1-9][0-9]*$/.test(digits) || equals < 0 || equals >= end || end > body.length || body[end - 1] !== 0x0a) {
      throw broken("has a pax header that is none");
    }
    const key = body.toString("latin1", space + 1, equals);
    const value = decode(body.subarray(equals + 1, end - 1));
    if (key.startsWith("GNU.sparse.")) throw broken("holds a sparse file");
    if (key === "path") found = { ...found, path: value };
    if (key === "linkpath") found = { ...found, target: value };
    if (key === "size") found = { ...found, sizeBytes: decimal(value) };
    at = end;
  }
  return found;
}

function memberOf(header: TarHeader, extra: Extra): Omit<TarMember, "content"> {
  const path = extra.path ?? header.path;
  const kind = Object.hasOwn(kinds, header.type) ? kinds[header.type] : undefined;
  if (path === "" || path.includes("\0")) throw broken("holds a file without a name");
  if (!kind) throw broken(`holds ${clip(path, 200)}, which is no file, directory or link`);
  const sizeBytes = extra.sizeBytes ?? header.sizeBytes;
  if (kind !== "file" && sizeBytes > 0) throw broken(`gives ${clip(path, 200)} content, which is no file`);
  const isLink = kind === "hard-link" || kind === "symbolic-link";
  return { kind, path, target: isLink ? (extra.target ?? header.target) : "", sizeBytes };
}

/** Octal digits between blanks and zeros, or GNU's base 256, which sets the first bit. */
function numberAt(block: Buffer, at: number, length: number): number {
  if (block[at] === 0x80) {
    const value = block.readBigUInt64BE(at + length - 8);
    const high = block.subarray(at + 1, at + length - 8);
    if (length === 12 && isZero(high) && value <= Number.MAX_SAFE_INTEGER) return Number(value);
    throw broken("has a number that is none");
  }
  const digits = /^ *([0-7]+)[ \0]*$/.exec(block.toString("latin1", at, at + length))?.[1];
  if (digits === undefined) throw broken("has a number that is none");
  return Number.parseInt(digits, 8);
}

function decimal(text: string): number {
  const value = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw broken("has a size that is none");
  return value;
}

/** Up to the first NUL. */
function textAt(block: Buffer, at: number, length: number): string {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return decode(end < 0 ? field : field.subarray(0, end));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken("has a name that is no UTF-8");
  }
}

const zeros = Buffer.alloc(64 * 1024);

export function isZero(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += zeros.length) {
    const part = bytes.subarray(at, at + zeros.length);
    if (zeros.compare(part, 0, part.length, 0, part.length) !== 0) return false;
  }
  return true;
}

function broken(what: string) {
  return unpackable(`the archive ${what}`, "build the image again; if it stays so, build it by dockerTools");
}

/** A stream of chunks as a stream of bytes. */
class Bytes {
  readonly #source: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#source = stream[Symbol.asyncIterator]();
  }

  /** Exactly `length` bytes of their own. */
  async take(length: number): Promise<Buffer> {
    const taken = Buffer.allocUnsafe(length);
    for (let filled = 0; filled < length;) filled += (await this.#next(length - filled)).copy(taken, filled);
    return taken;
  }

  /** The next `rest.bytes`, which it counts down. */
  async *content(rest: { bytes: number }): AsyncGenerator<Uint8Array> {
    while (rest.bytes > 0) {
      const part = await this.#next(rest.bytes);
      rest.bytes -= part.length;
      yield part;
    }
  }

  async skip(rest: { bytes: number }): Promise<void> {
    while (rest.bytes > 0) rest.bytes -= (await this.#next(rest.bytes)).length;
  }

  /** Reads to the end, so that whatever makes the stream can say how it ended. */
  async expectZeros(): Promise<void> {
    for (let read = 0; ;) {
      if (!isZero(this.#chunk)) throw broken("goes on after its end");
      read += this.#chunk.length;
      if (read > largestTailBytes) throw broken("does not end");
      const { value, done } = await this.#source.next();
      if (done) return;
      this.#chunk = value;
    }
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #next(most: number): Promise<Buffer> {
    while (this.#chunk.length === 0) {
      const { value, done } = await this.#source.next();
      if (done) throw broken("ends too early");
      this.#chunk = value;
    }
    const part = this.#chunk.subarray(0, most);
    this.#chunk = this.#chunk.subarray(part.length);
    return Buffer.from(part.buffer, part.byteOffset, part.length);
  }
}
