import type { ImageConfig, ImageSpec } from "../spec/desired-state.ts";

/** The parameters that fix an image's bytes besides its closure and config: part of desiredId, and pinned by users. */
export interface Packing {
  /** Names the tar rules and the layer plan; a change of either is a new name. Images are packed by the newest alone;
   *  records of releases hold the others for as long as a channel does. */
  readonly format: "neko-layers/1" | "neko-layers/2";
  readonly maxLayers: number;
}

/** Without an image: as one that says nothing of its layers. */
export function packingOf(image?: Pick<ImageSpec, "maxLayers">): Packing {
  return { format: "neko-layers/2", maxLayers: image?.maxLayers ?? 100 };
}

/** The derivation's own config under what neko.yaml says; maps are merged key by key, lists replaced whole. */
export function mergeImageConfig(below: ImageConfig | undefined, above: ImageConfig): ImageConfig {
  if (!below) return above;
  const merged = { ...below, ...above };
  return {
    ...merged,
    ...(below.env || above.env ? { env: { ...below.env, ...above.env } } : {}),
    ...(below.labels || above.labels ? { labels: { ...below.labels, ...above.labels } } : {}),
  };
}
