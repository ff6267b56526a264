import { constants } from "node:fs";
import { open, realpath, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { NekoError } from "../../kernel/error.ts";
import type { Redact } from "../../kernel/redact.ts";
import { storePathName, type StorePath } from "../../kernel/store-path.ts";
import { clip, tail } from "../../kernel/text.ts";
import type { ImageFiles, OpenArchive } from "../../ports/image-file.ts";
import { codecOf, decompressed } from "../../formats/decompress.ts";
import { unpackable } from "../../formats/tar.ts";
import { childOutput, type ChildOutputOptions } from "../child-output.ts";

export interface ImageFilesOptions {
  /** PATH of the programs that make archives, and where xz is found. */
  readonly path: string;
  /** Where the store's files are; elsewhere than /nix/store for a chroot store. */
  readonly storeDirectory?: string;
  /** The longest wait for the next bytes of a program; 10 minutes unless given. */
  readonly stallMs?: number;
  /** What else the programs get; nothing unless given. */
  readonly extraEnv?: Readonly<Record<string, string>>;
  /** What they say goes through this before it is kept. */
  readonly redact?: Redact;
}

const headBytes = 512;
const readBytes = 1024 * 1024;
const largestJson = 16 * 1024 * 1024;

/** Store paths by their first bytes. Source: nixpkgs manual, "pkgs.dockerTools". */
export function imageFiles(options: ImageFilesOptions): ImageFiles {
  const { storeDirectory = "/nix/store", stallMs = 600_000, redact } = options;
  const child = { env: { ...options.extraEnv, PATH: options.path }, stallMs, ...(redact ? { redact } : {}) };
  return {
    async inspect(path, signal) {
      signal.throwIfAborted();
      const place = await inStore(path, storeDirectory);
      try {
        await using file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
        const facts = await file.stat();
        if (facts.isDirectory()) return { kind: "closure" };
        if (!facts.isFile()) throw noImage(path);
        const head = (await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)).buffer;
        const opened = archive(place, path, head, child);
        if (opened) return { kind: "archive", open: opened };
        if ((facts.mode & 0o111) !== 0 && head.toString("latin1", 0, 2) === "#!") {
          const hint = `run ${path} by hand and see what it says`;
          const program = { ...child, failure: failureOf(place, hint) };
          return { kind: "stream", open: (stop) => childOutput([place], { ...program, signal: stop }) };
        }
        if (head[0] === 0x7b && facts.size <= largestJson) await refuseNix2container(file, path);
        throw noImage(path);
      } catch (thrown) {
        throw readFailure(path, thrown);
      }
    },
  };
}

function archive(
  place: string,
  path: StorePath,
  head: Buffer,
  child: Pick<ChildOutputOptions, "env" | "stallMs" | "redact">,
): OpenArchive | undefined {
  const codec = codecOf(head);
  switch (codec) {
    case "gzip":
    case "zstd":
      return (signal) => decompressed(fileContent(place, path, signal), codec, storePathName(path));
    case "xz":
      return (signal) =>
        childOutput(["xz", "--decompress", "--stdout", "--", place], {
          ...child,
          failure: failureOf("xz", 'install xz, or build the archive with `compressor = "zstd"`'),
          signal,
        });
    case "bzip2":
      throw unpackable(`${path} is compressed by bzip2`, 'build the archive with `compressor = "zstd"`');
    case undefined:
      if (head.toString("latin1", 257, 262) !== "ustar") return undefined;
      return (signal) => fileContent(place, path, signal);
  }
}

async function* fileContent(place: string, path: StorePath, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    await using file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW);
    for (;;) {
      signal.throwIfAborted();
      // A new one each time: readers may keep it while they compress.
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(readBytes), 0, readBytes, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (thrown) {
    throw readFailure(path, thrown);
  }
}

/** The file behind the path and its links, which may not leave the store. */
async function inStore(path: StorePath, storeDirectory: string): Promise<string> {
  try {
    const store = await realpath(storeDirectory);
    const place = await realpath(`${storeDirectory}/${path.slice("/nix/store/".length)}`);
    if (place.startsWith(`${store}/`)) return place;
  } catch (thrown) {
    throw readFailure(path, thrown);
  }
  throw unpackable(`${path} is a link out of the store`, "build an output that holds the image itself");
}

/** @throws NekoError IMAGE_UNPACKABLE when it is one */
async function refuseNix2container(file: FileHandle, path: StorePath): Promise<void> {
  const text = await file.readFile("utf8");
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return;
  }
  if (typeof fields !== "object" || fields === null || !("image-config" in fields) || !("layers" in fields)) return;
  throw unpackable(
    `${path} is an image of nix2container, which lists layers and holds none`,
    "point the image at the tree that you give nix2container as `copyToRoot`, and set its config in neko.yaml",
  );
}

function failureOf(program: string, hint: string): (end: number | Error, stderr: string) => NekoError {
  return (end, stderr) => {
    const errno = typeof end === "object" && "code" in end ? String(end.code) : "";
    const why = typeof end === "number" ? `ended with status ${end}` : `cannot be started (${errno})`;
    const said = tail(stderr);
    return unpackable(`${clip(basename(program), 200)} ${why}${said === "" ? "" : `: ${said}`}`, hint);
  };
}

function noImage(path: StorePath): NekoError {
  return unpackable(
    `${path} is no image: neither a directory, nor a docker-archive, nor a script that writes one`,
    "point the image at a tree for /, at dockerTools.buildImage, buildLayeredImage or streamLayeredImage",
  );
}

function readFailure(path: StorePath, thrown: unknown): unknown {
  if (thrown instanceof NekoError || !(thrown instanceof Error) || !("syscall" in thrown)) return thrown;
  return new NekoError("IMAGE_UNPACKABLE", `reading ${path} failed: ${clip(thrown.message)}`, {
    hint: "check that the output was built here and is readable: nix path-info <store path>",
    cause: thrown,
  });
}
