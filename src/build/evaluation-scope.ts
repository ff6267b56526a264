import { digestOf, type Digest } from "../kernel/digest.ts";
import { anyCommitExpression, evaluationExpression } from "./nix-expression.ts";

export interface EvaluationScope {
  /** Of flake.lock's bytes; null: there is none. */
  readonly lock: Digest | null;
  /** git's object id of the whole tree: a flake may read files above its own directory. */
  readonly tree: string;
  /** The flake's, below the repository's top. */
  readonly directory: string;
  /** What would evaluate it: Nix, the machine's kind, the settings given (`Nix.evaluator`). */
  readonly evaluator: Digest;
  /** Other questions about the same tree have answers of their own: as any commit's, or with less than Nix may read. What
   *  a stranger's head came to is thus never taken for what a trusted evaluation said, and the other way round. */
  readonly as?: "any-commit" | "untrusted";
}

/** Counted up when {@link parseEvaluation} reads the same result otherwise. */
const resultFormat = 1;

/**
 * What, with an attribute, stands for the result of an evaluation: the same scope and attribute, the same output. It
 * covers our own expression too, so that another version of Neko never takes over what this one asked. Only a committed
 * tree has one.
 */
export function evaluationScope(scope: EvaluationScope): Digest {
  const nothing = { url: "", filePrefixes: [] };
  const expression = scope.as === "any-commit" ? anyCommitExpression(nothing, []) : evaluationExpression(nothing, []);
  return digestOf({ schema: "neko.evaluation/v1", resultFormat, expression, ...scope });
}
