import { evaluationScope, type EvaluationScope } from "../build/evaluation-scope.ts";
import type { Digest } from "../kernel/digest.ts";
import { toNekoError, type NekoError } from "../kernel/error.ts";
import { parseRevision, shortRevision } from "../kernel/revision.ts";
import { neededAttributes, type EvaluatedState } from "../plan/evaluated-state.ts";
import type { EvaluatedOutput } from "../plan/evaluation.ts";
import type { EvaluationMemory } from "../ports/evaluation-memory.ts";
import type { Checkout } from "../ports/git.ts";
import type { Log } from "../ports/log.ts";
import type { Nix } from "../ports/nix.ts";
import type { ValidLoaded } from "./source.ts";

// Base and head side by side, each in one `nix eval` for what is not remembered.

export interface EvaluatePorts {
  readonly nix: Pick<Nix, "evaluate" | "evaluateAsAnyCommit" | "evaluateUntrusted" | "evaluator">;
  readonly checkout: Pick<Checkout, "treeOf">;
  readonly evaluations: EvaluationMemory;
  readonly log: Log;
}

export interface EvaluatedPair {
  readonly head: EvaluatedState;
  /** Nothing of the head came from memory: it is what a build may go on with. */
  readonly headIsFresh: boolean;
  readonly base: EvaluatedState | null;
  /** Why there is no base although there is one to evaluate. */
  readonly baseFailure?: NekoError;
}

type Source = Pick<ValidLoaded, "state" | "declared" | "flake" | "lock" | "files"> & {
  /** By {@link Nix.evaluateUntrusted}. */
  readonly untrusted?: boolean;
};

/**
 * Both sides evaluated. A base that does not evaluate is a value, since it does not hide what the head is; when the head
 * does not, the base's evaluation is ended.
 * @throws NekoError ATTRIBUTE_MISSING, EVALUATION_FAILED, GIT_FAILED, NIX_MISSING, NIX_TOO_OLD: of the head
 */
export async function evaluatePair(
  sources: { readonly base: Source | null; readonly head: Source },
  ports: EvaluatePorts,
  signal: AbortSignal,
): Promise<EvaluatedPair> {
  const [head, base] = await Promise.all([
    recall("head", sources.head, ports, signal),
    sources.base && recall("base", sources.base, ports, signal),
  ]);
  // The same tree is evaluated once, as every later plan will see it.
  const same = base !== null && base.scope !== undefined && base.scope === head.scope;
  ports.log.info(titleOf(head, base));
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const evaluatingBase =
    base && !same
      ? complete(base, ports, either).then(
          (state) => ({ state, failure: undefined }),
          (thrown: unknown) => ({ state: null, failure: toNekoError(thrown) }),
        )
      : undefined;
  try {
    const evaluated = await complete(head, ports, signal);
    const other = await evaluatingBase;
    signal.throwIfAborted();
    return {
      head: evaluated,
      headIsFresh: head.known.size === 0,
      base: same ? stateOf(base, evaluated.outputs, evaluated.notEvaluated) : (other?.state ?? null),
      ...(other?.failure ? { baseFailure: other.failure } : {}),
    };
  } catch (thrown) {
    stop.abort(thrown);
    await evaluatingBase;
    throw thrown;
  }
}

interface Side {
  readonly name: "base" | "head";
  readonly source: Source;
  /** Undefined: no commit, nothing to remember it by. */
  readonly scope: Digest | undefined;
  readonly attributes: readonly string[];
  readonly known: ReadonlyMap<string, EvaluatedOutput>;
}

async function recall(name: Side["name"], source: Source, ports: EvaluatePorts, signal: AbortSignal): Promise<Side> {
  const attributes = [...neededAttributes(source.state).keys()];
  const as = source.untrusted ? "untrusted" : undefined;
  const scope = attributes.length === 0 ? undefined : await scopeOf(source, ports, signal, as);
  const known = scope === undefined ? new Map() : await ports.evaluations.read(scope, attributes);
  return { name, source, scope, attributes, known };
}

/** Undefined: no commit. */
export async function scopeOf(
  { flake, lock }: Pick<Source, "flake" | "lock">,
  { nix, checkout }: EvaluatePorts,
  signal: AbortSignal,
  as?: EvaluationScope["as"],
): Promise<Digest | undefined> {
  if (flake.revision === undefined) return undefined;
  const [tree, evaluator] = await Promise.all([
    checkout.treeOf(parseRevision(flake.revision), signal),
    nix.evaluator(signal),
  ]);
  return evaluationScope({ lock, tree, directory: flake.directory, evaluator, ...(as === undefined ? {} : { as }) });
}

/** The rest in one evaluation, and remembered. */
async function complete(
  side: Side,
  { nix, evaluations, log }: EvaluatePorts,
  signal: AbortSignal,
): Promise<EvaluatedState> {
  const { source, scope, attributes, known } = side;
  const missing = attributes.filter((attribute) => !known.has(attribute));
  if (missing.length === 0) return stateOf(side, known);
  const { outputs, notEvaluated } = source.untrusted
    ? await nix.evaluateUntrusted(source.flake, missing, signal)
    : { outputs: await nix.evaluate(source.flake, missing, signal) };
  if (scope !== undefined) {
    await evaluations.write(scope, outputs, signal).catch((thrown: unknown) => {
      signal.throwIfAborted();
      log.debug(toNekoError(thrown).message);
    });
  }
  return stateOf(side, new Map([...known, ...outputs]), notEvaluated);
}

function stateOf(
  { source }: Side,
  outputs: EvaluatedState["outputs"],
  notEvaluated?: EvaluatedState["notEvaluated"],
): EvaluatedState {
  const { state, declared, flake, files } = source;
  const revision = flake.revision === undefined ? null : parseRevision(flake.revision);
  return { revision, state, declared, outputs, files, ...(notEvaluated ? { notEvaluated } : {}) };
}

/** `evaluating base 1a2b3c4d (from memory) and head 5e6f7a8b (12 of 40 outputs)`. */
function titleOf(head: Side, base: Side | null): string {
  const sides = base ? [base, head] : [head];
  const parts = sides.map(({ name, source: { flake }, attributes, known }) => {
    const which =
      flake.revision === undefined ? "the work tree" : `${name} ${shortRevision(parseRevision(flake.revision))}`;
    const missing = attributes.length - known.size;
    if (attributes.length === 0) return `${which} (no outputs)`;
    if (missing === 0) return `${which} (from memory)`;
    return known.size === 0
      ? `${which} (${missing} ${missing === 1 ? "output" : "outputs"})`
      : `${which} (${missing} of ${attributes.length} outputs)`;
  });
  return `evaluating ${parts.join(" and ")}`;
}
