import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { RunOptions, RunTarget } from "github-action-ts-run-api";
import { testNixConfig, toolPath } from "../nix.ts";
import type { Github } from "./start.ts";
import type { SeedRepository } from "./seed-repository.ts";

/** NEKO_ACTION_FILE: another build of the Action than dist/, while one is worked on. */
const actionFile = resolve(process.env["NEKO_ACTION_FILE"] ?? "action.yml");

// The library starts `node` by this process's own PATH, and hands on nothing else of it.
process.env["PATH"] = [dirname(process.execPath), toolPath, process.env["PATH"]].join(":");

export interface ActionRun {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string | undefined>>;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
  /** Everything the two processes printed, and the summary. */
  readonly log: string;
  readonly summary: string;
  /** What is left in the runner's tool cache, where the next job would find it. */
  readonly left: readonly string[];
}

export interface ActionEvent {
  readonly name: string;
  readonly ref: string;
  readonly commit: string;
  readonly payload: object;
  readonly runner?: "github-hosted" | "self-hosted";
  /** A later run has a higher one, also where it is not given. */
  readonly runId?: number;
  /** What the workflow sets, its secrets among it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A clone as actions/checkout leaves it, at one ref and two commits deep unless told; it makes one deep by itself. */
export async function checkoutOf(
  repository: SeedRepository,
  ref: string,
  depth = 2,
): Promise<{ directory: string } & AsyncDisposable> {
  const directory = await mkdtemp(join(tmpdir(), "neko-checkout-"));
  const url = `file://${repository.bare}`;
  await repository.git("init", "-q", directory);
  const inside = (...args: readonly string[]): Promise<string> => repository.git("-C", directory, ...args);
  await inside("remote", "add", "origin", url);
  await inside("fetch", "-q", `--depth=${depth}`, "origin", `+${ref}:refs/remotes/pull/checkout`);
  await inside("checkout", "-q", "--detach", "refs/remotes/pull/checkout");
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}

let lastRunId = 16_000_000_000;

/** Main and post of the bundle, as the runner starts them. */
export async function runAction(
  workspace: string,
  github: Github,
  event: ActionEvent,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const home = await mkdtemp(join(tmpdir(), "neko-home-"));
  const summaryFile = join(home, "summary.md");
  await cp("/dev/null", summaryFile);
  const toolCache = join(home, "tools");
  await mkdir(toolCache);
  try {
    const options = RunOptions.create()
      .setWorkspaceDir(workspace)
      .setWorkingDir(workspace)
      .setInputs({ "github-token": github.token, ...inputs })
      .setGithubContext({
        eventName: event.name as "push",
        payload: event.payload,
        sha: event.commit,
        ref: event.ref,
        repository: `${github.owner}/${github.repo}`,
        runId: event.runId ?? (lastRunId += 1),
        apiUrl: github.apiUrl,
        serverUrl: "https://github.com",
      })
      .setEnv({
        ...event.env,
        HOME: home,
        RUNNER_TOOL_CACHE: toolCache,
        NIX_CONFIG: process.env["NIX_CONFIG"] ?? testNixConfig,
        GITHUB_STEP_SUMMARY: summaryFile,
        RUNNER_ENVIRONMENT: event.runner ?? "github-hosted",
      })
      .setFakeFsOptions({ rmFakedTempDirAfterRun: true })
      .setOutputOptions({
        printStdout: false,
        printStderr: false,
        parseStdoutCommands: true,
        parseStderrCommands: false,
      })
      .setTimeoutMs(120_000);
    const main = await RunTarget.mainJs(actionFile).run(options);
    const post = await RunTarget.postJs(actionFile).run(options.setState(main.commands.savedState));
    const summary = await readFile(summaryFile, "utf8");
    return {
      exitCode: (main.exitCode ?? 1) || (post.exitCode ?? 1),
      outputs: main.commands.outputs,
      errors: main.commands.errors,
      warnings: main.commands.warnings,
      notices: main.commands.notices,
      log: [main.stdout, main.stderr, post.stdout, post.stderr].join("\n"),
      summary,
      left: await readdir(toolCache),
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
