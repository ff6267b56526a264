import { NekoError } from "../kernel/error.ts";
import type { ReadEvent } from "./event.ts";
import type { Mode } from "./inputs.ts";
import { stopOf, type Decision } from "./mode.ts";

/** For the first thing a run does: before anything of the work tree is read. Answers why there is nothing to do, if so.
 *  @throws NekoError EVENT_REFUSED */
export function admitEvent(mode: Mode, event: ReadEvent, hasSigningKey: boolean): string | undefined {
  const stop = stopOf(mode, event, hasSigningKey);
  if (stop?.kind === "refused") throw eventRefused(stop);
  return stop?.because;
}

export function eventRefused({ because, hint }: Extract<Decision, { kind: "refused" }>): NekoError {
  return new NekoError("EVENT_REFUSED", because, { hint });
}
