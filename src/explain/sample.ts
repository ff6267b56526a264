import { listOf, type Place, type SchemaKeys } from "./schema-keys.ts";
import { findKey } from "./find-key.ts";

// Examples of what a place takes, put together from the schema's own: its `examples`, defaults and allowed words.

/** How many keys that need not be there an example of a mapping shows. */
const optionalKeys = 4;

/** A value that fits, the schema's own example where it has one; `when`: of which choice. */
export function sampleOf(place: Place, keys: SchemaKeys, when?: string): unknown {
  const { schema } = place;
  const [type] = [schema["type"]].flat();
  const [example] = listOf(schema["examples"]);
  if (schema["const"] !== undefined) return schema["const"];
  if (type === "boolean") return schema["default"] !== true;
  // A default is of this key; an example may be of the kind of value it has.
  const own = schema["default"] ?? example;
  if (own !== undefined && when === undefined) return own;
  const [allowed] = listOf(schema["enum"]);
  if (allowed !== undefined) return allowed;
  const below = keys.keysOf(place);
  if (type === "array")
    return below.flatMap(({ name, place: entry }) => (name === "[]" ? [sampleOf(entry, keys)] : []));
  if (type === "object" || below.length > 0) return mappingSample(place, keys, when);
  if (type === "integer" || type === "number") return schema["minimum"] ?? 1;
  return undefined;
}

function mappingSample(place: Place, keys: SchemaKeys, when: string | undefined): unknown {
  const choices = keys.choicesOf(place);
  const choice = choices.find((each) => each.when === when) ?? choices[0];
  const [own] = listOf(choice?.place.schema["examples"]);
  if (typeof own === "object" && own !== null) return own;
  const below = keys.keysOf(place);
  const named = below.filter(({ name }) => name !== "<name>" && name !== "[]");
  const any = below.find(({ name }) => name === "<name>");
  if (any && named.every(({ required }) => !required)) return { [sampleName(place, keys)]: sampleOf(any.place, keys) };
  const open = named.filter((key) => choice === undefined || key.when.length === 0 || key.when.includes(choice.when));
  const fixed = new Map((choice?.when ?? "").split(", ").flatMap((part) => wordOf(part)));
  const optional = open.filter((key) => !key.required && hasOwnSample(key.place, keys)).slice(0, optionalKeys);
  const shown = [...open.filter((key) => key.required), ...optional];
  const entries = shown.map(({ name, place: value }) => [name, fixed.get(name) ?? sampleOf(value, keys)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** `kind: profile` as a pair. */
function wordOf(condition: string): [string, string][] {
  const [key = "", value] = condition.split(": ");
  return value === undefined ? [] : [[key, value]];
}

/** Whether the schema says what to show: a word of its own, or a list whose entries must have certain keys. */
function hasOwnSample(place: Place, keys: SchemaKeys): boolean {
  const { schema } = place;
  if (schema["type"] === "boolean" || schema["default"] !== undefined || schema["enum"] !== undefined) return true;
  // Numbers without a default are bounds, and bounds that are put together at random contradict each other.
  if (listOf(schema["examples"]).length > 0) return schema["type"] !== "number" && schema["type"] !== "integer";
  const entry = keys.keysOf(place).find(({ name }) => name === "[]");
  return (
    entry !== undefined && (keys.choicesOf(entry.place).length > 0 || entry.place.schema["required"] !== undefined)
  );
}

/** What an entry of a list, or what a name stands for, is in the example of the whole; undefined without one. */
export function entryExample(whole: Place, entry: string): unknown {
  const [example] = listOf(whole.schema["examples"]);
  const isList = entry === "[]";
  if (typeof example !== "object" || example === null || Array.isArray(example) !== isList) return undefined;
  return Object.values(example)[0];
}

/** A name that fits: that of the mapping's own example, else `gpu-01`. */
export function sampleName(place: Place, keys: SchemaKeys): string {
  const [whole] = listOf(place.schema["examples"]);
  const [first] = typeof whole === "object" && whole !== null ? Object.keys(whole) : [];
  if (first !== undefined) return first;
  const [name] = listOf(keys.namesOf(place)?.schema["examples"]);
  return typeof name === "string" ? name : "name";
}

/** The value at its place in a neko.yaml: `{ rollout: { waves: [{ soak: "15m" }] } }`. */
export function sampleAt(path: string, value: unknown, keys: SchemaKeys): unknown {
  const parts = path.match(/\[\]|<name>|[^.[\]]+/g) ?? [];
  let nested = value;
  for (let length = parts.length; length > 0; length -= 1) {
    const last = parts[length - 1] ?? "";
    if (last === "[]") nested = Array.isArray(nested) && length === parts.length ? nested : [nested];
    else if (last !== "<name>") nested = { ...besideIn(parts.slice(0, length - 1), keys), [last]: nested };
    else {
      const above = findKey(parts.slice(0, length - 1).join("."), keys);
      nested = { [above.kind === "found" ? sampleName(above.key.place, keys) : "name"]: nested };
    }
  }
  return nested;
}

/** What else an entry of a list has in the example of the list: a part of it alone is often no entry. */
function besideIn(above: readonly string[], keys: SchemaKeys): object {
  if (above.at(-1) !== "[]") return {};
  const path = above.join(".").replaceAll(".[]", "[]");
  const [list, entry] = [findKey(path.slice(0, -2), keys), findKey(path, keys)];
  if (list.kind !== "found" || entry.kind !== "found" || keys.choicesOf(entry.key.place).length > 0) return {};
  const example = entryExample(list.key.place, "[]");
  return typeof example === "object" && example !== null ? example : {};
}
