import { toNekoError } from "../kernel/error.ts";
import type { ImageStore } from "../ports/image-store.ts";
import type { Log } from "../ports/log.ts";
import type { Digest } from "../kernel/digest.ts";
import type { ImageSpec } from "../spec/desired-state.ts";
import { buildInfoOf, buildInfoType, type CommitFacts } from "./build-info.ts";

/** One image that lies in one registry. */
export interface AttachTo {
  readonly registry: string;
  readonly store: ImageStore;
  readonly image: Pick<ImageSpec, "image" | "id" | "config" | "repository">;
  /** Digest of its manifest or index, which is there. */
  readonly digest: Digest;
}

/**
 * Says of each image which commit it was pushed for, where that is not said yet; a commit that was pushed before costs
 * two requests and writes nothing. The images are whole without it, so that what goes wrong is a warning.
 */
export async function attachBuildInfo(
  facts: CommitFacts,
  places: readonly AttachTo[],
  { log }: { readonly log: Log },
  signal: AbortSignal,
): Promise<void> {
  // One after another: in a registry without the referrers API, images with one manifest share a list.
  for (const place of places) {
    try {
      await attach(facts, place, signal);
    } catch (thrown) {
      signal.throwIfAborted();
      const { code, message } = toNekoError(thrown);
      log.warn(`image ${place.image.id} in ${place.registry} does not say its commit: ${code}: ${message}`);
    }
  }
}

async function attach(facts: CommitFacts, { store, image, digest }: AttachTo, signal: AbortSignal): Promise<void> {
  const { repository } = image;
  const [manifest, said] = await Promise.all([
    store.readManifest(repository, digest, signal),
    store.readReferrers(repository, digest, buildInfoType, signal),
  ]);
  if (!manifest) return;
  const subject = { digest, mediaType: manifest.mediaType, sizeBytes: manifest.bytes.length };
  const info = buildInfoOf(facts, image, subject);
  if (said.some((referrer) => referrer.digest === info.manifest.digest)) return;
  for (const blob of info.blobs) {
    const there = await store.blobSizeBytes(repository, blob.digest, signal);
    if (there !== blob.bytes.length) await store.putBlob(repository, blob.bytes, signal);
  }
  await store.writeReferrer(repository, subject, info.manifest.bytes, signal);
}
