// What the layer plan costs and what it spares, for closures of four sizes: npm run bench:layers. Every size in a process of
// its own, whose peak memory is read after one plan. Then edits: of the app, of paths all over the closure, of each big
// library; sent is what is in layers that were not there before, in MB as in the store.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { graphOf } from "../../src/layers/closure-graph.ts";
import { layerKey, planLayers } from "../../src/layers/layers.ts";
import { storePathName, type StorePath } from "../../src/kernel/store-path.ts";
import type { PathInfo } from "../../src/plan/evaluation.ts";
import { cudaClosure, edited, type MadeClosure } from "../../tests/support/closures.ts";

const maxLayers = 100;
const sizes = [160, 600, 2_000, 20_000];

type Group = readonly Pick<PathInfo, "path" | "narHash" | "narSizeBytes">[];

const ways: Readonly<Record<string, (closure: MadeClosure) => readonly Group[]>> = {
  "single layer": ({ infos }) => [infos],
  [`popularity ${maxLayers}`]: (closure) => popular(closure.infos),
  [`neko ${maxLayers}`]: ({ infos, root }) => {
    const byPath = new Map<StorePath, PathInfo>(infos.map((info) => [info.path, info]));
    return planLayers(infos, root, maxLayers).map((layer) => layer.paths.map((path) => byPath.get(path)!));
  },
};

/** Those that most others refer to alone, all the rest in one layer. */
function popular(closure: readonly PathInfo[]): readonly Group[] {
  const { infos, referrers } = graphOf(closure);
  const order = [...infos.keys()].toSorted(
    (a, b) => referrers[b]! - referrers[a]! || (infos[a]!.path < infos[b]!.path ? -1 : 1),
  );
  const alone = order.slice(0, maxLayers - 1).map((at) => [infos[at]!]);
  return [...alone, order.slice(maxLayers - 1).map((at) => infos[at]!)].filter((group) => group.length > 0);
}

const bytesOf = (group: Group): number => group.reduce((sum, { narSizeBytes }) => sum + narSizeBytes, 0);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1).padStart(10);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const every = <T>(items: readonly T[], most: number): T[] =>
  items.filter((_, index) => index % Math.ceil(items.length / most) === 0);

function report(paths: number): void {
  const closure = cudaClosure(paths);
  planLayers(cudaClosure(160, 2).infos, cudaClosure(160, 2).root, maxLayers);
  const started = performance.now();
  const before = process.threadCpuUsage();
  const layers = planLayers(closure.infos, closure.root, maxLayers);
  const ms = performance.now() - started;
  const used = process.threadCpuUsage(before);
  const ownMs = (used.user + used.system) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const total = megabytes(bytesOf(closure.infos)).trim();
  console.log(
    `${paths} paths, ${total} MB: ${layers.length} layers in ${ms.toFixed(0)} ms (${ownMs.toFixed(0)} of its own), peak ${peak.toFixed(0)} MiB`,
  );

  const names = closure.infos.map(({ path }) => storePathName(path));
  const most = paths > 5_000 ? 8 : 80;
  const edits = [
    ["agent-0.1.0"],
    every(names, most),
    every(
      names.filter((name) => name.startsWith("cuda-r")),
      most,
    ),
  ].map((edit) => edit.map((name) => edited(closure, [name], "2", (bytes) => Math.round(bytes * 1.03))));
  const row = (title: string, sent: (after: (typeof edits)[number][number]) => number): void =>
    console.log(title.padEnd(16), ...edits.map((afters) => megabytes(mean(afters.map(sent)))));
  console.log(" ".repeat(16), ..."app edit,one path,big lib".split(",").map((title) => title.padStart(10)));
  row("lower bound", ({ changedBytes }) => changedBytes);
  for (const [title, plan] of Object.entries(ways)) {
    const known = new Set(plan(closure).map(layerKey));
    row(title, (after) =>
      plan(after).reduce((sum, group) => (known.has(layerKey(group)) ? sum : sum + bytesOf(group)), 0),
    );
  }
}

const [one] = process.argv.slice(2);
if (one !== undefined) report(Number(one));
else {
  for (const paths of sizes) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(paths)], {
      stdio: "inherit",
    });
    if (status !== 0) process.exitCode = 1;
  }
}
