import { canonicalJson, sha256, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import type { Descriptor } from "../ports/image-store.ts";
import { mediaTypes } from "./image.ts";

// What refers to an image, where a registry has no referrers API: an index under a tag made of the subject's digest.
// Source: OCI distribution-spec v1.1, "Referrers Tag Schema", "Pushing Manifests with Subject".

/** The tag under which the referrers of a manifest are listed. */
export function referrersTag(subject: Digest): string {
  return subject.replace(":", "-");
}

/** How a list of referrers names this one. @throws NekoError VALUE_INVALID when it does not refer to the subject */
export function referrerOf(
  manifest: Uint8Array,
  subject: Pick<Descriptor, "digest" | "mediaType" | "sizeBytes">,
): Descriptor {
  const content = objectOf(manifest);
  const named = content["subject"] as Partial<Record<string, unknown>> | undefined;
  const same =
    named?.["digest"] === subject.digest &&
    named["mediaType"] === subject.mediaType &&
    named["size"] === subject.sizeBytes;
  if (content["mediaType"] !== mediaTypes.manifest || !same) {
    throw new NekoError("VALUE_INVALID", `this manifest does not refer to ${subject.digest}`, {
      hint: "give it the subject's descriptor and the media type of an image manifest",
    });
  }
  const config = content["config"] as Partial<Record<string, unknown>> | undefined;
  const artifactType = textOf(content["artifactType"]) ?? textOf(config?.["mediaType"]);
  const annotations = content["annotations"] as Readonly<Record<string, string>> | undefined;
  return {
    mediaType: mediaTypes.manifest,
    digest: sha256(manifest),
    sizeBytes: manifest.length,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

/** The index with one more entry; those of others stay as they are, with members we do not know.
 *  Undefined when it is in there already. @throws NekoError REGISTRY_PROTOCOL when `index` is none */
export function withReferrer(index: Uint8Array | undefined, referrer: Descriptor): Buffer | undefined {
  const content = index ? objectOf(index) : { schemaVersion: 2, mediaType: mediaTypes.index };
  const entries = index ? entriesOf(content) : [];
  if (entries.some((entry) => entry["digest"] === referrer.digest)) return undefined;
  const { sizeBytes, ...rest } = referrer;
  return Buffer.from(canonicalJson({ ...content, manifests: [...entries, { ...rest, size: sizeBytes }] }));
}

/** The entries of a list of referrers that are of one type. @throws NekoError REGISTRY_PROTOCOL when it is no index */
export function referrersOf(index: Uint8Array, artifactType: string): readonly Descriptor[] {
  return entriesOf(objectOf(index)).flatMap((entry): Descriptor[] => {
    const { mediaType, digest, size, annotations } = entry;
    if (entry["artifactType"] !== artifactType || typeof mediaType !== "string" || typeof size !== "number") return [];
    if (!isDigest(digest)) return [];
    const found = { mediaType, digest, sizeBytes: size, artifactType };
    return [annotations ? { ...found, annotations: annotations as Readonly<Record<string, string>> } : found];
  });
}

/** The blobs an image manifest names; none where it is no image manifest. */
export function blobsOf(manifest: Uint8Array): readonly Digest[] {
  const { config, layers } = objectOf(manifest);
  return [config, ...(Array.isArray(layers) ? layers : [])].flatMap((descriptor: unknown) => {
    const digest = (descriptor as Partial<Record<string, unknown>> | undefined)?.["digest"];
    return isDigest(digest) ? [digest] : [];
  });
}

type Entry = Readonly<Record<string, unknown>>;

function entriesOf(index: Entry): readonly Entry[] {
  const entries = index["manifests"];
  if (Array.isArray(entries) && entries.every((entry) => typeof entry === "object" && entry !== null)) {
    return entries as readonly Entry[];
  }
  throw noIndex();
}

function objectOf(bytes: Uint8Array): Entry {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    if (typeof value === "object" && value !== null) return value as Entry;
  } catch (thrown) {
    throw noIndex(thrown);
  }
  throw noIndex();
}

function isDigest(value: unknown): value is Digest {
  return typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function noIndex(cause?: unknown): NekoError {
  return new NekoError("REGISTRY_PROTOCOL", "the list of an image's referrers is no OCI index", {
    hint: "remove the tag sha256-… of that image, and push again",
    cause,
  });
}
