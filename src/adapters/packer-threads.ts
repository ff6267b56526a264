import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { NekoError, toNekoError } from "../kernel/error.ts";
import type { Packed, Packer, PackJob } from "../ports/packer.ts";
import { inFrames, packFrames } from "../push/pack.ts";
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

/** Jobs at once where there are no lanes: while one waits for the network, the other has work for the thread pool. */
const hereAtOnce = 2;

/** Compression takes two thirds of the work and has the thread pool; a lane costs 15 to 30 MiB. So two cores have none,
 *  and beyond four there is more than any registry takes in. */
const defaultLanes = (): number => Math.min(4, Math.floor(availableParallelism() / 4));

/** Jobs on worker threads, small ones on this one. Lanes are started when they are needed, and end with the packer. */
export function createPacker({ entry, lanes, ...files }: PackerOptions): Packer & AsyncDisposable {
  const most = lanes ?? defaultLanes();
  const here = new JobPacker();
  const hereGate = new Gate(hereAtOnce);
  const laneGate = new Gate(Math.max(1, most));
  const idle: Lane[] = [];
  return {
    async *pack(job, signal) {
      if (most === 0 || (job.expectedBytes ?? Infinity) < smallBytes) {
        return yield* hereGate.pass(() => here.pack(job, files, signal));
      }
      return yield* laneGate.pass(async function* () {
        signal.throwIfAborted();
        let lane = idle.pop();
        while (lane?.failure) lane = idle.pop(); // it died while nobody needed it
        lane ??= new Lane(entry);
        try {
          return yield* lane.pack(job, files, signal);
        } finally {
          if (!lane.failure) idle.push(lane);
        }
      });
    },
    packContent: (content, compression, signal) =>
      hereGate.pass(() => packFrames((room) => inFrames(content, room), here.slots(compression), signal)),
    async [Symbol.asyncDispose]() {
      here.close();
      await Promise.all(idle.splice(0).map((lane) => lane.end()));
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

class Lane {
  readonly #worker: Worker;
  readonly #arrived: FromLane[] = [];
  #wake: (() => void) | undefined;
  #jobs = 0;
  failure: NekoError | undefined;

  constructor(entry: string) {
    this.#worker = new Worker(new URL(entry), {
      workerData: laneRole,
      // Its output buffers are garbage at once, and a small young generation collects them at once.
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
      execArgv: process.execArgv.filter((argument) => !argument.startsWith("--inspect")),
    });
    this.#worker.unref();
    this.#worker.on("message", (message: FromLane) => {
      this.#arrived.push(message);
      this.#wake?.();
    });
    const failed = (thrown: unknown): void => {
      this.failure ??= toNekoError(thrown);
      this.#wake?.();
    };
    this.#worker.on("error", failed);
    this.#worker.on("exit", (code) => failed(new Error(`a packing thread ended with ${code}`)));
  }

  async *pack(job: PackJob, files: StoreFiles, signal: AbortSignal): AsyncGenerator<Uint8Array, Packed> {
    const id = (this.#jobs += 1);
    let ended = false;
    const stop = (): void => this.#post({ kind: "stop", id });
    this.#worker.ref();
    signal.addEventListener("abort", stop, { once: true });
    try {
      this.#post({ kind: "job", id, job, files });
      for (;;) {
        const message = await this.#next();
        if (message.kind === "chunk") {
          try {
            yield new Uint8Array(message.buffer, 0, message.length);
          } finally {
            this.#post({ kind: "more", buffer: message.buffer }, [message.buffer]);
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
        await this.#drain().catch(() => undefined);
      }
      this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Until the job that was stopped has said so: the lane's buffers are all back then. */
  async #drain(): Promise<void> {
    for (let message = await this.#next(); message.kind === "chunk"; message = await this.#next()) {
      this.#post({ kind: "more", buffer: message.buffer }, [message.buffer]);
    }
  }

  async #next(): Promise<FromLane> {
    for (;;) {
      const message = this.#arrived.shift();
      if (message) return message;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #post(message: ToLane, moved: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, moved);
  }
}
