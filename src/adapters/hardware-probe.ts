import { access, readFile } from "node:fs/promises";
import { toNekoError } from "../kernel/error.ts";
import { clip, tail } from "../kernel/text.ts";
import type { Run } from "../ports/run.ts";
import { gpuFields, parseCpuinfo, parseDriverCuda, parseGpuList, type Cpu, type Gpus } from "../variants/hardware.ts";
import type { ProbeHardware } from "../ports/hardware.ts";

export interface ProbeOptions {
  readonly run: Run;
  /** Where Linux says it; others for tests. */
  readonly cpuinfo?: string;
  /** There while NVIDIA's kernel module is loaded. */
  readonly driverFile?: string;
}

/** A GPU without persistence mode takes seconds to wake; one that hangs must not hold up a pass. */
const timeoutMs = 30_000;

/** Asks nvidia-smi, by PATH, and /proc/cpuinfo. */
export function createHardwareProbe({
  run,
  cpuinfo = "/proc/cpuinfo",
  driverFile = "/proc/driver/nvidia/version",
}: ProbeOptions): ProbeHardware {
  return async (signal) => {
    const [gpus, cpu] = await Promise.all([probeGpus(run, driverFile, signal), probeCpu(cpuinfo)]);
    return { gpus, cpu };
  };
}

async function probeGpus(run: Run, driverFile: string, signal: AbortSignal): Promise<Gpus> {
  const ask = (...args: readonly string[]) => run(["nvidia-smi", ...args], { signal, timeoutMs });
  try {
    const listed = await ask(`--query-gpu=${gpuFields}`, "--format=csv,noheader");
    const said = `${listed.stdout}\n${listed.stderr}`;
    if (listed.status !== 0) {
      if (/^No devices were found\s*$/m.test(said)) return { kind: "none", because: "nvidia-smi found no GPU" };
      return unknown(`nvidia-smi ended with ${listed.status}: ${tail(said.trim(), 3)}`);
    }
    const found = parseGpuList(listed.stdout);
    if (!found) return unknown(`nvidia-smi said what is not understood: ${tail(said.trim(), 3)}`);
    // Drivers before 530 know no --version; the head of the plain table has it since 410.
    const version = parseDriverCuda((await ask("--version")).stdout);
    return { kind: "found", ...found, cuda: version ?? parseDriverCuda((await ask()).stdout) };
  } catch (thrown) {
    signal.throwIfAborted();
    if (!isMissing(thrown)) return unknown(toNekoError(thrown).message);
    if (await exists(driverFile)) return unknown("NVIDIA's driver is loaded, and nvidia-smi is not on PATH");
    return { kind: "none", because: "there is no nvidia-smi, so no GPU for CUDA" };
  }
}

const unknown = (because: string): Gpus => ({ kind: "unknown", because: clip(because.replaceAll(/\s+/g, " "), 300) });

async function probeCpu(file: string): Promise<Cpu> {
  try {
    return parseCpuinfo(await readFile(file, "utf8"));
  } catch (thrown) {
    return { kind: "unknown", because: `${file} cannot be read: ${clip(toNekoError(thrown).message, 200)}` };
  }
}

/** A program that is not there, as Run says it. */
function isMissing(thrown: unknown): boolean {
  const { cause } = toNekoError(thrown);
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
