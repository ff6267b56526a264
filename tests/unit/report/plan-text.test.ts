import { describe, expect, it } from "vitest";
import { renderPlanText } from "../../../cli/plan-text.ts";
import { shortDigest } from "../../../src/kernel/digest.ts";
import type { StorePath } from "../../../src/kernel/store-path.ts";
import { planChange, planIdOf } from "../../../src/plan/change.ts";
import type { EvaluatedState } from "../../../src/plan/evaluated-state.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import { nothingKnown, type Existing } from "../../../src/plan/existing.ts";
import { gatesAt } from "../../../src/plan/gates.ts";
import { renderPlan } from "../../../src/report/plan-section.ts";
import type { DesiredState } from "../../../src/spec/desired-state.ts";
import { evaluatedOf, evaluatedText, stateOf } from "../../support/evaluated.ts";
import { storePathOf } from "../../support/planned-slices.ts";
import { revisionOf } from "../../support/release-records.ts";

// One change, as a terminal and a pull request show it.

const before = `version: 1
images:
  agent: { attr: agent, tags: [stable] }
registries:
  ghcr: { url: ghcr.io/acme, on: [main, tag] }
targets:
  canary: { kind: profile, attr: site }
  gpu-01: { kind: nixos }
  gpu-02:
    kind: containers
    run: [{ image: agent, ports: ["8080:80"], env: { LEVEL: INFO } }]
  old: { kind: profile, attr: site }
rollout:
  waves:
    - { name: first, to: [canary, old], soak: 15m }
    - { name: rest, to: [gpu-01, gpu-02], window: "Mon-Thu 02:00-06:00 Europe/Berlin" }
exceptions:
  - { id: rma-4411, rule: drift, target: gpu-02, reason: vendor diagnostics, approved-by: "@acme/ops", expires: 2026-12-31 }
`;
const after = before
  .replace("LEVEL: INFO", "LEVEL: DEBUG")
  .replace("  old: { kind: profile, attr: site }\n", "")
  .replace("[canary, old]", "[canary]");
const known = (text: string): DesiredState => ({ ...stateOf(text), unenforced: [] });
const moved = new Set(["packages.x86_64-linux.agent", "nixosConfigurations.gpu-01.config.system.build.toplevel"]);
const base = evaluatedOf(known(before));
const head = evaluatedOf(known(after), moved);

const mib = 1024 * 1024;
const info = (name: string, sizeMib: number, seed = name): PathInfo => ({
  path: storePathOf(name, seed),
  narHash: `sha256-${seed}`,
  narSizeBytes: sizeMib * mib,
  references: [],
});
const pathOf = (of: EvaluatedState, part: string): StorePath =>
  [...of.outputs.values()].find(({ attribute }) => attribute.includes(part))!.outPath;
const drvOf = (part: string): StorePath =>
  [...head.outputs.values()].find(({ attribute }) => attribute.includes(part))!.drvPath;
const many = (version: number): PathInfo[] =>
  Array.from({ length: 12 }, (_, index) => info(`lib${index}-${version}.0`, 20 - index + version));
const existing: Existing = {
  supply: {
    kind: "known",
    toBuild: [drvOf("agent"), ...Array.from({ length: 213 }, (_, index) => storePathOf(`dep${index}.drv`))],
    toFetch: [pathOf(head, "gpu-01"), storePathOf("glibc-2.41")],
    downloadBytes: 3 * mib,
  },
  closures: new Map([
    [pathOf(base, "gpu-01"), [info("linux-6.12.8", 10), info("glibc-2.40-66", 30), info("source", 1)]],
    [pathOf(head, "gpu-01"), [info("linux-6.12.9", 10), info("glibc-2.40-66", 30), info("source", 1, "other")]],
    [pathOf(base, "agent"), [info("python3.12-torch-2.8.0", 900), ...many(1)]],
    [pathOf(head, "agent"), [info("python3.12-torch-2.9.1", 938.7), ...many(2)]],
  ]),
  images: new Map([
    ["agent", { imageId: "agent", layers: 12, newLayers: 3, sizeBytes: 1_000 * mib, newBytes: 938.7 * mib }],
  ]),
};
const plan = planChange(base, head, existing);
const gates = gatesAt(head.state, plan, Date.parse("2026-12-24T12:00Z"));

