// Generated from schemas/neko.schema.json by scripts/generate-types.ts. Change the schema, then: npm run generate
// The file as people write it, once it fits the schema. What it means is desired-state.ts.

/**
 * Directory of the flake, relative to neko.yaml; never above it.
 */
export type FlakeDirectory = string;
/**
 * A Nix system.
 */
export type System = string;
/**
 * Labels of a runner: one, or a list that must all match.
 */
export type RunnerLabels = string | RunnerLabel[];
/**
 * One label of a runner.
 */
export type RunnerLabel = string;
/**
 * A whole number above zero and a unit: ms, s, m, h or d.
 */
export type PositiveDuration = string;
/**
 * What it is, for people.
 */
export type Description = string;
/**
 * A flake output: a short name, or a full path that starts with packages., legacyPackages., devShells., nixosConfigurations. or homeConfigurations.
 */
export type Attribute = string;
/**
 * An image tag. Source: OCI distribution-spec v1.1, "Pulling manifests".
 */
export type Tag = string;
/**
 * A version as text: quote it, since 12.10 without quotes is the number 12.1.
 */
export type VersionNumber = string;
/**
 * A CUDA architecture: a compute capability (quoted), also +PTX, or sm_NN.
 */
export type GpuArch = string;
/**
 * A CPU as compilers name it.
 */
export type Cpu = string;
/**
 * An attribute in which {image} and {variant} stand for names.
 */
export type AttributeTemplate = string;
/**
 * A repository name in which {image} stands for the image's name: lower case.
 */
export type RepositoryTemplate = string;
/**
 * Name of a variant: lower-case letters, digits, - and _, at most 63.
 */
export type VariantName = string;
/**
 * A whole number above zero and a unit: B, KB, MB, GB, TB or KiB, MiB, GiB, TiB.
 */
export type Size = string;
/**
 * Any text; numbers need quotes.
 */
export type Text = string;
/**
 * A port the image listens on.
 */
export type ExposedPort = string;
/**
 * oci:DIR for an OCI image layout in a directory, or host[:port]/prefix without a scheme.
 */
export type RegistryUrl = string;
/**
 * github-token, or the names of two secrets. Never the secrets themselves.
 */
export type RegistryAuth =
  | string
  | {
      username: SecretName;
      password: SecretName;
    };
/**
 * Name of the environment variable that holds a secret: never the secret. Upper-case letters, digits and _.
 */
export type SecretName = string;
/**
 * A binary cache: https, http, s3, ssh, ssh-ng or file, without user or password.
 */
export type CacheUrl = string;
/**
 * Public key of a binary cache: name:base64.
 */
export type CacheKey = string;
/**
 * A machine, or one part of it, that a reconciler keeps as declared.
 */
export type Target = ProfileTarget | ContainersTarget;
/**
 * A GitHub environment: its reviewers must approve.
 */
export type Environment = string;
/**
 * Public key of a host: ed25519: and the base64 of its 32 raw bytes.
 */
export type HostIdentity = string;
/**
 * An image/variant, or a mapping that names it and says how it runs.
 */
export type Container =
  | string
  | {
      image: ImageReference;
      name?: Name;
      /**
       * Published ports.
       */
      ports?: Port[];
      env?: EnvironmentVariables;
      /**
       * Bind mounts.
       */
      mounts?: Mount[];
      /**
       * Devices by CDI name or path.
       */
      devices?: Device[];
      /**
       * Arguments instead of the image's cmd.
       */
      args?: Text[];
      /**
       * bridge: its own network behind the host's. host: the host's. none: none.
       */
      network?: "bridge" | "host" | "none";
    };
/**
 * An image and a variant, or an image that declares no variants.
 */
export type ImageReference = string;
/**
 * A name: lower-case letters, digits and -, at most 63.
 */
export type Name = string;
/**
 * A published port: [address:]host:container[/tcp|/udp], or the container's alone.
 */
export type Port = string;
/**
 * A bind mount: /host/path:/container/path, also :ro.
 */
export type Mount = string;
/**
 * A CDI name or a device path.
 */
