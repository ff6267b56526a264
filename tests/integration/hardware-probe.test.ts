import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createHardwareProbe } from "../../src/adapters/hardware-probe.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { flagsOfMarch } from "../../src/variants/march.ts";
import { never, scratch } from "../support/driver-host.ts";
import { placeNvidiaSmi } from "../support/nvidia-smi.ts";

// Real programs and the real /proc/cpuinfo. On a machine with a GPU the last test asks its own nvidia-smi.

const files = scratch("hardware");
afterAll(() => files[Symbol.dispose]());
const bin = join(files.path, "bin");
const driverFile = join(files.path, "driver");
const probe = (path = bin) => createHardwareProbe({ run: createNodeRun({ path }), driverFile });
const on = async (machine: string | null) => {
  placeNvidiaSmi(bin, machine);
  return (await probe()(never)).gpus;
};

describe("what a machine has", () => {
  it.each([
    ["a10", [["NVIDIA A10", "8.6"]], "12.4"],
    ["t4", [["Tesla T4", "7.5"]], "12.2"],
    ["h200x2", [["NVIDIA H200", "9.0"], ["NVIDIA H200", "9.0"]], "12.8"], // prettier-ignore
    ["rtx-5090", [["NVIDIA GeForce RTX 5090", "12.0"]], "13.0"],
    // It knows no --version: the head of the plain table has it.
    ["old-driver", [["NVIDIA GeForce RTX 3090", "8.6"]], "11.6"],
  ] as const)("%s", async (machine, expected, cuda) => {
    const found = await on(machine);
    expect(found).toMatchObject({ kind: "found", cuda });
    if (found.kind !== "found") return;
    expect(found.gpus.map(({ name, capability: { major, minor } }) => [name, `${major}.${minor}`])).toEqual(expected);
  });

  it("has no GPU where there is no nvidia-smi, or it finds none", async () => {
    expect(await on(null)).toEqual({ kind: "none", because: "there is no nvidia-smi, so no GPU for CUDA" });
    expect(await on("no-devices")).toEqual({ kind: "none", because: "nvidia-smi found no GPU" });
  });

  it.each([
    ["no-driver", /ended with 9: NVIDIA-SMI has failed because/],
    ["too-old", /ended with 2: Field "compute_cap" is not a valid field/],
    ["lost-card", /said what is not understood: .*Unable to determine the device handle/],
  ])("is not known where nvidia-smi fails: %s", async (machine, message) => {
    expect(await on(machine)).toEqual({ kind: "unknown", because: expect.stringMatching(message) });
  });

  it("is not known where the driver is loaded and nvidia-smi is not to be found, or not to be started", async () => {
    writeFileSync(driverFile, "NVRM version\n");
    expect(await on(null)).toMatchObject({ kind: "unknown", because: expect.stringMatching(/not on PATH/) });
    placeNvidiaSmi(bin, "a10");
    chmodSync(join(bin, "nvidia-smi"), 0o644);
    expect((await probe()(never)).gpus).toMatchObject({ kind: "unknown", because: expect.stringMatching(/EACCES/) });
  });

  it("is asked no longer than the caller waits", async () => {
    placeNvidiaSmi(bin, null);
    writeFileSync(join(bin, "nvidia-smi"), "#!/bin/sh\nexec /bin/sleep 600\n", { mode: 0o755 });
    const stop = new AbortController();
    const asked = probe()(stop.signal);
    setTimeout(() => stop.abort(), 100);
    await expect(asked).rejects.toThrow();
  });

  it("shows the flags of this very CPU", async () => {
    placeNvidiaSmi(bin, null);
    const { cpu } = await probe()(never);
    expect(cpu.kind).toBe("known");
    if (cpu.kind !== "known") return;
    const first = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1] ?? "";
    expect(first.split(" ")).toEqual(expect.arrayContaining([...cpu.flags]));
    if (process.arch === "x64") expect(cpu.flags).toEqual(expect.arrayContaining([...(flagsOfMarch("x86-64") ?? [])]));
    const missing = createHardwareProbe({ run: createNodeRun({ path: bin }), cpuinfo: join(files.path, "none") });
    placeNvidiaSmi(bin, "a10");
    expect((await missing(never)).cpu.kind).toBe("unknown");
  });

  it("is what this machine has", async () => {
    const { gpus } = await createHardwareProbe({ run: createNodeRun({ path: process.env["PATH"] ?? "/usr/bin" }) })(
      never,
    );
    const found = { kind: "found", cuda: expect.stringMatching(/^\d+\.\d+$/) };
    expect(gpus).toMatchObject(existsSync("/proc/driver/nvidia/version") ? found : { kind: "none" });
  });
});
