import { sha256, shortDigest, type Digest } from "../../src/kernel/digest.ts";
import type { RunOptions } from "../../src/spec/desired-state.ts";
import type { Present } from "./engine-argv.ts";

// What is there x what is wanted -> steps. Pure: after a crash at any point, look again and plan again.

interface WantedContainer {
  readonly container: string;
  readonly run: RunOptions;
  /** The image ids that stand for the wanted image in this engine. */
  readonly images: readonly Digest[];
}

export interface WantedContainers {
  readonly desiredId: Digest;
  readonly containers: readonly WantedContainer[];
}

export type Step =
  | { readonly do: "remove"; readonly id: string; readonly name: string }
  | { readonly do: "rename"; readonly id: string; readonly name: string; readonly to: string }
  | { readonly do: "create"; readonly name: string; readonly wanted: WantedContainer; readonly desiredId: Digest }
  | { readonly do: "stop"; readonly id: string; readonly name: string }
  | { readonly do: "start"; readonly name: string };

const startable = new Set(["created", "configured", "initialized", "exited", "stopped"]);

/**
 * `neko-web-site`. After a target with a hyphen a dot, which neko.yaml has in no name: `neko-web-api.cache` is not
 * target `web` with `api-cache`. A record may still hold dots: those names end with a digest, and have two dots at least.
 */
export function nameOf(target: string, container: string): string {
  if (!`${target}${container}`.includes(".")) return `neko-${target}${target.includes("-") ? "." : "-"}${container}`;
  return `neko-${target}-${container}.${shortDigest(sha256(`${target}/${container}`))}`;
}

/** Where a container waits for the commit that lets go of it. The ids keep several attempts apart, also those with two
 *  variants of one image, which share a desiredId. */
export function keptNameOf(target: string, { container, desiredId, image, id }: Present): string {
  const attempt = desiredId && image ? `${shortDigest(desiredId)}-${shortDigest(image)}` : id.slice(0, 12);
  return `${nameOf(target, container)}.old-${attempt}`;
}

export function isRunning(present: Present): boolean {
  return present.status === "running";
}

/**
 * The steps that make exactly `wanted` run; none when it does. `others` are kept, stopped and out of the way
 * (apply), or removed first (rollback, where they hold the ports).
 */
export function planContainers(
  target: string,
  wanted: WantedContainers | null,
  present: readonly Present[],
  others: "keep" | "remove",
): readonly Step[] {
  const picked = (wanted?.containers ?? []).map((container) => ({
    container,
    name: nameOf(target, container.container),
    chosen: choose(target, wanted!.desiredId, container, present),
  }));
  const chosen = new Set(picked.map((pick) => pick.chosen));
  const rest = present.filter((each) => !chosen.has(each));
  const taken = new Set(present.map((each) => each.name));

  const aside: Step[] = [];
  const stops: Step[] = [];
  for (const each of rest) {
    const kept = keptNameOf(target, each);
    // A second one of the same name-to-be, and what can be neither stopped nor started, is of no use to a rollback.
    const useless = each.name !== kept && taken.has(kept);
    taken.add(kept);
    if (others === "remove" || useless || !(isRunning(each) || startable.has(each.status))) {
      aside.push({ do: "remove", id: each.id, name: each.name });
      continue;
    }
    if (each.name !== kept) aside.push({ do: "rename", id: each.id, name: each.name, to: kept });
    if (isRunning(each)) stops.push({ do: "stop", id: each.id, name: kept });
  }

  return [
    ...aside,
    ...picked.flatMap(({ chosen: one, name }): Step[] =>
      one && one.name !== name ? [{ do: "rename", id: one.id, name: one.name, to: name }] : [],
    ),
    // The old ones run until the new ones exist: a refused run option costs no downtime.
    ...picked.flatMap(({ container, chosen: one, name }): Step[] =>
      one ? [] : [{ do: "create", name, wanted: container, desiredId: wanted!.desiredId }],
    ),
    ...stops,
    ...picked.flatMap(({ chosen: one, name }): Step[] => (one && isRunning(one) ? [] : [{ do: "start", name }])),
  ];
}

/** The container that already is the wanted one, under its own name or kept aside. */
function choose(
  target: string,
  desiredId: Digest,
  wanted: WantedContainer,
  present: readonly Present[],
): Present | undefined {
  const same = present.filter(
    (each) =>
      each.container === wanted.container &&
      each.desiredId === desiredId &&
      each.image !== null &&
      wanted.images.includes(each.image) &&
      (isRunning(each) || startable.has(each.status)),
  );
  return same.find((each) => each.name === nameOf(target, wanted.container)) ?? same[0];
}

/** Exactly the wanted ones run under their names; whatever else is ours is stopped and kept aside. */
export function isExactly(target: string, wanted: WantedContainers, present: readonly Present[]): boolean {
  return planContainers(target, wanted, present, "keep").length === 0;
}

/** The one desiredId that everything under its own name runs; null when something is down, mixed or missing. */
export function runningIdOf(target: string, present: readonly Present[]): Digest | null {
  const current = present.filter((each) => each.name === nameOf(target, each.container));
  const ids = new Set(current.map((each) => (isRunning(each) ? each.desiredId : null)));
  const [id] = ids;
  return ids.size === 1 ? (id ?? null) : null;
}
