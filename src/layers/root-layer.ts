import { sha256, type Digest } from "../kernel/digest.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { TreeEntry } from "../ports/store-tar.ts";
import { show, tarHeader, unpackable, type TarEntry } from "../formats/tar.ts";

const writable = 0o755;
const temporary = Buffer.from("tmp");

/** What makes an image derivation's tree appear at `/`. */
export interface RootEntries {
  /** Tar entries without an end, to follow those of the root path. */
  readonly bytes: Buffer;
  readonly digest: Digest;
}

/**
 * The tar entries that make the image derivation's tree appear at `/`: real directories, so that runtimes can mount
 * and write below them, and everything else as links into the store. `/etc` is there for podman's hosts and
 * resolv.conf, `/tmp` for everyone. Holds no file, so it is small enough for memory.
 * @throws NekoError IMAGE_UNPACKABLE when the tree holds nix/store itself
 */
export function rootEntries(root: StorePath, tree: readonly TreeEntry[]): RootEntries {
  const bytes = Buffer.concat(entriesOf(root, tree).map(tarHeader));
  return { bytes, digest: sha256(bytes) };
}

/** The key of the layer that holds, besides its own paths, these entries. @param layer key of the paths alone */
export function rootLayerKey(layer: Digest, entries: Digest): Digest {
  return sha256(`neko-root-layer/2\n${layer}\n${entries}`);
}

function entriesOf(root: StorePath, tree: readonly TreeEntry[]): readonly TarEntry[] {
  const entries = new Map<string, TarEntry>();
  const put = (entry: TarEntry): void => void entries.set(Buffer.from(entry.path).toString("latin1"), entry);
  put({ kind: "directory", path: Buffer.from("etc"), mode: writable });
  for (const { kind, path } of tree) {
    const name = Buffer.from(path).toString("latin1");
    if (name === "nix/store" || (name === "nix" && kind === "link")) {
      throw unpackable(`the image's tree holds ${show(path)}`, "leave /nix/store to Neko: the closure is put there");
    }
    if (name === "nix") continue; // every layer begins with it
    if (kind === "directory") put({ kind, path, mode: writable });
    else put({ kind: "symlink", path, target: Buffer.concat([Buffer.from(`${root}/`), path]) });
  }
  for (const name of ["etc", "tmp"]) {
    const entry = entries.get(name);
    if (entry && entry.kind !== "directory") {
      throw unpackable(
        `/${name} of the image is no directory`,
        `make ${name} a directory of the output, or leave it out`,
      );
    }
  }
  put({ kind: "directory", path: temporary, mode: 0o1777 });
  // Sorted by path with the separator before every other byte: a directory comes right before what is in it.
  return [...entries]
    .toSorted(([a], [b]) => compare(a.replaceAll("/", "\0"), b.replaceAll("/", "\0")))
    .map(([, entry]) => entry);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
