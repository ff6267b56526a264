import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOctokitForge } from "../../src/adapters/github/octokit-forge.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { stickyMarker, type Forge } from "../../src/ports/forge.ts";
import { seedRepository, type SeedRepository } from "../support/github/seed-repository.ts";
import { startGithub, type Github } from "../support/github/start.ts";

const signal = new AbortController().signal;
const slept: number[] = [];
/** Time passes by sleeping alone, and at once. */
let sleptMs = 0;
const clock: Clock = {
  now: () => new Date(Date.parse("2026-11-21T00:00:00Z") + sleptMs),
  monotonicMs: () => sleptMs,
  async sleep(ms) {
    slept.push(ms);
    sleptMs += ms;
  },
};

let repository: SeedRepository;
let github: Github;
let forge: Forge;
let head: Revision;

const forgeOf = (clock: Clock): Forge =>
  createOctokitForge({ apiUrl: github.apiUrl, token: github.token, owner: github.owner, repo: github.repo }, clock);
const forgeWith = (token: string): Forge =>
  createOctokitForge({ apiUrl: github.apiUrl, token, owner: github.owner, repo: github.repo }, clock);

const codeOf = async (work: Promise<unknown>): Promise<NekoError> => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof NekoError) return thrown;
  throw new Error(`wanted a NekoError, got ${String(thrown)}`);
};

beforeAll(async () => {
  repository = await seedRepository({ "a.txt": "a\n" });
  head = parseRevision(await repository.commit("feature", { "b.txt": "b\n" }, "feature"));
  const before = performance.now();
  github = await startGithub({ bareRepository: repository.bare });
  expect(performance.now() - before).toBeLessThan(2_000);
  forge = forgeWith(github.token);
  await github.createPullRequest({ head: "feature", base: "main", title: "Add b" });
});

afterAll(async () => {
  await github[Symbol.asyncDispose]();
  await repository[Symbol.asyncDispose]();
});

describe("pull requests", () => {
  it("reads one with the commits of the real repository", async () => {
    const pull = await forge.pullRequest(1, signal);
    expect(pull).toMatchObject({ number: 1, state: "open", mergeCommit: null, base: { branch: "main" } });
    expect(pull.head).toEqual({ commit: head, branch: "feature", repository: "acme/fleet" });
  });

  it("knows who it is", async () => {
    expect((await forge.viewer(signal)).login).toBe("github-actions[bot]");
  });

  it("finds the open one by its head, none for the base", async () => {
    expect((await forge.pullRequestsOf(head, signal)).map((pull) => pull.number)).toEqual([1]);
    const base = parseRevision(await repository.git("rev-parse", "main"));
    expect(await forge.pullRequestsOf(base, signal)).toEqual([]);
  });
});

describe("sticky comment", () => {
  const marker = stickyMarker("main");
  const ours = async (): Promise<readonly string[]> =>
    (await github.comments(1))
      .filter((comment) => comment.user.login === "github-actions[bot]" && comment.body.startsWith(marker))
      .map((comment) => comment.body);

  it("is created once, past a stranger's copy of the marker and more than a page of others", async () => {
    await github.createComment(1, `${marker}\nforged`, github.strangerToken);
    for (let index = 0; index < 104; index += 1) await github.createComment(1, `noise ${index}`, github.strangerToken);
    const first = await forge.upsertStickyComment(1, "main", () => `${marker}\none`, signal);
    const second = await forge.upsertStickyComment(
      1,
      "main",
      (present) => `${present ?? "?"}\ntwo`.slice(0, 40),
      signal,
    );
    expect([first.outcome, second.outcome]).toEqual(["created", "updated"]);
    expect(await ours()).toHaveLength(1);
    expect((await github.comments(1))[0]?.body).toBe(`${marker}\nforged`);
  });

  it("is left alone when nothing changes", async () => {
    const before = github.requests.length;
    const [present] = await ours();
    expect((await forge.upsertStickyComment(1, "main", () => present, signal)).outcome).toBe("unchanged");
    expect(github.requests.slice(before).filter((line) => line.startsWith("PATCH"))).toEqual([]);
  });

  it("stays one with twenty writers at once, and every writer's line survives", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `writer ${index}`);
    const kind = "race";
    const add =
      (name: string) =>
      (present: string | undefined): string => {
        const lines = new Set((present ?? stickyMarker(kind)).split("\n"));
        return [...lines, ...(lines.has(name) ? [] : [name])].join("\n");
      };
    const forges = names.map(() => forgeOf(nodeClock));
    await Promise.all(forges.map((one, index) => one.upsertStickyComment(1, kind, add(names[index]!), signal)));
    const left = (await github.comments(1)).filter((comment) => comment.body.startsWith(stickyMarker(kind)));
    expect(left.map((comment) => comment.body.split("\n").toSorted())).toEqual([
      [stickyMarker(kind), ...names].toSorted(),
    ]);
  });

  it("writes an event comment once per key", async () => {
    await forge.createEventComment(1, "rolled-back web 1234", "gone back", signal);
    const again = await forge.createEventComment(1, "rolled-back web 1234", "gone back", signal);
    expect(again.outcome).toBe("unchanged");
    expect((await github.comments(1)).filter((comment) => comment.body.includes("gone back"))).toHaveLength(1);
  });
});

