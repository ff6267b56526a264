import { recordOf, type Key, type Place, type SchemaKeys } from "./schema-keys.ts";

export interface FoundKey {
  /** `targets.<name>.run[].ports` */
  readonly path: string;
  readonly place: Place;
  readonly required: boolean;
  readonly when: readonly string[];
}

export type Search =
  | { readonly kind: "found"; readonly key: FoundKey }
  /** The longest part that leads somewhere, the segment that does not, and what could stand there. */
  | { readonly kind: "lost"; readonly reached: string; readonly segment: string; readonly keys: readonly string[] };

const maxSegments = 20;

/**
 * The key that a path means. Names and places in lists may be given (`targets.web.run.0`), left open (`*`, `<name>`,
 * `[]`) or left out (`targets.run.ports`).
 */
export function findKey(text: string, keys: SchemaKeys): Search {
  const segments = text
    .replaceAll('"', "")
    .replaceAll(/\[([^\]]*)\]/g, (_, index: string) => `.${index || "[]"}`)
    .split(".")
    .filter((segment) => segment !== "")
    .slice(0, maxSegments);
  const start: FoundKey = { path: "", place: keys.root, required: true, when: [] };
  let lost: { reached: string; segment: string; keys: readonly string[]; depth: number } | undefined;
  const walk = (at: FoundKey, depth: number): FoundKey | undefined => {
    const segment = segments[depth];
    if (segment === undefined) return at;
    if (segment.startsWith("x-") && isOpen(at.place, keys)) return ignored(at, segment);
    for (const step of stepsFrom(at, segment, keys)) {
      const end = walk(step, depth + 1);
      if (end) return end;
    }
    if (lost === undefined || depth > lost.depth) {
      lost = { reached: at.path, segment, keys: namesBelow(at.place, keys), depth };
    }
    return undefined;
  };
  const key = walk(start, 0);
  if (key) return { kind: "found", key };
  return { kind: "lost", reached: lost?.reached ?? "", segment: lost?.segment ?? text, keys: lost?.keys ?? [] };
}

function isOpen(place: Place, keys: SchemaKeys): boolean {
  const places = [place, ...keys.choicesOf(place).map((choice) => choice.place)];
  return places.some(({ schema }) => Object.hasOwn(recordOf(schema["patternProperties"]), "^x-"));
}

function ignored(at: FoundKey, segment: string): FoundKey {
  const description = "Keys that start with x- are ignored: they are yours, for anchors and notes.";
  return { path: join(at.path, segment), place: { schema: { description } }, required: false, when: [] };
}

/** Where a segment may lead, the likeliest first: a key, a key of what is below a name or in a list, a name. */
function stepsFrom(at: FoundKey, segment: string, keys: SchemaKeys): readonly FoundKey[] {
  const below = keys.keysOf(at.place);
  const any = below.filter(({ name }) => name === "<name>" || name === "[]");
  const named = below.filter(({ name }) => name === segment && !any.some((key) => key.name === segment));
  const isPlaceholder = segment === "*" || segment === "[]" || /^<.*>$/.test(segment);
  return [
    ...(isPlaceholder ? [] : named.map((key) => found(at, key))),
    ...any.flatMap((key) => {
      const entry = found(at, key);
      const inside = isPlaceholder || /^[0-9]+$/.test(segment) ? [] : stepsFrom(entry, segment, keys);
      if (key.name === "[]") return [...inside, ...(isPlaceholder || /^[0-9]+$/.test(segment) ? [entry] : [])];
      // A name people chose: not when it is a key one level down, which is what a short path means.
      return [...inside, entry];
    }),
    ...(isPlaceholder ? named.map((key) => found(at, key)) : []),
  ];
}

function found(at: FoundKey, { name, place, required, when }: Key): FoundKey {
  return { path: join(at.path, name), place, required, when };
}

/** `run[]`, `targets.<name>` */
export function join(path: string, name: string): string {
  if (name === "[]") return `${path}[]`;
  return path === "" ? name : `${path}.${name}`;
}

/** Names of the keys here, or of those in the list or under the names here. */
function namesBelow(place: Place, keys: SchemaKeys, depth = 0): readonly string[] {
  const below = keys.keysOf(place);
  const names = below.filter(({ name }) => name !== "<name>" && name !== "[]").map(({ name }) => name);
  if (names.length > 0 || depth > 2) return [...new Set(names)];
  return below.flatMap((key) => namesBelow(key.place, keys, depth + 1));
}

/** Every path of the schema whose last key is `name`, at most `limit`. */
export function pathsTo(name: string, keys: SchemaKeys, limit: number): readonly string[] {
  const paths = new Set<string>();
  const walk = (place: Place, path: string, above: readonly string[]): void => {
    for (const key of keys.keysOf(place)) {
      if (paths.size >= limit) return;
      const at = join(path, key.name);
      if (key.name === name) paths.add(at);
      const { definition } = key.place;
      if (definition && above.includes(definition)) continue;
      walk(key.place, at, definition ? [...above, definition] : above);
    }
  };
  walk(keys.root, "", []);
  return [...paths];
}
