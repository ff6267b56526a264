import { parentPort, type MessagePort } from "node:worker_threads";
import { NekoError, toNekoError } from "../kernel/error.ts";
import type { ErrorCode } from "../kernel/error-codes.ts";
import type { Packed, PackJob } from "../ports/packer.ts";
import { JobPacker } from "./pack-job.ts";
import type { StoreFiles } from "./store-walk.ts";

// One lane of the packer: a worker thread that carries out one job after the other. The buffers its output travels in
// belong to either side in turn, so that nothing is left for the garbage collector.

export type ToLane =
  | { readonly kind: "job"; readonly id: number; readonly job: PackJob; readonly files: StoreFiles }
  /** A buffer comes back: one more chunk may be sent. */
  | { readonly kind: "more"; readonly buffer: ArrayBuffer }
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
/** On their way to the other side, or on their way back. */
const buffers = 3;

/** Serves jobs until the thread is ended. */
export function runLane(): void {
  if (parentPort) new Lane(parentPort).serve();
}

class Lane {
  readonly #port: MessagePort;
  readonly #free: ArrayBuffer[] = Array.from({ length: buffers }, () => new ArrayBuffer(chunkBytes));
  readonly #packer = new JobPacker();
  #running: { readonly id: number; readonly stop: AbortController } | undefined;
  #wake: (() => void) | undefined;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  serve(): void {
    this.#port.on("message", (message: ToLane) => {
      switch (message.kind) {
        case "job":
          void this.#carryOut(message);
          return;
        case "more":
          this.#free.push(message.buffer);
          this.#wake?.();
          return;
        case "stop":
          if (this.#running?.id === message.id) this.#running.stop.abort(stopped());
          this.#wake?.();
      }
    });
  }

  async #carryOut({ id, job, files }: ToLane & { readonly kind: "job" }): Promise<void> {
    const stop = new AbortController();
    this.#running = { id, stop };
    try {
      const packed = await this.#pack(id, this.#packer.pack(job, files, stop.signal), stop.signal);
      this.#post({ kind: "packed", id, packed });
    } catch (thrown) {
      const { code, message, hint } = toNekoError(thrown);
      this.#post({ kind: "failed", id, error: { code, message, hint } });
    }
  }

  async #pack(id: number, pieces: AsyncGenerator<Uint8Array, Packed>, signal: AbortSignal): Promise<Packed> {
    let buffer = await this.#buffer(signal);
    let filled = 0;
    const send = (): void => this.#post({ kind: "chunk", id, buffer, length: filled }, [buffer]);
    try {
      for (let step = await pieces.next(); ; step = await pieces.next()) {
        if (step.done === true) {
          if (filled > 0) send();
          else this.#free.push(buffer);
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
          buffer = await this.#buffer(signal);
        }
      }
    } catch (thrown) {
      if (buffer.byteLength > 0) this.#free.push(buffer);
      throw thrown;
    } finally {
      await pieces.return(undefined as never);
    }
  }

  async #buffer(signal: AbortSignal): Promise<ArrayBuffer> {
    for (;;) {
      signal.throwIfAborted();
      const buffer = this.#free.pop();
      if (buffer) return buffer;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #post(message: FromLane, moved: readonly ArrayBuffer[] = []): void {
    this.#port.postMessage(message, moved);
  }
}

function stopped(): NekoError {
  return new NekoError("CANCELLED", "packing was stopped", { hint: "start it again" });
}
