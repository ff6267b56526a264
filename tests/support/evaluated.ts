import { sha256 } from "../../src/kernel/digest.ts";
import { neededAttributes, type EvaluatedState } from "../../src/plan/evaluated-state.ts";
import type { EvaluatedOutput } from "../../src/plan/evaluation.ts";
import type { Declared } from "../../src/spec/declared.ts";
import type { DesiredState } from "../../src/spec/desired-state.ts";
import { parseNekoYaml, type Parsed } from "../../src/spec/parse.ts";
import { storePathOf } from "./planned-slices.ts";

/** The state of a neko.yaml that must be valid. */
export function stateOf(text: string): DesiredState {
  return validOf(text).state;
}

/** A neko.yaml that must be valid, as if Nix had evaluated it. */
export function evaluatedText(text: string, moved: ReadonlySet<string> = new Set()): EvaluatedState {
  const { state, declared } = validOf(text);
  return evaluatedOf(state, moved, declared);
}

export function validOf(text: string): Extract<Parsed, { valid: true }> {
  const parsed = parseNekoYaml(Buffer.from(text), "neko.yaml");
  if (parsed.valid) return parsed;
  throw new Error(parsed.problems.map(({ message, line }) => `${line}: ${message}`).join("\n"));
}

/** As if Nix had evaluated it: every attribute has paths of its own name, those in `moved` other ones. */
export function evaluatedOf(
  state: DesiredState,
  moved: ReadonlySet<string> = new Set(),
  declared: Declared = {},
): EvaluatedState {
  const outputs = [...neededAttributes(state).keys()].map((attribute): [string, EvaluatedOutput] => {
    const name = attribute
      .split(".")
      .slice(0, 3)
      .join("-")
      .replaceAll(/[^A-Za-z0-9-]/g, "");
    const seed = `${attribute} ${moved.has(attribute)}`;
    const outPath = storePathOf(name, seed);
    const drvPath = storePathOf(`${name}.drv`, seed);
    return [attribute, { attribute, name, system: "x86_64-linux", drvPath, outPath }];
  });
  const files = state.targets.flatMap((target) => (target.kind === "tee" ? [target.compose] : []));
  return {
    revision: null,
    state,
    declared,
    outputs: new Map(outputs),
    files: new Map(files.map((file) => [file, sha256(file)])),
  };
}
