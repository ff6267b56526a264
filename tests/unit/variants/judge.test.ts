import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CompiledFor } from "../../../src/spec/desired-state.ts";
import { chooseVariant } from "../../../src/variants/choose.ts";
import { cudaFit } from "../../../src/variants/cuda-version.ts";
import { parseGpuArch, runsOn } from "../../../src/variants/gpu-arch.ts";
import { gpusFor, parseCpuinfo, parseDriverCuda, parseGpuList } from "../../../src/variants/hardware.ts";
import { judgeVariant } from "../../../src/variants/judge.ts";
import { cpuNeed, flagsOfMarch } from "../../../src/variants/march.ts";
import { amd, bare, cpuOf, gpus, machine } from "../../support/hardware.ts";

const needs = (over: Partial<CompiledFor>): CompiledFor => ({ gpuArchs: [], ...over });
/** The seed's two: contradictions X05 and X06. */
const generic = { imageId: "agent/generic", compiledFor: needs({ cuda: "12.8", gpuArchs: ["8.6+PTX"] }) };
const opt = { imageId: "agent/opt", compiledFor: needs({ cuda: "12.8", gpuArchs: ["sm_86"], march: "znver2" }) };
const seed = [generic, opt];

describe("GPU code", () => {
  it.each([
    ["8.6+PTX", ["binary 8.6", "ptx 8.6"]],
    ["sm_86", ["binary 8.6"]],
    ["8.6", ["binary 8.6"]],
    ["8.9;9.0", ["binary 8.9", "binary 9.0"]],
    ["sm_90a", ["binary 9.0 only"]],
    ["9.0a+PTX", ["binary 9.0 only", "ptx 9.0 only"]],
    ["sm_100f", ["binary 10.0"]],
    ["sm_120", ["binary 12.0"]],
  ])("of %s", (text, expected) => {
    const shown = parseGpuArch(text)?.map(
      ({ form, capability: { major, minor }, only }) => `${form} ${major}.${minor}${only ? " only" : ""}`,
    );
    expect(shown).toEqual(expected);
  });

  it.each(["", " ", "86", "sm_8", "compute_86", "8.6+ptx", "sm_86+PTX", "8.6;", "8.6;x", "-8.6", "8.66", "8.6 +PTX"])(
    "is not %j, or what is left of it is read",
    (text) => {
      expect(parseGpuArch(text)).toEqual(text === "8.6;" ? parseGpuArch("8.6") : undefined);
    },
  );

  it.each([
    // X06: code for 8.6 runs on 8.6 to 8.9, PTX also on newer ones; 8.0 and 7.5 run neither.
    ["sm_86", { "7.5": false, "8.0": false, "8.6": true, "8.9": true, "9.0": false, "12.0": false }],
    ["8.6+PTX", { "7.5": false, "8.0": false, "8.6": true, "8.9": true, "9.0": true, "12.0": true }],
    ["8.0;9.0", { "7.5": false, "8.0": true, "8.6": true, "9.0": true, "10.0": false }],
    ["sm_90a", { "8.9": false, "9.0": true, "10.0": false }],
    ["9.0a+PTX", { "9.0": true, "10.0": false, "12.0": false }],
    ["sm_100f", { "9.0": false, "10.0": true, "10.3": true, "12.0": false }],
    // No binary moves between desktop GPUs and embedded ones; PTX does.
    ["8.6", { "8.7": false, "8.6": true }],
    ["8.7", { "8.7": true, "8.9": false }],
    ["8.6+PTX", { "8.7": true }],
  ])("%s runs where the guide says", (arch, where) => {
    for (const [gpu, expected] of Object.entries(where)) expect([gpu, runsOn(arch, gpu)]).toEqual([gpu, expected]);
  });
});