describe("a plan", () => {
  it("in a terminal", () => {
    expect(renderPlanText(plan, planIdOf(plan), gates)).toMatchInlineSnapshot(`
      "1 to build, 1 from caches, 1 image to push, 3 targets change, 1 wave
      outputs
        ~ system gpu-01  nixosConfigurations-gpu-01-config  from a cache, drv changed
        ~ image agent  packages-x8664-linux-agent  to build, drv changed
        in all 214 derivations to build, 2 paths from caches (3.0 MiB)
      images
        ~ agent (stable)
            image: cc8a077…-packages-x8664-linux-agent → 0fx26c4…-packages-x8664-linux-agent
            to ghcr (main, tag)
            3 of 12 layers new, 938.7 MiB of 1000.0 MiB
      targets
        ~ gpu-01 (nixos) in wave rest  ce83d4a609a8 → b6b84699a207
            switch: store path: 31aa9a0…-nixosConfigurations-gpu-01-config → 0231022…-nixosConfigurations-gpu-01-config
            reboot expected: kernel: linux-6.12.8 → linux-6.12.9
            closure +0 -0 ~1 =1, +0 B to 41.0 MiB
              ~ linux 6.12.8 → 6.12.9
              = source rebuilt
        ~ gpu-02 (containers) in wave rest  6095bc895174 → 4c29112fa1d2
            pull image agent: for container agent
            replace container agent: image agent: cc8a077…-packages-x8664-linux-agent → 0fx26c4…-packages-x8664-linux-agent
                env LEVEL: INFO → DEBUG
            closure +0 -0 ~13 =0, +50.7 MiB to 1.1 GiB
              ~ python3.12-torch 2.8.0 → 2.9.1 (+38.7 MiB)
              ~ lib0 1.0 → 2.0 (+1.0 MiB)
              ~ lib1 1.0 → 2.0 (+1.0 MiB)
              ~ lib10 1.0 → 2.0 (+1.0 MiB)
              ~ lib11 1.0 → 2.0 (+1.0 MiB)
              ~ lib2 1.0 → 2.0 (+1.0 MiB)
              ~ lib3 1.0 → 2.0 (+1.0 MiB)
              ~ lib4 1.0 → 2.0 (+1.0 MiB)
              ~ lib5 1.0 → 2.0 (+1.0 MiB)
              ~ lib6 1.0 → 2.0 (+1.0 MiB)
              and 3 more
        - old (profile)  492f2c12247b → nothing
            what runs there keeps running
      waves
        2. rest: 2 of 2 targets, 1 at a time, window Mon-Thu 02:00-06:00 Europe/Berlin
      gates
        WAVE_NOT_ADMITTED: wave rest is opened by a signed admission (neko rollout advance), after wave first
        WINDOW_CLOSED: wave rest opens 2026-12-28 01:00 UTC (Mon-Thu 02:00-06:00 Europe/Berlin)
      exceptions
        rma-4411 (drift) for gpu-02 ends 2026-12-31, in 7 days
      2 as before
      plan f0ae14c215f9"
    `);
  });

  it("in a pull request", () => {
    const { verdict, plan: section } = renderPlan(plan, [], { head: revisionOf("head") }, gates);
    expect(`${verdict}\n\n${section}`).toMatchInlineSnapshot(`
      "### Neko · plan for \`1a95462\` · 1 build, 3 targets change

      **Plan** for \`1a95462\`

      | | Change | Detail |
      | - | - | - |
      | 🚚 | \`gpu-01\` (nixos) · wave \`rest\` | \`ce83d4a609a8\` → \`b6b84699a207\` |
      | 🚚 | \`gpu-02\` (containers) · wave \`rest\` | \`6095bc895174\` → \`4c29112fa1d2\` |
      | ➖ | \`old\` is no longer a target | what runs there keeps running |
      | ⏭ | 1 target | as before |
      | 🌊 | 1 wave | \`rest\` (2, 1 at a time) |
      | ⏸ | \`WAVE_NOT_ADMITTED\` | wave rest is opened by a signed admission \\(neko rollout advance\\), after wave first |
      | ⏸ | \`WINDOW_CLOSED\` | wave rest opens 2026\\-12\\-28 01:00 UTC \\(Mon\\-Thu 02:00\\-06:00 Europe/Berlin\\) |
      | ⚠ | exception \`rma-4411\` | ends 2026\\-12\\-31, in 7 days |
      | 📥 | fetch system gpu\\-01 | \`nixosConfigurations-gpu-01-config\` · from a cache |
      | 🔨 | build image agent | \`packages-x8664-linux-agent\` |
      | 🧱 | in all | 214 derivations to build, 2 paths cached · 3.0 MiB to download |
      | ⏭ | 1 output | as before |
      | 📦 | push image \`agent\` | \`ghcr.io/acme/agent\` on main, tag · as \`stable\` · 3 of 12 layers new, 938.7 MiB |

      <details><summary><code>gpu-01</code>: 1 step, reboot expected</summary>

      \`\`\`diff
      # switch
      - store path: 31aa9a0…-nixosConfigurations-gpu-01-config
      + store path: 0231022…-nixosConfigurations-gpu-01-config
      # reboot expected: kernel: linux-6.12.8 → linux-6.12.9
      \`\`\`
      </details>

      <details><summary><code>gpu-02</code>: 2 steps</summary>

      \`\`\`diff
      # pull image agent
      ! for container agent
      # replace container agent
      - image agent: cc8a077…-packages-x8664-linux-agent
      + image agent: 0fx26c4…-packages-x8664-linux-agent
      - env LEVEL: INFO
      + env LEVEL: DEBUG
      \`\`\`
      </details>

      <details><summary>Closure diff <code>gpu-01</code>: +0 −0 ~1 =1, +0 B</summary>

      \`\`\`diff
      - linux 6.12.8
      + linux 6.12.9
      ! source rebuilt
      \`\`\`
      </details>

      <details><summary>Closure diff <code>gpu-02</code>: +0 −0 ~13 =0, +50.7 MiB</summary>

      \`\`\`diff
      - python3.12-torch 2.8.0
      + python3.12-torch 2.9.1   (+38.7 MiB)
      - lib0 1.0
      + lib0 2.0   (+1.0 MiB)
      - lib1 1.0
      + lib1 2.0   (+1.0 MiB)
      - lib10 1.0
      + lib10 2.0   (+1.0 MiB)
      - lib11 1.0
      + lib11 2.0   (+1.0 MiB)
      - lib2 1.0
      + lib2 2.0   (+1.0 MiB)
      - lib3 1.0
      + lib3 2.0   (+1.0 MiB)
      - lib4 1.0
      + lib4 2.0   (+1.0 MiB)
      - lib5 1.0
      + lib5 2.0   (+1.0 MiB)
      - lib6 1.0
      + lib6 2.0   (+1.0 MiB)
      - lib7 1.0
      + lib7 2.0   (+1.0 MiB)
      - lib8 1.0
      + lib8 2.0   (+1.0 MiB)
      - lib9 1.0
      + lib9 2.0   (+1.0 MiB)
      \`\`\`
      </details>"
    `);
  });

  it("says what it does not know", () => {
    const unknown = planChange(base, head, nothingKnown);
    const text = renderPlanText(unknown, planIdOf(unknown));
    expect(text.split("\n")[0]).toBe("2 to build, 1 image to push, 3 targets change, 1 wave");
    expect(text).toContain("to build or to fetch, drv changed");
    expect(text).toContain("what caches have is not known: nothing was looked up");
    expect(text).toContain("whether it reboots is not known: not built here yet");
    expect(text).toContain("closure not compared: not built here yet");
  });

  it("says plainly when there is nothing to do, and still what ends soon", () => {
    const empty = planChange(head, head);
    expect(renderPlanText(empty, planIdOf(empty))).toBe("nothing to build, no target changes");
    const still = gatesAt(head.state, empty, Date.parse("2026-12-24T12:00Z"));
    expect(renderPlanText(empty, planIdOf(empty), still)).toBe(
      "nothing to build, no target changes\nexceptions\n  rma-4411 (drift) for gpu-02 ends 2026-12-31, in 7 days",
    );
  });

  it("shows what only neko.yaml says otherwise", () => {
    const edited = before.replace("soak: 15m", "soak: 0s").replace("2026-12-31", "2027-12-31");
    const rules = planChange(evaluatedText(before), evaluatedText(edited));
    expect(renderPlanText(rules, planIdOf(rules))).toBe(
      [
        "nothing to build, no target changes, 2 rules changed",
        "rules",
        "  rollout.waves.first.soak: 15m → 0s",
        "  exceptions.rma-4411.expires: 2026-12-31 → 2027-12-31",
        "7 as before",
        `plan ${shortDigest(planIdOf(rules))}`,
      ].join("\n"),
    );
    const { verdict, plan: section } = renderPlan(rules, [], { head: revisionOf("head") });
    expect(verdict).toBe("### Neko · plan for `1a95462` · nothing to build, no target changes, 2 rules changed");
    expect(section).toMatchInlineSnapshot(`
      "**Plan** for \`1a95462\`

      | | Change | Detail |
      | - | - | - |
      | ⏭ | 4 targets | as before |
      | 📐 | 2 rules changed | \`rollout.waves.first.soak\`: 15m → 0s · \`exceptions.rma-4411.expires\`: 2026\\-12\\-31 → 2027\\-12\\-31 |
      | ⏭ | 3 outputs | as before |"
    `);
  });

  it("says that nothing is released, also where nothing changes", () => {
    const state = stateOf(before.replace("rollout:", "rollout:\n  on-failure: pause"));
    const same = planChange(evaluatedOf(state), evaluatedOf(state));
    const still = gatesAt(state, same, Date.parse("2026-01-01T12:00Z"));
    expect(renderPlanText(same, planIdOf(same), still)).toContain(
      "\ngates\n  FEATURE_UNSUPPORTED: nothing is released",
    );
    const { plan: section } = renderPlan(same, [], { head: revisionOf("head") }, still);
    expect(section).toContain("| ⏸ | `FEATURE_UNSUPPORTED` |");
    const many = Array.from({ length: 1_500 }, () => ({ ...same.targets[0]!, change: "added" as const }));
    const { plan: long } = renderPlan({ ...same, targets: many }, [], { head: revisionOf("head") }, still);
    expect(long).toMatch(/FEATURE_UNSUPPORTED[\s\S]*… and \d+ more, not shown/);
  });

  it("says that an image is pushed nowhere when no registry is declared", () => {
    const nowhere = (text: string) => evaluatedText(text.replace(/registries:\n.*\n/, ""));
    const tagged = planChange(nowhere(before), nowhere(before.replace("[stable]", "[stable, new]")));
    const text = renderPlanText(tagged, planIdOf(tagged));
    expect(text.split("\n")[0]).toBe("nothing to build, 1 image pushed nowhere, no target changes");
    expect(text).toContain("    no registry: pushed nowhere\n");
    const { verdict, plan: section } = renderPlan(tagged, [], { head: revisionOf("head") });
    expect(verdict).toContain("nothing to build, 1 image pushed nowhere, no target changes");
    expect(section).toContain("| 📦 | image `agent` | no registry: pushed nowhere |");
  });

  it("keeps thousands of rules, and whatever they say, inside the comment", () => {
    const evil = "<!-- neko:end plan --> ``` @acme/all | \u202e";
    const vars = (value: string) => ({
      vars: Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`V${at}`, value])),
    });
    const side = (value: string): EvaluatedState => ({
      ...head,
      declared: { env: vars(value), source: { poll: value } },
    });
    const rules = planChange(side("a"), side(evil.repeat(9)));
    const { verdict, plan: section } = renderPlan(rules, [], { head: revisionOf("head") });
    expect(verdict).toContain("3,001 rules changed");
    expect(section!.length).toBeLessThan(12_000);
    expect(section).toContain("| 📐 | 3,001 rules changed | source 1, env 3000 |");
    expect(section).toContain("- source.poll: a");
    expect(section).toMatch(/# and 2\d{3} more: env 2\d{3}/);
    expect(section).not.toContain("<!--");
    expect(renderPlanText(rules, planIdOf(rules)).split("\n").length).toBeLessThan(110);
  });
});
