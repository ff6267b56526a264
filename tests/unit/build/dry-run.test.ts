import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDryRun } from "../../../src/build/dry-run.ts";

const captured = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../../fixtures/nix-dry-run", name), "utf8");

const hash = "1brkiby8p9nlhyws2rfm3yk540abcjpv";

describe("parseDryRun", () => {
  it("reads what has to be built", () => {
    expect(parseDryRun(captured("builds.txt"))).toEqual({
      kind: "known",
      toBuild: [
        "/nix/store/1brkiby8p9nlhyws2rfm3yk540abcjpv-world.drv",
        "/nix/store/4ri9wqpczm0smzzc4fr8s4q462lwq4vv-dep.drv",
        "/nix/store/r1h56rlb4kdl4hzbdhzdb2gpr14h6pqy-multi.drv",
        "/nix/store/w0x47fvzdfw25p4jp19fq02yjrfpaf3k-hello.drv",
      ],
      toFetch: [],
      downloadBytes: 0,
    });
  });

  it("tells what is built from what is fetched, sorted, with its size", () => {
    expect(parseDryRun(captured("mixed.txt"))).toEqual({
      kind: "known",
      toBuild: ["/nix/store/r1h56rlb4kdl4hzbdhzdb2gpr14h6pqy-multi.drv"],
      toFetch: [
        "/nix/store/imz1mr9in1mgipyxdxa5dbrsd0xfj4y9-world",
        "/nix/store/lxz6jm05hgjkrr1zl58fn13df9wpiq5z-dep",
        "/nix/store/r4ws50f0ggc9799nv01n72z9n0r0xa1g-hello",
      ],
      downloadBytes: 410,
    });
  });

  it("does not know when a derivation is gone, and names it", () => {
    expect(parseDryRun(captured("gone.txt"))).toEqual({
      kind: "unknown",
      because: "/nix/store/w0x47fvzdfw25p4jp19fq02yjrfpaf3l-hello.drv is not in this store and in no cache",
    });
  });

  it("takes silence for nothing to do", () => {
    expect(parseDryRun("")).toEqual({ kind: "known", toBuild: [], toFetch: [], downloadBytes: 0 });
  });

  it.each([
    ["one path", "this path will be fetched (44.16 MiB download, 236.37 MiB unpacked):", 46_305_116],
    ["a list without its count", "these paths will be fetched (1.50 GiB download, 2.00 GiB unpacked):", 1_610_612_736],
    ["an odd unit", "these 2 paths will be fetched (12 firkins download, 2 MiB unpacked):", null],
    ["no size", "these 2 paths will be fetched:", null],
  ])("reads the wording of other versions: %s", (_, heading, downloadBytes) => {
    const text = `warning: Git tree is dirty\n${heading}\n  /nix/store/${hash}-a\ncopying path '/nix/store/${hash}-b'...\n`;
    expect(parseDryRun(text)).toEqual({ kind: "known", toBuild: [], toFetch: [`/nix/store/${hash}-a`], downloadBytes });
  });

  it("takes no path from below another heading", () => {
    const text = `this derivation will be built:\n  /nix/store/${hash}-a.drv\nwarning: unused paths:\n  /nix/store/${hash}-b\n`;
    expect(parseDryRun(text)).toMatchObject({ toBuild: [`/nix/store/${hash}-a.drv`], toFetch: [] });
  });
});
