import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { NekoError } from "../kernel/error.ts";

// ed25519 keys (RFC 8032) as Neko stores and names them. Source: product.md sections 3 and 4.

export interface PublicKey {
  /** Hex sha256 of the SPKI DER: what a DSSE signature's `keyid` says. */
  readonly keyId: string;
  /** `ed25519:<base64 of the raw 32 bytes>`: what neko.yaml and trust.json say. */
  readonly identity: string;
  /** SPKI PEM. */
  readonly pem: string;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

export interface SigningKey {
  readonly keyId: string;
  readonly publicKey: PublicKey;
  /** 64 bytes; deterministic. */
  sign(bytes: Uint8Array): Uint8Array;
}

export interface KeyPair {
  /** PKCS#8 PEM. Secret. */
  readonly privateKeyPem: string;
  /** SPKI PEM. */
  readonly publicKeyPem: string;
  readonly keyId: string;
  readonly identity: string;
}

// DER of SubjectPublicKeyInfo { id-Ed25519 } up to the 32 key bytes. Source: RFC 8410 section 4.
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

export function generateKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const shown = toPublicKey(publicKey);
  return {
    privateKeyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKeyPem: shown.pem,
    keyId: shown.keyId,
    identity: shown.identity,
  };
}

/** An unencrypted PKCS#8 PEM. The text is never repeated in the error. @throws NekoError KEY_INVALID */
export function loadSigningKey(pem: string): SigningKey {
  const key = readPem(pem, "PRIVATE KEY", createPrivateKey);
  if (!key) {
    throw new NekoError("KEY_INVALID", "the signing key is no ed25519 private key in PKCS#8 PEM", {
      hint: "make one with `neko keys generate` and give the whole file, BEGIN and END lines included",
    });
  }
  const publicKey = toPublicKey(createPublicKey(key));
  return { keyId: publicKey.keyId, publicKey, sign: (bytes) => sign(null, bytes, key) };
}

/** An SPKI PEM; a private key is refused, not silently reduced. @throws NekoError KEY_INVALID */
export function loadPublicKey(pem: string): PublicKey {
  const key = readPem(pem, "PUBLIC KEY", createPublicKey);
  if (key) return toPublicKey(key);
  throw new NekoError("KEY_INVALID", "the text is no ed25519 public key in SPKI PEM", {
    hint: "give the file that `neko keys generate` wrote beside the private key",
  });
}

/** `ed25519:<base64>`. @throws NekoError KEY_INVALID */
export function parseIdentity(text: string): PublicKey {
  const encoded = /^ed25519:([A-Za-z0-9+/]{43}=)$/.exec(text)?.[1];
  const raw = encoded === undefined ? undefined : Buffer.from(encoded, "base64");
  if (raw?.length === 32 && raw.toString("base64") === encoded) {
    return toPublicKey(createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: "der", type: "spki" }));
  }
  throw new NekoError("KEY_INVALID", "the text is no ed25519 identity", {
    hint: "write ed25519: followed by the base64 of the 32-byte public key",
  });
}

function readPem(pem: string, label: string, read: (pem: string) => KeyObject): KeyObject | undefined {
  const lines = pem.trim().split(/\r?\n/);
  const framed = lines[0] === `-----BEGIN ${label}-----` && lines.at(-1) === `-----END ${label}-----`;
  if (!framed || !lines.slice(1, -1).every((line) => /^[A-Za-z0-9+/=]+$/.test(line))) return undefined; // one block
  try {
    const key = read(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined; // OpenSSL's message may quote the text
  }
}

function toPublicKey(key: KeyObject): PublicKey {
  const der = key.export({ type: "spki", format: "der" });
  return {
    keyId: createHash("sha256").update(der).digest("hex"),
    identity: `ed25519:${der.subarray(spkiPrefix.length).toString("base64")}`,
    pem: key.export({ type: "spki", format: "pem" }).toString(),
    verify: (bytes, signature) => signature.length === 64 && verify(null, bytes, key, signature),
  };
}
