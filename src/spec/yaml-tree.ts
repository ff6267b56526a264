import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Node, type Pair, type YAMLMap } from "yaml";
import { clip } from "../kernel/text.ts";
import type { Draft } from "./problem.ts";
import { findForbidden } from "./text.ts";

// YAML text to plain values plus where each of them stands. Source: security-reliability.md R4 and finding 7.

/** A segment is a key, or the index of a list's entry as digits. */
export type Path = readonly string[];

export interface Tree {
  /** Null-prototype mappings, arrays, strings, numbers, booleans, null. */
  readonly value: unknown;
  /** Offset of a key, or of a value; the nearest parent's where the path leads nowhere. */
  locate(path: Path, at: "key" | "value"): number;
  /** A plain scalar as it was written (`12.10`); undefined for anything else. */
  written(path: Path): string | undefined;
}

export interface ReadTree {
  /** Undefined when the text is no single readable document. */
  readonly tree?: Tree;
  readonly drafts: readonly Draft[];
}

const maxAliases = 20;
/** Values that aliases may add to the tree when each is written out. */
const maxAliasedValues = 10_000;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

export function readTree(text: string): ReadTree {
  const documents = withoutStacks(() =>
    parseAllDocuments(text, {
      version: "1.2",
      schema: "core",
      strict: true,
      stringKeys: true,
      // Its own check is quadratic: 24,000 keys took 3 s.
      uniqueKeys: false,
      merge: false,
      resolveKnownTags: false,
      prettyErrors: false,
      logLevel: "silent",
    }),
  );
  const [document, second] = documents;
  if (document === undefined) return { drafts: [emptyFile()] };
  const syntax = documents.flatMap((each) => each.errors.map(syntaxDraft));
  const tags = documents.flatMap((each) =>
    each.warnings.map((warning): Draft => {
      const hint = "Remove the tag: neko.yaml has only strings, numbers, booleans, lists and mappings.";
      return { offset: warning.pos[0], code: "YAML_TAG", path: [], message: firstLine(warning.message), hint };
    }),
  );
  if (second) {
    const offset = second.contents?.range?.[0] ?? second.range[0];
    const hint = 'Keep one document; remove the "---" lines.';
    const message = `${documents.length} YAML documents in one file`;
    return { drafts: [...syntax, ...tags, { offset, code: "MULTIPLE_DOCUMENTS", path: [], message, hint }] };
  }
  if (syntax.length > 0) return { drafts: [...syntax, ...tags] };
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return { drafts: [...tags, emptyFile()] };
  const reader = new TreeReader();
  const value = reader.read(root, []).value;
  const drafts = [...tags, ...reader.drafts];
  if (reader.broken) return { drafts };
  return {
    tree: { value, locate: (path, at) => reader.locate(root, path, at), written: (path) => reader.written(root, path) },
    drafts,
  };
}

/** A hostile file makes the parser collect 262,000 errors; their stack traces alone took 2 s. */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

function emptyFile(): Draft {
  const hint = "Write at least: version: 1. An empty file never means to remove what runs.";
  return { offset: 0, code: "EMPTY_FILE", path: [], message: "the file is empty", hint };
}

function syntaxDraft(error: {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}): Draft {
  const code = error.code === "NON_STRING_KEY" ? "KEY_NOT_STRING" : "YAML_SYNTAX";
  const message = code === "KEY_NOT_STRING" ? "a key must be text" : `not YAML: ${firstLine(error.message)}`;
  return { offset: error.pos[0], code, path: [], message };
}

function firstLine(message: string): string {
  const line = clip((message.split("\n")[0] ?? "").replace(/[.:]$/, ""), 200).replace(
    "Unresolved tag: ",
    "unknown tag ",
  );
  return line.charAt(0).toLowerCase() + line.slice(1);
}

interface Read {
  readonly value: unknown;
  /** How many values it holds when every alias is written out. */
  readonly size: number;
}

interface Anchor {
  readonly node: Node;
  /** Undefined while the node itself is being read. */
  read?: Read;
}

class TreeReader {
  readonly drafts: Draft[] = [];
  /** An alias could not be followed: the value is not what was meant. */
  broken = false;
  #aliases = 0;
  #aliasedValues = 0;
  readonly #anchors = new Map<string, Anchor>();
  readonly #pairs = new WeakMap<YAMLMap, Map<string, Pair<Node, Node | null>>>();
  readonly #targets = new WeakMap<Node, Node>();

