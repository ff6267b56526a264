import { sha256, type Digest } from "../kernel/digest.ts";
import { storePathName, type StorePath } from "../kernel/store-path.ts";
import type { PathInfo } from "../plan/evaluation.ts";
import { graphOf, Reach, type ClosureGraph } from "./closure-graph.ts";
import { mergePiles } from "./merge.ts";

/** Some store paths that travel together. The tar of a layer is a function of its key alone. */
export interface Layer {
  /** What the layer holds, never how it is compressed: the same key, the same tar. */
  readonly key: Digest;
  /** Sorted. */
  readonly paths: readonly StorePath[];
  /** Sum of the paths' narSize: what a change of this layer costs, before compression. */
  readonly narSizeBytes: number;
}

/** What an image may have, the root's layer included: engines take 127, and images derived from it need some. */
export const largestLayers = 120;

// From here on the plan's parameters: part of `neko-layers/2`.

/** From here on a path is worth a layer of its own; in a large closure from a 200th of it on. */
const bigBytes = 8 * 1024 * 1024;
const bigShare = 200;
/** A farm refers to this many paths at least and weighs this little of what they weigh. */
const farmReferences = 5;
const farmShare = 64;
/** Who has more paths than this for himself has libraries. */
const ownParts = 2;

/**
 * The layers of a closure, calmest first, `maxLayers` of them at most; the last one holds the root alone, unless there
 * is only one. Every path is in exactly one. A pure function of the set: neither input order nor an earlier image nor
 * what else there is to push plays a part.
 *
 * Big paths stand alone. So does the app, or shares with its like: a small path that only the root refers to is most
 * likely what gets edited. Neither its size nor its hash has a say in how the others are grouped, so that its edit
 * leaves their layers as they are. Farms of symlinks share with each other only: they weigh nothing and change with all
 * that they link to. The others are merged where that costs the fewest bytes sent in vain, and a path is
 * the more likely to change the more lies below it. Order goes by names before hashes: a hash changes with every build
 * and would reshuffle the plan. Integers only, so that no machine rounds otherwise. Source: image-perf.md section 4.6.
 */
export function planLayers(closure: readonly PathInfo[], root: StorePath, maxLayers: number): readonly Layer[] {
  const graph = graphOf(closure);
  const { infos } = graph;
  const top = graph.positions.get(root);
  if (top === undefined) throw new TypeError(`${root} is not in its own closure`);
  if (maxLayers <= 1 || infos.length === 1) return [toLayer(infos)];

  const reach = new Reach(graph);
  const calmFirst = (a: number, b: number): number =>
    reach.counts[a]! - reach.counts[b]! || byName(infos[a]!, infos[b]!);
  const others = [...infos.keys()].filter((at) => at !== top).toSorted(calmFirst);
  const onlyRoots = new Set(graph.references[top]!.filter((at) => graph.referrers[at] === 1));
  const leastBig = bigFrom(others.filter((at) => !onlyRoots.has(at)).map((at) => infos[at]!));
  const isBig = (at: number): boolean => infos[at]!.narSizeBytes >= leastBig;

  const likely = hotPaths(graph, onlyRoots, isBig);
  const budget = maxLayers - 1;
  // Where there is no layer to spare for a kind, it is as the calm ones.
  const kinds = Map.groupBy(others, (at): Kind => {
    if (budget > 1 && likely.has(at)) return "hot";
    return budget > 2 && isFarm(graph, at) && !isBig(at) ? "farm" : "calm";
  });
  const [hot, farms, calm] = [kinds.get("hot") ?? [], kinds.get("farm") ?? [], kinds.get("calm") ?? []];
  const slots = slotsFor(hot.length, farms.length, calm.length, budget);

  const big = calm
    .filter(isBig)
    .toSorted((a, b) => infos[b]!.narSizeBytes - infos[a]!.narSizeBytes || calmFirst(a, b))
    .slice(0, Math.floor(slots.calm / 3));
  // Where not all of the hot can be alone, those that pull in most are.
  const ahead = slots.hot < hot.length ? hot.slice(hot.length - (slots.hot >> 1)) : hot;
  const alone = new Set([...big, ...ahead]);
  const merge = (paths: readonly number[], most: number, extraChance: number) => {
    const piles = paths.filter((at) => !alone.has(at)).map((at) => ({ members: [at], weight: weightOf(infos[at]!) }));
    return mergePiles(piles, most, reach, extraChance);
  };
  const groups = [
    ...merge(calm, slots.calm - big.length, 0),
    ...merge(farms, slots.farm, 0),
    ...merge(hot, slots.hot - ahead.length, infos.length),
    ...[...alone].map((at) => [at]),
  ];
  const last = (group: readonly number[]): number => group.reduce((a, b) => (calmFirst(a, b) < 0 ? b : a));
  const layers = groups.toSorted((a, b) => calmFirst(last(a), last(b)));
  return [...layers, [top]].map((group) => toLayer(group.map((at) => infos[at]!)));
}

