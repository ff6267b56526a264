import type { Branch } from "../kernel/revision.ts";

// What neko.yaml asks for, once defaults, groups and `"*"` are resolved and every reference is known to hold.
// Everything here is declared by people; nothing is evaluated or observed. Times are milliseconds, sizes bytes.

export interface DesiredState {
  /** Directory of the flake, relative to neko.yaml. */
  readonly flake: string;
  readonly source: Source;
  readonly shells: readonly ShellSpec[];
  /** One entry per image and variant, sorted by id. */
  readonly images: readonly ImageSpec[];
  readonly registries: readonly RegistrySpec[];
  readonly caches: readonly CacheSpec[];
  /** Sorted by name. */
  readonly targets: readonly TargetSpec[];
  readonly rollout: RolloutSpec;
  readonly report: ReportSpec;
}

export interface Source {
  readonly branch: Branch;
  readonly pollMs: number;
  /** What hosts verify. */
  readonly verify: "release-record";
}

export interface ShellSpec {
  readonly name: string;
  /** Full flake output path: `devShells.x86_64-linux.gpu`. */
  readonly attribute: string;
  /** A line for `sh -c` inside the shell. */
  readonly check?: string;
  readonly gpu: boolean;
  readonly runsOn: readonly string[];
  readonly timeoutMs: number;
}

export interface ImageSpec {
  /** `<image>/<variant>`, or `<image>` when the image declares no variants. */
  readonly id: string;
  readonly image: string;
  readonly variant?: string;
  /** Full flake output path: `packages.x86_64-linux.neko-agent-docker-opt`. */
  readonly attribute: string;
  /** Repository below each registry's url: `neko-agent`. */
  readonly repository: string;
  /** Every tag of this variant: its own first, then the declared ones (see imageTags); never part of identity. */
  readonly tags: readonly string[];
  /** What neko.yaml says of the config; what the derivation's `imageConfig` says is merged below it. */
  readonly config: ImageConfig;
  readonly maxSizeBytes?: number;
  readonly runsOn: readonly string[];
  readonly timeoutMs: number;
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
}

interface TargetBase {
  readonly name: string;
  readonly description?: string;
  readonly system: string;
  readonly environment?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `ed25519:<base64 of the raw 32-byte public key>`: who signs this host's reports. */
  readonly identity?: string;
  readonly probes: readonly Probe[];
}

export interface ProfileTarget extends TargetBase {
  readonly kind: "profile";
  readonly attribute: string;
}

export interface ContainersTarget extends TargetBase {
  readonly kind: "containers";
  readonly strategy: "replace";
  readonly containers: readonly ContainerSpec[];
}

export type TargetSpec = ProfileTarget | ContainersTarget;

export interface ContainerSpec {
  /** Unique in its target; the image's name unless given. */
  readonly name: string;
  /** An ImageSpec id. */
  readonly imageId: string;
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
  readonly onFailure: "rollback";
  /** Empty: a release admits every target at once. */
  readonly waves: readonly Wave[];
}

export interface Wave {
  readonly name: string;
  readonly targets: readonly string[];
  readonly soakMs: number;
  /** At least 1: a percentage is rounded down against the wave's targets when it is resolved. */
  readonly maxUnavailable: number;
  readonly environment?: string;
}

export interface ReportSpec {
  readonly comment: "sticky" | "off";
  readonly summary: boolean;
  readonly checks: boolean;
  readonly deployments: boolean;
}
