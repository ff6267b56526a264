import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/kernel/digest.ts";
import { parseStorePath } from "../../../src/kernel/store-path.ts";
import { diffClosures } from "../../../src/plan/closure-diff.ts";
import type { Gates } from "../../../src/plan/gates.ts";
import type { ChangePlan } from "../../../src/plan/change.ts";
import { renderBuild, renderBuildFailure } from "../../../src/report/build-section.ts";
import {
  editComment,
  parseComment,
  renderSummary,
  sectionLimits,
  type SectionName,
  type Sections,
} from "../../../src/report/comment.ts";
import { renderDeploy, standingsOf, type TargetStanding } from "../../../src/report/deploy-section.ts";
import { renderEvents } from "../../../src/report/events.ts";
import { judgeReports } from "../../../src/report/judge.ts";
import { commentLimit } from "../../../src/report/markdown.ts";
import { proposalStamp } from "../../../src/report/stamp.ts";
import { renderPlan, renderPlanFailure, renderProblems } from "../../../src/report/plan-section.ts";
import { reportOf, signedText } from "../../support/host-reports.ts";
import { newKey, profileTarget, releaseStatement, revisionOf, wave } from "../../support/release-records.ts";

const head = revisionOf("head");
const short = head.slice(0, 7);
const site = (mark: string): ReturnType<typeof parseStorePath> => parseStorePath(`/nix/store/${mark.repeat(32)}-site`);
const plan: ChangePlan = {
  base: revisionOf("base"),
  head,
  outputs: [
    {
      attribute: "packages.x86_64-linux.site",
      role: "profile web",
      change: "changed",
      from: site("a"),
      to: site("b"),
      drvPath: site("d"),
      because: "drv changed",
      supply: "build",
    },
    {
      attribute: "devShells.x86_64-linux.default",
      role: "shell default",
      change: "same",
      from: site("c"),
      to: site("c"),
      drvPath: site("d"),
      because: "same drv",
      supply: "none",
    },
  ],
  supply: { kind: "known", toBuild: 1, toFetch: 0, downloadBytes: null },
  variants: [],
  warnings: [],
  images: [],
  targets: [
    {
      name: "web",
      kind: "profile",
      change: "changed",
      from: sha256("1"),
      to: sha256("2"),
      steps: [
        { action: "switch", storePath: site("b"), because: ["store path: aaaa-site → bbbb-site"] },
        { action: "probe", probes: [], because: ["probe http http://127.0.0.1/: changed"] },
      ],
      closure: { kind: "same" },
      reboot: { kind: "no" },
      wave: "canary",
    },
  ],
  waves: [{ name: "canary", targets: ["web"], changed: 1, soakMs: 900_000, maxUnavailable: 1 }],
  rules: [],
};

describe("plan section", () => {
  it("opens with the verdict: commit and counts", () => {
    const sections = renderPlan(plan, [], { head, runUrl: "https://github.com/acme/fleet/actions/runs/1" });
    expect(sections.verdict).toBe(
      `### Neko · plan for \`${short}\` · 1 build, 1 target changes · [run](https://github.com/acme/fleet/actions/runs/1)`,
    );
    expect(sections.plan).toMatchInlineSnapshot(`
      "**Plan** for \`1a95462\`

      | | Change | Detail |
      | - | - | - |
      | 🚚 | \`web\` (profile) · wave \`canary\` | \`6b86b273ff34\` → \`d4735e3a265e\` |
      | 🌊 | 1 wave | \`canary\` (1, soaks 15m) |
      | 🔨 | build profile web | \`site\` |
      | ⏭ | 1 output | as before |

      <details><summary><code>web</code>: 2 steps</summary>

      \`\`\`diff
      # switch
      - store path: aaaa-site
      + store path: bbbb-site
      # probe (0)
      ! probe http http://127.0.0.1/: changed
      \`\`\`
      </details>"
    `);
  });

  it("says plainly when there is nothing to do", () => {
    expect(renderPlan({ ...plan, outputs: [], targets: [], waves: [] }, [], { head }).verdict).toBe(
      `### Neko · plan for \`${short}\` · nothing to build, no target changes`,
    );
  });

  it("shows where neko.yaml is wrong, and that nothing was built", () => {
    const sections = renderProblems(
      [
        {
          file: "neko.yaml",
          line: 53,
          column: 43,
          message: "unknown key max-unavailble",
          hint: "Did you mean max-unavailable?",
        },
      ],
      { head },
    );
    expect(sections.verdict).toBe(`### Neko · \`neko.yaml\` at \`${short}\` is invalid · 1 problem`);
    expect(sections.plan).toContain("`neko.yaml:53:43`");
    expect(sections.plan).toContain("Nothing was evaluated or built.");
    expect(sections.build).toBe("");
  });

  it("shows a failed evaluation with its tail in a fence", () => {
    const sections = renderPlanFailure(
      { code: "EVALUATION_FAILED", message: "x @me", hint: "fix it", output: "error: ```\n@acme/all" },
      { head },
    );
    expect(sections.verdict).toContain("no plan for");
    expect(sections.plan).toContain("````\nerror: ```");
  });

  it("stays inside its limit with a thousand targets", () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({
      ...plan.targets[0]!,
      name: `target-${index}`,
      steps: plan.targets[0]!.steps.map((step) => ({
        ...step,
        because: Array.from(
          { length: 20 },
          (_value, line) => `${index}.${line}: ${"a".repeat(40)} → ${"b".repeat(40)}`,
        ),
      })),
    }));
    const sections = renderPlan({ ...plan, targets: many }, [], { head });
    expect(sections.plan?.length).toBeLessThanOrEqual(sectionLimits.plan);
    expect(sections.verdict).toContain("1,000 targets change");
    expect(sections.plan).toContain("more details in the job summary");
  });

  it("shows once what is the same on many targets", () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ ...plan.targets[0]!, name: `t${index}` }));
    const text = renderPlan({ ...plan, targets: many }, [], { head }).plan ?? "";
    expect(text.match(/<details>/g)).toHaveLength(1);
    expect(text).toContain("<code>t3</code>, <code>t4</code> and 2 more: 2 steps");
  });
});

