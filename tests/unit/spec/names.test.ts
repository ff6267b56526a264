import { describe, expect, it } from "vitest";
import { fullAttribute, imageTags, isAttribute, isRepository } from "../../../src/spec/names.ts";
import { parseSize } from "../../../src/spec/size.ts";
import { editDistance, nearest, suggest } from "../../../src/spec/suggest.ts";

describe("attributes", () => {
  it.each([
    ["hello", "packages.x.hello"],
    ["a.b", "packages.x.a.b"],
    ["packages.y.hello", "packages.y.hello"],
    ["devShells.y.z", "devShells.y.z"],
    ["nixosConfigurations.a.config.system.build.toplevel", "nixosConfigurations.a.config.system.build.toplevel"],
    ["packagesx.hello", "packages.x.packagesx.hello"],
    ["packages", "packages.x.packages"],
  ])("%s is %s", (written, full) => expect(fullAttribute(written, "packages", "x")).toBe(full));

  it.each(["hello", "_a", "a'b.1c", "a-b", Array.from({ length: 16 }, () => "a").join(".")])("%s is a path", (text) => {
    expect(isAttribute(text)).toBe(true);
  });

  it.each([
    "",
    "-a",
    "1a",
    "a..b",
    "a.",
    ".a",
    "a b",
    "a#b",
    "a^out",
    "a;b",
    "a\n",
    "a.-b",
    Array.from({ length: 17 }, () => "a").join("."),
  ])("%j is none", (text) => expect(isAttribute(text)).toBe(false));
});

describe("repositories", () => {
  it.each(["a", "neko-agent", "a/b", "a__b", "a.b_c--d", "0"])("%s is one", (text) =>
    expect(isRepository(text)).toBe(true),
  );
  it.each(["", "A", "-a", "a-", "a..b", "a___b", "a/", "/a", "a//b", "a:b", "../a"])("%j is none", (text) => {
    expect(isRepository(text)).toBe(false);
  });
});

describe("tags", () => {
  it("are the variant's own and the declared ones, which only the first variant has as written", () => {
    expect(imageTags(["latest"], { name: "generic", tag: "cuda", isFirst: true })).toEqual(["cuda", "latest"]);
    expect(imageTags(["latest"], { name: "opt", tag: undefined, isFirst: false })).toEqual(["opt", "latest-opt"]);
    expect(imageTags(["a", "a"], undefined)).toEqual(["a"]);
  });
});

describe("sizes", () => {
  it.each([
    ["1B", 1],
    ["500MB", 500_000_000],
    ["24GiB", 25_769_803_776],
    ["2TiB", 2_199_023_255_552],
  ])("%s is %i", (text, bytes) => expect(parseSize(text)).toBe(bytes));
  it.each(["", "24", "24G", "-1B", "1.5GiB", "1 GiB"])("%j is none", (text) => {
    expect(() => parseSize(text)).toThrow(expect.objectContaining({ code: "VALUE_INVALID" }));
  });
});

describe("suggestions", () => {
  it("counts edits", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("abc", "abc")).toBe(0);
  });
  it("offers what is near and else the list", () => {
    expect(nearest("runsOn", ["runs-on", "timeout"])).toBe("runs-on");
    expect(nearest("max-unavailble", ["name", "to", "max-unavailable"])).toBe("max-unavailable");
    expect(nearest("xx", ["on", "to"])).toBeUndefined();
    expect(suggest("nothing-like-it", ["a", "b"])).toBe("Allowed: a, b.");
    expect(suggest("x", [])).toBeUndefined();
  });
});
