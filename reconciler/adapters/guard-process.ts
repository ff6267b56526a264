import { spawn } from "node:child_process";
import { copyFile, open, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { NekoError } from "../../src/kernel/error.ts";
import { tail } from "../../src/kernel/text.ts";
import type { Run } from "../../src/ports/run.ts";
import { guardReadyFile, type GuardOrder, type StartGuard } from "../ports/guard.ts";
import { readIfThere } from "../state/durable-files.ts";

const standsWithinMs = 30_000;

export interface GuardProgram {
  /** What starts this very program: `[node, dist/neko/index.js]`. */
  readonly argv: readonly string[];
  /** The host file; a copy as it is at arming time is what the guard reads. */
  readonly configFile: string;
  /** Of one target. */
  readonly directory: string;
  /** The guard's whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly run: Run;
}

/**
 * A detached process with its own session; where systemd is PID 1 a transient unit, which also survives the end of
 * the reconciler's own unit and cgroup.
 */
export function createGuardStarter(program: GuardProgram): StartGuard {
  return async (order, signal) => {
    const config = `${program.directory}/guard.yaml`;
    await copyFile(program.configFile, config);
    const argv = [...program.argv, ...guardArguments(order, config)];
    if ((await readFile("/proc/1/comm", "utf8")).trim() === "systemd") {
      await startUnit(program, order, argv, signal);
    } else {
      await startDetached(program, argv);
    }
    await stands(program.directory, order.nonce, signal);
  };
}

/** What `neko guard` takes; the reverse of {@link parseGuardArguments}. */
export function guardArguments(order: GuardOrder, config: string): string[] {
  const { target, nonce, deadlineMs, graceMs, holder } = order;
  const times = ["--deadline-ms", String(deadlineMs), "--grace-ms", String(graceMs)];
  const who = ["--nonce", nonce, "--holder", `${holder.pid}:${holder.start}`];
  return ["guard", "--config", config, "--target", target, ...who, ...times];
}

/** @throws NekoError USAGE */
export function parseGuardArguments(args: readonly string[]): GuardOrder & { readonly config: string } {
  const value = (flag: string, pattern: RegExp): string => {
    const at = args.indexOf(`--${flag}`);
    const text = at < 0 ? undefined : args[at + 1];
    if (text !== undefined && pattern.test(text)) return text;
    throw new NekoError("USAGE", `neko guard needs --${flag}`, {
      hint: "do not start the guard by hand; the reconciler does when it changes something",
    });
  };
  const [pid = "", start = ""] = value("holder", /^\d+:\d+$/).split(":");
  return {
    config: value("config", /^\//),
    target: value("target", /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/),
    nonce: value("nonce", /^[0-9a-f]{32}$/),
    deadlineMs: Number(value("deadline-ms", /^\d{1,12}$/)),
    graceMs: Number(value("grace-ms", /^\d{1,12}$/)),
    holder: { pid: Number(pid), start },
  };
}

async function startDetached(program: GuardProgram, argv: readonly string[]): Promise<void> {
  const log = await open(`${program.directory}/guard.log`, "a", 0o600);
  try {
    const child = spawn(argv[0]!, argv.slice(1), {
      cwd: "/",
      env: program.env,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", (cause) => reject(notStarted(cause.message, cause)));
    });
    child.unref();
  } finally {
    await log.close();
  }
}

async function startUnit(
  program: GuardProgram,
  order: GuardOrder,
  argv: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const unit = [
    "systemd-run",
    "--quiet",
    "--collect",
    `--unit=neko-guard-${order.nonce}`,
    "--description=Neko guard: undoes a change that nobody confirmed",
    // Names only: systemd-run takes the values from its own environment, so that none of them stands in argv.
    ...Object.keys(program.env).map((name) => `--setenv=${name}`),
    "--",
  ];
  const { status, stderr } = await program.run([...unit, ...argv], { signal, env: program.env, timeoutMs: 30_000 });
  if (status !== 0) throw notStarted(tail(stderr, 2));
}

/** A guard that cannot read its files is none; better to learn that before the change than at the deadline. */
async function stands(directory: string, nonce: string, signal: AbortSignal): Promise<void> {
  const end = performance.now() + standsWithinMs;
  while ((await readIfThere(guardReadyFile(directory))) !== nonce) {
    if (performance.now() > end) throw notStarted(`it does not stand after ${standsWithinMs / 1000} s, see guard.log`);
    await sleep(20, undefined, { signal });
  }
}

function notStarted(why: string, cause?: unknown): NekoError {
  return new NekoError("INTERNAL", `the guard could not be started: ${why}`, {
    hint: "nothing was changed; see that the program can start itself on this host",
    cause,
  });
}
