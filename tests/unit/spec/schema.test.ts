import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/neko.schema.json" with { type: "json" };
import { branchOfRef } from "../../../src/kernel/revision.ts";

type Node = Record<string, unknown>;

/** Every subschema with where it stands. */
function* subschemas(node: unknown, path = "#"): Generator<[string, Node]> {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  const each = node as Node;
  yield [path, each];
  for (const [key, inner] of Object.entries(each)) {
    if (["properties", "$defs"].includes(key)) {
      for (const [name, value] of Object.entries(inner as Node)) yield* subschemas(value, `${path}/${key}/${name}`);
    } else if (["items", "additionalProperties", "propertyNames", "then", "else"].includes(key)) {
      yield* subschemas(inner, `${path}/${key}`);
    }
  }
}

const isBranch = (name: string): boolean => branchOfRef(`refs/heads/${name}`) !== undefined;
const all = [...subschemas(schema)];
const matches = (pattern: string, text: string): boolean => new RegExp(pattern, "u").test(text);

describe("neko.schema.json", () => {
  it("is JSON Schema 2020-12", () => {
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
  });

  it("has no keyword that Ajv would ignore", () => {
    expect(() => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
  });

  it("has names that the validator writes in place: only then does a fault name the key", () => {
    const names = all.flatMap(([path, node]) =>
      node["propertyNames"] ? [[path, node["propertyNames"]] as const] : [],
    );
    expect(names.length).toBeGreaterThan(10);
    for (const [path, rule] of names) {
      const definition = (schema.$defs as Record<string, Node>)[
        String((rule as Node)["$ref"]).slice("#/$defs/".length)
      ];
      expect([path, definition && "$ref" in definition]).toEqual([path, false]);
    }
  });

  it("says what every key means", () => {
    const keys = all.filter(([path]) => /\/properties\/[^/]+$/.test(path));
    expect(keys.length).toBeGreaterThan(80);
    const silent = keys.filter(([, node]) => {
      const definition = /^#\/\$defs\/(.+)$/.exec(String(node["$ref"]))?.[1];
      return !node["description"] && !(schema.$defs as Record<string, Node>)[definition ?? ""]?.["description"];
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it("shows of every key what it may be", () => {
    const definitions = schema.$defs as Record<string, Node>;
    const shows = (node: Node): boolean =>
      ["default", "examples", "const", "enum", "properties"].some((key) => key in node) ||
      ["boolean", "object"].includes(String(node["type"])) ||
      (node["items"] !== undefined && shows(node["items"] as Node)) ||
      (node["$ref"] !== undefined && shows(definitions[String(node["$ref"]).slice("#/$defs/".length)] ?? {}));
    const keys = all.filter(([path]) => /\/properties\/[^/]+$/.test(path) && !path.includes("/if/"));
    expect(keys.filter(([, node]) => !shows(node)).map(([path]) => path)).toEqual([]);
  });

  it("closes every mapping and lets x-* through", () => {
    const objects = all.filter(
      ([path, node]) => node["properties"] && !path.endsWith("/if") && node["additionalProperties"] !== undefined,
    );
    expect(objects.length).toBeGreaterThan(15);
    for (const [path, node] of objects) expect([path, node["patternProperties"]]).toEqual([path, { "^x-": true }]);
    const open = all.filter(
      ([, node]) => node["properties"] && node["additionalProperties"] === undefined && !node["allOf"] && !node["if"],
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it("has examples and defaults that fit", () => {
    const ajv = new Ajv2020({ strict: false, validateSchema: false });
    ajv.addSchema(schema, "neko");
    let checked = 0;
    for (const [path, node] of all) {
      const validate = ajv.getSchema(`neko${path}`) ?? ajv.compile({ $ref: `neko${path}` });
      const values = [...((node["examples"] as unknown[]) ?? []), ...("default" in node ? [node["default"]] : [])];
      for (const value of values) {
        checked += 1;
        expect([path, value, validate(value)]).toEqual([path, value, true]);
      }
    }
    expect(checked).toBeGreaterThan(80);
  });

  it("draws the same line for branches as the kernel", () => {
    const pattern = schema.$defs.branch.pattern;
    const names = [
      "main",
      "feature/a.b",
      "a",
      "-a",
      "refs/heads/a",
      "HEAD",
      "x/HEAD",
      "a..b",
      "a//b",
      "a.lock",
      "a/.b",
      "a.",
      "a/",
      "A_HEAD",
      "é",
      "a b",
      "a".repeat(201),
      "0".repeat(40),
      "a\nb",
      "",
    ];
    expect(names.map((name) => matches(pattern, name))).toEqual(names.map(isBranch));
    expect(names.filter(isBranch)).toEqual(["main", "feature/a.b", "a"]);
  });

  it.each([
    "registry-url",
    "image-reference",
    "mount",
    "port",
    "probe-url",
    "cache-url",
    "attribute",
    "flake-directory",
    "repository-template",
  ] as const)("%s is refused in linear time", (name) => {
    const { pattern } = schema.$defs[name];
    const started = process.threadCpuUsage();
    for (const part of ["a", "a.", "a-", "a_", "-", "/", "a/", "0", "1.", ":", "[", "::", "{image}"]) {
      matches(pattern, `${part.repeat(5_000)}\n`);
      matches(pattern, `oci:${part.repeat(5_000)}\n`);
      matches(pattern, `http://${part.repeat(5_000)}\n`);
    }
    expect(process.threadCpuUsage(started).user / 1e6).toBeLessThan(1);
  });
});

describe("what is generated", () => {
  const script = new URL("../../../scripts/generate/schema.ts", import.meta.url).pathname;

  it("is that of the schema", () => {
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it.each(["neko-yaml.ts", "neko-validate.generated.js"])("says where it comes from: %s", (name) => {
    const text = readFileSync(new URL(`../../../src/spec/${name}`, import.meta.url), "utf8");
    expect(text).toMatch(/^\/\/ Generated from schemas\/neko\.schema\.json by scripts\/generate\/schema\.ts/);
  });
});
