import schema from "../../schemas/neko.schema.json" with { type: "json" };

interface Node {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node | true>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly allOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly then?: Node;
}

const definitions = schema.$defs as unknown as Readonly<Record<string, Node>>;

/** Every key of neko.yaml that has no keys below it, as a pattern: `shells.*.hook.linux`; sorted. */
export function leafPatterns(): readonly string[] {
  const found = new Set<string>();
  const walk = (node: Node | boolean, path: readonly string[]): boolean => {
    if (typeof node === "boolean") return false;
    const below = [
      ...(node.$ref === undefined ? [] : [walk(definitions[node.$ref.replace("#/$defs/", "")] ?? {}, path)]),
      ...[node.then, ...(node.allOf ?? []), ...(node.oneOf ?? [])].map((each) => walk(each ?? false, path)),
      ...[node.additionalProperties, node.items].map((each) => walk(each ?? false, [...path, "*"])),
    ];
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      if (value === true) continue;
      const here = [...path, key];
      if (!walk(value, here)) found.add(here.join("."));
      below.push(true);
    }
    return below.includes(true);
  };
  walk(schema as unknown as Node, []);
  // A key that one branch leaves open and another fills has keys below it after all.
  return [...found].filter((path) => ![...found].some((other) => other.startsWith(`${path}.`))).toSorted();
}
