import type { Command } from "commander";
import type { Digest } from "../../src/kernel/digest.ts";
import { NekoError, type NekoError as Failure } from "../../src/kernel/error.ts";
import { Exit } from "../../src/kernel/exit.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import { clip } from "../../src/kernel/text.ts";
import { runPlan } from "../../src/pipeline/plan.ts";
import type { Tree } from "../../src/pipeline/source.ts";
import type { ChangePlan } from "../../src/plan/change.ts";
import { gatesAt, type Gates } from "../../src/plan/gates.ts";
import { renderProblemText } from "../../src/spec/render-problems.ts";
import type { Context } from "../context.ts";
import { configOption, type Finish } from "../options.ts";
import { renderPlanText } from "../plan-text.ts";
import { currentTree, openWork, type Work } from "../repository.ts";

interface PlanOptions {
  readonly config: string;
  readonly base?: string;
  readonly target?: readonly string[];
}

/** What `neko plan --json` prints when neko.yaml holds. Keys are added, never renamed, while `version` is 1. */
export interface PlanDocument extends Gates {
  readonly version: 1;
  /** The same plan has the same id, whatever its commits. */
  readonly planId: Digest;
  /** True: nothing is built, nothing is pushed, no target and no rule changes. */
  readonly empty: boolean;
  /** What was compared: `base` null says that everything counts as new, `head` null that it is the work tree. */
  readonly plan: ChangePlan;
  /** Why there is no base although one was asked for. */
  readonly baseFailure?: Failure;
}

/** `neko plan` */
export function addPlanVerb(program: Command, context: Context, finish: Finish): void {
  program
    .command("plan")
    .description("what the work tree would change, target by target; exit 3 when it changes something")
    .addOption(configOption())
    .option(
      "--base <rev>",
      "compare with this commit: a branch, a tag, an id; default: HEAD, or its first parent when nothing differs from it",
    )
    .option("--target <name...>", "only these targets and what they use")
    .action((options: PlanOptions) => plan(options, context, finish));
}

async function plan(options: PlanOptions, context: Context, finish: Finish): Promise<void> {
  const { nix, log, clock, signal, print } = context;
  const work = await openWork(context, options.config);
  const { checkout, evaluations, remote } = work.repository;
  const head = await currentTree(work, signal);
  const base = await baseOf(options.base, head, work, signal);
  const outcome = await runPlan(
    { place: work.place, head, base, now: clock.now(), ...(options.target ? { targets: options.target } : {}) },
    { nix, checkout, evaluations, log, remote },
    signal,
  );
  if (outcome.kind === "invalid") {
    print.result(outcome, () => renderProblemText(outcome.problems).trimEnd());
    return finish(Exit.usage);
  }
  const { plan: changes, planId, empty, baseFailure } = outcome;
  const gates = gatesAt(outcome.head.state, changes, clock.now().getTime());
  const failure = baseFailure ? { baseFailure } : {};
  const document: PlanDocument = { version: 1, planId, empty, plan: changes, ...gates, ...failure };
  print.result(document, () => renderPlanText(changes, planId, gates));
  finish(empty ? Exit.ok : Exit.changesPending);
}

async function baseOf(
  given: string | undefined,
  head: Tree,
  { repository: { checkout } }: Work,
  signal: AbortSignal,
): Promise<Revision | "first-parent"> {
  if (given === undefined) return head.kind === "commit" ? "first-parent" : checkout.headRevision(signal);
  const found = await checkout.resolveCommit(given, signal);
  if (found) return found;
  throw new NekoError("USAGE", `--base ${clip(given, 100)} is no commit of this repository, or more than one`, {
    hint: "name a branch, a tag or an id that `git log` knows here; fetch what is not here yet",
  });
}
