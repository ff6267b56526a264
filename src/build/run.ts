import { showBytes, showDuration } from "../kernel/duration.ts";
import { NekoError } from "../kernel/error.ts";
import { parseRevision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import { neededAttributes, type EvaluatedState } from "../plan/evaluated-state.ts";
import type { BuildResult, EvaluatedOutput } from "../plan/evaluation.ts";
import type { Clock } from "../ports/clock.ts";
import type { BuildOutcome, FailedOutput, FlakeSource, Nix } from "../ports/nix.ts";
import type { DesiredState } from "../spec/desired-state.ts";
import { progressLines } from "./build-progress.ts";
import { runShells, type ShellPorts, type ShellResult } from "./run-shells.ts";

export interface BuildInput {
  readonly evaluated: EvaluatedState;
  /** The tree `evaluated` was evaluated from: shells are entered from it. */
  readonly flake: FlakeSource;
  /** Absolute; gc roots named after the attributes, and below `shells/` after the shells. */
  readonly rootsDirectory: string;
  /** False: shells are left alone. */
  readonly shells?: boolean;
}

export interface Built {
  /** By attribute: what images and profile targets need, as far as it could be built. */
  readonly results: ReadonlyMap<string, BuildResult>;
  /** Sorted by attribute. */
  readonly failed: readonly FailedOutput[];
  /** In the order of neko.yaml. */
  readonly shells: readonly ShellResult[];
}

export interface BuildPorts extends ShellPorts {
  readonly nix: Nix;
  readonly clock: Clock;
}

/** Every attribute the state needs, in one evaluation. @throws NekoError ATTRIBUTE_MISSING, EVALUATION_FAILED */
export async function evaluateState(
  {
    flake,
    state,
    declared,
    files,
  }: Pick<EvaluatedState, "state" | "declared" | "files"> & {
    readonly flake: FlakeSource;
  },
  nix: Nix,
  signal: AbortSignal,
): Promise<EvaluatedState> {
  const outputs = await nix.evaluate(flake, [...neededAttributes(state).keys()], signal);
  const revision = flake.revision === undefined ? null : parseRevision(flake.revision);
  return { revision, state, declared, outputs, files };
}

/**
 * Builds what images and profile targets need in one `nix build`, then realises every shell and runs its check. What
 * fails is a value, see {@link buildError}: it keeps nothing else from being built.
 * @throws NekoError ATTRIBUTE_MISSING (an output that was not evaluated), TIMED_OUT
 */
export async function runBuild(input: BuildInput, ports: BuildPorts, signal: AbortSignal): Promise<Built> {
  const { results, failed } = await buildOutputs(input, ports, signal);
  const shells = input.shells === false ? [] : await runShells(input.evaluated.state.shells, input, ports, signal);
  return { results: new Map(results.map((result) => [result.attribute, result])), failed, shells };
}

/** What a step ends with once everything that could be made and shown is; undefined: nothing failed. One failure is
 *  itself, several are BUILD_FAILED or SHELL_CHECK_FAILED with the names of all. */
export function buildError({ failed, shells }: Pick<Built, "failed" | "shells">): NekoError | undefined {
  const lost = shells.flatMap(({ name, outcome }) =>
    outcome.kind === "failed" ? [{ what: `shell ${name}`, error: outcome.error }] : [],
  );
  const all = [...failed.map(({ attribute, error }) => ({ what: attribute, error })), ...lost];
  const [first, ...others] = all;
  if (!first || others.length === 0) return first?.error;
  const code = failed.length > 0 ? "BUILD_FAILED" : "SHELL_CHECK_FAILED";
  const names = all.map(({ what }) => what).join(", ");
  const { message, hint, place } = first.error;
  return new NekoError(code, `${clip(names, 600)} failed; the first: ${message}`, {
    hint,
    cause: first.error,
    ...(place ? { place } : {}),
    ...(all.every(({ error }) => error.disposition === "transient") ? { transient: true } : {}),
  });
}

/** What images and profile targets need, in one `nix build`. @throws NekoError ATTRIBUTE_MISSING, TIMED_OUT */
export async function buildOutputs(
  { evaluated, rootsDirectory }: Pick<BuildInput, "evaluated" | "rootsDirectory">,
  { nix, log, clock }: Pick<BuildPorts, "nix" | "log" | "clock">,
  signal: AbortSignal,
): Promise<BuildOutcome> {
  const outputs = attributesToBuild(evaluated.state).map((attribute) => evaluatedOutput(evaluated, attribute));
  if (outputs.length === 0) return { results: [], failed: [] };
  return log.group(`Build ${outputs.length} output${outputs.length === 1 ? "" : "s"}`, async () => {
    const started = clock.monotonicMs();
    await using lines = progressLines(log, clock);
    const outcome = await nix.buildEach(outputs, rootsDirectory, (event) => lines.see(event), signal);
    for (const result of outcome.results) {
      const built = result.buildTimeMs > 0 ? `built in ${showDuration(result.buildTimeMs)}` : "nothing to build";
      log.info(`${result.attribute}: ${built}, ${showBytes(result.sizeBytes)}, ${result.storePath}`);
    }
    for (const { attribute, error } of outcome.failed) log.info(`${attribute}: ${error.code}: ${error.message}`);
    log.info(`done in ${showDuration(clock.monotonicMs() - started)}`);
    return outcome;
  });
}

/** Packages, images, profiles and systems, each attribute once, sorted. A shell is entered, not built. */
function attributesToBuild(state: DesiredState): readonly string[] {
  const targets = state.targets.flatMap((target) => ("attribute" in target ? [target.attribute] : []));
  const outputs = [...state.packages, ...state.images].map((output) => output.attribute);
  return [...new Set([...outputs, ...targets])].toSorted();
}

function evaluatedOutput(evaluated: EvaluatedState, attribute: string): EvaluatedOutput {
  const output = evaluated.outputs.get(attribute);
  if (output) return output;
  throw new NekoError("ATTRIBUTE_MISSING", `${attribute} was not evaluated`, {
    hint: "evaluate the same neko.yaml that is built",
  });
}
