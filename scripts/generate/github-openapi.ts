// Cuts GitHub's own OpenAPI description down to the operations that Neko calls and that its stand-in answers, with the
// components they reach. Run by hand when one is added:
//   node scripts/generate/github-openapi.ts FILE     (api.github.com.json of the npm package @octokit/openapi)
import { readFileSync, writeFileSync } from "node:fs";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const repo = "/repos/{owner}/{repo}";
const wanted: readonly (readonly [path: string, ...methods: readonly string[]])[] = [
  ["/user", "get"],
  [repo, "get"],
  [`${repo}/issues/{issue_number}/comments`, "get", "post"],
  [`${repo}/issues/comments/{comment_id}`, "get", "patch", "delete"],
  [`${repo}/issues/comments/{comment_id}/reactions`, "get", "post"],
  [`${repo}/issues/comments/{comment_id}/reactions/{reaction_id}`, "delete"],
  [`${repo}/pulls`, "get", "post"],
  [`${repo}/pulls/{pull_number}`, "get", "patch"],
  [`${repo}/pulls/{pull_number}/merge`, "put"],
  [`${repo}/commits/{commit_sha}/pulls`, "get"],
  [`${repo}/check-runs`, "post"],
  [`${repo}/check-runs/{check_run_id}`, "get", "patch"],
  [`${repo}/check-runs/{check_run_id}/annotations`, "get"],
  [`${repo}/commits/{ref}/check-runs`, "get"],
  [`${repo}/statuses/{sha}`, "post"],
  [`${repo}/commits/{ref}/statuses`, "get"],
  [`${repo}/deployments`, "get", "post"],
  [`${repo}/deployments/{deployment_id}/statuses`, "get", "post"],
  [`${repo}/collaborators/{username}/permission`, "get"],
  [`${repo}/actions/runs/{run_id}/approvals`, "get"],
];

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: node scripts/generate/github-openapi.ts FILE");
const source = JSON.parse(readFileSync(file, "utf8")) as JsonObject;

const paths: Record<string, Json> = {};
for (const [path, ...methods] of wanted) {
  const present = objectAt(objectAt(source, "paths"), path);
  paths[path] = Object.fromEntries(methods.map((method) => [method, operation(objectAt(present, method))]));
}

const components: Record<string, Record<string, Json>> = {};
const open = [...references(paths)];
for (let next = open.pop(); next !== undefined; next = open.pop()) {
  const [kind = "", name = ""] = next.replace("#/components/", "").split("/");
  if (components[kind]?.[name] !== undefined) continue;
  const component = objectAt(objectAt(objectAt(source, "components"), kind), name);
  const kept =
    kind === "schemas" ? schema(component) : kind === "parameters" ? parameter(component) : answer(component);
  (components[kind] ??= {})[name] = kept;
  open.push(...references(kept));
}

const sorted = Object.fromEntries(
  Object.entries(components)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, named]) => [kind, Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1)))]),
);
const info = objectAt(source, "info");
const trimmed: Json = {
  openapi: source["openapi"] ?? "",
  info: {
    title: "GitHub REST API, the operations Neko uses",
    version: info["version"] ?? "",
    license: info["license"] ?? "",
  },
  servers: [{ url: "https://api.github.com" }],
  paths,
  components: sorted,
};
const target = new URL("../../tests/fixtures/github-openapi/api.github.com.trimmed.json", import.meta.url);
// One line an operation or component: a newer description shows as a diff that can be read.
writeFileSync(target, `${lines(trimmed, 3)}\n`);

function operation(given: JsonObject): Json {
  return pick(given, ["operationId", "parameters", "requestBody", "responses"], {
    parameters: (value) => array(value).map((each) => (isReference(each) ? each : parameter(object(each)))),
    requestBody: (value) => pick(object(value), ["required", "content"], { content }),
    responses: (value) => mapValues(object(value), (each) => (isReference(each) ? each : answer(object(each)))),
  });
}

function parameter(given: JsonObject): Json {
  return pick(given, ["name", "in", "required", "schema"], { schema });
}

/** Its description is all that OpenAPI requires of an answer. */
function answer(given: JsonObject): Json {
  return pick(given, ["description", "content"], { content });
}

function content(value: Json): Json {
  const media = Object.entries(object(value)).filter(([type]) => type === "application/json");
  return Object.fromEntries(media.map(([type, each]) => [type, pick(object(each), ["schema"], { schema })]));
}

/** A JSON schema without its notes for people. Names in `properties` are names, whatever they are called. */
function schema(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(schema);
  if (!isObject(value)) return value;
  if (isReference(value)) return { $ref: value["$ref"] ?? "" };
  const notes = new Set(["title", "description", "example", "examples", "externalDocs", "deprecated", "default"]);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      if (notes.has(key) || key.startsWith("x-")) return [];
      if (key === "properties") return [[key, mapValues(object(inner), schema)]];
      return [[key, ["enum", "required"].includes(key) ? inner : schema(inner)]];
    }),
  );
}

function pick(given: JsonObject, keys: readonly string[], how: Readonly<Record<string, (value: Json) => Json>>): Json {
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = given[key];
      return value === undefined ? [] : [[key, how[key]?.(value) ?? value]];
    }),
  );
}

function references(value: Json): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(references);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : references(inner),
  );
}

function lines(value: Json, depth: number): string {
  if (depth === 0 || !isObject(value)) return JSON.stringify(value);
  const rows = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${lines(inner, depth - 1)}`);
  return `{\n${rows.join(",\n")}\n}`;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isReference(value: Json): boolean {
  return isObject(value) && typeof value["$ref"] === "string";
}

function object(value: Json): JsonObject {
  if (isObject(value)) return value;
  throw new Error(`wanted an object, got ${JSON.stringify(value).slice(0, 80)}`);
}

function array(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  throw new Error(`wanted a list, got ${JSON.stringify(value).slice(0, 80)}`);
}

function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  if (found !== undefined) return object(found);
  throw new Error(`the description has no ${key}`);
}

function mapValues(value: JsonObject, how: (inner: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, how(inner)]));
}
