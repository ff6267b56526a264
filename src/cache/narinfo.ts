import { isStorePath, type StorePath } from "../kernel/store-path.ts";
import { toNixBase32 } from "../kernel/nix-base32.ts";
import type { Digest } from "../kernel/digest.ts";
import type { Compression } from "../spec/desired-state.ts";

/** What a binary cache says of one store path. Source: Nix manual, "narinfo"; nix/src/libstore/nar-info.cc. */
export interface NarInfo {
  readonly path: StorePath;
  /** Relative to the cache: `nar/<base-32>.nar.zst`. */
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

/** Where the bytes lie: named by what is there, so that two writers never disagree. */
export function narFile(digest: Digest, compression: Compression): string {
  return `nar/${base32(digest)}.nar${suffixes[compression]}`;
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

/**
 * The path that a narinfo describes; undefined for what Nix could not use: another document, or one cut short. What is
 * in a cache is only ever looked at to decide whether it has to be written again.
 */
export function describedPath(text: string): StorePath | undefined {
  if (!text.endsWith("\n")) return undefined;
  const fields = new Map<string, string>();
  for (const line of text.trimEnd().split("\n")) {
    const colon = line.indexOf(": ");
    const empty = colon < 0 && line.endsWith(":");
    if (colon < 0 && !empty) return undefined;
    const name = line.slice(0, empty ? -1 : colon);
    if (name !== "Sig") fields.set(name, empty ? "" : line.slice(colon + 2));
  }
  const path = fields.get("StorePath") ?? "";
  const whole =
    /^[^/\s][^\s]*$/.test(fields.get("URL") ?? "") &&
    /^sha256:[0-9a-z]{52}$/.test(fields.get("NarHash") ?? "") &&
    /^[1-9][0-9]*$/.test(fields.get("NarSize") ?? "") &&
    fields.has("References");
  return whole && isStorePath(path) ? path : undefined;
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
