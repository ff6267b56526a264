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
  it.each([{ name: "" }, { commit: "main" }, { repository: "fleet" }])("refuses %j", (rest) => {
    expect(() => readEvent(source(rest))).toThrow(/no job of GitHub Actions/);
  });
});
