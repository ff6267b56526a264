import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { mediaTypes } from "../../../src/push/image.ts";
import { blobsOf, referrerOf, referrersOf, referrersTag, withReferrer } from "../../../src/push/referrers.ts";

const subject = { digest: sha256("subject"), mediaType: mediaTypes.manifest, sizeBytes: 7 };
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const manifest = (more: object = {}) => ({
  schemaVersion: 2,
  mediaType: mediaTypes.manifest,
  artifactType: "a/b",
  config: { mediaType: "c/d", digest: sha256("config"), size: 1 },
  layers: [{ mediaType: "e/f", digest: sha256("layer"), size: 2 }],
  subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
  ...more,
});

describe("what refers to an image", () => {
  it("is listed under a tag made of its digest", () => {
    expect(referrersTag(subject.digest)).toBe(`sha256-${subject.digest.slice(7)}`);
  });

  it("is described by its type and annotations", () => {
    const bytes = bytesOf(manifest({ annotations: { a: "b" } }));
    const described = { mediaType: mediaTypes.manifest, digest: sha256(bytes), sizeBytes: bytes.length };
    expect(referrerOf(bytes, subject)).toEqual({ ...described, artifactType: "a/b", annotations: { a: "b" } });
    // Without a type of its own, that of its config. Source: distribution-spec v1.1, "Listing Referrers".
    expect(referrerOf(bytesOf(manifest({ artifactType: undefined })), subject).artifactType).toBe("c/d");
  });

  it.each([
    ["has no subject", { subject: undefined }],
    ["has another digest", { subject: { ...subject, digest: sha256("x"), size: 7 } }],
    ["has another size", { subject: { ...subject, size: 8 } }],
    ["has another media type", { subject: { ...subject, mediaType: mediaTypes.index, size: 7 } }],
    ["is an index", { mediaType: mediaTypes.index }],
  ])("is refused when it %s", (_, more) => {
    expect(() => referrerOf(bytesOf(manifest(more)), subject)).toThrow(
      expect.objectContaining({ code: "VALUE_INVALID" }),
    );
  });

  it("is added once, and nothing else of the list changes", () => {
    const referrer = referrerOf(bytesOf(manifest()), subject);
    const first = withReferrer(undefined, referrer)!;
    expect(JSON.parse(first.toString())).toEqual({
      schemaVersion: 2,
      mediaType: mediaTypes.index,
      manifests: [
        { mediaType: referrer.mediaType, digest: referrer.digest, size: referrer.sizeBytes, artifactType: "a/b" },
      ],
    });
    expect(withReferrer(first, referrer)).toBeUndefined();
    const foreign = { mediaType: "x/y", digest: "sha512:abc", size: 3, unknown: [1] };
    const theirs = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [foreign], extra: true };
    const { manifests, ...rest } = JSON.parse(withReferrer(bytesOf(theirs), referrer)!.toString()) as {
      manifests: unknown[];
    };
    expect(rest).toEqual({ schemaVersion: 2, mediaType: mediaTypes.index, extra: true });
    expect(manifests[0]).toEqual(foreign);
    expect(manifests).toHaveLength(2);
  });

  it("is read by type; entries that are none are left out", () => {
    const entry = { mediaType: "x/y", digest: sha256("1"), size: 3, artifactType: "a/b" };
    const others = [
      { ...entry, artifactType: "c/d" },
      { ...entry, digest: "sha512:abc" },
      { ...entry, size: "3" },
    ];
    const index = bytesOf({ manifests: [...others, entry, { ...entry, annotations: { k: "v" } }] });
    const found = { mediaType: "x/y", digest: sha256("1"), sizeBytes: 3, artifactType: "a/b" };
    expect(referrersOf(index, "a/b")).toEqual([found, { ...found, annotations: { k: "v" } }]);
  });

  it.each(["", "{", "[]", "null", "{}", '{"manifests":{}}', '{"manifests":[null]}'])("is no list: %j", (text) => {
    expect(() => referrersOf(Buffer.from(text), "a/b")).toThrow(expect.objectContaining({ code: "REGISTRY_PROTOCOL" }));
  });
});

it("knows the blobs that a manifest names", () => {
  expect(blobsOf(bytesOf(manifest()))).toEqual([sha256("config"), sha256("layer")]);
  expect(blobsOf(bytesOf({ manifests: [{ digest: sha256("x") }] }))).toEqual([]);
});
