import { clip } from "../kernel/text.ts";

/** `Did you mean "x"?`, or else the list of what is allowed; undefined when nothing is. */
export function suggest(written: string, allowed: readonly string[], label = "Allowed"): string | undefined {
  const near = nearest(written, allowed);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (allowed.length === 0) return undefined;
  return `${label}: ${clip(allowed.slice(0, 40).join(", "), 400)}${allowed.length > 40 ? ", …" : ""}.`;
}

/** The closest candidate within max(2, length / 3) edits that leave at least one letter; the first of equals by name. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(written.length / 3));
  if (written.length > 100) return undefined;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates.slice(0, 1_000).toSorted()) {
    if (Math.abs(candidate.length - written.length) > limit) continue;
    const distance = editDistance(written, candidate);
    if (distance < bestDistance && distance < Math.min(written.length, candidate.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein: the least number of inserted, removed or replaced UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
