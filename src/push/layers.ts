import { sha256, type Digest } from "../kernel/digest.ts";
import { storePathName, type StorePath } from "../kernel/store-path.ts";
import type { PathInfo } from "../plan/evaluation.ts";

/** Some store paths that travel together. The tar of a layer is a function of its key alone. */
export interface Layer {
  /** What the layer holds, never how it is compressed: the same key, the same tar. */
  readonly key: Digest;
  /** Sorted. */
  readonly paths: readonly StorePath[];
  /** Sum of the paths' narSize: what a change of this layer costs, before compression. */
  readonly narSizeBytes: number;
}

/** From here on a path is worth a layer of its own. Part of `neko-layers/2`. */
const soloBytes = 8 * 1024 * 1024;
const soloShare = 200;

/**
 * The layers of a closure, calmest first, the root's last; at most `maxLayers` - 1 of them, since the image's own
 * root layer is one too. Every path is in exactly one. A pure function of the set: neither input order nor an earlier
 * image plays a part. Big paths stand alone; the rest is sorted by how much lies below it, which is how likely it is
 * to change, and neighbours are merged where a merge costs the fewest bytes sent in vain. Order goes by names before
 * hashes: a hash changes with every build and would reshuffle the plan. Integers only, so that no machine rounds otherwise.
 * Source: image-perf.md section 4.6.
 */
export function planLayers(closure: readonly PathInfo[], root: StorePath, maxLayers: number): readonly Layer[] {
  const nodes = measure(closure);
  if (!nodes.some((node) => node.info.path === root)) throw new TypeError(`${root} is not in its own closure`);
  const budget = Math.max(1, maxLayers - 1);
  const total = nodes.reduce((sum, node) => sum + node.info.narSizeBytes, 0);
  const threshold = Math.max(soloBytes, Math.floor(total / soloShare));
  const isRoot = (node: Node): boolean => node.info.path === root;

  // The root changes with every release: it never shares, unless there is only one layer to have.
  const rest = nodes.filter((node) => budget === 1 || !isRoot(node));
  const shared = budget === 1 ? 1 : budget - 1;
  const alone = new Set(
    rest
      .filter((node) => node.info.narSizeBytes >= threshold)
      .toSorted((a, b) => b.info.narSizeBytes - a.info.narSizeBytes || byName(a, b))
      .slice(0, shared - Math.ceil(shared / 4)),
  );
  const groups = merge(
    rest.filter((node) => !alone.has(node)).map((node) => [node]),
    shared - alone.size,
  );
  const hottest = (group: readonly Node[]): Node => group.at(-1) as Node;
  const ordered = [...groups, ...[...alone].map((node) => [node])].toSorted((a, b) =>
    calmFirst(hottest(a), hottest(b)),
  );
  const roots = budget === 1 ? [] : nodes.filter(isRoot).map((node) => [node]);
  return [...ordered, ...roots].map(toLayer);
}

/** `sha256` over a domain prefix and one sorted line `path narHash` per path. */
export function layerKey(paths: readonly Pick<PathInfo, "path" | "narHash">[]): Digest {
  const lines = paths.map(({ path, narHash }) => `${path} ${narHash}\n`).toSorted();
  return sha256(`neko-layer/1\n${lines.join("")}`);
}

interface Node {
  readonly info: PathInfo;
  /** Closure as a bit set over the sorted paths. */
  readonly below: Uint32Array;
  readonly belowCount: number;
  readonly belowBytes: number;
}

function toLayer(group: readonly Node[]): Layer {
  return {
    key: layerKey(group.map((node) => node.info)),
    paths: group.map((node) => node.info.path).toSorted(),
    narSizeBytes: group.reduce((sum, node) => sum + node.info.narSizeBytes, 0),
  };
}

