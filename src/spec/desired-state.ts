import type { Branch } from "../kernel/revision.ts";

// What neko.yaml asks for, once defaults, groups and `"*"` are resolved and every reference is known to hold.
// Everything here is declared by people; nothing is evaluated or observed. Times are milliseconds, sizes bytes.

export interface DesiredState {
  /** Directory of the flake, relative to neko.yaml. */
  readonly flake: string;
  readonly source: Source;
  readonly shells: readonly ShellSpec[];
  /** Built besides the images; sorted by name. */
  readonly packages: readonly PackageSpec[];
  /** One entry per image, variant and system, sorted by id. */
  readonly images: readonly ImageSpec[];
  readonly registries: readonly RegistrySpec[];
  readonly caches: readonly CacheSpec[];
  /** Sorted by name. */
  readonly targets: readonly TargetSpec[];
  readonly rollout: RolloutSpec;
  /** In the order of the file. */
  readonly exceptions: readonly ExceptionSpec[];
  readonly report: ReportSpec;
  /** What neko.yaml asks for and this version would not do. While there is one, nothing is released: a host that does
   *  less than the file says is worse than one that waits. */
  readonly unenforced: readonly Unenforced[];
}

export interface Unenforced {
  /** First place: `rollout.on-failure`. */
  readonly path: string;
  /** `on-failure: pause`; one line. */
  readonly feature: string;
}

export interface Source {
  readonly branch: Branch;
  readonly pollMs: number;
  /** What hosts verify. */
  readonly verify: "release-record" | "signed-commits";
  /** `host`: hosts evaluate and build themselves. */
  readonly resolve: "record" | "host";
}

export interface ShellSpec {
  readonly name: string;
  /** Full flake output path: `devShells.x86_64-linux.gpu`. */
  readonly attribute: string;
  /** A line for `sh -c` inside the shell. */
  readonly check?: string;
  /** Another such line, which measures; what it prints is shown and never judged. */
  readonly bench?: string;
  /** Set for both. */
  readonly env: Readonly<Record<string, string>>;
  /** Both see nothing of the caller's environment but `env`. */
  readonly pure: boolean;
  /** Neither is run where there is no GPU. */
  readonly gpu: boolean;
  readonly runsOn: readonly string[];
  readonly timeoutMs: number;
}

export interface PackageSpec {
  readonly name: string;
  /** Full flake output path: `packages.x86_64-linux.neko-cli`. */
  readonly attribute: string;
  readonly runsOn: readonly string[];
  readonly timeoutMs: number;
}

export interface ImageSpec {
  /** `<image>/<variant>`, or `<image>` when the image declares no variants; with `@<system>` behind when it is built for
   *  several. */
  readonly id: string;
  readonly image: string;
  readonly variant?: string;
  /** What the variant says it was compiled for; a host that picks by itself compares it with what it has. */
  readonly compiledFor: CompiledFor;
  /** Where neko.yaml says it: what the image is for, whatever machine builds it. */
  readonly system?: string;
  /** The OCI index that this image and those of the variant's other systems are in; absent when there is one system. */
  readonly index?: ImageIndexSpec;
  /** Full flake output path: `packages.x86_64-linux.neko-agent-docker-opt`. */
  readonly attribute: string;
  /** Repository below each registry's url: `neko-agent`. */
  readonly repository: string;
  /** Every tag of this variant: its own first, then the declared ones (see imageTags); never part of identity. Empty where
   *  an index has them. */
  readonly tags: readonly string[];
  /** What neko.yaml says of the config; what the derivation's `imageConfig` says is merged below it. */
  readonly config: ImageConfig;
  readonly maxSizeBytes?: number;
  /** How its layers are compressed; never part of identity. */
  readonly compression: Compression;
  /** Part of identity: it decides which paths share a layer. */
  readonly maxLayers: number;
  readonly runsOn: readonly string[];
  readonly timeoutMs: number;
}

/** The same for every system of a variant. */
export interface ImageIndexSpec {
  /** `<image>/<variant>`, or `<image>`. */
  readonly id: string;
  readonly tags: readonly string[];
}

/** zstd: level 3. gzip: level 1. Source: image-perf.md section 4.5. */
export type Compression = "zstd" | "gzip" | "none";

export interface CompiledFor {
  /** `12.8` */
  readonly cuda?: string;
  /** `8.6+PTX`, `sm_86`; empty: not said. */
  readonly gpuArchs: readonly string[];
  /** `znver2` */
  readonly march?: string;
  /** Compiler options besides; absent: none. */
  readonly flags?: readonly string[];
}

/** The part of an OCI image config that people declare. Nothing here may depend on the commit (product.md 2.1). */
export interface ImageConfig {
  readonly env?: Readonly<Record<string, string>>;
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  readonly workdir?: string;
  readonly user?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** `8080/tcp` */
  readonly exposedPorts?: readonly string[];
}

export type PushEvent = "main" | "tag" | "pull-request" | "manual";

export interface RegistrySpec {
  readonly name: string;
  readonly location: RegistryLocation;
  readonly on: readonly PushEvent[];
  readonly auth?: RegistryAuth;
  readonly ttlMs?: number;
}

/** An OCI image layout in a directory (`oci:DIR`), or a registry by the distribution spec (`host[:port]/prefix`). */
export type RegistryLocation =
  | { readonly kind: "layout"; readonly directory: string }
  | { readonly kind: "registry"; readonly host: string; readonly prefix: string; readonly insecure: boolean };

/** Names of secrets in the environment, never values. */
export type RegistryAuth =
  | { readonly kind: "github-token" }
  | { readonly kind: "basic"; readonly usernameEnv: string; readonly passwordEnv: string };

