// Writes docs/neko-yaml.md from the schema, the part of docs/errors.md on problems, the texts of `neko explain` from the
// rest of that page, and from action.yml the sub-actions and tables of docs/action.md; with --check only compares, and
// exits 1 when one is stale.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { parse } from "yaml";
import schema from "../../schemas/neko.schema.json" with { type: "json" };
import { actionPage } from "./action-page.ts";
import { errorsPage, errorTextsModule } from "./errors-page.ts";
import { referencePage } from "./reference-page.ts";
import { subActions, subActionText, type ActionFile } from "./sub-actions.ts";

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(at(path), "utf8");
const errors = read("docs/errors.md");
const action = parse(read("action.yml")) as ActionFile;
const examples = Object.fromEntries(
  ["pull-request", "fork-comment", "deploy", "attest"].map((name) => [
    `${name}.yml`,
    read(`examples/workflows/${name}.yml`),
  ]),
);
const subActionFiles = Object.keys(subActions).map(async (name) => [
  `${name}/action.yml`,
  await format(subActionText(name, action), { parser: "yaml", printWidth: 120 }),
]);

const pages: Readonly<Record<string, string>> = {
  "docs/action.md": actionPage(read("docs/action.md"), action, examples),
  "docs/errors.md": errorsPage(errors),
  "docs/neko-yaml.md": referencePage(schema),
  "src/explain/error-texts.ts": await format(errorTextsModule(errors), { parser: "typescript", printWidth: 120 }),
  ...Object.fromEntries(await Promise.all(subActionFiles)),
};

for (const [path, wanted] of Object.entries(pages)) {
  if (!process.argv.includes("--check")) {
    mkdirSync(at(`${path}/..`), { recursive: true });
    writeFileSync(at(path), wanted);
  } else if (readIfThere(path) !== wanted) {
    process.stderr.write(`${path} is stale: run npm run generate\n`);
    process.exitCode = 1;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}