describe("CUDA versions", () => {
  it.each([
    ["12.8", "12.8", "whole"],
    ["12.8", "12.4.1", "whole"],
    ["13.0", "11.8", "whole"],
    ["12.4", "12.8", "no-jit"],
    ["12.0", "13.0", "none"],
    ["10.1", "10.2", "none"],
    ["12.10", "12.9", "whole"],
    ["12", "12.8", undefined],
  ])("a driver of %s takes a program of %s: %s", (driver, toolkit, expected) => {
    expect(cudaFit(driver, toolkit)).toBe(expected);
  });
});

describe("CPUs", () => {
  it("know what gcc 12 may put into a program for them", () => {
    // `gcc -march=<name> -dM -E`, without the instructions of the system; see src/variants/march.ts.
    const has = (name: string, flags: string) =>
      expect(flagsOfMarch(name)).toEqual(expect.arrayContaining(flags.split(" ")));
    has("x86-64-v3", "avx avx2 bmi1 bmi2 f16c fma abm movbe pni sse4_2 popcnt");
    has("znver2", "clwb rdpid sha_ni sse4a adx rdseed aes pclmulqdq avx2");
    has("icelake-server", "avx512_vbmi2 avx512_vnni gfni vaes vpclmulqdq sha_ni rdpid");
    expect(flagsOfMarch("haswell")).not.toContain("aes");
    expect(flagsOfMarch("znver2")).not.toContain("vaes");
    expect(flagsOfMarch("native")).toBeUndefined();
  });

  it.each([
    [undefined, [], []],
    [undefined, ["-O3", "-fno-plt", "-mtune=znver4", "-mno-avx512f"], []],
    [undefined, ["-mavx2", "-msse4.2"], ["avx2", "sse4_2"]],
    ["x86-64", ["-mfma"], ["cmov", "cx8", "fma", "fpu", "fxsr", "mmx", "sse", "sse2", "syscall"]],
  ])("need of march %s with %j: %j", (march, options, flags) => {
    expect(cpuNeed(march, options)).toEqual({ kind: "known", flags });
  });

  it.each([
    ["znver9", [], "znver9"],
    [undefined, ["-mfoo"], "-mfoo"],
    [undefined, ["-march=znver9"], "znver9"],
  ])("of march %s with %j are not judged", (march, options, named) => {
    expect(cpuNeed(march, options)).toEqual({ kind: "unknown", named });
  });
});

describe("what a machine says", () => {
  const line = (index: number, cap: string, name: string): string =>
    `${index}, GPU-1111aaaa-0000-4000-8000-00000000000${index}, ${cap}, 570.86.15, ${name}`;

  it("is read by line", () => {
    expect(parseGpuList(`${line(1, "8.9", "NVIDIA L4")}\n${line(0, "8.6", "NVIDIA A10, rev 2")}\n`)).toMatchObject({
      driver: "570.86.15",
      gpus: [
        { index: 0, name: "NVIDIA A10, rev 2", capability: { major: 8, minor: 6 } },
        { index: 1, name: "NVIDIA L4", capability: { major: 8, minor: 9 } },
      ],
    });
  });

  it.each([
    "",
    "No devices were found",
    line(0, "[N/A]", "x"),
    `${line(0, "8.6", "x")}\nUnable to determine`,
    "0, 1, 2",
  ])("is not believed in part: %j", (text) => {
    expect(parseGpuList(text)).toBeUndefined();
  });

  it.each([
    ["| NVIDIA-SMI 550.54.15    Driver Version: 550.54.15    CUDA Version: 12.4     |", "12.4"],
    ["NVML version        : 570.86\nCUDA Version        : 12.8\n", "12.8"],
    ["CUDA Version: N/A", null],
    ["CUDA Version: 12", null],
    ["", null],
  ])("names its CUDA version: %j", (text, expected) => {
    expect(parseDriverCuda(text)).toBe(expected);
  });

  it("has the flags of all its processors", () => {
    const text =
      "processor : 0\nmodel name\t: AMD EPYC\nflags\t\t: fpu avx2 sse\n\nprocessor : 1\nflags\t\t: sse fpu\n";
    expect(parseCpuinfo(text)).toEqual({ kind: "known", model: "AMD EPYC", flags: ["fpu", "sse"] });
    expect(parseCpuinfo("processor : 0\n").kind).toBe("unknown");
    const here = parseCpuinfo(readFileSync("/proc/cpuinfo", "utf8"));
    expect(here).toMatchObject({
      kind: "known",
      flags: expect.arrayContaining([process.arch === "x64" ? "sse2" : "fp"]),
    });
  });

  it("hands a container the GPUs that it names", () => {
    const two = gpus(["8.6", "7.5"]);
    const given = (...devices: string[]) => {
      const found = gpusFor(two, devices);
      return found.kind === "found" ? found.gpus.map(({ index }) => index) : found.kind;
    };
    expect(given()).toEqual([0, 1]);
    expect(given("nvidia.com/gpu=all")).toEqual([0, 1]);
    expect(given("nvidia.com/gpu=1")).toEqual([1]);
    expect(given("/dev/nvidia0", "/dev/nvidiactl", "/dev/fuse")).toEqual([0]);
    expect(given(`nvidia.com/gpu=${two.kind === "found" ? two.gpus[1]?.uuid : ""}`)).toEqual([1]);
    expect(given("nvidia.com/gpu=0", "nvidia.com/gpu=all")).toEqual([0, 1]);
    expect(given("nvidia.com/gpu=7")).toBe("unknown");
    expect(gpusFor({ kind: "none", because: "x" }, ["nvidia.com/gpu=0"]).kind).toBe("none");
  });
});

