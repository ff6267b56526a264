import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, type Stats } from "node:fs";
import type { PathRecipe } from "./recipe.ts";

// Real libraries with real dependencies: the Debian packages of this machine, one store path each. Where there are none
// (or no dpkg at all) world.ts makes up the difference.

const wanted = [
  "bash",
  "coreutils",
  "openssl",
  "curl",
  "libstdc++6",
  "python3",
  "libllvm15",
  "libllvm19",
  "librsvg2-2",
  "libgtk2.0-0",
  "libgtk-3-0",
  "git",
  "libgstreamer1.0-0",
  "libx265-199",
  "libaom3",
  "libsvtav1enc1",
  "librav1e0",
  "libharfbuzz0b",
];
/** Documentation and what only makes sense in a running system. */
const leftOut =
  /^\/usr\/share\/(doc|man|info|lintian|bug|locale|icons|gtk-doc)(\/|$)|^\/(etc|var|boot)(\/|$)|^\/bin\/sh$|^\/[^/]+$/;
const notPackages = new Set(
  "debconf perl perl-base dpkg systemd udev man-db libgtk2.0-common adwaita-icon-theme iso-codes media-types mime-support base-files".split(
    " ",
  ),
);

export interface DebianPackage {
  readonly recipe: PathRecipe;
  readonly bytes: number;
  readonly entries: number;
}

/**
 * At most `limit` packages of at most `limitBytes` together, what a package needs before it; empty without dpkg.
 */
export function readDebianPackages(limit: number, limitBytes: number): DebianPackage[] {
  const installed = readDepends();
  const found = new Map<string, DebianPackage | undefined>();
  let total = 0;
  const visit = (name: string): void => {
    const depends = installed.get(name);
    if (depends === undefined || found.has(name) || notPackages.has(name)) return;
    found.set(name, undefined);
    for (const other of depends) visit(other);
    if ([...found.values()].filter((one) => one !== undefined).length >= limit) return;
    const read = readPackage(name, (depends ?? []).filter((other) => found.get(other) !== undefined).map(pathName));
    if (read === undefined || total + read.bytes > limitBytes) return;
    total += read.bytes;
    found.set(name, read);
  };
  for (const name of wanted) visit(name);
  const packages = [...found.values()].filter((one) => one !== undefined);
  // A package is noted before what it needs is looked at, so that circles end: order by who needs whom.
  const order = new Map<string, DebianPackage>();
  const put = (one: DebianPackage): void => {
    if (order.has(one.recipe.name)) return;
    for (const other of one.recipe.references) put(packages.find(({ recipe }) => recipe.name === other)!);
    order.set(one.recipe.name, one);
  };
  for (const one of packages) put(one);
  return [...order.values()];
}

const pathName = (name: string): string => name.replaceAll(/[^A-Za-z0-9+._-]/g, "-");

function dpkg(...args: string[]): string {
  try {
    return execFileSync("dpkg-query", args, {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return "";
  }
}

function readDepends(): Map<string, string[]> {
  const installed = new Map<string, string[]>();
  const format = "${Package}\\t${db:Status-Status}\\t${Pre-Depends},${Depends}\\n";
  for (const line of dpkg("--show", `--showformat=${format}`).split("\n")) {
    const [name, status, depends] = line.split("\t");
    if (name === undefined || status !== "installed" || depends === undefined) continue;
    const names = depends.split(",").map((one) => one.trim().split(/[ (:|]/)[0] ?? "");
    installed.set(name, [...new Set(names.filter((one) => one !== ""))].toSorted());
  }
  return installed;
}

function readPackage(name: string, references: string[]): DebianPackage | undefined {
  const files: string[] = [];
  const stamp = createHash("sha256");
  let bytes = 0;
  for (const file of dpkg("--listfiles", name).split("\n")) {
    if (!file.startsWith("/") || leftOut.test(file)) continue;
    const seen: Stats | undefined = lstatSync(file, { throwIfNoEntry: false });
    if (seen === undefined || !(seen.isFile() || seen.isSymbolicLink())) continue;
    files.push(file);
    bytes += seen.size;
    stamp.update(`${file} ${seen.size} ${seen.mtimeMs}\n`);
  }
  if (files.length === 0) return undefined;
  const part = { kind: "copy" as const, files: files.toSorted(), stamp: stamp.digest("hex").slice(0, 16) };
  return {
    recipe: { name: pathName(name), parts: [part], references },
    bytes,
    entries: Math.round(files.length * 1.3),
  };
}
