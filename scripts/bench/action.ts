import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { markdownTable } from "markdown-table";
import { makeBundles } from "./action/bundles.ts";
import { loadedBytes, makeSteps, timeOnce, type Timing } from "./action/step.ts";

// What a step costs before it says anything: the Action as it is bundled, beside rolldown's bundle of the same sources
// and a node that does nothing. Rounds are interleaved, so that a busy machine is busy for all. Printed, never asserted.
// `npm run bench:action [rounds]`

const rounds = Number(process.argv[2] ?? "20");
const goals = { firstLineMs: 150, sizeBytes: 5_000_000 };
const directory = mkdtempSync(join(tmpdir(), "neko-bench-action-"));
try {
  await main();
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const bundles = await makeBundles(directory);
  const steps = makeSteps(directory);
  const empty = join(directory, "empty.mjs");
  writeFileSync(empty, 'console.log("a line");\n');
  const runs = [
    { bundle: "node alone", step: "a line", args: [empty], env: {} },
    ...steps.flatMap((step) =>
      bundles.map((bundle) => ({ bundle: bundle.name, step: step.name, args: [bundle.entry], env: step.env })),
    ),
  ].map((run) => ({ ...run, timings: [] as Timing[] }));
  for (let round = -1; round < rounds; round += 1) {
    for (const run of runs) {
      const timing = await timeOnce(run.args, run.env);
      if (round >= 0) run.timings.push(timing); // the first round only warms the disk
    }
  }

  const sizes = [];
  for (const bundle of bundles) {
    const [refused, validate] = steps;
    const loaded = [];
    for (const step of [refused, validate]) if (step) loaded.push(await loadedBytes(bundle.entry, step.env, directory));
    sizes.push([bundle.name, String(bundle.files), megabytes(bundle.sizeBytes), ...loaded.map(megabytes)]);
  }
  print(["bundle", "files", "MB", "MB to the first line, refused", "… validate"], sizes);
  print(
    ["step", "bundle", "first line ms: min", "median", "p95", "end ms: median"],
    runs.map(({ bundle, step, timings }) => {
      const first = timings.map(({ firstLineMs }) => firstLineMs);
      const shown = [Math.min(...first), quantile(first, 0.5), quantile(first, 0.95)];
      return [
        step,
        bundle,
        ...[
          ...shown,
          quantile(
            timings.map(({ endMs }) => endMs),
            0.5,
          ),
        ].map((ms) => ms.toFixed(0)),
      ];
    }),
  );

  const [load = 0] = loadavg();
  console.log(
    `${rounds} rounds, load ${load.toFixed(1)} on ${availableParallelism()} cores: a busy machine is slower than its minimum`,
  );
  const [ours] = bundles;
  if (!ours) throw new TypeError("nothing was bundled");
  say(
    `size: ${megabytes(ours.sizeBytes)} MB of at most ${megabytes(goals.sizeBytes)} MB`,
    ours.sizeBytes <= goals.sizeBytes,
  );
  for (const run of runs.filter(({ bundle, step }) => bundle === ours.name && step !== "post")) {
    const median = quantile(
      run.timings.map(({ firstLineMs }) => firstLineMs),
      0.5,
    );
    say(
      `${run.step}: first line after ${median.toFixed(0)} ms of at most ${goals.firstLineMs} ms`,
      median <= goals.firstLineMs,
    );
  }
}

function say(goal: string, holds: boolean): void {
  console.log(`${holds ? "holds" : "MISSED"}  ${goal}`);
}

function print(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const align = head.map((_, index) => (index === 0 || /[a-z]/.test(rows[0]?.[index] ?? "") ? "l" : "r"));
  console.log(
    `${markdownTable(
      [head, ...rows].map((row) => [...row]),
      { align },
    )}\n`,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
