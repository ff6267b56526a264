import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { ProcessId, Processes, TrackedChild } from "../ports/processes.ts";

const giveUpMs = 5_000;

/** By /proc of Linux. Source: proc_pid_stat(5). */
export function createProcProcesses(): Processes {
  return {
    bootId: readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(),
    identify,
    async end(process_) {
      if (!isAlive(process_)) return false;
      kill(process_.pid);
      await until(() => !isAlive(process_));
      return true;
    },
    async endChildren(children) {
      const groups = new Set(children.flatMap(groupsOf));
      for (const group of groups) kill(-group);
      await until(() => children.flatMap(groupsOf).length === 0);
      return groups.size;
    },
  };
}

interface Stat {
  readonly state: string;
  readonly group: number;
  readonly start: string;
}

function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in parentheses, may itself hold spaces and parentheses; fields 3, 5 and 22 follow the last one.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", group: Number(fields[2]), start: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

function identify(pid: number): ProcessId | undefined {
  const stat = readStat(pid);
  return stat && { pid, start: stat.start };
}

function isAlive({ pid, start }: ProcessId): boolean {
  const stat = readStat(pid);
  // A zombie does nothing more; its parent may take its time to reap it.
  return stat?.start === start && stat.state !== "Z";
}

/**
 * The groups to end for one child: its own, when it is the recorded process or holds a process that carries its mark
 * (a group id is not given away while the group lives). Of a child recorded without a pid, every marked group: it had
 * just been started, and has started nothing that should stay.
 */
function groupsOf(child: TrackedChild): number[] {
  if (child.process && isAlive(child.process)) return [child.process.pid];
  const marked = markedGroups(child.run);
  return child.process ? marked.filter((group) => group === child.process?.pid) : marked;
}

function markedGroups(run: string): number[] {
  const groups = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      if (!hasMark(name, run)) return [];
      const stat = readStat(Number(name));
      return stat && stat.state !== "Z" && stat.group > 1 ? [stat.group] : [];
    });
  return [...new Set(groups)];
}

function hasMark(pid: string, run: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`NEKO_RUN=${run}`);
  } catch {
    return false; // gone, or another user's
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // ESRCH: gone meanwhile
  }
}

async function until(done: () => boolean): Promise<void> {
  const end = performance.now() + giveUpMs;
  while (!done() && performance.now() < end) await sleep(20);
}
