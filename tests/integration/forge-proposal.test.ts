import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { partOf, writeProposal, type ProposalContext } from "../../src/action/comment.ts";
import { createOctokitForge } from "../../src/adapters/github/octokit-forge.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";
import type { Annotation } from "../../src/ports/annotation.ts";
import type { Forge } from "../../src/ports/forge.ts";
import type { Log } from "../../src/ports/log.ts";
import { parseComment } from "../../src/report/comment.ts";
import { proposalStamp } from "../../src/report/stamp.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

// What one run writes about a proposal, and what it does where it may not.

const signal = new AbortController().signal;
const runUrl = "https://github.com/acme/fleet/actions/runs/9";
const lines: string[] = [];
const say = (text: string): void => void lines.push(text);
const log: Log = { info: say, warn: say, error: say, debug: say, group: (_, work) => work() };

let repository: SeedRepository;
let github: Github;
let head: Revision;

const connect = (token = github.token): Forge =>
  createOctokitForge({ apiUrl: github.apiUrl, token, owner: github.owner, repo: github.repo }, nodeClock, log);
const context = (changed: Partial<ProposalContext> = {}): ProposalContext => ({
  pullRequest: 1,
  commit: head,
  report: { comment: "sticky", checks: true },
  runUrl,
  stamp: proposalStamp(9, 1),
  annotations: [],
  ...changed,
});
const sections = { verdict: "### Neko · plan for `abc` · nothing", plan: "**Plan**" };
const ownRuns = async (commit: string = head) => (await github.checkRuns(commit)).filter(({ name }) => name === "neko");

beforeAll(async () => {
  repository = await seedRepository({ "a.txt": "a\n" });
  head = parseRevision(await repository.commit("feature", { "b.txt": "b\n" }, "feature"));
});
afterAll(() => repository[Symbol.asyncDispose]());
beforeEach(async () => {
  lines.length = 0;
  github = await startGithub({ bareRepository: repository.bare });
  await github.createPullRequest({ head: "feature", base: "main", title: "Add b" });
  return () => github[Symbol.asyncDispose]();
});

