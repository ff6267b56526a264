import { readFile } from "node:fs/promises";
import { createGitMirror } from "../src/adapters/git/git-mirror.ts";
import { createHardwareProbe } from "../src/adapters/hardware-probe.ts";
import { serveLayout } from "../src/adapters/registry/layout-server.ts";
import { createNixCli } from "../src/adapters/nix/nix-cli.ts";
import { nodeClock } from "../src/adapters/node-clock.ts";
import { createNodeRun } from "../src/adapters/node-run.ts";
import { NekoError, toNekoError } from "../src/kernel/error.ts";
import { Exit } from "../src/kernel/exit.ts";
import { clip } from "../src/kernel/text.ts";
import type { DesiredSlice } from "../src/plan/slice.ts";
import type { GitRemote } from "../src/ports/git.ts";
import type { Log } from "../src/ports/log.ts";
import type { Run } from "../src/ports/run.ts";
import { parseTrust, type Trust } from "../src/release/trust.ts";
import type { Hardware } from "../src/variants/hardware.ts";
import { createContainersDriver } from "./adapters/driver-containers.ts";
import { createProfileDriver } from "./adapters/driver-profile.ts";
import { createGitSource } from "./adapters/git-source.ts";
import { createGuardStarter, parseGuardArguments } from "./adapters/guard-process.ts";
import { netGet } from "./adapters/net-get.ts";
import { netReach } from "./adapters/net-reach.ts";
import { createProcProcesses } from "./adapters/proc-processes.ts";
import { createCheckRunReporter } from "./adapters/reporter-check-run.ts";
import { createFileReporter } from "./adapters/reporter-file.ts";
import { createWebhookReporter } from "./adapters/reporter-webhook.ts";
import { trackRun } from "./apply/children.ts";
import { parseHostConfig, type HostConfig, type RemoteConfig, type ReporterConfig } from "./config.ts";
import { exitOfAll, graceMs, passAll, passForever } from "./host.ts";
import { standGuard, type GuardEnd } from "./guard.ts";
import type { Driver, DriverOptions } from "./ports/driver.ts";
import type { Reporter } from "./ports/reporter.ts";
import type { ReleaseSource } from "./ports/source.ts";
import type { StopSignals, TargetHost } from "./session.ts";
import { exists } from "./state/durable-files.ts";
import { initHost, readAgentKey, targetDirectory, type InitialisedHost } from "./state/init.ts";
import * as verbs from "./verbs.ts";
import { runProbes } from "./verify/run.ts";

// Wires the daemon and the verbs that look at a host. The CLI parses flags, calls these and prints.