export type Device = string;
/**
 * A branch: no refs/, no HEAD, no commit id.
 */
export type Branch = string;
/**
 * A whole number and a unit: ms, s, m, h or d.
 */
export type Duration = string;
/**
 * A probe that must pass after a change: http or exec.
 */
export type HealthCheck = HttpProbe | ExecProbe;
/**
 * An http or https address without user or password.
 */
export type ProbeUrl = string;

/**
 * What a repository builds, where it pushes and which machines run it. Keys that start with x- are ignored.
 */
export interface NekoFile {
  /**
   * Version of this format.
   */
  version: 1;
  flake?: FlakeDirectory;
  defaults?: Defaults;
  /**
   * Development shells, by name. Keys that start with x- are ignored.
   */
  shells?: {
    [k: string]: Shell;
  };
  /**
   * Ways to build the images, by name. Keys that start with x- are ignored.
   */
  variants?: {
    [k: string]: Variant;
  };
  /**
   * Images, by name. What "*" says holds for every image that does not say otherwise. Keys that start with x- are ignored.
   */
  images?: {
    "*"?: Image;
    [k: string]: Image | undefined;
  };
  /**
   * Registries, by name. Keys that start with x- are ignored.
   */
  registries?: {
    [k: string]: Registry;
  };
  /**
   * Binary caches. Checked and kept; pushing to them comes with a later version.
   */
  caches?: Cache[];
  /**
   * Machines, by name. Keys that start with x- are ignored.
   */
  targets?: {
    [k: string]: Target;
  };
  /**
   * Named lists of targets and other groups. Keys that start with x- are ignored.
   */
  groups?: {
    /**
     * Targets and groups.
     */
    [k: string]: Name[];
  };
  source?: Source;
  rollout?: Rollout;
  report?: Report;
}
/**
 * What shells, images and targets use unless they say otherwise.
 */
export interface Defaults {
  system?: System;
  "runs-on"?: RunnerLabels;
  timeout?: PositiveDuration;
}
/**
 * A development shell: built, and checked when it has a check. {} is enough.
 */
export interface Shell {
  description?: Description;
  attr?: Attribute;
  /**
   * A line for sh -c inside the shell; a status other than 0 fails.
   */
  check?: string;
  /**
   * The check needs a GPU.
   */
  gpu?: boolean;
  "runs-on"?: RunnerLabels;
  timeout?: PositiveDuration;
}
/**
 * One way to build every image: which CUDA, which GPUs, which CPU.
 */
export interface Variant {
  description?: Description;
  tag?: Tag;
  cuda?: VersionNumber;
  /**
   * CUDA architectures compiled in.
   */
  "gpu-archs"?: GpuArch[];
  cpu?: Cpu;
}
/**
 * An OCI image packed from a flake output.
 */
export interface Image {
  description?: Description;
  attr?: AttributeTemplate;
  name?: RepositoryTemplate;
  /**
   * Variants to build, by name. Without it the image is built once, with the image's name as its id.
   */
  variants?: VariantName[];
  /**
   * Tags besides the variant's own. The first variant gets them as written, the others with -<variant> behind.
   */
  tags?: Tag[];
  timeout?: PositiveDuration;
  "max-size"?: Size;
  "runs-on"?: RunnerLabels;
  config?: ImageConfig;
}
/**
 * What a container of the image runs; merged over the derivation's own imageConfig. Nothing here may depend on the commit.
 */
export interface ImageConfig {
  env?: EnvironmentVariables;
  /**
   * Program and first arguments.
   */
  entrypoint?: Text[];
  /**
   * Arguments that a container may replace.
   */
  cmd?: Text[];
  /**
   * Directory the process starts in: absolute.
   */
  workdir?: string;
  /**
   * User, or user:group, by name or number (quoted).
   */
  user?: string;
  labels?: Labels;
  /**
   * Ports the process listens on.
   */
  "exposed-ports"?: ExposedPort[];
}
/**
 * Environment variables: name to text.
 */
