import type { ProblemCode } from "../spec/problem.ts";
import type { ProblemText } from "./problem-text.ts";
import { policy } from "./problem-texts-policy.ts";
import { references } from "./problem-texts-references.ts";
import { lock, others, schema } from "./problem-texts-values.ts";
import { before, yaml } from "./problem-texts-yaml.ts";

// What each code of a problem means: `neko explain CODE` and docs/errors.md say it from here.
// tests/unit/explain/problem-texts.test.ts holds that a bad example gives its code and that the good one is valid.

export interface ProblemGroup {
  readonly title: string;
  readonly texts: Readonly<Record<string, ProblemText>>;
}

/** Every code, so that a new one without a text does not compile. */
const all = { ...before, ...yaml, ...schema, ...references, ...policy, ...lock, ...others } satisfies Record<
  ProblemCode,
  ProblemText
>;

export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = all;

/** In the order in which they are found. */
export const problemGroups: readonly ProblemGroup[] = [
  { title: "Before it is read", texts: before },
  { title: "The YAML", texts: yaml },
  { title: "Keys and values", texts: schema },
  { title: "Names that refer to others", texts: references },
  { title: "Secrets and policy", texts: policy },
  { title: "flake.lock", texts: lock },
  { title: "Others", texts: others },
];
