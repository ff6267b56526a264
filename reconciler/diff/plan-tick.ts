import { shortDigest } from "../../src/kernel/digest.ts";
import type { NekoError } from "../../src/kernel/error.ts";
import { shortRevision } from "../../src/kernel/revision.ts";
import { clip } from "../../src/kernel/text.ts";
import type { Good, Hold, State, Wanted } from "../state/state.ts";
import type { Closed } from "./outcome.ts";
import { isQuarantined, isSamePick, sayPicked, type HostAdmission } from "./settle.ts";

// What one pass does, from what was resolved, what is observed and what is remembered. Pure: same facts, same plan.

export interface TickFacts {
  readonly resolved: { readonly admission: HostAdmission } | { readonly error: NekoError };
  /** The driver finds exactly what is admitted; false when nothing is. */
  readonly runsWanted: boolean;
  /** The driver finds exactly the last good one; true when there is none to run. */
  readonly runsLastGood: boolean;
  readonly state: Pick<State, "phase" | "lastGood" | "quarantine" | "hold">;
  /** No pass since the machine was started has seen the last good one run. */
  readonly rebooted: boolean;
  readonly now: Date;
}

export type TickPlan =
  | { readonly kind: "in-sync"; readonly wanted: Wanted; readonly pending: number; readonly because: string }
  /** It runs already, but not as this release: probe it and move the floor. A README edit restarts nothing. */
  | { readonly kind: "adopt"; readonly wanted: Wanted; readonly pending: number; readonly because: string }
  | {
      readonly kind: "apply";
      readonly wanted: Wanted;
      readonly reason: "first" | "change" | "rollback" | "drift";
      readonly pending: number;
      readonly because: string;
    }
  /** Nothing newer goes; `restore` is started again when it is not what runs (a reboot, somebody's hand). */
  | { readonly kind: "keep"; readonly closed: Closed; readonly restore: Good | null };

export function planTick(facts: TickFacts): TickPlan {
  const { resolved, state } = facts;
  const wanted = "admission" in resolved ? wantedOf(resolved.admission) : null;
  const hold = activeHold(state.hold, facts.now);
  if (hold) {
    const until = hold.expires === null ? "" : ` until ${hold.expires}`;
    const because = clip(`held by ${hold.owner}${until}: ${hold.reason}`);
    // Hands off means what runs, not what a reboot left: only then is the last good one started.
    return keep(facts, { kind: "gated", code: "HELD", wanted, because }, facts.rebooted);
  }
  if ("error" in resolved) {
    const { code, message } = resolved.error;
    return keep(facts, { kind: "failed", wanted: null, cause: { code, message } });
  }
  const { admission } = resolved;
  switch (admission.kind) {
    case "pending":
      return keep(facts, { kind: "pending", behind: admission.behind, because: admission.because });
    case "absent":
      return keep(facts, { kind: "pending", behind: null, because: admission.because });
    case "gated":
    case "unsettled":
      return keep(facts, { kind: "gated", code: admission.code, wanted, because: admission.because });
    case "admitted":
      return planAdmitted(facts, toWanted(admission, admission.via), admission);
  }
}

function planAdmitted(
  facts: TickFacts,
  wanted: Wanted,
  admission: { readonly pending: number; readonly because: string },
): TickPlan {
  const { state } = facts;
  const { lastGood } = state;
  const { desiredId } = wanted.target;
  const { pending } = admission;
  if (state.phase.phase === "stuck" && state.phase.attempt.wanted.target.desiredId === desiredId) {
    const because = `${state.phase.cause.message}; the rollback failed, and a person has to look`;
    return keep(facts, { kind: "gated", code: "ROLLBACK_FAILED", wanted, because: clip(because) });
  }
  const bad = state.quarantine.find((entry) => isQuarantined(entry, wanted));
  if (bad) {
    const because = clip(`${shortDigest(desiredId)} was rolled back (${bad.cause.code}): ${bad.cause.message}`);
    return keep(facts, { kind: "gated", code: "QUARANTINED", wanted, because });
  }
  if (facts.runsWanted) {
    if (lastGood?.digest === wanted.digest && lastGood.target.desiredId === desiredId && isSamePick(lastGood, wanted)) {
      return { kind: "in-sync", wanted, pending, because: `release ${wanted.release} runs` };
    }
    return { kind: "adopt", wanted, pending, because: `release ${wanted.release} asks for what runs already` };
  }
  const named = `release ${wanted.release} (${shortRevision(wanted.commit)})`;
  if (!lastGood) return { kind: "apply", wanted, pending, reason: "first", because: `${named} is the first here` };
  if (lastGood.target.desiredId === desiredId) {
    const because = isSamePick(lastGood, wanted)
      ? `what runs is no longer what ${named} asks for`
      : clip(`another variant of ${named} fits this host now: ${sayPicked(wanted)}`);
    return { kind: "apply", wanted, pending, reason: "drift", because };
  }
  const reason = wanted.via === "rollback" ? "rollback" : "change";
  return { kind: "apply", wanted, pending, reason, because: `${named} follows release ${lastGood.release}` };
}

/** The hold, unless its time is over. */
export function activeHold(hold: Hold | null, now: Date): Hold | null {
  if (!hold) return null;
  return hold.expires !== null && Date.parse(hold.expires) <= now.getTime() ? null : hold;
}

function keep(facts: TickFacts, closed: Closed, mayRestore = true): TickPlan {
  const { phase, lastGood } = facts.state;
  // Stuck: bringing the last good one back has failed already; trying again each pass would be a loop.
  const restore = mayRestore && phase.phase !== "stuck" && !facts.runsLastGood ? lastGood : null;
  return { kind: "keep", closed, restore };
}

/** What the admission would have run, also while a gate is closed. */
export function wantedOf(admission: HostAdmission): Wanted | null {
  switch (admission.kind) {
    case "admitted":
    case "unsettled":
      return toWanted(admission, admission.via);
    case "gated":
      return toWanted(admission, "release");
    case "pending":
    case "absent":
      return null;
  }
}

function toWanted(
  admission: Extract<HostAdmission, { readonly kind: "admitted" | "gated" | "unsettled" }>,
  via: Wanted["via"],
): Wanted {
  const { predicate, digest } = admission.release;
  const wanted = { target: admission.target, release: predicate.release, digest, commit: predicate.commit, via };
  if (admission.kind === "unsettled" || !admission.offer) return wanted;
  return { ...wanted, offer: admission.offer, picked: admission.picked ?? [] };
}
