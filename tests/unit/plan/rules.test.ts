import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { isEmptyPlan, planChange, planIdOf, type ChangePlan } from "../../../src/plan/change.ts";
import { planRules, ruleLines } from "../../../src/plan/rules.ts";
import type { Declared } from "../../../src/spec/declared.ts";
import { parseNekoYaml } from "../../../src/spec/parse.ts";
import { evaluatedText, validOf } from "../../support/evaluated.ts";

const text = `version: 1
shells:
  gpu: { check: "true", env: { A: "1" }, x-owner: someone }
variants:
  opt: { tag: opt, cuda: "12.8", cpu: znver2 }
images:
  agent: { attr: "agent-{variant}", variants: [opt], max-size: 4GiB }
registries:
  ghcr: { url: ghcr.io/acme, auth: { username: HUB_USER, password: HUB_TOKEN } }
caches:
  - { url: https://a.example.org, priority: 10 }
  - { url: https://b.example.org }
targets:
  web:
    kind: containers
    identity: ed25519:RJwbzrI5sF/rbI1Wn7w6GKhU90QfbX2x+DSbihFhXIY=
    labels: { site: lab, x-rack: "4" }
    run: [{ image: agent/opt, ports: ["8080:80"] }]
  db: { kind: profile, attr: db }
groups: { all: [web, db] }
rollout:
  health: [{ http: "http://127.0.0.1:8080/", within: 2m, on: [web] }]
  waves:
    - { name: canary, to: [web], max-unavailable: 1, window: nights, soak: 15m }
    - { name: rest, to: [db] }
windows: { nights: "Mon-Thu 02:00-06:00 Europe/Berlin" }
freeze:
  - { from: 2026-12-23, until: 2027-01-02, reason: holidays }
  - { from: 2027-04-01, until: 2027-04-05, reason: easter }
attestation: { policy: observe, on-mismatch: quarantine }
policy:
  imperative: deny
  deny: [{ code: NO_HOST, path: targets.*.run.*.network, equals: host, because: firewall }]
exceptions:
  - { id: rma, rule: drift, target: web, reason: a reason, approved-by: "@acme/ops", expires: 2099-12-31 }
`;
const change = (after: string, before = text): ChangePlan => planChange(evaluatedText(before), evaluatedText(after));
/** Of an edit that must really be one. */
const edited = (...edits: readonly (readonly [string, string])[]): ChangePlan => {
  let after = text;
  for (const [from, to] of edits) {
    expect(after).toContain(from);
    after = after.replace(from, to);
  }
  return change(after);
};

