import { totalmem } from "node:os";
import { posix } from "node:path";
import { parseEvaluation } from "../../build/evaluation-result.ts";
import { committedFlake, type LockedFlake } from "../../build/nix-expression.ts";
import { explainEvaluation } from "../../build/nix-failure.ts";
import { parseNixJson } from "../../build/nix-json.ts";
import { NixLog } from "../../build/nix-log.ts";
import { needsBuild, type NeedsBuild } from "../../build/not-evaluated.ts";
import { publicInputs, type PublicInputs } from "../../build/public-inputs.ts";
import {
  getFlakeProbe,
  hasNoGetFlake,
  inputUrisExpression,
  untrustedExpression,
} from "../../build/untrusted-expression.ts";
import { showBytes } from "../../kernel/duration.ts";
import { NekoError } from "../../kernel/error.ts";
import { parseRevision } from "../../kernel/revision.ts";
import type { EvaluatedOutput } from "../../plan/evaluation.ts";
import type { FlakeSource, Nix, PartlyEvaluated } from "../../ports/nix.ts";
import { createGitCheckout } from "../git/git-checkout.ts";
import type { NixCommand } from "./nix-cli-command.ts";
import { programOn } from "./nix-cli-evaluator.ts";
import { deadProxy, withoutNetwork } from "./nix-cli-outputs.ts";

// A flake of somebody we do not know, on a machine that is not theirs. Pure evaluation hides files and the environment
// from the language, but a lock entry or builtins.getFlake is fetched by Nix itself, from any file and any address, also
// in restricted evaluation (seen on 2.34). So flake.lock is judged before anything is fetched, its inputs are fetched
// by their public addresses, and the flake is evaluated without a network and without the feature that has getFlake.
// What is left: a public name may lead to a private address, or be made to do so in between (DNS rebinding), and a
// server may redirect to another one. Nix then speaks TLS with it, and no answer of it is shown.

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
/** For fetching: a server of https that redirects to http leads nowhere, and so does one of git's other protocols. */
const secureOnly = {
  GIT_ALLOW_PROTOCOL: "https",
  AWS_EC2_METADATA_DISABLED: "true",
  http_proxy: deadProxy,
  HTTP_PROXY: deadProxy,
  no_proxy: "",
  NO_PROXY: "",
};
const localToo = { GIT_ALLOW_PROTOCOL: "https:http:file" };
/** Those that change what the language means or what a derivation is called, and open nothing. */
const harmless = ["ca-derivations", "dynamic-derivations", "parse-toml-timestamps", "pipe-operator", "pipe-operators"];
/** The kernel takes at most 128 KiB in one argument. */
const longestArgument = 120 * 1024;
/** Each costs an evaluation: what comes after so many outputs that need a build is not looked at. */
const mostRounds = 16;

export interface UntrustedOptions {
  /** For all of it. */
  readonly timeoutMs: number;
  /** Where `prlimit` is looked for. */
  readonly path: string | undefined;
  /** Of Nix's heap. */
  readonly memoryBytes?: number;
  /** Inputs from `file://` and `http://127.0.0.1:…` are fetched too: for tests, where nobody is a stranger. */
  readonly localInputs?: boolean;
}

