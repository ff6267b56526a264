import { stickyMarker } from "../ports/forge.ts";
import { commentLimit } from "./markdown.ts";

// The one sticky comment: a marker, then sections in a fixed order, each between its own markers. A writer replaces its
// own sections and leaves the others as they stand, so that plan and report runs do not need each other's data.

/** The verdict is the first line a person sees: whoever knows the newest news writes it. */
export const sectionNames = ["verdict", "plan", "build", "deploy", "attestation"] as const;
export type SectionName = (typeof sectionNames)[number];
export type Sections = Partial<Readonly<Record<SectionName, string>>>;

export const stickyKind = "main";

/** What each section may take of the comment: together below the limit, whatever the others hold. */
export const sectionLimits: Readonly<Record<SectionName, number>> = {
  verdict: 1_000,
  plan: 28_000,
  build: 10_000,
  deploy: 14_000,
  attestation: 6_000,
};

/** Characters of markers and blank lines around all sections. */
const frame = 600;
if (Object.values(sectionLimits).reduce((sum, limit) => sum + limit, frame) > commentLimit) {
  throw new Error("the sections of a comment may not fit into it");
}

/** The body with some sections replaced. An empty text removes its section. Text outside sections is dropped. */
export function editComment(present: string | undefined, changed: Sections): string {
  const sections = { ...parseComment(present ?? ""), ...changed };
  const blocks = sectionNames
    .map((name) => [name, sections[name]?.trim() ?? ""] as const)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${opening(name)}\n${text}\n${closing(name)}`);
  return [stickyMarker(stickyKind), ...blocks]
    .join("\n\n")
    .replaceAll(`\n\n${opening("verdict")}`, `\n${opening("verdict")}`);
}

/** The sections a body holds. A section that is cut or doubled is taken as absent. */
export function parseComment(body: string): Sections {
  const text = body.replaceAll("\r\n", "\n");
  return Object.fromEntries(
    sectionNames.flatMap((name) => {
      const [start, end] = [text.indexOf(opening(name)), text.indexOf(closing(name))];
      if (start < 0 || end < start) return [];
      return [[name, text.slice(start + opening(name).length, end).trim()]];
    }),
  );
}

const opening = (name: SectionName): string => `<!-- neko:begin ${name} -->`;
const closing = (name: SectionName): string => `<!-- neko:end ${name} -->`;
