import type { ErrorCode } from "../kernel/error-codes.ts";
import type { StorePath } from "../kernel/store-path.ts";

/** What became of one cache. */
export interface PushedCache {
  /** Its address, as it may be shown. */
  readonly cache: string;
  /** Of the closure that was looked at. */
  readonly paths: number;
  /** Uncompressed, of the same. */
  readonly narBytes: number;
  /** Pushed now, or what would be with `dryRun`; references first. */
  readonly pushed: readonly StorePath[];
  /** Paths that were there already. */
  readonly present: number;
  /** Of those, the ones that lacked a signature of the cache's key and have it now. */
  readonly signed: number;
  /** Paths that another cache's key vouches for. */
  readonly upstream: number;
  /** Compressed; null where Nix itself copies and does not say. */
  readonly sentBytes: number | null;
  readonly ms: number;
  readonly dryRun: boolean;
  readonly outcome: CacheOutcome;
}

export type CacheOutcome =
  | { readonly kind: "complete" }
  /** Everything else is there; these are not, nor what refers to them. */
  | { readonly kind: "incomplete"; readonly failed: readonly FailedPath[] }
  /** The cache itself failed; what is in `pushed` is there. */
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly message: string; readonly hint: string };

export interface FailedPath {
  readonly path: StorePath;
  readonly code: ErrorCode;
  readonly message: string;
}
