import { declaredIn, type Declared } from "./declared.ts";
import type { DesiredState } from "./desired-state.ts";
import { withoutEchoes } from "./echoes.ts";
import type { NekoFile } from "./neko-yaml.ts";
import { finishProblems, type Draft, type Problem } from "./problem.ts";
import { checkReferences } from "./references.ts";
import { resolve } from "./resolve.ts";
import { schemaProblems } from "./schema.ts";
import { checkSecrets, type Mask } from "./secrets.ts";
import { spreadProblems } from "./spread.ts";
import { suggest } from "./suggest.ts";
import { readText } from "./text.ts";
import { notYetIn, unenforcedOf, type NotYet } from "./unenforced.ts";
import { mapping } from "./view.ts";
import { readTree, type Tree } from "./yaml-tree.ts";

export type Parsed =
  | {
      readonly valid: true;
      readonly state: DesiredState;
      readonly declared: Declared;
      readonly warnings: readonly Problem[];
    }
  /** By position, at most 100. Whoever deploys keeps what runs. */
  | { readonly valid: false; readonly problems: readonly Problem[] };

export interface ParseOptions {
  /** Judges what has a last day. Left out, nothing has expired: what an older commit said stays readable. */
  readonly now?: Date | undefined;
}

/**
 * neko.yaml to what it means. Nothing is thrown and nothing is read from elsewhere: same bytes in, same answer out.
 * `file` is how problems name the file. A relative `oci:DIR` comes back as written, for the caller to resolve against
 * the file's directory.
 */
export function parseNekoYaml(bytes: Uint8Array, file: string, { now }: ParseOptions = {}): Parsed {
  let text = "";
  try {
    const read = readText(bytes);
    text = read.text;
    if (!read.ok) return invalid(read.drafts, file, text);
    const { tree, drafts } = readTree(text);
    const secrets = checkSecrets(text, tree);
    const secretAt = new Set(secrets.drafts.map(({ offset }) => offset));
    const refuse = (found: readonly Draft[]): Parsed => {
      // That a secret has not the form of its name is no second problem.
      const others = found.filter(({ code, offset }) => code !== "INVALID_VALUE" || !secretAt.has(offset));
      return invalid([...others, ...secrets.drafts], file, text, secrets.mask);
    };
    if (!tree) return refuse(drafts);
    const stop = notForThisVersion(tree);
    if (stop) return refuse([...drafts, stop]);
    const schema = schemaProblems(tree);
    const references = checkReferences(tree, { nowMs: now?.getTime() });
    const problems = [...drafts, ...schema, ...references.problems, ...spreadProblems(tree)];
    if (problems.length + secrets.drafts.length > 0) return refuse(problems);
    const checked = tree.value as NekoFile;
    const asked = notYetIn(checked);
    const warnings = [...references.warnings, ...notYet(asked, tree)];
    const found = finishProblems(warnings, file, text);
    return {
      valid: true,
      state: resolve(checked, unenforcedOf(asked)),
      declared: declaredIn(checked),
      warnings: found,
    };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.name : typeof thrown;
    const hint = "Report this with the file; it is a fault of Neko.";
    const message = `the file could not be read (${reason})`;
    return invalid([{ offset: 0, code: "INTERNAL", path: [], message, hint }], file, text);
  }
}

function invalid(drafts: readonly Draft[], file: string, text: string, mask?: Mask): Parsed {
  return { valid: false, problems: finishProblems(withoutEchoes(drafts), file, text, mask) };
}

/**
 * What this version does not do, so that nothing in a neko.yaml is ignored in silence: at most one warning for what
 * keeps releases back and one for what is only kept, each at the first of its places and with all of them in its text.
 */
function notYet(asked: readonly NotYet[], tree: Tree): readonly Draft[] {
  const found = Map.groupBy(asked, ({ level }) => level);
  const warn = (level: NotYet["level"], say: (names: string) => string, hint: string): readonly Draft[] => {
    const all = (found.get(level) ?? []).map((each) => ({ ...each, offset: tree.locate(each.at, "key") }));
    const [first, ...rest] = all.toSorted((a, b) => a.offset - b.offset);
    if (!first) return [];
    const names = [first, ...rest].map(({ feature, path, isKey }) => (isKey ? path : `${feature} (${path})`));
    return [{ offset: first.offset, code: "NOT_YET", path: first.at, message: say(names.join(", ")), hint }];
  };
  return [
    ...warn(
      "refused",
      (names) => `this version does not do, and therefore releases nothing with: ${names}`,
      "Plans and images are made; remove these to release (FEATURE_UNSUPPORTED).",
    ),
    ...warn("carried", (names) => `checked and kept, but not acted on by this version: ${names}`, ""),
  ];
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
