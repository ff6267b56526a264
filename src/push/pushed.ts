import { showBytes, showDuration } from "../kernel/duration.ts";
import type { Digest } from "../kernel/digest.ts";
import type { ErrorCode } from "../kernel/error-codes.ts";
import { NekoError } from "../kernel/error.ts";

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
  | {
      readonly registry: string;
      readonly pushed: true;
      /** Without tag and digest: `ghcr.io/acme/neko-agent`. */
      readonly source: string;
      readonly tags: readonly string[];
      /** ISO 8601: it may be gone from then on. */
      readonly expires?: string;
    }
  | { readonly registry: string; readonly pushed: false; readonly code: ErrorCode; readonly message: string };

/** When what is pushed now may be gone; undefined where nothing is forgotten. */
export function expiryOf(ttlMs: number | undefined, now: Date): string | undefined {
  return ttlMs === undefined ? undefined : new Date(now.getTime() + ttlMs).toISOString();
}

/**
 * Where something did not arrive: of the first, with how many more. Undefined when all of it is everywhere. What did
 * arrive stays; a step reports all of it first and fails with this at its end.
 */
export function lostPlaces(things: readonly Pick<PushedImage, "destinations">[]): NekoError | undefined {
  const lost = things.flatMap(({ destinations }) => destinations.flatMap((one) => (one.pushed ? [] : [one])));
  const [first] = lost;
  if (!first) return undefined;
  const registries = [...new Set(lost.map(({ registry }) => registry))];
  const where = registries.slice(0, 5).join(", ") + (registries.length > 5 ? ` and ${registries.length - 5} more` : "");
  return new NekoError(first.code, `not everything is in ${where}: ${first.message}`, {
    hint: "run the job again when the registry is well: only what is missing is sent",
  });
}

/** `agent/opt: 2 of 68 layers, 246.1 KiB of 889.1 MiB sent, 130 ms, sha256:…` */
export function pushedLine(image: PushedImage): string {
  const { destinations } = image;
  const bytes = `${showBytes(image.sentBytes)} of ${showBytes(image.sizeBytes * destinations.length)} sent`;
  const layers = `${image.layersSent} of ${image.layers} ${image.layers === 1 ? "layer" : "layers"}`;
  const down = destinations.filter(({ pushed }) => !pushed).length;
  const failed = down === 0 ? "" : `, ${down} of ${destinations.length} registries failed`;
  return `${image.imageId}: ${layers}, ${bytes}${failed}, ${showDuration(image.ms)}, ${image.manifest}`;
}
