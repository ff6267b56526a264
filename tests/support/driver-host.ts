import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { DriverOptions } from "../../reconciler/ports/driver.ts";
import { createNixCli } from "../../src/adapters/nix/nix-cli.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import { parseStorePath, type StorePath } from "../../src/kernel/store-path.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Nix } from "../../src/ports/nix.ts";
import type { Run } from "../../src/ports/run.ts";

// What the drivers' integration tests stand on: the real Run, the real nix, a state directory of their own.

export const nixConfig = [
  "sandbox = false",
  "build-users-group =",
  "substituters =",
  "flake-registry =",
  "experimental-features = nix-command flakes",
].join("\n");

/** A signal nobody aborts. */
export const never = new AbortController().signal;

/** Undefined where the tool is missing; a missing tool fails in CI and is said loudly at home. */
export function tool(name: string): string | undefined {
  try {
    return execFileSync("/bin/sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" }).trim();
  } catch {
    const message = `${name} is not on PATH: eval "$(bash scripts/setup.sh --for test --print-env)"`;
    if (process.env["CI"] === "true") throw new Error(message);
    console.warn(`SKIPPED: ${message}`);
    return undefined;
  }
}

/** Environment that the engine's client and nix need here, beyond what Run gives. */
export const baseRun = (): Run =>
  createNodeRun({
    path: process.env["PATH"] ?? "/usr/bin:/bin",
    home: process.env["HOME"] ?? "/var/empty",
    extraEnv: { NIX_CONFIG: nixConfig, ...own("CONTAINERS_CONF"), ...own("NEKO_PODMAN_ROOT"), ...own("NIX_REMOTE") },
  });

function own(name: string): Record<string, string> {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}

class Crash extends Error {}

/**
 * The daemon dies just before (or just after) its n-th command, counted from 1. Only what `counts` is counted: where a
 * command changes nothing, dying before it is dying before the next one.
 */
export function crashing(
  run: Run,
  at: number,
  when: "before" | "after",
  counts: (argv: readonly string[]) => boolean = () => true,
): { run: Run } {
  let counted = 0;
  return {
    run: async (argv, options) => {
      if (counted >= at) throw new Crash("already dead");
      if (!counts(argv)) return run(argv, options);
      counted += 1;
      if (counted === at && when === "before") throw new Crash(`before ${argv.join(" ")}`);
      const result = await run(argv, options);
      if (counted === at) throw new Crash(`after ${argv.join(" ")}`);
      return result;
    },
  };
}

/** True for the injected crash, also inside a driver's own error; anything else is a real failure. */
export function isCrash(error: unknown): true {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof Crash) return true;
  throw error;
}

export const quiet: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  group: (_, work) => work(),
};

export const hostNix = (run: Run): Nix => createNixCli({ run, nixConfig });

export function scratch(name: string): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), `neko-${name}-`));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export function driverOptions(stateDirectory: string, run: Run, more: Partial<DriverOptions> = {}): DriverOptions {
  return {
    target: "web",
    stateDirectory,
    run,
    nix: hostNix(run),
    log: quiet,
    registries: new Map(),
    engine: "podman",
    serveLayout: () => Promise.reject(new Error("no layout is served here")),
    timeoutsMs: { prepare: 30_000, apply: 30_000, rollback: 30_000 },
    ...more,
  };
}

/** A directory with bin/busybox and bin/sh. */
function busyboxTree(directory: string): string {
  const busybox = process.env["NEKO_BUSYBOX"] ?? tool("busybox");
  if (!busybox) throw new Error("no busybox");
  mkdirSync(join(directory, "bin"), { recursive: true });
  copyFileSync(busybox, join(directory, "bin/busybox"));
  chmodSync(join(directory, "bin/busybox"), 0o755);
  symlinkSync("busybox", join(directory, "bin/sh"));
  return directory;
}

/** Store paths of tests/fixtures/drivers/paths.nix, by attribute. */
export function buildPaths(directory: string, names: readonly string[]): Record<string, StorePath> {
  const busybox = busyboxTree(join(directory, "busybox"));
  const env = { ...process.env, NIX_CONFIG: nixConfig };
  const file = resolve("tests/fixtures/drivers/paths.nix");
  return Object.fromEntries(
    names.map((name) => {
      const root = join(directory, `built-${name}`);
      const argv = [file, "--argstr", "busybox", busybox, "--attr", name, "--out-link", root];
      const path = execFileSync("nix-build", argv, { env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      return [name, parseStorePath(path.trim())];
    }),
  );
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** What a site answers within a second; undefined when nobody does. */
export async function ask(port: number): Promise<string | undefined> {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "close" } });
      return (await response.text()).trim();
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  return undefined;
}

/** Undefined as soon as nobody answers: for "it is gone". */
export async function askOnce(port: number): Promise<string | undefined> {
  return fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "close" } }).then(
    (response) => response.text(),
    () => undefined,
  );
}

export function writePort(stateDirectory: string, port: number): void {
  mkdirSync(join(stateDirectory, "state"), { recursive: true });
  writeFileSync(join(stateDirectory, "state/port"), String(port));
}
