import { digestOf, type Digest } from "../kernel/digest.ts";
import type { StorePath } from "../kernel/store-path.ts";
import { NekoError } from "../kernel/error.ts";
import type {
  CompiledFor,
  ContainerSpec,
  DeclaredProbe,
  ImageConfig,
  ImageSpec,
  Probe,
  RunOptions,
  Strategy,
  TargetSpec,
} from "../spec/desired-state.ts";
import { commonImageId } from "../spec/names.ts";
import type { EvaluatedOutput } from "./evaluation.ts";
import { mergeImageConfig, packingOf, type Packing } from "./packing.ts";

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
  readonly containers: readonly PlannedContainer[];
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

/** What a plan can show of any target, also of those no host of this version carries out; see {@link deployable}. */
export type PlannedSlice =
  | (Omit<ProfileSlice, "probes"> & Planned)
  | ({ readonly kind: "containers"; readonly strategy: Strategy } & PlannedContainers & Planned)
  | ({ readonly kind: "nixos"; readonly storePath: StorePath; readonly strategy: Strategy } & PlannedContainers &
      Planned)
  | ({ readonly kind: "shells"; readonly shells: readonly PlannedShell[] } & Planned)
  | ({
      readonly kind: "tee";
      readonly platform: string;
      readonly provider: string;
      readonly appId: string | null;
      /** Null: the file is not there. */
      readonly compose: Digest | null;
    } & PlannedContainers &
      Planned);

interface Planned {
  readonly system: string;
  readonly probes: readonly DeclaredProbe[];
}

interface PlannedContainers {
  /** Sorted by name. */
  readonly containers: readonly PlannedContainer[];
}

export type PlannedContainer = ContainerSlice | ChosenContainer;

/** A container whose variant the host picks. */
export interface ChosenContainer {
  readonly name: string;
  /** `<image>/auto` */
  readonly imageId: string;
  /** In the order of the image's variants: among those that fit a host equally it takes the first. */
  readonly choices: readonly OfferedVariant[];
  readonly packing: Packing;
  readonly run: RunOptions;
}

export interface OfferedVariant extends Pick<ContainerSlice, "imageId" | "storePath" | "config"> {
  readonly compiledFor: CompiledFor;
}

export interface PlannedShell {
  readonly name: string;
  /** A shell is entered, not built: its derivation is what it is. */
  readonly drvPath: StorePath;
}

/** sha256 over the RFC 8785 JSON of the slice. */
export function desiredIdOf(slice: PlannedSlice): Digest {
  return digestOf({ schema: "neko.desired/v1", slice });
}

/** The slice as a release record carries it; undefined when hosts of this version would not carry it out. */
export function deployable(slice: PlannedSlice): DesiredSlice | undefined {
  const probes = slice.probes.filter((probe): probe is Probe => probe.kind === "http" || probe.kind === "exec");
  if (probes.length < slice.probes.length) return undefined;
  if (slice.kind === "profile") return { ...slice, probes };
  if (slice.kind !== "containers" || slice.strategy !== "replace") return undefined;
  return { ...slice, strategy: slice.strategy, probes };
}

/** What slices are made of besides the target itself. */
export interface SliceSources {
  readonly images: ReadonlyMap<string, ImageSpec>;
  /** By attribute. */
  readonly outputs: ReadonlyMap<string, EvaluatedOutput>;
  /** Name of a shell to its attribute. */
  readonly shells: ReadonlyMap<string, string>;
  /** Digest of each file targets name, by its path relative to neko.yaml. */
  readonly files: ReadonlyMap<string, Digest>;
}

/** The slice of one target. @throws NekoError ATTRIBUTE_MISSING when an output was not evaluated. */
export function sliceOf(target: TargetSpec, sources: SliceSources): PlannedSlice {
  const { kind, system, probes } = target;
  const evaluated = (attribute: string): EvaluatedOutput => {
    const output = sources.outputs.get(attribute);
    if (output) return output;
    throw new NekoError("ATTRIBUTE_MISSING", `target ${target.name} needs ${attribute}, which was not evaluated`, {
      hint: "check the attribute against `nix flake show`",
    });
  };
  const containers = (list: readonly ContainerSpec[]): readonly PlannedContainer[] =>
    list.map((one) => containerOf(one, sources.images, evaluated)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  switch (kind) {
    case "profile":
      return { kind, system, storePath: evaluated(target.attribute).outPath, probes };
    case "containers":
      return { kind, system, strategy: target.strategy, containers: containers(target.containers), probes };
    case "nixos":
      return {
        kind,
        system,
        storePath: evaluated(target.attribute).outPath,
        strategy: target.strategy,
        containers: containers(target.containers),
        probes,
      };
    case "shells":
      return {
        kind,
        system,
        shells: target.shells.map((name) => ({
          name,
          drvPath: evaluated(sources.shells.get(name) ?? name).drvPath,
        })),
        probes,
      };
    case "tee":
      return {
        kind,
        system,
        platform: target.platform,
        provider: target.provider,
        appId: target.appId ?? null,
        compose: sources.files.get(target.compose) ?? null,
        containers: containers(target.containers),
        probes,
      };
  }
}

function containerOf(
  { name, imageId, choices, run }: ContainerSpec,
  images: ReadonlyMap<string, ImageSpec>,
  evaluated: (attribute: string) => EvaluatedOutput,
): PlannedContainer {
  const contentOf = (id: string) => {
    const image = images.get(id);
    if (!image) throw new TypeError(`container ${name} names no image`); // the spec room checked it
    const output = evaluated(image.attribute);
    return {
      // Without the system, which the slice has: another system of the same image is no change of this host.
      imageId: commonImageId(id),
      storePath: output.outPath,
      config: mergeImageConfig(output.imageConfig, image.config),
      compiledFor: image.compiledFor,
    };
  };
  // Variants differ in what is in them, not in how they are packed.
  const packing = packingOf(images.get(choices[0] ?? imageId));
  if (choices.length > 0) return { name, imageId, choices: choices.map(contentOf), packing, run };
  const { storePath, config } = contentOf(imageId);
  return { name, imageId: commonImageId(imageId), storePath, config, packing, run };
}
