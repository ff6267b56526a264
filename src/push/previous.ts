import { parseDigest, type Digest } from "../kernel/digest.ts";
import { compressionOf, layerKeyAnnotation, mediaTypes } from "./image.ts";
import type { LayerFact } from "./memory.ts";

// What an image pushed earlier says of its layers. Whoever may write to that repository may have written it.

/** What its manifest alone says. */
export interface EarlierManifest {
  readonly config: Digest;
  /** In the manifest's order. */
  readonly layers: readonly {
    readonly key: Digest | undefined;
    readonly digest: Digest;
    readonly sizeBytes: number;
    readonly mediaType: string;
  }[];
}

/** Undefined when it is no image of ours, or damaged: nothing can be learnt from it. */
export function readEarlier(manifest: Uint8Array): EarlierManifest | undefined {
  try {
    const { config, layers } = parse<{ config: Descriptor; layers: readonly Descriptor[] }>(manifest);
    if (config.mediaType !== mediaTypes.config) return undefined;
    return {
      config: parseDigest(config.digest),
      layers: layers.map(({ mediaType, digest, size, annotations }) => {
        const key = annotations?.[layerKeyAnnotation];
        if (!Number.isSafeInteger(size)) throw new TypeError("no size");
        return {
          key: key === undefined ? undefined : parseDigest(key),
          digest: parseDigest(digest),
          sizeBytes: size,
          mediaType,
        };
      }),
    };
  } catch {
    return undefined;
  }
}

/** Its layers by key, with the diffIDs of its config. A claim, unless the manifest's digest comes from someone we trust:
 *  the digest covers the config, and that the diffIDs. Empty when the two do not belong together. */
export function factsOf(earlier: EarlierManifest, config: Uint8Array): ReadonlyMap<Digest, LayerFact> {
  try {
    const { rootfs } = parse<{ rootfs: { diff_ids: readonly string[] } }>(config);
    if (earlier.layers.length !== rootfs.diff_ids.length) return new Map();
    return new Map(
      earlier.layers.flatMap(({ key, digest, sizeBytes, mediaType }, index): [Digest, LayerFact][] => {
        const compression = compressionOf(mediaType);
        if (key === undefined || compression === undefined) return [];
        return [[key, { diffId: parseDigest(rootfs.diff_ids[index] ?? ""), digest, sizeBytes, compression }]];
      }),
    );
  } catch {
    return new Map();
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
