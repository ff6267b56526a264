import { availableParallelism } from "node:os";
import type { Packed, PackedContent, PackJob } from "../../ports/packer.ts";
import { FrameSlots, packFrames } from "../../push/pack.ts";
import type { Compression } from "../../spec/desired-state.ts";
import type { Room } from "./chunk-buffer.ts";
import { narChunks, tarChunks } from "./store-chunks.ts";
import type { StoreFiles } from "./store-walk.ts";

/** One more than there are cores to compress on, and no more than node's thread pool has threads. Each costs about
 *  10 MiB. */
const slotsPerThread = Math.min(4, availableParallelism() + 1);

/** Carries out jobs on this thread; only the compression leaves it. */
export class JobPacker {
  readonly #slots = new Map<Compression, FrameSlots>();

  slots(compression: Compression): FrameSlots {
    const slots = this.#slots.get(compression) ?? new FrameSlots(compression, slotsPerThread);
    this.#slots.set(compression, slots);
    return slots;
  }

  pack(job: PackJob, files: StoreFiles, signal: AbortSignal): AsyncGenerator<Uint8Array, Packed> {
    return packFrames((room) => contentOf(job, files, room), this.slots(job.compression), signal, job);
  }

  close(): void {
    for (const slots of this.#slots.values()) slots.close();
  }
}

function contentOf(content: PackedContent, files: StoreFiles, room: Room): Iterable<Uint8Array> {
  switch (content.format) {
    case "tar":
      return tarChunks(content.paths, { ...files, overlay: content.overlay, room });
    case "nar":
      return narChunks(content.path, { ...files, room });
  }
}
