import { toNekoError } from "../kernel/error.ts";
import { neededAttributes, type EvaluatedState } from "../plan/evaluated-state.ts";
import { scopeOf, type EvaluatePorts } from "./evaluate.ts";
import type { ValidLoaded } from "./source.ts";

/** A flake mostly puts its revision into all of its outputs or into a kind of them: a few of many will do. */
const mostOutputs = 20;

/**
 * Outputs that change between base and head and whose derivation depends on the commit they are in, by attribute. They
 * are evaluated once more, as if another commit had the same files, and remembered by tree. A plan is worth having
 * without it, so that nothing here fails but a cancelled signal.
 */
export async function newInEachCommit(
  base: EvaluatedState | null,
  head: EvaluatedState,
  source: Pick<ValidLoaded, "flake" | "lock">,
  ports: EvaluatePorts,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { nix, evaluations, log } = ports;
  const unknown = (thrown: unknown): void => {
    signal.throwIfAborted();
    log.debug(`whether outputs are new in each commit: ${toNekoError(thrown).message}`);
  };
  try {
    const attributes = changedOutputs(base, head).slice(0, mostOutputs);
    const scope = attributes.length === 0 ? undefined : await scopeOf(source, ports, signal, "any-commit");
    if (scope === undefined) return []; // a work tree has no revision
    const known = await evaluations.read(scope, attributes);
    const missing = attributes.filter((attribute) => !known.has(attribute));
    const found = missing.length === 0 ? known : await nix.evaluateAsAnyCommit(source.flake, missing, signal);
    if (missing.length > 0) await evaluations.write(scope, found, signal).catch(unknown);
    const other = new Map([...known, ...found]);
    return attributes.filter((attribute) => other.get(attribute)?.drvPath !== head.outputs.get(attribute)?.drvPath);
  } catch (thrown) {
    unknown(thrown);
    return [];
  }
}

function changedOutputs(base: EvaluatedState | null, head: EvaluatedState): readonly string[] {
  return [...neededAttributes(head.state).keys()].filter((attribute) => {
    const to = head.outputs.get(attribute)?.drvPath;
    return to !== undefined && to !== base?.outputs.get(attribute)?.drvPath;
  });
}
