import { parseCudaVersion } from "./cuda-version.ts";

// Which NVIDIA driver a CUDA version needs at least, on Linux. Pure.
// Source: CUDA Compatibility, "Minor Version Compatibility", tables 1 and 2; CUDA Toolkit Release Notes, "Minimum Required
// Driver Version for CUDA Minor Version Compatibility".

/** From 11 on a major's first driver runs all its minors; 11.0 itself came with an older one. */
const firstOfMajor: ReadonlyMap<number, string> = new Map([
  [11, "450.80.02"],
  [12, "525.60.13"],
  [13, "580.65.06"],
]);
const ofMinor: ReadonlyMap<string, string> = new Map([
  ["10.0", "410.48"],
  ["10.1", "418.39"],
  ["10.2", "440.33"],
]);

/** `525.60.13` for `12.8`; undefined for a version that this table does not have. */
export function leastDriver(cuda: string): string | undefined {
  const version = parseCudaVersion(cuda);
  return version && (firstOfMajor.get(version[0]) ?? ofMinor.get(version.join(".")));
}

/** Whether a driver is at least as new as another; undefined when one of them is no driver version. */
export function isDriverFrom(driver: string, least: string): boolean | undefined {
  const [has, wants] = [driver, least].map(parts);
  if (!has || !wants) return undefined;
  for (const [index, wanted] of wants.entries()) {
    const number = has[index] ?? 0;
    if (number !== wanted) return number > wanted;
  }
  return true;
}

const parts = (text: string): readonly number[] | undefined =>
  /^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(text) ? text.split(".").map(Number) : undefined;
