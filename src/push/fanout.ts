/** One reader's share; `leave` lets the others go on without it. */
export interface Share {
  /** To be called once. Fails when the share was left meanwhile: what was read until then is not the whole. */
  read(): AsyncGenerator<Uint8Array, void>;
  leave(): void;
}

/**
 * One source read by several at once, in step: a chunk is handed to all of them, and the next is asked for when all have
 * asked, so that nothing is kept for the slowest. Whoever will not read (any more) leaves, or the others wait for it.
 * When all have left, the source is ended.
 */
export class Fanout<T> {
  readonly #source: AsyncGenerator<Uint8Array, T>;
  readonly #beginning: Uint8Array[];
  /** Those that take part, each with whom to answer, if it asks. */
  readonly #shares = new Map<object, ((step: Step) => void) | undefined>();
  #stepping = false;
  #ended: Step | undefined;
  #result: { readonly value: T } | undefined;

  /** @param beginning what was read from the source already; emptied */
  constructor(source: AsyncGenerator<Uint8Array, T>, beginning: Uint8Array[] = []) {
    this.#source = source;
    this.#beginning = beginning;
  }

  /** What the source returned; undefined while it has not ended. */
  get result(): T | undefined {
    return this.#result?.value;
  }

  /** All shares are made before the first one is read. */
  share(): Share {
    const self = {};
    this.#shares.set(self, undefined);
    const leave = (): void => {
      const waiting = this.#shares.get(self);
      if (!this.#shares.delete(self)) return;
      waiting?.(left);
      if (this.#shares.size > 0) void this.#serve();
      else void this.#source.return(undefined as never).catch(() => undefined);
    };
    const next = (): Promise<Step> =>
      new Promise((resolve) => {
        if (!this.#shares.has(self)) return void resolve(left);
        this.#shares.set(self, resolve);
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
    const waiting = [...this.#shares.values()];
    if (this.#stepping || waiting.some((answer) => !answer)) return;
    this.#stepping = true;
    for (const share of this.#shares.keys()) this.#shares.set(share, undefined);
    const step = this.#ended ?? (await this.#step());
    this.#stepping = false;
    for (const answer of waiting) answer?.(step);
  }

  async #step(): Promise<Step> {
    const chunk = this.#beginning.shift();
    if (chunk) return { chunk };
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

const left: Step = { failure: new Error("a reader that had left went on reading") };
