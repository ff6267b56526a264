import { canonicalJson } from "../kernel/digest.ts";

/**
 * JSON that a stranger may have written: bounded in size and depth before the parser sees it, fatal UTF-8.
 * The problem comes back as a short text, so that each caller throws its own code.
 */
export function readJson(
  input: string | Uint8Array,
  limits: { readonly maxBytes: number; readonly maxDepth: number },
): { readonly value: unknown } | { readonly problem: string } {
  const sizeBytes = typeof input === "string" ? Buffer.byteLength(input) : input.byteLength;
  if (sizeBytes > limits.maxBytes) return { problem: `${sizeBytes} bytes; at most ${limits.maxBytes} are read` };
  let text: string;
  try {
    text = typeof input === "string" ? input : new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    return { problem: "not UTF-8" };
  }
  if (!text.isWellFormed()) return { problem: "not UTF-8" };
  if (depthOf(text) > limits.maxDepth) return { problem: `nested deeper than ${limits.maxDepth}` };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: "not JSON" };
  }
}

/** True when `text` is the RFC 8785 form of what it parses to: no second spelling, no duplicate member. */
export function isCanonicalJson(text: string, value: unknown): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    return false; // a lone surrogate written as an escape
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (quoted) {
      if (unit === 0x5c) index += 1;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x7b || unit === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return deepest;
}
