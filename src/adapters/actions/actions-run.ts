import { exec } from "@actions/exec";
import { timerMs } from "../../kernel/duration.ts";
import { NekoError } from "../../kernel/error.ts";
import type { Run, RunOptions, RunResult } from "../../ports/run.ts";
import { checkArguments, childEnvironment, defaultMaxOutputBytes, defaultTimeoutMs } from "../node-run.ts";
import { interrupted, notStartable, timedOut, type RunBase } from "../node-run.ts";
import { OutputKeeper } from "../run-output.ts";

/**
 * The Action's children, through @actions/exec: the runner's own way to start a tool. The environment is rebuilt as in
 * node-run.ts. What is different, since @actions/exec knows no cancellation:
 * - after CANCELLED or TIMED_OUT the child runs on, until it ends or the runner ends the job's processes;
 * - a child ended by a signal has status 128: @actions/exec does not tell which signal;
 * - stdin that is not given stays open and empty instead of closed: @actions/exec handles no EPIPE, so even an empty
 *   write to a child that has ended would end the Action; give stdin only to what reads it;
 * - `argv[0]` is looked up in the PATH of the Action itself, and there is no pid for `onStart`.
 */
export function createActionsRun(base: RunBase): Run {
  return async (argv, options) => {
    checkArguments(argv, options.env);
    if (options.signal.aborted) throw interrupted(argv, options.signal);
    return untilOver(argv, options, runChild(argv, base, options));
  };
}

async function runChild(argv: readonly string[], base: RunBase, options: RunOptions): Promise<RunResult> {
  const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
  const stdout = new OutputKeeper(maxBytes, options.onStdoutLine);
  const stderr = new OutputKeeper(maxBytes, options.onStderrLine);
  let status: number | null;
  try {
    status = await exec(quoteProgram(argv[0] ?? ""), argv.slice(1), {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: childEnvironment(base, options.env),
      ...(options.stdin === undefined ? {} : { input: Buffer.from(options.stdin) }),
      silent: true,
      ignoreReturnCode: true,
      listeners: { stdout: (chunk) => stdout.add(chunk), stderr: (chunk) => stderr.add(chunk) },
    });
  } catch (error) {
    throw error instanceof NekoError ? error : notStartable(argv, error);
  }
  stdout.end();
  stderr.end();
  return { status: status ?? 128, stdout: stdout.text(), stderr: stderr.text() };
}

async function untilOver<T>(argv: readonly string[], options: RunOptions, work: Promise<T>): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const deadline = setTimeout(() => reject(timedOut(argv, timeoutMs)), timerMs(timeoutMs));
  const onAbort = (): void => reject(interrupted(argv, options.signal));
  options.signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(deadline);
    options.signal.removeEventListener("abort", onAbort);
    work.catch(() => undefined); // its own end, later, is nobody's error
  }
}

/** @actions/exec splits its first argument at spaces. Source: toolrunner.ts, argStringToArray. */
function quoteProgram(program: string): string {
  if (/["\\]/.test(program)) throw new TypeError("a program whose name @actions/exec cannot be told");
  return `"${program}"`;
}
