import { readDebianPackages, type DebianPackage } from "./debian-packages.ts";
import { numbersFrom, unevenShares, type PathRecipe } from "./recipe.ts";

// The closure of an application on CUDA and Python, in five versions. Sizes and shape are those of the closure behind
// the design's figures: 160 paths, 2.0 GB, 45,000 entries, 450 references; one path in four is a quarter of nothing, one
// is a quarter of all.

const libraries = 136;
const libraryBytes = 440e6;
const entriesWanted = 45_000;
const MB = 1e6;

/** Redistributables of CUDA: path, bytes of its libraries, share that does not compress. */
const cuda: readonly (readonly [string, readonly number[], number])[] = [
  ["cuda-cublas-13.0", [412 * MB, 103 * MB, 1 * MB], 0.4],
  ["cuda-cusparse-13.0", [172 * MB], 0.55],
  ["cuda-curand-13.0", [140 * MB], 0.35],
  ["cuda-nvrtc-13.0", [104 * MB, 14 * MB], 0.1],
  ["cuda-nvjitlink-13.0", [97 * MB], 0.1],
  ["cuda-cupti-13.0", [78 * MB], 0.35],
  ["cuda-nvvm-13.0", [60 * MB], 0.1],
];
/** Python packages: name, bytes, weight in files. */
const python: readonly (readonly [string, number, number])[] = [
  ["botocore", 92 * MB, 20],
  ["scipy", 88 * MB, 14],
  ["numpy", 58 * MB, 12],
  ["sympy", 48 * MB, 16],
  ["networkx", 14 * MB, 8],
  ["cryptography", 12 * MB, 4],
  ["pydantic", 9 * MB, 4],
  ["pygments", 8 * MB, 5],
  ["trio", 5 * MB, 3],
  ["yaml", 3 * MB, 1],
  ["regex", 3 * MB, 1],
  ["docutils", 8 * MB, 4],
  ["jedi", 9 * MB, 8],
];
/** Share of a Python package's bytes that is one compiled library. */
const compiled = new Map([
  ["scipy", 0.7],
  ["numpy", 0.6],
  ["cryptography", 0.8],
  ["pydantic", 0.6],
  ["regex", 0.6],
]);

export interface Worlds {
  readonly v1: readonly PathRecipe[];
  /** The app changed (0.8 MB), and the image's root that links to it. */
  readonly v2: readonly PathRecipe[];
  /** Another build of one library of 104 MB, and what refers to it. */
  readonly v3: readonly PathRecipe[];
  /** Another app over the same closure. */
  readonly sib: readonly PathRecipe[];
  /** v1 and v2 over twice the closure. */
  readonly v1x2: readonly PathRecipe[];
  readonly v2x2: readonly PathRecipe[];
}

/** Every version of the fixture, for this machine. */
export function planWorlds(): Worlds {
  const real = readDebianPackages(libraries - 6, libraryBytes);
  const base = closure(real, "");
  const twice = closure(real, "-twin");
  const double = [...base.recipes, ...twice.recipes];
  const tops = [...base.tops, ...twice.tops];
  return {
    v1: [...base.recipes, ...image("1", base.tops)],
    v2: [...base.recipes, ...image("2", base.tops)],
    v3: [...closure(real, "", "another build").recipes, ...image("1", base.tops)],
    sib: [...base.recipes, ...image("capture", base.tops)],
    v1x2: [...double, ...image("1", tops)],
    v2x2: [...double, ...image("2", tops)],
  };
}

interface Closure {
  readonly recipes: readonly PathRecipe[];
  /** What the image's root links to. */
  readonly tops: readonly string[];
}

