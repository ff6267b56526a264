import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/spec/problem.ts";
import {
  annotationsOf,
  renderProblemJson,
  renderProblemLine,
  renderProblemText,
  renderWorkflowCommand,
} from "../../../src/spec/render-problems.ts";

const problem: Problem = {
  file: "bad.yaml",
  line: 12,
  column: 5,
  code: "UNKNOWN_KEY",
  path: "rollout.waves.0",
  message: 'unknown key "max-unavailble" in rollout.waves.0',
  hint: 'Did you mean "max-unavailable"?',
};
const { hint: _, ...bare } = problem;

describe("problems as text", () => {
  it("is file:line:column, what, and what to do", () => {
    expect(renderProblemLine(problem)).toBe(
      'bad.yaml:12:5 unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"?',
    );
    expect(renderProblemLine(bare)).toBe('bad.yaml:12:5 unknown key "max-unavailble" in rollout.waves.0');
    expect(renderProblemText([problem, bare]).split("\n")).toHaveLength(3);
    expect(renderProblemText([])).toBe("");
  });
});

describe("problems as JSON", () => {
  it("is an array that reads back", () => {
    expect(JSON.parse(renderProblemJson([problem]))).toEqual([{ level: "error", ...problem }]);
    expect(JSON.parse(renderProblemJson([bare], "warning"))).toEqual([{ level: "warning", ...bare }]);
  });
});

describe("problems as GitHub annotations", () => {
  it("is data first, a workflow command second", () => {
    const [annotation] = annotationsOf([problem]);
    expect(annotation).toEqual({
      level: "error",
      file: "bad.yaml",
      line: 12,
      column: 5,
      title: "UNKNOWN_KEY",
      message: 'unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"?',
    });
    expect(annotation && renderWorkflowCommand(annotation)).toBe(
      '::error file=bad.yaml,line=12,col=5,title=UNKNOWN_KEY::unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"?',
    );
  });

  it("lets no value end the command or start another", () => {
    const command = renderWorkflowCommand({
      level: "warning",
      file: "a,b:c%.yaml",
      line: 1,
      column: 1,
      title: "x::y\n",
      message: "50%\r\n::set-output name=a::b",
    });
    expect(command).toBe(
      "::warning file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=x%3A%3Ay%0A::50%25%0D%0A::set-output name=a::b",
    );
    expect(command).not.toContain("\n");
  });
});
