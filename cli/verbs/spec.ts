import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { NekoError } from "../../src/kernel/error.ts";
import { Exit } from "../../src/kernel/exit.ts";
import { parseNekoYaml, type Parsed } from "../../src/spec/parse.ts";
import { annotationsOf, renderProblemText, renderWorkflowCommand, type Level } from "../../src/spec/render-problems.ts";
import type { Problem } from "../../src/spec/problem.ts";
import type { Context } from "../context.ts";
import type { Finish } from "../options.ts";

/** `neko validate`. */
export function addSpecVerbs(program: Command, { cwd, print }: Context, finish: Finish): void {
  program
    .command("validate")
    .description("check neko.yaml and print every problem with line and column; exit 2 when there is one")
    .argument("[files...]", "files to check", ["neko.yaml"])
    .option("--github", "print GitHub workflow commands, which show beside the lines of a pull request")
    .action(async (files: readonly string[], { github }: { github?: boolean }) => {
      const checked = await Promise.all(files.map(async (file) => ({ file, ...(await check(cwd, file)) })));
      const found = checked.flatMap(problemsOf);
      print.result(
        checked.map(({ file, valid, ...rest }) => ({ file, valid, problems: listOf(rest) })),
        () => {
          if (github) {
            return found.flatMap(([level, list]) => annotationsOf(list, level).map(renderWorkflowCommand)).join("\n");
          }
          const text = found.map(([, list]) => renderProblemText(list)).join("");
          const valid = checked.filter((file) => file.valid).map(({ file }) => `${file} is valid\n`);
          return (text + valid.join("")).trimEnd();
        },
      );
      finish(checked.every((file) => file.valid) ? Exit.ok : Exit.usage);
    });
}

async function check(cwd: string, file: string): Promise<Parsed> {
  let bytes;
  try {
    bytes = await readFile(resolve(cwd, file));
  } catch (cause) {
    throw new NekoError("CONFIG_MISSING", `${file} cannot be read`, {
      hint: "give the path of an existing neko.yaml",
      cause,
    });
  }
  return parseNekoYaml(bytes, file);
}

function problemsOf(parsed: Parsed): [Level, readonly Problem[]][] {
  return parsed.valid ? [["warning", parsed.warnings]] : [["error", parsed.problems]];
}

function listOf(rest: object): unknown[] {
  const { problems, warnings } = rest as { problems?: readonly Problem[]; warnings?: readonly Problem[] };
  return [
    ...(problems ?? []).map((problem) => ({ level: "error", ...problem })),
    ...(warnings ?? []).map((problem) => ({ level: "warning", ...problem })),
  ];
}
