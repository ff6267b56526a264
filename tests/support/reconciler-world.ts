import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trackRun } from "../../reconciler/apply/children.ts";
import { createProcProcesses } from "../../reconciler/adapters/proc-processes.ts";
import { createHardwareProbe, type ProbeOptions } from "../../src/adapters/hardware-probe.ts";
import { createFileReporter } from "../../reconciler/adapters/reporter-file.ts";
import { netGet } from "../../reconciler/adapters/net-get.ts";
import { netReach } from "../../reconciler/adapters/net-reach.ts";
import { parseHostConfig, type HostConfig } from "../../reconciler/config.ts";
import type { Driver, ObservedTarget } from "../../reconciler/ports/driver.ts";
import type { StartGuard } from "../../reconciler/ports/guard.ts";
import type { Reporter } from "../../reconciler/ports/reporter.ts";
import type { ReleaseSource } from "../../reconciler/ports/source.ts";
import type { TargetHost } from "../../reconciler/session.ts";
import { ensureAgentKey, initHost, targetDirectory } from "../../reconciler/state/init.ts";
import { runProbes } from "../../reconciler/verify/run.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { digestOf } from "../../src/kernel/digest.ts";
import { NekoError } from "../../src/kernel/error.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import { parseStorePath, storePathName } from "../../src/kernel/store-path.ts";
import { desiredIdOf, type ProfileSlice } from "../../src/plan/slice.ts";
import type { Run } from "../../src/ports/run.ts";
import type { Admission } from "../../src/release/admission.ts";
import type { ReleasePredicate, TargetRecord } from "../../src/release/record.ts";
import type { Trust } from "../../src/release/trust.ts";
import type { Probe } from "../../src/spec/desired-state.ts";
import { quiet } from "./driver-host.ts";

// A host in a temporary directory: real processes, files, locks, probes and guards. What runs is two files, part-a and
// part-b, which the version's activate script writes one after the other; different contents are "between".
// `slow-<point>` makes the script leave `at-<point>` and hang there, so that a test can kill around it.

export interface Channel {
  readonly releases: readonly { readonly release: number; readonly version: string }[];
  readonly gated?: boolean;
  readonly unreachable?: boolean;
}

const script = `#!/bin/sh
set -e
here="$1" version="$2" mode="$3"
stop() {
  [ -e "$here/slow-$1" ] || return 0
  : > "$here/at-$1"
  n=0; while [ ! -e "$here/go-$1" ] && [ $n -lt 600 ]; do sleep 0.1; n=$((n + 1)); done
}
stop "$mode-before"
if [ -e "$here/versions/$version/broken" ] && [ "$mode" = apply ]; then echo "it broke" >&2; exit 3; fi
if [ -e "$here/versions/$version/unrestorable" ] && [ "$mode" = rollback ]; then echo "gone" >&2; exit 4; fi
echo "$version" > "$here/part-a"
stop "$mode-mid"
echo "$version" > "$here/part-b"
echo "$mode $version" >> "$here/log"
stop "$mode-after"
`;

export class World implements Disposable {
  readonly directory: string;
  readonly configFile: string;
  readonly stateDirectory: string;

