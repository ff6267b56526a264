import type { Comment, CommentApi, LockState } from "../../src/adapters/github/comment-api.ts";
import { NekoError } from "../../src/kernel/error.ts";
import type { Clock } from "../../src/ports/clock.ts";

// A GitHub of comments and their locks, in process and in virtual time. Every call travels there and back for a random
// while, so that any order of calls of several writers happens; nothing waits for real.

export interface WorldOptions {
  readonly seed: number;
  /** Longest way of one call, there or back. */
  readonly latencyMs: number;
  /** Of 1: calls that fail with 502, half of them after they had their effect. */
  readonly faults?: number;
  /** Of 1: calls from which the writer does not come back. */
  readonly deaths?: number;
  readonly withoutLocks?: boolean;
}

interface Row {
  readonly id: number;
  body: string;
  lock?: { readonly id: number; readonly at: number };
}

export class CommentWorld {
  readonly comments = new Map<number, Row>();
  /** What the world counted, for tests that want to know that something happened at all. */
  readonly counts = { calls: 0, writes: 0, died: 0, failed: 0, stolen: 0 };
  nowMs = 0;
  readonly #options: WorldOptions;
  readonly #queue: { readonly due: number; readonly order: number; readonly go: () => void }[] = [];
  #random: () => number;
  #next = 1;

  constructor(options: WorldOptions) {
    this.#options = options;
    this.#random = randomOf(options.seed);
  }

  random(): number {
    return this.#random();
  }

  after(ms: number): Promise<void> {
    return new Promise((go) => {
      this.#queue.push({ due: this.nowMs + ms, order: this.#next++, go });
    });
  }

  readonly clock: Clock = {
    now: () => new Date(this.nowMs),
    monotonicMs: () => this.nowMs,
    sleep: (ms) => this.after(ms),
  };

  /** Lets time pass until nothing is left to happen. */
  async run(): Promise<void> {
    for (;;) {
      await new Promise(setImmediate);
      if (this.#queue.length === 0) return;
      this.#queue.sort((a, b) => a.due - b.due || a.order - b.order);
      const next = this.#queue.shift();
      this.nowMs = Math.max(this.nowMs, next?.due ?? 0);
      next?.go();
    }
  }

  /** As one writer sees it. A quiet one has no faults. */
  api(quiet = false): CommentApi {
    const { latencyMs, faults = 0, deaths = 0, withoutLocks = false } = this.#options;
    const call = async <T>(effect: () => T): Promise<T> => {
      this.counts.calls += 1;
      await this.after(this.random() * latencyMs);
      const fault = !quiet && this.random() < faults;
      const isLate = this.random() < 0.5;
      if (fault && !isLate) throw this.#failure();
      const answer = effect();
      if (!quiet && this.random() < deaths) {
        this.counts.died += 1;
        await new Promise(() => undefined);
      }
      await this.after(this.random() * latencyMs);
      if (fault) throw this.#failure();
      return answer;
    };
    const lockState = (row: Row | undefined): LockState => {
      if (!row) return { kind: "gone" };
      return row.lock ? { kind: "held", lockId: row.lock.id, ageMs: this.nowMs - row.lock.at } : { kind: "free" };
    };
    return {
      list: (marker) =>
        call(() =>
          [...this.comments.values()]
            .filter(({ body }) => body.startsWith(marker))
            .map(({ id, body }): Comment => ({ id, body, url: `#${id}` }))
            .toSorted((a, b) => a.id - b.id),
        ),
      read: (id) => call(() => this.comments.get(id)?.body),
      create: (body) =>
        call(() => {
          const id = this.#next++;
          this.comments.set(id, { id, body });
          this.counts.writes += 1;
          return { id, body, url: `#${id}` };
        }),
      update: async (id, body, notAfterMs) => (this.nowMs > notAfterMs ? "late" : call(() => this.#update(id, body))),
      remove: (id) => call(() => void this.comments.delete(id)),
      takeLock: (id) =>
        call(() => {
          const row = this.comments.get(id);
          if (withoutLocks) return { kind: "refused", because: "reactions answered 403" };
          if (!row || row.lock) return lockState(row);
          row.lock = { id: this.#next++, at: this.nowMs };
          return { kind: "taken", lockId: row.lock.id };
        }),
      readLock: (id) => call(() => lockState(this.comments.get(id))),
      dropLock: (id, lockId) =>
        call(() => {
          const row = this.comments.get(id);
          if (row?.lock?.id !== lockId) return false;
          if (this.nowMs - row.lock.at > 60_000) this.counts.stolen += 1;
          delete row.lock;
          return true;
        }),
      room: async () => undefined,
    };
  }

  #update(id: number, body: string): "written" | "gone" {
    const row = this.comments.get(id);
    if (!row) return "gone";
    row.body = body;
    this.counts.writes += 1;
    return "written";
  }

  #failure(): NekoError {
    this.counts.failed += 1;
    return new NekoError("GITHUB_UNREACHABLE", "planned 502", { hint: "run the job again" });
  }
}

/** The same numbers for the same seed, 0 to 1. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
