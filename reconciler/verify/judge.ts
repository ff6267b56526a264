import { clip, showUrl } from "../../src/kernel/text.ts";
import type { Probe } from "../../src/spec/desired-state.ts";

// What probes mean: which answer is a pass, when enough is enough. No I/O, no clock.

/** What one probe came to. */
export interface ProbeOutcome {
  /** `GET http://127.0.0.1:8080/health`, `nvidia-smi -L`. */
  readonly name: string;
  readonly passed: boolean;
  readonly tries: number;
  readonly ms: number;
  /** Why, one line: `200, 3 in a row`, `status 503, wanted 200`. Holds foreign text, clipped. */
  readonly detail: string;
}

export type TryResult =
  { readonly passed: true; readonly detail: string } | { readonly passed: false; readonly detail: string };

/** Successes in a row so far, out of how many are wanted. */
export interface Streak {
  readonly tries: number;
  readonly inARow: number;
  readonly last: TryResult | null;
}

export const noTries: Streak = { tries: 0, inARow: 0, last: null };

/** At most this much of a body is looked at. */
export const bodyLimitBytes = 64 * 1024;
const httpTryMs = 5_000;
const execTryMs = 30_000;

function probeName(probe: Probe): string {
  return probe.kind === "http" ? `GET ${showUrl(probe.url)}` : clip(probe.argv.join(" "), 200);
}

/** Status equals, body holds `contains`: both or neither. `body` is its first {@link bodyLimitBytes}. */
export function judgeHttp(probe: Extract<Probe, { kind: "http" }>, status: number, body: string): TryResult {
  if (status !== probe.status) return { passed: false, detail: `status ${status}, wanted ${probe.status}` };
  if (probe.contains === undefined || body.includes(probe.contains)) return { passed: true, detail: String(status) };
  return { passed: false, detail: `${status}, but the body does not contain "${clip(probe.contains, 80)}"` };
}

export function judgeExec(status: number, output: string): TryResult {
  if (status === 0) return { passed: true, detail: "exit 0" };
  const said = clip(output.replace(/\s+/g, " "), 200);
  return { passed: false, detail: `exit ${status}${said === "" ? "" : `: ${said}`}` };
}

/** A failure starts the row anew. */
export function count(streak: Streak, result: TryResult): Streak {
  return { tries: streak.tries + 1, inARow: result.passed ? streak.inARow + 1 : 0, last: result };
}

export function isEnough(streak: Streak, probe: Probe): boolean {
  return streak.inARow >= Math.max(1, probe.successes);
}

/** How long one try may take, whole milliseconds: never beyond the window, since a late answer counts for nothing. */
export function tryTimeoutMs(probe: Probe, leftMs: number): number {
  return Math.max(1, Math.ceil(Math.min(probe.kind === "http" ? httpTryMs : execTryMs, leftMs)));
}

/** Pause between tries: 500 ms, less where the window would otherwise be too short for the successes it asks. */
export function intervalMs(probe: Probe): number {
  return Math.min(500, Math.max(10, Math.floor(probe.withinMs / (4 * Math.max(1, probe.successes)))));
}

export function outcomeOf(probe: Probe, streak: Streak, ms: number): ProbeOutcome {
  const passed = isEnough(streak, probe);
  return { name: probeName(probe), passed, tries: streak.tries, ms: Math.round(ms), detail: detailOf(probe, streak) };
}

function detailOf(probe: Probe, streak: Streak): string {
  if (!streak.last) return `no try within ${probe.withinMs} ms`;
  if (isEnough(streak, probe))
    return `${streak.last.detail}${probe.successes > 1 ? `, ${probe.successes} in a row` : ""}`;
  if (streak.last.passed)
    return `${streak.last.detail}, but only ${streak.inARow} of ${probe.successes} in a row in time`;
  return streak.last.detail;
}

/** True when every probe passed; a target without probes has nothing that could fail. */
export function allPassed(outcomes: readonly ProbeOutcome[]): boolean {
  return outcomes.every((outcome) => outcome.passed);
}

/** One line for PROBE_FAILED: what failed, then how many passed. */
export function summarise(outcomes: readonly ProbeOutcome[]): string {
  const failed = outcomes.filter((outcome) => !outcome.passed);
  if (failed.length === 0) return `${outcomes.length} of ${outcomes.length} probes passed`;
  return clip(failed.map((outcome) => `${outcome.name}: ${outcome.detail}`).join("; "));
}
