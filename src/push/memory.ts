import { parseDigest, type Digest } from "../kernel/digest.ts";
import { layerKeyAnnotation, mediaTypes } from "./image.ts";

/** What became of a layer when it was packed. `diffId` follows from the key; the other two from the compressor too. */
export interface LayerFact {
  readonly diffId: Digest;
  readonly digest: Digest;
  readonly sizeBytes: number;
}

/** Facts of layers this machine packed itself, by layer key. Forgetting costs time, never correctness. */
export interface LayerMemory {
  recall(key: Digest): LayerFact | undefined;
  remember(facts: ReadonlyMap<Digest, LayerFact>, signal: AbortSignal): Promise<void>;
}

/**
 * What an image pushed earlier says of its layers, by layer key. A claim of whoever may write to that repository: all of
 * it has to be recomputed before it is used. Empty when the two are not an image of ours.
 */
export function claimsOf(manifest: Uint8Array, config: Uint8Array): ReadonlyMap<Digest, LayerFact> {
  try {
    const { layers } = parse<{ layers: readonly Descriptor[] }>(manifest);
    const { rootfs } = parse<{ rootfs: { diff_ids: readonly string[] } }>(config);
    if (layers.length !== rootfs.diff_ids.length) return new Map();
    return new Map(
      layers.flatMap(({ mediaType, digest, size, annotations }, index): [Digest, LayerFact][] => {
        const key = annotations?.[layerKeyAnnotation];
        if (key === undefined || mediaType !== mediaTypes.layer || !Number.isSafeInteger(size)) return [];
        const diffId = parseDigest(rootfs.diff_ids[index] ?? "");
        return [[parseDigest(key), { diffId, digest: parseDigest(digest), sizeBytes: size }]];
      }),
    );
  } catch {
    return new Map(); // an image of someone else's, or damage: nothing to be learnt from it
  }
}

/** The digest of a manifest's config, where it has one of ours. */
export function configDigestOf(manifest: Uint8Array): Digest | undefined {
  try {
    const { config } = parse<{ config: Descriptor }>(manifest);
    return config.mediaType === mediaTypes.config ? parseDigest(config.digest) : undefined;
  } catch {
    return undefined;
  }
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as T;
}
