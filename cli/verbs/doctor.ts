import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { Exit } from "../../src/kernel/exit.ts";
import { runPreflight } from "../../src/pipeline/preflight.ts";
import type { DesiredState } from "../../src/spec/desired-state.ts";
import type { PreflightFinding } from "../../src/variants/finding.ts";
import type { Context } from "../context.ts";
import type { Finish } from "../options.ts";
import { readState } from "../read-state.ts";
import { fileOf } from "../validate.ts";

interface DoctorOptions {
  readonly config?: string;
  readonly for: "plan" | "build" | "push";
  readonly event: "main" | "tag" | "pull-request" | "manual";
}

/** `neko doctor`: what a step of CI looks at before it builds, asked here. Changes nothing. */
export function addDoctorVerb(program: Command, context: Context, finish: Finish): void {
  program
    .command("doctor")
    .description("whether this machine can do the work: Nix, disk, GPU, driver, CPU, secrets; exit 2 when it cannot")
    .option(
      "--config <neko.yaml>",
      "what is to be done here; default: neko.yaml where there is one, else the machine alone",
    )
    .addOption(new Option("--for <work>", "what it is asked for").choices(["plan", "build", "push"]).default("build"))
    .addOption(
      new Option("--event <event>", "with --for push: the registries of this event")
        .choices(["main", "tag", "pull-request", "manual"])
        .default("main"),
    )
    .action((options: DoctorOptions) => doctor(options, context, finish));
}

async function doctor(options: DoctorOptions, context: Context, finish: Finish): Promise<void> {
  const { env, print, signal } = context;
  const state = await stateOf(options.config, context);
  const findings = await runPreflight(
    {
      what: options.for,
      ...(state ? { state } : {}),
      only: false,
      to: { event: options.event },
      secrets: { isSet: (name) => Boolean(env[name]), hasGithubToken: Boolean(env["GITHUB_TOKEN"]) },
      inWorkflow: env["GITHUB_ACTIONS"] === "true",
    },
    context,
    signal,
  );
  print.result({ findings }, () => findings.flatMap(linesOf).join("\n"));
  finish(findings.some(({ level }) => level === "error") ? Exit.usage : Exit.ok);
}

async function stateOf(config: string | undefined, { cwd, clock }: Context): Promise<DesiredState | undefined> {
  if (config !== undefined) return readState(resolve(cwd, config), config, clock.now());
  const here = await fileOf(cwd, cwd);
  const isThere = await access(here).then(
    () => true,
    () => false,
  );
  return isThere ? readState(here, "neko.yaml", clock.now()) : undefined;
}

function linesOf({ level, code, subject, message, hint }: PreflightFinding): readonly string[] {
  const line = `${level.padEnd(7)} ${code}: ${subject}: ${message}`;
  return hint === "" ? [line] : [line, `${" ".repeat(8)}${hint}`];
}
