#!/usr/bin/env node
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import { runGuard } from "../reconciler/main.ts";
import { createGitChannel, createGitHistory } from "../src/adapters/git-channel.ts";
import { createGitCheckout } from "../src/adapters/git-checkout.ts";
import { createImageStores } from "../src/adapters/image-stores.ts";
import { openLayerMemory } from "../src/adapters/layer-memory-file.ts";
import { createNixCli } from "../src/adapters/nix-cli.ts";
import { createNodeRun } from "../src/adapters/node-run.ts";
import { createOctokitForge } from "../src/adapters/forge-octokit.ts";
import { createTerminalLog } from "../src/adapters/terminal-log.ts";
import { nodeClock as clock } from "../src/adapters/node-clock.ts";
import { storeTar } from "../src/adapters/store-tar.ts";
import { NekoError, toNekoError } from "../src/kernel/error.ts";
import type { GitRemote } from "../src/ports/git.ts";
import type { Run } from "../src/ports/run.ts";
import type { Context, OpenRepository, Print } from "./context.ts";
import { buildProgram, usageStatus } from "./program.ts";

// The `neko` program: every verb, and the reconciler. Results go to stdout, what happens meanwhile to stderr.

const { argv, env } = process;
const json = argv.includes("--json");
const log = createTerminalLog({
  stream: process.stderr,
  ...(env["NO_COLOR"] ? { colour: false } : {}),
  verbose: env["NEKO_LOG"] === "debug",
});
const print: Print = {
  result(value, text) {
    const shown = json ? JSON.stringify(value, null, 2) : text();
    if (shown !== "") process.stdout.write(`${shown}\n`);
  },
};
const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => stop.abort(new NekoError("CANCELLED", `ended by ${name}`, { hint: "start it again" })));
}

process.exitCode = await main();

async function main(): Promise<number> {
  let status = 0;
  // Asked before anything is used that an older one lacks; that is why node:sqlite is not imported by name.
  if (Number(process.versions.node.split(".")[0]) < 24) {
    log.error(`USAGE: neko needs Node 24 or newer, and this is ${process.version}`);
    return 2;
  }
  try {
    // Only the reconciler starts a guard: it is no verb for people.
    if (argv[2] === "guard") {
      await runGuard(argv.slice(3), { log, signal: stop.signal, env });
      return 0;
    }
    const run = createNodeRun({
      path: env["PATH"] ?? "/usr/bin:/bin",
      home: env["HOME"] ?? homedir(),
      extraEnv: passedOn(),
    });
    const context: Context = {
      cwd: process.cwd(),
      env,
      signal: stop.signal,
      log,
      clock,
      print,
      nix: createNixCli({ run, ...(env["NIX_CONFIG"] === undefined ? {} : { nixConfig: env["NIX_CONFIG"] }) }),
      openRepository: (directory) => openRepository(directory, run),
    };
    await buildProgram(context, (value) => (status = value)).parseAsync(argv);
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return usageStatus(thrown);
    return fail(toNekoError(stop.signal.aborted ? stop.signal.reason : thrown));
  }
}

function fail(error: NekoError): number {
  if (json) process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`);
  log.error(`${error.code}: ${error.message}`);
  log.info(`${error.hint} (${error.docs})`);
  if (error.code === "INTERNAL") log.info(error.stack ?? "");
  return error.exitCode;
}

async function openRepository(directory: string, run: Run): Promise<OpenRepository> {
  const checkout = createGitCheckout(directory);
  const top = await checkout.topDirectory(stop.signal);
  // Below .git: never part of the work tree, whatever the user's .gitignore says.
  const privateDirectory = join(await checkout.gitDirectory(stop.signal), "neko");
  await mkdir(privateDirectory, { recursive: true, mode: 0o700 });
  const remote = async (): Promise<GitRemote> => remoteOf(await checkout.remoteUrl(stop.signal));
  return {
    top,
    checkout,
    privateDirectory,
    tar: storeTar(),
    memory: await openLayerMemory(join(privateDirectory, "layers.json")),
    storesIn: (beside) =>
      createImageStores({
        directory: beside,
        env,
        githubToken: env["GITHUB_TOKEN"] ?? "",
        serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com",
      }),
    channel: async () =>
      createGitChannel({ directory: join(privateDirectory, "channel.git"), remote: await remote(), run, clock }),
    history: async (branch) =>
      createGitHistory({ directory: join(privateDirectory, "history.git"), remote: await remote(), run, branch }),
    forge(owner, repo) {
      const token = env["GITHUB_TOKEN"];
      if (!token) throw new NekoError("USAGE", "GITHUB_TOKEN is not set", { hint: "export a token that may comment" });
      const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
      return createOctokitForge({ apiUrl, token, owner, repo }, clock);
    },
  };
}

/** The token goes to GitHub's own server over https and nowhere else. */
function remoteOf(url: string | undefined): GitRemote {
  if (url === undefined) {
    throw new NekoError("USAGE", "the repository has no remote called origin", {
      hint: "add it: the channel of releases lives there",
    });
  }
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const token = env["GITHUB_TOKEN"];
  const ours = url.startsWith("https://") && URL.parse(url)?.origin === URL.parse(server)?.origin;
  return {
    name: "origin",
    url,
    ...(ours && token ? { credential: { username: "x-access-token", password: token } } : {}),
  };
}

/** What of the caller's environment Nix and git need. */
function passedOn(): Record<string, string> {
  const names = ["NIX_REMOTE", "NIX_SSL_CERT_FILE", "SSL_CERT_FILE", "SSH_AUTH_SOCK", "XDG_CACHE_HOME"];
  const proxies = ["http_proxy", "https_proxy", "no_proxy"].flatMap((name) => [name, name.toUpperCase()]);
  return Object.fromEntries([...names, ...proxies].flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}
