import type { Path } from "./yaml-tree.ts";

// Places of a neko.yaml by pattern: `shells.*.hook`. For policy rules and the table of what does not run yet.

export interface Place {
  readonly path: Path;
  /** Undefined where `key` is not there. */
  readonly value: unknown;
}

/** What may be written shorter: a text in place of a mapping means its one key. */
const shortForms: readonly (readonly [pattern: string, key: string])[] = [
  ["targets.*.run.*", "image"],
  ["variants.*.cuda", "version"],
  ["variants.*.cpu", "march"],
  ["services.compose", "file"],
  ["env.vars.*", "default"],
];

/**
 * Every place that a pattern names, in the order of the file. `*` stands for any one key but x-*, or any entry of a
 * list. The last key may be missing (`value` is undefined then); the keys before it are there. Short forms count as
 * what they stand for. `visit` may return true to end the search; the path it is given changes afterwards.
 */
export function forEachPlace(
  file: unknown,
  pattern: readonly string[],
  visit: (value: unknown, path: readonly string[]) => boolean | void,
): void {
  const path: string[] = [];
  const below = (parent: unknown, depth: number): boolean => {
    if (depth === pattern.length) return visit(parent, path) === true;
    const whole = typeof parent === "string" ? writtenOut(parent, path) : parent;
    if (typeof whole !== "object" || whole === null) return false;
    const key = pattern[depth] as string;
    const isLast = depth === pattern.length - 1;
    const enter = (name: string, value: unknown): boolean => {
      if (value === undefined && !isLast) return false;
      path.push(name);
      const ended = below(value, depth + 1);
      path.pop();
      return ended;
    };
    if (key !== "*") return enter(key, memberOf(whole, key));
    for (const name of Object.keys(whole)) {
      if (!name.startsWith("x-") && enter(name, memberOf(whole, name))) return true;
    }
    return false;
  };
  below(file, 0);
}

/** The places of {@link forEachPlace} as a list. */
export function placesOf(file: unknown, pattern: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  forEachPlace(file, pattern, (value, path) => void places.push({ value, path: [...path] }));
  return places;
}

function memberOf(parent: object, key: string): unknown {
  if (Array.isArray(parent) && !/^[0-9]+$/.test(key)) return undefined;
  return Object.hasOwn(parent, key) ? (parent as Readonly<Record<string, unknown>>)[key] : undefined;
}

function writtenOut(value: string, path: Path): unknown {
  const form = shortForms.find(([pattern]) => fits(path, pattern));
  return form ? { [form[1]]: value } : value;
}

function fits(path: Path, pattern: string): boolean {
  const keys = pattern.split(".");
  return keys.length === path.length && keys.every((key, index) => key === "*" || key === path[index]);
}

/** `pattern` names the path, or something it lies below. */
export function isAtOrBelow(path: Path, pattern: string): boolean {
  const keys = pattern.split(".");
  return keys.length <= path.length && keys.every((key, index) => key === "*" || key === path[index]);
}
