import type { NekoError } from "../kernel/error.ts";

export interface StreamRunOptions {
  readonly signal: AbortSignal;
  /** Added to the rebuilt environment, as for `Run`. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is thrown after the last piece when the status is not 0: a stream that was cut must not look complete. */
  readonly failure: (status: number, stderr: string) => NekoError;
}

/**
 * Starts `argv[0]` without a shell; what it writes to stdout comes as it is read, and no faster. Ending early ends the
 * child's process group. Only the time in which a reader waits counts as its own: nobody knows how long readers take.
 * @throws NekoError CANCELLED, TIMED_OUT, NIX_MISSING, VALUE_INVALID (a NUL), INTERNAL (not startable); what `failure` makes
 */
export type StreamRun = (argv: readonly string[], options: StreamRunOptions) => AsyncGenerator<Uint8Array, void>;
