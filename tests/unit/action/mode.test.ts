import { describe, expect, it } from "vitest";
import { modes, parseInputs } from "../../../src/action/inputs.ts";
import { decideSteps, isFork, type Decision, type EventFacts } from "../../../src/action/mode.ts";

const pull = (headRepository: string | null, runner: EventFacts["runner"] = "github-hosted"): EventFacts => ({
  name: "pull_request",
  ref: "refs/pull/7/merge",
  repository: "acme/fleet",
  runner,
  pullRequest: { number: 7, headRepository, headCommit: "0".repeat(40), baseBranch: "main" },
});
const event = (name: string, ref = "refs/heads/main"): EventFacts => ({
  name,
  ref,
  repository: "acme/fleet",
  runner: "self-hosted",
});
const facts = { branch: "main", hasSigningKey: false };
const comment = (command: "attest" | "none"): EventFacts => ({
  ...event("issue_comment"),
  comment: { id: 1, pullRequest: 7, author: "dev", command },
});
const ended = (headRepository: string | null, of = "pull_request"): EventFacts => ({
  ...event("workflow_run"),
  endedRun: { event: of, headRepository, headCommit: "0".repeat(40) },
});
const show = (decision: Decision): string =>
  decision.kind === "run"
    ? [...decision.steps, ...(decision.pushEvent ? [`(${decision.pushEvent})`] : [])].join(" ")
    : decision.kind;

describe("what an event does in mode auto", () => {
  const table: readonly [string, EventFacts, boolean, string][] = [
    ["own pull request", pull("acme/fleet"), false, "validate plan build push (pull-request)"],
    [
      "own pull request, own runner",
      pull("acme/fleet", "self-hosted"),
      false,
      "validate plan build push (pull-request)",
    ],
    ["fork", pull("mallory/fleet"), false, "validate plan"],
    ["fork that is gone", pull(null), false, "validate plan"],
    ["fork on our runner", pull("mallory/fleet", "self-hosted"), false, "refused"],
    ["merge queue", event("merge_group", "refs/heads/gh-readonly-queue/main/pr-1"), false, "validate plan"],
    ["push to source.branch", event("push"), false, "validate plan build push (main)"],
    ["push with the key", event("push"), true, "validate publish"],
    ["push to another branch", event("push", "refs/heads/dev"), false, "validate plan build"],
    ["push to another branch with the key", event("push", "refs/heads/dev"), true, "refused"],
    ["tag", event("push", "refs/tags/v1"), false, "validate plan build push (tag)"],
    ["tag with the key", event("push", "refs/tags/v1"), true, "refused"],
    ["push that deletes a branch", { ...event("push"), isDeletion: true }, false, "nothing"],
    ["by hand", event("workflow_dispatch"), false, "validate plan build push (manual)"],
    ["pull request with the key", pull("acme/fleet"), true, "refused"],
    ["report of a host", event("repository_dispatch"), false, "report"],
    ["check run of a host", event("check_run"), false, "report"],
    ["schedule", event("schedule"), false, "report"],
    ["pull_request_target", { ...pull("acme/fleet"), name: "pull_request_target" }, false, "refused"],
    ["/neko attest", comment("attest"), false, "attest"],
    ["/neko attest with the key", comment("attest"), true, "refused"],
    ["another comment on a pull request", comment("none"), false, "nothing"],
    ["a comment on an issue", event("issue_comment"), false, "nothing"],
    ["the ended run of a fork", ended("mallory/fleet"), false, "report"],
    ["the ended run of a fork that is gone", ended(null), false, "report"],
    ["the ended run of a fork, with the key", ended("mallory/fleet"), true, "refused"],
    ["the ended run of our own head", ended("acme/fleet"), false, "nothing"],
    ["the ended run of a push", ended("acme/fleet", "push"), false, "report"],
    ["an event nobody thought of", event("gollum"), false, "refused"],
  ];
  it.each(table)("%s", (_name, facted, hasSigningKey, wanted) => {
    expect(show(decideSteps("auto", facted, { branch: "main", hasSigningKey }))).toBe(wanted);
  });
});

