import { sha256 } from "../../src/kernel/digest.ts";
import { parseBranch, type Revision } from "../../src/kernel/revision.ts";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import type { PublishInput } from "../../src/publish/run.ts";
import type { EvaluatedState } from "../../src/plan/evaluated-state.ts";
import type { DesiredState, Wave } from "../../src/spec/desired-state.ts";
import { repository, revisionOf } from "./release-records.ts";

// A small repository as the planner sees it: one profile target and one containers target.

export const branch = parseBranch("main");
const attribute = "packages.x86_64-linux.site";
const imageAttribute = "packages.x86_64-linux.agent";
const path = (name: string): ReturnType<typeof parseStorePath> =>
  parseStorePath(`/nix/store/${sha256(name).slice(7, 39).replaceAll("e", "x")}-${name}`);

export function evaluated(waves: readonly Wave[] = []): EvaluatedState {
  const base = { system: "x86_64-linux", labels: {}, probes: [] };
  const state: DesiredState = {
    flake: ".",
    source: { branch, pollMs: 60_000, verify: "release-record", resolve: "record" },
    shells: [],
    images: [
      {
        id: "agent/opt",
        image: "agent",
        variant: "opt",
        compiledFor: { gpuArchs: [] },
        compression: "zstd",
        maxLayers: 100,
        attribute: imageAttribute,
        repository: "agent",
        tags: [],
        config: { cmd: ["/bin/agent"] },
        runsOn: [],
        timeoutMs: 1000,
      },
    ],
    registries: [],
    caches: [],
    targets: [
      {
        ...base,
        name: "box",
        kind: "containers",
        strategy: "replace",
        containers: [
          {
            name: "agent",
            imageId: "agent/opt",
            choices: [],
            run: { ports: [], env: {}, mounts: [], devices: [], args: [], network: "bridge" },
          },
        ],
      },
      { ...base, name: "web", kind: "profile", attribute, environment: "production" },
    ],
    rollout: { onFailure: "rollback", keepGenerations: 5, waves, freezes: [] },
    exceptions: [],
    unenforced: [],
    packages: [],
    report: { comment: "sticky", summary: true, checks: true, deployments: true },
  };
  const output = (name: string, at: string): [string, NonNullable<ReturnType<EvaluatedState["outputs"]["get"]>>] => [
    at,
    { attribute: at, name, system: "x86_64-linux", drvPath: path(`${name}.drv`), outPath: path(name) },
  ];
  return {
    revision: null,
    state,
    declared: {},
    outputs: new Map([output("site", attribute), output("agent", imageAttribute)]),
    files: new Map(),
  };
}

export const agentImage = {
  config: sha256("config"),
  manifest: sha256("manifest"),
  sources: ["oci:/srv/images/agent"],
};

export const publishInput = (commit: Revision, rest: Partial<PublishInput> = {}): PublishInput => ({
  branch,
  repository,
  commit,
  committedAt: "2026-11-21T07:00:00Z",
  nixpkgs: revisionOf("nixpkgs"),
  evaluated: evaluated(),
  images: new Map([["agent/opt", agentImage]]),
  closures: new Map([["web", sha256("closure")]]),
  flakeLock: sha256("flake.lock"),
  nekoYaml: sha256("neko.yaml"),
  pullRequests: [7, 3, 7],
  ...rest,
});
