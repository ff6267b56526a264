import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import { matrixOf, renderMatrix, type BuildMatrix, type MatrixScope } from "../../../src/pipeline/matrix.ts";
import { planChange } from "../../../src/plan/change.ts";
import { neededAttributes } from "../../../src/plan/evaluated-state.ts";
import { evaluatedText } from "../../support/evaluated.ts";
import { storePathOf } from "../../support/planned-slices.ts";

const yaml = `version: 1
defaults: { system: x86_64-linux, runs-on: [self-hosted, linux] }
shells:
  gpu: { runs-on: [gpu, self-hosted] }
  docs: { runs-on: ubuntu-latest }
packages: { tool: {}, site: { runs-on: ubuntu-24.04 } }
images:
  agent: { attr: agent, runs-on: [self-hosted, gpu], systems: [x86_64-linux, aarch64-linux] }
  web: { attr: web, runs-on: ubuntu-latest }
registries: { ghcr: { url: ghcr.io/acme } }
targets:
  one: { kind: profile, attr: site }
  two: { kind: profile, attr: hello }
  box: { kind: nixos }
`;
const pkg = (name: string, system = "x86_64-linux"): string => `packages.${system}.${name}`;
const shell = (name: string): string => `devShells.x86_64-linux.${name}`;
const box = "nixosConfigurations.box.config.system.build.toplevel";
const agents = `${pkg("agent", "aarch64-linux")} ${pkg("agent")}`;

/** name → only, after a change of the file or of what attributes evaluate to. */
function rows(scope: MatrixScope, moved: readonly string[] = [], text = yaml): Record<string, string> {
  const head = evaluatedText(text, new Set(moved));
  const plan = planChange(evaluatedText(yaml), head);
  return Object.fromEntries(matrixOf(plan, head, scope).include.map(({ name, only }) => [name, only]));
}

