import type { Draft, ProblemCode } from "./problem.ts";

// One fault is often found by several checks. At one place, what tells most stays.

const misfits = ["INVALID_VALUE", "INVALID_NAME", "WRONG_TYPE", "NOT_ALLOWED", "OUT_OF_RANGE"] as const;
const unknowns = [
  "UNKNOWN_TARGET",
  "UNKNOWN_IMAGE",
  "UNKNOWN_VARIANT",
  "UNKNOWN_SHELL",
  "UNKNOWN_WINDOW",
  "UNKNOWN_ENVIRONMENT",
] as const;
const consequences = ["INVALID_ATTRIBUTE", "INVALID_REPOSITORY", "WINDOW_INVALID", "INVALID_TIME"] as const;

/** Code to the codes that say nothing new beside it. */
const echoes: Partial<Record<ProblemCode, readonly ProblemCode[]>> = {
  FORBIDDEN_CHARACTER: [...misfits, ...unknowns, ...consequences],
  KEY_NOT_STRING: ["UNKNOWN_KEY", "INVALID_NAME"],
  // A name that is not declared says which there are; that its form is wrong as well helps nobody.
  ...Object.fromEntries(unknowns.map((code) => [code, misfits])),
  ...Object.fromEntries(misfits.map((code) => [code, consequences])),
};

/** Without what another finding at the same offset makes superfluous. Order is kept. */
export function withoutEchoes(drafts: readonly Draft[]): readonly Draft[] {
  const silenced = new Map<number, Set<ProblemCode>>();
  for (const { offset, code } of drafts) {
    const echoed = echoes[code];
    if (!echoed) continue;
    let here = silenced.get(offset);
    if (!here) silenced.set(offset, (here = new Set()));
    for (const each of echoed) here.add(each);
  }
  const brokenAt = new Set<number>();
  return drafts.filter(({ offset, code }) => {
    if (code !== "YAML_SYNTAX") return silenced.get(offset)?.has(code) !== true;
    // Whatever else the parser has to say of a place is a way to put the first.
    const isFirst = !brokenAt.has(offset);
    brokenAt.add(offset);
    return isFirst;
  });
}
