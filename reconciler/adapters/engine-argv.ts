import { parseDigest, type Digest } from "../../src/kernel/digest.ts";
import { NekoError } from "../../src/kernel/error.ts";
import { clip } from "../../src/kernel/text.ts";
import type { RunOptions } from "../../src/spec/desired-state.ts";

// What is said to podman and docker, and how their answers are read. No I/O. Both understand the same words here.

export type EngineKind = "podman" | "docker";

const labels = {
  target: "dev.neko.target",
  desiredId: "dev.neko.desired-id",
  container: "dev.neko.container",
} as const;

/** A container of ours as the engine has it. */
export interface Present {
  readonly id: string;
  readonly name: string;
  /** Which container of the target it is. */
  readonly container: string;
  /** As its label says; null when that is no digest. */
  readonly desiredId: Digest | null;
  /** The engine's image id: the config digest, or the manifest's where docker keeps images in containerd. */
  readonly image: Digest | null;
  /** `running`, `created`, `exited` …: the engine's own word. */
  readonly status: string;
  readonly exitCode: number;
}

export interface NewContainer {
  readonly name: string;
  readonly target: string;
  readonly container: string;
  readonly desiredId: Digest;
  readonly image: Digest;
  readonly run: RunOptions;
}

/**
 * Every value is glued to its option with `=`, and the image is a digest: nothing a person wrote can become an option.
 * What follows the image is the container's. Never restarted by the engine: what is not committed must not come back.
 * @throws NekoError VALUE_INVALID for a variable's name that would be read as more than a name
 */
export function createArgv(engine: EngineKind, wanted: NewContainer): readonly string[] {
  const { run } = wanted;
  return [
    engine,
    "container",
    "create",
    `--name=${wanted.name}`,
    `--label=${labels.target}=${wanted.target}`,
    `--label=${labels.desiredId}=${wanted.desiredId}`,
    `--label=${labels.container}=${wanted.container}`,
    "--restart=no",
    "--pull=never",
    `--network=${run.network}`,
    ...run.ports.map((port) => `--publish=${port}`),
    ...Object.entries(run.env).map(([name, value]) => `--env=${variable(name)}=${value}`),
    ...run.mounts.map((mount) => `--volume=${mount}`),
    ...run.devices.map((device) => `--device=${device}`),
    wanted.image,
    ...run.args,
  ];
}

/** Source: IEEE Std 1003.1, 8.1. `A=B` or podman's `A*` would set other variables than the record names. */
function variable(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) return name;
  throw new NekoError("VALUE_INVALID", `"${clip(name, 80)}" is no name of an environment variable`, {
    hint: "use letters, digits and _ in the container's env",
  });
}

/** `reference` is one of ours: `host/repository@digest`. TLS may only be missing on this machine itself. */
export function pullArgv(engine: EngineKind, reference: string, insecure: boolean): readonly string[] {
  // docker trusts 127.0.0.0/8 without TLS by itself and has no such flag.
  const tls = engine === "podman" && insecure ? ["--tls-verify=false"] : [];
  return [engine, "image", "pull", "--quiet", ...tls, reference];
}

export function listArgv(engine: EngineKind, target: string): readonly string[] {
  return [engine, "container", "ls", "--all", "--quiet", "--no-trunc", `--filter=label=${labels.target}=${target}`];
}

/** A JSON array; a Go template would have to spell the fields differently for podman and docker. */
export function inspectArgv(engine: EngineKind, ids: readonly string[]): readonly string[] {
  return [engine, "container", "inspect", ...ids];
}

interface Inspected {
  readonly Id: string;
  readonly Name: string;
  readonly Image: string;
  readonly State: { readonly Status: string; readonly ExitCode: number };
  readonly Config: { readonly Labels: Readonly<Record<string, string>> | null };
}

/** @throws SyntaxError, TypeError when it is not what {@link inspectArgv} asked for */
export function parseInspected(stdout: string): readonly Present[] {
  return (JSON.parse(stdout) as readonly Inspected[]).map(({ Id, Name, Image, State, Config }) => ({
    id: Id,
    name: Name.replace(/^\//, ""), // docker writes "/name"
    container: Config.Labels?.[labels.container] ?? "",
    desiredId: digestOrNull(Config.Labels?.[labels.desiredId]),
    image: parseImageId(Image),
    status: State.Status.toLowerCase(),
    exitCode: State.ExitCode,
  }));
}

/** podman writes 64 hex digits, docker `sha256:` before them; null for anything else. */
export function parseImageId(text: string): Digest | null {
  const hex = text.trim();
  return digestOrNull(hex.startsWith("sha256:") ? hex : `sha256:${hex}`);
}

function digestOrNull(text: string | undefined): Digest | null {
  if (text === undefined) return null;
  try {
    return parseDigest(text);
  } catch {
    return null;
  }
}
