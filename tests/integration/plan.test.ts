import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createEvaluationMemory } from "../../src/adapters/evaluation-memory-files.ts";
import { createGitCheckout } from "../../src/adapters/git/git-checkout.ts";
import { createNixCli } from "../../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";
import { runPlan, type PlanInput, type PlanOutcome } from "../../src/pipeline/plan.ts";
import { nixLog, type NixLog } from "../support/nix-log.ts";
import {
  describeNix,
  flakeRepository,
  nixBench,
  testNixConfig,
  type FlakeRepository,
  type NixBench,
} from "../support/nix.ts";

const { signal } = new AbortController();
const nonce = randomUUID();

const flake = (version: string, text = ""): string => `{
  outputs = { self }: let
    make = name: script: derivation {
      inherit name; nonce = "${nonce}"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" script ];
    };
    library = make "library-${version}" "echo ${version} > $out";
  in {
    packages.x86_64-linux = {
      site = make "site" "echo ${text}\${library} > $out";
      tool = make "tool" "echo tool > $out";
    };
  };
}
`;
const nekoYaml = `version: 1
defaults: { system: x86_64-linux }
images:
  web: { attr: site }
targets:
  alpha: { kind: profile, attr: site }
  beta: { kind: profile, attr: tool }
  gamma: { kind: containers, run: [web] }
`;

type Planned = Extract<PlanOutcome, { kind: "planned" }>;

