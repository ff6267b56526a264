import { canonicalJson, digestOf, type Digest, type Json } from "../kernel/digest.ts";
import { clip } from "../kernel/text.ts";
import type { Declared } from "../spec/declared.ts";
import { words } from "./facts.ts";

/** A line of neko.yaml that says something else and moves no output, image or target by itself. */
export interface Rule {
  /** `rollout.waves.canary.max-unavailable` */
  readonly path: string;
  /** One line, cleaned and cut; null: it is not there. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of path and both values in full, where a line does not hold them. */
  readonly digest?: Digest;
}

type Path = readonly string[];
type Mapping = { readonly [key: string]: Json };

/** What is seen in outputs, images and target steps once it has an effect; `*` is any name. */
const shownElsewhere: ReadonlySet<string> = new Set([
  "version",
  "rollout.health",
  ...["attr", "variants", "config", "tags"].map((key) => `images.*.${key}`),
  ...["tag", "env"].map((key) => `variants.*.${key}`),
  ...["kind", "attr", "system", "strategy", "run", "shells", "platform", "provider", "app-id"].map(
    (key) => `targets.*.${key}`,
  ),
]);

/** Sections whose bare names are outputs or images of the plan. */
const namesShownElsewhere: ReadonlySet<string> = new Set(["shells", "packages", "images"]);

/** Lists whose entries have a name of their own: an entry that moves up or down is the same entry. */
const identities: ReadonlyMap<string, string> = new Map([
  ["rollout.waves", "name"],
  ["exceptions", "id"],
  ["policy.deny", "code"],
  ["caches", "url"],
]);

/** What decides what reaches a host comes first, so that a long list cannot hide it; the others follow by name. */
const sections = [
  "source",
  "rollout",
  "windows",
  "freeze",
  "attestation",
  "policy",
  "exceptions",
  "drift",
  "targets",
  "groups",
  "environments",
];
const [pathLength, valueLength] = [160, 120];

/**
 * What neko.yaml says otherwise than before and the rest of a plan does not show, leaf by leaf; none without a base.
 * Pure, linear in the two files. Neither the order of keys nor of named entries matters, but for waves and caches.
 */
export function planRules(base: Declared | null, head: Declared): readonly Rule[] {
  if (base === null) return [];
  const found: Found[] = [];
  compareMappings([], base, head, found);
  return found
    .toSorted((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ rule }) => rule);
}

interface Found {
  readonly rank: number;
  readonly text: string;
  readonly rule: Rule;
}

function compareValues(path: Path, from: Json | undefined, to: Json | undefined, found: Found[]): void {
  if (from === to || isShownElsewhere(path)) return;
  const isThere = from !== undefined && to !== undefined;
  if ([from, to].every((side) => side === undefined || isMapping(side))) {
    const bare = !isThere && Object.keys(mappingOf(from ?? to)).length === 0;
    if (!bare) return compareMappings(path, mappingOf(from), mappingOf(to), found);
    if (isSaidByName(path)) return;
  } else if ([from, to].every((side) => side === undefined || Array.isArray(side))) {
    const [old, wanted] = [listOf(from), listOf(to)];
    if ([...old, ...wanted].some(isMapping)) return compareEntries(path, old, wanted, found);
    if (isThere && canonicalJson(old) === canonicalJson(wanted)) return;
  }
  addRule(path, from, to, found);
}

function compareMappings(path: Path, from: Mapping, to: Mapping, found: Found[]): void {
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    compareValues([...path, key], from[key], to[key], found);
  }
}

function compareEntries(path: Path, from: readonly Json[], to: readonly Json[], found: Found[]): void {
  const key = identities.get(path.join("."));
  const [old, wanted] = key === undefined ? [undefined, undefined] : [byName(from, key), byName(to, key)];
  if (!old || !wanted) return compareUnnamed(path, from, to, found);
  const isWaves = path.join(".") === "rollout.waves";
  if (isWaves)
    addOrder(path, [...old.keys()], [...wanted.keys()], "none: a release admits every target at once", found);
  if (path.join(".") === "caches") {
    const both = (names: Iterable<string>): string[] => [...names].filter((name) => old.has(name) && wanted.has(name));
    addOrder(path, both(old.keys()), both(wanted.keys()), "none", found);
  }
  for (const name of new Set([...old.keys(), ...wanted.keys()])) {
    // A wave that is gone is missing from the line of names: what it said says nothing more.
    if (isWaves && !wanted.has(name)) continue;
    compareValues([...path, name], without(old.get(name), key), without(wanted.get(name), key), found);
  }
}

