import type { StorePath } from "../kernel/store-path.ts";
import type { Packed } from "./packer.ts";

/** A Nix archive that is written to a cache. */
export interface CacheContent {
  /** Before compression. */
  readonly narSizeBytes: number;
  /** Compressed: as often as it is asked for, the same bytes each time. A chunk is valid until the next one is. */
  pack(signal: AbortSignal): AsyncGenerator<Uint8Array, Packed>;
}

/**
 * A binary cache as files below one address. Each file is there whole or not at all, as far as the other side can do
 * that; nothing is ever deleted. Source: Nix manual, "Binary Cache Store".
 * Every method @throws NekoError CACHE_UNREACHABLE, CACHE_DENIED, CACHE_UNUSABLE
 */
export interface BinaryCache {
  /** Text of `nix-cache-info`, or of `<hash>.narinfo`; undefined when there is none. */
  read(name: string, signal: AbortSignal): Promise<string | undefined>;
  write(name: string, text: string, signal: AbortSignal): Promise<void>;
  /** Answers when all of it is there. What `content` throws comes out as it is, and nothing has the name then. */
  writeContent(name: string, content: CacheContent, signal: AbortSignal): Promise<Packed>;
}

/** A store that another program copies to: Nix to s3 and ssh, cachix to its own. It looks for itself what is missing
 *  there, and orders and signs. */
export interface CopiedStore {
  /** It leaves out what an upstream has. */
  readonly leavesUpstream?: boolean;
  /** It signs with a key of its own. */
  readonly signsItself?: boolean;
  /** Those of the paths that are there. @throws NekoError CACHE_UNREACHABLE */
  valid(paths: readonly StorePath[], signal: AbortSignal): Promise<ReadonlySet<StorePath>>;
  /** The whole closures of the paths. Answers what was sent, where the program says so.
   *  @throws NekoError CACHE_UNREACHABLE, CACHE_DENIED, CACHE_UNUSABLE */
  copy(paths: readonly StorePath[], signal: AbortSignal): Promise<readonly StorePath[] | undefined>;
}

export type OpenedCache =
  { readonly kind: "files"; readonly cache: BinaryCache } | { readonly kind: "copied"; readonly store: CopiedStore };
