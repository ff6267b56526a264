import { markdownTable } from "markdown-table";
import { stringify } from "yaml";
import { join } from "../../src/explain/find-key.ts";
import { sampleAt, sampleOf } from "../../src/explain/sample.ts";
import {
  listOf,
  schemaKeys,
  type Key,
  type Place,
  type Schema,
  type SchemaKeys,
} from "../../src/explain/schema-keys.ts";
import { isValueKind, nounOf, rulesOf, typeOf, type Marks } from "../../src/explain/schema-words.ts";
import { allSections, anchorOf, isEntry, nearestAnchor, type Section } from "../../src/explain/sections.ts";
import { topics } from "../../src/explain/topics.ts";

// docs/neko-yaml.md from the schema. Nothing here knows a key by name.

/** The whole page. */
export function referencePage(schema: Schema): string {
  const keys = schemaKeys(schema);
  const { chapters, described } = allSections(keys);
  const paths = new Set(chapters.flatMap(({ sections }) => sections.map(({ path }) => path)));
  const page: Page = { keys, described, paths, marks: markdownMarks };
  const contents = chapters.map(({ key, sections }) =>
    [
      `- [\`${key.name}\`](#${anchorOf(key.name)}): ${lowerFirst(firstLine(key.place))}`,
      ...nested(key.name, sections).map(({ path }) => `  - [\`${path}\`](#${anchorOf(path)})`),
    ].join("\n"),
  );
  return [
    "<!-- Generated from schemas/neko.schema.json by scripts/generate/docs.ts. Change the schema, then: npm run generate -->",
    "# neko.yaml",
    introduction(String(schema["description"] ?? "")),
    `## A whole small file\n\nThis is all that an image, a registry and a host need; \`neko init\` writes one that fits your repository.\n\n\`\`\`yaml\n${smallFile}\n\`\`\``,
    secretsSection(page),
    "## Contents",
    [...contents, `- [Kinds of values](#kinds-of-values)`].join("\n"),
    ...chapters.map(({ key, sections }) => chapter(key, sections, page)),
    kindsOfValues(schema, page),
  ]
    .join("\n\n")
    .concat("\n");
}

const smallFile = `version: 1
images:
  web: { attr: web-image } # packages.x86_64-linux.web-image of flake.nix
registries:
  main: { url: ghcr.io/acme, auth: github-token, on: [main] }
targets:
  shop-01:
    kind: containers
    run:
      - { image: web, ports: ["127.0.0.1:8080:80"] }
rollout:
  health:
    - { http: "http://127.0.0.1:8080/healthz", within: 60s }`;

function secretsSection({ keys }: Page): string {
  const { text, sample, keys: paths } = topics["secrets"] ?? { text: [], sample: "", keys: [] };
  const links = paths.map((path) => `[${code(path)}](#${nearestAnchor(path, keys)})`);
  return paragraphs([
    "## Secrets",
    // Paths and names of variables are code, as in every description.
    ...text.map((each) =>
      each.replaceAll(/[a-z-]+(?:\.<name>|\[\])[\w.-]*|\b[A-Z]+(?:_[A-Z]+)+\b|(?<= )_FILE\b/g, (part) => code(part)),
    ),
    `\`\`\`yaml\n${sample}\n\`\`\``,
    `See ${links.join(", ")}.`,
  ]);
}

interface Page {
  readonly keys: SchemaKeys;
  /** Definition to the path it is described at. */
  readonly described: ReadonlyMap<string, string>;
  /** Of the sections. */
  readonly paths: ReadonlySet<string>;
  readonly marks: Marks;
}

const markdownMarks: Marks = {
  code: (text) => code(text),
  definition: (name, text) => `[${text}](#kind-${name})`,
};

