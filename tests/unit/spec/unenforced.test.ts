import { describe, expect, it } from "vitest";
import { parseNekoYaml, type Parsed } from "../../../src/spec/parse.ts";
import { renderProblemLine } from "../../../src/spec/render-problems.ts";
import { notYetRows } from "../../../src/spec/unenforced.ts";
import { leafPatterns } from "../../support/schema-paths.ts";

const parse = (text: string): Extract<Parsed, { valid: true }> => {
  const parsed = parseNekoYaml(Buffer.from(`version: 1\n${text}\n`), "f");
  if (!parsed.valid) throw new Error(parsed.problems.map(renderProblemLine).join("\n"));
  return parsed;
};

/**
 * Keys that something acts on today, by who does. A key that is new in the schema is in neither list, and the test
 * below fails until somebody says what happens to it.
 */
const actedOn: Readonly<Record<string, readonly string[]>> = {
  "people: shown, or there to be read": [
    "targets.*.address",
    "targets.*.role",
    "targets.*.labels",
    "environments.*.overrides.labels",
    "freeze.*.reason",
    "exceptions.*.reason",
    "exceptions.*.approved-by",
  ],
  "parse and resolve": [
    "version",
    "flake",
    "groups",
    "windows",
    "defaults.system",
    "defaults.runs-on",
    "defaults.timeout",
    "source.branch",
    "source.verify",
    "source.resolve",
    "registries.*.ttl",
    "shells.*.systems",
  ],
  policy: [
    ...["imperative", "impure-shells", "gpu-config", "generations", "latest-tag"].map((key) => `policy.${key}`),
    ...["code", "path", "because", "level", "equals", "contains", "starts-with", "not-one-of", "absent"].map(
      (key) => `policy.deny.*.${key}`,
    ),
    ...["id", "rule", "target", "what", "expires"].map((key) => `exceptions.*.${key}`),
  ],
  build: [
    ...["attr", "check", "bench", "gpu", "env", "pure", "runs-on", "timeout", "direnv"].map((key) => `shells.*.${key}`),
    "packages.*.attr",
    "packages.*.runs-on",
    ...["attr", "variants", "systems", "runs-on"].map((key) => `images.*.${key}`),
  ],
  push: [
    ...["name", "tags", "max-size", "compression", "layers"].map((key) => `images.*.${key}`),
    ...["env", "entrypoint", "cmd", "workdir", "user", "labels", "exposed-ports"].map(
      (key) => `images.*.config.${key}`,
    ),
    "variants.*.tag",
    "variants.*.env",
    "variants.*.cuda.env",
    ...["url", "on", "insecure", "auth.username", "auth.password"].map((key) => `registries.*.${key}`),
  ],
  "hosts, which pick a variant by it": [
    "variants.*.cuda.version",
    "variants.*.cpu.march",
    "variants.*.cpu.flags",
    "variants.*.gpu-archs",
  ],
  "neko cache push": ["url", "key", "push", "priority"].map((key) => `caches.*.${key}`),
  "release and hosts": [
    ...["kind", "attr", "system", "environment", "identity", "strategy"].map((key) => `targets.*.${key}`),
    ...["image", "name", "ports", "env", "mounts", "devices", "args", "network"].map((key) => `targets.*.run.*.${key}`),
    ...["ports", "env", "mounts", "devices", "args", "network"].map(
      (key) => `environments.*.overrides.containers.*.${key}`,
    ),
    "environments.*.overrides.env",
    ...["name", "to", "soak", "max-unavailable", "environment", "window"].map((key) => `rollout.waves.*.${key}`),
    ...["http", "status", "contains", "exec", "within", "successes", "on"].map((key) => `rollout.health.*.${key}`),
    "rollout.on-failure",
    "drift.minor",
    "drift.major",
  ],
  report: ["report.comment", "report.checks", "report.deployments", "report.summary"],
};

/** Below kinds and probes that are refused as a whole, by the row of their kind. */
const withTheirKind: Readonly<Record<string, readonly string[]>> = {
  "targets.*.kind": ["config", "shells", "platform", "provider", "app-id", "compose"].map((key) => `targets.*.${key}`),
  "rollout.health.*.metric": ["name", "min", "max"].map((key) => `rollout.health.*.${key}`),
  "rollout.health.*.unit": ["rollout.health.*.stable-for"],
  attestation: leafPatterns().filter((path) => path.startsWith("attestation.")),
  freeze: ["from", "until", "on"].map((key) => `freeze.*.${key}`),
};

