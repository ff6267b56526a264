import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requireSigned, requireWhole } from "../../../src/cache/signed-closure.ts";
import { parseSecretKey, type CacheSigningKey } from "../../../src/cache/signature.ts";
import { parseStorePath, type StorePath } from "../../../src/kernel/store-path.ts";
import type { SignedPathInfo } from "../../../src/ports/closure-source.ts";

function keyNamed(name: string): CacheSigningKey {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const halves = [
    privateKey.export({ format: "der", type: "pkcs8" }),
    publicKey.export({ format: "der", type: "spki" }),
  ];
  return parseSecretKey(`${name}:${Buffer.concat(halves.map((half) => half.subarray(-32))).toString("base64")}`);
}

const key = keyNamed("ours-1");
const path = (index: number): StorePath => parseStorePath(`/nix/store/${String(index).padStart(32, "0")}-p${index}`);
/** A line of paths, each needing the next. */
const closureOf = (length: number, by = key): readonly SignedPathInfo[] =>
  Array.from({ length }, (_, index): SignedPathInfo => {
    const references = index + 1 < length ? [path(index + 1)] : [];
    const info = {
      path: path(index),
      narHash: `sha256-${"A".repeat(43)}=`,
      narSizeBytes: 8,
      references,
      signatures: [],
    };
    return { ...info, signatures: [by.sign(info)] };
  });
const refusal = (closure: readonly SignedPathInfo[], keys = [key]): unknown => {
  try {
    return requireSigned(closure, keys, "the cache");
  } catch (error) {
    return error;
  }
};

describe("a closure that another store tells of", () => {
  it("is taken when one of the keys signed every path, and refused when anything is not as it was signed", () => {
    expect(refusal(closureOf(4), [keyNamed("other-1"), key])).toBeUndefined();
    const lies: readonly ((info: SignedPathInfo) => SignedPathInfo)[] = [
      (info) => ({ ...info, signatures: [] }),
      (info) => ({ ...info, signatures: [keyNamed("ours-1").sign(info)] }),
      (info) => ({ ...info, signatures: info.signatures.map((text) => text.replace("ours-1", "theirs-1")) }),
      (info) => ({ ...info, narHash: `sha256-${"B".repeat(43)}=` }),
      (info) => ({ ...info, narSizeBytes: 9 }),
      (info) => ({ ...info, references: [...info.references, path(9)] }),
      (info) => ({ ...info, path: path(9) }),
    ];
    fc.assert(
      fc.property(fc.nat(3), fc.constantFrom(...lies), (at, lie) => {
        const closure = closureOf(4).map((info, index) => (index === at ? lie(info) : info));
        expect(refusal(closure)).toMatchObject({ code: "PATH_UNSIGNED" });
      }),
    );
  });

  it("is refused without keys, naming the first path and how many there are", () => {
    expect(refusal(closureOf(3), [])).toMatchObject({
      code: "PATH_UNSIGNED",
      message: expect.stringMatching(/^\/nix\/store\/0+-p0 of the cache .*\(ours-1\).*\(and 2 more of 3 paths\)$/),
    });
  });

  it("is refused with a hole", () => {
    expect(() => requireWhole(closureOf(3), path(0), "the cache")).not.toThrow();
    expect(() => requireWhole(closureOf(3).slice(0, 2), path(0), "the cache")).toThrow(/lacks .*-p2/);
    expect(() => requireWhole(closureOf(3).slice(1), path(0), "the cache")).toThrow(/lacks .*-p0/);
  });
});
