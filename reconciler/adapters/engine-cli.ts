import type { Digest } from "../../src/kernel/digest.ts";
import { NekoError } from "../../src/kernel/error.ts";
import type { ErrorCode } from "../../src/kernel/error-codes.ts";
import { tail } from "../../src/kernel/text.ts";
import type { Run, RunResult } from "../../src/ports/run.ts";
import { createArgv, inspectArgv, listArgv, parseImageId, parseInspected, pullArgv } from "./engine-argv.ts";
import type { EngineKind, NewContainer, Present } from "./engine-argv.ts";

/** The few things asked of a container engine. Containers are named by id, images by digest; tags never. */
export interface Engine {
  /** All containers labelled as the target's, running or not, sorted by name. @throws NekoError DRIVER_UNAVAILABLE */
  list(target: string, signal: AbortSignal): Promise<readonly Present[]>;
  /** The engine's id of an image it has, by reference or id; undefined when it has none. */
  imageId(reference: string, signal: AbortSignal): Promise<Digest | undefined>;
  /** @throws NekoError PULL_FAILED */
  pull(reference: string, insecure: boolean, signal: AbortSignal): Promise<void>;
  /** These @throws NekoError with the code given to {@link createEngine}'s `failing`. */
  create(wanted: NewContainer, signal: AbortSignal): Promise<void>;
  start(name: string, signal: AbortSignal): Promise<void>;
  stop(id: string, signal: AbortSignal): Promise<void>;
  rename(id: string, to: string, signal: AbortSignal): Promise<void>;
  remove(id: string, signal: AbortSignal): Promise<void>;
  /** The last lines a container wrote; never throws for a container that is gone. */
  lastLines(id: string, signal: AbortSignal): Promise<string>;
}

export interface EngineOptions {
  readonly kind: EngineKind;
  readonly run: Run;
  readonly env: Readonly<Record<string, string>>;
  /** More, for a pull alone. */
  readonly pullEnv: Readonly<Record<string, string>>;
  /** Code of a change that the engine refused. */
  readonly failing: ErrorCode;
}

const stopGraceSeconds = 10;
const queryTimeoutMs = 60_000;
// The signal given by the driver carries the deadline of the whole phase; this only bounds one forgotten command.
const changeTimeoutMs = 3_600_000;

export function createEngine({ kind, run, env, pullEnv, failing }: EngineOptions): Engine {
  async function ask(
    argv: readonly string[],
    signal: AbortSignal,
    timeoutMs: number,
    more: Readonly<Record<string, string>> = {},
  ): Promise<RunResult> {
    try {
      return await run(argv, { signal, env: { ...env, ...more }, timeoutMs, maxOutputBytes: 16 * 1024 * 1024 });
    } catch (error) {
      if (!(error instanceof NekoError) || error.code !== "INTERNAL") throw error;
      throw new NekoError("DRIVER_UNAVAILABLE", `${kind} cannot be started: ${error.message}`, {
        hint: `install ${kind}, or set engine: in the host's file to the one that is there`,
        cause: error,
      });
    }
  }

  async function change(argv: readonly string[], signal: AbortSignal): Promise<void> {
    const { status, stderr, stdout } = await ask(argv, signal, changeTimeoutMs);
    if (status === 0) return;
    throw new NekoError(
      failing,
      `${argv.slice(0, 3).join(" ")} failed: ${tail(stderr.trim() === "" ? stdout : stderr)}`,
      {
        hint: `look at \`${kind} ps --all --filter label=dev.neko.target\` on the host; the container's run options may not fit it`,
      },
    );
  }

  const unavailable = (what: string, stderr: string): NekoError =>
    new NekoError("DRIVER_UNAVAILABLE", `${kind} ${what}: ${tail(stderr)}`, {
      hint: `check that \`${kind} info\` works for the user the reconciler runs as`,
    });

  return {
    async list(target, signal) {
      // A container may be removed by others between the two questions: ask again, once.
      for (let last = false; ; last = true) {
        const listed = await ask(listArgv(kind, target), signal, queryTimeoutMs);
        if (listed.status !== 0) throw unavailable("cannot list containers", listed.stderr);
        const ids = listed.stdout.split("\n").filter((id) => id !== "");
        if (ids.length === 0) return [];
        const { status, stdout, stderr } = await ask(inspectArgv(kind, ids), signal, queryTimeoutMs);
        if (status === 0) return parseInspected(stdout).toSorted((a, b) => (a.name < b.name ? -1 : 1));
        if (last) throw unavailable("cannot inspect containers", stderr);
      }
    },

    async imageId(reference, signal) {
      const argv = [kind, "image", "inspect", "--format={{.Id}}", reference];
      const { status, stdout } = await ask(argv, signal, queryTimeoutMs);
      return status === 0 ? (parseImageId(stdout) ?? undefined) : undefined;
    },

    async pull(reference, insecure, signal) {
      const { status, stderr } = await ask(pullArgv(kind, reference, insecure), signal, changeTimeoutMs, pullEnv);
      if (status === 0) return;
      throw new NekoError("PULL_FAILED", `pull of ${reference} failed: ${tail(stderr, 3)}`, {
        hint: `check that this host reaches the registry and that \`${kind} login\` was done where it asks for it`,
      });
    },

    create: (wanted, signal) => change(createArgv(kind, wanted), signal),
    start: (name, signal) => change([kind, "container", "start", name], signal),
    stop: (id, signal) => change([kind, "container", "stop", "-t", String(stopGraceSeconds), id], signal),
    rename: (id, to, signal) => change([kind, "container", "rename", id, to], signal),
    remove: (id, signal) => change([kind, "container", "rm", "--force", "--volumes", id], signal),

    async lastLines(id, signal) {
      const { stdout, stderr } = await ask([kind, "container", "logs", "--tail", "20", id], signal, queryTimeoutMs);
      return tail(`${stdout}\n${stderr}`.trim());
    },
  };
}
