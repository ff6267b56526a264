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
  const titles = new Set(added.map(probeTitle));
  const before = new Set(gone.map(probeTitle));
  const lines = [
    ...gone.filter((probe) => !titles.has(probeTitle(probe))).map((probe) => `${probeTitle(probe)}: removed`),
    ...added.map((probe) => `${probeTitle(probe)}: ${before.has(probeTitle(probe)) ? "changed" : "added"}`),
  ];
  return lines.length === 0 ? ["probes: in another order"] : lines;
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
