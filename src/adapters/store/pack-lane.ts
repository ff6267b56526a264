import { parentPort, type MessagePort } from "node:worker_threads";
import { NekoError, toNekoError } from "../../kernel/error.ts";
import type { ErrorCode } from "../../kernel/error-codes.ts";
import type { Packed, PackJob } from "../../ports/packer.ts";
import { JobPacker } from "./pack-job.ts";
import type { StoreFiles } from "./store-walk.ts";

// One lane of the packer: a worker thread. The buffers its output travels in belong to either side in turn, so that
// nothing is left for the garbage collector.

export type ToLane =
  | { readonly kind: "job"; readonly id: number; readonly job: PackJob; readonly files: StoreFiles }
  /** A buffer comes back: one more chunk of that job may be sent. */
  | { readonly kind: "more"; readonly id: number; readonly buffer: ArrayBuffer }
  | { readonly kind: "stop"; readonly id: number };

export type FromLane =
  | { readonly kind: "chunk"; readonly id: number; readonly buffer: ArrayBuffer; readonly length: number }
  | { readonly kind: "packed"; readonly id: number; readonly packed: Packed }
  | { readonly kind: "failed"; readonly id: number; readonly error: LaneError };

interface LaneError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

const chunkBytes = 1024 * 1024;
/** Of one job: while one is being sent, the next is filled. */
const buffersOfJob = 2;

/** Serves jobs until the thread is ended. */
export function runLane(): void {
  if (parentPort) new Lane(parentPort).serve();
}

interface Running {
  readonly stop: AbortController;
  readonly free: ArrayBuffer[];
  wake: (() => void) | undefined;
}

class Lane {
  readonly #port: MessagePort;
  readonly #packer = new JobPacker();
  readonly #running = new Map<number, Running>();
  readonly #spare: ArrayBuffer[] = [];

  constructor(port: MessagePort) {
    this.#port = port;
  }

  serve(): void {
    this.#port.on("message", (message: ToLane) => {
      if (message.kind === "job") {
        void this.#carryOut(message);
        return;
      }
      const running = this.#running.get(message.id);
      if (message.kind === "more") (running?.free ?? this.#spare).push(message.buffer);
      else running?.stop.abort(stopped());
      running?.wake?.();
    });
  }

  async #carryOut({ id, job, files }: ToLane & { readonly kind: "job" }): Promise<void> {
    const free = Array.from({ length: buffersOfJob }, () => this.#spare.pop() ?? new ArrayBuffer(chunkBytes));
    const running: Running = { stop: new AbortController(), free, wake: undefined };
    this.#running.set(id, running);
    let last: FromLane;
    try {
      const { signal } = running.stop;
      const packed = await this.#pack(id, this.#packer.pack(job, files, signal), running);
      last = { kind: "packed", id, packed };
    } catch (thrown) {
      const { code, message, hint } = toNekoError(thrown);
      last = { kind: "failed", id, error: { code, message, hint } };
    }
    this.#running.delete(id);
    this.#spare.push(...free);
    this.#post(last);
  }

  async #pack(id: number, pieces: AsyncGenerator<Uint8Array, Packed>, running: Running): Promise<Packed> {
    let buffer = await takeBuffer(running);
    let filled = 0;
    const send = (): void => this.#post({ kind: "chunk", id, buffer, length: filled }, [buffer]);
    try {
      for (let step = await pieces.next(); ; step = await pieces.next()) {
        if (step.done === true) {
          if (filled > 0) send();
          return step.value;
        }
        for (let at = 0; at < step.value.length;) {
          const part = step.value.subarray(at, at + chunkBytes - filled);
          new Uint8Array(buffer).set(part, filled);
          filled += part.length;
          at += part.length;
          if (filled < chunkBytes) continue;
          send();
          filled = 0;
          buffer = await takeBuffer(running);
        }
      }
    } finally {
      if (!buffer.detached) running.free.push(buffer);
      await pieces.return(undefined as never);
    }
  }

  #post(message: FromLane, moved: readonly ArrayBuffer[] = []): void {
    this.#port.postMessage(message, moved);
  }
}

async function takeBuffer(running: Running): Promise<ArrayBuffer> {
  for (;;) {
    running.stop.signal.throwIfAborted();
    const buffer = running.free.pop();
    if (buffer) return buffer;
    await new Promise<void>((resolve) => (running.wake = resolve));
  }
}

function stopped(): NekoError {
  return new NekoError("CANCELLED", "packing was stopped", { hint: "start it again" });
}