function closure(real: readonly DebianPackage[], suffix: string, nvrtc = ""): Closure {
  const named = (name: string): string => `${name}${suffix}`;
  const libs = [...real.map(({ recipe }) => recipe), ...madeLibraries(real)].map((recipe) => ({
    name: named(recipe.name),
    parts: recipe.parts,
    references: recipe.references.map(named),
  }));
  const runtime = libs.find(({ name }) => name.startsWith("libstdc++6"))?.name ?? libs[0]!.name;
  const interpreter = libs.find(({ name }) => name.replace(suffix, "") === "python3")?.name ?? libs[1]!.name;
  const cudaPaths = cuda.map(([name, sizes, noise], index): PathRecipe => {
    const binaries = sizes.map((bytes, at) => {
      const seed = `${named(name)} ${at} ${name.startsWith("cuda-nvrtc") && at === 0 ? nvrtc : ""}`;
      return {
        kind: "binary" as const,
        at: `lib/lib${name.slice(5, -5)}${at === 0 ? "" : at}.so.13`,
        bytes,
        noise,
        seed,
      };
    });
    const headers = { kind: "tree" as const, at: "include", files: 40, bytes: 0.6 * MB, seed: named(name) };
    const before = index % 3 === 1 ? [named(cuda[0]![0])] : [];
    return { name: named(name), parts: [...binaries, headers], references: [runtime, ...before] };
  });
  const filesLeft = (entriesWanted - real.reduce((sum, { entries }) => sum + entries, 0) - 4_000) / 1.95;
  const weights = python.reduce((sum, [, , weight]) => sum + weight, 0);
  const pythonPaths = python.map(([name, bytes, weight]): PathRecipe => {
    const share = compiled.get(name) ?? 0;
    const at = `lib/python3/site-packages/${name}`;
    const files = Math.round((filesLeft * weight) / weights);
    const seed = named(name);
    const tree = { kind: "tree" as const, at, files, bytes: Math.round(bytes * (1 - share)), seed };
    const binary = {
      kind: "binary" as const,
      at: `${at}/_core.so`,
      bytes: Math.round(bytes * share),
      noise: 0.1,
      seed,
    };
    const above = name === "scipy" || name === "networkx" ? [named("python3-numpy")] : [];
    return {
      name: named(`python3-${name}`),
      parts: share === 0 ? [tree] : [tree, binary],
      references: [interpreter, runtime, ...above],
    };
  });
  const merged = farm(named("cuda-merged-13.0"), cudaPaths);
  const environment = farm(named("python3-env"), pythonPaths);
  const needed = new Set(libs.flatMap(({ references }) => references));
  const programs = libs.filter(({ name }) => !needed.has(name)).map(({ name }) => name);
  return {
    recipes: [...libs, ...cudaPaths, ...pythonPaths, merged, environment],
    tops: [merged.name, environment.name, interpreter, ...programs],
  };
}

const farm = (name: string, paths: readonly PathRecipe[]): PathRecipe => ({
  name,
  parts: [{ kind: "farm" }],
  references: paths.map((path) => path.name),
});

/** Libraries for those this machine lacks, each on a few of the ones before it. */
function madeLibraries(real: readonly DebianPackage[]): PathRecipe[] {
  const count = libraries - real.length;
  if (count <= 0) return [];
  const left = Math.max(count * 100_000, libraryBytes - real.reduce((sum, { bytes }) => sum + bytes, 0));
  const before = real.map(({ recipe }) => recipe.name);
  const next = numbersFrom("graph");
  const named = ["libstdc++6-made", "python3-made", "libllvm-made"];
  // Without real ones the largest is as large as LLVM's.
  const largest = real.length === 0 ? 118 * MB : 0;
  return unevenShares(left - largest, count, "libraries").map((bytes, index) => {
    const name = (real.length === 0 ? named[index] : undefined) ?? `libmade${index}`;
    const references = new Set(
      Array.from({ length: 4 }, () => before[Math.floor(next() ** 2 * before.length)]).filter(
        (one) => one !== undefined,
      ),
    );
    before.push(name);
    const size = name === "libllvm-made" ? largest : bytes;
    const library = { kind: "binary" as const, at: `lib/${name}.so`, bytes: size, noise: 0.05, seed: name };
    const share = { kind: "tree" as const, at: `share/${name}`, files: 12, bytes: 80_000, seed: name };
    return { name, parts: [library, share], references: [...references] };
  });
}

function image(version: string, tops: readonly string[]): PathRecipe[] {
  const app: PathRecipe = {
    name: version === "capture" ? "capture-0.1.0" : "agent-0.1.0",
    parts: [
      { kind: "tree", at: "lib", files: 90, bytes: 0.8 * MB, seed: "app", note: `build ${version}` },
      { kind: "launcher", at: "bin/agent" },
    ],
    references: tops.slice(0, 3),
  };
  const root: PathRecipe = {
    name: "image-root",
    parts: [{ kind: "programs" }],
    references: [app.name, ...tops.slice(2)],
  };
  return [app, root];
}
