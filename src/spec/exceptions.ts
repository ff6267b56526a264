import { clip } from "../kernel/text.ts";
import type { Add } from "./findings.ts";
import { targetsOf, type Membership } from "./membership.ts";
import { isAtOrBelow } from "./places.ts";
import type { ProblemCode } from "./problem.ts";
import { nearest, suggest, suggestName } from "./suggest.ts";
import { list, member, text } from "./view.ts";
import { parseInstant } from "./window.ts";
import type { Path } from "./yaml-tree.ts";

// What is allowed for a while. Expiry is judged only where the time is given: an old commit stays what it was.

const dayMs = 24 * 60 * 60 * 1_000;
/** People are told this long before. */
const noticeMs = 14 * dayMs;

export const policyCodes = [
  "POLICY_IMPERATIVE",
  "POLICY_IMPURE_SHELL",
  "POLICY_GPU_CONFIG",
  "POLICY_GENERATIONS",
  "POLICY_LATEST_TAG",
] as const satisfies readonly ProblemCode[];

export type PolicyCode = (typeof policyCodes)[number];

export interface ExceptionContext {
  readonly membership: Membership;
  /** Milliseconds since 1970; undefined: nothing is expired. */
  readonly nowMs: number | undefined;
}

export function checkExceptions(file: unknown, { membership, nowMs }: ExceptionContext, add: Add): void {
  const ids = new Set<string>();
  const rules = new Set<string>([...policyCodes, ...ownCodes(file)]);
  let unknown = 0;
  for (const [index, exception] of list(member(file, "exceptions")).entries()) {
    const path = ["exceptions", String(index)];
    const id = text(member(exception, "id"));
    if (id !== undefined && ids.has(id)) {
      const message = `two exceptions are called "${clip(id, 80)}"`;
      add("problems", "DUPLICATE_NAME", "value", [...path, "id"], message, "Rename one.");
    }
    ids.add(id ?? "");
    const target = text(member(exception, "target"));
    if (target !== undefined && !membership.targets.has(target) && !membership.groups.has(target)) {
      const known = (): string[] => [...membership.targets, ...membership.groups.keys()];
      const message = `"${clip(target, 80)}" in ${path.join(".")} is no target or group`;
      const hint = (): string | undefined => suggestName(target, known());
      add("problems", "UNKNOWN_TARGET", "value", [...path, "target"], message, hint);
    }
    const rule = text(member(exception, "rule"));
    if (rule !== undefined && rule !== "drift" && !rules.has(rule) && (unknown += 1) <= maxUnknown) {
      checkRule(rule, [...path, "rule"], [...rules], add);
    }
    const named = id === undefined ? path.join(".") : `exception "${clip(id, 80)}"`;
    checkLastDay(member(exception, "expires"), [...path, "expires"], named, nowMs, add);
  }
}

/** Names are compared letter by letter, which takes time. */
const maxUnknown = 100;

/** A rule that is not ours may be a check of attestation; one that is nearly ours is a mistake, and an error, since what
 *  it was to silence may be one. */
function checkRule(rule: string, path: Path, rules: readonly string[], add: Add): void {
  // Codes are in capitals; checks of attestation and drift are not.
  const isCode = /^[A-Z][A-Z0-9_]+$/.test(rule);
  const near = nearest(rule.toUpperCase(), rules) ?? nearest(rule.toLowerCase(), ["drift"]);
  if (near === undefined && !isCode) return;
  const hint = near === undefined ? suggest(rule, rules, "Known") : `Did you mean "${near}"?`;
  const message = `"${clip(rule, 80)}" is no rule of this file, so nothing is excepted`;
  add(near === undefined ? "warnings" : "problems", "UNKNOWN_RULE", "value", path, message, hint);
}

/** A day of the calendar that is the last of something allowed: past is an error, near a warning. */
export function checkLastDay(value: unknown, path: Path, what: string, nowMs: number | undefined, add: Add): void {
  const day = text(value);
  if (day === undefined) return;
  const endMs = endOf(day);
  if (endMs === undefined) {
    const hint = "Write a day of the calendar: 2026-12-31.";
    // Another form is said by the schema already.
    if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day)) {
      add("problems", "INVALID_TIME", "value", path, `${clip(day, 40)} is no day of the calendar`, hint);
    }
  } else if (nowMs !== undefined && nowMs >= endMs) {
    const hint = "Put right what it excepts and remove it, or have it approved again with a later day.";
    add("problems", "EXCEPTION_EXPIRED", "value", path, `${what} ended with ${day}`, hint);
  } else if (nowMs !== undefined && endMs - nowMs <= noticeMs) {
    const left = Math.floor((endMs - nowMs) / dayMs);
    const when = left === 0 ? "today" : `in ${left} ${left === 1 ? "day" : "days"}`;
    const hint = "Put right what it excepts before then, or have it approved again.";
    add("warnings", "EXCEPTION_EXPIRING", "value", path, `${what} ends ${when}, with ${day}`, hint);
  }
}

function endOf(day: string): number | undefined {
  try {
    return parseInstant(day, "end");
  } catch {
    return undefined;
  }
}

export function ownCodes(file: unknown): readonly string[] {
  return list(member(file, "policy", "deny")).flatMap((rule) => text(member(rule, "code")) ?? []);
}

/** What a rule found: where, and the targets it concerns; none where it concerns the file as a whole. */
export interface Excepted {
  readonly rule: string;
  readonly path: Path;
  readonly targets: () => readonly string[];
}

export interface Exceptions {
  /**
   * Whether an exception that has not ended allows a finding: of the same rule; for every target the finding concerns,
   * or without a target for everything; and where it says `what`, at that place or below it.
   */
  allow(found: Excepted): boolean;
  /** Those of some rules that have allowed nothing so far and have not ended: id and index in the file. */
  idle(rules: ReadonlySet<string>): readonly { readonly id: string; readonly index: number }[];
}

export function exceptionsOf(file: unknown, { membership, nowMs }: ExceptionContext): Exceptions {
  const standing = list(member(file, "exceptions"))
    .map((exception, index) => ({ exception, index, rule: text(member(exception, "rule")) }))
    .filter(({ exception }) => {
      const endMs = endOf(text(member(exception, "expires")) ?? "");
      return endMs !== undefined && (nowMs === undefined || nowMs < endMs);
    });
  const byRule = Map.groupBy(standing, ({ rule }) => rule);
  const used = new Set<number>();
  const covers = (exception: unknown, { path, targets }: Excepted): boolean => {
    const target = member(exception, "target");
    const what = text(member(exception, "what"));
    if (what !== undefined && !isAtOrBelow(path, what)) return false;
    if (target === undefined) return true;
    const concerned = targets();
    if (typeof target !== "string" || concerned.length === 0) return false;
    const reached = targetsOf([target], membership);
    return concerned.every((each) => reached.has(each));
  };
  return {
    allow: (found) => {
      const covering = (byRule.get(found.rule) ?? []).filter(({ exception }) => covers(exception, found));
      for (const { index } of covering) used.add(index);
      return covering.length > 0;
    },
    idle: (rules) =>
      standing.flatMap(({ exception, index, rule }) =>
        rule === undefined || !rules.has(rule) || used.has(index)
          ? []
          : [{ id: text(member(exception, "id")) ?? String(index), index }],
      ),
  };
}
