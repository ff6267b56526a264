import type { Digest } from "../../src/kernel/digest.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Nix } from "../../src/ports/nix.ts";
import type { Run } from "../../src/ports/run.ts";
import type { TargetRecord } from "../../src/release/record.ts";

/**
 * What a target kind can do. One driver instance serves one target. Every method is idempotent: it may be repeated
 * after a crash at any point of it. Source: product.md section 7.
 */
export interface Driver<Observed extends ObservedTarget = ObservedTarget> {
  readonly kind: string;
  /** What is true now; never changes anything. */
  observe(signal: AbortSignal): Promise<Observed>;
  /** True when `observed` is exactly what the record wants: nothing to do. Pure. */
  matches(wanted: TargetRecord, observed: Observed): boolean;
  /** Fetches and verifies everything `apply` needs, rooted so that gc keeps it; the running system is untouched.
   *  @throws NekoError SUBSTITUTE_FAILED, PULL_FAILED, CLOSURE_MISMATCH, IMAGE_MISMATCH, DRIVER_UNAVAILABLE */
  prepare(wanted: TargetRecord, signal: AbortSignal): Promise<void>;
  /** Makes it run. @throws NekoError ACTIVATION_FAILED */
  apply(wanted: TargetRecord, signal: AbortSignal): Promise<void>;
  /** Makes `lastGood` run again by its explicit path or digests; null: back to nothing of ours.
   *  @throws NekoError ROLLBACK_FAILED */
  rollback(lastGood: TargetRecord | null, signal: AbortSignal): Promise<void>;
  /** Lets go of what came before, as far as retention allows. Called once `wanted` is confirmed, and again with later
   *  passes while it fails: what runs must survive a reboot without it. */
  commit(wanted: TargetRecord, signal: AbortSignal): Promise<void>;
}

export interface ObservedTarget {
  /** desiredId the driver recorded for what runs, where it can tell; null when nothing of ours runs. */
  readonly runningId: Digest | null;
  /** For people: `generation 4, /nix/store/…-site`, `web@sha256:…`. */
  readonly summary: string;
}

/** What every driver is made of; each takes what it needs. */
export interface DriverOptions {
  readonly target: string;
  /** Absolute, of this target alone: `/var/lib/neko/targets/web`. Made with mode 0700 when missing. */
  readonly stateDirectory: string;
  readonly run: Run;
  readonly nix: Nix;
  readonly log: Log;
  /** Rewrites of an image source's prefix, from the host's file: `ghcr.io/acme` → `127.0.0.1:5000/mirror`. */
  readonly registries: ReadonlyMap<string, string>;
  readonly engine: "podman" | "docker";
  /** What the engine's client needs of the daemon's own environment (HOME, XDG_RUNTIME_DIR, CONTAINERS_CONF,
   *  DOCKER_HOST): Run hands a child nothing else. */
  readonly engineEnv?: Readonly<Record<string, string>>;
  /** What the engine's client needs only to pull: proxies. podman would hand them on to every container it makes. */
  readonly pullEnv?: Readonly<Record<string, string>>;
  /** What Nix's programs need and nothing else may have: NIX_CONFIG, which may hold tokens, and proxies. `nix` has it. */
  readonly nixEnv?: Readonly<Record<string, string>>;
  /** Serves the image layouts below a directory (`<directory>/<repository>/index.json`) read-only by the distribution
   *  spec. `host` is what stands before the repository in a reference, the port included: `127.0.0.1:41234`. */
  readonly serveLayout: (
    directory: string,
  ) => Promise<{ readonly host: string; readonly port: number } & AsyncDisposable>;
  readonly timeoutsMs: { readonly prepare: number; readonly apply: number; readonly rollback: number };
}
