import * as core from "@actions/core";
import { clean } from "../../kernel/text.ts";
import type { Log } from "../../ports/log.ts";

/** The log of a GitHub Actions step. Text of children and files cannot give the runner commands. */
export const actionsLog: Log = {
  info: (text) => core.info(tame(text)),
  warn: (text) => core.warning(tame(text)),
  error: (text) => core.error(tame(text)),
  debug: (text) => core.debug(tame(text)),
  group: (title, work) => core.group(tame(title), work),
};

/** A line that begins with `::`, or holds `##[`, is a command to the runner. Source: security-reliability.md R7. */
function tame(text: string): string {
  return clean(text)
    .replace(/^(\s*):(?=:)/gm, "$1:\u200b")
    .replaceAll("##[", "#\u200b#[");
}