/** Entries without names: those on both sides are set aside, the others are compared in their order. */
function compareUnnamed(path: Path, from: readonly Json[], to: readonly Json[], found: Found[]): void {
  const unmatched = Map.groupBy(from.keys(), (index) => canonicalJson(from[index]));
  const added = [...to.keys()].filter((index) => unmatched.get(canonicalJson(to[index]))?.pop() === undefined);
  const gone = [...unmatched.values()].flat().toSorted((a, b) => a - b);
  for (let at = 0; at < Math.max(added.length, gone.length); at += 1) {
    const [before, after] = [gone[at], added[at]];
    const [old, wanted] = [
      before === undefined ? undefined : from[before],
      after === undefined ? undefined : to[after],
    ];
    compareValues([...path, String(after ?? before)], old, wanted, found);
  }
}

function addOrder(path: Path, from: readonly string[], to: readonly string[], none: string, found: Found[]): void {
  const show = (names: readonly string[]): string => (names.length === 0 ? none : names.join(", "));
  if (canonicalJson(from) !== canonicalJson(to)) addRule(path, show(from), show(to), found);
}

function addRule(path: Path, from: Json | undefined, to: Json | undefined, found: Found[]): void {
  const full = path.join(".");
  const [before, after] = [from, to].map((value) => (value === undefined ? null : textOf(value)));
  const shown = {
    path: line(full, pathLength),
    from: before == null ? null : line(before, valueLength) || '""',
    to: after == null ? null : line(after, valueLength) || '""',
  };
  const isWhole = shown.path === full && shown.from === before && shown.to === after && before !== after;
  const digest = isWhole ? {} : { digest: digestOf([path, from ?? null, to ?? null]) };
  const rank = sections.indexOf(path[0] ?? "");
  found.push({ rank: rank < 0 ? sections.length : rank, text: full, rule: { ...shown, ...digest } });
}

/** `8080:80 9090:90`, `{password: HUB_TOKEN, username: HUB_USER}` */
function textOf(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : words(value.map((item: Json) => textOf(item)));
  if (!isMapping(value)) return String(value);
  const members = Object.keys(value).toSorted();
  return `{${members.map((key) => `${key}: ${textOf(value[key] ?? null)}`).join(", ")}}`;
}

function isShownElsewhere([section = "", name, key]: Path): boolean {
  if (name === undefined) return shownElsewhere.has(section);
  return shownElsewhere.has(key === undefined ? `${section}.${name}` : `${section}.*.${key}`);
}

/** Something empty that is there or not: a section without content, or a thing the plan shows under its name. */
function isSaidByName(path: Path): boolean {
  return path.length < 2 || (path.length === 2 && namesShownElsewhere.has(path[0] ?? ""));
}

/** Undefined when an entry has no such name, or two have the same. */
function byName(entries: readonly Json[], key: string): ReadonlyMap<string, Mapping> | undefined {
  const named = new Map(entries.flatMap((entry) => (isMapping(entry) ? [[String(entry[key]), entry] as const] : [])));
  return named.size === entries.length ? named : undefined;
}

function without(entry: Mapping | undefined, key: string | undefined): Mapping | undefined {
  return entry && Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key));
}

/** At most `most` lines `path: from → to`; the rest is counted by section. */
export function ruleLines(rules: readonly Rule[], most = 100): readonly string[] {
  const rest = rules.slice(most);
  return [...rules.slice(0, most).map(showRule), ...(rest.length === 0 ? [] : [moreRules(rest)])];
}

/** `and 12 more: env 10, shells 2` */
function moreRules(rest: readonly Rule[]): string {
  return `and ${rest.length} more: ${sectionCounts(rest)}`;
}

/** `rollout 2, source 1`: how many rules change in each section, in the order of the rules. */
function sectionCounts(rules: readonly Rule[]): string {
  const counts = Map.groupBy(rules, ({ path }) => path.split(".")[0] ?? path);
  return [...counts].map(([section, all]) => `${section} ${all.length}`).join(", ");
}

function showRule({ path, from, to }: Rule): string {
  return `${path}: ${from === to ? "changed" : `${from ?? "nothing"} → ${to ?? "nothing"}`}`;
}

const line = (text: string, limit: number): string => clip(text.replaceAll(/\s+/g, " "), limit);
const isMapping = (value: Json | undefined): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const mappingOf = (value: Json | undefined): Mapping => (isMapping(value) ? value : {});
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
