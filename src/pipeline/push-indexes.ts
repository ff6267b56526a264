import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { AttachTo } from "../push/attach-build-info.ts";
import type { PushedImage } from "../push/pushed.ts";
import { pushIndex, type PushedIndex } from "../push/push-index.ts";
import { repositoryAt, type PushDestination } from "../push/push-input.ts";
import type { ImageSpec } from "../spec/desired-state.ts";

/** Where indexes go, and what they are called there. */
export interface IndexDestination extends Pick<PushDestination, "registry" | "store" | "repository"> {
  /** Tags that this push moves to the index that the image is in. */
  indexTags(image: ImageSpec): readonly string[];
}

/**
 * One index for each image that was pushed for several systems, sorted by id.
 * @throws NekoError as {@link pushIndex}
 */
export async function pushIndexes(
  images: readonly ImageSpec[],
  pushed: readonly PushedImage[],
  destinations: readonly IndexDestination[],
  ports: { readonly log: Log; readonly clock: Pick<Clock, "now"> },
  signal: AbortSignal,
): Promise<readonly PushedIndex[]> {
  if (destinations.length === 0) return [];
  const byId = new Map(pushed.map((one) => [one.imageId, one]));
  const indexes: PushedIndex[] = [];
  for (const [id, members] of Map.groupBy(images, (image) => image.index?.id)) {
    const [first] = members;
    if (id === undefined || !first?.index) continue;
    const parts = members.flatMap((image) => {
      const part = byId.get(image.id);
      return part && image.system !== undefined ? [{ system: image.system, pushed: part }] : [];
    });
    const routes = destinations.map((destination) => ({
      registry: destination.registry.name,
      store: destination.store,
      repository: repositoryAt(destination, first),
      tags: destination.indexTags(first),
      ...(destination.registry.ttlMs === undefined ? {} : { ttlMs: destination.registry.ttlMs }),
    }));
    indexes.push(await pushIndex({ id, parts }, routes, ports, signal));
  }
  return indexes;
}

/** Every image and index, at each destination that has it now. */
export function placesOf(
  images: readonly ImageSpec[],
  { pushed, indexes }: { readonly pushed: readonly PushedImage[]; readonly indexes: readonly PushedIndex[] },
  destinations: readonly Pick<PushDestination, "registry" | "store" | "repository">[],
): readonly AttachTo[] {
  const byId = new Map(images.flatMap((image) => [image.id, image.index?.id ?? image.id].map((id) => [id, image])));
  const things = [
    ...pushed.map(({ imageId, manifest, destinations: places }) => ({ id: imageId, digest: manifest, places })),
    ...indexes.map(({ id, digest, destinations: places }) => ({ id, digest, places })),
  ];
  return things.flatMap(({ id, digest, places }): readonly AttachTo[] => {
    const image = byId.get(id);
    if (!image) return [];
    return destinations
      .filter(({ registry }) => places.some((place) => place.pushed && place.registry === registry.name))
      .map((destination) => ({
        registry: destination.registry.name,
        store: destination.store,
        image: { ...image, id, repository: repositoryAt(destination, image) },
        digest,
      }));
  });
}
