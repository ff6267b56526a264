// What GPU code an image says it holds, and on which GPUs such code runs. Pure.
// Source: CUDA C++ Programming Guide, sections "Binary Compatibility", "PTX Compatibility" and "Feature Availability"
// (architecture-specific code).

/** `8.6`: what a GPU can do, as NVIDIA numbers it. */
export interface Capability {
  readonly major: number;
  readonly minor: number;
}

/** Code for one architecture. */
export interface GpuCode {
  /** `binary`: a cubin. `ptx`: text that the driver compiles when the program is loaded. */
  readonly form: "binary" | "ptx";
  readonly capability: Capability;
  /** `9.0a`: it may use what no other architecture has. */
  readonly only: boolean;
}

/** How code fits a GPU, best first. */
export type GpuFit = "exact" | "compatible" | "jit";

/** `8.6`; undefined when the text is none. */
export function parseCapability(text: string): Capability | undefined {
  const match = /^([0-9]{1,2})\.([0-9])$/.exec(text.trim());
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}

/**
 * The code that `sm_86`, `8.6`, `8.6+PTX` or a list of them (`8.9;9.0`, as TORCH_CUDA_ARCH_LIST has it) stands for;
 * undefined when a part of it is none of these. A `+PTX` adds PTX to the binary; `sm_NN` is a binary alone. A letter
 * behind the number is architecture-specific code, but for `f`: code of a family runs as other code does.
 */
export function parseGpuArch(text: string): readonly GpuCode[] | undefined {
  const parts = text.split(/[;,\s]+/).filter((part) => part !== "");
  const codes = parts.map(parsePart);
  return parts.length > 0 && codes.every((code) => code !== undefined) ? codes.flat() : undefined;
}

function parsePart(part: string): readonly GpuCode[] | undefined {
  const match = /^(?:sm_([0-9]{1,2})([0-9])|([0-9]{1,2})\.([0-9]))([a-z]?)(\+PTX)?$/.exec(part);
  if (!match || (match[1] !== undefined && match[6] !== undefined)) return undefined;
  const capability = { major: Number(match[1] ?? match[3]), minor: Number(match[2] ?? match[4]) };
  const only = match[5] !== "" && match[5] !== "f";
  const binary: GpuCode = { form: "binary", capability, only };
  return match[6] === undefined ? [binary] : [binary, { form: "ptx", capability, only }];
}

/** GPUs of Tegra and its followers. A binary for one of them runs on nothing else, and none of the others' on it. */
const embedded: ReadonlySet<string> = new Set(["5.3", "6.2", "7.2", "8.7", "10.1", "11.0"]);

/**
 * How the code runs on a GPU; undefined when it does not. A binary for X.Y runs on X.Z with Z ≥ Y; PTX for X.Y is
 * compiled for any capability from X.Y on, also of later majors; architecture-specific code runs on exactly its own.
 */
export function fitOn(code: GpuCode, gpu: Capability): GpuFit | undefined {
  const { capability, only, form } = code;
  const same = capability.major === gpu.major && capability.minor === gpu.minor;
  if (form === "ptx") {
    if (only) return same ? "jit" : undefined;
    const isOlder = capability.major < gpu.major || (capability.major === gpu.major && capability.minor <= gpu.minor);
    return isOlder ? "jit" : undefined;
  }
  if (same) return "exact";
  if (only || capability.major !== gpu.major || capability.minor > gpu.minor) return undefined;
  return embedded.has(showCapability(capability)) || embedded.has(showCapability(gpu)) ? undefined : "compatible";
}

/** True when any code of `arch` (see {@link parseGpuArch}) runs on the GPU; undefined when one of the two is no such text. */
export function runsOn(arch: string, capability: string): boolean | undefined {
  const [codes, gpu] = [parseGpuArch(arch), parseCapability(capability)];
  return codes && gpu ? codes.some((code) => fitOn(code, gpu) !== undefined) : undefined;
}

export function showCapability({ major, minor }: Capability): string {
  return `${major}.${minor}`;
}

/** `sm_86`, `PTX 8.6` */
export function showCode({ form, capability, only }: GpuCode): string {
  const letter = only ? "a" : "";
  return form === "ptx"
    ? `PTX ${showCapability(capability)}${letter}`
    : `sm_${capability.major}${capability.minor}${letter}`;
}
