import { styleText } from "node:util";
import type { Writable } from "node:stream";
import { clean } from "../kernel/text.ts";
import type { Log } from "../ports/log.ts";

export interface TerminalLogOptions {
  /** Results go to stdout, so this is stderr as a rule. */
  readonly stream: Writable & { readonly isTTY?: boolean };
  /** As the stream is a terminal, unless given; the caller knows NO_COLOR. */
  readonly colour?: boolean;
  /** Shows debug lines. */
  readonly verbose?: boolean;
  /** Called before a line is written: whatever stands in the last line makes room. */
  readonly beforeLine?: () => void;
}

type Style = Parameters<typeof styleText>[0];

/** Lines on a stream; coloured on a terminal, plain in CI and files. Groups indent. */
export function createTerminalLog({ stream, colour, verbose = false, beforeLine }: TerminalLogOptions): Log {
  const coloured = colour ?? stream.isTTY === true;
  let depth = 0;
  const paint = (style: Style, text: string): string =>
    coloured ? styleText(style, text, { validateStream: false }) : text;
  const write = (text: string, prefix = "", style?: Style): void => {
    beforeLine?.();
    for (const line of clean(text).split("\n")) {
      const shown = `${prefix}${disarm(line)}`;
      stream.write(`${"  ".repeat(depth)}${style === undefined ? shown : paint(style, shown)}\n`);
    }
  };
  return {
    info: (text) => write(text),
    warn: (text) => write(text, "warning: ", "yellow"),
    error: (text) => write(text, "error: ", "red"),
    debug: (text) => {
      if (verbose) write(text, "", "dim");
    },
    async group(title, work) {
      write(title, "", "bold");
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
      }
    },
  };
}

// The CLI may run inside a workflow step, where a line of foreign text can be a command to the runner.
// Source: security-reliability.md R7; actions/runner ActionCommand, which trims before it looks for `::`.
function disarm(line: string): string {
  return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "## [");
}
