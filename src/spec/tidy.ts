// Small steps of the resolution: what is absent stays absent, and the order of keys in a file never shows.

/** What holds unless something says otherwise. */
export interface Defaults {
  readonly system: string;
  readonly runsOn: readonly string[];
  readonly timeoutMs: number;
}

/** A member that is there only when it has a value. */
export function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

/** With an ordinary prototype and keys in order. */
export function record(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(sorted(Object.entries(values)));
}

export function sorted<T>(entries: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => compare(a, b));
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function runners(labels: string | readonly string[]): readonly string[] {
  return typeof labels === "string" ? [labels] : labels;
}
