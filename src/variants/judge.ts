import type { CompiledFor } from "../spec/desired-state.ts";
import { cudaFit, type CudaFit } from "./cuda-version.ts";
import { fitOn, parseGpuArch, showCapability, showCode, type GpuCode, type GpuFit } from "./gpu-arch.ts";
import type { Cpu, Gpu, Gpus, Hardware } from "./hardware.ts";
import { cpuNeed } from "./march.ts";

/** Whether a variant runs on a machine, judged by what it says it was compiled for. */
export type Judgement =
  | { readonly kind: "runs"; readonly rank: Rank; readonly because: string }
  /** It does not, or nothing here shows that it does. */
  | { readonly kind: "refused"; readonly because: string }
  /** The machine could not be asked. `atBest`: its rank if the answer were the best one. */
  | { readonly kind: "unknown"; readonly atBest: Rank; readonly because: string };

/**
 * How much a variant was made for the machine; more is better, the GPU counts first.
 * `gpu`: 3 a binary for exactly these GPUs, 2 one that runs on them, 1 PTX, 0 nothing said of GPUs; the least of all GPUs.
 * `cpu`: how many flags of the CPU it asks for.
 */
export interface Rank {
  readonly gpu: number;
  readonly cpu: number;
}

const gpuRanks: Readonly<Record<GpuFit, number>> = { exact: 3, compatible: 2, jit: 1 };

type Part =
  | { readonly kind: "runs"; readonly rank: number; readonly because: string | null }
  | { readonly kind: "refused"; readonly because: string }
  | { readonly kind: "unknown"; readonly atBest: number; readonly because: string };

/** Pure and total: every declaration and every machine has an answer. */
export function judgeVariant(compiledFor: CompiledFor, { gpus, cpu }: Hardware): Judgement {
  const parts = [judgeGpus(compiledFor, gpus), judgeCpu(compiledFor, cpu)] as const;
  const refused = parts.filter((part) => part.kind === "refused");
  if (refused.length > 0) return { kind: "refused", because: refused.map(({ because }) => because).join("; ") };
  const [gpu, own] = parts.map((part) =>
    part.kind === "runs" ? part.rank : part.kind === "unknown" ? part.atBest : 0,
  );
  const rank = { gpu: gpu ?? 0, cpu: own ?? 0 };
  const unknown = parts.filter((part) => part.kind === "unknown");
  if (unknown.length > 0) {
    return { kind: "unknown", atBest: rank, because: unknown.map(({ because }) => because).join("; ") };
  }
  const reasons = parts.flatMap(({ because }) => because ?? []);
  return {
    kind: "runs",
    rank,
    because: reasons.length === 0 ? "it asks for no certain GPU or CPU" : reasons.join("; "),
  };
}

function judgeGpus({ cuda, gpuArchs }: CompiledFor, gpus: Gpus): Part {
  const codes = gpuArchs.map(parseGpuArch);
  if (codes.includes(undefined)) {
    return { kind: "refused", because: `gpu-archs ${gpuArchs.join(" ")} cannot be judged` };
  }
  const held = codes.flatMap((code) => code ?? []);
  if (held.length === 0 && (cuda === undefined || gpus.kind === "none"))
    return { kind: "runs", rank: 0, because: null };
  switch (gpus.kind) {
    case "none":
      return { kind: "refused", because: `holds ${showCodes(held)}, but ${gpus.because}` };
    case "unknown":
      return { kind: "unknown", atBest: held.length === 0 ? 0 : 3, because: gpus.because };
    case "found":
      return judgeFound(cuda, held, gpus);
  }
}

