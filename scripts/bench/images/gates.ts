import { floorCpuMs, type Floor } from "./floor.ts";
import type { MethodName } from "./methods.ts";
import type { Row } from "./site.ts";
import type { Traced } from "./traced.ts";

// What `bench:images` demands. Times are compared by the minimum of the rounds: whatever else the machine does only adds.

export interface Evidence {
  readonly rows: readonly Row[];
  readonly floor: Floor;
  readonly cores: number;
  /** Bytes of the paths a version changes, packed alone with zstd:3. */
  readonly changedBytes: Readonly<Record<"v2" | "v3" | "sib", number>>;
  /** Layers sent for the sibling that hold a store path of the first image, by bytes. */
  readonly siblingSharedBytes: number;
  /** One more round under strace and behind a counting proxy, not timed; empty without strace. */
  readonly traced: ReadonlyMap<string, Traced>;
  /** Store paths that v2 changes. */
  readonly changedPaths: ReadonlySet<string>;
  readonly planMs: number;
  /** v2 beside v2 over twice the closure, alternating; empty in a quick run. */
  readonly doubled: { readonly once: readonly Row[]; readonly twice: readonly Row[] };
}

export interface Gate {
  readonly name: string;
  readonly measured: string;
  /** Undefined: not looked at in this run, for the reason that `measured` gives. */
  readonly passed: boolean | undefined;
}

export const maxRssMB = 200;
const rttMs = 50;

export const rowsOf = (rows: readonly Row[], method: MethodName, scenario: string, roundTripMs = 0): Row[] =>
  rows.filter((row) => row.method === method && row.scenario === scenario && row.oneWayMs * 2 === roundTripMs);

export const least = (rows: readonly Row[], of: (row: Row) => number): number => Math.min(...rows.map(of));
export const most = (rows: readonly Row[], of: (row: Row) => number): number => Math.max(...rows.map(of));

/** Client and registry share the machine: no schedule is shorter than their CPU time over its cores. */
export function floorWallMs({ rows, floor, cores }: Evidence): number {
  const registry = least(rowsOf(rows, "neko", "cold"), (row) => row.registryCpuMs);
  return (floorCpuMs(floor) + registry) / cores;
}

