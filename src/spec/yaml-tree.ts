import { clip } from "../kernel/text.ts";
import { maxProblems, type Draft } from "./problem.ts";
import { findForbidden } from "./text.ts";
import { emptyFile, readFull, tooManyAliases } from "./yaml-full.ts";
import { maxAliases, plainValue, type AliasNode, type MapNode, type ScalarNode, type YamlNode } from "./yaml-node.ts";

// YAML text to plain values plus where each of them stands. Source: security-reliability.md R4 and finding 7.

/** A segment is a key, or the index of a list's entry as digits. */
export type Path = readonly string[];

export interface Tree {
  /** Null-prototype mappings, arrays, strings, finite numbers, booleans, null. */
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

/** Values that aliases may add to the tree when each is written out. */
const maxAliasedValues = 10_000;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

export function readTree(text: string): ReadTree {
  const { root, drafts: before } = readFull(text);
  if (!root) return { drafts: before };
  if (root.kind === "scalar" && root.plain && plainValue(root.text) === null)
    return { drafts: [...before, emptyFile()] };
  // What was read as written has no forbidden character left; only an escape can bring one back.
  const reader = new TreeReader(text.includes("\\"));
  const value = reader.read(root).value;
  const drafts = [...before, ...reader.drafts];
  if (reader.broken) return { drafts };
  return {
    tree: { value, locate: (path, at) => reader.locate(root, path, at), written: (path) => reader.written(root, path) },
    drafts,
  };
}

interface Read {
  readonly value: unknown;
  /** How many values it holds when every alias is written out. */
  readonly size: number;
}

interface Anchor {
  readonly node: YamlNode;
  /** Undefined while the node itself is being read. */
  read?: Read;
}

interface Place {
  readonly node: YamlNode;
  readonly key: ScalarNode | undefined;
  /** False where the path leads on to nothing. */
  readonly complete: boolean;
}

class TreeReader {
  /** In the order of the file, so that the first {@link maxProblems} are enough. */
  readonly drafts: Draft[] = [];
  /** An alias could not be followed: the value is not what was meant. */
  broken = false;
  readonly #hasEscapes: boolean;
  /** The path to what is being read. */
  readonly #path: string[] = [];
  #aliases = 0;
  #aliasedValues = 0;
  readonly #anchors = new Map<string, Anchor>();
  readonly #targets = new Map<AliasNode, YamlNode>();
  /** Where a mapping has each of its keys; made when something is looked for in it. */
  readonly #places = new Map<MapNode, Map<string, number>>();

  constructor(hasEscapes: boolean) {
    this.#hasEscapes = hasEscapes;
  }

  read(node: YamlNode): Read {
    if (node.kind === "alias") return this.#follow(node);
    if (node.anchor === undefined) return this.#readHere(node);
    const anchor: Anchor = { node };
    this.#anchors.set(node.anchor, anchor);
    anchor.read = this.#readHere(node);
    return anchor.read;
  }

  #readHere(node: Exclude<YamlNode, AliasNode>): Read {
    if (node.kind === "map") return this.#readMap(node);
    if (node.kind === "scalar") return { value: this.#readScalar(node), size: 1 };
    let size = 1;
    const value = node.items.map((item, index) => {
      this.#path.push(String(index));
      const read = this.read(item);
      this.#path.pop();
      size += read.size;
      return read.value;
    });
    return { value, size };
  }

  #readScalar(node: ScalarNode): unknown {
    this.#checkText(node);
    if (!node.plain) return node.text;
    const value = plainValue(node.text);
    if (
      typeof value !== "number" ||
      (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
    )
      return value;
    // The number is not repeated: it may be a secret that lacks its quotes.
    const message = Number.isFinite(value) ? "a number of this size would be changed" : "not a finite number";
    this.#refuse(node.at, "INVALID_VALUE", message, "Quote it, so that it is text.");
    return node.text;
  }

  #readMap(map: MapNode): Read {
    const value = Object.create(null) as Record<string, unknown>;
    let size = 1;
    for (const [index, key] of map.keys.entries()) {
      const name = key.text;
      if (!this.#checkKey(key) || !this.#isNew(name in value, key)) continue;
      this.#path.push(name);
      const read = this.read(map.values[index] ?? key);
      this.#path.pop();
      size += read.size;
      value[name] = read.value;
    }
    return { value, size };
  }

