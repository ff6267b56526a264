import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import { closureDigest } from "../../src/plan/closure.ts";

const info = (name: string, narHash: string, narSizeBytes: number) => ({
  path: parseStorePath(`/nix/store/${"0".repeat(32)}-${name}`),
  narHash,
  narSizeBytes,
  references: [],
});
const a = info("a", "sha256-AAAA", 10);
const b = info("b", "sha256-BBBB", 20);

it("is what sha256sum says of the sorted lines", () => {
  const lines = [a, b].map((each) => `${each.path} ${each.narHash} ${each.narSizeBytes}\n`).join("");
  const sum = execFileSync("sha256sum", { input: lines, encoding: "utf8" }).slice(0, 64);
  expect(closureDigest([b, a])).toBe(`sha256:${sum}`);
});

it("moves with a path, a hash, a size, and nothing else", () => {
  const digests = [
    [a, b],
    [a],
    [{ ...a, narHash: "sha256-CCCC" }, b],
    [{ ...a, narSizeBytes: 11 }, b],
    [info("c", "sha256-AAAA", 10), b],
  ].map(closureDigest);
  expect(new Set(digests).size).toBe(digests.length);
  expect(closureDigest([a, { ...b, references: [a.path] }])).toBe(digests[0]);
});