/** What every verb here is given. */
export interface HostOptions {
  readonly configFile: string;
  /** All of the host file's targets unless given. */
  readonly target?: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** The operator's environment: PATH, HOME, proxies, Nix's and the engine's own variables are taken from it. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** `neko reconcile`. Once: the exit status of one pass over all targets; else 0 after SIGTERM.
 *  @throws NekoError HOST_CONFIG_INVALID, CONFIG_MISSING, TRUST_INVALID, TARGET_UNKNOWN, HOST_NOT_INITIALISED */
export async function runReconcile(options: HostOptions & { readonly once: boolean }): Promise<number> {
  const signals = stopSignals(options.signal);
  if (options.once) return exitOfAll(await passAll(await loadHosts(options), signals));

  let hosts = await loadHosts(options);
  let reload = new AbortController();
  const onHangup = (): void => reload.abort();
  process.on("SIGHUP", onHangup);
  try {
    while (!options.signal.aborted) {
      await passForever(hosts, signals, reload.signal);
      if (!reload.signal.aborted) break;
      reload = new AbortController();
      hosts = await loadHosts(options).catch((error: unknown) => {
        const { code, message } = toNekoError(error);
        options.log.error(`not reloaded: ${code}: ${message}`);
        return hosts;
      });
    }
  } finally {
    process.off("SIGHUP", onHangup);
  }
  return Exit.ok;
}

/** `neko guard …`, which only the reconciler starts. @throws NekoError USAGE, LOCK_HELD and as a pass does */
export async function runGuard(
  args: readonly string[],
  options: Omit<HostOptions, "configFile" | "target">,
): Promise<GuardEnd> {
  const { config, target, ...order } = parseGuardArguments(args);
  const [host] = await loadHosts({ ...options, configFile: config, target });
  if (!host) throw new TypeError("no host was loaded");
  return standGuard(host, order, stopSignals(options.signal));
}

/** `neko host init`. @throws NekoError HOST_ALREADY_INITIALISED, HOST_NOT_INITIALISED (an anchor was removed) */
export async function hostInit(options: Pick<HostOptions, "configFile">): Promise<InitialisedHost> {
  const config = await loadConfig(options.configFile);
  return initHost(config, await loadTrust(config), { bootId: createProcProcesses().bootId, now: nodeClock.now() });
}

/** `neko status`: needs neither the trust file nor the key. */
export async function hostStatus(options: Pick<HostOptions, "configFile" | "target">): Promise<verbs.StatusOf[]> {
  const config = await loadConfig(options.configFile);
  return Promise.all(
    chosenTargets(config, options.target).map((target) =>
      verbs.readStatus(target, targetDirectory(config, target), nodeClock.now()).then(
        (status) => ({ kind: "known", status }) as const,
        (error: unknown) => ({ kind: "unreadable", target, error: toNekoError(error) }) as const,
      ),
    ),
  );
}

/** `neko history`: newest first. */
export async function hostHistory(
  options: Pick<HostOptions, "configFile"> & { readonly target: string },
  limit: number,
): ReturnType<typeof verbs.readHistory> {
  const config = await loadConfig(options.configFile);
  return verbs.readHistory(targetDirectory(config, oneTarget(config, options.target)), limit);
}

/** `neko diff`: what the next pass would do. */
export async function hostDiff(options: HostOptions): Promise<verbs.TargetDiff[]> {
  const diffs: verbs.TargetDiff[] = [];
  for (const host of await loadHosts(options)) diffs.push(await verbs.readDiff(host, options.signal));
  return diffs;
}

type TargetOptions = Pick<HostOptions, "configFile" | "signal"> & { readonly target: string };

/** `neko retry`. False when there was nothing to forget. */
export async function hostRetry(options: TargetOptions): Promise<boolean> {
  return verbs.retry(await loadHeld(options), options.signal);
}

/** `neko hold`. */
export async function hostHold(options: TargetOptions, wanted: Parameters<typeof verbs.hold>[1]): Promise<boolean> {
  return verbs.hold(await loadHeld(options), wanted, options.signal);
}

/** `neko resume`. False when there was no hold. */
export async function hostResume(options: TargetOptions): Promise<boolean> {
  return verbs.resume(await loadHeld(options), options.signal);
}

/** `neko host probe`: needs no host file. */
export async function hostProbe({ env, signal }: Pick<HostOptions, "env" | "signal">): Promise<Hardware> {
  return createHardwareProbe({ run: createNodeRun({ path: env["PATH"] ?? "/usr/bin:/bin" }) })(signal);
}

/** @throws NekoError CONFIG_MISSING, HOST_CONFIG_INVALID */
export async function loadConfig(file: string): Promise<HostConfig> {
  return parseHostConfig(await readNamed(file, "CONFIG_MISSING", "write the host file, or give --config"), file);
}

async function loadTrust(config: HostConfig): Promise<Trust> {
  const hint = "write the trust file: policyVersion, repository, ref and the keys per role";
  return parseTrust(await readNamed(config.trustFile, "TRUST_INVALID", hint), config.trustFile);
}

async function readNamed(file: string, code: "CONFIG_MISSING" | "TRUST_INVALID", hint: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new NekoError(code, `${clip(file, 200)} could not be read`, { hint, cause });
  }
}

async function loadHeld({ configFile, target }: Pick<TargetOptions, "configFile" | "target">): Promise<verbs.Held> {
  const config = await loadConfig(configFile);
  const directory = targetDirectory(config, oneTarget(config, target));
  return { target, directory, processes: createProcProcesses(), clock: nodeClock };
}

// Taken from the operator's environment where they are set; children get nothing else of it (R5). What may hold a
// secret goes only to the programs that need it, never to an activation, a probe or a container.
const commonVariables = ["NIX_REMOTE", "NIX_SSL_CERT_FILE", "SSL_CERT_FILE"];
const proxyVariables = ["http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"];
const podmanVariables = [
  "CONTAINERS_CONF",
  "CONTAINERS_STORAGE_CONF",
  "CONTAINERS_REGISTRIES_CONF",
  "NEKO_PODMAN_ROOT",
];
const dockerVariables = ["DOCKER_HOST", "DOCKER_CONFIG"];
const engineVariables = ["HOME", "XDG_RUNTIME_DIR", "REGISTRY_AUTH_FILE", ...podmanVariables, ...dockerVariables];

