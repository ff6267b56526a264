import { describe, expect, it } from "vitest";
import { parseStorePath, type StorePath } from "../../../src/kernel/store-path.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import { layerKey, planLayers } from "../../../src/push/layers.ts";

const MiB = 1024 * 1024;
const pathOf = (name: string, hash = "0"): StorePath => parseStorePath(`/nix/store/${hash.repeat(32)}-${name}`);
const info = (name: string, narSizeBytes: number, references: readonly string[] = []): PathInfo => ({
  path: pathOf(name),
  narHash: `sha256-${name}`,
  narSizeBytes,
  references: references.map((reference) => pathOf(reference)),
});
const names = (layers: readonly { paths: readonly StorePath[] }[]): string[][] =>
  layers.map((layer) => layer.paths.map((path) => path.slice("/nix/store/".length + 33)));

describe("planLayers", () => {
  const closure = [
    info("libc", 30 * MiB),
    info("zlib", MiB, ["libc"]),
    info("ssl", 2 * MiB, ["libc", "zlib"]),
    info("cuda", 500 * MiB, ["libc"]),
    info("app", 1000, ["ssl", "cuda", "zlib"]),
    info("image", 200, ["app"]),
  ];

  it("gives every path its own layer while the budget lasts, the root's last", () => {
    expect(names(planLayers(closure, pathOf("image"), 100))).toEqual([
      ["libc"],
      ["zlib"],
      ["cuda"],
      ["ssl"],
      ["app"],
      ["image"],
    ]);
  });

  it("keeps big paths and the root alone when it must merge", () => {
    // 5 layers: one is the image's own, one the root's.
    expect(names(planLayers(closure, pathOf("image"), 5))).toEqual(
      [["cuda"], ["libc"], ["app", "ssl", "zlib"], ["image"]].toSorted(
        (a, b) => order.indexOf(a[0]!) - order.indexOf(b[0]!),
      ),
    );
  });
  const order = ["libc", "cuda", "app", "image"];

  it("packs all into one layer when there is only one", () => {
    expect(names(planLayers(closure, pathOf("image"), 2))).toEqual([["app", "cuda", "image", "libc", "ssl", "zlib"]]);
  });

  it("leaves the layers of unchanged paths alone when the root changes", () => {
    const later = [...closure.slice(0, -1), { ...info("image", 300, ["app"]), path: pathOf("image", "1") }];
    const before = planLayers(closure, pathOf("image"), 4).map((layer) => layer.key);
    const after = planLayers(later, pathOf("image", "1"), 4).map((layer) => layer.key);
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1)).not.toBe(before.at(-1));
  });

  it("groups by name, not by hash", () => {
    const rehashed = closure.map((item, index) => ({
      ...item,
      path: pathOf(item.path.slice(44), String(9 - index)),
      references: item.references.map((path) =>
        pathOf(path.slice(44), String(9 - closure.findIndex((other) => other.path === path))),
      ),
    }));
    expect(names(planLayers(rehashed, pathOf("image", "4"), 4)).map((group) => group.toSorted())).toEqual(
      names(planLayers(closure, pathOf("image"), 4)),
    );
  });

  it("groups by name, not by hash, where nothing else tells paths apart", () => {
    const leaves = ["a", "b", "c", "d", "e", "f"];
    const groupsWith = (hashes: string): string[][] => {
      const infos = leaves.map((name, index) => ({ ...info(name, 1000), path: pathOf(name, hashes[index]) }));
      const image = { ...info("image", 10), references: infos.map((each) => each.path) };
      return names(planLayers([...infos, image], image.path, 5)).map((group) => group.toSorted());
    };
    expect(groupsWith("362514")).toEqual(groupsWith("123456"));
  });

  it("refuses a root outside its closure", () => {
    expect(() => planLayers(closure, pathOf("other"), 10)).toThrow(TypeError);
  });
});

describe("layerKey", () => {
  it("is a function of paths and narHashes alone, pinned", () => {
    const [a, b] = [info("a", 1), info("b", 2)];
    expect(layerKey([a!, b!])).toBe(layerKey([{ ...b!, narSizeBytes: 9 } as PathInfo, a!]));
    expect(layerKey([a!])).not.toBe(layerKey([{ ...a!, narHash: "sha256-other" }]));
    // printf 'neko-layer/1\n/nix/store/00000000000000000000000000000000-a sha256-a\n' | sha256sum
    expect(layerKey([a!])).toBe("sha256:4dcfb1d7d6edd0da510eca1c59dc06031ed2831561045977b5ceed0cb9e7ec74");
  });
});
