import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dispositions } from "../../../src/kernel/error-codes.ts";
import { NekoError } from "../../../src/kernel/error.ts";
import { errorTexts } from "../../../src/explain/error-texts.ts";
import { explain, type Explanation } from "../../../src/explain/explain.ts";
import { problemTexts } from "../../../src/explain/problem-texts.ts";
import { renderExplanation } from "../../../src/explain/render-explanation.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";

type Key = Extract<Explanation, { kind: "key" }>;

const key = (path: string): Key => {
  const explanation = explain(path);
  if (explanation.kind !== "key") throw new Error(`${path} is a ${explanation.kind}`);
  return explanation;
};

const refusal = (subject: string): string => {
  try {
    explain(subject);
  } catch (error) {
    if (error instanceof NekoError && error.code === "USAGE") return `${error.message}. ${error.hint}`;
    throw error;
  }
  throw new Error(`${subject} was explained`);
};

describe("explaining a code", () => {
  it("knows every code there is, and where more stands", () => {
    const page = readFileSync("docs/errors.md", "utf8");
    for (const code of [...Object.keys(dispositions), ...Object.keys(problemTexts)]) {
      const explanation = explain(code);
      if (explanation.kind !== "problem" && explanation.kind !== "error") throw new Error(code);
      expect(explanation.code).toBe(code);
      expect(explanation.means.length, code).toBeGreaterThan(15);
      expect(page).toMatch(new RegExp(`^#{3,4} ${code}$`, "m"));
      expect(renderExplanation(explanation)).toContain(explanation.docs);
    }
  });

  it("says of an error what docs/errors.md says, without its marks", () => {
    expect(explain("HELD")).toEqual({
      kind: "error",
      code: "HELD",
      means: "Somebody put a hold on this target.",
      do: "Read its reason with `neko status`; lift it with `neko resume`.",
      exit: 4,
      disposition: "waiting",
      docs: "docs/errors.md#held",
    });
    expect(JSON.stringify(errorTexts)).not.toMatch(/<sub>|\*\*|\]\(|·/);
  });

  it("takes small letters and hyphens", () => {
    expect(explain("unknown-key")).toEqual(explain("UNKNOWN_KEY"));
  });

  it("shows a bad and a good example", () => {
    expect(renderExplanation(explain("UNKNOWN_KEY"))).toMatch(/Bad:\n {2}defaults:\n[^]*Good:\n {2}defaults:\n/);
  });
});

