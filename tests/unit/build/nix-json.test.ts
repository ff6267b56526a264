import { describe, expect, it } from "vitest";
import { parseImageConfig } from "../../../src/build/image-config.ts";
import { parseBuilt, parseNixJson, parsePathInfos } from "../../../src/build/nix-json.ts";
import { NekoError } from "../../../src/kernel/error.ts";

const a = `/nix/store/${"0".repeat(32)}-a`;
const b = `/nix/store/${"1".repeat(32)}-b`;
const hash = "sha256-88RGANdHt3tMS5ihoIhZ+V7W0WC4sqLnRLGft3SS3mA=";
const bare = { narHash: hash, narSize: 160, references: [b, a] };

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof NekoError) return error.code;
    throw error;
  }
  return "nothing thrown";
};

describe("parsePathInfos", () => {
  const wanted = [
    { path: a, narHash: hash, narSizeBytes: 160, references: [a, b] },
    { path: b, narHash: hash, narSizeBytes: 160, references: [a, b] },
  ];
  const base = (path: string) => path.slice("/nix/store/".length);
  const structured = { algorithm: "sha256", format: "base64", hash: hash.slice("sha256-".length) };
  it.each([
    [
      "an array (2.18)",
      [
        { path: b, valid: true, ...bare },
        { path: a, ...bare },
      ],
    ],
    ["an object by path (2.19)", { [b]: bare, [a]: bare }],
    ["a structured hash", { [b]: { ...bare, narHash: structured }, [a]: bare }],
    [
      "format 2: base names below info",
      { version: 2, info: { [base(b)]: { ...bare, references: [base(b), base(a)] }, [base(a)]: bare } },
    ],
  ])("reads %s", (_, json) => {
    expect(parsePathInfos(json)).toEqual(wanted);
  });

  it.each([
    ["null for a path", { [a]: null }, "SUBSTITUTE_FAILED"],
    ["valid: false", [{ path: a, valid: false }], "SUBSTITUTE_FAILED"],
    ["no size", { [a]: { ...bare, narSize: "160" } }, "INTERNAL"],
    ["another hash", { [a]: { ...bare, narHash: "md5-x" } }, "INTERNAL"],
    ["a path outside the store", { "/etc/passwd": bare }, "VALUE_INVALID"],
    ["a path below a store path", { [`${a}/bin`]: bare }, "VALUE_INVALID"],
    ["text", "x", "INTERNAL"],
  ])("refuses %s", (_, json, code) => {
    expect(codeOf(() => parsePathInfos(json))).toBe(code);
  });
});

describe("parseBuilt", () => {
  it("reads outputs by name, sorted", () => {
    const drvPath = `${a}.drv`;
    const [built] = parseBuilt([{ drvPath, outputs: { out: a, dev: b }, startTime: 1, stopTime: 2 }]);
    expect(built).toEqual({ drvPath, outputs: { dev: b, out: a } });
    expect(Object.keys(built!.outputs)).toEqual(["dev", "out"]);
  });

  it.each([[{}], [[{}]], [[{ drvPath: a, outputs: { out: null } }]]])("refuses %j", (json) => {
    expect(codeOf(() => parseBuilt(json))).toBe("INTERNAL");
  });
});

it("says whose output is no JSON", () => {
  expect(codeOf(() => parseNixJson("[1", "nix eval"))).toBe("INTERNAL");
});

describe("parseImageConfig", () => {
  it("takes what is declared and nothing more", () => {
    expect(parseImageConfig({}, "x")).toEqual({});
    expect(parseImageConfig({ cmd: [], env: {} }, "x")).toEqual({ cmd: [], env: {} });
  });

  it.each([
    ["a list", []],
    ["entrypoint as a string", { entrypoint: "/bin/sh" }],
    ["a number in cmd", { cmd: ["a", 1] }],
    ["a number in env", { env: { PORT: 80 } }],
    ["= in a name of env", { env: { "A=B": "c" } }],
    ["a port that is none", { exposedPorts: ["http"] }],
    ["user as a number", { user: 0 }],
    ["an unknown key", { Entrypoint: [] }],
  ])("refuses %s", (_, value) => {
    expect(codeOf(() => parseImageConfig(value, "x"))).toBe("EVALUATION_FAILED");
  });
});
