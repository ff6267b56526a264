import type { Digest } from "../kernel/digest.ts";
import { toNekoError, type NekoError } from "../kernel/error.ts";
import type { Revision } from "../kernel/revision.ts";
import { isEmptyPlan, planChange, planIdOf, type ChangePlan } from "../plan/change.ts";
import type { EvaluatedState } from "../plan/evaluated-state.ts";
import type { Existing } from "../plan/existing.ts";
import type { Checkout, GitRemote } from "../ports/git.ts";
import type { Nix } from "../ports/nix.ts";
import type { Problem } from "../spec/problem.ts";
import { evaluatePair, type EvaluatePorts } from "./evaluate.ts";
import { lookUp, type LookUpPorts } from "./look-up.ts";
import { newInEachCommit } from "./new-in-each-commit.ts";
import { checkTargets, narrowDeclared, narrowTo } from "./narrow.ts";
import { loadState, type Place, type Readings, type Tree, type ValidLoaded } from "./source.ts";

export interface PlanInput {
  readonly place: Place;
  readonly head: Tree;
  /** What head is compared with. `first-parent`: of the head commit, which for GitHub's test merge is the base branch.
   *  null: nothing, everything is new. */
  readonly base: Revision | "first-parent" | null;
  /** Only these targets and what they use; everything unless given. */
  readonly targets?: readonly string[];
  /** What this run has read of neko.yaml already. */
  readonly readings?: Readings;
  /** Judges what has a last day in the head; the base is taken as it was. */
  readonly now?: Date;
  /** The head is of somebody who may not write here, and so is perhaps what it names as its parent: both are evaluated by
   *  {@link Nix.evaluateUntrusted}, and what needs a build to be evaluated is unknown in the plan. */
  readonly untrusted?: boolean;
}

export interface PlanPorts extends EvaluatePorts, LookUpPorts {
  readonly nix: EvaluatePorts["nix"] & LookUpPorts["nix"];
  readonly checkout: Pick<Checkout, "fetchCommit" | "fileAt" | "hasCommit" | "parents" | "treeOf">;
  /** Where a parent comes from that a shallow clone has not. */
  readonly remote?: () => Promise<GitRemote | undefined>;
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
      /** False: some of `evaluated` was remembered, or may be missing. That will do for a plan, not for a build. */
      readonly evaluatedNow: boolean;
      readonly existing: Existing;
      /** Why the base counts as empty although there is one. */
      readonly baseFailure?: NekoError;
    };

/**
 * What the head would change. Both sides are read and evaluated by commit id, which a clone of depth 1 can do:
 * of the base it fetches that one commit.
 * A base that cannot be read or evaluated does not hide the plan: then everything counts as new, and it says why.
 * @throws NekoError CONFIG_MISSING, ATTRIBUTE_MISSING, EVALUATION_FAILED, GIT_FAILED, NIX_MISSING, NIX_TOO_OLD,
 *   TARGET_UNKNOWN
 */
export async function runPlan(input: PlanInput, ports: PlanPorts, signal: AbortSignal): Promise<PlanOutcome> {
  const { log } = ports;
  const readings: Readings = input.readings ?? new Map();
  const revision = baseRevision(input, ports, signal);
  revision.catch(() => undefined); // it is awaited once the head has been read
  const { now } = input;
  const head = await loadState(input.place, input.head, ports.checkout, signal, { readings, ...(now ? { now } : {}) });
  if (!head.valid) return { kind: "invalid", problems: head.problems };
  // After the head: what was judged by the day needs no second reading without it.
  const before = await loadBase(await revision, input.place, readings, ports, signal);
  if (before.invalid) log.warn(`${input.place.config} of the base is invalid: everything counts as new`);
  const { targets, untrusted = false } = input;
  if (targets) checkTargets(targets, [head.state, ...(before.loaded ? [before.loaded.state] : [])]);
  const narrow = (loaded: ValidLoaded): ValidLoaded & { untrusted: boolean } => {
    if (!targets) return { ...loaded, untrusted };
    const state = narrowTo(loaded.state, new Set(targets));
    return { ...loaded, untrusted, state, declared: narrowDeclared(loaded.declared, state) };
  };
  const sources = { base: before.loaded && narrow(before.loaded), head: narrow(head) };
  const pair = await evaluatePair(sources, ports, signal);
  const baseFailure = before.failure ?? pair.baseFailure;
  if (baseFailure) log.warn(`the base cannot be evaluated, everything counts as new: ${baseFailure.message}`);
  const { base, head: evaluated } = pair;
  const nix = untrusted ? asUntrusted(ports.nix) : ports.nix;
  const [found, bound] = await Promise.all([
    lookUp(base, evaluated, head.flake, { ...ports, nix }, signal),
    untrusted ? [] : newInEachCommit(base, evaluated, head, ports, signal),
  ]);
  const existing = { ...found, newInEachCommit: bound };
  const plan = planChange(base, evaluated, existing, sources.base?.declared ?? null);
  return {
    kind: "planned",
    plan,
    planId: planIdOf(plan),
    empty: isEmptyPlan(plan),
    head: sources.head,
    evaluated,
    evaluatedNow: pair.headIsFresh && !untrusted,
    existing,
    ...(baseFailure ? { baseFailure } : {}),
  };
}

/** What looks something up may evaluate, too. */
function asUntrusted(nix: PlanPorts["nix"]): LookUpPorts["nix"] {
  const { dryRun, valid, closure } = nix;
  const evaluate: Nix["evaluate"] = async (...args) => (await nix.evaluateUntrusted(...args)).outputs;
  return { dryRun, valid, closure, evaluate };
}

async function loadBase(
  revision: Revision | null,
  place: Place,
  readings: Readings,
  { checkout }: PlanPorts,
  signal: AbortSignal,
): Promise<{ readonly loaded: ValidLoaded | null; readonly invalid?: true; readonly failure?: NekoError }> {
  if (revision === null) return { loaded: null };
  try {
    const base = await loadState(place, { kind: "commit", revision }, checkout, signal, { readings });
    return base.valid ? { loaded: base } : { loaded: null, invalid: true };
  } catch (thrown) {
    signal.throwIfAborted();
    const failure = toNekoError(thrown);
    // No neko.yaml before is how every repository begins.
    return failure.code === "CONFIG_MISSING" ? { loaded: null } : { loaded: null, failure };
  }
}

async function baseRevision(
  { base, head }: PlanInput,
  { checkout, log, remote }: Pick<PlanPorts, "checkout" | "log" | "remote">,
  signal: AbortSignal,
): Promise<Revision | null> {
  if (base !== "first-parent") return base;
  if (head.kind !== "commit") return null;
  const [first] = await checkout.parents(head.revision, signal);
  if (first === undefined) {
    log.info("first commit: everything is new");
    return null;
  }
  if (await checkout.hasCommit(first, signal)) return first;
  try {
    const from = await remote?.();
    if (from) {
      log.debug(`fetching the base ${first.slice(0, 8)}`);
      await checkout.fetchCommit(first, from, signal);
      return first;
    }
    log.warn(`the base is not here, everything counts as new: ${checkOutMore}`);
  } catch (thrown) {
    signal.throwIfAborted();
    const [why] = toNekoError(thrown).message.split("\n", 1);
    log.warn(`the base is not here, everything counts as new: ${checkOutMore}; ${why}`);
  }
  return null;
}

const checkOutMore = "check out with fetch-depth: 2 or more";
