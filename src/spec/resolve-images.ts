import { parseDuration } from "../kernel/duration.ts";
import type { CompiledFor, ImageConfig, ImageSpec } from "./desired-state.ts";
import { fillTemplate, fullAttribute, imageId, imageTags, systemImageId } from "./names.ts";
import type { Image, ImageConfig as DeclaredConfig, NekoFile, Variant } from "./neko-yaml.ts";
import { parseSize } from "./size.ts";
import { compare, given, record, runners, type Defaults } from "./tidy.ts";
import { named } from "./view.ts";

/** One entry per image, variant and system, sorted by id; "*" lies below each. */
export function resolveImages(file: NekoFile, defaults: Defaults): readonly ImageSpec[] {
  const below = file.images?.["*"] ?? {};
  return named(file.images)
    .filter(([name]) => name !== "*")
    .flatMap(([name, own]): ImageSpec[] => {
      const image: Image = { ...below, ...own };
      const variants = variantsOf(file, name);
      return (variants.length === 0 ? [undefined] : variants).flatMap((variant, index): readonly ImageSpec[] => {
        const declared = variant === undefined ? undefined : file.variants?.[variant];
        const attribute = fillTemplate(image.attr ?? "", name, variant);
        const common: ImageSpec = {
          id: imageId(name, variant),
          image: name,
          ...given("variant", variant),
          compiledFor: compiledFor(declared),
          attribute: fullAttribute(attribute, "packages", defaults.system),
          repository: fillTemplate(image.name ?? "{image}", name, variant),
          tags: imageTags(
            image.tags ?? [],
            variant === undefined ? undefined : { name: variant, tag: declared?.tag, isFirst: index === 0 },
          ),
          config: resolveConfig(below.config, variantEnv(declared), own?.config),
          ...given("maxSizeBytes", image["max-size"] === undefined ? undefined : parseSize(image["max-size"])),
          compression: image.compression ?? "zstd",
          maxLayers: image.layers ?? 100,
          runsOn: image["runs-on"] === undefined ? defaults.runsOn : runners(image["runs-on"]),
          timeoutMs: image.timeout === undefined ? defaults.timeoutMs : parseDuration(image.timeout),
        };
        return forSystems(common, attribute, [...new Set<string>(image.systems)]);
      });
    })
    .toSorted((a, b) => compare(a.id, b.id));
}

/** Without declared systems as it is. Several get an id and an attribute each, and share the tags through their index. */
function forSystems(common: ImageSpec, attribute: string, systems: readonly string[]): readonly ImageSpec[] {
  if (systems.length === 0) return [common];
  const { id, tags } = common;
  return systems.map((system): ImageSpec => {
    const own = { ...common, system, attribute: fullAttribute(attribute, "packages", system) };
    return systems.length === 1 ? own : { ...own, id: systemImageId(id, system), index: { id, tags }, tags: [] };
  });
}

/** Variants of an image in the order of the file, each once. */
export function variantsOf({ images }: Pick<NekoFile, "images">, name: string): readonly string[] {
  return [...new Set(images?.[name]?.variants ?? images?.["*"]?.variants ?? [])];
}

function compiledFor(variant: Variant | undefined): CompiledFor {
  const { cuda, cpu } = variant ?? {};
  return {
    ...given("cuda", typeof cuda === "object" ? cuda.version : cuda),
    gpuArchs: variant?.["gpu-archs"] ?? [],
    ...given("march", typeof cpu === "object" ? cpu.march : cpu),
    ...given("flags", typeof cpu === "object" && cpu.flags?.length ? cpu.flags : undefined),
  };
}

function variantEnv(variant: Variant | undefined): DeclaredConfig | undefined {
  const cudaEnv = typeof variant?.cuda === "object" ? variant.cuda.env : undefined;
  return cudaEnv || variant?.env ? { env: { ...cudaEnv, ...variant?.env } } : undefined;
}

/** Each over the one before: maps key by key, lists whole. */
function resolveConfig(...configs: readonly (DeclaredConfig | undefined)[]): ImageConfig {
  const merged: DeclaredConfig = Object.assign({}, ...configs);
  const map = (key: "env" | "labels"): Readonly<Record<string, string>> | undefined =>
    configs.some((config) => config?.[key])
      ? record(Object.assign({}, ...configs.map((config) => config?.[key])))
      : undefined;
  return {
    ...given("env", map("env")),
    ...given("entrypoint", merged.entrypoint),
    ...given("cmd", merged.cmd),
    ...given("workdir", merged.workdir),
    ...given("user", merged.user),
    ...given("labels", map("labels")),
    ...given("exposedPorts", merged["exposed-ports"]),
  };
}
