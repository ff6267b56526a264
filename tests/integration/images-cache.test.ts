import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oneRoom } from "../../src/adapters/store/chunk-buffer.ts";
import { createNodeStreamRun } from "../../src/adapters/node-stream-run.ts";
import { cacheTar, type HashedPath } from "../../src/adapters/store/store-cache.ts";
import { tarChunks } from "../../src/adapters/store/store-chunks.ts";
import { storeTar } from "../../src/adapters/store/store-tar.ts";
import { parseStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import type { TreeEntry } from "../../src/ports/store-tar.ts";
import { anyTree, writeTree } from "../support/any-tree.ts";
import { hasProgram } from "../support/programs.ts";

// A store below a folder of its own, and a file:// cache that Nix fills from it. The machine's store is left alone.

const signal = new AbortController().signal;
const stream = createNodeStreamRun({ path: process.env["PATH"] ?? "", home: tmpdir() });

let base: string;
let store: string;
let cacheUrl: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "neko-cache-"));
  store = `local?root=${base}/root`;
  cacheUrl = `file://${base}/cache`;
});
afterAll(() => {
  execFileSync("chmod", ["-R", "u+w", base]);
  rmSync(base, { recursive: true, force: true });
});

const nix = (...argv: readonly string[]): string =>
  execFileSync("nix", ["--extra-experimental-features", "nix-command", ...argv], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

let count = 0;
/** Makes what `make` writes a store path, and copies it to the cache. */
function cached(name: string, make: (place: string) => void): HashedPath {
  const place = join(base, String((count += 1)));
  make(place);
  const path = parseStorePath(nix("store", "add-path", "--store", store, "--name", name, place));
  nix("copy", "--from", store, "--to", `${cacheUrl}?compression=zstd`, "--no-check-sigs", path);
  return { path, narHash: nix("hash", "path", "--sri", place) };
}

const cache = (url = cacheUrl) => cacheTar(stream, url, "");

async function read(paths: readonly HashedPath[], chunkBytes = 65_536, overlay?: Uint8Array): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of cache().read(paths, { chunkBytes, overlay }, signal)) chunks.push(Buffer.from(chunk));
  expect(chunks.slice(0, -1).every((chunk) => chunk.length === chunkBytes)).toBe(true);
  return Buffer.concat(chunks);
}

