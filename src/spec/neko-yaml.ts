// Generated from schemas/neko.schema.json by scripts/generate/schema.ts. Change the schema, then: npm run generate
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
 * A variable: its value, or a mapping that says what it may be.
 */
export type EnvVariable =
  | string
  | {
      /**
       * What the value is.
       */
      type?: "string" | "integer" | "number" | "boolean" | "url" | "path" | "enum";
      /**
       * Value unless somebody sets another; quoted.
       */
      default?: string;
      /**
       * What the value may be, for type enum.
       *
       * Items: One of the values.
       */
      values?: string[];
      /**
       * Somebody must set it: it has no default.
       */
      required?: boolean;
      description?: Description;
    };
/**
 * What it is, for people.
 */
export type Description = string;
/**
 * Any text; numbers need quotes.
 */
export type Text = string;
/**
 * A flake output: a short name, or a full path that starts with packages., legacyPackages., devShells., nixosConfigurations. or homeConfigurations.
 */
export type Attribute = string;
/**
 * A line for sh -c.
 */
export type Command = string;
/**
 * A hash as Nix writes it: sha256- and base64.
 */
export type SriHash = string;
/**
 * A file or directory of the repository, relative to neko.yaml; never above it.
 */
export type Path = string;
/**
 * A compose file for development, or a mapping that names it.
 */
export type Compose =
  | string
  | {
      file: Path;
      project?: Name;
      /**
       * Profiles that are started.
       */
      profiles?: Name[];
      /**
       * Socket of the container engine, where it is not the usual one.
       */
      "docker-host"?: string;
    };
/**
 * A name: lower-case letters, digits and -, at most 63.
 */
export type Name = string;
/**
 * An image tag. Source: OCI distribution-spec v1.1, "Pulling manifests".
 */
export type Tag = string;
/**
 * CUDA version the flake builds with, quoted; or a mapping with the variables that go with it. A host that picks a variant (<image>/auto) compares it with its driver.
 */
export type Cuda =
  | string
  | {
      version: CudaVersion;
      env?: EnvironmentVariables;
    };
/**
 * A CUDA version, quoted: 12.10 without quotes is the number 12.1.
 */
export type CudaVersion = string;
/**
 * A CUDA architecture: a compute capability (quoted), also +PTX, or sm_NN.
 */
export type GpuArch = string;
/**
 * CPU that the flake compiles for, as compilers name it; or a mapping with flags. A host that picks a variant (<image>/auto) compares it with its CPU.
 */
export type CpuTarget =
  | string
  | {
      march: Cpu;
      /**
       * Compiler flags besides -march and -mtune. What they need of a CPU counts when a host picks a variant.
       *
       * Items: A flag.
       */
      flags?: string[];
    };
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
 * A binary cache: https, http, s3, ssh, ssh-ng or file, without user or password; of Nix's own settings only those that change no trust.
 */
export type CacheUrl = string;
/**
 * Public key of a binary cache: name:base64.
 */
export type CacheKey = string;
/**
 * A host name or an IP address.
 */
export type HostAddress = string;
/**
 * A user of a host.
 */
export type UserName = string;
/**
 * A Nix system feature.
 */
export type NixFeature = string;
/**
 * A machine, or one part of it, that a reconciler keeps as declared.
 */
export type Target = ProfileTarget | ContainersTarget | NixosTarget | ShellsTarget | TeeTarget;
/**
 * A GitHub environment: letters, digits, spaces and . _ / -, at most 100. Its reviewers must approve.
 */
export type Environment = string;
/**
 * Public key of a host: ed25519: and the base64 of its 32 raw bytes.
 */
export type HostIdentity = string;
/**
 * Id of the app at its provider.
 */
export type AppId = string;
/**
 * sha256: and 64 hex digits.
 */
export type Sha256 = string;
/**
 * Name of an environment variable.
 */
export type VariableName = string;
/**
 * TCB status of a platform. Source: Intel, TCB info v3.
 */
export type TcbStatus =
  | "UpToDate"
  | "SWHardeningNeeded"
  | "ConfigurationNeeded"
  | "ConfigurationAndSWHardeningNeeded"
  | "OutOfDate"
  | "OutOfDateConfigurationNeeded";
/**
 * sha384: and 96 hex digits.
 */
export type Measurement = string;
/**
 * An id in hex.
 */