  #checkKey(key: ScalarNode): boolean {
    this.#checkText(key);
    if (key.text === "<<") {
      const hint = "Write the keys out, or give a whole value by anchor and alias.";
      this.#refuse(key.at, "MERGE_KEY", 'merge keys ("<<") are not supported', hint);
      return false;
    }
    if (forbiddenKeys.has(key.text)) {
      this.#refuse(key.at, "FORBIDDEN_KEY", `key "${key.text}" is not allowed`, "Use another name.");
      return false;
    }
    if (key.plain && typeof plainValue(key.text) !== "string") {
      const hint = key.text === "" ? "Write a key before the colon." : `Quote it: "${clip(key.text, 80)}".`;
      const message = key.text === "" ? "a key is missing" : `key ${clip(key.text, 80)} is not text`;
      this.#refuse(key.at, "KEY_NOT_STRING", message, hint);
    }
    return true;
  }

  #isNew(isThere: boolean, key: ScalarNode): boolean {
    if (!isThere) return true;
    this.#path.push(key.text);
    this.#refuse(key.at, "DUPLICATE_KEY", `key "${clip(key.text, 80)}" is there twice`, "Keep one of them.");
    this.#path.pop();
    return false;
  }

  #refuse(offset: number, code: Draft["code"], message: string, hint: string): void {
    this.#add({ offset, code, path: [...this.#path], message, hint });
  }

  #add(draft: Draft): void {
    if (this.drafts.length < maxProblems) this.drafts.push(draft);
  }

  #follow(node: AliasNode): Read {
    const nothing: Read = { value: null, size: 1 };
    const refuse = (code: Draft["code"], message: string, hint: string): Read => {
      this.broken = true;
      this.#refuse(node.at, code, message, hint);
      return nothing;
    };
    const shown = clip(node.name, 80);
    this.#aliases += 1;
    if (this.#aliases > maxAliases) {
      if (this.#aliases > maxAliases + 1) return nothing;
      this.broken = true;
      this.#add({ ...tooManyAliases(node.at), path: [...this.#path] });
      return nothing;
    }
    const anchor = this.#anchors.get(node.name);
    if (!anchor) {
      const hint = `Put &${shown} before the value it names, above this line; or put quotes around it.`;
      return refuse("ALIAS_UNRESOLVED", `alias *${shown} names no anchor`, hint);
    }
    if (!anchor.read)
      return refuse("ALIAS_RECURSIVE", `alias *${shown} stands inside its own anchor`, "Write the value out.");
    this.#targets.set(node, anchor.node);
    this.#aliasedValues += anchor.read.size;
    if (this.#aliasedValues > maxAliasedValues) {
      const message = `aliases up to *${shown} add more than ${maxAliasedValues} values`;
      return refuse("ALIAS_TOO_LARGE", message, "Use fewer aliases of aliases.");
    }
    return anchor.read;
  }

  #checkText(node: ScalarNode): void {
    if (!this.#hasEscapes) return;
    const found = findForbidden(node.text);
    if (!found) return;
    const message = `forbidden character ${found.name}, written as an escape`;
    this.#refuse(node.at, "FORBIDDEN_CHARACTER", message, "Remove it.");
  }

  locate(root: YamlNode, path: Path, at: "key" | "value"): number {
    const { node, key } = this.#walk(root, path);
    // An empty value has no place of its own worth pointing at.
    const isEmpty = node.kind === "scalar" && node.plain && node.text === "";
    return key && (at === "key" || isEmpty) ? key.at : node.at;
  }

  written(root: YamlNode, path: Path): string | undefined {
    const { node, complete } = this.#walk(root, path);
    const end = this.#through(node);
    return complete && end?.kind === "scalar" && end.plain && end.text !== "" ? end.text : undefined;
  }

  #through(node: YamlNode): YamlNode | undefined {
    return node.kind === "alias" ? this.#targets.get(node) : node;
  }

  /** The node at the path (an alias there is not followed) and the key it stands under, if any. */
  #walk(root: YamlNode, path: Path): Place {
    let node = root;
    let key: ScalarNode | undefined;
    for (const segment of path) {
      const parent = this.#through(node);
      const index = parent?.kind === "map" ? this.#indexOf(parent, segment) : Number(segment);
      const values = parent?.kind === "map" ? parent.values : parent?.kind === "list" ? parent.items : [];
      const next = index === undefined ? undefined : values[index];
      if (!next) return { node, key, complete: false };
      key = parent?.kind === "map" ? parent.keys[index ?? 0] : undefined;
      node = next;
    }
    return { node, key, complete: true };
  }

  /** Of two equal keys the first, whose value is the one that is read. */
  #indexOf(map: MapNode, key: string): number | undefined {
    let places = this.#places.get(map);
    if (!places) {
      places = new Map();
      for (const [index, each] of map.keys.entries()) if (!places.has(each.text)) places.set(each.text, index);
      this.#places.set(map, places);
    }
    return places.get(key);
  }
}
