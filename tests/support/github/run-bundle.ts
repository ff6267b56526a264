import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { testNixConfig, toolPath } from "../nix.ts";
import type { ActionEvent } from "./run-action.ts";
import type { Github } from "./start.ts";

// The bundle as the runner starts it, by hand: with a pid to end, and with every file that it leaves.

const actionFile = resolve(process.env["NEKO_ACTION_FILE"] ?? "action.yml");
const bundle = resolve(dirname(actionFile), /^ {2}main: (\S+)$/m.exec(readFileSync(actionFile, "utf8"))?.[1] ?? "");

export interface Ended {
  readonly status: number | null;
  /** Both streams, as they came. */
  readonly log: string;
}

export interface Started {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  log(): string;
  readonly ended: Promise<Ended>;
}

/** One step of a job: main and post share it. */
export interface Step extends AsyncDisposable {
  /** HOME, RUNNER_TEMP and the runner's command files. */
  readonly directory: string;
  main(): Started;
  /** With what main saved for it. */
  post(): Promise<Started>;
  outputs(): Promise<string>;
  summary(): Promise<string>;
}

export async function startStep(
  workspace: string,
  github: Pick<Github, "token" | "owner" | "repo" | "apiUrl">,
  event: ActionEvent,
  inputs: Readonly<Record<string, string>>,
): Promise<Step> {
  const directory = await mkdtemp(join(tmpdir(), "neko-step-"));
  const at = (name: string): string => join(directory, name);
  for (const name of ["home", "temp"]) await mkdir(at(name));
  for (const name of ["output", "state", "summary", "env", "path"]) await writeFile(at(name), "");
  await writeFile(at("event.json"), JSON.stringify(event.payload));
  const env = {
    PATH: [dirname(process.execPath), toolPath, process.env["PATH"]].join(":"),
    HOME: at("home"),
    RUNNER_TEMP: at("temp"),
    RUNNER_ENVIRONMENT: event.runner ?? "github-hosted",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: at("output"),
    GITHUB_STATE: at("state"),
    GITHUB_STEP_SUMMARY: at("summary"),
    GITHUB_ENV: at("env"),
    GITHUB_PATH: at("path"),
    GITHUB_EVENT_PATH: at("event.json"),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_SHA: event.commit,
    GITHUB_REF: event.ref,
    GITHUB_RUN_ID: String(event.runId ?? 17_000_000_000),
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: "https://github.com",
    NIX_CONFIG: process.env["NIX_CONFIG"] ?? testNixConfig,
    ...Object.fromEntries(
      Object.entries({ "github-token": github.token, ...inputs }).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]),
    ),
    ...event.env,
  };
  const start = (more: Readonly<Record<string, string>> = {}): Started => {
    const child = spawn(process.execPath, [bundle], {
      cwd: workspace,
      env: { ...env, ...more },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (log += text));
    const ended = once(child, "close").then(([status]) => ({ status: status as number | null, log }));
    return { child, log: () => log, ended };
  };
  return {
    directory,
    main: () => start(),
    async post() {
      const state = await readFile(at("state"), "utf8");
      const values = [...state.matchAll(/^(\w+)<<(\S+)\n([^]*?)\n\2$/gm)];
      return start(Object.fromEntries(values.map(([, name = "", , value = ""]) => [`STATE_${name}`, value])));
    },
    outputs: () => readFile(at("output"), "utf8"),
    summary: () => readFile(at("summary"), "utf8"),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}
