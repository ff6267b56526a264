import { homedir } from "node:os";
import { CommanderError } from "commander";
import { createHardwareProbe } from "../src/adapters/hardware-probe.ts";
import { guardStream, KnownSecrets, secretsOfEnvironment } from "../src/adapters/known-secrets.ts";
import { createMachine } from "../src/adapters/machine.ts";
import { NixCommand } from "../src/adapters/nix/nix-cli-command.ts";
import { createNixCli } from "../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../src/adapters/node-run.ts";
import { createTerminalLog } from "../src/adapters/terminal-log.ts";
import { createTerminalProgress } from "../src/adapters/terminal-progress.ts";
import { nodeClock as clock } from "../src/adapters/node-clock.ts";
import { withRetries } from "../src/build/retry.ts";
import { NekoError, toNekoError } from "../src/kernel/error.ts";
import { Exit } from "../src/kernel/exit.ts";
import type { Context, Print } from "./context.ts";
import { buildProgram, usageFailure } from "./program.ts";

// The `neko` program: every verb, and the reconciler. Results go to stdout, what happens meanwhile to stderr.
// What only some verbs need is loaded for them: the bundle has its own file for each import() below.

const { argv, env } = process;
const json = argv.includes("--json");
// A build's output, or what a server answers, may repeat what the environment holds.
const secrets = new KnownSecrets();
secrets.add(secretsOfEnvironment(env));
guardStream(process.stderr, secrets.redact);
const log = createTerminalLog({
  stream: process.stderr,
  ...(env["NO_COLOR"] ? { colour: false } : {}),
  verbose: env["NEKO_LOG"] === "debug",
  beforeLine: () => progress.clear(),
});
const progress = createTerminalProgress(process.stderr, { log, clock });
const print: Print = {
  result(value, text) {
    const shown = json ? JSON.stringify(value, null, 2) : text();
    if (shown !== "") process.stdout.write(`${shown}\n`);
  },
};
let lost = false;
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  // Whoever read it has seen enough: `neko explain | head -1`.
  if (code === "EPIPE" || lost) return;
  lost = true;
  process.exitCode = Exit.internal;
  log.error(`INTERNAL: the result cannot be written (${code ?? "unknown reason"})`);
});
// Nobody is left to tell.
process.stderr.on("error", () => {});
const stop = new AbortController();
// The daemon and the guard know themselves how long a change may still take.
const endsItself = ["reconcile", "guard"].includes(argv[2] ?? "");
const graceMs = 10_000;
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    stop.abort(new NekoError("CANCELLED", `ended by ${name}`, { hint: "start it again" }));
    // What waits for a file that nobody writes hears no signal of ours, and keeps even process.exit waiting.
    if (!endsItself) setTimeout(() => process.kill(process.pid, name), graceMs).unref();
  });
}

/** Runs the verb that argv asks for, and sets the exit code. @param entry the program's own file */
export async function start(entry: string): Promise<void> {
  const status = await main(entry);
  process.exitCode = lost ? Exit.internal : status;
}

async function main(entry: string): Promise<number> {
  let status = 0;
  // Asked before anything is used that an older one lacks; that is why node:sqlite is not imported by name.
  if (Number(process.versions.node.split(".")[0]) < 24) {
    log.error(`USAGE: neko needs Node 24 or newer, and this is ${process.version}`);
    log.info("npm ci brings one: node_modules/.bin/node, in the repository of Neko");
    return 2;
  }
  try {
    // Only the reconciler starts a guard: it is no verb for people.
    if (argv[2] === "guard") {
      const { runGuard } = await import("../reconciler/main.ts");
      await runGuard(argv.slice(3), { log, signal: stop.signal, env });
      return 0;
    }
    const path = env["PATH"] ?? "/usr/bin:/bin";
    const children = { path, home: env["HOME"] ?? homedir(), extraEnv: passedOn(), redact: secrets.redact };
    const run = createNodeRun(children);
    const nixConfig = env["NIX_CONFIG"] === undefined ? {} : { nixConfig: env["NIX_CONFIG"] };
    const context: Context = {
      cwd: process.cwd(),
      env,
      signal: stop.signal,
      log,
      progress,
      clock,
      print,
      nix: withRetries(createNixCli({ run, path, ...nixConfig }), { clock, log }),
      hardware: createHardwareProbe({ run }),
      machine: createMachine({ command: new NixCommand(run, env["NIX_CONFIG"]) }),
      openImages: async () => {
        const { openImages } = await import("./open-images.ts");
        return openImages({ entry, env, cwd: process.cwd(), children });
      },
      openRepository: async (directory) => {
        const { openRepository } = await import("./open-repository.ts");
        return openRepository(directory, { entry, env, signal: stop.signal, run });
      },
    };
    const program = await buildProgram(argv, context, (value) => (status = value));
    await program.parseAsync(argv);
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      const failure = usageFailure(thrown);
      if (failure && json) print.result({ error: failure }, () => "");
      return failure ? failure.exitCode : Exit.ok;
    }
    return fail(toNekoError(stop.signal.aborted ? stop.signal.reason : thrown));
  }
}

function fail(error: NekoError): number {
  if (json) process.stdout.write(`${secrets.redactData(JSON.stringify({ error }, null, 2))}\n`);
  log.error(`${error.code}: ${error.message}`);
  log.info(`${error.hint} (${error.docs})`);
  if (error.code === "INTERNAL") log.info(error.stack ?? "");
  return error.exitCode;
}

/** What of the caller's environment Nix and git need. */
function passedOn(): Record<string, string> {
  const names = ["NIX_REMOTE", "NIX_SSL_CERT_FILE", "SSL_CERT_FILE", "SSH_AUTH_SOCK", "XDG_CACHE_HOME"];
  const proxies = ["http_proxy", "https_proxy", "no_proxy"].flatMap((name) => [name, name.toUpperCase()]);
  return Object.fromEntries([...names, ...proxies].flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}