describe("the build matrix", () => {
  it("has a row per set of labels, for all outputs, shells, systems and profiles too", () => {
    const head = evaluatedText(yaml);
    expect(matrixOf(planChange(null, head), head, "all")).toEqual({
      include: [
        { name: "gpu-self-hosted", "runs-on": ["gpu", "self-hosted"], only: `${shell("gpu")} ${agents}` },
        {
          name: "self-hosted-linux",
          "runs-on": ["self-hosted", "linux"],
          only: `${box} ${pkg("hello")} ${pkg("tool")}`,
        },
        { name: "ubuntu-24-04", "runs-on": ["ubuntu-24.04"], only: pkg("site") },
        { name: "ubuntu-latest", "runs-on": ["ubuntu-latest"], only: `${shell("docs")} ${pkg("web")}` },
      ],
    });
  });

  it("is the same for all of it, whatever changes", () => {
    expect(rows("all", [pkg("web")])).toEqual(rows("all"));
  });

  it.each<[string, readonly string[], string, Record<string, string>]>([
    ["nothing", [], yaml, {}],
    ["a package", [pkg("tool")], yaml, { "self-hosted-linux": pkg("tool") }],
    ["one system of an image: both", [pkg("agent")], yaml, { "self-hosted-gpu": agents }],
    ["a system", [box], yaml, { "self-hosted-linux": box }],
    ["a shell and an image", [shell("docs"), pkg("web")], yaml, { "ubuntu-latest": `${shell("docs")} ${pkg("web")}` }],
    ["the check of a shell", [], yaml.replace("gpu: {", "gpu: { check: nvcc,"), { "gpu-self-hosted": shell("gpu") }],
    [
      "the config of an image",
      [],
      yaml.replace("attr: agent,", "attr: agent, config: { user: nobody },"),
      { "self-hosted-gpu": agents },
    ],
    ["what is removed", [], yaml.replace("tool: {}, ", ""), {}],
    ["what is new", [], yaml.replace("tool: {}", "tool: {}, more: {}"), { "self-hosted-linux": pkg("more") }],
    [
      "a target alone",
      [],
      yaml.replace("kind: profile, attr: hello", "kind: profile, attr: hello, environment: x"),
      {},
    ],
  ])("of what changes has, for %s", (_, moved, text, expected) => {
    expect(rows("changed", moved, text)).toEqual(expected);
  });

  it("has every shell with a check, though nothing changes: a check reads the sources", () => {
    const text = yaml.replace("gpu: {", "gpu: { check: nvidia-smi,");
    const head = evaluatedText(text);
    expect(matrixOf(planChange(head, head), head, "changed").include.map(({ only }) => only)).toEqual([shell("gpu")]);
  });

  it("has all systems of an image of which one is another derivation with the same path", () => {
    const [base, head] = [evaluatedText(yaml), evaluatedText(yaml)];
    const output = { ...head.outputs.get(pkg("agent"))!, drvPath: storePathOf("agent.drv") };
    const moved = { ...head, outputs: new Map([...head.outputs, [pkg("agent"), output] as const]) };
    expect(matrixOf(planChange(base, moved), moved, "changed").include.map(({ only }) => only)).toEqual([agents]);
  });

  it("has GitHub's own runner where neko.yaml names none", () => {
    const text = "version: 1\ntargets: { two: { kind: profile, attr: hello, system: x86_64-linux } }\n";
    const head = evaluatedText(text);
    expect(matrixOf(planChange(null, head), head, "changed").include).toEqual([
      { name: "ubuntu-latest", "runs-on": ["ubuntu-latest"], only: pkg("hello") },
    ]);
  });

  it("builds every attribute once, under names that are short, plain and unique", () => {
    const label = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,25}$/);
    const labels = fc.oneof(
      fc.array(label, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(["a-b"], ["a", "b"], ["a.b"], ["A", "b"], ["x".repeat(60)], ["x".repeat(61)]),
    );
    const property = fc.property(fc.array(labels, { minLength: 1, maxLength: 12 }), fc.boolean(), (all, reversed) => {
      const packages = all.map((one, index) => `  p${index}: { runs-on: ${JSON.stringify(one)} }`);
      const ordered = reversed ? packages.toReversed() : packages;
      const head = evaluatedText(`version: 1\npackages:\n${ordered.join("\n")}\n`);
      const { include } = matrixOf(planChange(null, head), head, "changed");
      const names = include.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,40}$/);
      expect(include.flatMap(({ only }) => only.split(" ")).toSorted()).toEqual([
        ...neededAttributes(head.state).keys(),
      ]);
      expect(matrixOf(planChange(null, head), head, "all")).toEqual({ include });
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe("the matrix as an output", () => {
  const row = (index: number, only = "packages.x.a") => ({ name: `r${index}`, "runs-on": [`r${index}`], only });
  const codeOf = (matrix: BuildMatrix): string => {
    try {
      return typeof renderMatrix(matrix);
    } catch (thrown) {
      return (thrown as NekoError).code;
    }
  };
  const many = (count: number, only?: string): BuildMatrix => ({
    include: Array.from({ length: count }, (_, index) => row(index, only)),
  });

  it("is JSON", () => {
    expect(JSON.parse(renderMatrix(many(2)))).toEqual(many(2));
    expect(renderMatrix({ include: [] })).toBe('{"include":[]}');
  });

  it.each<[string, BuildMatrix, string]>([
    ["256 rows", many(256), "string"],
    ["257 rows", many(257), "MATRIX_TOO_LARGE"],
    ["what a variable of the environment holds", many(1, "a".repeat(100_000)), "string"],
    ["more than a variable of the environment holds", many(1, "a".repeat(100_001)), "MATRIX_TOO_LARGE"],
    ["more than a job's outputs hold", many(5, "a".repeat(90_000)), "MATRIX_TOO_LARGE"],
  ])("with %s is %s", (_, matrix, expected) => {
    expect(codeOf(matrix)).toBe(expected);
  });
});
