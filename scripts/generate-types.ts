// Writes src/spec/neko-yaml.ts from schemas/neko.schema.json; with --check only compares, and exits 1 when it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const schemaFile = new URL("../schemas/neko.schema.json", import.meta.url);
const typesFile = new URL("../src/spec/neko-yaml.ts", import.meta.url);

const header = `// Generated from schemas/neko.schema.json by scripts/generate-types.ts. Change the schema, then: npm run generate
// The file as people write it, once it fits the schema. What it means is desired-state.ts.
`;

type Schema = Record<string, unknown>;

/**
 * The schema as the generator understands it: no `^x-` patterns, which would give every type an index signature; a
 * union in place of each choice by if/then; no texts beside a reference, which would make a second type of it.
 */
function forTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forTypes);
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value) return { $ref: value.$ref };
  const { patternProperties: _, propertyNames: __, examples: ___, ...schema } = value as Schema;
  const branches = Array.isArray(schema["allOf"]) ? (schema["allOf"] as Schema[]).map((branch) => branch["then"]) : [];
  if (branches.length > 0) return { description: schema["description"], anyOf: branches };
  if (schema["if"]) return { description: schema["description"], anyOf: [schema["then"], schema["else"]] };
  // A length bound would become a tuple type.
  const { minItems: _min, maxItems: _max, ...rest } = schema;
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, forTypes(inner)]));
}

const schema = forTypes(JSON.parse(readFileSync(schemaFile, "utf8"))) as JSONSchema;
const generated = await compile({ ...schema, title: "NekoFile" }, "NekoFile", {
  bannerComment: header,
  additionalProperties: false,
  style: { printWidth: 120 },
});

if (process.argv.includes("--check")) {
  const current = readFileSync(typesFile, "utf8");
  if (current !== generated) {
    process.stderr.write("src/spec/neko-yaml.ts does not match schemas/neko.schema.json: run npm run generate\n");
    process.exitCode = 1;
  }
} else {
  writeFileSync(typesFile, generated);
}
