import type { Outcome } from "../diff/outcome.ts";
import { planRecovery } from "../diff/recovery.ts";
import { look } from "../observe/look.ts";
import { settle, type Session, type StopSignals } from "../session.ts";
import type { Attempt } from "../state/state.ts";
import { commit, judgeAndCommit } from "./attempt.ts";
import { endLeftChildren } from "./children.ts";
import { giveUp, settleFailure, undo } from "./undo.ts";

/**
 * Ends what an earlier process left in the middle, in the last good one or the new one, never between. Undefined when
 * there was nothing to end, or nothing had been changed yet. The guard does this and nothing else.
 */
export async function recover(session: Session, signals: StopSignals): Promise<Outcome | undefined> {
  const { state } = session.store;
  const ended = await endLeftChildren(session.directory, session.processes);
  if (ended > 0) session.log.warn(`${session.target}: ended ${ended} process groups of an earlier pass`);
  const { phase } = state;
  if (phase.phase === "idle" || phase.phase === "stuck") return undefined;

  const sameBoot = phase.attempt.bootId === session.processes.bootId;
  const runs = sameBoot ? "neither" : await whatRuns(session, phase.attempt, signals.soft);
  const recovery = planRecovery({ phase, sameBoot, runs });
  const none = { undone: [], again: [] };
  switch (recovery.kind) {
    case "nothing":
      return undefined;
    case "drop":
      await settle(session, recovery.attempt, "dropped");
      return undefined;
    case "note-interrupted":
      return settleFailure(session, recovery.attempt, recovery.cause, none);
    case "probe":
      return judgeAndCommit(session, recovery.attempt, recovery.reachable, 0, signals.hard);
    case "roll-back": {
      const { attempt, cause, tries } = recovery;
      return undo(session, { attempt, cause, probes: [] }, tries, signals.hard);
    }
    case "commit":
      return commit(session, recovery.attempt, 0, [], signals.hard);
    case "give-up":
      return giveUp(session, recovery.attempt, recovery.cause, "rolling back was interrupted again and again");
  }
}

async function whatRuns(
  session: Session,
  { wanted, previous }: Attempt,
  signal: AbortSignal,
): Promise<"last-good" | "wanted" | "neither"> {
  const { runsWanted, runsLastGood } = await look(session, wanted, previous, signal);
  if (runsWanted) return "wanted";
  return previous && runsLastGood ? "last-good" : "neither";
}
