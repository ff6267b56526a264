import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { NekoError } from "./error.ts";

declare const brand: unique symbol;

/** `sha256:` and 64 lower-case hex digits. Source: OCI image-spec v1.1, "Digests". */
export type Digest = string & { readonly [brand]: "Digest" };

/** @throws NekoError VALUE_INVALID */
export function parseDigest(text: string): Digest {
  if (/^sha256:[0-9a-f]{64}$/.test(text)) return text as Digest;
  throw new NekoError("VALUE_INVALID", `"${text.slice(0, 100)}" is no sha256 digest`, {
    hint: "write sha256: followed by 64 lower-case hex digits",
  });
}

export function sha256(data: string | Uint8Array): Digest {
  return `sha256:${createHash("sha256").update(data).digest("hex")}` as Digest;
}

/** The digest of a running hash; the hash cannot be used afterwards. */
export function finishDigest(hash: { digest(encoding: "hex"): string }): Digest {
  return `sha256:${hash.digest("hex")}` as Digest;
}

/** First 12 hex digits, for people. */
export function shortDigest(digest: Digest): string {
  return digest.slice("sha256:".length, "sha256:".length + 12);
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * RFC 8785 (JSON Canonicalization Scheme): the bytes that are signed and hashed.
 * Members that are undefined are left out, as JSON.stringify does.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("undefined has no canonical JSON");
  return text;
}

/** sha256 over the RFC 8785 form. */
export function digestOf(value: unknown): Digest {
  return sha256(canonicalJson(value));
}
