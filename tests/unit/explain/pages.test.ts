import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/neko.schema.json" with { type: "json" };
import { errorsPage, errorTextsModule } from "../../../scripts/generate/errors-page.ts";
import { referencePage } from "../../../scripts/generate/reference-page.ts";
import { explain } from "../../../src/explain/explain.ts";
import { pathsTo } from "../../../src/explain/find-key.ts";
import { schemaKeys } from "../../../src/explain/schema-keys.ts";
import { nearestAnchor } from "../../../src/explain/sections.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";

const page = referencePage(schema);
const keys = schemaKeys(schema);

/** Every property name anywhere in the schema, whatever it is for. */
function propertyNames(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys((value as { properties?: object }).properties ?? {});
  // Examples and defaults hold no schemas.
  const inner = Object.entries(value).filter(([key]) => !["examples", "default", "enum", "if"].includes(key));
  return [...own, ...inner.flatMap(([, each]) => propertyNames(each))];
}

const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set([
    ...[...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] ?? ""),
    ...[...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
      (match[1] ?? "")
        .toLowerCase()
        .replaceAll(/[^a-z0-9 _-]/g, "")
        .replaceAll(" ", "-"),
    ),
  ]);

describe("docs/neko-yaml.md", () => {
  it("names every key of the schema", () => {
    const names = [...new Set(propertyNames(schema))];
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`## ${name}\n`))).toEqual([]);
  });

  it("says what each branch of a choice takes", () => {
    for (const [name, definition] of Object.entries(schema.$defs)) {
      for (const property of Object.keys("properties" in definition ? definition.properties : {})) {
        expect(pathsTo(property, keys, 100), `${name}.${property}`).not.toEqual([]);
      }
    }
  });

  it("links only to what is there, and has each anchor once", () => {
    const anchors = anchorsOf(page);
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
    const ids = [...page.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1] ?? "");
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const files = [...page.replaceAll(/^Pattern: .*$/gm, "").matchAll(/\]\(([^)#]+)/g)].map(
      (match) => `docs/${match[1]}`,
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("is where explain points to", () => {
    const anchors = anchorsOf(page);
    const names = [...new Set(propertyNames(schema))];
    const paths = names.flatMap((name) => pathsTo(name, keys, 20));
    expect(paths.length).toBeGreaterThan(names.length);
    expect(paths.filter((path) => !anchors.has(nearestAnchor(path, keys)))).toEqual([]);
  });

  it("has examples that fit the schema", () => {
    const examples = [...page.matchAll(/```yaml\n([^]*?)```/g)].map((match) => match[1] ?? "");
    expect(examples.length).toBeGreaterThan(60);
    const broken = examples.flatMap((example) => {
      const parsed = parseNekoYaml(
        Buffer.from(example.includes("version: 1") ? example : `version: 1\n${example}`),
        "x",
      );
      // A part of a file may refer to what is not in it, and show a part of a thing without what makes it one.
      const elsewhere =
        /^(?:UNKNOWN_(?:VARIANT|IMAGE|SHELL|TARGET|CONTAINER) |MISSING_KEY missing key "(?:attr|url|kind)" in (?:images|registries|targets)\.)/;
      const problems = parsed.valid
        ? []
        : parsed.problems.filter(({ code, message }) => !elsewhere.test(`${code} ${message}`));
      return problems.map(({ code, message }) => `${code} ${message}: ${example.replaceAll("\n", "⏎")}`);
    });
    expect(broken).toEqual([]);
  });

  it("begins with a whole file that is valid, and says how secrets get where they are needed", () => {
    const blocks = [...page.matchAll(/## (A whole small file|Secrets)\n[^]*?```yaml\n([^]*?)```/g)];
    expect(blocks.map((match) => match[1])).toEqual(["A whole small file", "Secrets"]);
    const [whole = "", secrets = ""] = blocks.map((match) => match[2] ?? "");
    expect(parseNekoYaml(Buffer.from(whole), "f")).toMatchObject({ valid: true, warnings: [] });
    expect(parseNekoYaml(Buffer.from(`version: 1\n${secrets}`), "f")).toMatchObject({ valid: true });
    expect(page.indexOf("## Secrets")).toBeLessThan(page.indexOf("## Contents"));
  });

  it("says forms in words", () => expect(page).not.toMatch(/\(\?[:=!]|\^\[/));

  it("lets no text end a table's cell or become HTML", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| "));
    const columns = rows.map((row) => row.replaceAll("\\|", "").split("|").length - 2);
    expect(columns.filter((count) => count !== 4)).toEqual([]);
    const prose = page.replaceAll(/```[^]*?```|``[^`].*?``|`[^`\n]*`|<!--[^]*?-->|<a id="[^"]+"><\/a>|<\/?sub>/g, "");
    expect(prose.match(/<[^>\n]*>/g) ?? []).toEqual([]);
  });
});

describe("docs/errors.md", () => {
  const errors = readFileSync("docs/errors.md", "utf8");

  it("keeps what is written by hand, and is the same when it is written again", () => {
    const byHand = errors.slice(0, errors.indexOf("<!-- Generated"));
    const again = errorsPage(errors);
    expect(again.startsWith(byHand)).toBe(true);
    expect(errorsPage(again)).toBe(again);
    expect(errorsPage("# Errors\n")).toContain("# Errors\n\n<!-- Generated");
  });

  it("gives a text to every error code, up to the next heading", () => {
    const text = errorTextsModule(
      "### A_B\n\nOne [two](three.md).\n\n**Do:** look `there`. <sub>exit 5 · stalled</sub>\n\n## Next\n\n### C\n\nX.\n\n**Do:** y.\n",
    );
    expect(text).toContain('A_B: {\n    means: "One two.",\n    do: "Look `there`.",');
    expect(text).toContain('C: {\n    means: "X.",\n    do: "Y.",');
    expect(explain("WEBHOOK_FAILED")).toMatchObject({ do: "Look at the receiver." });
  });
});
