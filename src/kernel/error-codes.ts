/** What the loop does next: a person must act, come back later, or back off and retry. */
export type Disposition = "stalled" | "waiting" | "transient";

interface CodeFacts {
  readonly disposition: Disposition;
  /** Exit status of a command that ends with this code (product.md section 11). */
  readonly exit: number;
}

const facts = <D extends Disposition>(disposition: D, exit: number): CodeFacts => ({ disposition, exit });

/**
 * Every code Neko can end with. Adding one means a heading in docs/errors.md (tests/unit/errors.test.ts holds both).
 * `stalled`: a person must act. `waiting`: come back later. `transient`: back off and retry.
 */
export const dispositions = {
  INTERNAL: facts("stalled", 1),
  USAGE: facts("stalled", 2),
  VALUE_INVALID: facts("stalled", 2),
  CONFIG_MISSING: facts("stalled", 2),
  CONFIG_INVALID: facts("stalled", 2),
  HOST_CONFIG_INVALID: facts("stalled", 2),
  FEATURE_UNSUPPORTED: facts("stalled", 2),
  TRUST_INVALID: facts("stalled", 2),
  KEY_INVALID: facts("stalled", 2),
  CANCELLED: facts("transient", 75),
  TIMED_OUT: facts("transient", 75),

  NIX_MISSING: facts("stalled", 2),
  NIX_TOO_OLD: facts("stalled", 2),
  RUNNER_UNSUITABLE: facts("stalled", 2),
  EVALUATION_FAILED: facts("stalled", 5),
  ATTRIBUTE_MISSING: facts("stalled", 5),
  NOT_EVALUATED: facts("waiting", 0),
  REV_IN_CLOSURE: facts("waiting", 0),
  BUILD_FAILED: facts("stalled", 5),
  SHELL_CHECK_FAILED: facts("stalled", 5),
  SUBSTITUTE_FAILED: facts("transient", 5),
  CLOSURE_MISMATCH: facts("stalled", 8),

  DIRTY_TREE_PUSH: facts("stalled", 2),
  IMAGE_UNPACKABLE: facts("stalled", 5),
  REGISTRY_UNREACHABLE: facts("transient", 75),
  REGISTRY_DENIED: facts("stalled", 5),
  REGISTRY_PROTOCOL: facts("stalled", 5),
  IMAGE_MISSING: facts("stalled", 5),
  IMAGE_MISMATCH: facts("stalled", 8),
  PULL_FAILED: facts("transient", 5),

  CACHE_UNREACHABLE: facts("transient", 75),
  CACHE_DENIED: facts("stalled", 5),
  CACHE_UNUSABLE: facts("stalled", 5),
  PATH_UNSIGNED: facts("stalled", 8),

  GIT_FAILED: facts("transient", 75),
  REMOTE_UNREACHABLE: facts("transient", 75),
  REMOTE_DENIED: facts("stalled", 5),
  CHANNEL_BROKEN: facts("stalled", 8),
  CHANNEL_CONTENDED: facts("transient", 75),

  SIGNATURE_INVALID: facts("stalled", 8),
  SIGNER_UNKNOWN: facts("stalled", 8),
  ROLE_DENIED: facts("stalled", 8),
  KEY_REVOKED: facts("stalled", 8),
  REPOSITORY_MISMATCH: facts("stalled", 8),
  REF_MISMATCH: facts("stalled", 8),
  RELEASE_REPLAYED: facts("stalled", 8),
  NOT_DESCENDANT: facts("stalled", 8),
  RECORD_INVALID: facts("stalled", 8),
  ROLLBACK_REFUSED: facts("stalled", 8),
  POLICY_ROLLED_BACK: facts("stalled", 8),

  HOST_NOT_INITIALISED: facts("stalled", 2),
  HOST_ALREADY_INITIALISED: facts("stalled", 2),
  STATE_UNREADABLE: facts("stalled", 1),
  STATE_WRITE_FAILED: facts("transient", 1),
  LOCK_HELD: facts("transient", 75),
  TARGET_UNKNOWN: facts("stalled", 2),

  RELEASE_PENDING: facts("waiting", 0),
  SUPERSEDED: facts("waiting", 0),
  WAVE_NOT_ADMITTED: facts("waiting", 4),
  WAVE_NOT_READY: facts("waiting", 4),
  WINDOW_CLOSED: facts("waiting", 4),
  ROLLOUT_FROZEN: facts("waiting", 4),
  NO_VARIANT_RUNS: facts("waiting", 4),
  HARDWARE_UNKNOWN: facts("waiting", 4),
  HELD: facts("waiting", 4),
  QUARANTINED: facts("waiting", 4),

  ACTIVATION_FAILED: facts("stalled", 6),
  PROBE_FAILED: facts("stalled", 6),
  CONFIRM_FAILED: facts("stalled", 6),
  INTERRUPTED: facts("transient", 6),
  ROLLBACK_FAILED: facts("stalled", 7),
  DRIVER_UNAVAILABLE: facts("stalled", 5),

  GITHUB_DENIED: facts("stalled", 5),
  GITHUB_UNREACHABLE: facts("transient", 75),
  GITHUB_REJECTED: facts("stalled", 5),
  EVENT_REFUSED: facts("stalled", 2),
  REPORT_INVALID: facts("stalled", 8),
  PLAN_FILE_INVALID: facts("stalled", 8),
  MATRIX_TOO_LARGE: facts("stalled", 2),
  HANDOFF_INCOMPLETE: facts("stalled", 5),
  WEBHOOK_FAILED: facts("transient", 75),
} as const satisfies Record<string, CodeFacts>;

export type ErrorCode = keyof typeof dispositions;
