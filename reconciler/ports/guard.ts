import type { ProcessId } from "./processes.ts";

/** What a guard needs to end one attempt that nobody else ends. */
export interface GuardOrder {
  readonly target: string;
  readonly nonce: string;
  /** From now until it acts. */
  readonly deadlineMs: number;
  /** How much longer a rollback that is already under way may take. */
  readonly graceMs: number;
  /** The reconciler that armed it. */
  readonly holder: ProcessId;
}

/** Where a guard that has read its files and stands says so, by its nonce. */
export function guardReadyFile(directory: string): string {
  return `${directory}/guard.ready`;
}

/** Starts a process that outlives this one. Comes back when it stands, not merely when it was started.
 *  @throws NekoError INTERNAL */
export type StartGuard = (order: GuardOrder, signal: AbortSignal) => Promise<void>;
