import { describe, expect, it } from "vitest";
import { parseNekoYaml } from "../../../src/spec/parse.ts";
import { renderProblemLine } from "../../../src/spec/render-problems.ts";
import { expectedAt, findingsIn, unmark } from "../../support/marked.ts";

const v = "version: 1\n";
const targets = "targets: { a: { kind: profile, attr: a }, b: { kind: profile, attr: b } }\ngroups: { all: [a, b] }\n";
const containers =
  "images: { web: { attr: web } }\ntargets: { a: { kind: containers, run: [{ image: web, network: «host }] }, b: { kind: containers, run: [{ image: web, network: «host }] } }\ngroups: { all: [a, b] }\n";
const rule = (rest: string): string => `policy: { deny: [{ code: NO_HOST, because: say why, ${rest} }] }\n`;
const exception = (rest: string): string =>
  `exceptions: [{ id: a, reason: r, approved-by: me, expires: 2026-12-31, ${rest} }]\n`;

const cases: readonly (readonly [codes: string, marked: string])[] = [
  // Built in; imperative is a warning unless the file says otherwise.
  ["POLICY_IMPERATIVE", `${v}shells: { a: { hook: «sudo ls } }\n`],
  ["POLICY_IMPERATIVE POLICY_IMPERATIVE", `${v}shells: { a: { hook: { linux: «sudo ls }, bench: «apt update } }\n`],
  ["POLICY_IMPERATIVE", `${v}policy: { imperative: deny }\nshells: { a: { check: «sudo ls } }\n`],
  ["POLICY_IMPERATIVE", `${v}rollout: { health: [{ exec: «[sh, -c, "pip install x"] }] }\n`],
  [
    "POLICY_IMPURE_SHELL POLICY_IMPURE_SHELL",
    `${v}policy: { impure-shells: deny }\nshells: { «a: {}, b: { pure: true }, c: { pure: «false } }\n`,
  ],
  ["POLICY_GPU_CONFIG", `${v}policy: { gpu-config: warn }\nshells: { a: { gpu: «true }, b: { gpu: false } }\n`],
  [
    "POLICY_GPU_CONFIG",
    `${v}policy: { gpu-config: deny }\nshells: { a: { gpu: true } }\nvariants: { «opt: { cuda: "12.8" }, b: { cuda: "12.8", gpu-archs: ["8.6"] } }\n`,
  ],
  ["POLICY_GENERATIONS", `${v}policy: { generations: deny }\n«${targets}`],
  ["POLICY_GENERATIONS", `${v}policy: { generations: deny }\n${targets}«rollout: { on-failure: rollback }\n`],
  [
    "POLICY_LATEST_TAG POLICY_LATEST_TAG",
    `${v}policy: { latest-tag: deny }\nvariants: { a: { tag: «latest } }\nimages: { web: { attr: web, tags: [v1, «latest] } }\n`,
  ],
  // Rules of one's own.
  ["POLICY_DENIED POLICY_DENIED", `${v}${containers}${rule("path: targets.*.run.*.network, equals: host")}`],
  [
    "POLICY_DENIED",
    `${v}shells: { a: { timeout: «2h }, b: { timeout: 1h } }\n${rule('path: shells.*.timeout, not-one-of: ["1h"]')}`,
  ],
  [
    "POLICY_DENIED",
    `${v}images: { web: { attr: web, config: { entrypoint: [a, «"/etc/x"] } } }\n${rule("path: images.*.config.entrypoint.*, starts-with: /etc")}`,
  ],
  [
    "POLICY_DENIED",
    `${v}images: { web: { attr: web, config: { entrypoint: [a, «"x/etc/x"] } } }\n${rule("path: images.*.config.entrypoint.1, contains: /etc")}`,
  ],
  [
    "POLICY_DENIED",
    `${v}${rule("path: targets.*.identity, absent: true")}targets: { «a: { kind: profile, attr: a } }\n`,
  ],
  [
    "POLICY_DENIED",
    `${v}${rule("path: source.branch, absent: false")}source: { branch: «main }\n`.replace(
      "source: { branch: «",
      "source: { «branch: ",
    ),
  ],
  [
    "POLICY_DENIED",
    `${v}${rule("path: rollout.keep-generations, equals: 5, level: warn")}rollout: { keep-generations: «5 }\n`,
  ],
  // What is written short counts as what it stands for.
  [
    "POLICY_DENIED",
    `${v}images: { web: { attr: web } }\ntargets: { a: { kind: containers, run: [«web] } }\n${rule("path: targets.*.run.*.image, equals: web")}`,
  ],
  [
    "POLICY_DENIED",
    `${v}images: { web: { attr: web } }\ntargets: { a: { kind: containers, run: [«web] } }\n${rule("path: targets.*.run.*.network, absent: true")}`,
  ],
  [
    "POLICY_DENIED",
    `${v}variants: { a: { cuda: «"11.8" } }\n${rule('path: variants.*.cuda.version, starts-with: "11."')}`,
  ],
  // By an alias it stands where the value is.
  [
    "POLICY_DENIED",
    `${v}x-run: &run [{ image: web, network: «host }]\nimages: { web: { attr: web } }\ntargets: { a: { kind: containers, run: *run } }\n${rule("path: targets.*.run.*.network, equals: host")}`,
  ],
  // The rules themselves.
  ["MISSING_KEY", `${v}policy: { deny: [«{ code: ABC, path: flake, because: b }] }\n`],
  ["CONFLICTING_KEYS", `${v}policy: { deny: [{ code: ABC, path: flake, because: b, equals: 1, «contains: x }] }\n`],
  [
    "DUPLICATE_NAME DUPLICATE_NAME",
    `${v}policy: { deny: [{ code: ABC, path: flake, because: b, equals: 1 }, { code: «ABC, path: flake, because: b, equals: 1 }, { code: «POLICY_IMPERATIVE, path: flake, because: b, equals: 1 }] }\n`,
  ],
  // Exceptions that do not fit.
  [
    "POLICY_DENIED POLICY_DENIED",
    `${v}${containers}${rule("path: targets.*.run.*.network, equals: host")}${exception("rule: drift")}`,
  ],
  [
    "POLICY_DENIED",
    `${v}${containers.replace("network: «host }] }, b", "network: host }] }, b")}${rule("path: targets.*.run.*.network, equals: host")}${exception("rule: NO_HOST, target: a")}`,
  ],
  [
    "POLICY_DENIED POLICY_DENIED",
    `${v}${containers}${rule("path: targets.*.run.*.network, equals: host")}${exception("rule: NO_HOST, what: targets.a.labels")}`,
  ],
  [
    "POLICY_DENIED",
    `${v}${rule("path: source.branch, equals: main")}source: { branch: «main }\n${targets}${exception("rule: NO_HOST, target: all")}`,
  ],
  [
    "POLICY_IMPERATIVE",
    `${v}policy: { imperative: deny }\n${targets}rollout: { health: [{ exec: «[sudo, ls] }] }\n${exception("rule: POLICY_IMPERATIVE, target: a")}`,
  ],
  [
    "POLICY_IMPERATIVE",
    `${v}policy: { imperative: deny }\n${targets}rollout: { health: [{ exec: «[sudo, ls], on: [all] }] }\n${exception("rule: POLICY_IMPERATIVE, target: a")}`,
  ],
];

