import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOctokitForge } from "../../src/adapters/github/octokit-forge.ts";
import { sha256 } from "../../src/kernel/digest.ts";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { eventMarker, stickyMarker, type Forge } from "../../src/ports/forge.ts";
import type { Log } from "../../src/ports/log.ts";
import type { ReleasePredicate } from "../../src/release/record.ts";
import { editComment, parseComment, stickyKind } from "../../src/report/comment.ts";
import { proposalStamp } from "../../src/report/stamp.ts";
import { runReport, type ReportOutcome } from "../../src/report/run.ts";
import { reportOf, signedText } from "../support/host-reports.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";
import { newKey, profileTarget, releaseStatement, wave } from "../support/release-records.ts";

// Many targets, and many runs: inside GitHub's limits, which the stand-in enforces, and right in the end.

const signal = new AbortController().signal;
const base = Date.parse("2026-11-21T00:00:00Z");
const quiet = (): void => undefined;
const log: Log = { info: quiet, warn: quiet, error: quiet, debug: quiet, group: (_, work) => work() };
let repository: SeedRepository;

beforeAll(async () => {
  repository = await seedRepository({ "a.txt": "a\n" });
  await repository.commit("feature", { "b.txt": "b\n" }, "feature");
});
afterAll(() => repository[Symbol.asyncDispose]());

const connect = (github: Github, clock: Clock, token = github.token): Forge =>
  createOctokitForge({ apiUrl: github.apiUrl, token, owner: github.owner, repo: github.repo }, clock);

describe("a rollout over 200 targets", () => {
  // Time passes by sleeping alone, and at once.
  let nowMs = 0;
  const clock: Clock = {
    now: () => new Date(base + nowMs),
    monotonicMs: () => nowMs,
    async sleep(ms) {
      nowMs += ms;
    },
  };
  const names = Array.from({ length: 200 }, (_, index) => `gpu-${String(index).padStart(3, "0")}`);
  const keys = new Map(names.map((name) => [name, newKey()]));
  const identities = new Map([...keys].map(([name, key]) => [name, key.publicKey.identity]));
  let github: Github;
  let record: ReleasePredicate;

  beforeAll(async () => {
    github = await startGithub({ bareRepository: repository.bare, limits: {}, now: () => base + nowMs });
    await github.createPullRequest({ head: "feature", base: "main", title: "Add b" });
    const commit = parseRevision(await repository.git("rev-parse", "feature"));
    record = fleetRecord(commit);
    const host = github.tokenWith({ checks: "write" }, "neko-host");
    const say = async (name: string, changed: Parameters<typeof reportOf>[2]): Promise<void> => {
      const text = signedText(reportOf(record, name, changed), keys.get(name)!);
      await github.createCheckRun({ name: `neko/${name}`, commit, text, token: host });
    };
    for (const name of names.slice(0, 8)) {
      await say(name, { phase: "rolled-back", code: "PROBE_FAILED", runningId: sha256("old") });
    }
    for (const name of names.slice(8, 160)) await say(name, {});
  });
  afterAll(() => github[Symbol.asyncDispose]());

  function fleetRecord(commit: Revision): ReleasePredicate {
    const targets = Object.fromEntries(
      names.map((name, index) => [
        name,
        { ...profileTarget(name), environment: index < 100 ? "production" : "staging" },
      ]),
    );
    const waves = [wave("first", names.slice(0, 100)), wave("rest", names.slice(100))];
    const statement = releaseStatement({ release: 3, commit, previous: sha256("2"), waves, targets });
    return { ...statement.predicate, pullRequests: [1] };
  }

  const report = (run: number, token = github.token): Promise<ReportOutcome> =>
    runReport(
      {
        record,
        identities,
        candidates: [],
        report: { comment: "sticky", summary: true, checks: true, deployments: true },
        runId: run,
        runUrl: `https://github.com/acme/fleet/actions/runs/${run}`,
      },
      { forge: connect(github, clock, token), log },
      signal,
    );

  it("stays inside GitHub's limits, tells the failures first, and is whole after two runs", async () => {
    const first = await report(1);
    expect(first.failures).toEqual([]);
    const statuses = (state: string): number =>
      github.statuses(record.commit).filter((status) => status.state === state).length;
    expect(first.statusesLeft).toBe(60);
    expect([statuses("failure"), statuses("success"), statuses("pending")]).toEqual([8, 132, 0]);

    nowMs += 15 * 60_000;
    const second = await report(2);
    expect([second.statusesLeft, second.failures]).toEqual([0, []]);
    expect([statuses("failure"), statuses("success"), statuses("pending")]).toEqual([8, 152, 40]);

    const ours = (await github.comments(1)).filter(({ body }) => body.startsWith(stickyMarker(stickyKind)));
    expect(ours).toHaveLength(1);
    const { verdict, deploy } = parseComment(ours[0]?.body ?? "");
    expect(verdict).toContain("release 3");
    expect(verdict).toContain("152 of 200 targets in sync, 8 rolled back");
    // Failures first; what is in sync is counted where there is no room for it.
    expect(deploy?.split("\n")[4]).toContain("| `gpu-000` |");
    expect(deploy).toContain("… and 152 in sync: full text in <a href=");
    expect(deploy).toContain("| `gpu-199` |");
    expect((await github.comments(1)).filter(({ body }) => body.startsWith("<!-- neko:event:"))).toHaveLength(8);

    const { refused, contentWrites } = github.limits!;
    expect(refused).toBe(0);
    expect(contentWrites.mostInAnyMinute).toBeLessThanOrEqual(80);
    expect(contentWrites.mostInAnyHour).toBeLessThanOrEqual(500);
    expect(github.violations.filter(({ side }) => side === "request")).toEqual([]);
  });

  it("writes nothing when nothing is new", async () => {
    nowMs += 15 * 60_000;
    const before = github.limits!.contentWrites.total;
    await report(3);
    expect(github.limits!.contentWrites.total).toBe(before);
  });

  it("has a check run and a deployment for each environment, neither of them green", async () => {
    const runs = (await github.checkRuns(record.commit)).filter(({ name }) =>
      ["neko/production", "neko/staging"].includes(name),
    );
    expect(runs.map(({ name, conclusion }) => [name, conclusion]).toSorted()).toEqual([
      ["neko/production", "failure"],
      ["neko/staging", "neutral"],
    ]);
    expect(github.deployments().map(({ environment, statuses }) => [environment, statuses[0]?.state])).toEqual([
      ["staging", "in_progress"],
      ["production", "failure"],
    ]);
  });

  it("names a missing permission once, and writes the rest", async () => {
    const token = github.tokenWith({ checks: "write", statuses: "write", pull_requests: "write" });
    const { failures, statusesLeft } = await report(4, token);
    expect(failures.map(({ code, hint }) => [code, hint.includes("deployments: ")])).toEqual([["GITHUB_DENIED", true]]);
    expect(statusesLeft).toBe(0);
  });

  it("does not take its own check runs for reports of hosts", async () => {
    const outcome = await report(5);
    expect(outcome.judged.refused).toEqual([]);
  });
});

