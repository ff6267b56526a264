import { Command, CommanderError } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { Context } from "./context.ts";
import type { Finish } from "./options.ts";
import { addBuildVerbs } from "./verbs/build.ts";
import { addHostVerbs } from "./verbs/host.ts";
import { addKeyVerbs } from "./verbs/keys.ts";
import { addReleaseVerbs } from "./verbs/release.ts";
import { addSpecVerbs } from "./verbs/spec.ts";

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
