import type { Digest } from "../kernel/digest.ts";
import type { Revision } from "../kernel/revision.ts";
import type { DesiredSlice } from "../plan/slice.ts";

// The three kinds of entry of a channel's chain, as in-toto Statement v1 predicates. Source: product.md sections 3-5.

export const predicateTypes = {
  release: "https://neko.dev/release/v1",
  rollout: "https://neko.dev/rollout/v1",
  rollback: "https://neko.dev/rollback/v1",
  report: "https://neko.dev/report/v1",
} as const;

export interface Subject {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

export interface Statement<P> {
  readonly _type: "https://in-toto.io/Statement/v1";
  readonly subject: readonly Subject[];
  readonly predicateType: string;
  readonly predicate: P;
}

/** What one commit of one channel asks of every target: resolved whole, so that a host never parses neko.yaml. */
export interface ReleasePredicate {
  /** As the host's trust file pins it: `github.com/acme/fleet`. */
  readonly repository: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly commit: Revision;
  /** When it was committed: RFC 3339, UTC. Absent in older records. */
  readonly committedAt?: string;
  /** Commit of nixpkgs that flake.lock fixes. Absent in older records, and where there is none. */
  readonly nixpkgs?: Revision;
  /** Sequence number in the channel: parent's + 1, the first is 1. */
  readonly release: number;
  /** Digest of the previous release's payload; null for the first. */
  readonly previous: Digest | null;
  readonly flakeLock: Digest | null;
  readonly nekoYaml: Digest;
  /** Pull requests that brought the commit; none or many is normal. Sorted. */
  readonly pullRequests: readonly number[];
  /** Digest of the resolved policy (source, rollout) of neko.yaml. */
  readonly policy: Digest;
  readonly waves: readonly DeclaredWave[];
  /** Absent in older records, and where there is none. */
  readonly freezes?: readonly DeclaredFreeze[];
  readonly targets: Readonly<Record<string, TargetRecord>>;
}

export interface DeclaredWave {
  readonly name: string;
  readonly targets: readonly string[];
  readonly soakMs: number;
  readonly maxUnavailable: number;
  readonly environment?: string;
  /** As in neko.yaml: `Mon-Thu 02:00-06:00 Europe/Berlin`. Whoever admits the wave keeps to it; a host does not judge it. */
  readonly window?: string;
}

/** A time in which no wave is opened for these targets. */
export interface DeclaredFreeze {
  /** RFC 3339, UTC: from inclusive, until exclusive. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  /** Absent: every target. */
  readonly targets?: readonly string[];
}

export interface TargetRecord {
  readonly desiredId: Digest;
  readonly slice: DesiredSlice;
  readonly environment?: string;
  /** Closure digest of the top-level store path (kind profile). Source: product.md section 2.4. */
  readonly closure?: Digest;
  /** By container name (kind containers); of those that name their image. */
  readonly images?: Readonly<Record<string, ImageRecord>>;
  /** By container name, then by image id: every variant out of which the host picks. Absent where no container leaves it
   *  to the host. */
  readonly variants?: Readonly<Record<string, Readonly<Record<string, ImageRecord>>>>;
}

export interface ImageRecord {
  readonly config: Digest;
  readonly manifest: Digest;
  /** Where it was pushed, in the order hosts should try: `ghcr.io/acme/neko-agent`, `oci:/srv/images/neko-agent`. */
  readonly sources: readonly string[];
}

/** One wave (or a part of it) of a release may go. Role `rollout`. Source: product.md section 5. */
export interface RolloutPredicate {
  readonly repository: string;
  readonly ref: string;
  readonly release: number;
  readonly wave: string;
  readonly targets: readonly string[];
  /** RFC 3339, UTC. Later waves are not admitted before. */
  readonly soakUntil: string;
}

/** Named targets go back to an older release. Role `rollback`. Source: product.md section 3. */
export interface RollbackPredicate {
  readonly repository: string;
  readonly ref: string;
  readonly targets: readonly string[];
  /** Release numbers. */
  readonly from: number;
  readonly to: number;
  /** Greater than every earlier one the host has seen. */
  readonly counter: number;
  /** RFC 3339, UTC: bounds the first acceptance. */
  readonly expires: string;
}

/** What a host says of itself, signed by the key that `targets.<t>.identity` names. Source: product.md section 6. */
export interface ReportPredicate {
  readonly repository: string;
  readonly target: string;
  /** Grows with every report of this host. */
  readonly seq: number;
  readonly commit: Revision | null;
  readonly release: number | null;
  readonly desiredId: Digest | null;
  /** What the host runs now; null when it runs nothing of ours. */
  readonly runningId: Digest | null;
  readonly phase: ReportedPhase;
  /** One line for people; untrusted text to whoever shows it. */
  readonly detail: string;
  /** Code of the cause where the phase has one: PROBE_FAILED … */
  readonly code: string | null;
  readonly probes: readonly { readonly name: string; readonly passed: boolean; readonly detail: string }[];
  /** RFC 3339, UTC, the host's clock. */
  readonly at: string;
  readonly evidence: Digest | null;
}

export type ReportedPhase =
  "in-sync" | "pending" | "applying" | "gated" | "rolled-back" | "quarantined" | "failed" | "stuck";
