import { digestOf, type Digest } from "../kernel/digest.ts";
import type { StorePath } from "../kernel/store-path.ts";
import { NekoError } from "../kernel/error.ts";
import type { ImageConfig, Probe, RunOptions, TargetSpec, ImageSpec } from "../spec/desired-state.ts";
import type { EvaluatedOutput } from "./evaluation.ts";
import { packing, mergeImageConfig, type Packing } from "./packing.ts";

/**
 * Everything a host needs to know of one target, at evaluation level: no commit, no observation, no digest of
 * something built. The PR shows its id, the record carries it, the host executes it, quarantine is keyed by it.
 * Source: product.md section 2.3.
 */
export type DesiredSlice = ProfileSlice | ContainersSlice;

export interface ProfileSlice {
  readonly kind: "profile";
  readonly system: string;
  readonly storePath: StorePath;
  readonly probes: readonly Probe[];
}

export interface ContainersSlice {
  readonly kind: "containers";
  readonly system: string;
  readonly strategy: "replace";
  /** Sorted by name. */
  readonly containers: readonly ContainerSlice[];
  readonly probes: readonly Probe[];
}

export interface ContainerSlice {
  readonly name: string;
  /** `<image>/<variant>` */
  readonly imageId: string;
  readonly storePath: StorePath;
  readonly config: ImageConfig;
  readonly packing: Packing;
  readonly run: RunOptions;
}

/** sha256 over the RFC 8785 JSON of the slice. */
export function desiredIdOf(slice: DesiredSlice): Digest {
  return digestOf({ schema: "neko.desired/v1", slice });
}

/** The slice of one target. `images` and `outputs` are keyed by image id and by attribute.
 *  @throws NekoError ATTRIBUTE_MISSING when an output was not evaluated. */
export function sliceOf(
  target: TargetSpec,
  images: ReadonlyMap<string, ImageSpec>,
  outputs: ReadonlyMap<string, EvaluatedOutput>,
): DesiredSlice {
  const evaluated = (attribute: string): EvaluatedOutput => {
    const output = outputs.get(attribute);
    if (output) return output;
    throw new NekoError("ATTRIBUTE_MISSING", `target ${target.name} needs ${attribute}, which was not evaluated`, {
      hint: "check the attribute against `nix flake show`",
    });
  };
  switch (target.kind) {
    case "profile":
      return {
        kind: "profile",
        system: target.system,
        storePath: evaluated(target.attribute).outPath,
        probes: target.probes,
      };
    case "containers":
      return {
        kind: "containers",
        system: target.system,
        strategy: target.strategy,
        containers: target.containers
          .map((container): ContainerSlice => {
            const image = images.get(container.imageId);
            if (!image) throw new TypeError(`container ${container.name} names no image`); // the spec room checked it
            const output = evaluated(image.attribute);
            return {
              name: container.name,
              imageId: container.imageId,
              storePath: output.outPath,
              config: mergeImageConfig(output.imageConfig, image.config),
              packing,
              run: container.run,
            };
          })
          .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        probes: target.probes,
      };
  }
}
