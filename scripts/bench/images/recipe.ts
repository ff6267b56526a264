// What one store path of the fixture holds. The recipe is part of the derivation, so that Nix builds a path once and a
// changed recipe anew; fill-path.ts turns it into files.

/** Files below `$out`. */
export type Part =
  /** Copies of this machine's files; `usr/` is left out of their names. `stamp` changes when one of them does. */
  | { readonly kind: "copy"; readonly files: readonly string[]; readonly stamp: string }
  /** One binary of that many bytes, of which `noise` (0 to 1) do not compress. */
  | {
      readonly kind: "binary";
      readonly at: string;
      readonly bytes: number;
      readonly noise: number;
      readonly seed: string;
    }
  /** That many small text files, in folders of about sixteen, of about that many bytes together. */
  | {
      readonly kind: "tree";
      readonly at: string;
      readonly files: number;
      readonly bytes: number;
      readonly seed: string;
      readonly note?: string;
    }
  /** Links to every file of the paths referred to, as symlinkJoin and python.withPackages make them. */
  | { readonly kind: "farm" }
  /** `bin/` with a link to every program of the paths referred to. */
  | { readonly kind: "programs" }
  /** A program that starts the app. */
  | { readonly kind: "launcher"; readonly at: string };

export interface PathRecipe {
  readonly name: string;
  readonly parts: readonly Part[];
  /** Names of other recipes: what this path refers to. */
  readonly references: readonly string[];
}

/** Numbers from 0 to 1, always the same for a seed (xorshift32). */
export function numbersFrom(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  state |= 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** `total` cut into `count` parts of very different size (most small, few large), the same ones for a seed. */
export function unevenShares(total: number, count: number, seed: string, spread = 1.4): number[] {
  const next = numbersFrom(seed);
  const weights = Array.from({ length: count }, () => {
    const normal = next() + next() + next() + next() + next() + next() - 3;
    return Math.exp(normal * Math.SQRT2 * spread);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => Math.max(64, Math.round((weight / sum) * total)));
}
