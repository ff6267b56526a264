import { sha256, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import type { Packed, PackJob } from "../ports/packer.ts";
import type { Compression } from "../spec/desired-state.ts";
import type { Delivery } from "./delivery.ts";
import { Fanout } from "./fanout.ts";
import type { PackedLayer } from "./image.ts";
import type { LayerFact } from "./memory.ts";
import { blobDigest } from "./pack.ts";

/** A layer that can be packed, as often as need be unless it says otherwise. */
export interface LayerContent {
  readonly key: Digest;
  /** About its size before compression. */
  readonly contentBytes: number;
  readonly compression: Compression;
  /** It goes by, and will not come back. */
  readonly once?: true;
  /** `unhashed`: whoever takes the bytes hashes them. */
  pack(signal: AbortSignal, how?: Pick<PackJob, "unhashed">): AsyncGenerator<Uint8Array, Packed>;
}

export interface Placed {
  readonly layer: PackedLayer;
  readonly sent: boolean;
}

/** Up to here what a layer becomes is kept in memory and sent in two requests instead of three. */
const smallBytes = 2 * 1024 * 1024;
const mostRounds = 3;

/**
 * Puts a layer where it is missing and answers what it is there, the same at every destination. `known` saves the work
 * wherever its bytes already lie. Where they do not, the layer is packed, once for all of them. Should that give other
 * bytes than `known` (another compressor made those), the new ones go to all destinations.
 */
export async function placeLayer(
  content: LayerContent,
  known: LayerFact | undefined,
  deliveries: readonly Delivery[],
  signal: AbortSignal,
): Promise<Placed> {
  let fact = known;
  let sent = false;
  for (let round = 1; round <= mostRounds; round += 1) {
    const missing: Delivery[] = [];
    for (const delivery of deliveries) {
      const wanted = fact;
      const present = await delivery.attempt(signal, async () => wanted !== undefined && delivery.has(wanted, signal));
      if (present === false) missing.push(delivery);
    }
    const failure = deliveries.every((delivery) => delivery.failure) ? deliveries[0]?.failure : undefined;
    if (failure) throw failure;
    if (fact && missing.length === 0) return { layer: { key: content.key, ...fact }, sent };
    // Should it pack to other bytes than those, there is no next round in which the others could get them.
    const takers = content.once ? deliveries : missing;
    const packed = await sendLayer(content, takers, signal);
    sent ||= packed?.sent === true;
    fact = packed?.fact ?? fact;
  }
  throw new NekoError("INTERNAL", "packing a layer again and again gave other bytes each time", {
    hint: "check this machine's memory and disk",
  });
}

/** What a layer becomes here, without sending it. */
export async function packedFact(content: LayerContent, signal: AbortSignal): Promise<LayerFact> {
  const packing = content.pack(signal);
  for (let step = await packing.next(); ; step = await packing.next()) {
    if (step.done === true) return factOf(step.value, blobDigest(step.value), content.compression);
  }
}

interface SentLayer {
  readonly fact: LayerFact;
  /** To one of the destinations at least. */
  readonly sent: boolean;
}

/** Packs once and sends to each; undefined when all of them failed. Only what is wrong with the layer throws. */
async function sendLayer(
  content: LayerContent,
  deliveries: readonly Delivery[],
  signal: AbortSignal,
): Promise<SentLayer | undefined> {
  const source = content.pack(signal, { unhashed: true });
  const beginning = await upTo(smallBytes, source);
  if (beginning.packed) {
    const bytes = Buffer.concat(beginning.chunks);
    const fact = factOf(beginning.packed, sha256(bytes), content.compression);
    const sent = await Promise.all(
      deliveries.map((delivery) =>
        delivery.attempt(signal, async () => {
          // Packed before it was known what it is: it may lie there all the same.
          if (delivery.isThere(fact.digest)) return false;
          delivery.stored(fact.digest, await delivery.store.putBlob(delivery.repository, bytes, signal));
          delivery.sent(fact.digest, fact.sizeBytes);
          return true;
        }),
      ),
    );
    return { fact, sent: sent.includes(true) };
  }
  return await streamLayer(content, new Fanout(source, beginning.chunks), deliveries, signal);
}

async function streamLayer(
  content: LayerContent,
  fanout: Fanout<Packed>,
  deliveries: readonly Delivery[],
  signal: AbortSignal,
): Promise<SentLayer | undefined> {
  const shares = deliveries.map(() => fanout.share());
  const written = await Promise.all(
    deliveries.map(async (delivery, index) => {
      const share = shares[index]!;
      let asked = 0;
      const again = async function* (): AsyncGenerator<Uint8Array, void> {
        yield* content.pack(signal, { unhashed: true });
      };
      // An upload that broke is gone on with by packing again, apart from the others.
      const read = (): AsyncIterable<Uint8Array> => {
        asked += 1;
        if (asked === 1) return share.read();
        share.leave();
        return again();
      };
      try {
        return await delivery.attempt(signal, () => delivery.store.writeBlob(delivery.repository, read, signal));
      } finally {
        share.leave();
      }
    }),
  );
  signal.throwIfAborted();
  const first = written.find((blob) => blob !== undefined);
  if (!first) return undefined;
  // Where every first reading broke, what the layer is has to be found out apart.
  const fact = fanout.result
    ? factOf(fanout.result, first.digest, content.compression)
    : await packedFact(content, signal);
  await Promise.all(
    deliveries.map((delivery, index) =>
      delivery.attempt(signal, async () => {
        const blob = written[index];
        if (!blob) return;
        delivery.stored(fact.digest, blob.digest);
        delivery.sent(blob.digest, blob.sizeBytes);
      }),
    ),
  );
  return { fact, sent: true };
}

/** The first chunks, copied: whole when the source ended before there were more than `bytes`. */
async function upTo(
  bytes: number,
  source: AsyncGenerator<Uint8Array, Packed>,
): Promise<{ readonly chunks: Buffer[]; readonly packed?: Packed }> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  while (sizeBytes <= bytes) {
    const step = await source.next();
    if (step.done === true) return { chunks, packed: step.value };
    chunks.push(Buffer.from(step.value));
    sizeBytes += step.value.length;
  }
  return { chunks };
}

function factOf({ contentDigest, sizeBytes }: Packed, digest: Digest, compression: Compression): LayerFact {
  return { diffId: contentDigest, digest, sizeBytes, compression };
}
