import { parseDuration } from "../kernel/duration.ts";
import type { ExceptionSpec, Freeze, RolloutSpec, Wave, Window } from "./desired-state.ts";
import { targetsOf, type Membership } from "./membership.ts";
import type { NekoFile } from "./neko-yaml.ts";
import { compare, given } from "./tidy.ts";
import { parseInstant, parseWindow } from "./window.ts";

export function resolveRollout(file: NekoFile, membership: Membership): RolloutSpec {
  const { rollout } = file;
  const frozen = reachedOnce(membership);
  return {
    onFailure: rollout?.["on-failure"] ?? "rollback",
    keepGenerations: rollout?.["keep-generations"] ?? 5,
    waves: (rollout?.waves ?? []).map((wave): Wave => {
      const targets = reached(wave.to, membership);
      return {
        name: wave.name,
        targets,
        soakMs: parseDuration(wave.soak ?? "0s"),
        maxUnavailable: countOf(wave["max-unavailable"] ?? 1, targets.length),
        ...given("environment", wave.environment),
        ...given("window", wave.window === undefined ? undefined : windowOf(wave.window, file)),
      };
    }),
    freezes: (file.freeze ?? []).map((freeze): Freeze => ({
      fromMs: parseInstant(freeze.from, "start"),
      untilMs: parseInstant(freeze.until, "end"),
      reason: freeze.reason,
      targets: freeze.on === undefined ? null : frozen(freeze.on),
    })),
  };
}

export function resolveExceptions(file: NekoFile, membership: Membership): readonly ExceptionSpec[] {
  const excepted = reachedOnce(membership);
  return (file.exceptions ?? []).map((exception) => ({
    id: exception.id,
    rule: exception.rule,
    targets: exception.target === undefined ? null : excepted([exception.target]),
    ...given("what", exception.what),
    reason: exception.reason,
    approvedBy: exception["approved-by"],
    expires: exception.expires,
  }));
}

const reached = (names: readonly string[], membership: Membership): readonly string[] =>
  [...targetsOf(names, membership).keys()].toSorted(compare);

/** Once for each list of names: exceptions and freezes mostly name the same group. */
function reachedOnce(membership: Membership): (names: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (names) => {
    // Names hold no spaces.
    const key = names.join(" ");
    const targets = known.get(key) ?? reached(names, membership);
    known.set(key, targets);
    return targets;
  };
}

/** A literal window, or one of `windows` by name. */
function windowOf(text: string, file: NekoFile): Window {
  return parseWindow(file.windows?.[text] ?? text);
}

/** A number as it is, a percentage of `total` rounded down; at least 1. */
function countOf(value: number | string, total: number): number {
  if (typeof value === "number") return value;
  return Math.max(1, Math.floor((Number(value.slice(0, -1)) * total) / 100));
}
