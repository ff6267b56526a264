import { sha256 } from "../../src/kernel/digest.ts";

// A JSON file that knows whether it is whole: version, checksum, body, in exactly one spelling.

const version = 1;

/** One line of JSON and a newline. */
export function seal(kind: "state" | "anchor", body: unknown): string {
  const text = JSON.stringify(body);
  return `${JSON.stringify({ kind: `neko-${kind}`, version, sha256: sha256(text).slice("sha256:".length), body })}\n`;
}

/** The body; undefined when a single byte differs from what {@link seal} wrote, or its version is another. */
export function unseal(kind: "state" | "anchor", text: string): unknown {
  let body: unknown;
  try {
    const outer: unknown = JSON.parse(text);
    if (typeof outer !== "object" || outer === null || !("body" in outer)) return undefined;
    body = outer.body;
  } catch {
    return undefined;
  }
  // Sealing again covers kind, version, checksum, white space and key order at once.
  return seal(kind, body) === text ? body : undefined;
}
