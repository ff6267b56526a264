import { readFileSync } from "node:fs";
import { digestOf, sha256, type Digest } from "../../src/kernel/digest.ts";
import { planChange } from "../../src/plan/change.ts";
import { neededAttributes, type EvaluatedState } from "../../src/plan/evaluated-state.ts";
import type { BuildResult, EvaluatedOutput, PathInfo } from "../../src/plan/evaluation.ts";
import type { Existing } from "../../src/plan/existing.ts";
import { gatesAt } from "../../src/plan/gates.ts";
import { buildRelease } from "../../src/publish/record.ts";
import type { ImageRecord, ReleasePredicate, ReportedPhase, ReportPredicate } from "../../src/release/record.ts";
import type { AttestationView } from "../../src/report/attestation-section.ts";
import type { BuildView } from "../../src/report/build-section.ts";
import { evaluatedText } from "./evaluated.ts";
import { storePathOf } from "./planned-slices.ts";
import { ref, repository, revisionOf } from "./release-records.ts";

// One pull request of a GPU fleet, from its plan to what its hosts say: torch goes up, and one host has an older card.
// Fixed values, so that the comments made of it are the same bytes on every machine.

export const runUrl = "https://github.com/acme/fleet/actions/runs/8123";
export const head = revisionOf("torch 2.9.1");
const now = Date.parse("2026-11-20T21:40:00Z");

const before = readFileSync("tests/fixtures/comments/neko.yaml", "utf8");
const after = before.replace("NEKO_LOGLEVEL: INFO", "NEKO_LOGLEVEL: WARNING").replace("soak: 5m", "soak: 10m");

const attributeOf = (name: string): string => `packages.x86_64-linux.neko-${name}`;
const images = ["agent-generic", "agent-opt", "train-generic", "train-opt"];
const version: Readonly<Record<string, string>> = { before: "2.3.1", after: "2.4.0" };

/** As Nix would name what it evaluates. */
function named(side: EvaluatedState, release: string, moved: ReadonlySet<string>): EvaluatedState {
  const outputs = [...side.outputs].map(([attribute, output]): [string, EvaluatedOutput] => {
    const of = moved.has(attribute) ? version[release] : version["before"];
    const name = `${attribute.split(".")[2] ?? attribute}-${of ?? ""}`;
    const [drvPath, outPath] = [storePathOf(`${name}.drv`), storePathOf(name)];
    return [attribute, { ...output, name, drvPath, outPath }];
  });
  return { ...side, outputs: new Map(outputs) };
}

const moved = new Set(images.map(attributeOf));
const base = named(evaluatedText(before), "before", moved);
export const changed = named(evaluatedText(after), "after", moved);

const MiB = 1024 * 1024;
/** `torch-bin-2.8.0`, its narSize in MiB */
const info = ([name, sizeMiB]: readonly [string, number]): PathInfo => ({
  path: storePathOf(name),
  narHash: `sha256-${name}`,
  narSizeBytes: Math.round(sizeMiB * MiB),
  references: [],
});
const shared = (
  [
    ["glibc-2.41", 31.2],
    ["python3-3.13.9", 118.4],
    ["cuda12.8-cudart-12.8.90", 3.1],
    ["cuda12.8-cublas-12.8.4.1", 846.3],
    ["cuda12.8-cudnn-9.10.2", 1187.6],
    ["numpy-2.3.4", 34.9],
  ] as const
).map(info);
const old = [
  ...shared,
  ...(
    [
      ["torch-bin-2.8.0", 4211.5],
      ["triton-3.4.0", 512.7],
      ["nccl-2.27.3", 331.2],
    ] as const
  ).map(info),
];
const wanted = [
  ...shared,
  ...(
    [
      ["torch-bin-2.9.1", 4302.1],
      ["triton-3.5.1", 498.2],
      ["nccl-2.28.9", 335.9],
      ["nvshmem-3.4.5", 88.4],
    ] as const
  ).map(info),
];
const outOf = (side: EvaluatedState, name: string): PathInfo["path"] => side.outputs.get(attributeOf(name))!.outPath;
const whole = (side: EvaluatedState, name: string, closure: readonly PathInfo[]): readonly PathInfo[] => [
  ...closure,
  { path: outOf(side, name), narHash: `sha256-${name}`, narSizeBytes: 44 * MiB, references: [] },
];

