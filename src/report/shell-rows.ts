import type { ShellResult } from "../build/run-shells.ts";
import { showDuration } from "../kernel/duration.ts";
import type { NekoError } from "../kernel/error.ts";
import { code, prose } from "./markdown.ts";

/** Of the build table: a row for the shell, and one for its bench. What could not run here is neither good nor bad. */
export function shellRows({ name, outcome, bench, ms }: ShellResult): readonly (readonly string[])[] {
  const shell = `shell ${code(name)}`;
  const row = ((): readonly string[] => {
    switch (outcome.kind) {
      case "entered":
        return ["✅", shell, `can be entered · ${showDuration(ms)}`];
      case "passed":
        return ["✅", `check of ${shell}`, showDuration(ms)];
      case "failed":
        return [
          "❌",
          outcome.error.code === "SHELL_CHECK_FAILED" ? `check of ${shell}` : shell,
          failureCell(outcome.error),
        ];
      case "cannot-run-here":
        return ["⚪", `check of ${shell}`, `cannot run here: ${prose(outcome.because)}`];
    }
  })();
  if (!bench) return [row];
  const measured = `bench of ${shell}`;
  switch (bench.kind) {
    case "measured":
      return [row, ["⏱", measured, `${prose(bench.shown)} · ${showDuration(bench.ms)}`]];
    case "failed":
      return [row, ["⚠", measured, `not measured: ${failureCell(bench.error)}`]];
    case "cannot-run-here":
      return [row, ["⚪", measured, `cannot run here: ${prose(bench.because)}`]];
  }
}

/** The first line says what; the rest stands in a fold. */
export function failureCell({ code: name, message }: Pick<NekoError, "code" | "message">): string {
  return `${prose(name)}: ${prose(message.split("\n")[0] ?? "")}`;
}
