import type { Digest } from "../kernel/digest.ts";
import type { Compression } from "../spec/desired-state.ts";

/** What became of a layer when it was packed. `diffId` follows from the key; the rest from the compressor too. */
export interface LayerFact {
  readonly diffId: Digest;
  readonly digest: Digest;
  readonly sizeBytes: number;
  readonly compression: Compression;
}

/** Facts of layers this machine packed itself. Forgetting costs time, never correctness. */
export interface LayerMemory {
  recall(key: Digest, compression: Compression): LayerFact | undefined;
  remember(facts: ReadonlyMap<Digest, LayerFact>, signal: AbortSignal): Promise<void>;
}

/** Nothing is remembered. */
export const noMemory: LayerMemory = { recall: () => undefined, remember: () => Promise.resolve() };
