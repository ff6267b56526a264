import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { NekoError } from "../kernel/error.ts";
import type { SignedPathInfo } from "../ports/closure-source.ts";
import { digestOfSri, nixHash, type FoundNarInfo } from "./narinfo.ts";

// Signatures of store paths: ed25519 over a fingerprint. Source: nix/src/libstore/path-info.cc, libutil/signature.

export interface CacheKey {
  readonly name: string;
  readonly publicKey: KeyObject;
}

export interface CacheSigningKey extends CacheKey {
  /** `<name>:<base64>` */
  sign(info: SignedPathInfo): string;
}

// DER up to the 32 key bytes. Source: RFC 8410 sections 4 and 7.
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** `name:<base64 of 64 bytes>`, as `nix key generate-secret` makes it: the seed, then the public key. */
export const secretKeyPattern = /^([A-Za-z0-9._-]{1,200}):([A-Za-z0-9+/]{86}==)$/;

/** The text is never repeated in the error. @throws NekoError KEY_INVALID */
export function parseSecretKey(text: string): CacheSigningKey {
  const [, name = "", encoded = ""] = secretKeyPattern.exec(text) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length !== 64) throw invalid("is no secret key of a binary cache");
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, bytes.subarray(0, 32)]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(key);
  // A seed beside another public key would sign what no host believes.
  if (!rawOf(publicKey).equals(bytes.subarray(32))) throw invalid("holds halves of two different keys");
  return {
    name,
    publicKey,
    sign: (info) => `${name}:${sign(null, Buffer.from(fingerprint(info)), key).toString("base64")}`,
  };
}

/** `name:<base64 of 32 bytes>`. @throws NekoError KEY_INVALID */
export function parsePublicKey(text: string): CacheKey {
  const [, name = "", encoded = ""] = /^([A-Za-z0-9._-]{1,200}):([A-Za-z0-9+/]{43}=)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length !== 32) throw invalid("is no public key of a binary cache");
  return {
    name,
    publicKey: createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" }),
  };
}

/** Whether two keys are one, whatever they are called. */
export function sameKey(a: CacheKey, b: CacheKey): boolean {
  return a.name === b.name && a.publicKey.equals(b.publicKey);
}

/** What is signed: `1;<path>;sha256:<base-32>;<narSize>;<references, sorted, with commas>`. */
export function fingerprint(info: SignedPathInfo): string {
  return fingerprintOf(info, nixHash(digestOfSri(info.narHash)));
}

function fingerprintOf(
  { path, narSizeBytes, references }: Pick<SignedPathInfo, "path" | "narSizeBytes" | "references">,
  narHash: string,
): string {
  return ["1", path, narHash, narSizeBytes, references.toSorted().join(",")].join(";");
}

/** Whether one of the path's signatures is of one of the keys and holds. */
export function isSignedBy(info: SignedPathInfo, keys: readonly CacheKey[]): boolean {
  return isSigned(fingerprint(info), info.signatures, keys);
}

/** The same of what a cache says of a path. */
export function isFoundSignedBy(found: FoundNarInfo, keys: readonly CacheKey[]): boolean {
  return isSigned(fingerprintOf(found, found.narHash), found.signatures, keys);
}

function isSigned(text: string, signatures: readonly string[], keys: readonly CacheKey[]): boolean {
  return signatures.some((signature) => {
    const colon = signature.indexOf(":");
    const named = keys.filter(({ name }) => name === signature.slice(0, colon));
    if (named.length === 0) return false;
    const bytes = Buffer.from(signature.slice(colon + 1), "base64");
    const signed = Buffer.from(text);
    return named.some(({ publicKey }) => bytes.length === 64 && verify(null, signed, publicKey, bytes));
  });
}

const rawOf = (key: KeyObject): Buffer => key.export({ format: "der", type: "spki" }).subarray(spkiPrefix.length);

function invalid(what: string): NekoError {
  return new NekoError("KEY_INVALID", `the key ${what}`, {
    hint: "make a pair with `nix key generate-secret` and `nix key convert-secret-to-public`, and give the whole line",
  });
}
