import { describe, expect, it } from "vitest";
import type { CompiledFor } from "../../../src/spec/desired-state.ts";
import { isDriverFrom, leastDriver } from "../../../src/variants/driver.ts";
import type { Hardware } from "../../../src/variants/hardware.ts";
import { hardwareFindings } from "../../../src/variants/machine-findings.ts";
import { flagsOfMarch } from "../../../src/variants/march.ts";

describe("the least driver of a CUDA version", () => {
  it.each([
    ["11.0", "450.80.02"],
    ["11.8", "450.80.02"],
    ["12.8", "525.60.13"],
    ["12.8.1", "525.60.13"],
    ["13.0", "580.65.06"],
    ["10.2", "440.33"],
    ["9.2", undefined],
    ["99.0", undefined],
    ["new", undefined],
  ])("of %s is %s", (cuda, least) => expect(leastDriver(cuda)).toBe(least));

  it.each([
    ["525.60.13", "525.60.13", true],
    ["525.60.12", "525.60.13", false],
    ["525.105", "525.60.13", true],
    ["525", "525.60.13", false],
    ["580.65.06", "525.60.13", true],
    ["450.80.02", "525.60.13", false],
    ["n/a", "525.60.13", undefined],
  ])("driver %s is from %s on: %s", (driver, least, answer) => expect(isDriverFrom(driver, least)).toBe(answer));
});

describe("a machine against what would run on it", () => {
  const cpu = { kind: "known", model: "x", flags: flagsOfMarch("x86-64-v3") ?? [] } as const;
  const h200 = { index: 0, uuid: "GPU-1", name: "NVIDIA H200", capability: { major: 9, minor: 0 } };
  const found = (driver: string, cuda: string | null): Hardware => ({
    gpus: { kind: "found", gpus: [h200], driver, cuda },
    cpu,
  });
  const none: Hardware = { gpus: { kind: "none", because: "there is no nvidia-smi" }, cpu };
  const broken: Hardware = { gpus: { kind: "unknown", because: "nvidia-smi ended with 9" }, cpu };
  const gpu = { name: "gpu", gpu: true };
  const image = (id: string, compiledFor: Partial<CompiledFor>) => ({
    id,
    compiledFor: { gpuArchs: [], ...compiledFor },
  });
  const levels = (hardware: Hardware, wish: Partial<Parameters<typeof hardwareFindings>[1]>) =>
    hardwareFindings(hardware, { shells: [], images: [], only: false, ...wish }).map(
      ({ level, code, subject }) => `${level} ${code} ${subject}`,
    );

  it.each([
    ["nobody asks for one", none, { shells: [{ name: "a", gpu: false }] }, "ok GPU GPU"],
    ["one of many shells asks", none, { shells: [gpu] }, "warning GPU shell gpu"],
    ["this job is for that shell", none, { shells: [gpu], only: true }, "error GPU shell gpu"],
    ["the driver is broken", broken, { shells: [gpu] }, "warning GPU shell gpu"],
    ["the driver is broken, and it is for that shell", broken, { shells: [gpu], only: true }, "error GPU shell gpu"],
    ["it is there", found("570.86.15", "12.8"), { shells: [gpu], only: true }, "ok GPU shell gpu"],
  ] as const)("a GPU, when %s", (_, hardware, wish, said) => expect(levels(hardware, wish)).toEqual([said]));

  it.each([
    ["550.54", "12.4", "12.8", "ok"], // same major
    ["570.86", "12.8", "13.0", "warning"],
    ["580.65.06", "13.0", "11.8", "ok"],
    ["525.60.13", null, "12.8", "ok"], // by its number, where nvidia-smi says no version
    ["470.1", null, "12.8", "warning"],
    ["470.1", null, "99.0", "warning"],
  ])("driver %s of CUDA %s for CUDA %s: %s", (driver, newest, cuda, level) => {
    const images = [image("agent/opt", { cuda })];
    expect(levels(found(driver, newest), { images })).toEqual(["ok GPU GPU", `${level} DRIVER CUDA ${cuda}`]);
    expect(levels(none, { images })).toEqual(["ok GPU GPU"]);
  });

  it("says once per CPU what it does not run", () => {
    const images = [
      image("a/opt", { march: "znver5" }),
      image("b/opt", { march: "znver5" }),
      image("c", { march: "x86-64-v2" }),
      image("d", {}),
      image("e", { march: "z80" }),
    ];
    const findings = hardwareFindings(none, { shells: [], images, only: false });
    expect(findings.map(({ level, code, subject }) => `${level} ${code} ${subject}`)).toEqual([
      "ok GPU GPU",
      "warning CPU znver5",
      "ok CPU x86-64-v2",
      "warning CPU z80",
    ]);
    expect(findings[1]?.message).toMatch(/^this CPU lacks .* and \d+ more: a\/opt, b\/opt can be compiled here/);
    expect(findings.every(({ level, hint }) => (hint === "") === (level === "ok"))).toBe(true);
  });
});
