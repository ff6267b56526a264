import { readFile, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { NekoError } from "../../src/kernel/error.ts";
import { Exit } from "../../src/kernel/exit.ts";
import { clip } from "../../src/kernel/text.ts";
import { migrate, migrations, type Migrated } from "../../src/spec/migrate/migrate.ts";
import { renderProblemText } from "../../src/spec/render-problems.ts";
import type { Context } from "../context.ts";
import type { Finish } from "../options.ts";
import { writeWhole } from "../write-file.ts";

interface Looked {
  readonly file: string;
  readonly path: string;
  readonly mode: number;
  readonly migrated: Migrated;
}

/** `neko migrate`. */
export function addMigrateVerb(program: Command, { cwd, print }: Context, finish: Finish): void {
  program
    .command("migrate")
    .description("rewrite neko.yaml in the newest version of its format; comments, order and blank lines stay")
    .argument("[files...]", "files to rewrite", ["neko.yaml"])
    .option("--check", "write nothing; exit 3 when something would change")
    .action(async (files: readonly string[], { check }: { check?: boolean }) => {
      const looked = await Promise.all(files.map((file) => look(cwd, file)));
      const failed = looked.some(({ migrated }) => migrated.kind !== "current" && migrated.kind !== "migrated");
      // All or none: half of a repository in a new format helps nobody.
      const isWritten = !failed && !check;
      const changing = looked.flatMap(({ migrated, ...place }) =>
        migrated.kind === "migrated" ? [{ ...place, text: migrated.text }] : [],
      );
      if (isWritten) for (const { path, text, mode } of changing) await writeWhole(path, text, mode);
      print.result(
        looked.map(({ file, migrated }) => ({ file, written: isWritten && migrated.kind === "migrated", ...migrated })),
        () =>
          [
            ...looked.map(({ file, migrated }) => describe(file, migrated)),
            ...(failed && changing.length > 0 ? ["nothing was written"] : []),
          ].join("\n"),
      );
      finish(failed ? Exit.usage : check && changing.length > 0 ? Exit.changesPending : Exit.ok);
    });
}

async function look(cwd: string, file: string): Promise<Looked> {
  try {
    // A link stays a link: what it names is rewritten.
    const path = await realpath(resolve(cwd, file));
    const { mode } = await stat(path);
    return { file, path, mode: mode & 0o777, migrated: migrate(await readFile(path), file) };
  } catch (cause) {
    throw new NekoError("CONFIG_MISSING", `${file} cannot be read`, {
      hint: "give the path of an existing neko.yaml",
      cause,
    });
  }
}

function describe(file: string, migrated: Migrated): string {
  switch (migrated.kind) {
    case "current":
      return `${file} is in the newest version`;
    case "migrated":
      return [
        `${file}: version ${migrated.from} to ${migrated.to}`,
        ...migrations
          .filter(({ from, to }) => from >= migrated.from && to <= migrated.to)
          .map((step) => `  version ${step.to}: ${step.describe}`),
        ...migrated.changes.map((change) => `  ${clip(change, 200)}`),
        ...migrated.lines.map(({ kind, line, text }) => {
          return `  ${kind === "added" ? "+" : "-"} ${String(line).padStart(4)} ${clip(text, 200)}`;
        }),
      ].join("\n");
    case "unknown-version":
    case "invalid":
      return renderProblemText(migrated.problems).trimEnd();
    case "unfit":
      return `${file} would not be valid after it; correct it first:\n${renderProblemText(migrated.problems).trimEnd()}`;
  }
}
