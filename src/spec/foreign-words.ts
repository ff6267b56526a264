import { squashed } from "./suggest.ts";

// What people bring along from compose files, Kubernetes and workflows, and what it is called here. A row is tried when
// the word is no key where it stands: its first answer whose key may stand there holds, `""` being anywhere.

type Answer = readonly [beside: string, hint: string];

const mean = (key: string, more = ""): Answer => [key, `Did you mean "${key}"?${more === "" ? "" : ` ${more}`}`];
const say = (hint: string): Answer => ["", hint];

const env = [
  mean("environments", "Variables are in env."),
  mean("env"),
  ["config", 'Write it below config: config: { env: { PORT: "80" } }.'],
] as const;
const command = [mean("args", "The program is the image's entrypoint."), mean("cmd"), inConfig("cmd"), mean("check")];
const entrypoint = [inConfig("entrypoint"), mean("args", "The program is the image's entrypoint.")];
const devices = [mean("devices", "A GPU is named by CDI: devices: [nvidia.com/gpu=all].")];
const mounts = [mean("mounts", "For example: mounts: [/srv/data:/data:ro].")];
const health = [mean("health"), say("Health checks are in rollout.health, with on: [target].")];
const runs = [mean("run"), mean("targets", "Containers are the run of a target of kind containers.")];
const targets = [mean("targets"), mean("to"), mean("on")];
const waves = [mean("waves"), say("What comes first is said by the order of rollout.waves.")];
const restart = [say("A host keeps what is committed running; there is no such key.")];
const once = [say("A container runs once on each target; run it on more targets.")];
const limits = [say("Nothing limits a container in this version; there is no such key.")];
const built = [
  mean("attr", "It names the output of the flake that is the image."),
  say("Images are built by the flake: declare one under images and name it here."),
];
const secrets = [
  ["mounts", "Mount a file that holds it and name the file: env: { DB_PASSWORD_FILE: /run/secrets/db_password }."],
  say("Secrets are named where they are used, never listed: run `neko explain secrets`."),
] as const;
const workflow = [say("This belongs into a workflow, below .github/workflows; neko.yaml says what, not when.")];
const kubernetes = [say("neko.yaml has a form of its own: run `neko init` for a file to begin with.")];
const network = [mean("network", "bridge, host or none.")];

function inConfig(key: string): Answer {
  return ["config", `Write it below config: config: { ${key}: [/bin/serve] }.`];
}

const words: Readonly<Record<string, readonly Answer[]>> = {
  environment: env,
  environmentvariables: env.slice(1),
  envvars: env.slice(1),
  variables: env.slice(1),
  envfile: secrets,
  envfrom: secrets,
  volumes: mounts,
  volumemounts: mounts,
  binds: mounts,
  command,
  cmd: command,
  entrypoint,
  arguments: command,
  gpus: devices,
  gpu: devices,
  runtime: devices,
  devicerequests: devices,
  restart,
  restartpolicy: restart,
  replicas: once,
  scale: once,
  resources: limits,
  limits,
  memory: limits,
  memlimit: limits,
  cpus: limits,
  deploy: [mean("devices", "A GPU is named by CDI: devices: [nvidia.com/gpu=all]."), ...waves],
  networks: network,
  networkmode: network,
  hostnetwork: network,
  containername: [mean("name")],
  expose: [mean("ports"), ["config", "Write it below config: config: { exposed-ports: [8080] }."]],
  exposedports: [mean("ports"), ["config", "Write it below config: config: { exposed-ports: [8080] }."]],
  containerport: [mean("ports")],
  healthcheck: health,
  healthchecks: health,
  livenessprobe: health,
  readinessprobe: health,
  startupprobe: health,
  probes: health,
  containers: runs,
  pods: runs,
  services: [mean("run")],
  hosts: targets,
  machines: targets,
  nodes: targets,
  servers: targets,
  nixosconfigurations: [mean("targets", "A NixOS machine is a target of kind nixos.")],
  members: targets,
  needs: waves,
  dependson: waves,
  after: waves,
  stages: waves,
  strategy: waves,
  canary: waves,
  build: built,
  dockerfile: built,
  context: built,
  containerfile: built,
  package: [mean("attr")],
  attribute: [mean("attr")],
  output: [mean("attr")],
  repository: [mean("name"), mean("url")],
  image: [mean("run"), mean("attr", "It names the output of the flake that is the image.")],
  tag: [mean("tags")],
  host: [mean("url"), mean("address")],
  hostname: [mean("address"), mean("name")],
  ip: [mean("address")],
  username: [
    ["auth", "Write it below auth, as the name of a secret: auth: { username: HUB_USER, password: HUB_TOKEN }."],
  ],
  password: [
    ["auth", "Write it below auth, as the name of a secret: auth: { username: HUB_USER, password: HUB_TOKEN }."],
  ],
  token: [["auth", "Write auth: github-token, or the names of two secrets."], mean("push")],
  secrets,
  secret: secrets,
  devshells: [mean("shells")],
  substituters: [mean("caches")],
  publickey: [mean("key"), mean("identity")],
  publickeys: [mean("key")],
  shellhook: [mean("hook")],
  buildinputs: [mean("packages")],
  schedule: [mean("windows"), mean("window"), ...workflow],
  cron: [mean("windows"), mean("window"), ...workflow],
  duration: [mean("soak"), mean("within"), mean("timeout")],
  wait: [mean("soak")],
  jobs: workflow,
  steps: workflow,
  uses: workflow,
  with: workflow,
  permissions: workflow,
  concurrency: workflow,
  apiversion: kubernetes,
  kind: kubernetes,
  metadata: kubernetes,
  spec: kubernetes,
  name: [say("A thing's name is the key it stands under.")],
};

const kinds: Readonly<Record<string, string>> = {
  docker: "containers",
  podman: "containers",
  compose: "containers",
  oci: "containers",
  pod: "containers",
  deployment: "containers",
  kubernetes: "containers",
  nix: "profile",
  package: "profile",
  systemd: "profile",
  binary: "profile",
  homemanager: "profile",
  devshell: "shells",
  vm: "nixos",
  machine: "nixos",
  host: "nixos",
  confidential: "tee",
  tdx: "tee",
  sevsnp: "tee",
  cvm: "tee",
};

/** What to write instead of a key that other tools have; undefined for any other word. `known`: what may stand there. */
export function foreignKey(key: string, known: readonly string[]): string | undefined {
  const row = Object.hasOwn(words, squashed(key)) ? words[squashed(key)] : undefined;
  return row?.find(([beside]) => beside === "" || known.includes(beside))?.[1];
}

/** The kind of target that a word of other tools comes nearest to. */
export function foreignKind(kind: string): string | undefined {
  return Object.hasOwn(kinds, squashed(kind)) ? kinds[squashed(kind)] : undefined;
}

/** Whether a container's image is written as registries write it: a tag, a digest, a registry's host, many parts. */
export function isRegistryReference(reference: string): boolean {
  return /[:@]|^[^/]*\.[^/]*\/|\/.*\//.test(reference);
}