describe("rules", () => {
  it.each<[string, string, string[]]>([
    ["max-unavailable: 1", "max-unavailable: 100%", ["rollout.waves.canary.max-unavailable: 1 → 100%"]],
    [
      "02:00-06:00",
      "00:00-23:59",
      ["windows.nights: Mon-Thu 02:00-06:00 Europe/Berlin → Mon-Thu 00:00-23:59 Europe/Berlin"],
    ],
    [", soak: 15m", "", ["rollout.waves.canary.soak: 15m → nothing"]],
    ["2099-12-31", "2199-12-31", ["exceptions.rma.expires: 2099-12-31 → 2199-12-31"]],
    ["imperative: deny", "imperative: off", ["policy.imperative: deny → off"]],
    ["because: firewall", "because: a wall", ["policy.deny.NO_HOST.because: firewall → a wall"]],
    ["on-mismatch: quarantine", "on-mismatch: warn", ["attestation.on-mismatch: quarantine → warn"]],
    ['cuda: "12.8"', 'cuda: "12.9"', ["variants.opt.cuda: 12.8 → 12.9"]],
    ["cpu: znver2", "cpu: { march: znver2, flags: [-O3] }", ["variants.opt.cpu: znver2 → {flags: -O3, march: znver2}"]],
    ["max-size: 4GiB", "max-size: 8GiB", ["images.agent.max-size: 4GiB → 8GiB"]],
    ['check: "true"', 'check: "exit 0"', ["shells.gpu.check: true → exit 0"]],
    ['A: "1"', 'A: ""', ['shells.gpu.env.A: 1 → ""']],
    ["password: HUB_TOKEN", "password: OTHER", ["registries.ghcr.auth.password: HUB_TOKEN → OTHER"]],
    [
      "auth: { username: HUB_USER, password: HUB_TOKEN }",
      "auth: github-token",
      ["registries.ghcr.auth: {password: HUB_TOKEN, username: HUB_USER} → github-token"],
    ],
    ["all: [web, db]", "all: [web]", ["groups.all: web db → web"]],
    ['x-rack: "4"', 'x-rack: "5"', ["targets.web.labels.x-rack: 4 → 5"]],
    ["ed25519:RJ", "ed25519:RK", [expect.stringMatching(/^targets\.web\.identity: ed25519:RJ.* → ed25519:RK/)]],
    ["until: 2027-01-02", "until: 2027-01-01", ["freeze.0.until: 2027-01-02 → 2027-01-01"]],
    [
      "  - { from: 2026-12-23, until: 2027-01-02, reason: holidays }\n",
      "",
      [
        "freeze.0.from: 2026-12-23 → nothing",
        "freeze.0.reason: holidays → nothing",
        "freeze.0.until: 2027-01-02 → nothing",
      ],
    ],
    [
      "priority: 10 }",
      "priority: 10 }\n  - { url: https://c.example.org }",
      ["caches.https://c.example.org: nothing → {}"],
    ],
  ])("%j to %j", (from, to, expected) => {
    const plan = edited([from, to]);
    expect(ruleLines(plan.rules)).toEqual(expected);
    expect(isEmptyPlan(plan)).toBe(false);
    expect(plan.targets.every((target) => target.change === "same")).toBe(true);
    expect(planIdOf(plan)).not.toBe(planIdOf(change(text)));
  });

  it("say what it means that waves go, come and change places", () => {
    const [canary, rest] = [/ {4}- \{ name: canary.*\n/.exec(text)![0], "    - { name: rest, to: [db] }\n"];
    expect(ruleLines(edited([`  waves:\n${canary}${rest}`, ""]).rules)).toEqual([
      "rollout.waves: canary, rest → none: a release admits every target at once",
    ]);
    expect(ruleLines(edited([rest, ""], ["to: [web]", "to: [web, db]"]).rules)).toEqual([
      "rollout.waves: canary, rest → canary",
      "rollout.waves.canary.to: web → web db",
    ]);
    expect(ruleLines(edited([canary, ""], [rest, `${rest}${canary}`]).rules)).toEqual([
      "rollout.waves: canary, rest → rest, canary",
    ]);
    const single = text.replace(rest, "").replace("to: [web]", "to: [all]");
    expect(ruleLines(change(text, single).rules)).toEqual([
      "rollout.waves: canary → canary, rest",
      "rollout.waves.canary.to: all → web",
      "rollout.waves.rest.to: nothing → db",
    ]);
  });

  it("say it once where something is shown as an image or a step", () => {
    const ports = edited(["8080:80", "8081:80"]);
    expect(ports.targets.map((target) => target.change)).toEqual(["same", "changed"]);
    const probe = edited(["within: 2m", "within: 5m"]);
    expect(probe.targets.flatMap(({ steps }) => steps.flatMap(({ because }) => because))).toEqual([
      "a host replaces all containers of a changed target",
      "probe http http://127.0.0.1:8080/ within: 2m → 5m",
    ]);
    const tag = edited(["tag: opt", "tag: fast"]);
    expect([ports, probe, tag].map(({ rules }) => rules)).toEqual([[], [], []]);
    expect([ports, probe, tag].map(isEmptyPlan)).toEqual([false, false, false]);
  });

  it("do not see comments, x-* keys, or entries in another place", () => {
    const same = [
      ["version: 1\n", "version: 1 # one\nx-team: a\n"],
      ["x-owner: someone", "x-owner: { other: 1 }"],
      ["groups: { all: [web, db] }\n", ""],
      ["windows:", "groups: { all: [web, db] }\nwindows:"],
    ] as const;
    expect(isEmptyPlan(edited(...same))).toBe(true);
    const moved = { ...parse(text) } as { freeze: unknown[] };
    moved.freeze.reverse();
    expect(isEmptyPlan(change(stringify(moved)))).toBe(true);
  });

  it("are none without a base", () => {
    expect(planChange(null, evaluatedText(text)).rules).toEqual([]);
  });

  it("are known where the base says something and does not evaluate", () => {
    const plan = planChange(null, evaluatedText(text), undefined, validOf(text.replace("deny\n", "warn\n")).declared);
    expect(ruleLines(plan.rules)).toEqual(["policy.imperative: warn → deny"]);
  });

  it("put what decides on releases first, and count what is left out by section", () => {
    const many = Array.from({ length: 120 }, (_, index) => [`V${String(index).padStart(3, "0")}`, { default: "a" }]);
    const base = validOf(text).declared;
    const head: Declared = { ...base, env: { vars: Object.fromEntries(many) }, source: { verify: "signed-commits" } };
    const lines = ruleLines(planRules(base, head));
    expect(lines).toHaveLength(101);
    expect(lines[0]).toBe("source.verify: nothing → signed-commits");
    expect(lines[100]).toBe("and 21 more: env 21");
  });

  it("show one clean, short line, and tell apart what the line does not", () => {
    const say = (reason: string) => planRules({ freeze: [{ reason: "a" }] }, { freeze: [{ reason }] });
    const [one, other] = [say(`${"x".repeat(300)}1`), say(`${"x".repeat(300)}2`)];
    expect(one[0]!.to!.length).toBeLessThanOrEqual(120);
    expect(one[0]!.to).toBe(other[0]!.to);
    expect(one).not.toEqual(other);
    expect(say("b\u202e\u001b[31m\nc")[0]!.to).toBe("b c");
    expect(ruleLines(planRules({ a: { b: "x\u200b" } }, { a: { b: "x" } }))).toEqual(["a.b: changed"]);
    expect(ruleLines(planRules({ a: { b: "1" } }, { a: { b: 1 } }))).toEqual(["a.b: changed"]);
  });
});

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** The paths of everything below, mappings and lists too. */
function pathsOf(value: Value, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...(path.length === 0 ? [] : [path]), ...inner.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

describe("whatever is taken out of the fleet's neko.yaml", () => {
  const fleet = readFileSync("examples/fleet/neko.yaml", "utf8");
  const document = parse(fleet) as Value;
  const base = evaluatedText(fleet);

  it("is in the plan", () => {
    let tried = 0;
    const unseen = pathsOf(document).filter((path) => {
      const copy = structuredClone(document);
      let at = copy as Record<string | number, Value>;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, Value>;
      const last = path.at(-1)!;
      if (Array.isArray(at)) at.splice(Number(last), 1);
      else delete at[last];
      const after = stringify(copy, { aliasDuplicateObjects: false });
      if (!parseNekoYaml(Buffer.from(after), "neko.yaml").valid) return false;
      tried += 1;
      const head = evaluatedText(after);
      if (planRules(base.declared, head.declared).length > 0) return false;
      return isEmptyPlan(planChange(base, head));
    });
    // The count of GPUs is 1 also when nothing says so.
    expect(unseen.map((path) => path.join("."))).toEqual(["rollout.health.2.gpu.count", "x-owner"]);
    expect(tried).toBeGreaterThan(150);
  });
});