export function judge(evidence: Evidence): Gate[] {
  const { rows, changedBytes, traced, doubled } = evidence;
  const neko = (scenario: string, rtt = 0): Row[] => rowsOf(rows, "neko", scenario, rtt);
  const wall = (row: Row): number => row.wallMs;

  const faster = (name: string, scenario: string, than: MethodName, times: number, rtt = 0): Gate => {
    const theirs = rowsOf(rows, than, scenario, rtt);
    if (theirs.length === 0) return { name, measured: `${than} did not run`, passed: undefined };
    const ours = least(neko(scenario, rtt), wall);
    const other = least(theirs, wall);
    const measured = `${seconds(other)} / ${seconds(ours)} = ${(other / ours).toFixed(1)}x`;
    return { name, measured, passed: other >= times * ours };
  };
  const atMost = (name: string, value: number, limit: number, show: (value: number) => string): Gate => ({
    name,
    measured: `${show(value)} (limit ${show(limit)})`,
    passed: value <= limit,
  });
  const requests = (name: string, scenario: string, limit: number): Gate =>
    atMost(
      name,
      most(neko(scenario), (row) => row.requests),
      limit,
      String,
    );
  const sentLayers = (name: string, scenario: string, changed: number, factor: number): Gate => {
    const sent = most(neko(scenario), (row) => row.layerBytes);
    const rest = most(neko(scenario), (row) => row.otherBytes);
    const measured = `${megabytes(sent)} of layers for ${megabytes(changed)} = ${(sent / changed).toFixed(3)}x (config and manifest ${megabytes(rest)} apart)`;
    return { name, measured, passed: sent <= factor * changed };
  };
  const ours = [...rows, ...doubled.once, ...doubled.twice].filter((row) => row.method === "neko");
  const temporary = new Set(ours.flatMap((row) => row.temp.files));

  return [
    faster("v2: 50x faster than skopeo single", "v2", "skopeo single", 50),
    requests("v2: at most 12 requests", "v2", 12),
    requests("v2 on a fresh runner: at most 12 requests", "v2, fresh runner", 12),
    sentLayers("v2: at most 1.1x the changed compressed bytes", "v2", changedBytes.v2, 1.1),
    sentLayers("v2 on a fresh runner: the same", "v2, fresh runner", changedBytes.v2, 1.1),
    opensOnlyChanged(evidence, "v2"),
    opensOnlyChanged(evidence, "v2, fresh runner"),
    faster("v3: 20x faster than skopeo single", "v3", "skopeo single", 20),
    sentLayers("v3: at most 1.05x the changed compressed bytes", "v3", changedBytes.v3, 1.05),
    faster("cold: 2x faster than skopeo single", "cold", "skopeo single", 2),
    atMost("cold: at most 1.5x the CPU floor", least(neko("cold"), wall), 1.5 * floorWallMs(evidence), seconds),
    requests("no change, fresh runner: at most 2 requests", "no change, fresh runner", 2),
    atMost(
      "no change, fresh runner: no blob bytes",
      most(neko("no change, fresh runner"), (row) => row.layerBytes + row.otherBytes),
      0,
      (bytes) => `${bytes} B`,
    ),
    faster("no change, fresh runner: 50x faster than skopeo cohort", "no change, fresh runner", "skopeo cohort", 50),
    atMost("sibling: no bytes of layers the first image has", evidence.siblingSharedBytes, 0, (bytes) => `${bytes} B`),
    sentLayers("sibling: only its own app and root", "sibling", changedBytes.sib, 1.1),
    faster(`v2 at ${rttMs} ms round trip: 10x faster than skopeo cohort`, "v2", "skopeo cohort", 10, rttMs),
    atMost(
      "peak memory in every run",
      most(ours, (row) => row.rssMB),
      maxRssMB,
      (value) => `${value.toFixed(0)} MB`,
    ),
    { name: "no file in TMPDIR", measured: [...temporary].join(", ") || "none", passed: temporary.size === 0 },
    noFilesMade(traced),
    atMost("plan of 20,000 paths", evidence.planMs, 1000, (value) => `${value.toFixed(0)} ms`),
    ...growth(doubled),
  ];
}

function opensOnlyChanged({ traced, changedPaths }: Evidence, scenario: string): Gate {
  const name = `${scenario}: opens only changed store paths`;
  const seen = traced.get(scenario);
  if (seen === undefined) return { name, measured: "strace is not installed", passed: undefined };
  const others = [...seen.opened].filter((path) => !changedPaths.has(path));
  const count = seen.opened.size - others.length;
  return {
    name,
    measured: `${count} of ${changedPaths.size} changed ones, and ${others.slice(0, 3).join(", ") || "no other"}`,
    // A trace without a single changed path would be one that was not understood.
    passed: others.length === 0 && count > 0,
  };
}

function noFilesMade(traced: Evidence["traced"]): Gate {
  const name = "no file made outside of its own memory (strace)";
  if (traced.size === 0) return { name, measured: "strace is not installed", passed: undefined };
  const made = new Set([...traced.values()].flatMap((seen) => seen.made));
  return { name, measured: [...made].slice(0, 5).join(", ") || "none", passed: made.size === 0 };
}

function growth({ once, twice }: Evidence["doubled"]): Gate[] {
  const name = "v2 over twice the closure: no dearer than v2 (25%)";
  if (twice.length === 0) return [{ name, measured: "not in a quick run", passed: undefined }];
  const [plain, double] = [least(once, (row) => row.wallMs), least(twice, (row) => row.wallMs)];
  const sent = [most(once, (row) => row.layerBytes), most(twice, (row) => row.layerBytes)] as const;
  return [
    { name, measured: `${seconds(plain)} and ${seconds(double)}`, passed: double <= 1.25 * plain },
    {
      name: "v2 over twice the closure: sends no more layers (5%)",
      measured: `${megabytes(sent[0])} and ${megabytes(sent[1])}`,
      passed: sent[1] <= 1.05 * sent[0],
    },
  ];
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 3 : 1)} s`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 3 : 1)} MB`;
