import { closeSync, constants, lstatSync, openSync, readdirSync, readlinkSync, readSync, realpathSync } from "node:fs";
import type { StorePath } from "../kernel/store-path.ts";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { StoreTar, TreeEntry } from "../ports/store-tar.ts";
import { show, tarEnd, tarHeader, tarNames, tarPaddingBytes, unpackable, type TarEntry } from "../push/tar.ts";

export interface StoreTarOptions {
  /** Where the store's files are; elsewhere than /nix/store for a chroot store. Never shows in the tar. */
  readonly storeDirectory?: string;
}

const chunkBytes = 1024 * 1024;

/** At the top of an image these are written to or mounted over: a link to a directory there becomes a directory. */
const expanded = new Set(["etc", "dev", "proc", "sys", "run", "tmp", "var"]);

/** The node:fs implementation. Calls are synchronous: a closure has tens of thousands of small files, and a trip
 *  through the thread pool per call costs more than the call. Every chunk gives the event loop its turn. */
export function storeTar({ storeDirectory = "/nix/store" }: StoreTarOptions = {}): StoreTar {
  // Only there does Nix itself put the suffix on (its use-case-hack setting); elsewhere it is part of the name.
  const stripCaseHack = process.platform === "darwin";
  const placeOf = (path: StorePath): Buffer => Buffer.from(`${storeDirectory}/${path.slice("/nix/store/".length)}`);
  return {
    async *read(paths, signal) {
      const chunks = new Chunks();
      try {
        for (const path of ["nix", "nix/store"]) {
          yield* chunks.add(tarHeader({ kind: "directory", path: Buffer.from(path), mode: 0o755 }));
        }
        for (const path of paths.toSorted()) {
          for (const step of walk(placeOf(path), Buffer.from(path.slice(1)), stripCaseHack)) {
            signal.throwIfAborted();
            yield* chunks.add(tarHeader(step.entry));
            if (step.entry.kind === "file") yield* content(step.onDisk, step.entry.sizeBytes, chunks, signal);
          }
        }
        yield* chunks.add(tarEnd);
        yield* chunks.rest();
      } catch (thrown) {
        throw readFailure(thrown);
      }
    },

    tree(root, signal) {
      try {
        const place = directoryInStore(placeOf(root), storeDirectory);
        if (!place) {
          throw unpackable(
            `${root} is no directory`,
            "give an output whose tree is the image's root; archives are not unpacked",
          );
        }
        signal.throwIfAborted();
        return Promise.resolve(treeOf(place, Buffer.alloc(0), storeDirectory, stripCaseHack));
      } catch (thrown) {
        return Promise.reject(readFailure(thrown));
      }
    },
  };
}

interface Step {
  readonly entry: TarEntry;
  readonly onDisk: Buffer;
}

function* walk(onDisk: Buffer, path: Buffer, stripCaseHack: boolean): Generator<Step> {
  const facts = lstatSync(onDisk);
  if (facts.isFile()) {
    const executable = (facts.mode & 0o100) !== 0;
    yield { entry: { kind: "file", path, executable, sizeBytes: facts.size }, onDisk };
  } else if (facts.isSymbolicLink()) {
    yield { entry: { kind: "symlink", path, target: readlinkSync(onDisk, { encoding: "buffer" }) }, onDisk };
  } else if (facts.isDirectory()) {
    yield { entry: { kind: "directory", path, mode: 0o555 }, onDisk };
    for (const { onDisk: child, name } of tarNames(readdirSync(onDisk, { encoding: "buffer" }), stripCaseHack)) {
      yield* walk(below(onDisk, child), below(path, name), stripCaseHack);
    }
  } else {
    throw unpackable(
      `${show(path)} is no file, directory or link`,
      "build an output without sockets, pipes and devices",
    );
  }
}

/** A file is read to the size its header gave; a store path never changes, so anything else is damage. */
function* content(onDisk: Buffer, sizeBytes: number, chunks: Chunks, signal: AbortSignal): Generator<Uint8Array> {
  const file = openSync(onDisk, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    for (let left = sizeBytes; left > 0;) {
      signal.throwIfAborted();
      const space = chunks.space();
      const read = readSync(file, space, 0, Math.min(space.length, left), null);
      if (read === 0)
        throw unpackable(`${show(onDisk)} is shorter than it was`, "run `nix-store --verify --check-contents`");
      left -= read;
      yield* chunks.filled(read);
    }
  } finally {
    closeSync(file);
  }
  yield* chunks.add(new Uint8Array(tarPaddingBytes(sizeBytes)));
}

function treeOf(directory: Buffer, path: Buffer, storeDirectory: string, stripCaseHack: boolean): TreeEntry[] {
  return tarNames(readdirSync(directory, { encoding: "buffer" }), stripCaseHack).flatMap(({ onDisk, name }) => {
    const place = below(directory, onDisk);
    const entry = path.length === 0 ? name : below(path, name);
    const follow = path.length === 0 && expanded.has(name.toString("latin1"));
    const real = follow ? directoryInStore(place, storeDirectory) : lstatSync(place).isDirectory() ? place : undefined;
    if (!real) return [{ kind: "link" as const, path: entry }];
    return [{ kind: "directory" as const, path: entry }, ...treeOf(real, entry, storeDirectory, stripCaseHack)];
  });
}

/** The directory behind a path and its links; undefined for what is none or lies outside the store: this machine's
 *  own /etc must not end up in an image. */
function directoryInStore(place: Buffer, storeDirectory: string): Buffer | undefined {
  const inside = Buffer.concat([realpathSync(storeDirectory, { encoding: "buffer" }), Buffer.from("/")]);
  let real: Buffer;
  try {
    real = realpathSync(place, { encoding: "buffer" });
  } catch {
    return undefined; // dangling, or in a circle
  }
  return real.subarray(0, inside.length).equals(inside) && lstatSync(real).isDirectory() ? real : undefined;
}

/** Gathers small pieces into chunks; a chunk that was given away is never written again. */
class Chunks {
  #chunk = Buffer.allocUnsafe(chunkBytes);
  #filled = 0;

  space(): Buffer {
    return this.#chunk.subarray(this.#filled);
  }

  *filled(bytes: number): Generator<Uint8Array> {
    this.#filled += bytes;
    if (this.#filled === chunkBytes) yield* this.rest();
  }

  *add(piece: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + this.space().length);
      this.space().set(part);
      at += part.length;
      yield* this.filled(part.length);
    }
  }

  *rest(): Generator<Uint8Array> {
    if (this.#filled === 0) return;
    const chunk = this.#chunk.subarray(0, this.#filled);
    this.#chunk = Buffer.allocUnsafe(chunkBytes);
    this.#filled = 0;
    yield chunk;
  }
}

const below = (directory: Buffer, name: Buffer): Buffer => Buffer.concat([directory, Buffer.from("/"), name]);

function readFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !("code" in thrown) || thrown instanceof NekoError || !("syscall" in thrown))
    return thrown;
  return new NekoError("IMAGE_UNPACKABLE", `reading the store failed: ${clip(thrown.message)}`, {
    hint: "check that the output was built here and is readable: nix path-info <store path>",
    cause: thrown,
  });
}
