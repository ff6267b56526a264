import { parseCapability } from "../../src/variants/gpu-arch.ts";
import type { Cpu, Gpus, Hardware } from "../../src/variants/hardware.ts";
import { flagsOfMarch } from "../../src/variants/march.ts";

// Machines by what a choice of variants asks of them.

export const bare: Gpus = { kind: "none", because: "there is no GPU" };

/** One GPU per capability. */
export function gpus(capabilities: readonly string[], cuda: string | null = "12.8"): Gpus {
  return {
    kind: "found",
    driver: "570.86.15",
    cuda,
    gpus: capabilities.map((text, index) => ({
      index,
      uuid: `GPU-${String(index).padStart(8, "0")}-0000-4000-8000-000000000000`,
      name: `NVIDIA test ${text}`,
      capability: parseCapability(text)!,
    })),
  };
}

/** A CPU with exactly what code for `march` needs. */
export function cpuOf(march: string): Cpu {
  const flags = flagsOfMarch(march);
  if (!flags) throw new TypeError(`${march} is not in the table`);
  return { kind: "known", model: march, flags: flags.toSorted() };
}

export const amd = cpuOf("znver2");

export function machine(capabilities: readonly string[], cpu: Cpu, cuda: string | null = "12.8"): Hardware {
  return { gpus: gpus(capabilities, cuda), cpu };
}
