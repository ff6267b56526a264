import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import { showMoment } from "../plan/gates.ts";
import type { DeclaredFreeze, ReleasePredicate, RolloutPredicate } from "../release/record.ts";
import { isOpen, nextOpening, parseWindow } from "../spec/window.ts";

export interface AdvanceOptions {
  /** The next wave that is not wholly admitted, unless given. */
  readonly wave?: string;
  /** Targets whose verified report says that this release runs. Given: `max-unavailable` holds, and a wave counts as
   *  through only when all of it is done. Undefined: a person decides, and the whole wave goes at once. */
  readonly done?: ReadonlySet<string>;
}

export type AdvancePlan =
  | {
      readonly kind: "admit";
      readonly predicate: RolloutPredicate;
      /** Targets of the wave that a freeze holds back, and until when. */
      readonly frozen: readonly Frozen[];
    }
  /** Nothing is left to admit, or the release declares no waves. */
  | { readonly kind: "complete" };

export interface Frozen {
  readonly target: string;
  /** RFC 3339, UTC. */
  readonly until: string;
  readonly reason: string;
}

/**
 * What the next rollout entry of a release says. Pure. A slot of `max-unavailable` is freed by a report, never by
 * time; time only ends a soak. A wave opens in its window only, and not for targets that are frozen; the rest of the
 * wave goes, and the next one waits for all of it. Source: product.md section 5.
 * @param admitted the release's rollout entries so far
 * @throws NekoError WAVE_NOT_READY, WINDOW_CLOSED, ROLLOUT_FROZEN, USAGE (no such wave), VALUE_INVALID (a window whose
 *   zone this machine does not know)
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
  const frozen = wave.left.flatMap((target) => frozenNow(release.freezes ?? [], target, now));
  const held = new Set(frozen.map(({ target }) => target));
  const free = wave.left.filter((target) => !held.has(target));
  if (free.length === 0) throw frozenError(wave.name, frozen);
  if (wave.window !== undefined) checkWindow(wave.name, wave.window, now);
  const slots = done === undefined ? free.length : wave.maxUnavailable - wave.running.length;
  if (slots <= 0) throw notReady(`wave ${wave.name} waits for reports of ${wave.running.join(", ")}`);
  return {
    kind: "admit",
    frozen,
    predicate: {
      repository: release.repository,
      ref: release.ref,
      release: release.release,
      wave: wave.name,
      targets: free.slice(0, slots),
      soakUntil: new Date(now.getTime() + wave.soakMs).toISOString(),
    },
  };
}

/** The freeze of a target that ends last, of those it is in. */
function frozenNow(freezes: readonly DeclaredFreeze[], target: string, now: Date): readonly Frozen[] {
  const [last] = freezes
    .filter(({ targets }) => targets === undefined || targets.includes(target))
    .filter(({ from, until }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until))
    .toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until));
  return last ? [{ target, until: last.until, reason: last.reason }] : [];
}

function frozenError(wave: string, frozen: readonly Frozen[]): NekoError {
  const first = frozen.toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until))[0];
  const until = first ? ` until ${showMoment(Date.parse(first.until))}: ${clip(first.reason, 200)}` : "";
  return new NekoError("ROLLOUT_FROZEN", `wave ${wave} is frozen${until}`, {
    hint: "advance again when that is over, or end the freeze in neko.yaml and publish that",
  });
}

function checkWindow(wave: string, text: string, now: Date): void {
  const window = parseWindow(text);
  if (isOpen(window, now.getTime())) return;
  const opensAtMs = nextOpening(window, now.getTime());
  const opens = opensAtMs === undefined ? "does not open within a week" : `opens ${showMoment(opensAtMs)}`;
  throw new NekoError("WINDOW_CLOSED", `wave ${wave} ${opens} (${clip(text, 100)})`, {
    hint: "advance again then, or change the wave's window in neko.yaml and publish that",
  });
}

function notReady(message: string): NekoError {
  return new NekoError("WAVE_NOT_READY", message, { hint: "advance again when that is over" });
}
