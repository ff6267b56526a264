import { spawn } from "node:child_process";
import { constants } from "node:os";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NekoError } from "../kernel/error.ts";
import { clip, tail } from "../kernel/text.ts";
import { checkArguments, endGroup, interrupted, timedOut } from "./node-run.ts";
import { OutputKeeper } from "./run-output.ts";

export interface ChildOutputOptions {
  /** The child's whole environment but for this is empty. */
  readonly path: string;
  /** The longest wait for its next bytes, or for its end. The time in which nobody reads does not count. */
  readonly stallMs: number;
  /** What to do when it fails: one imperative sentence. */
  readonly hint: string;
  readonly signal: AbortSignal;
}

const keptStderrBytes = 64 * 1024;
const stderrGraceMs = 500;

/**
 * What a program writes to stdout, as fast as it is read. Started without a shell, in `/`, in a process group of its
 * own, which is ended as a whole when the reader stops, the signal fires or nothing comes any more.
 * @throws NekoError IMAGE_UNPACKABLE when it cannot be started or ends with another status than 0; TIMED_OUT, CANCELLED
 */
export async function* childOutput(argv: readonly string[], options: ChildOutputOptions): AsyncGenerator<Uint8Array> {
  const { signal, stallMs } = options;
  checkArguments(argv, {});
  if (signal.aborted) throw interrupted(argv, signal);
  const name = clip(basename(argv[0] ?? ""), 200);
  const child = spawn(argv[0] ?? "", argv.slice(1), {
    cwd: "/",
    env: { PATH: options.path },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stderr = new OutputKeeper(keptStderrBytes, undefined);
  child.stderr.on("data", (chunk: Buffer) => stderr.add(chunk));
  const stderrEnded = new Promise<void>((done) => child.stderr.once("close", done));
  const exited = new Promise<number | Error>((done) => {
    child.once("error", (error) => child.pid === undefined && done(error));
    child.once("exit", (code, by) => done(by ? 128 + constants.signals[by] : (code ?? 1)));
  });

  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  let ending: Promise<void> | undefined;
  const stop = (error: NekoError): void => {
    if (ending) return;
    ending = endGroup(child);
    stopped.reject(error);
    child.stdout.destroy(error);
  };
  const onAbort = (): void => stop(interrupted(argv, signal));
  signal.addEventListener("abort", onAbort, { once: true });
  const soon = async <T>(work: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => stop(timedOut(argv, stallMs)), stallMs);
    try {
      return await Promise.race([work, stopped.promise]);
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
    const why = typeof status === "number" ? `ended with status ${status}` : `cannot be started (${errnoOf(status)})`;
    const said = tail(stderr.text());
    throw new NekoError("IMAGE_UNPACKABLE", `${name} ${why}${said === "" ? "" : `: ${said}`}`, { hint: options.hint });
  } finally {
    signal.removeEventListener("abort", onAbort);
    if (!ended) await (ending ?? endGroup(child));
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

function errnoOf(error: Error): string {
  return "code" in error ? String(error.code) : clip(error.message, 60);
}
