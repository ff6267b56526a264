import type { Digest } from "../kernel/digest.ts";
import type { Log } from "../ports/log.ts";
import type { Delivery } from "./delivery.ts";
import type { LayerFact } from "./memory.ts";
import { packedFact, type LayerContent } from "./place.ts";
import type { ImageToPush, PushInput } from "./push-input.ts";

// What is known of layers before any of them is packed, and whose word that is.

export interface Knowledge {
  /** To go by: of this machine's own memory, or of manifests that were made by whom we trust. */
  readonly known: ReadonlyMap<Digest, LayerFact>;
  /** Those of `known` that such a manifest told: as good as the trust is now, so not for this machine's memory. */
  readonly told: ReadonlySet<Digest>;
  /** What other manifests say. */
  readonly claimed: ReadonlyMap<Digest, LayerFact>;
}

/** Of one image's releases; each costs two requests. */
const mostReleases = 3;

/**
 * What this machine remembers, then what the image says that the tags lead to. Where that is not one we trust (it waits
 * for its release; it is an earlier push of the same proposal; somebody moved the tag), the image's releases are asked
 * instead. No request where the memory has all.
 */
export async function knowledge(
  keys: readonly Digest[],
  compression: LayerFact["compression"],
  deliveries: readonly Delivery[],
  { memory, trusted, released = [] }: Pick<PushInput, "memory" | "trusted"> & Pick<ImageToPush, "released">,
  signal: AbortSignal,
): Promise<Knowledge> {
  const known = new Map<Digest, LayerFact>();
  const claimed = new Map<Digest, LayerFact>();
  const learn = (facts: ReadonlyMap<Digest, LayerFact> | undefined, into: Map<Digest, LayerFact>): void => {
    for (const [key, fact] of facts ?? []) if (fact.compression === compression && !known.has(key)) into.set(key, fact);
  };
  for (const key of keys) {
    const fact = memory.recall(key, compression);
    if (fact) known.set(key, fact);
  }
  const remembered = new Set(known.keys());
  if (keys.length > 0 && keys.every((key) => known.has(key))) return { known, claimed, told: new Set() };
  for (const delivery of deliveries) {
    const said = await delivery.attempt(signal, () =>
      delivery.facts((manifest) => trusted?.has(manifest) ?? false, signal),
    );
    learn(said?.facts, said?.trusted ? known : claimed);
    if (said?.trusted) continue;
    for (const manifest of released.filter((one) => trusted?.has(one)).slice(0, mostReleases)) {
      const open = new Set(keys.filter((key) => !known.has(key)));
      if (open.size > 0) learn(await delivery.attempt(signal, () => delivery.factsAt(manifest, open, signal)), known);
    }
  }
  return { known, claimed, told: new Set(known.keys()).difference(remembered) };
}

/**
 * What a layer is, where a registry claims to have it: packed here again, and nothing of the claim is taken over. Whoever
 * may push there could otherwise choose what we sign: with a false diffID what runs, with a false blob under the right
 * diffID (engines differ in whether they look at both) what is pulled. So the claim only says that packing without
 * sending is worth while. Where another zstd made the blob there, ours is sent once.
 */
export async function verified(
  content: LayerContent,
  claim: LayerFact,
  log: Log,
  signal: AbortSignal,
): Promise<LayerFact> {
  const own = await packedFact(content, signal);
  if (own.diffId !== claim.diffId) {
    log.warn(`the earlier push says layer ${content.key} is ${claim.diffId}, which it is not: packing it again`);
  } else if (own.digest !== claim.digest) {
    log.info(`the earlier push has layer ${content.key} as ${claim.digest}, here it packs to ${own.digest}`);
  }
  return own;
}
