import type { Level } from "../spec/render-problems.ts";

/** What is said of one code of a problem. Examples are parts of a neko.yaml. */
export interface ProblemText {
  readonly level: Level;
  /** One or two sentences. */
  readonly means: string;
  /** An imperative sentence. */
  readonly do: string;
  readonly bad?: string;
  readonly good?: string;
}

export function error(means: string, todo: string, bad?: string, good?: string): ProblemText {
  return {
    level: "error",
    means,
    do: todo,
    ...(bad === undefined ? {} : { bad }),
    ...(good === undefined ? {} : { good }),
  };
}

export function warning(...given: Parameters<typeof error>): ProblemText {
  return { ...error(...given), level: "warning" };
}
