import { NekoError } from "./error.ts";

const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90m`, `15s`, `500ms`, `24h`, `7d` to milliseconds. The schema's `duration` pattern admits exactly these.
 *  @throws NekoError VALUE_INVALID */
export function parseDuration(text: string): number {
  const match = /^([0-9]{1,9})(ms|s|m|h|d)$/.exec(text);
  if (!match) {
    throw new NekoError("VALUE_INVALID", `"${text.slice(0, 40)}" is no duration`, {
      hint: "write a whole number and a unit: 500ms, 30s, 15m, 24h or 7d",
    });
  }
  return Number(match[1]) * unitMs[match[2] as keyof typeof unitMs];
}

/** A duration as a timer can hold it: one above 24 days would otherwise be over at once. */
export function timerMs(ms: number): number {
  return Math.min(ms, 2 ** 31 - 1);
}

/** `1m 05s`, `3.2 s`, `120 ms`: for people. */
export function showDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.floor((ms % 60_000) / 1_000);
  const rest = (number: number, unit: string): string =>
    number === 0 ? "" : ` ${String(number).padStart(2, "0")}${unit}`;
  if (minutes < 60) return `${minutes}m${rest(seconds, "s")}`;
  return `${Math.floor(minutes / 60)}h${rest(minutes % 60, "m")}`;
}

const minutes = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** `21 Nov 22:10 UTC`, of an ISO 8601 time within months of now: for people. */
export function showMinute(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? "an unknown time" : `${minutes.format(date).replace(",", "")} UTC`;
}

const binaryUnits = ["B", "KiB", "MiB", "GiB", "TiB"] as const;

/** `38.7 MiB`: for people. */
export function showBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= 1024 && unit < binaryUnits.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return unit === 0 ? `${bytes} B` : `${value.toFixed(1)} ${binaryUnits[unit]}`;
}
