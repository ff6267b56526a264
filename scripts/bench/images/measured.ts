import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  type FSWatcher,
} from "node:fs";
import { join } from "node:path";

export interface Usage {
  readonly wallMs: number;
  /** User and system time of the program and of all it waited for. */
  readonly cpuMs: number;
  /** Largest resident size of the program or one of its children (getrusage's ru_maxrss). */
  readonly rssMB: number;
  /** Names and bytes of what was made below TMPDIR, also of what was removed again. */
  readonly temp: { readonly files: readonly string[]; readonly bytes: number };
  /** CPU that everybody else on the machine used meanwhile, the registry included. */
  readonly othersCpuMs: number;
  readonly stdout: string;
}

// Node has no wait4. perl-base is on every Debian, and its `syscall` reaches getrusage(RUSAGE_CHILDREN), which the kernel
// fills from what the ended children used: nothing is polled, so that no peak is missed.
const getrusage = { x64: 98, arm64: 165 }[process.arch as "x64" | "arm64"];
const waiter = `
my $report = shift @ARGV; my $begun = clock_gettime(CLOCK_MONOTONIC); my $pid = fork;
if (!$pid) { exec { $ARGV[0] } @ARGV; exit 127; }
waitpid $pid, 0; my $status = $?; my $wall = clock_gettime(CLOCK_MONOTONIC) - $begun;
my $usage = "\\0" x 256; syscall(${getrusage}, -1, $usage); my @u = unpack "l!5", $usage;
open my $file, ">", $report or die; print $file join " ", $status >> 8 || $status, $wall, $u[0] + $u[1] / 1e6 + $u[2] + $u[3] / 1e6, $u[4];
`;

export interface Command {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Where a command may leave files for as long as it runs: its TMPDIR. Empty before each run. */
export const tempFolder = (scratch: string): string => join(scratch, "tmp");

const running = new Set<ChildProcess>();
// An interrupted run leaves no server behind.
process.once("exit", () => {
  for (const child of running) child.kill();
});
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => process.exit(130));

/** Marks a process as one that ends with this one. */
export function owned<T extends ChildProcess>(child: T): T {
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs the command with an empty TMPDIR. @throws Error with the end of what it said when it fails */
export async function runMeasured(command: Command, scratch: string): Promise<Usage> {
  if (getrusage === undefined) throw new Error(`peak memory cannot be read on ${process.arch}`);
  const tmp = tempFolder(scratch);
  rmSync(tmp, { recursive: true, force: true });
  mkdirSync(tmp, { recursive: true });
  const report = join(scratch, "usage");
  const said = join(scratch, "said");
  const out = openSync(said, "w");
  await using temp = watchTemp(tmp);
  const busy = busyMs();
  const argv = ["-MTime::HiRes=clock_gettime,CLOCK_MONOTONIC", "-e", waiter, report, ...command.argv];
  const env = { ...command.env, TMPDIR: tmp, LC_ALL: "C" };
  const child = owned(spawn("perl", argv, { env, stdio: ["ignore", out, openSync(`${said}.err`, "w")] }));
  await once(child, "exit");
  closeSync(out);
  const [status = 1, wall = 0, cpu = 0, rssKB = 0] = readFileSync(report, "utf8").split(" ").map(Number);
  const othersCpuMs = busyMs() - busy - cpu * 1000;
  const stdout = readFileSync(said, "utf8");
  if (status !== 0) {
    const errors = readFileSync(`${said}.err`, "utf8");
    throw new Error(`${command.argv.join(" ")} ended with ${status}:\n${`${stdout}\n${errors}`.trim().slice(-3000)}`);
  }
  const left = temp.seen();
  return { wallMs: wall * 1000, cpuMs: cpu * 1000, rssMB: rssKB / 1024, temp: left, othersCpuMs, stdout };
}

/** Holds every file that appears open, so that its size is known after it was removed. */
function watchTemp(folder: string): AsyncDisposable & { seen(): Usage["temp"] } {
  const watchers: FSWatcher[] = [];
  const held = new Map<string, number>();
  const look = (at: string): void => {
    watchers.push(
      watch(at, (_event, name) => {
        const path = join(at, String(name));
        if (held.has(path)) return;
        try {
          if (statSync(path).isDirectory()) look(path);
          held.set(path, openSync(path, "r"));
        } catch {
          held.set(path, -1);
        }
      }),
    );
  };
  look(folder);
  return {
    seen() {
      let bytes = 0;
      for (const file of held.values()) if (file >= 0 && fstatSync(file).isFile()) bytes += fstatSync(file).size;
      return { files: [...held.keys()].map((path) => path.slice(folder.length + 1)), bytes };
    },
    async [Symbol.asyncDispose]() {
      for (const one of watchers) one.close();
      for (const file of held.values()) if (file >= 0) closeSync(file);
    },
  };
}

const tickMs = 10;

/** CPU time of all processors so far, idle and waiting left out. */
function busyMs(): number {
  const fields = readFileSync("/proc/stat", "utf8").split("\n", 1)[0]!.trim().split(/\s+/).slice(1, 9).map(Number);
  const all = fields.reduce((sum, value) => sum + value, 0);
  return (all - (fields[3] ?? 0) - (fields[4] ?? 0)) * tickMs;
}

/** User and system time of a running process. */
export function processCpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** Waits for a second in which the machine has next to nothing else to do, at most `limitMs`. */
export async function waitForCalm(limitMs: number): Promise<void> {
  const until = performance.now() + limitMs;
  while (performance.now() < until) {
    const before = busyMs();
    await new Promise((done) => setTimeout(done, 500));
    if (busyMs() - before < 100) return;
  }
}

/** Ends a process that this run started. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill();
  await gone;
}
