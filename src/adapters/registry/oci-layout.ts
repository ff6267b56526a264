import { createHash } from "node:crypto";
import { join } from "node:path";
import { canonicalJson, finishDigest, parseDigest, sha256, type Digest } from "../../kernel/digest.ts";
import { NekoError } from "../../kernel/error.ts";
import { clip } from "../../kernel/text.ts";
import type { ImageStore, StoredManifest } from "../../ports/image-store.ts";
import { mediaTypes } from "../../push/image.ts";
import { checkRepository, checkTag } from "../../push/reference.ts";
import { blobsOf, referrerOf, referrersOf, referrersTag, withReferrer } from "../../push/referrers.ts";
import {
  blobPath,
  createLayout,
  layoutFailure,
  linkBlob,
  openBlob,
  readWhole,
  removeBlob,
  removeStaleUploads,
  withLayoutLock,
  writeAtomically,
} from "./oci-layout-files.ts";

const refName = "org.opencontainers.image.ref.name";

interface IndexEntry {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * Repositories as OCI image layouts, one directory each: repository `acme/web` is the layout `DIRECTORY/acme/web`, so
 * that `skopeo copy oci:DIRECTORY/acme/web:TAG` and every other tool read it as it is. A manifest that lost its tag
 * stays in the index without one: a host may still have to go back to it. Source: OCI image-spec v1.1, image-layout.md.
 */
export function ociLayout({ directory }: { readonly directory: string }): ImageStore {
  return {
    base: `oci:${directory}`,

    async blobSizeBytes(repository, digest) {
      const blob = await openBlob(layoutOf(directory, repository), digest);
      await blob?.file.close();
      return blob?.facts.size;
    },

    async writeBlob(repository, content, signal) {
      const layout = layoutOf(directory, repository);
      await createLayout(layout, signal);
      return await writeAtomically(layout, content(), (digest) => blobPath(layout, digest), signal);
    },

    async putBlob(repository, bytes, signal) {
      const layout = layoutOf(directory, repository);
      await createLayout(layout, signal);
      return (await writeAtomically(layout, [bytes], (digest) => blobPath(layout, digest), signal)).digest;
    },

    async mountBlob(repository, digest, from, signal) {
      return await linkBlob(layoutOf(directory, from), layoutOf(directory, repository), digest, signal);
    },

    async *readBlob(repository, digest, signal) {
      const layout = layoutOf(directory, repository);
      const blob = await openBlob(layout, digest);
      if (!blob) throw missing(`blob ${digest}`, layout);
      const hash = createHash("sha256");
      try {
        for await (const chunk of blob.file.createReadStream({ highWaterMark: 1024 * 1024, signal })) {
          hash.update(chunk as Buffer);
          yield chunk as Buffer;
        }
      } catch (thrown) {
        throw layoutFailure(layout, thrown);
      }
      if (finishDigest(hash) !== digest) throw mismatch(digest, layout);
    },

    async readManifest(repository, reference) {
      const layout = layoutOf(directory, repository);
      const entry = (await readIndex(layout)).find((candidate) =>
        reference.startsWith("sha256:") ? candidate.digest === reference : tagOf(candidate) === reference,
      );
      return entry && (await readEntry(layout, entry));
    },

    async writeManifest(repository, manifest, mediaType, tags, signal) {
      tags.forEach(checkTag);
      const layout = layoutOf(directory, repository);
      await createLayout(layout, signal);
      await checkBlobs(layout, manifest);
      const entry = await withLayoutLock(layout, signal, async () => {
        const index = await readIndex(layout);
        const written = await writeManifestBlob(layout, manifest, mediaType, signal);
        await writeIndex(layout, withManifest(index, written, tags), signal);
        await removeStaleUploads(layout);
        return written;
      });
      return (await readEntry(layout, entry)).digest;
    },

    async writeReferrer(repository, subject, manifest, signal) {
      const referrer = referrerOf(manifest, subject);
      const layout = layoutOf(directory, repository);
      await createLayout(layout, signal);
      await checkBlobs(layout, manifest);
      const tag = referrersTag(subject.digest);
      await withLayoutLock(layout, signal, async () => {
        const index = await readIndex(layout);
        const old = index.find((candidate) => tagOf(candidate) === tag);
        const written = await writeManifestBlob(layout, manifest, referrer.mediaType, signal);
        const list = withReferrer(old && (await readEntry(layout, old)).bytes, referrer);
        if (!list) return;
        const listed = await writeManifestBlob(layout, list, mediaTypes.index, signal);
        const kept = withManifest(withManifest(index, written, []), listed, [tag]);
        // Nobody goes back to an old list, and every new referrer would leave one.
        await writeIndex(layout, old ? kept.filter((entry) => entry.digest !== old.digest) : kept, signal);
        if (old) await removeBlob(layout, old.digest);
      });
      return referrer.digest;
    },

    async readReferrers(repository, digest, artifactType) {
      const layout = layoutOf(directory, repository);
      const tag = referrersTag(digest);
      const list = (await readIndex(layout)).find((candidate) => tagOf(candidate) === tag);
      return list ? referrersOf((await readEntry(layout, list)).bytes, artifactType) : [];
    },

    async close() {},
  };
}

async function writeManifestBlob(
  layout: string,
  bytes: Uint8Array,
  mediaType: string,
  signal: AbortSignal,
): Promise<IndexEntry> {
  const { digest } = await writeAtomically(layout, [bytes], (found) => blobPath(layout, found), signal);
  return { mediaType, digest, size: bytes.length };
}

async function writeIndex(layout: string, manifests: readonly IndexEntry[], signal: AbortSignal): Promise<void> {
  const bytes = Buffer.from(canonicalJson({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }));
  await writeAtomically(layout, [bytes], () => join(layout, "index.json"), signal);
}

/** No manifest before its blobs, as in a registry. @throws NekoError IMAGE_MISSING */
async function checkBlobs(layout: string, manifest: Uint8Array): Promise<void> {
  for (const digest of blobsOf(manifest)) {
    const blob = await openBlob(layout, digest);
    if (!blob) throw missing(`blob ${digest}`, layout);
    await blob.file.close();
  }
}

/** Directory of one repository's layout. @throws NekoError VALUE_INVALID */
export function layoutOf(directory: string, repository: string): string {
  checkRepository(repository);
  // Repository `a/blobs` would lie inside the layout of repository `a`.
  if (repository.split("/").some((part) => part === "blobs" || part === "oci-layout" || part === "index.json")) {
    throw new NekoError("VALUE_INVALID", `an image layout cannot hold a repository named ${repository}`, {
      hint: "give the image another `repository`: blobs, index.json and oci-layout are names of the layout itself",
    });
  }
  return join(directory, repository);
}

/** The tags moved to `entry`; whatever loses its last tag is kept without one. Sorted, so the bytes are too. */
function withManifest(index: readonly IndexEntry[], entry: IndexEntry, tags: readonly string[]): IndexEntry[] {
  const tagged = [
    ...index.filter((other) => tagOf(other) !== undefined && !tags.includes(tagOf(other) as string)),
    ...tags.map((tag): IndexEntry => ({ ...entry, annotations: { [refName]: tag } })),
  ];
  const held = new Set(tagged.map((other) => other.digest));
  const untagged = [...index, entry]
    .filter((other) => !held.has(other.digest))
    .map(({ mediaType, digest, size }): IndexEntry => ({ mediaType, digest, size }));
  const unique = new Map([...untagged, ...tagged].map((other) => [`${tagOf(other) ?? ""} ${other.digest}`, other]));
  return [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, other]) => other);
}

