import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import {
  archiveNames,
  refuseWhiteout,
  tarHeader,
  tarPaddingBytes,
  tarTemplates,
  writeTarHeader,
  type TarEntry,
} from "../../../src/formats/tar.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
const field = (block: Buffer, at: number, length: number): string =>
  block.toString("latin1", at, at + length).replace(/\0.*$/s, "");
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof NekoError ? thrown.code : String(thrown);
  }
  return "nothing thrown";
};

describe("tarHeader", () => {
  it("writes what the store is: time 1, nobody's, read-only", () => {
    const block = tarHeader({ kind: "file", path: bytes("nix/store/x"), executable: true, sizeBytes: 9 });
    expect(block.length).toBe(512);
    expect(field(block, 0, 100)).toBe("nix/store/x");
    expect(field(block, 100, 8)).toBe("0000555");
    expect(field(block, 108, 8) + field(block, 116, 8)).toBe("00000000000000");
    expect(field(block, 124, 12)).toBe("00000000011");
    expect(field(block, 136, 12)).toBe("00000000001");
    expect(block.toString("latin1", 156, 157)).toBe("0");
    expect(block.toString("latin1", 257, 265)).toBe("ustar\u000000");
    expect(field(tarHeader({ kind: "file", path: bytes("a"), executable: false, sizeBytes: 0 }), 100, 8)).toBe(
      "0000444",
    );
  });

  it("has a checksum that counts", () => {
    const block = tarHeader({ kind: "directory", path: bytes("nix"), mode: 0o755 });
    const sum = Number.parseInt(field(block, 148, 7), 8);
    const blank = Buffer.from(block).fill(" ", 148, 156);
    expect(sum).toBe([...blank].reduce((total, byte) => total + byte, 0));
    expect(field(block, 0, 100)).toBe("nix/");
  });

  it("splits a long name at a slash before it reaches for pax", () => {
    const path = `${"d".repeat(90)}/${"f".repeat(100)}`;
    const block = tarHeader({ kind: "file", path: bytes(path), executable: false, sizeBytes: 0 });
    expect(block.length).toBe(512);
    expect([field(block, 345, 155), field(block, 0, 100)]).toEqual(["d".repeat(90), "f".repeat(100)]);
  });

  it.each([
    [
      "path",
      { kind: "file", path: bytes("f".repeat(101)), executable: false, sizeBytes: 0 } as const,
      `111 path=${"f".repeat(101)}\n`,
    ],
    [
      "linkpath",
      { kind: "symlink", path: bytes("l"), target: bytes("t".repeat(120)) } as const,
      `134 linkpath=${"t".repeat(120)}\n`,
    ],
    [
      "size",
      { kind: "file", path: bytes("f"), executable: false, sizeBytes: 2 ** 33 } as const,
      "19 size=8589934592\n",
    ],
    [
      "bytes",
      { kind: "file", path: bytes(`\xff${"f".repeat(100)}`), executable: false, sizeBytes: 0 } as const,
      `21 hdrcharset=BINARY\n111 path=\xff${"f".repeat(100)}\n`,
    ],
  ])("says %s in pax when ustar cannot", (_, entry, record) => {
    const blocks = tarHeader(entry);
    expect(blocks.length).toBe(3 * 512);
    expect(blocks.toString("latin1", 156, 157)).toBe("x");
    expect(blocks.toString("latin1", 512, 512 + record.length)).toBe(record);
    expect(Number.parseInt(field(blocks, 124, 12), 8)).toBe(record.length);
  });

  it("uses no pax for what ustar can say", () => {
    expect(tarHeader({ kind: "symlink", path: bytes("l"), target: bytes("t".repeat(100)) }).length).toBe(512);
    expect(tarHeader({ kind: "file", path: bytes("f"), executable: false, sizeBytes: 2 ** 33 - 1 }).length).toBe(512);
  });
});

