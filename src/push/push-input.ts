import type { Digest } from "../kernel/digest.ts";
import type { EvaluatedOutput } from "../plan/evaluation.ts";
import type { Clock } from "../ports/clock.ts";
import type { ImageFiles } from "../ports/image-file.ts";
import type { ImageStore, Repository } from "../ports/image-store.ts";
import type { Log } from "../ports/log.ts";
import type { Nix } from "../ports/nix.ts";
import type { Packer } from "../ports/packer.ts";
import type { Progress } from "../ports/progress.ts";
import type { StoreTar } from "../ports/store-tar.ts";
import type { ImageSpec, RegistrySpec } from "../spec/desired-state.ts";
import type { LayerMemory } from "./memory.ts";

export interface PushInput {
  /** Built: every `outPath` is valid in the store. */
  readonly images: readonly ImageToPush[];
  /** Those registries of neko.yaml that this event pushes to. */
  readonly destinations: readonly PushDestination[];
  readonly memory: LayerMemory;
  /**
   * Manifests that were made by whom we trust, by digest; the images of a signed release are. What these say of their
   * layers is taken as it is. What others say has to be found out again.
   */
  readonly trusted?: ReadonlySet<Digest>;
  /** Nothing is believed, neither the memory nor what a manifest says: every layer is packed and compared, and every
   *  blob asked for. */
  readonly verify?: boolean;
  /** Further repositories, of every destination, that may hold the same layers. */
  readonly siblings?: readonly Repository[];
}

export interface ImageToPush {
  readonly spec: ImageSpec;
  readonly output: EvaluatedOutput;
  /** Trusted manifests that are this image's, likely ones first: asked where the tags lead to none. */
  readonly released?: readonly Digest[];
}

export interface PushDestination {
  /** With a `ttlMs` what lies there is pushed again, so that it lives that long from now on. */
  readonly registry: RegistrySpec;
  readonly store: ImageStore;
  /** An earlier push is looked for there first, then under the image's own tags. */
  tags(image: ImageSpec): readonly string[];
  /** Where the image is not below the name that neko.yaml gives it. */
  repository?(image: ImageSpec): Repository;
}

/** The image's repository at a destination. */
export function repositoryAt(destination: Pick<PushDestination, "repository">, image: ImageSpec): Repository {
  return destination.repository?.(image) ?? image.repository;
}

export interface PushPorts {
  readonly closure: Nix["closure"];
  readonly files: ImageFiles;
  readonly tree: StoreTar["tree"];
  readonly packer: Packer;
  readonly clock: Clock;
  readonly log: Log;
  readonly progress: Progress;
}
