import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseNekoYaml } from "../../src/spec/parse.ts";
import { renderProblemText } from "../../src/spec/render-problems.ts";

// What README and the examples show is what the program takes and says.

const readme = readFileSync("README.md", "utf8");
const shown = /```yaml\n(version: 1\n.*?)```/s.exec(readme)?.[1] ?? "";
const problemsOf = (text: string, file: string): string => {
  const parsed = parseNekoYaml(Buffer.from(text), file);
  // What a later version acts on may stand in an example.
  const warnings = parsed.valid ? parsed.warnings.filter(({ code }) => code !== "NOT_YET") : [];
  return renderProblemText(parsed.valid ? warnings : parsed.problems);
};

describe("README", () => {
  it("shows a neko.yaml of about 20 lines that is valid", () => {
    expect(problemsOf(shown, "neko.yaml")).toBe("");
    expect(shown.trimEnd().split("\n").length).toBeLessThanOrEqual(20);
  });

  it("shows the error that its own neko.yaml with the mistake gives", () => {
    const wrong = shown.replace("soak: 15m }", "soak: 15m, max-unavailble: 1 }");
    expect(wrong).not.toBe(shown);
    // README leaves the code behind the sentence away, or shows it.
    const said = problemsOf(wrong, "neko.yaml");
    const plain = said.replace(/ \[[A-Z_]+\]$/gm, "");
    expect(said).not.toBe(plain);
    expect([said, plain].filter((text) => readme.includes(`$ neko validate\n${text}`))).toHaveLength(1);
  });

  it("links only to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => globSync(link).length === 0)).toEqual([]);
  });
});

describe("examples", () => {
  it.each(globSync("examples/*/neko.yaml"))("%s is valid", (file) => {
    expect(problemsOf(readFileSync(file, "utf8"), file)).toBe("");
  });
});

describe("the address of the schema", () => {
  it("is one, wherever an editor is told it", () => {
    const { $id } = JSON.parse(readFileSync("schemas/neko.schema.json", "utf8")) as { $id: string };
    const told = [
      "schemas/catalog-entry.json",
      "src/init/render.ts",
      "docs/neko-yaml.md",
      ...globSync("examples/*/neko.yaml"),
    ];
    expect(told.filter((file) => !readFileSync(file, "utf8").includes($id))).toEqual([]);
  });
});
