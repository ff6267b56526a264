import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import { constants, createGunzip, createZstdDecompress, zstdCompressSync } from "node:zlib";
import { packTar } from "./archives.ts";
import { readClosure } from "./fixture.ts";

// What a change weighs by itself, and whether more than that was sent.

const pieceBytes = 4 * 1024 * 1024;

/** Store paths of `root` that `before` does not have. */
export function changedPaths(before: string, root: string): string[] {
  const known = new Set(readClosure(before).map(({ path }) => path));
  return readClosure(root)
    .map(({ path }) => path)
    .filter((path) => !known.has(path));
}

/** Bytes of the paths packed alone: one tar, zstd:3 in pieces of 4 MiB. */
export async function packedBytes(paths: readonly string[]): Promise<number> {
  let waiting: Buffer[] = [];
  let length = 0;
  let total = 0;
  const pack = (): void => {
    total += zstdCompressSync(Buffer.concat(waiting), { params: { [constants.ZSTD_c_compressionLevel]: 3 } }).length;
    waiting = [];
    length = 0;
  };
  await packTar(paths, (chunk) => {
    waiting.push(chunk);
    length += chunk.length;
    if (length >= pieceBytes) pack();
  });
  if (length > 0) pack();
  return total;
}

/** The store paths in a layer, as the registry holds it. */
export async function pathsInLayer(file: string, mediaType: string): Promise<Set<string>> {
  const unpack = mediaType.endsWith("zstd")
    ? createZstdDecompress()
    : mediaType.endsWith("gzip")
      ? createGunzip()
      : new PassThrough();
  const tar = spawn("tar", ["-tf", "-"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(tar, "exit");
  const [names] = await Promise.all([text(tar.stdout), pipeline(createReadStream(file), unpack, tar.stdin)]);
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`tar could not list ${file}`);
  return new Set([...names.matchAll(/^(?:\.?\/)?(nix\/store\/[^/\n]+)/gm)].map(([, path]) => `/${path}`));
}
