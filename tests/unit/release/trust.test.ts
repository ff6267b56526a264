import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { parseTrust } from "../../../src/release/trust.ts";
import { newKey } from "../../support/release-records.ts";

const key = newKey();
const file = {
  policyVersion: 3,
  repository: "github.com/acme/fleet",
  ref: "refs/heads/main",
  keys: [{ identity: key.publicKey.identity, roles: ["release", "rollback"] }],
};
const read = (value: unknown, highWater?: number): unknown =>
  parseTrust(JSON.stringify(value), "trust.json", highWater);

describe("trust.json", () => {
  it("becomes keys by id with their roles", () => {
    const bootstrap = { release: 7, digest: sha256("x") };
    const trust = parseTrust(JSON.stringify({ ...file, revoked: ["0".repeat(64)], bootstrap }), "trust.json", 3);
    expect(trust.keys.get(key.keyId)?.publicKey.identity).toBe(key.publicKey.identity);
    expect([...(trust.keys.get(key.keyId)?.roles ?? [])]).toEqual(["release", "rollback"]);
    expect([...trust.revoked]).toEqual(["0".repeat(64)]);
    expect(trust).toMatchObject({ policyVersion: 3, ref: "refs/heads/main", bootstrap });
  });

  it.each<[string, unknown, RegExp]>([
    ["unknown member", { ...file, key: [] }, /key is an unknown member/],
    ["unknown role", { ...file, keys: [{ ...file.keys[0], roles: ["root"] }] }, /keys\[0\]\.roles\[0\]/],
    ["no role", { ...file, keys: [{ ...file.keys[0], roles: [] }] }, /keys\[0\]\.roles/],
    ["a key that is none", { ...file, keys: [{ identity: "ed25519:x", roles: ["release"] }] }, /keys\[0\]\.identity/],
    ["a key twice", { ...file, keys: [...file.keys, ...file.keys] }, /keys\[1\]\.identity is listed twice/],
    ["no keys", { ...file, keys: [] }, /keys/],
    ["version 0", { ...file, policyVersion: 0 }, /policyVersion/],
    ["a text as version", { ...file, policyVersion: "3" }, /policyVersion/],
    ["a short ref", { ...file, ref: "main" }, /ref/],
    ["a tag", { ...file, ref: "refs/tags/v1" }, /ref/],
    ["a revoked name", { ...file, revoked: ["alice"] }, /revoked\[0\]/],
    ["bootstrap without number", { ...file, bootstrap: {} }, /bootstrap\.release is missing/],
    ["a list", [], /no object/],
  ])("refuses %s and says where", (_, value, message) => {
    expect(() => read(value)).toThrow(
      expect.objectContaining({ code: "TRUST_INVALID", message: expect.stringMatching(message) }),
    );
  });

  it.each([
    ["", /not JSON/],
    ["{}}", /not JSON/],
    ["// x\n{}", /not JSON/],
    [JSON.stringify(file).replace("{", '{"policyVersion":9,'), /policyVersion\\?" twice/],
    [JSON.stringify(file).replace("{", '{"policy\\u0056ersion":9,'), /policyVersion\\?" twice/],
    ["[".repeat(100_000), /nested deeper/],
    ['"' + '\\"'.repeat(400_000), /not JSON/],
  ])("refuses the text %.20s", (text, message) => {
    expect(() => parseTrust(text, "trust.json")).toThrow(
      expect.objectContaining({ code: "TRUST_INVALID", message: expect.stringMatching(message) }),
    );
  });

  it("refuses a policy below the high-water mark", () => {
    expect(() => read(file, 4)).toThrow(expect.objectContaining({ code: "POLICY_ROLLED_BACK" }));
    expect(read(file, 3)).toBeDefined();
  });
});
