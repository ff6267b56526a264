import { editDistance as lettersBetween } from "../spec/suggest.ts";

const mostListed = 10;

/** The names closest to what was written, best first, at most 10; ties by name. All of them when there are few. */
export function closest(written: string, names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, distance: editDistance(written, name) }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, mostListed)
    .map(({ name }) => name);
}

/** The one name that was probably meant: at most a third of the letters off. */
export function didYouMean(written: string, names: readonly string[]): string | undefined {
  const [best] = closest(written, names);
  if (best === undefined) return undefined;
  const allowed = Math.max(1, Math.floor(written.length / 3));
  return editDistance(written, best) <= allowed ? best : undefined;
}

/** Without case; long names are compared by their first 64 characters. */
function editDistance(from: string, to: string): number {
  return lettersBetween(from.slice(0, 64).toLowerCase(), to.slice(0, 64).toLowerCase());
}