function judgeFound(cuda: string | undefined, held: readonly GpuCode[], found: Extract<Gpus, { kind: "found" }>): Part {
  let driver: CudaFit = "whole";
  if (cuda !== undefined) {
    const fit = found.cuda === null ? undefined : cudaFit(found.cuda, cuda);
    if (fit === undefined) {
      const because = `built with CUDA ${cuda}, and driver ${found.driver} does not say which CUDA version it takes`;
      return { kind: "unknown", atBest: held.length === 0 ? 0 : 3, because };
    }
    if (fit === "none") {
      const because = `built with CUDA ${cuda}, and driver ${found.driver} takes up to ${found.cuda}`;
      return { kind: "refused", because };
    }
    driver = fit;
  }
  if (held.length === 0) return { kind: "runs", rank: 0, because: null };
  const usable = driver === "whole" ? held : held.filter(({ form }) => form === "binary");
  const fits = found.gpus.map((gpu) => ({ gpu, best: bestFit(usable, gpu) }));
  const lacking = fits.find(({ best }) => best === undefined);
  if (lacking) {
    const newer = driver === "whole" || usable.length === held.length ? "" : `; ${tooNew(cuda, found.cuda)}`;
    return { kind: "refused", because: `holds ${showCodes(held)}, and ${showGpu(lacking.gpu)}${newer}` };
  }
  const [least] = fits
    .flatMap(({ gpu, best }) => (best ? [{ gpu, ...best }] : []))
    .toSorted((a, b) => gpuRanks[a.fit] - gpuRanks[b.fit] || a.gpu.index - b.gpu.index);
  if (!least) return { kind: "refused", because: "there is no GPU" };
  const minor = driver === "whole" ? "" : ` (CUDA ${cuda} on a driver of ${found.cuda}: same major)`;
  return { kind: "runs", rank: gpuRanks[least.fit], because: `${showFit(least)}${minor}` };
}

function bestFit(codes: readonly GpuCode[], gpu: Gpu): { readonly code: GpuCode; readonly fit: GpuFit } | undefined {
  return codes
    .flatMap((code) => {
      const fit = fitOn(code, gpu.capability);
      return fit ? [{ code, fit }] : [];
    })
    .toSorted((a, b) => gpuRanks[b.fit] - gpuRanks[a.fit])[0];
}

function judgeCpu({ march, flags: options = [] }: CompiledFor, cpu: Cpu): Part {
  const need = cpuNeed(march, options);
  if (need.kind === "unknown") {
    return { kind: "refused", because: `what ${need.named} needs of a CPU is not known to this version: not judged` };
  }
  const { flags } = need;
  if (flags.length === 0) return { kind: "runs", rank: 0, because: null };
  if (cpu.kind === "unknown") return { kind: "unknown", atBest: flags.length, because: cpu.because };
  const has = new Set(cpu.flags);
  const missing = flags.filter((flag) => !has.has(flag));
  const asked = march ?? options.join(" ");
  if (missing.length === 0) return { kind: "runs", rank: flags.length, because: `the CPU has all that ${asked} needs` };
  const shown = missing.slice(0, mostFlags).join(", ");
  const rest = missing.length > mostFlags ? ` and ${missing.length - mostFlags} more` : "";
  return { kind: "refused", because: `${asked} needs ${shown}${rest}, which the CPU lacks` };
}

const mostFlags = 6;

const showCodes = (codes: readonly GpuCode[]): string => codes.map(showCode).join(", ");
const showGpu = ({ index, name, capability }: Gpu): string =>
  `GPU ${index} (${name}) has ${showCapability(capability)}`;
const tooNew = (cuda: string | undefined, driver: string | null): string =>
  `PTX of CUDA ${cuda} is too new for a driver of ${driver}`;

function showFit({ code, fit, gpu }: { readonly code: GpuCode; readonly fit: GpuFit; readonly gpu: Gpu }): string {
  switch (fit) {
    case "exact":
      return `${showCode(code)} is made for it: ${showGpu(gpu)}`;
    case "compatible":
      return `${showCode(code)} runs on it: ${showGpu(gpu)}`;
    case "jit":
      return `the driver compiles ${showCode(code)} for it: ${showGpu(gpu)}`;
  }
}