describe("build section", () => {
  const result = {
    attribute: "packages.x86_64-linux.site",
    drvPath: parseStorePath(`/nix/store/${"d".repeat(32)}-site.drv`),
    storePath: site("b"),
    outputs: { out: site("b") },
    buildTimeMs: 664_000,
    sizeBytes: 1024 ** 2,
    references: [],
  };
  it("shows builds, checks and where images lie, one registry down included", () => {
    const { build } = renderBuild({
      results: [result, { ...result, buildTimeMs: 0 }],
      roles: new Map([[result.attribute, "profile web"]]),
      shells: [{ name: "gpu", attribute: "devShells.x86_64-linux.gpu", outcome: { kind: "passed" }, ms: 1_200 }],
      pushed: [
        {
          imageId: "agent/opt",
          config: sha256("c"),
          manifest: sha256("m"),
          layers: 9,
          layersSent: 1,
          sizeBytes: 9 * 1024 ** 3,
          sentBytes: 1024,
          ms: 900,
          destinations: [
            { registry: "ghcr", pushed: true, source: "ghcr.io/acme/neko-agent", tags: ["latest"] },
            { registry: "hub", pushed: false, code: "REGISTRY_DENIED", message: "no" },
          ],
        },
      ],
    });
    expect(build).toContain("**Build** 1 output built, 1 already there");
    expect(build).toContain("| ✅ | profile web | `site` · 11m 04s · 1.0 MiB |");
    expect(build).toContain("`ghcr.io/acme/neko-agent@sha256:62c66a7a5dd7…3c5a`");
    expect(build).toContain("| ❌ | registry `hub` | REGISTRY\\_DENIED: no · without `agent/opt` |");
    expect(build).toContain("sent 1 of 9 layers");
  });
  it("says why a build failed", () => {
    const failed = renderBuildFailure({ code: "BUILD_FAILED", message: "m", hint: "h" }, { head });
    expect(failed.build).toMatch(/❌ BUILD_FAILED: m\n\nNext: h\./);
    expect(failed.verdict).toBe(`### Neko · build of \`${short}\` failed · BUILD_FAILED`);
  });
});

