import type { Unenforced } from "./desired-state.ts";
import type { NekoFile } from "./neko-yaml.ts";
import { forEachPlace } from "./places.ts";
import { member } from "./view.ts";
import type { Path } from "./yaml-tree.ts";

// The language is whole; what runs of it grows by release. This table says what does not run yet, so that nothing in a
// neko.yaml is ignored in silence. A row leaves the table in the commit that makes it true.
// tests/unit/spec/unenforced.test.ts holds every key of the schema against it.

/** `carried`: checked and kept, nothing acts on it. `refused`: to act as if it were not there would be less safe than
 *  the file says, so nothing is released while it stands there. */
export interface NotYet extends Unenforced {
  readonly level: "carried" | "refused";
  readonly at: Path;
  /** The feature is nothing but its key, so the path says it. */
  readonly isKey: boolean;
}

/** What a value asks for that does not run; undefined when it asks for what does. */
type Feature = (value: unknown, file: NekoFile) => string | undefined;

/** `pattern` names the key; everything below it does not run either, unless only some of its values do not. */
export interface NotYetRow {
  readonly level: NotYet["level"];
  readonly pattern: string;
  readonly feature: string | Feature;
}

const carried = (pattern: string, feature: string | Feature = keysOf(pattern)): NotYetRow => ({
  level: "carried",
  pattern,
  feature,
});
/** `shells.*.hook` to `shells.hook`. */
const keysOf = (pattern: string): string => pattern.replaceAll(".*", "");
const refused = (pattern: string, feature: string | Feature): NotYetRow => ({ level: "refused", pattern, feature });

const when =
  (wanted: unknown, feature: string): Feature =>
  (value) =>
    value === wanted ? feature : undefined;

const probeKinds = ["tcp", "unit", "metric", "gpu"];
const notFix =
  (key: string): Feature =>
  (value) =>
    value === "fix" ? undefined : `${key}: ${String(value)}`;

export const notYetRows: readonly NotYetRow[] = [
  refused("targets.*.kind", (kind) =>
    ["nixos", "shells", "tee"].includes(String(kind)) ? `targets of kind ${String(kind)}` : undefined,
  ),
  refused("targets.*.strategy", when("beside", "strategy: beside")),
  carried("targets.*.attest"),
  carried("targets.*.ssh"),
  carried("targets.*.modules"),
  carried("targets.*.proxmox"),
  ...probeKinds.map((kind) => refused(`rollout.health.*.${kind}`, `health checks by ${kind}`)),
  refused("source.verify", when("signed-commits", "verify: signed-commits")),
  refused("source.resolve", when("host", "resolve: host")),
  carried("source.poll"),
  carried("source.release-timeout"),
  carried("source.allow-web-flow"),
  refused("rollout.on-failure", when("pause", "on-failure: pause")),
  carried("rollout.keep-generations"),
  carried("rollout.timeouts"),
  // A freeze keeps waves closed; without waves a release admits every target at once.
  refused("freeze", (value, file) =>
    Array.isArray(value) && value.length > 0 && !file.rollout?.waves?.length ? "freeze without waves" : undefined,
  ),
  refused("attestation.policy", when("enforce", "attestation: enforce")),
  carried("attestation", (value) => {
    const policy = member(value, "policy");
    return policy === "off" || policy === "enforce" ? undefined : "attestation";
  }),
  refused("drift.minor", notFix("drift.minor")),
  refused("drift.major", notFix("drift.major")),
  refused("drift.unmanaged", "drift.unmanaged"),
  carried("drift.every"),
  carried("exceptions.*.rule", (rule) =>
    /^[A-Z][A-Z0-9_]+$/.test(String(rule)) ? undefined : "exceptions of drift and attestation",
  ),
  carried("images.*.timeout"),
  carried("packages.*.builder"),
  carried("packages.*.version"),
  carried("packages.*.vendor-hash"),
  carried("packages.*.source"),
  carried("packages.*.timeout"),
  carried("shells.*.packages"),
  carried("shells.*.python"),
  carried("shells.*.hook"),
  carried("shells.*.direnv", when(true, "shells.direnv")),
  carried("env"),
  carried("services"),
  carried("builders"),
  carried("notifications"),
  carried("report.summary", when(false, "report.summary: false")),
];

/** What a checked file asks for and this version does not do: the first place of each, in the order of the table. */
export function notYetIn(file: NekoFile): readonly NotYet[] {
  const found = new Map<string, NotYet>();
  for (const { level, pattern, feature } of notYetRows) {
    forEachPlace(file, pattern.split("."), (value, path) => {
      const asked = value === undefined ? undefined : typeof feature === "string" ? feature : feature(value, file);
      if (asked === undefined) return false;
      const isKey = asked === keysOf(pattern);
      if (!found.has(asked)) found.set(asked, { level, feature: asked, isKey, at: [...path], path: path.join(".") });
      // A row of one feature has said all it has to say.
      return typeof feature === "string";
    });
  }
  return [...found.values()];
}

/** What keeps a release from being published. */
export function unenforcedOf(asked: readonly NotYet[]): readonly Unenforced[] {
  return asked.filter(({ level }) => level === "refused").map(({ path, feature }) => ({ path, feature }));
}
