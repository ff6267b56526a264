// Writes docs/neko-yaml.md from the schema, the part of docs/errors.md on problems, and the texts of `neko explain` from
// the rest of that page; with --check only compares, and exits 1 when one is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import schema from "../../schemas/neko.schema.json" with { type: "json" };
import { errorsPage, errorTextsModule } from "./errors-page.ts";
import { referencePage } from "./reference-page.ts";

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const errors = readFileSync(at("docs/errors.md"), "utf8");

const pages: Readonly<Record<string, string>> = {
  "docs/errors.md": errorsPage(errors),
  "docs/neko-yaml.md": referencePage(schema),
  "src/explain/error-texts.ts": await format(errorTextsModule(errors), { parser: "typescript", printWidth: 120 }),
};

for (const [path, wanted] of Object.entries(pages)) {
  if (!process.argv.includes("--check")) {
    writeFileSync(at(path), wanted);
  } else if (readIfThere(path) !== wanted) {
    process.stderr.write(`${path} is stale: run npm run generate\n`);
    process.exitCode = 1;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(at(path), "utf8");
  } catch {
    return undefined;
  }
}
