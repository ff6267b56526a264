import { sha256 } from "../kernel/digest.ts";
import { clip } from "../kernel/text.ts";
import { stickyMarker } from "../ports/forge.ts";
import { cut, withoutLinks, type FullText } from "./cut.ts";
import { commentLimit, count, prose } from "./markdown.ts";
import { areOfOneEvent, compareStamps, noStamp, parseStamp, renderStamp, type Stamp } from "./stamp.ts";

// The one sticky comment: a marker, then sections in a fixed order, each between its own markers, which say how new it
// is. A writer replaces its own sections, unless they are newer than itself, and leaves the others as they stand, so
// that plan and report runs do not need each other's data. Jobs of one matrix each have a part of a section.

/** The verdict is the first line a person sees: whoever knows the newest news writes it. What runs comes before what was
 *  planned: once there is a release, that is what people come back for. */
export const sectionNames = ["verdict", "deploy", "attestation", "plan", "build"] as const;
export type SectionName = (typeof sectionNames)[number];
/** Whole texts, as the job summary shows them; the comment shows of each what it has room for. */
export type Sections = Partial<Readonly<Record<SectionName, string>>>;

export const stickyKind = "main";

/** What each section may take of the job summary, which GitHub drops whole above 1 MiB. */
export const sectionLimits: Readonly<Record<SectionName, number>> = {
  verdict: 1_000,
  plan: 150_000,
  build: 50_000,
  deploy: 100_000,
  attestation: 40_000,
};

/** What each section may take of the comment: together below the limit, whatever the others hold. */
const shownLimits: Readonly<Record<SectionName, number>> = {
  verdict: 2_000,
  plan: 27_000,
  build: 10_000,
  deploy: 14_000,
  attestation: 6_000,
};

/** Characters of markers and blank lines around all sections. */
const frame = 1_000;
if (Object.values(shownLimits).reduce((sum, limit) => sum + limit, frame) > commentLimit) {
  throw new Error("the sections of a comment may not fit into it");
}

export interface EditOptions extends FullText {
  readonly stamp: Stamp;
  /** The job of a matrix whose part of the sections this is. */
  readonly part?: string;
}

/** One job's text in a section; the name is empty where the section is of one job. */
interface Part {
  readonly name: string;
  readonly stamp: Stamp;
  readonly text: string;
}

interface Section {
  readonly stamp: Stamp;
  /** As many as there is room for, the one without a name first, then what went wrong, then by name. */
  readonly parts: readonly Part[];
  /** {@link partId} of the others. */
  readonly more: readonly string[];
}

/** The body with some sections replaced. An empty text removes its section, or its part of it. Text outside sections is
 *  dropped. Its own answer it leaves as it is. */
export function editComment(present: string | undefined, changed: Sections, options: EditOptions): string {
  const sections = sectionsOf(present ?? "");
  const blocks = sectionNames.flatMap((name) => {
    const text = changed[name];
    const before = sections.get(name) ?? { stamp: noStamp, parts: [], more: [] };
    const after = text === undefined ? before : replaced(name, before, text.trim(), options);
    return renderSection(name, after, options);
  });
  return [stickyMarker(stickyKind), ...blocks]
    .join("\n\n")
    .replace(/\n\n(<!-- neko:begin verdict )/, (_, begin: string) => `\n${begin}`);
}

/** All sections in the order of the comment, whole: for the job summary, which they fit by their limits. */
export function renderSummary(sections: Sections): string {
  return sectionNames
    .map((name) => sections[name] ?? "")
    .filter((text) => text !== "")
    .join("\n\n");
}

/** The same for a check run, which takes 65,535 bytes. Source: github/docs#35252, against GitHub's "characters". */
export function checkSummary(sections: Sections, full: FullText): string {
  const text = renderSummary(sections);
  let limit = mostCheckBytes;
  let shown = cut(text, limit, full);
  for (let round = 0; round < 8 && Buffer.byteLength(shown) > mostCheckBytes; round += 1) {
    limit = Math.floor((limit * mostCheckBytes) / Buffer.byteLength(shown)) - 1;
    shown = cut(text, limit, full);
  }
  // A character that is one to us has three bytes at most.
  return Buffer.byteLength(shown) <= mostCheckBytes ? shown : cut(text, Math.floor(mostCheckBytes / 3), full);
}

const mostCheckBytes = 65_000;

/** The sections a body holds, without the markers of parts. A section that is cut or doubled is taken as absent. */
export function parseComment(body: string): Sections {
  return Object.fromEntries(
    [...sectionsOf(body)].flatMap(([name, { parts }]) => {
      const text = parts.map((part) => part.text).join("\n\n");
      return text === "" ? [] : [[name, text]];
    }),
  );
}

function replaced(section: SectionName, before: Section, text: string, options: EditOptions): Section {
  const { stamp } = options;
  const name = partName(options.part ?? "");
  const mine: Part = { name, stamp, text };
  const age = compareStamps(stamp, before.stamp);
  const added = text === "" ? [] : [mine];
  if (!areOfOneEvent(stamp, before.stamp)) return age < 0 ? before : { stamp, parts: added, more: [] };
  const own = before.parts.find((candidate) => candidate.name === name);
  const others = name === "" ? [] : before.parts.filter((candidate) => candidate.name !== name);
  const hidden = name === "" ? [] : before.more.filter((id) => id !== partId(name));
  const { parts, more } = chosen(section, [...others, ...added], hidden);
  const newest = age < 0 ? before.stamp : stamp;
  if (own ? compareStamps(own.stamp, stamp) > 0 : name === "" && age < 0) return before;
  // The same words again, from another attempt or another run that saw the same: worth no edit.
  const shown = (text: string): string =>
    withoutLinks(shownText(section, text, roomOf(section, parts.length, more.length), options));
  const isAsMany = parts.length === before.parts.length && more.length === before.more.length;
  const isSame = isAsMany && (own ? shown(own.text) === shown(text) : text === "");
  return isSame ? before : { stamp: newest, parts, more };
}

