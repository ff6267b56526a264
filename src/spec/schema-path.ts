import schema from "../../schemas/neko.schema.json" with { type: "json" };
import { mapping, member } from "./view.ts";

// Which paths neko.yaml can have at all: `targets.*.run.*.network`, and not `targets.*.run.*.netwrok`.

type Node = Readonly<Record<string, unknown>>;

export interface StrayKey {
  /** The segment that leads nowhere. */
  readonly segment: string;
  /** What could stand in its place; empty where nothing is below. */
  readonly known: readonly string[];
}

/** The first segment that names no key of the language; undefined when all do. `*` stands for any key or index. What is
 *  below an `x-*` is anybody's. */
export function strayKeyOf(segments: readonly string[]): StrayKey | undefined {
  let nodes = expand(schema);
  for (const segment of segments) {
    if (segment.startsWith("x-")) return undefined;
    const below = nodes.flatMap((node) => childrenOf(node, segment));
    if (below.length === 0) {
      return { segment, known: [...new Set(nodes.flatMap((node) => Object.keys(mapping(node["properties"]))))] };
    }
    nodes = [...new Set(below.flatMap(expand))];
  }
  return undefined;
}

/** The path with a `*` wherever a name or an entry was left out: `targets.run.network` to `targets.*.run.*.network`;
 *  undefined when that does not make it one. */
export function withStars(segments: readonly string[]): string | undefined {
  const walk = (nodes: readonly Node[], depth: number, path: readonly string[]): readonly string[] | undefined => {
    const segment = segments[depth];
    if (segment === undefined) return path;
    const entries = nodes.flatMap((node) => childrenOf(onlyOpen(node), "*")).flatMap(expand);
    const isBelow = entries.some((node) => Object.hasOwn(mapping(node["properties"]), segment));
    if (isBelow && path.length < 32) return walk(entries, depth, [...path, "*"]);
    const below = nodes.flatMap((node) => childrenOf(node, segment)).flatMap(expand);
    return below.length === 0 ? undefined : walk([...new Set(below)], depth + 1, [...path, segment]);
  };
  return walk(expand(schema), 0, [])?.join(".");
}

const onlyOpen = ({ additionalProperties, items }: Node): Node => ({ additionalProperties, items });

/** The node itself, what it refers to, and every shape it may take. */
function expand(node: Node): readonly Node[] {
  const name = /^#\/\$defs\/(.+)$/.exec(String(node["$ref"]))?.[1];
  const referred = name === undefined ? undefined : member(schema.$defs, name);
  const parts = [referred, node["then"], node["else"], ...listed(node["allOf"]), ...listed(node["oneOf"])];
  return [node, ...parts.filter(isNode).flatMap(expand)];
}

function childrenOf(node: Node, segment: string): readonly Node[] {
  const properties = mapping(node["properties"]);
  const named = segment === "*" ? Object.values(properties) : [member(properties, segment)];
  const open = [node["additionalProperties"], ...(/^(?:\*|[0-9]+)$/.test(segment) ? [node["items"]] : [])];
  const found = named.filter(isNode);
  return segment !== "*" && found.length > 0 ? found : [...found, ...open.filter(isNode)];
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