const existing: Existing = {
  supply: {
    kind: "known",
    toBuild: [
      ...["agent-generic", "agent-opt", "train-opt"].map((name) => changed.outputs.get(attributeOf(name))!.drvPath),
      ...Array.from({ length: 211 }, (_, index) => storePathOf(`step-${index}.drv`)),
    ],
    toFetch: [
      outOf(changed, "train-generic"),
      ...Array.from({ length: 1901 }, (_, index) => storePathOf(`cached-${index}`)),
    ],
    downloadBytes: 3.2 * 1024 * MiB,
  },
  closures: new Map([
    [outOf(base, "agent-opt"), whole(base, "agent-opt", old)],
    [outOf(changed, "agent-opt"), whole(changed, "agent-opt", wanted)],
  ]),
  images: new Map([
    [
      "agent/opt",
      { imageId: "agent/opt", layers: 68, newLayers: 5, sizeBytes: 6.9 * 1024 * MiB, newBytes: 5.1 * 1024 * MiB },
    ],
  ]),
};

export const plan = planChange(base, changed, existing);
export const gates = gatesAt(changed.state, plan, now);

/** What an edit of many hosts plans, on each of them something else: more than a comment holds. */
export function hugePlan(hosts: number): { readonly plan: typeof plan; readonly gates: typeof gates } {
  const names = Array.from({ length: hosts }, (_, index) => `gpu-${String(index).padStart(4, "0")}`);
  const fleet = (level: string): EvaluatedState => {
    const lines = names.map((name) => {
      const run = `{ image: agent/opt, env: { NEKO_LOGLEVEL: "${level} of ${name}" } }`;
      return `  ${name}: { kind: containers, run: [${run}] }\n`;
    });
    const text = before.replace("rollout:\n", `${lines.join("")}rollout:\n`);
    return evaluatedText(text.replace("build-01], window", `build-01, ${names.join(", ")}], window`));
  };
  const [from, to] = [fleet("INFO"), fleet("DEBUG")];
  const made = planChange(from, to);
  return { plan: made, gates: gatesAt(to.state, made, now) };
}

const result = (attribute: string, buildTimeMs: number, sizeMiB: number): BuildResult => {
  const { drvPath, outPath } = changed.outputs.get(attribute)!;
  const sizeBytes = Math.round(sizeMiB * MiB);
  return { attribute, drvPath, storePath: outPath, outputs: { out: outPath }, buildTimeMs, sizeBytes, references: [] };
};

export const manifestOf = (imageId: string): Digest => sha256(`manifest of ${imageId}`);
const built = ["agent/generic", "agent/opt", "train/generic", "train/opt"];

export const build: BuildView = {
  results: images.map((name, index) => result(attributeOf(name), [412_000, 664_000, 0, 380_000][index] ?? 0, 44)),
  roles: neededAttributes(changed.state),
  shells: [
    { name: "default", attribute: "devShells.x86_64-linux.default", outcome: { kind: "passed" }, ms: 2_140 },
    {
      name: "gpu",
      attribute: "devShells.x86_64-linux.gpu",
      outcome: { kind: "passed" },
      ms: 3_420,
      bench: { kind: "measured", shown: "matmul: 41.2 TFLOPS", ms: 18_300 },
    },
  ],
  pushed: built.map((imageId, index) => ({
    imageId,
    config: sha256(`config of ${imageId}`),
    manifest: manifestOf(imageId),
    layers: 68,
    layersSent: [5, 5, 6, 6][index] ?? 0,
    sizeBytes: Math.round([3.1, 2.9, 3.6, 3.4][index]! * 1024 * MiB),
    sentBytes: Math.round([2.2, 2.1, 2.3, 2.2][index]! * 1024 * MiB),
    ms: [41_300, 38_900, 44_100, 42_700][index] ?? 0,
    destinations: [
      {
        registry: "ttl",
        pushed: true,
        source: `ttl.sh/acme-neko/pr-42-1a2b3c4-${imageId.replace("/", "-")}`,
        tags: ["24h"],
        expires: "2026-11-21T22:10:00Z",
      },
    ],
  })),
};

