import { globSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

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
const workflows = globSync(".github/workflows/*.yml");

describe("action.yml", () => {
  it("is valid to GitHub", async () => {
    expect(await findings("action.yml", read("action.yml"))).toEqual([]);
  });
  it("would be refused with a key that GitHub does not know", async () => {
    expect(await findings("action.yml", `${read("action.yml")}\nbuilds: yes\n`)).not.toEqual([]);
    expect(await findings("action.yml", read("action.yml").replace("icon: shield", "icon: sword"))).not.toEqual([]);
  });
  it("has at most ten kebab-case inputs, each with a description", () => {
    const { inputs, outputs } = parse(read("action.yml")) as Record<string, Record<string, { description?: string }>>;
    expect(Object.keys(inputs ?? {}).length).toBeLessThanOrEqual(10);
    for (const [name, { description }] of Object.entries({ ...inputs, ...outputs })) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description?.length).toBeGreaterThan(20);
    }
  });
  it("declares every input that the code reads, and no other", () => {
    const { inputs } = parse(read("action.yml")) as { inputs: object };
    const code = read("src/action/inputs.ts") + read("src/start.ts");
    const asked = new Set([...code.matchAll(/(?:read|readInput)\("([a-z-]+)"/g)].map((match) => match[1]));
    expect([...asked].toSorted()).toEqual(Object.keys(inputs).toSorted());
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
  it("pins other people's actions by commit", () => {
    const uses = [...read(path).matchAll(/(?<![a-z])uses: (\S+)/g)].map((match) => match[1] ?? "");
    expect(uses.filter((use) => !/@[0-9a-f]{40}$/.test(use) && use !== "org/neko-action@v1" && use !== "./")).toEqual(
      [],
    );
  });
});

describe(".github/workflows/example.yml", () => {
  interface Job {
    readonly "runs-on": unknown;
    readonly permissions: Readonly<Record<string, string>>;
    readonly environment?: string;
    readonly steps: readonly { readonly with?: Readonly<Record<string, string>> }[];
  }
  const { permissions, jobs } = parse(read(".github/workflows/example.yml")) as {
    permissions: object;
    jobs: Readonly<Record<string, Job>>;
  };
  it("gives each job only what it needs", () => {
    expect(permissions).toEqual({});
    const writers = (permission: string): readonly string[] =>
      Object.entries(jobs).flatMap(([name, job]) => (job.permissions[permission] === "write" ? [name] : []));
    expect(writers("contents")).toEqual(["publish"]);
    expect(writers("packages")).toEqual(["build"]);
    expect(writers("id-token")).toEqual([]);
  });
  it("keeps the signing key away from every job that builds", () => {
    const holders = Object.entries(jobs).filter(([, job]) => JSON.stringify(job.steps).includes("NEKO_SIGNING_KEY"));
    expect(holders.map(([name, job]) => [name, job["runs-on"], job.environment])).toEqual([
      ["publish", "ubuntu-latest", "release"],
    ]);
  });
});
