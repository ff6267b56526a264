import { join } from "node:path";
import { showBytes, showDuration } from "../kernel/duration.ts";
import { NekoError } from "../kernel/error.ts";
import { parseRevision } from "../kernel/revision.ts";
import { neededAttributes, type EvaluatedState } from "../plan/evaluated-state.ts";
import type { BuildResult, EvaluatedOutput } from "../plan/evaluation.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { BuildProgress, FlakeSource, Nix } from "../ports/nix.ts";
import type { DesiredState, ShellSpec } from "../spec/desired-state.ts";

export interface BuildInput {
  readonly evaluated: EvaluatedState;
  /** The tree `evaluated` was evaluated from: shells are entered from it. */
  readonly flake: FlakeSource;
  /** Absolute; gc roots named after the attributes, and below `shells/` after the shells. */
  readonly rootsDirectory: string;
  /** False: shells are left alone. */
  readonly shells?: boolean;
}

export interface ShellResult {
  readonly name: string;
  readonly attribute: string;
  /** False: neko.yaml declares no check; the shell was realised and can be entered, no more is known. */
  readonly checked: boolean;
  readonly ms: number;
}

export interface Built {
  /** By attribute: what images and profile targets need. */
  readonly results: ReadonlyMap<string, BuildResult>;
  /** In the order of neko.yaml. */
  readonly shells: readonly ShellResult[];
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
 * Builds what images and profile targets need in one `nix build`, then realises every shell and runs its check.
 * @throws NekoError BUILD_FAILED, SHELL_CHECK_FAILED, ATTRIBUTE_MISSING (an output that was not evaluated)
 */
export async function runBuild(
  input: BuildInput,
  ports: { readonly nix: Nix; readonly log: Log; readonly clock: Clock },
  signal: AbortSignal,
): Promise<Built> {
  const results = await buildOutputs(input, ports, signal);
  const shells: ShellResult[] = [];
  if (input.shells !== false) {
    // One after another: their checks share the machine's GPU and its memory.
    for (const shell of input.evaluated.state.shells) shells.push(await checkShell(shell, input, ports, signal));
  }
  return { results, shells };
}

async function buildOutputs(
  { evaluated, rootsDirectory }: BuildInput,
  { nix, log, clock }: { readonly nix: Nix; readonly log: Log; readonly clock: Clock },
  signal: AbortSignal,
): Promise<ReadonlyMap<string, BuildResult>> {
  const outputs = attributesToBuild(evaluated.state).map((attribute) => evaluatedOutput(evaluated, attribute));
  if (outputs.length === 0) return new Map();
  return log.group(`Build ${outputs.length} output${outputs.length === 1 ? "" : "s"}`, async () => {
    const started = clock.monotonicMs();
    const results = await nix.build(outputs, rootsDirectory, (event) => logProgress(log, event), signal);
    for (const result of results) {
      const built = result.buildTimeMs > 0 ? `built in ${showDuration(result.buildTimeMs)}` : "nothing to build";
      log.info(`${result.attribute}: ${built}, ${showBytes(result.sizeBytes)}, ${result.storePath}`);
    }
    log.info(`done in ${showDuration(clock.monotonicMs() - started)}`);
    return new Map(results.map((result) => [result.attribute, result]));
  });
}

async function checkShell(
  shell: ShellSpec,
  { flake, rootsDirectory }: BuildInput,
  { nix, log }: { readonly nix: Nix; readonly log: Log },
  signal: AbortSignal,
): Promise<ShellResult> {
  const { name, attribute, check } = shell;
  return log.group(`Shell ${name}`, async () => {
    const root = join(rootsDirectory, "shells", name);
    // Without a check, entering the shell and leaving it is what there is to see.
    const { env, pure, timeoutMs } = shell;
    const entered = { line: check ?? "true", env, pure, root, timeoutMs };
    const { ms, output } = await nix.runInShell(flake, attribute, entered, signal);
    if (output.trim() !== "") log.debug(output.trimEnd());
    log.info(check === undefined ? `realised in ${showDuration(ms)}` : `check passed in ${showDuration(ms)}`);
    return { name, attribute, checked: check !== undefined, ms };
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

function logProgress(log: Log, event: BuildProgress): void {
  switch (event.kind) {
    case "building":
      return log.info(`building ${event.name}`);
    case "built":
      return log.info(`built ${event.name} in ${showDuration(event.ms)}`);
    case "fetching":
      return log.info(`fetching ${event.path}`);
    case "log":
      return log.debug(event.line);
    case "count":
      return log.debug(`${event.done} of ${event.expected} built, ${event.running} running`);
  }
}
