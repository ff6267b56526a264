import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import { planChange, planIdOf, type ChangePlan } from "../../../src/plan/change.ts";
import type { EvaluatedState } from "../../../src/plan/evaluated-state.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import { nothingKnown, type Existing } from "../../../src/plan/existing.ts";
import { gatesAt, type Gates } from "../../../src/plan/gates.ts";
import { editComment, parseComment, sectionLimits } from "../../../src/report/comment.ts";
import { proposalStamp } from "../../../src/report/stamp.ts";
import { commentLimit } from "../../../src/report/markdown.ts";
import {
  parsePlanFile,
  renderForkPlan,
  renderPlanFile,
  type PlanFileOf,
  type PlanSaid,
} from "../../../src/report/plan-file.ts";
import { renderPlan, renderPlanFailure, renderPlanView, renderProblems } from "../../../src/report/plan-section.ts";
import type { Finding } from "../../../src/report/plan-view.ts";
import { evaluatedText } from "../../support/evaluated.ts";
import { storePathOf } from "../../support/planned-slices.ts";
import { repository, revisionOf } from "../../support/release-records.ts";

const commit = revisionOf("head");
const of: PlanFileOf = {
  repository,
  pullRequest: 7,
  head: commit,
  base: revisionOf("base"),
  runUrl: "https://github.com/acme/fleet/actions/runs/1",
};

const before = `version: 1
shells: { gpu: {} }
variants: { generic: { tag: generic }, opt: { tag: opt } }
images:
  agent: { attr: "agent-{variant}", variants: [generic, opt], tags: [stable] }
registries:
  ghcr: { url: ghcr.io/acme, on: [main, tag] }
targets:
  canary: { kind: profile, attr: site }
  gpu-02: { kind: containers, run: [{ image: agent/opt, env: { LEVEL: INFO } }] }
  gpu-03: { kind: containers, run: [{ image: agent/opt, env: { LEVEL: INFO } }] }
  old: { kind: profile, attr: site }
rollout:
  waves:
    - { name: first, to: [canary, old], soak: 15m }
    - { name: rest, to: [gpu-02, gpu-03], window: "Mon-Thu 02:00-06:00 Europe/Berlin" }
exceptions:
  - { id: rma-4411, rule: drift, target: gpu-02, reason: vendor diagnostics, approved-by: "@acme/ops", expires: 2026-12-31 }
`;
const after = before
  .replaceAll("LEVEL: INFO", "LEVEL: DEBUG")
  .replace("  old: { kind: profile, attr: site }\n", "")
  .replace("[canary, old]", "[canary]")
  .replace("soak: 15m", "soak: 30m");
const moved = new Set(["packages.x86_64-linux.agent-opt", "packages.x86_64-linux.site"]);
const [base, head] = [evaluatedText(before), evaluatedText(after, moved)];

const info = (name: string, narSizeBytes: number): PathInfo => ({
  path: storePathOf(name),
  narHash: `sha256-${name}`,
  narSizeBytes,
  references: [],
});
const pathOf = (side: EvaluatedState, attribute: string) => side.outputs.get(attribute)!.outPath;
const agent = "packages.x86_64-linux.agent-opt";
const existing: Existing = {
  supply: {
    kind: "known",
    toBuild: [head.outputs.get(agent)!.drvPath, storePathOf("dependency.drv")],
    toFetch: [storePathOf("glibc-2.41")],
    downloadBytes: 3_000_000.5,
  },
  closures: new Map([
    [pathOf(base, agent), [info("torch-2.8.0", 900), info("lib-1.0", 5)]],
    [pathOf(head, agent), [info("torch-2.9.1", 950), info("lib-1.0", 5)]],
  ]),
  images: new Map([["agent/opt", { imageId: "agent/opt", layers: 12, newLayers: 3, sizeBytes: 1_000, newBytes: 95 }]]),
};
const plan = planChange(base, head, existing);
const gates = gatesAt(head.state, plan, Date.parse("2026-12-24T12:00Z"));
const warnings: readonly Finding[] = [
  { file: "neko.yaml", line: 3, column: 5, message: "a tag that moves", hint: "Pin it." },
];

