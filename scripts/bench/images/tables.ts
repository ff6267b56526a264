import { markdownTable } from "markdown-table";
import { floorCpuMs } from "./floor.ts";
import { floorWallMs, least, most, rowsOf, seconds, type Evidence, type Gate } from "./gates.ts";
import type { MethodName } from "./methods.ts";
import type { Row } from "./site.ts";

/** Everything measured, a table for each scenario. */
export function renderTables({ rows, doubled }: Evidence): string {
  const groups = Map.groupBy(
    rows,
    (row) => `${row.scenario}${row.oneWayMs > 0 ? `, at ${row.oneWayMs * 2} ms round trip` : ""}`,
  );
  const parts = [...groups].map(([title, group]) => `${title}\n${table(group)}`);
  if (doubled.twice.length > 0)
    parts.push(`v2 beside v2 over twice the closure\n${table([...doubled.once, ...doubled.twice])}`);
  return parts.join("\n\n");
}

function table(rows: readonly Row[]): string {
  const head = [
    "method",
    "wall min",
    "median",
    "cpu",
    "registry cpu",
    "peak MB",
    "layers MB",
    "other MB",
    "requests",
    "temp MB",
    "others' cpu",
  ];
  const lines = [...Map.groupBy(rows, (row) => `${row.method}${row.scenario.includes("twice") ? ", twice" : ""}`)].map(
    ([name, group]) => [
      name,
      seconds(least(group, (row) => row.wallMs)),
      seconds(median(group.map((row) => row.wallMs))),
      seconds(least(group, (row) => row.cpuMs)),
      seconds(least(group, (row) => row.registryCpuMs)),
      most(group, (row) => row.rssMB).toFixed(0),
      (most(group, (row) => row.layerBytes) / 1e6).toFixed(3),
      (most(group, (row) => row.otherBytes) / 1e6).toFixed(3),
      String(most(group, (row) => row.requests)),
      (most(group, (row) => row.temp.bytes) / 1e6).toFixed(1),
      seconds(median(group.map((row) => row.othersCpuMs))),
    ],
  );
  return markdownTable([head, ...lines], { align: ["l", ...head.slice(1).map(() => "r")] });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How often Neko's time goes into another's. */
export function renderRatios({ rows }: Evidence): string {
  const others: readonly MethodName[] = ["skopeo single", "skopeo cohort", "crane cohort"];
  const keys = new Map(rows.map((row) => [`${row.scenario} ${row.oneWayMs}`, row]));
  const lines = [...keys.values()].map(({ scenario, oneWayMs }) => {
    const ours = rowsOf(rows, "neko", scenario, oneWayMs * 2);
    const ratios = others.map((method) => {
      const theirs = rowsOf(rows, method, scenario, oneWayMs * 2);
      if (ours.length === 0 || theirs.length === 0) return "";
      return `${(least(theirs, (row) => row.wallMs) / least(ours, (row) => row.wallMs)).toFixed(1)}x`;
    });
    return [`${scenario}${oneWayMs > 0 ? ` (${oneWayMs * 2} ms)` : ""}`, ...ratios];
  });
  return `how many times faster than\n${markdownTable([["", ...others], ...lines], { align: ["l", "r", "r", "r"] })}`;
}

export function renderFloor(evidence: Evidence): string {
  const { floor, cores } = evidence;
  const registry = least(rowsOf(evidence.rows, "neko", "cold"), (row) => row.registryCpuMs);
  const steps = `sha256 ${seconds(floor.hashInMs)} + zstd:3 ${seconds(floor.compressMs)} + sha256 ${seconds(floor.hashOutMs)} + socket ${seconds(floor.socketMs)}`;
  return [
    `CPU floor of a cold push of ${(floor.bytesIn / 1e9).toFixed(2)} GB of tar (${(floor.bytesOut / 1e9).toFixed(2)} GB compressed)`,
    `  client  ${steps} = ${seconds(floorCpuMs(floor))}`,
    `  wall    (client ${seconds(floorCpuMs(floor))} + registry ${seconds(registry)}) / ${cores} cores = ${seconds(floorWallMs(evidence))}`,
  ].join("\n");
}

export function renderGates(gates: readonly Gate[]): string {
  const lines = gates.map(({ name, measured, passed }) => [
    passed === undefined ? "-" : passed ? "ok" : "FAIL",
    name,
    measured,
  ]);
  return markdownTable([["", "must hold (minima of the rounds)", "measured"], ...lines]);
}
