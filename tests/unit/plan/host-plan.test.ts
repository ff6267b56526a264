import { describe, expect, it } from "vitest";
import { planTarget, showStep } from "../../../src/plan/host-plan.ts";
import { packingOf } from "../../../src/plan/packing.ts";
import type { PlannedContainer, PlannedSlice } from "../../../src/plan/slice.ts";
import type { RunOptions } from "../../../src/spec/desired-state.ts";
import { storePathOf } from "../../support/planned-slices.ts";

const run: RunOptions = { ports: ["8080:80"], env: {}, mounts: [], devices: [], args: [], network: "bridge" };
const http = { kind: "http", url: "http://127.0.0.1:8080/", status: 200, withinMs: 1_000, successes: 1 } as const;
const system = "x86_64-linux";
const agent = (version: string, options: Partial<RunOptions> = {}, name = "agent"): PlannedContainer => ({
  name,
  imageId: "agent/opt",
  storePath: storePathOf(`agent-${version}`),
  config: {},
  packing: packingOf(),
  run: { ...run, ...options },
});
const box = (...containers: PlannedContainer[]): PlannedSlice => ({
  kind: "containers",
  system,
  strategy: "replace",
  containers,
  probes: [http],
});
const web = (name: string, probes: PlannedSlice["probes"] = [http], seed = name): PlannedSlice => ({
  kind: "profile",
  system,
  storePath: storePathOf(name, seed),
  probes,
});
const gpu = (system_: string): PlannedSlice => ({
  ...box(),
  kind: "nixos",
  strategy: "replace",
  containers: [],
  storePath: storePathOf(system_),
});
const shells = (...all: (readonly [string, string])[]): PlannedSlice => ({
  kind: "shells",
  system,
  shells: all.map(([name, drv]) => ({ name, drvPath: storePathOf(`${drv}.drv`) })),
  probes: [],
});
const tee = (provider: string, appId: string | null): PlannedSlice => ({
  kind: "tee",
  system,
  platform: "tdx",
  provider,
  appId,
  compose: null,
  containers: [],
  probes: [],
});

const lines = (from: PlannedSlice | null, to: PlannedSlice | null): string[] =>
  planTarget(from, to).steps.map((step) => `${showStep(step)} | ${step.because.join("; ")}`);

