import { expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { parseRevision } from "../../../src/kernel/revision.ts";
import { buildInfoOf, buildInfoType, type CommitFacts } from "../../../src/push/build-info.ts";
import { mediaTypes } from "../../../src/push/image.ts";
import { referrerOf } from "../../../src/push/referrers.ts";

const facts: CommitFacts = {
  repository: "github.com/acme/fleet",
  ref: "refs/heads/main",
  revision: parseRevision("0123456789abcdef0123456789abcdef01234567"),
  committedAt: "2026-11-21T07:00:00Z",
  nixpkgs: parseRevision("5f40a85ac037e52715db56523712c0f56f2f03fb"),
};
const image = { image: "agent", id: "agent/opt", config: {} };
const subject = { digest: sha256("an image"), mediaType: mediaTypes.manifest, sizeBytes: 8 };
const read = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString("utf8"));

it("is an artifact that refers to the image and says its commit", () => {
  const { manifest, blobs } = buildInfoOf(facts, image, subject);
  const [config, layer] = blobs;
  expect(read(manifest.bytes)).toEqual({
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    artifactType: "application/vnd.neko.build-info.v1+json",
    config: { mediaType: "application/vnd.oci.empty.v1+json", digest: config!.digest, size: 2 },
    layers: [{ mediaType: buildInfoType, digest: layer!.digest, size: layer!.bytes.length }],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: 8 },
    annotations: {
      "org.opencontainers.image.title": "agent",
      "org.opencontainers.image.created": "2026-11-21T07:00:00Z",
      "org.opencontainers.image.revision": facts.revision,
      "org.opencontainers.image.version": "01234567",
      "org.opencontainers.image.source": "https://github.com/acme/fleet",
      "dev.neko.build.nixpkgs": facts.nixpkgs,
    },
  });
  // Source: OCI image-spec v1.1, "Guidance for an Empty Descriptor".
  expect(config!.digest).toBe("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  expect(read(layer!.bytes)).toEqual({ schema: "neko.build-info/v1", image: "agent/opt", ...facts });
  expect(manifest.digest).toBe(sha256(manifest.bytes));
  expect(referrerOf(manifest.bytes, subject)).toMatchObject({ artifactType: buildInfoType });
});

it("is the same for the same commit, and another for each other one, image and subject", () => {
  const digest = (...args: Parameters<typeof buildInfoOf>): string => buildInfoOf(...args).manifest.digest;
  const shuffled = Object.fromEntries(Object.entries(facts).toReversed()) as unknown as CommitFacts;
  expect(digest(shuffled, image, subject)).toBe(digest(facts, image, subject));
  const others = [
    digest(facts, image, subject),
    digest({ ...facts, revision: parseRevision("f".repeat(40)) }, image, subject),
    digest({ ...facts, ref: "refs/tags/v1" }, image, subject),
    digest(facts, { ...image, id: "agent/generic" }, subject),
    digest(facts, image, { ...subject, digest: sha256("another") }),
  ];
  expect(new Set(others).size).toBe(others.length);
});

it("says nothing of what nobody knows, and has the title that the image gives itself", () => {
  const labels = { "org.opencontainers.image.title": "Neko Agent" };
  const { manifest } = buildInfoOf(
    { ...facts, repository: null, ref: null, nixpkgs: null },
    { ...image, config: { labels } },
    subject,
  );
  const { annotations } = read(manifest.bytes) as { annotations: Record<string, string> };
  expect(annotations["org.opencontainers.image.title"]).toBe("Neko Agent");
  expect(Object.keys(annotations)).not.toContain("org.opencontainers.image.source");
  expect(Object.keys(annotations)).not.toContain("dev.neko.build.nixpkgs");
});

it("never claims that a build can be repeated: nobody has seen it", () => {
  const { manifest, blobs } = buildInfoOf(facts, image, subject);
  for (const { bytes } of [manifest, ...blobs]) expect(bytes.toString("utf8")).not.toMatch(/reproducible/i);
});
