import type { StorePath } from "../kernel/store-path.ts";
import type { ImageConfig } from "../spec/desired-state.ts";

/** One flake output as `nix eval` sees it; nothing of it is built. */
export interface EvaluatedOutput {
  /** Full path: `packages.x86_64-linux.hello`. */
  readonly attribute: string;
  readonly name: string;
  readonly system: string;
  /** `/nix/store/….drv` */
  readonly drvPath: StorePath;
  /** Of the default output. */
  readonly outPath: StorePath;
  /** The derivation's own `imageConfig` attribute, when it has one. */
  readonly imageConfig?: ImageConfig;
}

/** One realised output. Source: Spec 537's BuildResult, with Nix's own words. */
export interface BuildResult {
  readonly attribute: string;
  readonly drvPath: StorePath;
  readonly storePath: StorePath;
  /** Output name to path: `{ out: …, dev: … }`. */
  readonly outputs: Readonly<Record<string, StorePath>>;
  /** 0 when nothing had to be built. */
  readonly buildTimeMs: number;
  /** narSize of the default output alone. */
  readonly sizeBytes: number;
  /** Direct references of the default output, sorted. */
  readonly references: readonly StorePath[];
}

/** One path of a closure. Source: `nix path-info --json`. */
export interface PathInfo {
  readonly path: StorePath;
  /** SRI: `sha256-…`. */
  readonly narHash: string;
  readonly narSizeBytes: number;
  readonly references: readonly StorePath[];
}
