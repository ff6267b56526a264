import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { FlakeFacts, OutputFacts, RepositoryFacts } from "../../../src/init/facts.ts";
import { nextSteps } from "../../../src/init/next-steps.ts";
import { renderNekoYaml } from "../../../src/init/render.ts";
import type { NekoFile } from "../../../src/spec/neko-yaml.ts";
import { notYetIn, unenforcedOf } from "../../../src/spec/unenforced.ts";
import { expectValid, uncomment } from "../../support/init-text.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));
const seen = (outputs: Partial<OutputFacts>): FlakeFacts => ({
  kind: "seen",
  outputs: { devShells: {}, packages: {}, nixosConfigurations: [], ...outputs },
});
const facts = (given: Partial<RepositoryFacts>): RepositoryFacts => ({
  flakeDirectory: ".",
  flake: { kind: "none" },
  hasLock: true,
  files: [],
  ...given,
});
const linux = (...names: string[]) => seen({ packages: { "x86_64-linux": named(...names) } });

/** What is written, and what would be if every block in comments were put in; both must validate. */
function written(given: Partial<RepositoryFacts>): {
  readonly text: string;
  readonly file: NekoFile;
  readonly all: NekoFile;
} {
  const { text } = renderNekoYaml(facts(given));
  expectValid(text);
  expectValid(uncomment(text));
  return { text, file: parse(text) as NekoFile, all: parse(uncomment(text)) as NekoFile };
}

