import * as core from "@actions/core";
import { context } from "@actions/github";
import { clip } from "../../kernel/text.ts";
import type { Annotation } from "../../ports/annotation.ts";
import { jobSecrets } from "./secrets.ts";

/** What the runner hands to a step, unread. */
export interface RawEvent {
  readonly name: string;
  readonly ref: string;
  readonly commit: string;
  /** `acme/fleet` */
  readonly repository: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** RUNNER_ENVIRONMENT: `github-hosted` or `self-hosted`. */
  readonly runner: string | undefined;
  readonly runUrl: string;
  /** Of the run and its attempt; 0 outside GitHub. */
  readonly runId: number;
  readonly runAttempt: number;
  readonly payload: unknown;
}

/** GitHub shows ten annotations per level and step: the rest is in the log, the summary and the comment. */
const annotationLimit = 10;
/** A summary above 1 MiB is dropped whole. */
const summaryLimitBytes = 1_000_000;

export const readInput = (name: string): string => core.getInput(name);

export function readRawEvent(): RawEvent {
  const repository = process.env["GITHUB_REPOSITORY"] ?? "";
  return {
    name: context.eventName ?? "",
    ref: context.ref ?? "",
    commit: context.sha ?? "",
    repository,
    serverUrl: context.serverUrl,
    apiUrl: context.apiUrl,
    runner: process.env["RUNNER_ENVIRONMENT"],
    runId: wholeNumber(process.env["GITHUB_RUN_ID"]),
    runAttempt: wholeNumber(process.env["GITHUB_RUN_ATTEMPT"]),
    runUrl: `${context.serverUrl}/${repository}/actions/runs/${context.runId}`,
    payload: context.payload,
  };
}

const wholeNumber = (text: string | undefined): number => (/^[0-9]{1,15}$/.test(text ?? "") ? Number(text) : 0);

/** Answers how many were not shown. */
export function annotate(annotations: readonly Annotation[]): number {
  const shown = new Map<Annotation["level"], number>();
  let hidden = 0;
  for (const annotation of annotations) {
    const number = (shown.get(annotation.level) ?? 0) + 1;
    shown.set(annotation.level, number);
    if (number > annotationLimit) {
      hidden += 1;
      continue;
    }
    const properties = {
      title: clip(jobSecrets.redact(annotation.title), 200),
      ...(annotation.file === undefined ? {} : { file: annotation.file }),
      ...(annotation.line === undefined ? {} : { startLine: annotation.line }),
      ...(annotation.column === undefined ? {} : { startColumn: annotation.column }),
    };
    const message = clip(jobSecrets.redact(annotation.message), 4_000);
    if (annotation.level === "error") core.error(message, properties);
    else if (annotation.level === "warning") core.warning(message, properties);
    else core.notice(message, properties);
  }
  return hidden;
}

export function writeOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, jobSecrets.redactData(value));
}

/** Appends Markdown to the job summary, cut at a line below the limit. */
export async function writeSummary(markdown: string): Promise<void> {
  let text = jobSecrets.redact(markdown);
  while (Buffer.byteLength(text) > summaryLimitBytes)
    text = `${text.slice(0, Math.floor(text.length * 0.9))}\n\n… cut here.`;
  await core.summary.addRaw(text, true).write();
}

/** Kept for `post`, which the runner starts with it. */
export function keepForPost(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) core.saveState(name, value);
}

export const keptForPost = (name: string): string => core.getState(name);

/** The step fails; nothing is thrown, so that what is pending is still written. */
export function failStep(): void {
  process.exitCode = core.ExitCode.Failure;
}