describe("any header", () => {
  interface Read {
    path: string;
    target: string;
    size: string;
    type: string;
    sums: boolean;
  }

  /** As POSIX says to read it: ustar's fields, each overruled by its pax record. */
  function readHeader(blocks: Buffer): Read {
    const extra = new Map<string, string>();
    let at = 0;
    const sums: boolean[] = [];
    const check = (block: Buffer): void => {
      const blank = Buffer.from(block.subarray(0, 512)).fill(" ", 148, 156);
      sums.push(Number.parseInt(field(block, 148, 7), 8) === blank.reduce((sum, byte) => sum + byte, 0));
    };
    check(blocks);
    if (blocks[156] === 0x78) {
      const end = 512 + Number.parseInt(field(blocks, 124, 12), 8);
      for (let next = 512; next < end;) {
        const space = blocks.indexOf(" ", next);
        const length = Number(blocks.toString("latin1", next, space));
        const record = blocks.toString("latin1", space + 1, next + length);
        expect(record.endsWith("\n")).toBe(true);
        extra.set(record.slice(0, record.indexOf("=")), record.slice(record.indexOf("=") + 1, -1));
        next += length;
      }
      at = end + tarPaddingBytes(end);
      check(blocks.subarray(at));
    }
    const block = blocks.subarray(at);
    expect(block.length).toBe(512);
    const prefix = field(block, 345, 155);
    return {
      path: extra.get("path") ?? `${prefix === "" ? "" : `${prefix}/`}${field(block, 0, 100)}`,
      target: extra.get("linkpath") ?? field(block, 157, 100),
      size: extra.get("size") ?? String(Number.parseInt(field(block, 124, 12), 8)),
      type: field(block, 156, 1),
      sums: sums.every(Boolean),
    };
  }

  const name = fc.string({
    unit: fc.integer({ min: 1, max: 255 }).map((byte) => String.fromCharCode(byte)),
    minLength: 1,
    maxLength: 130,
  });
  const part = fc.oneof(
    fc.constantFrom(54, 55, 98, 99, 100, 101, 154, 155, 156).map((length) => "n".repeat(length)),
    name,
    fc.integer({ min: 1, max: 160 }).map((length) => "n".repeat(length)),
  );
  const paths = fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map((each) => each.replaceAll("/", "-")).join("/"));

  it("says what it was made of", () => {
    fc.assert(
      fc.property(
        paths,
        paths,
        fc.nat({ max: 2 ** 34 }),
        fc.constantFrom("file", "directory", "symlink"),
        (path, target, sizeBytes, kind) => {
          const entry: TarEntry =
            kind === "file"
              ? { kind, path: bytes(path), executable: false, sizeBytes }
              : kind === "directory"
                ? { kind, path: bytes(path), mode: 0o555 }
                : { kind: "symlink", path: bytes(path), target: bytes(target) };
          expect(readHeader(tarHeader(entry))).toEqual({
            path: kind === "directory" ? `${path}/` : path,
            target: kind === "symlink" ? target : "",
            size: kind === "file" ? String(sizeBytes) : "0",
            type: { file: "0", directory: "5", symlink: "2" }[kind],
            sums: true,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is the same where it is written in place, or is not written there", () => {
    fc.assert(
      fc.property(
        paths,
        fc.nat({ max: 2 ** 34 }),
        fc.nat({ max: 100 }),
        fc.uint8Array({ maxLength: 50 }),
        (path, sizeBytes, at, behind) => {
          const whole = tarHeader({ kind: "file", path: bytes(path), executable: true, sizeBytes });
          // What stands behind the path in its buffer is left from another one.
          const scratch = Buffer.concat([bytes(path), behind]);
          const into = Buffer.alloc(1024, 0xee);
          const written = writeTarHeader(into, at, tarTemplates.executable, scratch, path.length, sizeBytes);
          expect(written).toBe(whole.length === 512);
          if (!written) return;
          expect(into.subarray(at, at + 512).equals(whole)).toBe(true);
          expect(into.subarray(0, at).every((byte) => byte === 0xee)).toBe(true);
          expect(into.subarray(at + 512).every((byte) => byte === 0xee)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("archiveNames", () => {
  it("sorts by bytes", () => {
    const names = archiveNames(["a", "Z", "\xff", "a-", "a.b"], false);
    expect(names.map(({ name }) => name)).toEqual(["Z", "a", "a-", "a.b", "\xff"]);
  });

  it("strips the case hack only where Nix adds it, and refuses what then collides", () => {
    const names = ["b~nix~case~hack~1", "B"];
    expect(archiveNames(names, true).map(({ name }) => name)).toEqual(["B", "b"]);
    expect(archiveNames(names, false).map(({ name }) => name)).toEqual(["B", "b~nix~case~hack~1"]);
    expect(code(() => archiveNames(["b~nix~case~hack~1", "b"], true))).toBe("IMAGE_UNPACKABLE");
    expect(code(() => archiveNames(["~nix~case~hack~1"], true))).toBe("IMAGE_UNPACKABLE");
  });
});

it("refuses a whiteout", () => {
  expect(code(() => refuseWhiteout(".wh.passwd"))).toBe("IMAGE_UNPACKABLE");
  expect(code(() => refuseWhiteout(".whatever"))).toBe("nothing thrown");
});

it("pads to blocks", () => {
  expect([0, 1, 511, 512, 513].map(tarPaddingBytes)).toEqual([0, 511, 1, 0, 511]);
});