/** Every path once, with what its closure counts and weighs, calmest first. */
function measure(closure: readonly PathInfo[]): Node[] {
  const infos = [...new Map(closure.map((info) => [info.path, info])).values()].toSorted((a, b) =>
    compare(a.path, b.path),
  );
  const indexOf = new Map(infos.map((info, index) => [info.path, index]));
  const below = closures(infos, indexOf);
  return infos
    .map((info, index): Node => {
      const set = below[index] as Uint32Array;
      let belowBytes = 0;
      let belowCount = 0;
      for (const [other, { narSizeBytes }] of infos.entries()) {
        if (!has(set, other)) continue;
        belowCount += 1;
        belowBytes += narSizeBytes;
      }
      return { info, below: set, belowCount, belowBytes };
    })
    .toSorted(calmFirst);
}

/** Transitive references by a walk without recursion: closures are deep enough to overflow a stack. */
function closures(infos: readonly PathInfo[], indexOf: ReadonlyMap<StorePath, number>): Uint32Array[] {
  const words = Math.ceil(infos.length / 32);
  const done: (Uint32Array | undefined)[] = infos.map(() => undefined);
  const open = new Set<number>();
  for (let start = 0; start < infos.length; start += 1) {
    const stack = [start];
    while (stack.length > 0) {
      const index = stack.at(-1) as number;
      const references = (infos[index]?.references ?? []).flatMap((path) => indexOf.get(path) ?? []);
      const waiting = open.has(index) ? [] : references.filter((other) => !done[other] && !open.has(other));
      open.add(index);
      if (!done[index] && waiting.length > 0) {
        stack.push(...waiting);
        continue;
      }
      stack.pop();
      if (done[index]) continue;
      const set = new Uint32Array(words);
      set[index >> 5] = 1 << (index & 31);
      for (const other of references) unite(set, done[other]);
      done[index] = set;
    }
  }
  return done.map((set) => set as Uint32Array);
}

/** Merges neighbours, cheapest pair first, until `budget` groups are left. */
function merge(groups: (readonly Node[])[], budget: number): (readonly Node[])[] {
  const piles = groups.map((nodes) => {
    const below = Uint32Array.from(nodes[0]?.below ?? []);
    return { nodes, below, chance: nodes[0]?.belowCount ?? 0, bytes: nodes[0]?.info.narSizeBytes ?? 0 };
  });
  const join = (index: number): (typeof piles)[number] => {
    const [a, b] = [piles[index]!, piles[index + 1]!];
    const below = Uint32Array.from(a.below);
    unite(below, b.below);
    return { nodes: [...a.nodes, ...b.nodes], below, chance: count(below), bytes: a.bytes + b.bytes };
  };
  // Expected bytes sent in vain: chance of a change (paths below) times bytes, together minus apart.
  const extra = (index: number): number => {
    const [a, b, both] = [piles[index]!, piles[index + 1]!, join(index)];
    return both.chance * both.bytes - a.chance * a.bytes - b.chance * b.bytes;
  };
  const costs = piles.slice(1).map((_, index) => extra(index));
  while (piles.length > Math.max(1, budget)) {
    let cheapest = 0;
    for (let index = 1; index < costs.length; index += 1) if (costs[index]! < costs[cheapest]!) cheapest = index;
    piles.splice(cheapest, 2, join(cheapest));
    costs.splice(cheapest, 1);
    for (const index of [cheapest - 1, cheapest]) if (index >= 0 && index < costs.length) costs[index] = extra(index);
  }
  return piles.map((pile) => pile.nodes);
}

const calmFirst = (a: Node, b: Node): number =>
  a.belowCount - b.belowCount || a.belowBytes - b.belowBytes || byName(a, b);

/** Two paths of one name and size differ only in their hash; then the hash has to decide. */
const byName = (a: Node, b: Node): number =>
  compare(storePathName(a.info.path), storePathName(b.info.path)) || compare(a.info.path, b.info.path);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const has = (set: Uint32Array, index: number): boolean => (((set[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1;

function unite(into: Uint32Array, other: Uint32Array | undefined): void {
  if (other) for (let word = 0; word < into.length; word += 1) into[word]! |= other[word] ?? 0;
}

function count(set: Uint32Array): number {
  let bits = 0;
  for (let word of set) {
    for (; word !== 0; word &= word - 1) bits += 1;
  }
  return bits;
}
