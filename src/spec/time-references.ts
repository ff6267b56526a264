import { clip } from "../kernel/text.ts";
import { checkLastDay } from "./exceptions.ts";
import type { Add } from "./findings.ts";
import { suggest } from "./suggest.ts";
import { list, mapping, member, named, text } from "./view.ts";
import { parseInstant, parseWindow } from "./window.ts";
import type { Path } from "./yaml-tree.ts";

// Windows, freezes and last days: the schema knows their form, the calendar and the time zones are looked up here.

/** `windows` and what waves name of them. */
export function checkWindows(file: unknown, add: Add): void {
  const windows = mapping(member(file, "windows"));
  for (const [name, window] of named(windows)) checkWindow(text(window), ["windows", name], add);
  for (const [index, wave] of list(member(file, "rollout", "waves"))
    .slice(0, 100)
    .entries()) {
    const path = ["rollout", "waves", String(index), "window"];
    const window = text(member(wave, "window"));
    if (window === undefined) continue;
    if (!isName(window)) checkWindow(window, path, add);
    else if (!Object.hasOwn(windows, window) || window.startsWith("x-")) {
      const known = (): string[] => named(windows).map(([name]) => name);
      const message = `"${clip(window, 80)}" in ${path.join(".")} is no window`;
      const hint =
        named(windows).length === 0
          ? `Declare it: windows: { ${window}: Mon-Thu 02:00-06:00 Europe/Berlin }.`
          : (): string | undefined => suggest(window, known(), "Known");
      add("problems", "UNKNOWN_WINDOW", "value", path, message, hint);
    }
  }
}

/** What the schema takes for the name of a window. */
function isName(window: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(window);
}

const literal = /^\S{1,60} \d\d:\d\d-\d\d:\d\d \S{1,100}$/;

function checkWindow(window: string | undefined, path: Path, add: Add): void {
  // Another form is said by the schema already.
  if (window === undefined || !literal.test(window)) return;
  try {
    parseWindow(window);
  } catch (error) {
    const [, hours = "", zone = ""] = window.split(" ");
    const [from, to] = hours.split("-");
    const isEmpty = from === to;
    const message = isEmpty
      ? `window "${clip(window, 80)}" opens and closes at the same minute`
      : `"${clip(zone, 80)}" is no time zone that is known`;
    const hint = isEmpty
      ? "Write from-to; for the whole day: 00:00-24:00."
      : (): string | undefined => suggest(zone, zones(), "Such as") ?? "Write an IANA name: Europe/Berlin.";
    if (error instanceof Error) add("problems", "WINDOW_INVALID", "value", path, message, hint);
  }
}

function zones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}

/** `freeze`: days of the calendar, and an end after the beginning. Names are checked with the others. */
export function checkFreezes(file: unknown, add: Add): void {
  for (const [index, freeze] of list(member(file, "freeze")).slice(0, 200).entries()) {
    const path = ["freeze", String(index)];
    const from = checkInstant(member(freeze, "from"), [...path, "from"], "start", add);
    const until = checkInstant(member(freeze, "until"), [...path, "until"], "end", add);
    if (from === undefined || until === undefined || from < until) continue;
    const message = `${path.join(".")} ends before it begins`;
    add("problems", "INVALID_TIME", "value", [...path, "until"], message, "Write an end after the beginning.");
  }
}

function checkInstant(value: unknown, path: Path, edge: "start" | "end", add: Add): number | undefined {
  const written = text(value);
  if (written === undefined || !/^\d{4}-\d{2}-\d{2}(?:T[0-9:]{5,8}Z)?$/.test(written)) return undefined;
  try {
    return parseInstant(written, edge);
  } catch {
    const hint = "Write a day of the calendar: 2026-12-24, or 2026-12-24T18:00Z.";
    add("problems", "INVALID_TIME", "value", path, `${clip(written, 40)} is no day of the calendar`, hint);
    return undefined;
  }
}

/** `attestation.rollback.allow`: older states that pass until a day. */
export function checkRollbacks(file: unknown, nowMs: number | undefined, add: Add): void {
  for (const [index, allowed] of list(member(file, "attestation", "rollback", "allow"))
    .slice(0, 200)
    .entries()) {
    const path = ["attestation", "rollback", "allow", String(index)];
    const to = text(member(allowed, "to"));
    const what = to === undefined ? path.join(".") : `the allowance of ${clip(to, 12)}`;
    checkLastDay(member(allowed, "until"), [...path, "until"], what, nowMs, add);
  }
}
