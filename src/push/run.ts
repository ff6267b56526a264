import { sha256, type Digest } from "../kernel/digest.ts";
import { showBytes, showDuration } from "../kernel/duration.ts";
import { NekoError } from "../kernel/error.ts";
import type { EvaluatedOutput } from "../plan/evaluation.ts";
import { mergeImageConfig } from "../plan/packing.ts";
import type { Clock } from "../ports/clock.ts";
import type { ImageStore } from "../ports/image-store.ts";
import type { Log } from "../ports/log.ts";
import type { Nix } from "../ports/nix.ts";
import type { StoreTar } from "../ports/store-tar.ts";
import type { ImageSpec, RegistrySpec } from "../spec/desired-state.ts";
import { Delivery, packedFact, placeLayer, type LayerContent } from "./delivery.ts";
import { imageOf, mediaTypes, type Image, type PackedLayer } from "./image.ts";
import { planLayers } from "./layers.ts";
import type { LayerFact, LayerMemory } from "./memory.ts";
import type { Destination, PushedImage } from "./pushed.ts";
import { rootLayerTar } from "./root-layer.ts";

export interface PushInput {
  /** Built: every `outPath` is valid in the store. */
  readonly images: readonly { readonly spec: ImageSpec; readonly output: EvaluatedOutput }[];
  /** Those registries of neko.yaml that this event pushes to. */
  readonly destinations: readonly PushDestination[];
  readonly memory: LayerMemory;
}

export interface PushDestination {
  readonly registry: RegistrySpec;
  readonly store: ImageStore;
  /** Also where an earlier push is looked for, in this order. */
  tags(image: ImageSpec): readonly string[];
}

export interface PushPorts {
  readonly closure: Nix["closure"];
  readonly tar: StoreTar;
  readonly clock: Clock;
  readonly log: Log;
}

/** Layers of one image in work at once. */
const width = 4;

/**
 * Packs and pushes every image to every destination, one image after the other. A destination that fails is reported
 * in its images' `destinations`; only when all fail is the first one's error thrown.
 * @throws NekoError IMAGE_UNPACKABLE, REGISTRY_*, IMAGE_*, SUBSTITUTE_FAILED
 */
export async function runPush(
  input: PushInput,
  ports: PushPorts,
  signal: AbortSignal,
): Promise<readonly PushedImage[]> {
  const pushed: PushedImage[] = [];
  if (input.destinations.length === 0) return pushed;
  for (const image of input.images) pushed.push(await pushImage(image, input, ports, signal));
  return pushed;
}

async function pushImage(
  { spec, output }: PushInput["images"][number],
  { destinations, memory }: PushInput,
  ports: PushPorts,
  signal: AbortSignal,
): Promise<PushedImage> {
  const startMs = ports.clock.monotonicMs();
  const routes = destinations.map((destination) => ({
    ...destination,
    tags: destination.tags(spec),
    delivery: new Delivery(destination.store, spec.repository),
  }));
  const deliveries = routes.map((route) => route.delivery);
  const contents = await layersOf(output, spec.maxLayers, ports, signal);

  const claims = new Map<Digest, LayerFact>();
  if (contents.some((content) => !memory.recall(content.key))) {
    for (const { delivery, tags } of routes.toReversed()) {
      const found = await delivery.attempt(signal, () => delivery.claims(tags, signal));
      for (const [key, fact] of found ?? []) claims.set(key, fact);
    }
  }
  const placed = await together(contents, signal, async (content, stop) => {
    const known = memory.recall(content.key) ?? (await verified(content, claims.get(content.key), ports.log, stop));
    return await placeLayer(content, known, deliveries, stop);
  });
  const layers = placed.map(({ layer }) => layer);
  await memory.remember(new Map(layers.map(factOf)), signal);

  const image = imageOf(output.system, mergeImageConfig(output.imageConfig, spec.config), layers);
  if (spec.maxSizeBytes !== undefined && image.sizeBytes > spec.maxSizeBytes) {
    const sizes = `${showBytes(image.sizeBytes)} compressed, more than the ${showBytes(spec.maxSizeBytes)} it may be`;
    throw new NekoError("IMAGE_UNPACKABLE", `image ${spec.id} is ${sizes}`, {
      hint: `look for what does not belong with \`nix path-info -rsh ${output.outPath}\`, or raise max-size`,
    });
  }
  await Promise.all(routes.map(({ delivery, tags }) => publish(delivery, image, tags, signal)));
  const failures = deliveries.map((delivery) => delivery.failure);
  if (failures[0] && failures.every((failure) => failure)) throw failures[0];

  const result: PushedImage = {
    imageId: spec.id,
    config: image.config.digest,
    manifest: image.manifest.digest,
    layers: layers.length,
    layersSent: placed.filter(({ sent }) => sent).length,
    sizeBytes: image.sizeBytes,
    sentBytes: deliveries.reduce((sum, delivery) => sum + delivery.sentBytes, 0),
    ms: ports.clock.monotonicMs() - startMs,
    destinations: routes.map(({ registry, store, tags, delivery: { failure } }): Destination =>
      failure
        ? { registry: registry.name, pushed: false, code: failure.code, message: failure.message }
        : { registry: registry.name, pushed: true, source: `${store.base}/${spec.repository}`, tags },
    ),
  };
  report(result, ports.log);
  return result;
}

