import { clip } from "../kernel/text.ts";
import { htmlText } from "./markdown.ts";

// Making a text of ours fit: whole folds go first, the last one first, and then lines from the end of the longest block.
// Never a part of a line: half a code span would let what is in it loose. Source: security-reliability.md R7.

/** Where all of it stands. */
export interface FullText {
  /** Of the run with the job summary; ours, not from data. */
  readonly runUrl?: string;
}

/** The text in at most `limit` characters, which must be at least 500; what is left out is named in its last line. */
export function cut(text: string, limit: number, full: FullText = {}): string {
  if (text.length <= limit) return text;
  const blocks = blocksOf(text);
  const folds: string[] = [];
  let lines = 0;
  const sizeOf = (block: string): number => (block === "" ? 0 : block.length + gap.length);
  let size = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  const over = (): number => size + note(folds, lines, full).length - limit;
  const replace = (index: number, block: string): void => {
    size += sizeOf(block) - sizeOf(blocks[index] ?? "");
    blocks[index] = block;
  };
  for (let index = blocks.length - 1; index >= 0 && over() > 0; index -= 1) {
    const block = blocks[index] ?? "";
    if (!block.startsWith("<details>")) continue;
    folds.unshift(foldTitle(block));
    replace(index, "");
  }
  while (over() > 0 && blocks.some((block) => block !== "")) {
    const index = longest(blocks);
    const { kept, dropped } = shorten(blocks[index] ?? "", over());
    replace(index, kept);
    lines += dropped;
  }
  return [...blocks.filter((block) => block !== ""), note(folds, lines, full)].join(gap);
}

const gap = "\n\n";

/** Two runs that say the same differ in their links alone. */
export function withoutLinks(text: string): string {
  return text.replaceAll(/<a href="[^"]*">the job summary<\/a>/g, "the job summary");
}

/** `… and 412 in sync, 3 lines more: full text in the job summary`, as HTML, in which nothing is read as Markdown. */
function note(folds: readonly string[], lines: number, { runUrl }: FullText): string {
  const named = folds.slice(0, 3).map(shortTitle);
  const rest = folds.length - named.length;
  const what = [
    ...named,
    ...(rest > 0 ? [`${rest} more`] : []),
    ...(lines > 0 ? [`${lines} ${lines === 1 ? "line" : "lines"} more`] : []),
  ].join(", ");
  const where = runUrl === undefined ? "the job summary" : `<a href="${runUrl}">the job summary</a>`;
  return `<p>… and ${what}: full text in ${where}.</p>`;
}

/** The words of a fold's title, as text: HTML would be cut within a tag, or lose what keeps it from doing something. */
function foldTitle(block: string): string {
  return (/^<details><summary>(.*?)<\/summary>/s.exec(block)?.[1] ?? "more")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** As HTML, in at most so many characters of it. */
function shortTitle(title: string): string {
  const shown = [80, 40, 20].map((room) => htmlText(clip(title, room))).find((html) => html.length <= 80);
  return shown ?? htmlText(clip(title, 10));
}

/** Pieces between blank lines; a fenced block and a fold are one piece, whatever is in them. */
function blocksOf(text: string): string[] {
  const blocks: string[][] = [[]];
  let fence = "";
  let depth = 0;
  for (const line of text.split("\n")) {
    if (line === "" && fence === "" && depth === 0) {
      blocks.push([]);
      continue;
    }
    // With another back-tick behind it, it is no fence but a code span. Source: GFM 0.29, section 4.5.
    const ticks = /^(`{3,})[^`]*$/.exec(line)?.[1] ?? "";
    if (fence === "") fence = ticks;
    else if (line === fence) fence = "";
    if (fence === "" && ticks === "") {
      if (line.startsWith("<details>")) depth += 1;
      if (line.endsWith("</details>")) depth = Math.max(0, depth - 1);
    }
    blocks.at(-1)?.push(line);
  }
  return blocks.map((lines) => lines.join("\n")).filter((block) => block !== "");
}

function longest(blocks: readonly string[]): number {
  let index = 0;
  for (const [candidate, block] of blocks.entries()) if (block.length > (blocks[index]?.length ?? 0)) index = candidate;
  return index;
}

/** Without lines at its end, as many as it takes; a table without a row, a fence and a single line go as a whole. */
function shorten(block: string, over: number): { readonly kept: string; readonly dropped: number } {
  const lines = block.split("\n");
  const least = lines[1]?.startsWith("| -") ? 3 : 1;
  if (/^`{3,}[^`]*$/m.test(lines[0] ?? "") || lines.length <= least) {
    return { kept: "", dropped: lines.length };
  }
  let gone = 0;
  let dropped = 0;
  while (lines.length > least && gone < over) {
    gone += (lines.pop()?.length ?? 0) + 1;
    dropped += 1;
  }
  return { kept: lines.join("\n"), dropped };
}
