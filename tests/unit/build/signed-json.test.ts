import { describe, expect, it } from "vitest";
import { parseDerivationInputs, parseSignedPathInfos } from "../../../src/build/nix-json.ts";

const hello = "2846c5ghxf7c4rypzqn1wwsbichn3qb1-hello";
const dep = "ddn5blybmfdkscbpiqm7035qv6cmvmfg-dep";
const drv = "6z3jc4a67rmghqsngq2j5pl3smwzli3y-hello.drv";
const store = (name: string): string => `/nix/store/${name}`;
const narHash = "sha256-9silkscUS2RsK8MCVDtnvattJ3F/if6cIHXL6w5waXc=";

describe("parseSignedPathInfos", () => {
  const signed = {
    path: store(hello),
    narHash,
    narSizeBytes: 160,
    references: [store(dep)],
    deriver: store(drv),
    signatures: ["test-1:xyz"],
    ca: "fixed:r:sha256:abc",
  };
  const common = { narHash, narSize: 160, signatures: ["test-1:xyz"], ca: "fixed:r:sha256:abc" };

  it.each([
    [
      "an array (2.18)",
      [{ path: store(hello), ...common, references: [store(dep)], deriver: store(drv), valid: true }],
    ],
    ["an object by path (2.19)", { [store(hello)]: { ...common, references: [store(dep)], deriver: store(drv) } }],
    ["base names below info", { info: { [hello]: { ...common, references: [dep], deriver: drv } } }],
  ])("reads %s", (_shape, json) => {
    expect(parseSignedPathInfos(json)).toEqual([signed]);
  });

  it("leaves out what is not known", () => {
    const [info] = parseSignedPathInfos({
      [store(dep)]: { narHash, narSize: 8, references: [], deriver: null, ca: null },
    });
    expect(info).toEqual({ path: store(dep), narHash, narSizeBytes: 8, references: [], signatures: [] });
  });
});

describe("parseDerivationInputs", () => {
  const wanted = { outputs: [{ drvPath: store(drv), names: ["dev", "out"] }], sources: [store(dep)] };
  const names = ["dev", "out"];

  it.each([
    ["lists of outputs (2.18)", { "/x.drv": { inputDrvs: { [store(drv)]: names }, inputSrcs: [store(dep)] } }],
    [
      "outputs with more below them (2.19)",
      { "/x.drv": { inputDrvs: { [store(drv)]: { dynamicOutputs: {}, outputs: names } }, inputSrcs: [store(dep)] } },
    ],
    [
      "base names below derivations (2.34)",
      { version: 4, derivations: { x: { inputs: { drvs: { [drv]: { outputs: names } }, srcs: [dep] } } } },
    ],
  ])("reads %s", (_shape, json) => {
    expect(parseDerivationInputs(json)).toEqual(wanted);
  });

  it.each([
    [{}],
    [[]],
    [{ a: {}, b: {} }],
    [{ a: { inputDrvs: {} } }],
    [{ a: { inputDrvs: { b: 1 }, inputSrcs: [] } }],
  ])("refuses %j", (json) => {
    expect(() => parseDerivationInputs(json)).toThrow(/cannot read/);
  });
});
