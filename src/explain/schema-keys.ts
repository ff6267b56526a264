// A JSON Schema as a reader sees it: the keys below a place, what each may be, in words. It follows the forms of
// schemas/neko.schema.json: $ref with texts of its own beside it, named maps, lists, and choices by if/then/else.

export type Schema = Readonly<Record<string, unknown>>;

/** A schema with its `$ref` followed. Texts beside the reference win over those of what it names. */
export interface Place {
  readonly schema: Schema;
  /** Of `$defs`, when it was a reference: `positive-duration`. */
  readonly definition?: string;
}

export interface Key {
  /** `max-unavailable`; `<name>` for any name, `[]` for any entry of a list. */
  readonly name: string;
  readonly place: Place;
  readonly required: boolean;
  /** `kind: profile`, `http`: where else it is no key. Empty: always one. */
  readonly when: readonly string[];
}

/** One branch of an if/then/else: what must hold, and what the rest is then. */
export interface Choice {
  readonly when: string;
  readonly place: Place;
}

export interface SchemaKeys {
  readonly root: Place;
  /** A definition's place. */
  definition(name: string): Place;
  /** Keys below, in the schema's order: properties, then those of its choices, then `<name>` or `[]`. */
  keysOf(place: Place): readonly Key[];
  choicesOf(place: Place): readonly Choice[];
  /** Of the names of a mapping of named things: how they must look. */
  namesOf(place: Place): Place | undefined;
}

export function schemaKeys(root: Schema): SchemaKeys {
  const definitions = recordOf(root["$defs"]);
  const follow = (value: unknown): Place => {
    const { $ref, ...beside } = recordOf(value);
    if (typeof $ref !== "string") return { schema: beside };
    const name = $ref.replace("#/$defs/", "");
    const named = follow(definitions[name]);
    return { schema: { ...named.schema, ...beside }, definition: name };
  };
  const choicesOf = ({ schema }: Place): readonly Choice[] => {
    const branches = [schema, ...listOf(schema["allOf"]).map(recordOf)].filter((branch) => branch["if"]);
    return branches.flatMap((branch) => choicesIn(branch, follow));
  };
  const keysOf = (place: Place): readonly Key[] => {
    const { schema } = place;
    const own = propertiesOf(schema, follow, []);
    const names = new Set(own.map(({ name }) => name));
    const choices = choicesOf(place);
    const chosen = choices.flatMap((choice) => propertiesOf(choice.place.schema, follow, [choice.when]));
    const merged = mergeKeys(
      // What a choice itself asks for is a key of the whole, said once.
      chosen.filter(({ name, place: { schema: each } }) => !(names.has(name) && each["const"] !== undefined)),
      choices.length,
    );
    const any: Key[] = [];
    const additional = schema["additionalProperties"];
    if (isSchema(additional)) any.push({ name: "<name>", place: follow(additional), required: false, when: [] });
    if (isSchema(schema["items"])) any.push({ name: "[]", place: follow(schema["items"]), required: false, when: [] });
    return [...own, ...merged, ...any];
  };
  return {
    root: { schema: root },
    definition: (name) => follow({ $ref: `#/$defs/${name}` }),
    keysOf,
    choicesOf,
    namesOf: ({ schema }) => (isSchema(schema["propertyNames"]) ? follow(schema["propertyNames"]) : undefined),
  };
}

type Follow = (value: unknown) => Place;

function propertiesOf(schema: Schema, follow: Follow, when: readonly string[]): readonly Key[] {
  const required = new Set(listOf(schema["required"]));
  return Object.entries(recordOf(schema["properties"])).map(([name, value]) => ({
    name,
    place: follow(value),
    required: required.has(name),
    when,
  }));
}

/** The same key of several choices once, with all of them; of every choice: with none. */
function mergeKeys(keys: readonly Key[], choices: number): readonly Key[] {
  const merged = new Map<string, Key>();
  for (const key of keys) {
    const identity = JSON.stringify([key.name, key.place, key.required]);
    const before = merged.get(identity);
    merged.set(identity, { ...key, when: [...(before?.when ?? []), ...key.when] });
  }
  return [...merged.values()].map((key) => (key.when.length === choices ? { ...key, when: [] } : key));
}

function choicesIn(branch: Schema, follow: Follow): readonly Choice[] {
  const condition = recordOf(branch["if"]);
  const then = follow(branch["then"]);
  const consts = Object.entries(recordOf(condition["properties"])).flatMap(([name, value]) => {
    const wanted = recordOf(value)["const"];
    return wanted === undefined ? [] : [`${name}: ${String(wanted)}`];
  });
  const when = consts.length > 0 ? consts.join(", ") : listOf(condition["required"]).map(String).join(", ");
  const otherwise = recordOf(branch["else"]);
  const rest = otherwise["if"] ? choicesIn(otherwise, follow) : lastChoice(otherwise, follow);
  return [{ when, place: then }, ...rest];
}

/** An `else` with keys of its own; one that only says what is missing is no choice. */
function lastChoice(otherwise: Schema, follow: Follow): readonly Choice[] {
  const place = follow(otherwise);
  const keys = Object.keys(recordOf(place.schema["properties"]));
  return keys.length === 0 ? [] : [{ when: listOf(place.schema["required"]).map(String).join(", "), place }];
}

/** Whether it says more than true or false. */
function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function recordOf(value: unknown): Schema {
  return isSchema(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
