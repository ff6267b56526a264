import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A step as the runner starts it. */
export interface Step {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Timing {
  /** From spawn to the first line that a person sees. */
  readonly firstLineMs: number;
  readonly endMs: number;
}

/** The shortest path (a refused event), the shortest real one, and what comes after each step. */
export function makeSteps(directory: string): readonly Step[] {
  const workspace = join(directory, "workspace");
  const commit = seedRepository(workspace);
  const file = (name: string, text = ""): string => {
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  };
  const runner = {
    PATH: process.env["PATH"] ?? "",
    HOME: directory,
    RUNNER_TEMP: directory,
    RUNNER_TOOL_CACHE: directory,
    RUNNER_ENVIRONMENT: "github-hosted",
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: "acme/fleet",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: "http://127.0.0.1:9", // nobody listens: nothing here may ask
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SHA: commit,
    GITHUB_REF: "refs/heads/main",
    GITHUB_EVENT_PATH: file("event.json", "{}"),
    GITHUB_OUTPUT: file("output"),
    GITHUB_STATE: file("state"),
    GITHUB_STEP_SUMMARY: file("summary"),
  };
  return [
    { name: "refused event", env: { ...runner, GITHUB_EVENT_NAME: "pull_request_target" } },
    { name: "validate", env: { ...runner, GITHUB_EVENT_NAME: "push", INPUT_MODE: "validate" } },
    { name: "post", env: { ...runner, GITHUB_EVENT_NAME: "push", STATE_main: "started", STATE_scratch: "" } },
  ];
}

const nekoYaml = `version: 1
defaults: { system: x86_64-linux }
packages: { app: {} }
packges: {}
`;

function seedRepository(directory: string): string {
  mkdirSync(directory, { recursive: true });
  // With a mistake, so that there is something to say.
  writeFileSync(join(directory, "neko.yaml"), nekoYaml);
  writeFileSync(join(directory, "flake.nix"), "{ outputs = _: { }; }\n");
  writeFileSync(join(directory, "flake.lock"), '{ "nodes": { "root": {} }, "root": "root", "version": 7 }\n');
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-C", directory, "-c", "user.name=bench", "-c", "user.email=bench@example.org", ...args], {
      encoding: "utf8",
    }).trim();
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "seed");
  return git("rev-parse", "HEAD");
}

/** Runs `node ARGS` once. Lines that only mask are not the first line: nobody sees them. */
export async function timeOnce(args: readonly string[], env: Step["env"]): Promise<Timing> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: { ...env }, stdio: ["ignore", "pipe", "ignore"] });
  let firstLineMs: number | undefined;
  let seen = "";
  child.stdout.on("data", (chunk: Buffer) => {
    if (firstLineMs !== undefined) return;
    seen += chunk.toString("utf8");
    const lines = seen.split("\n").slice(0, -1);
    if (lines.some((line) => !line.startsWith("::add-mask::"))) firstLineMs = performance.now() - started;
  });
  await new Promise((resolve) => child.once("close", resolve));
  const endMs = performance.now() - started;
  return { firstLineMs: firstLineMs ?? endMs, endMs };
}

/** Bytes of the bundle that node has read when the first line is printed. */
export async function loadedBytes(entry: string, env: Step["env"], directory: string): Promise<number> {
  const list = join(directory, "loaded.txt");
  const hook = join(directory, "hook.mjs");
  writeFileSync(hook, hookText(list));
  await timeOnce(["--import", hook, entry], env);
  const bundle = `file://${dirname(entry)}/`;
  const files = readFileSync(list, "utf8")
    .split("\n")
    .filter((url) => url.startsWith(bundle));
  return [...new Set(files)].reduce((sum, url) => sum + statSync(new URL(url)).size, 0);
}

function hookText(list: string): string {
  return `import { registerHooks } from "node:module";
import { writeFileSync } from "node:fs";
const urls = [];
registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context); } });
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text, ...rest) => {
  if (!String(text).startsWith("::add-mask::")) {
    writeFileSync(${JSON.stringify(list)}, urls.join("\\n"));
    process.stdout.write = write;
  }
  return write(text, ...rest);
};
process.on("exit", () => { if (process.stdout.write !== write) writeFileSync(${JSON.stringify(list)}, urls.join("\\n")); });
`;
}
