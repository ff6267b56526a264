import { NekoError } from "../../kernel/error.ts";
import { tail } from "../../kernel/text.ts";
import type { Run, RunOptions, RunResult } from "../../ports/run.ts";

// Source: security-reliability.md R3. The sandbox stays as the host has it. A client that the daemon does not trust
// cannot set all of these; there the host's nix.conf must say the same.
const hardening: readonly (readonly [string, string])[] = [
  ["accept-flake-config", "false"],
  ["allow-import-from-derivation", "false"],
  ["pure-eval", "true"],
  ["require-sigs", "true"],
  ["post-build-hook", ""],
  // A registry can be edited by whoever can write nix.conf's; a flake says what it means.
  ["use-registries", "false"],
];
const hardeningArguments = hardening.flatMap(([name, value]) => ["--option", name, value]);
const features = ["--extra-experimental-features", "nix-command flakes"];
// `nix eval --json` of a large fleet, and the closure of a system, are tens of MiB.
const maxJsonBytes = 64 * 1024 * 1024;

export interface NixVersion {
  readonly text: string;
  /** Since 2.33 `--json` without a format is deprecated; before, and in Lix, the option does not exist. */
  readonly takesJsonFormat: boolean;
}

/** `nix <verb> <options> <args>` with the hardening options, as an argv. */
export function nixArguments(verb: readonly string[], args: readonly string[]): readonly string[] {
  return ["nix", ...verb, ...features, ...hardeningArguments, ...args];
}

/** `nix` and its older programs with the hardening options and an environment of our making. */
export class NixCommand {
  readonly #run: Run;
  readonly #env: Readonly<Record<string, string>>;
  #version: NixVersion | undefined;

  constructor(run: Run, nixConfig: string | undefined) {
    this.#run = run;
    this.#env = nixConfig === undefined ? {} : { NIX_CONFIG: nixConfig };
  }

  /** `nix <verb> <options> <args>`. */
  nix(verb: readonly string[], args: readonly string[], options: RunOptions): Promise<RunResult> {
    return this.#start(nixArguments(verb, args), options);
  }

  /** The same, started by another program: `prlimit …`. */
  nixBy(
    starter: readonly string[],
    verb: readonly string[],
    args: readonly string[],
    options: RunOptions,
  ): Promise<RunResult> {
    return this.#start([...starter, ...nixArguments(verb, args)], options);
  }

  /** `nix-store` or `nix-env`: the older programs know settings, not features. */
  classic(program: "nix-store" | "nix-env", args: readonly string[], options: RunOptions): Promise<RunResult> {
    return this.#start([program, ...args, ...hardeningArguments], options);
  }

  /** A program that reads the store as Nix here does, as an argv; a non-zero status is a value. */
  beside(argv: readonly string[], options: RunOptions): Promise<RunResult> {
    return this.#run(argv, { ...options, env: { ...this.#env, ...options.env } });
  }

  /** `--json`, and its format where Nix has several. */
  async json(signal: AbortSignal): Promise<readonly string[]> {
    return (await this.version(signal)).takesJsonFormat ? ["--json", "--json-format", "1"] : ["--json"];
  }

  /** Asked once. @throws NekoError NIX_MISSING, NIX_TOO_OLD */
  async version(signal: AbortSignal): Promise<NixVersion> {
    this.#version ??= parseNixVersion(await this.#askVersion(signal));
    return this.#version;
  }

  async #askVersion(signal: AbortSignal): Promise<string> {
    const { status, stdout, stderr } = await this.#start(["nix", "--version"], { signal, timeoutMs: 30_000 });
    if (status === 0) return stdout;
    throw new NekoError("NIX_MISSING", `nix does not work here: ${tail(stderr)}`, {
      hint: "repair the Nix installation; `nix --version` must answer",
    });
  }

  async #start(argv: readonly string[], options: RunOptions): Promise<RunResult> {
    try {
      return await this.#run(argv, { maxOutputBytes: maxJsonBytes, ...options, env: { ...this.#env, ...options.env } });
    } catch (error) {
      if (isNotFound(error)) {
        throw new NekoError("NIX_MISSING", `${argv[0]} is not on PATH`, {
          hint: "install Nix 2.18 or later; in a workflow, add a step that installs it before Neko",
          cause: error,
        });
      }
      throw error;
    }
  }
}

/** `nix (Nix) 2.34.8`, `nix (Determinate Nix 3.8.2) 2.30.1`, `nix (Lix, like Nix) 2.93.0`. @throws NekoError NIX_TOO_OLD */
export function parseNixVersion(text: string): NixVersion {
  const [, flavour = "", version = "", major = "", minor = ""] = /\((.*)\) ((\d+)\.(\d+)\S*)\s*$/.exec(text) ?? [];
  const atLeast = (wanted: number): boolean => Number(major) > 2 || (major === "2" && Number(minor) >= wanted);
  if (!atLeast(18)) {
    throw new NekoError("NIX_TOO_OLD", `this is ${version === "" ? "no Nix that Neko knows" : `Nix ${version}`}`, {
      hint: "install Nix 2.18 or later",
    });
  }
  return { text: version, takesJsonFormat: !flavour.includes("Lix") && atLeast(33) };
}

function isNotFound(error: unknown): boolean {
  const cause = error instanceof NekoError && error.code === "INTERNAL" ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
