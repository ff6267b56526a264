import { lstatSync, readdirSync, readlinkSync } from "node:fs";
import type { StoreTar } from "../../ports/store-tar.ts";
import { rootTree, type Listed } from "../../layers/root-tree.ts";
import { archiveNames } from "../../formats/tar.ts";
import { readFailure, stripsCaseHack, type StoreFiles } from "./store-walk.ts";

/** The node:fs implementation. */
export function storeTar({ storeDirectory = "/nix/store" }: StoreFiles = {}): StoreTar {
  return {
    async tree(root, signal) {
      try {
        return await rootTree(root, async (path) => {
          signal.throwIfAborted();
          return listed(Buffer.from(`${storeDirectory}/${path.slice("/nix/store/".length)}`));
        });
      } catch (thrown) {
        throw readFailure(thrown);
      }
    },
  };
}

/** Looks only when asked: what nobody goes into is never opened. Undefined when nothing is there. */
function listed(place: Buffer): Listed | undefined {
  const facts = lstatSync(place, { throwIfNoEntry: false });
  if (!facts) return undefined;
  if (facts.isSymbolicLink()) {
    return {
      kind: "symlink",
      get target() {
        return readlinkSync(place, { encoding: "latin1" });
      },
    };
  }
  if (!facts.isDirectory()) return { kind: "file" };
  return {
    kind: "directory",
    child: (name) => listed(below(place, name)),
    *entries() {
      for (const { onDisk, name } of archiveNames(readdirSync(place, { encoding: "latin1" }), stripsCaseHack)) {
        const node = listed(below(place, onDisk));
        if (node) yield [name, node];
      }
    },
  };
}

/** `name` has one character per byte. */
const below = (directory: Buffer, name: string): Buffer =>
  Buffer.concat([directory, Buffer.from("/"), Buffer.from(name, "latin1")]);