  read(node: Node | null, path: Path): Read {
    if (node === null) return { value: null, size: 1 };
    if (isAlias(node)) return this.#follow(node, node.source, path);
    const anchor: Anchor = { node };
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, anchor);
    const read = this.#readHere(node, path);
    anchor.read = read;
    return read;
  }

  #readHere(node: Node, path: Path): Read {
    if (isMap(node)) return this.#readMap(node as YAMLMap, path);
    if (isSeq(node)) {
      let size = 1;
      const value = node.items.map((item, index) => {
        const read = this.read(item as Node | null, [...path, String(index)]);
        size += read.size;
        return read.value;
      });
      return { value, size };
    }
    const value = isScalar(node) ? node.value : null;
    if (typeof value === "string") this.#checkText(value, startOf(node), path);
    return { value, size: 1 };
  }

  #readMap(map: YAMLMap, path: Path): Read {
    const value = Object.create(null) as Record<string, unknown>;
    const pairs = new Map<string, Pair<Node, Node | null>>();
    this.#pairs.set(map, pairs);
    let size = 1;
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = String(isScalar(pair.key) ? pair.key.value : "");
      const offset = startOf(pair.key);
      this.#checkText(key, offset, path);
      if (key === "<<") {
        const hint = "Write the keys out, or give a whole value by anchor and alias.";
        this.drafts.push({ offset, code: "MERGE_KEY", path, message: 'merge keys ("<<") are not supported', hint });
        continue;
      }
      if (forbiddenKeys.has(key)) {
        const message = `key "${key}" is not allowed`;
        this.drafts.push({ offset, code: "FORBIDDEN_KEY", path, message, hint: "Use another name." });
        continue;
      }
      if (pairs.has(key)) {
        const shown = clip(key, 80);
        const hint = "Keep one of them.";
        this.drafts.push({
          offset,
          code: "DUPLICATE_KEY",
          path: [...path, key],
          message: `key "${shown}" is there twice`,
          hint,
        });
        continue;
      }
      pairs.set(key, pair);
      const read = this.read(pair.value, [...path, key]);
      size += read.size;
      value[key] = read.value;
    }
    return { value, size };
  }

  #follow(node: Node, name: string, path: Path): Read {
    const nothing: Read = { value: null, size: 1 };
    const offset = startOf(node);
    const refuse = (draft: Pick<Draft, "code" | "message" | "hint">): Read => {
      this.broken = true;
      this.drafts.push({ offset, path, ...draft });
      return nothing;
    };
    const shown = clip(name, 80);
    this.#aliases += 1;
    if (this.#aliases > maxAliases) {
      if (this.#aliases > maxAliases + 1) return nothing;
      return refuse({
        code: "TOO_MANY_ALIASES",
        message: `more than ${maxAliases} aliases`,
        hint: "Write the values out.",
      });
    }
    const anchor = this.#anchors.get(name);
    if (!anchor) {
      const hint = `Put &${shown} before the value it names, above this line.`;
      return refuse({ code: "ALIAS_UNRESOLVED", message: `alias *${shown} names no anchor`, hint });
    }
    if (!anchor.read) {
      return refuse({
        code: "ALIAS_RECURSIVE",
        message: `alias *${shown} stands inside its own anchor`,
        hint: "Write the value out.",
      });
    }
    this.#targets.set(node, anchor.node);
    this.#aliasedValues += anchor.read.size;
    if (this.#aliasedValues > maxAliasedValues) {
      const message = `aliases up to *${shown} add more than ${maxAliasedValues} values`;
      return refuse({ code: "ALIAS_TOO_LARGE", message, hint: "Use fewer aliases of aliases." });
    }
    return anchor.read;
  }

  #checkText(text: string, offset: number, path: Path): void {
    const found = findForbidden(text);
    if (!found) return;
    const message = `forbidden character ${found.name}, written as an escape`;
    this.drafts.push({ offset, code: "FORBIDDEN_CHARACTER", path, message, hint: "Remove it." });
  }

  locate(root: Node, path: Path, at: "key" | "value"): number {
    const { node, key } = this.#walk(root, path);
    // An empty value has no place of its own worth pointing at.
    const isEmpty = node === null || (isScalar(node) && node.range?.[0] === node.range?.[1]);
    return (at === "key" || isEmpty) && key ? startOf(key) : startOf(node ?? key);
  }

  written(root: Node, path: Path): string | undefined {
    const { node, complete } = this.#walk(root, path);
    const end = node && isAlias(node) ? this.#targets.get(node) : node;
    return complete && isScalar(end) && end.type === "PLAIN" && end.source !== "" ? end.source : undefined;
  }

  /** The node at the path (an alias there is not followed) and the key it stands under, if any. */
  #walk(root: Node, path: Path): { node: Node | null; key: Node | undefined; complete: boolean } {
    let node: Node | null = root;
    let key: Node | undefined;
    for (const segment of path) {
      const parent: Node | null | undefined = node && isAlias(node) ? this.#targets.get(node) : node;
      if (isMap(parent)) {
        const pair: Pair<Node, Node | null> | undefined = this.#pairs.get(parent as YAMLMap)?.get(segment);
        if (!pair) return { node, key, complete: false };
        key = pair.key;
        node = pair.value;
      } else if (isSeq(parent)) {
        const item = parent.items[Number(segment)] as Node | undefined;
        if (!item) return { node, key, complete: false };
        key = undefined;
        node = item;
      } else {
        return { node, key, complete: false };
      }
    }
    return { node, key, complete: true };
  }
}

function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
