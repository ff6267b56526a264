/** One process, safe against its pid being given to another: pid and start time in clock ticks since boot. */
export interface ProcessId {
  readonly pid: number;
  readonly start: string;
}

/** A child as {@link trackRun} recorded it. `process` is missing when the recorder died while starting it. */
export interface TrackedChild {
  /** Value of NEKO_RUN in the child's environment, inherited by what it starts. */
  readonly run: string;
  readonly process?: ProcessId;
}

/** The processes of this machine, as far as recovery needs them. */
export interface Processes {
  /** Changes with every boot of the machine. */
  readonly bootId: string;
  /** Undefined when there is no such process. */
  identify(pid: number): ProcessId | undefined;
  /** SIGKILL to exactly this process, and waits until it is gone; false when it was gone already. */
  end(process: ProcessId): Promise<boolean>;
  /** SIGKILL to the process groups of these children that still live, and waits; how many groups that were. */
  endChildren(children: readonly TrackedChild[]): Promise<number>;
}
