import { shortDigest, type Digest } from "../kernel/digest.ts";
import { showBytes, showDuration, showMinute } from "../kernel/duration.ts";
import type { Destination, PushedImage } from "../push/pushed.ts";
import type { PushedIndex } from "../push/push-index.ts";
import type { RegistrySpec } from "../spec/desired-state.ts";
import { code, count, details, prose, table } from "./markdown.ts";

// Images in the build section: a row for each, a row for each registry that did not take them, and folds with every
// reference in full, to copy.

export interface ImagesView {
  readonly pushed: readonly PushedImage[];
  /** Of images that are for several systems. */
  readonly indexes?: readonly PushedIndex[];
  /** Of a proposal: where the same images go after the merge, see {@link placesOnMerge}. */
  readonly onMerge?: readonly string[];
}

/** Hosts of the registries that a commit of source.branch is pushed to, each once. */
export function placesOnMerge(registries: readonly Pick<RegistrySpec, "on" | "location">[]): readonly string[] {
  const hosts = registries.flatMap(({ on, location }) =>
    on.includes("main") && location.kind === "registry" ? [location.host] : [],
  );
  return [...new Set(hosts)].toSorted();
}

/** Of the build table. */
export function imageRows({ pushed, indexes = [], onMerge = [] }: ImagesView): readonly (readonly string[])[] {
  const merge = onMerge.length === 0 ? "" : `; same digest to ${onMerge.map(prose).join(", ")} on merge`;
  return [
    ...pushed.map((image) => {
      const { manifest, destinations, layers, layersSent, sentBytes, sizeBytes, ms } = image;
      const sent = `sent ${layersSent} of ${count(layers, "layer")}, ${showBytes(sentBytes)} in ${showDuration(ms)}`;
      const where = `${placesOf(destinations, manifest)}${merge}`;
      return [sign(destinations), `image ${code(image.imageId)}`, `${where} · ${showBytes(sizeBytes)} · ${sent}`];
    }),
    ...indexes.map(({ id, digest, systems, destinations }) => {
      const where = `${placesOf(destinations, digest)}${merge}`;
      return [sign(destinations), `index ${code(id)}`, `${where} · for ${systems.map(code).join(", ")}`];
    }),
    ...failureRows([
      ...pushed.map(({ imageId, destinations }) => ({ id: imageId, destinations })),
      ...indexes.map(({ id, destinations }) => ({ id, destinations })),
    ]),
  ];
}

const imagesInFold = 8;

/** Every reference in full, with tags; each fold of as many images as a person reads at once. */
export function imageFolds({ pushed, indexes = [] }: ImagesView): readonly string[] {
  const things = [
    ...pushed.map(({ imageId, manifest, destinations }) => ({ id: imageId, digest: manifest, destinations })),
    ...indexes.map(({ id, digest, destinations }) => ({ id: `${id} (index)`, digest, destinations })),
  ].filter(({ destinations }) => destinations.some((place) => place.pushed));
  const folds = Math.ceil(things.length / imagesInFold);
  return Array.from({ length: folds }, (_, fold) => {
    const part = things.slice(fold * imagesInFold, (fold + 1) * imagesInFold);
    const rows = part.flatMap(({ id, digest, destinations }) =>
      destinations.flatMap((place) =>
        place.pushed ? [[code(id), code(`${place.source}@${digest}`), named(place)]] : [],
      ),
    );
    const which = folds === 1 ? "" : ` (${fold + 1} of ${folds})`;
    return details(`Images by digest${which}`, table(["Image", "Reference", "Tags"], rows));
  });
}

type Place = Extract<Destination, { pushed: true }>;

/** `ghcr.io/acme/agent@sha256:9c9e…d1fa`, of each registry that has it. */
function placesOf(destinations: readonly Destination[], digest: Digest): string {
  const there = destinations.filter((place) => place.pushed);
  if (there.length === 0) return "not pushed";
  return there.map((place) => `${code(`${place.source}@${abridged(digest)}`)}${until(place)}`).join(", ");
}

/** Both ends: who compares two digests looks there. */
const abridged = (digest: Digest): string => `sha256:${shortDigest(digest)}…${digest.slice(-4)}`;

const until = ({ expires }: Pick<Place, "expires">): string =>
  expires === undefined ? "" : ` until ${showMinute(expires)}`;

const named = (place: Place): string => `${place.tags.map(code).join(" ") || "–"}${until(place)}`;

const sign = (destinations: readonly Destination[]): string =>
  destinations.every((place) => place.pushed) ? "📦" : "⚠";

/** A registry that is gone is so for all images alike: one row says it. */
function failureRows(
  things: readonly { readonly id: string; readonly destinations: readonly Destination[] }[],
): readonly (readonly string[])[] {
  const failures = things.flatMap(({ id, destinations }) =>
    destinations.flatMap((place) => (place.pushed ? [] : [{ ...place, id }])),
  );
  const alike = Map.groupBy(failures, (one) => JSON.stringify([one.registry, one.code, one.message]));
  return [...alike.values()].map((same) => {
    const { registry, code: name, message } = same[0]!;
    const ids = same.map(({ id }) => code(id));
    const which = ids.slice(0, 4).join(", ") + (ids.length > 4 ? ` and ${ids.length - 4} more` : "");
    return ["❌", `registry ${code(registry)}`, `${prose(name)}: ${prose(message)} · without ${which}`];
  });
}
