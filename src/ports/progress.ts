/** How far long work has come. Adapters: bars on a terminal, plain lines elsewhere. */
export interface Progress {
  /** @param what `agent/opt`; shown to people */
  begin(what: string, total: ProgressTotal): Progressing;
}

export interface ProgressTotal {
  /** Before compression. */
  readonly bytes: number;
  readonly items: number;
  /** `layers`, `paths` */
  readonly noun: string;
}

export interface Progressing {
  add(done: { readonly bytes?: number; readonly items?: number; readonly sentBytes?: number }): void;
  /** The work is over, well or not; nothing is shown of it afterwards. */
  end(): void;
}

/** Shows nothing. */
export const noProgress: Progress = { begin: () => ({ add() {}, end() {} }) };
