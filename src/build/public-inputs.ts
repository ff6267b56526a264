import { posix } from "node:path";
import { NekoError } from "../kernel/error.ts";
import { clip } from "../kernel/text.ts";
import { maxFlakeBytes } from "../spec/lock.ts";
import { lockGraph, type LockGraph } from "../spec/lock-nodes.ts";

// What a stranger's flake.lock may make this machine fetch. A lock entry is an address, and the machine may reach what
// the stranger cannot: its files, its other repositories, its network. So an address must be one that everybody has.
// Source: security-reliability.md R3; Nix manual, "Flake references".

/** Attributes of one of Nix's fetchers, as `builtins.fetchTree` takes them. */
type Fetch = Readonly<Record<string, string | number | boolean>>;

export interface InputNode {
  /** Input name to node. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Where the tree comes from; without it, from `parent`, or it is the flake itself. */
  readonly fetch?: Fetch;
  readonly parent?: string;
  /** What the node is called below its tree, or below its parent, as the lock says it. */
  readonly at: string;
  readonly isFlake: boolean;
  /** What a shallow fetch does not know. */
  readonly revCount?: number;
}

/** The judged part of a flake.lock; nothing else of the file ever reaches Nix. */
export interface PublicInputs {
  readonly root: string;
  readonly nodes: Readonly<Record<string, InputNode>>;
}

export interface JudgeOptions {
  /** The flake's folder inside its tree. */
  readonly directory: string;
  /** Also `file://` and `http://127.0.0.1:…`: only where nobody is a stranger, as in a test. */
  readonly localToo?: boolean;
}

/**
 * The inputs a flake.lock names, all public: of a forge, or of an https server with a name, or inside the flake. Whether a
 * name leads to a private address is known only when it is asked for, and can change then: that is not judged here.
 * @param lock undefined: the flake has none
 * @throws NekoError EVALUATION_FAILED
 */
export function publicInputs(
  lock: Uint8Array | undefined,
  { directory, localToo = false }: JudgeOptions,
): PublicInputs {
  const empty: InputNode = { inputs: {}, at: directory, isFlake: true };
  if (lock === undefined) return { root: "root", nodes: { root: empty } };
  const graph = parse(lock);
  const places = new Map<string, string>([[graph.root, directory]]);
  const nodes = [...graph.nodes].map(([key, { entry, inputs: to }]): [string, InputNode] => {
    const inputs = Object.fromEntries(to);
    if (key === graph.root) return [key, { ...empty, inputs }];
    const isFlake = entry["flake"] !== false;
    const locked = fieldsOf(entry["locked"]);
    if (locked["type"] === "path") {
      const inside = placeOf(key, graph, places);
      if (typeof inside !== "string") refuse(key, inside.because);
      const parent = parentOf(key, graph)!;
      return [key, { inputs, isFlake, parent, at: joined(locked) }];
    }
    const { dir, revCount, ...rest } = locked;
    const at = folder(dir);
    if (at === undefined) refuse(key, "its folder is none inside its tree");
    const fetch = judge(key, rest, localToo);
    if (typeof revCount !== "number") return [key, { inputs, isFlake, fetch, at }];
    return [key, { inputs, isFlake, fetch, at, revCount }];
  });
  return { root: graph.root, nodes: Object.fromEntries(nodes) };
}