const containers = "images: { web: { attr: web } }\ntargets: { a: { kind: containers, run: [web], ";
const probe = (text: string): string => `rollout: { health: [{ ${text} }] }`;
const nixos = (text: string): string => `targets: { a: { kind: nixos, ${text} } }`;

/** One file per row that asks for what does not run. */
const samples: Readonly<Record<string, string>> = {
  "targets.*.kind": "targets: { a: { kind: nixos } }",
  "targets.*.strategy": `${containers}strategy: beside } }`,
  "targets.*.attest": `${containers}attest: { platform: tpm } } }`,
  "targets.*.ssh": `${containers}ssh: { user: root } } }`,
  "targets.*.modules": nixos("modules: [a.nix]"),
  "targets.*.proxmox": nixos("proxmox: { node: pve, vmid: 100 }"),
  "rollout.health.*.tcp": probe('tcp: "localhost:80"'),
  "rollout.health.*.unit": probe("unit: a.service"),
  "rollout.health.*.metric": probe('metric: "http://a/m", name: up, min: 1'),
  "rollout.health.*.gpu": probe("gpu: {}"),
  "source.verify": "source: { verify: signed-commits }",
  "source.resolve": "source: { resolve: host }",
  "source.poll": "source: { poll: 60s }",
  "source.release-timeout": "source: { release-timeout: 1h }",
  "source.allow-web-flow": "source: { allow-web-flow: true }",
  "rollout.on-failure": "rollout: { on-failure: pause }",
  "rollout.keep-generations": "rollout: { keep-generations: 3 }",
  "rollout.timeouts": "rollout: { timeouts: { fetch: 1m } }",
  freeze: "freeze: [{ from: 2026-12-24, until: 2026-12-26, reason: x }]",
  "attestation.policy": "attestation: { policy: enforce }",
  attestation: "attestation: { policy: observe }",
  "drift.minor": "drift: { minor: report }",
  "drift.major": "drift: { major: ignore }",
  "drift.unmanaged": "drift: { unmanaged: [/etc/x] }",
  "drift.every": "drift: { every: 5m }",
  "exceptions.*.rule": "exceptions: [{ id: a, rule: drift, reason: r, approved-by: me, expires: 2026-12-31 }]",
  "images.*.timeout": "images: { web: { attr: web, timeout: 1h } }",
  "packages.*.builder": "packages: { a: { builder: go } }",
  "packages.*.version": 'packages: { a: { version: "1.0" } }',
  "packages.*.vendor-hash": `packages: { a: { vendor-hash: "sha256-${"A".repeat(43)}=" } }`,
  "packages.*.source": "packages: { a: { source: a } }",
  "packages.*.timeout": "packages: { a: { timeout: 1h } }",
  "shells.*.packages": "shells: { a: { packages: [jq] } }",
  "shells.*.python": "shells: { a: { python: [numpy] } }",
  "shells.*.hook": "shells: { a: { hook: { linux: echo } } }",
  "shells.*.direnv": "shells: { a: { direnv: true } }",
  env: "env: { dotenv: true }",
  services: "services: { compose: compose.yaml }",
  builders: "builders: { a: { host: b.example.org, systems: [x86_64-linux] } }",
  notifications: "notifications: { ops: { webhook: HOOK, on: [drift] } }",
  "report.summary": "report: { summary: false }",
};

const fits = (path: string, pattern: string): boolean => {
  const keys = path.split(".");
  const wanted = pattern.split(".");
  return keys.length === wanted.length && wanted.every((key, index) => key === "*" || key === keys[index]);
};

