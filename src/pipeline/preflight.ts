import { NekoError, toNekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { Annotation } from "../ports/annotation.ts";
import type { ProbeHardware } from "../ports/hardware.ts";
import type { Machine } from "../ports/machine.ts";
import type { Nix } from "../ports/nix.ts";
import { chooseRegistries, type RegistryChoice } from "../push/choose-registries.ts";
import type { DesiredState } from "../spec/desired-state.ts";
import type { PreflightFinding } from "../variants/finding.ts";
import { hardwareFindings } from "../variants/machine-findings.ts";
import {
  cacheFindings,
  diskFindings,
  nixFinding,
  registryFindings,
  settingFindings,
  systemFindings,
  type Secrets,
  type Work,
} from "./preflight-findings.ts";

// Seconds, before a build spends an hour on a machine that cannot do it.

export interface PreflightInput {
  readonly what: Work;
  /** As it was narrowed; undefined: the machine alone is looked at. */
  readonly state?: DesiredState;
  /** The job was asked for what is left of `state`, by name: a job of a matrix. */
  readonly only: boolean;
  /** For push. */
  readonly to?: RegistryChoice;
  readonly secrets: Secrets;
  /** What to do is said as lines of a workflow. */
  readonly inWorkflow: boolean;
}

export interface PreflightPorts {
  readonly nix: Pick<Nix, "version">;
  readonly machine: Machine;
  readonly hardware: ProbeHardware;
}

/** What was found, worst first. Nothing is built, fetched or written. @throws NekoError USAGE as chooseRegistries */
export async function runPreflight(
  { what, state, only, to, secrets, inWorkflow }: PreflightInput,
  { nix, machine, hardware }: PreflightPorts,
  signal: AbortSignal,
): Promise<readonly PreflightFinding[]> {
  // Without Nix there is nothing more to ask it.
  const version = await nix.version(signal).catch((thrown: unknown) => {
    signal.throwIfAborted();
    return toNekoError(thrown);
  });
  const works = typeof version === "string";
  const builds = what !== "plan";
  const [spaces, settings, found] = await Promise.all([
    machine.freeSpace(signal),
    works ? machine.nixSettings(signal) : undefined,
    builds ? hardware(signal) : undefined,
  ]);
  const { shells = [], images = [], registries = [], caches = [] } = state ?? {};
  const pushes = what === "push" && to !== undefined;
  const findings = [
    nixFinding(version, inWorkflow),
    ...settingFindings(settings, what),
    ...(state && builds ? systemFindings(settings, state) : []),
    ...diskFindings(spaces, what, images),
    ...(found ? hardwareFindings(found, { shells, images, only }) : []),
    ...(pushes ? registryFindings(chooseRegistries(registries, to), secrets, inWorkflow) : []),
    // What a proposal builds goes to no cache.
    ...(pushes && to.event === "main" ? cacheFindings(caches, secrets, inWorkflow) : []),
  ];
  const rank = { error: 0, warning: 1, ok: 2 };
  return findings.toSorted((a, b) => rank[a.level] - rank[b.level]);
}

/** RUNNER_UNSUITABLE with every error's words; undefined when there is none. One error keeps its own hint. */
export function preflightError(findings: readonly PreflightFinding[]): NekoError | undefined {
  const errors = findings.filter(({ level }) => level === "error");
  const [first, ...others] = errors;
  if (!first) return undefined;
  const told = errors.map(({ code, subject, message }) => `${code}: ${subject}: ${message}`).join("; ");
  const hint = others.length === 0 ? first.hint : errors.map((error, index) => `${index + 1}) ${error.hint}`).join(" ");
  return new NekoError("RUNNER_UNSUITABLE", clip(told, 1024), { hint });
}

/** Warnings alone: errors are the step's own. */
export function preflightAnnotations(findings: readonly PreflightFinding[]): readonly Annotation[] {
  return findings
    .filter(({ level }) => level === "warning")
    .map(({ code, subject, message, hint }) => ({
      level: "warning",
      title: `${code}: ${subject}`,
      message: `${message}\n${hint}`,
    }));
}
