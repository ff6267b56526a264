import { clip } from "../kernel/text.ts";
import type { DesiredState, Wave } from "../spec/desired-state.ts";
import { isOpen, nextOpening, parseInstant } from "../spec/window.ts";
import type { ChangePlan } from "./change.ts";

/** Why a change does not go at once, at one moment. Shown beside the plan; never part of what identifies it. */
export type Gate = { readonly because: string; readonly targets: readonly string[] } & (
  | { readonly code: "WAVE_NOT_ADMITTED" | "APPROVAL"; readonly wave: string }
  /** `opensAtMs` is null where a change of clocks swallows the window. */
  | { readonly code: "WINDOW_CLOSED"; readonly wave: string; readonly opensAtMs: number | null }
  | { readonly code: "ROLLOUT_FROZEN"; readonly untilMs: number }
  /** Nothing is released while neko.yaml asks for it; `path` is the first of what is named. */
  | { readonly code: "FEATURE_UNSUPPORTED"; readonly path: string }
);

export interface ExceptionNotice {
  readonly id: string;
  readonly rule: string;
  /** Null: everything. */
  readonly targets: readonly string[] | null;
  /** Last day. */
  readonly expires: string;
  /** Whole days until it is over; negative: it is, for so many. */
  readonly daysLeft: number;
}

export interface Gates {
  /** What stands before everything, then wave by wave in their order. */
  readonly gates: readonly Gate[];
  /** Over, or over soon; the first to end first. */
  readonly exceptions: readonly ExceptionNotice[];
}

const dayMs = 86_400_000;
const noticeDays = 14;

/**
 * The gates between a plan and its targets at a moment. Pure. Waves in which nothing changes have none.
 * @param nowMs milliseconds since 1970
 */
export function gatesAt(state: DesiredState, plan: ChangePlan, nowMs: number): Gates {
  const moving = new Set(
    plan.targets.filter(({ to, change }) => to !== null && change !== "same").map(({ name }) => name),
  );
  const inMotion = (names: readonly string[]): readonly string[] => names.filter((name) => moving.has(name));
  const { waves } = state.rollout;
  return {
    gates: [
      ...unsupportedGate(state, [...moving]),
      ...freezeGates(state, [...moving], nowMs),
      ...waves.flatMap((wave, index) => {
        const targets = inMotion(wave.targets);
        return targets.length === 0 ? [] : waveGates(wave, waves[index - 1], targets, nowMs);
      }),
    ],
    exceptions: expiring(state, plan, nowMs),
  };
}

function unsupportedGate({ unenforced }: DesiredState, targets: readonly string[]): readonly Gate[] {
  const [first] = unenforced;
  if (!first) return [];
  const features = unenforced.map(({ feature }) => feature).join(", ");
  const because = clip(`nothing is released: this version does not carry out ${features}`, 500);
  return [{ code: "FEATURE_UNSUPPORTED", path: first.path, because, targets }];
}

function freezeGates(state: DesiredState, moving: readonly string[], nowMs: number): readonly Gate[] {
  return state.rollout.freezes
    .filter(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs)
    .flatMap(({ untilMs, reason, targets: only }): Gate[] => {
      const named = only && new Set(only);
      const targets = named ? moving.filter((name) => named.has(name)) : moving;
      if (targets.length === 0) return [];
      return [
        {
          code: "ROLLOUT_FROZEN",
          untilMs,
          targets,
          because: `frozen until ${showMoment(untilMs)}: ${clip(reason, 200)}`,
        },
      ];
    });
}

function waveGates(wave: Wave, before: Wave | undefined, targets: readonly string[], nowMs: number): readonly Gate[] {
  const { name, window, environment } = wave;
  const follows = before ? `, after wave ${before.name}` : "";
  const admission: Gate = {
    code: "WAVE_NOT_ADMITTED",
    wave: name,
    targets,
    because: `wave ${name} is opened by a signed admission (neko rollout advance)${follows}`,
  };
  const approval: readonly Gate[] =
    environment === undefined
      ? []
      : [{ code: "APPROVAL", wave: name, targets, because: `wave ${name} goes through environment ${environment}` }];
  if (!window || isOpen(window, nowMs)) return [admission, ...approval];
  const opensAtMs = nextOpening(window, nowMs) ?? null;
  const opens = opensAtMs === null ? "does not open within a week" : `opens ${showMoment(opensAtMs)}`;
  const because = `wave ${name} ${opens} (${window.text})`;
  return [admission, ...approval, { code: "WINDOW_CLOSED", wave: name, opensAtMs, targets, because }];
}

function expiring({ exceptions }: DesiredState, plan: ChangePlan, nowMs: number): readonly ExceptionNotice[] {
  const shown = new Set(plan.targets.map(({ name }) => name));
  return exceptions
    .filter(({ targets }) => targets === null || targets.some((name) => shown.has(name)))
    .map(({ id, rule, targets, expires }): ExceptionNotice => {
      const daysLeft = Math.floor((parseInstant(expires, "end") - nowMs) / dayMs);
      return { id, rule, targets, expires, daysLeft };
    })
    .filter(({ daysLeft }) => daysLeft < noticeDays)
    .toSorted((a, b) => a.daysLeft - b.daysLeft || (a.id < b.id ? -1 : 1));
}

/** The gates for people, a line each; those that every wave has are one. */
export function gateLines(gates: readonly Gate[]): readonly (readonly [code: Gate["code"], text: string])[] {
  const admissions = gates.flatMap((gate) => (gate.code === "WAVE_NOT_ADMITTED" ? [gate.wave] : []));
  const [first] = admissions;
  return gates.flatMap((gate): (readonly [Gate["code"], string])[] => {
    if (gate.code !== "WAVE_NOT_ADMITTED" || admissions.length === 1) return [[gate.code, gate.because]];
    const text = `waves ${admissions.join(", ")} are opened in this order, each by a signed admission (neko rollout advance)`;
    return gate.wave === first ? [[gate.code, text]] : [];
  });
}

/** `ended 2026-01-01, 3 days ago`, `ends 2026-12-31, in 9 days` */
export function showExpiry({ expires, daysLeft }: ExceptionNotice): string {
  const days = (count: number): string => `${count} day${count === 1 ? "" : "s"}`;
  if (daysLeft < 0) return `ended ${expires}, ${days(-daysLeft)} ago`;
  return `ends ${expires}, ${daysLeft === 0 ? "today" : `in ${days(daysLeft)}`}`;
}

/** `2026-11-22 02:00 UTC` */
export function showMoment(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
