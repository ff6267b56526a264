import { describe, expect, it } from "vitest";
import { readEvent, type EventSource } from "../../../src/action/event.ts";

const commit = "a".repeat(40);
const source = (rest: Partial<EventSource> = {}): EventSource => ({
  name: "push",
  ref: "refs/heads/main",
  commit,
  repository: "acme/fleet",
  serverUrl: "https://github.com",
  runner: "github-hosted",
  runId: 8123,
  runAttempt: 1,
  payload: {},
  ...rest,
});
const pull = (head: unknown): unknown => ({ pull_request: { number: 7, head, base: { ref: "main" } } });

describe("readEvent", () => {
  it("names the repository as hosts do", () => {
    expect(readEvent(source()).identity).toBe("github.com/acme/fleet");
  });
  it("reads a pull request", () => {
    const payload = pull({ sha: commit, repo: { full_name: "acme/fleet" } });
    expect(readEvent(source({ name: "pull_request", payload })).pullRequest).toEqual({
      number: 7,
      headCommit: commit,
      baseBranch: "main",
      headRepository: "acme/fleet",
    });
  });
  it("takes a head without a repository as nobody's: a deleted fork is a fork", () => {
    expect(readEvent(source({ payload: pull({ sha: commit, repo: null }) })).pullRequest?.headRepository).toBeNull();
  });
  it("takes a runner that does not say what it is as somebody's own machine", () => {
    expect(readEvent(source({ runner: undefined })).runner).toBe("self-hosted");
    expect(readEvent(source({ runner: "Hosted" })).runner).toBe("self-hosted");
  });
  it("reads the commit of a check run, and nothing that is no commit", () => {
    expect(readEvent(source({ payload: { check_run: { head_sha: commit } } })).reportedCommit).toBe(commit);
    expect(readEvent(source({ payload: { check_run: { head_sha: "--upload-pack=x" } } }))).not.toHaveProperty(
      "reportedCommit",
    );
  });
  it("refuses a pull request that it cannot read: whose head it is decides what may run", () => {
    expect(() => readEvent(source({ name: "pull_request", payload: {} }))).toThrow(/which pull request/);
  });
  it("takes /neko attest as the whole first line of a new comment on a pull request, and nothing else", () => {
    const said = (body: string, rest: object = {}): unknown => {
      const payload = {
        action: "created",
        issue: { number: 7, pull_request: {} },
        comment: { id: 9, user: { login: "dev" }, body },
      };
      return readEvent(source({ name: "issue_comment", payload: { ...payload, ...rest } })).comment;
    };
    expect(said("/neko attest\r\nplease")).toEqual({ id: 9, pullRequest: 7, author: "dev", command: "attest" });
    for (const text of ["> /neko attest", "please /neko attest", "/neko attest --all", "/neko", "", "\n/neko attest"]) {
      expect(said(text)).toMatchObject({ command: "none" });
    }
    expect(said("/neko attest", { action: "edited" })).toMatchObject({ command: "none" });
    expect(said("/neko attest", { issue: { number: 7 } })).toBeUndefined();
  });
  it("reads whose run ended", () => {
    const run = { event: "pull_request", head_sha: commit, head_repository: { full_name: "mallory/fleet" } };
    expect(readEvent(source({ name: "workflow_run", payload: { workflow_run: run } })).endedRun).toEqual({
      event: "pull_request",
      headRepository: "mallory/fleet",
      headCommit: commit,
    });
  });
  it.each([{ name: "" }, { commit: "main" }, { repository: "fleet" }])("refuses %j", (rest) => {
    expect(() => readEvent(source(rest))).toThrow(/no job of GitHub Actions/);
  });
});
