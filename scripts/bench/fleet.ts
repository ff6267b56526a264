import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";

// A fleet of any size in a real git repository, with a real flake of derivations that nobody has to build.

const imageCount = 8;
const variants = ["generic", "opt"];

export interface Fleet {
  readonly directory: string;
  /** What the fleet is at first. */
  readonly first: Revision;
  /** Another README. */
  readonly edited: Revision;
  /** Another content of one image, and so of every eighth target with containers. */
  readonly moved: Revision;
}

/** @param directory empty; everything is written below it */
export function makeFleet(directory: string, targets: number): Fleet {
  mkdirSync(directory, { recursive: true });
  git(directory, ["init", "--quiet", "--initial-branch=main"]);
  const commit = (files: Readonly<Record<string, string>>): Revision => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    git(directory, ["add", "--all"]);
    git(directory, ["commit", "--quiet", "--message", "change"]);
    return parseRevision(git(directory, ["rev-parse", "HEAD"]));
  };
  const first = commit({
    "neko.yaml": nekoYaml(targets),
    "flake.nix": flakeNix(targets, "1"),
    "tee.yaml": "services: {}\n",
    README: "one\n",
  });
  const edited = commit({ README: "two\n" });
  const moved = commit({ "flake.nix": flakeNix(targets, "2") });
  return { directory, first, edited, moved };
}

const name = (index: number): string => `t${String(index).padStart(4, "0")}`;

/** Of twenty targets eight are profiles, four systems, six containers, one holds shells and one is a TEE. */
function kindOf(index: number): "profile" | "nixos" | "containers" | "shells" | "tee" {
  const slot = index % 20;
  return slot < 8 ? "profile" : slot < 12 ? "nixos" : slot < 18 ? "containers" : slot < 19 ? "shells" : "tee";
}

function nekoYaml(targets: number): string {
  const names = Array.from({ length: targets }, (_, index) => name(index));
  const containers = (index: number, extra: string): string =>
    `run: [{ image: i${index % imageCount}/opt, ports: ["127.0.0.1:${8000 + index}:80"], env: { INDEX: "${index}" }${extra} }]`;
  const body = (index: number): string => {
    switch (kindOf(index)) {
      case "profile":
        return `kind: profile, attr: app-${index}, description: the app of ${name(index)}`;
      case "nixos":
        return `kind: nixos, role: inference, ${containers(index, ", devices: [nvidia.com/gpu=all]")}`;
      case "containers":
        return `kind: containers, labels: { site: lab }, ${containers(index, ', mounts: ["/srv/data:/data:ro"]')}`;
      case "shells":
        return "kind: shells, shells: [default]";
      case "tee":
        return `kind: tee, platform: tdx, provider: dstack, app-id: a${index}, compose: tee.yaml, run: [i0/generic]`;
    }
  };
  const third = Math.ceil(targets / 3);
  const groups = [0, 1, 2].map((part) => `  g${part}: [${names.slice(part * third, (part + 1) * third).join(", ")}]`);
  return `version: 1
defaults: { system: x86_64-linux }
shells:
  default: { check: "true" }
variants:
  generic: { tag: generic }
  opt: { tag: opt, cpu: { march: znver2 } }
images:
  "*": { attr: "{image}-{variant}", variants: [${variants.join(", ")}] }
${Array.from({ length: imageCount }, (_, index) => `  i${index}: {}`).join("\n")}
registries:
  ghcr: { url: ghcr.io/acme, on: [main, tag], auth: github-token }
  hub: { url: docker.io/acme, on: [tag], auth: { username: HUB_USER, password: HUB_TOKEN } }
targets:
${names.map((one, index) => `  ${one}: { ${body(index)} }`).join("\n")}
groups:
${groups.join("\n")}
rollout:
  waves:
    - { name: first, to: [g0], max-unavailable: 10%, soak: 15m }
    - { name: second, to: [g1], max-unavailable: 25% }
    - { name: third, to: [g2], environment: production }
  health:
    - { http: "http://localhost:8080/health", within: 2m, on: [g0, g1] }
    - { tcp: "localhost:4222", within: 30s, on: [g2] }
`;
}

function flakeNix(targets: number, version: string): string {
  return `{
  outputs = { self }: let
    make = name: text: derivation { inherit name text; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" "echo $text > $out" ]; };
    names = prefix: count: builtins.genList (index: prefix + toString index) count;
    set = names: value: builtins.listToAttrs (map (name: { inherit name; value = value name; }) names);
    pad = text: if builtins.stringLength text < 4 then pad ("0" + text) else text;
    hosts = builtins.genList (index: "t" + pad (toString index)) ${targets};
  in {
    packages.x86_64-linux = set (names "app-" ${targets}) (name: make name "1")
      // set (builtins.concatMap (image: [ (image + "-generic") (image + "-opt") ]) (names "i" ${imageCount}))
        (name: make name (if name == "i0-opt" then "${version}" else "1") // { imageConfig.env.NAME = name; });
    devShells.x86_64-linux.default = make "shell" "1";
    nixosConfigurations = set hosts (name: { config.system.build.toplevel = make name "1"; });
  };
}
`;
}

function git(directory: string, args: readonly string[]): string {
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@localhost", "-c", "gc.auto=0"];
  return execFileSync("git", [...identity, ...args], { cwd: directory, encoding: "utf8" }).trim();
}
