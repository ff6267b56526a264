import type { Session } from "../session.ts";
import { within } from "../session.ts";

// A change that cuts the host off must not stay; a forge that is down must not undo one. So what counts is what was
// reachable before. Source: product.md section 7, "Confirm".

const oneTryMs = 5_000;
const pauseMs = 500;

/** The places that answer now, out of the remotes and the confirm URLs. */
export async function surveyReachable(session: Session, signal: AbortSignal): Promise<readonly string[]> {
  const places = [...session.config.remotes.map((remote) => remote.url), ...session.config.confirmUrls];
  return reachableOf(session, places, signal);
}

/** `skipped`: nothing was reachable before. `lost`: something was, and nothing of it is, for the whole time. */
export async function confirmReachable(
  session: Session,
  before: readonly string[],
  signal: AbortSignal,
): Promise<"confirmed" | "skipped" | "lost"> {
  if (before.length === 0) return "skipped";
  const { clock, config } = session;
  const end = clock.monotonicMs() + config.timeoutsMs.confirm;
  for (;;) {
    if ((await reachableOf(session, before, signal)).length > 0) return "confirmed";
    signal.throwIfAborted();
    if (clock.monotonicMs() + pauseMs >= end) return "lost";
    await clock.sleep(pauseMs, signal);
  }
}

async function reachableOf(
  session: Session,
  places: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const limited = within(signal, Math.min(oneTryMs, session.config.timeoutsMs.confirm));
  const answers = await Promise.all(
    places.map((place) =>
      session.reach(place, limited).then(
        (answered) => answered,
        () => false,
      ),
    ),
  );
  signal.throwIfAborted();
  return places.filter((_, index) => answers[index]);
}