export type HexId = string;
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
 * An image and a variant, or an image that declares no variants. What a target runs may be <image>/auto: then its host picks the variant that was made most for it.
 */
export type ImageReference = string;
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
 * An IPv4 address and its prefix length.
 */
export type Cidr = string;
/**
 * Name of a development shell: letters, digits, _ - and ', at most 63, as Nix names attributes.
 */
export type ShellName = string;
/**
 * A branch: no refs/, no HEAD, no commit id.
 */
export type Branch = string;
/**
 * A whole number and a unit: ms, s, m, h or d.
 */
export type Duration = string;
/**
 * When a wave may begin: days, from-to, time zone; "daily" for all days. Or the name of a window of windows. What has begun goes on after its end.
 */
export type Window = string;
/**
 * A probe that must pass after a change: http, exec, tcp, unit, metric or gpu.
 */
export type HealthCheck = HttpProbe | ExecProbe | TcpProbe | UnitProbe | MetricProbe | GpuProbe;
/**
 * An http or https address without user or password.
 */
export type ProbeUrl = string;
/**
 * host:port.
 */
export type Socket = string;
/**
 * A systemd unit.
 */
export type UnitName = string;
/**
 * A Prometheus metric, with labels where needed.
 */
export type MetricName = string;
/**
 * A compute capability, quoted.
 */
export type ComputeCapability = string;
/**
 * Days, from-to, time zone; "daily" for all days.
 */
export type WindowLiteral = string;
/**
 * A day, or a day and a time in UTC: 2026-12-24 or 2026-12-24T18:00Z.
 */
export type Instant = string;
/**
 * Why, for people: one line.
 */
export type Reason = string;
/**
 * A day, as 2026-12-31: the whole of it, in UTC.
 */
export type Date = string;
/**
 * deny: an error. warn: a warning. off: not looked at.
 */
export type Severity = "deny" | "warn" | "off";
/**
 * Code of a rule: capital letters, digits and _.
 */
export type RuleCode = string;
/**
 * Name of an exception, unique.
 */
export type ExceptionId = string;
/**
 * What is judged: a code of policy (POLICY_LATEST_TAG) or of policy.deny, drift, or a check of attestation (tcb.status).
 */
export type RuleName = string;
/**
 * Who approved it: an account or a team.
 */
export type Approver = string;

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
  env?: Env;
  /**
   * Development shells, by name. Keys that start with x- are ignored.
   */
  shells?: {
    [k: string]: Shell;
  };
  /**
   * Packages, by name. Keys that start with x- are ignored.
   */
  packages?: {
    [k: string]: Package;
  };
  services?: Services;
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
   * Binary caches that `neko cache push` fills; what another one's key vouches for is left out. Hosts never take substituters or keys from here.
   */
  caches?: Cache[];
  /**
   * Remote builders, by name. Keys that start with x- are ignored.
   */
  builders?: {
    [k: string]: Builder;
  };
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
  /**
   * Environments, by name. Where there are any, targets and waves name only these. Keys that start with x- are ignored.
   */
  environments?: {
    [k: string]: EnvironmentSpec;
  };
  source?: Source;
  rollout?: Rollout;
  /**
   * Times, by name, in which a wave may begin.
   */
  windows?: {
    [k: string]: WindowLiteral;
  };
  /**
   * Times in which nothing is rolled out.
   */
  freeze?: Freeze[];
  attestation?: Attestation;
  drift?: Drift;
  policy?: Policy;
  /**
   * What is allowed for a while although drift, policy or attestation forbid it.
   */
  exceptions?: Exception[];
  /**
   * Who is told of what, by name. Keys that start with x- are ignored.
   */
  notifications?: {
    [k: string]: Notification;
  };
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
 * Environment variables of people's shells. Builds never see them: a developer's file must not change an image.
 */
export interface Env {
  /**
   * Interactive shells load .env beside neko.yaml; builds and checks never do.
   */
  dotenv?: boolean;
  /**
   * Variables by name, typed.
   */
  vars?: {
    [k: string]: EnvVariable;
  };
  /**
   * Sets of values to choose from, by name. Each variable is one of vars.
   */
  profiles?: {
    [k: string]: EnvironmentVariables;
  };
}
/**
 * Environment variables: name to text.
 */
export interface EnvironmentVariables {
  [k: string]: Text;
}
/**
 * A development shell: built, and checked when it has a check. {} is enough.
 */
