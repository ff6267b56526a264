/** Wall time for records and display, monotonic time for intervals; tests pass their own. */
export interface Clock {
  now(): Date;
  monotonicMs(): number;
  /** Rejects with the signal's reason when aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}
