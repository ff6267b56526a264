import { describe, expect, it } from "vitest";
import { addOutputDetails, parseOutputNames, parsePrefetched } from "../../../src/build/flake-outputs.ts";
import { NekoError } from "../../../src/kernel/error.ts";

const names = parseOutputNames({
  devShells: { "x86_64-linux": ["gpu", "default"], "aarch64-darwin": [] },
  packages: { "x86_64-linux": ["b", "a", "c"] },
  nixosConfigurations: ["web", "db"],
});

const hash = "sha256-88RGANdHt3tMS5ihoIhZ+V7W0WC4sqLnRLGft3SS3mA=";

describe("parseOutputNames", () => {
  it("sorts by name", () => {
    expect(names).toEqual({
      devShells: { "x86_64-linux": [{ name: "default" }, { name: "gpu" }], "aarch64-darwin": [] },
      packages: { "x86_64-linux": [{ name: "a" }, { name: "b" }, { name: "c" }] },
      nixosConfigurations: ["db", "web"],
    });
  });

  it("leaves out what has another shape", () => {
    const odd = { devShells: { "x86_64-linux": "x" }, packages: ["y"], nixosConfigurations: [1, "z", null] };
    expect(parseOutputNames(odd)).toEqual({
      devShells: { "x86_64-linux": [] },
      packages: {},
      nixosConfigurations: ["z"],
    });
    expect(parseOutputNames({})).toEqual({ devShells: {}, packages: {}, nixosConfigurations: [] });
  });

  it.each([[[]], [null], ["x"], [undefined]])("refuses %j", (json) => {
    expect(() => parseOutputNames(json)).toThrow(NekoError);
  });
});

describe("addOutputDetails", () => {
  it("says what packages are and what shells hold, where that is known", () => {
    const details = {
      content: { "x86_64-linux": { a: "image", b: "archive", c: null, gone: "image" } },
      inputs: { "x86_64-linux": { default: ["zlib", "", "git"], gpu: null } },
    };
    expect(addOutputDetails(names, details)).toEqual({
      devShells: {
        "x86_64-linux": [{ name: "default", inputs: ["git", "zlib"] }, { name: "gpu" }],
        "aarch64-darwin": [],
      },
      packages: {
        "x86_64-linux": [{ name: "a", content: "image" }, { name: "b", content: "archive" }, { name: "c" }],
      },
      nixosConfigurations: ["db", "web"],
    });
  });

  it.each([
    ["nothing", {}],
    ["null for a system", { content: { "x86_64-linux": null }, inputs: null }],
    ["another kind", { content: { "x86_64-linux": { a: "toString", constructor: 1 } } }],
  ])("keeps the names when there is %s", (_, details) => {
    expect(addOutputDetails(names, details)).toEqual(names);
  });

  it("finds nothing that a name inherits", () => {
    const odd = parseOutputNames({ packages: { "x86_64-linux": ["constructor", "__proto__"] } });
    expect(addOutputDetails(odd, { content: { "x86_64-linux": {} } })).toEqual(odd);
  });
});

describe("parsePrefetched", () => {
  it("names the tree by its hash", () => {
    const storePath = `/nix/store/${"0".repeat(32)}-source`;
    expect(parsePrefetched({ storePath, hash, locked: {} }, "nix").url).toBe(
      `path:${storePath}?dir=nix&narHash=${encodeURIComponent(hash)}`,
    );
  });

  it("refuses an answer without a hash", () => {
    expect(() => parsePrefetched({ storePath: "/nix/store/x" }, "")).toThrow(NekoError);
  });
});
