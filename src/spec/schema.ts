import type { ErrorObject } from "ajv";
import schema from "../../schemas/neko.schema.json" with { type: "json" };
import { validate } from "./neko-validate.generated.js";
import type { Draft } from "./problem.ts";
import { draftsOf, placeOf, type Fault, type SchemaNode } from "./schema-messages.ts";
import type { Tree } from "./yaml-tree.ts";

const definitions = schema.$defs as unknown as Readonly<Record<string, SchemaNode>>;

/** Each fault becomes a text with hints: more of them than are ever shown would only cost time. */
const maxFaults = 500;

/** What the schema says against the tree, each at its key or value; of a file full of faults the first by position. */
export function schemaProblems(tree: Tree): readonly Draft[] {
  if (validate(tree.value)) return [];
  const faults = settle(validate.errors ?? []).map(faultOf);
  return first(faults, tree).flatMap((fault) => draftsOf(fault, tree, branchKeys));
}

/** Without what only repeats another error, or follows from it. */
function settle(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const wrongType = new Set<string>();
  const noChoice = new Set<string>();
  for (const { keyword, instancePath, propertyName } of errors) {
    if (keyword === "type" && propertyName === undefined) wrongType.add(instancePath);
  }
  for (const { keyword, instancePath } of errors) {
    if (keyword === "oneOf" && !wrongType.has(instancePath)) noChoice.add(instancePath);
  }
  return errors.filter(({ keyword, instancePath, propertyName }) => {
    switch (keyword) {
      // Say only that a branch failed; the branch's own errors say why.
      case "if":
      case "propertyNames":
        return false;
      case "type":
        return !isBelow(instancePath, noChoice);
      case "oneOf":
        return noChoice.has(instancePath);
      default:
        return (propertyName !== undefined || !wrongType.has(instancePath)) && !isBelow(instancePath, noChoice);
    }
  });
}

/** At one of the places, or anywhere below: what holds there depends on a choice that was not made. */
function isBelow(path: string, places: ReadonlySet<string>): boolean {
  if (places.size === 0) return false;
  for (let above = path; ; above = above.slice(0, above.lastIndexOf("/"))) {
    if (places.has(above)) return true;
    if (above === "") return false;
  }
}

function faultOf(error: ErrorObject): Fault {
  const { keyword, instancePath, params, parentSchema, data, propertyName } = error;
  const key = propertyName ?? params["missingProperty"] ?? params["additionalProperty"];
  return {
    keyword,
    path: instancePath.split("/").slice(1).map(unescapePointer),
    schema: (parentSchema ?? {}) as SchemaNode,
    data,
    inName: propertyName !== undefined,
    ...(typeof key === "string" ? { key } : {}),
  };
}

function unescapePointer(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

function first(faults: readonly Fault[], tree: Tree): readonly Fault[] {
  if (faults.length <= maxFaults) return faults;
  return faults
    .map((fault) => ({ fault, offset: tree.locate(...placeOf(fault)) }))
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, maxFaults)
    .map(({ fault }) => fault);
}

/** The keys that a mapping's branches know, whichever holds; undefined when it has no branches. */
function branchKeys({ allOf, properties }: SchemaNode): readonly string[] | undefined {
  const branches = (allOf ?? []).flatMap((branch) => branch.then ?? []);
  if (branches.length === 0) return undefined;
  return [...new Set([properties ?? {}, ...branches.map(propertiesOf)].flatMap(Object.keys))];
}

function propertiesOf(branch: SchemaNode): Readonly<Record<string, SchemaNode>> {
  const definition = branch.$ref === undefined ? branch : definitions[branch.$ref.replace(/^#\/\$defs\//, "")];
  return definition?.properties ?? {};
}
