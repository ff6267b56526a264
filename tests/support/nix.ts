import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, it } from "vitest";
import { createNixCli } from "../../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import type { FlakeSource, Nix } from "../../src/ports/nix.ts";
import type { Run } from "../../src/ports/run.ts";

// Real Nix on the machine's own store, without substituters: what is not built here is not had.

const privateTools = process.env["NEKO_TOOLS"] ?? join(homedir(), ".cache/neko/tools");
const candidates = [...(process.env["PATH"] ?? "").split(delimiter), join(privateTools, "nix/bin")];

/** The directory `nix` is in; undefined when it is not installed. */
export const nixDirectory = candidates.find((directory) => directory !== "" && existsSync(join(directory, "nix")));

/** PATH with nix, git, sh and bash. */
export const toolPath = [...(nixDirectory ? [nixDirectory] : []), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter);

export const testNixConfig = [
  "sandbox = false",
  "build-users-group =",
  "substituters =",
  "flake-registry =",
  "experimental-features = nix-command flakes",
].join("\n");

/** A suite on real Nix. Without it: a failure in CI, a loud skip at home. */
export function describeNix(title: string, suite: () => void): void {
  if (nixDirectory) return void describe(title, suite);
  if (process.env["CI"] === "true") {
    return void it(title, () => {
      throw new Error("nix is missing: run scripts/setup.sh --for test");
    });
  }
  process.stderr.write(`\nSKIPPED, nix is missing (scripts/setup.sh --for test gets it): ${title}\n`);
  describe.skip(title, suite);
}

export interface NixBench extends Disposable {
  readonly nix: Nix;
  readonly run: Run;
  /** For gc roots. */
  readonly roots: string;
  /** A scratch directory; it goes at the end, and so do the roots in it. */
  readonly directory: string;
  /** The adapter with more lines of nix.conf. */
  withConfig(lines: readonly string[]): Nix;
  /** `nix …`, without the adapter. */
  raw(args: readonly string[], env?: Readonly<Record<string, string>>): string;
}

export function nixBench(): NixBench {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "neko-nix-")));
  const home = join(directory, "home");
  const roots = join(directory, "roots");
  mkdirSync(home);
  const run = createNodeRun({ path: toolPath, home });
  const withConfig = (lines: readonly string[]): Nix =>
    createNixCli({ run, nixConfig: [testNixConfig, ...lines].join("\n") });
  return {
    nix: withConfig([]),
    run,
    roots,
    directory,
    withConfig,
    raw: ([program = "nix", ...args], env = {}) =>
      execFileSync(program, args, {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        env: { PATH: toolPath, HOME: home, NIX_CONFIG: testNixConfig, ...env },
      }),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export interface FlakeRepository {
  readonly directory: string;
  readonly revision: string;
  /** The flake at the commit. */
  readonly source: FlakeSource;
  /** Writes files, commits them and answers the new revision. */
  commit(files: Readonly<Record<string, string>>): string;
}

const gitEnvironment = {
  PATH: toolPath,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "test",
  GIT_AUTHOR_EMAIL: "test@localhost",
  GIT_COMMITTER_NAME: "test",
  GIT_COMMITTER_EMAIL: "test@localhost",
};

/** A git repository at `directory` with a fixture of tests/fixtures/flakes, or with nothing, and files over it. */
export function flakeRepository(
  directory: string,
  fixture: string | undefined,
  files: Readonly<Record<string, string>> = {},
): FlakeRepository {
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: directory, encoding: "utf8", env: gitEnvironment }).trim();
  const commit = (changed: Readonly<Record<string, string>>): string => {
    for (const [name, text] of Object.entries(changed)) {
      mkdirSync(join(directory, name, ".."), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", "change");
    return git("rev-parse", "HEAD");
  };
  mkdirSync(directory, { recursive: true });
  git("init", "--quiet", "--initial-branch=main");
  if (fixture !== undefined) {
    cpSync(join(import.meta.dirname, "../fixtures/flakes", fixture), directory, { recursive: true });
  }
  const revision = commit(files);
  return { directory, revision, source: { repository: directory, directory: "", revision }, commit };
}
