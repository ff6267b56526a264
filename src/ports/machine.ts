/** What of a machine decides whether Nix can work on it. */
export interface Machine {
  /** One entry for each file system that holds one of the places; empty where none can be asked. */
  freeSpace(signal: AbortSignal): Promise<readonly FreeSpace[]>;
  /** As they apply to this user here; undefined where Nix does not say. */
  nixSettings(signal: AbortSignal): Promise<NixSettings | undefined>;
}

export interface FreeSpace {
  /** What lies there: `Nix store`, `temporary files`. */
  readonly holds: readonly string[];
  /** One of the places. */
  readonly path: string;
  /** For this user, without what is kept for root. */
  readonly freeBytes: number;
}

export interface NixSettings {
  /** `x86_64-linux`, and what emulation adds. */
  readonly systems: readonly string[];
  /** `kvm`, `gccarch-znver2`; sorted. */
  readonly systemFeatures: readonly string[];
  readonly sandbox: "on" | "relaxed" | "off";
  /** 0: nothing is built on this machine itself. */
  readonly maxJobs: number;
  readonly hasBuilders: boolean;
  /** The store's word for whether it takes settings from this user; null: it does not say. */
  readonly trusted: boolean | null;
}
