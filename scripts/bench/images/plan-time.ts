import { parseStorePath } from "../../../src/kernel/store-path.ts";
import type { PathInfo } from "../../../src/plan/evaluation.ts";
import { planLayers } from "../../../src/layers/layers.ts";
import { numbersFrom, unevenShares } from "./recipe.ts";

const alphabet = "0123456789abcdfghijklmnpqrsvwxyz";

/** Best of three, in milliseconds, for a made-up closure of so many paths that each refer to a few earlier ones. */
export function planTimeMs(count: number): number {
  const next = numbersFrom("closure");
  const sizes = unevenShares(count * 2e6, count, "sizes", 2);
  const paths = sizes.map((_, index) => {
    const hash = Array.from({ length: 32 }, () => alphabet[Math.floor(next() * 32)]).join("");
    return parseStorePath(`/nix/store/${hash}-path${index}`);
  });
  const closure = paths.map((path, index): PathInfo => {
    const below = Array.from({ length: Math.min(index, 4) }, () => paths[Math.floor(next() * index)]!);
    const references = index === count - 1 ? paths.slice(0, -1).filter((_, at) => at % 50 === 0) : below;
    return { path, narHash: `sha256-${index}`, narSizeBytes: sizes[index]!, references: [...new Set(references)] };
  });
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now();
    planLayers(closure, paths.at(-1)!, 100);
    return performance.now() - started;
  });
  return Math.min(...times);
}