describe("the choice", () => {
  const znver2 = cpuOf("znver2");
  const pick = (offered: Parameters<typeof chooseVariant>[0], at: Parameters<typeof chooseVariant>[1]) => {
    const choice = chooseVariant(offered, at);
    return choice.kind === "chosen" ? choice.chosen.imageId : choice.kind;
  };

  it.each([
    ["an A10 in a znver2 box", machine(["8.6"], znver2), "agent/opt"],
    ["an L4 in a znver2 box", machine(["8.9"], znver2), "agent/opt"],
    ["an A10 beside another CPU (X05)", machine(["8.6"], cpuOf("haswell")), "agent/generic"],
    ["an H100 (X06: by JIT alone)", machine(["9.0"], znver2), "agent/generic"],
    ["an RTX 5090", machine(["12.0"], znver2), "agent/generic"],
    ["an A100", machine(["8.0"], znver2), "none"],
    ["a T4", machine(["7.5"], znver2), "none"],
    ["an A10 beside a T4", machine(["8.6", "7.5"], znver2), "none"],
    ["no GPU", { gpus: bare, cpu: znver2 }, "none"],
    ["an A10 with an old driver", machine(["8.6"], znver2, "12.4"), "agent/opt"],
    ["an H100 with an old driver: its PTX is too new", machine(["9.0"], znver2, "12.4"), "none"],
    ["a driver of the major before", machine(["8.6"], znver2, "11.8"), "none"],
    ["a driver that does not say", machine(["8.6"], znver2, null), "unknown"],
    ["an nvidia-smi that fails", { gpus: { kind: "unknown", because: "x" }, cpu: znver2 }, "unknown"],
    ["a CPU that cannot be asked", machine(["8.6"], { kind: "unknown", because: "x" }), "unknown"],
    [
      "a CPU that cannot be asked, where opt cannot run anyway",
      machine(["9.0"], { kind: "unknown", because: "x" }),
      "agent/generic",
    ],
  ] as const)("on %s", (_, at, expected) => {
    expect(pick(seed, at)).toBe(expected);
    expect(pick(seed.toReversed(), at)).toBe(expected);
  });

  it("says why it is that one, and why not the others", () => {
    const at = machine(["8.6"], cpuOf("haswell"));
    const choice = chooseVariant(seed, at);
    expect(choice).toMatchObject({ kind: "chosen", because: "sm_86 is made for it: GPU 0 (NVIDIA test 8.6) has 8.6" });
    expect(choice.kind === "chosen" && choice.others).toEqual([
      {
        imageId: "agent/opt",
        because: expect.stringMatching(
          /^znver2 needs 3dnowprefetch, adx, aes, clflushopt, clwb, rdpid and \d+ more, which the CPU lacks$/,
        ),
      },
    ]);
    const jit = chooseVariant(seed, machine(["9.0"], amd));
    expect(jit).toMatchObject({ because: "the driver compiles PTX 8.6 for it: GPU 0 (NVIDIA test 9.0) has 9.0" });
    const none = chooseVariant([opt], machine(["7.5"], cpuOf("haswell")));
    expect(none.kind === "none" && none.because[0]?.because).toMatch(
      /^holds sm_86, and GPU 0 \(NVIDIA test 7.5\) has 7.5; znver2 needs /,
    );
    const old = chooseVariant([generic], machine(["9.0"], amd, "12.4"));
    expect(old.kind === "none" && old.because[0]?.because).toMatch(
      /; PTX of CUDA 12.8 is too new for a driver of 12.4$/,
    );
  });

  it("takes what asks for no GPU where there is none, and last where there is one", () => {
    const plain = { imageId: "agent/cpu", compiledFor: needs({ march: "x86-64-v3" }) };
    const offered = [plain, ...seed];
    expect(pick(offered, { gpus: bare, cpu: znver2 })).toBe("agent/cpu");
    expect(pick(offered, machine(["7.5"], znver2))).toBe("agent/cpu");
    expect(pick(offered, machine(["9.0"], znver2))).toBe("agent/generic");
    // While the GPU may be one that opt was made for, falling back would be a guess.
    expect(pick(offered, { gpus: { kind: "unknown", because: "x" }, cpu: znver2 })).toBe("unknown");
  });

  it("looks at the GPU that a variant fits worst", () => {
    const spread = { imageId: "agent/spread", compiledFor: needs({ gpuArchs: ["8.0;9.0"] }) };
    const mixed = machine(["8.6", "9.0"], znver2);
    // generic is exactly the first one's, and JIT on the other.
    expect(pick([generic, spread], mixed)).toBe("agent/spread");
    expect(judgeVariant(generic.compiledFor, mixed).because).toMatch(/^the driver compiles PTX 8\.6 for it: GPU 1/);
    // A container that is given the first one alone is another matter.
    expect(pick([generic, spread], { ...mixed, gpus: gpusFor(mixed.gpus, ["nvidia.com/gpu=0"]) })).toBe(
      "agent/generic",
    );
  });

  it("takes more of the CPU before less, and the first of equals", () => {
    const of = (imageId: string, over: Partial<CompiledFor>) => ({ imageId, compiledFor: needs(over) });
    const levels = [
      of("a", {}),
      of("b", { march: "x86-64-v3" }),
      of("c", { march: "znver2" }),
      of("d", { march: "znver4" }),
    ];
    expect(pick(levels, { gpus: bare, cpu: znver2 })).toBe("c");
    expect(pick(levels, { gpus: bare, cpu: cpuOf("haswell") })).toBe("b");
    expect(pick(levels, { gpus: bare, cpu: cpuOf("x86-64-v2") })).toBe("a");
    expect(pick([of("x", {}), of("y", { flags: ["-O3"] })], { gpus: bare, cpu: znver2 })).toBe("x");
    expect(pick([of("x", {}), of("y", { flags: ["-mavx2"] })], { gpus: bare, cpu: znver2 })).toBe("y");
    expect(pick([of("x", { march: "native" })], { gpus: bare, cpu: znver2 })).toBe("none");
    expect(judgeVariant(needs({ march: "native" }), { gpus: bare, cpu: znver2 }).because).toMatch(/not judged/);
  });
});
