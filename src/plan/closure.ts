import { sha256, type Digest } from "../kernel/digest.ts";
import type { PathInfo } from "./evaluation.ts";

/**
 * What a closure is known by: sha256 of its lines `path narHash narSize`, sorted, each ended by a newline.
 * The order of `infos` does not matter. Source: product.md section 2.4.
 */
export function closureDigest(infos: readonly PathInfo[]): Digest {
  const lines = infos.map((info) => `${info.path} ${info.narHash} ${info.narSizeBytes}`).toSorted();
  return sha256(lines.map((line) => `${line}\n`).join(""));
}
