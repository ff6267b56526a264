import type { StorePath } from "../kernel/store-path.ts";
import type { PathInfo } from "./evaluation.ts";
import { packageNameOf } from "./package-name.ts";

/** What differs between two closures, package by package; the greatest effect on the size first, then by name. */
export interface ClosureDiff {
  readonly added: readonly PackageChange[];
  readonly removed: readonly PackageChange[];
  /** The set of versions (or, where it is the same, of outputs) is another. */
  readonly upgraded: readonly PackageUpgrade[];
  /** The same versions, other paths. */
  readonly rebuilt: readonly PackageChange[];
  readonly before: ClosureSize;
  readonly after: ClosureSize;
  /** narSize, after minus before. */
  readonly deltaBytes: number;
}

export interface ClosureSize {
  readonly paths: number;
  /** Sum of narSize. */
  readonly bytes: number;
}

export interface PackageChange {
  readonly name: string;
  /** Sorted; empty when the name has none. */
  readonly versions: readonly string[];
  readonly deltaBytes: number;
}

export interface PackageUpgrade {
  readonly name: string;
  readonly fromVersions: readonly string[];
  readonly toVersions: readonly string[];
  readonly deltaBytes: number;
}

interface Package {
  readonly paths: Set<StorePath>;
  readonly versions: Set<string>;
  /** With the output behind the version. */
  readonly outputs: Set<string>;
  bytes: number;
}

/** Pure; linear in the number of paths. A path given twice counts once. Source: `nix store diff-closures`, nvd. */
export function diffClosures(before: readonly PathInfo[], after: readonly PathInfo[]): ClosureDiff {
  const [old, wanted] = [packagesOf(before), packagesOf(after)];
  const added: PackageChange[] = [];
  const removed: PackageChange[] = [];
  const upgraded: PackageUpgrade[] = [];
  const rebuilt: PackageChange[] = [];
  for (const [name, from] of old.packages) {
    const to = wanted.packages.get(name);
    if (!to) {
      removed.push({ name, versions: inOrder(from.versions), deltaBytes: -from.bytes });
      continue;
    }
    if (isSame(from.paths, to.paths)) continue;
    const deltaBytes = to.bytes - from.bytes;
    const differs = (["versions", "outputs"] as const).find((kind) => !isSame(from[kind], to[kind]));
    if (differs === undefined) {
      rebuilt.push({ name, versions: inOrder(to.versions), deltaBytes });
    } else {
      upgraded.push({ name, fromVersions: inOrder(from[differs]), toVersions: inOrder(to[differs]), deltaBytes });
    }
  }
  for (const [name, to] of wanted.packages) {
    if (!old.packages.has(name)) added.push({ name, versions: inOrder(to.versions), deltaBytes: to.bytes });
  }
  return {
    added: added.toSorted(byEffect),
    removed: removed.toSorted(byEffect),
    upgraded: upgraded.toSorted(byEffect),
    rebuilt: rebuilt.toSorted(byEffect),
    before: old.size,
    after: wanted.size,
    deltaBytes: wanted.size.bytes - old.size.bytes,
  };
}

/** One line of a closure diff: `torch 2.8.0 → 2.9.1`. */
export interface ClosureLine {
  readonly kind: "added" | "removed" | "upgraded" | "rebuilt";
  readonly name: string;
  /** Versions joined by commas; empty: it has none, or is not there. */
  readonly from: string;
  readonly to: string;
  readonly deltaBytes: number;
}

/** All packages of the diff in one list, the greatest effect on the size first, then by name. */
export function closureLines({ added, removed, upgraded, rebuilt }: ClosureDiff): readonly ClosureLine[] {
  const line =
    (kind: ClosureLine["kind"], from: boolean, to: boolean) =>
    (change: PackageChange): ClosureLine => {
      const versions = change.versions.join(", ");
      const { name, deltaBytes } = change;
      return { kind, name, from: from ? versions : "", to: to ? versions : "", deltaBytes };
    };
  return [
    ...added.map(line("added", false, true)),
    ...removed.map(line("removed", true, false)),
    ...rebuilt.map(line("rebuilt", true, true)),
    ...upgraded.map(({ name, fromVersions, toVersions, deltaBytes }): ClosureLine => {
      return { kind: "upgraded", name, from: fromVersions.join(", "), to: toVersions.join(", "), deltaBytes };
    }),
  ].toSorted(byEffect);
}

export function isEmptyDiff({ added, removed, upgraded, rebuilt }: ClosureDiff): boolean {
  return added.length + removed.length + upgraded.length + rebuilt.length === 0;
}

function packagesOf(closure: readonly PathInfo[]): {
  readonly packages: ReadonlyMap<string, Package>;
  readonly size: ClosureSize;
} {
  const packages = new Map<string, Package>();
  const seen = new Set<StorePath>();
  let bytes = 0;
  for (const { path, narSizeBytes } of closure) {
    if (seen.has(path)) continue;
    seen.add(path);
    bytes += narSizeBytes;
    const { name, version, output } = packageNameOf(path);
    let found = packages.get(name);
    if (!found) {
      found = { paths: new Set(), versions: new Set(), outputs: new Set(), bytes: 0 };
      packages.set(name, found);
    }
    found.paths.add(path);
    found.bytes += narSizeBytes;
    if (version === "") continue;
    found.versions.add(version);
    found.outputs.add(output === "" ? version : `${version}-${output}`);
  }
  return { packages, size: { paths: seen.size, bytes } };
}

function isSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}

/** 9 before 10: runs of digits go by number. */
function inOrder(versions: ReadonlySet<string>): readonly string[] {
  const key = (version: string): string => version.replaceAll(/[0-9]+/g, (digits) => digits.padStart(20, "0"));
  return [...versions].toSorted((a, b) => (key(a) < key(b) || (key(a) === key(b) && a < b) ? -1 : 1));
}

function byEffect(
  a: { readonly name: string; readonly deltaBytes: number },
  b: { readonly name: string; readonly deltaBytes: number },
): number {
  return Math.abs(b.deltaBytes) - Math.abs(a.deltaBytes) || (a.name < b.name ? -1 : 1);
}
