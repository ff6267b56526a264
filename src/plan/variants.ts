import { showBytes } from "../kernel/duration.ts";
import type { StorePath } from "../kernel/store-path.ts";
import { clip } from "../kernel/text.ts";
import type { CompiledFor, ImageSpec } from "../spec/desired-state.ts";
import type { EvaluatedState } from "./evaluated-state.ts";
import type { PathInfo } from "./evaluation.ts";
import type { Existing } from "./existing.ts";

/** What tells the variants of an image apart. */
export interface VariantsOfImage {
  readonly image: string;
  /** Where the image is for several. */
  readonly system?: string;
  /** Sorted by name. */
  readonly variants: readonly VariantContent[];
  /** What they say otherwise of what they were compiled for, one short line each. */
  readonly differs: readonly string[];
  /** Store paths that all of them hold; null: a closure is not here. */
  readonly sharedPaths: number | null;
}

export interface VariantContent {
  readonly variant: string;
  /** narSize of its closure, and how much of it no other variant holds; null: not known. */
  readonly size: {
    readonly bytes: number;
    readonly ownPaths: number;
    readonly ownBytes: number;
  } | null;
}

/**
 * Every image with several variants of which one changes, sorted by name. From closures that were looked up anyway; pure,
 * linear in their paths.
 * @param isChanged by image id
 */
export function variantsOf(
  { state, outputs }: EvaluatedState,
  closures: Existing["closures"],
  isChanged: (id: string) => boolean,
): readonly VariantsOfImage[] {
  const named = state.images.filter(({ variant }) => variant !== undefined);
  const groups = Map.groupBy(named, ({ image, index, system }) => `${image} ${index ? (system ?? "") : ""}`);
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.some(({ id, index }) => isChanged(index?.id ?? id)))
    .map((group): VariantsOfImage => {
      const paths = group.map(({ attribute }) => outputs.get(attribute)?.outPath);
      const { sizes, sharedPaths } = compare(
        paths.map((path) => (path === undefined ? undefined : closures.get(path))),
      );
      const [{ image, index, system }] = group as [ImageSpec, ...ImageSpec[]];
      return {
        image,
        ...(index && system !== undefined ? { system } : {}),
        variants: group.map(({ variant = "" }, position) => ({ variant, size: sizes[position] ?? null })),
        differs: differencesOf(group),
        sharedPaths,
      };
    });
}

/** By position; a closure that is not here makes all that is said of the others' own paths a guess, so nothing is. */
function compare(closures: readonly (readonly PathInfo[] | undefined)[]): {
  readonly sizes: readonly VariantContent["size"][];
  readonly sharedPaths: number | null;
} {
  const known = closures.filter((closure) => closure !== undefined);
  if (known.length < closures.length) return { sizes: closures.map(() => null), sharedPaths: null };
  const holders = new Map<StorePath, number>();
  for (const { path } of known.flat()) holders.set(path, (holders.get(path) ?? 0) + 1);
  const sum = (infos: readonly PathInfo[]): number =>
    infos.reduce((total, { narSizeBytes }) => total + narSizeBytes, 0);
  const sizes = known.map((closure) => {
    const own = closure.filter(({ path }) => holders.get(path) === 1);
    return { bytes: sum(closure), ownPaths: own.length, ownBytes: sum(own) };
  });
  return { sizes, sharedPaths: [...holders.values()].filter((count) => count === known.length).length };
}

const facts: Readonly<Record<string, (compiledFor: CompiledFor) => string>> = {
  cuda: ({ cuda }) => cuda ?? "",
  "gpu-archs": ({ gpuArchs }) => gpuArchs.join(" "),
  "cpu march": ({ march }) => march ?? "",
  "cpu flags": ({ flags = [] }) => flags.join(" "),
};

function differencesOf(group: readonly ImageSpec[]): readonly string[] {
  return Object.entries(facts).flatMap(([name, of]) => {
    const values = group.map(({ compiledFor }) => of(compiledFor));
    if (new Set(values).size === 1) return [];
    const said = group.map(({ variant = "" }, position) => `${variant} ${values[position] || "not said"}`);
    return [clip(`${name}: ${said.join(", ")}`, 200)];
  });
}

/** For people, two lines: `gpu-archs: generic 8.6+PTX, opt sm_86`, and their sizes. */
export function variantLines({ variants, differs, sharedPaths }: VariantsOfImage): readonly string[] {
  const said = differs.length === 0 ? "compiled for the same" : differs.join("; ");
  const sizes = variants.flatMap(({ variant, size }) => {
    if (!size) return [];
    const own = size.ownPaths === 0 ? "" : ` (${showBytes(size.ownBytes)} in ${size.ownPaths} of its own)`;
    return [`${variant} ${showBytes(size.bytes)}${own}`];
  });
  return [
    said,
    sharedPaths === null
      ? "sizes are not known: not all of them are built here"
      : `${sizes.join(", ")}; ${sharedPaths} ${sharedPaths === 1 ? "path" : "paths"} in all of them`,
  ];
}
