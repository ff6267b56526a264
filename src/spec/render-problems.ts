import { maxProblems, type Problem, type ProblemCode } from "./problem.ts";
import { findSecrets, isSecretName } from "./secret-shapes.ts";

// The one reporter of problems: lines for people and grep, JSON for programs, workflow commands for GitHub.

export type Level = "error" | "warning";

/** `bad.yaml:12:5 unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"? [UNKNOWN_KEY]` */
export function renderProblemLine(problem: Problem | Finding): string {
  const word = "level" in problem && problem.level === "warning" ? "warning: " : "";
  return `${problem.file}:${problem.line}:${problem.column} ${word}${sentence(problem)} [${problem.code}]`;
}

/** One line each, with a final newline; "" for none. */
export function renderProblemText(problems: readonly Problem[]): string {
  return problems.map((problem) => `${renderProblemLine(problem)}\n`).join("");
}

/** A problem as `neko validate --json` lists it. */
export interface Finding {
  readonly level: Level;
  readonly code: ProblemCode;
  readonly file: string;
  /** 1-based, as `column`. */
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** What `neko validate` found in one neko.yaml and in the flake.lock beside it. Its JSON is part of Neko's contract. */
export interface FileReport {
  readonly file: string;
  /** No finding is an error. */
  readonly valid: boolean;
  /** By file, line and column. */
  readonly problems: readonly Finding[];
}

export function reportOf(file: string, problems: readonly Problem[], warnings: readonly Problem[]): FileReport {
  const findings = [
    ...problems.map((problem) => findingOf(problem, "error")),
    ...warnings.map((problem) => findingOf(problem, "warning")),
  ];
  return { file, valid: problems.length === 0, problems: findings.toSorted(byPlace) };
}

function findingOf({ code, file, line, column, path, message, hint }: Problem, level: Level): Finding {
  return { level, code, file, line, column, path, message, ...(hint === undefined ? {} : { hint }) };
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Reports by the name of their file. */
export function sortReports(reports: readonly FileReport[]): readonly FileReport[] {
  return reports.toSorted((a, b) => compare(a.file, b.file));
}

/**
 * A line per finding, a line per valid file, and a count. `sources`: texts by file name; with a text, the line at fault
 * stands below its finding.
 */
export function renderReports(reports: readonly FileReport[], sources: ReadonlyMap<string, string>): string {
  const found = reports.flatMap(({ problems }) => problems);
  const secret = new Set(found.filter(mayShowSecret).map(placeOf));
  const lines = reports.flatMap(({ file, valid, problems }) => [
    ...problems.flatMap((finding) => {
      // A line with a secret in it is shown to nobody: terminals are shared and recorded.
      const source = secret.has(placeOf(finding)) ? undefined : sources.get(finding.file);
      return [renderProblemLine(finding), ...(source === undefined ? [] : excerptOf(finding, source))];
    }),
    ...(valid ? [`${file} is valid`] : []),
  ]);
  const first = found.find(({ level }) => level === "error") ?? found[0];
  if (first === undefined) return lines.join("\n");
  const errors = found.filter(({ level }) => level === "error").length;
  const counts = [...counted(errors, "problem"), ...counted(found.length - errors, "warning")].join(" and ");
  const files = counted(new Set(found.map(({ file }) => file)).size, "file").join("");
  const cut = reports.some(({ problems }) => problems.length >= maxProblems)
    ? ` (the first ${maxProblems} of a file)`
    : "";
  return [...lines, `${counts} in ${files}${cut}; \`neko explain ${first.code}\` says more`].join("\n");
}

/** A secret, or what stands where only the name of one may: it is likely the secret itself. */
const mayShowSecret = ({ code, path }: Pick<Finding, "code" | "path">): boolean =>
  code === "SECRET_LITERAL" || namesSecret.test(path) || isSecretName(path);

const namesSecret = /(?:^|\.)(?:auth(?:\.[^.]*)?|push|webhook|ssh-key|ssh\.key|pass|pwd)$/i;

const placeOf = ({ file, line }: Pick<Finding, "file" | "line">): string => `${line} ${file}`;

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
}

const excerptWidth = 100;

/** The line of a finding with its begin marked below, as compilers show it; [] where the text has no such line. */
export function excerptOf({ line, column }: Pick<Finding, "line" | "column">, text: string): readonly string[] {
  const source = text.split("\n", line)[line - 1]?.replace(/\r$/, "");
  if (source === undefined || column > source.length + 1) return [];
  const from = column - 1 > excerptWidth * 0.7 ? column - 1 - excerptWidth / 2 : 0;
  const shown = withoutSecrets(source)
    .slice(from, from + excerptWidth)
    .replaceAll(unprintable, "·");
  const at = column - 1 - from;
  const word = /^(?:[\p{L}\p{N}_$.*<>/-]+|"[^"]*"?|'[^']*'?)/u.exec(shown.slice(at))?.[0] ?? "";
  const number = String(line);
  const cut = from > 0 ? "…" : "";
  const pad = " ".repeat(columnsOf(cut + shown.slice(0, at)));
  return [
    `  ${number} | ${cut}${shown}${source.length > from + excerptWidth ? "…" : ""}`.trimEnd(),
    `  ${" ".repeat(number.length)} | ${pad}${"^".repeat(Math.max(1, columnsOf(word)))}`,
  ];
}

/** Of the same length, so that the mark below stays where it is. */
function withoutSecrets(line: string): string {
  return findSecrets(line, "value").reduce(
    (shown, { secret, offset }) =>
      `${shown.slice(0, offset)}${"·".repeat(secret.length)}${shown.slice(offset + secret.length)}`,
    line,
  );
}

// Tabs, controls, bidi marks, halves of pairs: one column each, and none may act on the terminal.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes: none for accents of their own, two for East Asian letters and emoji. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += /\p{Mn}/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
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

/** One workflow command per finding. */
export function renderReportCommands(reports: readonly FileReport[]): string {
  const findings = reports.flatMap(({ problems }) => problems);
  return findings.flatMap((finding) => annotationsOf([finding], finding.level).map(renderWorkflowCommand)).join("\n");
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
