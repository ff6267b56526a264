import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { Context } from "./context.ts";
import { addBuildVerbs } from "./verbs/build.ts";
import { addHostVerbs } from "./verbs/host.ts";
import { addKeyVerbs } from "./verbs/keys.ts";
import { addReleaseVerbs } from "./verbs/release.ts";
import { addSpecVerbs } from "./verbs/spec.ts";

/** Sets the exit status of the command that runs. */
export type Finish = (status: number) => void;

/** Every verb of `neko`. Verbs print one result and finish with a status of product.md section 11. */
export function buildProgram(context: Context, finish: Finish): Command {
  const program = new Command("neko")
    .description("neko.yaml to running, proven hosts: plan, build, push, publish, reconcile.")
    .version(manifest.version)
    .option("--json", "print one JSON document instead of text")
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ sortSubcommands: false });
  addSpecVerbs(program, context, finish);
  addBuildVerbs(program, context, finish);
  addKeyVerbs(program, context);
  addReleaseVerbs(program, context);
  addHostVerbs(program, context, finish);
  inherit(program);
  return program;
}

/** Subcommands take --json and throw instead of exiting, like the program. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride().showSuggestionAfterError();
    if (child.commands.length === 0) child.option("--json", "print one JSON document instead of text");
    inherit(child);
  }
}

/** Status for what commander throws: 0 for --help and --version, 2 for a usage error it has already explained. */
export function usageStatus(error: CommanderError): number {
  return error.exitCode === 0 ? 0 : 2;
}

/** For `.argParser`: the value as `parse` has it, its NekoError as a usage error. */
export function argument<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
    }
  };
}

/** For numbers of things: 1 and up. */
export const wholeNumber = argument((text) => {
  if (/^[1-9][0-9]{0,14}$/.test(text)) return Number(text);
  throw new RangeError("It is no whole number from 1.");
});

export const configOption = (): Option => new Option("--config <file>", "neko.yaml").default("neko.yaml");

export const repositoryOption = (): Option =>
  new Option("--repository <name>", "github.com/owner/name, when `origin` does not say");
