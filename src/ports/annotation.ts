/** A remark beside a line of a file, or beside the whole run. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  /** 1-based, as `column`. */
  readonly line?: number;
  readonly column?: number;
}