/** The closure's layers and, last, the one that puts the image's tree at `/`. */
async function layersOf(
  output: EvaluatedOutput,
  maxLayers: number,
  ports: PushPorts,
  signal: AbortSignal,
): Promise<readonly LayerContent[]> {
  const closure = await ports.closure([output.outPath], signal);
  const root = rootLayerTar(output.outPath, await ports.tar.tree(output.outPath, signal));
  return [
    ...planLayers(closure, output.outPath, maxLayers).map(({ key, paths }) => ({
      key,
      tar: (stop: AbortSignal) => ports.tar.read(paths, stop),
    })),
    {
      key: root.key,
      async *tar() {
        yield root.bytes;
      },
    },
  ];
}

/**
 * What a layer is, where a registry claims to have it: packed here again, and nothing of the claim is taken over. Whoever
 * may push there could otherwise choose what we sign: with a false diffID what runs, with a false blob under the right
 * diffID (engines differ in whether they look at both) what is pulled. So the claim only says that packing without
 * sending is worth while. Where another zstd made the blob there, ours is sent once.
 */
async function verified(
  content: LayerContent,
  claim: LayerFact | undefined,
  log: Log,
  signal: AbortSignal,
): Promise<LayerFact | undefined> {
  if (!claim) return undefined;
  const own = await packedFact(content, signal);
  if (own.diffId !== claim.diffId) {
    log.warn(`the earlier push says layer ${content.key} is ${claim.diffId}, which it is not: packing it again`);
  } else if (own.digest !== claim.digest) {
    log.info(`the earlier push has layer ${content.key} as ${claim.digest}, here it packs to ${own.digest}`);
  }
  return own;
}

/** Config, then manifest, then tags: nothing points at what is not there. Tags that are right already are left alone. */
async function publish(delivery: Delivery, image: Image, tags: readonly string[], signal: AbortSignal): Promise<void> {
  await delivery.attempt(signal, async () => {
    const { store, repository } = delivery;
    if ((await store.blobSizeBytes(repository, image.config.digest, signal)) !== image.config.bytes.length) {
      const bytes = image.config.bytes;
      async function* once(): AsyncGenerator<Uint8Array> {
        yield bytes;
      }
      same(sha256(bytes), (await delivery.writeBlob(once, signal)).digest, store);
    }
    const references = tags.length === 0 ? [image.manifest.digest] : tags;
    const current = await Promise.all(references.map((reference) => store.readManifest(repository, reference, signal)));
    const stale = references.filter((_, index) => current[index]?.digest !== image.manifest.digest);
    if (stale.length === 0) return;
    const moved = tags.filter((tag) => stale.includes(tag));
    const found = await store.writeManifest(repository, image.manifest.bytes, mediaTypes.manifest, moved, signal);
    same(image.manifest.digest, found, store);
  });
}

function same(wanted: Digest, found: Digest, store: ImageStore): void {
  if (wanted === found) return;
  throw new NekoError("IMAGE_MISMATCH", `${store.base} stored ${found} instead of ${wanted}`, {
    hint: "do not deploy from this registry; check what stands between it and you",
  });
}

/** `work` for each, a few at once; the first failure stops the others and is thrown when all have stopped. */
async function together<T, R>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T, signal: AbortSignal) => Promise<R>,
): Promise<readonly R[]> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const results: R[] = [];
  const queue = items.entries();
  const workers = Array.from({ length: width }, async () => {
    for (const [index, item] of queue) {
      either.throwIfAborted();
      results[index] = await work(item, either);
    }
  });
  await Promise.all(workers).catch((thrown: unknown) => stop.abort(thrown));
  await Promise.allSettled(workers);
  either.throwIfAborted();
  return results;
}

const factOf = ({ key, diffId, digest, sizeBytes }: PackedLayer): [Digest, LayerFact] => [
  key,
  { diffId, digest, sizeBytes },
];

function report(image: PushedImage, log: Log): void {
  const sent = image.sentBytes === 0 ? "nothing to send" : `${image.layersSent} sent (${showBytes(image.sentBytes)})`;
  log.info(`image ${image.imageId}: ${image.layers} layers, ${sent}, ${showDuration(image.ms)}, ${image.manifest}`);
  for (const destination of image.destinations) {
    if (!destination.pushed)
      log.warn(`image ${image.imageId} is not in ${destination.registry}: ${destination.message}`);
  }
}
