import type { Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { ChangePlan } from "../plan/change.ts";
import type { Gates } from "../plan/gates.ts";
import { readShape } from "../release/shape.ts";
import { readJson } from "../release/strict-json.ts";
import type { Sections } from "./comment.ts";
import { maxText, planFile, type PlanFile, type PlanFileOutcome } from "./plan-file-shape.ts";
import { renderPlanFailure, renderPlanView, renderProblems, type PlanContext } from "./plan-section.ts";
import { findingOf, viewOf, type Finding, type PlanView } from "./plan-view.ts";

// The plan of a fork's pull request is made by a run that may write nothing: it leaves this file, and a run of the base
// repository shows it (product.md section 6). Whoever reads it has a text that a stranger wrote.

/** What the run is of; see {@link PlanFile}. */
export type PlanFileOf = Pick<PlanFile, "repository" | "pullRequest" | "head" | "base" | "runUrl">;

/** What there is to show. */
export type PlanSaid =
  | {
      readonly kind: "planned";
      readonly plan: ChangePlan;
      readonly planId: Digest;
      readonly warnings: readonly Finding[];
      readonly gates: Gates;
    }
  | { readonly kind: "invalid"; readonly problems: readonly Finding[] }
  | { readonly kind: "failed"; readonly error: NekoError };

const maxBytes = 1024 * 1024;

/** JSON text of at most 1 MiB: of a plan that is larger, the beginning of each list and the counts of all of it. */
export function renderPlanFile(of: PlanFileOf, said: PlanSaid): string {
  const { repository, pullRequest, head, base, runUrl } = of;
  const file: PlanFile = {
    schema: "neko.plan/v1",
    repository,
    pullRequest,
    head,
    base,
    ...(runUrl === undefined ? {} : { runUrl }),
    outcome: outcomeOf(said),
  };
  return `${JSON.stringify(file)}\n`;
}

/** Bounded in size, depth and every text; nothing in it is Markdown. @throws NekoError PLAN_FILE_INVALID */
export function parsePlanFile(input: string | Uint8Array): PlanFile {
  const error = { code: "PLAN_FILE_INVALID", what: "the plan file cannot be read", hint } as const;
  const read = readJson(input, { maxBytes, maxDepth: 12 });
  if ("problem" in read) throw new NekoError(error.code, `${error.what}: ${clip(read.problem)}`, { hint });
  return readShape(read.value, planFile, error);
}

/**
 * Verdict and plan section of a fork's plan, which say whose word they are. Whether the file is of this pull request
 * and head is the caller's to know.
 * @param context `head` as the forge says it
 */
export function renderForkPlan({ outcome }: PlanFile, { head, runUrl }: Omit<PlanContext, "note">): Sections {
  const context = { head, ...(runUrl === undefined ? {} : { runUrl }), note: forkNote };
  switch (outcome.kind) {
    case "planned":
      return { ...renderPlanView(outcome.view, context), build: "" };
    case "invalid":
      return renderProblems(outcome.problems, context);
    case "failed":
      return renderPlanFailure(outcome, context);
  }
}

const forkNote = "from a fork: made by its own run, not checked; nothing was built";
const hint = "run the plan of that pull request again, with the version of Neko that runs mode report";

function outcomeOf(said: PlanSaid): PlanFileOutcome {
  switch (said.kind) {
    case "planned": {
      const { plan, planId, warnings, gates } = said;
      return { kind: "planned", planId, view: cut(tidy(viewOf(plan, warnings, gates))) };
    }
    case "invalid":
      return { kind: "invalid", problems: within(tidy(said.problems.map(findingOf)), 500_000) };
    case "failed": {
      const { code, message, hint: next } = said.error;
      return tidy({ kind: "failed", code, message, hint: next });
    }
  }
}

/** Together below the limit, whatever the others take. A comment shows less than this of each. */
const budgets = {
  outputs: 120_000,
  images: 150_000,
  variants: 50_000,
  targets: 150_000,
  waves: 50_000,
  rules: 50_000,
  ruleSections: 10_000,
  steps: 150_000,
  closures: 150_000,
  gates: 30_000,
  exceptions: 20_000,
  warnings: 80_000,
} as const satisfies { readonly [K in keyof PlanView]?: number };
if (Object.values(budgets).reduce((sum, bytes) => sum + bytes, 4_096) > maxBytes) {
  throw new Error("a plan file may be larger than what is read of one");
}

function cut(view: PlanView): PlanView {
  const kept = Object.fromEntries(
    Object.entries(budgets).map(([name, bytes]) => [name, within<unknown>(view[name as keyof typeof budgets], bytes)]),
  ) as unknown as Pick<PlanView, keyof typeof budgets>;
  const left = view.steps.length - kept.steps.length + (view.closures.length - kept.closures.length);
  return { ...view, ...kept, left: view.left + left };
}

/** The first ones whose JSON has at most so many bytes. */
function within<T>(items: readonly T[], bytes: number): readonly T[] {
  let room = bytes;
  const end = items.findIndex((item) => (room -= Buffer.byteLength(JSON.stringify(item)) + 1) < 0);
  return end < 0 ? items : items.slice(0, end);
}

/** Every text and number in it as the reader takes them: cleaned, cut, whole. */
function tidy<T>(value: T): T {
  const of = (inner: unknown): unknown => {
    if (typeof inner === "string") return clip(inner, maxText);
    if (typeof inner === "number") return Math.round(inner);
    if (Array.isArray(inner)) return inner.map(of);
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, of(item)]));
  };
  return of(value) as T;
}
