import type { StorePath } from "../kernel/store-path.ts";
import type { PathInfo } from "../plan/evaluation.ts";

/** A closure by position: every path after all that it refers to. A position says no more, and goes by input order. */
export interface ClosureGraph {
  readonly infos: readonly PathInfo[];
  readonly positions: ReadonlyMap<StorePath, number>;
  /** Per position, those it refers to: all lower, highest first, without itself and paths outside the closure. */
  readonly references: readonly (readonly number[])[];
  /** Per position, by how many it is referred to. */
  readonly referrers: Uint32Array;
}

/** Walks without recursion: closures are deep enough to overflow a stack. */
export function graphOf(closure: readonly PathInfo[]): ClosureGraph {
  const byPath = new Map(closure.map((info) => [info.path, info]));
  const positions = new Map<StorePath, number>();
  const infos: PathInfo[] = [];
  const entered = new Set<StorePath>();
  for (const start of byPath.keys()) {
    const stack = [start];
    for (let path = stack.at(-1); path !== undefined; path = stack.at(-1)) {
      const info = byPath.get(path);
      if (info && !entered.has(path)) {
        entered.add(path);
        for (const other of info.references) if (!entered.has(other)) stack.push(other);
        continue;
      }
      stack.pop();
      if (!info || positions.has(path)) continue;
      positions.set(path, infos.length);
      infos.push(info);
    }
  }
  const referrers = new Uint32Array(infos.length);
  const namedBy = new Int32Array(infos.length).fill(-1);
  const references = infos.map((info, position) => {
    const lower: number[] = [];
    for (const path of info.references) {
      const at = positions.get(path);
      if (at === undefined || at >= position || namedBy[at] === position) continue;
      namedBy[at] = position;
      referrers[at]! += 1;
      lower.push(at);
    }
    return lower.toSorted((a, b) => b - a);
  });
  return { infos, positions, references, referrers };
}

/**
 * For sets of paths all that lies below them, as one bit per path. A set is named by one of its members: at first every
 * path is one of its own. Only lower positions can lie below, so that the rows make a triangle: 25 MB for 20,000 paths.
 */
export class Reach {
  /** Per position, how many paths its closure has, itself included. */
  readonly counts: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #words: Uint32Array;

  constructor({ references }: Pick<ClosureGraph, "references">) {
    this.counts = new Uint32Array(references.length);
    this.#starts = new Uint32Array(references.length + 1);
    for (let row = 0; row < references.length; row += 1) this.#starts[row + 1] = this.#starts[row]! + (row >> 5) + 1;
    this.#words = new Uint32Array(this.#starts[references.length]!);
    for (const [row, below] of references.entries()) {
      this.#words[this.#starts[row]! + (row >> 5)] = 1 << (row & 31);
      // The highest come first: most of the others lie below those already.
      for (const other of below) if (!this.#has(row, other)) this.#unite(row, other);
      this.counts[row] = this.#count(row);
    }
  }

  /** How many paths lie below either of two sets. */
  countBoth(a: number, b: number): number {
    const words = this.#words;
    let low = this.#starts[Math.min(a, b)]!;
    const lowEnd = this.#starts[Math.min(a, b) + 1]!;
    let high = this.#starts[Math.max(a, b)]!;
    const highEnd = this.#starts[Math.max(a, b) + 1]!;
    let bits = 0;
    for (; low < lowEnd; low += 1, high += 1) bits += ones(words[low]! | words[high]!);
    for (; high < highEnd; high += 1) bits += ones(words[high]!);
    return bits;
  }

  /** Makes one set of two, and the two unusable. Returns its name, one of theirs. */
  unite(a: number, b: number): number {
    this.#unite(Math.max(a, b), Math.min(a, b));
    return Math.max(a, b);
  }

  #unite(into: number, lower: number): void {
    const words = this.#words;
    const end = this.#starts[lower + 1]!;
    let to = this.#starts[into]!;
    for (let from = this.#starts[lower]!; from < end; from += 1, to += 1) words[to]! |= words[from]!;
  }

  #has(row: number, position: number): boolean {
    return ((this.#words[this.#starts[row]! + (position >> 5)]! >>> (position & 31)) & 1) === 1;
  }

  #count(row: number): number {
    let bits = 0;
    for (let at = this.#starts[row]!; at < this.#starts[row + 1]!; at += 1) bits += ones(this.#words[at]!);
    return bits;
  }
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
