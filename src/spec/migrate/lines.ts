import { diff } from "node:util";
import { parseDocument, type Document } from "yaml";

// The `yaml` package keeps comments, order and quotes, but writes every line in its own style. Where a line says the same
// as before, the old one is taken, so that a migration's diff shows what the migration did.

/** One changed line, with its number in the old text (removed) or in the new (added), 1-based. */
export interface LineChange {
  readonly kind: "removed" | "added";
  readonly line: number;
  readonly text: string;
}

/** The algorithm's memory grows with lines × differences; beyond this the text is taken as it was written anew. */
const mostLines = 2_000;

type Step = { readonly op: -1 | 0 | 1; readonly old: number; readonly new: number };

/** The document as text: line by line as in `old` where the two say the same. Means what the document means. */
export function keepLines(old: string, document: Document): string {
  const newline = old.includes("\r\n") ? "\r\n" : "\n";
  const before = split(old);
  const written = document.toString({ lineWidth: 0, indent: indentOf(before), indentSeq: !hasFlushLists(before) });
  const meaning = meaningOf(document);
  for (const text of [withoutPadding(written), written]) {
    const after = besideKeys(split(text), before);
    const steps = compare(before.map(essence), after.map(essence));
    const kept = steps?.flatMap(({ op, old: at, new: to }) => {
      if (op === 1) return [after[to] ?? ""];
      const line = before[at] ?? "";
      // Blank lines are dropped where there were several, never where they were meant.
      return op === 0 || line.trim() === "" ? [line] : [];
    });
    const result = (kept ?? after).join("\n");
    if (meaningOf(parseDocument(result, { version: "1.2", schema: "core", uniqueKeys: false })) === meaning) {
      return result.replaceAll("\n", newline);
    }
  }
  return written.replaceAll("\n", newline);
}

/** What to show of a change, in the order of the text; removed before added. */
export function lineChanges(old: string, text: string): readonly LineChange[] {
  const before = split(old);
  const after = split(text);
  const steps = compare(before, after) ?? [
    ...before.map((_, index): Step => ({ op: -1, old: index, new: 0 })),
    ...after.map((_, index): Step => ({ op: 1, old: 0, new: index })),
  ];
  const changes: LineChange[] = [];
  let added: LineChange[] = [];
  for (const { op, old: at, new: to } of steps) {
    if (op === -1) changes.push({ kind: "removed", line: at + 1, text: before[at] ?? "" });
    else if (op === 1) added.push({ kind: "added", line: to + 1, text: after[to] ?? "" });
    else changes.push(...added.splice(0));
  }
  return [...changes, ...added];
}

/** Edit steps with positions in both; undefined when the two are too long. */
function compare(before: readonly string[], after: readonly string[]): readonly Step[] | undefined {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  if (Math.max(removed.length, added.length) > mostLines) return undefined;
  const steps: Step[] = [];
  let at = 0;
  let to = 0;
  const step = (op: -1 | 0 | 1): void => {
    steps.push({ op, old: at, new: to });
    if (op !== 1) at += 1;
    if (op !== -1) to += 1;
  };
  for (let index = 0; index < head; index += 1) step(0);
  // What Node calls -1 is in the second only; it has no answer for an empty side.
  if (removed.length === 0) added.forEach(() => step(1));
  else if (added.length === 0) removed.forEach(() => step(-1));
  else for (const [op] of diff(removed, added)) step(op === 0 ? 0 : op === -1 ? 1 : -1);
  for (let index = 0; index < tail; index += 1) step(0);
  return steps;
}

function split(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

/** Indentation and words: how much space there is between words, or beside brackets and commas, says nothing. */
function essence(line: string): string {
  const [, indent = "", rest = ""] = /^(\s*)(.*?)\s*$/.exec(line) ?? [];
  return rest === "" ? "" : indent + rest.replaceAll(/\s+/g, " ").replaceAll(/ ?([,[\]{}]) ?/g, "$1");
}

/** `[a, b]`, as most people write it. */
function withoutPadding(text: string): string {
  return text.replaceAll(/(?<=\[) (?=\S)|(?<=\S) (?=\])/g, "");
}

/** The package moves a comment beside `key:` to the line below; this takes it back where `before` had it beside. */
function besideKeys(lines: readonly string[], before: readonly string[]): readonly string[] {
  const alone = new Set(before.map((line) => line.trim()));
  const beside = new Set(before.flatMap((line) => /:\s+(#.*?)\s*$/.exec(line)?.[1] ?? []));
  const result: string[] = [];
  for (const line of lines) {
    const comment = line.trim();
    const above = result.at(-1) ?? "";
    if (beside.has(comment) && !alone.has(comment) && above.endsWith(":")) result.splice(-1, 1, `${above} ${comment}`);
    else result.push(line);
  }
  return result;
}

function indentOf(lines: readonly string[]): number {
  const first = lines.flatMap((line) => /^( {2,8})[^\s#-]/.exec(line)?.[1]?.length ?? [])[0];
  return first ?? 2;
}

/** `key:` with `- item` at the key's own column. */
function hasFlushLists(lines: readonly string[]): boolean {
  return lines.some((line, index) => {
    const indent = /^( *)[^\s#-].*:$/.exec(line)?.[1];
    return indent !== undefined && (lines[index + 1] ?? "").startsWith(`${indent}- `);
  });
}

function meaningOf(document: Document): string {
  return JSON.stringify(document.toJS({ maxAliasCount: 1_000 }));
}
