import schema from "../../schemas/neko.schema.json" with { type: "json" };
import { dispositions, type Disposition, type ErrorCode } from "../kernel/error-codes.ts";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import type { ProblemCode } from "../spec/problem.ts";
import type { Level } from "../spec/render-problems.ts";
import { nearest, suggest } from "../spec/suggest.ts";
import { foreignKey } from "../spec/foreign-words.ts";
import { errorTexts } from "./error-texts.ts";
import { findKey, pathsTo, type FoundKey } from "./find-key.ts";
import { problemGroups, problemTexts } from "./problem-texts.ts";
import { entryExample, sampleAt, sampleOf } from "./sample.ts";
import { listOf, schemaKeys, type Key, type Place } from "./schema-keys.ts";
import { allowedOf, firstSentence, rulesOf, typeOf } from "./schema-words.ts";
import { isEntry, nearestAnchor } from "./sections.ts";
import { topics, type Topic } from "./topics.ts";

/** What `neko explain` answers. Its JSON is part of Neko's contract. */
export type Explanation =
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly level: Level;
      readonly means: string;
      readonly do: string;
      readonly bad?: string;
      readonly good?: string;
      readonly docs: string;
    }
  | {
      readonly kind: "error";
      readonly code: ErrorCode;
      readonly means: string;
      readonly do: string;
      /** Exit status of a command that ends with it. */
      readonly exit: number;
      readonly disposition: Disposition;
      readonly docs: string;
    }
  | ({ readonly kind: "key" } & KeyExplanation)
  /** What concerns several keys. */
  | ({ readonly kind: "topic"; readonly topic: string } & Topic)
  | {
      readonly kind: "index";
      readonly keys: readonly KeyBelow[];
      readonly problems: readonly { readonly title: string; readonly codes: readonly string[] }[];
      readonly errors: readonly string[];
    };

export interface KeyExplanation {
  /** `targets.<name>.run[].ports` */
  readonly path: string;
  readonly description: string;
  /** In words. */
  readonly type: string;
  readonly required: boolean;
  /** `kind: profile`: only there it is a key. Empty: always. */
  readonly when: readonly string[];
  readonly default?: unknown;
  readonly allowed?: readonly unknown[];
  readonly pattern?: string;
  /** Bounds, in words. */
  readonly rules: readonly string[];
  readonly examples: readonly unknown[];
  /** A neko.yaml that shows it at its place; undefined when the schema has no example. */
  readonly sample?: unknown;
  readonly keys: readonly KeyBelow[];
  /** Where it is described, relative to the repository. */
  readonly docs: string;
}

export interface KeyBelow {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly when: readonly string[];
  readonly summary: string;
}

const keys = schemaKeys(schema);

/** A code, or a path of neko.yaml; everything there is for undefined. @throws NekoError USAGE, with what is near */
export function explain(subject: string | undefined): Explanation {
  if (subject === undefined) return index();
  const wanted = clip(subject.trim(), 300);
  const code = wanted.toUpperCase().replaceAll("-", "_");
  const found = explainCode(code);
  if (found) return found;
  if (/^[A-Z][A-Z0-9_]*$/.test(wanted)) throw unknownCode(wanted);
  const search = findKey(wanted, keys);
  if (search.kind !== "found" && Object.hasOwn(topics, wanted)) return topic(wanted);
  if (search.kind === "found" && search.key.path !== "") return { kind: "key", ...explainKey(search.key) };
  if (search.kind === "found") throw unknown("the path is empty", "Name a key, such as rollout.waves.");
  throw unknownKey(wanted, search);
}

function topic(name: string): Explanation {
  const found = topics[name];
  if (!found) throw unknown("there is no such topic", "Run `neko explain` for the list.");
  return { kind: "topic", topic: name, ...found };
}

function explainCode(code: string): Explanation | undefined {
  const docs = `docs/errors.md#${code.toLowerCase()}`;
  if (Object.hasOwn(errorTexts, code)) {
    const known = code as ErrorCode;
    const { exit, disposition } = dispositions[known];
    return { kind: "error", code: known, ...errorTexts[known], exit, disposition, docs };
  }
  if (!Object.hasOwn(problemTexts, code)) return undefined;
  const { level, ...text } = problemTexts[code as ProblemCode];
  return { kind: "problem", code: code as ProblemCode, level, ...text, docs };
}

