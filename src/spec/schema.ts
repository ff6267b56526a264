import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import schema from "../../schemas/neko.schema.json" with { type: "json" };
import { clip } from "../kernel/text.ts";
import type { Draft, ProblemCode } from "./problem.ts";
import { suggest } from "./suggest.ts";
import type { Path, Tree } from "./yaml-tree.ts";

let compiled: ValidateFunction | undefined;

/** Compiling takes some 80 ms, so it happens once and only when a file is read. */
function validator(): ValidateFunction {
  // The schema is checked against the meta-schema by a test, not at each start.
  compiled ??= new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    allowUnionTypes: true,
    messages: false,
    validateSchema: false,
    meta: false,
  }).compile(schema);
  return compiled;
}

/** What the schema says against the tree, each at its key or value. */
export function schemaProblems(tree: Tree): readonly Draft[] {
  const validate = validator();
  if (validate(tree.value)) return [];
  const errors = validate.errors ?? [];
  const wrongType = new Set(errors.filter((error) => error.keyword === "type").map((error) => error.instancePath));
  return errors
    .filter(
      (error) => error.keyword === "type" || error.propertyName !== undefined || !wrongType.has(error.instancePath),
    )
    .flatMap((error) => draftOf(error, tree) ?? []);
}

type Fields = Record<string, unknown>;

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

const definitionOf = new Map<unknown, string>(
  Object.entries(schema.$defs).map(([name, definition]) => [definition, name]),
);

function draftOf(error: ErrorObject, tree: Tree): Draft | undefined {
  const path = error.instancePath.split("/").slice(1).map(unescapePointer);
  const parent = error.parentSchema as Fields;
  const params = error.params as Fields;
  const make = (
    code: ProblemCode,
    at: "key" | "value",
    message: string,
    hint?: Draft["hint"],
    where: Path = path,
  ): Draft => ({ offset: tree.locate(where, at), code, path: where, message, hint });

  if (error.propertyName !== undefined) return invalidName(error, path, make);
  switch (error.keyword) {
    // Say only that a branch failed; the branch's own errors say why.
    case "if":
    case "propertyNames":
      return undefined;
    case "additionalProperties":
      return unknownKey(String(params["additionalProperty"]), path, parent, make);
    case "required": {
      const key = String(params["missingProperty"]);
      const message =
        key === "exec"
          ? `a health check needs "http" or "exec" (${show(path)})`
          : `missing key "${key}" ${place(path)}`;
      return make("MISSING_KEY", "key", message, exampleOf(parent, key));
    }
    case "type":
      return wrongType(error, path, tree, make);
    case "const":
    case "enum":
      return notAllowed(error, path, make);
    case "pattern": {
      const definition = definitionOf.get(parent) ?? "";
      const noun =
        nouns[definition] ?? (definition === "" ? `value for ${show(path)}` : definition.replaceAll("-", " "));
      const subject = quiet.has(definition) ? `${show(path)} is` : `${quote(error.data)} in ${show(path)} is`;
      const hint =
        definition === "secret-name"
          ? "Write the name, such as HUB_TOKEN; never the secret itself."
          : examples(parent["examples"]);
      return make("INVALID_VALUE", "value", `${subject} no ${noun}`, hint);
    }
    case "minItems":
    case "minLength":
      return make("OUT_OF_RANGE", "value", `${show(path)} must not be empty`);
    case "maxItems":
      return make("OUT_OF_RANGE", "value", `${show(path)} must have at most ${params["limit"]} entries`);
    case "maxLength":
      return make("OUT_OF_RANGE", "value", `${show(path)} must have at most ${params["limit"]} characters`);
    case "minimum":
      return make("OUT_OF_RANGE", "value", `${show(path)} must be at least ${params["limit"]}`);
    case "maximum":
      return make("OUT_OF_RANGE", "value", `${show(path)} must be at most ${params["limit"]}`);
    default:
      return make("INVALID_VALUE", "value", `${show(path)} does not fit (${error.keyword})`);
  }
}

