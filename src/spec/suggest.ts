import { clip } from "../kernel/text.ts";

/** `Did you mean "x"?`, or else the list of what is allowed; undefined when nothing is. */
export function suggest(written: string, allowed: readonly string[], label = "Allowed"): string | undefined {
  const near = nearest(written, allowed);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (allowed.length === 0) return undefined;
  return `${label}: ${clip(allowed.slice(0, 40).join(", "), 400)}${allowed.length > 40 ? ", …" : ""}.`;
}

/** {@link suggest} for a name that is declared somewhere: one that is declared in a form no name may have is said to be
 *  so, and never offered. `form`: what names may be. */
export function suggestName(
  written: string,
  declared: readonly string[],
  form = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/,
): string | undefined {
  const fitting = declared.filter((name) => form.test(name));
  const same = alike(written, fitting);
  if (same !== undefined) return `Did you mean "${same}"?`;
  const misnamed = declared.find((name) => name === written) ?? alike(written, declared);
  if (misnamed !== undefined) return `It is declared as "${clip(misnamed, 80)}", which is no name: rename it there.`;
  return suggest(written, fitting, "Known");
}

/** Without case and without what joins words: `GPU_01`, `gpu-01` and `gpu01` are one. */
export function squashed(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.-]/g, "");
}

/** The first candidate that differs only in case or in what joins its words. */
function alike(written: string, candidates: readonly string[]): string | undefined {
  const wanted = squashed(written);
  const first = written.charAt(0).toLowerCase();
  // Squashing thousands of names for each of a hundred hints would take longer than reading the file.
  return candidates.find(
    (candidate) =>
      candidate.charAt(0).toLowerCase() === first &&
      Math.abs(candidate.length - written.length) < 10 &&
      squashed(candidate) === wanted,
  );
}

/** More is no slip of the hand; and each takes time, a hundred times a file with a thousand names. */
const maxEdits = 5;

/** One that differs only in case or in what joins its words; else the closest candidate within length / 3 edits (2 to {@link maxEdits}) that leave at least one letter; the first of
 *  equals by name. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  if (written.length > 100) return undefined;
  const bounded = candidates.slice(0, 1_000);
  const same = alike(written, bounded);
  if (same !== undefined && same !== written) return same;
  let best: string | undefined;
  let within = Math.min(maxEdits, Math.max(2, Math.floor(written.length / 3)));
  for (const candidate of bounded) {
    const distance = editDistance(written, candidate, within);
    if (distance > within || distance >= Math.min(written.length, candidate.length)) continue;
    if (distance === within && best !== undefined && best < candidate) continue;
    best = candidate;
    within = distance;
  }
  return best;
}

/** Levenshtein: the least number of inserted, removed or replaced UTF-16 units; any number above `within` when it is
 *  more than that. */
export function editDistance(a: string, b: string, within: number = Infinity): number {
  if (Math.abs(a.length - b.length) > within) return within + 1;
  let above = [0];
  let current: number[] = [];
  for (let column = 1; column <= Math.min(b.length, within); column += 1) above.push(column);
  if (above.length <= b.length) above.push(Infinity);
  for (let row = 1; row <= a.length; row += 1) {
    // Only the cells that `within` edits can reach; beside them nothing counts.
    const first = Math.max(1, row - within);
    const last = Math.min(b.length, row + within);
    let least = first === 1 ? row : Infinity;
    current[first - 1] = least;
    for (let column = first; column <= last; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      const cell = Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current[column] = cell;
      if (cell < least) least = cell;
    }
    if (least > within) return within + 1;
    if (last < b.length) current[last + 1] = Infinity;
    [above, current] = [current, above];
  }
  return above[b.length] ?? 0;
}
