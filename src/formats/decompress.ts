import { createGunzip, createZstdDecompress, type Gunzip, type ZstdDecompress } from "node:zlib";
import { unpackable } from "./tar.ts";

export type FileCodec = "gzip" | "zstd" | "xz" | "bzip2";

const magics: readonly (readonly [FileCodec, readonly number[]])[] = [
  ["gzip", [0x1f, 0x8b]],
  ["zstd", [0x28, 0xb5, 0x2f, 0xfd]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ["bzip2", [0x42, 0x5a, 0x68]],
];

const chunkSize = 256 * 1024;

/** What a file was compressed by, from its first bytes; undefined when by nothing that is known here. */
export function codecOf(head: Uint8Array): FileCodec | undefined {
  return magics.find(([, magic]) => magic.every((byte, at) => head[at] === byte))?.[0];
}

/**
 * The content of a gzip or zstd file, in pieces of their own: of all its members or frames.
 * @param name for the error
 * @throws NekoError IMAGE_UNPACKABLE when it is damaged, cut off, or followed by something else; `content`'s own failure
 * as it is
 */
export async function* decompressed(
  content: AsyncIterable<Uint8Array>,
  codec: "gzip" | "zstd",
  name: string,
): AsyncGenerator<Uint8Array> {
  const input = content[Symbol.asyncIterator]();
  try {
    for (let rest = await nextOf(input); rest;) {
      const output = codec === "gzip" ? createGunzip({ chunkSize }) : createZstdDecompress({ chunkSize });
      const feeding = feed(rest, input, output);
      try {
        for await (const chunk of output) yield chunk as Buffer;
        rest = await feeding;
      } catch (thrown) {
        if (!isZlib(thrown)) throw thrown;
        throw unpackable(`${name} is damaged ${codec}: ${thrown.message}`, "build the image again");
      } finally {
        output.destroy();
        await feeding.catch(() => undefined);
      }
    }
  } finally {
    await input.return?.();
  }
}

/**
 * Writes input to a decompressor until that has enough. Answers what it left, undefined at the input's end: unlike
 * zlib, node:zlib's zstd ends with the first frame that ends inside of a chunk.
 */
async function feed(
  first: Buffer,
  input: AsyncIterator<Uint8Array>,
  output: Gunzip | ZstdDecompress,
): Promise<Buffer | undefined> {
  let goOn: () => void = () => undefined;
  output.once("close", () => goOn());
  try {
    let writtenBytes = 0;
    for (let chunk: Buffer | undefined = first; chunk;) {
      const part = chunk;
      writtenBytes += part.length;
      await new Promise<void>((done) => {
        goOn = done;
        output.write(part, () => done());
      });
      const leftBytes = writtenBytes - output.bytesWritten;
      if (leftBytes > 0) return part.subarray(part.length - leftBytes);
      if (output.destroyed) return undefined;
      chunk = await nextOf(input);
    }
    output.end();
    return undefined;
  } catch (thrown) {
    output.destroy(thrown as Error);
    throw thrown;
  }
}

/** The next chunk that has bytes, as a copy: zlib reads it while the one after it is made. */
async function nextOf(input: AsyncIterator<Uint8Array>): Promise<Buffer | undefined> {
  for (;;) {
    const { value, done } = await input.next();
    if (done) return undefined;
    if (value.length > 0) return Buffer.from(value);
  }
}

function isZlib(thrown: unknown): thrown is Error {
  return thrown instanceof Error && "code" in thrown && /^(?:Z_|ZSTD_)/.test(String(thrown.code));
}
