import { setTimeout as sleep } from "node:timers/promises";
import { exec } from "@actions/exec";
import { timerMs } from "../../kernel/duration.ts";
import { NekoError } from "../../kernel/error.ts";
import type { Run, RunOptions, RunResult } from "../../ports/run.ts";
import { checkArguments, childEnvironment, defaultMaxOutputBytes, defaultTimeoutMs } from "../node-run.ts";
import { interrupted, notStartable, resultOf, timedOut, type RunBase } from "../node-run.ts";
import { OutputKeeper } from "../run-output.ts";
import { endMarked, markerName } from "./children.ts";

const startGraceMs = 1_000;

/**
 * The Action's children, through @actions/exec: the runner's own way to start a tool. The environment is rebuilt as in
 * node-run.ts. What is different:
 * - each child is marked (see children.ts), and ended by its marker after CANCELLED or TIMED_OUT; where processes cannot
 *   be found so (macOS), it runs on until the runner ends the job's processes;
 * - a child ended by a signal has status 128: @actions/exec does not tell which signal;
 * - stdin that is not given stays open and empty instead of closed: @actions/exec handles no EPIPE, so even an empty
 *   write to a child that has ended would end the Action; give stdin only to what reads it;
 * - `argv[0]` is looked up in the PATH of the Action itself, and there is no pid for `onStart`.
 * @param step marks this Action's children, and no other's
 */
export function createActionsRun(base: RunBase, step: string): Run {
  let started = 0;
  return async (argv, options) => {
    checkArguments(argv, options.env);
    if (options.signal.aborted) throw interrupted(argv, options.signal);
    started += 1;
    const marker = `${step}/${started}`;
    const marked = { ...base, extraEnv: { ...base.extraEnv, [markerName]: marker } };
    return untilOver(argv, options, marker, runChild(argv, marked, options));
  };
}

async function runChild(argv: readonly string[], base: RunBase, options: RunOptions): Promise<RunResult> {
  const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
  const stdout = new OutputKeeper(maxBytes, options.onStdoutLine);
  const stderr = new OutputKeeper(maxBytes, options.onStderrLine, base.redact);
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
    throw error instanceof NekoError ? error : notStartable(argv, withErrno(error));
  }
  stdout.end();
  stderr.end();
  return resultOf(status ?? 128, stdout.text(), stderr.text(), base.redact);
}

/** @actions/io says in words that a program is nowhere on PATH; others of our `run` by its errno. */
function withErrno(error: unknown): unknown {
  const isMissing = error instanceof Error && error.message.startsWith("Unable to locate executable file:");
  return isMissing ? Object.assign(error, { code: "ENOENT" }) : error;
}

async function untilOver<T>(
  argv: readonly string[],
  options: RunOptions,
  marker: string,
  work: Promise<T>,
): Promise<T> {
  const { promise: over, resolve: stop } = Promise.withResolvers<NekoError>();
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const deadline = setTimeout(() => stop(timedOut(argv, timeoutMs)), timerMs(timeoutMs));
  const onAbort = (): void => stop(interrupted(argv, options.signal));
  options.signal.addEventListener("abort", onAbort, { once: true });
  try {
    const first = await Promise.race([work.then((value) => ({ value })), over]);
    if (!(first instanceof NekoError)) return first.value;
    await endChild(marker, work);
    throw first;
  } finally {
    clearTimeout(deadline);
    options.signal.removeEventListener("abort", onAbort);
    work.catch(() => undefined); // its own end, later, is nobody's error
  }
}

/** It may not have been started yet: @actions/exec first looks for the program. */
async function endChild(marker: string, work: Promise<unknown>): Promise<void> {
  const settled = work.then(
    () => true,
    () => true,
  );
  const giveUp = performance.now() + startGraceMs;
  while (performance.now() < giveUp && (await endMarked(marker)) !== undefined) {
    if (await Promise.race([settled, sleep(20, false)])) return;
  }
}

/** @actions/exec splits its first argument at spaces. Source: toolrunner.ts, argStringToArray. */
function quoteProgram(program: string): string {
  if (/["\\]/.test(program)) throw new TypeError("a program whose name @actions/exec cannot be told");
  return `"${program}"`;
}