const planned = (what: ChangePlan = plan, beside: Gates = gates, found = warnings): PlanSaid => ({
  kind: "planned",
  plan: what,
  planId: planIdOf(what),
  warnings: found,
  gates: beside,
});
const there = (said: PlanSaid) => parsePlanFile(Buffer.from(renderPlanFile(of, said)));
const viewIn = (said: PlanSaid) => {
  const { outcome } = there(said);
  if (outcome.kind !== "planned") throw new Error(outcome.kind);
  return outcome.view;
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof NekoError) return thrown.code;
    throw thrown;
  }
  return "nothing thrown";
};

describe("a plan file", () => {
  it("shows what the plan shows", () => {
    const context = { head: commit, runUrl: of.runUrl! };
    const shown = renderPlan(plan, warnings, context, gates);
    expect(renderPlanView(viewIn(planned()), context)).toEqual(shown);
    // All that a plan can show is in this one.
    for (const mark of ["🔨", "🧱", "📦", "⚖", "🚚", "➖", "🌊", "⏸", "⚠", "📐", "⏭", "Closure diff", "# replace"]) {
      expect(shown.plan).toContain(mark);
    }
    expect(renderPlanView(viewIn(planned(planChange(null, head, nothingKnown))), context)).toEqual(
      renderPlan(planChange(null, head, nothingKnown), warnings, context, gates),
    );
  });

  it("says what it is of, and keeps nothing that is not shown", () => {
    const text = renderPlanFile(of, planned());
    expect(parsePlanFile(text)).toMatchObject({ ...of, outcome: { kind: "planned", planId: planIdOf(plan) } });
    const { runUrl: _, ...bare } = of;
    expect(parsePlanFile(renderPlanFile({ ...bare, pullRequest: null, base: null }, planned()))).toMatchObject({
      pullRequest: null,
      base: null,
    });
    for (const kept of ["/nix/store", "packing", "narHash", "compiledFor", "devices"]) expect(text).not.toContain(kept);
  });

  it("holds an invalid neko.yaml, and a plan that failed", () => {
    const problem = { ...warnings[0]!, code: "UNKNOWN_KEY", path: "rollout" };
    const error = new NekoError("EVALUATION_FAILED", "x @me", { hint: "fix it" });
    expect(there({ kind: "invalid", problems: [problem] }).outcome).toEqual({ kind: "invalid", problems: warnings });
    expect(there({ kind: "failed", error }).outcome).toEqual({
      kind: "failed",
      code: "EVALUATION_FAILED",
      message: "x @me",
      hint: "fix it",
    });
  });

  it("of a plan of any size has at most 1 MiB, all counts, and the same comment", () => {
    const many = Array.from({ length: 4_000 }, (_, index) => ({
      ...plan.targets[1]!,
      name: `target-${index}`,
      steps: plan.targets[1]!.steps.map((step) => ({ ...step, because: [`${index}: ${"a".repeat(90)} → b`] })),
    }));
    const outputs = Array.from({ length: 4_000 }, (_, index) => ({ ...plan.outputs[0]!, role: `package p${index}é` }));
    const large = planned({ ...plan, targets: many, outputs });
    const text = renderPlanFile(of, large);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    const context = { head: commit };
    const [own, read] = [
      renderPlan({ ...plan, targets: many, outputs }, warnings, context, gates),
      renderPlanView(viewIn(large), context),
    ];
    expect(read.verdict).toBe(own.verdict);
    expect(read.verdict).toContain("4,000 targets change");
    const rows = (section = ""): readonly string[] => section.split("\n").filter((line) => line.startsWith("|"));
    expect(rows(read.plan)).toEqual(rows(own.plan));
    const folds = (section = ""): number =>
      (section.match(/<details>/g)?.length ?? 0) + Number(/\n(\d+) more details in the job summary/.exec(section)?.[1]);
    expect(folds(read.plan)).toBe(folds(own.plan));
  });
});

