import { clip } from "../kernel/text.ts";

/** What can be wrong with a neko.yaml. Stable: people and tools match on these. Explained in docs/errors.md#config_invalid. */
export type ProblemCode =
  // Before the parser
  | "TOO_LARGE"
  | "NOT_UTF8"
  | "FORBIDDEN_CHARACTER"
  | "TOO_DEEP"
  // YAML
  | "YAML_SYNTAX"
  | "YAML_DIRECTIVE"
  | "YAML_TAG"
  | "MULTIPLE_DOCUMENTS"
  | "EMPTY_FILE"
  | "MERGE_KEY"
  | "DUPLICATE_KEY"
  | "FORBIDDEN_KEY"
  | "KEY_NOT_STRING"
  | "TOO_MANY_ALIASES"
  | "ALIAS_UNRESOLVED"
  | "ALIAS_RECURSIVE"
  | "ALIAS_TOO_LARGE"
  // Schema
  | "VERSION_UNSUPPORTED"
  | "KIND_UNSUPPORTED"
  | "UNKNOWN_KEY"
  | "MISSING_KEY"
  | "WRONG_TYPE"
  | "NOT_ALLOWED"
  | "INVALID_VALUE"
  | "INVALID_NAME"
  | "OUT_OF_RANGE"
  // References
  | "UNKNOWN_IMAGE"
  | "UNKNOWN_VARIANT"
  | "UNKNOWN_TARGET"
  | "DUPLICATE_NAME"
  | "INVALID_ATTRIBUTE"
  | "INVALID_REPOSITORY"
  | "TAG_CLASH"
  | "GROUP_CYCLE"
  | "WAVE_OVERLAP"
  | "WAVE_MISSING"
  | "TTL_TOO_LONG"
  | "UNKNOWN_SHELL"
  | "UNKNOWN_WINDOW"
  | "UNKNOWN_ENVIRONMENT"
  | "UNKNOWN_CONTAINER"
  | "UNKNOWN_VARIABLE"
  | "WINDOW_INVALID"
  | "INVALID_TIME"
  | "ENV_VALUE_INVALID"
  | "CONFLICTING_KEYS"
  | "SYSTEM_MISMATCH"
  | "LOOPBACK_REGISTRY"
  | "TTL_IN_PRODUCTION"
  | "EXCEPTION_EXPIRED"
  | "UNKNOWN_RULE"
  // Secrets and policy
  | "SECRET_LITERAL"
  | "POLICY_IMPERATIVE"
  | "POLICY_IMPURE_SHELL"
  | "POLICY_GPU_CONFIG"
  | "POLICY_GENERATIONS"
  | "POLICY_LATEST_TAG"
  | "POLICY_DENIED"
  // flake.lock
  | "LOCK_MISSING"
  | "LOCK_INVALID"
  | "INPUT_UNLOCKED"
  | "LOCK_STALE"
  // The file itself
  | "FILE_UNREADABLE"
  // Warnings
  | "EXCEPTION_EXPIRING"
  | "EXCEPTION_UNUSED"
  | "NOT_YET"
  | "FLAKE_MISSING"
  | "SAME_ATTRIBUTE"
  | "DURABLE_PULL_REQUEST"
  | "INSECURE_REGISTRY"
  // A fault of Neko's, never of the file
  | "INTERNAL";

/** One thing that is wrong, where, and what to do. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as editors and GitHub count. */
  readonly column: number;
  readonly code: ProblemCode;
  /** `rollout.waves.0`; "" for the file itself. */
  readonly path: string;
  /** One line without a full stop. */
  readonly message: string;
  /** What to write instead: a sentence, with its full stop or question mark. */
  readonly hint?: string;
}

/** A problem by its offset in the text; `hint` may be a function, since only the first ones are ever shown. */
export interface Draft {
  readonly offset: number;
  readonly code: ProblemCode;
  readonly path: readonly string[];
  readonly message: string;
  readonly hint?: string | (() => string | undefined) | undefined;
}

/** How many problems of a file are shown. */
export const maxProblems = 100;

/** Line and column of an offset, both 1-based. */
function positions(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1)) starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The first {@link maxProblems} by position, without repetitions. `mask` takes out what nobody may read. */
export function finishProblems(
  drafts: readonly Draft[],
  file: string,
  text: string,
  mask: (said: string, offset: number) => string = (said) => said,
): readonly Problem[] {
  if (drafts.length === 0) return [];
  const at = positions(text);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const draft of drafts.toSorted((a, b) => a.offset - b.offset || (a.message < b.message ? -1 : 1))) {
    const identity = `${draft.offset} ${draft.code} ${draft.message}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    const hint = typeof draft.hint === "function" ? draft.hint() : draft.hint;
    const { line, column } = at(draft.offset);
    const said = (words: string): string => mask(oneLine(words), draft.offset);
    const path = said(draft.path.join("."));
    const message = said(draft.message);
    problems.push({ file, line, column, code: draft.code, path, message, ...(hint ? { hint: said(hint) } : {}) });
    if (problems.length === maxProblems) break;
  }
  return problems;
}

/** Parts of it are the file's own text. */
function oneLine(text: string): string {
  return clip(text.replaceAll(/\s+/g, " "), 1_000);
}