describe("explaining a key", () => {
  it.each([
    "rollout.waves.max-unavailable",
    "rollout.waves.0.max-unavailable",
    "rollout.waves[0].max-unavailable",
    "rollout.waves[].max-unavailable",
    "rollout.waves.*.max-unavailable",
  ])("finds %s", (path) => {
    expect(key(path)).toMatchObject({ path: "rollout.waves[].max-unavailable", required: false, default: 1 });
  });

  it.each([
    ["targets.web.run.0.ports", "targets.<name>.run[].ports"],
    ["targets.run.ports", "targets.<name>.run[].ports"],
    ["targets.*.run.*.ports", "targets.<name>.run[].ports"],
    ["targets.<name>.run[].ports", "targets.<name>.run[].ports"],
    ["targets.web", "targets.<name>"],
    ["targets.kind", "targets.<name>.kind"],
    ["shells.gpu.check", "shells.<name>.check"],
    ["images.*.tags", "images.<name>.tags"],
    ['images."*".tags', "images.<name>.tags"],
    ["x-anything", "x-anything"],
    ["targets.web.x-note", "targets.<name>.x-note"],
  ])("finds %s as %s", (path, expected) => {
    expect(key(path).path).toBe(expected);
  });

  it("says type, bounds, form, and where it is a key at all", () => {
    expect(key("rollout.health.http")).toMatchObject({ when: ["http"], required: true });
    expect(key("targets.strategy")).toMatchObject({ allowed: ["replace", "beside"], default: "replace" });
    expect(key("targets.strategy").when).toContain("kind: containers");
    expect(key("defaults.timeout")).toMatchObject({ type: "positive duration", default: "60m" });
    expect(key("defaults.timeout").pattern).toMatch(/^\^/);
    expect(key("rollout.health.status").rules).toEqual(["from 100 to 599"]);
    expect(key("version")).toMatchObject({ required: true, allowed: [1], sample: { version: 1 } });
  });

  it("lists the keys below, through lists and names", () => {
    const names = (path: string): readonly string[] => key(path).keys.map(({ name }) => name);
    expect(names("rollout")).toContain("waves");
    expect(names("rollout.waves")).toEqual(expect.arrayContaining(["name", "to", "soak", "max-unavailable"]));
    expect(names("targets")).toEqual(expect.arrayContaining(["kind", "attr", "run"]));
    expect(names("images")).toEqual(expect.arrayContaining(["*", "attr"]));
    expect(names("rollout.waves.to")).toEqual([]);
  });

  it.each([
    ["rollout.waves.max-unavailble", 'rollout.waves has no key "max-unavailble". Did you mean "max-unavailable"?'],
    ["rolout", 'neko.yaml has no key "rolout". Did you mean "rollout"?'],
    ["max-unavailable", 'neko.yaml has no key "max-unavailable". Did you mean rollout.waves[].max-unavailable?'],
    ["source.zzz", /^source has no key "zzz"\. Its keys: branch, /],
    ["targets.web.ports", 'targets.<name> has no key "ports". Did you mean targets.<name>.run[].ports?'],
    ["version.major", /^version has no key "major"\. It has no keys\.$/],
    ["UNKOWN_KEY", 'there is no code UNKOWN_KEY. Did you mean "UNKNOWN_KEY"?'],
    ["NO_SUCH_THING_AT_ALL", /^there is no code .* Run `neko explain` for the list/],
    ["toString", /^neko\.yaml has no key "toString"/],
    ["__proto__", /^neko\.yaml has no key "__proto__"/],
    ["", /the path is empty/],
    ["...", /the path is empty/],
  ])("refuses %j", (subject, expected) => {
    if (typeof expected === "string") expect(refusal(subject)).toBe(expected);
    else expect(refusal(subject)).toMatch(expected);
  });

  it("answers any text with an explanation or a usage error, and any explanation can be shown", () => {
    const part = fc.constantFrom(
      "targets",
      "run",
      "*",
      "0",
      "[]",
      "<name>",
      "x-a",
      "rollout",
      "waves",
      "health",
      "images",
    );
    const path = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join(".")),
    );
    fc.assert(
      fc.property(path, (subject) => {
        try {
          expect(renderExplanation(explain(subject))).not.toBe("");
        } catch (error) {
          expect(error).toMatchObject({ code: "USAGE" });
        }
      }),
    );
  });
});

describe("explaining nothing", () => {
  it("lists keys and codes", () => {
    const text = renderExplanation(explain(undefined));
    for (const word of ["rollout", "UNKNOWN_KEY", "LOCK_MISSING", "HELD", "version *"]) expect(text).toContain(word);
  });
});

describe("what newcomers ask for", () => {
  it("is found by its exact name before what is spelt alike", () => {
    expect(refusal("devices")).toMatch(
      /^neko\.yaml has no key "devices"\. Did you mean .*targets\.<name>\.run\[\]\.devices/,
    );
    expect(refusal("devices")).not.toContain("services");
    expect(refusal("rollot")).toContain('Did you mean "rollout"?');
  });

  it("is found by the word of another tool", () => {
    expect(refusal("volumes")).toContain('Did you mean "mounts"?');
    expect(refusal("healthChecks")).toContain("rollout.health");
  });

  it("is a text on secrets, with a file that is valid", () => {
    const explanation = explain("secrets");
    if (explanation.kind !== "topic") throw new Error(explanation.kind);
    expect(parseNekoYaml(Buffer.from(`version: 1\n${explanation.sample}\n`), "f")).toMatchObject({ valid: true });
    for (const path of explanation.keys) expect(key(path).path).toBe(path);
    const [, anchor = ""] = explanation.docs.split("#");
    expect(readFileSync("docs/neko-yaml.md", "utf8").toLowerCase()).toContain(`\n## ${anchor}\n`);
    expect(renderExplanation(explanation)).toContain("_FILE");
  });
});
