import { sha256 } from "../../src/kernel/digest.ts";
import { parseStorePath, storePathName, type StorePath } from "../../src/kernel/store-path.ts";
import type { PathInfo } from "../../src/plan/evaluation.ts";

/** A closure whose every path is named once, and by those names what an edit changes. */
export interface MadeClosure {
  readonly infos: readonly PathInfo[];
  readonly root: StorePath;
}

const MB = 1_000_000;
/** The big ones of image-perf.md's fixture: CUDA redistributables, then what else stands out. */
const cuda = [516, 331, 227, 182, 104, 60, 38] as const;
const large = [110, 61, 48, 36, 33, 29, 24, 17, 13, 11] as const;
/** What the rest weighs, from smallest to largest, in kB: every path is between two of them. */
const steps = [4, 12, 30, 60, 110, 180, 300, 520, 900, 1_600, 3_200, 7_500] as const;

/**
 * A CUDA application's closure in the shape of image-perf.md's fixture: libraries over libraries, seven big
 * redistributables, Python packages, two symlink farms, an app and an image root that names tools too. The same
 * arguments, the same closure.
 */
export function cudaClosure(paths: number, seed = 1): MadeClosure {
  const random = randomOf(seed);
  const made: { name: string; sizeBytes: number; references: string[] }[] = [];
  const used = new Set<string>();
  const add = (name: string, sizeBytes: number, references: readonly string[] = []): string => {
    made.push({ name, sizeBytes, references: [...new Set(references)] });
    for (const reference of references) used.add(reference);
    return name;
  };
  add("glibc-2.42", 31 * MB);
  add("gcc-15.2-lib", 9 * MB, ["glibc-2.42"]);
  // Most references go to few: the lower of two draws is the older and more popular one. And one goes to what nothing
  // uses yet, once a dozen of those wait: libraries are in a closure because something uses them.
  const older = (): string => made[Math.floor(made.length * random() * random())]!.name;
  const some = (most: number): string[] => Array.from({ length: Math.floor(random() * (most + 1)) }, older);
  const unused: string[] = [];
  const next = (): string[] => (unused.length < 12 ? [] : unused.splice(Math.floor(random() * unused.length), 1));

  const python = 13;
  const others = Math.max(large.length + 1, paths - cuda.length - python - 15);
  const largeAt = new Map(large.map((size, index) => [Math.floor(((index + 0.5) * others) / large.length), size * MB]));
  for (let index = 0; index < others; index += 1) {
    if (index === others >> 2) add("python3-3.13", 27 * MB, ["glibc-2.42", older(), older(), older(), older()]);
    const size = largeAt.get(index) ?? smallSize(random());
    unused.push(add(`lib${index}-1.${index % 9}`, size, ["glibc-2.42", ...some(4), ...next()]));
  }
  const redists = cuda.map((size, index) => add(`cuda-redist${index}-13.0`, size * MB, ["gcc-15.2-lib"]));
  const modules = Array.from({ length: python }, (_, index) =>
    add(`python3.13-module${index}`, smallSize(0.5 + random() / 2), ["python3-3.13", ...some(2)]),
  );
  const farms = [add("cuda-merged-13.0", 0.1 * MB, redists), add("python3-3.13-env", 0.2 * MB, modules)];
  const tools = Array.from({ length: 8 }, (_, index) =>
    add(`tool${index}-2.${index}`, smallSize(random() / 1.2), ["glibc-2.42", ...some(3)]),
  );
  const app = add("agent-0.1.0", 0.77 * MB, [...farms, "python3-3.13", ...unused.filter((name) => !used.has(name))]);
  const root = add("image-root", 0.02 * MB, [app, ...tools]);

  const pathOf = new Map(made.map(({ name }) => [name, pathNamed(name, "")]));
  const infos = made.map(({ name, sizeBytes, references }) => ({
    path: pathOf.get(name)!,
    narHash: narHashOf(pathOf.get(name)!),
    narSizeBytes: Math.round(sizeBytes),
    references: references.map((reference) => pathOf.get(reference)!).toSorted(),
  }));
  return { infos, root: pathOf.get(root)! };

  function smallSize(at: number): number {
    const step = at * (steps.length - 1);
    const [low, high] = [steps[Math.floor(step)]!, steps[Math.ceil(step)]!];
    return Math.round(1000 * (low + (high - low) * (step % 1)));
  }
}

/** The closure after an edit of some paths: they and all that reaches them get new hashes, they alone another size. */
export function edited(
  { infos, root }: MadeClosure,
  names: readonly string[],
  tag: string,
  resize: (sizeBytes: number) => number = (sizeBytes) => sizeBytes,
): MadeClosure & { readonly changedBytes: number } {
  const referrers = new Map<StorePath, StorePath[]>(infos.map(({ path }) => [path, []]));
  for (const { path, references } of infos) for (const other of references) referrers.get(other)?.push(path);
  const own = new Set(infos.map(({ path }) => path).filter((path) => names.includes(storePathName(path))));
  const changed = new Set(own);
  for (const path of changed) for (const other of referrers.get(path) ?? []) changed.add(other);
  const renamed = (path: StorePath): StorePath =>
    changed.has(path) ? pathNamed(storePathName(path), path + tag) : path;
  const after = infos.map((info): PathInfo =>
    changed.has(info.path)
      ? {
          path: renamed(info.path),
          narHash: narHashOf(info.path + tag),
          narSizeBytes: own.has(info.path) ? resize(info.narSizeBytes) : info.narSizeBytes,
          references: info.references.map(renamed),
        }
      : info,
  );
  const changedBytes = after.reduce(
    (sum, { narSizeBytes }, at) => (after[at] === infos[at] ? sum : sum + narSizeBytes),
    0,
  );
  return { infos: after, root: renamed(root), changedBytes };
}

const digits = "0123456789abcdfghijklmnpqrsvwxyz";

function pathNamed(name: string, salt: string): StorePath {
  const hex = sha256(`${name} ${salt}`).slice("sha256:".length);
  const hash = Array.from({ length: 32 }, (_, at) => digits[parseInt(hex.slice(at * 2, at * 2 + 2), 16) & 31]).join("");
  return parseStorePath(`/nix/store/${hash}-${name}`);
}

const narHashOf = (text: string): string => `sha256-${Buffer.from(sha256(text).slice(7), "hex").toString("base64")}`;

/** mulberry32: numbers in [0, 1), the same on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
