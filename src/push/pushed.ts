import { showBytes, showDuration } from "../kernel/duration.ts";
import type { Digest } from "../kernel/digest.ts";

/** What a push of one image did. The digests are the same at every destination. */
export interface PushedImage {
  readonly imageId: string;
  readonly config: Digest;
  readonly manifest: Digest;
  readonly layers: number;
  /** Layers whose bytes had to be sent to at least one destination. */
  readonly layersSent: number;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly ms: number;
  /** Per registry of neko.yaml: where it lies now, or why not. One registry down does not lose the others. */
  readonly destinations: readonly Destination[];
}

export type Destination =
  | { readonly registry: string; readonly pushed: true; readonly source: string; readonly tags: readonly string[] }
  | { readonly registry: string; readonly pushed: false; readonly code: string; readonly message: string };

/** `agent/opt: 2 of 68 layers, 246.1 KiB of 889.1 MiB sent, 130 ms, sha256:…` */
export function pushedLine(image: PushedImage): string {
  const { destinations } = image;
  const bytes = `${showBytes(image.sentBytes)} of ${showBytes(image.sizeBytes * destinations.length)} sent`;
  const layers = `${image.layersSent} of ${image.layers} ${image.layers === 1 ? "layer" : "layers"}`;
  const down = destinations.filter(({ pushed }) => !pushed).length;
  const failed = down === 0 ? "" : `, ${down} of ${destinations.length} registries failed`;
  return `${image.imageId}: ${layers}, ${bytes}${failed}, ${showDuration(image.ms)}, ${image.manifest}`;
}
