import { clip } from "../kernel/text.ts";
import { isFields } from "./nix-json.ts";

const longest = 160;
const mostFields = 5;

/**
 * What a bench says of itself: the JSON object it prints, alone or as its last line (`{"value": 41.2, "unit": "TFLOPS"}`
 * as `41.2 TFLOPS`, others as `ms: 12, name: a`), or else its last line. One line, cleaned and cut.
 */
export function benchShown(stdout: string): string {
  const last = stdout.trim().split("\n").at(-1)?.trim() ?? "";
  const fields = parseObject(stdout.trim()) ?? parseObject(last);
  const shown = fields ? fieldsShown(fields) : last;
  return shown === "" ? "it printed nothing" : clip(shown.replaceAll(/\s+/g, " "), longest);
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined; // words that begin with a brace
  }
}

function fieldsShown(fields: Readonly<Record<string, unknown>>): string {
  const { value, unit, name } = fields;
  if (typeof value === "number" && typeof unit === "string") {
    return `${typeof name === "string" ? `${name}: ` : ""}${numberShown(value)} ${unit}`;
  }
  return Object.entries(fields)
    .flatMap(([key, each]) =>
      typeof each === "number" || typeof each === "string" || typeof each === "boolean"
        ? [`${key}: ${typeof each === "number" ? numberShown(each) : String(each)}`]
        : [],
    )
    .slice(0, mostFields)
    .join(", ");
}

/** Six digits say more than a person compares. */
const numberShown = (value: number): string => String(Number(value.toPrecision(6)));
