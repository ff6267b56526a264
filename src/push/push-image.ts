import { sha256, type Digest } from "../kernel/digest.ts";
import { showBytes } from "../kernel/duration.ts";
import { NekoError } from "../kernel/error.ts";
import { mergeImageConfig } from "../plan/packing.ts";
import type { OpenArchive } from "../ports/image-file.ts";
import type { Log } from "../ports/log.ts";
import type { ImageConfig, ImageSpec } from "../spec/desired-state.ts";
import { readArchive } from "./archive.ts";
import { closureLayers } from "../layers/closure-layers.ts";
import { Delivery } from "./delivery.ts";
import { imageOf, mediaTypes, type Image, type PackedLayer } from "./image.ts";
import { knowledge, verified } from "./knowledge.ts";
import { LayerProgress } from "./layer-progress.ts";
import { Learning } from "./learning.ts";
import { placeLayer, type LayerContent, type Placed } from "./place.ts";
import { expiryOf, pushedLine, type Destination, type PushedImage } from "./pushed.ts";
import { repositoryAt, type ImageToPush, type PushDestination, type PushInput, type PushPorts } from "./push-input.ts";
import { together } from "./together.ts";

/** Questions to a registry, and uploads, at once. What is packed at once is for the packer to say. */
const width = 16;

/** What all images of a push have in common. */
export interface ImagePushInput extends Omit<PushInput, "images"> {
  /** All images of the push: those of one file share most of what lies below them. */
  readonly specs: readonly ImageSpec[];
  /** Filled: registries that did not answer an earlier image, each time it was tried; the others of the push are not kept
   *  waiting for them once more. */
  readonly down: Map<string, NekoError>;
  /** Filled: keys of layers that were packed only to find out what a registry claims to know. */
  readonly checked: Set<Digest>;
}

/** What was put in place, whatever the image was made from. */
interface Content {
  readonly system: string;
  readonly config: ImageConfig | undefined;
  readonly placed: readonly Placed[];
}

/** One image to all destinations. See {@link runPush}. */
export async function pushImage(
  image: ImageToPush,
  input: ImagePushInput,
  ports: PushPorts,
  signal: AbortSignal,
): Promise<PushedImage> {
  const { spec, output } = image;
  const { clock, log } = ports;
  const startMs = clock.monotonicMs();
  const routes = input.destinations.map((destination) => routeOf(spec, destination, input));
  const deliveries = routes.map((route) => route.delivery);
  const [file] = await Promise.all([
    ports.files.inspect(output.outPath, signal),
    ...routes.map(({ delivery, lookedFor }) =>
      delivery.attempt(signal, () => delivery.lookAt(lookedFor, output.system, signal)),
    ),
  ]);
  if (input.verify) for (const delivery of deliveries) delivery.forget();
  const place = async (): Promise<Content> =>
    file.kind === "closure"
      ? await placeClosure(image, deliveries, input, ports, signal)
      : await placeArchive(image, file.open, deliveries, input, ports, signal);

  let content = await place();
  let packed = imageFrom(image, content);
  // It lives from when it was stored, which is not before this.
  let stored = clock.now();
  let published = await publishAll(packed, routes, signal);
  // A registry that collects garbage may have lost what the earlier image had, and then what it says it has.
  for (let round = 1; round <= 2 && published.includes("blobs missing"); round += 1) {
    log.info(`image ${spec.id}: the registry no longer has all the layers of the earlier push`);
    deliveries.forEach((delivery, index) => published[index] === "blobs missing" && delivery.forget());
    content = await place();
    packed = imageFrom(image, content);
    stored = clock.now();
    published = await publishAll(packed, routes, signal);
  }
  for (const [index, delivery] of deliveries.entries()) {
    if (published[index] === "blobs missing")
      await delivery.attempt(signal, () => Promise.reject(stillMissing(delivery)));
  }
  const failures = deliveries.map((delivery) => delivery.failure);
  for (const [index, failure] of failures.entries()) {
    if (failure?.code === "REGISTRY_UNREACHABLE") input.down.set(routes[index]!.registry.name, failure);
  }
  if (failures[0] && failures.every((failure) => failure)) throw failures[0];

  const result: PushedImage = {
    imageId: spec.id,
    config: packed.config.digest,
    manifest: packed.manifest.digest,
    layers: content.placed.length,
    layersSent: content.placed.filter(({ sent }) => sent).length,
    sizeBytes: packed.sizeBytes,
    sentBytes: deliveries.reduce((sum, delivery) => sum + delivery.sentBytes, 0),
    ms: clock.monotonicMs() - startMs,
    destinations: routes.map(({ registry, tags, delivery: { store, repository, failure } }): Destination => {
      const { name, ttlMs } = registry;
      if (failure) return { registry: name, pushed: false, code: failure.code, message: failure.message };
      const expires = expiryOf(ttlMs, stored);
      const source = `${store.base}/${repository}`;
      return { registry: name, pushed: true, source, tags, ...(expires === undefined ? {} : { expires }) };
    }),
  };
  report(result, log);
  return result;
}

