import { NekoError } from "../src/kernel/error.ts";
import { Exit } from "../src/kernel/exit.ts";
import { clip } from "../src/kernel/text.ts";
import { planTarget, type HostStep } from "../src/plan/host-plan.ts";
import { activeHold, planTick, wantedOf, type TickPlan } from "./diff/plan-tick.ts";
import { look } from "./observe/look.ts";
import { pickVariants } from "./observe/pick-variants.ts";
import { within, type TargetHost } from "./session.ts";
import { appendEntry, readJournal, type JournalEntry } from "./state/journal.ts";
import { waitForLock } from "./state/lock.ts";
import type { Hold, LastPass, Phase, Picked, Quarantined, State, Wanted } from "./state/state.ts";
import { openStore, readAnchor, readState } from "./state/store.ts";

// What people ask of a host besides a pass. Reading needs no lock: files are replaced whole.

const lockWaitMs = 10_000;

/** One target's state as `neko status --json` prints it. */
export interface TargetStatus {
  readonly target: string;
  readonly phase: Phase["phase"];
  /** Of the change being made, or of the last one that could not be undone. */
  readonly attempt: (ReleaseName & { readonly number: number; readonly startedAt: string }) | null;
  readonly lastGood: (ReleaseName & { readonly at: string; readonly picked: readonly Picked[] }) | null;
  readonly seen: number;
  readonly floor: number | null;
  readonly quarantine: readonly Quarantined[];
  /** Null also when its time is over. */
  readonly hold: Hold | null;
  readonly lastPass: LastPass | null;
  /** Since the last pass; null before the first. */
  readonly ageMs: number | null;
  readonly unsentReports: number;
}

export interface ReleaseName {
  readonly release: number;
  readonly commit: string;
  readonly desiredId: string;
}

/** What a target's state says; of one that cannot be read, why. */
export type StatusOf =
  | { readonly kind: "known"; readonly status: TargetStatus }
  | { readonly kind: "unreadable"; readonly target: string; readonly error: NekoError };

/** @throws NekoError HOST_NOT_INITIALISED, STATE_UNREADABLE */
export async function readStatus(target: string, directory: string, now: Date): Promise<TargetStatus> {
  const anchor = await readAnchor(directory);
  const { state } = await readState(directory);
  const { phase, lastGood, lastPass } = state;
  const attempt = phase.phase === "idle" ? null : phase.attempt;
  return {
    target,
    phase: phase.phase,
    attempt: attempt && { ...nameOf(attempt.wanted), number: attempt.number, startedAt: attempt.startedAt },
    lastGood: lastGood && { ...nameOf(lastGood), at: lastGood.at, picked: lastGood.picked ?? [] },
    seen: anchor.seen,
    floor: anchor.floor?.release ?? null,
    quarantine: state.quarantine,
    hold: activeHold(state.hold, now),
    lastPass,
    ageMs: lastPass ? Math.max(0, now.getTime() - Date.parse(lastPass.at)) : null,
    unsentReports: state.reports.outbox.length,
  };
}

/** 7 stuck, 6 the last pass rolled back, 4 held or quarantined, 75 a change is under way, else 0. */
export function exitOfStatus({ phase, hold, lastPass }: TargetStatus): number {
  if (phase === "stuck") return Exit.rollbackFailed;
  if (phase !== "idle") return Exit.transient;
  if (lastPass?.outcome === "rolled-back") return Exit.rolledBack;
  return hold || lastPass?.outcome === "gated" ? Exit.gated : Exit.ok;
}

/** The newest `limit` lines that end or change something, newest first. */
export async function readHistory(directory: string, limit: number): Promise<readonly JournalEntry[]> {
  const entries = await readJournal(directory);
  return entries
    .filter((entry) => !steps.has(entry.event))
    .toReversed()
    .slice(0, limit);
}

const steps: ReadonlySet<JournalEntry["event"]> = new Set([
  "preparing",
  "armed",
  "applying",
  "probing",
  "confirming",
  "committing",
  "rolling-back",
  "reprobing",
]);

/** What the next pass would do, and why. */
export interface TargetDiff {
  readonly target: string;
  readonly plan: TickPlan;
  readonly running: string | null;
  /** From the last good one to what is wanted, as the pull request showed it; also while a gate is closed. */
  readonly steps: readonly HostStep[];
}

/** Fetches, observes, decides, changes nothing on the host. The lock is for the mirror: one process fetches at a time.
 *  @throws NekoError LOCK_HELD, and as the source and the driver do */
