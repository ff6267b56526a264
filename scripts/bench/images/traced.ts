import { readFileSync } from "node:fs";
import type { Command } from "./measured.ts";

// A look at the files a push touches, with strace. It slows the program down, so that nothing is timed here.

export interface Traced {
  /** Files made outside of the program's own memory and Nix's state, among them unnamed ones. */
  readonly made: readonly string[];
  /** Store paths of which a file or folder was opened. */
  readonly opened: ReadonlySet<string>;
}

export function underStrace(log: string): (command: Command) => Command {
  const calls = "trace=open,openat,openat2,creat,memfd_create";
  return ({ argv, env }) => ({ argv: ["strace", "-f", "-qq", "-s", "512", "-e", calls, "-o", log, ...argv], env });
}

/** `own`: folders in which the program may write. */
export function readTrace(log: string, own: readonly string[]): Traced {
  const made = new Set<string>();
  const opened = new Set<string>();
  for (const line of readFileSync(log, "utf8").split("\n")) {
    const unnamed = /memfd_create\("([^"]*)"/.exec(line);
    if (unnamed !== null) made.add(`memfd:${unnamed[1]}`);
    const call = /(?:open|openat|openat2|creat)\([^"]*"([^"]*)"(.*)$/.exec(line);
    if (call === null || / = -1 /.test(line)) continue;
    const [, path = "", rest = ""] = call;
    const writes = /O_CREAT|O_TMPFILE/.test(rest) || line.includes("creat(");
    if (writes && !own.some((folder) => path.startsWith(folder))) made.add(path);
    const store = /^\/nix\/store\/[^/]+/.exec(path);
    if (store !== null) opened.add(store[0]);
  }
  return { made: [...made], opened };
}