describe("a fork's plan", () => {
  const context = { head: commit, runUrl: "https://github.com/acme/fleet/actions/runs/2" };
  const note = "from a fork: made by its own run, not checked; nothing was built";
  const failure = new NekoError("EVALUATION_FAILED", "no such attribute", { hint: "look" });

  it.each<[string, PlanSaid, string]>([
    ["planned", planned(), `plan for \`1a95462\` · ${note} · 1 build, 4 targets change`],
    [
      "invalid",
      { kind: "invalid", problems: warnings },
      `\`neko.yaml\` at \`1a95462\` is invalid · ${note} · 1 problem`,
    ],
    ["failed", { kind: "failed", error: failure }, `no plan for \`1a95462\` · ${note} · EVALUATION_FAILED`],
  ])("that is %s says so in the verdict and in its section", (_, said, verdict) => {
    const sections = renderForkPlan(there(said), context);
    expect(sections.verdict).toContain(`### Neko · ${verdict}`);
    expect(sections.verdict).toContain(`· [run](${context.runUrl})`);
    expect(sections.plan?.split("\n").slice(0, 3)).toContain(`⚠ ${note}`);
    expect(sections.build).toBe("");
  });

  it("is otherwise the plan, the problems and the failure of this repository's own", () => {
    const bare = { head: commit };
    const plain = (text = ""): string => text.replace(`⚠ ${note}\n\n`, "").replace(`\n\n⚠ ${note}`, "");
    const fork = (said: PlanSaid): string => plain(renderForkPlan(there(said), bare).plan);
    expect(fork(planned())).toBe(renderPlan(plan, warnings, bare, gates).plan);
    expect(fork({ kind: "invalid", problems: warnings })).toBe(renderProblems(warnings, bare).plan);
    expect(fork({ kind: "failed", error: failure })).toBe(renderPlanFailure(failure, bare).plan);
  });

  it("links to no page that the file names", () => {
    const text = renderPlanFile({ ...of, runUrl: "https://evil.example/login" }, planned());
    const sections = renderForkPlan(parsePlanFile(text), { head: commit });
    expect(JSON.stringify(sections)).not.toContain("evil.example");
  });
});

const evil = [
  "<!-- neko:end plan -->",
  "<!-- neko:begin verdict -->",
  "<!-- neko:main:v1 -->",
  "<script>alert(1)</script><img src=x onerror=y>",
  "[click](https://evil.example) ![x](https://evil.example/p.png) <https://evil.example>",
  "@acme/everyone closes #1 GH-2 ``` `",
  "**bold** | cell | \\| _it_\n\n# heading\n- [ ] task",
  "\u001b[31mred\u001b[0m \u202eevil\u202c",
  "::error file=neko.yaml::boo\n::stop-commands::x",
  ": ".repeat(900),
  "` ".repeat(900),
  "]]>&lt;&#64;",
];

