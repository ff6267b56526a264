// Reading a value that may not fit the schema: what has the wrong shape is empty, so that references are checked even
// where something else is wrong, and everything is said at once.

type Mapping = Readonly<Record<string, unknown>>;

export function mapping(value: unknown): Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Mapping) : {};
}

/** A value below, by own keys only. */
export function member(value: unknown, ...keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    const parent = mapping(current);
    current = Object.hasOwn(parent, key) ? parent[key] : undefined;
  }
  return current;
}

/** Entries of a mapping of named things, without `x-*`. */
export function named<T = unknown>(value: Readonly<Record<string, T>> | undefined): [string, T][];
export function named(value: unknown): [string, unknown][];
export function named(value: unknown): [string, unknown][] {
  return Object.entries(mapping(value)).filter(([name]) => !name.startsWith("x-"));
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The strings of a list with their places in it. */
export function strings(value: unknown): readonly { readonly text: string; readonly index: string }[] {
  return list(value).flatMap((entry, index) =>
    typeof entry === "string" ? [{ text: entry, index: String(index) }] : [],
  );
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
