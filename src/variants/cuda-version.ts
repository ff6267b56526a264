// Which programs a driver runs, by CUDA version. Pure.
// Source: CUDA Compatibility, sections "Minor Version Compatibility" and "Application Considerations for Minor Version
// Compatibility" (PTX needs a driver at least as new as its toolkit).

/** How a driver takes a program built with a toolkit. `no-jit`: only what is compiled already; its PTX is too new. */
export type CudaFit = "whole" | "no-jit" | "none";

/** First major of which a driver runs all minors, its own and later ones. */
const firstCompatibleMajor = 11;

/** `12.8` or `12.8.1` as numbers, the third left out; undefined when the text is neither. */
export function parseCudaVersion(text: string): readonly [major: number, minor: number] | undefined {
  const match = /^([0-9]{1,3})\.([0-9]{1,3})(?:\.[0-9]{1,3})?$/.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/**
 * @param driver the newest version it supports itself, as nvidia-smi prints it
 * @param toolkit what the program was built with
 * @returns undefined when one of them is no version
 */
export function cudaFit(driver: string, toolkit: string): CudaFit | undefined {
  const [has, wants] = [parseCudaVersion(driver), parseCudaVersion(toolkit)];
  if (!has || !wants) return undefined;
  if (has[0] > wants[0] || (has[0] === wants[0] && has[1] >= wants[1])) return "whole";
  return has[0] === wants[0] && wants[0] >= firstCompatibleMajor ? "no-jit" : "none";
}
