import { isStorePath, type StorePath } from "../kernel/store-path.ts";
import { toNixBase32 } from "../kernel/nix-base32.ts";
import type { Digest } from "../kernel/digest.ts";
import type { Compression } from "../spec/desired-state.ts";

/** What a binary cache says of one store path. Source: Nix manual, "narinfo"; nix/src/libstore/nar-info.cc. */
export interface NarInfo {
  readonly path: StorePath;
  /** Relative to the cache, see {@link narFile}. */
  readonly url: string;
  readonly compression: Compression;
  readonly fileHash: Digest;
  readonly fileSizeBytes: number;
  readonly narHash: Digest;
  readonly narSizeBytes: number;
  /** Sorted. */
  readonly references: readonly StorePath[];
  readonly deriver?: StorePath;
  readonly signatures: readonly string[];
  readonly ca?: string;
}

const suffixes = { zstd: ".zst", gzip: ".gz", none: "" } as const satisfies Record<Compression, string>;

/**
 * Where the compressed archive lies. Nix names it by the hash of the compressed bytes, which is known only when all are
 * made; ours is known before, so that they can be sent while they are made. Narinfo's URL may be any path below the
 * cache (Nix manual, ".narinfo Format" and "Store Object Info", `url`). The name says all that decides the bytes, so
 * that two writers under one name write the same.
 * @param compressor see `compressorId`
 */
export function narFile(narHash: Digest, compression: Compression, compressor: string): string {
  return `nar/${base32(narHash)}${compressor === "" ? "" : `-${compressor}`}.nar${suffixes[compression]}`;
}

export function narInfoFile(path: StorePath): string {
  return `${path.slice("/nix/store/".length, "/nix/store/".length + 32)}.narinfo`;
}

/** Line by line as Nix writes it. */
export function renderNarInfo(info: NarInfo): string {
  const lines = [
    `StorePath: ${info.path}`,
    `URL: ${info.url}`,
    `Compression: ${info.compression}`,
    `FileHash: ${nixHash(info.fileHash)}`,
    `FileSize: ${info.fileSizeBytes}`,
    `NarHash: ${nixHash(info.narHash)}`,
    `NarSize: ${info.narSizeBytes}`,
    `References: ${info.references.map(baseName).join(" ")}`,
    ...(info.deriver === undefined ? [] : [`Deriver: ${baseName(info.deriver)}`]),
    ...info.signatures.map((signature) => `Sig: ${signature}`),
    ...(info.ca === undefined ? [] : [`CA: ${info.ca}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** What a cache says of a path that it has, as far as it decides whether the path has to be pushed. */
export type FoundNarInfo = Pick<NarInfo, "path" | "references" | "signatures"> & {
  /** `sha256:<base-32>` */
  readonly narHash: string;
  readonly narSizeBytes: number;
};

/** Undefined for what Nix could not use: another document, or one cut short. */
export function parseNarInfo(text: string): FoundNarInfo | undefined {
  if (!text.endsWith("\n")) return undefined;
  const fields = new Map<string, string>();
  const signatures: string[] = [];
  for (const line of text.trimEnd().split("\n")) {
    const [, name, value = ""] = /^([A-Za-z]+):(?: (.*))?$/.exec(line) ?? [];
    if (name === undefined) return undefined;
    if (name === "Sig") signatures.push(value);
    else fields.set(name, value);
  }
  const [path = "", narHash = "", narSize = ""] = ["StorePath", "NarHash", "NarSize"].map((name) => fields.get(name));
  const references = fields
    .get("References")
    ?.split(" ")
    .filter((name) => name !== "")
    .map((name) => `/nix/store/${name}`);
  const whole =
    isStorePath(path) &&
    /^[^/\s]\S*$/.test(fields.get("URL") ?? "") &&
    /^sha256:[0-9a-z]{52}$/.test(narHash) &&
    /^[1-9][0-9]*$/.test(narSize) &&
    references?.every(isStorePath) === true;
  return whole ? { path, narHash, narSizeBytes: Number(narSize), references, signatures } : undefined;
}

/** The same narinfo with one more signature. */
export function addSignature(text: string, signature: string): string {
  const lines = text.split("\n").filter((line) => line !== "");
  const at = lines.findIndex((line) => line.startsWith("CA: "));
  return `${lines.toSpliced(at < 0 ? lines.length : at, 0, `Sig: ${signature}`).join("\n")}\n`;
}

/** `sha256:<base-32>`, as narinfo and signatures have it. */
export function nixHash(digest: Digest): string {
  return `sha256:${base32(digest)}`;
}

/** `sha256-<base64>` as a digest. */
export function digestOfSri(sri: string): Digest {
  return `sha256:${Buffer.from(sri.slice("sha256-".length), "base64").toString("hex")}` as Digest;
}

const base32 = (digest: Digest): string => toNixBase32(Buffer.from(digest.slice("sha256:".length), "hex"));
const baseName = (path: StorePath): string => path.slice("/nix/store/".length);
