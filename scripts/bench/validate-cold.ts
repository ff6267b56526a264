// How long `neko validate` takes as a whole process, beside a Node that does nothing. It measures dist/, so build that
// first: npm run package && node scripts/bench/validate-cold.ts [FILE [RUNS]]
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const [file = "examples/hello/neko.yaml", runs = "30"] = process.argv.slice(2);
const bundle = resolve(import.meta.dirname, "../../dist/neko/index.js");

const measured: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": ["-e", "0"],
  "neko validate": [bundle, "validate", file],
};

const times = new Map(Object.keys(measured).map((name): [string, number[]] => [name, []]));
// In turn, so that a busy minute of the machine falls on both.
for (let run = 0; run < Number(runs); run += 1) {
  for (const [name, argv] of Object.entries(measured)) times.get(name)?.push(timeMs(argv));
}

const width = Math.max(...Object.keys(measured).map((name) => name.length));
process.stdout.write(`${"".padEnd(width)}     min  median     p95   (ms, ${runs} runs, ${file})\n`);
for (const [name, list] of times) {
  const sorted = list.toSorted((a, b) => a - b);
  const shown = [0, 0.5, 0.95].map((share) => at(sorted, share).toFixed(0).padStart(8)).join("");
  process.stdout.write(`${name.padEnd(width)}${shown}\n`);
}

function timeMs(argv: readonly string[]): number {
  const started = performance.now();
  const { status, error, stderr } = spawnSync(process.execPath, argv, { stdio: ["ignore", "ignore", "pipe"] });
  const ms = performance.now() - started;
  if (error) throw error;
  // 2: the file has problems, and to find them is the work that is measured.
  if (status !== 0 && status !== 2)
    throw new Error(`node ${argv.join(" ")} ended with ${status}: ${stderr.toString()}`);
  return ms;
}

/** The value below which that share of the sorted list lies. */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
