import fc, { type GeneratorValue } from "fast-check";
import { describe, expect, it } from "vitest";
import neko from "../../schemas/neko.schema.json" with { type: "json" };
import { validate } from "../../src/spec/neko-validate.generated.js";
import { schemaProblems } from "../../src/spec/schema.ts";

/** The keywords that a value is drawn along. */
interface SchemaNode {
  readonly $ref?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly allOf?: readonly { readonly then?: Schema }[];
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

type Schema = boolean | SchemaNode;

const root = neko as unknown as SchemaNode;
const definitions = neko.$defs as unknown as Readonly<Record<string, SchemaNode>>;

const letters = ["a", "ab", "é", "aé𝒳", "abcd", "12", "", "x-a", "a".repeat(2_000)];
const junk = [null, true, 0, 1, -1, 1.5, 1e9, Number.NaN, Infinity, ...letters, [], [1], [2, "a"], {}, { a: 1 }];
const keys = ["a", "ab", "b", "Q!", "abcde", "x-y", "kind", "http", "tcp", "exec", "on"];

/** A value that often fits: drawn along the schema, with something else here and there. */
function draw(schema: Schema, g: GeneratorValue): unknown {
  const oneIn = (count: number): boolean => g(fc.nat, { max: count - 1 }) === 0;
  const pick = <T>(from: readonly T[]): T => from[g(fc.nat, { max: from.length - 1 })]!;
  const follow = (inner: Schema): unknown => draw(inner, g);
  if (typeof schema === "boolean" || oneIn(150)) return pick(junk);
  if (schema.examples && !oneIn(3)) return pick(schema.examples);
  if (schema.$ref !== undefined) return follow(definitions[schema.$ref.slice("#/$defs/".length)] ?? true);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(schema.enum);
  const branches = (schema.allOf ?? []).flatMap((branch) => branch.then ?? []);
  const start = branches.length > 0 ? follow(pick(branches)) : {};
  switch (pick([schema.type ?? (schema.properties ? "object" : "null")].flat())) {
    case "object": {
      const required = new Set(schema.required).add(
        schema.oneOf ? pick(schema.oneOf.flatMap(({ required }) => required)) : "",
      );
      const named = Object.entries(schema.properties ?? {}).filter(([key]) => !oneIn(required.has(key) ? 50 : 2));
      const { additionalProperties: rest = false } = schema;
      const names = [schema.propertyNames ?? []].flat().map(follow).map(String).concat(keys);
      const count = rest === false ? Number(oneIn(40)) : g(fc.nat, { max: 3 });
      const more = Array.from({ length: count }, () => [pick(names), rest] as const);
      const below = Object.fromEntries([...named, ...more].map(([key, inner]) => [key, follow(inner)]));
      return typeof start === "object" && !Array.isArray(start) ? { ...start, ...below } : below;
    }
    case "array":
      return Array.from({ length: g(fc.nat, { max: 3 }) }, () => follow(schema.items ?? true));
    case "integer":
    case "number":
      return (schema.minimum ?? 0) + pick([-1, 0, 0, 1, 0.5]);
    case "boolean":
      return true;
    case "string":
      return pick(letters);
    case "null":
      return pick(junk);
  }
}

describe("what the schema refuses", () => {
  it("has a problem, and nothing else has", () => {
    let fitting = 0;
    const codes = new Set<string>();
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const value = draw(root, g);
        const problems = schemaProblems({ value, locate: () => 0, written: () => undefined });
        expect(problems.length === 0).toBe(validate(value));
        if (problems.length === 0) fitting += 1;
        for (const { code, message } of problems) {
          codes.add(code);
          expect(message).not.toMatch(/does not fit|undefined/);
        }
      }),
      { numRuns: 1_000 },
    );
    // Else it would say nothing.
    expect(fitting).toBeGreaterThan(0);
    expect([...codes]).toEqual(expect.arrayContaining(["MISSING_KEY", "UNKNOWN_KEY", "WRONG_TYPE", "INVALID_VALUE"]));
    expect([...codes]).toEqual(expect.arrayContaining(["NOT_ALLOWED", "INVALID_NAME", "OUT_OF_RANGE"]));
  });
});
