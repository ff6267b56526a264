import { execFile, execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createClosureSource } from "../../src/adapters/nix/nix-cli-closures.ts";
import { NixCommand } from "../../src/adapters/nix/nix-cli-command.ts";
import { nodeClock } from "../../src/adapters/node-clock.ts";
import type { PushedCache } from "../../src/cache/pushed.ts";
import { runCachePush, type CacheDestination } from "../../src/cache/run.ts";
import { parseSecretKey } from "../../src/cache/signature.ts";
import { parseStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import type { BinaryCache } from "../../src/ports/binary-cache.ts";
import { inlinePacker } from "./inline-packer.ts";
import { flakeRepository, nixBench, testNixConfig, toolPath, type FlakeRepository, type NixBench } from "./nix.ts";

// Real paths to push, real Nix to fetch them.

const signal = new AbortController().signal;

// `large` does not fit into memory as it is packed; `shell` needs `tool`, which needs `library`.
const flakeNix = (nonce: string): string => `{
  outputs = { self }:
    let
      nonce = "${nonce}";
      run = name: script: derivation {
        inherit name nonce;
        system = "x86_64-linux";
        builder = "/bin/sh";
        PATH = "/usr/bin:/bin";
        args = [ "-euc" script ];
      };
      source = builtins.path { name = "source-\${nonce}"; path = ./data; };
      library = run "library" "mkdir -p $out/lib; echo $nonce > $out/lib/file; ln -s lib/file $out/link";
      tool = run "tool" "mkdir $out; echo \${library} \${source} > $out/run; chmod +x $out/run; echo self $out > $out/self";
    in {
      packages.x86_64-linux = {
        inherit library tool;
        app = run "app" "echo \${tool} > $out";
        other = run "other" "echo \${tool} $nonce > $out";
        large = run "large" "head -c 9000000 /dev/urandom > $out";
      };
      devShells.x86_64-linux.default = derivation {
        name = "shell";
        inherit nonce;
        system = "x86_64-linux";
        builder = "/bin/bash";
        stdenv = ./stdenv;
        args = [ ];
        TOOL = tool;
      };
    };
}
`;
const nekoYaml = (caches: string): string => `version: 1
packages:
  app: { attr: packages.x86_64-linux.app }
shells:
  dev: { attr: devShells.x86_64-linux.default }
caches: [${caches}]
`;
/** A neko.yaml that declares `app` and the shell. */
export const withCaches = (caches: string): Readonly<Record<string, string>> => ({
  "neko.yaml": nekoYaml(caches),
  "flake.lock": `{"nodes":{"root":{}},"root":"root","version":7}`,
});

/** In Nix's form. */
export interface KeyPair {
  readonly secret: string;
  readonly key: string;
}

export interface PushOptions extends Partial<CacheDestination> {
  readonly roots?: readonly string[];
  readonly packer?: typeof inlinePacker;
  readonly dryRun?: boolean;
  /** Without a secret that signs. */
  readonly keyless?: boolean;
}

export class CacheBench implements Disposable {
  readonly bench: NixBench = nixBench();
  readonly repository: FlakeRepository;
  readonly ours: KeyPair;
  readonly theirs: KeyPair;
  /** What the log was told. */
  readonly lines: string[] = [];
  readonly #built = new Map<string, StorePath>();

  constructor() {
    const files = { "flake.nix": flakeNix(randomUUID()), "data/file": "data\n", ...withCaches("") };
    this.repository = flakeRepository(this.at("flake"), "basic", files);
    const url = `git+file://${this.repository.directory}?rev=${this.repository.revision}`;
    for (const name of ["app", "tool", "library", "other", "large"]) {
      const text = this.bench.raw(["nix", "build", "--no-link", "--print-out-paths", `${url}#${name}`]);
      this.#built.set(name, parseStorePath(text.trim()));
    }
    this.ours = this.keyPair("ours-1");
    this.theirs = this.keyPair("theirs-1");
  }

  [Symbol.dispose](): void {
    // Nix makes what it writes to a store read-only.
    execFileSync("chmod", ["-R", "u+w", this.bench.directory]);
    this.bench[Symbol.dispose]();
  }

  at(...path: readonly string[]): string {
    return join(this.bench.directory, ...path);
  }

  /** `file://…` */
  url(name: string): string {
    return pathToFileURL(this.at(name)).href;
  }

  built(name: string): StorePath {
    return this.#built.get(name)!;
  }

  keyPair(name: string): KeyPair {
    const secret = this.bench.raw(["nix", "key", "generate-secret", "--key-name", name]).trim();
    const options = { input: secret, encoding: "utf8", env: this.environment() } as const;
    return { secret, key: execFileSync("nix", ["key", "convert-secret-to-public"], options).trim() };
  }

  command(): NixCommand {
    return new NixCommand(this.bench.run, testNixConfig);
  }

  async push(cache: BinaryCache, options: PushOptions = {}): Promise<PushedCache> {
    const { roots: names = ["app"], packer = inlinePacker, dryRun = false, keyless = false, ...more } = options;
    const roots = names.map((name) => this.built(name));
    const closure = await createClosureSource(this.command()).closure(roots, signal);
    const destination: CacheDestination = {
      name: "test",
      opened: { kind: "files", cache },
      priority: 30,
      compression: "zstd",
      ...(keyless ? {} : { signing: parseSecretKey(this.ours.secret) }),
      upstream: [],
      ...more,
    };
    const say = (text: string): void => void this.lines.push(text);
    const group = <T>(_: string, work: () => Promise<T>): Promise<T> => work();
    const log = { info: say, warn: say, error: say, debug: say, group };
    return runCachePush({ closure, roots, dryRun }, destination, { packer, clock: nodeClock, log }, signal);
  }

  environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    const own = { PATH: toolPath, HOME: this.at("home"), NIX_CONFIG: testNixConfig, GIT_CONFIG_NOSYSTEM: "1" };
    return { ...own, ...more };
  }

  /** Without holding up this process, which may serve what Nix asks for. */
  nix(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
    return promisify(execFile)("nix", args, { encoding: "utf8", env: this.environment() });
  }

  /** The root of an empty store into which Nix has fetched the paths. */
  async fetched(url: string, roots: readonly string[], key = this.ours.key): Promise<string> {
    const root = this.at(`root-${randomUUID()}`);
    const trust = ["--option", "require-sigs", "true", "--option", "trusted-public-keys", key];
    const paths = roots.map((name) => this.built(name));
    await this.nix(["copy", ...trust, "--from", url, "--to", `local?root=${root}`, ...paths]);
    return root;
  }

  /** Throws unless the cache has all of `app`, intact and signed by us. */
  async verify(url: string): Promise<void> {
    const sure = ["--sigs-needed", "1", "--option", "trusted-public-keys", this.ours.key];
    await this.nix(["store", "verify", "--store", url, ...sure, "--recursive", this.built("app")]);
  }
}

export const narInfosIn = (directory: string): readonly string[] =>
  globSync("*.narinfo", { cwd: directory }).toSorted();

export const narInfoName = (path: StorePath): string => `${path.slice(11, 43)}.narinfo`;

export const narInfoAt = (directory: string, path: StorePath): string =>
  readFileSync(join(directory, narInfoName(path)), "utf8");

export const fieldOf = (text: string, name: string): string => new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1] ?? "";
