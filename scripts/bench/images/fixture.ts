import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planWorlds, type Worlds } from "./world.ts";

export type Version = keyof Worlds;

export interface Fixture {
  /** The image's root of each version: a store path that a link in the work folder keeps from garbage collection. */
  readonly roots: Readonly<Partial<Record<Version, string>>>;
}

const here = import.meta.dirname;
const packages = join(here, "../../../node_modules");

/**
 * The versions as store paths, built where they are not there yet.
 * @throws Error when nix cannot build them here
 */
export function ensureFixture(work: string, versions: readonly Version[]): Fixture {
  const plan = ensurePlan(work);
  const links = join(work, "roots");
  mkdirSync(links, { recursive: true });
  const roots: Partial<Record<Version, string>> = {};
  for (const version of versions) {
    const link = join(links, version);
    const started = performance.now();
    const before = existsSync(link);
    const argv = [
      join(here, "fixture.nix"),
      "--argstr",
      "plan",
      plan,
      "-A",
      version,
      "-o",
      link,
      "-j2",
      "--option",
      "sandbox",
      "false",
    ];
    const ran = spawnSync("nix-build", argv, {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (ran.status !== 0) {
      throw new Error(
        `nix could not build ${version} of the fixture:\n${(ran.stderr || String(ran.error)).slice(-2000)}\n` +
          "its builder reads files of this machine: run as a user whom Nix allows `sandbox = false`",
      );
    }
    roots[version] = realpathSync(link);
    console.log(
      `fixture ${version.padEnd(5)} ${before ? "there" : "built"} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  }
  return { roots };
}

/** The plan is kept: an upgraded package of this machine would otherwise make another fixture in the middle of a row. */
function ensurePlan(work: string): string {
  const sources = ["world.ts", "recipe.ts", "fill-path.ts", "debian-packages.ts"].map((name) =>
    readFileSync(join(here, name)),
  );
  const fingerprint = createHash("sha256").update(Buffer.concat(sources)).digest("hex").slice(0, 16);
  const file = join(work, `plan-${fingerprint}.json`);
  if (existsSync(file)) return file;
  mkdirSync(work, { recursive: true });
  // Only what changes files may change derivations: the pools are those of the locked packages.
  const filler = createHash("sha256").update(sources[1]!).update(sources[2]!).digest("hex").slice(0, 16);
  const plan = {
    worlds: planWorlds(),
    builder: process.execPath,
    script: join(here, "fill-path.ts"),
    binaryPool: process.execPath,
    textPool: join(packages, "typescript/lib/typescript.js"),
    fingerprint: filler,
  };
  writeFileSync(file, JSON.stringify(plan));
  return file;
}

/** @throws Error with a hint when less than `needed` bytes are free for the work folder or the store. */
export function checkSpace(work: string, neededWork: number, neededStore: number): void {
  mkdirSync(work, { recursive: true });
  const store = existsSync("/nix/store") ? "/nix/store" : "/";
  const free = (path: string): number => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  };
  const gb = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
  console.log(
    `disk: needs up to ${gb(neededWork)} in ${work} (${gb(free(work))} free), ${gb(neededStore)} in the Nix store`,
  );
  if (free(work) < neededWork || free(store) < neededStore) {
    throw new Error(`too little disk; set NEKO_BENCH_DIR to a folder with ${gb(neededWork)} free, or pass --quick`);
  }
}

export interface GraphPath {
  readonly path: string;
  readonly narHash: string;
  readonly narSize: number;
  readonly references: readonly string[];
}

/** The closure of a store path, sorted by path. */
export function readClosure(root: string): GraphPath[] {
  const said = execFileSync("nix", ["path-info", "--json", "-r", root], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const parsed = JSON.parse(said) as Record<string, Omit<GraphPath, "path">> | GraphPath[];
  const all = Array.isArray(parsed) ? parsed : Object.entries(parsed).map(([path, info]) => ({ ...info, path }));
  return all.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
