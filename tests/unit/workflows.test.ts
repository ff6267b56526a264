import { globSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { subActions } from "../../scripts/generate/sub-actions.ts";
import { faultsOf, writesOf, type ActionFile } from "../support/workflow-rules.ts";

// GitHub's own validator reads our action and workflows. Its packages import JSON without the attribute that Node asks
// for, so they are loaded with a hook, past vitest's own loader.

interface Finding {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}
type Validate = (document: unknown, options: object) => Promise<readonly Finding[]>;

registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const load = (path: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), "node_modules", path)).href) as Promise<
    Record<string, unknown>
  >;

const service = load("@actions/languageservice/dist/index.js");
const documents = load("vscode-languageserver-textdocument/lib/esm/main.js");
let calls = 0;

/** `line: message` of everything the validator has to say. Its results are cached by name, so every call has its own. */
async function findings(path: string, text: string): Promise<readonly string[]> {
  const validate = (await service)["validate"] as Validate;
  const { TextDocument } = (await documents) as {
    TextDocument: { create(uri: string, language: string, version: number, text: string): unknown };
  };
  calls += 1;
  const found = await validate(TextDocument.create(`file:///r/${calls}/${path}`, "yaml", 0, text), {});
  return found.map((finding) => `${finding.range.start.line + 1}: ${finding.message}`);
}

const read = (path: string): string => readFileSync(path, "utf8");
const actionFiles = ["action.yml", ...Object.keys(subActions).map((name) => `${name}/action.yml`)];
const actionAt = (path: string): ActionFile => parse(read(path)) as ActionFile;
/** By what `uses` names. */
const actions = Object.fromEntries(
  actionFiles.map((path) => [join("org/neko-action", dirname(path)).replace(/\/\.?$/, ""), actionAt(path)]),
);
const workflows = [...globSync(".github/workflows/*.yml"), ...globSync("examples/workflows/*.yml")].toSorted();

describe.each(actionFiles)("%s", (path) => {
  const action = actionAt(path);
  it("is valid to GitHub", async () => {
    expect(await findings("action.yml", read(path))).toEqual([]);
  });
  it("would be refused with a key that GitHub does not know", async () => {
    expect(await findings("action.yml", `${read(path)}\nbuilds: yes\n`)).not.toEqual([]);
    expect(await findings("action.yml", read(path).replace("icon: shield", "icon: sword"))).not.toEqual([]);
  });
  it("has at most ten kebab-case inputs, each with a description", () => {
    expect(Object.keys(action.inputs).length).toBeLessThanOrEqual(10);
    for (const [name, { description }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description.length).toBeGreaterThan(20);
    }
  });
  it("starts the committed bundle", () => {
    const { runs } = parse(read(path)) as { runs: Record<string, string> };
    expect(runs["using"]).toBe("node24");
    for (const entry of ["main", "post"]) expect(join(dirname(path), runs[entry] ?? "")).toBe("dist/index.js");
  });
});

