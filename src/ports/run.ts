/** What a child ended with. Output is kept head and tail up to `maxOutputBytes`. */
export interface RunResult {
  /** Exit status; 128 + n when signal n ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly cwd?: string;
  /** Added to the rebuilt environment (security-reliability.md R5): the parent's own never reaches the child. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Kills the child's process group when over. 10 minutes unless given. */
  readonly timeoutMs?: number;
  /** 1 MiB unless given, for stdout and stderr each. `nix eval --json` of a fleet needs more. */
  readonly maxOutputBytes?: number;
  /** Called in the same turn the child was started, with its pid, which is also its process group's. */
  readonly onStart?: (pid: number) => void;
  /** Called per line, before clipping; for progress. */
  readonly onStderrLine?: (line: string) => void;
  readonly onStdoutLine?: (line: string) => void;
}

/**
 * Starts `argv[0]` without a shell and waits for it. A non-zero status is a value, not an error.
 * @throws NekoError TIMED_OUT, CANCELLED, VALUE_INVALID (a NUL), INTERNAL (not startable: `cause` has the errno)
 */
export type Run = (argv: readonly string[], options: RunOptions) => Promise<RunResult>;