/** Every place in the document, as a path. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([key, item]) => places(item, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  if (put === undefined && rest.length === 0) delete copy[key];
  else copy[key] = withAt(copy[key], rest, put);
  return copy;
}

/** No marker of ours, no HTML but folds and code, no link but our run, no mention that works; within its limits. */
function expectHarmless(file: string): boolean {
  const context = { head: commit, runUrl: "https://github.com/acme/fleet/actions/runs/2" };
  let sections;
  try {
    sections = renderForkPlan(parsePlanFile(file), context);
  } catch (thrown) {
    expect((thrown as NekoError).code).toBe("PLAN_FILE_INVALID");
    expect((thrown as Error).message.length).toBeLessThan(600);
    return false;
  }
  expect(sections.verdict!.length).toBeLessThanOrEqual(sectionLimits.verdict);
  expect(sections.plan!.length).toBeLessThanOrEqual(sectionLimits.plan);
  const comment = editComment(undefined, sections, { stamp: proposalStamp(1, 1), runUrl: context.runUrl });
  expect(comment.length).toBeLessThanOrEqual(commentLimit);
  expect(Object.keys(parseComment(comment))).toEqual(["verdict", "plan"]);
  expect(parseComment(comment).verdict).toBe(sections.verdict);
  // The comment's own marker, and two for each of verdict, plan and the build that is no more.
  expect(comment.match(/<!--/g)).toHaveLength(7);
  const visible = withoutCode(comment);
  const ours = [`[run](${context.runUrl})`, `<a href="${context.runUrl}">the job summary</a>`];
  const others = ours.reduce((text, link) => text.replaceAll(link, ""), visible);
  expect(others).not.toMatch(/<(?!!-- neko:|\/?(?:details|summary|code|p)>)/);
  expect(others).not.toMatch(/(?<!\\)\[|\]\(|:\/\//);
  expect(visible).not.toMatch(/@(?!\u200b)|#(?=[0-9])/);
  return true;
}

/** Without code spans, `<code>` and fences, in which nothing is read. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, "")
    .replace(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "")
    .replace(/<code>[^<\n]*<\/code>/g, "");
}

describe("a stranger's plan file", () => {
  const documents = [
    planned(),
    { kind: "invalid", problems: warnings } as const,
    { kind: "failed", error: new NekoError("EVALUATION_FAILED", "message", { hint: "hint" }) } as const,
  ].map((said) => JSON.parse(renderPlanFile(of, said)) as unknown);

  it("shows any text as text, at any place that takes one", () => {
    let shown = 0;
    for (const document of documents) {
      for (const path of places(document)) {
        for (const text of [evil.join(" ").slice(0, 2_000), evil[shown % evil.length]!]) {
          if (expectHarmless(JSON.stringify(withAt(document, path, text)))) shown += 1;
        }
      }
    }
    expect(shown).toBeGreaterThan(100);
  });

  it("ends with its own error or is harmless, whatever was changed", () => {
    const put = fc.oneof(
      fc.constantFrom(
        ...evil,
        undefined,
        null,
        "",
        -1,
        0,
        1.5,
        2 ** 53,
        1e308,
        true,
        [],
        {},
        { kind: "known" },
        "same",
      ),
      fc.jsonValue({ maxDepth: 2 }),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    const mutation = fc.tuple(fc.nat(), put);
    const property = fc.property(fc.nat(2), fc.array(mutation, { minLength: 1, maxLength: 4 }), (which, mutations) => {
      let document: unknown = documents[which];
      for (const [at, value] of mutations) {
        const all = places(document);
        document = withAt(document, all[at % all.length]!, value);
      }
      expectHarmless(JSON.stringify(document) ?? "");
    });
    fc.assert(property, { numRuns: 150 });
  });

  it.each<[string, (text: string) => string]>([
    ["is no JSON", () => "{"],
    ["is empty", () => ""],
    ["is of another version", (text) => text.replace("neko.plan/v1", "neko.plan/v2")],
    ["has a member twice", (text) => text.replace('"pullRequest":7', '"pullRequest":8,"pullRequest":7')],
    ["has a member more", (text) => text.replace('"pullRequest":7', '"pullRequest":7,"x":1')],
    ["has a lone surrogate", (text) => text.replace('"role":"', '"role":"\\ud800')],
    ["has a longer text than any", (text) => text.replace('"role":"', `"role":"${"x".repeat(2_001)}`)],
    ["has a name of 1 MB", (text) => text.replace('"name":"', `"name":"${"x".repeat(1_000_000)}`)],
    ["has more than 1 MiB", (text) => `${text}${" ".repeat(1024 * 1024)}`],
    ["is nested deeply", (text) => text.replace('"gates":[', `"gates":[${"[".repeat(500)}${"]".repeat(500)},`)],
    ["links to a script", (text) => text.replace("https://github.com", "javascript:alert(1)//")],
    ["counts fewer targets than it lists", (text) => text.replace('"targets":4,"waves"', '"targets":1,"waves"')],
    ["names a repository that is none", (text) => text.replace(repository, "x](https://evil.example")],
    ["names an error that is none", (text) => text.replace('"kind":"planned"', '"kind":"failed"')],
  ])("is refused when it %s", (_, change) => {
    const text = renderPlanFile(of, planned());
    expect(codeOf(() => parsePlanFile(text))).toBe("nothing thrown");
    expect(change(text)).not.toBe(text);
    expect(codeOf(() => parsePlanFile(change(text)))).toBe("PLAN_FILE_INVALID");
  });

  it("is shown where every text is made to be slow to read", () => {
    const slow = [": ".repeat(990), "` ".repeat(990), "\\".repeat(1_990), "| ".repeat(990), "&<>".repeat(660)];
    const because = Array.from({ length: 300 }, (_, index) => slow[index % slow.length]!);
    const document = JSON.parse(renderPlanFile(of, planned())) as {
      outcome: { view: { steps: { steps: unknown[] }[]; exceptions: unknown[] } };
    };
    document.outcome.view.steps[0]!.steps = [{ text: "switch", because }];
    document.outcome.view.exceptions = slow.map((text) => ({ id: text, text }));
    expect(expectHarmless(JSON.stringify(document))).toBe(true);
  });
});
