import { lstatSync, readdirSync, realpathSync } from "node:fs";
import type { StorePath } from "../kernel/store-path.ts";
import type { StoreTar, TreeEntry } from "../ports/store-tar.ts";
import { archiveNames, refuseWhiteout, unpackable } from "../push/tar.ts";
import { tarChunks } from "./store-chunks.ts";
import { readFailure, stripCaseHack, type StoreFiles } from "./store-walk.ts";

const chunkBytes = 1024 * 1024;

/** At the top of an image these are written to or mounted over: a link to a directory there becomes a directory. */
const expanded = new Set(["etc", "dev", "proc", "sys", "run", "tmp", "var"]);

/** The node:fs implementation. Every chunk gives the event loop its turn. */
export function storeTar({ storeDirectory = "/nix/store" }: StoreFiles = {}): StoreTar {
  const placeOf = (path: StorePath): Buffer => Buffer.from(`${storeDirectory}/${path.slice("/nix/store/".length)}`);
  return {
    async *read(paths, signal) {
      for (const chunk of tarChunks(paths, { storeDirectory, chunkBytes })) {
        signal.throwIfAborted();
        yield Buffer.from(chunk);
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
        return Promise.resolve(treeOf(place, Buffer.alloc(0), storeDirectory));
      } catch (thrown) {
        return Promise.reject(readFailure(thrown));
      }
    },
  };
}

function treeOf(directory: Buffer, path: Buffer, storeDirectory: string): TreeEntry[] {
  return archiveNames(readdirSync(directory, { encoding: "latin1" }), stripCaseHack).flatMap(({ onDisk, name }) => {
    refuseWhiteout(name);
    const place = below(directory, onDisk);
    const entry = path.length === 0 ? Buffer.from(name, "latin1") : below(path, name);
    const follow = path.length === 0 && expanded.has(name);
    const real = follow ? directoryInStore(place, storeDirectory) : lstatSync(place).isDirectory() ? place : undefined;
    if (!real) return [{ kind: "link" as const, path: entry }];
    return [{ kind: "directory" as const, path: entry }, ...treeOf(real, entry, storeDirectory)];
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

/** `name` has one character per byte. */
const below = (directory: Buffer, name: string): Buffer =>
  Buffer.concat([directory, Buffer.from("/"), Buffer.from(name, "latin1")]);