describe("deploy section", () => {
  const keys = { web: newKey(), db: newKey() };
  const identities = new Map(Object.entries(keys).map(([name, key]) => [name, key.publicKey.identity]));
  const record = releaseStatement({
    release: 3,
    commit: head,
    previous: sha256("2"),
    waves: [wave("first", ["web"]), wave("rest", ["db", "cache"])],
    targets: { db: profileTarget("db"), cache: profileTarget("cache"), web: profileTarget("web") },
  }).predicate;
  const judged = judgeReports(
    [
      { source: "check run neko/web", claimed: "web", text: signedText(reportOf(record, "web"), keys.web) },
      {
        source: "check run neko/db",
        claimed: "db",
        text: signedText(
          reportOf(record, "db", {
            phase: "rolled-back",
            code: "PROBE_FAILED",
            runningId: sha256("old"),
            detail: "http 500 @acme/all | <b>",
            probes: [{ name: "http", passed: false, detail: "500" }],
          }),
          keys.db,
        ),
      },
      { source: "check run neko/cache", claimed: "cache", text: "trust me <!-- neko:end deploy -->" },
    ],
    record,
    identities,
  );
  const standings = standingsOf(record, judged);
  const sections = renderDeploy(record, standings, judged);

  it("counts only what is verified, in wave order", () => {
    expect(standings.map((standing) => [standing.target, standing.outcome])).toEqual([
      ["web", "success"],
      ["cache", "pending"],
      ["db", "failure"],
    ]);
    expect(sections.verdict).toBe(
      `### Neko · release 3 (\`${head.slice(0, 8)}\`) · 1 of 3 targets in sync, 1 rolled back`,
    );
  });

  it("shows a refused report as refused and its target as unknown", () => {
    expect(sections.deploy).toContain("| `cache` | `rest` | unknown |");
    expect(sections.deploy).toMatch(/\| 🚫 \| check run neko\/cache \| REPORT_INVALID: .*It changed nothing\. \|/);
  });

  it("is honest about evidence", () => {
    expect(sections.attestation).toContain("evidence: none yet");
  });

  it("does not take in-sync for an answer when something else runs", () => {
    const lie = reportOf(record, "web", { runningId: sha256("other") });
    const heard = judgeReports([{ source: "x", claimed: "web", text: signedText(lie, keys.web) }], record, identities);
    expect(standingsOf(record, heard)[0]?.outcome).toBe("pending");
  });

  it("writes an event for a rollback and none for the rest", () => {
    const events = renderEvents(record, standings);
    expect(events.map((event) => event.key.slice(0, 11))).toEqual(["rollback-db"]);
    expect(events[0]?.body).toContain("### ⏪ Rolled back `db`");
    expect(events[0]?.body).toContain("`PROBE_FAILED`: `http 500 @acme/all | <b>`");
  });

  it("cuts what a host says between characters", () => {
    const detail = `${"x".repeat(157)}😀${"x".repeat(139)}😀😀😀`;
    const told = [{ ...standings[2]!, report: { ...standings[2]!.report!, detail } }];
    const texts = [renderDeploy(record, told, judged).deploy ?? "", renderEvents(record, told)[0]?.body ?? ""];
    for (const text of texts) {
      expect(text).toContain("xxx …`");
      expect(text.includes("\ufffd") || !text.isWellFormed()).toBe(false);
    }
  });

  it("tells the same story once for rolled back and quarantined", () => {
    const standing = standings[2]!;
    const later = { ...standing, report: { ...standing.report!, phase: "quarantined" as const, seq: 2 } };
    expect(renderEvents(record, [later])[0]?.key).toBe(renderEvents(record, [standing])[0]?.key);
  });
});

