import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { parseRevision } from "../../src/kernel/revision.ts";
import { renderPlan } from "../../src/report/plan-section.ts";
import { nixLog, type NixLog } from "../support/nix-log.ts";
import { describeNix, flakeRepository, nixBench, type FlakeRepository, type NixBench } from "../support/nix.ts";
import { planCommit } from "../support/planned.ts";

const nonce = randomUUID();
const flake = (word: string): string => `{
  outputs = { self }: let
    make = name: text: derivation {
      inherit name; nonce = "${nonce}"; system = "x86_64-linux"; builder = "/bin/sh";
      args = [ "-c" "echo ${word} \${text} > $out" ];
    };
    again = self.packages.x86_64-linux;
  in { packages.x86_64-linux = {
    plain = make "plain" "";
    source = make "source" "\${self} \${./flake.nix} \${self.narHash}";
    rev = make "rev" self.rev;
    short = make "short" (self.shortRev or "dirty");
    time = make "time" self.lastModifiedDate;
    seconds = make "seconds" (toString self.sourceInfo.lastModified);
    uses = make "uses" "\${again.rev}";
  }; };
}
`;
const names = ["plain", "rev", "seconds", "short", "source", "time", "uses"];
const bound = ["rev", "seconds", "short", "time", "uses"].map((name) => `packages.x86_64-linux.${name}`);
const nekoYaml = `version: 1
defaults: { system: x86_64-linux }
targets:
${names.map((name) => `  ${name}: { kind: profile, attr: ${name} }`).join("\n")}
`;

describeNix("a commit inside of what is built", () => {
  let bench: NixBench;
  let log: NixLog;
  let repository: FlakeRepository;
  const plan = (base: string | null, head: string) =>
    planCommit(bench, repository.directory, head, { base: base === null ? null : parseRevision(base), path: log.path });
  const evaluations = (): number => log.take().filter((line) => line.startsWith("nix eval ")).length;

  beforeAll(() => {
    bench = nixBench();
    log = nixLog(join(bench.directory, "log"));
    repository = flakeRepository(join(bench.directory, "repository"), undefined, {
      "deploy/flake.nix": flake("one"),
      "deploy/neko.yaml": nekoYaml,
      "flake.nix": flake("one"),
      "neko.yaml": nekoYaml,
    });
  });
  beforeEach(() => void log.take());
  afterAll(() => bench[Symbol.dispose]());

  it("is found in what changes, named once, and remembered by the files", async () => {
    const first = repository.revision;
    const head = repository.commit({ "flake.nix": flake("two") });
    const { plan: changes } = await plan(first, head);
    expect(evaluations()).toBe(3);
    expect(changes.warnings).toEqual([expect.objectContaining({ code: "REV_IN_CLOSURE", outputs: bound })]);
    const { plan: section = "" } = renderPlan(changes, [], { head: parseRevision(head) });
    expect(section).toMatch(
      /\| ⚠ \| `REV_IN_CLOSURE` \| .*linux\.rev, .* and 2 more have the commit's id or time inside/,
    );
    expect((await plan(first, head)).plan).toEqual(changes);
    expect(evaluations()).toBe(0);
  });

  it("is found in a new repository, too", async () => {
    expect((await plan(null, repository.commit({}))).plan.warnings[0]?.outputs).toEqual(bound);
  });

  it("costs nothing where nothing changes, and says nothing where no commit is inside", async () => {
    const same = flake("three").replace(/^ {4}(?:rev|short|time|seconds|uses) = .*\n/gm, "");
    const yaml = nekoYaml.replace(/^ {2}(?:rev|short|time|seconds|uses): .*\n/gm, "");
    const before = repository.commit({ "flake.nix": same.replaceAll("three", "four"), "neko.yaml": yaml });
    const head = repository.commit({ "flake.nix": same });
    expect((await plan(before, head)).plan.warnings).toEqual([]);
    expect(evaluations()).toBe(3);
    const readme = repository.commit({
      "flake.nix": same.replace("source = ", "# source = "),
      "neko.yaml": yaml.replace(/^ {2}source: .*\n/m, ""),
    });
    const after = repository.commit({ README: "another" });
    await plan(readme, after);
    expect(evaluations()).toBe(2);
  });
});
