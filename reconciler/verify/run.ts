import { NekoError } from "../../src/kernel/error.ts";
import { clip, showUrl } from "../../src/kernel/text.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Run } from "../../src/ports/run.ts";
import type { Probe } from "../../src/spec/desired-state.ts";
import type { HttpGet } from "../ports/http-get.ts";
import {
  bodyLimitBytes,
  count,
  intervalMs,
  isEnough,
  judgeExec,
  judgeHttp,
  noTries,
  outcomeOf,
  tryTimeoutMs,
} from "./judge.ts";
import type { ProbeOutcome, TryResult } from "./judge.ts";

export interface ProbePorts {
  readonly run: Run;
  readonly get: HttpGet;
  readonly clock: Clock;
}

/**
 * All probes at once, each until it passes `successes` times in a row or its window is over. Outcomes come in the
 * order of the probes. A probe that could not run has failed. @throws NekoError CANCELLED when `signal` aborts.
 */
export async function runProbes(
  probes: readonly Probe[],
  ports: ProbePorts,
  signal: AbortSignal,
): Promise<readonly ProbeOutcome[]> {
  try {
    return await Promise.all(probes.map((probe) => runProbe(probe, ports, signal)));
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new NekoError("CANCELLED", "the probes were cancelled", {
      hint: "let the reconciler run again; it probes anew from the start",
      cause: error,
    });
  }
}

async function runProbe(probe: Probe, ports: ProbePorts, signal: AbortSignal): Promise<ProbeOutcome> {
  const start = ports.clock.monotonicMs();
  const elapsed = (): number => ports.clock.monotonicMs() - start;
  let streak = noTries;
  while (elapsed() < probe.withinMs) {
    signal.throwIfAborted();
    const result = await tryOnce(probe, ports, tryTimeoutMs(probe, probe.withinMs - elapsed()), signal);
    signal.throwIfAborted();
    // An answer after the window does not count, however good.
    if (result.passed && elapsed() > probe.withinMs) break;
    streak = count(streak, result);
    if (isEnough(streak, probe)) break;
    // A last try with next to no time would only hide why the one before failed.
    if (elapsed() + intervalMs(probe) >= probe.withinMs) break;
    await ports.clock.sleep(intervalMs(probe), signal);
  }
  return outcomeOf(probe, streak, elapsed());
}

async function tryOnce(probe: Probe, ports: ProbePorts, timeoutMs: number, signal: AbortSignal): Promise<TryResult> {
  try {
    switch (probe.kind) {
      case "http":
        return await tryHttp(probe, ports.get, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
      case "exec": {
        const { status, stdout, stderr } = await ports.run(probe.argv, {
          signal,
          timeoutMs,
          maxOutputBytes: bodyLimitBytes,
        });
        return judgeExec(status, stderr.trim() === "" ? stdout : stderr);
      }
    }
  } catch (error) {
    return { passed: false, detail: reasonOf(error, timeoutMs) };
  }
}

async function tryHttp(probe: Extract<Probe, { kind: "http" }>, get: HttpGet, signal: AbortSignal): Promise<TryResult> {
  const { status, body } = await get(probe.url, bodyLimitBytes, signal);
  return judgeHttp(probe, status, body);
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return "could not run";
  if (error.name === "TimeoutError") return `no answer within ${Math.round(timeoutMs)} ms`;
  const code = "code" in error && typeof error.code === "string" ? `${error.code} ` : "";
  // Some messages quote the whole url, password and query included.
  const message = error.message.replace(/\s+/g, " ").replace(/[a-z]+:\/\/\S+/gi, showUrl);
  return clip(`${code}${message}`, 200);
}