  /** @param existing of a world that another process made */
  constructor(existing?: string) {
    this.directory = existing ?? mkdtempSync(join(tmpdir(), "neko-world-"));
    this.configFile = join(this.directory, "host.yaml");
    this.stateDirectory = join(this.directory, "state");
    if (existing !== undefined) return;
    mkdirSync(join(this.directory, "remote"));
    this.configure();
    this.publish();
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  configure(timeouts = "{ apply: 20s, probe: 5s, confirm: 2s, rollback: 20s }"): void {
    const lines = [
      "version: 1",
      `remotes: [{ name: origin, url: "file://${this.directory}/remote" }]`,
      "branch: main",
      "targets: [web]",
      `state-dir: ${this.stateDirectory}`,
      "poll: 200ms",
      `reporters: [{ kind: file, path: ${this.directory}/reports }]`,
      `timeouts: ${timeouts}`,
    ];
    writeFileSync(this.configFile, `${lines.join("\n")}\n`);
  }

  config(): HostConfig {
    return parseHostConfig(readFileSync(this.configFile, "utf8"), this.configFile);
  }

  /** Release numbers are given by position. */
  publish(versions: readonly string[] = [], more: Omit<Channel, "releases"> = {}): void {
    for (const version of versions) this.version(version);
    const releases = versions.map((version, index) => ({ release: index + 1, version }));
    writeFileSync(join(this.directory, "channel.json"), JSON.stringify({ releases, ...more }));
  }

  /** The guard cannot read its file; the reconciler, which reads another, can. */
  spoilGuard(): void {
    mkdirSync(join(this.targetDirectory(), "guard.yaml"));
  }

  version(name: string): void {
    const directory = join(this.directory, "versions", name);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, "activate"), script);
    chmodSync(join(directory, "activate"), 0o755);
  }

  /** `bad` fails the probe, `broken` the activation, `unrestorable` the rollback to it. */
  spoil(version: string, how: "bad" | "broken" | "unrestorable"): void {
    writeFileSync(join(this.directory, "versions", version, how), "");
  }

  repair(version: string, how: "bad" | "broken" | "unrestorable"): void {
    rmSync(join(this.directory, "versions", version, how));
  }

  slow(point: string): void {
    writeFileSync(join(this.directory, `slow-${point}`), "");
  }

  fast(): void {
    for (const mode of ["apply", "rollback"]) {
      for (const point of ["before", "mid", "after"]) {
        rmSync(join(this.directory, `slow-${mode}-${point}`), { force: true });
      }
    }
  }

  /** Lets the script that hangs at the point go on. */
  release(point: string): void {
    writeFileSync(join(this.directory, `go-${point}`), "");
  }

  /** So that {@link reached} waits for the next time. */
  forget(point: string): void {
    rmSync(join(this.directory, `at-${point}`), { force: true });
  }

  /** Resolves when the activate script hangs at the point. */
  async reached(point: string): Promise<void> {
    for (let tries = 0; !existsSync(join(this.directory, `at-${point}`)); tries += 1) {
      if (tries > 500) throw new Error(`never reached ${point}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** The version that runs; "between" when its two halves differ, null when nothing runs. */
  running(): string | null {
    const [a, b] = ["part-a", "part-b"].map((part) => this.text(part));
    if (a === b) return a ?? null;
    return "between";
  }

  set(version: string): void {
    for (const part of ["part-a", "part-b"]) writeFileSync(join(this.directory, part), `${version}\n`);
  }

  text(name: string): string | undefined {
    const file = join(this.directory, name);
    return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  }

  channel(): Channel {
    return JSON.parse(this.text("channel.json") ?? "") as Channel;
  }

  targetDirectory(): string {
    return targetDirectory(this.config(), "web");
  }

  stateFile(): string {
    return join(this.targetDirectory(), "state.json");
  }

  record(version: string): TargetRecord {
    const ok = `test ! -e ${this.directory}/versions/${version}/bad && test "$(cat ${this.directory}/part-b)" = ${version}`;
    const probes: Probe[] = [{ kind: "exec", argv: ["/bin/sh", "-c", ok], withinMs: 600, successes: 1 }];
    const storePath = parseStorePath(`/nix/store/${"a".repeat(32)}-${version}`);
    const slice: ProfileSlice = { kind: "profile", system: "x86_64-linux", storePath, probes };
    return { desiredId: desiredIdOf(slice), slice };
  }

  /** Its PATH has `<directory>/bin` alone, where a test may put an nvidia-smi. */
  private machine(): ProbeOptions {
    return {
      run: createNodeRun({ path: join(this.directory, "bin") }),
      cpuinfo: join(this.directory, "cpuinfo"),
      driverFile: join(this.directory, "driver"),
    };
  }

  async init(): Promise<void> {
    await initHost(this.config(), trust, { bootId: createProcProcesses().bootId, now: new Date() });
  }

  async host(
    more: Partial<TargetHost> & { startGuard: StartGuard; reporters?: readonly Reporter[] },
  ): Promise<TargetHost> {
    const config = this.config();
    const processes = more.processes ?? createProcProcesses();
    const directory = this.targetDirectory();
    const run = trackRun(createNodeRun({ path: "/usr/bin:/bin" }), directory, processes);
    const driver = createWorldDriver(this, run);
    const { key } = await ensureAgentKey(config.agentKeyFile);
    return {
      target: "web",
      directory,
      config,
      trust,
      key,
      source: createWorldSource(this),
      driver: () => driver,
      probe: (probes, signal) => runProbes(probes, { run, get: netGet, clock: nodeClock }, signal),
      reach: netReach,
      hardware: createHardwareProbe(this.machine()),
      processes,
      reporters: config.reporters.flatMap((one) => (one.kind === "file" ? [createFileReporter(one.path)] : [])),
      clock: nodeClock,
      log: quiet,
      ...more,
    };
  }
}

export const trust: Trust = {
  policyVersion: 1,
  repository: "forge.example/acme/fleet",
  ref: "refs/heads/main",
  keys: new Map(),
  revoked: new Set(),
};

export function commitOf(release: number): Revision {
  return release.toString(16).padStart(40, "0") as Revision;
}

function createWorldDriver(world: World, run: Run): Driver {
  const versionOf = (record: TargetRecord): string =>
    record.slice.kind === "profile" ? storePathName(record.slice.storePath) : "";
  const activate = async (version: string, mode: "apply" | "rollback", signal: AbortSignal): Promise<void> => {
    const argv = [`${world.directory}/versions/${version}/activate`, world.directory, version, mode];
    const { status, stderr } = await run(argv, { signal });
    if (status === 0) return;
    const code = mode === "apply" ? "ACTIVATION_FAILED" : "ROLLBACK_FAILED";
    throw new NekoError(code, `activate ended with ${status}: ${stderr.trim()}`, { hint: "look at the script" });
  };
  return {
    kind: "profile",
    async observe(): Promise<ObservedTarget> {
      const version = world.running();
      const known = version === null || version === "between" ? undefined : world.record(version);
      return { runningId: known?.desiredId ?? null, summary: version ?? "nothing" };
    },
    matches: (wanted, observed) => wanted.desiredId === observed.runningId,
    async prepare(wanted) {
      if (existsSync(`${world.directory}/versions/${versionOf(wanted)}/activate`)) return;
      throw new NekoError("SUBSTITUTE_FAILED", "no such version", { hint: "make it" });
    },
    apply: (wanted, signal) => activate(versionOf(wanted), "apply", signal),
    async rollback(lastGood, signal) {
      if (lastGood) return activate(versionOf(lastGood), "rollback", signal);
      for (const part of ["part-a", "part-b"]) rmSync(`${world.directory}/${part}`, { force: true });
    },
    async commit(wanted) {
      writeFileSync(`${world.directory}/boot`, versionOf(wanted));
    },
  };
}

function createWorldSource(world: World): ReleaseSource {
  return {
    async resolve(anchor) {
      const { releases, gated, unreachable } = world.channel();
      if (unreachable) throw new NekoError("REMOTE_UNREACHABLE", "no remote answers", { hint: "wait" });
      const newest = releases.at(-1);
      const tip = commitOf(newest?.release ?? 0);
      const marks = { seen: newest?.release ?? 0, rollbackCounter: anchor.rollbackCounter, tip, remote: "origin" };
      if (!newest) return { ...marks, admission: { kind: "pending", behind: 1, because: "no release yet" } };
      const target = world.record(newest.version);
      const predicate = {
        release: newest.release,
        commit: tip,
        targets: { web: target },
      } as unknown as ReleasePredicate;
      const digest = digestOf({ release: newest.release, id: target.desiredId });
      const release = { kind: "release", entry: tip, digest, keyId: "0".repeat(64), predicate } as const;
      const admission: Admission = gated
        ? { kind: "gated", code: "WAVE_NOT_ADMITTED", release, target, because: "the wave is closed" }
        : { kind: "admitted", release, target, via: "release", pending: 0, because: "no waves" };
      return { ...marks, admission };
    },
  };
}
