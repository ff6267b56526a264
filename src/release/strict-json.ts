import { canonicalJson } from "../kernel/digest.ts";

/**
 * JSON that a stranger may have written: bounded in size and depth before the parser sees it, fatal UTF-8, no member
 * twice (the parser would keep the last).
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
  try {
    const problem = scan(text, limits.maxDepth);
    return problem === undefined ? { value: JSON.parse(text) } : { problem };
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

/** Strings and brackets only; whatever else is wrong is the parser's to find. Linear, and without a stack of its own. */
function scan(text: string, maxDepth: number): string | undefined {
  const open: (Set<string> | null)[] = []; // member names of each open object; null for an array
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index];
    if (unit === "{" || unit === "[") {
      if (open.push(unit === "{" ? new Set() : null) > maxDepth) return `nested deeper than ${maxDepth}`;
    } else if (unit === "}" || unit === "]") open.pop();
    else if (unit === '"') {
      const start = index;
      index = endOfString(text, start);
      if (!/^[ \t\r\n]*:/.test(text.slice(index + 1, index + 64))) continue;
      const name = JSON.parse(text.slice(start, index + 1)) as string;
      const names = open.at(-1);
      if (names?.has(name)) return `a document with the member ${JSON.stringify(name.slice(0, 100))} twice`;
      names?.add(name);
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x5c) index += 1;
    else if (unit === 0x22) return index;
  }
  return text.length;
}
