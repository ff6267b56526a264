import type { StorePath } from "../kernel/store-path.ts";
import type { PathInfo } from "../plan/evaluation.ts";
import type { PackedContent } from "../ports/packer.ts";
import type { TreeEntry } from "../ports/store-tar.ts";
import type { Digest } from "../kernel/digest.ts";
import { planLayers } from "./layers.ts";
import { rootEntries, rootLayerKey } from "./root-layer.ts";

/** A layer as it is to be packed. */
export interface ClosureLayer {
  readonly key: Digest;
  readonly content: PackedContent;
  readonly contentBytes: number;
}

/**
 * The layers of an image: its closure's, and in the last one, after the root path, the entries that put the image's own
 * tree at `/`. @throws NekoError IMAGE_UNPACKABLE
 */
export function closureLayers(
  closure: readonly PathInfo[],
  root: StorePath,
  tree: readonly TreeEntry[],
  maxLayers: number,
): readonly ClosureLayer[] {
  const layers = planLayers(closure, root, maxLayers);
  const entries = rootEntries(root, tree);
  return layers.map(({ key, paths, narSizeBytes }, index): ClosureLayer => {
    if (index < layers.length - 1) {
      return { key, content: { format: "tar", paths }, contentBytes: narSizeBytes };
    }
    return {
      key: rootLayerKey(key, entries.digest),
      content: { format: "tar", paths, overlay: entries.bytes },
      contentBytes: narSizeBytes + entries.bytes.length,
    };
  });
}