export interface CacheSpec {
  readonly url: string;
  readonly key?: string;
  /** Name of the secret to push with. */
  readonly pushEnv?: string;
  /** Lowest first. */
  readonly priority: number;
}

interface TargetBase {
  readonly name: string;
  readonly description?: string;
  readonly address?: string;
  readonly role?: string;
  readonly system: string;
  readonly environment?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `ed25519:<base64 of the raw 32-byte public key>`: who signs this host's reports. */
  readonly identity?: string;
  readonly probes: readonly DeclaredProbe[];
}

export interface ProfileTarget extends TargetBase {
  readonly kind: "profile";
  readonly attribute: string;
}

export interface ContainersTarget extends TargetBase {
  readonly kind: "containers";
  readonly strategy: Strategy;
  /** Sorted by name. */
  readonly containers: readonly ContainerSpec[];
}

export interface NixosTarget extends TargetBase {
  readonly kind: "nixos";
  /** `nixosConfigurations.gpu-01.config.system.build.toplevel` */
  readonly attribute: string;
  readonly strategy: Strategy;
  readonly containers: readonly ContainerSpec[];
}

export interface ShellsTarget extends TargetBase {
  readonly kind: "shells";
  /** Names of shells, sorted. */
  readonly shells: readonly string[];
}

export interface TeeTarget extends TargetBase {
  readonly kind: "tee";
  readonly platform: "tdx" | "sev-snp";
  readonly provider: "dstack" | "phala";
  readonly appId?: string;
  /** File of the repository, relative to neko.yaml. */
  readonly compose: string;
  readonly containers: readonly ContainerSpec[];
}

export type TargetSpec = ProfileTarget | ContainersTarget | NixosTarget | ShellsTarget | TeeTarget;

export type Strategy = "replace" | "beside";

export interface ContainerSpec {
  /** Unique in its target; the image's name unless given. */
  readonly name: string;
  /** An ImageSpec id, of the target's system; or `<image>/auto`: the host picks one of `choices`. */
  readonly imageId: string;
  /** ImageSpec ids, in the order of the image's variants; empty unless the host picks. */
  readonly choices: readonly string[];
  readonly run: RunOptions;
}

export interface RunOptions {
  /** `127.0.0.1:8080:80` or `8080:80`, docker's syntax. */
  readonly ports: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** `/host/path:/container/path[:ro]` */
  readonly mounts: readonly string[];
  /** CDI names (`nvidia.com/gpu=all`) or device paths. */
  readonly devices: readonly string[];
  readonly args: readonly string[];
  readonly network: "bridge" | "host" | "none";
}

/** Every probe of neko.yaml. Hosts of this version run those that are a {@link Probe}. */
export type DeclaredProbe =
  | Probe
  | (ProbeBounds & { readonly kind: "tcp"; readonly address: string })
  | (ProbeBounds & { readonly kind: "unit"; readonly unit: string; readonly stableForMs: number })
  | (ProbeBounds & {
      readonly kind: "metric";
      readonly url: string;
      readonly name: string;
      readonly min?: number;
      readonly max?: number;
    })
  | (ProbeBounds & {
      readonly kind: "gpu";
      readonly count: number;
      readonly minCapability?: string;
      readonly minMemoryBytes?: number;
    });

interface ProbeBounds {
  readonly withinMs: number;
  readonly successes: number;
}

/** All must pass `successes` times in a row before `withinMs` is over. */
export type Probe =
  | {
      readonly kind: "http";
      readonly url: string;
      readonly status: number;
      /** Text the body must contain. */
      readonly contains?: string;
      readonly withinMs: number;
      readonly successes: number;
    }
  | {
      readonly kind: "exec";
      readonly argv: readonly string[];
      readonly withinMs: number;
      readonly successes: number;
    };

export interface RolloutSpec {
  readonly onFailure: "rollback" | "pause";
  readonly keepGenerations: number;
  /** Empty: a release admits every target at once. */
  readonly waves: readonly Wave[];
  readonly freezes: readonly Freeze[];
}

/** A time in which no wave is opened. */
export interface Freeze {
  /** Milliseconds since 1970; from inclusive, until exclusive. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly reason: string;
  /** Names, sorted; null: every target. */
  readonly targets: readonly string[] | null;
}

/** A time of the week, in its own time zone. */
export interface Window {
  /** As written: `Mon-Thu 02:00-06:00 Europe/Berlin`. */
  readonly text: string;
  /** 0 is Monday; sorted. The day on which it opens. */
  readonly days: readonly number[];
  /** Minutes since midnight; `toMinute` ≤ `fromMinute` means the next day. */
  readonly fromMinute: number;
  readonly toMinute: number;
  /** IANA name. */
  readonly zone: string;
}

export interface ExceptionSpec {
  readonly id: string;
  /** A policy code, `drift`, or a check of attestation. */
  readonly rule: string;
  /** Names of targets, sorted; null: everything. */
  readonly targets: readonly string[] | null;
  readonly what?: string;
  readonly reason: string;
  readonly approvedBy: string;
  /** Last day, `2026-12-31`, in UTC. */
  readonly expires: string;
}

export interface Wave {
  readonly name: string;
  readonly targets: readonly string[];
  readonly soakMs: number;
  /** At least 1: a percentage is rounded down against the wave's targets when it is resolved. */
  readonly maxUnavailable: number;
  readonly environment?: string;
  readonly window?: Window;
}

export interface ReportSpec {
  readonly comment: "sticky" | "off";
  readonly summary: boolean;
  readonly checks: boolean;
  readonly deployments: boolean;
}
