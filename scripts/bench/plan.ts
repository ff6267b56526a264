import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createEvaluationMemory } from "../../src/adapters/evaluation-memory-files.ts";
import { createGitCheckout } from "../../src/adapters/git/git-checkout.ts";
import { createNixCli } from "../../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";
import { runPlan, type PlanOutcome, type PlanPorts } from "../../src/pipeline/plan.ts";
import { planChange } from "../../src/plan/change.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Run } from "../../src/ports/run.ts";
import { parseNekoYaml } from "../../src/spec/parse.ts";
import { makeFleet } from "./fleet.ts";

// What `neko plan` costs with a warm memory of evaluations, on a real repository with a real flake. Printed, never
// asserted: machines differ. `node scripts/bench/plan.ts [big | growth]`, with nix and git on PATH.

const { signal } = new AbortController();
const log: Log = {
  info() {},
  warn: (text) => console.error(`warning: ${text}`),
  error: (text) => console.error(`error: ${text}`),
  debug() {},
  group: (_, work) => work(),
};

/** What a plan waits for, by port. Calls overlap, so that the shares may add up to more than the whole. */
interface Waits {
  processes: number;
  gitMs: number;
  nixMs: number;
  memoryMs: number;
}

interface Measured {
  readonly ms: number;
  readonly waits: Waits;
  readonly outcome: Planned;
}

type Planned = Extract<PlanOutcome, { kind: "planned" }>;

async function measure(directory: string, base: Revision, head: Revision): Promise<Measured> {
  const waits: Waits = { processes: 0, gitMs: 0, nixMs: 0, memoryMs: 0 };
  const path = process.env["PATH"] ?? "";
  const start = createNodeRun({ path, home: join(directory, ".git") });
  const run: Run = (argv, options) => {
    waits.processes += 1;
    return start(argv, options);
  };
  const { NIX_CONFIG: nixConfig } = process.env;
  const ports: PlanPorts = {
    log,
    nix: timed(
      createNixCli({ run, path, ...(nixConfig === undefined ? {} : { nixConfig }) }),
      (ms) => (waits.nixMs += ms),
    ),
    checkout: timed(createGitCheckout(directory), (ms) => (waits.gitMs += ms)),
    evaluations: timed(
      createEvaluationMemory(join(directory, ".git/neko/evaluations")),
      (ms) => (waits.memoryMs += ms),
    ),
  };
  const started = performance.now();
  const place = { directory, config: "neko.yaml" };
  const outcome = await runPlan(
    { place, head: { kind: "commit", revision: head }, base, now: new Date() },
    ports,
    signal,
  );
  const ms = performance.now() - started;
  if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems.slice(0, 3), null, 2));
  return { ms, waits, outcome };
}

/** The port, with the time of each call added up. */
function timed<T extends object>(port: T, add: (ms: number) => void): T {
  return new Proxy(port, {
    get(target, key) {
      const method = Reflect.get(target, key) as unknown;
      if (typeof method !== "function") return method;
      return async (...args: unknown[]): Promise<unknown> => {
        const started = performance.now();
        try {
          return (await Reflect.apply(method, target, args)) as unknown;
        } finally {
          add(performance.now() - started);
        }
      };
    },
  });
}

async function median(times: number, work: () => Promise<number> | number): Promise<number> {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) all.push(await work());
  return all.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

const clock = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`.padStart(9);

/** One plan in a process of its own, as a person waits for it, without the start of Node. */
function inFreshProcess(directory: string, base: Revision, head: Revision): Measured["ms"] {
  const ran = spawnSync(process.execPath, [import.meta.filename, "--one", directory, base, head], { encoding: "utf8" });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return Number(ran.stdout);
}

async function big(scratch: string): Promise<void> {
  const { directory, first, edited, moved } = makeFleet(join(scratch, "big"), 500);
  const cold = await measure(directory, first, edited);
  await measure(directory, edited, moved);
  const { state } = cold.outcome.head;
  const outputs = cold.outcome.evaluated.outputs.size;
  console.log(`\nplan of ${state.targets.length} targets, ${state.images.length} images, ${outputs} outputs`);
  console.log(`  both sides evaluated                 ${ms(cold.ms)}`);
  for (const [title, base, head] of [
    ["warm memory, README changed", first, edited],
    ["warm memory, an image and its targets", edited, moved],
  ] as const) {
    const fresh = Array.from({ length: 7 }, () => inFreshProcess(directory, base, head)).toSorted((x, y) => x - y);
    const [best = 0, middle = 0] = [fresh[0], fresh[3]];
    console.log(
      `  ${title.padEnd(37)}${ms(middle)}  in a fresh process (goal 300 ms); best of 7 ${best.toFixed(0)} ms`,
    );
    const last = await measure(directory, base, head);
    console.log(
      `  ${" ".repeat(37)}${ms(await median(9, async () => (await measure(directory, base, head)).ms))}  once warmed up`,
    );
    const { processes, gitMs, nixMs, memoryMs } = last.waits;
    console.log(
      `    ${processes} nix processes; waits: git ${gitMs.toFixed(0)}, nix ${nixMs.toFixed(0)}, memory ${memoryMs.toFixed(0)} ms`,
    );
    const { evaluated, existing } = last.outcome;
    console.log(
      `    planning alone (head against itself)${ms(await median(9, () => clock(() => planChange(evaluated, evaluated, existing))))}`,
    );
  }
  const bytes = readFileSync(join(directory, "neko.yaml"));
  const parse = await median(9, () => clock(() => parseNekoYaml(bytes, "neko.yaml")));
  console.log(`    reading neko.yaml alone (${(bytes.length / 1024).toFixed(0)} KiB)     ${ms(parse)}`);
}

async function growth(scratch: string): Promise<void> {
  console.log("\ngrowth: README changed, memory warm; and planning alone, where everything is new");
  const rows: { targets: number; whole: number; planning: number }[] = [];
  for (const targets of [125, 250, 500, 1000, 2000]) {
    const { directory, first, edited } = makeFleet(join(scratch, `of-${targets}`), targets);
    const { evaluated } = (await measure(directory, first, edited)).outcome;
    const whole = await median(9, async () => (await measure(directory, first, edited)).ms);
    rows.push({ targets, whole, planning: await median(9, () => clock(() => planChange(null, evaluated))) });
  }
  for (const { targets, whole, planning } of rows) {
    const { targets: smallest, ...least } = rows[0]!;
    const share = (value: number, of: number): string =>
      `${((value / of) * (smallest / targets)).toFixed(2)} of linear`;
    const columns = [ms(whole), share(whole, least.whole), ms(planning), share(planning, least.planning)];
    console.log(`  ${String(targets).padStart(5)} targets ${columns.join("  ")}`);
  }
}

async function main(): Promise<void> {
  const [mode, directory = "", base = "", head = ""] = process.argv.slice(2);
  if (mode === "--one") {
    process.stdout.write(String((await measure(directory, parseRevision(base), parseRevision(head))).ms));
    return;
  }
  const tools = join(process.env["NEKO_TOOLS"] ?? join(homedir(), ".cache/neko/tools"), "nix/bin");
  if (existsSync(tools)) process.env["PATH"] = `${tools}${delimiter}${process.env["PATH"] ?? ""}`;
  const cold = join(import.meta.dirname, "validate-cold.ts");
  if (mode === undefined && existsSync(cold)) execFileSync(process.execPath, [cold], { stdio: "inherit" });
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "neko-bench-")));
  try {
    if (mode !== "growth") await big(scratch);
    if (mode !== "big") await growth(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

await main();
