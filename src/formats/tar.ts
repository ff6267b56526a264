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

export const tarBlockBytes = 512;
/** 11 octal digits. */
const largestOctal = 0o77777777777;
const slash = 0x2f;
const zero = 0x30;

/** Everything of a header that is the same for all entries of a kind. */
export interface TarTemplate {
  readonly block: Buffer;
  /** Of all bytes, with the checksum's own field blank. */
  readonly sum: number;
}

export const tarTemplates = {
  directory: template("5", 0o555),
  /** Above the store, where runtimes mount things. */
  writableDirectory: template("5", 0o755),
  file: template("0", 0o444),
  executable: template("0", 0o555),
  symlink: template("2", 0o777),
} as const;

/**
 * Writes the one header block that ustar needs. `path` is taken up to `pathBytes`, of a directory with its slash;
 * `target`, of a link, has one character per byte. False, and nothing of use written, when it takes {@link tarHeader}.
 */
export function writeTarHeader(
  into: Buffer,
  at: number,
  { block, sum }: TarTemplate,
  path: Uint8Array,
  pathBytes: number,
  sizeBytes = 0,
  target = "",
): boolean {
  const split = pathBytes <= 100 ? 0 : splitAt(path, pathBytes);
  if (split < 0 || sizeBytes > largestOctal || target.length > 100) return false;
  into.set(block, at);
  let total = sum;
  const nameStart = split === 0 ? 0 : split + 1;
  for (let index = nameStart, to = at; index < pathBytes; index += 1, to += 1)
    total += into[to] = path[index] as number;
  for (let index = 0, to = at + 345; index < split; index += 1, to += 1) total += into[to] = path[index] as number;
  for (let index = 0, to = at + 157; index < target.length; index += 1, to += 1) {
    total += into[to] = target.charCodeAt(index);
  }
  // The template has the zeros.
  for (let rest = sizeBytes, to = at + 134; rest > 0; rest = Math.floor(rest / 8), to -= 1) {
    const digit = rest % 8;
    into[to] = zero + digit;
    total += digit;
  }
  for (let rest = total, to = at + 153; to >= at + 148; rest >>>= 3, to -= 1) into[to] = zero + (rest & 7);
  into[at + 154] = 0;
  return true;
}

/** The header block of one entry, with a pax header before it where ustar cannot say it. */
export function tarHeader(entry: TarEntry): Buffer {
  const path = entry.kind === "directory" ? Buffer.concat([entry.path, Buffer.from("/")]) : Buffer.from(entry.path);
  const target = entry.kind === "symlink" ? Buffer.from(entry.target) : Buffer.alloc(0);
  const sizeBytes = entry.kind === "file" ? entry.sizeBytes : 0;
  const kind = templateOf(entry);
  const block = Buffer.allocUnsafe(tarBlockBytes);
  if (writeTarHeader(block, 0, kind, path, path.length, sizeBytes, target.toString("latin1"))) return block;
  const records = new Map<string, Buffer>();
  const long = path.length > 100 && splitAt(path, path.length) < 0;
  if (target.length > 100) records.set("linkpath", target);
  if (long) records.set("path", path);
  if (sizeBytes > largestOctal) records.set("size", Buffer.from(String(sizeBytes)));
  const short = long ? path.subarray(0, 100) : path;
  const size = records.has("size") ? 0 : sizeBytes;
  writeTarHeader(block, 0, kind, short, short.length, size, target.toString("latin1", 0, 100));
  return Buffer.concat([paxHeader(records), block]);
}

/** Zero bytes after a file's content, up to the next block. */
export function tarPaddingBytes(sizeBytes: number): number {
  return (tarBlockBytes - (sizeBytes % tarBlockBytes)) % tarBlockBytes;
}

const caseHack = "~nix~case~hack~";

/** One name of a directory, each character a byte. */
export interface ArchiveName {
  readonly onDisk: string;
  readonly name: string;
}

/**
 * Names of one directory in the order of tar and NAR: by bytes. `stripCaseHack` on file systems that fold case, where
 * Nix itself puts the suffix and takes it off again.
 * @throws NekoError IMAGE_UNPACKABLE when two would have one name
 */
