import { execFileSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileHeader } from "../../../src/push/archive-documents.ts";
import { readTar } from "../../../src/formats/tar-reader.ts";
import { tarEnd } from "../../../src/formats/tar.ts";
import { gnuTar, headerWith, inChunks, member, tarOf } from "../../support/archives.ts";

let directory: string;
beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), "neko-tar-"))));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Seen {
  readonly kind: string;
  readonly path: string;
  readonly target: string;
  readonly content: string;
}

async function read(tar: Uint8Array, chunkBytes?: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const { kind, path, target, content } of readTar(inChunks(tar, chunkBytes))) {
    // Byte for byte, so that a chunk that was kept too long shows.
    let text = "";
    for await (const chunk of content) text += Buffer.from(chunk).toString("latin1");
    seen.push({ kind, path, target, content: text });
  }
  return seen;
}

/** A pax or long-name header before a file called `a`. */
const extra = (type: string, body: string): Buffer => {
  const [, content, padding] = member("x", body);
  return Buffer.concat([
    headerWith("x", Buffer.byteLength(body), (block) => block.write(type, 156)),
    content!,
    padding!,
    ...member("a", "1"),
    tarEnd,
  ]);
};

describe("readTar", () => {
  const long = `${"d".repeat(90)}/${"e".repeat(90)}/${"f".repeat(90)}/${"g".repeat(90)}`;

  it.each([["gnu"], ["ustar"], ["pax"]])("reads what GNU tar writes as %s", async (format) => {
    const tree = join(directory, `tree-${format}`);
    mkdirSync(join(tree, "sub"), { recursive: true });
    writeFileSync(join(tree, "empty"), "");
    writeFileSync(join(tree, "block"), "b".repeat(512));
    writeFileSync(join(tree, "sub/größe"), "x".repeat(5000));
    linkSync(join(tree, "block"), join(tree, "zhard"));
    symlinkSync("../block", join(tree, "sub/link"));
    const far = `${"t".repeat(150)}`;
    if (format !== "ustar") {
      mkdirSync(join(tree, long), { recursive: true });
      symlinkSync(far, join(tree, long, "far"));
    }
    gnuTar(tree, join(directory, "made.tar"), `--format=${format}`);
    const tar = readFileSync(join(directory, "made.tar"));
    for (const size of [1, 511, 100_000]) {
      const seen = await read(tar, size);
      expect(seen).toContainEqual({ kind: "file", path: "./empty", target: "", content: "" });
      expect(seen).toContainEqual({ kind: "file", path: "./block", target: "", content: "b".repeat(512) });
      expect(seen).toContainEqual({ kind: "file", path: "./sub/größe", target: "", content: "x".repeat(5000) });
      expect(seen).toContainEqual({ kind: "hard-link", path: "./zhard", target: "./block", content: "" });
      expect(seen).toContainEqual({ kind: "symbolic-link", path: "./sub/link", target: "../block", content: "" });
      if (format === "ustar") continue;
      expect(seen).toContainEqual({ kind: "symbolic-link", path: `./${long}/far`, target: far, content: "" });
    }
  });

  it("skips what is not read, and what is read in part", async () => {
    const tar = tarOf([
      ["a", "a".repeat(3000)],
      ["b", "b".repeat(3000)],
      ["c", "c"],
    ]);
    const contents: string[] = [];
    for await (const { path, content } of readTar(inChunks(tar, 100))) {
      if (path === "b") for await (const _ of content) break;
      if (path === "c") contents.push((await buffer(content)).toString());
    }
    expect(contents).toEqual(["c"]);
  });

  it("reads the stream to its end, and closes it when it is left early", async () => {
    let state = "open";
    async function* stream(): AsyncGenerator<Uint8Array> {
      try {
        yield tarOf([["a", "1"]]);
        yield Buffer.alloc(10_240);
        state = "read";
      } finally {
        state += ", closed";
      }
    }
    for await (const _ of readTar(stream()));
    expect(state).toBe("read, closed");
    state = "open";
    for await (const _ of readTar(stream())) break;
    expect(state).toBe("open, closed");
  });

  it("passes on what the stream fails with", async () => {
    async function* stream(): AsyncGenerator<Uint8Array> {
      yield tarOf([["a", "1"]]);
      throw new Error("planted");
    }
    const all = async (): Promise<void> => {
      for await (const _ of readTar(stream()));
    };
    await expect(all()).rejects.toThrow("planted");
  });

  it("knows sizes above 8 GiB, as GNU tar does", async () => {
    const sizeBytes = 2 ** 33 + 12_345;
    const file = join(directory, "large.tar");
    writeFileSync(file, fileHeader("blobs/sha256/x", sizeBytes));
    truncateSync(file, 512 + Math.ceil(sizeBytes / 512) * 512 + 1024);
    expect(execFileSync("tar", ["-tvf", file], { encoding: "utf8" })).toContain(` ${sizeBytes} `);
    const { value } = await readTar(inChunks(fileHeader("x", sizeBytes), 512)).next();
    expect(value?.sizeBytes).toBe(sizeBytes);
    rmSync(file);
  });

  it("takes pax names and sizes, and leaves other records", async () => {
    expect(await read(extra("x", "20 path=pax/gr\u00f6\u00dfe\n17 comment=a=b=c\n9 size=1\n"))).toMatchObject([
      { path: "pax/größe", content: "1" },
    ]);
    expect(await read(extra("g", "17 comment=a=b=c\n"))).toMatchObject([{ path: "a" }]);
    expect(await read(extra("L", "long name\0"))).toMatchObject([{ path: "long name" }]);
  });

  const file = Buffer.concat(member("a", "1"));
  const withType = (type: string) => Buffer.concat([headerWith("a", 0, (block) => block.write(type, 156)), tarEnd]);
  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", Buffer.alloc(0), /ends too early/],
    ["a cut header", file.subarray(0, 300), /ends too early/],
    ["a cut file", Buffer.concat(member("a", "x".repeat(2000))).subarray(0, 1024), /ends too early/],
    ["no end", file, /ends too early/],
    ["half an end", Buffer.concat([file, Buffer.alloc(512)]), /ends too early/],
    ["one zero block", Buffer.concat([file, Buffer.alloc(512), file, tarEnd]), /no proper end/],
    ["another tar after it", Buffer.concat([file, tarEnd, file, tarEnd]), /goes on/],
    ["a byte after it", Buffer.concat([file, tarEnd, Buffer.alloc(4000), Buffer.from("x")]), /goes on/],
    ["endless zeros", Buffer.alloc(17 * 1024 * 1024), /does not end/],
    ["a wrong checksum", Buffer.concat([Buffer.from(file).fill("b", 0, 1), tarEnd]), /no header/],
    ["no tar", Buffer.alloc(2048, "text"), /no header/],
    ["a sparse file", withType("S"), /no file, directory or link/],
    ["a device", withType("3"), /no file, directory or link/],
    ["a directory with content", Buffer.concat([headerWith("a", 9, (b) => b.write("5", 156)), tarEnd]), /content/],
    ["no name", Buffer.concat([headerWith("", 0, () => undefined), tarEnd]), /without a name/],
    ["a name of other bytes", Buffer.concat([headerWith("", 0, (b) => b.write("\xff", "latin1")), tarEnd]), /UTF-8/],
    ["a negative size", Buffer.concat([headerWith("a", 0, (b) => b.fill(0xff, 124, 136)), tarEnd]), /number/],
    [
      "a size of 2^63",
      Buffer.concat([headerWith("a", 0, (b) => b.write("\x80\0\0\0\x80", 124, "latin1")), tarEnd]),
      /number/,
    ],
    ["a size in words", Buffer.concat([headerWith("a", 0, (b) => b.write("many", 124)), tarEnd]), /number/],
    ["a long name for nothing", Buffer.concat([extra("L", "long").subarray(0, 1024), tarEnd]), /after a long name/],
    ["a huge pax header", Buffer.concat([headerWith("a", 2 ** 30, (b) => b.write("x", 156))]), /1 MiB/],
    ["a pax length of 0", extra("x", "0 path=a\n"), /pax/],
    ["a pax length beyond its end", extra("x", "99 path=a\n"), /pax/],
    ["a pax record without newline", extra("x", "8 path=a"), /pax/],
    ["a pax record without value", extra("x", "7 path\n"), /pax/],
    ["a sparse file by pax", extra("x", "22 GNU.sparse.major=1\n"), /sparse/],
    ["a pax size that is none", extra("x", "11 size=-1\n"), /size/],
    ["a NUL in a pax name", extra("x", "12 path=a\0b\n"), /name/],
    ["one name for all", extra("g", "10 path=a\n"), /one name/],
  ])("refuses %s", async (_, tar, message) => {
    await expect(read(tar, 4096)).rejects.toMatchObject({
      code: "IMAGE_UNPACKABLE",
      message: expect.stringMatching(message),
    });
  });
});
