import type { Digest } from "../kernel/digest.ts";
import type { EvaluatedOutput } from "../plan/evaluation.ts";

/**
 * What commits evaluated to, by scope (src/build/evaluation-scope.ts) and attribute. Forgetting costs time, never
 * correctness. For plans alone: what is built, pushed and published is always evaluated, since a flake that puts
 * `self.rev` into an output has other outputs in each commit of one and the same tree.
 */
export interface EvaluationMemory {
  /** Those of the attributes that are remembered. Never fails: what cannot be read is not remembered. */
  read(scope: Digest, attributes: readonly string[]): Promise<ReadonlyMap<string, EvaluatedOutput>>;
  /** Adds to what the scope has. @throws NekoError STATE_WRITE_FAILED */
  write(scope: Digest, outputs: ReadonlyMap<string, EvaluatedOutput>, signal: AbortSignal): Promise<void>;
}
