import { constants } from "node:fs";
import { access, readdir, readlink, stat } from "node:fs/promises";
import { homedir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Digest } from "../../src/kernel/digest.ts";
import { NekoError, toNekoError } from "../../src/kernel/error.ts";
import type { ErrorCode } from "../../src/kernel/error-codes.ts";
import type { StorePath } from "../../src/kernel/store-path.ts";
import { clip, tail } from "../../src/kernel/text.ts";
import { closureDigest } from "../../src/plan/closure.ts";
import type { ProfileSlice } from "../../src/plan/slice.ts";
import type { TargetRecord } from "../../src/release/record.ts";
import type { Driver, DriverOptions, ObservedTarget } from "../ports/driver.ts";
import { makePrivate, profilePaths, readProfile, readRunning } from "./driver-profile-state.ts";
import { removeDurably, syncDirectory, writeRunning } from "./driver-profile-state.ts";

export interface ObservedProfile extends ObservedTarget {
  /** Where the link leads; null when there is none. */
  readonly link: StorePath | null;
  /** The link's path is valid in the store. */
  readonly valid: boolean;
  /** `activate` of exactly this desiredId ended with 0. */
  readonly activated: boolean;
}

const keepGenerations = 5;
const nixTimeoutMs = 60_000;

/**
 * A store path with an optional program `activate` at its top, held by a Nix profile link. Always set by explicit
 * path: `nix-env --set` survives being killed at any point, `--rollback` does not (security-reliability.md finding 10).
 * Power loss after apply may come up with the unconfirmed path; recovery probes it or rolls back (product.md section 7).
 */
export function createProfileDriver(options: DriverOptions): Driver<ObservedProfile> {
  const paths = profilePaths(options.stateDirectory);
  const nixOptions = (signal: AbortSignal) => ({ signal, timeoutMs: nixTimeoutMs, env: options.nixEnv ?? {} });
  const makeDirectories = () => makePrivate([options.stateDirectory, paths.roots, paths.state]);

  async function setLink(storePath: StorePath, signal: AbortSignal, code: ErrorCode): Promise<void> {
    const argv = ["nix-env", "--profile", paths.profile, "--set", storePath];
    const { status, stderr } = await options.run(argv, nixOptions(signal));
    if (status !== 0) {
      throw new NekoError(code, `nix-env could not set the profile of ${options.target}: ${tail(stderr)}`, {
        hint: "run the same nix-env --set by hand as the reconciler's user to see why",
      });
    }
    await syncDirectory(options.stateDirectory);
  }

  /** Runs PATH/<program> when there is one. */
  async function runProgram(of: Activation, signal: AbortSignal): Promise<void> {
    const program = join(of.storePath, of.program);
    const file = await stat(program).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
      throw failed(of, clip(error.message, 200), error);
    });
    if (!file) {
      if (of.program === "deactivate")
        options.log.warn(`${of.storePath} has no deactivate: what it started keeps running`);
      return;
    }
    if (!file.isFile() || !(await isExecutable(program))) throw failed(of, "it is no executable file");
    const said: string[] = [];
    const keep = (line: string): void => {
      said.push(clip(line, 400));
      if (said.length > 20) said.shift();
    };
    try {
      const { status } = await options.run([program], {
        signal,
        timeoutMs: of.timeoutMs,
        cwd: paths.state,
        env: activationEnv(options, paths.state, of),
        onStdoutLine: keep,
        onStderrLine: keep,
      });
      if (status !== 0) throw failed(of, `it ended with ${status}${quoted(said)}`);
    } catch (error) {
      const cause = toNekoError(error);
      if (cause.code === of.code || cause.code === "CANCELLED") throw cause;
      throw failed(of, `${cause.message}${quoted(said)}`, cause);
    }
  }

  function failed(of: Activation, why: string, cause?: unknown): NekoError {
    return new NekoError(of.code, `${of.program} of ${options.target} (${basename(of.storePath)}): ${why}`, {
      hint: `run ${of.program} by hand on the host, with the same NEKO_ variables, until it ends with 0`,
      cause,
    });
  }

  /** Records the intent, sets the link, activates, records the end: each step may be repeated. */
  async function switchTo(
    wanted: TargetRecord,
    code: ErrorCode,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { storePath } = profileSlice(wanted);
    await makeDirectories();
    const [link, before] = await Promise.all([readProfile(paths.profile), readRunning(paths.running)]);
    // Cut off after the link was set: what ran before is only known from the record.
    const resumed = before !== undefined && before.storePath === storePath && !before.activated;
    const previous = resumed ? before.previous : link;
    const running = { desiredId: wanted.desiredId, storePath, previous, activated: false };
    await writeRunning(paths.running, running);
    await setLink(storePath, signal, code);
    const { desiredId } = wanted;
    await runProgram({ program: "activate", storePath, previous, desiredId, code, timeoutMs }, signal);
    await writeRunning(paths.running, { ...running, activated: true });
  }

  /** Back to nothing of ours. The link goes last, so that a repeat still finds what to deactivate. */
  async function removeAll(signal: AbortSignal): Promise<void> {
    await makeDirectories();
    const [link, before] = await Promise.all([readProfile(paths.profile), readRunning(paths.running)]);
    if (link) {
      const of = {
        storePath: link,
        previous: null,
        desiredId: before?.desiredId ?? null,
        code: "ROLLBACK_FAILED",
      } as const;
      await runProgram({ ...of, program: "deactivate", timeoutMs: options.timeoutsMs.rollback }, signal);
    }
    const links = (await readdir(options.stateDirectory)).filter((name) => generationOf(name) !== undefined);
    await removeDurably([paths.running, paths.profile, ...links.map((name) => join(options.stateDirectory, name))]);
  }

  return {
    kind: "profile",

    async observe(signal) {
      const [link, running] = await Promise.all([readProfile(paths.profile), readRunning(paths.running)]);
      if (!link) return { runningId: null, summary: "nothing", link: null, valid: false, activated: false };
      const valid = await isValid(link);
      const ours = running?.storePath === link;
      const activated = ours && running.activated;
      return {
        runningId: activated && valid ? running.desiredId : null,
        summary: `${link}${valid ? "" : ", missing in the store"}${activated ? "" : ours ? ", not activated" : ", not ours"}`,
        link,
        valid,
        activated,
      };

      async function isValid(path: StorePath): Promise<boolean> {
        const argv = ["nix-store", "--check-validity", path];
        return (await options.run(argv, nixOptions(signal))).status === 0;
      }
    },

    matches(wanted, observed) {
      return (
        wanted.slice.kind === "profile" &&
        observed.runningId === wanted.desiredId &&
        observed.link === wanted.slice.storePath &&
        observed.valid &&
        observed.activated
      );
    },

    async prepare(wanted, signal) {
      const { storePath } = profileSlice(wanted);
      await makeDirectories();
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutsMs.prepare)]);
      await options.nix.realise(storePath, join(paths.roots, basename(storePath)), deadline);
      const got = closureDigest(await options.nix.closure([storePath], deadline));
      if (got === wanted.closure) return;
      throw new NekoError(
        "CLOSURE_MISMATCH",
        `${storePath} is here with closure ${got}, the release names ${wanted.closure ?? "none"}`,
        {
          hint: "find out which cache answered with other contents; the release was built from something else",
        },
      );
    },

    async apply(wanted, signal) {
      await switchTo(wanted, "ACTIVATION_FAILED", options.timeoutsMs.apply, signal);
    },

    async rollback(lastGood, signal) {
      try {
        if (lastGood) await switchTo(lastGood, "ROLLBACK_FAILED", options.timeoutsMs.rollback, signal);
        else await removeAll(signal);
      } catch (error) {
        throw asRollbackFailure(error, options.target);
      }
    },

    async commit(wanted, signal) {
      const { storePath } = profileSlice(wanted);
      const generations = await listGenerations(paths.profile);
      const old = generations.numbers.toSorted((a, b) => b - a).slice(keepGenerations);
      const drop = old.filter((number) => number !== generations.current);
      if (drop.length > 0) {
        const argv = ["nix-env", "--profile", paths.profile, "--delete-generations", ...drop.map(String)];
        const { status, stderr } = await options.run(argv, nixOptions(signal));
        // Not worth undoing a good deployment for.
        if (status !== 0) options.log.warn(`old generations of ${options.target} stay: ${tail(stderr)}`);
      }
      // Generations root what came before; what prepare fetched and never became one is let go.
      const roots = await readdir(paths.roots).catch(() => []);
      await removeDurably(roots.filter((name) => name !== basename(storePath)).map((name) => join(paths.roots, name)));
    },
  };
}

