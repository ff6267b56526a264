import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";

// The tar rules of `neko-layers/2`: bytes that digests are made of. Every choice here is pinned by users; a change is
// a new packing format. Source: POSIX.1-2017 pax, "ustar Interchange Format" and "pax Header Block"; image-perf.md 6.

/** Names and targets are bytes, as the file system has them. No leading slash. */
export type TarEntry =
  | { readonly kind: "directory"; readonly path: Uint8Array; readonly mode: number }
  | { readonly kind: "file"; readonly path: Uint8Array; readonly executable: boolean; readonly sizeBytes: number }
  | { readonly kind: "symlink"; readonly path: Uint8Array; readonly target: Uint8Array };

/** What ends every tar: two zero blocks, and no padding to a record. */
export const tarEnd: Uint8Array = new Uint8Array(1024);

const blockBytes = 512;
/** 11 octal digits. */
const largestOctal = 0o77777777777;
const slash = 0x2f;

/** The header block of one entry, with a pax header before it where ustar cannot say it. */
export function tarHeader(entry: TarEntry): Buffer {
  const path = entry.kind === "directory" ? Buffer.concat([entry.path, Buffer.from("/")]) : Buffer.from(entry.path);
  const target = entry.kind === "symlink" ? Buffer.from(entry.target) : Buffer.alloc(0);
  const sizeBytes = entry.kind === "file" ? entry.sizeBytes : 0;
  const split = splitName(path);
  const records = new Map<string, Buffer>();
  if (target.length > 100) records.set("linkpath", target);
  if (!split) records.set("path", path);
  if (sizeBytes > largestOctal) records.set("size", Buffer.from(String(sizeBytes)));
  const block = headerBlock({
    name: split?.name ?? path.subarray(0, 100),
    prefix: split?.prefix ?? Buffer.alloc(0),
    mode: modeOf(entry),
    sizeBytes: records.has("size") ? 0 : sizeBytes,
    type: entry.kind === "file" ? "0" : entry.kind === "symlink" ? "2" : "5",
    target: target.subarray(0, 100),
  });
  return records.size === 0 ? block : Buffer.concat([paxHeader(records), block]);
}

/** Zero bytes after a file's content, up to the next block. */
export function tarPaddingBytes(sizeBytes: number): number {
  return (blockBytes - (sizeBytes % blockBytes)) % blockBytes;
}

const whiteout = Buffer.from(".wh.");
const caseHack = Buffer.from("~nix~case~hack~");

/**
 * Names of one directory in the order of the tar, which is the NAR's: by bytes. `stripCaseHack` on file systems that
 * fold case, where Nix itself puts the suffix and takes it off again.
 * @throws NekoError IMAGE_UNPACKABLE for names a runtime would take for something else
 */
export function tarNames(
  names: readonly Uint8Array[],
  stripCaseHack: boolean,
): readonly { readonly onDisk: Buffer; readonly name: Buffer }[] {
  const sorted = names
    .map((bytes) => {
      const onDisk = Buffer.from(bytes);
      const at = stripCaseHack ? onDisk.indexOf(caseHack) : -1;
      return { onDisk, name: at < 0 ? onDisk : onDisk.subarray(0, at) };
    })
    .toSorted((a, b) => Buffer.compare(a.name, b.name));
  for (const [index, { name }] of sorted.entries()) {
    if (name.subarray(0, whiteout.length).equals(whiteout)) {
      throw unpackable(
        `${show(name)} would be read as a whiteout`,
        "rename the file: OCI layers reserve names that begin with .wh.",
      );
    }
    if (name.length === 0 || (index > 0 && sorted[index - 1]?.name.equals(name))) {
      throw unpackable(
        `two files would be named ${show(name)}`,
        "rename one of them, so that they differ by more than case",
      );
    }
  }
  return sorted;
}

export function unpackable(message: string, hint: string): NekoError {
  return new NekoError("IMAGE_UNPACKABLE", message, { hint });
}

export function show(bytes: Uint8Array): string {
  return `"${clip(Buffer.from(bytes).toString("utf8"), 200)}"`;
}

function modeOf(entry: TarEntry): number {
  switch (entry.kind) {
    case "directory":
      return entry.mode;
    case "file":
      return entry.executable ? 0o555 : 0o444;
    case "symlink":
      return 0o777;
  }
}

/** ustar's two name fields; undefined when the name does not fit them. The leftmost slash that fits decides. */
function splitName(path: Buffer): { name: Buffer; prefix: Buffer } | undefined {
  if (path.length <= 100) return { name: path, prefix: Buffer.alloc(0) };
  const at = path.indexOf(slash, path.length - 101);
  if (at <= 0 || at > 155 || at === path.length - 1) return undefined;
  return { name: path.subarray(at + 1), prefix: path.subarray(0, at) };
}

interface Fields {
  readonly name: Buffer;
  readonly prefix: Buffer;
  readonly mode: number;
  readonly sizeBytes: number;
  readonly type: string;
  readonly target: Buffer;
}

function headerBlock(fields: Fields): Buffer {
  const block = Buffer.alloc(blockBytes);
  const octal = (value: number, at: number, digits: number): void => {
    block.write(value.toString(8).padStart(digits, "0"), at, digits, "latin1");
  };
  block.set(fields.name, 0);
  octal(fields.mode, 100, 7);
  octal(0, 108, 7); // uid
  octal(0, 116, 7); // gid
  octal(fields.sizeBytes, 124, 11);
  octal(1, 136, 11); // mtime, as in the store
  block.write(fields.type, 156, "latin1");
  block.set(fields.target, 157);
  block.write("ustar\u000000", 257, "latin1");
  octal(0, 329, 7);
  octal(0, 337, 7);
  block.set(fields.prefix, 345);
  block.fill(" ", 148, 156);
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    6,
  );
  block[154] = 0;
  return block;
}

function paxHeader(records: ReadonlyMap<string, Buffer>): Buffer {
  // pax says UTF-8 unless told otherwise, and file names need not be.
  const binary = [...records.values()].some((value) => !value.equals(Buffer.from(value.toString("utf8"))));
  const all = binary ? new Map([["hdrcharset", Buffer.from("BINARY")], ...records]) : records;
  const body = Buffer.concat([...all].map(([key, value]) => paxRecord(key, value)));
  const block = headerBlock({
    name: Buffer.from("././@PaxHeader"),
    prefix: Buffer.alloc(0),
    mode: 0o444,
    sizeBytes: body.length,
    type: "x",
    target: Buffer.alloc(0),
  });
  return Buffer.concat([block, body, Buffer.alloc(tarPaddingBytes(body.length))]);
}

/** `<length> <key>=<value>\n`, where the length counts its own digits. */
function paxRecord(key: string, value: Buffer): Buffer {
  const rest = key.length + value.length + 3;
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return Buffer.concat([Buffer.from(`${length} ${key}=`), value, Buffer.from("\n")]);
}
