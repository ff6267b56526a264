import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { parseRevision } from "../../src/kernel/revision.ts";
import { renderPlan } from "../../src/report/plan-section.ts";
import { renderPlanText } from "../../cli/plan-text.ts";
import { nixLog, type NixLog } from "../support/nix-log.ts";
import { matrixOf } from "../../src/pipeline/matrix.ts";
import { describeNix, flakeRepository, nixBench, type FlakeRepository, type NixBench } from "../support/nix.ts";
import { planCommit } from "../support/planned.ts";

const nonce = randomUUID();
/** @param generated how `site` is made, as an expression that gives text */
const flake = (generated: string, tool = "1"): string => `{
  outputs = { self }: let
    make = name: script: derivation {
      inherit name; nonce = "${nonce}"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" script ];
    };
    written = make "written.nix" "echo '\\"x\\"' > $out";
  in {
    packages.x86_64-linux = {
      site = make "site" "echo \${${generated}} > $out";
      tool = make "tool" "echo ${tool} > $out";
    };
    devShells.x86_64-linux.default = make "shell" "echo ${tool} > $out";
  };
}
`;
const nekoYaml = `version: 1
defaults: { system: x86_64-linux }
shells: { default: {} }
images:
  web: { attr: site }
targets:
  alpha: { kind: profile, attr: site }
  beta: { kind: profile, attr: tool }
  gamma: { kind: containers, run: [web] }
`;
const imported = "import written";

describeNix("plan of a head that is not trusted", () => {
  let bench: NixBench;
  let log: NixLog;
  let repository: FlakeRepository;
  let first: string;
  const plan = (base: string, head: string, untrusted = true) =>
    planCommit(bench, repository.directory, head, { base: parseRevision(base), untrusted, path: log.path });
  const changes = (list: readonly { name?: string; attribute?: string; change: string }[]): string[] =>
    list.map(({ name, attribute, change }) => `${name ?? attribute} ${change}`);

  beforeAll(() => {
    bench = nixBench();
    log = nixLog(join(bench.directory, "log"));
    repository = flakeRepository(join(bench.directory, "repository"), undefined, {
      "flake.nix": flake('"one"'),
      "neko.yaml": nekoYaml,
    });
    first = repository.revision;
  });
  beforeEach(() => void log.take());
  afterAll(() => bench[Symbol.dispose]());

  it("shows what needs a build as not known, and the rest as ever", async () => {
    const head = repository.commit({ "flake.nix": flake(imported, "2") });
    const planned = await plan(first, head);
    const { plan: changed, planId, empty } = planned;
    expect(changes(changed.outputs)).toEqual([
      "devShells.x86_64-linux.default changed",
      "packages.x86_64-linux.site unknown",
      "packages.x86_64-linux.tool changed",
    ]);
    expect(changes(changed.targets)).toEqual(["alpha unknown", "beta changed", "gamma unknown"]);
    expect(changed.targets[0]).toMatchObject({ to: null, steps: [], from: expect.stringMatching(/^sha256:/) });
    expect(changed.images.map(({ id, change }) => `${id} ${change}`)).toEqual(["web unknown"]);
    expect(changed.warnings).toMatchObject([{ code: "NOT_EVALUATED", outputs: ["packages.x86_64-linux.site"] }]);
    expect(empty).toBe(false);
    expect(JSON.stringify(matrixOf(planned.plan, planned.head, "changed"))).not.toContain("site");

    const { verdict = "", plan: section = "" } = renderPlan(changed, [], { head: parseRevision(head) });
    expect(verdict).toContain("1 target changes, 1 output not evaluated");
    expect(section).toMatch(
      /\| ❔ \| profile alpha \| `packages.x86_64-linux.site` · not evaluated: needs a build of written.nix to be/,
    );
    expect(section).toMatch(/\| ❔ \| `alpha` \(profile\) \| cannot be planned here \|/);
    expect(section).toContain("`NOT_EVALUATED`");
    const text = renderPlanText(changed, planId);
    expect(text).toContain("? alpha (profile)");
    expect(text).toContain("cannot be planned here");
    expect(text).toContain("not evaluated: needs a build of written.nix to be evaluated");
  });

  it("knows no change from what was not evaluated before", async () => {
    const base = repository.commit({ "flake.nix": flake(imported) });
    const head = repository.commit({ "flake.nix": flake('"two"') });
    const { plan: changed } = await plan(base, head);
    expect(changes(changed.targets)).toEqual(["alpha unknown", "beta same", "gamma unknown"]);
    expect(changed.warnings).toEqual([]);
    const gone = repository.commit({
      "neko.yaml": nekoYaml.replace(/ {2}alpha.*\n/, ""),
      "flake.nix": flake(imported),
    });
    expect(changes((await plan(base, gone)).plan.targets)).toEqual(["alpha removed", "beta same", "gamma unknown"]);
    repository.commit({ "neko.yaml": nekoYaml });
  });

  it("is the plan of a trusted head where nothing needs a build, but for what only that one looks at", async () => {
    const head = repository.commit({ "flake.nix": flake('"three"') });
    const [stranger, ours] = [await plan(first, head), await plan(first, head, false)];
    expect(stranger.plan).toEqual(ours.plan);
    expect(stranger.planId).toBe(ours.planId);
  });

  it("believes nothing that a stranger's plan left, and leaves it nothing", async () => {
    const head = repository.commit({ "flake.nix": flake('"four"') });
    await plan(first, head);
    const files = readdirSync(join(repository.directory, ".git/neko/evaluations"));
    log.take();
    expect((await plan(first, head)).evaluatedNow).toBe(false);
    expect(log.take().filter((line) => line.startsWith("nix eval"))).toEqual([]);
    const ours = await plan(first, head, false);
    expect(ours.evaluatedNow).toBe(true);
    expect(log.take().filter((line) => line.includes("restrict-eval"))).toEqual([]);
    expect(readdirSync(join(repository.directory, ".git/neko/evaluations")).length).toBeGreaterThan(files.length);
  });

  it("evaluates nothing of it without those bounds, not even what it remembered and lost", async () => {
    const head = repository.commit({ "flake.nix": flake('"five"', "5") });
    const { plan: changed } = await plan(first, head);
    const drvPath = changed.outputs.find(({ role }) => role.includes("beta"))!.drvPath!;
    bench.raw(["nix-store", "--delete", drvPath]);
    await plan(first, head);
    const evaluated = log.take().filter((line) => line.startsWith("nix eval"));
    expect(evaluated.length).toBeGreaterThan(0);
    // Fetching the inputs that flake.lock names is the one call with a network; it evaluates nothing of the flake.
    const open = evaluated.filter((line) => !line.includes("restrict-eval true"));
    expect(open.filter((line) => !line.includes("flakeRefToString") || line.includes("getFlake"))).toEqual([]);
  });

  it("fails on a trusted head as ever", async () => {
    const head = repository.commit({ "flake.nix": flake(imported) });
    await expect(plan(first, head, false)).rejects.toMatchObject({
      code: "EVALUATION_FAILED",
      hint: expect.stringContaining("import from derivation"),
    });
  });
});
