import { describe, expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import { sha256 } from "../../../src/kernel/digest.ts";
import { parseStorePath } from "../../../src/kernel/store-path.ts";
import type { TreeEntry } from "../../../src/ports/store-tar.ts";
import { layerKey } from "../../../src/layers/layers.ts";
import { rootEntries, rootLayerKey } from "../../../src/layers/root-layer.ts";

const root = parseStorePath(`/nix/store/${"0".repeat(32)}-root`);
const tree = (...lines: readonly string[]): readonly TreeEntry[] =>
  lines.map((line) => {
    const slash = line.endsWith("/");
    return { kind: slash ? "directory" : "link", path: Buffer.from(slash ? line.slice(0, -1) : line) };
  });

/** Name, type, mode and target of each block; nothing here has content. */
const listed = (bytes: Buffer): string[] =>
  Array.from({ length: bytes.length / 512 }, (_, index) => {
    const block = bytes.subarray(index * 512, (index + 1) * 512);
    const text = (at: number, length: number): string =>
      block.toString("latin1", at, at + length).replace(/\0.*$/s, "");
    return `${text(0, 100)} ${text(156, 1)} ${text(103, 4)} ${text(157, 100)}`.trim();
  });

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof NekoError ? thrown.code : String(thrown);
  }
  return "nothing thrown";
};

describe("rootEntries", () => {
  it("are directories and links, /etc and /tmp always, parents first", () => {
    const { bytes, digest } = rootEntries(root, tree("bin/", "bin/serve", "lib", "etc/", "etc/passwd", "bin.d/"));
    expect(listed(bytes)).toEqual([
      "bin/ 5 0755",
      `bin/serve 2 0777 ${root}/bin/serve`,
      "bin.d/ 5 0755",
      "etc/ 5 0755",
      `etc/passwd 2 0777 ${root}/etc/passwd`,
      `lib 2 0777 ${root}/lib`,
      "tmp/ 5 1777",
    ]);
    expect(digest).toBe(sha256(bytes));
  });

  it("have neither the directories above the store nor an end, since they follow a path's entries", () => {
    expect(listed(rootEntries(root, tree("nix/", "nix/var/", "nix/var/x")).bytes)).toEqual([
      "etc/ 5 0755",
      "nix/var/ 5 0755",
      `nix/var/x 2 0777 ${root}/nix/var/x`,
      "tmp/ 5 1777",
    ]);
  });

  it("refuse what cannot be an image's root", () => {
    for (const bad of ["nix", "nix/store/", "nix/store", "etc", "tmp"]) {
      expect(code(() => rootEntries(root, tree(bad)))).toBe("IMAGE_UNPACKABLE");
    }
  });
});

describe("rootLayerKey", () => {
  const info = { path: root, narHash: `sha256-${"A".repeat(43)}=` };
  const other = { path: root, narHash: `sha256-${"B".repeat(43)}=` };

  // Images of users carry these keys.
  it("is pinned", () => {
    const inner = sha256(`neko-layer/1\n${root} ${info.narHash}\n`);
    expect(layerKey([info])).toBe(inner);
    expect(rootLayerKey(inner, sha256("x"))).toBe(sha256(`neko-root-layer/2\n${inner}\n${sha256("x")}`));
  });

  it("differs by the path's content and by the entries", () => {
    const [one, two] = [layerKey([info]), layerKey([other])];
    const keys = [rootLayerKey(one, sha256("x")), rootLayerKey(two, sha256("x")), rootLayerKey(one, sha256("y"))];
    expect(new Set(keys).size).toBe(3);
  });
});
