import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oneRoom } from "../../src/adapters/store/chunk-buffer.ts";
import { narChunks, tarChunks } from "../../src/adapters/store/store-chunks.ts";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import { narToTar } from "../../src/formats/nar-reader.ts";
import { anyTree, writeTree, type AnyNode } from "../support/any-tree.ts";
import { hasProgram } from "../support/programs.ts";

// Nix itself is the judge of archives; the tar's judges are in images-tar.test.ts.

const path = parseStorePath(`/nix/store/${"0".repeat(32)}-thing`);
const name = path.slice("/nix/store/".length);

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "neko-chunks-"));
});
afterAll(() => {
  execFileSync("chmod", ["-R", "u+w", base]);
  rmSync(base, { recursive: true, force: true });
});

let count = 0;
const storeWith = (node?: AnyNode): string => {
  const store = join(base, String((count += 1)));
  mkdirSync(store);
  if (node) writeTree(join(store, name), node);
  return store;
};

const dump = (store: string): Buffer =>
  execFileSync("nix-store", ["--dump", join(store, name)], { maxBuffer: 64 * 1024 * 1024 });

/** Copies, since a chunk is gone when the next one comes. */
const collect = (chunks: Iterable<Uint8Array>): Buffer[] => {
  const all: Buffer[] = [];
  for (const chunk of chunks) all.push(Buffer.from(chunk));
  return all;
};

describe.skipIf(!hasProgram("nix-store"))("the NAR of a store path", () => {
  it("is what Nix writes, for any tree and any size of chunk", () => {
    fc.assert(
      fc.property(anyTree, fc.integer({ min: 1, max: 5000 }), (node, chunkBytes) => {
        const storeDirectory = storeWith(node);
        const nar = Buffer.concat(collect(narChunks(path, { storeDirectory, room: oneRoom(chunkBytes) })));
        expect(nar.equals(dump(storeDirectory))).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("is what Nix writes for a deep tree and a large file", () => {
    const deep = Array.from({ length: 12 }).reduce<AnyNode>(
      (inner) => ({
        kind: "directory",
        entries: { ["d".repeat(120)]: inner, e: { kind: "link", to: "x".repeat(400) } },
      }),
      { kind: "file", text: "deep", executable: true },
    );
    const storeDirectory = storeWith(deep);
    expect(
      Buffer.concat(collect(narChunks(path, { storeDirectory, room: oneRoom(4096) }))).equals(dump(storeDirectory)),
    ).toBe(true);
    const large = storeWith();
    writeFileSync(join(large, name), "begin");
    truncateSync(join(large, name), 40 * 1024 * 1024 + 3);
    const hash = createHash("sha256");
    for (const chunk of narChunks(path, { storeDirectory: large, room: oneRoom(1024 * 1024) })) hash.update(chunk);
    expect(hash.digest("hex")).toBe(createHash("sha256").update(dump(large)).digest("hex"));
  });
});

describe.skipIf(!hasProgram("nix-store"))("Nix's suffix for names that differ by case", () => {
  const storeDirectory = () =>
    storeWith({
      kind: "directory",
      entries: {
        "b~nix~case~hack~1": { kind: "file", text: "small", executable: false },
        B: { kind: "file", text: "large", executable: false },
        "a~nix~case~hack~2": { kind: "directory", entries: { "c~nix~case~hack~1": { kind: "link", to: "C" } } },
      },
    });

  it.each([true, false])("comes off as Nix does it (%s)", (stripCaseHack) => {
    const store = storeDirectory();
    const options = ["--option", "use-case-hack", String(stripCaseHack)];
    const wanted = execFileSync("nix-store", [...options, "--dump", join(store, name)]);
    const nar = Buffer.concat(collect(narChunks(path, { storeDirectory: store, room: oneRoom(100), stripCaseHack })));
    expect(nar.equals(wanted)).toBe(true);
    const tar = Buffer.concat(collect(tarChunks([path], { storeDirectory: store, room: oneRoom(100), stripCaseHack })));
    expect(tar.indexOf("case~hack") < 0).toBe(stripCaseHack);
    expect(tar.indexOf(`${name}/a/c\0`) < 0).toBe(!stripCaseHack);
  });
});

describe.skipIf(!hasProgram("nix-store"))("a NAR that Nix wrote", () => {
  it("becomes the tar that the path itself gives", async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, fc.integer({ min: 1, max: 5000 }), async (node, pieceBytes) => {
        const storeDirectory = storeWith(node);
        const nar = dump(storeDirectory);
        async function* pieces(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < nar.length; at += pieceBytes) yield nar.subarray(at, at + pieceBytes);
        }
        const entries: Buffer[] = [];
        for await (const piece of narToTar(pieces(), path)) entries.push(Buffer.from(piece));
        const tar = Buffer.concat(collect(tarChunks([path], { storeDirectory, room: oneRoom(64 * 1024) })));
        // Without `nix/` and `nix/store/` before, and the two zero blocks after.
        expect(Buffer.concat(entries).equals(tar.subarray(1024, -1024))).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("chunks", () => {
  it("are views of one buffer, full but for the last", () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.integer({ min: 1, max: 3000 }),
        fc.uint8Array({ maxLength: 2000 }),
        (node, chunkBytes, overlay) => {
          const storeDirectory = storeWith(node);
          const whole = Buffer.concat(
            collect(tarChunks([path], { storeDirectory, room: oneRoom(1024 * 1024), overlay })),
          );
          const buffers = new Set<ArrayBufferLike>();
          const chunks: Buffer[] = [];
          for (const chunk of tarChunks([path], { storeDirectory, room: oneRoom(chunkBytes), overlay })) {
            buffers.add(chunk.buffer);
            chunks.push(Buffer.from(chunk));
          }
          expect(Buffer.concat(chunks).equals(whole)).toBe(true);
          expect(chunks.slice(0, -1).every((chunk) => chunk.length === chunkBytes)).toBe(true);
          expect(chunks.at(-1)?.length).toBeGreaterThan(0);
          expect(buffers.size).toBe(1);
          expect(whole.subarray(-1024).equals(Buffer.alloc(1024))).toBe(true);
          expect(whole.subarray(-1024 - overlay.length, -1024).equals(overlay)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it("of one byte more or less change nothing", () => {
    const storeDirectory = storeWith({ kind: "file", text: "x".repeat(512), executable: false });
    const sizes = [511, 512, 513, 1023, 1024, 1025, 2047, 2048, 2049, 3072, 4608, 9999];
    const tars = sizes.map((chunkBytes) =>
      Buffer.concat(collect(tarChunks([path], { storeDirectory, room: oneRoom(chunkBytes) }))),
    );
    expect(tars.every((tar) => tar.equals(tars[0]!))).toBe(true);
  });

  it("need a size", () => {
    for (const chunkBytes of [0, -1, 1.5, Number.NaN]) {
      expect(() => collect(tarChunks([], { room: oneRoom(chunkBytes) }))).toThrow(TypeError);
    }
  });
});
