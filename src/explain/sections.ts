import { join } from "./find-key.ts";
import { entryExample } from "./sample.ts";
import type { Key, Place, SchemaKeys } from "./schema-keys.ts";

// The order of docs/neko-yaml.md: a section per mapping with keys of its own, each definition once.

export interface Section {
  /** Of the mapping: `targets.<name>.run[]`. */
  readonly path: string;
  readonly place: Place;
  readonly keys: readonly Key[];
  /** From the example of the list or mapping it is in. */
  readonly example?: unknown;
}

/** Sections of one key, the outermost first. `described`: definitions and the paths they are described at. */
function sectionsBelow(
  path: string,
  place: Place,
  keys: SchemaKeys,
  described: Map<string, string>,
  example?: unknown,
): Section[] {
  const below = keys.keysOf(place);
  const named = below.filter(({ name }) => !isEntry(name));
  if (place.definition !== undefined && named.length > 0) {
    if (described.has(place.definition)) return [];
    described.set(place.definition, path);
  }
  const own: Section[] = named.length === 0 ? [] : [{ path, place, keys: named, example }];
  // What all names share before what one of them has.
  const inOrder = [...below.filter(({ name }) => isEntry(name)), ...named];
  const inside = inOrder.flatMap((key) => {
    const from = isEntry(key.name) ? entryExample(place, key.name) : undefined;
    return sectionsBelow(join(path, key.name), key.place, keys, described, from);
  });
  return [...own, ...inside];
}

/** Not a key of the file but any name, or any entry of a list. */
export function isEntry(name: string): boolean {
  return name === "<name>" || name === "[]";
}

/** `targets-run-ports`: the anchor of a key in docs/neko-yaml.md. */
export function anchorOf(path: string): string {
  return path.replaceAll("[]", "").replaceAll(".<name>", "").replaceAll("*", "all").replaceAll(".", "-");
}

/** Sections of every top-level key, by that key; and where each definition is described. */
export function allSections(keys: SchemaKeys): {
  readonly chapters: readonly { readonly key: Key; readonly sections: readonly Section[] }[];
  readonly described: ReadonlyMap<string, string>;
} {
  const described = new Map<string, string>();
  const chapters = keys.keysOf(keys.root).map((key) => ({
    key,
    sections: sectionsBelow(key.name, key.place, keys, described),
  }));
  return { chapters, described };
}

/** The anchor of a key, or of the nearest key above it that is described where it stands. */
export function nearestAnchor(path: string, keys: SchemaKeys): string {
  const known = new Set(
    allSections(keys).chapters.flatMap(({ key, sections }) => [
      key.name,
      ...sections.flatMap((section) => [section.path, ...section.keys.map(({ name }) => join(section.path, name))]),
    ]),
  );
  let at = path;
  while (at !== "" && !known.has(at)) at = at.replace(/(?:\[\]|\.?[^.[\]]+)$/, "");
  return anchorOf(at);
}
