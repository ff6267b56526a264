import { expect, it } from "vitest";
import { nixpkgsRevision } from "../../../src/spec/locked-revision.ts";

const rev = "5f40a85ac037e52715db56523712c0f56f2f03fb";
const other = "b".repeat(40);
const github = (repo: string, revision = rev): object => ({
  locked: { owner: "someone", repo, rev: revision, type: "github" },
});
const revisionIn = (inputs: unknown, nodes: object, root: unknown = "root"): string | null =>
  nixpkgsRevision(Buffer.from(JSON.stringify({ nodes: { root: { inputs }, ...nodes }, root, version: 7 })));

it.each([
  ["the input of that name", { nixpkgs: "nixpkgs_2" }, { nixpkgs_2: github("nixpkgs"), nixpkgs: github("x", other) }],
  ["a fork of another name", { nixpkgs: "n" }, { n: github("our-packages") }],
  [
    "an input that follows another's",
    { tools: "tools", nixpkgs: ["tools", "pkgs"] },
    { tools: { inputs: { pkgs: "n" }, ...github("tools", other) }, n: github("nixpkgs") },
  ],
  ["an input of another name", { pkgs: "p", tools: "t" }, { p: github("nixpkgs"), t: github("tools", other) }],
  [
    "one by its URL",
    { pkgs: "p" },
    { p: { locked: { type: "git", url: "https://example.org/mirror/nixpkgs.git", rev } } },
  ],
])("finds %s", (_, inputs, nodes) => {
  expect(revisionIn(inputs, nodes)).toBe(rev);
});

it.each([
  ["no inputs", {}, {}],
  ["no nixpkgs", { tools: "t" }, { t: github("tools") }],
  ["a tarball", { nixpkgs: "n" }, { n: { locked: { type: "tarball", url: "https://example.org/x", narHash: "x" } } }],
  ["a short revision", { nixpkgs: "n" }, { n: github("nixpkgs", "abc") }],
  ["a circle", { nixpkgs: ["nixpkgs"] }, {}],
  ["a path to nowhere", { nixpkgs: ["tools", "nixpkgs"] }, {}],
  ["inputs that are none", [1], {}],
])("says nothing of %s", (_, inputs, nodes) => {
  expect(revisionIn(inputs, nodes)).toBeNull();
});

it("says nothing of what is no lock file", () => {
  for (const text of ["", "[]", "null", '{"nodes":1}', '{"nodes":{},"root":"root"}']) {
    expect(nixpkgsRevision(Buffer.from(text))).toBeNull();
  }
});

it("answers at once, however inputs follow each other", () => {
  const names = Array.from({ length: 40 }, (_, index) => `i${index}`);
  const follows = Object.fromEntries(names.map((name, index) => [name, [names[index + 1] ?? "i0", "nixpkgs"]]));
  expect(revisionIn({ ...follows, nixpkgs: Array.from({ length: 60 }, () => "i0") }, {})).toBeNull();
});