describe("what does not run yet", () => {
  it("is every key of the schema that nothing acts on", () => {
    const rows = notYetRows.map(({ pattern }) => pattern);
    const isBelow = (path: string): boolean => rows.some((row) => path === row || path.startsWith(`${row}.`));
    const listed = new Set([...Object.values(actedOn), ...Object.values(withTheirKind)].flat());
    const leaves = leafPatterns();
    expect(leaves.length).toBeGreaterThan(250);
    const unsaid = leaves.filter((path) => !listed.has(path) && !isBelow(path) && !path.endsWith(".description"));
    expect(unsaid).toEqual([]);
    // What is gone from the schema goes from here.
    expect([...listed].filter((path) => !leaves.includes(path))).toEqual([]);
  });

  it("has rows for keys that are there", () => {
    const leaves = leafPatterns();
    const keys = new Set(
      leaves.flatMap((path) => path.split(".").map((_, index, all) => all.slice(0, index + 1).join("."))),
    );
    expect(notYetRows.map(({ pattern }) => pattern).filter((pattern) => !keys.has(pattern))).toEqual([]);
    expect(Object.keys(samples).toSorted()).toEqual([...new Set(notYetRows.map(({ pattern }) => pattern))].toSorted());
  });

  it.each(notYetRows.map(({ pattern, level }) => [pattern, level] as const))("%s is said (%s)", (pattern, level) => {
    const { warnings, state } = parse(samples[pattern] ?? "");
    const beginning = level === "refused" ? "this version does not do, " : "checked and kept, ";
    const said = warnings.filter(({ code, message }) => code === "NOT_YET" && message.startsWith(beginning));
    expect(said).toHaveLength(1);
    const paths = said[0]?.message.match(/[a-z*][A-Za-z0-9*-]*(?:\.[A-Za-z0-9*-]+)+|\b[a-z]+\b/g) ?? [];
    expect(paths.some((path) => fits(path, pattern))).toBe(true);
    expect(state.unenforced.some(({ path }) => fits(path, pattern))).toBe(level === "refused");
  });

  it("is not what runs", () => {
    const text =
      "source: { branch: main, verify: release-record, resolve: record }\nshells: { a: { env: { A: b }, pure: true, check: x, bench: y, gpu: true, direnv: false } }\n" +
      `${containers}strategy: replace } }\nattestation: { policy: off }\ndrift: { minor: fix, major: fix }\n` +
      "freeze: [{ from: 2026-12-24, until: 2026-12-26, reason: x }]\n" +
      `rollout: { on-failure: rollback, waves: [{ name: a, to: [a], window: "daily 00:00-24:00 UTC" }], health: [{ exec: ["true"] }] }\nreport: { summary: true }\n` +
      "exceptions: [{ id: a, rule: POLICY_LATEST_TAG, reason: r, approved-by: me, expires: 2026-12-31 }]";
    const { warnings, state } = parse(text);
    expect(warnings).toEqual([]);
    expect(state.unenforced).toEqual([]);
  });

  it("is not the variant that a host picks", () => {
    const text =
      'variants: { b: { gpu-archs: ["8.6+PTX"] }, a: { cpu: { march: znver2, flags: ["-O3"] } } }\n' +
      'images: { w: { attr: "w-{variant}", variants: [b, a] } }\n' +
      "targets: { a: { kind: containers, run: [w/auto] } }";
    const { warnings, state } = parse(text);
    expect(warnings.filter(({ code }) => code === "NOT_YET")).toEqual([]);
    expect(state.unenforced).toEqual([]);
    const [target] = state.targets;
    // Among equals the first one named is chosen: their order is the file's, not the alphabet's.
    expect(target?.kind === "containers" && target.containers[0]?.choices).toEqual(["w/b", "w/a"]);
    expect(state.images.find(({ id }) => id === "w/a")?.compiledFor).toEqual({
      gpuArchs: [],
      march: "znver2",
      flags: ["-O3"],
    });
  });

  it("is said in one line, at the first of its places", () => {
    const { warnings } = parse("shells: { a: {}, b: { python: [x] }, c: { python: [y] } }\nenv: { dotenv: true }");
    expect(warnings.map((warning) => renderProblemLine(warning))).toEqual([
      "f:2:23 checked and kept, but not acted on by this version: shells.b.python, env [NOT_YET]",
    ]);
    const many = Array.from({ length: 1_000 }, (_, index) => `t${index}: { kind: nixos }`).join(", ");
    expect(parse(`targets: { ${many} }`).warnings).toHaveLength(1);
  });
});
