import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oneRoom } from "../../src/adapters/store/chunk-buffer.ts";
import { tarChunks } from "../../src/adapters/store/store-chunks.ts";
import { storeTar } from "../../src/adapters/store/store-tar.ts";
import { parseStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import { rootEntries } from "../../src/layers/root-layer.ts";
import { anyTree, writeTree } from "../support/any-tree.ts";
import { hasProgram } from "../support/programs.ts";

// GNU tar, bsdtar and Nix are the judges: what comes out of the tar has the NAR hash of what went in.

const signal = new AbortController().signal;
const path = parseStorePath(`/nix/store/${"0".repeat(32)}-thing`);
const name = path.slice("/nix/store/".length);

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "neko-tar-"));
});
afterAll(() => {
  execFileSync("chmod", ["-R", "u+w", base]);
  rmSync(base, { recursive: true, force: true });
});

let count = 0;
const fresh = (): string => {
  const directory = join(base, String((count += 1)));
  mkdirSync(directory);
  return directory;
};

function read(storeDirectory: string, paths: readonly StorePath[] = [path]): Buffer {
  const chunks: Buffer[] = [];
  for (const chunk of tarChunks(paths, { storeDirectory, room: oneRoom(256 * 1024) })) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const narHash = (place: string): string =>
  execFileSync("nix", ["--extra-experimental-features", "nix-command", "hash", "path", "--sri", place], {
    encoding: "utf8",
  }).trim();

/** The calls that a script makes, as strace writes them. */
function traced(script: string, calls: string): string {
  const file = join(fresh(), "trace");
  const argv = ["-f", "-o", file, "-e", `trace=${calls}`, process.execPath, "--input-type=module", "-e", script];
  execFileSync("strace", argv, { stdio: ["ignore", "ignore", "pipe"] });
  return readFileSync(file, "utf8");
}

/** Programs that unpack a tar from stdin into a folder, names as bytes. */
const unpackers = [
  ["GNU tar", "tar", ["--warning=no-unknown-keyword"]],
  ["bsdtar", "bsdtar", []],
] as const;

function extractedNarHash(tar: Buffer, program: string, options: readonly string[]): string {
  const into = fresh();
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  execFileSync(program, [...options, "-x", "-f", "-", "-C", into], {
    input: tar,
    env,
    stdio: ["pipe", "ignore", "pipe"],
  });
  return narHash(join(into, "nix/store", name));
}

describe.skipIf(!hasProgram("nix")).each(unpackers)(
  "the tar of a store path, unpacked by %s",
  (_, program, options) => {
    const missing = !hasProgram(program);

    it.skipIf(missing)("extracts to the same NAR hash, whatever is in it", async () => {
      const store = fresh();
      const top = join(store, name);
      mkdirSync(join(top, "empty"), { recursive: true });
      mkdirSync(join(top, "d".repeat(120), "e".repeat(120)), { recursive: true });
      writeFileSync(join(top, "d".repeat(120), "e".repeat(120), "f".repeat(200)), "deep");
      writeFileSync(join(top, "run"), "#!/bin/sh\n");
      chmodSync(join(top, "run"), 0o755);
      for (const mode of [0o744, 0o611]) {
        writeFileSync(join(top, mode.toString(8)), "");
        chmodSync(join(top, mode.toString(8)), mode);
      }
      writeFileSync(join(top, "plain"), Buffer.alloc(3 * 1024 * 1024 + 7, "abc"));
      writeFileSync(join(top, "nothing"), "");
      linkSync(join(top, "plain"), join(top, "hard link"));
      symlinkSync("../nowhere", join(top, "dangling"));
      symlinkSync("t".repeat(180), join(top, "long"));
      writeFileSync(
        Buffer.concat([Buffer.from(`${top}/`), Buffer.from([0xff, 0xfe]), Buffer.from("x".repeat(110))]),
        "bytes",
      );
      writeFileSync(join(top, "grüße ☺ ~nix~case~hack~1"), "text");
      expect(extractedNarHash(read(store), program, options)).toBe(narHash(top));
    });

    it.skipIf(missing)(
      "extracts to the same NAR hash for any tree",
      async () => {
        await fc.assert(
          fc.asyncProperty(anyTree, async (node) => {
            const store = fresh();
            writeTree(join(store, name), node);
            expect(extractedNarHash(read(store), program, options)).toBe(narHash(join(store, name)));
          }),
          { numRuns: 15 },
        );
      },
      60_000,
    );

    it.skipIf(missing)("notices a file that changed on the way", async () => {
      const store = fresh();
      writeFileSync(join(store, name), "one");
      const before = narHash(join(store, name));
      writeFileSync(join(store, name), "two");
      expect(extractedNarHash(read(store), program, options)).not.toBe(before);
    });
  },
);

describe("the bytes of the tar", () => {
  it("know nothing of time, owner, mode bits, hard links or place", async () => {
    const [one, two] = [fresh(), fresh()];
    for (const [store, mode] of [
      [one, 0o600],
      [two, 0o644],
    ] as const) {
      mkdirSync(join(store, name));
      writeFileSync(join(store, name, "a"), "same");
      chmodSync(join(store, name, "a"), mode);
      if (store === one) linkSync(join(store, name, "a"), join(store, name, "b"));
      else writeFileSync(join(store, name, "b"), "same");
    }
    utimesSync(join(two, name, "a"), 5, 5);
    expect(read(one).equals(read(two))).toBe(true);
  });

  it.skipIf(!hasProgram("nix"))("are the same whether or not Nix replaced equal files by hard links", async () => {
    const source = fresh();
    for (const each of ["a", "b"]) writeFileSync(join(source, each), "the same in both");
    const tars = await Promise.all(
      ["true", "false"].map(async (optimise) => {
        const root = fresh();
        const options = ["--store", `local?root=${root}`, "--option", "auto-optimise-store", optimise];
        const argv = ["--extra-experimental-features", "nix-command", "store", "add-path", ...options, source];
        const added = parseStorePath(execFileSync("nix", argv, { encoding: "utf8" }).trim());
        const storeDirectory = join(root, "nix/store");
        const links = lstatSync(join(storeDirectory, added.slice(11), "a")).nlink;
        expect(links).toBe(optimise === "true" ? 3 : 1);
        return read(storeDirectory, [added]);
      }),
    );
    expect(tars[0]!.equals(tars[1]!)).toBe(true);
  });

  it.skipIf(!hasProgram("strace"))("are made without a look at extended attributes", () => {
    const store = fresh();
    mkdirSync(join(store, name));
    writeFileSync(join(store, name, "a"), "x");
    const script = `const { tarChunks } = await import(${JSON.stringify(resolve("src/adapters/store/store-chunks.ts"))});
      const bytes = Buffer.alloc(4096);
      const options = { storeDirectory: ${JSON.stringify(store)}, room: () => bytes };
      for (const _ of tarChunks([${JSON.stringify(path)}], options));`;
    const trace = traced(script, "/xattr|^lstat$|^newfstatat$|^statx$");
    expect(trace).toContain(join(store, name, "a"));
    expect(trace).not.toContain("xattr(");
  });

  // A user's layer digests are made of these bytes.
  it("are pinned", async () => {
    const store = fresh();
    mkdirSync(join(store, name));
    writeFileSync(join(store, name, "a"), "same");
    symlinkSync("a", join(store, name, "b"));
    expect(createHash("sha256").update(read(store)).digest("hex")).toBe(
      "9edbe3f51d405641ccb27fe47069c5907fdcc419361899b89e15a4bc69b32000",
    );
  });

  it("begin each layer with the directories above the store, and keep paths sorted", async () => {
    const store = fresh();
    const other = parseStorePath(`/nix/store/${"1".repeat(32)}-b`);
    for (const each of [path, other]) writeFileSync(join(store, each.slice(11)), "");
    const listed = execFileSync("tar", ["-t", "-f", "-"], {
      input: read(store, [other, path]),
      encoding: "utf8",
    });
    expect(listed.trim().split("\n")).toEqual(["nix/", "nix/store/", path.slice(1), other.slice(1)]);
  });

  it("refuse a pipe, a socket, a whiteout and a path that is not there", async () => {
    const store = fresh();
    expect(() => read(store)).toThrow(expect.objectContaining({ code: "IMAGE_UNPACKABLE" }));
    execFileSync("mkfifo", [join(store, name)]);
    expect(() => read(store)).toThrow(expect.objectContaining({ code: "IMAGE_UNPACKABLE" }));
    rmSync(join(store, name));
    const server = createServer().listen(join(store, name));
    await once(server, "listening");
    expect(() => read(store)).toThrow(expect.objectContaining({ code: "IMAGE_UNPACKABLE" }));
    await new Promise((done) => server.close(done));
    mkdirSync(join(store, name));
    writeFileSync(join(store, name, ".wh.x"), "");
    expect(() => read(store)).toThrow(expect.objectContaining({ code: "IMAGE_UNPACKABLE" }));
  });
});

describe("the tree at /", () => {
  const treeOf = async (store: string): Promise<string[]> =>
    (await storeTar({ storeDirectory: store }).tree(path, signal)).map(
      (entry) => `${entry.kind} ${Buffer.from(entry.path).toString()}`,
    );

  it("follows a linked /etc into the store, and never out of it", async () => {
    const store = fresh();
    const etc = join(store, `${"1".repeat(32)}-etc`);
    mkdirSync(join(etc, "ssl"), { recursive: true });
    writeFileSync(join(etc, "hostname"), "");
    mkdirSync(join(store, name, "bin"), { recursive: true });
    writeFileSync(join(store, name, "bin/serve"), "");
    symlinkSync(`/nix/store/${"1".repeat(32)}-etc`, join(store, name, "etc"));
    symlinkSync(`../${"1".repeat(32)}-etc`, join(store, name, "share"));
    symlinkSync(`../${"1".repeat(32)}-etc/./ssl/..//ssl/`, join(store, name, "var"));
    symlinkSync("sys", join(store, name, "sys"));
    symlinkSync("/proc", join(store, name, "proc"));
    symlinkSync("/nowhere", join(store, name, "run"));
    expect(await treeOf(store)).toEqual([
      "directory bin",
      "link bin/serve",
      "directory etc",
      "link etc/hostname",
      "directory etc/ssl",
      "link proc",
      "link run",
      "link share",
      "link sys",
      "directory var",
    ]);
  });

  it("refuses a file, and an /etc of this machine", async () => {
    const store = fresh();
    writeFileSync(join(store, name), "archive");
    await expect(treeOf(store)).rejects.toMatchObject({ code: "IMAGE_UNPACKABLE" });
    rmSync(join(store, name));
    mkdirSync(join(store, name));
    symlinkSync("/etc", join(store, name, "etc"));
    const tree = await storeTar({ storeDirectory: store }).tree(path, signal);
    expect(() => rootEntries(path, tree)).toThrow(expect.objectContaining({ code: "IMAGE_UNPACKABLE" }));
  });

  it.skipIf(!hasProgram("strace"))("opens the root's directories and what is expanded, and nothing else", () => {
    const store = fresh();
    const [big, etc, far] = ["big", "etc", "far"].map((each, index) => `${String(index + 1).repeat(32)}-${each}`) as [
      string,
      string,
      string,
    ];
    for (const directory of [`${big}/lib`, `${big}/share/etc/ssl`, `${etc}/d`, `${far}/x`, `${name}/bin`]) {
      mkdirSync(join(store, directory), { recursive: true });
      writeFileSync(join(store, directory, "file"), "content");
    }
    symlinkSync(`/nix/store/${big}/lib`, join(store, name, "lib"));
    symlinkSync(`../${big}/share/etc`, join(store, etc, "big"));
    symlinkSync(`/nix/store/${etc}/big`, join(store, name, "etc"));
    symlinkSync(`/nix/store/${far}`, join(store, name, "bin/far"));
    symlinkSync(`/nix/store/${far}`, join(store, name, "share"));
    const adapter = JSON.stringify(resolve("src/adapters/store/store-tar.ts"));
    const script = `const { storeTar } = await import(${adapter});
      const tree = await storeTar({ storeDirectory: ${JSON.stringify(store)} }).tree(${JSON.stringify(path)}, new AbortController().signal);
      if (tree.length !== 8) throw new Error(String(tree.length));`;
    const trace = traced(script, "open,openat,openat2");
    const opened = [...trace.matchAll(/open\w*\([^"]*"([^"]+)"/g)].map(([, place]) => place ?? "");
    const below = opened.filter((place) => place.startsWith(store)).map((place) => place.slice(store.length + 1));
    expect(below.toSorted()).toEqual([name, `${name}/bin`, `${big}/share/etc`, `${big}/share/etc/ssl`].toSorted());
  });
});
