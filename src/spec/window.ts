import { NekoError } from "../kernel/error.ts";
import type { Window } from "./desired-state.ts";

// Times of the week in their own time zone. Pure: the moment is an argument; the zone's rules are those of the runtime.

const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** `Mon-Thu 02:00-06:00 Europe/Berlin`, `Fri-Mon,Wed 22:00-04:00 UTC`, `daily 00:00-24:00 UTC`.
 *  @throws NekoError VALUE_INVALID for another form, a zone that is not known, or an empty time */
export function parseWindow(text: string): Window {
  const [days = "", hours = "", zone = ""] = text.split(" ");
  const [from, to] = hours.split("-").map(minutesOf);
  if (from === undefined || to === undefined) throw invalid(text, "is no window");
  if (from === to) throw invalid(text, "opens and closes at the same minute");
  if (!isZone(zone)) throw invalid(text, "names no time zone that is known");
  return { text, days: daysOf(days), fromMinute: from, toMinute: to, zone };
}

/** Whether the window is open at a moment (milliseconds since 1970). */
export function isOpen(window: Window, atMs: number): boolean {
  const { day, minute } = localTime(window.zone, atMs);
  const dayBefore = (day + 6) % 7;
  const overnight = window.toMinute <= window.fromMinute;
  if (!overnight) return window.days.includes(day) && minute >= window.fromMinute && minute < window.toMinute;
  return (
    (window.days.includes(day) && minute >= window.fromMinute) ||
    (window.days.includes(dayBefore) && minute < window.toMinute)
  );
}

/** The next minute at which it is open, at or after a moment: milliseconds since 1970. Found within eight days, since
 *  every window opens once a week; undefined only where a change of clocks swallows it. */
export function nextOpening(window: Window, atMs: number): number | undefined {
  if (isOpen(window, atMs)) return atMs;
  const start = Math.ceil(atMs / minuteMs) * minuteMs;
  for (let step = 0; step <= 8 * dayMinutes;) {
    const at = start + step * minuteMs;
    if (isOpen(window, at)) return at;
    // Clocks change by quarters of an hour at the least, and windows are given to the minute.
    const { minute } = localTime(window.zone, at);
    step += Math.max(1, Math.min(15 - (minute % 15), untilNext(minute, window.fromMinute)));
  }
  return undefined;
}

function untilNext(minute: number, wanted: number): number {
  return (wanted - minute + dayMinutes) % dayMinutes || dayMinutes;
}

/** Milliseconds since 1970 of `2026-12-24` or `2026-12-24T18:00Z`; a day alone counts whole: `end` is the next midnight.
 *  @throws NekoError VALUE_INVALID for a day the calendar has not */
export function parseInstant(text: string, edge: "start" | "end"): number {
  const [day = "", time] = text.split("T");
  const at = Date.parse(time === undefined ? `${day}T00:00Z` : text);
  if (Number.isNaN(at) || new Date(Date.parse(`${day}T00:00Z`)).toISOString().slice(0, 10) !== day) {
    throw invalid(text, "is no day of the calendar");
  }
  return edge === "end" && time === undefined ? at + dayMinutes * minuteMs : at;
}

export function isZone(name: string): boolean {
  let known = zones.get(name);
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
    } catch {
      known = false;
    }
    zones.set(name, known);
  }
  return known;
}

/** Names asked for: to ask takes tens of microseconds. */
const zones = new Map<string, boolean>();

function daysOf(text: string): readonly number[] {
  if (text === "daily") return [0, 1, 2, 3, 4, 5, 6];
  const days = text.split(",").flatMap((part) => {
    const [first, last] = part.split("-").map((name) => dayNames.indexOf(name));
    if (first === undefined || first === -1 || last === -1) throw invalid(text, "names no days");
    const length = last === undefined ? 1 : ((last - first + 7) % 7) + 1;
    return Array.from({ length }, (_, index) => (first + index) % 7);
  });
  return [...new Set(days)].toSorted((a, b) => a - b);
}

function minutesOf(text: string): number | undefined {
  const match = /^([0-2][0-9]):([0-5][0-9])$/.exec(text);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Infinity;
  return minutes <= dayMinutes ? minutes : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(zone: string, atMs: number): { readonly day: number; readonly minute: number } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return {
    day: dayNames.indexOf(parts.get("weekday") ?? ""),
    minute: Number(parts.get("hour")) * 60 + Number(parts.get("minute")),
  };
}

function invalid(text: string, what: string): NekoError {
  return new NekoError("VALUE_INVALID", `"${text.slice(0, 80)}" ${what}`, {
    hint: "write days, from-to and a time zone: Mon-Thu 02:00-06:00 Europe/Berlin",
  });
}
