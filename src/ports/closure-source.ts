import type { StorePath } from "../kernel/store-path.ts";
import type { PathInfo } from "../plan/evaluation.ts";

/** A path with what a binary cache says of it besides. Source: `nix path-info --json`. */
export interface SignedPathInfo extends PathInfo {
  /** `/nix/store/….drv`; undefined when nobody knows. */
  readonly deriver?: StorePath;
  /** `<key name>:<base64>`, as they are. */
  readonly signatures: readonly string[];
  /** Content address: `fixed:r:sha256:…`, `text:sha256:…`. */
  readonly ca?: string;
}

export interface ShellClosure {
  /** The environment as `nix develop` makes it: entering this path needs its closure and no evaluation. */
  readonly environment: StorePath;
  /** What the shell's derivation is built from; another version of Nix makes its own environment from these. */
  readonly inputs: readonly StorePath[];
}

/** What a store knows of paths that are to be handed on. */
export interface ClosureSource {
  /** The closure of valid paths, sorted by path. @throws NekoError SUBSTITUTE_FAILED when one is not valid */
  closure(paths: readonly StorePath[], signal: AbortSignal): Promise<readonly SignedPathInfo[]>;
  /** Realises all that `nix develop` of this derivation needs; `root` becomes a profile that keeps the environment.
   *  Neither the shell's hook nor its check runs. @throws NekoError BUILD_FAILED, EVALUATION_FAILED */
  shell(drvPath: StorePath, root: string, signal: AbortSignal): Promise<ShellClosure>;
}
