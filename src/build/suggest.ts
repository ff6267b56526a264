const mostListed = 10;

/** The names closest to what was written, best first, at most 10; ties by name. All of them when there are few. */
export function closest(written: string, names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, mostListed)
    .map(({ name }) => name);
}

/** The one name that was probably meant: at most a third of the letters off. */
export function didYouMean(written: string, names: readonly string[]): string | undefined {
  const [best] = closest(written, names);
  if (best === undefined) return undefined;
  const allowed = Math.max(1, Math.floor(written.length / 3));
  return editDistance(written.toLowerCase(), best.toLowerCase()) <= allowed ? best : undefined;
}

/** Levenshtein distance; long names are compared by their first 64 characters. */
function editDistance(from: string, to: string): number {
  const a = from.slice(0, 64);
  const b = to.slice(0, 64);
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