/** {@link Nix.evaluateUntrusted} by two `nix eval`: one fetches, the other evaluates. */
export function evaluateUntrustedOf(
  command: NixCommand,
  { timeoutMs, path, memoryBytes = defaultMemoryBytes(), localInputs = false }: UntrustedOptions,
): Nix["evaluateUntrusted"] {
  let closed: Promise<readonly string[]> | undefined;
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
        const result = await command.nixBy(starter, ["eval"], args, {
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

    const lock = JSON.stringify(await judgedLock(commit, localInputs, signal));
    if (Buffer.byteLength(lock) > longestArgument) throw tooManyInputs();
    const asking = (expression: string): readonly string[] =>
      common.concat("--argstr", "lock", lock, "--expr", expression, "result");
    // Asked once, beside the fetching; a failure is asked again.
    const closing = (closed ??= withoutGetFlake(command, signal));
    closing.catch(() => (closed = undefined));
    const fetched = await ask(asking(inputUrisExpression(commit)), localInputs ? localToo : secureOnly);
    if ("log" in fetched) throw explain(fetched, locked, memoryBytes);
    const inputs = [...restricted(toUris(fetched.json)), ...(await closing)];
    return evaluateApart(attributes, async (wanted) => {
      const answer = await ask([...inputs, ...asking(untrustedExpression(commit, wanted))], alone);
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

/** Read as git has it: what Nix would read instead, behind a symbolic link, nobody has judged. */
async function judgedLock(
  { repository, directory, revision }: FlakeSource & { readonly revision: string },
  localInputs: boolean,
  signal: AbortSignal,
): Promise<PublicInputs> {
  const folder = directory === "." ? "" : directory;
  const file = posix.join(folder, "flake.lock");
  const lock = await createGitCheckout(repository).fileAt(parseRevision(revision), file, signal);
  return publicInputs(lock, { directory: folder, localToo: localInputs });
}

/**
 * The options that take builtins.getFlake away, once Nix has shown that they do: there are kinds of Nix in which flakes
 * are no feature that can be off. @throws NekoError NIX_TOO_OLD
 */
async function withoutGetFlake(command: NixCommand, signal: AbortSignal): Promise<readonly string[]> {
  const bounds = { signal, timeoutMs: 30_000, env: alone };
  const shown = await command.nix(["config", "show"], ["experimental-features"], bounds);
  const configured = new Set(shown.status === 0 ? shown.stdout.split(/\s+/) : []);
  const kept = harmless.filter((feature) => configured.has(feature));
  const features = options([["experimental-features", ["nix-command", "fetch-tree", ...kept].join(" ")]]);
  const probed = await command.nix(
    ["eval"],
    [...withoutCredentials, ...restricted([]), ...features, "--expr", getFlakeProbe],
    bounds,
  );
  if (hasNoGetFlake(probed)) return features;
  throw new NekoError("NIX_TOO_OLD", "this Nix cannot evaluate without builtins.getFlake, which reads any file", {
    hint: "install Nix 2.19 or later, not Determinate Nix, where pull requests from forks are planned",
  });
}

function toUris(json: unknown): readonly string[] {
  const uris = Array.isArray(json) ? json.filter((uri): uri is string => typeof uri === "string") : [];
  if (uris.every((uri) => !/\s/.test(uri)) && uris.join(" ").length <= longestArgument) return [...new Set(uris)];
  throw tooManyInputs();
}

function tooManyInputs(): NekoError {
  return new NekoError("EVALUATION_FAILED", "flake.lock names more inputs than one evaluation takes, or odd ones", {
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
  return withoutAnswers(explainEvaluation(log, stderr, flake));
}

/** A stranger's error says where it is and what is wrong: no hash, which tells what a file or a server has, and nothing
 *  beyond the first line, where such an answer would stand. */
function withoutAnswers(error: NekoError): NekoError {
  const [first = ""] = error.message.split("\n", 1);
  const shown = first.replaceAll(
    /\b(?:md5|sha(?:1|256|512))[-:][A-Za-z0-9+/=%]+|\b[0-9a-z]{52}\b|\b[0-9a-f]{64}\b/g,
    "(hash)",
  );
  return new NekoError(error.code, shown, {
    hint: error.hint,
    ...(error.place ? { place: error.place } : {}),
    ...(error.disposition === "transient" ? { transient: true as const } : {}),
  });
}

function tooMuch(what: string, cause?: NekoError): NekoError {
  return new NekoError("EVALUATION_FAILED", `the evaluation was ended: ${what}`, {
    hint: "look for what grows without an end in the flake, or let somebody who may write run the plan",
    ...(cause ? { cause } : {}),
  });
}
