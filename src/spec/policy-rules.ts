import { clip } from "../kernel/text.ts";
import { policyCodes } from "./exceptions.ts";
import type { Add } from "./findings.ts";
import { forEachPlace } from "./places.ts";
import { strayKeyOf, withStars } from "./schema-path.ts";
import { suggest } from "./suggest.ts";
import { list, member, text } from "./view.ts";
import type { Path } from "./yaml-tree.ts";

// Rules of a repository's own, `policy.deny`: a place, exactly one condition, and what people are told. No expressions:
// a rule that can be read at a glance is one that reviewers check.

type Scalar = string | number | boolean;

const conditions = ["equals", "contains", "starts-with", "not-one-of", "absent"] as const;
type Condition = (typeof conditions)[number];

/** Findings of one rule beyond these are never shown. */
const maxFindings = 200;

interface OwnRule {
  readonly rule: unknown;
  readonly code: string;
  readonly condition: Condition;
  count: number;
}

export function checkOwnRules(file: unknown, allows: (rule: string, path: Path) => boolean, add: Add): void {
  const codes = new Set<string>(policyCodes);
  const byPattern = new Map<string, OwnRule[]>();
  for (const [index, rule] of list(member(file, "policy", "deny"))
    .slice(0, 200)
    .entries()) {
    const path = ["policy", "deny", String(index)];
    const code = text(member(rule, "code"));
    const isTaken = code !== undefined && codes.has(code);
    if (isTaken) {
      const message = `two rules have the code "${clip(code, 80)}"`;
      add("problems", "DUPLICATE_NAME", "value", [...path, "code"], message, "Give each rule a code of its own.");
    }
    codes.add(code ?? "");
    const condition = oneCondition(rule, path, add);
    const pattern = text(member(rule, "path"));
    if (pattern !== undefined) checkPath(pattern, [...path, "path"], add);
    // Nor is a second rule of the same code applied: which exceptions would be whose?
    if (condition === undefined || code === undefined || pattern === undefined || isTaken) continue;
    const rules = byPattern.get(pattern) ?? [];
    byPattern.set(pattern, rules);
    rules.push({ rule, code, condition, count: 0 });
  }
  // One walk for all rules of a path.
  for (const [pattern, rules] of byPattern) {
    forEachPlace(file, pattern.split(".").slice(0, 32), (value, path) => {
      for (const rule of rules) applyRule(rule, value, path, allows, add);
    });
  }
}

/** A rule that watches a place no file can have would never say anything. */
function checkPath(pattern: string, path: Path, add: Add): void {
  // What is no path at all, the schema has said.
  const stray = /^[\w*'/.-]+$/.test(pattern) ? strayKeyOf(pattern.split(".")) : undefined;
  if (!stray) return;
  const message = `"${clip(stray.segment, 80)}" in ${path.join(".")} is no key of neko.yaml, so the rule would never hold`;
  const meant = withStars(pattern.split(".").slice(0, 32));
  const hint = meant === undefined ? suggest(stray.segment, stray.known) : `Did you mean "${clip(meant, 200)}"?`;
  add("problems", "UNKNOWN_KEY", "value", path, message, hint);
}

function oneCondition(rule: unknown, path: Path, add: Add): Condition | undefined {
  const [first, ...more] = conditions.filter((key) => member(rule, key) !== undefined);
  if (first === undefined) {
    const message = `${path.join(".")} has no condition`;
    add("problems", "MISSING_KEY", "value", path, message, `Add one of: ${conditions.join(", ")}.`);
    return undefined;
  }
  for (const key of more) {
    const message = `${path.join(".")} has two conditions, ${first} and ${key}`;
    add("problems", "CONFLICTING_KEYS", "key", [...path, key], message, "Keep one; write another rule for the other.");
  }
  return more.length === 0 ? first : undefined;
}

function applyRule(
  own: OwnRule,
  value: unknown,
  at: readonly string[],
  allows: (rule: string, path: Path) => boolean,
  add: Add,
): void {
  const { rule, code, condition } = own;
  if (own.count === maxFindings) return;
  const found = findingAt(value, condition, member(rule, condition));
  if (found === undefined) return;
  const path = [...at];
  if (allows(code, path)) return;
  own.count += 1;
  const because = (text(member(rule, "because")) ?? "").trim();
  const hint = because === "" || /[.!?]$/.test(because) ? because : `${because}.`;
  const level = member(rule, "level") === "warn" ? "warnings" : "problems";
  const message = `${path.join(".")} ${found} [${code}]`;
  add(level, "POLICY_DENIED", condition === "absent" ? "key" : "value", path, message, hint);
}

/** What is to be said of a place; undefined when the condition does not hold there. */
function findingAt(value: unknown, condition: Condition, wanted: unknown): string | undefined {
  switch (condition) {
    case "equals":
      return isScalar(value) && value === wanted ? `is ${show(value)}` : undefined;
    case "contains":
      return typeof value === "string" && typeof wanted === "string" && value.includes(wanted)
        ? `contains ${show(wanted)}`
        : undefined;
    case "starts-with":
      return typeof value === "string" && typeof wanted === "string" && value.startsWith(wanted)
        ? `starts with ${show(wanted)}`
        : undefined;
    case "not-one-of":
      return isScalar(value) && Array.isArray(wanted) && !wanted.includes(value)
        ? `is ${show(value)}, not one of ${clip(wanted.map(show).join(", "), 200)}`
        : undefined;
    case "absent":
      if (wanted === true) return value === undefined ? "is not there" : undefined;
      return wanted === false && value !== undefined ? "is there" : undefined;
  }
}

function isScalar(value: unknown): value is Scalar {
  return ["string", "number", "boolean"].includes(typeof value);
}

function show(value: unknown): string {
  return typeof value === "string" ? `"${clip(value, 80)}"` : String(value);
}
