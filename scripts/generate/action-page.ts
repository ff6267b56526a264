import { markdownTable } from "markdown-table";
import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { modes, type Mode } from "../../src/action/inputs.ts";
import { decideSteps, type Decision, type EventFacts } from "../../src/action/mode.ts";
import type { ActionFile } from "./sub-actions.ts";

// docs/action.md is kept by hand; what action.yml, the rules of src/action/mode.ts and the example workflows say is
// written into it between markers.

/** The page with its generated blocks written again. `examples`: file name to text, of examples/workflows. */
export function actionPage(page: string, action: ActionFile, examples: Readonly<Record<string, string>>): string {
  const blocks: Readonly<Record<string, () => string>> = {
    inputs: () => inputsTable(action),
    outputs: () =>
      table(
        ["Output", "What"],
        entries(action.outputs).map(([name, { description }]) => [code(name), text(description)]),
      ),
    auto: autoTable,
    events: eventsTable,
    refusals: refusalsTable,
    permissions: () => permissionsTable(examples),
  };
  const left = new Set(Object.keys(blocks));
  const written = page.replaceAll(
    /(<!-- generated: ([a-z]+) -->)[^]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => {
      left.delete(name);
      const block = blocks[name];
      if (!block) throw new TypeError(`docs/action.md asks for ${name}, which nobody makes`);
      return `${begin}\n\n${block()}\n\n${end}`;
    },
  );
  if (left.size > 0) throw new TypeError(`docs/action.md has no place for ${[...left].join(", ")}`);
  return written;
}

function inputsTable({ inputs }: ActionFile): string {
  const rows = entries(inputs).map(([name, input]) => [
    code(name),
    input.default === "" ? "" : code(input.default),
    text(input.description),
  ]);
  return table(["Input", "Default", "What"], rows);
}

interface Case {
  readonly title: string;
  readonly event: EventFacts;
  readonly hasSigningKey?: true;
  /** What the page says of mode build alone. */
  readonly isApproval?: true;
}

const repository = "acme/fleet";
const of = (name: string, rest: Partial<EventFacts> = {}): EventFacts => ({
  name,
  ref: "refs/heads/main",
  repository,
  runner: "github-hosted",
  ...rest,
});
const proposal = (headRepository: string): Partial<EventFacts> => ({
  ref: "refs/pull/7/merge",
  pullRequest: { number: 7, headRepository, headCommit: "0".repeat(40), baseBranch: "main" },
});
const fork = proposal("somebody/fleet");
const ended = (headRepository: string): Partial<EventFacts> => ({
  endedRun: { event: "pull_request", headRepository, headCommit: "0".repeat(40) },
});
const said = (command: "attest" | "none"): Partial<EventFacts> => ({
  comment: { id: 1, pullRequest: 7, author: "somebody", command },
});

const cases: readonly Case[] = [
  { title: "`pull_request`, head in this repository", event: of("pull_request", proposal(repository)) },
  { title: "`pull_request`, head in a fork", event: of("pull_request", fork) },
  { title: "… on a self-hosted runner", event: of("pull_request", { ...fork, runner: "self-hosted" }) },
  {
    title: "… after reviewers of the job's environment approved",
    event: of("pull_request", { ...fork, approvedIn: "forks" }),
    isApproval: true,
  },
  { title: "`merge_group`", event: of("merge_group", { ref: "refs/heads/gh-readonly-queue/main/pr-7" }) },
  { title: "`push` to `source.branch`", event: of("push") },
  { title: "… in a job with `signing-key`", event: of("push"), hasSigningKey: true },
  { title: "`push` of a tag", event: of("push", { ref: "refs/tags/v1.2.3" }) },
  { title: "`push` of another branch", event: of("push", { ref: "refs/heads/feature" }) },
  { title: "`workflow_dispatch`", event: of("workflow_dispatch") },
  { title: "`schedule`", event: of("schedule") },
  { title: "`check_run`, `repository_dispatch`", event: of("check_run") },
  { title: "`issue_comment`: `/neko attest`", event: of("issue_comment", said("attest")) },
  { title: "`issue_comment`: anything else", event: of("issue_comment", said("none")) },
  { title: "`workflow_run`, after a fork's pull request", event: of("workflow_run", ended("somebody/fleet")) },
  { title: "`pull_request_target` and other privileged events", event: of("pull_request_target", fork) },
];

const decide = (mode: Mode, { event, hasSigningKey }: Case): Decision =>
  decideSteps(mode, event, { branch: "main", hasSigningKey: hasSigningKey ?? false });

function autoTable(): string {
  const shown = cases.filter(({ isApproval }) => !isApproval);
  const rows = shown.map((each) => {
    const decision = decide("auto", each);
    switch (decision.kind) {
      case "run":
        return [
          each.title,
          decision.steps.filter((step) => step !== "validate" || decision.steps.length === 1).join(", "),
        ];
      case "nothing":
        return [each.title, "nothing"];
      case "refused":
        return [each.title, "refused"];
    }
  });
  return table(["Event", "What `mode: auto` does"], rows);
}

function eventsTable(): string {
  const named = modes.filter((mode) => mode !== "auto");
  const mark: Readonly<Record<Decision["kind"], string>> = { run: "✔", nothing: "·", refused: "✘" };
  const rows = cases.map((each) => [each.title, ...named.map((mode) => mark[decide(mode, each).kind])]);
  return table(["Event", ...named.map(code)], rows);
}

/** Each reason once, with what to do instead: those that differ only by the mode or the ref they name are one. */
function refusalsTable(): string {
  const reasons = new Map<string, string>();
  for (const each of cases) {
    for (const mode of modes) {
      const decision = decide(mode, each);
      if (decision.kind !== "refused") continue;
      const general = (line: string): string =>
        line
          .replaceAll(`mode ${mode}`, "this mode")
          .replace(`for ${each.event.ref},`, "for another ref,")
          .replace("refs/heads/main only", "`source.branch` alone");
      const because = general(decision.because);
      if (!reasons.has(because)) reasons.set(because, general(decision.hint));
    }
  }
  const rows = [...reasons].map(([because, hint]) => [text(because), text(hint)]);
  return table(["Why it is refused", "What to do"], rows);
}

function permissionsTable(examples: Readonly<Record<string, string>>): string {
  const rows = entries(examples).flatMap(([file, source]) => {
    const jobs = parseDocument(source).get("jobs");
    if (!isMap(jobs)) throw new TypeError(`${file} has no jobs`);
    return entriesOf(jobs).flatMap(([job, value]) => {
      const permissions = isMap(value) ? value.get("permissions") : undefined;
      if (!isMap(permissions) || permissions.items.length === 0) return [];
      const needs = entriesOf(permissions).map(([name, level]) => {
        const why = isScalar(level) && level.comment ? `: ${text(level.comment)}` : "";
        return `${code(`${name}: ${isScalar(level) ? String(level.value) : ""}`)}${why}`;
      });
      return [[`[${file}](../examples/workflows/${file}) ${code(job)}`, needs.join("<br>")]];
    });
  });
  return table(["Job", "Permissions"], rows);
}

const entries = <T>(of: Readonly<Record<string, T>>): readonly [string, T][] => Object.entries(of);
const entriesOf = (map: YAMLMap): readonly [string, unknown][] =>
  map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : String(key), value]);
const code = (value: string): string => `\`${value}\``;
/** What action.yml says, in a table: its quoted values are code. */
const text = (description: string): string => description.replaceAll("<", "&lt;").replaceAll(/\s+/g, " ").trim();
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownTable([[...head], ...rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")))], {
    alignDelimiters: false,
  });
