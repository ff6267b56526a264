import { dispositions } from "../../src/kernel/error-codes.ts";
import { Exit } from "../../src/kernel/exit.ts";
import type { Cause, Good, Wanted } from "../state/state.ts";
import type { ProbeOutcome } from "../verify/judge.ts";

export type GateCode =
  "HELD" | "QUARANTINED" | "WAVE_NOT_ADMITTED" | "ROLLBACK_FAILED" | "NO_VARIANT_RUNS" | "HARDWARE_UNKNOWN";

/** Why nothing newer is applied while what runs keeps running. */
export type Closed =
  | {
      readonly kind: "gated";
      readonly code: GateCode;
      readonly wanted: Wanted | null;
      readonly because: string;
    }
  /** No record for the branch's newest commits yet, or none that names this target. */
  | { readonly kind: "pending"; readonly behind: number | null; readonly because: string }
  /** Nothing verified could be had: unreachable remotes, a refused chain. */
  | { readonly kind: "failed"; readonly wanted: Wanted | null; readonly cause: Cause };

/** How a pass over one target ended. */
export type Outcome =
  | Closed
  /** What is wanted runs and is committed. `changed` says what this pass did for it. */
  | {
      readonly kind: "in-sync";
      readonly wanted: Wanted;
      readonly changed: "nothing" | "adopted" | "applied" | "repaired";
      readonly pending: number;
      /** Of this pass; empty when it did not probe. */
      readonly probes: readonly ProbeOutcome[];
    }
  /** The last good one runs again and its probes pass. */
  | {
      readonly kind: "rolled-back";
      readonly wanted: Wanted;
      readonly to: Good | null;
      readonly cause: Cause;
      readonly quarantined: boolean;
      /** What the release's own probes said; empty when it did not come that far. */
      readonly probes: readonly ProbeOutcome[];
    }
  /** Not even the last good one could be brought back: a person must look. */
  | { readonly kind: "stuck"; readonly wanted: Wanted; readonly cause: Cause }
  /** Told to stop in the middle of a change; the next start, or the guard, ends it. */
  | { readonly kind: "abandoned"; readonly wanted: Wanted };

/** Exit status of `neko reconcile --once` for one target. Source: product.md section 11. */
export function exitOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case "in-sync":
    case "pending":
      return Exit.ok;
    case "gated":
      return dispositions[outcome.code].exit;
    case "failed":
      return dispositions[outcome.cause.code].exit;
    case "rolled-back":
      return Exit.rolledBack;
    case "stuck":
      return Exit.rollbackFailed;
    case "abandoned":
      return Exit.transient;
  }
}

/** Worth another try soon, without anybody doing anything. */
export function isTransient(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case "in-sync":
    case "pending":
    case "gated":
    case "stuck":
      return false;
    case "failed":
      return dispositions[outcome.cause.code].disposition === "transient";
    case "rolled-back":
      return !outcome.quarantined;
    case "abandoned":
      return true;
  }
}

const firstDelayMs = 5_000;
const longestDelayMs = 900_000;

/**
 * Until the next pass: the poll interval, or after transient failures 5 s, 10 s, 20 s … 15 min; ± 20 % either way.
 * @param failures transient ones in a row, 0 when the last pass had none
 * @param random in [0, 1)
 */
export function nextDelayMs(failures: number, pollMs: number, random: number): number {
  const base = failures === 0 ? pollMs : Math.min(firstDelayMs * 2 ** Math.min(failures - 1, 20), longestDelayMs);
  return Math.round(base * (0.8 + 0.4 * random));
}