function introduction(description: string): string {
  return `${description}

The first line of a file may name the schema, so that editors complete and check it as you type:

\`\`\`yaml
# yaml-language-server: $schema=https://neko.dev/schemas/v1/neko.schema.json
version: 1
\`\`\`

\`neko validate\` checks a file and its flake.lock, \`neko explain rollout.waves\` prints a part of this page, and
[errors.md](errors.md#problems-in-nekoyaml) explains every problem.

In paths, \`<name>\` stands for a name you choose and \`[]\` for any entry of a list. A star marks a key that must be
there. Numbers that are versions are text: \`"12.8"\`, with quotes. The examples below are fragments: each shows one key at
its place, and what it names may be declared elsewhere.`;
}

function chapter(key: Key, sections: readonly Section[], page: Page): string {
  const { name, place } = key;
  const whole = sections.filter(({ path }) => isWhole(name, path));
  const names = page.keys.namesOf(place);
  const type = whole.length > 0 ? formOf(place) : typeOf(place, page.keys, page.marks);
  return paragraphs([
    `## ${name}`,
    description(place),
    whole.some(({ path }) => path === name) ? "" : `${upperFirst(type)}${facts(key)}.`,
    names?.definition ? `Names: ${page.marks.definition(names.definition, nounOf(names.definition))}.` : "",
    ...whole.map((section) => (section.path === name ? "" : lead(section))),
    example(name, place, page),
    ...whole.flatMap((section) => [whole.length > 1 ? `Keys of ${code(section.path)}:` : "", tableOf(section, page)]),
    ...nested(name, sections).map((section) => part(section, page)),
  ]);
}

/** What it is, when its table says the rest. */
function formOf({ schema }: Place): string {
  return schema["type"] === "array" ? "a list" : "a mapping of names";
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((text) => text !== "").join("\n\n");
}

/** The section that stands for the whole chapter: of the key itself, its names or its entries. */
function isWhole(name: string, path: string): boolean {
  return path === name || path === `${name}.<name>` || path === `${name}[]`;
}

function nested(name: string, sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ path }) => !isWhole(name, path));
}

function lead({ path, place }: Section): string {
  return `Each \`${path}\`: ${lowerFirst(description(place))}`;
}

function part(section: Section, page: Page): string {
  const { path, place } = section;
  const types = [place.schema["type"]].flat();
  const text = types.includes("string") ? "Or text alone, in place of the mapping." : "";
  return paragraphs([
    `<a id="${anchorOf(path)}"></a>\n\n### ${code(path)}`,
    description(place),
    text,
    section.example === undefined ? example(path, place, page) : yamlBlock(sampleAt(path, section.example, page.keys)),
    tableOf(section, page),
  ]);
}

function example(path: string, place: Place, page: Page): string {
  const inside = entryOf(path, place, page.keys);
  const choices = page.keys.choicesOf(inside.place);
  if (choices.length === 0 || listOf(place.schema["examples"]).length > 0) {
    const value = sampleOf(place, page.keys);
    return value === undefined || isEmpty(value) ? "" : yamlBlock(sampleAt(path, value, page.keys));
  }
  const blocks = choices.map(({ when, place: { schema } }) => {
    const sample = sampleAt(inside.path, sampleOf(inside.place, page.keys, when), page.keys);
    return `With ${code(when)}: ${lowerFirst(description({ schema }))}\n\n${yamlBlock(sample)}`;
  });
  return blocks.join("\n\n");
}

function yamlBlock(value: unknown): string {
  return `\`\`\`yaml\n${stringify(value, { lineWidth: 100, aliasDuplicateObjects: false }).trimEnd()}\n\`\`\``;
}

