import { describe, expect, it } from "vitest";
import { checkTargets, narrowDeclared, narrowTo } from "../../../src/pipeline/narrow.ts";
import type { DesiredState } from "../../../src/spec/desired-state.ts";
import { validOf } from "../../support/evaluated.ts";

const yaml = `version: 1
defaults: { system: x86_64-linux }
shells: { default: {}, gpu: {} }
packages: { tool: {} }
variants: { generic: { tag: generic }, opt: { tag: opt } }
images:
  agent: { attr: "agent-{variant}", variants: [generic, opt] }
  yap: { attr: "yap-{variant}", variants: [generic, opt] }
targets:
  site: { kind: profile, attr: site }
  one: { kind: containers, run: [agent/opt] }
  any: { kind: containers, run: [yap/auto] }
  desk: { kind: shells, shells: [gpu] }
rollout:
  waves: [{ name: first, to: [site, one] }, { name: second, to: [any, desk] }]
`;

const stateOf = (text: string): DesiredState => validOf(text).state;
const { state, declared } = validOf(yaml);

describe("narrowTo", () => {
  it.each<[string[], string[], string[]]>([
    [["site"], [], []],
    [["one"], ["agent/opt"], []],
    [["any"], ["yap/generic", "yap/opt"], []],
    [["desk"], [], ["gpu"]],
    [["desk", "one"], ["agent/opt"], ["gpu"]],
    [["elsewhere"], [], []],
  ])("keeps of %j what it uses", (names, images, shells) => {
    const narrow = narrowTo(state, new Set(names));
    expect(narrow.images.map(({ id }) => id)).toEqual(images);
    expect(narrow.shells.map(({ name }) => name)).toEqual(shells);
    expect(narrow.packages).toEqual([]);
    expect(narrow.targets.map(({ name }) => name)).toEqual(names.filter((name) => name !== "elsewhere").toSorted());
    expect(narrow.rollout).toEqual(state.rollout);
  });

  it("keeps of what the file says the same, and all that is for every target", () => {
    const said = narrowDeclared(declared, narrowTo(state, new Set(["one"])));
    expect(said).toEqual({
      ...declared,
      shells: {},
      packages: {},
      images: { agent: { attr: "agent-{variant}", variants: ["generic", "opt"] } },
      targets: { one: { kind: "containers", run: ["agent/opt"] } },
    });
  });
});

describe("checkTargets", () => {
  it("takes what either side has", () => {
    const before = stateOf("version: 1\ntargets: { gone: { kind: profile, attr: x, system: x86_64-linux } }\n");
    expect(() => checkTargets(["gone", "site"], [state, before])).not.toThrow();
  });

  it.each([
    ["sit", 'did you mean "site"?'],
    ["zzzzzz", "choose from: any, desk, one, site"],
  ])("has a hint for %s", (name, hint) => {
    expect(() => checkTargets([name], [state])).toThrow(expect.objectContaining({ code: "TARGET_UNKNOWN", hint }));
  });
});
