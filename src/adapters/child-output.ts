import { spawn } from "node:child_process";
import { constants } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { NekoError } from "../kernel/error.ts";
import type { Redact } from "../kernel/redact.ts";
import { checkArguments, endGroup, interrupted, timedOut } from "./node-run.ts";
import { OutputKeeper } from "./run-output.ts";

export interface ChildOutputOptions {
  /** The child's whole environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The longest wait for its next bytes, or for its end. The time in which nobody reads does not count. */
  readonly stallMs: number;
  /** What is thrown when it ended with another status than 0, or could not be started: a stream that was cut must not
   *  look complete. */
  readonly failure: (end: number | Error, stderr: string) => NekoError;
  /** What the child says on stderr goes through this before it is kept. */
  readonly redact?: Redact;
  readonly signal: AbortSignal;
}

const keptStderrBytes = 64 * 1024;
const stderrGraceMs = 500;

/**
 * What a program writes to stdout, as fast as it is read. Started without a shell, in `/`, in a process group of its
 * own, which is ended as a whole when the reader stops, the signal fires or nothing comes any more.
 * @throws NekoError TIMED_OUT, CANCELLED, VALUE_INVALID (a NUL); what `failure` makes
 */
export async function* childOutput(argv: readonly string[], options: ChildOutputOptions): AsyncGenerator<Uint8Array> {
  const { signal, stallMs } = options;
  checkArguments(argv, options.env);
  if (signal.aborted) throw interrupted(argv, signal);
  const child = spawn(argv[0] ?? "", argv.slice(1), {
    cwd: "/",
    env: { ...options.env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stderr = new OutputKeeper(keptStderrBytes, undefined, options.redact);
  child.stderr.on("data", (chunk: Buffer) => stderr.add(chunk));
  const stderrEnded = new Promise<void>((done) => child.stderr.once("close", done));
  const exited = new Promise<number | Error>((done) => {
    child.once("error", (error) => child.pid === undefined && done(error));
    child.once("exit", (code, by) => done(by ? 128 + constants.signals[by] : (code ?? 1)));
  });

  // Every wait has its own way to be ended: a promise that lives as long as the child would keep all its chunks.
  let giveUp: (error: NekoError) => void = () => undefined;
  let stopped: NekoError | undefined;
  let ending: Promise<void> | undefined;
  const stop = (error: NekoError): void => {
    if (stopped) return;
    stopped = error;
    ending = endGroup(child);
    child.stdout.destroy(error);
    giveUp(error);
  };
  const onAbort = (): void => stop(interrupted(argv, signal));
  signal.addEventListener("abort", onAbort, { once: true });
  const soon = async <T>(work: Promise<T>): Promise<T> => {
    // What was asked for last fails with the stream, and nobody waits for it any more.
    work.catch(() => undefined);
    if (stopped) throw stopped;
    const timer = setTimeout(() => stop(timedOut(argv, stallMs)), stallMs);
    try {
      const given = Promise.withResolvers<never>();
      giveUp = given.reject;
      return await Promise.race([work, given.promise]);
    } finally {
      clearTimeout(timer);
    }
  };

  let ended = false;
  try {
    const chunks = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    for (let next = await soon(chunks.next()); !next.done; next = await soon(chunks.next())) yield next.value;
    const status = await soon(exited);
    ended = true;
    if (status === 0) return;
    await Promise.race([stderrEnded, sleep(stderrGraceMs)]);
    stderr.end();
    throw options.failure(status, stderr.text());
  } finally {
    signal.removeEventListener("abort", onAbort);
    if (!ended) await (ending ?? endGroup(child));
    child.stdout.destroy();
    child.stderr.destroy();
  }
}
