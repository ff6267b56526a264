import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RunOptions, RunTarget } from "github-action-ts-run-api";
import type { Github } from "../../tests/support/github/start.ts";

/** One run of the real bundle, as the runner would start it. */
export interface ActionRun {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

export interface ActionEvent {
  readonly name: "pull_request" | "push" | "check_run";
  readonly ref: string;
  readonly commit: string;
  readonly payload: object;
}

/** Runs action.yml's main (dist/index.js) in `workspace`, and then its post. */
export async function runAction(
  actionFile: string,
  workspace: string,
  github: Github,
  event: ActionEvent,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  // The runner's file for the job summary, which the run API does not know.
  const summary = join(await mkdtemp(join(tmpdir(), "neko-summary-")), "summary.md");
  await writeFile(summary, "");
  const options = RunOptions.create()
    .setWorkspaceDir(workspace)
    .setWorkingDir(workspace)
    .setInputs({ "github-token": github.token, ...inputs })
    .setGithubContext({
      eventName: event.name,
      payload: event.payload,
      sha: event.commit,
      ref: event.ref,
      repository: `${github.owner}/${github.repo}`,
      apiUrl: github.apiUrl,
      serverUrl: "https://github.com",
    } as never)
    .setGithubServiceEnv({ GITHUB_API_URL: github.apiUrl } as never)
    .setEnv({
      ...childEnvironment(),
      RUNNER_ENVIRONMENT: "self-hosted",
      RUNNER_OS: "Linux",
      GITHUB_STEP_SUMMARY: summary,
    })
    .setOutputOptions({ printStdout: false, printStderr: false });
  const main = await RunTarget.mainJs(actionFile).run(options);
  const post = await RunTarget.postJs(actionFile).run(options.setState(main.commands.savedState));
  const exitCode = main.exitCode || post.exitCode || 0;
  return {
    exitCode,
    outputs: main.commands.outputs as Readonly<Record<string, string>>,
    log: [main.stdout, main.stderr, post.stdout, post.stderr].filter((text) => text).join("\n"),
  };
}

/** What a runner's own environment holds, and no more. */
function childEnvironment(): Record<string, string> {
  const names = ["PATH", "HOME", "NIX_CONFIG", "NEKO_PODMAN_ROOT", "NEKO_TOOLS", "XDG_CACHE_HOME"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