describe("what a host does and why", () => {
  it.each<[string, PlannedSlice | null, PlannedSlice | null, string[]]>([
    ["nothing for the same", web("site-1.0"), web("site-1.0"), []],
    ["nothing where the target is gone: it keeps running", web("site-1.0"), null, []],
    [
      "a first profile",
      null,
      web("site-1.0"),
      [
        "set up as profile | new here: profile, x86_64-linux",
        "switch | store path: nothing → …-site-1.0",
        "activate | the path may have an activate program",
        "probe (1) | probe http http://127.0.0.1:8080/: added",
      ],
    ],
    [
      "a profile of another version",
      web("site-1.0"),
      web("site-1.1"),
      ["switch | store path: …-site-1.0 → …-site-1.1", "activate | the path may have an activate program"],
    ],
    [
      "only probes",
      web("site-1.0"),
      web("site-1.0", [
        { ...http, status: 204 },
        { kind: "exec", argv: ["true", "x"], withinMs: 1, successes: 1 },
      ]),
      ["probe (2) | probe http http://127.0.0.1:8080/ status: 200 → 204; probe exec true x: added"],
    ],
    [
      "what a probe says otherwise, in units people write",
      web("site-1.0", [
        { kind: "unit", unit: "a.service", stableForMs: 90_000, withinMs: 120_000, successes: 1 },
        { kind: "gpu", count: 1, withinMs: 1_500, successes: 1 },
      ]),
      web("site-1.0", [
        { kind: "unit", unit: "a.service", stableForMs: 60_000, withinMs: 86_400_000, successes: 2 },
        { kind: "gpu", count: 1, minMemoryBytes: 20 * 2 ** 30, withinMs: 1_500, successes: 1 },
      ]),
      [
        "probe (2) | probe unit a.service stable-for: 90s → 1m; probe unit a.service successes: 1 → 2; " +
          "probe unit a.service within: 2m → 1d; probe gpu 1 min-memory: nothing → 20GiB",
      ],
    ],
    [
      "an image and an environment variable",
      box(agent("1.2", { env: { NEKO_LOGLEVEL: "INFO" } })),
      box(agent("1.3", { env: { NEKO_LOGLEVEL: "DEBUG" } })),
      [
        "pull image agent/opt | for container agent",
        "replace container agent | image agent/opt: …-agent-1.2 → …-agent-1.3; env NEKO_LOGLEVEL: INFO → DEBUG",
      ],
    ],
    [
      "ports, a new container and one that goes: stop, replace, start",
      box(agent("1"), agent("1", {}, "old"), agent("1", {}, "same")),
      box(agent("1", { ports: ["8081:80", "9090:90"] }), agent("1", {}, "new"), agent("1", {}, "same")),
      [
        "pull image agent/opt | for container new",
        "stop container old | container old is no longer wanted",
        "replace container agent | ports: 8080:80 → 8081:80 9090:90",
        "replace container same | a host replaces all containers of a changed target",
        "start container new | container new is new; image agent/opt: nothing → …-agent-1",
      ],
    ],
    [
      "another kind: the old one is taken down first",
      web("site-1.0"),
      box(agent("1")),
      [
        "take down what runs as profile | kind: profile → containers",
        "set up as containers | new here: containers, x86_64-linux",
        "pull image agent/opt | for container agent",
        "start container agent | container agent is new; image agent/opt: nothing → …-agent-1",
        "probe (1) | probe http http://127.0.0.1:8080/: added",
      ],
    ],
    ["a system", gpu("nixos-25.05"), gpu("nixos-25.11"), ["switch | store path: …-nixos-25.05 → …-nixos-25.11"]],
    [
      "shells",
      shells(["a", "a-1"], ["b", "b-1"]),
      shells(["b", "b-2"], ["c", "c-1"]),
      [
        "realise shell b | shell b: …-b-1.drv → …-b-2.drv",
        "realise shell c | shell c: nothing → …-c-1.drv",
        "drop shell a | shell a is no longer wanted",
      ],
    ],
    [
      "a TEE",
      tee("dstack", null),
      tee("phala", "app"),
      ["provision on phala (tdx) | provider: dstack → phala; app-id: nothing → app"],
    ],
  ])("%s", (_, from, to, expected) => {
    expect(lines(from, to)).toEqual(expected);
  });

  it("shows the hash where the name says nothing", () => {
    const [step] = planTarget(web("site", [http], "one"), web("site", [http], "two")).steps;
    expect(step?.because[0]).toMatch(/^store path: [0-9a-z]{7}…-site → [0-9a-z]{7}…-site$/);
  });

  it("never shows the same on both sides", () => {
    const because = (from: Partial<RunOptions>, to: Partial<RunOptions>): unknown =>
      planTarget(box(agent("1", from)), box(agent("1", to))).steps[0]?.because;
    expect(because({ args: ["a b"] }, { args: ["a", "b"] })).toEqual(['args: "a b" → a b']);
    expect(because({ args: [""] }, { args: [] })).toEqual(['args: "" → nothing']);
    const long = "x".repeat(300);
    expect(because({ args: [`${long}1`] }, { args: [`${long}2`] })).toEqual(["args: changed"]);
  });

  it("cleans and cuts what neko.yaml says", () => {
    const long = { A: `\u001b[31m\u202e${"x".repeat(5_000)}\nsecond line` };
    const steps = planTarget(box(agent("1")), box(agent("1", { env: long }))).steps;
    const [line = ""] = steps[0]!.because;
    expect(line).toMatch(/^env A: nothing → x+ …$/);
    expect(line.length).toBeLessThan(250);
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`V${index}`, "x"]));
    const because = planTarget(box(agent("1")), box(agent("1", { env: many }))).steps[0]!.because;
    expect(because).toHaveLength(20);
    expect(because.at(-1)).toBe("and 481 more");
  });
});