describe("action.yml", () => {
  it("declares every input that the code reads, and no other", () => {
    const code = read("src/action/inputs.ts") + read("src/open-job.ts");
    const asked = new Set([...code.matchAll(/(?:read|readInput)\("([a-z-]+)"/g)].map((match) => match[1]));
    expect([...asked].toSorted()).toEqual(Object.keys(actionAt("action.yml").inputs).toSorted());
  });
});

describe.each(Object.entries(subActions))("the sub-action %s", (name, { inputs, outputs }) => {
  const [root, sub] = [actionAt("action.yml"), actionAt(`${name}/action.yml`)];
  it("takes a part of what the Action takes, described alike", () => {
    const { mode, ...others } = sub.inputs;
    expect(Object.keys(others).toSorted()).toEqual([...inputs].toSorted());
    expect(Object.keys(sub.outputs ?? {}).toSorted()).toEqual([...outputs].toSorted());
    expect(root.inputs).toMatchObject(others);
    expect(root.outputs).toMatchObject(sub.outputs ?? {});
    expect(mode?.default).toMatch(/^(plan|push|report)$/);
  });
  it("cannot be given the signing key", () => {
    expect(Object.keys(sub.inputs)).not.toContain("signing-key");
  });
});

describe.each(workflows)("%s", (path) => {
  it("is valid to GitHub", async () => {
    expect(await findings(".github/workflows/x.yml", read(path))).toEqual([]);
  });
  it("would be refused with a mistake in it", async () => {
    const broken = read(path).replace(/^ {4}runs-on:.*$/m, "    run-on: ubuntu-latest");
    expect(broken).not.toBe(read(path));
    expect(await findings(".github/workflows/x.yml", broken)).not.toEqual([]);
  });
  it("keeps our rules", () => {
    expect(faultsOf(read(path), actions)).toEqual([]);
  });
});

describe("what each job may write", () => {
  const sections = ["pull-requests", "checks", "statuses", "deployments"];
  it.each([
    [".github/workflows/ci.yml", { test: [] }],
    [".github/workflows/check-dist.yml", { dist: [] }],
    [".github/workflows/release.yml", { verify: [], release: ["contents", "id-token", "attestations"] }],
    [
      "examples/workflows/pull-request.yml",
      { plan: ["pull-requests", "checks"], build: ["packages", "pull-requests"], ready: [] },
    ],
    ["examples/workflows/fork-comment.yml", { comment: ["pull-requests"] }],
    ["examples/workflows/deploy.yml", { plan: ["checks"], build: ["packages"], publish: ["contents", ...sections] }],
    ["examples/workflows/attest.yml", { report: sections, attest: sections }],
  ])("%s", (path, wanted) => {
    expect(workflows).toContain(path);
    expect(writesOf(read(path))).toEqual(wanted);
  });
});

describe("our rules", () => {
  const [pull, fork, deploy] = ["pull-request", "fork-comment", "deploy"].map(
    (name) => `examples/workflows/${name}.yml`,
  );
  const sha = "3d3c42e5aac5ba805825da76410c181273ba90b1";
  it.each([
    [pull, "permissions: {}", "permissions: read-all", "permissions are not {} for the whole workflow"],
    [pull, "permissions: {}\n\nc", "c", "permissions are not {} for the whole workflow"],
    [pull, "  pull_request:\n", "  pull_request:\n    paths: [neko.yaml]\n", "it has paths"],
    [pull, "  pull_request:\n", "  pull_request:\n  pull_request_target:\n", "pull_request_target gives a fork"],
    [pull, "cancel-in-progress: true", "cancel-in-progress: false", "an older head"],
    [pull, "  merge_group: #", "  workflow_dispatch: #", "the merge queue would wait for ever"],
    [pull, `@${sha} # v7.0.1`, "@v7", "actions/checkout@v7 is not pinned"],
    [pull, `@${sha} # v7.0.1`, `@${sha}`, "is not pinned by commit and version"],
    [pull, "persist-credentials: false", "persist-credentials: true", "plan: checkout leaves the token"],
    [pull, "    timeout-minutes: 180\n", "", "build: it has no time limit"],
    [pull, "    permissions: {}\n", "", "ready: it has no permissions of its own"],
    [pull, 'echo "plan: $PLAN', 'echo "plan: ${{ github.head_ref }}', "ready: text of others becomes part of a script"],
    [
      pull,
      "github.event.pull_request.head.repo.full_name == github.repository)) &&\n",
      "true)) &&\n",
      "build: a fork's head would run on a runner",
    ],
    [pull, "only: ${{", "attributes: ${{", "build: org/neko-action@v1 has no input attributes"],
    [pull, "steps.neko.outputs.plan-file", "steps.neko.outputs.plan-path", "has no output plan-path"],
    [pull, "        #   CACHIX", "        env:\n          CACHIX", "build: it is given another secret"],
    [
      fork,
      "    steps:\n",
      `    steps:\n      - uses: actions/checkout@${sha} # v7.0.1\n        with: { persist-credentials: false }\n`,
      "comment: after a fork's run it checks out",
    ],
    [
      deploy,
      "    runs-on: ubuntu-latest\n    timeout-minutes: 20\n    environment",
      "    runs-on: [gpu]\n    timeout-minutes: 20\n    environment",
      "publish: the key is outside",
    ],
    [deploy, "name: release #", "name: other #", "publish: the key is outside of the protected environment"],
    [deploy, "github.ref == 'refs/heads/main'", "true", "publish: the key is given to another ref"],
    [deploy, "deployment: false", "deployment: true", "publish: its environment is for approval"],
    [deploy, "      queue: max", "      cancel-in-progress: false", "publish: a release gives way"],
    [
      deploy,
      "          only: ${{",
      "          signing-key: ${{ secrets.NEKO_SIGNING_KEY }}\n          only: ${{",
      "build: the key is outside of the protected environment",
    ],
  ])("%s is refused with %j as %j", (path = "", from, to, fault) => {
    const text = read(path);
    expect(text).toContain(from);
    const found = faultsOf(text.replace(from, to), actions).join("\n");
    expect(found).toContain(fault);
  });
});

describe(".github/workflows/release.yml", () => {
  const { jobs } = parse(read(".github/workflows/release.yml")) as {
    jobs: Record<string, { steps: readonly { name?: string; run?: string }[] }>;
  };
  const script = jobs["verify"]?.steps.find(({ name }) => name?.startsWith("The tag is the version"))?.run ?? "";
  const { version } = JSON.parse(read("package.json")) as { version: string };
  it.each([
    [`v${version}`, 0],
    ["v99.0.0", 1],
    [version, 1],
  ])("answers tag %s with %d", (tag, status) => {
    expect(script).not.toBe("");
    const env = { ...process.env, GITHUB_REF_NAME: tag };
    expect(spawnSync("bash", ["-e", "-c", script], { env }).status).toBe(status);
  });
});
