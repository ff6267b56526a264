import type { Draft } from "./problem.ts";
import type { Path, Tree } from "./yaml-tree.ts";

/** What checks have to say: problems refuse the file, warnings do not. */
export interface Findings {
  readonly problems: readonly Draft[];
  readonly warnings: readonly Draft[];
}

/** Adds a finding at a key or value; at the nearest parent where the path leads nowhere. */
export type Add = (
  list: "problems" | "warnings",
  code: Draft["code"],
  at: "key" | "value",
  path: Path,
  message: string,
  hint?: Draft["hint"],
) => void;

/** An empty list of each, and what fills them. */
export function findingsOf(tree: Pick<Tree, "locate">): Findings & { readonly add: Add } {
  const problems: Draft[] = [];
  const warnings: Draft[] = [];
  const add: Add = (list, code, at, path, message, hint) => {
    (list === "problems" ? problems : warnings).push({ offset: tree.locate(path, at), code, path, message, hint });
  };
  return { problems, warnings, add };
}
