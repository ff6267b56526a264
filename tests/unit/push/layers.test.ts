import { describe, expect, it } from "vitest";
import { parseStorePath, type StorePath } from "../../../src/kernel/store-path.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import { layerKey, planLayers } from "../../../src/layers/layers.ts";

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
      ["cuda"],
      ["zlib"],
      ["ssl"],
      ["app"],
      ["image"],
    ]);
  });

  it("keeps big paths, the app and the root alone when it must merge", () => {
    const libs = ["a", "b", "c", "d", "e", "f"].map((name) => info(name, MiB, ["libc"]));
    const more = info("image", 200, ["app"]);
    const app = info("app", 1000, ["ssl", "cuda", "zlib", "a", "b", "c", "d", "e", "f"]);
    expect(names(planLayers([...closure.slice(0, 4), ...libs, app, more], pathOf("image"), 7))).toEqual([
      ["libc"],
      ["cuda"],
      ["a", "b", "c", "d"],
      ["e", "f"],
      ["ssl", "zlib"],
      ["app"],
      ["image"],
    ]);
  });

  it("counts what a wrapper wraps, and an app's own parts, to the app", () => {
    const wrapped = [info("image", 1, ["app"]), info("app", 1, ["app-unwrapped"])];
    const own = info("app-unwrapped", MiB, ["app-data", ...Array.from({ length: 30 }, (_, index) => `lib${index}`)]);
    const libs = Array.from({ length: 30 }, (_, index) =>
      info(`lib${index}`, MiB, index > 0 ? [`lib${index - 1}`] : []),
    );
    const layers = names(planLayers([...wrapped, own, info("app-data", 1000), ...libs], pathOf("image"), 26));
    expect(layers.filter((group) => group.some((name) => name.startsWith("app")))).toEqual([
      ["app-data"],
      ["app-unwrapped"],
      ["app"],
    ]);
  });

  it("keeps the root alone as long as there are two layers", () => {
    expect(names(planLayers(closure, pathOf("image"), 2))).toEqual([["app", "cuda", "libc", "ssl", "zlib"], ["image"]]);
    expect(names(planLayers(closure, pathOf("image"), 1))).toEqual([["app", "cuda", "image", "libc", "ssl", "zlib"]]);
  });

  it("holds a root without references", () => {
    for (const maxLayers of [1, 2, 100]) {
      expect(names(planLayers([info("image", 10)], pathOf("image"), maxLayers))).toEqual([["image"]]);
    }
  });

  it("gives what only the root refers to layers of their own before others, the one that pulls in most first", () => {
    const libs = Array.from({ length: 20 }, (_, index) =>
      info(`lib${index}`, MiB, index > 0 ? [`lib${index - 1}`] : []),
    );
    const tools = ["awk", "bash", "curl", "date"].map((name) => info(name, MiB, ["lib0"]));
    const app = info("app", 1000, ["lib19"]);
    const root = info("image", 10, ["app", "awk", "bash", "curl", "date"]);
    const layers = names(planLayers([...libs, ...tools, app, root], root.path, 18));
    expect(layers).toHaveLength(18);
    expect(layers.slice(-2)).toEqual([["app"], ["image"]]);
    const withTools = layers.filter((group) => group.some((name) => /^[a-d]/.test(name)));
    expect(withTools.flat().toSorted()).toEqual(["app", "awk", "bash", "curl", "date"]);
  });

  it("never lets a farm of symlinks share with what it links to", () => {
    const parts = Array.from({ length: 20 }, (_, index) => info(`part${index}`, 7 * MiB));
    const env = info(
      "env",
      100_000,
      parts.map((part) => part.path.slice(44)),
    );
    const user = info("user", 50_000, ["env", "part0"]);
    const app = info("app", 1000, ["env", "user"]);
    for (const maxLayers of [4, 5, 8, 15]) {
      const layers = names(
        planLayers([...parts, env, user, app, info("image", 10, ["app"])], pathOf("image"), maxLayers),
      );
      expect(layers).toHaveLength(maxLayers);
      expect(layers.find((group) => group.includes("env"))).toEqual(["env"]);
    }
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
