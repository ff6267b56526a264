import { isScalar, parseDocument, type Document } from "yaml";
import { parseNekoYaml } from "../parse.ts";
import type { Problem } from "../problem.ts";
import { keepLines, lineChanges, type LineChange } from "./lines.ts";

/** From one version of the format to the next. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  /** What changed in the format, for people: a sentence without a full stop. */
  readonly describe: string;
  /** Changes the document, which is readable YAML of version `from` and perhaps wrong otherwise, and answers what it
   *  did. `version` is set by the caller. Nodes are moved, not made anew, so that their comments come along. */
  readonly apply: (document: Document) => readonly string[];
}

/** In order; each begins where the one before ends, the last at the version that parse.ts reads. */
export const migrations: readonly Migration[] = [];

export type Migrated =
  | { readonly kind: "current" }
  | {
      readonly kind: "migrated";
      readonly from: number;
      readonly to: number;
      /** Valid, with the comments, the order, the quotes and the blank lines of the old one. */
      readonly text: string;
      readonly changes: readonly string[];
      readonly lines: readonly LineChange[];
    }
  /** VERSION_UNSUPPORTED: later than this Neko, or older than its first migration. */
  | { readonly kind: "unknown-version"; readonly problems: readonly Problem[] }
  /** As it stands, in whatever version. */
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  /** What it would become is not valid; the problems' places are in that text. */
  | { readonly kind: "unfit"; readonly text: string; readonly problems: readonly Problem[] };

/** neko.yaml in the newest version. Nothing is thrown for what the file holds, and nothing is written. */
export function migrate(bytes: Uint8Array, file: string, steps: readonly Migration[] = migrations): Migrated {
  const parsed = parseNekoYaml(bytes, file);
  if (parsed.valid) return { kind: "current" };
  const others = parsed.problems.filter(({ code }) => code !== "VERSION_UNSUPPORTED");
  if (others.length > 0) return { kind: "invalid", problems: others };
  // The loader has read it: UTF-8, one document, no duplicate, no tag, no more aliases than it takes.
  const old = new TextDecoder().decode(bytes);
  const document = parseDocument(old.replaceAll("\r\n", "\n"), { version: "1.2", schema: "core", uniqueKeys: false });
  const from = document.get("version");
  const path = steps.slice(steps.findIndex((step) => step.from === from));
  const last = path.at(-1);
  if (typeof from !== "number" || last === undefined || path[0]?.from !== from) {
    return { kind: "unknown-version", problems: parsed.problems };
  }
  const changes = path.flatMap((step) => {
    const done = step.apply(document);
    setVersion(document, step.to);
    return done;
  });
  const text = keepLines(old, document);
  const result = parseNekoYaml(new TextEncoder().encode(text), file);
  if (!result.valid) return { kind: "unfit", text, problems: result.problems };
  return { kind: "migrated", from, to: last.to, text, changes, lines: lineChanges(old, text) };
}

/** In place: a comment beside it stays. */
function setVersion(document: Document, version: number): void {
  const node = document.get("version", true);
  if (isScalar(node)) node.value = version;
  else document.set("version", version);
}
