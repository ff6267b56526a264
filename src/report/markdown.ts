import { markdownTable } from "markdown-table";
import { clean } from "../kernel/text.ts";

// Text of strangers (branch names, file contents, error tails, reports of hosts) as GitHub-flavoured Markdown that shows
// it and does nothing else. Source: security-reliability.md R7, GFM 0.29.

/** A comment may have 65,536 characters; what is cut is cut at the end of a block, before this. */
export const commentLimit = 60_000;

/** One line of prose: nothing in it is markup, a link, a mention, a reference, an entity or an emoji. A commit id stays
 *  whole, since people copy it: what GitHub links it to is a commit of the same repository, and nobody is told. */
export function prose(text: string): string {
  return htmlText(text).replace(/[\\`*_[\]|~$!(){}+=-]/g, "\\$&");
}

/** Prose in which back-ticks mean what they mean in our own messages: a command or a name to copy. */
export function sentence(text: string): string {
  const parts = text.split("`");
  // Without its pair a back-tick is a letter like any other.
  if (parts.length % 2 === 0) return prose(text);
  return parts.map((part, index) => (index % 2 === 0 ? proseBetween(part) : code(part))).join("");
}

/** The blanks at its ends stand between it and a code span. */
function proseBetween(text: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return `${before === "" ? "" : " "}${prose(inner)}${after === "" ? "" : " "}`;
}

/** A code span: shown as it is, on one line. In a table the bar must be escaped even here; `table` does that. */
export function code(text: string): string {
  const line = disarm(oneLine(text)) || " ";
  const ticks = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A fenced block whose fence is longer than any run of back-ticks in it. */
export function fence(text: string, language = ""): string {
  const body = disarm(clean(text)).trimEnd();
  const ticks = "`".repeat(Math.max(3, longestRun(body) + 1));
  return `${ticks}${language}\n${body}\n${ticks}`;
}

/** Cells must be prose, code or our own Markdown already. More rows than `most` are counted, not shown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], most = 100): string {
  const shown = rows.slice(0, most).map((row) => row.map(escapeBars));
  const rest = rows.length - shown.length;
  return (
    markdownTable([head, ...shown], { alignDelimiters: false }) + (rest > 0 ? `\n\n… and ${rest} more, not shown.` : "")
  );
}

/** As {@link code}, where Markdown is not read: in the summary of a fold, which is HTML up to the next blank line. */
export function htmlCode(text: string): string {
  return `<code>${htmlText(text) || " "}</code>`;
}

/** As {@link prose}, where Markdown is not read. */
export function htmlText(text: string): string {
  return oneLine(text)
    .replace(/(?<![A-Za-z0-9])(?:GH|GHSA|CVE)(?=-)/gi, `$&${apart}`)
    .replace(/[@#]/g, `$&${apart}`)
    .replace(/:(?=\/\/)/g, `$&${apart}`)
    .replace(/www(?=\.)/gi, `$&${apart}`)
    .replace(/:(?=([a-z0-9_+-]{1,48}):)/gi, (colon, name: string) => (isEmoji(name) ? colon + apart : colon))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Zero width: what GitHub looks for in the text of a comment is not found, and it reads as before. */
const apart = "\u200b";
/** As the name of one could be; a line of a file or minutes could not. */
const isEmoji = (name: string): boolean => /[a-z]/i.test(name) || ["100", "1234", "+1", "-1"].includes(name);

/** A fold. `summary` must be HTML already: Markdown is not read there. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n</details>`;
}

/** `2026-11-21 22:41:10 UTC` */
export function utc(date: Date): string {
  return Number.isNaN(date.getTime()) ? "unknown time" : `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** The head, and of the blocks as many as the limit lets through, in order; says how many are left out, with those that
 *  were so before. */
export function fit(head: string, blocks: readonly string[], limit: number, leftBefore = 0): string {
  const reserve = 80;
  const cutHead =
    head.length > limit ? `${head.slice(0, head.lastIndexOf("\n", limit - reserve))}\n\n… cut here.` : head;
  let text = cutHead;
  let kept = 0;
  for (const block of blocks) {
    if (text.length + block.length + 2 > limit - reserve) break;
    text += `\n\n${block}`;
    kept += 1;
  }
  const left = leftBefore + blocks.length - kept;
  return left === 0 ? text : `${text}\n\n${left} more ${left === 1 ? "detail" : "details"} in the job summary.`;
}

/** `1 target`, `3 targets` */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}

function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}

/** Our section markers are HTML comments: none may come from data, not even inside code, where nothing can be escaped. */
function disarm(text: string): string {
  return text.replaceAll("<!--", "<\u200b!--");
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

function escapeBars(cell: string): string {
  // A bar of prose is escaped already; one inside a code span is not, and ends the cell.
  return cell.replace(/(?<!\\)((?:\\\\)*)\|/g, "$1\\|");
}
