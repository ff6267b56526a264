import type { Packed } from "../ports/packer.ts";
import type { Progressing } from "../ports/progress.ts";
import type { LayerContent, Placed } from "./place.ts";

/** What lies in a store is half as large when it is compressed: near enough for a bar. */
const contentPerByte = { zstd: 2, gzip: 2, none: 1 } as const;

/** One layer's part in what is shown: it moves with what comes out of the packer, and is right once the layer is done. */
export class LayerProgress {
  readonly #progress: Progressing;
  readonly #content: LayerContent;
  #bytes = 0;
  #sentBytes = 0;

  constructor(progress: Progressing, content: LayerContent) {
    this.#progress = progress;
    this.#content = content;
  }

  /** The same content, seen going by. */
  watched(): LayerContent {
    return { ...this.#content, pack: (signal, how) => this.#watch(this.#content.pack(signal, how)) };
  }

  done({ layer, sent }: Placed): void {
    this.#progress.add({ items: 1 });
    this.#move(Infinity, (sent ? layer.sizeBytes : 0) - this.#sentBytes);
  }

  #move(contentBytes: number, sentBytes: number): void {
    const bytes = Math.min(contentBytes, this.#content.contentBytes - this.#bytes);
    this.#bytes += bytes;
    this.#sentBytes += sentBytes;
    this.#progress.add({ bytes, sentBytes });
  }

  async *#watch(packing: AsyncGenerator<Uint8Array, Packed>): AsyncGenerator<Uint8Array, Packed> {
    try {
      for (;;) {
        const { done, value } = await packing.next();
        if (done === true) return value;
        yield value;
        this.#move(value.length * contentPerByte[this.#content.compression], value.length);
      }
    } finally {
      await packing.return(undefined as never);
    }
  }
}