function tagOf(entry: IndexEntry): string | undefined {
  return entry.annotations?.[refName];
}

/** Empty when there is no layout. @throws NekoError REGISTRY_PROTOCOL */
async function readIndex(layout: string): Promise<readonly IndexEntry[]> {
  const bytes = await readWhole(join(layout, "index.json"));
  if (!bytes) return [];
  try {
    const { manifests } = JSON.parse(bytes.toString("utf8")) as { manifests: readonly IndexEntry[] };
    for (const { digest, mediaType, size } of manifests) {
      parseDigest(digest);
      if (typeof mediaType !== "string" || typeof size !== "number") throw new TypeError("no descriptor");
    }
    return manifests;
  } catch (thrown) {
    throw new NekoError("REGISTRY_PROTOCOL", `${clip(join(layout, "index.json"))} is no index of an image layout`, {
      hint: "restore the file, or push to an empty directory",
      cause: thrown,
    });
  }
}

async function readEntry(layout: string, entry: IndexEntry): Promise<StoredManifest> {
  const bytes = await readWhole(blobPath(layout, entry.digest));
  if (!bytes) throw missing(`manifest ${entry.digest}`, layout);
  if (sha256(bytes) !== entry.digest) throw mismatch(entry.digest, layout);
  return { bytes, mediaType: entry.mediaType, digest: entry.digest };
}

function missing(what: string, layout: string): NekoError {
  return new NekoError("IMAGE_MISSING", `${what} is not in ${clip(layout)}`, { hint: "push the image again" });
}

function mismatch(digest: Digest, layout: string): NekoError {
  return new NekoError("IMAGE_MISMATCH", `the bytes of ${digest} in ${clip(layout)} are not what the digest says`, {
    hint: "check the disk, remove the file and push again",
  });
}
