import { clip } from "../kernel/text.ts";
import type { EvaluatedState } from "./evaluated-state.ts";

/** Something about a plan that stops nothing. */
export interface PlanWarning {
  readonly code: "NOT_EVALUATED" | "REV_IN_CLOSURE";
  readonly message: string;
  readonly hint: string;
  /** The attributes it is about, sorted. */
  readonly outputs: readonly string[];
}

/** @param newInEachCommit attributes of the head whose derivation depends on the commit */
export function planWarnings(head: EvaluatedState, newInEachCommit: readonly string[] = []): readonly PlanWarning[] {
  const notEvaluated = [...(head.notEvaluated?.keys() ?? [])].toSorted();
  const bound = newInEachCommit.toSorted();
  const warnings: readonly PlanWarning[] = [
    {
      code: "NOT_EVALUATED",
      message: `${named(notEvaluated)} cannot be evaluated without building something first, which is not done for somebody who may not write here`,
      hint: "let somebody who may write run the plan, or commit what has to be built",
      outputs: notEvaluated,
    },
    {
      code: "REV_IN_CLOSURE",
      message: `${named(bound)} ${bound.length === 1 ? "has" : "have"} the commit's id or time inside: every commit builds ${bound.length === 1 ? "it" : "them"} anew and moves what runs ${bound.length === 1 ? "it" : "them"}`,
      hint: "leave self.rev and self.lastModified out of what is built: the release record names the commit",
      outputs: bound,
    },
  ];
  return warnings.filter(({ outputs }) => outputs.length > 0);
}

const mostNames = 3;

/** The first few; the rest counted. */
function named(attributes: readonly string[]): string {
  const shown = attributes.slice(0, mostNames).map((attribute) => clip(attribute, 100));
  const more = attributes.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
