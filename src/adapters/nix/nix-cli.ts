import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  anyCommitExpression,
  attributeExpression,
  committedFlake,
  evaluationExpression,
} from "../../build/nix-expression.ts";
import { storedFlake, workTreeUrl, type LockedFlake } from "../../build/nix-expression.ts";
import { parseEvaluation } from "../../build/evaluation-result.ts";
import { explainBuild, explainEvaluation } from "../../build/nix-failure.ts";
import { isFields, parseNixJson } from "../../build/nix-json.ts";
import { NixLog } from "../../build/nix-log.ts";
import { NekoError } from "../../kernel/error.ts";
import { tail } from "../../kernel/text.ts";
import type { FlakeSource, Nix, ShellCheck } from "../../ports/nix.ts";
import type { Run } from "../../ports/run.ts";
import { buildOf, pathInfosOf } from "./nix-cli-build.ts";
import { NixCommand } from "./nix-cli-command.ts";
import { evaluatorOf } from "./nix-cli-evaluator.ts";
import { outputsOf } from "./nix-cli-outputs.ts";
import { realiseAndRoot } from "./nix-cli-roots.ts";
import { dryRunOf, validOf } from "./nix-cli-supply.ts";
import { evaluateUntrustedOf, type UntrustedOptions } from "./nix-cli-untrusted.ts";

export interface NixCliOptions {
  /** Its HOME must be writable: Nix keeps fetched trees and the evaluation cache there. */
  readonly run: Run;
  /** Lines of nix.conf, as in NIX_CONFIG: `run` passes nothing of ours on. Not seen by a shell's check. */
  readonly nixConfig?: string;
  /** PATH as `run` has it: where `nix` is found without starting it. */
  readonly path?: string;
  /** 10 minutes unless given. */
  readonly evaluateTimeoutMs?: number;
  /** Of an evaluation of somebody else's flake: 5 minutes unless given, and 6 GiB or 40 % of the machine's memory. */
  readonly untrusted?: Partial<Omit<UntrustedOptions, "path">>;
  /** 6 hours unless given, as a GitHub job. */
  readonly buildTimeoutMs?: number;
}

const structuredLog = ["--log-format", "internal-json"];

/** Nix by its command line, 2.18 or later. */
export function createNixCli(options: NixCliOptions): Nix {
  const { run, nixConfig, path, evaluateTimeoutMs = 600_000, buildTimeoutMs = 6 * 3_600_000 } = options;
  const command = new NixCommand(run, nixConfig);

  const version = async (signal: AbortSignal): Promise<string> => (await command.version(signal)).text;

  const evaluateBy =
    (expressionOf: typeof evaluationExpression): Nix["evaluate"] =>
    async (flake, attributes, signal) => {
      if (attributes.length === 0) return new Map();
      await command.version(signal);
      const locked = await lock(command, flake, signal);
      const log = new NixLog();
      const { status, stdout, stderr } = await command.nix(
        ["eval"],
        ["--json", ...structuredLog, "--show-trace", "--expr", expressionOf(locked, attributes)],
        { signal, timeoutMs: evaluateTimeoutMs, onStderrLine: (line) => void log.read(line, 0) },
      );
      if (status !== 0) throw explainEvaluation(log, stderr, locked);
      return parseEvaluation(parseNixJson(stdout, "nix eval"), attributes);
    };

  const runInShell: Nix["runInShell"] = async (flake, attribute, check, signal) => {
    const { root, timeoutMs } = check;
    const started = performance.now();
    await command.version(signal);
    const locked = await lock(command, flake, signal);
    await mkdir(dirname(root), { recursive: true });
    const log = new NixLog();
    // Two steps, so that a shell that cannot be built is not mistaken for a check that failed.
    const entered = await command.nix(
      ["print-dev-env"],
      [...structuredLog, "-v", "--show-trace", "--profile", root, "--expr", attributeExpression(locked, attribute)],
      { signal, timeoutMs, maxOutputBytes: 64 * 1024, onStderrLine: (text) => void log.read(text, 0) },
    );
    if (entered.status !== 0) throw explainShell(log, entered.stderr, locked);
    await command.classic("nix-env", ["--profile", root, "--delete-generations", "old"], { signal });

    const checked = await command.nix(["develop"], [...structuredLog, ...checkArguments(root, check)], {
      signal,
      cwd: flake.repository,
      timeoutMs: Math.max(1, timeoutMs - (performance.now() - started)),
      maxOutputBytes: 1024 * 1024,
    });
    const output = withoutEvents(`${checked.stdout}${checked.stderr}`);
    const ms = Math.round(performance.now() - started);
    if (checked.status === 0) return { ms, output, stdout: withoutEvents(checked.stdout) };
    throw new NekoError(
      "SHELL_CHECK_FAILED",
      `the check of ${attribute} ended with status ${checked.status}: ${tail(output)}`,
      { hint: `enter the shell with \`nix develop .#${attribute}\` and run the check there` },
    );
  };

  return {
    version,
    evaluator: evaluatorOf(command, { path, nixConfig }),
    evaluate: evaluateBy(evaluationExpression),
    evaluateUntrusted: evaluateUntrustedOf(command, { timeoutMs: 300_000, ...options.untrusted, path }),
    evaluateAsAnyCommit: evaluateBy(anyCommitExpression),
    outputs: outputsOf(command, evaluateTimeoutMs),
    ...buildOf({ command, timeoutMs: buildTimeoutMs }),
    runInShell,
    dryRun: dryRunOf(command),
    valid: validOf(command),
    // --closure-size would take seconds for what a sum gives (image-perf.md section 3).
    closure: (paths, signal) => pathInfosOf(command, ["--recursive"], paths, signal),
    async realise(path, root, signal) {
      await command.version(signal);
      await mkdir(dirname(root), { recursive: true });
      await realiseAndRoot(command, { link: root, path }, signal);
    },
  };
}