/** What the names or the entries of a place are, or the place itself. */
function entryOf(path: string, place: Place, keys: SchemaKeys): { path: string; place: Place } {
  const [only, more] = keys.keysOf(place);
  return only && !more && isEntry(only.name) ? { path: join(path, only.name), place: only.place } : { path, place };
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function tableOf({ path, keys }: Section, page: Page): string {
  const rows = keys.map((key) => {
    const at = join(path, key.name);
    const section = sectionOf(at, key.place, page);
    const anchor = section !== undefined && anchorOf(section) === anchorOf(at) ? "" : `<a id="${anchorOf(at)}"></a>`;
    const name = section === undefined ? code(key.name) : `[${code(key.name)}](#${anchorOf(section)})`;
    const only = key.when.length === 0 ? "" : ` <sub>${key.when.map(code).join(", ")}</sub>`;
    const shown = key.place.schema["default"];
    return [
      `${anchor}${name}${key.required ? " \\*" : ""}${only}`,
      typeOf(key.place, page.keys, page.marks),
      shown === undefined ? "" : code(typeof shown === "string" ? shown : JSON.stringify(shown)),
      what(key.place),
    ].map(cell);
  });
  return markdownTable([["Key", "Type", "Default", "What"], ...rows], { alignDelimiters: false });
}

/** The path whose section describes the keys of a place, of its entries, or of what its names stand for. */
function sectionOf(at: string, place: Place, page: Page): string | undefined {
  if (page.paths.has(at)) return at;
  const elsewhere = place.definition === undefined ? undefined : page.described.get(place.definition);
  if (elsewhere !== undefined) return elsewhere;
  const inside = entryOf(at, place, page.keys);
  return inside.path === at ? undefined : sectionOf(inside.path, inside.place, page);
}

function what(place: Place): string {
  const rules = isNamed(place) ? [] : rulesOf(place);
  const examples = listOf(place.schema["examples"]).filter((each) => typeof each !== "object");
  const own = place.definition && isValueKind(place) ? [] : examples;
  return [
    description(place),
    rules.length === 0 ? "" : `${upperFirst(rules.join(", "))}.`,
    own.length === 0 ? "" : `For example ${own.map((each) => code(String(each))).join(", ")}.`,
  ]
    .filter((text) => text !== "")
    .join(" ");
}

/** Whether its bounds stand at its kind of value. */
function isNamed(place: Place): boolean {
  return place.definition !== undefined && isValueKind(place);
}

function kindsOfValues(schema: Schema, page: Page): string {
  const names = Object.keys((schema["$defs"] ?? {}) as object).toSorted();
  const kinds = names.flatMap((name) => {
    const place = page.keys.definition(name);
    if (!isValueKind(place)) return [];
    const { schema: kind } = place;
    const examples = listOf(kind["examples"]).map((each) => code(String(each)));
    const allowed = listOf(kind["enum"]).map((each) => code(String(each)));
    return [
      [
        `<a id="kind-${name}"></a>\n\n### ${nounOf(name)}`,
        [
          description(place),
          rulesOf(place).length === 0 ? "" : `${upperFirst(rulesOf(place).join(", "))}.`,
          allowed.length === 0 ? "" : `One of ${allowed.join(", ")}.`,
          examples.length === 0 ? "" : `For example ${examples.join(", ")}.`,
        ]
          .filter((text) => text !== "")
          .join(" "),
      ].join("\n\n"),
    ];
  });
  return [
    "## Kinds of values",
    "Texts and numbers of a fixed form, which several keys take; the schema has their exact patterns.",
    ...kinds,
  ].join("\n\n");
}

function facts({ place, required }: Key): string {
  const shown = place.schema["default"];
  const words = [
    ...rulesOf(place),
    ...(shown === undefined ? [] : [`default ${code(String(shown))}`]),
    ...(required ? ["required"] : []),
  ];
  return words.length === 0 ? "" : `, ${words.join(", ")}`;
}

/** Without what the introduction says once. */
function description({ schema }: Place): string {
  return String(schema["description"] ?? "")
    .replace(" Keys that start with x- are ignored.", "")
    .replaceAll("*", "\\*")
    .replaceAll(/[\w./{}:-]*<[a-z-]+>(?:[\w./{}:<>-]*[\w>}])?/g, (text) => code(text));
}

function firstLine(place: Place): string {
  return /^.*?\.(?= |$)/.exec(description(place))?.[0] ?? description(place);
}

/** In a code span that its own backticks do not end. */
function code(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${text}${fence}`;
}

function cell(text: string): string {
  return text.replaceAll("\n", " ").replaceAll("|", "\\|");
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
