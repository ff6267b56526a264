import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Run } from "../../src/ports/run.ts";
import type { Processes, TrackedChild } from "../ports/processes.ts";
import { readIfThere } from "../state/durable-files.ts";

// children.jsonl: which children a pass has started, so that the next process can end those that outlived a kill -9
// of it. Not fsynced: a power cut ends the children too.

const nameOf = (directory: string): string => `${directory}/children.jsonl`;

interface Line extends TrackedChild {
  readonly ended?: true;
}

/** The same run; each child is recorded before and right after it is started, and when it has ended. */
export function trackRun(run: Run, directory: string, processes: Pick<Processes, "identify">): Run {
  const record = (line: Line): void => appendFileSync(nameOf(directory), `${JSON.stringify(line)}\n`, { mode: 0o600 });
  return async (argv, options) => {
    const id = randomUUID();
    record({ run: id });
    try {
      return await run(argv, {
        ...options,
        env: { ...options.env, NEKO_RUN: id },
        onStart(pid) {
          const started = processes.identify(pid);
          if (started) record({ run: id, process: started });
          options.onStart?.(pid);
        },
      });
    } finally {
      // What it left in the background on purpose (an activation starts services) must not be ended later.
      record({ run: id, ended: true });
    }
  };
}

/** Ends what an earlier pass left running; how many process groups that were. */
export async function endLeftChildren(directory: string, processes: Processes): Promise<number> {
  const children = new Map<string, TrackedChild>();
  for (const text of ((await readIfThere(nameOf(directory))) ?? "").split("\n")) {
    const line = parseLine(text);
    if (line?.ended) children.delete(line.run);
    else if (line) children.set(line.run, line);
  }
  const ended = await processes.endChildren([...children.values()]);
  await rm(nameOf(directory), { force: true });
  return ended;
}

function parseLine(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line; // our own lines; a torn last one does not parse
  } catch {
    return undefined;
  }
}
