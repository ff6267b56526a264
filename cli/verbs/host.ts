import { userInfo } from "node:os";
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { NekoError } from "../../src/kernel/error.ts";
import { worstExit } from "../../src/kernel/exit.ts";
import { parseDuration } from "../../src/kernel/duration.ts";
import { defaultConfigFile } from "../../reconciler/config.ts";
import {
  hostDiff,
  hostHistory,
  hostHold,
  hostInit,
  hostResume,
  hostRetry,
  hostStatus,
  loadConfig,
  runReconcile,
} from "../../reconciler/main.ts";
import { renderDiff, renderHistory, renderStatus } from "../../reconciler/report/status-text.ts";
import { exitOfDiff, exitOfStatus } from "../../reconciler/verbs.ts";
import type { Context } from "../context.ts";
import { argument, wholeNumber, type Finish } from "../options.ts";
import { addProbeVerb } from "./host-probe.ts";

interface Host {
  readonly config: string;
}

const hostFile = (): Option =>
  new Option("--config <file>", "host file").default(defaultConfigFile).env("NEKO_HOST_CONFIG");

/** `neko host init`, `neko reconcile`, and what people ask of a host besides. */
export function addHostVerbs(program: Command, context: Context, finish: Finish): void {
  const { log, signal, env, print, cwd } = context;
  const named = ({ config }: Host): { configFile: string } => ({ configFile: resolve(cwd, config) });
  const host = program.command("host").description("this machine as a target");
  host
    .command("init")
    .description("make the state directory, the agent's key and the anchors; prints the identity for neko.yaml")
    .addOption(hostFile())
    .action(async (options: Host) => {
      const made = await hostInit(named(options));
      print.result(made, () =>
        [
          `initialised ${made.targets.join(", ") || "nothing new"}`,
          `agent key ${made.agentKeyFile}${made.keyCreated ? " (new)" : ""}`,
          "in neko.yaml, for each of these targets:",
          `  identity: "${made.identity}"`,
        ].join("\n"),
      );
    });
  addProbeVerb(host, context, finish);
  program
    .command("reconcile")
    .description("pull, verify, apply, probe and report; a daemon, or one pass with --once")
    .addOption(hostFile())
    .option("--once", "one pass over all targets; the exit status is the worst of theirs")
    .option("--target <name>", "only this target of the host file")
    .action(async (options: Host & { once?: boolean; target?: string }) => {
      const only = options.target === undefined ? {} : { target: options.target };
      const pass = { ...named(options), ...only, once: options.once === true, log, signal, env };
      const status = await runReconcile(pass);
      const after = await hostStatus({ ...named(options), ...only });
      if (options.once) print.result({ exit: status, targets: after.map(statusJson) }, () => renderStatus(after));
      finish(status);
    });
  program
    .command("status")
    .description("what runs here, what is wanted and why they differ")
    .addOption(hostFile())
    .argument("[target]", "default: all")
    .action(async (target: string | undefined, options: Host) => {
      const all = await hostStatus({ ...named(options), ...(target === undefined ? {} : { target }) });
      print.result({ targets: all.map(statusJson) }, () => renderStatus(all));
      finish(worstExit(all.map((one) => (one.kind === "known" ? exitOfStatus(one.status) : one.error.exitCode))));
    });
  program
    .command("history")
    .description("what was done here, newest first")
    .addOption(hostFile())
    .argument("[target]", "needed when the host has several")
    .option("-n, --number <lines>", "how many", wholeNumber, 20)
    .action(async (target: string | undefined, options: Host & { number: number }) => {
      const chosen = await theTarget(named(options).configFile, target);
      const entries = await hostHistory({ ...named(options), target: chosen }, options.number);
      print.result(entries, () => renderHistory(entries));
    });
  program
    .command("diff")
    .description("what the next pass would do; exit 3 when it would change something")
    .addOption(hostFile())
    .argument("[target]", "default: all")
    .action(async (target: string | undefined, options: Host) => {
      const only = target === undefined ? {} : { target };
      const diffs = await hostDiff({ ...named(options), ...only, log, signal, env });
      print.result(diffs, () => diffs.map(renderDiff).join("\n"));
      finish(worstExit(diffs.map(exitOfDiff)));
    });
  program
    .command("retry")
    .description("forget quarantine and counted tries: the next pass decides anew")
    .addOption(hostFile())
    .argument("[target]", "needed when the host has several")
    .action(async (target: string | undefined, options: Host) => {
      const chosen = await theTarget(named(options).configFile, target);
      const forgot = await hostRetry({ ...named(options), target: chosen, signal });
      print.result({ target: chosen, forgot }, () => (forgot ? `${chosen} will be tried again` : `nothing to forget`));
    });
  program
    .command("hold")
    .description("change nothing on this target until `neko resume`")
    .addOption(hostFile())
    .argument("[target]", "needed when the host has several")
    .requiredOption("--reason <text>", "why")
    .option("--owner <name>", "who; default: the user")
    .option("--for <duration>", "lift it by itself after this time: 30m, 24h", argument(parseDuration))
    .action(async (target: string | undefined, options: Host & { reason: string; owner?: string; for?: number }) => {
      const chosen = await theTarget(named(options).configFile, target);
      const expires = options.for === undefined ? null : new Date(context.clock.now().getTime() + options.for);
      const hold = { owner: options.owner ?? userInfo().username, reason: options.reason, expires };
      await hostHold({ ...named(options), target: chosen, signal }, hold);
      print.result({ target: chosen, hold }, () => `${chosen} is held by ${hold.owner}: ${hold.reason}`);
    });
  program
    .command("resume")
    .description("lift a hold")
    .addOption(hostFile())
    .argument("[target]", "needed when the host has several")
    .action(async (target: string | undefined, options: Host) => {
      const chosen = await theTarget(named(options).configFile, target);
      const lifted = await hostResume({ ...named(options), target: chosen, signal });
      print.result({ target: chosen, lifted }, () => (lifted ? `${chosen} goes on` : `${chosen} was not held`));
    });
}

type Statuses = Awaited<ReturnType<typeof hostStatus>>;

function statusJson(one: Statuses[number]): unknown {
  return one.kind === "known" ? one.status : { target: one.target, error: one.error.toJSON() };
}

/** @throws NekoError USAGE when it is not clear which */
async function theTarget(configFile: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const { targets } = await loadConfig(configFile);
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0) return only;
  throw new NekoError("USAGE", "this host has several targets", { hint: `name one: ${targets.join(", ")}` });
}
