import { dispositions, type Disposition, type ErrorCode } from "./error-codes.ts";
import { clip } from "./text.ts";

export interface ErrorOptions {
  /** One imperative sentence: what the reader does now. */
  readonly hint: string;
  readonly cause?: unknown;
}

/**
 * The one error class of Neko. `code` is closed (see error-codes.ts) and has a heading in docs/errors.md;
 * `hint` says what to do. Foreign text inside `message` must come through {@link clip}.
 */
export class NekoError extends Error {
  override readonly name = "NekoError";
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, options: ErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }

  get disposition(): Disposition {
    return dispositions[this.code].disposition;
  }

  /** Process exit code of product.md section 11. */
  get exitCode(): number {
    return dispositions[this.code].exit;
  }

  /** Where the code is explained, relative to the repository. */
  get docs(): string {
    return `docs/errors.md#${this.code.toLowerCase()}`;
  }

  toJSON(): { code: ErrorCode; message: string; hint: string; docs: string; disposition: Disposition } {
    return { code: this.code, message: this.message, hint: this.hint, docs: this.docs, disposition: this.disposition };
  }
}

/** Any thrown value as a NekoError; what is not one becomes INTERNAL with the cause kept. */
export function toNekoError(thrown: unknown): NekoError {
  if (thrown instanceof NekoError) return thrown;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return new NekoError("INTERNAL", `unexpected failure: ${clip(text)}`, {
    hint: "report this with the command you ran and its output",
    cause: thrown,
  });
}
