import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256, type Digest } from "../../src/kernel/digest.ts";
import { tarEnd, tarHeader, tarPaddingBytes } from "../../src/formats/tar.ts";

// Docker-archives in memory, whole or broken, and on disk by GNU tar.

export type Files = readonly (readonly [path: string, content: string | Uint8Array])[];

/** A tar of regular files. */
export function tarOf(files: Files): Buffer {
  return Buffer.concat([...files.flatMap(([path, content]) => member(path, content)), tarEnd]);
}

/** Header, content and padding. */
export function member(path: string, content: string | Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(content as Uint8Array);
  const header = tarHeader({ kind: "file", path: Buffer.from(path), executable: false, sizeBytes: bytes.length });
  return [header, bytes, Buffer.alloc(tarPaddingBytes(bytes.length))];
}

/** A header block whose fields are then changed, with the right checksum again. */
export function headerWith(path: string, sizeBytes: number, change: (block: Buffer) => void): Buffer {
  const block = tarHeader({ kind: "file", path: Buffer.from(path), executable: false, sizeBytes });
  change(block);
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

export interface ArchiveParts {
  readonly layers?: readonly (readonly [name: string, tar: Uint8Array])[];
  readonly diffIds?: readonly Digest[];
  readonly config?: unknown;
  readonly manifest?: unknown;
  readonly platform?: Readonly<Record<string, unknown>>;
}

/** The files of a docker-archive, layers first. */
export function archiveFiles({ layers = [], diffIds, config = {}, manifest, platform }: ArchiveParts = {}): Files {
  const json = JSON.stringify({
    ...(platform ?? { architecture: "amd64", os: "linux" }),
    config,
    rootfs: { type: "layers", diff_ids: diffIds ?? layers.map(([, tar]) => sha256(tar)) },
  });
  const name = `${sha256(json).slice("sha256:".length)}.json`;
  const image = [{ Config: name, RepoTags: ["web:v1"], Layers: layers.map(([layer]) => layer) }];
  return [...layers, [name, json], ["manifest.json", JSON.stringify(manifest ?? image)]];
}

/** Chunks of any size, as a stream. */
export async function* inChunks(bytes: Uint8Array, size = 777): AsyncGenerator<Uint8Array> {
  // One buffer for all: whoever keeps a chunk for longer than it may sees it change.
  const chunk = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    chunk.fill(0xee);
    chunk.set(part);
    yield chunk.subarray(0, part.length);
  }
}

/** Writes files below a directory. */
export function writeFiles(directory: string, files: Files, mode = 0o644): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content, { mode });
  }
}

/** GNU tar of a directory's files, to a file or compressed by `flags`. */
export function gnuTar(directory: string, to: string, ...flags: readonly string[]): void {
  execFileSync("tar", [
    "--sort=name",
    "--mtime=@1",
    "--owner=0",
    "--group=0",
    ...flags,
    "-cf",
    to,
    "-C",
    directory,
    ".",
  ]);
}
