import { describe, expect, it } from "vitest";
import { parseNekoYaml } from "../../../src/spec/parse.ts";
import { renderProblemLine } from "../../../src/spec/render-problems.ts";
import { expectedAt, findingsIn, unmark } from "../../support/marked.ts";

const v = "version: 1\n";
const variants = "variants: { generic: {}, opt: {} }\n";
const agent = `${v}${variants}images: { agent: { attr: "a-{variant}", variants: [generic, opt] }, web: { attr: web } }\n`;
const web = `${v}images: { web: { attr: web } }\n`;
const targets = `${v}targets: { a: { kind: profile, attr: a }, b: { kind: profile, attr: b } }\n`;
const wave = (rest: string): string => `rollout: { waves: [{ name: w, to: [a, b], ${rest} }] }\n`;

const bad: readonly (readonly [codes: string, marked: string])[] = [
  // Images, shells, systems
  ["UNKNOWN_IMAGE", `${agent}targets: { a: { kind: nixos, run: [«agnet/opt] } }\n`],
  ["UNKNOWN_VARIANT", `${agent}targets: { a: { kind: containers, run: [{ image: «agent/x }] } }\n`],
  ["UNKNOWN_VARIANT", `${web}targets: { a: { kind: containers, run: [«web/auto] } }\n`],
  [
    "UNKNOWN_IMAGE",
    `${agent}targets: { a: { kind: tee, platform: tdx, provider: dstack, compose: c.yaml, run: [«wbe] } }\n`,
  ],
  ["DUPLICATE_NAME", `${web}targets: { a: { kind: nixos, run: [web, «web] } }\n`],
  ["INVALID_NAME", `${v}variants: { «auto: {} }\n`],
  ["UNKNOWN_VARIANT UNKNOWN_IMAGE", `${agent}attestation: { images: { rebuild: [«agent, web, «x] } }\n`],
  ["UNKNOWN_VARIANT", `${agent}attestation: { images: { rebuild: [«agent/auto] } }\n`],
  ["UNKNOWN_SHELL", `${v}shells: { gpu: {} }\ntargets: { a: { kind: shells, shells: [gpu, «gpuu] } }\n`],
  [
    "SYSTEM_MISMATCH",
    `${v}shells: { m: { systems: [aarch64-darwin] } }\ntargets: { a: { kind: shells, shells: [«m] } }\n`,
  ],
  [
    "SYSTEM_MISMATCH",
    `${v}images: { "*": { attr: "packages.aarch64-linux.{image}" }, web: {} }\ntargets: { a: { kind: nixos, run: [{ image: «web }] } }\n`,
  ],
  ["SYSTEM_MISMATCH", `${v}targets: { a: { kind: profile, attr: «packages.aarch64-linux.x } }\n`],
  // Registries
  [
    "LOOPBACK_REGISTRY",
    `${web}registries: { l: { url: "localhost:5000/x" }, p: { url: ghcr.io/x, on: [tag] } }\ntargets: { a: { kind: tee, platform: tdx, provider: phala, compose: c.yaml, «run: [web] } }\n`,
  ],
  [
    "TTL_IN_PRODUCTION",
    `${web}registries: { t: { url: ttl.sh/x, ttl: 1h } }\ntargets: { a: { kind: containers, run: [web], environment: «production } }\n`,
  ],
  ["DUPLICATE_NAME", `${v}caches: [{ url: "https://a.example.org" }, { url: «"https://a.example.org/" }]\n`],
  // Times
  ["UNKNOWN_WINDOW", `${targets}${wave("window: «nigth")}windows: { night: "daily 00:00-24:00 UTC" }\n`],
  ["UNKNOWN_WINDOW", `${targets}${wave("window: «night")}`],
  ["WINDOW_INVALID", `${targets}${wave('window: «"Mon-Thu 02:00-06:00 Europe/Berln"')}`],
  ["WINDOW_INVALID", `${v}windows: { night: «"Sat 02:00-02:00 UTC" }\n`],
  ["INVALID_TIME", `${v}freeze: [{ from: 2026-12-24, until: «2026-12-23, reason: x }]\n`],
  ["INVALID_TIME", `${v}freeze: [{ from: «2026-02-29, until: 2026-03-01, reason: x }]\n`],
  ["INVALID_TIME", `${v}freeze: [{ from: 2026-12-24T18:00Z, until: «2026-12-24T18:00Z, reason: x }]\n`],
  ["UNKNOWN_TARGET", `${targets}freeze: [{ from: 2026-12-24, until: 2026-12-24, reason: x, on: [a, «c] }]\n`],
  ["INVALID_TIME", `${v}attestation: { rollback: { allow: [{ to: abcdef0, reason: r, until: «2026-06-31 }] } }\n`],
  // Exceptions
  [
    "DUPLICATE_NAME",
    `${v}exceptions: [{ id: a, rule: drift, reason: r, approved-by: me, expires: 2026-12-31 }, { id: «a, rule: drift, reason: r, approved-by: me, expires: 2026-12-31 }]\n`,
  ],
  [
    "UNKNOWN_TARGET INVALID_TIME",
    `${targets}exceptions: [{ id: a, rule: drift, target: «c, reason: r, approved-by: me, expires: «2026-02-30 }]\n`,
  ],
  // Environments
  [
    "UNKNOWN_ENVIRONMENT UNKNOWN_ENVIRONMENT",
    `${v}targets: { a: { kind: profile, attr: a, environment: «prod } }\nrollout: { waves: [{ name: w, to: [a], environment: «x }] }\nenvironments: { production: {} }\n`,
  ],
  [
    "UNKNOWN_CONTAINER",
    `${web}targets: { a: { kind: containers, run: [web], environment: p }, b: { kind: containers, run: [{ image: web, name: shop }] } }\nenvironments: { p: { overrides: { containers: { web: {}, «shop: {} } } } }\n`,
  ],
  // Variables
  ["ENV_VALUE_INVALID", `${v}env: { vars: { A: { type: integer, default: «"1.5" } } }\n`],
  ["ENV_VALUE_INVALID", `${v}env: { vars: { A: { type: number, default: «"x" } } }\n`],
  ["ENV_VALUE_INVALID", `${v}env: { vars: { A: { type: boolean, default: «"yes" } } }\n`],
  ["ENV_VALUE_INVALID", `${v}env: { vars: { A: { type: url, default: «"example.org" } } }\n`],
  ["ENV_VALUE_INVALID", `${v}env: { vars: { A: { type: path, default: «" " } } }\n`],
  ["ENV_VALUE_INVALID", `${v}env: { vars: { A: { type: enum, values: [x, y], default: «z } } }\n`],
  [
    "ENV_VALUE_INVALID UNKNOWN_VARIABLE",
    `${v}env: { vars: { A: { type: boolean } }, profiles: { p: { A: «"1", «B: "1" } } }\n`,
  ],
  ["MISSING_KEY", `${v}env: { vars: { A: { type: «enum } } }\n`],
  ["CONFLICTING_KEYS", `${v}env: { vars: { A: { «values: [x] } } }\n`],
  ["CONFLICTING_KEYS", `${v}env: { vars: { A: { «default: x, required: true } } }\n`],
  // Checks and notifications
  ["MISSING_KEY", `${v}rollout: { health: [«{ metric: "http://a/m", name: up }] }\n`],
  ["CONFLICTING_KEYS", `${v}rollout: { health: [{ metric: "http://a/m", name: up, min: «2, max: 1 }] }\n`],
  ["UNKNOWN_TARGET", `${targets}notifications: { ops: { webhook: HOOK, on: [drift], targets: [a, «c] } }\n`],
];

