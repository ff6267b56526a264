import { canonicalJson } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { PublicKey, SigningKey } from "./keys.ts";
import type { Statement } from "./record.ts";
import { isCanonicalJson, readJson } from "./strict-json.ts";

// DSSE v1.0.2 around in-toto statements. Neko writes and accepts exactly one signature per envelope, canonical base64
// and an RFC 8785 payload, so that one statement has one spelling. Source: secure-systems-lab/dsse protocol.md.

export const payloadType = "application/vnd.in-toto+json";
export const maxEnvelopeBytes = 4 * 1024 * 1024;

export interface Envelope {
  /** base64 of the statement's RFC 8785 JSON. */
  readonly payload: string;
  readonly payloadType: typeof payloadType;
  readonly signatures: readonly [{ readonly keyid: string; readonly sig: string }];
}

export interface VerifiedEnvelope {
  /** Parsed, not yet validated: see statement.ts. */
  readonly statement: unknown;
  readonly payload: Uint8Array;
  readonly keyId: string;
}

/** Pre-authentication encoding: the bytes that are signed. */
export function pae(type: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.byteLength} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Same statement and key, same envelope: ed25519 is deterministic. */
export function signStatement(statement: Statement<unknown>, key: SigningKey): Envelope {
  const payload = Buffer.from(canonicalJson(statement));
  const sig = Buffer.from(key.sign(pae(payloadType, payload))).toString("base64");
  return { payload: payload.toString("base64"), payloadType, signatures: [{ keyid: key.keyId, sig }] };
}

/** The text a channel entry holds: RFC 8785 and one newline. */
export function renderEnvelope(envelope: Envelope): string {
  return `${canonicalJson(envelope)}\n`;
}

/** @throws NekoError RECORD_INVALID: larger than 4 MiB, another member or type, no or several signatures, base64 that
 *   does not encode back to itself. */
export function parseEnvelope(input: string | Uint8Array): Envelope {
  const read = readJson(input, { maxBytes: maxEnvelopeBytes, maxDepth: 8 });
  if ("problem" in read) throw invalid(read.problem);
  const outer = members(read.value, ["payload", "payloadType", "signatures"]);
  if (!outer) throw invalid("members are not payload, payloadType and signatures");
  if (outer["payloadType"] !== payloadType) throw invalid(`payloadType is not ${payloadType}`);
  if (!isBase64(outer["payload"])) throw invalid("payload is no canonical base64");
  const signatures = outer["signatures"];
  if (!Array.isArray(signatures) || signatures.length !== 1) throw invalid("there is not exactly one signature");
  const signature = members(signatures[0], ["keyid", "sig"]);
  if (!signature) throw invalid("members of the signature are not keyid and sig");
  const { keyid, sig } = signature;
  if (typeof keyid !== "string" || !/^[0-9a-f]{64}$/.test(keyid)) throw invalid("keyid is no hex sha256");
  if (!isBase64(sig) || Buffer.from(sig, "base64").length !== 64)
    throw invalid("sig is no 64 bytes of canonical base64");
  return { payload: outer["payload"], payloadType, signatures: [{ keyid, sig }] };
}

/** The payload's bytes, unverified: for following `previous` links and for display. */
export function payloadOf(envelope: Envelope): Uint8Array {
  return Buffer.from(envelope.payload, "base64");
}

/**
 * Checks the signature first and reads the statement after.
 * @param keys by key id
 * @throws NekoError SIGNER_UNKNOWN, SIGNATURE_INVALID, RECORD_INVALID (the payload is no canonical JSON)
 */
export function verifyEnvelope(envelope: Envelope, keys: ReadonlyMap<string, PublicKey>): VerifiedEnvelope {
  const [{ keyid, sig }] = envelope.signatures;
  const key = keys.get(keyid);
  if (!key) {
    throw new NekoError("SIGNER_UNKNOWN", `signed by key ${clip(keyid, 16)}, which is not trusted here`, {
      hint: "add the signer's public key to the trust file if it is yours, else treat the remote as hostile",
    });
  }
  const payload = payloadOf(envelope);
  if (!key.verify(pae(envelope.payloadType, payload), Buffer.from(sig, "base64"))) {
    throw new NekoError("SIGNATURE_INVALID", `the signature of key ${keyid.slice(0, 16)} does not fit the payload`, {
      hint: "publish again; if it stays so, somebody changed the record after it was signed",
    });
  }
  return { statement: readPayload(payload), payload, keyId: keyid };
}

/** The statement inside a payload, unvalidated. @throws NekoError RECORD_INVALID */
export function readPayload(payload: Uint8Array): unknown {
  const read = readJson(payload, { maxBytes: maxEnvelopeBytes, maxDepth: 32 });
  if ("problem" in read) throw invalid(`payload: ${read.problem}`);
  if (!isCanonicalJson(Buffer.from(payload).toString(), read.value)) throw invalid("payload is not RFC 8785 JSON");
  return read.value;
}

function members<K extends string>(value: unknown, names: readonly K[]): Record<K, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  const same = keys.length === names.length && names.every((name) => Object.hasOwn(value, name));
  return same ? (value as Record<K, unknown>) : undefined;
}

function isBase64(value: unknown): value is string {
  if (typeof value !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return false;
  return Buffer.from(value, "base64").toString("base64") === value;
}

function invalid(problem: string): NekoError {
  return new NekoError("RECORD_INVALID", `the envelope cannot be read: ${clip(problem)}`, {
    hint: "publish it again with `neko publish`; do not edit signed records",
  });
}
