import { clip } from "../kernel/text.ts";
import type { DeclaredInputs } from "./flake-inputs.ts";
import type { ProblemCode } from "./problem.ts";

// The nodes of a flake.lock as a graph: is each fixed, and does each input lead to one? Source: Nix's lockfile.cc.

const maxSteps = 50_000;

export const again = "Remove flake.lock, run `nix flake lock` and commit what it writes.";

type Key = string;
type Json = Readonly<Record<string, unknown>>;
/** A node's inputs: the node's key, or a path from the root (`follows`). */
type Input = { readonly name: string; readonly to: Key | readonly string[] };
interface LockNode {
  readonly inputs: ReadonlyMap<string, Input["to"]>;
  readonly entry: Json;
}

/** A fault and where in the JSON it is. */
export interface Fault {
  readonly at: readonly string[];
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

/** Faults of a lock file's JSON, which must not be deeper than a stack holds. */
export function checkNodes(json: unknown, declared: DeclaredInputs): readonly Fault[] {
  const invalid = (at: readonly string[], message: string): Fault => ({
    at,
    code: "LOCK_INVALID",
    message,
    hint: again,
  });
  if (!isRecord(json)) return [invalid([], "the lock file is no JSON object")];
  const { version, root, nodes } = json;
  // Version 4 and older hold their narHash elsewhere; no Nix since 2.4 (2021) writes them.
  if (version !== 5 && version !== 6 && version !== 7) {
    const message =
      version === undefined ? 'missing "version"' : `version ${clip(JSON.stringify(version), 40)} is not known`;
    return [{ ...invalid(["version"], message), hint: "Neko reads versions 5 to 7, which Nix 2.4 and later write." }];
  }
  if (!isRecord(nodes)) return [invalid(["nodes"], '"nodes" must be an object')];
  if (typeof root !== "string" || !Object.hasOwn(nodes, root)) {
    return [invalid(["root"], '"root" must name one of the nodes')];
  }
  const graph = new Map<Key, LockNode>();
  const faults: Fault[] = [];
  for (const [key, node] of Object.entries(nodes)) {
    const read = readNode(node);
    if (read === undefined) faults.push(invalid(["nodes", key], `node "${clip(key, 80)}" is not as Nix writes it`));
    else graph.set(key, read);
  }
  if (faults.length > 0) return faults;
  return [...unlockedNodes(graph, root), ...danglingInputs(graph, root), ...mismatches(graph, root, declared)];
}

/** `locked` of each of the flake's own inputs, by name. Of a file with faults, what can be read of it. */
export function lockedInputs(json: unknown): ReadonlyMap<string, Json> {
  const { root, nodes } = isRecord(json) ? json : {};
  if (!isRecord(nodes) || typeof root !== "string") return new Map();
  const graph = new Map<Key, LockNode>();
  for (const [key, node] of Object.entries(nodes)) {
    const read = readNode(node);
    if (read) graph.set(key, read);
  }
  const follow = followerOf(graph, root);
  return new Map(
    [...(graph.get(root)?.inputs ?? [])].flatMap(([name, to]): [string, Json][] => {
      const end = follow(to);
      const locked = end.kind === "node" ? graph.get(end.key)?.entry["locked"] : undefined;
      return isRecord(locked) ? [[name, locked]] : [];
    }),
  );
}

export interface LockGraph {
  readonly root: Key;
  readonly nodes: ReadonlyMap<Key, { readonly entry: Json; readonly inputs: ReadonlyMap<string, Key> }>;
  /** The node that a path of input names from the root leads to; undefined where it leads nowhere. */
  follow(path: readonly string[]): Key | undefined;
}

/** A lock file's nodes with each input led to its node; undefined when {@link checkNodes} finds the graph wrong. */
export function lockGraph(json: unknown): LockGraph | undefined {
  if (checkNodes(json, { names: [], complete: false }).some(({ code }) => code === "LOCK_INVALID")) return undefined;
  const { root, nodes } = json as { root: Key; nodes: Json };
  const graph = new Map(Object.entries(nodes).map(([key, node]) => [key, readNode(node)!]));
  const leadTo = followerOf(graph, root);
  const follow = (to: Input["to"]): Key | undefined => {
    const end = leadTo(to);
    return end.kind === "node" ? end.key : undefined;
  };
  const led = [...graph].map(([key, { entry, inputs }]): [Key, { entry: Json; inputs: Map<string, Key> }] => [
    key,
    { entry, inputs: new Map([...inputs].map(([name, to]) => [name, follow(to)!])) },
  ]);
  return { root, nodes: new Map(led), follow };
}

function readNode(node: unknown): LockNode | undefined {
  if (!isRecord(node)) return undefined;
  const inputs = new Map<string, Input["to"]>();
  for (const [name, to] of Object.entries(Object.hasOwn(node, "inputs") ? (node["inputs"] ?? 0) : {})) {
    const isPath = Array.isArray(to) && to.every((part) => typeof part === "string");
    if (typeof to !== "string" && !isPath) return undefined;
    inputs.set(name, to as Input["to"]);
  }
  const given = node["inputs"];
  return given === undefined || isRecord(given) ? { inputs, entry: node } : undefined;
}

function unlockedNodes(graph: ReadonlyMap<Key, LockNode>, root: Key): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [key, { entry }] of graph) {
    if (key === root) continue;
    const why = unlockedBecause(entry);
    if (why === undefined) continue;
    const name = clip(key, 80);
    faults.push({
      at: Object.hasOwn(entry, "locked") ? ["nodes", key, "locked"] : ["nodes", key],
      code: "INPUT_UNLOCKED",
      message: `input "${name}" is not locked: ${why}`,
      hint: again,
    });
  }
  return faults;
}

