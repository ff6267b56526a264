import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventMarker } from "../../../src/ports/forge.ts";
import type { ReportPredicate } from "../../../src/release/record.ts";
import { renderBuild } from "../../../src/report/build-section.ts";
import { editComment, type Sections } from "../../../src/report/comment.ts";
import { renderDeploy, standingsOf } from "../../../src/report/deploy-section.ts";
import { renderEvents } from "../../../src/report/events.ts";
import { commentLimit } from "../../../src/report/markdown.ts";
import { parsePlanFile, renderForkPlan, renderPlanFile } from "../../../src/report/plan-file.ts";
import { renderPlan, renderProblems } from "../../../src/report/plan-section.ts";
import { deployStamp, proposalStamp } from "../../../src/report/stamp.ts";
import type { AttestationView } from "../../../src/report/attestation-section.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";
import { planIdOf } from "../../../src/plan/change.ts";
import * as story from "../../support/fleet-story.ts";
import { repository, revisionOf } from "../../support/release-records.ts";

// What people see, whole, byte for byte: tests/fixtures/comments. NEKO_UPDATE_GOLDEN=1 writes them anew; read the
// difference before you commit it, since it is what every pull request will show.

const context = { head: story.head, runUrl: story.runUrl };
const proposal = { stamp: proposalStamp(8123, 1), runUrl: story.runUrl };
const deploy = { stamp: deployStamp(48, 21, 8140), runUrl: story.runUrl };

const planned = editComment(undefined, renderPlan(story.plan, [], context, story.gates), proposal);
const built = editComment(planned, renderBuild(story.build), proposal);

function deployed(
  reports: readonly ReportPredicate[],
  views: readonly AttestationView[] = [],
): { readonly sticky: string; readonly events: readonly string[] } {
  const judged = { accepted: new Map(reports.map((report) => [report.target, report])), refused: [] };
  const standings = standingsOf(story.record, judged);
  const byTarget = new Map(views.map((view) => [view.target, view]));
  return {
    sticky: editComment(built, renderDeploy(story.record, standings, judged, byTarget), deploy),
    events: renderEvents(story.record, standings, byTarget).map(({ key, body }) => `${eventMarker(key)}\n${body}`),
  };
}

const done = (target: string, at: string): ReportPredicate =>
  story.said(target, { phase: "in-sync", runs: "new", at, probes: story.healthy });
const waits = (target: string): ReportPredicate =>
  story.said(target, { phase: "gated", runs: "old", at: "22:42:07", code: "WAVE_NOT_ADMITTED" });

const inProgress = deployed([
  done("canary-01", "22:43:50"),
  done("gpu-01", "23:01:12"),
  story.said("gpu-02", { phase: "applying", runs: "old", at: "23:02:40", detail: "pulling neko-agent, 3 of 5 layers" }),
  waits("train-01"),
  waits("build-01"),
]);
const rolledBack = deployed([
  done("canary-01", "22:43:50"),
  done("gpu-01", "23:01:12"),
  story.said("gpu-02", {
    phase: "rolled-back",
    runs: "old",
    at: "23:05:31",
    code: "PROBE_FAILED",
    detail: "http http://127.0.0.1:8080/health: status 500, wanted 200",
    probes: story.noKernel,
  }),
  waits("train-01"),
]);
const everywhere = ["canary-01", "gpu-01", "gpu-02", "train-01", "build-01"].map((target) => ({
  ...done(target, "23:20:00"),
  evidence: target === "gpu-01" ? story.manifestOf("evidence") : null,
}));
const proven = deployed(everywhere, [story.attestation("affirming")]);
const refuted = deployed(everywhere, [story.attestation("contraindicated")]);

function invalid(): Sections {
  const text = readFileSync("tests/fixtures/comments/neko.yaml", "utf8")
    .replace("max-unavailable: 1", "max-unavailble: 1")
    .replace("image: train/opt", "image: trian/opt")
    .replace("soak: 15m", "soak: 15 minutes");
  const parsed = parseNekoYaml(Buffer.from(text), "neko.yaml");
  if (parsed.valid) throw new TypeError("three mistakes, and none was found");
  return renderProblems(parsed.problems, context);
}

function fork(): Sections {
  const of = { repository, pullRequest: 43, head: story.head, base: revisionOf("base"), runUrl: story.runUrl };
  const { plan, gates } = story;
  const file = renderPlanFile(of, { kind: "planned", plan, planId: planIdOf(plan), warnings: [], gates });
  return renderForkPlan(parsePlanFile(file), context);
}

const huge = story.hugePlan(600);
const tooLong = renderPlan(huge.plan, [], context, huge.gates);

const golden: Readonly<Record<string, string>> = {
  plan: planned,
  build: built,
  "deploy-in-progress": inProgress.sticky,
  "deploy-rolled-back": rolledBack.sticky,
  "rollback-event": rolledBack.events.join("\n"),
  "attestation-ok": proven.sticky,
  "attestation-failed": refuted.sticky,
  "attestation-failed-event": refuted.events.join("\n"),
  "invalid-config": editComment(built, invalid(), { ...proposal, stamp: proposalStamp(8124, 1) }),
  fork: editComment(undefined, fork(), proposal),
  "too-long": editComment(undefined, tooLong, proposal),
};

describe("the comment of", () => {
  it.each(Object.entries(golden))("%s is what it was", (name, text) => {
    const file = `tests/fixtures/comments/${name}.md`;
    if (process.env["NEKO_UPDATE_GOLDEN"]) writeFileSync(file, `${text}\n`);
    expect(`${text}\n`).toBe(readFileSync(file, "utf8"));
  });

  it.each(Object.entries(golden))("%s says what happened in its first line", (_, text) => {
    const first = text.split("\n").find((line) => line !== "" && !line.startsWith("<!--")) ?? "";
    expect(first).toMatch(/^### /);
    expect(first.length).toBeLessThan(250);
    expect(text.length).toBeLessThanOrEqual(commentLimit);
  });

  it("too-long leaves out what GitHub would refuse, and says where it is", () => {
    expect((tooLong.plan ?? "").length).toBeGreaterThan(30_000);
    expect(golden["too-long"]).toContain("full text in <a href=");
  });
});
