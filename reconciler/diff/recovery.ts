import type { Attempt, Cause, Phase } from "../state/state.ts";
import { isSamePick } from "./settle.ts";

// What a start does with the phase an earlier process left. Pure. Source: gitops-anchors.md section 5, RECOVERY;
// kill points K6-K26 of security-reliability.md section 5.

export type Recovery =
  | { readonly kind: "nothing" }
  /** Nothing on the host was changed: forget the attempt. */
  | { readonly kind: "drop"; readonly attempt: Attempt }
  /** The machine restarted and came up with the last good one: the attempt is over. */
  | { readonly kind: "note-interrupted"; readonly attempt: Attempt; readonly cause: Cause }
  /** The machine restarted and came up with the unconfirmed one: judge it now, whole. */
  | { readonly kind: "probe"; readonly attempt: Attempt; readonly reachable: readonly string[] }
  | { readonly kind: "roll-back"; readonly attempt: Attempt; readonly cause: Cause; readonly tries: number }
  | { readonly kind: "commit"; readonly attempt: Attempt }
  | { readonly kind: "give-up"; readonly attempt: Attempt; readonly cause: Cause };

export interface RecoveryFacts {
  readonly phase: Phase;
  readonly sameBoot: boolean;
  readonly runs: "last-good" | "wanted" | "neither";
}

const mostRollbacks = 3;

export function planRecovery({ phase, sameBoot, runs }: RecoveryFacts): Recovery {
  switch (phase.phase) {
    case "idle":
    case "stuck":
      return { kind: "nothing" };
    case "preparing":
      return { kind: "drop", attempt: phase.attempt };
    case "armed":
    case "applying":
    case "probing":
    case "confirming":
      return recoverChange(phase, sameBoot, runs);
    case "committing":
      return { kind: "commit", attempt: phase.attempt };
    case "rolling-back":
    case "reprobing": {
      const { attempt, cause, tries } = phase;
      return tries >= mostRollbacks
        ? { kind: "give-up", attempt, cause }
        : { kind: "roll-back", attempt, cause, tries };
    }
  }
}

type ChangePhase = Extract<Phase, { readonly reachable: readonly string[] }>;

function recoverChange(
  { phase, attempt, reachable }: ChangePhase,
  sameBoot: boolean,
  runs: RecoveryFacts["runs"],
): Recovery {
  const also = sameBoot ? "" : ", with the machine";
  const cause: Cause = { code: "INTERRUPTED", message: `the reconciler ended while ${phase}${also}` };
  if (sameBoot) return { kind: "roll-back", attempt, cause, tries: 0 };
  switch (runs) {
    case "last-good":
      return { kind: "note-interrupted", attempt, cause };
    case "wanted":
      return { kind: "probe", attempt, reachable };
    case "neither":
      return { kind: "roll-back", attempt, cause, tries: 0 };
  }
}

/** True when the last good one is what was attempted: drift being repaired. It is never quarantined. Another variant of
 *  it, which the host has taken up, is a change like any other. */
export function isRepair({ previous, wanted }: Attempt): boolean {
  return previous?.target.desiredId === wanted.target.desiredId && isSamePick(previous, wanted);
}

const mostRepairs = 3;

/**
 * After a rollback whose own probes passed or failed: may the same desiredId be tried again by itself?
 * A failed probe or confirmation says something about the release; a failed activation or an interruption may not,
 * and has one more try.
 */
export function judgeFailure(attempt: Attempt, cause: Cause, restored: boolean): "retry" | "quarantine" | "stuck" {
  if (isRepair(attempt)) return restored || attempt.number < mostRepairs ? "retry" : "stuck";
  if (!restored) return "stuck";
  switch (cause.code) {
    case "ACTIVATION_FAILED":
    case "INTERRUPTED":
      return attempt.number < 2 ? "retry" : "quarantine";
    case "STATE_WRITE_FAILED": // a full disk is not the release's fault
      return "retry";
    default:
      return "quarantine";
  }
}
