import { clip } from "../kernel/text.ts";
import { parseCudaVersion } from "./cuda-version.ts";
import { parseCapability, type Capability } from "./gpu-arch.ts";

// What a machine has, as far as the choice of a variant asks, and how the answers of nvidia-smi and /proc are read.
// What could not be found out is `unknown` with its reason, never "not there". Pure.

export interface Hardware {
  readonly gpus: Gpus;
  readonly cpu: Cpu;
}

export type Gpus =
  /** There is no GPU that CUDA could use. */
  | { readonly kind: "none"; readonly because: string }
  | {
      readonly kind: "found";
      /** At least one, by index. */
      readonly gpus: readonly Gpu[];
      /** `570.86.15` */
      readonly driver: string;
      /** Newest CUDA version of the driver, `12.8`; null: it does not say. */
      readonly cuda: string | null;
    }
  | { readonly kind: "unknown"; readonly because: string };

export interface Gpu {
  /** As the driver counts them. */
  readonly index: number;
  /** `GPU-8f6d…` */
  readonly uuid: string;
  readonly name: string;
  readonly capability: Capability;
}

export type Cpu =
  /** Flags that every processor shows; sorted. `model` is for people. */
  | { readonly kind: "known"; readonly model: string; readonly flags: readonly string[] }
  | { readonly kind: "unknown"; readonly because: string };

/** Fields of `nvidia-smi --query-gpu`, in the order in which {@link parseGpuList} reads them. */
export const gpuFields = "index,uuid,compute_cap,driver_version,name";

/**
 * The lines of `nvidia-smi --query-gpu=<gpuFields> --format=csv,noheader`; undefined when one of them is not in that
 * form. The name is last: it alone may hold a comma.
 */
export function parseGpuList(stdout: string): { readonly gpus: readonly Gpu[]; readonly driver: string } | undefined {
  const lines = stdout.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const read = lines.map((line) => {
    const match = /^([0-9]{1,4}), (GPU-[0-9a-fA-F-]{1,64}), ([0-9.]{3,5}), ([0-9.]{1,20}), (\S.*)$/.exec(line);
    const capability = match ? parseCapability(match[3] ?? "") : undefined;
    if (!match || !capability) return undefined;
    const gpu: Gpu = { index: Number(match[1]), uuid: match[2] ?? "", name: clip(match[5] ?? "", 100), capability };
    return { gpu, driver: match[4] ?? "" };
  });
  const whole = read.filter((one) => one !== undefined);
  const [first] = whole;
  if (!first || whole.length < read.length) return undefined;
  return { gpus: whole.map(({ gpu }) => gpu).toSorted((a, b) => a.index - b.index), driver: first.driver };
}

/** The CUDA version in what `nvidia-smi --version` or plain `nvidia-smi` prints; null when it is not there or `N/A`. */
export function parseDriverCuda(stdout: string): string | null {
  const match = /\bCUDA Version\s*:\s*([0-9]{1,3}\.[0-9]{1,3})(?![0-9.])/.exec(stdout);
  return match && parseCudaVersion(match[1] ?? "") ? (match[1] ?? null) : null;
}

/** What of /proc/cpuinfo counts. Flags that not every processor has are left out. Source: proc_cpuinfo(5). */
export function parseCpuinfo(text: string): Cpu {
  const lines = text.split("\n").flatMap((line) => {
    const match = /^(flags|Features|model name)\s*:\s*(.*)$/.exec(line);
    return match ? [{ key: match[1] ?? "", value: match[2] ?? "" }] : [];
  });
  const sets = lines
    .filter(({ key }) => key !== "model name")
    .map(({ value }) => new Set(value.split(/\s+/).filter((flag) => flag !== "")));
  const [first, ...others] = sets;
  if (!first || first.size === 0) return { kind: "unknown", because: "/proc/cpuinfo names no flags" };
  const flags = [...first].filter((flag) => others.every((each) => each.has(flag))).toSorted();
  const model = lines.find(({ key }) => key === "model name")?.value.trim() ?? "";
  return { kind: "known", model: clip(model, 100), flags };
}

/**
 * The GPUs that a container is given: those its devices name (`nvidia.com/gpu=0`, `nvidia.com/gpu=GPU-8f6d…`,
 * `/dev/nvidia0`); all of them when they name none, or others than one by one, since engines can be set up to hand them
 * in by themselves. One that is named and not there makes the answer `unknown`.
 */
export function gpusFor(gpus: Gpus, devices: readonly string[]): Gpus {
  if (gpus.kind !== "found") return gpus;
  const named = devices.flatMap((device) => {
    const match = /^(?:nvidia\.com\/gpu=|\/dev\/nvidia(?=[0-9]))([^:]+)/.exec(device);
    return match ? [match[1] ?? ""] : [];
  });
  const single = named.every((name) => /^(?:[0-9]{1,4}|GPU-[0-9a-fA-F-]+)$/.test(name));
  if (named.length === 0 || !single) return gpus;
  const missing = named.find((name) => !gpus.gpus.some((gpu) => String(gpu.index) === name || gpu.uuid === name));
  if (missing !== undefined) return { kind: "unknown", because: `there is no GPU ${clip(missing, 60)} here` };
  return { ...gpus, gpus: gpus.gpus.filter((gpu) => named.includes(String(gpu.index)) || named.includes(gpu.uuid)) };
}
