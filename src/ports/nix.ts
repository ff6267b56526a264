import type { Digest } from "../kernel/digest.ts";
import type { NekoError } from "../kernel/error.ts";
import type { StorePath } from "../kernel/store-path.ts";
import type { BuildResult, EvaluatedOutput, PathInfo } from "../plan/evaluation.ts";
import type { Supply } from "../plan/existing.ts";

/** A flake by an exact tree: `git+file:///repo?rev=OID&shallow=1`, or `path:` for a work tree that is not committed. */
export interface FlakeSource {
  /** Absolute directory of the repository. */
  readonly repository: string;
  /** Directory of the flake below it; "" for the top. */
  readonly directory: string;
  /** Undefined: the work tree as it is (never published). */
  readonly revision?: string;
}

export type BuildProgress =
  | { readonly kind: "building"; readonly drvPath: string; readonly name: string }
  | { readonly kind: "built"; readonly drvPath: string; readonly name: string; readonly ms: number }
  | { readonly kind: "failed"; readonly drvPath: string; readonly name: string }
  | { readonly kind: "fetching"; readonly path: string }
  | { readonly kind: "log"; readonly line: string }
  | { readonly kind: "count"; readonly done: number; readonly expected: number; readonly running: number };

/** Every attribute that was asked for is in one of the two. */
export interface PartlyEvaluated {
  readonly outputs: ReadonlyMap<string, EvaluatedOutput>;
  /** Why not, by attribute, for people. */
  readonly notEvaluated: ReadonlyMap<string, string>;
}

/** What a flake offers, by name: nothing of it was built, and no derivation was made. */
export interface FlakeOutputs {
  /** By system, each sorted by name. */
  readonly devShells: Readonly<Record<string, readonly ShellOutput[]>>;
  /** By system, each sorted by name. */
  readonly packages: Readonly<Record<string, readonly PackageOutput[]>>;
  readonly nixosConfigurations: readonly string[];
  /** Why `inputs` and `content` are nowhere: names never fail, but what is behind them may. */
  readonly namesOnly?: string;
}

export interface ShellOutput {
  readonly name: string;
  /** Names of the packages in it, sorted; undefined when it does not say. */
  readonly inputs?: readonly string[];
}

export interface PackageOutput {
  readonly name: string;
  /** image: it carries an imageConfig. archive: an image as a tarball already, as nixpkgs' dockerTools make it. */
  readonly content?: "image" | "archive";
}

/** What became of each output: everything asked for is in one of the two. */
export interface BuildOutcome {
  /** In the order they were asked for. */
  readonly results: readonly BuildResult[];
  readonly failed: readonly FailedOutput[];
}

export interface FailedOutput {
  readonly attribute: string;
  /** BUILD_FAILED, of what this output needs; transient when the network was to blame. */
  readonly error: NekoError;
}

export interface ShellCheck {
  /** For `sh -c`. */
  readonly line: string;
  /** Set over what the shell sets itself. Seen by the line alone: not by Nix, nor by the shell's own hook. */
  readonly env: Readonly<Record<string, string>>;
  /** Nothing of the caller's environment is there, nor PATH nor HOME. */
  readonly pure: boolean;
  /** Where a profile keeps the shell's environment from garbage collection. */
  readonly root: string;
  readonly timeoutMs: number;
}

export interface Nix {
  /** `2.34.8`. @throws NekoError NIX_MISSING, NIX_TOO_OLD (below 2.18) */
  version(signal: AbortSignal): Promise<string>;
  /** Stands for what evaluates: while it is the same, the same tree has the same outputs.
   *  @throws NekoError NIX_MISSING, NIX_TOO_OLD */
  evaluator(signal: AbortSignal): Promise<Digest>;
  /** All attributes in one `nix eval`, keyed by attribute. Signatures must have been checked before.
   *  @throws NekoError ATTRIBUTE_MISSING, EVALUATION_FAILED */
  evaluate(
    flake: FlakeSource,
    attributes: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, EvaluatedOutput>>;
  /** The same of a commit of somebody who may not write here: with the inputs that flake.lock names, if they are public,
   *  and nothing else of the network or the machine, no credential, and bounds on time and memory. An output that cannot
   *  be evaluated without building something is a value here.
   *  @throws NekoError ATTRIBUTE_MISSING, EVALUATION_FAILED, NIX_TOO_OLD (it cannot be closed) */
  evaluateUntrusted(flake: FlakeSource, attributes: readonly string[], signal: AbortSignal): Promise<PartlyEvaluated>;
  /** As {@link evaluate}, of a commit, as if the same files were another commit's: what differs from it is new in every
   *  commit. @throws NekoError ATTRIBUTE_MISSING, EVALUATION_FAILED */
  evaluateAsAnyCommit(
    flake: FlakeSource,
    attributes: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, EvaluatedOutput>>;
  /** What there is to name in neko.yaml. Never builds, never writes a lock file and never uses the network: an input
   *  that is not in the store is an error. @throws NekoError EVALUATION_FAILED, NIX_MISSING, NIX_TOO_OLD */
  outputs(flake: FlakeSource, signal: AbortSignal): Promise<FlakeOutputs>;
  /** All outputs in one `nix build`, each kept alive by a gc root below `rootsDirectory`.
   *  @throws NekoError BUILD_FAILED */
  build(
    outputs: readonly EvaluatedOutput[],
    rootsDirectory: string,
    progress: (event: BuildProgress) => void,
    signal: AbortSignal,
  ): Promise<readonly BuildResult[]>;
  /** The same, but one that fails keeps no other from being built. */
  buildEach(
    outputs: readonly EvaluatedOutput[],
    rootsDirectory: string,
    progress: (event: BuildProgress) => void,
    signal: AbortSignal,
  ): Promise<BuildOutcome>;
  /** Runs a line inside `nix develop`. `output` is what it printed to both, `stdout` what to that one.
   *  @throws NekoError SHELL_CHECK_FAILED with the tail of the output; BUILD_FAILED, EVALUATION_FAILED of the shell */
  runInShell(
    flake: FlakeSource,
    attribute: string,
    check: ShellCheck,
    signal: AbortSignal,
  ): Promise<{ readonly ms: number; readonly output: string; readonly stdout: string }>;
  /** What it would take to have every output of these derivations. The caches are asked; nothing is built or fetched.
   *  Unknown where a derivation is gone or Nix does not say. @throws NekoError NIX_MISSING, NIX_TOO_OLD */
  dryRun(drvPaths: readonly StorePath[], signal: AbortSignal): Promise<Supply>;
  /** Those of the paths that this store has. @throws NekoError SUBSTITUTE_FAILED when it cannot be asked */
  valid(paths: readonly StorePath[], signal: AbortSignal): Promise<ReadonlySet<StorePath>>;
  /** The closure of valid paths, sorted by path. @throws NekoError SUBSTITUTE_FAILED when one is not valid */
  closure(paths: readonly StorePath[], signal: AbortSignal): Promise<readonly PathInfo[]>;
  /** Makes a path valid by substitution, never by building, and roots it at `root`.
   *  @throws NekoError SUBSTITUTE_FAILED */
  realise(path: StorePath, root: string, signal: AbortSignal): Promise<void>;
}