const good: readonly string[] = [
  `${agent}targets: { a: { kind: containers, run: [agent/auto, web] }, b: { kind: nixos, run: [agent/opt] } }\n`,
  `${agent}attestation: { images: { rebuild: [agent/opt, web] } }\n`,
  // Nothing is pushed on main, or one of the registries is reachable: nothing can be said.
  `${web}registries: { l: { url: "localhost:5000/x" }, d: { url: "oci:images" } }\ntargets: { a: { kind: tee, platform: tdx, provider: phala, compose: c.yaml, run: [web] } }\n`,
  `${web}registries: { l: { url: "localhost:5000/x", on: [tag] } }\ntargets: { a: { kind: tee, platform: tdx, provider: phala, compose: c.yaml, run: [web] } }\n`,
  `${web}registries: { t: { url: ttl.sh/x, ttl: 1h }, g: { url: ghcr.io/x } }\ntargets: { a: { kind: containers, run: [web], environment: production } }\n`,
  // Without declared environments any name is one of GitHub's.
  `${v}targets: { a: { kind: profile, attr: a, environment: "Any thing" } }\n`,
  `${targets}${wave('window: "Fri-Mon,Wed 22:00-04:00 Europe/Berlin"')}`,
  `${v}freeze: [{ from: 2026-12-24, until: 2026-12-24, reason: one day }]\n`,
  `${v}env: { vars: { A: "", B: { type: number, default: "-1.5e3" }, C: { type: url, default: "postgres://db/app" } }, profiles: { p: { A: x } } }\n`,
  `${v}rollout: { health: [{ metric: "http://a/m", name: up, min: 1, max: 1 }] }\n`,
];