interface Route {
  readonly registry: PushDestination["registry"];
  /** That are moved to the image. */
  readonly tags: readonly string[];
  /** Under which an earlier one may be. */
  readonly lookedFor: readonly string[];
  readonly delivery: Delivery;
}

function routeOf(spec: ImageSpec, destination: PushDestination, { specs, siblings = [], down }: ImagePushInput): Route {
  // Those of its index lead to an image that has none of its own.
  const { index, ...rest } = spec;
  const named = index ? { ...rest, tags: index.tags } : spec;
  const others = [...new Set([...specs.map((other) => repositoryAt(destination, other)), ...siblings])];
  return {
    registry: destination.registry,
    tags: destination.tags(spec),
    lookedFor: [...new Set([...destination.tags(named), ...named.tags])],
    delivery: new Delivery(
      destination.store,
      repositoryAt(destination, spec),
      others,
      down.get(destination.registry.name),
    ),
  };
}

async function placeClosure(
  image: ImageToPush,
  deliveries: readonly Delivery[],
  input: ImagePushInput,
  ports: PushPorts,
  signal: AbortSignal,
): Promise<Content> {
  const { spec, output } = image;
  const { compression } = spec;
  const [closure, tree] = await Promise.all([
    ports.closure([output.outPath], signal),
    ports.tree(output.outPath, signal),
  ]);
  const contents = closureLayers(closure, output.outPath, tree, spec.maxLayers).map(
    ({ key, content, contentBytes }): LayerContent => ({
      key,
      contentBytes,
      compression,
      pack: (stop, how) => ports.packer.pack({ ...content, ...how, compression, expectedBytes: contentBytes }, stop),
    }),
  );
  const { known, claimed, told } = await knowledge(
    contents.map(({ key }) => key),
    spec.compression,
    deliveries,
    { ...input, ...image },
    signal,
  );
  const total = { items: contents.length, noun: "layers", bytes: sum(contents.map((one) => one.contentBytes)) };
  const progress = ports.progress.begin(spec.id, total);
  const learning = new Learning(input.memory, ports);
  try {
    // Largest first: what takes longest must not begin last.
    const largestFirst = contents.toSorted((a, b) => b.contentBytes - a.contentBytes);
    const placed = await together(largestFirst, width, signal, async (content, stop) => {
      const claim = known.has(content.key) ? undefined : claimed.get(content.key);
      if (claim) input.checked.add(content.key);
      const fact = claim ? await verified(content, claim, ports.log, stop) : known.get(content.key);
      const shown = new LayerProgress(progress, content);
      const one = await placeLayer(shown.watched(), fact, deliveries, stop);
      if (one.sent || !told.has(content.key)) learning.add(one.layer);
      shown.done(one);
      return one;
    });
    const byKey = new Map(placed.map((one) => [one.layer.key, one]));
    return {
      system: output.system,
      config: output.imageConfig,
      placed: contents.map(({ key }) => byKey.get(key)!),
    };
  } finally {
    progress.end();
    await learning.end();
  }
}

