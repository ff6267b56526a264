import { NekoError } from "../kernel/error.ts";
import type { ReleasePredicate, RolloutPredicate } from "../release/record.ts";

export interface AdvanceOptions {
  /** The next wave that is not wholly admitted, unless given. */
  readonly wave?: string;
  /** Targets whose verified report says that this release runs. Given: `max-unavailable` holds, and a wave counts as
   *  through only when all of it is done. Undefined: a person decides, and the whole wave goes at once. */
  readonly done?: ReadonlySet<string>;
}

export type AdvancePlan =
  | { readonly kind: "admit"; readonly predicate: RolloutPredicate }
  /** Nothing is left to admit, or the release declares no waves. */
  | { readonly kind: "complete" };

/**
 * What the next rollout entry of a release says. Pure. A slot of `max-unavailable` is freed by a report, never by
 * time; time only ends a soak. Source: product.md section 5.
 * @param admitted the release's rollout entries so far
 * @throws NekoError WAVE_NOT_READY, USAGE (no such wave)
 */
export function planAdvance(
  release: ReleasePredicate,
  admitted: readonly RolloutPredicate[],
  { wave: named, done }: AdvanceOptions,
  now: Date,
): AdvancePlan {
  const waves = release.waves.map((wave) => {
    const entries = admitted.filter((entry) => entry.release === release.release && entry.wave === wave.name);
    const gone = new Set(entries.flatMap((entry) => entry.targets));
    return {
      ...wave,
      left: wave.targets.filter((target) => !gone.has(target)),
      running: wave.targets.filter((target) => gone.has(target) && done !== undefined && !done.has(target)),
      soakUntil: Math.max(0, ...entries.map((entry) => Date.parse(entry.soakUntil))),
    };
  });
  const index = waves.findIndex((wave) => (named === undefined ? wave.left.length > 0 : wave.name === named));
  const wave = waves[index];
  if (!wave && named !== undefined) {
    throw new NekoError("USAGE", `release ${release.release} declares no wave ${JSON.stringify(named.slice(0, 100))}`, {
      hint: `name one of its waves: ${waves.map(({ name }) => name).join(", ") || "it has none"}`,
    });
  }
  if (!wave || wave.left.length === 0) return { kind: "complete" };
  for (const before of waves.slice(0, index)) {
    if (before.left.length > 0) throw notReady(`wave ${before.name} is not admitted yet: ${before.left.join(", ")}`);
    if (before.running.length > 0)
      throw notReady(`wave ${before.name} waits for reports of ${before.running.join(", ")}`);
    if (before.soakUntil > now.getTime()) {
      throw notReady(`wave ${before.name} soaks until ${new Date(before.soakUntil).toISOString()}`);
    }
  }
  const slots = done === undefined ? wave.left.length : wave.maxUnavailable - wave.running.length;
  if (slots <= 0) throw notReady(`wave ${wave.name} waits for reports of ${wave.running.join(", ")}`);
  return {
    kind: "admit",
    predicate: {
      repository: release.repository,
      ref: release.ref,
      release: release.release,
      wave: wave.name,
      targets: wave.left.slice(0, slots),
      soakUntil: new Date(now.getTime() + wave.soakMs).toISOString(),
    },
  };
}

function notReady(message: string): NekoError {
  return new NekoError("WAVE_NOT_READY", message, { hint: "advance again when that is over" });
}
