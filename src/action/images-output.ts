import type { Digest } from "../kernel/digest.ts";
import type { ErrorCode } from "../kernel/error-codes.ts";
import type { PushedImage } from "../push/pushed.ts";
import type { PushedIndex } from "../push/push-index.ts";

/**
 * An entry of the Action's output `images`, which is a JSON list of these: first every image, in the order of neko.yaml,
 * then the indexes of those that are for several systems. Members may be added; none is taken away or changes its
 * meaning within a major version.
 */
export interface ImageOutput {
  /** `agent/opt`, `agent/opt@aarch64-linux`; of an index the id without a system. */
  readonly imageId: string;
  /** `sha256:…` of the config, which says what the image is, however it is packed; null of an index. */
  readonly config: Digest | null;
  /** `sha256:…` of the manifest, or of the index: what is pulled. The same everywhere. */
  readonly manifest: Digest;
  /** Where it lies now. */
  readonly destinations: readonly {
    /** Its name in neko.yaml, or NEKO_REGISTRY. */
    readonly registry: string;
    /** With its digest, to be pulled as it is: `ghcr.io/acme/agent@sha256:…` */
    readonly reference: string;
    readonly tags: readonly string[];
    /** ISO 8601, where the registry forgets: it may be gone from then on. */
    readonly expires?: string;
  }[];
  /** Registries it did not reach. */
  readonly failed: readonly { readonly registry: string; readonly code: ErrorCode; readonly message: string }[];
}

export function imagesOutput(pushed: readonly PushedImage[], indexes: readonly PushedIndex[]): readonly ImageOutput[] {
  const things = [
    ...pushed.map(({ imageId, config, manifest, destinations }) => ({ imageId, config, manifest, destinations })),
    ...indexes.map(({ id, digest, destinations }) => ({
      imageId: id,
      config: null,
      manifest: digest,
      destinations,
    })),
  ];
  return things.map(({ destinations, ...thing }) => ({
    ...thing,
    destinations: destinations.flatMap((place) => {
      if (!place.pushed) return [];
      const { registry, source, tags, expires } = place;
      const reference = `${source}@${thing.manifest}`;
      return [{ registry, reference, tags, ...(expires === undefined ? {} : { expires }) }];
    }),
    failed: destinations.flatMap((place) => {
      if (place.pushed) return [];
      const { registry, code, message } = place;
      return [{ registry, code, message }];
    }),
  }));
}
