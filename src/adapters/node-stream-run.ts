import type { StreamRun } from "../ports/stream-run.ts";
import { childOutput } from "./child-output.ts";
import { childEnvironment, defaultTimeoutMs, notStartable, type RunBase } from "./node-run.ts";

/** Children like those of `createNodeRun`, whose stdout is a stream. One that says nothing for 10 minutes is ended. */
export function createNodeStreamRun(base: RunBase): StreamRun {
  return (argv, { signal, env, failure }) =>
    childOutput(argv, {
      env: childEnvironment(base, env),
      stallMs: defaultTimeoutMs,
      failure: (end, stderr) => (typeof end === "number" ? failure(end, stderr) : notStartable(argv, end)),
      signal,
    });
}
