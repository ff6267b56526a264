import { spawn, type ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { timerMs } from "../kernel/duration.ts";
import { NekoError } from "../kernel/error.ts";
import type { Redact } from "../kernel/redact.ts";
import { clip } from "../kernel/text.ts";
import type { Run, RunOptions, RunResult } from "../ports/run.ts";
import { OutputKeeper } from "./run-output.ts";

export interface RunBase {
  /** The child's whole PATH; `argv[0]` without a slash is looked up here. */
  readonly path: string;
  /** `/var/empty` unless given. Nix and git write below it. */
  readonly home?: string;
  /** What else every child gets: NIX_REMOTE, NIX_SSL_CERT_FILE, proxies. */
  readonly extraEnv?: Readonly<Record<string, string>>;
  /** What a child says on stderr goes through this before it is kept; stdout too when the child fails, since it is data
   *  only of one that does not. */
  readonly redact?: Redact;
}

export const defaultTimeoutMs = 600_000;
export const defaultMaxOutputBytes = 1024 * 1024;
const killGraceMs = 5_000;
// A grandchild may hold the pipes open after the child has ended; what it writes is not the child's output.
const pipeGraceMs = 500;

/**
 * Children with a rebuilt environment and nothing of ours: PATH, HOME, LC_ALL, TZ and what `base` and the call add.
 * Each leads its own process group, which is ended as a whole (SIGTERM, SIGKILL 5 s later) when the call is over
 * early. Source: security-reliability.md R5.
 */
export function createNodeRun(base: RunBase): Run {
  return async (argv, options) => {
    checkArguments(argv, options.env);
    if (options.signal.aborted) throw interrupted(argv, options.signal);
    return runChild(argv, { ...options, env: childEnvironment(base, options.env) }, base.redact);
  };
}

/** PATH, HOME, LC_ALL, TZ, then the base's, then the call's. */
export function childEnvironment(
  base: RunBase,
  env: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  return {
    PATH: base.path,
    HOME: base.home ?? "/var/empty",
    LC_ALL: "C.UTF-8",
    TZ: "UTC",
    ...base.extraEnv,
    ...env,
  };
}

/** @throws NekoError VALUE_INVALID for a NUL: the kernel would cut the text there. */
export function checkArguments(argv: readonly string[], env: Readonly<Record<string, string>> | undefined): void {
  if (!argv[0]) throw new TypeError("run needs a program");
  if ([...argv, ...Object.entries(env ?? {}).flat()].every((text) => !text.includes("\0"))) return;
  throw new NekoError("VALUE_INVALID", `an argument of ${programOf(argv)} holds a NUL character`, {
    hint: "remove the NUL from the name, path or value you gave",
  });
}

/** Why a signal ended the call: CANCELLED, or TIMED_OUT when the signal was a deadline. */
export function interrupted(argv: readonly string[], signal: AbortSignal): NekoError {
  const reason: unknown = signal.reason;
  if (reason instanceof Error && reason.name === "TimeoutError") return timedOut(argv, undefined, reason);
  return new NekoError("CANCELLED", `${programOf(argv)} was cancelled`, {
    hint: "run the command again when you want it finished",
    cause: reason,
  });
}

export function timedOut(argv: readonly string[], timeoutMs: number | undefined, cause?: unknown): NekoError {
  const after = timeoutMs === undefined ? "its deadline" : `${timeoutMs / 1000} s`;
  return new NekoError("TIMED_OUT", `${programOf(argv)} did not finish within ${after}`, {
    hint: "look at what it waits for, or raise the timeout that covers it",
    cause,
  });
}

export function notStartable(argv: readonly string[], cause: unknown): NekoError {
  const errno = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const program = programOf(argv);
  const missing = errno === "ENOENT" ? missingPrograms.find(({ pattern }) => pattern.test(program)) : undefined;
  if (missing) return new NekoError(missing.code, `${program} is not on PATH`, { hint: missing.hint, cause });
  return new NekoError("INTERNAL", `${program} could not be started${errno === "" ? "" : ` (${errno})`}`, {
    hint: "check that the program is installed and on PATH, and that the working directory exists",
    cause,
  });
}

/** Programs that people install themselves, and what is missing without them. */
const missingPrograms = [
  { pattern: /^nix(?:-.*)?$/, code: "NIX_MISSING", hint: "install Nix 2.18 or newer, and see that PATH has it" },
  { pattern: /^(?:podman|docker)$/, code: "DRIVER_UNAVAILABLE", hint: "install it, or choose the other `engine`" },
  { pattern: /^git$/, code: "GIT_FAILED", hint: "install git, and see that PATH has it" },
] as const;

function programOf(argv: readonly string[]): string {
  return clip(basename(argv[0] ?? ""), 100);
}

function runChild(argv: readonly string[], options: RunOptions, redact: Redact | undefined): Promise<RunResult> {
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
  const stdout = new OutputKeeper(maxBytes, options.onStdoutLine);
  const stderr = new OutputKeeper(maxBytes, options.onStderrLine, redact);

  return new Promise((resolve, reject) => {
    const child = spawn(argv[0]!, argv.slice(1), {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...options.env },
      detached: true,
      stdio: [options.stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    if (child.pid !== undefined) options.onStart?.(child.pid);
    let failure: unknown;
    let ended: Promise<void> | undefined;
    const endEarly = (error: unknown): void => {
      if (ended) return;
      failure = error;
      ended = endGroup(child);
    };
    const onAbort = (): void => endEarly(interrupted(argv, options.signal));
    options.signal.addEventListener("abort", onAbort, { once: true });
    const deadline = setTimeout(() => endEarly(timedOut(argv, timeoutMs)), timerMs(timeoutMs));
    let pipesHeld: NodeJS.Timeout | undefined;
    const release = (): void => {
      clearTimeout(deadline);
      clearTimeout(pipesHeld);
      options.signal.removeEventListener("abort", onAbort);
    };
    // A line callback that throws ends the call, not the process.
    const guarded = (work: () => void): void => {
      try {
        work();
      } catch (error) {
        endEarly(error);
      }
    };

    child.stdout?.on("data", (chunk: Buffer) => guarded(() => stdout.add(chunk)));
    child.stderr?.on("data", (chunk: Buffer) => guarded(() => stderr.add(chunk)));
    // A child that ends without reading its stdin is judged by its status.
    child.stdin?.on("error", () => undefined);
    if (options.stdin !== undefined) child.stdin?.end(options.stdin);
    child.on("error", (error) => {
      if (child.pid !== undefined) return;
      release();
      reject(notStartable(argv, error));
    });
    child.once("exit", () => {
      pipesHeld = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, pipeGraceMs);
    });
    child.once("close", (code, name) => {
      if (child.pid === undefined) return;
      guarded(() => {
        stdout.end();
        stderr.end();
      });
      release();
      if (ended) {
        void ended.then(() => reject(failure as Error));
        return;
      }
      const status = name ? 128 + constants.signals[name] : (code ?? 1);
      resolve(resultOf(status, stdout.text(), stderr.text(), redact));
    });
  });
}

export function resultOf(status: number, stdout: string, stderr: string, redact: Redact | undefined): RunResult {
  return { status, stdout: status !== 0 && redact ? redact(stdout) : stdout, stderr };
}

/** Comes back when no process of the child's group is left, or all have been sent SIGKILL. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  if (!signalGroup(child.pid, "SIGTERM")) return;
  const giveUp = performance.now() + killGraceMs;
  while (performance.now() < giveUp) {
    await sleep(20);
    if (!signalGroup(child.pid, 0)) return;
  }
  signalGroup(child.pid, "SIGKILL");
}

function signalGroup(leader: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, name);
  } catch {
    return false; // ESRCH: the group is gone
  }
}
