import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { NekoError, toNekoError } from "../../kernel/error.ts";
import type { Packed, Packer, PackJob } from "../../ports/packer.ts";
import { inFrames, packFrames } from "../../push/pack.ts";
import { JobPacker } from "./pack-job.ts";
import { laneRole } from "./lane-role.ts";
import type { FromLane, ToLane } from "./pack-lane.ts";
import type { StoreFiles } from "./store-walk.ts";

export interface PackerOptions extends StoreFiles {
  /** The program's own entry, which becomes a lane where `workerData` is {@link laneRole}. */
  readonly entry: string;
  /** Threads that read and hash; 0: this one alone. */
  readonly lanes?: number;
}

/** Below this a thread costs more than it saves. */
const smallBytes = 1024 * 1024;

/** Jobs of one thread at once: while one waits for the network or its last frame, the other has work to do. */
const jobsAtOnce = 2;

/** Reading and hashing take a third of the work; the rest has the thread pool. A lane costs 12 to 19 MiB, and beyond
 *  four of them there is more than any registry takes in. */
const defaultLanes = (): number => Math.max(1, Math.min(4, Math.floor(availableParallelism() / 4)));

/** Jobs on worker threads, small ones on this one. Lanes are started when they are needed, and end with the packer. */
export function createPacker({ entry, lanes, ...files }: PackerOptions): Packer & AsyncDisposable {
  const most = lanes ?? defaultLanes();
  const here = new JobPacker();
  const hereGate = new Gate(jobsAtOnce);
  const laneGate = new Gate(Math.max(1, most) * jobsAtOnce);
  const running: Lane[] = [];
  const quietest = (): Lane => {
    const alive = running.filter((lane) => !lane.failure);
    running.splice(0, running.length, ...alive);
    const lane = alive.toSorted((a, b) => a.busy - b.busy)[0];
    if (lane && (lane.busy === 0 || alive.length >= most)) return lane;
    const started = new Lane(entry);
    running.push(started);
    return started;
  };
  return {
    async *pack(job, signal) {
      if (most === 0 || (job.expectedBytes ?? Infinity) < smallBytes) {
        return yield* hereGate.pass(() => here.pack(job, files, signal));
      }
      return yield* laneGate.pass(async function* () {
        signal.throwIfAborted();
        return yield* quietest().pack(job, files, signal);
      });
    },
    packContent: (content, compression, signal) =>
      hereGate.pass(() => packFrames((room) => inFrames(content, room), here.slots(compression), signal)),
    async [Symbol.asyncDispose]() {
      here.close();
      await Promise.all(running.splice(0).map((lane) => lane.end()));
    },
  };
}

/** So many at once; the others wait in order. */
class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(width: number) {
    this.#free = width;
  }

  async *pass<T>(work: () => AsyncGenerator<Uint8Array, T>): AsyncGenerator<Uint8Array, T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return yield* work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}

/** What a lane said of one job and nobody has read yet. */
interface Inbox {
  readonly messages: FromLane[];
  wake: (() => void) | undefined;
}

class Lane {
  readonly #worker: Worker;
  readonly #inboxes = new Map<number, Inbox>();
  #jobs = 0;
  failure: NekoError | undefined;

  constructor(entry: string) {
    this.#worker = new Worker(new URL(entry), {
      workerData: laneRole,
      // What it makes is garbage at once, and a small young generation collects it at once.
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
      execArgv: process.execArgv.filter((argument) => !argument.startsWith("--inspect")),
    });
    this.#worker.unref();
    this.#worker.on("message", (message: FromLane) => {
      const inbox = this.#inboxes.get(message.id);
      inbox?.messages.push(message);
      inbox?.wake?.();
    });
    const failed = (thrown: unknown): void => {
      this.failure ??= toNekoError(thrown);
      for (const { wake } of this.#inboxes.values()) wake?.();
    };
    this.#worker.on("error", failed);
    this.#worker.on("exit", (code) => failed(new Error(`a packing thread ended with ${code}`)));
  }

  /** Jobs it has. */
  get busy(): number {
    return this.#inboxes.size;
  }

  async *pack(job: PackJob, files: StoreFiles, signal: AbortSignal): AsyncGenerator<Uint8Array, Packed> {
    const id = (this.#jobs += 1);
    const inbox: Inbox = { messages: [], wake: undefined };
    let ended = false;
    const stop = (): void => this.#post({ kind: "stop", id });
    const giveBack = (buffer: ArrayBuffer): void => this.#post({ kind: "more", id, buffer }, [buffer]);
    this.#inboxes.set(id, inbox);
    this.#worker.ref();
    signal.addEventListener("abort", stop, { once: true });
    try {
      this.#post({ kind: "job", id, job, files });
      for (;;) {
        const message = await this.#next(inbox);
        if (message.kind === "chunk") {
          try {
            yield new Uint8Array(message.buffer, 0, message.length);
          } finally {
            giveBack(message.buffer);
          }
          continue;
        }
        ended = true;
        signal.throwIfAborted();
        if (message.kind === "packed") return message.packed;
        const { code, message: text, hint } = message.error;
        throw new NekoError(code, text, { hint });
      }
    } finally {
      signal.removeEventListener("abort", stop);
      if (!ended && !this.failure) {
        stop();
        await this.#drain(inbox, giveBack).catch(() => undefined);
      }
      this.#inboxes.delete(id);
      if (this.#inboxes.size === 0) this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Until the job that was stopped has said so: the lane's buffers are all back then. */
  async #drain(inbox: Inbox, giveBack: (buffer: ArrayBuffer) => void): Promise<void> {
    for (let message = await this.#next(inbox); message.kind === "chunk"; message = await this.#next(inbox)) {
      giveBack(message.buffer);
    }
  }

  async #next(inbox: Inbox): Promise<FromLane> {
    for (;;) {
      const message = inbox.messages.shift();
      if (message) return message;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (inbox.wake = resolve));
    }
  }

  #post(message: ToLane, moved: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, moved);
  }
}
