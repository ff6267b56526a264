import type { DesiredState } from "./desired-state.ts";
import type { NekoFile } from "./neko-yaml.ts";
import { finishProblems, type Draft, type Problem } from "./problem.ts";
import { checkReferences } from "./references.ts";
import { resolve } from "./resolve.ts";
import { schemaProblems } from "./schema.ts";
import { suggest } from "./suggest.ts";
import { readText } from "./text.ts";
import { mapping } from "./view.ts";
import { readTree, type Tree } from "./yaml-tree.ts";

export type Parsed =
  | { readonly valid: true; readonly state: DesiredState; readonly warnings: readonly Problem[] }
  /** By position, at most 100. Whoever deploys keeps what runs. */
  | { readonly valid: false; readonly problems: readonly Problem[] };

/**
 * neko.yaml to what it means. Nothing is thrown and nothing is read from elsewhere: same bytes in, same answer out.
 * `file` is how problems name the file. A relative `oci:DIR` comes back as written, for the caller to resolve against
 * the file's directory.
 */
export function parseNekoYaml(bytes: Uint8Array, file: string): Parsed {
  let text = "";
  try {
    const read = readText(bytes);
    text = read.text;
    if (!read.ok) return invalid(read.drafts, file, text);
    const { tree, drafts } = readTree(text);
    if (!tree) return invalid(drafts, file, text);
    const stop = notForThisVersion(tree);
    if (stop) return invalid([...drafts, stop], file, text);
    const schema = schemaProblems(tree);
    const references = checkReferences(tree);
    const problems = [...drafts, ...schema, ...references.problems];
    if (problems.length > 0) return invalid(problems, file, text);
    return {
      valid: true,
      state: resolve(tree.value as NekoFile),
      warnings: finishProblems(references.warnings, file, text),
    };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.name : typeof thrown;
    const hint = "Report this with the file; it is a fault of Neko.";
    const message = `the file could not be read (${reason})`;
    return invalid([{ offset: 0, code: "INTERNAL", path: [], message, hint }], file, text);
  }
}

function invalid(drafts: readonly Draft[], file: string, text: string): Parsed {
  return { valid: false, problems: finishProblems(drafts, file, text) };
}

/** A list, or a later version: nothing else that could be said of it would help. */
function notForThisVersion(tree: Tree): Draft | undefined {
  const { value } = tree;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const message = `neko.yaml must be a mapping, not ${Array.isArray(value) ? "a list" : `a ${typeof value}`}`;
    return {
      offset: tree.locate([], "value"),
      code: "WRONG_TYPE",
      path: [],
      message,
      hint: "Write at least: version: 1.",
    };
  }
  const version = mapping(value)["version"];
  if (typeof version !== "number" || version === 1) return undefined;
  const message = `version ${tree.written(["version"]) ?? version} is not known to this version of Neko`;
  const hint = suggest(String(version), ["1"], "It reads");
  return { offset: tree.locate(["version"], "value"), code: "VERSION_UNSUPPORTED", path: ["version"], message, hint };
}