export function archiveNames(names: readonly string[], stripCaseHack: boolean): readonly ArchiveName[] {
  const sorted = names
    .map((onDisk): ArchiveName => {
      const at = stripCaseHack ? onDisk.indexOf(caseHack) : -1;
      return { onDisk, name: at < 0 ? onDisk : onDisk.slice(0, at) };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (!stripCaseHack) return sorted;
  for (const [index, { name }] of sorted.entries()) {
    if (name.length > 0 && (index === 0 || sorted[index - 1]?.name !== name)) continue;
    throw unpackable(
      `two files would be named ${show(name)}`,
      "rename one of them, so that they differ by more than case",
    );
  }
  return sorted;
}

/** A layer's reader would delete what such a file names. @throws NekoError IMAGE_UNPACKABLE */
export function refuseWhiteout(name: string): void {
  if (!name.startsWith(".wh.")) return;
  throw unpackable(
    `${show(name)} would be read as a whiteout`,
    "rename the file: OCI layers reserve names that begin with .wh.",
  );
}

export function unpackable(message: string, hint: string): NekoError {
  return new NekoError("IMAGE_UNPACKABLE", message, { hint });
}

/** A name for people; a string of one character per byte. */
export function show(name: Uint8Array | string): string {
  const bytes = typeof name === "string" ? Buffer.from(name, "latin1") : Buffer.from(name);
  return `"${clip(bytes.toString("utf8"), 200)}"`;
}

function templateOf(entry: TarEntry): TarTemplate {
  switch (entry.kind) {
    case "directory":
      return entry.mode === 0o555 ? tarTemplates.directory : template("5", entry.mode);
    case "file":
      return entry.executable ? tarTemplates.executable : tarTemplates.file;
    case "symlink":
      return tarTemplates.symlink;
  }
}

/** Where ustar's two name fields part; negative when the name does not fit them. The leftmost slash that fits decides. */
function splitAt(path: Uint8Array, pathBytes: number): number {
  const at = path.indexOf(slash, pathBytes - 101);
  return at > 0 && at <= 155 && at < pathBytes - 1 ? at : -1;
}

/** The header of a kind: of time 1, nobody's, without name and size. */
function template(type: string, mode: number): TarTemplate {
  const block = Buffer.alloc(tarBlockBytes);
  const octal = (value: number, at: number, digits: number): void => {
    block.write(value.toString(8).padStart(digits, "0"), at, digits, "latin1");
  };
  octal(mode, 100, 7);
  octal(0, 108, 7); // uid
  octal(0, 116, 7); // gid
  octal(0, 124, 11);
  octal(1, 136, 11); // mtime, as in the store
  block.fill(" ", 148, 156);
  block.write(type, 156, "latin1");
  block.write("ustar\u000000", 257, "latin1");
  octal(0, 329, 7);
  octal(0, 337, 7);
  return { block, sum: block.reduce((sum, byte) => sum + byte, 0) };
}

const paxTemplate = template("x", 0o444);
const paxName = Buffer.from("././@PaxHeader");

function paxHeader(records: ReadonlyMap<string, Buffer>): Buffer {
  // pax says UTF-8 unless told otherwise, and file names need not be.
  const binary = [...records.values()].some((value) => !value.equals(Buffer.from(value.toString("utf8"))));
  const all = binary ? new Map([["hdrcharset", Buffer.from("BINARY")], ...records]) : records;
  const body = Buffer.concat([...all].map(([key, value]) => paxRecord(key, value)));
  const block = Buffer.allocUnsafe(tarBlockBytes);
  writeTarHeader(block, 0, paxTemplate, paxName, paxName.length, body.length);
  return Buffer.concat([block, body, Buffer.alloc(tarPaddingBytes(body.length))]);
}

/** `<length> <key>=<value>\n`, where the length counts its own digits. */
function paxRecord(key: string, value: Buffer): Buffer {
  const rest = key.length + value.length + 3;
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return Buffer.concat([Buffer.from(`${length} ${key}=`), value, Buffer.from("\n")]);
}