/** A commit is exact by itself; a work tree is copied to the store and named by its hash, as pure mode wants. */
async function lock(command: NixCommand, flake: FlakeSource, signal: AbortSignal): Promise<LockedFlake> {
  const { revision } = flake;
  if (revision !== undefined) return committedFlake({ ...flake, revision });
  const log = new NixLog();
  const { status, stdout, stderr } = await command.nix(
    ["flake", "metadata"],
    [
      "--json",
      ...structuredLog,
      // Without --no-write-lock-file: with both, Nix fetches an unlocked input and only warns.
      "--no-update-lock-file",
      workTreeUrl(flake, existsSync(join(flake.repository, ".git"))),
    ],
    { signal, onStderrLine: (line) => void log.read(line, 0) },
  );
  // Names that nothing binds are found before the tree has gone to the store.
  if (status !== 0) throw explainEvaluation(log, stderr, { filePrefixes: [`${flake.repository}/`] });
  const metadata = parseNixJson(stdout, "nix flake metadata");
  const locked = isFields(metadata) && isFields(metadata["locked"]) ? metadata["locked"] : {};
  const path = isFields(metadata) ? metadata["path"] : undefined;
  if (typeof path === "string" && typeof locked["narHash"] === "string") {
    return storedFlake(path, locked["narHash"], flake.directory);
  }
  throw new NekoError("EVALUATION_FAILED", "nix cannot name the work tree by its hash", {
    hint: "commit the change, or install a newer Nix",
  });
}

/**
 * The check is the repository's own code: NIX_CONFIG may hold access tokens. Its variables are handed to `env`, inside
 * the shell: they win over the shell's own, and neither PATH nor NIX_CONFIG of neko.yaml ever reaches Nix.
 */
function checkArguments(root: string, { line, env, pure }: ShellCheck): readonly string[] {
  const environment = pure ? ["--ignore-environment"] : ["--unset", "NIX_CONFIG"];
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const set = variables.length === 0 ? [] : ["env", ...variables];
  return [...environment, root, "--command", ...set, "sh", "-c", line];
}

function explainShell(log: NixLog, stderr: string, flake: LockedFlake): NekoError {
  const built = log.errors.some(({ reason }) => /'[^']+\.drv'/.test(reason) && !/during evaluation/.test(reason));
  return built ? explainBuild(log, stderr) : explainEvaluation(log, stderr, flake);
}

function withoutEvents(output: string): string {
  return output.replace(/^@nix \{.*\}\n?/gm, "");
}