export interface Shell {
  description?: Description;
  attr?: Attribute;
  /**
   * Nix systems it is for. Unless given, that of defaults.
   */
  systems?: System[];
  /**
   * Packages in it, as nixpkgs names them. For generated flakes; a flake of your own says it itself.
   */
  packages?: Attribute[];
  /**
   * Python packages in it, as nixpkgs names them.
   */
  python?: Attribute[];
  /**
   * A line or more that runs when a person enters it: for all systems, or by operating system.
   */
  hook?:
    | string
    | {
        linux?: Command;
        darwin?: Command;
      };
  env?: EnvironmentVariables;
  /**
   * Nothing of the caller's environment reaches it, and its check runs with --ignore-environment.
   */
  pure?: boolean;
  /**
   * A .envrc enters it with direnv.
   */
  direnv?: boolean;
  /**
   * A line for sh -c inside the shell; a status other than 0 fails.
   */
  check?: string;
  /**
   * A line for sh -c inside the shell that measures, run after the check; the last line it prints, or a JSON object, is shown and never judged.
   */
  bench?: string;
  /**
   * The check and the bench need a GPU: where there is none they are not run, and that is shown.
   */
  gpu?: boolean;
  "runs-on"?: RunnerLabels;
  timeout?: PositiveDuration;
}
/**
 * A package that is built besides the images.
 */
export interface Package {
  description?: Description;
  attr?: Attribute;
  /**
   * What builds it, in generated flakes.
   */
  builder?: "go" | "rust" | "python" | "node" | "mix" | "derivation";
  /**
   * Its version; quoted.
   */
  version?: string;
  "vendor-hash"?: SriHash;
  source?: Path;
  "runs-on"?: RunnerLabels;
  timeout?: PositiveDuration;
}
/**
 * Services people run beside their shell.
 */
export interface Services {
  compose?: Compose;
}
/**
 * One way to build every image: which CUDA, which GPUs, which CPU.
 */
