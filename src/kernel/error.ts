import { dispositions, type Disposition, type ErrorCode } from "./error-codes.ts";
import { clip } from "./text.ts";

/** Where in the repository an error lies. */
export interface ErrorPlace {
  /** Relative to the repository's top, with `/`. */
  readonly file: string;
  /** 1-based, as `column`. */
  readonly line: number;
  readonly column: number;
}

export interface ErrorOptions {
  /** One imperative sentence: what the reader does now. */
  readonly hint: string;
  readonly cause?: unknown;
  readonly place?: ErrorPlace;
  /** It failed for a reason that passes by itself, whatever its code mostly means; the exit status stays the code's. */
  readonly transient?: true;
}

/**
 * The one error class of Neko. `code` is closed (see error-codes.ts) and has a heading in docs/errors.md;
 * `hint` says what to do. Foreign text inside `message` must come through {@link clip}.
 */
export class NekoError extends Error {
  override readonly name = "NekoError";
  readonly code: ErrorCode;
  readonly hint: string;
  readonly place?: ErrorPlace;
  readonly #transient: boolean;

  constructor(code: ErrorCode, message: string, options: ErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    if (options.place) this.place = options.place;
    this.#transient = options.transient ?? false;
  }

  get disposition(): Disposition {
    return this.#transient ? "transient" : dispositions[this.code].disposition;
  }

  /** Process exit code of product.md section 11. */
  get exitCode(): number {
    return dispositions[this.code].exit;
  }

  /** Where the code is explained, relative to the repository. */
  get docs(): string {
    return `docs/errors.md#${this.code.toLowerCase()}`;
  }

  toJSON(): Failure {
    const { code, message, hint, docs, disposition, place } = this;
    return { code, message, hint, docs, disposition, ...(place ? { place } : {}) };
  }
}

interface Failure extends Pick<NekoError, "code" | "message" | "hint" | "docs" | "disposition"> {
  readonly place?: ErrorPlace;
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
