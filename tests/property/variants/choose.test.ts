import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledFor } from "../../../src/spec/desired-state.ts";
import { chooseVariant } from "../../../src/variants/choose.ts";
import { cudaFit } from "../../../src/variants/cuda-version.ts";
import { fitOn, parseGpuArch } from "../../../src/variants/gpu-arch.ts";
import type { Cpu, Gpus, Hardware } from "../../../src/variants/hardware.ts";
import { cpuNeed } from "../../../src/variants/march.ts";
import { bare, cpuOf, gpus } from "../../support/hardware.ts";

const capabilities = ["7.5", "8.0", "8.6", "8.7", "8.9", "9.0", "10.0", "12.0"];
const arch = fc.constantFrom("7.5", "8.0", "sm_86", "8.6+PTX", "8.9", "sm_90a", "9.0+PTX", "10.0a+PTX", "8.0;8.6+PTX");
const marches = ["x86-64-v2", "x86-64-v3", "haswell", "skylake-avx512", "znver2", "znver4"];
const version = fc.constantFrom("11.8", "12.4", "12.8", "13.0");
const compiledFor: fc.Arbitrary<CompiledFor> = fc.record(
  {
    gpuArchs: fc.uniqueArray(arch, { maxLength: 3 }),
    cuda: version,
    march: fc.constantFrom(...marches, "native", "znver9"),
    flags: fc.uniqueArray(fc.constantFrom("-O3", "-mavx2", "-mavx512f", "-mfoo"), { maxLength: 2 }),
  },
  { requiredKeys: ["gpuArchs"], noNullPrototype: true },
);
const offered = fc
  .array(compiledFor, { minLength: 0, maxLength: 5 })
  .map((all) => all.map((one, index) => ({ imageId: `image/${index}`, compiledFor: one })));
const knownGpus: fc.Arbitrary<Gpus> = fc.oneof(
  fc.constant(bare),
  fc
    .tuple(fc.array(fc.constantFrom(...capabilities), { minLength: 1, maxLength: 3 }), version)
    .map(([all, cuda]) => gpus(all, cuda)),
);
const knownCpu: fc.Arbitrary<Cpu> = fc.constantFrom(...marches).map(cpuOf);
const hardware: fc.Arbitrary<Hardware> = fc.record({
  gpus: fc.oneof(
    { weight: 5, arbitrary: knownGpus },
    { weight: 1, arbitrary: fc.constant({ kind: "unknown" as const, because: "it fails" }) },
    { weight: 1, arbitrary: fc.constant(gpus(["8.6"], null)) },
  ),
  cpu: fc.oneof(
    { weight: 5, arbitrary: knownCpu },
    { weight: 1, arbitrary: fc.constant({ kind: "unknown" as const, because: "it fails" }) },
  ),
});
const whole: fc.Arbitrary<Hardware> = fc.record({ gpus: knownGpus, cpu: knownCpu });

/** By the guides, one sentence at a time, apart from the judge: does the code start on this machine? */
function starts({ cuda, gpuArchs, march, flags = [] }: CompiledFor, { gpus: found, cpu }: Hardware): boolean {
  const need = cpuNeed(march, flags);
  if (need.kind === "unknown") return false;
  if (need.flags.length > 0 && (cpu.kind === "unknown" || !need.flags.every((flag) => cpu.flags.includes(flag))))
    return false;
  if (found.kind !== "found") return gpuArchs.length === 0 && (found.kind === "none" || cuda === undefined);
  const driver = cuda === undefined ? "whole" : found.cuda === null ? "none" : cudaFit(found.cuda, cuda);
  if (driver === "none" || driver === undefined) return false;
  const codes = gpuArchs
    .flatMap((text) => parseGpuArch(text) ?? [])
    .filter(({ form }) => form === "binary" || driver === "whole");
  return gpuArchs.length === 0 || found.gpus.every((gpu) => codes.some((code) => fitOn(code, gpu.capability)));
}

const idOf = (choice: ReturnType<typeof chooseVariant>): string =>
  choice.kind === "chosen" ? choice.chosen.imageId : choice.kind;

describe("the choice of a variant", () => {
  it("never is one that does not run, and is one whenever one does", () => {
    let chosen = 0;
    fc.assert(
      fc.property(offered, hardware, (all, at) => {
        const choice = chooseVariant(all, at);
        if (choice.kind === "chosen") {
          chosen += 1;
          expect(starts(choice.chosen.compiledFor, at)).toBe(true);
          expect(choice.others.length).toBe(all.length - 1);
        }
        if (choice.kind === "none") expect(all.some((one) => starts(one.compiledFor, at))).toBe(false);
        if (choice.kind === "unknown")
          expect(
            [at.gpus, at.cpu].some((part) => part.kind === "unknown" || ("cuda" in part && part.cuda === null)),
          ).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(chosen).toBeGreaterThan(100);
  });

  it("does not depend on the order of flags, GPUs and architectures", () => {
    fc.assert(
      fc.property(offered, hardware, (all, at) => {
        const turned: Hardware = {
          gpus: at.gpus.kind === "found" ? { ...at.gpus, gpus: at.gpus.gpus.toReversed() } : at.gpus,
          cpu: at.cpu.kind === "known" ? { ...at.cpu, flags: at.cpu.flags.toReversed() } : at.cpu,
        };
        const others = all.map((one) => ({
          ...one,
          compiledFor: { ...one.compiledFor, gpuArchs: one.compiledFor.gpuArchs.toReversed() },
        }));
        expect(idOf(chooseVariant(others, turned))).toBe(idOf(chooseVariant(all, at)));
      }),
    );
  });

  it("is not lost by more flags of the CPU, a newer driver, more code in the image or another variant", () => {
    fc.assert(
      fc.property(offered, whole, fc.constantFrom(...marches), compiledFor, arch, (all, at, march, other, more) => {
        if (chooseVariant(all, at).kind !== "chosen") return;
        const extra = cpuOf(march);
        const flags = [at.cpu, extra].flatMap((cpu) => (cpu.kind === "known" ? cpu.flags : []));
        const newer = at.gpus.kind === "found" ? { ...at.gpus, cuda: "13.0" } : at.gpus;
        const richer = all.map((one) => ({
          ...one,
          compiledFor:
            one.compiledFor.gpuArchs.length === 0
              ? one.compiledFor
              : { ...one.compiledFor, gpuArchs: [...one.compiledFor.gpuArchs, more] },
        }));
        expect(chooseVariant(all, { ...at, cpu: { kind: "known", model: "", flags } }).kind).toBe("chosen");
        expect(chooseVariant(all, { ...at, gpus: newer }).kind).toBe("chosen");
        expect(chooseVariant(richer, at).kind).toBe("chosen");
        expect(chooseVariant([...all, { imageId: "other", compiledFor: other }], at).kind).toBe("chosen");
      }),
    );
  });

  it("while something is unknown, is what it would be whatever the answer", () => {
    fc.assert(
      fc.property(offered, whole, fc.constantFrom("gpus", "cpu"), (all, at, part) => {
        const less: Hardware = { ...at, [part]: { kind: "unknown", because: "it fails" } };
        const guess = chooseVariant(all, less);
        if (guess.kind !== "unknown") expect(idOf(guess)).toBe(idOf(chooseVariant(all, at)));
      }),
      { numRuns: 500 },
    );
  });
});