const recordOf = (imageId: string): ImageRecord => ({
  config: sha256(`config of ${imageId}`),
  manifest: manifestOf(imageId),
  sources: [`ghcr.io/acme/neko-${imageId.split("/")[0] ?? ""}`],
});
const content = {
  repository,
  ref,
  flakeLock: sha256("flake.lock"),
  nekoYaml: sha256("neko.yaml"),
  nixpkgs: null,
  images: new Map(built.map((imageId) => [imageId, recordOf(imageId)])),
  closures: new Map([["build-01", sha256("build-01")]]),
  pullRequests: [42],
};
const release = (evaluated: EvaluatedState, number: number): ReleasePredicate =>
  buildRelease({
    ...content,
    evaluated,
    commit: revisionOf(`merge ${number}`),
    committedAt: "2026-11-20T22:41:00Z",
    release: number,
    previous: digestOf({ release: number - 1 }),
  }).predicate;

export const record = release(changed, 48);
const previous = release(base, 47);

interface Said {
  readonly phase: ReportedPhase;
  readonly runs: "new" | "old";
  readonly at: string;
  readonly detail?: string;
  readonly code?: string | null;
  readonly probes?: ReportPredicate["probes"];
  readonly evidence?: true;
}

/** What one host says of release 48. */
export function said(
  target: string,
  { phase, runs, at, detail = "", code = null, probes, evidence }: Said,
): ReportPredicate {
  const desiredId = record.targets[target]!.desiredId;
  return {
    repository,
    target,
    seq: 7,
    commit: record.commit,
    release: record.release,
    desiredId,
    runningId: runs === "new" ? desiredId : previous.targets[target]!.desiredId,
    phase,
    detail,
    code,
    probes: probes ?? [],
    at: `2026-11-20T${at}Z`,
    evidence: evidence ? sha256(`evidence of ${target}`) : null,
  };
}

export const healthy: ReportPredicate["probes"] = [
  { name: "http http://127.0.0.1:8080/health", passed: true, detail: "status 200 after 3.1 s" },
  { name: "exec nvidia-smi -L", passed: true, detail: "exit 0" },
];
export const noKernel: ReportPredicate["probes"] = [
  {
    name: "http http://127.0.0.1:8080/health",
    passed: false,
    detail: "status 500, wanted 200: CUDA error: no kernel image is available for execution on the device",
  },
  { name: "exec nvidia-smi -L", passed: true, detail: "exit 0" },
];

const measured = {
  compose: sha256("compose").slice(7),
  mrtd: sha256("mrtd").slice(7),
  rtmr3: sha256("rtmr3").slice(7),
};

export function attestation(outcome: "affirming" | "contraindicated"): AttestationView {
  const other = sha256("another compose file").slice(7);
  const holds = outcome === "affirming";
  return {
    target: "gpu-01",
    platform: "TDX, dstack",
    checkedAt: "2026-11-20T22:58:10Z",
    freshness: "nonce fresh",
    verdict: outcome,
    checks: [
      {
        name: "compose hash",
        expected: measured.compose,
        measured: holds ? measured.compose : other,
        outcome: holds ? "verified" : "refuted",
      },
      { name: "MRTD", expected: measured.mrtd, measured: measured.mrtd, outcome: "verified" },
      {
        name: "RTMR3",
        expected: measured.rtmr3,
        measured: holds ? measured.rtmr3 : sha256("another rtmr3").slice(7),
        outcome: holds ? "verified" : "refuted",
      },
      { name: "TCB", expected: "UpToDate, SWHardeningNeeded", measured: "UpToDate", outcome: "verified" },
      { name: "GPU", expected: "confidential mode", measured: "no evidence", outcome: "not-checked" },
    ],
    notProven: ["that the host reports all containers it runs"],
  };
}
