import { describe, expect, it } from "vitest";
import { strayKeyOf, withStars } from "../../../src/spec/schema-path.ts";

const stray = (path: string): string | undefined => strayKeyOf(path.split("."))?.segment;

describe("a path of neko.yaml", () => {
  it.each([
    "targets.*.run.*.network",
    "targets.gpu-01.run.0.env.TOKEN",
    "targets.*.proxmox.memory",
    "targets.*.attest.tdx.tcb.allow.*",
    "images.*.config.labels.*",
    "rollout.health.*.exec.*",
    "rollout.waves.*.max-unavailable",
    "variants.*.cuda.version",
    "environments.production.overrides.containers.*.ports.*",
    "*.*.runs-on",
    "x-team.anything.at.all",
    "groups.prod.*",
  ])("%s can be there", (path) => {
    expect(stray(path)).toBeUndefined();
  });

  it.each([
    ["targets.*.run.*.netwrok", "netwrok"],
    ["targts.*", "targts"],
    ["targets.*.kind.more", "more"],
    ["rollout.waves.first", "first"],
    ["flake.directory", "directory"],
    ["rollout.health.*.htttp", "htttp"],
  ])("%s cannot: %s", (path, segment) => {
    expect(stray(path)).toBe(segment);
  });

  it("knows what could stand there, of every kind", () => {
    expect(strayKeyOf(["targets", "*", "proxmx"])?.known).toEqual(
      expect.arrayContaining(["proxmox", "attr", "compose"]),
    );
  });
});

describe("a path with its stars left out", () => {
  it.each([
    ["targets.run.network", "targets.*.run.*.network"],
    ["images.config.env.A", "images.*.config.env.A"],
    ["rollout.health.exec", "rollout.health.*.exec"],
    ["targets.*.run.*.network", "targets.*.run.*.network"],
    ["targets.run.netwrok", undefined],
    ["run.network", undefined],
  ])("%s", (path, expected) => expect(withStars(path.split("."))).toBe(expected));

  it("ends on any path", () => {
    expect(withStars(Array.from({ length: 200 }, () => "targets"))).toBeUndefined();
    expect(withStars(["constructor", "__proto__"])).toBeUndefined();
  });
});