describe("failures", () => {
  it("waits as told and tries again", async () => {
    slept.length = 0;
    github.failNext("GET /repos/acme/fleet/pulls/1", 429, 1, { "retry-after": "7" });
    github.failNext("GET /repos/acme/fleet/pulls/1", 502, 1);
    expect((await forge.pullRequest(1, signal)).number).toBe(1);
    expect(slept).toEqual([7_000, 500]);
  });

  it("gives up on a server that stays down", async () => {
    github.failNext("GET /repos/acme/fleet/pulls/1", 503, 4);
    expect(await codeOf(forge.pullRequest(1, signal))).toMatchObject({ code: "GITHUB_UNREACHABLE" });
  });

  it("names the missing permission and the line to add", async () => {
    github.failNext("POST /repos/acme/fleet/check-runs", 403);
    const error = await codeOf(
      forge.upsertCheckRun({ name: "x", commit: head, conclusion: "success", title: "t", summary: "s" }, signal),
    );
    expect(error).toMatchObject({ code: "GITHUB_DENIED" });
    expect(error.hint).toContain("permissions: { checks: write }");
  });

  it("takes GitHub's own word for the permission", async () => {
    github.failNext("GET /repos/acme/fleet/pulls/1", 403, 1, { "x-accepted-github-permissions": "pull_requests=read" });
    expect((await codeOf(forge.pullRequest(1, signal))).message).toContain("the token lacks pull-requests: read");
  });

  it("refuses an unknown token and an unknown number by their own codes", async () => {
    const secret = "ghp_wrong_token_planted_9f8e";
    const denied = await codeOf(forgeWith(secret).pullRequest(1, signal));
    expect(denied.code).toBe("GITHUB_DENIED");
    expect(JSON.stringify(denied)).not.toContain(secret);
    expect((await codeOf(forge.pullRequest(999, signal))).code).toBe("GITHUB_REJECTED");
  });

  it("says unreachable when nothing listens", async () => {
    const nowhere = createOctokitForge({ apiUrl: "http://127.0.0.1:9", token: "t", owner: "a", repo: "b" }, clock);
    expect((await codeOf(nowhere.pullRequest(1, signal))).code).toBe("GITHUB_UNREACHABLE");
  });
});

describe("checks, statuses, deployments", () => {
  it("updates its own check run and lists by prefix over all pages", async () => {
    const write = { commit: head, conclusion: "success" as const, title: "t", summary: "s" };
    await forge.upsertCheckRun({ ...write, name: "Neko plan" }, signal);
    await forge.upsertCheckRun({ ...write, name: "Neko plan", conclusion: "failure" }, signal);
    expect((await github.checkRuns(head)).map((run) => [run.name, run.conclusion])).toEqual([["Neko plan", "failure"]]);
    for (let index = 0; index < 103; index += 1) {
      await github.createCheckRun({ name: `neko/t${index}`, commit: head, text: `report ${index}` });
    }
    const runs = await forge.checkRuns(head, "neko/", signal);
    expect(runs).toHaveLength(103);
    expect(runs.find((run) => run.name === "neko/t7")?.text).toBe("report 7");
  });

  it("writes a status only when it changes", async () => {
    const status = { context: "neko/web", state: "pending" as const, description: "applying" };
    expect(await forge.setStatuses(head, [status], signal)).toEqual({ written: 1, left: 0 });
    expect(await forge.setStatuses(head, [status], signal)).toEqual({ written: 0, left: 0 });
    await forge.setStatuses(head, [{ ...status, state: "success", description: "in sync" }], signal);
    expect(github.statuses(head).map((row) => row.state)).toEqual(["success", "pending"]);
  });

  it("keeps one deployment per environment and commit", async () => {
    const deployment = { environment: "production", commit: head, description: "1 of 2 ready" };
    await forge.recordDeployment({ ...deployment, state: "in_progress" }, signal);
    await forge.recordDeployment({ ...deployment, state: "in_progress" }, signal);
    await forge.recordDeployment({ ...deployment, state: "success", description: "2 of 2 ready" }, signal);
    expect(github.deployments()).toHaveLength(1);
    expect(github.deployments()[0]?.statuses.map((row) => row.state)).toEqual(["success", "in_progress"]);
  });
});

describe("merging", () => {
  it("is a real merge commit whose pull request is found by merge and head commit", async () => {
    const merge = parseRevision(await github.merge(1));
    await repository.git("fetch", "-q", "origin");
    expect(await repository.git("rev-parse", "origin/main")).toBe(merge);
    expect((await repository.git("rev-list", "--parents", "-n1", merge)).split(" ")[2]).toBe(head);
    for (const commit of [merge, head]) {
      expect((await forge.pullRequestsOf(commit, signal)).map((pull) => pull.number)).toEqual([1]);
    }
    expect(await forge.pullRequest(1, signal)).toMatchObject({ state: "merged", mergeCommit: merge });
  });
});
