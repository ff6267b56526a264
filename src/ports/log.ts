/** Lines for people. Adapters: terminal, GitHub Actions groups, daemon. Text given here is cleaned by the adapter. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
  debug(text: string): void;
  /** Runs `work` inside a titled group; on a terminal a heading, on Actions a fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}
