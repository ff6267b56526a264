import type { Digest } from "../kernel/digest.ts";
import { NekoError, toNekoError } from "../kernel/error.ts";
import type { ImageStore, Repository } from "../ports/image-store.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { mediaTypes } from "./image.ts";
import { indexOf } from "./image-index.ts";
import { expiryOf, type Destination, type PushedImage } from "./pushed.ts";

export interface IndexToPush {
  /** `agent/opt`; its images are `agent/opt@<system>`. */
  readonly id: string;
  /** As they were pushed, with their systems. */
  readonly parts: readonly { readonly system: string; readonly pushed: PushedImage }[];
}

export interface IndexRoute {
  readonly registry: string;
  readonly store: ImageStore;
  /** Where its images lie. */
  readonly repository: Repository;
  readonly tags: readonly string[];
  /** Of a registry that forgets: from this push on it keeps the index so long. */
  readonly ttlMs?: number;
}

/** What the push of one index did. The digest is the same at every destination. */
export interface PushedIndex {
  readonly id: string;
  readonly digest: Digest;
  readonly systems: readonly string[];
  readonly destinations: readonly Destination[];
}

/**
 * Writes the index of images that were pushed, and moves the tags to it: nothing points at an image that is not there.
 * A destination that lacks one of the images, or fails, gets no index and keeps its tags; that is reported in
 * `destinations`. @throws NekoError the first one's error when all fail: IMAGE_MISSING, IMAGE_MISMATCH, REGISTRY_*
 */
export async function pushIndex(
  index: IndexToPush,
  routes: readonly IndexRoute[],
  { log, clock }: { readonly log: Log; readonly clock: Pick<Clock, "now"> },
  signal: AbortSignal,
): Promise<PushedIndex> {
  const stored = clock.now();
  const systems = index.parts.map(({ system }) => system);
  const results = await Promise.all(routes.map((route) => attempt(index, route, signal)));
  const errors = results.flatMap((result) => ("error" in result ? [result.error] : []));
  const digests = results.flatMap((result) => ("digest" in result ? [result.digest] : []));
  if (digests[0] === undefined) throw errors[0] ?? new TypeError("an index without a destination");
  const destinations = routes.map(({ registry, store, repository, tags, ttlMs }, place): Destination => {
    const result = results[place]!;
    if ("digest" in result) {
      const expires = expiryOf(ttlMs, stored);
      const source = `${store.base}/${repository}`;
      return { registry, pushed: true, source, tags, ...(expires === undefined ? {} : { expires }) };
    }
    log.warn(`index ${index.id} is not in ${registry}: ${result.error.message}`);
    return { registry, pushed: false, code: result.error.code, message: result.error.message };
  });
  log.info(`index ${index.id}: ${systems.join(", ")}, ${digests[0]}`);
  return { id: index.id, digest: digests[0], systems, destinations };
}

type Attempt = { readonly digest: Digest } | { readonly error: NekoError };

async function attempt(index: IndexToPush, route: IndexRoute, signal: AbortSignal): Promise<Attempt> {
  try {
    return { digest: await write(index, route, signal) };
  } catch (thrown) {
    signal.throwIfAborted();
    const error = toNekoError(thrown);
    if (error.code === "IMAGE_UNPACKABLE" || error.code === "INTERNAL") throw error;
    return { error };
  }
}

async function write(
  { id, parts }: IndexToPush,
  { registry, store, repository, tags, ttlMs }: IndexRoute,
  signal: AbortSignal,
): Promise<Digest> {
  const described = await Promise.all(
    parts.map(async ({ system, pushed }) => {
      const place = pushed.destinations.find((one) => one.registry === registry);
      if (place?.pushed === false) throw missing(`${pushed.imageId} did not reach ${registry}: ${place.message}`);
      const manifest = await store.readManifest(repository, pushed.manifest, signal);
      if (!manifest) throw missing(`${pushed.imageId} is not in ${registry}`);
      return { system, digest: pushed.manifest, sizeBytes: manifest.bytes.length };
    }),
  );
  const { bytes, digest } = indexOf(described);
  const references = tags.length === 0 ? [digest] : tags;
  const current = await Promise.all(references.map((reference) => store.readManifest(repository, reference, signal)));
  const stale = references.filter((_, place) => current[place]?.digest !== digest || ttlMs !== undefined);
  if (stale.length === 0) return digest;
  const moved = tags.filter((tag) => stale.includes(tag));
  const found = await store.writeManifest(repository, bytes, mediaTypes.index, moved, signal);
  if (found === digest) return digest;
  throw new NekoError("IMAGE_MISMATCH", `${store.base} stored ${found} as index ${id} instead of ${digest}`, {
    hint: "do not deploy from this registry; check what stands between it and you",
  });
}

function missing(message: string): NekoError {
  return new NekoError("IMAGE_MISSING", message, { hint: "push again; the tags still point at what was there" });
}
