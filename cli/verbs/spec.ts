import { Option, type Command } from "commander";
import { Exit } from "../../src/kernel/exit.ts";
import type { Context } from "../context.ts";
import type { Finish } from "../options.ts";

interface ValidateFlags {
  readonly github?: boolean;
  readonly lock: boolean;
}

/** `neko validate`, `neko explain`. What they need is loaded when they run: the schema's checker is large. */
export function addSpecVerbs(program: Command, { cwd, print, clock }: Context, finish: Finish): void {
  program
    .command("validate")
    .description("check neko.yaml and flake.lock; print every problem with line and column; exit 2 when there is one")
    .argument("[files...]", "files, directories that hold a neko.yaml, or - for the standard input", ["neko.yaml"])
    .addOption(new Option("--no-lock", "leave flake.lock alone, as an editor does"))
    .addOption(new Option("--github", "print workflow commands, which show beside the lines of a pull request"))
    .addHelpText("after", validateHelp)
    .action(async (files: readonly string[], { github, lock }: ValidateFlags) => {
      const [{ validate }, { renderReportCommands, renderReports, sortReports }] = await Promise.all([
        import("../validate.ts"),
        import("../../src/spec/render-problems.ts"),
      ]);
      const { stdin, stdout } = process;
      const validated = await Promise.all(
        [...new Set(files)].map((file) => validate(file, { cwd, lock, stdin, now: clock.now() })),
      );
      const reports = sortReports(validated.map(({ report }) => report));
      // A pipe gets one line per problem; a person also sees the line at fault.
      const sources = stdout.isTTY ? validated.flatMap((each) => [...each.sources]) : [];
      print.result(reports, () => (github ? renderReportCommands(reports) : renderReports(reports, new Map(sources))));
      finish(reports.every(({ valid }) => valid) ? Exit.ok : Exit.usage);
    });
  program
    .command("explain")
    .description("what a code means and what to do, or what a key of neko.yaml is for")
    .argument("[code-or-path]", "UNKNOWN_KEY, rollout.waves.max-unavailable; without it, a list of both")
    .addHelpText("after", "\nIn a path, names and places in lists may be left out: targets.run.ports.")
    .action(async (subject: string | undefined) => {
      const [{ explain }, { renderExplanation }] = await Promise.all([
        import("../../src/explain/explain.ts"),
        import("../../src/explain/render-explanation.ts"),
      ]);
      const explanation = explain(subject);
      print.result(explanation, () => renderExplanation(explanation));
    });
}

const validateHelp = `
Each problem is one line: file:line:column what is wrong. What to write instead. [CODE]
With --json: [{file, valid, problems: [{level, code, file, line, column, path, message, hint?}]}]`;
