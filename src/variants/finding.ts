/** One thing that was looked at before the work. A warning is what may make it fail; `ok` is a fact that will not. */
export interface PreflightFinding {
  readonly level: "error" | "warning" | "ok";
  readonly code: PreflightCode;
  /** What it is about: `nix`, `/nix/store`, `shell gpu`, `registry ghcr`. */
  readonly subject: string;
  readonly message: string;
  /** One imperative sentence; empty when there is nothing to do. */
  readonly hint: string;
}

export type PreflightCode =
  | "NIX"
  | "NIX_MISSING"
  | "NIX_TOO_OLD"
  | "SANDBOX"
  | "BUILDERS"
  | "SYSTEM"
  | "DISK"
  | "GPU"
  | "DRIVER"
  | "CPU"
  | "REGISTRY_SECRET"
  | "CACHE_SECRET";
