import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/kernel/digest.ts";
import {
  pae,
  parseEnvelope,
  payloadType,
  renderEnvelope,
  signStatement,
  verifyEnvelope,
  type Envelope,
} from "../../../src/release/dsse.ts";
import { generateKeyPair, loadSigningKey } from "../../../src/release/keys.ts";
import { embedEnvelope, extractEnvelope } from "../../../src/release/report-text.ts";

const key = loadSigningKey(generateKeyPair().privateKeyPem);
const other = loadSigningKey(generateKeyPair().privateKeyPem);
const keys = new Map([[key.keyId, key.publicKey]]);
const statement = {
  _type: "https://in-toto.io/Statement/v1" as const,
  subject: [],
  predicateType: "https://neko.dev/test",
  predicate: { text: "```\n<!-- é -->" },
};
const envelope = signStatement(statement, key);
const code = (name: string): unknown => expect.objectContaining({ code: name });

const signed = (payload: Uint8Array): Envelope => ({
  payload: Buffer.from(payload).toString("base64"),
  payloadType,
  signatures: [{ keyid: key.keyId, sig: Buffer.from(key.sign(pae(payloadType, payload))).toString("base64") }],
});

describe("DSSE", () => {
  // The example of the protocol document.
  it("encodes the protocol's example", () => {
    expect(Buffer.from(pae("http://example.com/HelloWorld", Buffer.from("hello world"))).toString()).toBe(
      "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
    );
  });

  it("comes back from its text verified", () => {
    const verified = verifyEnvelope(parseEnvelope(renderEnvelope(envelope)), keys);
    expect(verified.statement).toEqual(statement);
    expect(verified.keyId).toBe(key.keyId);
    expect(Buffer.from(verified.payload).toString()).toBe(canonicalJson(statement));
  });

  it("knows a stranger from a forger", () => {
    expect(() => verifyEnvelope(signStatement(statement, other), keys)).toThrow(code("SIGNER_UNKNOWN"));
    const [{ sig }] = signStatement(statement, other).signatures;
    expect(() => verifyEnvelope({ ...envelope, signatures: [{ keyid: key.keyId, sig }] }, keys)).toThrow(
      code("SIGNATURE_INVALID"),
    );
    const payload = Buffer.from(canonicalJson({ ...statement, predicateType: "x" })).toString("base64");
    expect(() => verifyEnvelope({ ...envelope, payload }, keys)).toThrow(code("SIGNATURE_INVALID"));
  });

  it.each([
    ["not canonical", '{"b":1,"a":2}'],
    ["a member twice", '{"a":1,"a":2}'],
    ["a space", '{"a": 1}'],
    ["no JSON", "{"],
    ["too deep", "[".repeat(40) + "]".repeat(40)],
    ["half a surrogate", '{"a":"\\ud800"}'],
    ["a byte order mark", '\ufeff{"a":1}'],
  ])("refuses a well signed payload that is %s", (_, text) => {
    expect(() => verifyEnvelope(signed(Buffer.from(text)), keys)).toThrow(code("RECORD_INVALID"));
  });

  it("refuses a well signed payload that is not UTF-8", () => {
    expect(() => verifyEnvelope(signed(Buffer.from([0x22, 0xff, 0x22])), keys)).toThrow(code("RECORD_INVALID"));
  });

  const [{ keyid, sig }] = envelope.signatures;
  const flip = (text: string): string =>
    text.replace(/(.)(=+)$/, (_, last: string, pad: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}${pad}`);
  it.each<[string, unknown]>([
    ["null", null],
    ["an array", [envelope]],
    ["another member", { ...envelope, extra: 1 }],
    ["a member missing", { payload: envelope.payload, payloadType }],
    ["another type", { ...envelope, payloadType: "application/json" }],
    ["no signature", { ...envelope, signatures: [] }],
    ["two signatures", { ...envelope, signatures: [...envelope.signatures, ...envelope.signatures] }],
    ["a short keyid", { ...envelope, signatures: [{ keyid: keyid.slice(1), sig }] }],
    ["upper case keyid", { ...envelope, signatures: [{ keyid: keyid.toUpperCase(), sig }] }],
    ["a short sig", { ...envelope, signatures: [{ keyid, sig: "AAAA" }] }],
    ["sig with loose bits", { ...envelope, signatures: [{ keyid, sig: flip(sig) }] }],
    ["url-safe base64", { ...envelope, payload: "_-8=" }],
    ["base64 with a newline", { ...envelope, payload: `${envelope.payload}\n` }],
    ["base64 without padding", { ...envelope, payload: "e30" }],
    ["a number as payload", { ...envelope, payload: 1 }],
  ])("refuses an envelope with %s", (_, value) => {
    expect(() => parseEnvelope(JSON.stringify(value))).toThrow(code("RECORD_INVALID"));
  });

  it("refuses what is larger than 4 MiB before parsing it", () => {
    expect(() => parseEnvelope(`"${"a".repeat(4 * 1024 * 1024)}"`)).toThrow(/at most/);
  });
});

describe("an envelope in a report's text", () => {
  it("comes back whole from between other text", () => {
    const text = `Applied.\n\n${embedEnvelope(envelope)}\nmore`;
    expect(extractEnvelope(text)).toEqual(envelope);
    expect(extractEnvelope(text.replaceAll("\n", "\r\n"))).toEqual(envelope);
    expect(text.match(/```/g)).toHaveLength(2);
  });

  it.each([
    "",
    "nothing here",
    "```json neko-envelope\n{}",
    "```json neko-envelope\n{}\n```",
    "x```json neko-envelope\n",
  ])("answers undefined for %j", (text) => {
    expect(extractEnvelope(text)).toBeUndefined();
  });
});