interface Activation {
  readonly program: "activate" | "deactivate";
  readonly storePath: StorePath;
  readonly previous: StorePath | null;
  readonly desiredId: Digest | null;
  readonly code: ErrorCode;
  readonly timeoutMs: number;
}

/**
 * The contract with people's `activate` and `deactivate`. They may be run again at any time, after being killed at any
 * point. What they start and leave running must have its own session (`setsid`) and no output of ours (`>log 2>&1`),
 * since their process group is killed at the deadline.
 */
function activationEnv(options: DriverOptions, state: string, of: Activation): Record<string, string> {
  return {
    NEKO_TARGET: options.target,
    NEKO_DESIRED_ID: of.desiredId ?? "",
    NEKO_STORE_PATH: of.storePath,
    NEKO_PREVIOUS: of.previous ?? "",
    STATE_DIRECTORY: state,
    HOME: homedir(),
    USER: userInfo().username,
    PATH: [
      `${of.storePath}/bin`,
      "/run/current-system/sw/bin",
      "/nix/var/nix/profiles/default/bin",
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ].join(":"),
  };
}

function profileSlice(record: TargetRecord): ProfileSlice {
  if (record.slice.kind === "profile") return record.slice;
  throw new TypeError(`a ${record.slice.kind} record was given to the profile driver`); // drivers are chosen by kind
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function quoted(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `: ${tail(lines.join("\n"))}`;
}

function asRollbackFailure(error: unknown, target: string): NekoError {
  const cause = toNekoError(error);
  if (cause.code === "ROLLBACK_FAILED" || cause.code === "CANCELLED") return cause;
  return new NekoError("ROLLBACK_FAILED", `rolling back ${target}: ${cause.message}`, { hint: cause.hint, cause });
}

/** Numbers of all generations, and of the one the link leads to. */
async function listGenerations(profile: string): Promise<{ numbers: readonly number[]; current: number | undefined }> {
  const names = await readdir(dirname(profile));
  const current = await readlink(profile).catch(() => undefined);
  return {
    numbers: names.map(generationOf).filter((number) => number !== undefined),
    current: current === undefined ? undefined : generationOf(basename(current)),
  };
}

/** `profile-4-link` to 4. */
function generationOf(name: string): number | undefined {
  const match = /^profile-([0-9]+)-link$/.exec(name);
  return match ? Number(match[1]) : undefined;
}
