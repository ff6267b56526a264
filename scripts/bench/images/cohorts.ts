import type { GraphPath } from "./fixture.ts";

/**
 * The closure in at most `budget` groups by size cohort, the best of the layerings in use besides Neko's: the largest
 * paths lead, as many as the budget allows, and every other path goes with those that share its nearest leaders.
 */
export function cohorts(closure: readonly GraphPath[], budget: number): string[][] {
  const below = closures(closure);
  const bySize = closure
    .map((_, index) => index)
    .toSorted((a, b) => closure[b]!.narSize - closure[a]!.narSize || (closure[a]!.path < closure[b]!.path ? -1 : 1));
  let best = group(closure, below, []);
  for (let count = 1; count <= bySize.length; count += 1) {
    const tried = group(closure, below, bySize.slice(0, count));
    if (tried.length > budget) break;
    best = tried;
  }
  return best;
}

function group(closure: readonly GraphPath[], below: readonly bigint[], leaders: readonly number[]): string[][] {
  const leading = new Set(leaders);
  const groups = new Map<string, string[]>();
  for (const [index, { path }] of closure.entries()) {
    const above = leading.has(index) ? [index] : leaders.filter((leader) => has(below[leader]!, index));
    // A leader that only comes to this path through another one is not among the nearest.
    const nearest = above.filter((leader) => !above.some((other) => other !== leader && has(below[leader]!, other)));
    const key = nearest.join(" ");
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()];
}

const has = (set: bigint, index: number): boolean => ((set >> BigInt(index)) & 1n) === 1n;

function closures(closure: readonly GraphPath[]): bigint[] {
  const indexOf = new Map(closure.map(({ path }, index) => [path, index]));
  const sets: (bigint | undefined)[] = closure.map(() => undefined);
  const visit = (index: number): bigint => {
    const known = sets[index];
    if (known !== undefined) return known;
    let set = 1n << BigInt(index);
    sets[index] = set;
    for (const path of closure[index]!.references) {
      const other = indexOf.get(path);
      if (other !== undefined && other !== index) set |= visit(other);
    }
    sets[index] = set;
    return set;
  };
  return closure.map((_, index) => visit(index));
}
