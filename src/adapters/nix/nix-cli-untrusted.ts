import { totalmem } from "node:os";
import { parseEvaluation } from "../../build/evaluation-result.ts";
import {
  committedFlake,
  evaluationExpression,
  lockedInputsExpression,
  type LockedFlake,
} from "../../build/nix-expression.ts";
import { explainEvaluation } from "../../build/nix-failure.ts";
import { parseNixJson } from "../../build/nix-json.ts";
import { NixLog } from "../../build/nix-log.ts";
import { needsBuild, type NeedsBuild } from "../../build/not-evaluated.ts";
import { showBytes } from "../../kernel/duration.ts";
import { NekoError } from "../../kernel/error.ts";
import type { EvaluatedOutput } from "../../plan/evaluation.ts";
import type { Nix, PartlyEvaluated } from "../../ports/nix.ts";
import type { NixCommand } from "./nix-cli-command.ts";
import { programOn } from "./nix-cli-evaluator.ts";
import { withoutNetwork } from "./nix-cli-outputs.ts";

// A flake of somebody we do not know, on a machine that is not theirs. Pure evaluation hides files and the environment;
// restricted evaluation keeps builtins.fetch* from the network, but not builtins.getFlake (seen on 2.34), so that the
// inputs that flake.lock names are fetched first and everything else is evaluated without a network.

const GiB = 1024 ** 3;
const options = (given: readonly (readonly [name: string, value: string])[]): readonly string[] =>
  given.flatMap(([name, value]) => ["--option", name, value]);
const withoutCredentials = options([
  ["access-tokens", ""],
  ["netrc-file", "/dev/null"],
]);
const restricted = (inputs: readonly string[]): readonly string[] => [
  "--offline",
  ...options([
    ["restrict-eval", "true"],
    ["allowed-uris", inputs.join(" ")],
  ]),
];
// Not even other repositories of this machine; and nobody asks a cloud who we are.
const alone = { ...withoutNetwork, GIT_ALLOW_PROTOCOL: "none", AWS_EC2_METADATA_DISABLED: "true" };
/** The kernel takes at most 128 KiB in one argument. */
const longestUris = 120 * 1024;
/** Each costs an evaluation: what comes after so many outputs that need a build is not looked at. */
const mostRounds = 16;

export interface UntrustedOptions {
  /** For all of it. */
  readonly timeoutMs: number;
  /** Where `prlimit` is looked for. */
  readonly path: string | undefined;
  /** Of Nix's heap. */
  readonly memoryBytes?: number;
}

/** {@link Nix.evaluateUntrusted} by `nix flake archive` and `nix eval`. */
export function evaluateUntrustedOf(
  command: NixCommand,
  { timeoutMs, path, memoryBytes = defaultMemoryBytes() }: UntrustedOptions,
): Nix["evaluateUntrusted"] {
  return async (flake, attributes, signal) => {
    if (attributes.length === 0) return { outputs: new Map(), notEvaluated: new Map() };
    await command.version(signal);
    const { revision } = flake;
    if (revision === undefined) throw new TypeError("a work tree is its owner's");
    const commit = { ...flake, revision };
    const locked = committedFlake(commit);
    const deadline = performance.now() + timeoutMs;
    const starter = await limiter(path, memoryBytes);

    const ask = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Answer> => {
      const log = new NixLog();
      const heap = { GC_MAXIMUM_HEAP_SIZE: String(memoryBytes) };
      const left = Math.max(1, deadline - performance.now());
      try {
        const result = await command.nixBy(starter, ["eval"], [...common, ...args], {
          signal,
          timeoutMs: left,
          env: { ...heap, ...env },
          onStderrLine: (line) => void log.read(line, 0),
        });
        if (result.status === 0) return { json: parseNixJson(result.stdout, "nix eval") };
        return { log, stderr: result.stderr };
      } catch (thrown) {
        // The deadline is the flake's: another try would end as this one.
        if (signal.aborted || !(thrown instanceof NekoError) || thrown.code !== "TIMED_OUT") throw thrown;
        throw tooMuch(`it took longer than ${Math.round(timeoutMs / 1000)} s`, thrown);
      }
    };

    const fetched = await ask(["--expr", lockedInputsExpression(commit)], {});
    if ("log" in fetched) throw explain(fetched, locked, memoryBytes);
    const inputs = restricted(toUris(fetched.json));
    return evaluateApart(attributes, async (wanted) => {
      const answer = await ask([...inputs, "--expr", evaluationExpression(locked, wanted)], alone);
      if (!("log" in answer)) return { outputs: parseEvaluation(answer.json, wanted) };
      const unbuilt = needsBuild(answer.log);
      if (unbuilt && wanted.includes(unbuilt.attribute)) return unbuilt;
      throw explain(answer, locked, memoryBytes);
    });
  };
}

