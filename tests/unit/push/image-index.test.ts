import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { indexOf, manifestFor } from "../../../src/push/image-index.ts";

const [amd, arm] = [
  { system: "x86_64-linux", digest: sha256("amd64"), sizeBytes: 10 },
  { system: "aarch64-linux", digest: sha256("arm64"), sizeBytes: 12 },
];

it("names one manifest per platform, sorted", () => {
  const { bytes, digest } = indexOf([arm!, amd!]);
  expect(JSON.parse(bytes.toString("utf8"))).toEqual({
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.index.v1+json",
    manifests: [
      {
        mediaType: "application/vnd.oci.image.manifest.v1+json",
        digest: amd!.digest,
        size: 10,
        platform: { architecture: "amd64", os: "linux" },
      },
      {
        mediaType: "application/vnd.oci.image.manifest.v1+json",
        digest: arm!.digest,
        size: 12,
        platform: { architecture: "arm64", os: "linux" },
      },
    ],
  });
  expect(digest).toBe(sha256(bytes));
});

it("does not show the order of its parts, and finds each again", () => {
  const systems = ["x86_64-linux", "aarch64-linux", "i686-linux", "armv7l-linux", "armv6l-linux", "riscv64-linux"];
  const parts = systems.map((system, index) => ({ system, digest: sha256(system), sizeBytes: index + 1 }));
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: 1 }), (some) => {
      const { bytes, digest } = indexOf(some);
      expect(indexOf(some.toSorted((a, b) => (a.system < b.system ? -1 : 1))).digest).toBe(digest);
      for (const { system, digest: own } of parts) {
        expect(manifestFor(system, bytes)).toBe(some.some((part) => part.system === system) ? own : undefined);
      }
    }),
  );
});

it.each(["", "[]", "null", "{}", '{"manifests":1}', '{"manifests":[{"digest":"x"}]}'])(
  "finds nothing in what is no index: %s",
  (text) => {
    expect(manifestFor("x86_64-linux", Buffer.from(text))).toBeUndefined();
  },
);

it("has no place for a system without Linux containers", () => {
  expect(() => indexOf([{ ...amd!, system: "aarch64-darwin" }])).toThrow(
    expect.objectContaining({ code: "IMAGE_UNPACKABLE" }),
  );
});
