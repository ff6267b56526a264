import { closeSync, constants, lstatSync, openSync, readdirSync, readlinkSync, readSync } from "node:fs";
import { NekoError } from "../../kernel/error.ts";
import type { StorePath } from "../../kernel/store-path.ts";
import { clip } from "../../kernel/text.ts";
import { archiveNames, show, unpackable, type ArchiveName } from "../../formats/tar.ts";
import type { ChunkBuffer } from "./chunk-buffer.ts";

export interface StoreFiles {
  /** Where the store's files are; elsewhere than /nix/store for a chroot store. Never shows in what is read. */
  readonly storeDirectory?: string | undefined;
  /** Takes Nix's suffix off names that differ by case only. Unless given, where Nix itself puts it on: on macOS (its
   *  use-case-hack setting); elsewhere it is part of the name. */
  readonly stripCaseHack?: boolean | undefined;
}

/** `leave`: the directory whose last entry was the one before. */
export type Step = "directory" | "leave" | "file" | "symlink";

export const stripsCaseHack = process.platform === "darwin";

const slash = 0x2f;

/**
 * The nodes of one store path, in the order of tar and NAR. Calls are synchronous and the walk is one mutable object:
 * a closure has tens of thousands of small files, where a trip through the thread pool or an object per node costs
 * more than the call itself. Names are strings of one character per byte, since they need not be text.
 */
export class StoreWalk {
  /** The node's own name; empty for the store path itself. */
  name = "";
  /** Of a file. */
  sizeBytes = 0;
  executable = false;
  /** Of a link. */
  target = "";
  /** Relative to `/`, up to `pathBytes`; there is room for a slash behind it. */
  path: Buffer = Buffer.allocUnsafeSlow(1024);
  pathBytes = 0;

  #place: Buffer = Buffer.allocUnsafeSlow(1024);
  #placeBytes = 0;
  #started = false;
  readonly #stripCaseHack: boolean;
  readonly #open: { entries: readonly ArchiveName[]; next: number; pathBytes: number; placeBytes: number }[] = [];

  constructor(path: StorePath, { storeDirectory = "/nix/store", stripCaseHack = stripsCaseHack }: StoreFiles) {
    this.#stripCaseHack = stripCaseHack;
    const place = Buffer.from(`${storeDirectory}/${path.slice("/nix/store/".length)}`);
    this.#place = roomFor(this.#place, place.length);
    this.#place.set(place);
    this.#placeBytes = place.length;
    this.pathBytes = this.path.write(path.slice(1));
  }

  /** The next node, described by the fields; undefined after the last. @throws NekoError IMAGE_UNPACKABLE */
  next(): Step | undefined {
    if (!this.#started) {
      this.#started = true;
      return this.#look();
    }
    const directory = this.#open.at(-1);
    if (!directory) return undefined;
    this.pathBytes = directory.pathBytes;
    this.#placeBytes = directory.placeBytes;
    const entry = directory.entries[directory.next];
    if (!entry) {
      this.#open.pop();
      return "leave";
    }
    directory.next += 1;
    this.name = entry.name;
    this.path = roomFor(this.path, this.pathBytes + entry.name.length + 2);
    this.pathBytes = append(this.path, this.pathBytes, entry.name);
    this.#place = roomFor(this.#place, this.#placeBytes + entry.onDisk.length + 2);
    this.#placeBytes = append(this.#place, this.#placeBytes, entry.onDisk);
    return this.#look();
  }

  /**
   * The file's content through the buffer; full chunks come out. It is read to the size that was announced: a store
   * path never changes, so anything else is damage.
   */
  *content(into: ChunkBuffer): Generator<Uint8Array, void> {
    if (this.sizeBytes === 0) return;
    const file = this.#openFile();
    try {
      for (let left = this.sizeBytes; left > 0;) {
        left -= this.#read(file, into, Math.min(left, into.free));
        if (into.free === 0) yield into.take();
      }
    } finally {
      closeSync(file);
    }
  }

  /** The file's content where all of it fits into the buffer. */
  smallContent(into: ChunkBuffer): void {
    const file = this.#openFile();
    try {
      for (let left = this.sizeBytes; left > 0;) left -= this.#read(file, into, left);
    } finally {
      closeSync(file);
    }
  }

  #look(): Step {
    const place = this.#place.subarray(0, this.#placeBytes);
    const facts = lstatSync(place);
    if (facts.isFile()) {
      this.sizeBytes = facts.size;
      this.executable = (facts.mode & 0o100) !== 0;
      return "file";
    }
    if (facts.isSymbolicLink()) {
      this.target = readlinkSync(place, { encoding: "latin1" });
      return "symlink";
    }
    if (!facts.isDirectory()) {
      throw unpackable(
        `${show(this.path.subarray(0, this.pathBytes))} is no file, directory or link`,
        "build an output without sockets, pipes and devices",
      );
    }
    const entries = archiveNames(readdirSync(place, { encoding: "latin1" }), this.#stripCaseHack);
    this.#open.push({ entries, next: 0, pathBytes: this.pathBytes, placeBytes: this.#placeBytes });
    return "directory";
  }

  #openFile(): number {
    return openSync(this.#place.subarray(0, this.#placeBytes), constants.O_RDONLY | constants.O_NOFOLLOW);
  }

  #read(file: number, into: ChunkBuffer, limit: number): number {
    const read = readSync(file, into.bytes, into.filled, limit, null);
    if (read === 0) {
      const name = show(this.path.subarray(0, this.pathBytes));
      throw unpackable(`${name} is shorter than it was`, "run `nix-store --verify --check-contents`");
    }
    into.filled += read;
    return read;
  }
}

/** A failure of the file system as one of ours; everything else as it is. */
export function readFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !("code" in thrown) || thrown instanceof NekoError || !("syscall" in thrown))
    return thrown;
  return new NekoError("IMAGE_UNPACKABLE", `reading the store failed: ${clip(thrown.message)}`, {
    hint: "check that the output was built here and is readable: nix path-info <store path>",
    cause: thrown,
  });
}

function roomFor(scratch: Buffer, bytes: number): Buffer {
  if (bytes <= scratch.length) return scratch;
  const larger = Buffer.allocUnsafeSlow(bytes * 2);
  larger.set(scratch);
  return larger;
}

function append(scratch: Buffer, at: number, name: string): number {
  scratch[at] = slash;
  return at + 1 + scratch.write(name, at + 1, "latin1");
}
