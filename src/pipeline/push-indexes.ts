import type { Log } from "../ports/log.ts";
import type { AttachTo } from "../push/attach-build-info.ts";
import type { PushedImage } from "../push/pushed.ts";
import { pushIndex, type PushedIndex } from "../push/push-index.ts";
import type { PushDestination } from "../push/push-input.ts";
import type { ImageSpec } from "../spec/desired-state.ts";

/**
 * One index for each image that was pushed for several systems, sorted by id.
 * @param tagsOf the tags that this push moves
 * @throws NekoError as {@link pushIndex}
 */
export async function pushIndexes(
  images: readonly ImageSpec[],
  pushed: readonly PushedImage[],
  { destinations, tagsOf }: Routes,
  ports: { readonly log: Log },
  signal: AbortSignal,
): Promise<readonly PushedIndex[]> {
  if (destinations.length === 0) return [];
  const byId = new Map(pushed.map((one) => [one.imageId, one]));
  const indexes: PushedIndex[] = [];
  for (const [id, members] of Map.groupBy(images, (image) => image.index?.id)) {
    const [first] = members;
    if (id === undefined || !first?.index) continue;
    const { index, repository } = first;
    const parts = members.flatMap((image) => {
      const part = byId.get(image.id);
      return part && image.system !== undefined ? [{ system: image.system, pushed: part }] : [];
    });
    const routes = destinations.map(({ registry, store }) => ({ registry: registry.name, store, tags: tagsOf(index) }));
    indexes.push(await pushIndex({ id, repository, parts }, routes, ports, signal));
  }
  return indexes;
}

interface Routes {
  readonly destinations: readonly Pick<PushDestination, "registry" | "store">[];
  readonly tagsOf: (named: Pick<ImageSpec, "tags">) => readonly string[];
}

/** Every image and index, at each destination that has it now. */
export function placesOf(
  images: readonly ImageSpec[],
  { pushed, indexes }: { readonly pushed: readonly PushedImage[]; readonly indexes: readonly PushedIndex[] },
  destinations: Routes["destinations"],
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
      .map(({ registry, store }) => ({ registry: registry.name, store, image: { ...image, id }, digest }));
  });
}