const silent: readonly string[] = [
  `${v}policy: { imperative: off }\nshells: { a: { hook: sudo ls } }\n`,
  `${v}shells: { a: { hook: echo sudo, pure: false, gpu: true } }\nimages: { web: { attr: web, tags: [latest] } }\n${targets}`,
  `${v}policy: { generations: deny }\n`,
  `${v}${containers}${rule("path: targets.*.run.*.network, equals: host")}${exception("rule: NO_HOST")}`,
  `${v}${containers}${rule("path: targets.*.run.*.network, equals: host")}${exception("rule: NO_HOST, target: all")}`,
  `${v}${containers}${rule("path: targets.*.run.*.network, equals: host")}${exception("rule: NO_HOST, target: all, what: targets.*.run.0")}`,
  `${v}policy: { imperative: deny }\n${targets}rollout: { health: [{ exec: [sudo, ls], on: [all] }] }\n${exception("rule: POLICY_IMPERATIVE, target: all")}`,
  `${v}policy: { imperative: deny }\n${targets}rollout: { health: [{ exec: [sudo, ls] }] }\n${exception("rule: POLICY_IMPERATIVE, target: all")}`,
  `${v}policy: { imperative: deny }\nshells: { a: { hook: sudo ls } }\n${exception("rule: POLICY_IMPERATIVE")}`,
  `${v}${rule("path: shells.*.timeout, equals: 1h")}x-shells: { a: { timeout: 1h } }\nshells: { x-a: { timeout: 1h }, b: {} }\n`,
].map((marked) => unmark(marked).text);

describe("policy", () => {
  it.each(cases.map(([codes, marked], index) => [index, codes, marked] as const))("%i %s", (_, codes, marked) => {
    const { text, places } = unmark(marked);
    expect(findingsIn(text)).toEqual(expectedAt(codes, places));
  });

  it.each(silent)("finds nothing in %s", (text) => {
    expect(findingsIn(text)).toEqual([]);
  });

  it("says the rule's code, what was found and why", () => {
    const { text } = unmark(`${v}${containers}${rule("path: targets.*.run.*.network, equals: host")}`);
    const parsed = parseNekoYaml(Buffer.from(text), "f");
    expect(!parsed.valid && parsed.problems.map(renderProblemLine)).toEqual([
      'f:3:64 targets.a.run.0.network is "host" [NO_HOST]. say why. [POLICY_DENIED]',
      'f:3:127 targets.b.run.0.network is "host" [NO_HOST]. say why. [POLICY_DENIED]',
    ]);
  });

  it("denies with deny and warns with warn", () => {
    const valid = (severity: string): boolean =>
      parseNekoYaml(Buffer.from(`${v}policy: { imperative: ${severity} }\nshells: { a: { hook: sudo ls } }\n`), "f")
        .valid;
    expect([valid("deny"), valid("warn"), valid("off")]).toEqual([false, true, true]);
  });

  it("counts an exception for as long as it lasts", () => {
    const { text, places } = unmark(
      `${v}policy: { imperative: deny }\nshells: { a: { hook: «sudo ls } }\n${exception("rule: POLICY_IMPERATIVE").replace("2026-", "«2026-")}`,
    );
    expect(findingsIn(text)).toEqual([]);
    expect(findingsIn(text, { now: new Date("2026-12-31T23:00Z") })).toEqual([`${places[1]} EXCEPTION_EXPIRING`]);
    expect(findingsIn(text, { now: new Date("2027-01-01T00:00Z") })).toEqual(
      expectedAt("POLICY_IMPERATIVE EXCEPTION_EXPIRED", places),
    );
  });
});