/** Layer by layer as they come out of the archive. */
async function placeArchive(
  { spec }: ImageToPush,
  open: OpenArchive,
  deliveries: readonly Delivery[],
  input: ImagePushInput,
  ports: PushPorts,
  signal: AbortSignal,
): Promise<Content> {
  const { compression } = spec;
  const { known, told } = await knowledge([], compression, deliveries, input, signal);
  const placed = new Map<Digest, Placed>();
  const learning = new Learning(input.memory, ports);
  const archive = await readArchive(
    open(signal),
    async ({ sizeBytes, claimedDiffId, tar }): Promise<PackedLayer> => {
      const key = claimedDiffId && archiveLayerKey(claimedDiffId);
      const fact = key && (input.memory.recall(key, compression) ?? known.get(key));
      const content: LayerContent = {
        key: key ?? archiveLayerKey(sha256("")),
        contentBytes: sizeBytes,
        compression,
        once: true,
        pack: (stop) => ports.packer.packContent(tar, compression, stop),
      };
      const one = await placeLayer(content, fact, deliveries, signal);
      const layer = { ...one.layer, key: archiveLayerKey(one.layer.diffId) };
      placed.set(layer.diffId, { ...one, layer });
      if (one.sent || !told.has(layer.key)) learning.add(layer);
      return layer;
    },
    signal,
  ).finally(() => learning.end());
  if (archive.dropped.length > 0) {
    ports.log.info(`image ${spec.id}: not taken over from the archive: ${archive.dropped.join(", ")}`);
  }
  return {
    system: archive.system,
    config: archive.config,
    placed: archive.layers.map((layer) => placed.get(layer.diffId) ?? { layer, sent: false }),
  };
}

/** An archive's layer is known by what it holds; there are no store paths to know it by. */
const archiveLayerKey = (diffId: Digest): Digest => sha256(`neko-archive-layer/1\n${diffId}\n`);

/** The image that was put in place. */
function imageFrom({ spec, output }: ImageToPush, { system, config, placed }: Content): Image {
  const layers = placed.map(({ layer }) => layer);
  const image = imageOf(system, mergeImageConfig(config, spec.config), layers);
  if (spec.maxSizeBytes === undefined || image.sizeBytes <= spec.maxSizeBytes) return image;
  const sizes = `${showBytes(image.sizeBytes)} compressed, more than the ${showBytes(spec.maxSizeBytes)} it may be`;
  throw new NekoError("IMAGE_UNPACKABLE", `image ${spec.id} is ${sizes}`, {
    hint: `look for what does not belong with \`nix path-info -rsh ${output.outPath}\`, or raise max-size`,
  });
}

type Published = "published" | "blobs missing" | undefined;

async function publishAll(image: Image, routes: readonly Route[], signal: AbortSignal): Promise<readonly Published[]> {
  return await Promise.all(routes.map((route) => route.delivery.attempt(signal, () => publish(image, route, signal))));
}

/** Config, then manifest, then tags: nothing points at what is not there. Tags that are right already are left alone,
 *  but where a push is what keeps an image alive. */
async function publish(
  image: Image,
  { delivery, tags, registry: { ttlMs } }: Route,
  signal: AbortSignal,
): Promise<"published" | "blobs missing"> {
  const { store, repository } = delivery;
  const { config, manifest } = image;
  const references = tags.length === 0 ? [manifest.digest] : tags;
  const stale: string[] = [];
  for (const reference of references) {
    // A new manifest is under no tag yet.
    const current = delivery.isNew(manifest.digest) ? undefined : await delivery.tagged(reference, signal);
    if (current !== manifest.digest || ttlMs !== undefined) stale.push(reference);
  }
  if (stale.length === 0) return "published";
  // With new layers the config is new, too; without, it may lie there from before.
  const sizeBytes = config.bytes.length;
  const isNew = delivery.sentBytes > 0 && !delivery.isThere(config.digest);
  if (isNew || !(await delivery.has({ digest: config.digest, sizeBytes }, signal))) {
    delivery.stored(config.digest, await store.putBlob(repository, config.bytes, signal));
    delivery.sent(config.digest, sizeBytes);
  }
  try {
    const moved = tags.filter((tag) => stale.includes(tag));
    const found = await store.writeManifest(repository, manifest.bytes, mediaTypes.manifest, moved, signal);
    delivery.stored(manifest.digest, found);
    return "published";
  } catch (thrown) {
    if (thrown instanceof NekoError && thrown.code === "IMAGE_MISSING") return "blobs missing";
    throw thrown;
  }
}

function stillMissing({ store }: Delivery): NekoError {
  return new NekoError("IMAGE_MISSING", `${store.base} says that blobs are missing which were just sent`, {
    hint: "check the registry's storage and its garbage collection, then push again",
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function report(image: PushedImage, log: Log): void {
  log.debug(pushedLine(image));
  for (const destination of image.destinations) {
    if (!destination.pushed)
      log.warn(`image ${image.imageId} is not in ${destination.registry}: ${destination.message}`);
  }
}
