import { evaluateState } from "../build/run.ts";
import { digestOf, type Digest } from "../kernel/digest.ts";
import { toNekoError, type NekoError } from "../kernel/error.ts";
import type { Revision } from "../kernel/revision.ts";
import { isEmptyPlan, planChange, type ChangePlan, type EvaluatedState } from "../plan/change.ts";
import type { Checkout } from "../ports/git.ts";
import type { Log } from "../ports/log.ts";
import type { Nix } from "../ports/nix.ts";
import type { DesiredState } from "../spec/desired-state.ts";
import type { Problem } from "../spec/problem.ts";
import { loadState, type Place, type Tree, type ValidLoaded } from "./source.ts";

export interface PlanInput {
  readonly place: Place;
  readonly head: Tree;
  /** What head is compared with. `first-parent`: of the head commit, which for GitHub's test merge is the base branch.
   *  null: nothing, everything is new. */
  readonly base: Revision | "first-parent" | null;
}

export interface PlanPorts {
  readonly nix: Nix;
  readonly checkout: Pick<Checkout, "fileAt" | "parents">;
  readonly log: Log;
}

export type PlanOutcome =
  /** The head's neko.yaml does not hold; nothing was evaluated. */
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | {
      readonly kind: "planned";
      readonly plan: ChangePlan;
      /** Digest of what would happen, without the commits: the same plan has the same id. */
      readonly planId: Digest;
      readonly empty: boolean;
      readonly head: ValidLoaded;
      readonly evaluated: EvaluatedState;
      /** Why the base counts as empty although there is one. */
      readonly baseFailure?: NekoError;
      readonly matrix: BuildMatrix;
    };

/** For `strategy.matrix`: what has to be built, by the runner it needs. */
interface BuildMatrix {
  readonly include: readonly {
    readonly "runs-on": readonly string[];
    readonly role: string;
    readonly attribute: string;
  }[];
}

/**
 * What the head would change. Both sides are read and evaluated by commit id, which a clone of depth 2 can do.
 * A base that cannot be read or evaluated does not hide the plan: then everything counts as new, and it says why.
 * @throws NekoError CONFIG_MISSING, ATTRIBUTE_MISSING, EVALUATION_FAILED, GIT_FAILED, NIX_MISSING, NIX_TOO_OLD
 */
export async function runPlan(input: PlanInput, ports: PlanPorts, signal: AbortSignal): Promise<PlanOutcome> {
  const { nix, checkout } = ports;
  const head = await loadState(input.place, input.head, checkout, signal);
  if (!head.valid) return { kind: "invalid", problems: head.problems };
  const evaluated = await evaluateState(head, nix, signal);
  const base = await evaluateBase(input, ports, signal);
  const plan = planChange(base.state, evaluated);
  return {
    kind: "planned",
    plan,
    planId: digestOf({ schema: "neko.plan/v1", outputs: plan.outputs, targets: plan.targets, waves: plan.waves }),
    empty: isEmptyPlan(plan),
    head,
    evaluated,
    ...(base.failure ? { baseFailure: base.failure } : {}),
    matrix: matrixOf(plan, head.state),
  };
}

async function evaluateBase(
  input: PlanInput,
  { nix, checkout, log }: PlanPorts,
  signal: AbortSignal,
): Promise<{ readonly state: EvaluatedState | null; readonly failure?: NekoError }> {
  const revision = await baseRevision(input, checkout, log, signal);
  if (revision === null) return { state: null };
  try {
    const base = await loadState(input.place, { kind: "commit", revision }, checkout, signal);
    if (base.valid) return { state: await evaluateState(base, nix, signal) };
    log.warn(`${input.place.config} of the base (${revision.slice(0, 8)}) is invalid: everything counts as new`);
    return { state: null };
  } catch (thrown) {
    signal.throwIfAborted();
    const failure = toNekoError(thrown);
    // No neko.yaml before is how every repository begins.
    if (failure.code === "CONFIG_MISSING") return { state: null };
    log.warn(`the base (${revision.slice(0, 8)}) cannot be evaluated, everything counts as new: ${failure.message}`);
    return { state: null, failure };
  }
}

async function baseRevision(
  { base, head }: PlanInput,
  checkout: Pick<Checkout, "parents">,
  log: Log,
  signal: AbortSignal,
): Promise<Revision | null> {
  if (base !== "first-parent") return base;
  if (head.kind !== "commit") return null;
  const [first] = await checkout.parents(head.revision, signal);
  if (first) return first;
  log.warn("the commit has no parent here, everything counts as new: check out with fetch-depth: 2 or more");
  return null;
}

/** GitHub takes at most 256 jobs of a matrix. */
const matrixLimit = 256;

function matrixOf(plan: ChangePlan, state: DesiredState): BuildMatrix {
  const runners = new Map<string, readonly string[]>(
    [...state.shells, ...state.images].map((output) => [output.attribute, output.runsOn]),
  );
  const include = plan.outputs
    .filter((output) => output.change === "added" || output.change === "changed")
    .map((output) => ({
      "runs-on": runners.get(output.attribute) ?? ["ubuntu-latest"],
      role: output.role,
      attribute: output.attribute,
    }));
  return { include: include.slice(0, matrixLimit) };
}
