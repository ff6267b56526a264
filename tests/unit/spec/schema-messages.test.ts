import { describe, expect, it } from "vitest";
import { parseNekoYaml } from "../../../src/spec/parse.ts";

function problemsOf(text: string): readonly string[] {
  const parsed = parseNekoYaml(new TextEncoder().encode(`version: 1\n${text}\n`), "neko.yaml");
  if (parsed.valid) return [];
  return parsed.problems.map(({ column, code, message, hint }) =>
    `${column} ${code}: ${message}. ${hint ?? ""}`.trim(),
  );
}

const allProbes = '"http", "exec", "tcp", "unit", "metric" or "gpu"';

describe("exactly one of several keys", () => {
  it("is named when none is there", () => {
    expect(problemsOf("rollout: { health: [{ within: 3s }] }")).toEqual([
      `21 MISSING_KEY: a health check needs ${allProbes} (rollout.health.0).`,
    ]);
  });

  it("is named beside the key that was meant", () => {
    expect(problemsOf('rollout: { health: [{ htp: "http://a", within: soon }] }')).toEqual([
      `21 MISSING_KEY: a health check needs ${allProbes} (rollout.health.0).`,
      '23 UNKNOWN_KEY: unknown key "htp" in rollout.health.0. Did you mean "http"?',
    ]);
  });

  it.each([
    ['{ http: "http://a", exec: [b] }', 41, '"http" or "exec", not both'],
    ['{ exec: [b], http: "http://a" }', 34, '"exec" or "http", not both'],
    ['{ exec: [b], http: "http://a", tcp: "a:1", nope: 1 }', 34, '"exec", "http" or "tcp", not all'],
  ])("is pointed at the second: %s", (check, column, message) => {
    expect(problemsOf(`rollout: { health: [${check}] }`)).toEqual([
      `${column} UNKNOWN_KEY: a health check has ${message} (rollout.health.0). Write two entries, one under the other.`,
    ]);
  });

  it("says nothing of it where it is no mapping", () => {
    expect(problemsOf("rollout: { health: [a] }")).toEqual([
      '21 WRONG_TYPE: rollout.health.0 must be a mapping, not the string "a".',
    ]);
  });

  it("does not hide what is wrong elsewhere", () => {
    expect(problemsOf('rollout: { health: [{ within: 3s }, { http: "http://a", within: soon }] }')).toEqual([
      expect.stringMatching(/^21 MISSING_KEY/),
      expect.stringMatching(/^65 INVALID_VALUE: "soon" in rollout.health.1.within/),
    ]);
  });
});

describe("a mapping without its kind", () => {
  it("has wrong only what no kind knows", () => {
    expect(problemsOf("targets: { a: { knd: profile, attr: b, run: [c] } }")).toEqual([
      expect.stringMatching(/^12 MISSING_KEY: missing key "kind" in targets.a. Allowed: profile, containers,/),
      '17 UNKNOWN_KEY: unknown key "knd" in targets.a. Did you mean "kind"?',
    ]);
  });

  it("may have keys of its own", () => {
    expect(problemsOf("targets: { a: { x-note: 1 } }")).toHaveLength(1);
  });
});

describe("a file full of faults", () => {
  it("shows the first by position, whatever they are", () => {
    const many = Array.from({ length: 600 }, (_, index) => `  Q${index}: 1`).join("\n");
    const problems = problemsOf(`shells:\n${many}\nflake: 1\nimages: 1`);
    expect(problems).toHaveLength(100);
    expect(problemsOf(`flake: 1\nshells:\n${many}`)[0]).toMatch(/^8 WRONG_TYPE: flake must be a string/);
  });
});
