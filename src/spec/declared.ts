import type { Json } from "../kernel/digest.ts";

/** What a valid neko.yaml says, as it says it: before defaults, groups and units are worked out. */
export type Declared = { readonly [key: string]: Json };

/** The value of a checked file as plain JSON with ordinary prototypes, without `x-*` keys, which mean nothing. */
export function declaredIn(file: object): Declared {
  return plain(file, "", 0) as Declared;
}

function plain(value: unknown, name: string, depth: number): Json {
  if (Array.isArray(value)) return value.map((item) => plain(item, "", depth + 1));
  if (typeof value !== "object" || value === null) return value as Json;
  // Every key of labels is data. A thing of that name, such as a shell, stands higher up.
  const isData = name === "labels" && depth > 2;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isData || !key.startsWith("x-"))
      .map(([key, inner]) => [key, plain(inner, key, depth + 1)]),
  );
}