export interface Variant {
  description?: Description;
  tag?: Tag;
  cuda?: Cuda;
  /**
   * CUDA architectures that the flake compiles in. A host that picks a variant (<image>/auto) compares them with its GPUs.
   */
  "gpu-archs"?: GpuArch[];
  cpu?: CpuTarget;
  env?: EnvironmentVariables;
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
   * Nix systems to build it for. Several become one OCI index, which the tags point at: each host pulls the image of its own system. Unless given, that of defaults.
   */
  systems?: (
    | "x86_64-linux"
    | "aarch64-linux"
    | "i686-linux"
    | "armv7l-linux"
    | "armv6l-linux"
    | "riscv64-linux"
    | "powerpc64le-linux"
  )[];
  /**
   * Tags besides the variant's own. The first variant gets them as written, the others with -<variant> behind.
   */
  tags?: Tag[];
  timeout?: PositiveDuration;
  "max-size"?: Size;
  /**
   * How layers travel. zstd: small and quick to unpack; Docker 23, containerd 1.5, podman and newer. gzip: what everything reads, several times slower to pack. none: for a registry on this machine.
   */
  compression?: "zstd" | "gzip" | "none";
  /**
   * Most layers of the image. More layers mean fewer bytes sent for a change; runtimes take up to 127.
   */
  layers?: number;
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
 * A binary cache to push to, or one whose paths need no pushing. Hosts never take substituters or keys from here.
 */
export interface Cache {
  url: CacheUrl;
  key?: CacheKey;
  push?: SecretName;
  description?: Description;
  /**
   * Order among caches, lowest first.
   */
  priority?: number;
}
/**
 * A machine that builds for others, by ssh.
 */
export interface Builder {
  description?: Description;
  host: HostAddress;
  user?: UserName;
  /**
   * Nix systems it builds.
   */
  systems: System[];
  /**
   * Builds at once.
   */
  "max-jobs"?: number;
  /**
   * Speed against other builders.
   */
  "speed-factor"?: number;
  /**
   * Features it has.
   */
  features?: NixFeature[];
  /**
   * Features a build must ask for.
   */
  "mandatory-features"?: NixFeature[];
  "ssh-key"?: SecretName;
  /**
   * Public host key.
   */
  "host-key"?: string;
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
  address?: HostAddress;
  system?: System;
  environment?: Environment;
  role?: Name;
  labels?: Labels;
  identity?: HostIdentity;
  ssh?: Ssh;
  attest?: Attest;
  attr: Attribute;
}
/**
 * How people and one-shot commands reach the host. The reconciler never uses it.
 */
export interface Ssh {
  user?: UserName;
  /**
   * Port.
   */
  port?: number;
  key?: SecretName;
}
/**
 * What this target must prove. What is not said is not judged, and the result says so.
 */
export interface Attest {
  /**
   * What makes the evidence.
   */
  platform?: "dstack-tdx" | "tdx" | "sev-snp" | "tpm" | "nixos-tpm" | "host-key";
  "app-id"?: AppId;
  expect?: Path;
  "max-age"?: PositiveDuration;
  /**
   * The guest's operating system image.
   */
  "os-image"?: {
    hash?: Sha256;
    /**
     * Whether a development image passes.
     */
    dev?: "deny" | "allow";
    /**
     * Least version.
     */
    "min-version"?: string;
  };
  /**
   * Who hands the guest its keys.
   */
  "key-provider"?: {
    /**
     * Kind of provider.
     */
    name?: "kms" | "local-sgx" | "tpm" | "none";
    id?: Sha256;
  };
  /**
   * The compose file that is measured.
   */
  compose?: {
    from?: Path;
    /**
     * Whether every image must be named by digest.
     */
    digests?: "required" | "any";
    /**
     * Names of variables that may be set from outside.
     */
    env?: VariableName[];
    /**
     * Whether a launch token is needed.
     */
    "launch-token"?: "required" | "none";
  };
  tdx?: TdxPolicy;
  snp?: SnpPolicy;
  gpu?: GpuPolicy;
  tpm?: TpmPolicy;
  /**
   * Which instances.
   */
  instances?: {
    /**
     * How many may run.
     */
    max?: number;
    /**
     * Instance ids that pass.
     */
    allow?: HexId[];
  };
  /**
   * What the Nix store must show.
   */
  nix?: {
    /**
     * Keys whose signatures count.
     */
    keys?: CacheKey[];
    /**
     * Whether every path must be signed.
     */
    closure?: "signed" | "any";
    /**
     * What the closure is compared with.
     */
    "closure-digest"?: "from-plan" | "any";
  };
}
/**
 * What a TDX quote must show.
 */
export interface TdxPolicy {
  /**
   * The state of the platform.
   */
  tcb?: {
    /**
     * Statuses that pass.
     */
    allow?: TcbStatus[];
    /**
     * How long a status that is not allowed still passes after its TCB date.
     */
    grace?: {
      [k: string]: PositiveDuration;
    };
    /**
     * Least TCB evaluation data number.
     */
    "min-evaluation"?: number;
    /**
     * Security advisories.
     */
    advisories?: {
      /**
       * Advisories that pass although they apply.
       *
       * Items: An advisory.
       */
      allow?: string[];
    };
  };
  /**
   * Registers and what each may be.
   */
  measurements?: {
    /**
     * Values MRTD may have.
     */
    mrtd?: Measurement[];
    /**
     * Values RTMR0 may have.
     */
    rtmr0?: Measurement[];
    /**
     * Values RTMR1 may have.
     */
    rtmr1?: Measurement[];
    /**
     * Values RTMR2 may have.
     */
    rtmr2?: Measurement[];
    /**
     * Values RTMR3 may have.
     */
    rtmr3?: Measurement[];
  };
  /**
   * Which machines.
   */
  devices?: {
    /**
     * Device ids that pass. Unless given, any genuine one, and the result says so.
     */
    allow?: Sha256[];
    registry?: Path;
  };
  /**
   * Where Intel's certificates and TCB data come from.
   */
  collateral?: {
    /**
     * In this order: bundle, or a file of the repository.
     *
     * Items: bundle, or a file.
     */
    from?: string[];
    /**
     * Whether the verifier may ask Intel.
     */
    online?: "never" | "allowed";
  };
}
/**
 * What a SEV-SNP report must show.
 */
export interface SnpPolicy {
  /**
   * Launch measurements that pass.
   */
  measurements?: Measurement[];
  /**
   * Least version of each part.
   */
  "min-tcb"?: {
    /**
     * Least version of the boot loader.
     */
    bootloader?: number;
    /**
     * Least version of the TEE.
     */
    tee?: number;
    /**
     * Least version of the SNP firmware.
     */
    snp?: number;
    /**
     * Least version of the microcode.
     */
    microcode?: number;
  };
  /**
   * Whether a guest with debugging passes.
   */
  debug?: "deny" | "allow";
  /**
   * Chip ids that pass. Unless given, any genuine one.
   *
   * Items: A chip id in hex.
   */
  chips?: string[];
}
/**
 * What the GPUs must show.
 */
export interface GpuPolicy {
  /**
   * How many GPUs must prove themselves.
   */
  require?: number;
  /**
   * Driver versions that pass, each as comparison and version.
   *
   * Items: A comparison and a version.
   */
  driver?: string[];
  /**
   * Whether a GPU in debug mode passes.
   */
  debug?: "deny" | "allow";
}
/**
 * What a TPM quote must show.
 */
export interface TpmPolicy {
  enrolled?: Path;
  /**
   * Hash of the PCR bank.
   */
  bank?: "sha256" | "sha384";
  /**
   * PCR number to the values it may have.
   */
  pcrs?: {
    /**
     * Values it may have.
     *
     * Items: sha256: or sha384: and hex.
     */
    [k: string]: string[];
  };
  /**
   * NV index that records every apply, quoted: unquoted it is a number.
   */
  "nv-log"?: string;
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
  address?: HostAddress;
  system?: System;
  environment?: Environment;
  role?: Name;
  labels?: Labels;
  identity?: HostIdentity;
  ssh?: Ssh;
  attest?: Attest;
  /**
   * Containers: "image/variant", or a mapping with run options.
   */
  run: Container[];
  /**
   * replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.
   */
  strategy?: "replace" | "beside";
}
/**
 * A NixOS system.
 */
export interface NixosTarget {
  /**
   * What Neko manages: here nixos.
   */
  kind: "nixos";
  description?: Description;
  address?: HostAddress;
  system?: System;
  environment?: Environment;
  role?: Name;
  labels?: Labels;
  identity?: HostIdentity;
  ssh?: Ssh;
  attest?: Attest;
  /**
   * Name below nixosConfigurations. Unless given, the target's.
   */
  config?: string;
  /**
   * NixOS modules of the host, for generated flakes.
   */
  modules?: Path[];
  /**
   * Containers: "image/variant", or a mapping with run options.
   */
  run?: Container[];
  /**
   * replace: the old container is stopped, and kept until the new one is healthy. beside: the new one starts first, where ports allow.
   */
  strategy?: "replace" | "beside";
  proxmox?: Proxmox;
}
/**
 * Where the container or machine lies on Proxmox, for bootstrap.
 */
export interface Proxmox {
  node: HostAddress;
  /**
   * Number of the guest.
   */
  vmid: number;
  /**
   * CPU cores.
   */
  cores?: number;
  memory?: Size;
  /**
   * Storage of its disk.
   */
  storage?: string;
  /**
   * Storage templates are copied to.
   */
  "template-storage"?: string;
  /**
   * Bridge of its network interface.
   */
  bridge?: string;
  ip?: Cidr;
  gateway?: HostAddress;
}
/**
 * Development shells kept realised on a workstation.
 */
export interface ShellsTarget {
  /**
   * What Neko manages: here shells.
   */
  kind: "shells";
  description?: Description;
  address?: HostAddress;
  system?: System;
  environment?: Environment;
  role?: Name;
  labels?: Labels;
  identity?: HostIdentity;
  ssh?: Ssh;
  attest?: Attest;
  /**
   * Shells, by name.
   */
  shells: ShellName[];
}
/**
 * A confidential virtual machine.
 */
export interface TeeTarget {
  /**
   * What Neko manages: here tee.
   */
  kind: "tee";
  description?: Description;
  address?: HostAddress;
  system?: System;
  environment?: Environment;
  role?: Name;
  labels?: Labels;
  identity?: HostIdentity;
  ssh?: Ssh;
  attest?: Attest;
  /**
   * What it runs on.
   */
  platform: "tdx" | "sev-snp";
  /**
   * Who runs it.
   */
  provider: "dstack" | "phala";
  "app-id"?: AppId;
  compose: Path;
  /**
   * Containers: "image/variant", or a mapping with run options.
   */
  run?: Container[];
}
/**
 * An environment: what is different for targets that belong to it.
 */
export interface EnvironmentSpec {
  description?: Description;
  /**
   * Laid over what targets of this environment say; env and labels key by key, the rest whole.
   */
  overrides?: {
    labels?: Labels;
    env?: EnvironmentVariables;
    /**
     * By the container's name.
     */
    containers?: {
      [k: string]: ContainerOverrides;
    };
  };
}
/**
 * What is different in one environment.
 */
export interface ContainerOverrides {
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
}
/**
 * Where hosts look for what to run.
 */
export interface Source {
  branch?: Branch;
  poll?: PositiveDuration;
  /**
   * What a host checks before it acts. release-record: the signed release record. signed-commits: the signatures of all commits too.
   */
  verify?: "release-record" | "signed-commits";
  /**
   * record: a host takes what the release record says. host: it evaluates and builds itself, for people without CI.
   */
  resolve?: "record" | "host";
  "release-timeout"?: PositiveDuration;
  /**
   * Commits signed by the forge itself count, for signed-commits.
   */
  "allow-web-flow"?: boolean;
}
/**
 * How a release reaches the targets.
 */
export interface Rollout {
  /**
   * rollback: a target that fails goes back to its last good state. pause: it stays, and the rollout stops.
   */
  "on-failure"?: "rollback" | "pause";
  /**
   * Good states a host keeps.
   */
  "keep-generations"?: number;
  /**
   * In this order; each target in exactly one. Without waves a release admits every target at once.
   */
  waves?: Wave[];
  /**
   * What must pass after a change, on each target it is for.
   */
  health?: HealthCheck[];
  /**
   * Longest time of each phase on a host. The host's own file may shorten them.
   */
  timeouts?: {
    fetch?: PositiveDuration;
    prepare?: PositiveDuration;
    apply?: PositiveDuration;
    settle?: PositiveDuration;
    probe?: PositiveDuration;
    confirm?: PositiveDuration;
    rollback?: PositiveDuration;
    reboot?: PositiveDuration;
  };
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
  window?: Window;
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
 * Passes when a connection is accepted.
 */
export interface TcpProbe {
  tcp: Socket;
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
 * Passes when a systemd unit is active and stays so.
 */
export interface UnitProbe {
  unit: UnitName;
  "stable-for"?: PositiveDuration;
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
 * Passes when a metric lies within its bounds.
 */
export interface MetricProbe {
  metric: ProbeUrl;
  name: MetricName;
  /**
   * Least value that passes.
   */
  min?: number;
  /**
   * Largest value that passes.
   */
  max?: number;
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
 * Passes when the GPUs are there and answer.
 */
export interface GpuProbe {
  /**
   * What must be there; {} for any GPU.
   */
  gpu: {
    /**
     * How many at least.
     */
    count?: number;
    "min-capability"?: ComputeCapability;
    "min-memory"?: Size;
  };
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
 * A time in which nothing is rolled out.
 */
export interface Freeze {
  from: Instant;
  until: Instant;
  reason: Reason;
  /**
   * Targets and groups. Unless given, all.
   */
  on?: Name[];
}
/**
 * What the fleet must prove; each target's own part is its attest.
 */
export interface Attestation {
  /**
   * off: nothing is asked. observe: judged and shown. enforce: a required check fails.
   */
  policy?: "off" | "observe" | "enforce";
  /**
   * What evidence must answer.
   */
  challenge?: {
    /**
     * After a deployment.
     */
    deploy?: "commit" | "epoch" | "direct";
    /**
     * While running.
     */
    running?: "commit" | "epoch" | "direct";
    "epoch-every"?: PositiveDuration;
    "max-age"?: PositiveDuration;
    "direct-ttl"?: PositiveDuration;
  };
  /**
   * Where evidence is kept.
   */
  evidence?: {
    /**
     * An OCI registry, a git repository, or a directory.
     */
    store?: "oci" | "git" | "file";
    /**
     * Which one: host/repository, an https or ssh address of a repository, or a directory.
     */
    remote?: string;
    /**
     * What everybody may read.
     */
    public?: "redacted" | "full";
  };
  /**
   * What is proven of images.
   */
  images?: {
    /**
     * Whether every image needs provenance.
     */
    provenance?: "required" | "optional";
    /**
     * Format of the bill of materials.
     */
    sbom?: "spdx" | "cyclonedx" | "none";
    /**
     * Images that are built twice and compared bit for bit.
     */
    rebuild?: ImageReference[];
  };
  /**
   * What holds for every tee target that does not say otherwise.
   */
  tees?: {
    expect?: Path;
    /**
     * TCB statuses that pass.
     */
    tcb?: TcbStatus[];
    "max-age"?: PositiveDuration;
  };
  tdx?: TdxPolicy;
  snp?: SnpPolicy;
  gpu?: GpuPolicy;
  /**
   * Who may have built which images.
   */
  provenance?: ProvenanceRule[];
  /**
   * Whether a host may prove an older state.
   */
  rollback?: {
    /**
     * strict: only what is listed in allow.
     */
    generation?: "strict" | "any";
    /**
     * Older states that pass.
     *
     * Items: An older state.
     */
    allow?: {
      /**
       * Commit, or the beginning of its id; quoted.
       */
      to: string;
      reason: Reason;
      until: Date;
    }[];
  };
  /**
   * What happens when the proof fails. quarantine: no traffic, no secrets. block: the rollout stops. warn: it is shown.
   */
  "on-mismatch"?: "quarantine" | "block" | "warn";
}
/**
 * Who may have built some images.
 */
export interface ProvenanceRule {
  /**
   * Repositories; * stands for any rest.
   *
   * Items: A repository, or a beginning and *.
   */
  images: string[];
  /**
   * A builder with a certificate.
   */
  builder?: {
    /**
     * Issuer of its identity.
     */
    issuer: string;
    /**
     * Its workflow: owner/repo/.github/workflows/file@ref.
     */
    workflow: string;
    /**
     * Kind of runner.
     */
    runner?: "github-hosted" | "self-hosted" | "any";
  };
  /**
   * A key that counts as well.
   */
  or?: {
    key: Path;
  };
  /**
   * What was built.
   */
  source?: {
    /**
     * deployed: the very commit that is deployed.
     */
    commit?: "deployed" | "any";
  };
}
/**
 * What happens when a host is not as declared.
 */
export interface Drift {
  every?: PositiveDuration;
  /**
   * What a restart would not change: labels, stopped containers. fix: put right. report: shown. ignore: nothing.
   */
  minor?: "fix" | "report" | "ignore";
  /**
   * What is running, or what would boot. fix: put right. report: shown. ignore: nothing.
   */
  major?: "fix" | "report" | "ignore";
  /**
   * Paths on the host whose changes are reported although Neko does not manage them.
   *
   * Items: An absolute path; * stands for one name.
   */
  unmanaged?: string[];
}
/**
 * What this repository does not want to see.
 */
export interface Policy {
  imperative?: Severity;
  "impure-shells"?: Severity;
  "gpu-config"?: Severity;
  generations?: Severity;
  "latest-tag"?: Severity;
  /**
   * Rules of your own.
   */
  deny?: PolicyRule[];
}
/**
 * A rule of your own: what is found at path and fits is refused.
 */
export interface PolicyRule {
  code: RuleCode;
  /**
   * Keys of neko.yaml joined by dots; * stands for any one.
   */
  path: string;
  /**
   * The value is this.
   */
  equals?: string | number | boolean;
  /**
   * The text has this in it.
   */
  contains?: string;
  /**
   * The text begins with this.
   */
  "starts-with"?: string;
  /**
   * The value is none of these.
   *
   * Items: A value.
   */
  "not-one-of"?: (string | number | boolean)[];
  /**
   * The key is not there, where the rest of the path is.
   */
  absent?: boolean;
  because: Reason;
  /**
   * deny: an error. warn: a warning.
   */
  level?: "deny" | "warn";
}
/**
 * Something that is allowed for a while although a rule forbids it. Past its day it is an error.
 */
export interface Exception {
  id: ExceptionId;
  rule: RuleName;
  target?: Name;
  /**
   * What exactly: an option, a path, a check.
   */
  what?: string;
  reason: Reason;
  "approved-by": Approver;
  expires: Date;
}
/**
 * Somebody who is told.
 */
export interface Notification {
  description?: Description;
  webhook: SecretName;
  /**
   * What they are told of.
   *
   * Items: An event.
   */
  on: (
    "release" | "rollback" | "quarantine" | "drift" | "attestation-failed" | "needs-approval" | "exception-expiring"
  )[];
  /**
   * Targets and groups. Unless given, all.
   */
  targets?: Name[];
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
