// Writes what is made from schemas/neko.schema.json: the types src/spec/neko-yaml.ts and the validator
// src/spec/neko-validate.generated.js. With --check it only compares, and exits 1 when one of them is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { validatorModule, type RootSchema } from "./validator.ts";

const schemaText = readFileSync(new URL("../../schemas/neko.schema.json", import.meta.url), "utf8");

const header =
  "// Generated from schemas/neko.schema.json by scripts/generate/schema.ts. Change the schema, then: npm run generate\n";
const typesHeader = `${header}// The file as people write it, once it fits the schema. What it means is desired-state.ts.
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
  if (branches.length > 0) return { description: schema["description"], anyOf: branches.map(forTypes) };
  // A length bound would become a tuple type.
  const { minItems: _min, maxItems: _max, ...rest } = schema;
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, forTypes(inner)]));
}

const types = await compile({ ...(forTypes(JSON.parse(schemaText)) as JSONSchema), title: "NekoFile" }, "NekoFile", {
  bannerComment: typesHeader,
  additionalProperties: false,
  style: { printWidth: 120 },
});

const generated: Readonly<Record<string, string>> = {
  "src/spec/neko-yaml.ts": types,
  "src/spec/neko-validate.generated.js": validatorModule(JSON.parse(schemaText) as RootSchema, header),
};

for (const [path, text] of Object.entries(generated)) {
  const file = new URL(`../../${path}`, import.meta.url);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (readFileSync(file, "utf8") !== text) {
    process.stderr.write(`${path} does not match schemas/neko.schema.json: run npm run generate\n`);
    process.exitCode = 1;
  }
}
