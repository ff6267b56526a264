import type { StorePath } from "../kernel/store-path.ts";
import type { PathInfo } from "../plan/evaluation.ts";
import type { ClosureSource, SignedPathInfo } from "./closure-source.ts";
import type { ImageFiles } from "./image-file.ts";
import type { Nix } from "./nix.ts";
import type { Packer } from "./packer.ts";
import type { StoreTar } from "./store-tar.ts";

/** Store paths that another store has, a binary cache for one: nothing of them becomes valid here. */
export interface PathsElsewhere extends Pick<ClosureSource, "closure"> {
  /** As it may be shown. */
  readonly name: string;
  /** The closure as that store tells it, sorted by path: nothing of it is verified.
   *  @throws NekoError SUBSTITUTE_FAILED */
  closure(paths: readonly StorePath[], signal: AbortSignal): Promise<readonly SignedPathInfo[]>;
  /** Keys whose signatures this machine's Nix takes: `<name>:<base64>`. @throws NekoError NIX_MISSING, NIX_TOO_OLD */
  trustedKeys(signal: AbortSignal): Promise<readonly string[]>;
  /** What reads the paths of a closure for a push; each is compared with the hash that is given here. */
  readers(closure: readonly PathInfo[]): PathReaders;
}

export interface PathReaders {
  readonly closure: Nix["closure"];
  readonly files: ImageFiles;
  readonly tree: StoreTar["tree"];
  /** @throws NekoError IMAGE_MISMATCH (other bytes than the hash says), SUBSTITUTE_FAILED */
  readonly packer: Packer;
}
