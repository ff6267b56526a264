import type { Problem } from "./problem.ts";

export type Level = "error" | "warning";

/** `bad.yaml:12:5 unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"?` */
export function renderProblemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${sentence(problem)}`;
}

/** One line each, with a final newline; "" for none. */
export function renderProblemText(problems: readonly Problem[]): string {
  return problems.map((problem) => `${renderProblemLine(problem)}\n`).join("");
}

/** For programs: an array of problems with the level in each. */
export function renderProblemJson(problems: readonly Problem[], level: Level = "error"): string {
  return `${JSON.stringify(
    problems.map((problem) => ({ level, ...problem })),
    null,
    2,
  )}\n`;
}

/** What GitHub shows beside a line. */
export interface Annotation {
  readonly level: Level;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

export function annotationsOf(problems: readonly Problem[], level: Level = "error"): readonly Annotation[] {
  return problems.map((problem) => ({
    level,
    file: problem.file,
    line: problem.line,
    column: problem.column,
    title: problem.code,
    message: sentence(problem),
  }));
}

/** `::error file=…,line=…,col=…,title=…::…`. Source: GitHub docs, "Workflow commands", and actions/toolkit's escaping. */
export function renderWorkflowCommand(annotation: Annotation): string {
  const properties = [
    `file=${escapeProperty(annotation.file)}`,
    `line=${annotation.line}`,
    `col=${annotation.column}`,
    `title=${escapeProperty(annotation.title)}`,
  ];
  return `::${annotation.level} ${properties.join(",")}::${escapeData(annotation.message)}`;
}

function sentence(problem: Problem): string {
  return problem.hint === undefined ? problem.message : `${problem.message}. ${problem.hint}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
