import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generateKeyPair, loadPublicKey, loadSigningKey, parseIdentity } from "../../../src/release/keys.ts";

describe("keys", () => {
  it("signs with the private half what the public half verifies, however it was written down", () => {
    const pair = generateKeyPair();
    const bytes = Buffer.from("release 7");
    const signature = loadSigningKey(pair.privateKeyPem).sign(bytes);
    for (const key of [loadPublicKey(pair.publicKeyPem), parseIdentity(pair.identity)]) {
      expect(key.keyId).toBe(pair.keyId);
      expect(key.identity).toBe(pair.identity);
      expect(key.pem).toBe(pair.publicKeyPem);
      expect(key.verify(bytes, signature)).toBe(true);
      expect(key.verify(Buffer.from("release 8"), signature)).toBe(false);
      expect(key.verify(bytes, signature.subarray(1))).toBe(false);
    }
    expect(parseIdentity(generateKeyPair().identity).verify(bytes, signature)).toBe(false);
  });

  it("names a key by the sha256 of its SPKI DER", () => {
    const pair = generateKeyPair();
    const der = createPublicKey(pair.publicKeyPem).export({ type: "spki", format: "der" });
    expect(pair.keyId).toBe(createHash("sha256").update(der).digest("hex"));
  });

  // RFC 8032 section 7.1, test 2: seed, public key, message 0x72, signature.
  it("agrees with the RFC's vector", () => {
    const seed = Buffer.from("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "hex");
    const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]).toString("base64");
    const key = loadSigningKey(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`);
    expect(key.publicKey.identity).toBe("ed25519:PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=");
    expect(Buffer.from(key.sign(Buffer.from([0x72]))).toString("hex")).toBe(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    );
  });

  const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const pair = generateKeyPair();
  const sealed = generateKeyPairSync("ed25519").privateKey.export({
    type: "pkcs8",
    format: "pem",
    cipher: "aes-256-cbc",
    passphrase: "x",
  });
  it.each([
    ["nothing", ""],
    ["words", "hunter2-planted-secret"],
    ["a public key", pair.publicKeyPem],
    ["an RSA key", rsa.privateKey.export({ type: "pkcs8", format: "pem" }).toString()],
    ["an encrypted key", sealed.toString()],
    ["a damaged body", pair.privateKeyPem.replace(/\n.{20}/, "\nhunter2-planted-sec!")],
    ["two keys", pair.privateKeyPem + generateKeyPair().privateKeyPem],
  ])("refuses %s as a signing key and repeats none of it", (_, text) => {
    let thrown: unknown;
    try {
      loadSigningKey(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: "KEY_INVALID" });
    const shown = `${(thrown as Error).message} ${JSON.stringify(thrown)} ${String((thrown as Error).cause)}`;
    expect(shown).not.toContain("hunter2");
  });

  it("refuses a private key where a public one belongs", () => {
    expect(() => loadPublicKey(pair.privateKeyPem)).toThrow(expect.objectContaining({ code: "KEY_INVALID" }));
  });

  it.each([
    "",
    "ed25519:",
    pair.identity.slice(0, -1),
    `${pair.identity}\n`,
    pair.identity.replace("ed25519", "rsa"),
    "ed25519:" + "A".repeat(42) + "B=",
  ])("refuses identity %j", (text) => {
    expect(() => parseIdentity(text)).toThrow(expect.objectContaining({ code: "KEY_INVALID" }));
  });
});
