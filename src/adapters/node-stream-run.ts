import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { StreamRun } from "../ports/stream-run.ts";
import {
  checkArguments,
  childEnvironment,
  defaultMaxOutputBytes,
  endGroup,
  interrupted,
  notStartable,
  type RunBase,
} from "./node-run.ts";
import { OutputKeeper } from "./run-output.ts";

/** Children like those of `createNodeRun`, whose stdout is a stream. */
export function createNodeStreamRun(base: RunBase): StreamRun {
  return async function* (argv, { signal, env, failure }) {
    checkArguments(argv, env);
    if (signal.aborted) throw interrupted(argv, signal);
    const child = spawn(argv[0] as string, argv.slice(1), {
      env: childEnvironment(base, env),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stderr = new OutputKeeper(defaultMaxOutputBytes, undefined);
    child.stderr.on("data", (chunk: Buffer) => stderr.add(chunk));
    const ended = new Promise<number>((resolve, reject) => {
      child.once("error", (error) => {
        if (child.pid === undefined) reject(notStartable(argv, error));
      });
      child.once("close", (code, name) => resolve(name ? 128 + constants.signals[name] : (code ?? 1)));
    });
    // Asked for below, and not at all when the reader goes away first.
    ended.catch(() => undefined);
    const onAbort = (): void => void child.stdout.destroy(interrupted(argv, signal));
    signal.addEventListener("abort", onAbort, { once: true });
    let finished = false;
    try {
      yield* child.stdout;
      const status = await ended;
      finished = true;
      if (signal.aborted) throw interrupted(argv, signal);
      if (status !== 0) throw failure(status, stderr.text());
    } finally {
      signal.removeEventListener("abort", onAbort);
      if (!finished) await endGroup(child);
    }
  };
}
