import type { Reach } from "./closure-graph.ts";

/** Paths that would share a layer. */
export interface Pile {
  readonly members: readonly number[];
  /** Bytes for the costs, which need not be exact. */
  readonly weight: number;
}

/** A pile with the name of its set in `Reach` and with what it is likely to change: a count of paths. */
interface Measured extends Pile {
  readonly set: number;
  readonly chance: number;
}

/** Up to here every pair is looked at, above only neighbours: n^2 unions of 256 sets are some milliseconds. */
const pairsFrom = 256;
/**
 * Merges piles until `budget` of them are left, cheapest pair first. The cost of a merge is what it sends in vain: the
 * chance of a change (paths below either, and for each member `extraChance` more) times weight, together minus apart.
 * Uses up `reach` for the members.
 * @param piles of one path each, calmest first: ties go to the calmer pair
 */
export function mergePiles(
  piles: readonly Pile[],
  budget: number,
  reach: Reach,
  extraChance: number,
): readonly (readonly number[])[] {
  const measured = piles.map((pile): Measured => {
    const set = pile.members[0]!;
    return { ...pile, set, chance: reach.counts[set]! + extraChance };
  });
  const together = (a: Measured, b: Measured): number =>
    reach.countBoth(a.set, b.set) + (a.members.length + b.members.length) * extraChance;
  const rules: Rules = {
    cost: (a, b) => together(a, b) * (a.weight + b.weight) - a.chance * a.weight - b.chance * b.weight,
    join: (a, b) => ({
      members: [...a.members, ...b.members],
      weight: a.weight + b.weight,
      chance: together(a, b),
      set: reach.unite(a.set, b.set),
    }),
  };
  const least = Math.max(1, budget);
  return mergePairs(mergeNeighbours(measured, Math.max(least, pairsFrom), rules), least, rules).map(
    ({ members }) => members,
  );
}

interface Rules {
  cost(a: Measured, b: Measured): number;
  /** Uses up both. */
  join(a: Measured, b: Measured): Measured;
}

function mergeNeighbours(start: readonly Measured[], budget: number, { cost, join }: Rules): readonly Measured[] {
  if (start.length <= budget) return start;
  const end = start.length;
  const piles: (Measured | undefined)[] = [...start];
  const next = Int32Array.from(piles, (_, at) => at + 1);
  const previous = Int32Array.from(piles, (_, at) => at - 1);
  const costWithNext = (at: number): number => {
    const pile = piles[at];
    const other = piles[next[at]!];
    return pile && other ? cost(pile, other) : Infinity;
  };
  const cheapest = new Tournament(end);
  for (let at = 0; at < end; at += 1) cheapest.set(at, costWithNext(at));
  for (let left = end; left > budget; left -= 1) {
    const at = cheapest.winner();
    const gone = next[at]!;
    piles[at] = join(piles[at]!, piles[gone]!);
    piles[gone] = undefined;
    next[at] = next[gone]!;
    if (next[at]! < end) previous[next[at]!] = at;
    cheapest.set(gone, Infinity);
    cheapest.set(at, costWithNext(at));
    if (previous[at]! >= 0) cheapest.set(previous[at]!, costWithNext(previous[at]!));
  }
  return piles.filter((pile) => pile !== undefined);
}

/** Positions with costs; the cheapest wins, the lowest position of equals. */
class Tournament {
  readonly #costs: Float64Array;
  readonly #winners: Int32Array;
  readonly #leaves: number;

  constructor(size: number) {
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(2, size)));
    this.#costs = new Float64Array(this.#leaves).fill(Infinity);
    this.#winners = new Int32Array(this.#leaves);
    for (let match = this.#leaves - 1; match > 0; match -= 1) this.#play(match);
  }

  winner(): number {
    return this.#winners[1]!;
  }

  set(position: number, cost: number): void {
    this.#costs[position] = cost;
    for (let match = (this.#leaves + position) >> 1; match > 0; match >>= 1) this.#play(match);
  }

  #play(match: number): void {
    const left = this.#entrant(2 * match);
    const right = this.#entrant(2 * match + 1);
    this.#winners[match] = this.#costs[right]! < this.#costs[left]! ? right : left;
  }

  #entrant(place: number): number {
    return place < this.#leaves ? this.#winners[place]! : place - this.#leaves;
  }
}

function mergePairs(start: readonly Measured[], budget: number, { cost, join }: Rules): readonly Measured[] {
  const piles: (Measured | undefined)[] = [...start];
  /** Per pile the best partner further on. */
  const best = piles.map(() => ({ cost: Infinity, partner: -1 }));
  const look = (at: number): void => {
    best[at] = { cost: Infinity, partner: -1 };
    for (let other = at + 1; other < piles.length; other += 1) consider(at, other);
  };
  const consider = (at: number, other: number): void => {
    const pile = piles[at];
    const partner = piles[other];
    if (!pile || !partner) return;
    const found = cost(pile, partner);
    if (found < best[at]!.cost) best[at] = { cost: found, partner: other };
  };
  if (start.length > budget) for (const at of piles.keys()) look(at);
  for (let left = start.length; left > budget; left -= 1) {
    const at = best.reduce((lowest, { cost: found }, other) => (found < best[lowest]!.cost ? other : lowest), 0);
    const { partner } = best[at]!;
    // In the partner's place: what lies before it has looked at it already.
    piles[partner] = join(piles[at]!, piles[partner]!);
    piles[at] = undefined;
    best[at] = { cost: Infinity, partner: -1 };
    look(partner);
    for (let other = 0; other < partner; other += 1) {
      const was = best[other]!.partner;
      if (was === at || was === partner) look(other);
      else consider(other, partner);
    }
  }
  return piles.filter((pile) => pile !== undefined);
}