type Make = (code: ProblemCode, at: "key" | "value", message: string, hint?: Draft["hint"], where?: Path) => Draft;

function unknownKey(key: string, path: Path, parent: Fields, make: Make): Draft {
  const where = [...path, key];
  const properties = Object.keys((parent["properties"] ?? {}) as Fields);
  if (key === "exec" && properties.includes("http")) {
    const hint = "Write two checks, one under the other.";
    return make("UNKNOWN_KEY", "key", `a health check has "http" or "exec", not both (${show(path)})`, hint, where);
  }
  const message = `unknown key ${quote(key)} ${place(path)}`;
  return make("UNKNOWN_KEY", "key", message, () => suggest(key, properties), where);
}

function invalidName(error: ErrorObject, path: Path, make: Make): Draft {
  const name = error.propertyName ?? "";
  const parent = error.parentSchema as Fields;
  const rule = String(parent["description"] ?? "").replace(/^[^:]*: /, "");
  const message = `${quote(name)} is no name ${place(path)}`;
  return make("INVALID_NAME", "key", message, `Allowed: ${rule.replace(/\.$/, "")}.`, [...path, name]);
}

function wrongType(error: ErrorObject, path: Path, tree: Tree, make: Make): Draft {
  const types = [(error.params as Fields)["type"]].flat().map(String);
  const parent = error.parentSchema as Fields;
  const isSecret = quiet.has(definitionOf.get(parent) ?? "");
  const written = tree.written(path);
  const wanted = types.map((type) => typeNames[type] ?? type).join(" or ");
  const message = `${show(path) || "neko.yaml"} must be ${wanted}, not ${describe(error.data, isSecret ? undefined : written)}`;
  const isScalar = typeof error.data === "number" || typeof error.data === "boolean";
  let hint: string | undefined;
  const fitsQuoted = written !== undefined && new RegExp(String(parent["pattern"] ?? ""), "u").test(written);
  if (types.includes("string") && isScalar && fitsQuoted && !isSecret) hint = `Quote it: "${clip(written, 80)}".`;
  else if (error.data === null && types.includes("object")) hint = "Write {} when there is nothing to say.";
  else if (typeof error.data === "string" && types.some((type) => type === "integer" || type === "boolean")) {
    hint = /^(?:[0-9]+|true|false)$/.test(error.data) ? "Remove the quotes." : undefined;
    if (types.includes("boolean")) hint ??= "Allowed: true, false.";
  }
  return make("WRONG_TYPE", "value", message, hint ?? examples(parent["examples"]));
}

function notAllowed(error: ErrorObject, path: Path, make: Make): Draft {
  const allowed = [(error.params as Fields)["allowedValues"] ?? (error.params as Fields)["allowedValue"]]
    .flat()
    .map(String);
  if (path.at(-1) === "kind" && path[0] === "targets" && typeof error.data === "string") {
    const message = `kind ${quote(error.data)} in ${show(path.slice(0, -1))} is not known to this version of Neko`;
    return make("KIND_UNSUPPORTED", "value", message, () => suggest(String(error.data), allowed, "It manages"));
  }
  const message = `${quote(error.data)} is not allowed for ${show(path)}`;
  const written = typeof error.data === "string" ? error.data : "";
  return make("NOT_ALLOWED", "value", message, () => suggest(written, allowed));
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a string",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
};

function describe(value: unknown, written: string | undefined): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return written === undefined ? "a string" : `the string ${quote(value)}`;
  return written === undefined ? `a ${typeof value}` : `the ${typeof value} ${clip(written, 80)}`;
}

function exampleOf(parent: Fields, key: string): string | undefined {
  const property = ((parent["properties"] ?? {}) as Record<string, Fields>)[key];
  if (key === "version") return "Write version: 1.";
  const allowed = property?.["enum"];
  return Array.isArray(allowed) ? `Allowed: ${allowed.join(", ")}.` : undefined;
}

function examples(list: unknown): string | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const texts = list.map((example) => (typeof example === "string" ? example : JSON.stringify(example)));
  return `For example: ${texts.join(", ")}.`;
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

function unescapePointer(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
