/** One reader's share; `leave` lets the others go on without it. */
export interface Share {
  read(): AsyncGenerator<Uint8Array, void>;
  leave(): void;
}

/**
 * One source read by several at once, in step: a chunk is handed to all of them, and the next is asked for when all have
 * asked, so that nothing is kept for the slowest. Whoever will not read (any more) leaves, or the others wait for it.
 */
export class Fanout<T> {
  readonly #source: AsyncGenerator<Uint8Array, T>;
  readonly #shares = new Set<object>();
  #asking: ((step: Step) => void)[] = [];
  #ended: Step | undefined;
  #result: { readonly value: T } | undefined;

  constructor(source: AsyncGenerator<Uint8Array, T>) {
    this.#source = source;
  }

  /** What the source returned; undefined while it has not ended. */
  get result(): T | undefined {
    return this.#result?.value;
  }

  /** All shares are made before the first one is read. */
  share(): Share {
    const self = {};
    this.#shares.add(self);
    const leave = (): void => {
      if (!this.#shares.delete(self)) return;
      if (this.#shares.size > 0) void this.#serve();
      else void this.#source.return(undefined as never).catch(() => undefined);
    };
    const next = (): Promise<Step> =>
      new Promise((resolve) => {
        this.#asking.push(resolve);
        void this.#serve();
      });
    return {
      leave,
      read: async function* () {
        try {
          for (;;) {
            const step = await next();
            if ("failure" in step) throw step.failure;
            if (!step.chunk) return;
            yield step.chunk;
          }
        } finally {
          leave();
        }
      },
    };
  }

  async #serve(): Promise<void> {
    if (this.#asking.length === 0 || this.#asking.length < this.#shares.size) return;
    const asking = this.#asking;
    this.#asking = [];
    const step = this.#ended ?? (await this.#step());
    for (const answer of asking) answer(step);
  }

  async #step(): Promise<Step> {
    try {
      const { done, value } = await this.#source.next();
      if (done !== true) return { chunk: value };
      this.#result = { value };
      return (this.#ended = { chunk: undefined });
    } catch (failure) {
      return (this.#ended = { failure });
    }
  }
}

type Step = { readonly chunk: Uint8Array | undefined } | { readonly failure: unknown };
