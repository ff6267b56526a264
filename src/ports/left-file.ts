/** A file that another job or a host left in the workspace. */
export interface LeftFile {
  /** Relative to the workspace. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
