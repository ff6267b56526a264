import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/spec/problem.ts";
import {
  annotationsOf,
  excerptOf,
  renderProblemLine,
  renderProblemText,
  renderReportCommands,
  renderReports,
  renderWorkflowCommand,
  reportOf,
  sortReports,
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

const line =
  'bad.yaml:12:5 unknown key "max-unavailble" in rollout.waves.0. Did you mean "max-unavailable"? [UNKNOWN_KEY]';

describe("problems as text", () => {
  it("is file:line:column, what, what to do, and the code", () => {
    expect(renderProblemLine(problem)).toBe(line);
    expect(renderProblemLine(bare)).toBe('bad.yaml:12:5 unknown key "max-unavailble" in rollout.waves.0 [UNKNOWN_KEY]');
    expect(renderProblemLine({ level: "warning", ...bare })).toMatch(/^bad\.yaml:12:5 warning: unknown key/);
    expect(renderProblemText([problem, bare]).split("\n")).toHaveLength(3);
    expect(renderProblemText([])).toBe("");
  });
});

describe("reports", () => {
  const other: Problem = {
    file: "flake.lock",
    line: 3,
    column: 1,
    code: "INPUT_UNLOCKED",
    path: "nodes.a",
    message: "m",
  };
  const reports = sortReports([
    reportOf("c.yaml", [], []),
    reportOf("bad.yaml", [other, { ...problem, column: 9 }, problem], [{ ...bare, line: 2, code: "FLAKE_MISSING" }]),
  ]);

  it("list by file, line and column, and count", () => {
    expect(renderReports(reports, new Map()).split("\n")).toEqual([
      'bad.yaml:2:5 warning: unknown key "max-unavailble" in rollout.waves.0 [FLAKE_MISSING]',
      line,
      line.replace("12:5", "12:9"),
      "flake.lock:3:1 m [INPUT_UNLOCKED]",
      "c.yaml is valid",
      "3 problems and 1 warning in 2 files; `neko explain UNKNOWN_KEY` says more",
    ]);
    expect(renderReports([reportOf("a", [], [])], new Map())).toBe("a is valid");
    expect(renderReports([reportOf("a", [problem], [])], new Map())).toMatch(/\n1 problem in 1 file; `neko explain/);
    expect(renderReports([reportOf("a", [], [bare])], new Map())).toMatch(/a is valid\n1 warning in 1 file;/);
  });

  it("say when not all are shown", () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...problem, line: index + 1 }));
    expect(renderReports([reportOf("a", many, [])], new Map())).toMatch(
      /\n100 problems in 1 file \(the first 100 of a file\); /,
    );
    expect(renderReports([reportOf("a", many.slice(1), [])], new Map())).not.toContain("the first");
  });

  it("are JSON of one shape", () => {
    expect(reports.map(({ file, valid, problems }) => [file, valid, problems.length])).toEqual([
      ["bad.yaml", false, 4],
      ["c.yaml", true, 0],
    ]);
    expect(Object.keys(reports[0]?.problems[1] ?? {})).toEqual(
      ["level", "code", "file", "line", "column", "path", "message", "hint"], // the documented order
    );
    expect(reports[0]?.problems[0]).not.toHaveProperty("hint");
  });

  it("are workflow commands with their level", () => {
    expect(
      renderReportCommands(reports)
        .split("\n")
        .map((each) => each.split(" ")[0]),
    ).toEqual(["::warning", "::error", "::error", "::error"]);
  });

  it("show the line where there is a text", () => {
    const text = "\n".repeat(11) + "    max-unavailble: 1\n";
    expect(
      renderReports([reportOf("bad.yaml", [problem], [])], new Map([["bad.yaml", text]]))
        .split("\n")
        .slice(0, 3),
    ).toEqual([line, "  12 |     max-unavailble: 1", "     |     ^^^^^^^^^^^^^^"]);
  });

  it.each([
    "registries.hub.auth",
    "registries.hub.auth.password",
    "registries.hub.auth.pass",
    "caches.0.push",
    "notifications.ops.webhook",
    "builders.big.ssh-key",
    "targets.a.ssh.key",
    "targets.a.ssh.password",
  ])("show no line where %s is not the name of a secret", (path) => {
    const text = `${"\n".repeat(11)}here: hunter2hunter2\n`;
    const found = reportOf("bad.yaml", [{ ...bare, code: "INVALID_VALUE", path }], []);
    expect(renderReports([found], new Map([["bad.yaml", text]]))).not.toContain("hunter2");
    const other = reportOf("bad.yaml", [{ ...bare, code: "INVALID_VALUE", path: "targets.a.ssh.user" }], []);
    expect(renderReports([other], new Map([["bad.yaml", text]]))).toContain("hunter2");
  });
  it("show no line that a secret is written on", () => {
    const text = "\n".repeat(11) + "    max-unavailble: 1 # hunter2\n";
    const secret: Problem = { ...bare, code: "SECRET_LITERAL", column: 25, message: "a secret is written out here" };
    const shown = renderReports([reportOf("bad.yaml", [problem, secret], [])], new Map([["bad.yaml", text]]));
    expect(shown.split("\n").slice(0, 2)).toEqual([
      line,
      "bad.yaml:12:25 a secret is written out here [SECRET_LITERAL]",
    ]);
    expect(shown).not.toContain("hunter2");
  });
});

describe("the line at fault", () => {
  const at = (text: string, column: number, lineNumber = 1): readonly string[] =>
    excerptOf({ line: lineNumber, column }, text).map((each) => each.replace(/^ *\d* \| ?/, ""));

  it.each([
    ["a: b", 4, ["a: b", "   ^"]],
    ["a: 'b c' d", 4, ["a: 'b c' d", "   ^^^^^"]],
    ["a: [b, c]", 4, ["a: [b, c]", "   ^"]],
    ["a: b\r", 4, ["a: b", "   ^"]],
    ["\ta", 2, ["·a", " ^"]],
    ["a\u202eb\u001b[31m", 3, ["a·b·[31m", "  ^"]],
    ["日本: x", 5, ["日本: x", "      ^"]],
    ["e\u0301: x", 5, ["e\u0301: x", "   ^"]],
    ["a", 2, ["a", " ^"]],
    ["a", 3, []],
  ])("of %j at %i", (text, column, expected) => {
    expect(at(text, column)).toEqual(expected);
  });

  it("is cut where it is long, and the mark stays below its place", () => {
    const text = `${"x ".repeat(200)}HERE${" y".repeat(200)}`;
    const [shown = "", mark = ""] = at(text, 401);
    expect(shown.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("HERE");
    expect([shown.at(0), shown.at(-1), shown.length < 110]).toEqual(["…", "…", true]);
  });

  it("has no token in it, though it were YAML's fault alone", () => {
    const token = `ghp_${"a1".repeat(18)}`;
    expect(at(`x: [${token}, «`, token.length + 7)).toEqual([
      `x: [${"·".repeat(token.length)}, «`,
      `${" ".repeat(token.length + 6)}^`,
    ]);
  });

  it("is none where the text has no such line", () => {
    expect(excerptOf({ line: 3, column: 1 }, "a\nb")).toEqual([]);
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
