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
import { pushImage } from "./push-image.ts";
import type { PushedImage } from "./pushed.ts";

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
  readonly registry: RegistrySpec;
  readonly store: ImageStore;
  /** An earlier push is looked for there first, then under the image's own tags. */
  tags(image: ImageSpec): readonly string[];
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
  const { images, destinations } = input;
  if (destinations.length === 0) return pushed;
  // Images of one file share most of what lies below them.
  const siblings = [...new Set([...images.map(({ spec }) => spec.repository), ...(input.siblings ?? [])])];
  const checked = new Set<Digest>();
  const forgetful = { ...input.memory, recall: () => undefined };
  const believed = input.verify ? { ...input, memory: forgetful, trusted: new Set<Digest>() } : input;
  try {
    for (const image of images) pushed.push(await pushImage(image, { ...believed, siblings, checked }, ports, signal));
  } finally {
    await Promise.all([...new Set(destinations.map(({ store }) => store))].map((store) => store.close(signal)));
  }
  if (checked.size > 0 && !input.verify) {
    const hint = input.trusted
      ? ""
      : "; give --trust (--trust-digest for one image) to skip packing what a signed release already has";
    ports.log.info(`${checked.size} layers were packed only to verify what a registry says of them${hint}`);
  }
  return pushed;
}
