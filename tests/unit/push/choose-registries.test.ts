import { describe, expect, it } from "vitest";
import { NekoError } from "../../../src/kernel/error.ts";
import { chooseRegistries, overrides, refuseOverride } from "../../../src/push/choose-registries.ts";
import type { RegistrySpec } from "../../../src/spec/desired-state.ts";

const hour = 3_600_000;
const at = (host: string, prefix: string) => ({ kind: "registry", host, prefix, insecure: false }) as const;
const main: RegistrySpec = {
  name: "main",
  location: at("ghcr.io", "acme"),
  on: ["main", "tag"],
  auth: { kind: "github-token" },
};
const ttl: RegistrySpec = { name: "ttl", location: at("ttl.sh", "acme-neko"), on: ["pull-request"], ttlMs: 24 * hour };
const lan: RegistrySpec = { name: "lan", location: at("registry.lan:5000", ""), on: [], ttlMs: 2 * hour };
const declared = [lan, main, ttl];
const chosen = (env: Readonly<Record<string, string>>, more: object = {}) =>
  chooseRegistries(declared, { event: "manual", ...overrides(env), ...more });
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof NekoError) return `${thrown.code}: ${thrown.message}. ${thrown.hint}`;
    throw thrown;
  }
  return "nothing thrown";
};

describe("registries of a push", () => {
  it("are those of the event, or those that were named", () => {
    expect(chooseRegistries(declared, { event: "pull-request" })).toEqual([ttl]);
    expect(chooseRegistries(declared, { event: "manual", registries: ["main", "ttl"] })).toEqual([main, ttl]);
    const stranger = () => chooseRegistries(declared, { event: "manual", registries: ["hub"] });
    expect(refusal(stranger)).toMatch(/^USAGE: neko\.yaml names no registry "hub"\. choose from lan, main, ttl;/);
  });

  it("live as long as --ttl says, where they forget", () => {
    const short = { text: "1h", from: "--ttl" } as const;
    const [one] = chooseRegistries(declared, { event: "manual", registries: ["ttl"], ttl: short });
    expect(one).toEqual({ ...ttl, ttlMs: hour });
    const kept = () => chooseRegistries(declared, { event: "manual", registries: ["main"], ttl: short });
    expect(refusal(kept)).toMatch(/^USAGE: --ttl is set, and registry main keeps what is pushed/);
  });

  it.each(["2", "1 h", "0h", "-1h", "25h", "2d", "1w", "1h30m", `${"9".repeat(30)}h`])("refuses the ttl %s", (text) => {
    expect(refusal(() => chosen({ NEKO_REGISTRY: "ttl.sh", NEKO_TTL: text }))).toMatch(/^USAGE: NEKO_TTL is "/);
  });
});

describe("NEKO_REGISTRY", () => {
  const rows: readonly [string, Partial<RegistrySpec>][] = [
    ["ttl.sh/acme", { location: at("ttl.sh", "acme"), ttlMs: 24 * hour }],
    ["ghcr.io/your-org", { location: at("ghcr.io", "your-org"), auth: { kind: "github-token" } }],
    ["docker.io/your-org", { location: at("docker.io", "your-org") }],
    ["localhost:5000/neko", { location: at("localhost:5000", "neko") }],
    ["your-device.tail-scale.ts.net/neko", { location: at("your-device.tail-scale.ts.net", "neko") }],
    ["registry.lan:5000/x", { location: at("registry.lan:5000", "x"), ttlMs: 2 * hour }],
    ["oci:images", { location: { kind: "layout", directory: "images" } }],
  ];
  it.each(rows)("%s takes the place of neko.yaml's registries", (url, wanted) => {
    expect(chosen({ NEKO_REGISTRY: url })).toEqual([{ name: "NEKO_REGISTRY", on: [], ...wanted }]);
  });

  it("with NEKO_TTL lives that long", () => {
    const [one] = chosen({ NEKO_REGISTRY: "ttl.sh/acme", NEKO_TTL: "1h" });
    expect(one?.ttlMs).toBe(hour);
    const kept = () => chosen({ NEKO_REGISTRY: "ghcr.io/acme", NEKO_TTL: "1h" });
    expect(refusal(kept)).toMatch(/^USAGE: NEKO_TTL is set, and registry NEKO_REGISTRY keeps what is pushed/);
  });

  it("has an account of its own where neko.yaml knows none for its host", () => {
    const own = { kind: "basic", usernameEnv: "NEKO_REGISTRY_USER", passwordEnv: "NEKO_REGISTRY_PASSWORD" };
    const account = { NEKO_REGISTRY_USER: "", NEKO_REGISTRY_PASSWORD: "hunter2" };
    expect(chosen({ NEKO_REGISTRY: "docker.io/acme", ...account })[0]?.auth).toEqual(own);
    expect(chosen({ NEKO_REGISTRY: "ghcr.io/acme", ...account })[0]?.auth).toEqual({ kind: "github-token" });
    expect(chosen({ NEKO_REGISTRY: "docker.io/acme" })[0]).not.toHaveProperty("auth");
  });

  it.each([
    "https://ghcr.io/acme",
    "ghcr",
    "ghcr.io/Acme",
    "ghcr.io/acme:latest",
    "user:hunter2@ghcr.io",
    "oci:../x",
    "a b",
  ])("is no registry: %s", (url) => {
    expect(refusal(() => chosen({ NEKO_REGISTRY: url }))).toMatch(
      /^(?!.*hunter2)USAGE: NEKO_REGISTRY is ".*which is no registry\. write host\[:port\]\/prefix/,
    );
  });

  it("names no registry of a release", () => {
    expect(refusal(() => refuseOverride({ NEKO_REGISTRY: "ttl.sh" }))).toMatch(
      /^USAGE: .*a release names registries of/,
    );
    expect(refusal(() => refuseOverride({ NEKO_REGISTRY: "", NEKO_TTL: "1h" }))).toBe("nothing thrown");
  });
});

describe("NEKO_TTL alone", () => {
  it("is for those that forget, and says nothing of the others", () => {
    const all = chosen({ NEKO_TTL: "1h" }, { registries: ["lan", "main", "ttl"] });
    expect(all.map(({ ttlMs }) => ttlMs)).toEqual([hour, undefined, hour]);
  });
});
