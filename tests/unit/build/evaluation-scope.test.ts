import { describe, expect, it } from "vitest";
import { evaluationScope, type EvaluationScope } from "../../../src/build/evaluation-scope.ts";
import { sha256 } from "../../../src/kernel/digest.ts";

const scope: EvaluationScope = {
  lock: sha256("lock"),
  tree: "a".repeat(40),
  directory: "deploy",
  evaluator: sha256("nix 2.34.8"),
};

describe("evaluationScope", () => {
  it("is the same for the same", () => {
    expect(evaluationScope({ ...scope })).toBe(evaluationScope(scope));
  });

  it.each<Partial<EvaluationScope>>([
    { lock: sha256("other") },
    { lock: null },
    { tree: "b".repeat(40) },
    { directory: "" },
    { evaluator: sha256("nix 2.35.0") },
    { as: "untrusted" },
    { as: "any-commit" },
  ])("is another with %j", (changed) => {
    expect(evaluationScope({ ...scope, ...changed })).not.toBe(evaluationScope(scope));
  });
});
