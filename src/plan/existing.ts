import type { StorePath } from "../kernel/store-path.ts";
import type { PathInfo } from "./evaluation.ts";

/** What is there before anything is done: in this store, in the caches, in the registries. Looked up, never required:
 *  what could not be looked up is absent, and the plan says that it is not known. */
export interface Existing {
  /** What it takes to have the outputs that are new or changed. */
  readonly supply: Supply;
  /** Closures of outputs of base and head that lie in this store, by output path. */
  readonly closures: ReadonlyMap<StorePath, readonly PathInfo[]>;
  /** Images whose content changes and whose closure lies in this store, by id. */
  readonly images: ReadonlyMap<string, ImageMove>;
  /** Outputs whose derivation depends on the commit they are in, by attribute. Left out: nobody looked. */
  readonly newInEachCommit?: readonly string[];
}

/** What of an image its base does not have, the root's layer included. Sizes before compression, without the few kB of
 *  the image's own tree in that layer. */
export interface ImageMove {
  readonly imageId: string;
  readonly layers: number;
  /** Those that the base's image does not have; all of them when there is none. Null: the base's closure is not here. */
  readonly newLayers: number | null;
  readonly sizeBytes: number;
  readonly newBytes: number | null;
}

export type Supply =
  | { readonly kind: "unknown"; readonly because: string }
  | {
      readonly kind: "known";
      /** Derivations that have to be built, all of them; sorted. */
      readonly toBuild: readonly StorePath[];
      /** Paths that caches have, all of them; sorted. */
      readonly toFetch: readonly StorePath[];
      /** What the caches would send; null when Nix does not say. */
      readonly downloadBytes: number | null;
    };

/** Nothing was looked up. */
export const nothingKnown: Existing = {
  supply: { kind: "unknown", because: "nothing was looked up" },
  closures: new Map(),
  images: new Map(),
};