function packed(paths: readonly StorePath[], overlay?: Uint8Array): Buffer {
  const chunks: Buffer[] = [];
  const options = { storeDirectory: join(base, "root/nix/store"), room: oneRoom(4096), overlay };
  for (const chunk of tarChunks(paths, options)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const text = (content: string) => (place: string) => writeFileSync(place, content);
const shown = (tree: readonly TreeEntry[]): string[] =>
  tree.map(({ kind, path }) => `${kind} ${Buffer.from(path).toString()}`);

describe.skipIf(!hasProgram("nix"))("layers from a binary cache", () => {
  it("are those that packing the paths gives", async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, anyTree, fc.integer({ min: 100, max: 9000 }), async (one, two, chunkBytes) => {
        const infos = [one, two].map((tree) => cached("any", (place) => writeTree(place, tree)));
        const overlay = Buffer.alloc(512, "overlay");
        expect(
          (await read(infos, chunkBytes, overlay)).equals(
            packed(
              infos.map(({ path }) => path),
              overlay,
            ),
          ),
        ).toBe(true);
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  it("come in the order of the paths, also when there are many, and stop at the first that is wrong", async () => {
    const infos = Array.from({ length: 9 }, (_, index) => cached(`many-${index}`, text(`${index}`.repeat(200_000))));
    const paths = infos.map(({ path }) => path);
    expect((await read(infos.toReversed())).equals(packed(paths))).toBe(true);
    const [, second] = infos.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const wrong = infos.map((info) => (info === second ? { ...info, narHash: `sha256-${"A".repeat(43)}=` } : info));
    await expect(read(wrong)).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
  }, 30_000);

  it("are refused when the cache has other bytes than were asked for", async () => {
    const [good, evil] = [cached("good", text("good")), cached("evil", text("evil"))];
    await expect(read([{ ...good, narHash: evil.narHash }])).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
    // As a cache would do it: its listing of one path points at another's archive, and all of its hashes agree.
    const narinfo = ({ path }: HashedPath): string => join(base, "cache", `${path.slice(11, 43)}.narinfo`);
    const told = readFileSync(narinfo(evil), "utf8").replace(/^StorePath:.*$/m, `StorePath: ${good.path}`);
    writeFileSync(narinfo(good), told);
    await expect(read([good])).rejects.toMatchObject({ code: "IMAGE_MISMATCH" });
  });

  it("are refused when the archive is damaged or cut, or the path is not there", async () => {
    const info = cached("cut", (place) => writeFileSync(place, Buffer.alloc(300_000, "cut")));
    const before = new Set(readdirSync(join(base, "cache/nar")));
    const other = cached("later", text("x".repeat(100_000)));
    const archive = readdirSync(join(base, "cache/nar")).find((name) => !before.has(name)) ?? "";
    writeFileSync(join(base, "cache/nar", archive), readFileSync(join(base, "cache/nar", archive)).subarray(0, 40));
    await expect(read([other])).rejects.toMatchObject({ code: "SUBSTITUTE_FAILED" });
    await expect(read([info])).resolves.toBeInstanceOf(Buffer);
    const absent = { ...info, path: parseStorePath(`/nix/store/${"0".repeat(32)}-absent`) };
    await expect(read([absent])).rejects.toMatchObject({ code: "SUBSTITUTE_FAILED" });
  });

  it("have the same tree at /", async () => {
    const etc = cached("etc", (place) => {
      mkdirSync(join(place, "ssl"), { recursive: true });
      writeFileSync(join(place, "passwd"), "");
    });
    const way = cached("way", (place) => symlinkSync(`${etc.path}/ssl`, place));
    const make =
      (to: (path: StorePath) => string) =>
      (place: string): void => {
        mkdirSync(join(place, "bin"), { recursive: true });
        writeFileSync(join(place, "bin/serve"), "");
        symlinkSync(to(etc.path), join(place, "etc"));
        symlinkSync(`${to(etc.path)}/ssl/../ssl`, join(place, "var"));
        symlinkSync(to(way.path), join(place, "run"));
        symlinkSync(to(etc.path), join(place, "share"));
        symlinkSync("proc", join(place, "proc"));
        symlinkSync("../../../etc", join(place, "sys"));
        symlinkSync("bin/serve", join(place, "tmp"));
      };
    const absolute = cached(
      "absolute",
      make((path) => path),
    );
    const relative = cached(
      "relative",
      make((path) => `../${path.slice(11)}`),
    );
    const wanted = ["directory bin", "link bin/serve", "directory etc", "link etc/passwd", "directory etc/ssl"];
    const rest = ["link proc", "directory run", "link share", "link sys", "link tmp", "directory var"];
    for (const root of [absolute, relative]) {
      expect(shown(await cache().tree(root.path, [root, etc, way], signal))).toEqual([...wanted, ...rest]);
    }
    const local = storeTar({ storeDirectory: join(base, "root/nix/store") });
    for (const root of [absolute, relative]) {
      expect(shown(await local.tree(root.path, signal))).toEqual([...wanted, ...rest]);
    }
    await expect(cache().tree(way.path, [way], signal)).rejects.toMatchObject({ code: "IMAGE_UNPACKABLE" });
    await expect(cache().tree(etc.path, [{ ...etc, narHash: way.narHash }], signal)).rejects.toMatchObject({
      code: "IMAGE_MISMATCH",
    });
  });

  it("stop when told to", async () => {
    const info = cached("slow", (place) => writeFileSync(place, Buffer.alloc(2_000_000)));
    const stop = new AbortController();
    const reading = (async () => {
      for await (const _ of cache().read([info], { chunkBytes: 1000 }, stop.signal)) stop.abort();
    })();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("never put a password on a command line", () => {
    expect(() => cache("https://me:secret@cache.example/x")).toThrow(
      expect.objectContaining({ code: "VALUE_INVALID" }),
    );
    try {
      cache("https://me:secret@cache.example/x");
    } catch (thrown) {
      expect(String(thrown)).not.toContain("secret");
    }
  });
});
