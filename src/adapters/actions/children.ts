import { readdir, readFile, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

// @actions/exec gives no pid and knows no cancellation, and whoever kills this process leaves its children behind. So each
// child gets a marker in its environment, which its own children inherit: by that they are found, never by a name.

/** Part of no derivation: builders get an environment of Nix's making. */
export const markerName = "NEKO_STEP";

const killGraceMs = 5_000;

interface Found {
  readonly pid: number;
  /** Leads a process group of its own, which goes with it. */
  readonly leads: boolean;
}

/**
 * Sends SIGTERM to every process of this user whose marker is `step`, or begins with `step/`, and SIGKILL 5 s later to
 * what is left. Answers how many there were; undefined where the system shows no environments (macOS).
 */
export async function endMarked(step: string): Promise<number | undefined> {
  const first = await findMarked(step);
  if (first === undefined || first.length === 0) return first?.length;
  for (const found of first) signal(found, "SIGTERM");
  const giveUp = performance.now() + killGraceMs;
  while (performance.now() < giveUp) {
    await sleep(50);
    if ((await findMarked(step))?.length === 0) return first.length;
  }
  for (const found of (await findMarked(step)) ?? []) signal(found, "SIGKILL");
  return first.length;
}

async function findMarked(step: string): Promise<readonly Found[] | undefined> {
  const names = await readdir("/proc").catch(() => undefined);
  const pids = names?.flatMap((name) => (/^[0-9]+$/.test(name) ? [Number(name)] : [])) ?? [];
  if (pids.length === 0) return undefined;
  const found = await Promise.all(pids.filter((pid) => pid !== process.pid).map((pid) => readMarked(pid, step)));
  return found.flatMap((one) => one ?? []);
}

/** Undefined also for a process that ended meanwhile, and for a zombie, whose environment is empty. */
async function readMarked(pid: number, step: string): Promise<Found | undefined> {
  try {
    if ((await stat(`/proc/${pid}`)).uid !== process.getuid?.()) return undefined;
    const entries = (await readFile(`/proc/${pid}/environ`, "latin1")).split("\0");
    const marker = entries.find((entry) => entry.startsWith(`${markerName}=`))?.slice(markerName.length + 1);
    if (marker !== step && marker?.startsWith(`${step}/`) !== true) return undefined;
    // Behind the name in brackets, which may hold anything: state, parent, group. Source: proc_pid_stat(5).
    const status = await readFile(`/proc/${pid}/stat`, "latin1");
    const [, , group] = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return { pid, leads: Number(group) === pid };
  } catch {
    return undefined;
  }
}

function signal({ pid, leads }: Found, name: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(leads ? -pid : pid, name);
  } catch {
    // ESRCH: it ended by itself.
  }
}