/** `sha256` over a domain prefix and one sorted line `path narHash` per path. */
export function layerKey(paths: readonly Pick<PathInfo, "path" | "narHash">[]): Digest {
  const lines = paths.map(({ path, narHash }) => `${path} ${narHash}\n`).toSorted();
  return sha256(`neko-layer/1\n${lines.join("")}`);
}

function toLayer(infos: readonly PathInfo[]): Layer {
  return {
    key: layerKey(infos),
    paths: infos.map((info) => info.path).toSorted(),
    narSizeBytes: sizeOf(infos),
  };
}

/** In powers of two: else a closure that grew by a little would have other big paths. */
function bigFrom(infos: readonly PathInfo[]): number {
  let least = bigBytes;
  while (least * 2 <= sizeOf(infos) / bigShare) least *= 2;
  return least;
}

/** What is likely to be edited; farms of symlinks; all else. */
type Kind = "hot" | "farm" | "calm";

/**
 * What only the root refers to, if it is small, and what those have for themselves: a wrapper's program, an app's own
 * parts. Who has many for himself has libraries, which are no more likely to change than others.
 */
function hotPaths(
  { references, referrers }: ClosureGraph,
  onlyRoots: ReadonlySet<number>,
  isBig: (at: number) => boolean,
): ReadonlySet<number> {
  const hot = new Set([...onlyRoots].filter((at) => !isBig(at)));
  for (const at of hot) {
    const own = references[at]!.filter((other) => referrers[other] === 1 && !isBig(other));
    if (own.length <= ownParts) for (const other of own) hot.add(other);
  }
  return hot;
}

/**
 * By numbers alone, never by sizes, which an edit changes: an eighth of the budget for the hot, or their part of all
 * paths where that is more, a sixteenth for farms, and no more for anyone than it has paths.
 */
function slotsFor(hot: number, farm: number, calm: number, budget: number): Readonly<Record<Kind, number>> {
  const share = Math.max(Math.ceil(budget / 8), Math.floor((budget * hot) / (hot + farm + calm)));
  const forHot = Math.min(hot, share, budget - Math.sign(farm) - Math.sign(calm));
  const rest = budget - forHot;
  const forFarms = Math.min(farm, Math.max(Math.ceil(budget / 16), rest - calm), rest - Math.sign(calm));
  return { hot: forHot, farm: forFarms, calm: rest - forFarms };
}

/** In KiB and powers of two, so that a path that grew by a little is grouped as before. */
function weightOf({ narSizeBytes }: PathInfo): number {
  let weight = 1;
  while (weight * 1024 < narSizeBytes) weight *= 2;
  return weight;
}

/**
 * Of symlinks, as a buildEnv makes them: it changes with everything it links to and weighs nothing. What many others
 * refer to is left out of the comparison: next to libc every program weighs nothing.
 */
function isFarm({ infos, references, referrers }: ClosureGraph, at: number): boolean {
  const targets = references[at]!;
  if (targets.length < farmReferences || infos[at]!.narSizeBytes >= bigBytes) return false;
  const its = targets.filter((target) => referrers[target]! <= 2);
  return infos[at]!.narSizeBytes * farmShare <= sizeOf(its.map((target) => infos[target]!));
}

const sizeOf = (infos: readonly PathInfo[]): number => infos.reduce((sum, info) => sum + info.narSizeBytes, 0);

/** Two paths of one name and size differ only in their hash; then the hash has to decide. */
const byName = (a: PathInfo, b: PathInfo): number =>
  compare(storePathName(a.path), storePathName(b.path)) || a.narSizeBytes - b.narSizeBytes || compare(a.path, b.path);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