describe("twenty runs at once", () => {
  it("leave one comment with the newest state, at GitHub's pace", async () => {
    // Twenty times as fast as the wall's: a minute of waiting is three seconds.
    const speed = 20;
    const fast: Clock = {
      now: () => new Date(base + performance.now() * speed),
      monotonicMs: () => performance.now() * speed,
      sleep: (ms) => new Promise((done) => setTimeout(done, ms / speed)),
    };
    await using github = await startGithub({
      bareRepository: repository.bare,
      limits: {},
      now: () => fast.now().getTime(),
    });
    await github.createPullRequest({ head: "feature", base: "main", title: "Add b" });
    const runs = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(
      runs.map((run) => {
        // Half are plans of pushes that came fast, half are jobs of the newest one's matrix.
        const part = run % 2 === 0 ? undefined : `job-${run}`;
        const stamp = proposalStamp(part === undefined ? run : 18, 1);
        const sections =
          part === undefined ? { verdict: `### run ${run}`, plan: `plan ${run}` } : { build: `built ${run}` };
        const options = { stamp, ...(part === undefined ? {} : { part }) };
        return connect(github, fast).upsertStickyComment(
          1,
          stickyKind,
          (present) => editComment(present, sections, options),
          signal,
        );
      }),
    );
    const ours = (await github.comments(1)).filter(({ body }) => body.startsWith(stickyMarker(stickyKind)));
    expect(ours).toHaveLength(1);
    const held = parseComment(ours[0]?.body ?? "");
    expect([held.verdict, held.plan]).toEqual(["### run 18", "plan 18"]);
    for (const run of runs.filter((run) => run % 2 === 1)) expect(held.build).toContain(`built ${run}`);
    expect(github.limits!.contentWrites.mostInAnyMinute).toBeLessThan(200);
    expect(github.violations.filter(({ side }) => side === "request")).toEqual([]);
  });

  it("leave one event comment of a key", async () => {
    await using github = await startGithub({ bareRepository: repository.bare });
    await github.createPullRequest({ head: "feature", base: "main", title: "Add b" });
    const real: Clock = {
      now: () => new Date(),
      monotonicMs: () => performance.now(),
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    };
    const forges = Array.from({ length: 8 }, () => connect(github, real));
    await Promise.all(forges.map((forge) => forge.createEventComment(1, "rollback-web-1", "gone back", signal)));
    const events = (await github.comments(1)).filter(({ body }) => body.startsWith(eventMarker("rollback-web-1")));
    expect(events).toHaveLength(1);
  });
});
