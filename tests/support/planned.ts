import { join } from "node:path";
import { createEvaluationMemory } from "../../src/adapters/evaluation-memory-files.ts";
import { createGitCheckout } from "../../src/adapters/git/git-checkout.ts";
import { createNixCli } from "../../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { parseRevision } from "../../src/kernel/revision.ts";
import { runPlan, type PlanInput, type PlanOutcome } from "../../src/pipeline/plan.ts";
import type { GitRemote } from "../../src/ports/git.ts";
import { testNixConfig, toolPath, type NixBench } from "./nix.ts";

type Planned = Extract<PlanOutcome, { kind: "planned" }>;

/** A plan of a commit on real Nix and git, and what was said on the way. */
export async function planCommit(
  bench: NixBench,
  directory: string,
  revision: string,
  { path = toolPath, remote, ...input }: Partial<PlanInput> & { path?: string; remote?: GitRemote } = {},
): Promise<Planned & { readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const say = (text: string): void => void lines.push(text);
  const run = createNodeRun({ path, home: join(bench.directory, "home") });
  const outcome = await runPlan(
    {
      place: { directory, config: "neko.yaml" },
      head: { kind: "commit", revision: parseRevision(revision) },
      base: "first-parent",
      ...input,
    },
    {
      nix: createNixCli({ run, path, nixConfig: testNixConfig }),
      checkout: createGitCheckout(directory),
      evaluations: createEvaluationMemory(join(directory, ".git/neko/evaluations")),
      log: { info: say, warn: say, error: say, debug: say, group: (_, work) => work() },
      ...(remote ? { remote: async () => remote } : {}),
    },
    new AbortController().signal,
  );
  if (outcome.kind !== "planned") throw new Error(JSON.stringify(outcome.problems));
  return { ...outcome, lines };
}