describe("what never runs", () => {
  it.each(modes)("mode %s on events that lend secrets to strangers", (mode) => {
    for (const name of ["pull_request_target", "pull_request_review", "discussion_comment"]) {
      expect(decideSteps(mode, event(name), facts).kind).toBe("refused");
    }
  });
  it.each(modes.filter((mode) => mode !== "report" && mode !== "auto"))("mode %s on workflow_run", (mode) => {
    for (const run of [ended("mallory/fleet"), ended("acme/fleet"), ended("acme/fleet", "push")]) {
      expect(decideSteps(mode, run, facts).kind).toBe("refused");
    }
  });
  it.each(modes.filter((mode) => mode !== "attest" && mode !== "auto"))("mode %s on issue_comment", (mode) => {
    expect(decideSteps(mode, comment("attest"), facts).kind).toBe("refused");
  });
  it("a fork's code in build or push, wherever nobody approved it", () => {
    for (const mode of ["build", "push"] as const) {
      expect(decideSteps(mode, pull("mallory/fleet"), facts).kind).toBe("refused");
    }
  });
  it("an approved fork beyond a build, or on our own runner", () => {
    const approved = { approvedIn: "fork-builds" };
    const build = decideSteps("build", { ...pull("mallory/fleet"), ...approved }, facts);
    expect(build).toMatchObject({ kind: "run", steps: ["validate", "build"] });
    expect(decideSteps("push", { ...pull("mallory/fleet"), ...approved }, facts).kind).toBe("refused");
    expect(decideSteps("build", { ...pull("mallory/fleet", "self-hosted"), ...approved }, facts).kind).toBe("refused");
    expect(show(decideSteps("auto", { ...pull("mallory/fleet"), ...approved }, facts))).toBe("validate plan");
  });
  it.each(modes)("mode %s for a fork on a self-hosted runner", (mode) => {
    expect(decideSteps(mode, pull("mallory/fleet", "self-hosted"), facts).kind).toBe("refused");
  });
  it.each(["plan", "build", "push", "publish"] as const)("mode %s where the event names no commit of ours", (mode) => {
    for (const name of ["check_run", "check_suite", "status", "repository_dispatch", "deployment_status", "label"]) {
      expect(decideSteps(mode, event(name), facts).kind).toBe("refused");
    }
  });
  it("a push that moves the tags which people pull, from a branch that nobody reviewed", () => {
    for (const dev of [event("push", "refs/heads/dev"), event("merge_group"), event("schedule", "refs/heads/dev")]) {
      expect(decideSteps("push", dev, facts).kind).toBe("refused");
    }
    expect(show(decideSteps("push", event("schedule"), facts))).toBe("validate build push (main)");
    expect(show(decideSteps("push", event("workflow_dispatch"), facts))).toBe("validate build push (manual)");
  });
  it("publish off the branch, on a pull request, or without a known branch", () => {
    const withKey = { branch: "main", hasSigningKey: true };
    expect(decideSteps("publish", event("push", "refs/heads/dev"), withKey).kind).toBe("refused");
    expect(decideSteps("publish", event("push", "refs/tags/main"), withKey).kind).toBe("refused");
    expect(decideSteps("publish", pull("acme/fleet"), withKey).kind).toBe("refused");
    expect(decideSteps("publish", event("push"), { ...withKey, branch: undefined }).kind).toBe("refused");
    expect(show(decideSteps("publish", event("push"), withKey))).toBe("validate publish");
  });
  it("repository code beside the signing key", () => {
    const withKey = { branch: "main", hasSigningKey: true };
    for (const mode of ["build", "push"] as const) {
      expect(decideSteps(mode, event("push"), withKey).kind).toBe("refused");
    }
    for (const mode of modes) expect(decideSteps(mode, pull("acme/fleet"), withKey).kind).toBe("refused");
  });
  it("report with a proposal's or another branch's neko.yaml", () => {
    expect(decideSteps("report", pull("acme/fleet"), facts).kind).toBe("refused");
    expect(decideSteps("report", event("merge_group"), facts).kind).toBe("refused");
    expect(decideSteps("report", event("push", "refs/heads/dev"), facts).kind).toBe("refused");
    expect(show(decideSteps("report", event("push"), facts))).toBe("report");
    for (const proposal of [pull("acme/fleet"), event("merge_group"), event("push", "refs/heads/dev")]) {
      expect(decideSteps("attest", proposal, facts).kind).toBe("refused");
    }
    expect(show(decideSteps("attest", event("schedule"), facts))).toBe("attest");
  });
  it("anything but a plan for a fork, which is one when nobody says otherwise", () => {
    expect(decideSteps("plan", pull("mallory/fleet"), facts)).toMatchObject({ steps: ["validate", "plan"] });
    expect([pull("mallory/fleet"), pull(null), pull("acme/fleet")].map(isFork)).toEqual([true, true, false]);
  });
});

it("says that a publish job is needed when the branch is pushed without a key", () => {
  const decision = decideSteps("auto", event("push"), facts);
  expect(decision.kind === "run" && decision.notices.join(" ")).toContain("mode: publish");
});

describe("inputs", () => {
  it("fall back to their defaults", () => {
    expect(parseInputs(() => "")).toMatchObject({ mode: "auto", config: "neko.yaml", summary: true });
  });
  it("are refused when they are not one of the words", () => {
    expect(() => parseInputs((name) => (name === "mode" ? "deploy" : ""))).toThrow(/input mode is "deploy"/);
    expect(() => parseInputs((name) => (name === "summary" ? "yes" : ""))).toThrow(/input summary/);
  });
  it("never ask for the signing key", () => {
    const asked: string[] = [];
    parseInputs((name) => (asked.push(name), ""));
    expect(asked).not.toContain("signing-key");
  });
});
