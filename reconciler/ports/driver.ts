import type { Digest } from "../../src/kernel/digest.ts";
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
  /** Makes what runs survive a reboot and lets go of what came before, as far as retention allows. */
  commit(wanted: TargetRecord, signal: AbortSignal): Promise<void>;
}

export interface ObservedTarget {
  /** desiredId the driver recorded for what runs, where it can tell; null when nothing of ours runs. */
  readonly runningId: Digest | null;
  /** For people: `generation 4, /nix/store/…-site`, `web@sha256:…`. */
  readonly summary: string;
}
