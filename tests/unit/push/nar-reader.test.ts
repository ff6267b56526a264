import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import { parseStorePath } from "../../../src/kernel/store-path.ts";
import { narLength, narStrings } from "../../../src/formats/nar.ts";
import { narToTar } from "../../../src/formats/nar-reader.ts";
import { tarHeader, tarPaddingBytes } from "../../../src/formats/tar.ts";

const path = parseStorePath(`/nix/store/${"0".repeat(32)}-thing`);
const top = Buffer.from(path.slice(1));

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function toTar(nar: Buffer, size = 65_536): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of narToTar(pieces(nar, size), path)) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

const refusal = async (nar: Buffer): Promise<string> => {
  try {
    await toTar(nar);
  } catch (thrown) {
    return thrown instanceof NekoError && thrown.code === "IMAGE_UNPACKABLE" ? thrown.message : String(thrown);
  }
  return "nothing thrown";
};

const file = (text: string): Buffer =>
  Buffer.concat([narStrings("(", "type", "regular", "contents"), narStrings(text), narStrings(")")]);
const entry = (name: string, node: Buffer): Buffer =>
  Buffer.concat([narStrings("entry", "(", "name", name, "node"), node, narStrings(")")]);
const directory = (...entries: readonly Buffer[]): Buffer =>
  Buffer.concat([narStrings("(", "type", "directory"), ...entries, narStrings(")")]);
const nar = (node: Buffer): Buffer => Buffer.concat([narStrings("nix-archive-1"), node]);

describe("a NAR as tar", () => {
  it("has the entries of the path, however the NAR is cut", async () => {
    const archive = nar(
      directory(
        entry("a", file("one")),
        entry("b", directory()),
        entry("c", narStrings("(", "type", "symlink", "target", "a", ")")),
        entry(
          "d",
          Buffer.concat([narStrings("(", "type", "regular", "executable", "", "contents", "x"), narStrings(")")]),
        ),
      ),
    );
    const content = (text: string): Buffer =>
      Buffer.concat([Buffer.from(text), Buffer.alloc(tarPaddingBytes(text.length))]);
    const below = (name: string): Buffer => Buffer.concat([top, Buffer.from(`/${name}`)]);
    const wanted = Buffer.concat([
      tarHeader({ kind: "directory", path: top, mode: 0o555 }),
      tarHeader({ kind: "file", path: below("a"), executable: false, sizeBytes: 3 }),
      content("one"),
      tarHeader({ kind: "directory", path: below("b"), mode: 0o555 }),
      tarHeader({ kind: "symlink", path: below("c"), target: Buffer.from("a") }),
      tarHeader({ kind: "file", path: below("d"), executable: true, sizeBytes: 1 }),
      content("x"),
    ]);
    for (const size of [1, 3, 8, 13, 512, 65_536]) expect((await toTar(archive, size)).equals(wanted)).toBe(true);
  });

  it.each([
    ["other magic", Buffer.concat([narStrings("nix-archive-2"), file("")]), /nix-archive-2/],
    ["nothing", Buffer.alloc(0), /ends there/],
    ["a text", Buffer.from("<html>no such file</html>"), /length|string of/],
    ["a cut", nar(file("some text")).subarray(0, -9), /ends there/],
    ["more after the end", Buffer.concat([nar(file("x")), Buffer.alloc(8)]), /follows its end/],
    ["another kind", nar(narStrings("(", "type", "device", ")")), /"device"/],
    ["no contents", nar(narStrings("(", "type", "regular", ")")), /contents/],
    [
      "an executable mark with a text",
      nar(narStrings("(", "type", "regular", "executable", "y", "contents", "", ")")),
      /"y"/,
    ],
    ["a link to nothing", nar(narStrings("(", "type", "symlink", "target", "", ")")), /nowhere/],
    ["a link with NUL", nar(narStrings("(", "type", "symlink", "target", "a\0b", ")")), /nowhere/],
    ["a long link", nar(narStrings("(", "type", "symlink", "target", "a".repeat(4096), ")")), /4096/],
    ["a long name", nar(directory(entry("a".repeat(256), file("")))), /256/],
    ["a whiteout", nar(directory(entry(".wh.a", file("")))), /whiteout/],
    ["an unknown part", nar(Buffer.concat([narStrings("(", "type", "directory"), narStrings("entri")])), /"entri"/],
    ["a huge tag", Buffer.concat([narLength(2 ** 40)]), /1099511627776/],
    ["a length beyond numbers", Buffer.alloc(8, 0xff), /18446744073709551615/],
  ])("refuses %s", async (_, archive, message) => {
    expect(await refusal(archive)).toMatch(message);
  });

  it.each(["", ".", "..", "a/b", "/", "a\0"])("refuses the name %j", async (name) => {
    expect(await refusal(nar(directory(entry(name, file("")))))).toMatch(/no name|out of order/);
  });

  it.each([
    ["twice", ["a", "a"]],
    ["unsorted", ["b", "a"]],
    ["sorted as text, not as bytes", ["a\xff", "a~"]],
  ])("refuses names that are %s", async (_, names) => {
    expect(await refusal(nar(directory(...names.map((name) => entry(name, file(""))))))).toMatch(/out of order/);
  });

  it("refuses padding that is not zero", async () => {
    const archive = nar(file("x"));
    for (const [at, byte] of archive.entries()) {
      if (byte !== 0) continue;
      const broken = Buffer.from(archive);
      broken[at] = 1;
      expect(await refusal(broken)).toMatch(/^the NAR of/);
    }
  });

  it("refuses a path that no file system has, before it is built", async () => {
    let node = file("");
    for (let depth = 0; depth < 20; depth += 1) node = directory(entry("d".repeat(250), node));
    expect(await refusal(nar(node))).toMatch(/too long/);
  });

  it("either refuses or passes on any change of a byte, and never fails otherwise", async () => {
    const archive = nar(directory(entry("a", file("one")), entry("b", directory(entry("c", file(""))))));
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const broken = Buffer.from(archive);
        broken[at] = broken[at]! ^ change;
        expect(await refusal(broken)).toMatch(/^nothing thrown$|^the NAR of|would be read/);
      }),
    );
  });

  it("lets go of its input when nobody wants more", async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.concat([narStrings("nix-archive-1", "(", "type", "regular", "contents"), narLength(2 ** 40)]);
        for (;;) yield Buffer.alloc(1024);
      } finally {
        closed = true;
      }
    }
    for await (const piece of narToTar(endless(), path)) if (piece.length === 1024) break;
    expect(closed).toBe(true);
  });
});