/** Everything a pass is made with, per target. */
async function loadHosts(options: HostOptions): Promise<readonly TargetHost[]> {
  const config = await loadConfig(options.configFile);
  const trust = await loadTrust(config);
  const targets = chosenTargets(config, options.target);
  const processes = createProcProcesses();
  // TEEs and containers without a disk begin anew with each boot, at the release their trust file pins.
  if (trust.bootstrap && !(await exists(`${config.stateDirectory}/targets`))) {
    await initHost(config, trust, { bootId: processes.bootId, now: nodeClock.now() });
  }
  const key = await readAgentKey(config.agentKeyFile);
  const { env, log } = options;
  return targets.map((target) => {
    const directory = targetDirectory(config, target);
    const untracked = createNodeRun({
      path: env["PATH"] ?? "/usr/bin:/bin",
      home: env["HOME"] ?? "/var/empty",
      extraEnv: pick(env, commonVariables),
    });
    const run = trackRun(untracked, directory, processes);
    const proxyEnv = pick(env, proxyVariables);
    const nixEnv = pick(env, ["NIX_CONFIG", ...proxyVariables]);
    return {
      target,
      directory,
      config,
      trust,
      key,
      source: createSource(config, trust, directory, withEnv(run, proxyEnv), log),
      driver: createDrivers({
        target,
        stateDirectory: directory,
        run,
        nix: createNixCli({ run: withEnv(run, nixEnv) }),
        nixEnv,
        log,
        registries: config.registries,
        engine: config.engine,
        engineEnv: pick(env, engineVariables),
        pullEnv: proxyEnv,
        serveLayout,
        timeoutsMs: config.timeoutsMs,
      }),
      probe: (probes, signal) => runProbes(probes, { run, get: netGet, clock: nodeClock }, signal),
      reach: netReach,
      hardware: createHardwareProbe({ run }),
      processes,
      startGuard: createGuardStarter({
        argv: [process.execPath, ...process.execArgv, process.argv[1] ?? ""],
        configFile: options.configFile,
        directory,
        env: pick(env, ["PATH", "NIX_CONFIG", ...commonVariables, ...proxyVariables, ...engineVariables]),
        run: untracked, // it must outlive this pass
      }),
      reporters: config.reporters.map(createReporter),
      clock: nodeClock,
      log,
    };
  });
}

/** The same run, with more in every child's environment. */
function withEnv(run: Run, env: Readonly<Record<string, string>>): Run {
  return (argv, options) => run(argv, { ...options, env: { ...env, ...options.env } });
}

/** Token files are read for every pass: a GitHub App's tokens live an hour. A remote whose token is missing is left out
 *  of that pass, as one that does not answer. */
function createSource(config: HostConfig, trust: Trust, directory: string, run: Run, log: Log): ReleaseSource {
  const mirror = createGitMirror({ directory: `${directory}/mirror.git`, run, alone: true }); // a channel's envelopes are blobs: not commitsOnly
  const { branch } = config;
  const withRemotes = (remotes: readonly GitRemote[]): ReleaseSource =>
    createGitSource({ mirror, remotes, branch, trust, now: () => nodeClock.now() });
  withRemotes([]); // refuses a branch that is not the trust file's before the first pass
  return {
    async resolve(anchor, target, signal) {
      const remotes: GitRemote[] = [];
      const failures: NekoError[] = [];
      for (const remote of config.remotes) {
        try {
          remotes.push(await toGitRemote(remote));
        } catch (thrown) {
          const error = toNekoError(thrown);
          log.warn(`${target}: remote ${remote.name} is left out: ${error.code}: ${error.message}`);
          failures.push(error);
        }
      }
      if (remotes.length === 0 && failures[0]) throw failures[0];
      return withRemotes(remotes).resolve(anchor, target, signal);
    },
  };
}

async function toGitRemote({ name, url, tokenFile }: RemoteConfig): Promise<GitRemote> {
  if (tokenFile === undefined) return { name, url };
  const token = (await readNamed(tokenFile, "CONFIG_MISSING", "write the remote's token to its token-file")).trim();
  return { name, url, credential: { username: "x-access-token", password: token } };
}

function createDrivers(options: DriverOptions): TargetHost["driver"] {
  const made = new Map<string, Driver>();
  return (kind) => {
    const driver = made.get(kind) ?? createDriver(kind, options);
    made.set(kind, driver);
    return driver;
  };
}

function createDriver(kind: DesiredSlice["kind"], options: DriverOptions): Driver {
  // A driver's own observation goes only to its own `matches`.
  switch (kind) {
    case "profile":
      return createProfileDriver(options) as Driver;
    case "containers":
      return createContainersDriver(options) as Driver;
  }
}

function createReporter(config: ReporterConfig): Reporter {
  switch (config.kind) {
    case "file":
      return createFileReporter(config.path);
    case "webhook":
      return createWebhookReporter(config.url, config.secretFile);
    case "check-run":
      return createCheckRunReporter(config);
  }
}

/** `hard` follows `soft` by the time a change may still take; a process that hangs even then ends 2 s later. */
function stopSignals(soft: AbortSignal): StopSignals {
  const hard = new AbortController();
  const onStop = (): void => {
    setTimeout(() => hard.abort(soft.reason), graceMs).unref();
    setTimeout(() => process.exit(Exit.transient), graceMs + 2_000).unref();
  };
  if (soft.aborted) onStop();
  else soft.addEventListener("abort", onStop, { once: true });
  return { soft, hard: hard.signal };
}

function chosenTargets(config: HostConfig, target: string | undefined): readonly string[] {
  return target === undefined ? config.targets : [oneTarget(config, target)];
}

function oneTarget(config: HostConfig, target: string): string {
  if (config.targets.includes(target)) return target;
  throw new NekoError("TARGET_UNKNOWN", `this host is not ${clip(target, 100)}`, {
    hint: `give one of its targets: ${config.targets.join(", ")}`,
  });
}

function pick(env: HostOptions["env"], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
