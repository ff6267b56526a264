import { isStorePath, type StorePath } from "../kernel/store-path.ts";
import type { TreeEntry } from "../ports/store-tar.ts";
import { refuseWhiteout, unpackable } from "../formats/tar.ts";

/** A file system object; names and targets have one character per byte. */
export type Listed =
  ListedDirectory | { readonly kind: "symlink"; readonly target: string } | { readonly kind: "file" };

export interface ListedDirectory {
  readonly kind: "directory";
  /** Sorted by bytes. */
  entries(): Iterable<readonly [name: string, node: Listed]>;
  child(name: string): Listed | undefined;
}

/** What is at a store path; undefined where there is no such path. */
export type List = (path: StorePath) => Promise<Listed | undefined>;

/** At the top of an image these are written to or mounted over: a link to a directory there becomes a directory. */
const expanded = new Set(["etc", "dev", "proc", "sys", "run", "tmp", "var"]);

/** The most links that are followed on the way to one directory, as on Linux (path_resolution(7)). */
const mostLinks = 40;

/**
 * What will appear at `/` of the image: the root's own tree, and the directories of other paths that a top-level link
 * of an expanded name leads to. No link is followed out of the store: this machine's own /etc must not end up in an
 * image. Nothing but those directories, and what stands on the way to them, is looked at.
 * @throws NekoError IMAGE_UNPACKABLE when the root is no directory
 */
export async function rootTree(root: StorePath, list: List): Promise<readonly TreeEntry[]> {
  const top = await directoryAt(root, list);
  if (!top) {
    throw unpackable(
      `${root} is no directory`,
      "give an output whose tree is the image's root; archives are not unpacked",
    );
  }
  const tree: TreeEntry[] = [];
  for (const [name, node] of top.directory.entries()) {
    const follow = node.kind === "symlink" && expanded.has(name);
    const real = follow ? (await directoryAt(`${top.place}/${name}`, list))?.directory : node;
    add(tree, name, real ?? node);
  }
  return tree;
}

function add(tree: TreeEntry[], place: string, node: Listed): void {
  refuseWhiteout(place.slice(place.lastIndexOf("/") + 1));
  const path = Buffer.from(place, "latin1");
  if (node.kind !== "directory") return void tree.push({ kind: "link", path });
  tree.push({ kind: "directory", path });
  for (const [name, child] of node.entries()) add(tree, `${place}/${name}`, child);
}

interface Step {
  readonly name: string;
  /** Undefined for the directories above the store paths, which nobody lists. */
  readonly node: Listed | undefined;
}

/** The directory that an absolute path leads to, and its place without links; undefined when it leads to none. */
async function directoryAt(
  path: string,
  list: List,
): Promise<{ readonly directory: ListedDirectory; readonly place: string } | undefined> {
  const ahead = path.split("/").toReversed();
  const behind: Step[] = [];
  for (let links = 0; ahead.length > 0;) {
    const name = ahead.pop() as string;
    if (name === "" || name === ".") continue;
    if (name === "..") {
      behind.pop();
      continue;
    }
    const step = await into(name, behind, list);
    if (!step) return undefined;
    if (step.node?.kind !== "symlink") {
      behind.push(step);
      continue;
    }
    links += 1;
    if (links > mostLinks) return undefined;
    if (step.node.target.startsWith("/")) behind.length = 0;
    ahead.push(...step.node.target.split("/").toReversed());
  }
  const directory = behind.at(-1)?.node;
  return directory?.kind === "directory" ? { directory, place: placeOf(behind) } : undefined;
}

async function into(name: string, behind: readonly Step[], list: List): Promise<Step | undefined> {
  const parent = behind.at(-1)?.node;
  if (parent) {
    const node = parent.kind === "directory" ? parent.child(name) : undefined;
    return node && { name, node };
  }
  const place = placeOf([...behind, { name }]);
  if (place === "/nix" || place === "/nix/store") return { name, node: undefined };
  const node = isStorePath(place) ? await list(place) : undefined;
  return node && { name, node };
}

const placeOf = (steps: readonly { readonly name: string }[]): string => `/${steps.map(({ name }) => name).join("/")}`;
