import { describe, expect, it } from "vitest";
import { narrowToOutputs } from "../../../src/pipeline/only.ts";
import type { ValidLoaded } from "../../../src/pipeline/source.ts";
import { neededAttributes } from "../../../src/plan/evaluated-state.ts";
import { validOf } from "../../support/evaluated.ts";

const { state, declared } = validOf(`version: 1
defaults: { system: x86_64-linux }
shells: { default: {}, gpu: {} }
packages: { tool: {} }
images:
  agent: { attr: agent, systems: [x86_64-linux, aarch64-linux] }
  web: { attr: web }
registries: { ghcr: { url: ghcr.io/acme } }
targets:
  site: { kind: profile, attr: site }
  one: { kind: containers, run: [web] }
  box: { kind: nixos }
  desk: { kind: shells, shells: [gpu] }
rollout:
  waves: [{ name: first, to: [site, one] }, { name: second, to: [box, desk] }]
`);
const loaded = { valid: true, state, declared, bytes: new Uint8Array(), warnings: [] } as unknown as ValidLoaded;
const pkg = (name: string, system = "x86_64-linux"): string => `packages.${system}.${name}`;
const box = "nixosConfigurations.box.config.system.build.toplevel";

describe("narrowToOutputs", () => {
  it("keeps everything for an empty list", () => {
    expect(narrowToOutputs(loaded, [])).toBe(loaded);
  });

  it.each<[readonly string[], readonly string[]]>([
    [[pkg("web")], ["image web"]],
    [
      ["devShells.x86_64-linux.gpu", pkg("tool")],
      ["shell gpu", "package tool"],
    ],
    [
      [pkg("site"), box],
      [`system box`, "profile site"],
    ],
    [[pkg("agent", "aarch64-linux")], ["image agent@aarch64-linux", "image agent@x86_64-linux"]],
  ])("of %j is what is built", (only, roles) => {
    const narrowed = narrowToOutputs(loaded, only);
    expect([...neededAttributes(narrowed.state).values()].toSorted()).toEqual(roles.toSorted());
    expect(narrowed.state.registries).toEqual(state.registries);
    expect(narrowed.state.rollout).toEqual(state.rollout);
  });

  it("keeps of what the file says the same", () => {
    const { declared: said } = narrowToOutputs(loaded, [pkg("site")]);
    expect(said).toEqual({
      ...declared,
      shells: {},
      packages: {},
      images: {},
      targets: { site: { kind: "profile", attr: "site" } },
    });
  });

  it("is everything again when all rows of a matrix are put together", () => {
    const all = [...neededAttributes(state).keys()];
    expect(neededAttributes(narrowToOutputs(loaded, all).state)).toEqual(neededAttributes(state));
  });

  it.each([
    [pkg("wep"), `did you mean "${pkg("web")}"?`],
    ["web", "choose from: devShells.x86_64-linux.default"],
  ])("refuses %s, which nothing needs", (attribute, hint) => {
    expect(() => narrowToOutputs(loaded, [pkg("web"), attribute])).toThrow(
      expect.objectContaining({
        code: "USAGE",
        message: `neko.yaml needs no output "${attribute}"`,
        hint: expect.stringContaining(hint) as string,
      }),
    );
  });
});
