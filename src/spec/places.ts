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
 * what they stand for.
 */
export function* placesOf(file: unknown, pattern: readonly string[]): Generator<Place> {
  const [key, ...rest] = pattern;
  if (key === undefined) yield { path: [], value: file };
  else yield* placesBelow(file, [], key, rest);
}

function* placesBelow(parent: unknown, path: Path, key: string, rest: readonly string[]): Generator<Place> {
  const [next, ...later] = rest;
  const whole = typeof parent === "string" ? writtenOut(parent, path) : parent;
  for (const [name, value] of key === "*" ? entriesOf(whole) : entryOf(whole, key)) {
    const here = [...path, name];
    if (next === undefined) yield { path: here, value };
    else if (value !== undefined) yield* placesBelow(value, here, next, later);
  }
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).filter(([name]) => !name.startsWith("x-"));
}

function entryOf(value: unknown, key: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value) && !/^[0-9]+$/.test(key)) return [];
  return [[key, Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined]];
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