function explainKey({ path, place, required, when }: FoundKey): KeyExplanation {
  const { schema: here } = place;
  const allowed = allowedOf(place);
  const sample = exampleAbove(path) ?? sampleOf(place, keys);
  return {
    path,
    description: String(here["description"] ?? ""),
    type: typeOf(place, keys),
    required,
    when,
    ...(here["default"] === undefined ? {} : { default: here["default"] }),
    ...(allowed.length === 0 ? {} : { allowed }),
    ...(typeof here["pattern"] === "string" ? { pattern: here["pattern"] } : {}),
    rules: rulesOf(place),
    examples: listOf(here["examples"]),
    ...(sample === undefined ? {} : { sample: sampleAt(path, sample, keys) }),
    keys: keysBelow(keys.keysOf(place)),
    docs: `docs/neko-yaml.md#${nearestAnchor(path, keys)}`,
  };
}

/** Of an entry of a list, or of what a name stands for: its part of the example of the whole. */
function exampleAbove(path: string): unknown {
  const [, above = "", entry] = /^(.*?)\.?(\[\]|<name>)$/.exec(path) ?? [];
  const search = entry === undefined ? undefined : findKey(above, keys);
  return entry !== undefined && search?.kind === "found" ? entryExample(search.key.place, entry) : undefined;
}

/** The keys themselves, and those of what the names or the entries are. */
function keysBelow(below: readonly Key[]): readonly KeyBelow[] {
  return below.flatMap((key) => (isEntry(key.name) ? keysBelow(keys.keysOf(key.place)) : [describe(key)]));
}

function describe({ name, place, required, when }: Key): KeyBelow {
  const summary = firstSentence(String(place.schema["description"] ?? ""));
  return { name, type: typeOf(place, keys), required, when, summary };
}

function index(): Explanation {
  return {
    kind: "index",
    keys: keys.keysOf(keys.root).map(describe),
    problems: problemGroups.map(({ title, texts }) => ({ title, codes: Object.keys(texts) })),
    errors: Object.keys(errorTexts),
  };
}

function unknownCode(code: string): NekoError {
  const near = nearest(code, [...Object.keys(problemTexts), ...Object.keys(errorTexts)]);
  return unknown(
    `there is no code ${code}`,
    near ? `Did you mean "${near}"?` : "Run `neko explain` for the list. A rule of your own is in policy.deny.",
  );
}

function unknownKey(
  wanted: string,
  { reached, segment, keys: below }: { reached: string; segment: string; keys: readonly string[] },
): NekoError {
  const where = reached === "" ? "neko.yaml" : reached;
  // A key of exactly this name, further below, is meant rather than one that is spelt alike.
  const deeper = pathsTo(segment, keys, 50).filter((path) => path.startsWith(reached));
  const elsewhere = deeper.slice(0, 5);
  if (elsewhere.length > 0) {
    return unknown(`${where} has no key "${clip(segment, 80)}"`, `Did you mean ${elsewhere.join(" or ")}?`);
  }
  const foreign = foreignKey(segment, below) ?? foreignKey(segment, keyNames());
  if (foreign !== undefined) return unknown(`${where} has no key "${clip(segment, 80)}"`, foreign);
  const near = nearest(segment, below);
  // A single word may also be a code that somebody wrote in small letters.
  const code = wanted.includes(".") || near ? undefined : nearest(wanted.toUpperCase(), Object.keys(problemTexts));
  const hint = code ? `Did you mean "${code}"?` : suggest(segment, below, "Its keys");
  return unknown(`${where} has no key "${clip(segment, 80)}"`, hint ?? "It has no keys.");
}

/** The last segments of all paths there are. */
function keyNames(): readonly string[] {
  const names = new Set<string>();
  const walk = (place: Place, above: readonly string[]): void => {
    for (const key of keys.keysOf(place)) {
      names.add(key.name);
      const { definition } = key.place;
      if (definition === undefined) walk(key.place, above);
      else if (!above.includes(definition)) walk(key.place, [...above, definition]);
    }
  };
  walk(keys.root, []);
  return [...names];
}

function unknown(message: string, hint: string): NekoError {
  return new NekoError("USAGE", message, { hint });
}