describe("renderNekoYaml", () => {
  it("begins with the schema's modeline and the version", () => {
    const { text, file } = written({});
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\/\/neko\.dev\/schemas\/v1\/neko\.schema\.json\n/);
    expect(file).toEqual({ version: 1, flake: "." });
    expect(text).not.toMatch(/.{121}/);
  });

  it("lists the shells, the default one first", () => {
    const { text, file } = written({ flake: seen({ devShells: { "x86_64-linux": named("ai", "default") } }) });
    expect(file.shells).toEqual({ default: {}, ai: {} });
    expect(text.indexOf("default:")).toBeLessThan(text.indexOf("ai:"));
  });

  it.each([
    ["package.json", "node --version"],
    ["pyproject.toml", "python --version"],
    ["Cargo.toml", "cargo --version"],
    ["go.mod", "go version"],
    ["mix.exs", "mix --version"],
  ])("takes %s to mean that the default shell answers %s", (name, check) => {
    const devShells = { "x86_64-linux": named("default", "docs") };
    const { file } = written({ files: [name], flake: seen({ devShells }) });
    expect(file.shells).toEqual({ default: { check }, docs: {} });
  });

  it("checks what a shell holds where it says so, and nothing else", () => {
    const shells = [
      { name: "default", inputs: ["git"] },
      { name: "web", inputs: ["nodejs-slim", "go"] },
      { name: "gopls", inputs: ["gopls", "google-cloud-sdk"] },
    ];
    const { file } = written({
      files: ["package.json", "go.mod"],
      flake: seen({ devShells: { "x86_64-linux": shells } }),
    });
    expect(file.shells).toEqual({ default: {}, web: { check: "node --version && go version" }, gopls: {} });
  });

  it("names the system when it is not the usual one, and says which shells are for others", () => {
    const devShells = { "aarch64-linux": named("default"), "aarch64-darwin": named("default", "mac") };
    const { text, file } = written({ flake: seen({ devShells }) });
    expect(file.defaults).toEqual({ system: "aarch64-linux" });
    expect(text).toContain("# Not for aarch64-linux: mac.");
  });

  it("writes images × variants as one template", () => {
    const names = ["agent", "yap"].flatMap((image) => [`neko-${image}-docker-opt`, `neko-${image}-docker-generic`]);
    const { file } = written({ flake: linux(...names, "site") });
    expect(file.variants).toEqual({ generic: {}, opt: {} });
    expect(file.images).toEqual({
      "*": { attr: "neko-{image}-docker-{variant}", name: "neko-{image}", variants: ["generic", "opt"] },
      agent: {},
      yap: {},
    });
  });

  it("lets each image name its variants where they differ", () => {
    const { file } = written({ flake: linux("a-docker-opt", "b-docker-generic", "b-docker-opt", "c-image") });
    expect(file.images).toEqual({
      "*": { attr: "{image}-docker-{variant}" },
      a: { variants: ["opt"] },
      b: { variants: ["generic", "opt"] },
      c: { attr: "c-image" },
    });
  });

  it.each([
    ["web-image", { web: { attr: "web-image" } }],
    ["web-oci", { web: { attr: "web-oci" } }],
    ["Web_App-oci", { "web-app": { attr: "Web_App-oci" } }],
    ["7zip-image", { "7zip": { attr: "packages.x86_64-linux.7zip-image" } }],
  ])("knows %s by its name", (name, images) => {
    expect(written({ flake: linux(name, "imagery") }).file.images).toEqual(images);
  });

  it("knows an image by its imageConfig, and a tarball for what it is", () => {
    const packages = [
      { name: "app", content: "image" as const },
      { name: "app-docker", content: "image" as const },
      { name: "old-image", content: "archive" as const },
    ];
    const { text, file } = written({ flake: seen({ packages: { "x86_64-linux": packages } }) });
    expect(file.images).toEqual({ app: { attr: "app" }, "app-docker": { attr: "app-docker" } });
    expect(text).toContain("# Tarballs already, and so not listed: old-image.");
  });

  it("says when outputs were known by name only", () => {
    const packages = { "x86_64-linux": named("web-image") };
    const { text, file } = written({ flake: seen({ packages, namesOnly: "evaluation failed:\nattribute missing" }) });
    expect(file.images).toEqual({ web: { attr: "web-image" } });
    expect(text).toContain("# Found by name only: evaluation failed: attribute missing.");
  });

  it("leaves images in comments when there are none, and says what it does not use", () => {
    const { text, file, all } = written({ files: ["Dockerfile", "compose.yaml"], flake: linux("site") });
    expect(file).not.toHaveProperty("images");
    expect(all.images).toEqual({ app: { attr: "app", tags: ["latest"] } });
    expect(all.targets).toMatchObject({ app: { kind: "profile", attr: "site" } });
    expect(text).toContain("# The Dockerfile is not used");
    expect(text).toContain("# compose.yaml is not used");
  });

  it.each([
    ["github.com/Acme/Fleet", "ghcr.io/acme"],
    ["github.com/a-b/c", "ghcr.io/a-b"],
  ])("guesses the registry of %s", (repository, url) => {
    const given = { repository, flake: linux("web-image") };
    expect(written(given).file.registries).toEqual({ ghcr: { url, on: ["main"], auth: "github-token" } });
  });

  it.each([undefined, "gitlab.com/acme/fleet", "github.com/-x-/fleet", "github.com/acme/fleet/sub"])(
    "guesses no registry of %s",
    (repository) => {
      const { file } = written({ ...(repository ? { repository } : {}), flake: linux("web-image") });
      expect(file).not.toHaveProperty("registries");
    },
  );

  it("names NixOS systems as targets, and waves that begin with the canary", () => {
    const { text, file, all } = written({
      flake: seen({ nixosConfigurations: ["Big_Host", "canary-01", "gpu-01", "x y"] }),
    });
    expect(all.targets).toEqual({
      "big-host": { kind: "nixos", config: "Big_Host" },
      "canary-01": { kind: "nixos", config: "canary-01" },
      "gpu-01": { kind: "nixos", config: "gpu-01" },
    });
    expect(all.rollout?.waves?.map(({ to }) => to)).toEqual([["canary-01"], ["big-host", "gpu-01"]]);
    expect(text).toContain("# And 1 more nixosConfigurations of this flake.");
    expect(file).not.toHaveProperty("rollout");
    // Put in as soon as a release may hold them.
    expect("targets" in file).toBe(unenforcedOf(notYetIn(all)).length === 0);
  });

  it.each([
    ["main", undefined],
    ["master", { branch: "master" }],
    ["feature/x: {", undefined],
    [undefined, undefined],
  ])("names the branch %s when hosts would not find it", (branch, source) => {
    expect(written(branch === undefined ? {} : { branch }).file.source).toEqual(source);
  });

  it("says why a flake was not looked into, on one line whatever Nix said", () => {
    const flake: FlakeFacts = { kind: "not-seen", reason: "no\nshells:\n  x: {}\u202e", hint: "run `nix flake lock`." };
    const { text, file } = written({ flake, flakeDirectory: "nix" });
    expect(text).toContain("# nix/flake.nix was not looked into: no shells: x: {}?.");
    expect(text).toContain("# Run `nix flake lock`; `neko init --force` looks again.");
    expect(file).toEqual({ version: 1, flake: "nix" });
  });

  it("gives each thing a key of its own", () => {
    const { file } = written({ flake: linux("x-image", "X-image", "_x-image", "a.b-image", "a_b-oci", "A-B-oci") });
    expect(Object.keys(file.images ?? {}).toSorted()).toEqual(["a-b", "a-b-2", "image-x", "image-x-2", "x"]);
  });

  it("declares no name that neko.yaml refuses or ignores", () => {
    const { all: file, text } = written({
      flake: seen({
        devShells: { "x86_64-linux": named("constructor", "x-y", "true", "a.b", "${x}", "\u00ad") },
        packages: { "x86_64-linux": named("x-a-image", "__proto__-image", "a-docker-constructor", "a b-image") },
        nixosConfigurations: ["prototype", "x-a", "null"],
      }),
    });
    expect(Object.values(file.shells ?? {})).toEqual([
      { attr: "devShells.x86_64-linux.constructor" },
      { attr: "devShells.x86_64-linux.x-y" },
      {},
    ]);
    expect(Object.keys(file.targets ?? {})).toEqual(["prototype-2", "a", "null"]);
    expect(text).toContain("# Left out, since no attribute path can hold the name: a b-image.");
  });
});

describe("nextSteps", () => {
  it.each([
    [facts({}), "neko.yaml", ["nix flake init", "neko validate", "neko plan"]],
    [facts({ flake: seen({}) }), "neko.yaml", ["neko validate", "neko plan"]],
    [
      facts({ flake: seen({}), hasLock: false, flakeDirectory: "nix" }),
      "sub/neko.yaml",
      ["nix flake lock ./nix", "neko validate sub/neko.yaml", "neko plan --config sub/neko.yaml"],
    ],
  ])("%#: names the commands", (given, file, commands) => {
    expect(nextSteps(given, file).map(([command]) => command)).toEqual(commands);
  });
});