describeNix("plan on real Nix and git", () => {
  let bench: NixBench;
  let log: NixLog;
  let repository: FlakeRepository;
  let first: Revision;
  let lines: string[] = [];
  const memory = (): string => join(repository.directory, ".git/neko/evaluations");

  const planTree = async (input: Omit<PlanInput, "place">, of = repository): Promise<Planned> => {
    lines = [];
    const run = createNodeRun({ path: log.path, home: join(bench.directory, "home") });
    const say = (text: string): void => void lines.push(text);
    const outcome = await runPlan(
      { place: { directory: of.directory, config: "neko.yaml" }, ...input },
      {
        nix: createNixCli({ run, path: log.path, nixConfig: testNixConfig }),
        checkout: createGitCheckout(of.directory),
        evaluations: createEvaluationMemory(join(of.directory, ".git/neko/evaluations")),
        log: { info: say, warn: say, error: say, debug: () => undefined, group: (_, work) => work() },
      },
      signal,
    );
    if (outcome.kind !== "planned") throw new Error(JSON.stringify(outcome.problems));
    return outcome;
  };
  const plan = (base: string | null, head: string, targets?: readonly string[]): Promise<Planned> =>
    planTree({
      base: base === null ? null : parseRevision(base),
      head: { kind: "commit", revision: parseRevision(head) },
      ...(targets ? { targets } : {}),
    });
  const evaluations = (): number => log.take().filter((line) => line.startsWith("nix eval ")).length;

  beforeAll(() => {
    bench = nixBench();
    log = nixLog(join(bench.directory, "log"));
    repository = flakeRepository(join(bench.directory, "repository"), undefined, {
      "flake.nix": flake("1.0"),
      "neko.yaml": nekoYaml,
      README: "one",
    });
    first = parseRevision(repository.revision);
  });
  beforeEach(() => void log.take());
  afterAll(() => bench[Symbol.dispose]());

  it("evaluates base and head side by side, once each, and then starts no nix at all", async () => {
    const head = repository.commit({ README: "two" });
    const gate = log.meet();
    const before = await plan(first, head);
    expect(evaluations()).toBe(2);
    expect(gate.met()).toBe(true);
    expect(before).toMatchObject({ empty: true, evaluatedNow: true });
    expect(lines).toEqual([
      `evaluating base ${first.slice(0, 8)} (2 outputs) and head ${head.slice(0, 8)} (2 outputs)`,
    ]);

    const again = await plan(first, head);
    expect(log.take()).toEqual([]);
    expect(again).toMatchObject({ empty: true, evaluatedNow: false, planId: before.planId, plan: before.plan });
    expect(lines).toEqual([
      `evaluating base ${first.slice(0, 8)} (from memory) and head ${head.slice(0, 8)} (from memory)`,
    ]);
  });

  it("evaluates another README anew, and builds nothing for it", async () => {
    const head = repository.commit({ README: "three" });
    const { empty, plan: changes } = await plan(first, head);
    expect(log.take().map((line) => line.split(" ", 2).join(" "))).toEqual(["nix --version", "nix eval"]);
    expect(empty).toBe(true);
    expect(changes.outputs.map(({ change }) => change)).toEqual(["same", "same"]);
    expect(changes.supply).toMatchObject({ kind: "known", toBuild: 0 });
  });

  it("builds nothing for an edit of flake.nix that changes no derivation", async () => {
    const head = repository.commit({ "flake.nix": `# a comment\n${flake("1.0")}` });
    expect((await plan(first, head)).empty).toBe(true);
    expect(evaluations()).toBe(1);
  });

  it("counts what has to be built, and does not know closures that are not here", async () => {
    const head = repository.commit({ "flake.nix": flake("1.1") });
    const { plan: changes, existing } = await plan(first, head);
    expect(changes.outputs.map(({ change, supply }) => `${change} ${supply}`)).toEqual(["changed build", "same none"]);
    expect(changes.supply).toEqual({ kind: "known", toBuild: 2, toFetch: 0, downloadBytes: 0 });
    expect(existing.supply).toMatchObject({
      toBuild: expect.arrayContaining([
        expect.stringMatching(/-library-1\.1\.drv$/),
        expect.stringMatching(/-site\.drv$/),
      ]),
    });
    expect(existing.closures.size).toBe(0);
    expect(changes.targets.map(({ name, change, closure }) => `${name} ${change} ${closure.kind}`)).toEqual([
      "alpha changed unknown",
      "beta same same",
      "gamma changed unknown",
    ]);
  });

  it("tells what a built change does to closures and layers, and that nothing is left to build", async () => {
    const head = repository.commit({ "flake.nix": flake("1.2") });
    const planned = await plan(first, head);
    const built = (revision: string): string =>
      bench.raw(["nix", "build", "--no-link", `git+file://${repository.directory}?rev=${revision}#site`]);
    built(first);
    built(head);
    const { plan: changes, existing, planId } = await plan(first, head);
    expect(planId).toBe(planned.planId);
    expect(changes.supply).toEqual({ kind: "known", toBuild: 0, toFetch: 0, downloadBytes: 0 });
    expect([...existing.closures.values()].map((closure) => closure.length)).toEqual([2, 2]);
    const alpha = changes.targets.find(({ name }) => name === "alpha")!;
    expect(alpha.closure).toMatchObject({
      kind: "known",
      diff: { upgraded: [{ name: "library", fromVersions: ["1.0"], toVersions: ["1.2"] }] },
    });
    expect(changes.images).toMatchObject([{ id: "web", change: "changed", move: { layers: 2, newLayers: 2 } }]);

    const own = repository.commit({ "flake.nix": flake("1.2", "changed ") });
    built(own);
    const { plan: second } = await plan(head, own);
    expect(second.images).toMatchObject([{ id: "web", move: { layers: 2, newLayers: 1 } }]);
    const move = second.images[0]!.move!;
    expect(move.newBytes).toBeLessThan(move.sizeBytes);
  });

  it("asks for the outputs of one target alone, and remembers them for all", async () => {
    const head = repository.commit({ "flake.nix": flake("1.3") });
    const { plan: changes } = await plan(first, head, ["beta"]);
    const [asked, ...others] = log.take().filter((line) => line.startsWith("nix eval "));
    expect(others).toEqual([]);
    expect(asked).toContain('"tool"');
    expect(asked).not.toContain('"site"');
    expect(changes.targets.map(({ name, change }) => `${name} ${change}`)).toEqual(["beta same"]);
    await plan(first, head);
    const rest = log.take().find((line) => line.startsWith("nix eval "));
    expect(rest).toContain('"site"');
    expect(rest).not.toContain('"tool"');
    await expect(plan(first, head, ["bet"])).rejects.toMatchObject({
      code: "TARGET_UNKNOWN",
      hint: 'did you mean "beta"?',
    });
  });

  it("shows a head whose base does not evaluate, and says why", async () => {
    const broken = repository.commit({ "flake.nix": "{ outputs = _: throw ''no such luck''; }" });
    const head = repository.commit({ "flake.nix": flake("1.4") });
    const { plan: changes, baseFailure, empty } = await plan(broken, head);
    expect(baseFailure).toMatchObject({ code: "EVALUATION_FAILED", message: expect.stringContaining("no such luck") });
    expect(empty).toBe(false);
    expect(changes.base).toBeNull();
    expect(changes.targets.map(({ change }) => change)).toEqual(["added", "added", "added"]);
    expect(lines.at(-1)).toContain("everything counts as new");
    await expect(plan(head, broken)).rejects.toMatchObject({ code: "EVALUATION_FAILED" });
  });

  it("says what only neko.yaml says otherwise, also when the base does not evaluate", async () => {
    const checked = `${nekoYaml}source: { verify: signed-commits }\n`;
    const rules = [{ path: "source.verify", from: null, to: "signed-commits" }];
    const head = repository.commit({ "flake.nix": flake("1.0"), "neko.yaml": checked });
    const { empty, plan: changes, planId } = await plan(first, head);
    expect([empty, changes.rules, changes.targets.map(({ change }) => change)]).toEqual([
      false,
      rules,
      ["same", "same", "same"],
    ]);
    expect(planId).not.toBe((await plan(head, head)).planId);
    const broken = repository.commit({
      "flake.nix": "{ outputs = _: throw ''no such luck''; }",
      "neko.yaml": nekoYaml,
    });
    const after = await plan(broken, head);
    expect([after.baseFailure?.code, after.plan.rules]).toEqual(["EVALUATION_FAILED", rules]);
    repository.commit({ "flake.nix": flake("1.4") });
  });

  it("asks for more history only where the clone has not all of it", async () => {
    const head = (revision: string) => ({ kind: "commit", revision: parseRevision(revision) }) as const;
    const root = await planTree({ head: head(first), base: "first-parent" });
    expect([root.plan.base, root.empty, lines]).toEqual([
      null,
      false,
      expect.arrayContaining(["first commit: everything is new"]),
    ]);
    expect(lines.join()).not.toContain("fetch-depth");
    const directory = join(bench.directory, "shallow");
    execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${repository.directory}`, directory]);
    const revision = execFileSync("git", ["rev-parse", "HEAD"], { cwd: directory, encoding: "utf8" }).trim();
    await planTree({ head: head(revision), base: "first-parent" }, { ...repository, directory });
    expect(lines).toContain("the base is not here, everything counts as new: check out with fetch-depth: 2 or more");
  });

  it("evaluates once more when what it remembers was collected as garbage", async () => {
    const head = repository.commit({ "flake.nix": flake("1.5") });
    const before = await plan(first, head, ["alpha"]);
    const site = before.plan.outputs.find(({ role }) => role.includes("alpha") || role.includes("web"));
    bench.raw(["nix-store", "--delete", site?.drvPath ?? ""]);
    log.take();
    const after = await plan(first, head, ["alpha"]);
    expect(evaluations()).toBe(1);
    expect(after.evaluatedNow).toBe(false);
    expect(after.plan).toEqual(before.plan);
    expect(after.plan.supply).toMatchObject({ kind: "known", toBuild: 2 });
  });

  it("is not led astray by a memory that is damaged", async () => {
    const head = repository.commit({ README: "damaged" });
    const before = await plan(first, head);
    for (const name of readdirSync(memory())) writeFileSync(join(memory(), name), "{");
    log.take();
    expect((await plan(first, head)).plan).toEqual(before.plan);
    expect(evaluations()).toBe(3); // base, head, and what of the head changes as any commit's
    expect((await plan(first, head)).evaluatedNow).toBe(false);
    expect(evaluations()).toBe(0);
  });

  it("evaluates one tree once, whatever its commit", async () => {
    const head = repository.commit({ README: "twice" });
    const same = repository.commit({});
    expect(same).not.toBe(head);
    expect((await plan(head, same)).empty).toBe(true);
    expect(evaluations()).toBe(1);
  });

  it("never remembers a work tree", async () => {
    const dirty = flakeRepository(join(bench.directory, "dirty"), undefined, {
      "flake.nix": flake("2.0"),
      "neko.yaml": nekoYaml,
    });
    writeFileSync(join(dirty.directory, "flake.nix"), flake("2.1"));
    const files = new Map([
      ["neko.yaml", Buffer.from(nekoYaml)],
      ["flake.nix", Buffer.from(flake("2.1"))],
    ]);
    const head = { kind: "work-tree", fileAt: async (path: string) => files.get(path) } as const;
    const input = { head, base: null };
    expect((await planTree(input, dirty)).evaluatedNow).toBe(true);
    expect((await planTree(input, dirty)).evaluatedNow).toBe(true);
    expect(evaluations()).toBe(2);
    expect(existsSync(join(dirty.directory, ".git/neko"))).toBe(false);
  });

  it("goes on without a memory that cannot be written", async () => {
    const blocked = flakeRepository(join(bench.directory, "blocked"), undefined, {
      "flake.nix": flake("3.0"),
      "neko.yaml": nekoYaml,
    });
    writeFileSync(join(blocked.directory, ".git/neko"), "a file where a folder should be");
    const head = { kind: "commit", revision: parseRevision(blocked.revision) } as const;
    expect((await planTree({ head, base: null }, blocked)).empty).toBe(false);
  });
});