describe("references", () => {
  it.each(bad.map(([codes, marked], index) => [index, codes, marked] as const))("%i %s", (_, codes, marked) => {
    const { text, places } = unmark(marked);
    expect(findingsIn(text)).toEqual(expectedAt(codes, places));
  });

  it.each(good)("nothing is wrong with %s", (text) => {
    expect(findingsIn(text)).toEqual([]);
  });

  it("are checked where the schema found something, too", () => {
    const { text, places } = unmark(`${v}targets: { a: { kind: shells, «shels: [], shells: [«x] } }\nfreeze: «1\n`);
    expect(findingsIn(text)).toEqual(expectedAt("UNKNOWN_KEY UNKNOWN_SHELL WRONG_TYPE", places));
  });

  it("take nothing from what stands under x-", () => {
    const text = `${v}targets: { a: { kind: profile, attr: a, environment: x-foo } }\nenvironments: { x-foo: { overrides: { labels: { a: "1" } } } }\n`;
    expect(parseNekoYaml(Buffer.from(text), "f")).toMatchObject({ valid: true, state: { targets: [{ labels: {} }] } });
  });

  it("end where images would be pushed under more tags than anybody reads", () => {
    const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
    const file = (images: number): string =>
      `${v}variants: { ${names("v", 50).join(": {}, ")}: {} }\n«images: { "*": { attr: "a-{variant}", name: "r/{image}", variants: [${names("v", 50).join(", ")}], tags: [${names("t", 49).join(", ")}] }, ${names("i", images).join(": {}, ")}: {} }\n`;
    expect(findingsIn(unmark(file(20)).text)).toEqual([]);
    const { text, places } = unmark(file(21));
    expect(findingsIn(text)).toEqual(expectedAt("OUT_OF_RANGE", places));
  });

  it("suggest what is declared, never another mistake", () => {
    const text = `${v}${variants}images: { agent: { attr: "a-{variant}", variants: [generic, optt] } }\ntargets: { a: { kind: containers, run: [agnet/opt] } }\n`;
    const parsed = parseNekoYaml(Buffer.from(text), "f");
    expect(!parsed.valid && parsed.problems.map(renderProblemLine)).toEqual([
      'f:3:61 "optt" in images.agent.variants is no variant. Did you mean "opt"? [UNKNOWN_VARIANT]',
      'f:4:41 "agnet/opt" names no image. Did you mean "agent/opt"? [UNKNOWN_IMAGE]',
    ]);
  });

  describe("expiry", () => {
    const exception = (day: string): string =>
      `${v}exceptions: [{ id: a, rule: drift, reason: r, approved-by: me, expires: «${day} }]\nattestation: { rollback: { allow: [{ to: abcdef0, reason: r, until: «${day} }] } }\n`;
    const at = (now: string, day: string): readonly string[] => {
      const { text, places } = unmark(exception(day));
      return findingsIn(text, { now: new Date(now) }).map((found) =>
        places.reduce((shown, place, index) => shown.replace(place, `#${index}`), found),
      );
    };

    it("is not judged without a time", () => {
      expect(findingsIn(unmark(exception("2020-01-01")).text)).toEqual([]);
    });

    it("holds for the whole last day, in UTC", () => {
      expect(at("2026-11-30T23:59:59Z", "2026-11-30")).toEqual(["#0 EXCEPTION_EXPIRING", "#1 EXCEPTION_EXPIRING"]);
      expect(at("2026-12-01T00:00:00Z", "2026-11-30")).toEqual(["#0 EXCEPTION_EXPIRED", "#1 EXCEPTION_EXPIRED"]);
    });

    it("is announced for two weeks", () => {
      expect(at("2026-11-16T23:59:59Z", "2026-11-30")).toEqual([]);
      expect(at("2026-11-17T00:00:00Z", "2026-11-30")).toEqual(["#0 EXCEPTION_EXPIRING", "#1 EXCEPTION_EXPIRING"]);
    });
  });

  it("judge what exceptions name: nearly a rule, none, or one that has nothing to except", () => {
    const exception = (rule: string): string =>
      `${v}policy: { deny: [{ code: NO_HOST, path: x-y, equals: 1, because: b }] }\nexceptions: [{ id: a, rule: «${rule}, reason: r, approved-by: me, expires: 2026-12-31 }]\n`;
    for (const rule of ["POLICY_IMPERATVE", "NO_HOTS", "no_host", "dirft", "UNHEARD_OF"]) {
      const { text, places } = unmark(exception(rule));
      expect(findingsIn(text), rule).toEqual([`${places[0]} UNKNOWN_RULE`]);
    }
    for (const rule of ["POLICY_IMPERATIVE", "NO_HOST"]) {
      const { text, places } = unmark(exception(rule));
      expect(findingsIn(text), rule).toEqual([`${places[0]} EXCEPTION_UNUSED`]);
    }
    for (const rule of ["drift", "tcb.status"]) {
      expect(findingsIn(unmark(exception(rule)).text), rule).toEqual([]);
    }
    // A warning would not be shown beside the error that the exception was to silence.
    const valid = (rule: string): boolean => parseNekoYaml(Buffer.from(unmark(exception(rule)).text), "f").valid;
    expect([valid("NO_HOTS"), valid("UNHEARD_OF"), valid("NO_HOST")]).toEqual([false, true, true]);
  });
});