function parse(lock: Uint8Array): LockGraph {
  const text = lock.length > maxFlakeBytes ? "" : new TextDecoder().decode(lock);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const graph = lockGraph(json);
  if (graph) return graph;
  throw new NekoError("EVALUATION_FAILED", "flake.lock is not as Nix writes it", {
    hint: "run `nix flake lock` and commit flake.lock",
  });
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

function refuse(key: string, because: string): never {
  throw new NekoError("EVALUATION_FAILED", `input "${clip(key, 80)}" of flake.lock is not public: ${because}`, {
    hint: "name github, gitlab, sourcehut or https addresses that everybody has, or let somebody who may write run the plan",
  });
}

/** `dir` of the lock: a folder below, or none. */
function folder(dir: unknown): string | undefined {
  if (dir === undefined) return "";
  return typeof dir === "string" && isInside(posix.normalize(dir)) ? dir : undefined;
}

const isInside = (path: string): boolean => !path.startsWith("/") && path !== ".." && !path.startsWith("../");

const joined = ({ path, dir }: Fields): string =>
  [path, dir].filter((part) => part !== undefined && part !== "").join("/");

function parentOf(key: string, graph: LockGraph): string | undefined {
  const parent = graph.nodes.get(key)?.entry["parent"];
  const isPath = Array.isArray(parent) && parent.every((part) => typeof part === "string");
  return isPath ? graph.follow(parent) : undefined;
}

const noPath = { because: "it is a path that is not inside the flake" };

/** The folder of a node inside its tree; a path input is where its parent is, and a step further. */
function placeOf(key: string, graph: LockGraph, places: Map<string, string>): string | typeof noPath {
  // Parents first, without recursion: a lock may be as deep as its author likes.
  const chain: string[] = [];
  const seen = new Set<string>();
  let at: string | undefined = key;
  while (at !== undefined && !places.has(at)) {
    if (seen.has(at)) return noPath;
    seen.add(at);
    chain.push(at);
    const locked: Fields = fieldsOf(graph.nodes.get(at)?.entry["locked"]);
    if (locked["type"] !== "path") {
      places.set(at, typeof locked["dir"] === "string" ? locked["dir"] : "");
      break;
    }
    const { path, dir } = locked;
    if (typeof path !== "string" || path.startsWith("/") || (dir !== undefined && typeof dir !== "string"))
      return noPath;
    at = parentOf(at, graph);
  }
  if (at === undefined) return noPath;
  let place = places.get(at) ?? "";
  for (const one of chain.toReversed()) {
    const known = places.get(one);
    place = known ?? posix.normalize(posix.join(place, joined(fieldsOf(graph.nodes.get(one)?.entry["locked"]))));
    if (!isInside(place)) return noPath;
    places.set(one, place);
  }
  return place;
}

const hash = /^sha(?:1|256|512)-[A-Za-z0-9+/]+={0,2}$/;
const revision = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** One part of a forge's address; GitLab's groups have %2F in it. */
const part = /^(?!\.{1,2}$)[A-Za-z0-9._~%-]{1,200}$/;
const ref = /^[A-Za-z0-9_][A-Za-z0-9._/+@-]{0,200}$/;
// Names that a local resolver answers, or nobody. Source: RFC 6761, 6762, 8375; ICANN's name for private use.
const privateZones =
  /\.(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|svc|test|invalid|example|onion|alt)$/;
/** At least two labels, and a last one that no reader takes for part of an IP address. */
const publicName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
// Written so narrowly that no two readers of URLs disagree about the host.
const httpsUrl = /^https:\/\/([^/?#:@\\\s]+)(?::443)?(?:[/?][A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?$/;
const localUrl = /^(?:file:\/\/\/|http:\/\/127\.0\.0\.1:)[A-Za-z0-9._~/%-]*$/;

const isPublicName = (name: string): boolean => {
  const lower = name.toLowerCase();
  return publicName.test(lower) && !privateZones.test(lower);
};

type Rule = (value: unknown) => boolean;
const matches =
  (pattern: RegExp): Rule =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const isTime: Rule = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isSwitch: Rule = (value) => typeof value === "boolean";
const always: Readonly<Record<string, Rule>> = { narHash: matches(hash), lastModified: isTime, rev: matches(revision) };
const forge: Readonly<Record<string, Rule>> = {
  ...always,
  owner: matches(part),
  repo: matches(part),
  ref: matches(ref),
  host: (value) => typeof value === "string" && isPublicName(value),
};
const served: Readonly<Record<string, Rule>> = { ...always, url: () => true };
// No submodules and no lfs: a file of the input would name further addresses.
const kinds: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  github: forge,
  gitlab: forge,
  sourcehut: forge,
  tarball: served,
  file: served,
  git: { ...served, ref: matches(ref), shallow: isSwitch, allRefs: isSwitch, exportIgnore: isSwitch },
};

function judge(key: string, locked: Fields, localToo: boolean): Fetch {
  const type = String(locked["type"]);
  const rules = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (rules === undefined) refuse(key, `nothing of the kind "${clip(type, 40)}" is fetched for a stranger`);
  const isPublic = (url: unknown): boolean =>
    typeof url === "string" && (isPublicName(httpsUrl.exec(url)?.[1] ?? "") || (localToo && localUrl.test(url)));
  if (rules === served || type === "git") {
    if (!isPublic(locked["url"])) refuse(key, "its address is not https on a public name and port 443");
  }
  const fetch: Record<string, string | number | boolean> = { type };
  for (const [name, value] of Object.entries(locked)) {
    // What older versions of Nix wrote for themselves.
    if (name === "type" || name === "__final" || (value === false && (name === "submodules" || name === "lfs")))
      continue;
    if (!Object.hasOwn(rules, name) || !rules[name]!(value))
      refuse(key, `"${clip(name, 40)}" of it is not taken from a stranger`);
    fetch[name] = value as string | number | boolean;
  }
  // Nix fetches a git repository whole unless told.
  return type === "git" ? { ...fetch, shallow: true } : fetch;
}
