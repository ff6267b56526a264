export interface StreamRunOptions {
  readonly signal: AbortSignal;
  /** Added to the rebuilt environment, as for `Run`. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is thrown after the last piece when the status is not 0: a stream that was cut must not look complete. */
  readonly failure: (status: number, stderr: string) => Error;
}

/**
 * Starts `argv[0]` without a shell; what it writes to stdout comes as it is read, and no faster. Ending early ends the
 * child's process group. There is no time limit but the signal's: nobody knows how long the reader takes.
 * @throws NekoError CANCELLED, TIMED_OUT, NIX_MISSING, VALUE_INVALID (a NUL), INTERNAL (not startable); what `failure` makes
 */
export type StreamRun = (argv: readonly string[], options: StreamRunOptions) => AsyncGenerator<Uint8Array, void>;
