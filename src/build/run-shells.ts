import { join } from "node:path";
import { showDuration } from "../kernel/duration.ts";
import { toNekoError, type NekoError } from "../kernel/error.ts";
import type { ProbeHardware } from "../ports/hardware.ts";
import type { Log } from "../ports/log.ts";
import type { FlakeSource, Nix } from "../ports/nix.ts";
import type { ShellSpec } from "../spec/desired-state.ts";
import { benchShown } from "./bench-result.ts";

export interface ShellResult {
  readonly name: string;
  readonly attribute: string;
  readonly outcome: ShellOutcome;
  readonly ms: number;
  /** Absent: neko.yaml declares none, or the shell or its check failed. */
  readonly bench?: BenchOutcome;
}

export type ShellOutcome =
  /** neko.yaml declares no check: the shell was realised and can be entered, no more is known. */
  | { readonly kind: "entered" }
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly error: NekoError }
  /** The shell was realised; its check needs what is not here. */
  | { readonly kind: "cannot-run-here"; readonly because: string };

/** Never a reason to fail: what a bench says is for people. */
export type BenchOutcome =
  | { readonly kind: "measured"; readonly shown: string; readonly ms: number }
  | { readonly kind: "failed"; readonly error: NekoError }
  | { readonly kind: "cannot-run-here"; readonly because: string };

export interface ShellPorts {
  readonly nix: Pick<Nix, "runInShell">;
  readonly log: Log;
  /** Asked once, when a shell needs a GPU. */
  readonly hardware: ProbeHardware;
}

/**
 * Realises every shell and runs its check, then its bench, one shell after another: they share the machine's GPU and its
 * memory. One that fails keeps no other from being looked at. Rejects for the signal alone.
 */
export async function runShells(
  shells: readonly ShellSpec[],
  at: { readonly flake: FlakeSource; readonly rootsDirectory: string },
  ports: ShellPorts,
  signal: AbortSignal,
): Promise<readonly ShellResult[]> {
  const lacking = shells.some((shell) => shell.gpu) ? await lackingGpu(ports, signal) : undefined;
  const results: ShellResult[] = [];
  for (const shell of shells) {
    const work = (): Promise<ShellResult> => runShell(shell, at, shell.gpu ? lacking : undefined, ports, signal);
    results.push(await ports.log.group(`Shell ${shell.name}`, work));
  }
  return results;
}

/** Why nothing that needs a GPU runs here. A machine that cannot be asked may have one: then the check itself tells. */
async function lackingGpu({ hardware }: ShellPorts, signal: AbortSignal): Promise<string | undefined> {
  const { gpus } = await hardware(signal);
  return gpus.kind === "none" ? gpus.because : undefined;
}

async function runShell(
  shell: ShellSpec,
  { flake, rootsDirectory }: { readonly flake: FlakeSource; readonly rootsDirectory: string },
  lacking: string | undefined,
  { nix, log }: ShellPorts,
  signal: AbortSignal,
): Promise<ShellResult> {
  const { name, attribute, check, bench, env, pure, timeoutMs } = shell;
  const root = join(rootsDirectory, "shells", name);
  const run = (line: string) => nix.runInShell(flake, attribute, { line, env, pure, root, timeoutMs }, signal);
  const result = { name, attribute };
  const shut = { kind: "cannot-run-here", because: lacking ?? "" } as const;
  const started = await attempt(() => run(lacking === undefined ? (check ?? "true") : "true"), signal);
  // What the shell does on entering may need the GPU as well: without one nothing of that is judged.
  const hookFailed = lacking !== undefined && "error" in started && started.error.code === "SHELL_CHECK_FAILED";
  if ("error" in started && !hookFailed) {
    log.info(`failed: ${started.error.message}`);
    return { ...result, outcome: { kind: "failed", error: started.error }, ms: 0 };
  }
  const ms = "error" in started ? 0 : started.ms;
  if (lacking !== undefined) {
    log.info(`realised; its ${bench === undefined ? "check" : "check and bench"} cannot run here: ${lacking}`);
    const outcome = check === undefined ? ({ kind: "entered" } as const) : shut;
    return { ...result, outcome, ms, ...(bench === undefined ? {} : { bench: shut }) };
  }
  if (!("error" in started) && started.output.trim() !== "") log.debug(started.output.trimEnd());
  log.info(`${check === undefined ? "realised" : "check passed"} in ${showDuration(ms)}`);
  const outcome = { kind: check === undefined ? "entered" : "passed" } as const;
  if (bench === undefined) return { ...result, outcome, ms };
  const measured = await attempt(() => run(bench), signal);
  const told = benchOutcome(measured);
  log.info(`bench: ${told.kind === "measured" ? `${told.shown}, in ${showDuration(told.ms)}` : told.error.message}`);
  return { ...result, outcome, ms, bench: told };
}

type Attempt = Awaited<ReturnType<Nix["runInShell"]>> | { readonly error: NekoError };

function benchOutcome(measured: Attempt): Exclude<BenchOutcome, { kind: "cannot-run-here" }> {
  if ("error" in measured) return { kind: "failed", error: measured.error };
  return { kind: "measured", shown: benchShown(measured.stdout), ms: measured.ms };
}

async function attempt(work: () => ReturnType<Nix["runInShell"]>, signal: AbortSignal): Promise<Attempt> {
  try {
    return await work();
  } catch (thrown) {
    signal.throwIfAborted();
    return { error: toNekoError(thrown) };
  }
}
