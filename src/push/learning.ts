import type { Digest } from "../kernel/digest.ts";
import { clip } from "../kernel/text.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { PackedLayer } from "./image.ts";
import type { LayerFact, LayerMemory } from "./memory.ts";

/** Short against an upload; saving may take a tenth of the time at most. */
const leastPauseMs = 500;
const longestSaveMs = 5_000;

/**
 * What layers became, on its way into the memory while the push goes on: a push that follows one that broke off need not
 * send what was sent. A memory that cannot be written costs a warning.
 */
export class Learning {
  readonly #memory: LayerMemory;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #hurry = new AbortController();
  #learnt = new Map<Digest, LayerFact>();
  #saving: Promise<void> | undefined;
  #pauseMs = leastPauseMs;
  #failed = false;

  constructor(memory: LayerMemory, { clock, log }: { readonly clock: Clock; readonly log: Log }) {
    this.#memory = memory;
    this.#clock = clock;
    this.#log = log;
  }

  add({ key, ...fact }: PackedLayer): void {
    this.#learnt.set(key, fact);
    this.#saving ??= this.#keepSaving();
  }

  /** All is in the memory, as far as that can be. */
  async end(): Promise<void> {
    this.#hurry.abort();
    await this.#saving;
  }

  async #keepSaving(): Promise<void> {
    while (this.#learnt.size > 0) {
      await this.#clock.sleep(this.#pauseMs, this.#hurry.signal).catch(() => undefined);
      const facts = this.#learnt;
      this.#learnt = new Map();
      const beginMs = this.#clock.monotonicMs();
      // Not the push's own signal: what was sent was sent.
      await this.#memory.remember(facts, AbortSignal.timeout(longestSaveMs)).catch((thrown: unknown) => {
        if (!this.#failed) this.#log.warn(`what was pushed cannot be remembered: ${clip(String(thrown), 200)}`);
        this.#failed = true;
      });
      this.#pauseMs = Math.max(leastPauseMs, 10 * (this.#clock.monotonicMs() - beginMs));
    }
    this.#saving = undefined;
  }
}
