import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compressor, makeDockerArchive, makeOciLayout, onPath, type Archive } from "./images/archives.ts";
import { changedPaths, packedBytes, pathsInLayer } from "./images/changed.ts";
import { checkSpace, ensureFixture, readClosure, type Version } from "./images/fixture.ts";
import { measureFloor, type Floor } from "./images/floor.ts";
import { judge, megabytes, seconds, type Evidence } from "./images/gates.ts";
import type { MethodName, Sources } from "./images/methods.ts";
import { planTimeMs } from "./images/plan-time.ts";
import { cold, openSite, scenarios, type Row, type Site } from "./images/site.ts";
import { renderFloor, renderGates, renderRatios, renderTables } from "./images/tables.ts";
import { readTrace, underStrace, type Traced } from "./images/traced.ts";

// `npm run bench:images [-- --quick] [--json FILE]`: what a push costs beside the ways in use, all in one run on this
// machine, and whether that is what Neko promises. Ends with 1 when a promise does not hold.
//   ROUNDS           rounds of every method, 3
//   NEKO_BENCH_DIR   work folder; the fixture and the anchors' images stay there for the next run
//   --quick          one round, no doubled closure, no crane: to see that it works
//   --methods a,b    only these; gates that need others are left out
//   --program FILE   another program than dist/neko/index.js

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "string" },
    methods: { type: "string" },
    program: { type: "string" },
  },
});
const rounds = options.quick ? 1 : Math.max(1, Number(process.env["ROUNDS"] ?? 3));
const work = process.env["NEKO_BENCH_DIR"] ?? join(tmpdir(), "neko-bench-images");
const program = resolve(options.program ?? join(import.meta.dirname, "../../dist/neko/index.js"));
// On a machine with other work a run waits a while for a calm moment; what others used is printed beside the figures.
const calmMs = options.quick ? 0 : 15_000;
const oneWayMs = 25;

const say = (line: string): void => console.log(line);
const versions: readonly Version[] = ["v1", "v2", "v3", "sib"];
const doubledVersions: readonly Version[] = options.quick ? [] : ["v1x2", "v2x2"];

/** The anchors for which the version is prepared, and in which scenarios they run. */
const ranIn: Readonly<Record<MethodName, readonly string[]>> = {
  neko: scenarios.map(({ name }) => name),
  "skopeo cohort": scenarios.map(({ name }) => name),
  "skopeo single": ["no change", "v2", "v3"],
  "crane cohort": ["no change", "v2", "v3"],
};

function chosenMethods(): MethodName[] {
  const all = (["neko", "skopeo single", "skopeo cohort", "crane cohort"] as const).filter((method) => {
    if (options.methods !== undefined) return options.methods.split(",").includes(method);
    return !(options.quick && method === "crane cohort");
  });
  for (const tool of ["nix", "docker-registry", "skopeo", "perl", "tar"]) {
    if (!onPath(tool)) throw new Error(`${tool} is not on PATH; run this by npm run bench:images`);
  }
  if (all.includes("crane cohort") && !onPath("crane")) {
    say("crane is not on PATH: left out");
    return all.filter((method) => method !== "crane cohort");
  }
  return all;
}

async function prepareAnchors(roots: Sources["roots"], methods: readonly MethodName[]): Promise<Map<string, string>> {
  const archives = new Map<string, string>();
  const keep = (kind: string, version: Version, made: Archive): void => {
    archives.set(`${kind} ${version}`, made.path);
    if (made.seconds !== undefined)
      say(`prepared ${kind} ${version}: ${made.seconds.toFixed(1)} s, ${megabytes(made.bytes)}`);
  };
  say(
    `anchors' images, made before every push of theirs and not timed below (${compressor()}; kept from earlier runs)`,
  );
  for (const version of versions) {
    const root = roots[version]!;
    // The floor is measured over the layers of v1's layout.
    if (version === "v1" || methods.some((method) => method.endsWith("cohort")))
      keep("cohort", version, await makeOciLayout(work, version, root));
    if (version !== "sib" && methods.includes("skopeo single"))
      keep("single", version, await makeDockerArchive(work, version, root));
  }
  return archives;
}

function tell(row: Row, of: number): void {
  const at = row.oneWayMs > 0 ? ` (${row.oneWayMs * 2} ms)` : "";
  say(
    `round ${row.round}/${of}  ${row.method.padEnd(14)} ${`${row.scenario}${at}`.padEnd(32)} ${seconds(row.wallMs).padStart(8)}  ` +
      `cpu ${seconds(row.cpuMs).padStart(8)}  ${row.rssMB.toFixed(0).padStart(4)} MB  sent ${megabytes(row.layerBytes)} + ${megabytes(row.otherBytes)}  ` +
      `${row.requests} requests  temp ${megabytes(row.temp.bytes)}  others ${seconds(row.othersCpuMs)}`,
  );
}

/** Layers sent for the sibling that hold a path of the first image, in bytes. */
async function sharedBytes(site: Site, row: Row, root: string): Promise<number> {
  const first = new Set(readClosure(root).map(({ path }) => path));
  let bytes = 0;
  for (const { digest, mediaType } of row.newLayers) {
    const name = digest.slice("sha256:".length);
    const paths = await pathsInLayer(site.registry.blobPath(name), mediaType);
    if ([...paths].some((path) => first.has(path))) bytes += site.registry.blobs().get(name) ?? 0;
  }
  return bytes;
}

const siteAt = (method: MethodName, sources: Sources, proxied = false, name = "site"): Promise<Site> =>
  openSite(join(work, name), method, { sources, calmMs, proxied });

