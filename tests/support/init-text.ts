import { expect } from "vitest";
import type { DesiredState } from "../../src/spec/desired-state.ts";
import { parseNekoYaml } from "../../src/spec/parse.ts";

/** What the text means; the test fails with its problems when it is not valid. */
export function expectValid(text: string): DesiredState {
  const parsed = parseNekoYaml(new TextEncoder().encode(text), "neko.yaml");
  if (parsed.valid) return parsed.state;
  expect.fail(`${parsed.problems.map(({ line, message }) => `${line}: ${message}`).join("\n")}\n\n${text}`);
}

/** With the blocks in comments put in: a section's key alone on its line, and what is indented below it. */
export function uncomment(text: string): string {
  return text
    .split("\n")
    .map((line) => (/^# (?: +\S|[a-z]+:$)/.test(line) ? line.slice(2) : line))
    .join("\n");
}