export async function readDiff(host: TargetHost, signal: AbortSignal): Promise<TargetDiff> {
  using _lock = await waitForLock(host.directory, lockWaitMs, signal);
  const store = await openStore(host.directory, host.processes.bootId);
  const { state } = store;
  const limited = within(signal, host.config.timeoutsMs.fetch);
  const resolved = await host.source.resolve(store.anchor, host.target, limited);
  const admission = await pickVariants(host, resolved.admission, state.lastGood, limited);
  const wanted = wantedOf(admission);
  const seen = await look(host, wanted, state.lastGood, signal);
  const rebooted = state.restoredBootId !== host.processes.bootId;
  const plan = planTick({ resolved: { admission }, ...seen, state, rebooted, now: host.clock.now() });
  const { steps } = planTarget(state.lastGood?.target.slice ?? null, wanted?.target.slice ?? null);
  // What is adopted runs already: it is probed, and no more.
  const left = plan.kind === "adopt" ? steps.filter(({ action }) => action === "probe") : steps;
  return { target: host.target, plan, running: seen.running, steps: left };
}

/** 3 when a pass would change something, 4 when a gate is closed, else 0. */
export function exitOfDiff({ plan }: TargetDiff): number {
  switch (plan.kind) {
    case "in-sync":
      return Exit.ok;
    case "adopt":
    case "apply":
      return Exit.changesPending;
    case "keep":
      if (plan.restore) return Exit.changesPending;
      return plan.closed.kind === "gated" ? Exit.gated : Exit.ok;
  }
}

/** The part of a host that the changing verbs need. */
export type Held = Pick<TargetHost, "target" | "directory" | "processes" | "clock">;

/** Forgets quarantine, counted tries and being stuck: the next pass decides anew. False when there was nothing to
 *  forget. @throws NekoError LOCK_HELD, HOST_NOT_INITIALISED, STATE_UNREADABLE, STATE_WRITE_FAILED */
export function retry(host: Held, signal: AbortSignal): Promise<boolean> {
  return change(host, signal, "retried", (state) => {
    if (state.quarantine.length === 0 && state.tries === null && state.phase.phase !== "stuck") return undefined;
    const stuck = state.phase.phase === "stuck" ? { phase: { phase: "idle" as const } } : {};
    return { change: { quarantine: [], tries: null, ...stuck }, detail: `${state.quarantine.length} forgotten` };
  });
}

/** Nothing is changed on this target until `resume` or the expiry. @throws NekoError USAGE, and as {@link retry} */
export function hold(
  host: Held,
  wanted: { readonly owner: string; readonly reason: string; readonly expires: Date | null },
  signal: AbortSignal,
): Promise<boolean> {
  const now = host.clock.now();
  const owner = clip(wanted.owner, 100);
  const reason = clip(wanted.reason, 400);
  if (owner === "" || reason === "") {
    throw new NekoError("USAGE", "a hold needs an owner and a reason", { hint: "say who holds it and why" });
  }
  if (wanted.expires && wanted.expires.getTime() <= now.getTime()) {
    throw new NekoError("USAGE", "the hold would be over already", { hint: "give an expiry in the future" });
  }
  const made: Hold = { owner, reason, since: now.toISOString(), expires: wanted.expires?.toISOString() ?? null };
  return change(host, signal, "held", () => ({ change: { hold: made }, detail: `${owner}: ${reason}` }));
}

/** False when there was no hold. @throws NekoError as {@link retry} */
export function resume(host: Held, signal: AbortSignal): Promise<boolean> {
  return change(host, signal, "resumed", (state) =>
    state.hold ? { change: { hold: null }, detail: state.hold.reason } : undefined,
  );
}

async function change(
  host: Held,
  signal: AbortSignal,
  event: JournalEntry["event"],
  decide: (state: State) => { readonly change: Partial<State>; readonly detail: string } | undefined,
): Promise<boolean> {
  using _lock = await waitForLock(host.directory, lockWaitMs, signal);
  const store = await openStore(host.directory, host.processes.bootId);
  const decided = decide(store.state);
  if (!decided) return false;
  const at = host.clock.now().toISOString();
  await appendEntry(host.directory, { at, event, detail: decided.detail });
  await store.save(decided.change);
  return true;
}

function nameOf(wanted: Wanted): ReleaseName {
  return { release: wanted.release, commit: wanted.commit, desiredId: wanted.target.desiredId };
}
