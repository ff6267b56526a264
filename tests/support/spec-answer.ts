import { expect } from "vitest";
import { parseNekoYaml, type Parsed } from "../../src/spec/parse.ts";
import { renderProblemLine } from "../../src/spec/render-problems.ts";

/** What holds of every answer, whatever the bytes were. */
export function expectAnswer(bytes: Uint8Array): Parsed {
  const parsed = parseNekoYaml(bytes, "neko.yaml");
  const problems = parsed.valid ? parsed.warnings : parsed.problems;
  if (!parsed.valid) expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(100);
  const lines = new TextDecoder().decode(bytes).split("\n");
  let before = 0;
  for (const problem of problems) {
    expect(problem.code).not.toBe("INTERNAL");
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(lines.length);
    expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? "").length + 1);
    expect(problem.line * 1e6 + problem.column).toBeGreaterThanOrEqual(before);
    before = problem.line * 1e6 + problem.column;
    expect(renderProblemLine(problem)).not.toMatch(/[\p{Cc}\u202a-\u202e\u200b]/u);
  }
  return parsed;
}