describe("a run about a pull request", () => {
  it("writes the comment and the check run, with notes beside lines, worst first and in batches of 50", async () => {
    const annotations = Array.from({ length: 240 }, (_, index): Annotation => ({
      level: index < 220 ? "warning" : "error",
      title: `T${"x".repeat(300)}`,
      message: `m ${index}`,
      file: "neko.yaml",
      line: index + 1,
      column: 3,
    }));
    await writeProposal(sections, "failure", context({ annotations }), { forge: connect(), log }, signal);
    const [run] = await ownRuns();
    expect(run).toMatchObject({ conclusion: "failure", output: { title: "plan for abc · nothing" } });
    const shown = github.annotations(run!.id);
    expect(shown).toHaveLength(200);
    expect(shown.slice(0, 20).map((row) => row.annotation_level)).toEqual(Array.from({ length: 20 }, () => "failure"));
    expect(shown[20]).toMatchObject({ annotation_level: "warning", start_line: 1, end_line: 1, start_column: 3 });
    expect(shown[0]?.title?.length).toBeLessThanOrEqual(255);
    expect(parseComment((await github.comments(1))[0]?.body ?? "")).toEqual(sections);
    expect(github.violations.filter(({ side }) => side === "request")).toEqual([]);
  });

  it("writes a check run that GitHub takes, which counts bytes", async () => {
    const wide = {
      verdict: `### Neko · ${"画".repeat(200)}`,
      plan: `**Plan**\n\n${"- 6.1 → 6.2 → 日本語\n".repeat(3_000)}`,
    };
    const annotations: readonly Annotation[] = [
      { level: "error", title: "画".repeat(255), message: "画".repeat(30_000), file: "a", line: 1 },
    ];
    await writeProposal(wide, "success", context({ annotations }), { forge: connect(), log }, signal);
    const [run] = await ownRuns();
    expect(Buffer.byteLength(run?.output.summary ?? "")).toBeGreaterThan(60_000);
    expect(run?.output.summary).toMatch(/\d+ lines more: full text in <a href=/);
    expect(github.annotations(run!.id)[0]?.message).toMatch(/画 …$/);
  });

  it("does not add its notes a second time: the next one is a run of its own", async () => {
    const annotations: readonly Annotation[] = [{ level: "warning", title: "t", message: "m", file: "a", line: 1 }];
    const ports = { forge: connect(), log };
    await writeProposal(sections, "success", context({ annotations }), ports, signal);
    await writeProposal(sections, "success", context({ annotations }), ports, signal);
    expect(await ownRuns()).toHaveLength(1);
    await writeProposal({ ...sections, plan: "other" }, "success", context({ annotations }), ports, signal);
    const runs = await ownRuns();
    expect(runs.map(({ id }) => github.annotations(id).length)).toEqual([1, 1]);
  });

  it("writes nothing at all when the head has moved", async () => {
    await writeProposal(
      sections,
      "success",
      context({ commit: parseRevision("0".repeat(40)) }),
      { forge: connect(), log },
      signal,
    );
    expect(await github.comments(1)).toEqual([]);
    expect(github.requests.filter((line) => !line.startsWith("GET") && line.includes("check-runs"))).toEqual([]);
    expect(lines).toEqual([`pull request 1 is at ${head.slice(0, 8)} now: nothing more is written for this one`]);
  });

  it("of a matrix job writes its part of the comment, and leaves the check run to the plan", async () => {
    const ports = { forge: connect(), log };
    await writeProposal(sections, "success", context(), ports, signal);
    const part = partOf(["images.x86_64-linux.agent"]);
    await writeProposal({ build: "built" }, "failure", context(part === undefined ? {} : { part }), ports, signal);
    expect(parseComment((await github.comments(1))[0]?.body ?? "")).toEqual({ ...sections, build: "built" });
    expect((await ownRuns()).map(({ conclusion }) => conclusion)).toEqual(["success"]);
  });

  it("names each missing permission once and writes the rest", async () => {
    const token = github.tokenWith({ checks: "write", pull_requests: "read" });
    await writeProposal(sections, "success", context(), { forge: connect(token), log }, signal);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/GITHUB_DENIED: .*add `permissions: \{ (issues|pull-requests): write \}` to the job/);
    expect(await ownRuns()).toHaveLength(1);
  });

  it("says in one line that the conversation is locked", async () => {
    github.lock(1);
    await writeProposal(sections, "success", context(), { forge: connect(), log }, signal);
    expect(lines).toEqual([expect.stringMatching(/^GITHUB_REJECTED: .*the conversation is locked/)]);
    expect(await ownRuns()).toHaveLength(1);
  });

  it("writes without the lock, and says so once, where reactions are refused", async () => {
    const ports = { forge: connect(), log };
    await writeProposal(sections, "success", context(), ports, signal);
    github.failNext("/reactions", 403, 9);
    const later = context({ stamp: proposalStamp(10, 1) });
    await writeProposal({ ...sections, plan: "two" }, "success", later, ports, signal);
    await writeProposal({ ...sections, plan: "three" }, "success", later, ports, signal);
    expect(parseComment((await github.comments(1))[0]?.body ?? "").plan).toBe("three");
    expect(lines.filter((line) => line.includes("without their lock"))).toEqual([
      "comments are written without their lock: reactions answered 403",
    ]);
  });
});

describe("a run about a push or a merge group", () => {
  it("writes the check run alone", async () => {
    const { pullRequest: _, ...pushed } = context();
    await writeProposal(sections, "neutral", pushed, { forge: connect(), log }, signal);
    expect((await ownRuns()).map(({ conclusion }) => conclusion)).toEqual(["neutral"]);
    expect(await github.comments(1)).toEqual([]);
  });
});

describe("the part of a matrix job", () => {
  it("is named by what it builds, in any order; a job that builds all has none", () => {
    expect(partOf([])).toBeUndefined();
    expect(partOf(["a.b.gpu", "a.b.cpu"])).toBe(partOf(["a.b.cpu", "a.b.gpu"]));
    expect(partOf(["a.b.gpu"])).not.toBe(partOf(["a.c.gpu"]));
    expect(partOf(["a.b.gpu"])).toMatch(/^gpu [0-9a-f]{8}$/);
  });
});