export interface EnvironmentVariables {
  [k: string]: Text;
}
/**
 * Labels: name to text. Every key is data here, also one that starts with x-.
 */
export interface Labels {
  [k: string]: Text;
}
/**
 * A place images are pushed to and pulled from.
 */
export interface Registry {
  description?: Description;
  url: RegistryUrl;
  /**
   * Events that push here.
   *
   * Items: main: the source branch. tag: a git tag. pull-request: a pull request. manual: only when asked.
   */
  on?: ("main" | "tag" | "pull-request" | "manual")[];
  auth?: RegistryAuth;
  ttl?: PositiveDuration;
  /**
   * Plain http. For registries on this machine.
   */
  insecure?: boolean;
}
/**
 * A binary cache to push to, and a hint for CI. Hosts never take substituters or keys from here.
 */
export interface Cache {
  url: CacheUrl;
  key?: CacheKey;
  push?: SecretName;
}
/**
 * A store path behind a Nix profile; its activate program, if any, runs after the switch.
 */
export interface ProfileTarget {
  /**
   * What Neko manages: here profile.
   */
  kind: "profile";
  description?: Description;
  /**
   * Where people find the host; Neko does not connect to it.
   */
  address?: string;
  system?: System;
  environment?: Environment;
  labels?: Labels;
  identity?: HostIdentity;
  attr: Attribute;
}
/**
 * Images run by podman or docker.
 */
export interface ContainersTarget {
  /**
   * What Neko manages: here containers.
   */
  kind: "containers";
  description?: Description;
  /**
   * Where people find the host; Neko does not connect to it.
   */
  address?: string;
  system?: System;
  environment?: Environment;
  labels?: Labels;
  identity?: HostIdentity;
  /**
   * Containers: "image/variant", or a mapping with run options.
   */
  run: Container[];
  /**
   * replace: the old container is stopped, and kept until the new one is healthy.
   */
  strategy?: "replace";
}
/**
 * Where hosts look for what to run.
 */
export interface Source {
  branch?: Branch;
  poll?: PositiveDuration;
  /**
   * What a host checks before it acts: the signed release record. More will be possible in a later version; what this one does not do, it refuses.
   */
  verify?: "release-record";
}
/**
 * How a release reaches the targets.
 */
export interface Rollout {
  /**
   * A target that fails goes back to its last good state.
   */
  "on-failure"?: "rollback";
  /**
   * In this order; each target in exactly one. Without waves a release admits every target at once.
   */
  waves?: Wave[];
  /**
   * What must pass after a change, on each target it is for.
   */
  health?: HealthCheck[];
}
/**
 * Targets that go together, after the waves before.
 */
export interface Wave {
  name: Name;
  /**
   * Targets and groups.
   */
  to: Name[];
  soak?: Duration;
  /**
   * Targets under way at once: a number, or a percentage of the wave (rounded down, at least 1).
   */
  "max-unavailable"?: number | string;
  environment?: Environment;
}
/**
 * Passes when the address answers with the status.
 */
export interface HttpProbe {
  http: ProbeUrl;
  /**
   * Status that passes.
   */
  status?: number;
  /**
   * Text the body must contain.
   */
  contains?: string;
  within?: PositiveDuration;
  /**
   * Passes in a row that are needed.
   */
  successes?: number;
  /**
   * Targets and groups it is for. Unless given, all.
   */
  on?: Name[];
}
/**
 * Passes when the program ends with 0.
 */
export interface ExecProbe {
  /**
   * Program and arguments; no shell.
   */
  exec: Text[];
  within?: PositiveDuration;
  /**
   * Passes in a row that are needed.
   */
  successes?: number;
  /**
   * Targets and groups it is for. Unless given, all.
   */
  on?: Name[];
}
/**
 * What GitHub shows.
 */
export interface Report {
  /**
   * sticky: one comment per pull request, kept up to date.
   */
  comment?: "sticky" | "off";
  /**
   * Job summary.
   */
  summary?: boolean;
  /**
   * Check runs.
   */
  checks?: boolean;
  /**
   * Deployments and their statuses.
   */
  deployments?: boolean;
}