const common = ["--json", "--log-format", "internal-json", "--show-trace", ...withoutCredentials];

interface Failed {
  readonly log: NixLog;
  readonly stderr: string;
}
type Answer = { readonly json: unknown } | Failed;

function toUris(json: unknown): readonly string[] {
  const uris = Array.isArray(json) ? json.filter((uri): uri is string => typeof uri === "string") : [];
  if (uris.every((uri) => !/\s/.test(uri)) && uris.join(" ").length <= longestUris) return [...new Set(uris)];
  throw new NekoError("EVALUATION_FAILED", "flake.lock names more inputs than one evaluation takes, or odd ones", {
    hint: "let inputs follow each other, so that there are fewer of them",
  });
}

interface Evaluated {
  readonly outputs: ReadonlyMap<string, EvaluatedOutput>;
}

/**
 * Nix goes through the list in order and ends at the first output that needs a build: what stands before it can be
 * evaluated, so that each round begins after it, and one more has all that was passed over.
 */
async function evaluateApart(
  attributes: readonly string[],
  evaluate: (wanted: readonly string[]) => Promise<Evaluated | NeedsBuild>,
): Promise<PartlyEvaluated> {
  const notEvaluated = new Map<string, string>();
  const passed: string[] = [];
  let outputs: ReadonlyMap<string, EvaluatedOutput> = new Map();
  let left = attributes;
  while (left.length > 0) {
    if (notEvaluated.size >= mostRounds) {
      for (const attribute of left) notEvaluated.set(attribute, "comes after too many that need a build");
      break;
    }
    const answer = await evaluate(left);
    if ("outputs" in answer) {
      outputs = answer.outputs;
      break;
    }
    const at = left.indexOf(answer.attribute);
    notEvaluated.set(answer.attribute, answer.because);
    passed.push(...left.slice(0, at));
    left = left.slice(at + 1);
  }
  if (passed.length === 0) return { outputs, notEvaluated };
  const rest = await evaluate(passed);
  if (!("outputs" in rest)) {
    throw new NekoError("EVALUATION_FAILED", `${rest.attribute} evaluates on one try and not on the next`, {
      hint: "a flake must not make up Nix's own messages",
    });
  }
  return { outputs: new Map([...rest.outputs, ...outputs]), notEvaluated };
}

/** Nix's collector keeps to its own limit; what it does not see, such as long strings, to that of the process. */
async function limiter(path: string | undefined, memoryBytes: number): Promise<readonly string[]> {
  const prlimit = path === undefined ? undefined : await programOn("prlimit", path);
  return prlimit === undefined ? [] : [prlimit, `--as=${memoryBytes + 2 * GiB}`, "--"];
}

/** Base and head are evaluated side by side, and the runner must go on. */
function defaultMemoryBytes(): number {
  const constrained = process.constrainedMemory();
  const there = Math.min(totalmem(), constrained > 0 ? constrained : Number.POSITIVE_INFINITY);
  return Math.round(Math.min(6 * GiB, there * 0.4));
}

function explain({ log, stderr }: Failed, flake: LockedFlake, memoryBytes: number): NekoError {
  const said = log.errors.at(-1)?.reason ?? stderr;
  if (/out of memory|std::bad_alloc|cannot allocate/i.test(said))
    return tooMuch(`it needs more memory than ${showBytes(memoryBytes)}`);
  return explainEvaluation(log, stderr, flake);
}

function tooMuch(what: string, cause?: NekoError): NekoError {
  return new NekoError("EVALUATION_FAILED", `the evaluation was ended: ${what}`, {
    hint: "look for what grows without an end in the flake, or let somebody who may write run the plan",
    ...(cause ? { cause } : {}),
  });
}
