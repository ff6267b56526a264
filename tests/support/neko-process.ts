import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { testNixConfig, toolPath } from "./nix.ts";

// The `neko` program as people start it: a process of its own, with nothing of this one's environment.

const program = join(import.meta.dirname, "../../cli/main.ts");

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** @param home what it remembers lies below */
export function startNeko(
  home: string,
  argv: readonly string[],
  {
    env = {},
    under = [],
  }: { readonly env?: Readonly<Record<string, string>>; readonly under?: readonly string[] } = {},
): Started {
  mkdirSync(home, { recursive: true });
  const [command, ...args] = [...under, process.execPath, program, ...argv];
  const child = spawn(command!, args, {
    cwd: home,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: toolPath,
      HOME: home,
      XDG_CACHE_HOME: join(home, "cache"),
      NIX_CONFIG: testNixConfig,
      ...env,
    },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout!.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close").then(([status]): Ended => ({ status: status as number | null, stdout, stderr }));
  return { child, ended };
}