const revisionTypes = new Set(["git", "hg", "github", "gitlab", "sourcehut"]);

/** Why nobody could fetch exactly this; undefined when it is fixed. */
function unlockedBecause(entry: Json): string | undefined {
  const locked = Object.hasOwn(entry, "locked") ? entry["locked"] : undefined;
  if (locked === undefined || locked === null) return 'it has no "locked" entry';
  if (!isRecord(locked)) return '"locked" is no object';
  const text = (name: string): string => {
    const value = Object.hasOwn(locked, name) ? locked[name] : undefined;
    return typeof value === "string" ? value : "";
  };
  const type = text("type");
  if (type === "") return '"locked" has no type';
  if (type === "indirect") return "a registry decides what it is";
  const hasRevision = revisionTypes.has(type) && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text("rev"));
  if (hasRevision) return undefined;
  if (text("dirtyRev") !== "") return "it was made from a work tree with changes";
  // A path inside the flake, or inside an input that is itself fixed. Since Nix 2.26, with no hash of its own.
  const isInside = type === "path" && Array.isArray(entry["parent"]) && /^(?!\/)./.test(text("path"));
  if (isInside || /^sha256-[A-Za-z0-9+/]{43}=$/.test(text("narHash"))) return undefined;
  return revisionTypes.has(type) ? "it has neither rev nor narHash" : "it has no narHash";
}

function danglingInputs(graph: ReadonlyMap<Key, LockNode>, root: Key): readonly Fault[] {
  const follow = followerOf(graph, root);
  const faults: Fault[] = [];
  for (const [key, { inputs }] of graph) {
    for (const [name, to] of inputs) {
      const end = follow(to);
      if (end.kind === "node") continue;
      const shown = typeof to === "string" ? `names node "${clip(to, 80)}"` : `follows "${clip(to.join("/"), 80)}"`;
      const what = end.kind === "loop" ? "goes round in a circle" : "is not there";
      const message = `input "${clip(name, 80)}" of "${clip(key, 80)}" ${shown}, which ${what}`;
      faults.push({ at: ["nodes", key, "inputs", name], code: "LOCK_INVALID", message, hint: again });
    }
  }
  return faults;
}

type End = { readonly kind: "node"; readonly key: Key } | { readonly kind: "nowhere" } | { readonly kind: "loop" };

/** Where an input leads. A path is walked from the root; each step may itself be a path. All walks share one bound. */
function followerOf(graph: ReadonlyMap<Key, LockNode>, root: Key): (to: Input["to"]) => End {
  const known = new Map<string, End>();
  let steps = 0;
  return (first) => {
    const walked: string[] = [];
    const answer = (end: End): End => {
      for (const identity of walked) known.set(identity, end);
      return end;
    };
    const open = new Set<string>();
    // What is left to walk from `at`; a step that is a path goes in front of the rest.
    let at: Key = typeof first === "string" ? first : root;
    let left: string[] = typeof first === "string" ? [] : first.toReversed();
    if (!graph.has(at)) return { kind: "nowhere" };
    while (left.length > 0) {
      const identity = JSON.stringify([at, left]);
      const before = known.get(identity);
      if (before) return answer(before);
      if (open.has(identity) || (steps += 1) > maxSteps || left.length > 64) return answer({ kind: "loop" });
      open.add(identity);
      walked.push(identity);
      const next = graph.get(at)?.inputs.get(left.at(-1) ?? "");
      left = left.slice(0, -1);
      if (next === undefined) return answer({ kind: "nowhere" });
      if (typeof next === "string") at = next;
      else {
        at = root;
        left = [...left, ...next.toReversed()];
      }
      if (!graph.has(at)) return answer({ kind: "nowhere" });
    }
    return answer({ kind: "node", key: at });
  };
}

function mismatches(graph: ReadonlyMap<Key, LockNode>, root: Key, declared: DeclaredInputs): readonly Fault[] {
  const locked = graph.get(root)?.inputs ?? new Map<string, Input["to"]>();
  const missing = declared.names
    .filter((name) => !locked.has(name))
    .map((name): Fault => {
      const message = `input "${clip(name, 80)}" of flake.nix is not in the lock file`;
      const hint = "Run `nix flake lock` and commit flake.lock.";
      return { at: ["nodes", root, "inputs"], code: "INPUT_UNLOCKED", message, hint };
    });
  if (!declared.complete) return missing;
  const names = new Set(declared.names);
  const stale = [...locked.keys()]
    .filter((name) => !names.has(name))
    .map((name): Fault => {
      const message = `input "${clip(name, 80)}" is no input of flake.nix any more`;
      const hint = "Run `nix flake lock` and commit flake.lock.";
      return { at: ["nodes", root, "inputs", name], code: "LOCK_STALE", message, hint };
    });
  return [...missing, ...stale];
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
