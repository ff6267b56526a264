import { notYetIn, unenforcedOf } from "../spec/unenforced.ts";
import { languages, type OutputFacts, type RepositoryFacts, type ShellFacts } from "./facts.ts";
import { guessImages, isLikelyImage, type ImageGuess, type ImageLine } from "./images.ts";
import { isAttributeName, keysFor, oneLine, scalar, shown } from "./names.ts";

// Facts to a neko.yaml that validates as it is, and also when every block that is commented out is put in.

/** Published per major version of the format. */
const schemaUrl = "https://neko.dev/schemas/v1/neko.schema.json";
const usualSystem = "x86_64-linux";
const shellName = /^[A-Za-z_][A-Za-z0-9_'-]{0,62}$/;
const targetName = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const configName = /^[A-Za-z_][A-Za-z0-9_'-]{0,99}$/;
/** More of a kind than this is generated, and nobody wants it listed. */
const mostOfAKind = 200;

export interface InitText {
  readonly text: string;
  /** Names of what is declared: not of what stands in comments. */
  readonly shells: readonly string[];
  readonly images: readonly string[];
  readonly targets: readonly string[];
}

/** neko.yaml for a repository. Same facts in, same text out. */
export function renderNekoYaml(facts: RepositoryFacts): InitText {
  const outputs = facts.flake.kind === "seen" ? facts.flake.outputs : noOutputs;
  const system = usedSystem(outputs);
  const shells = shellLines(outputs, system, facts.files);
  const guess = guessImages((outputs.packages[system] ?? []).slice(0, mostOfAKind), system);
  const targets = targetLines(outputs);
  const sections = [
    head(facts, system),
    shellSection(facts, outputs, system, shells),
    ...imageSections(facts, guess),
    registrySection(facts, guess),
    targetSection(targets, guess, outputs, system),
    rolloutSection(targets),
  ];
  return {
    text: `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`,
    shells: shells.map(({ key }) => key),
    images: guess.images.map(({ name }) => name),
    targets: runsNixos ? targets.map(({ key }) => key) : [],
  };
}

/** A target that this version only carries would keep every release back. */
const runsNixos = unenforcedOf(notYetIn({ version: 1, targets: { any: { kind: "nixos" } } })).length === 0;

const noOutputs: OutputFacts = { devShells: {}, packages: {}, nixosConfigurations: [] };

/** Where most of the world runs, if the flake is for it; else its first Linux, else its first system. */
function usedSystem({ devShells, packages }: OutputFacts): string {
  const systems = [...Object.entries(devShells), ...Object.entries(packages)]
    .filter(([system, outputs]) => outputs.length > 0 && /^[a-z0-9_]{1,30}-[a-z0-9_]{1,30}$/.test(system))
    .map(([system]) => system)
    .toSorted();
  const preferred = [usualSystem, "aarch64-linux", systems.find((system) => system.endsWith("-linux")), systems[0]];
  return preferred.find((system) => system !== undefined && systems.includes(system)) ?? usualSystem;
}

function head(facts: RepositoryFacts, system: string): string[] {
  const { branch } = facts;
  const canNameBranch = branch !== undefined && branch !== "main" && /^[A-Za-z0-9][A-Za-z0-9_-]{0,60}$/.test(branch);
  return [
    `# yaml-language-server: $schema=${schemaUrl}`,
    "#",
    "# What this repository builds, where its images go and which machines run them.",
    "# `neko validate` checks this file, `neko plan` says what it means. Blocks in comments are there to be filled in.",
    "version: 1 # of this format",
    `flake: ${scalar(facts.flakeDirectory)} # every output named below is one of this flake`,
    ...(system === usualSystem ? [] : [`defaults: { system: ${system} } # the system whose outputs are meant`]),
    ...(canNameBranch && !/^[0-9a-f]{40,64}$/.test(branch)
      ? [`source: { branch: ${scalar(branch)} } # hosts follow it`]
      : []),
  ];
}

interface ShellLine {
  readonly key: string;
  readonly attr?: string;
  readonly check?: string;
}

function shellLines(outputs: OutputFacts, system: string, files: readonly string[]): readonly ShellLine[] {
  const shells = (outputs.devShells[system] ?? []).filter(({ name }) => isAttributeName(name)).slice(0, mostOfAKind);
  // The default one first, as people look for it.
  const ordered = shells.toSorted((a, b) => Number(b.name === "default") - Number(a.name === "default"));
  const keys = keysFor(
    ordered.map(({ name }) => name),
    shellName,
    "shell",
  );
  return ordered.map((shell, index): ShellLine => {
    const key = keys[index] ?? "";
    const check = checkOf(shell, files);
    return {
      key,
      ...(key === shell.name ? {} : { attr: `devShells.${system}.${shell.name}` }),
      ...(check === "" ? {} : { check }),
    };
  });
}

/** The versions of the tools that the project files ask for: of those in the shell, or of all in the default shell when
 *  it does not say what it holds. */
function checkOf({ name, inputs }: ShellFacts, files: readonly string[]): string {
  return languages
    .filter(({ file }) => files.includes(file))
    .filter(({ brings }) => inputs?.some((input) => brings.test(input)) ?? name === "default")
    .map(({ check }) => check)
    .join(" && ");
}

function shellSection(
  facts: RepositoryFacts,
  outputs: OutputFacts,
  system: string,
  shells: readonly ShellLine[],
): string[] {
  const title = "# Development shells. Each is built; `check` is a line that must succeed inside it.";
  if (shells.length > 0) {
    return [
      title,
      "shells:",
      ...shells.map(({ key, attr, check }) => `  ${scalar(key)}: ${flow({ attr, check })}`),
      ...leftOut(outputs, system, shells.length),
    ];
  }
  return [
    title,
    ...whyNothing(facts, "no devShells"),
    "# shells:",
    `#   default: ${flow({ check: checkOf({ name: "default" }, facts.files) || undefined })}`,
    ...leftOut(outputs, system, 0),
  ];
}

function leftOut(outputs: OutputFacts, system: string, listed: number): string[] {
  const here = outputs.devShells[system] ?? [];
  const unnamable = here.filter(({ name }) => !isAttributeName(name)).map(({ name }) => name);
  const names = new Set(here.map(({ name }) => name));
  const elsewhere = Object.values(outputs.devShells)
    .flat()
    .map(({ name }) => name)
    .filter((name) => !names.has(name));
  const more = here.length - unnamable.length - listed;
  return [
    ...(unnamable.length > 0 ? [`  # Left out, since no attribute path can hold the name: ${shown(unnamable)}.`] : []),
    ...(more > 0 ? [`  # And ${more} more of this flake.`] : []),
    ...(elsewhere.length > 0 ? [`  # Not for ${system}: ${shown([...new Set(elsewhere)].toSorted())}.`] : []),
  ];
}

function whyNothing({ flake, flakeDirectory }: RepositoryFacts, missing: string): string[] {
  const file = flakeDirectory === "." ? "flake.nix" : `${flakeDirectory}/flake.nix`;
  switch (flake.kind) {
    case "none":
      return ["# There is no flake.nix yet: `nix flake init` writes one, `neko init --force` looks again."];
    case "not-seen":
      return [
        `# ${file} was not looked into: ${oneLine(flake.reason, 300)}.`,
        `# ${capital(oneLine(flake.hint, 300))}; \`neko init --force\` looks again.`,
      ];
    case "seen":
      return [`# ${file} has ${missing}.`];
  }
}

function imageSections(facts: RepositoryFacts, guess: ImageGuess): string[][] {
  const namesOnly = facts.flake.kind === "seen" ? facts.flake.outputs.namesOnly : undefined;
  const notes = [
    ...(namesOnly === undefined ? [] : [`# Found by name only: ${oneLine(namesOnly, 300)}.`]),
    ...(guess.archives.length > 0
      ? [
          `# Tarballs already, and so not listed: ${shown(guess.archives)}.`,
          "# Neko packs images itself: name the program, or a derivation with an imageConfig.",
        ]
      : []),
    ...(guess.unnamable.length > 0
      ? [`# Left out, since no attribute path can hold the name: ${shown(guess.unnamable)}.`]
      : []),
    ...(facts.files.includes("Dockerfile")
      ? ["# The Dockerfile is not used: make what it runs an output of the flake."]
      : []),
    ...facts.files
      .filter((file) => /compose/.test(file))
      .map((file) => `# ${file} is not used: its services can become a target of kind containers.`),
  ];
  const title = "# OCI images, packed from flake outputs with everything they need to run.";
  if (guess.images.length === 0) {
    return [[title, ...notes, "# images:", "#   app: { attr: app, tags: [latest] }"]];
  }
  const images = [
    title,
    ...notes,
    "images:",
    ...(guess.template
      ? ["  # What holds for every image that does not say otherwise.", `  "*": ${imageFlow(guess.template)}`]
      : []),
    ...guess.images.map((image) => `  ${scalar(image.name)}: ${imageFlow(image)}`),
  ];
  if (guess.variants.length === 0) return [images];
  const hasTemplate = guess.variants.includes("opt");
  const variants = [
    "# Ways to build the images; the name is the tag unless `tag` says another.",
    ...(hasTemplate ? ['# Such as: { tag: cuda12.8-sm86, cuda: "12.8", gpu-archs: [sm_86], cpu: znver2 }'] : []),
    "variants:",
    ...guess.variants.map((name) => `  ${scalar(name)}: {}`),
  ];
  return [variants, images];
}

function imageFlow({ attr, repository, variants }: ImageLine): string {
  return flow({ attr, name: repository, variants });
}

function registrySection({ repository }: RepositoryFacts, guess: ImageGuess): string[] {
  const owner = ownerOnGithub(repository);
  const title = "# Where images are pushed, and when.";
  const line = (of: string): string => `  ghcr: { url: ghcr.io/${of}, on: [main], auth: github-token }`;
  if (owner === undefined) {
    return [title, "# `origin` is not on GitHub, so none was guessed.", "# registries:", `# ${line("owner")}`];
  }
  if (guess.images.length === 0) return [title, "# registries:", `# ${line(owner)}`];
  return [`${title} The job needs \`permissions: packages: write\`.`, "registries:", line(owner)];
}

function ownerOnGithub(repository: string | undefined): string | undefined {
  const owner = /^github\.com\/([^/]+)\/[^/]+$/.exec(repository ?? "")?.[1]?.toLowerCase();
  return owner !== undefined && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(owner) ? owner : undefined;
}

interface TargetLine {
  readonly key: string;
  readonly config: string;
}

function targetLines({ nixosConfigurations }: OutputFacts): readonly TargetLine[] {
  const configs = nixosConfigurations.filter((name) => configName.test(name)).slice(0, mostOfAKind);
  return keysFor(configs, targetName, "host").map((key, index) => ({ key, config: configs[index] ?? "" }));
}

function targetSection(
  targets: readonly TargetLine[],
  guess: ImageGuess,
  { packages, nixosConfigurations }: OutputFacts,
  system: string,
): string[] {
  const title = "# Machines. On each runs `neko reconcile`, which keeps it as this says.";
  if (targets.length > 0) {
    const left = nixosConfigurations.length - targets.length;
    const lines = [
      "targets:",
      ...targets.map(({ key, config }) => `  ${scalar(key)}: { kind: nixos, config: ${scalar(config)} }`),
      ...(left > 0 ? [`  # And ${left} more nixosConfigurations of this flake.`] : []),
    ];
    if (runsNixos) return [title, ...lines];
    return [
      title,
      "# In comments: this version of Neko does not switch NixOS yet, and releases nothing while they stand here.",
      ...lines.map((line) => `# ${line.replace(/^ *# /, "")}`),
    ];
  }
  const [image] = guess.images;
  const variants = image?.variants ?? (image?.attr === undefined ? guess.template?.variants : undefined) ?? [];
  const run = image === undefined ? "app" : [image.name, ...variants.slice(-1)].join("/");
  const profile = (packages[system] ?? []).find(
    (each) => /^[A-Za-z_]/.test(each.name) && isAttributeName(each.name) && !isLikelyImage(each) && !each.content,
  );
  return [
    title,
    "# targets:",
    `#   web: { kind: containers, run: [${scalar(run)}] } # images, by podman or docker`,
    `#   app: { kind: profile, attr: ${scalar(profile?.name ?? "app")} } # a package on any Linux with Nix`,
  ];
}

function rolloutSection(targets: readonly TargetLine[]): string[] {
  const names = targets.length === 0 ? ["web", "app"] : targets.map(({ key }) => scalar(key));
  const canary = names.find((name) => /canary|staging/.test(name)) ?? names[0] ?? "";
  const rest = names.filter((name) => name !== canary);
  const asWaves = rest.length > 0 && rest.length <= 8;
  return [
    "# How a release reaches the machines: wave by wave, and back to the last good state where a check fails.",
    "# rollout:",
    ...(asWaves
      ? [
          "#   waves:",
          `#     - { name: canary, to: [${canary}], soak: 15m }`,
          `#     - { name: rest, to: [${rest.join(", ")}], max-unavailable: 1 }`,
        ]
      : []),
    "#   health:",
    `#     - { http: "http://localhost:8080/health", within: 60s, on: [${canary}] }`,
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `{ attr: x, variants: [a, b] }`; `{}` when nothing has a value. */
function flow(values: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const parts = Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [`${key}: ${typeof value === "string" ? scalar(value) : `[${value.map(scalar).join(", ")}]`}`];
  });
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}
