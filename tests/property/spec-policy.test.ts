import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imperativeIn } from "../../src/spec/imperative.ts";
import { parseNekoYaml } from "../../src/spec/parse.ts";
import { findSecrets } from "../../src/spec/secret-shapes.ts";
import { shellCommands } from "../../src/spec/shell-words.ts";

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const targetNames = ["a", "b", "c", "d"];
const codes = ["RULE_ONE", "RULE_TWO"];

interface Exception {
  readonly id: string;
  readonly rule: string;
  readonly target?: string;
  readonly what?: string;
  readonly expires: string;
}

const exceptions = fc
  .array(
    fc.record(
      {
        rule: fc.constantFrom(...codes, "POLICY_IMPERATIVE", "drift"),
        target: fc.constantFrom(...targetNames, "front", "all"),
        what: fc.constantFrom("targets.a", "targets.*.role", "targets.b.labels.x", "rollout"),
        expires: fc.constantFrom("2026-11-20", "2026-11-21", "2027-01-01"),
      },
      { requiredKeys: ["rule", "expires"] },
    ),
    { maxLength: 4 },
  )
  .map((all) => all.map((one, index): Exception => ({ id: `e${index}`, ...one })));

const members: Readonly<Record<string, readonly string[]>> = { front: ["a", "b"], all: targetNames };

/** What the rules below find in the file below, when nothing is excepted. */
const found = targetNames.flatMap((target) => [
  { rule: "RULE_ONE", path: ["targets", target, "role"], target },
  { rule: "RULE_TWO", path: ["targets", target, "labels", "x"], target },
]);

function isExcepted(finding: (typeof found)[number], one: Exception, today: string): boolean {
  const what = one.what?.split(".") ?? [];
  return (
    one.rule === finding.rule &&
    one.expires >= today &&
    (one.target === undefined || (members[one.target] ?? [one.target]).includes(finding.target)) &&
    what.every((key, index) => key === "*" || key === finding.path[index])
  );
}

const file = (all: readonly Exception[], names: readonly string[] = targetNames): unknown => ({
  version: 1,
  targets: Object.fromEntries(
    names.map((name) => [name, { kind: "profile", attr: "x", role: "web", labels: { x: "1" } }]),
  ),
  groups: members,
  policy: {
    deny: [
      { code: codes[0], path: "targets.*.role", equals: "web", because: "no" },
      { code: codes[1], path: "targets.*.labels.*", "starts-with": "1", because: "no" },
    ],
  },
  exceptions: all.map((one) => ({ ...one, reason: "r", "approved-by": "me" })),
});

describe("exceptions", () => {
  it("silence exactly their rule, their targets and their place, until their last day", () => {
    fc.assert(
      fc.property(exceptions, (all) => {
        const today = "2026-11-21";
        const parsed = parseNekoYaml(encode(file(all)), "f", { now: new Date(`${today}T12:00Z`) });
        const problems = parsed.valid ? [] : parsed.problems;
        const said = problems.filter(({ code }) => code === "POLICY_DENIED").map(({ path }) => path);
        const expected = found.filter((finding) => !all.some((one) => isExcepted(finding, one, today)));
        expect(said.toSorted()).toEqual(expected.map(({ path }) => path.join(".")).toSorted());
        expect(problems.filter(({ code }) => code === "EXCEPTION_EXPIRED")).toHaveLength(
          all.filter(({ expires }) => expires < today).length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("say the same in any order of targets and exceptions", () => {
    const said = (all: readonly Exception[], names: readonly string[]): readonly string[] => {
      const parsed = parseNekoYaml(encode(file(all, names)), "f");
      return (parsed.valid ? parsed.warnings : parsed.problems)
        .filter(({ code }) => code !== "NOT_YET")
        .map(({ code, path, message }) => `${code} ${path.replace(/^exceptions\.\d+/, "exceptions")} ${message}`)
        .toSorted();
    };
    fc.assert(
      fc.property(
        exceptions,
        fc.shuffledSubarray([...targetNames], { minLength: targetNames.length }),
        (all, names) => {
          expect(said(all.toReversed(), names)).toEqual(said(all, targetNames));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("shell lines", () => {
  const piece = fc.constantFrom(
    "apt",
    "install",
    "pip",
    "curl x",
    "|",
    "sh",
    "-c",
    "'",
    '"',
    "$(",
    ")",
    "`",
    "#",
    "\\",
    ";",
    "\n",
    " ",
    "&&",
    "A=b",
    "env",
    "sudo",
    "echo",
    "<(",
    "(",
    "}",
    "\u00e4",
  );

  it("are read whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const line = pieces.join("");
        for (const { words } of shellCommands(line)) expect(words.length).toBeGreaterThan(0);
        expect(imperativeIn(line)).not.toBe("");
      }),
      { numRuns: 1_000 },
    );
  });

  it("do nothing in a comment, in single quotes, or as an argument of echo", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("").replaceAll(/['\n]/g, "");
        expect(imperativeIn(`true # ${text}`)).toBeUndefined();
        expect(imperativeIn(`echo '${text}'`)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe("secrets", () => {
  it("are found wherever they stand in a text, and are never in what is said of it", () => {
    const body = fc.string({ unit: fc.constantFrom(..."ABCabc019"), minLength: 36, maxLength: 60 });
    const around = fc.string({ unit: fc.constantFrom(..." :/.,-=\"'\\\n\u00e4x"), maxLength: 12 });
    const place = fc.constantFrom("value", "key", "env", "target", "image");
    fc.assert(
      fc.property(body, around, around, place, (letters, before, after, where) => {
        const token = `ghp_${letters}`;
        // A letter right before makes another word of it.
        const text = `${before}${before.endsWith("x") ? " " : ""}${token}${after.startsWith("x") ? " " : ""}${after}`;
        expect(findSecrets(text, "value").map(({ secret }) => secret)).toEqual([token]);
        const files: Readonly<Record<typeof where, unknown>> = {
          value: { version: 1, flake: text },
          key: { version: 1, [text]: 1 },
          env: { version: 1, shells: { a: { env: { A: text } } } },
          target: { version: 1, groups: { a: [text] } },
          image: { version: 1, images: { a: { attr: "a", variants: [text] } }, x: text },
        };
        const parsed = parseNekoYaml(encode(files[where]), "f");
        const problems = parsed.valid ? [] : parsed.problems;
        expect(problems.map(({ code }) => code)).toContain("SECRET_LITERAL");
        expect(JSON.stringify(problems)).not.toContain(token.slice(0, 12));
      }),
      { numRuns: 300 },
    );
  });
});
