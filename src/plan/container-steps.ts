import { isDeepStrictEqual } from "node:util";
import { differences } from "./differences.ts";
import { fact, facts, list, pathFact, words } from "./facts.ts";
import type { ContainerSlice, PlannedContainer } from "./slice.ts";

export type ContainerStep =
  /** What the container's image is made of, or each of those it may pick from. */
  | { readonly action: "pull"; readonly name: string; readonly images: readonly PulledImage[] }
  | { readonly action: "stop"; readonly name: string }
  | { readonly action: "replace"; readonly container: PlannedContainer }
  | { readonly action: "start"; readonly container: PlannedContainer };

export type PulledImage = Pick<ContainerSlice, "imageId" | "storePath">;

type Because = { readonly because: readonly string[] };

/**
 * What becomes of the containers of a target whose slice changed: pulls first, then stop, replace, start, each by name.
 * A host of this version knows its containers by the target's desiredId, so that the ones that stay the same are
 * replaced too; the plan says so instead of promising more.
 */
export function planContainers(
  from: readonly PlannedContainer[],
  to: readonly PlannedContainer[],
): readonly (ContainerStep & Because)[] {
  const old = new Map(from.map((one) => [one.name, one]));
  const wanted = new Set(to.map((one) => one.name));
  const changes = to.toSorted(nameOrder).map((container) => {
    const present = old.get(container.name);
    return { container, present, image: imageFacts(present, container) };
  });
  const pulls = changes
    .filter(({ image }) => image.length > 0)
    .map(({ container }): ContainerStep & Because => {
      const { name } = container;
      return { action: "pull", name, images: imagesOf(container), because: [`for container ${name}`] };
    });
  const stops = from
    .filter(({ name }) => !wanted.has(name))
    .toSorted(nameOrder)
    .map(({ name }): ContainerStep & Because => ({
      action: "stop",
      name,
      because: [`container ${name} is no longer wanted`],
    }));
  const runs = changes.map(({ container, present, image }): ContainerStep & Because => {
    if (!present) {
      return { action: "start", container, because: list([`container ${container.name} is new`, ...image]) };
    }
    const because = [...image, ...runFacts(present, container)];
    return {
      action: "replace",
      container,
      because: because.length === 0 ? ["a host replaces all containers of a changed target"] : list(because),
    };
  });
  const rank = (step: ContainerStep): number => (step.action === "replace" ? 0 : 1);
  return [...pulls, ...stops, ...runs.toSorted((a, b) => rank(a) - rank(b))];
}

/** The images of a container: its own, or every one the host may pick. */
export function imagesOf(container: PlannedContainer): readonly PulledImage[] {
  return contentsOf(container).map(({ imageId, storePath }) => ({ imageId, storePath }));
}

function imageFacts(from: PlannedContainer | undefined, to: PlannedContainer): readonly string[] {
  if (!from) return contentsOf(to).map((one) => pathFact(`image ${one.imageId}`, undefined, one.storePath));
  const named = from.imageId === to.imageId ? [] : [fact("image", from.imageId, to.imageId)];
  const packed = isDeepStrictEqual(from.packing, to.packing)
    ? []
    : facts("packing", differences(from.packing, to.packing));
  const [before, after] = [contentsOf(from), contentsOf(to)];
  const old = new Map(before.map((one) => [one.imageId, one]));
  const lone = before.length === 1 && after.length === 1 ? before[0] : undefined;
  const contents = after.flatMap((one) => {
    const previous = old.get(one.imageId) ?? lone;
    if (!previous) return [pathFact(`image ${one.imageId}`, undefined, one.storePath)];
    const { imageId: _from, storePath: fromPath, ...rest } = previous;
    const { imageId: _to, storePath: toPath, ...wanted } = one;
    return [
      ...(fromPath === toPath ? [] : [pathFact(`image ${one.imageId}`, fromPath, toPath)]),
      ...(isDeepStrictEqual(rest, wanted) ? [] : facts(`image ${one.imageId}`, differences(rest, wanted))),
    ];
  });
  const kept = new Set(after.map((one) => one.imageId));
  const gone = lone
    ? []
    : before.filter(({ imageId }) => !kept.has(imageId)).map(({ imageId }) => `image ${imageId}: no longer a choice`);
  const told = [...named, ...packed, ...contents, ...gone];
  // The order of choices is the order in which a host looks at them.
  const sameOrder = before.every(({ imageId }, index) => imageId === after[index]?.imageId);
  return told.length > 0 || sameOrder ? told : ["choices in another order"];
}

function contentsOf(container: PlannedContainer): readonly Pick<ContainerSlice, "imageId" | "storePath" | "config">[] {
  return "choices" in container
    ? container.choices
    : [{ imageId: container.imageId, storePath: container.storePath, config: container.config }];
}

function runFacts({ run: from }: PlannedContainer, { run: to }: PlannedContainer): readonly string[] {
  if (isDeepStrictEqual(from, to)) return [];
  const names = [...new Set([...Object.keys(from.env), ...Object.keys(to.env)])].toSorted();
  return [
    ...(["ports", "mounts", "devices", "args"] as const)
      .filter((key) => !isDeepStrictEqual(from[key], to[key]))
      .map((key) => fact(key, words(from[key]), words(to[key]))),
    ...names
      .filter((name) => from.env[name] !== to.env[name])
      .map((name) => fact(`env ${name}`, from.env[name] ?? null, to.env[name] ?? null)),
    ...(from.network === to.network ? [] : [fact("network", from.network, to.network)]),
  ];
}

function nameOrder(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
