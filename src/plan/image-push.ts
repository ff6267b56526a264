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

/** Every image of either side, sorted by id. */
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
    const change = !from ? "added" : because.length === 0 ? "same" : "changed";
    return { id, change, because: list(because), tags: to.tags, to: to.to, move: moves.get(id) ?? null };
  });
}

interface Content {
  readonly storePath: StorePath | undefined;
  readonly config: ImageSpec["config"];
  readonly tags: readonly string[];
  readonly to: readonly PushDestination[];
}

function contentsOf(side: EvaluatedState | null): ReadonlyMap<string, Content> {
  return new Map(
    side?.state.images.map((image): [string, Content] => {
      const output = side.outputs.get(image.attribute);
      return [
        image.id,
        {
          storePath: output?.outPath,
          config: mergeImageConfig(output?.imageConfig, image.config),
          tags: image.tags,
          to: side.state.registries.map((registry) => destination(registry, image)),
        },
      ];
    }),
  );
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
  return [
    ...(to.storePath === undefined || from.storePath === to.storePath
      ? []
      : [pathFact("image", from.storePath, to.storePath)]),
    ...(isDeepStrictEqual(from.config, to.config) ? [] : facts("config", differences(from.config, to.config))),
    ...(isDeepStrictEqual(from.tags, to.tags) ? [] : [fact("tags", from.tags.join(" "), to.tags.join(" "))]),
    ...(isDeepStrictEqual(before, after) ? [] : [fact("pushed to", before!.join(" "), after!.join(" "))]),
  ];
}
