import { listOf, recordOf, type Place, type SchemaKeys } from "./schema-keys.ts";

// What a place takes, in words for people. `mark` says how code and names of definitions look: plain or Markdown.

export interface Marks {
  code(text: string): string;
  /** A definition's values: `duration`, with a link where there are links. */
  definition(name: string, text: string): string;
}

export const plainMarks: Marks = { code: (text) => text, definition: (_, text) => text };

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  array: "list",
  object: "mapping",
  null: "empty",
};

/** `duration`, `list of tag`, `text or mapping`, `one of replace, beside`. */
export function typeOf(place: Place, keys: SchemaKeys, marks: Marks = plainMarks): string {
  const { schema, definition } = place;
  const allowed = allowedOf(place);
  if (allowed.length > 0) {
    const words = allowed.map((value) => marks.code(String(value)));
    return definition && isValueKind(place) ? marks.definition(definition, nounOf(definition)) : orList(words);
  }
  if (definition && isValueKind(place)) return marks.definition(definition, nounOf(definition));
  const types = [schema["type"] ?? (schema["properties"] ? "object" : "string")].flat().map(String);
  return types.map((type) => typeWord(type, place, keys, marks)).join(" or ");
}

function typeWord(type: string, place: Place, keys: SchemaKeys, marks: Marks): string {
  const below = keys.keysOf(place);
  const entry = below.find(({ name }) => name === (type === "array" ? "[]" : "<name>"));
  if (type === "array" && entry) return `list of ${typeOf(entry.place, keys, marks)}`;
  if (type === "object" && entry && below.length === 1)
    return `mapping of names to ${typeOf(entry.place, keys, marks)}`;
  return typeWords[type] ?? type;
}

/** Values of `enum` or `const`. */
export function allowedOf({ schema }: Place): readonly unknown[] {
  return schema["const"] === undefined ? listOf(schema["enum"]) : [schema["const"]];
}

/** Whether a definition is a kind of text or number worth a name of its own, such as duration. */
export function isValueKind({ schema }: Place): boolean {
  const types = [schema["type"]].flat();
  const isScalar = types.every((type) => type === "string" || type === "integer" || type === "number");
  return isScalar && types.length > 0 && (schema["type"] !== undefined || schema["enum"] !== undefined);
}

export function nounOf(definition: string): string {
  return definition.replaceAll("-", " ");
}

/** Bounds and forms, a phrase each: `from 1 to 65535`, `1 to 20 entries`. Not what {@link typeOf} says. */
export function rulesOf(place: Place): readonly string[] {
  const { schema } = place;
  const bound = (least: string, most: string, noun: string): string[] => {
    const [low, high] = [schema[least], schema[most]];
    const unit = (count: unknown): string => (noun === "" ? "" : ` ${count === 1 ? noun : plural(noun)}`);
    if (low !== undefined && high !== undefined && low === high) return [`exactly ${String(low)}${unit(low)}`];
    if (low === 1 && noun !== "" && high === undefined) return ["not empty"];
    const from = noun === "" ? "from " : "";
    if (low !== undefined && high !== undefined) return [`${from}${String(low)} to ${String(high)}${unit(high)}`];
    if (low !== undefined) return [`at least ${String(low)}${unit(low)}`];
    return high === undefined ? [] : [`at most ${String(high)}${unit(high)}`];
  };
  return [
    ...bound("minimum", "maximum", ""),
    ...bound("minLength", "maxLength", "character"),
    ...bound("minItems", "maxItems", "entry"),
    ...bound("minProperties", "maxProperties", "key"),
    ...(schema["uniqueItems"] === true ? ["no entry twice"] : []),
    ...(listOf(schema["oneOf"]).length > 0 ? [exactlyOne(listOf(schema["oneOf"]))] : []),
  ];
}

function plural(noun: string): string {
  return noun === "entry" ? "entries" : `${noun}s`;
}

/** Branches that ask for one key each. */
function exactlyOne(branches: readonly unknown[]): string {
  const names = branches.flatMap((branch) => listOf(recordOf(branch)["required"])).map(String);
  return names.length === branches.length ? `exactly one of ${names.join(", ")}` : "exactly one of several forms";
}

export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** A description's first sentence. */
export function firstSentence(text: string): string {
  return /^.*?[.:](?= [A-Z]|$)/.exec(text)?.[0]?.replace(/:$/, ".") ?? text;
}
