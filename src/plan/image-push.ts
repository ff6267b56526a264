import { isDeepStrictEqual } from "node:util";
import type { StorePath } from "../kernel/store-path.ts";
import type { ImageSpec, PushEvent, RegistryLocation, RegistrySpec } from "../spec/desired-state.ts";
import type { Change, EvaluatedState } from "./evaluated-state.ts";
import { differences } from "./differences.ts";
import type { Existing, ImageMove } from "./existing.ts";
import { fact, facts, list, pathFact } from "./facts.ts";
import { mergeImageConfig } from "./packing.ts";

/** What is pushed of one image, and where to. */
export interface ImagePush {
  /** `agent/opt` */
  readonly id: string;
  /** Where neko.yaml names them; sorted. */
  readonly systems?: readonly string[];
  readonly change: Change;
  /** What of the image or its way differs, one short line each; empty when nothing does. */
  readonly because: readonly string[];
  readonly tags: readonly string[];
  readonly to: readonly PushDestination[];
  /** Which of its layers travel; null where that is not known, or nothing of its content changes. */
  readonly move: ImageMove | null;
}

export interface PushDestination {
  readonly registry: string;
  /** `ghcr.io/acme/neko-agent`, `oci:images/neko-agent` */
  readonly reference: string;
  /** The events that push there; empty: none. */
  readonly on: readonly PushEvent[];
}

/** Every image of either side, sorted by id; one that is for several systems once. */
export function imagePushes(
  base: EvaluatedState | null,
  head: EvaluatedState,
  moves: Existing["images"],
): readonly ImagePush[] {
  const before = contentsOf(base);
  const after = contentsOf(head);
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.map((id): ImagePush => {
    const [from, to] = [before.get(id), after.get(id)];
    if (!to) {
      return { id, change: "removed", because: ["no longer an image"], tags: [], to: [], move: null };
    }
    const because = from ? imageDifferences(from, to) : ["new"];
    const isUnknown = [base, head].some((side) => side !== null && hasUnknown(side, id));
    const change = !from ? "added" : because.length > 0 ? "changed" : isUnknown ? "unknown" : "same";
    const { tags, to: places } = to;
    const systems = declaredSystems(to);
    return {
      id,
      ...(systems.length === 0 ? {} : { systems }),
      change,
      because: list(because),
      tags,
      to: places,
      move: moveOf(id, to, moves),
    };
  });
}

function hasUnknown({ state, notEvaluated }: EvaluatedState, id: string): boolean {
  if (notEvaluated === undefined || notEvaluated.size === 0) return false;
  return state.images.some((image) => (image.index?.id ?? image.id) === id && notEvaluated.has(image.attribute));
}

interface Content {
  /** By system, sorted; "" where the attribute alone says which. */
  readonly parts: ReadonlyMap<string, ContentPart>;
  readonly tags: readonly string[];
  readonly to: readonly PushDestination[];
}

const declaredSystems = ({ parts }: Content): readonly string[] => [...parts.keys()].filter((system) => system !== "");

interface ContentPart {
  /** `agent/opt`, `agent/opt@aarch64-linux` */
  readonly id: string;
  readonly storePath: StorePath | undefined;
  readonly config: ImageSpec["config"];
}

function contentsOf(side: EvaluatedState | null): ReadonlyMap<string, Content> {
  if (!side) return new Map();
  const { state, outputs } = side;
  return new Map(
    [...Map.groupBy(state.images, (image) => image.index?.id ?? image.id)].map(([id, images]): [string, Content] => {
      const image = images[0]!;
      const parts = images
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((one): [string, ContentPart] => {
          const output = outputs.get(one.attribute);
          const config = mergeImageConfig(output?.imageConfig, one.config);
          return [one.system ?? "", { id: one.id, storePath: output?.outPath, config }];
        });
      const to = state.registries.map((registry) => destination(registry, image));
      return [id, { parts: new Map(parts), tags: image.index?.tags ?? image.tags, to }];
    }),
  );
}

/** What of all its systems travels. */
function moveOf(id: string, { parts }: Content, moves: Existing["images"]): ImageMove | null {
  const known = [...parts.values()].flatMap((part) => moves.get(part.id) ?? []);
  if (known.length === 0) return null;
  const sum = (of: (move: ImageMove) => number | null): number | null =>
    known.reduce((total: number | null, move) => {
      const value = of(move);
      return total === null || value === null ? null : total + value;
    }, 0);
  return {
    imageId: id,
    layers: sum(({ layers }) => layers) ?? 0,
    newLayers: sum(({ newLayers }) => newLayers),
    sizeBytes: sum(({ sizeBytes }) => sizeBytes) ?? 0,
    newBytes: sum(({ newBytes }) => newBytes),
  };
}

function destination({ name, location, on }: RegistrySpec, { repository }: ImageSpec): PushDestination {
  return { registry: name, reference: `${baseOf(location)}/${repository}`, on };
}

function baseOf(location: RegistryLocation): string {
  switch (location.kind) {
    case "layout":
      return `oci:${location.directory}`;
    case "registry":
      return location.prefix === "" ? location.host : `${location.host}/${location.prefix}`;
  }
}

function imageDifferences(from: Content, to: Content): readonly string[] {
  const [before, after] = [from.to, to.to].map((all) =>
    all.map(({ reference, on }) => `${reference} (${on.join(", ")})`),
  );
  const systems = [...to.parts.keys()];
  const [had, has] = [declaredSystems(from).join(" "), declaredSystems(to).join(" ")];
  return [
    ...(had === has ? [] : [fact("systems", had, has)]),
    ...systems.flatMap((system) => partDifferences(system, from.parts, to.parts)),
    ...(isDeepStrictEqual(from.tags, to.tags) ? [] : [fact("tags", from.tags.join(" "), to.tags.join(" "))]),
    ...(isDeepStrictEqual(before, after) ? [] : [fact("pushed to", before!.join(" "), after!.join(" "))]),
  ];
}

function partDifferences(system: string, from: Content["parts"], to: Content["parts"]): readonly string[] {
  const after = to.get(system);
  // An image that begins to name its one system goes on from where it did not.
  const before = from.get(system) ?? (from.size === 1 && to.size === 1 ? [...from.values()][0] : undefined);
  // Without its path it was not evaluated, and its own config is not known either.
  if (before?.storePath === undefined || after?.storePath === undefined) return [];
  const of = to.size > 1 ? ` for ${system}` : "";
  const { storePath } = after;
  return [
    ...(before.storePath === storePath ? [] : [pathFact(`image${of}`, before.storePath, storePath)]),
    ...(isDeepStrictEqual(before.config, after.config)
      ? []
      : facts(`config${of}`, differences(before.config, after.config))),
  ];
}
