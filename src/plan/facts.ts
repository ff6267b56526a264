import { canonicalJson } from "../kernel/digest.ts";
import { storePathName, type StorePath } from "../kernel/store-path.ts";
import { clip } from "../kernel/text.ts";
import type { DeclaredProbe } from "../spec/desired-state.ts";

// Reasons of a step, one short line each: `env LEVEL: INFO → DEBUG`. What comes from neko.yaml is cleaned and cut.

const lineLength = 200;
const mostLines = 20;

/** `what: from → to`; what is absent or empty is `nothing`. Where the cut hides the difference, it only says `changed`. */
export function fact(what: string, from: string | null, to: string | null): string {
  const show = (value: string | null): string => clip(value ?? "", lineLength / 2).replaceAll(/\s+/g, " ") || "nothing";
  const [before, after] = [show(from), show(to)];
  return `${clip(what, lineLength / 2)}: ${before === after ? "changed" : `${before} → ${after}`}`;
}

/** A list on one line; an item with a space in it, or none, is quoted. */
export function words(items: readonly string[]): string {
  return items.map((item) => (/^\S+$/.test(item) ? item : JSON.stringify(item))).join(" ");
}

/** As {@link fact}, by name (`…-agent-1.2 → …-agent-1.3`), or where the names are the same, with the hash. */
export function pathFact(what: string, from: StorePath | undefined, to: StorePath): string {
  const named = from !== undefined && storePathName(from) === storePathName(to);
  const show = (path: StorePath): string => `${named ? hashOf(path) : ""}…-${storePathName(path)}`;
  return fact(what, from === undefined ? null : show(from), show(to));
}

/** Lines of {@link differences} below a name: `image web: config.cmd.0: a → b`. */
export function facts(what: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => clip(`${what}: ${line}`, lineLength));
}

/** What differs between two lists of probes; the order counts for nothing but itself. */
export function probeFacts(from: readonly DeclaredProbe[], to: readonly DeclaredProbe[]): readonly string[] {
  const keyed = (probes: readonly DeclaredProbe[]) => new Map(probes.map((probe) => [canonicalJson(probe), probe]));
  const [old, wanted] = [keyed(from), keyed(to)];
  const missing = (probes: ReadonlyMap<string, DeclaredProbe>, others: ReadonlyMap<string, DeclaredProbe>) =>
    [...probes].filter(([key]) => !others.has(key)).map(([, probe]) => probe);
  const [gone, added] = [missing(old, wanted), missing(wanted, old)];
  const before = Map.groupBy(gone, probeTitle);
  const changes = added.map((probe) => ({ probe, previous: before.get(probeTitle(probe))?.shift() }));
  const lines = [
    ...[...before.values()].flat().map((probe) => `${probeTitle(probe)}: removed`),
    ...changes.flatMap(({ probe, previous }) =>
      previous ? probeDifferences(previous, probe) : [`${probeTitle(probe)}: added`],
    ),
  ];
  return lines.length === 0 ? ["probes: in another order"] : lines;
}

/** A line for each of its keys that says something else, as neko.yaml names them: `probe http URL within: 2m → 5m`. */
function probeDifferences(from: DeclaredProbe, to: DeclaredProbe): readonly string[] {
  const [before, after]: Readonly<Record<string, unknown>>[] = [{ ...from }, { ...to }];
  const title = clip(probeTitle(to), lineLength / 2 - 20);
  return [...new Set([...Object.keys(before!), ...Object.keys(after!)])]
    .filter((key) => canonicalJson(before![key] ?? null) !== canonicalJson(after![key] ?? null))
    .toSorted()
    .map((key) => fact(`${title} ${nameOf(key)}`, valueOf(key, before![key]), valueOf(key, after![key])));
}

/** `minMemoryBytes` to `min-memory` */
function nameOf(key: string): string {
  return key.replace(/(?:Ms|Bytes)$/, "").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function valueOf(key: string, value: unknown): string | null {
  if (value === undefined) return null;
  if (key.endsWith("Ms")) return inUnits(Number(value), { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 }, "ms");
  if (key.endsWith("Bytes")) return inUnits(Number(value), { GiB: 2 ** 30, MiB: 2 ** 20, KiB: 2 ** 10 }, " bytes");
  return String(value);
}

/** Exactly, in the largest unit that divides it: `5m`, `90s`. */
function inUnits(value: number, units: Readonly<Record<string, number>>, smallest: string): string {
  const found = Object.entries(units).find(([, size]) => value > 0 && value % size === 0);
  return found ? `${value / found[1]}${found[0]}` : `${value}${smallest}`;
}

function probeTitle(probe: DeclaredProbe): string {
  return clip(`probe ${probe.kind} ${subjectOf(probe)}`.replaceAll(/\s+/g, " "), lineLength);
}

function subjectOf(probe: DeclaredProbe): string {
  switch (probe.kind) {
    case "http":
      return probe.url;
    case "exec":
      return probe.argv.join(" ");
    case "tcp":
      return probe.address;
    case "unit":
      return probe.unit;
    case "metric":
      return `${probe.url} ${probe.name}`;
    case "gpu":
      return `${probe.count}`;
  }
}

/** At most twenty lines; the rest is counted. */
export function list(lines: readonly string[]): readonly string[] {
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `and ${lines.length - mostLines + 1} more`];
}

const hashOf = (path: StorePath): string => path.slice("/nix/store/".length, "/nix/store/".length + 7);
