import { Command, type CommanderError } from "commander";
import manifest from "../package.json" with { type: "json" };
import { NekoError } from "../src/kernel/error.ts";
import { clip } from "../src/kernel/text.ts";
import type { Context } from "./context.ts";
import type { Finish } from "./options.ts";

type AddVerbs = (program: Command, context: Context, finish: Finish) => void;

/** The verbs of each file, in the order of --help. Only the file of the verb that is asked for is loaded. */
export const verbFiles: readonly { readonly verbs: readonly string[]; readonly load: () => Promise<AddVerbs> }[] = [
  { verbs: ["init"], load: async () => (await import("./verbs/init.ts")).addInitVerb },
  { verbs: ["validate", "explain"], load: async () => (await import("./verbs/spec.ts")).addSpecVerbs },
  { verbs: ["migrate"], load: async () => (await import("./verbs/migrate.ts")).addMigrateVerb },
  { verbs: ["doctor"], load: async () => (await import("./verbs/doctor.ts")).addDoctorVerb },
  { verbs: ["plan"], load: async () => (await import("./verbs/plan.ts")).addPlanVerb },
  { verbs: ["build", "push"], load: async () => (await import("./verbs/build.ts")).addBuildVerbs },
  { verbs: ["cache"], load: async () => (await import("./verbs/cache.ts")).addCacheVerbs },
  { verbs: ["image"], load: async () => (await import("./verbs/image.ts")).addImageVerbs },
  { verbs: ["keys"], load: async () => (await import("./verbs/keys.ts")).addKeyVerbs },
  {
    verbs: ["publish", "rollout", "rollback", "report"],
    load: async () => (await import("./verbs/release.ts")).addReleaseVerbs,
  },
  {
    verbs: ["host", "reconcile", "status", "history", "diff", "retry", "hold", "resume"],
    load: async () => (await import("./verbs/host.ts")).addHostVerbs,
  },
];

/**
 * `neko` with the verb that `argv` asks for, or with all of them: for --help, and to suggest the one that was meant.
 * Verbs print one result and finish with a status of product.md section 11.
 */
export async function buildProgram(argv: readonly string[], context: Context, finish: Finish): Promise<Command> {
  const program = new Command("neko")
    .description("neko.yaml to running, proven hosts: plan, build, push, publish, reconcile.")
    .version(manifest.version)
    .option("--json", "print one JSON document instead of text")
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ sortSubcommands: false });
  const verb = argv.slice(2).find((argument) => !argument.startsWith("-"));
  const asked = verbFiles.filter(({ verbs }) => verb !== undefined && verbs.includes(verb));
  const adders = await Promise.all((asked.length > 0 ? asked : verbFiles).map(({ load }) => load()));
  for (const add of adders) add(program, context, finish);
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

/** What commander throws as a failure with the words it has already said; undefined for --help and --version. */
export function usageFailure({ exitCode, message }: CommanderError): NekoError | undefined {
  if (exitCode === 0) return undefined;
  // `neko` alone: commander has printed the help and says "(outputHelp)".
  const said = message.startsWith("(") ? "no verb was given" : message.replace(/^error: /, "");
  return new NekoError("USAGE", clip(said.replaceAll(/\s*\n\s*/g, " ")), { hint: "see `neko --help`" });
}
