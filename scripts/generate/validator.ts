import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

/** A JSON Schema with its definitions. */
export interface RootSchema {
  readonly $defs: Readonly<Record<string, object>>;
}

/** Unicode code points, as JSON Schema counts. */
const countCharacters = `const countCharacters = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
`;

/**
 * An ES module that exports `validate`: what Ajv compiles from the schema, so that nothing is compiled at a start.
 * Faults carry the schema they are of; where that is a definition, its name is the schema's `$comment`.
 * @throws Error: Ajv in strict mode refuses the schema
 */
export function validatorModule(schema: RootSchema, header: string): string {
  const definitions = Object.entries(schema.$defs).map(([name, definition]) => [
    name,
    { ...definition, $comment: name },
  ]);
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true, optimize: 2 },
  });
  const validate = ajv.compile({ ...schema, $defs: Object.fromEntries(definitions) });
  const code = standalone.default(ajv, validate);
  // Ajv writes require() even into an ES module; this is the only one that it needs.
  const body = code
    .replace(/^"use strict";\s*/, "")
    .replace(/export default \w+;\s*/, "")
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', "countCharacters");
  if (body.includes("require(")) throw new Error("the validator needs a module that this script does not bring along");
  return `${header}${countCharacters}${body}`;
}