/** The parts that are shown. What is not is lost from the comment for good, so it is known which they were. */
function chosen(section: SectionName, parts: readonly Part[], hidden: readonly string[]): Omit<Section, "stamp"> {
  const rank = ({ name, text }: Part): string => (name === "" ? "0" : `${text.includes("❌") ? 1 : 2}${name}`);
  const sorted = parts.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const left = sorted.slice(mostParts(section)).map(({ name }) => partId(name));
  const more = [...new Set([...hidden, ...left])].toSorted().slice(0, mostMore);
  return { parts: sorted.slice(0, mostParts(section)), more };
}

/** A removed section keeps its markers: an older run must not bring it back. */
function renderSection(name: SectionName, { stamp, parts, more }: Section, full: FullText): readonly string[] {
  if (parts.length === 0 && more.length === 0 && stamp.length === 0) return [];
  const newest = stamp.length === 0 ? "" : `${renderStamp(stamp)} `;
  // What went wrong in one job is the news; the verdict of the plan stands below it.
  const isLast = (part: Part): boolean => name === "verdict" && part.name === "";
  const sorted = [...parts.filter((part) => !isLast(part)), ...parts.filter(isLast)];
  const texts = sorted.map((part, index) => {
    const marker = part.name === "" && index === 0 ? "" : `${partMarker(part)}\n`;
    return `${marker}${shownText(name, part.text, roomOf(name, parts.length, more.length), full)}`.trimEnd();
  });
  // HTML at the end of one goes on up to a blank line: the next one would be read as part of it.
  const text = [...texts, moreText(name, more, full)].filter((each) => each !== "").join("\n\n");
  return [[`<!-- neko:begin ${name} ${newest}-->`, text, closing(name)].filter((line) => line !== "").join("\n")];
}

/** Which parts are not shown, and for people how many. */
function moreText(section: SectionName, more: readonly string[], { runUrl }: FullText): string {
  if (more.length === 0) return "";
  const jobs = `${more.length === mostMore ? "at least " : ""}${count(more.length, "more job")}`;
  const where = runUrl === undefined ? "the run" : `[the run](${runUrl})`;
  return `${moreMarker(more)}\n… and ${jobs}${section === "verdict" ? " failed" : ""}: see ${where}.`;
}

function shownText(section: SectionName, text: string, room: number, full: FullText): string {
  if (section !== "verdict") return cut(text, room, full);
  const short = text.length <= room ? text : text.replace(/ · \[run\]\([^)]*\)$/, "");
  return short.length <= room ? short : `### ${prose(clip(short.replace(/^#+ /, ""), Math.floor(room / 6)))}`;
}

const mostParts = (section: SectionName): number =>
  Math.floor((shownLimits[section] - moreLength) / leastPart(section));
/** Characters for each of the parts that are shown, beside its marker. */
const roomOf = (section: SectionName, parts: number, more: number): number =>
  Math.floor((shownLimits[section] - (more === 0 ? 0 : moreLength)) / Math.max(parts, 1)) - markerLength;

function sectionsOf(body: string): ReadonlyMap<SectionName, Section> {
  const text = body.replaceAll("\r\n", "\n");
  return new Map(
    sectionNames.flatMap((name): [SectionName, Section][] => {
      const begin = new RegExp(`<!-- neko:begin ${name} (?:([0-9.]+) )?-->`).exec(text);
      const end = text.indexOf(closing(name));
      if (!begin || end < begin.index) return [];
      const stamp = parseStamp(begin[1] ?? "");
      const [texts = "", more = ""] = text
        .slice(begin.index + begin[0].length, end)
        .split(/<!-- neko:more ([0-9a-f ]+) -->[^]*$/);
      const ids = more.split(" ").filter((id) => id !== "");
      return [[name, { stamp, parts: partsOf(texts, stamp), more: ids.slice(0, mostMore) }]];
    }),
  );
}

function partsOf(text: string, stamp: Stamp): readonly Part[] {
  const [first = "", ...rest] = text.split(/<!-- neko:part ([A-Za-z0-9._ -]*?) ([0-9.]+) -->\n?/);
  const named = Array.from({ length: rest.length / 3 }, (_, index): Part => {
    const [name = "", own = "", body = ""] = rest.slice(index * 3, index * 3 + 3);
    return { name, stamp: parseStamp(own), text: body.trim() };
  });
  // The text before the first part is the whole section, where it is of one job.
  return [{ name: "", stamp, text: first.trim() }, ...named].filter((part) => part.text !== "");
}

/** What a part needs to say anything at all, with its marker; where there are more, the last ones are not shown. */
const leastPart = (section: SectionName): number => (section === "verdict" ? 325 : 700);
/** Of a part's longest marker. */
const markerLength = 150;
/** So many parts that are not shown are told apart, and what it takes to name them. */
const mostMore = 60;
const moreLength = 700;
const moreMarker = (ids: readonly string[]): string => `<!-- neko:more ${ids.join(" ")} -->`;
const partId = (name: string): string => sha256(name).slice("sha256:".length, "sha256:".length + 6);
const partMarker = ({ name, stamp }: Part): string => `<!-- neko:part ${name} ${renderStamp(stamp)} -->`;
/** As a marker can hold it: no `--`, nothing that ends it. */
const partName = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z0-9._ -]+/g, "-")
    .replaceAll(/-{2,}/g, "-")
    .trim()
    .slice(0, 60);
const closing = (name: SectionName): string => `<!-- neko:end ${name} -->`;