async function measureRounds(
  methods: readonly MethodName[],
  sources: Sources,
): Promise<{ rows: Row[]; siblingSharedBytes: number }> {
  const rows: Row[] = [];
  let siblingSharedBytes = 0;
  const add = (row: Row): Row => {
    rows.push(row);
    tell(row, rounds);
    return row;
  };
  for (let round = 1; round <= rounds; round += 1) {
    // Another method begins each round, so that none always has the machine at its warmest.
    const order = methods.map((_, index) => methods[(index + round - 1) % methods.length]!);
    for (const method of order) {
      await using site = await siteAt(method, sources);
      add(await site.start(cold, round));
      for (const scenario of scenarios.filter(({ name }) => ranIn[method].includes(name))) {
        const row = add(await site.push(scenario, round));
        if (method === "neko" && scenario.sibling === true)
          siblingSharedBytes = Math.max(siblingSharedBytes, await sharedBytes(site, row, sources.roots.v1!));
      }
    }
    for (const method of order.filter((one) => one === "neko" || one === "skopeo cohort")) {
      await using site = await siteAt(method, sources, true);
      await site.start(cold, round);
      site.oneWayMs = oneWayMs;
      for (const scenario of scenarios.filter(({ name }) => ["no change", "v2", "v2, fresh runner"].includes(name)))
        add(await site.push(scenario, round));
    }
  }
  return { rows, siblingSharedBytes };
}

async function look(sources: Sources): Promise<Map<string, Traced>> {
  const traced = new Map<string, Traced>();
  if (!onPath("strace")) return traced;
  const log = join(work, "trace");
  await using site = await siteAt("neko", sources, true);
  await site.start(cold);
  for (const scenario of scenarios) {
    const row = await site.push(scenario, 0, underStrace(log));
    traced.set(scenario.name, readTrace(log, [join(work, "site/memory"), "/nix/var/nix/", "/dev/null"]));
    say(
      `looked at ${scenario.name}: ${traced.get(scenario.name)!.opened.size} store paths opened, ${megabytes(row.wireBytes ?? 0)} on the wire`,
    );
  }
  return traced;
}

async function measureDoubled(sources: Sources): Promise<Evidence["doubled"]> {
  const once: Row[] = [];
  const twice: Row[] = [];
  if (options.quick) return { once, twice };
  await using plain = await siteAt("neko", sources);
  await using double = await siteAt("neko", sources, false, "site-twice");
  await plain.start(cold);
  await double.start({ name: "cold, twice", version: "v1x2" });
  const times = Math.max(5, rounds);
  for (let round = 1; round <= times; round += 1) {
    once.push(await plain.push({ name: "v2", version: "v2" }, round));
    twice.push(await double.push({ name: "v2, twice", version: "v2x2" }, round));
    tell(once.at(-1)!, times);
    tell(twice.at(-1)!, times);
  }
  return { once, twice };
}

/** The best of the rounds, as for everything else. */
function bestFloor(layout: string): Floor {
  const measured = Array.from({ length: Math.min(3, rounds) }, () => measureFloor(layout));
  const best = (of: (floor: Floor) => number): number => Math.min(...measured.map(of));
  return {
    bytesIn: measured[0]!.bytesIn,
    bytesOut: measured[0]!.bytesOut,
    hashInMs: best((one) => one.hashInMs),
    compressMs: best((one) => one.compressMs),
    hashOutMs: best((one) => one.hashOutMs),
    socketMs: best((one) => one.socketMs),
  };
}

const methods = chosenMethods();
if (methods.includes("neko") && spawnSync(process.execPath, [program, "image", "push", "--help"]).status !== 0) {
  throw new Error(`${program} has no \`image push\`; run npm run package first`);
}
checkSpace(work, options.quick ? 14e9 : 18e9, options.quick ? 2.4e9 : 4.6e9);
const { roots } = ensureFixture(work, [...versions, ...doubledVersions]);
const closure = readClosure(roots.v1!);
say(
  `closure: ${closure.length} paths, ${megabytes(closure.reduce((sum, { narSize }) => sum + narSize, 0))}, ${closure.reduce((sum, { references }) => sum + references.length, 0)} references`,
);
const archives = await prepareAnchors(roots, methods);
const sources: Sources = { roots, archives, program };
say(
  `${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(2)}; ${execFileSync("skopeo", ["--version"], { encoding: "utf8" }).trim()}; peak memory and CPU by getrusage`,
);

const { rows, siblingSharedBytes } = await measureRounds(methods, sources);
const changed = (version: Version): string[] => changedPaths(roots.v1!, roots[version]!);
const withNeko = methods.includes("neko");
const evidence: Evidence = {
  rows,
  siblingSharedBytes,
  floor: bestFloor(archives.get("cohort v1")!),
  cores: availableParallelism(),
  changedBytes: {
    v2: await packedBytes(changed("v2")),
    v3: await packedBytes(changed("v3")),
    sib: await packedBytes(changed("sib")),
  },
  changedPaths: new Set(changed("v2")),
  traced: withNeko ? await look(sources) : new Map(),
  doubled: withNeko ? await measureDoubled(sources) : { once: [], twice: [] },
  planMs: planTimeMs(20_000),
};
say(`\n${renderTables(evidence)}\n\n${renderRatios(evidence)}\n`);
if (options.json !== undefined) {
  writeFileSync(
    options.json,
    JSON.stringify({ ...evidence, traced: undefined, changedPaths: [...evidence.changedPaths] }, null, 2),
  );
}
if (withNeko) {
  const gates = judge(evidence);
  say(`${renderFloor(evidence)}\n\n${renderGates(gates)}`);
  const failed = gates.filter(({ passed }) => passed === false).length;
  say(failed === 0 ? "\nall hold" : `\n${failed} of ${gates.length} do not hold`);
  process.exitCode = failed === 0 ? 0 : 1;
}
