import { clip } from "../kernel/text.ts";
import { foreignKey, foreignKind } from "./foreign-words.ts";
import type { Draft, ProblemCode } from "./problem.ts";
import { squashed, suggest } from "./suggest.ts";
import type { Path, Tree } from "./yaml-tree.ts";

// What a fault is called: pure text, from the fault, the schema it is of and the file as it was written.

/** One keyword of the schema that a value does not satisfy. */
export interface Fault {
  readonly keyword: string;
  /** Of the value, or of the mapping whose key is at fault. */
  readonly path: Path;
  /** The schema that holds the keyword. */
  readonly schema: SchemaNode;
  readonly data: unknown;
  /** The missing key (`required`), the unknown one (`additionalProperties`), the key that is no name (`inName`). */
  readonly key?: string;
  /** The schema is one of `propertyNames`, and the value a key. */
  readonly inName: boolean;
}

/** What messages are made of, of a JSON Schema 2020-12. */
export interface SchemaNode {
  /** A definition's own name; scripts/generate/validator.ts puts it there. */
  readonly $comment?: string;
  readonly $ref?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: TypeName | readonly TypeName[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly allOf?: readonly SchemaNode[];
  /** Each branch asks for one key and no more: exactly one of these keys must be there. */
  readonly oneOf?: readonly { readonly required: readonly [string] }[];
  readonly then?: SchemaNode;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minProperties?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly maxProperties?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

type TypeName = keyof typeof typeNames;

/** For a mapping whose keys depend on one of them: every key that some branch knows. */
type BranchKeys = (schema: SchemaNode) => readonly string[] | undefined;

/** Definitions whose values may be secrets, or hold one by mistake: never repeated. */
const quiet = new Set(["secret-name", "registry-auth", "registry-url", "cache-url", "probe-url", "cache-key"]);

/** What a definition's values are called, where its name does not say it. */
const nouns: Readonly<Record<string, string>> = {
  "positive-duration": "duration above zero",
  container: "image/variant",
  "registry-auth": '"github-token", nor names of secrets',
  "secret-name": "name of an environment variable",
  "version-number": "version",
  "gpu-arch": "CUDA architecture",
  cpu: "CPU name",
  "cache-url": "cache address (https://host/path, without user or password)",
  "registry-url": "registry (host[:port]/prefix without a scheme, or oci:DIR)",
  "probe-url": "http address (without user or password)",
  "cache-key": "cache key (name:base64)",
  "host-identity": "ed25519 key (ed25519: and 32 bytes in base64)",
};

/** Where a fault is shown: at an unknown key, at the key of what lacks one, else at the value. */
export function placeOf({ keyword, path, key, inName, schema, data }: Fault): [path: Path, at: "key" | "value"] {
  if (inName && key !== undefined) return [[...path, key], "key"];
  switch (keyword) {
    case "additionalProperties":
      return [[...path, key ?? ""], "key"];
    case "required":
      return [path, "key"];
    case "oneOf": {
      const [, second] = chosenKeys(schema, data);
      return [second === undefined ? path : [...path, second], "key"];
    }
    default:
      return [path, "value"];
  }
}

/** What to say of a fault; several where a missing key leaves the others of its mapping unexplained. */
export function draftsOf(fault: Fault, tree: Tree, branchKeys: BranchKeys): readonly Draft[] {
  const [path, at] = placeOf(fault);
  const draft = { offset: tree.locate(path, at), path, ...wordsOf(fault, tree) };
  return draft.code === "MISSING_KEY" ? [draft, ...strayKeys(fault, tree, branchKeys)] : [draft];
}

type Words = Pick<Draft, "code" | "message" | "hint">;

function words(code: ProblemCode, message: string, hint?: Draft["hint"]): Words {
  return { code, message, hint };
}

function wordsOf(fault: Fault, tree: Tree): Words {
  const { path, schema, keyword, key = "" } = fault;
  if (fault.inName) return invalidName(key, path, schema);
  switch (keyword) {
    case "additionalProperties": {
      const known = Object.keys(schema.properties ?? {});
      return words("UNKNOWN_KEY", `unknown key ${quote(key)} ${place(path)}`, () => keyHint(key, known));
    }
    case "required":
      return words("MISSING_KEY", `missing key "${key}" ${place(path)}`, exampleOf(schema, key));
    case "oneOf":
      return choice(fault);
    case "type":
      return wrongType(fault, tree);
    case "const":
    case "enum":
      return notAllowed(fault);
    case "pattern":
      return noMatch(fault);
    case "minItems":
    case "minLength":
    case "minProperties":
      return words("OUT_OF_RANGE", tooSmall(path, schema[keyword] ?? 1, units[keyword]));
    case "maxItems":
    case "maxLength":
    case "maxProperties":
      return words("OUT_OF_RANGE", `${show(path)} must have at most ${schema[keyword]} ${units[keyword]}`);
    case "minimum":
      return words("OUT_OF_RANGE", `${show(path)} must be at least ${schema.minimum}`);
    case "maximum":
      return words("OUT_OF_RANGE", `${show(path)} must be at most ${schema.maximum}`);
    default:
      return words("INVALID_VALUE", `${show(path)} does not fit (${keyword})`);
  }
}

/** A word of another tool says more than the nearest of ours; a slip of the pen less. */
function keyHint(key: string, known: readonly string[]): string | undefined {
  const same = known.find((each) => squashed(each) === squashed(key));
  return (same === undefined ? foreignKey(key, known) : undefined) ?? suggest(key, known);
}

const units = {
  minItems: "entries",
  maxItems: "entries",
  minProperties: "keys",
  maxProperties: "keys",
  minLength: "characters",
  maxLength: "characters",
};

function tooSmall(path: Path, least: number, unit: string): string {
  return least === 1 ? `${show(path)} must not be empty` : `${show(path)} must have at least ${least} ${unit}`;
}

/** Of the keys that exclude each other, those that are there, in the file's order. */
function chosenKeys(schema: SchemaNode, data: unknown): readonly string[] {
  const choices = choicesOf(schema);
  return Object.keys(data as object).filter((key) => choices.includes(key));
}

/** The keys of which exactly one must be there. */
function choicesOf({ oneOf = [] }: SchemaNode): readonly string[] {
  return oneOf.map(({ required: [key] }) => key);
}

function choice({ path, schema, data }: Fault): Words {
  const name = schema.$comment?.replaceAll("-", " ");
  const noun = name === undefined ? "this mapping" : `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
  const chosen = chosenKeys(schema, data);
  if (chosen.length === 0) {
    return words("MISSING_KEY", `${noun} needs ${either(choicesOf(schema))} (${show(path)})`);
  }
  const exclusive = chosen.length === 2 ? "not both" : "not all";
  const hint = isIndex(path.at(-1)) ? "Write two entries, one under the other." : "Keep one of them.";
  return words("UNKNOWN_KEY", `${noun} has ${either(chosen)}, ${exclusive} (${show(path)})`, hint);
}

/** Without the key that says what a mapping is, only keys that it could have in no case are surely wrong. */
function strayKeys({ path, schema, data }: Fault, tree: Tree, branchKeys: BranchKeys): readonly Draft[] {
  const known = branchKeys(schema);
  if (!known) return [];
  return Object.keys(data as object)
    .filter((key) => !known.includes(key) && !key.startsWith("x-"))
    .map((key) => ({
      offset: tree.locate([...path, key], "key"),
      path: [...path, key],
      ...words("UNKNOWN_KEY", `unknown key ${quote(key)} ${place(path)}`, () => keyHint(key, known)),
    }));
}

function invalidName(name: string, path: Path, schema: SchemaNode): Words {
  const rule = (schema.description ?? "").replace(/^[^:]*: /, "").replace(/\.$/, "");
  const instead = renamed(name, schema);
  const hint = instead === undefined ? `Allowed: ${rule}.` : `Write ${instead}; allowed: ${rule}.`;
  return words("INVALID_NAME", `${quote(name)} is no name ${place(path)}`, hint);
}

/** The name nearest to what is written that the pattern allows; undefined when that is not plain. */
function renamed(name: string, { pattern }: SchemaNode): string | undefined {
  if (name.length > 63 || pattern === undefined) return undefined;
  const allowed = new RegExp(pattern, "u");
  const lower = name.toLowerCase();
  return [lower, lower.replaceAll(/[\s_.]+/g, "-")].find((each) => each !== name && allowed.test(each));
}

function noMatch({ path, schema, data }: Fault): Words {
  const definition = schema.$comment ?? "";
  const noun = nouns[definition] ?? (definition === "" ? `value for ${show(path)}` : definition.replaceAll("-", " "));
  const subject = quiet.has(definition) ? `${show(path)} is` : `${quote(data)} in ${show(path)} is`;
  return words("INVALID_VALUE", `${subject} no ${noun}`, matchHint(definition, schema, data));
}

/** Definitions of names that people write as their files or hosts are called. */
const names = new Set(["name", "variant-name", "image-reference", "container"]);

function matchHint(definition: string, schema: SchemaNode, data: unknown): string | undefined {
  if (definition === "secret-name") return "Write the name, such as HUB_TOKEN; never the secret itself.";
  const instead = names.has(definition) && typeof data === "string" ? renamed(data, schema) : undefined;
  return instead === undefined ? examples(schema.examples) : `Write ${instead}.`;
}

function wrongType({ path, schema, data }: Fault, tree: Tree): Words {
  const types = [schema.type ?? []].flat();
  const isSecret = quiet.has(schema.$comment ?? "");
  const written = tree.written(path);
  const wanted = types.map((type) => typeNames[type]).join(" or ");
  const found = describe(data, isSecret ? undefined : written);
  const message = `${show(path) || "neko.yaml"} must be ${wanted}, not ${found}`;
  const isScalar = typeof data === "number" || typeof data === "boolean";
  const fitsQuoted = written !== undefined && new RegExp(schema.pattern ?? "", "u").test(written);
  let hint: string | undefined;
  if (types.includes("string") && isScalar && fitsQuoted && !isSecret) hint = `Quote it: "${clip(written, 80)}".`;
  else if (data === null && types.includes("object")) hint = "Write {} when there is nothing to say.";
  else if (typeof data === "string" && types.includes("object") && /^[\w-]{1,60}:\S/.test(data) && !isSecret) {
    hint = `Put a space behind the colon: "${data.slice(0, data.indexOf(":"))}: …".`;
  } else if (typeof data === "string" && types.some((type) => type === "integer" || type === "boolean")) {
    hint = /^(?:[0-9]+|true|false)$/.test(data) ? "Remove the quotes." : undefined;
    if (types.includes("boolean")) hint ??= "Allowed: true, false.";
  }
  return words("WRONG_TYPE", message, hint ?? examples(schema.examples));
}

function notAllowed({ path, schema, data }: Fault): Words {
  const allowed = (schema.enum ?? [schema.const]).map(String);
  if (path.at(-1) === "kind" && path[0] === "targets" && typeof data === "string") {
    const message = `kind ${quote(data)} in ${show(path.slice(0, -1))} is not known to this version of Neko`;
    const ours = foreignKind(data);
    return words("KIND_UNSUPPORTED", message, () =>
      ours === undefined ? suggest(data, allowed, "It manages") : `Did you mean "${ours}"?`,
    );
  }
  const written = typeof data === "string" ? data : "";
  return words("NOT_ALLOWED", `${quote(data)} is not allowed for ${show(path)}`, () => suggest(written, allowed));
}

const typeNames = {
  string: "a string",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  null: "empty",
};

function describe(value: unknown, written: string | undefined): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return written === undefined ? "a string" : `the string ${quote(value)}`;
  return written === undefined ? `a ${typeof value}` : `the ${typeof value} ${clip(written, 80)}`;
}

function exampleOf({ properties = {} }: SchemaNode, key: string): string | undefined {
  if (key === "version") return "Write version: 1.";
  const allowed = properties[key]?.enum;
  return allowed ? `Allowed: ${allowed.join(", ")}.` : undefined;
}

function examples(list: readonly unknown[] = []): string | undefined {
  if (list.length === 0) return undefined;
  const texts = list.map((example) => (typeof example === "string" ? example : JSON.stringify(example)));
  return `For example: ${texts.join(", ")}.`;
}

/** `"a"`, `"a" or "b"`, `"a", "b" or "c"`. */
function either(keys: readonly string[]): string {
  const quoted = keys.map((key) => `"${key}"`);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((part) => part !== "").join(" or ");
}

/** `in rollout.waves.0`, `at the top level`. */
function place(path: Path): string {
  return path.length === 0 ? "at the top level" : `in ${show(path)}`;
}

function show(path: Path): string {
  return clip(path.join("."), 120);
}

function quote(value: unknown): string {
  return `"${clip(typeof value === "string" ? value : JSON.stringify(value), 80)}"`;
}

function isIndex(segment: string | undefined): boolean {
  return segment !== undefined && /^[0-9]+$/.test(segment);
}