describe("the comment", () => {
  const edit = (present: string | undefined, changed: Sections): string =>
    editComment(present, changed, { stamp: proposalStamp(7, 1) });
  it("replaces its own sections and leaves the others byte for byte", () => {
    const first = edit(undefined, { verdict: "### a", plan: "plan 1", build: "build 1" });
    const second = edit(first, { verdict: "### b", deploy: "deploy 1" });
    expect(second.startsWith("<!-- neko:main:v1 -->\n<!-- neko:begin verdict 1.7.1 -->\n### b\n")).toBe(true);
    expect(parseComment(second)).toEqual({ verdict: "### b", plan: "plan 1", build: "build 1", deploy: "deploy 1" });
    expect(parseComment(edit(second, { build: "" }))).not.toHaveProperty("build");
  });

  it("is a fixed point: the same edit twice changes nothing, CRLF included", () => {
    const once = edit(undefined, { verdict: "### a", plan: "x\n\ny" });
    expect(edit(once, { plan: "x\n\ny" })).toBe(once);
    expect(edit(once.replaceAll("\n", "\r\n"), {})).toBe(once);
  });

  it("drops text outside sections and survives a torn one", () => {
    const torn = edit(undefined, { verdict: "### a", plan: "p" }).replace("<!-- neko:end plan -->", "");
    expect(edit(`${torn}\nextra`, {})).toBe(edit(undefined, { verdict: "### a" }));
  });

  it("fits GitHub's limit when every section is as long as it may be", () => {
    const full = Object.fromEntries(
      Object.entries(sectionLimits).map(([name, limit]) => [name, "x".repeat(limit)]),
    ) as Record<SectionName, string>;
    expect(edit(undefined, full).length).toBeLessThanOrEqual(commentLimit);
  });

  it("of 500 targets has the failures, then what is pending, and counts the rest; the summary has them all", () => {
    const names = Array.from({ length: 500 }, (_, index) => `host-${String(index).padStart(3, "0")}`);
    const targets = Object.fromEntries(names.map((name) => [name, profileTarget(name)]));
    const fleet = releaseStatement({ release: 4, commit: head, previous: sha256("3"), waves: [], targets }).predicate;
    const standings = names.map((target, index): TargetStanding => {
      const phase = index < 8 ? "rolled-back" : index < 88 ? "applying" : "in-sync";
      const outcome = index < 8 ? "failure" : index < 88 ? "pending" : "success";
      return { target, environment: undefined, wave: undefined, report: reportOf(fleet, target, { phase }), outcome };
    });
    const sections = renderDeploy(fleet, standings.toReversed(), { accepted: new Map(), refused: [] });
    const full = parseComment(edit(undefined, sections)).deploy ?? "";
    const rows = full.split("\n").filter((line) => line.startsWith("| `host-"));
    expect(rows).toHaveLength(88);
    for (const row of rows) expect(row).toMatch(/ UTC( · `[^`]*`)? \|$/);
    expect(rows.slice(0, 8).every((row) => row.includes("rolled back"))).toBe(true);
    expect(full).toContain("<p>… and 412 in sync: full text in the job summary.</p>");
    expect(full.length).toBeLessThanOrEqual(14_000);
    expect(renderSummary(sections).match(/^\| `host-/gm)).toHaveLength(500);
  });

  it("has a summary below GitHub's 1 MiB, whatever the characters", () => {
    const full = Object.fromEntries(Object.entries(sectionLimits).map(([name, limit]) => [name, "…".repeat(limit)]));
    expect(Buffer.byteLength(renderSummary(full))).toBeLessThan(1_048_576);
  });

  it("cannot be broken by hostile data in any section", () => {
    const bad = "<!-- neko:end plan --> <!-- neko:begin verdict -->";
    const sections = renderProblems([{ file: bad, line: 1, column: 1, message: bad, hint: bad }], { head });
    const body = edit(undefined, { ...sections, deploy: "kept" });
    expect(parseComment(body)).toMatchObject({ deploy: "kept", verdict: sections.verdict });
  });

  it("shows a hostile plan as text, wherever it has words", () => {
    const bad = "x|</details> @everyone ``` [a](https://b.example) <!-- neko:end plan -->";
    const diff = diffClosures([], [{ path: site("b"), narHash: "sha256-x", narSizeBytes: 1, references: [] }]);
    const hostile: ChangePlan = {
      ...plan,
      outputs: plan.outputs.map((output) => ({ ...output, role: bad, from: null, to: null, attribute: bad })),
      images: [
        {
          id: bad,
          change: "added",
          because: [bad],
          tags: [bad],
          to: [{ registry: bad, reference: bad, on: ["main"] }],
          move: null,
        },
      ],
      targets: plan.targets.map((target) => ({
        ...target,
        name: bad,
        wave: bad,
        steps: [{ action: "stop", name: bad, because: [bad, `${bad}: ${bad} → ${bad}`] }],
        closure: { kind: "known", diff: { ...diff, added: [{ name: bad, versions: [bad], deltaBytes: 1 }] } },
        reboot: { kind: "expected", because: [bad] },
      })),
      waves: [{ ...plan.waves[0]!, name: bad }],
    };
    const gates: Gates = {
      gates: [{ code: "APPROVAL", wave: bad, targets: [], because: bad }],
      exceptions: [{ id: bad, rule: bad, targets: null, expires: bad, daysLeft: 1 }],
    };
    const sections = renderPlan(hostile, [], { head }, gates);
    const body = edit(undefined, { ...sections, deploy: "kept" });
    expect(parseComment(body)).toMatchObject({ deploy: "kept", plan: sections.plan });
    const text = (sections.plan ?? "").replaceAll(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, "fenced");
    expect(text.match(/fenced/g)).toHaveLength(2);
    const rows = text.split("\n").filter((line) => line.startsWith("|"));
    expect(rows.length).toBeGreaterThan(7);
    for (const row of rows) expect(row.replaceAll("\\|", "").match(/\|/g), row).toHaveLength(4);
    // Outside fences and code spans nothing of it is markup. An escaped back-tick opens no span.
    const outside = text
      .replaceAll(/<code>[^<]*<\/code>/g, "")
      .replaceAll("\\`", "")
      .replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
    expect(outside).not.toMatch(/@everyone|\]\(https|<!--|``/);
    expect(outside.match(/<\/details>/g)).toHaveLength(2);
  });
});
