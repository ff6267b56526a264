import type { Digest } from "../../src/kernel/digest.ts";
import type { TargetRecord } from "../../src/release/record.ts";
import { kindOf } from "../apply/switch.ts";
import type { ObservedTarget } from "../ports/driver.ts";
import type { TargetHost } from "../session.ts";
import type { Wanted } from "../state/state.ts";

export interface Look {
  readonly runsWanted: boolean;
  /** True when there is no last good one that could be missing. */
  readonly runsLastGood: boolean;
  readonly runningId: Digest | null;
  /** The driver's line for people; null when nothing of ours was ever asked for. */
  readonly running: string | null;
}

/** What is true on this host now, seen against what is wanted and what was confirmed last. Changes nothing. */
export async function look(
  host: TargetHost,
  wanted: Wanted | null,
  lastGood: Wanted | null,
  signal: AbortSignal,
): Promise<Look> {
  const seen = new Map<string, ObservedTarget>();
  const runs = async (target: TargetRecord): Promise<boolean> => {
    const driver = host.driver(kindOf(target));
    const observed = seen.get(driver.kind) ?? (await driver.observe(signal));
    seen.set(driver.kind, observed);
    return driver.matches(target, observed);
  };
  const runsWanted = wanted ? await runs(wanted.target) : false;
  const runsLastGood = lastGood ? await runs(lastGood.target) : true;
  const all = [...seen.values()];
  const ours = all.find((observed) => observed.runningId !== null) ?? all[0];
  return { runsWanted, runsLastGood, runningId: ours?.runningId ?? null, running: ours?.summary ?? null };
}
