import type { Digest } from "../kernel/digest.ts";
import type { Revision } from "../kernel/revision.ts";
import type { ErrorCode } from "../kernel/error-codes.ts";
import type { ReleasePredicate, RollbackPredicate, RolloutPredicate, TargetRecord } from "./record.ts";

// What a host may run, decided from a verified chain. Types only here; the decision is admit.ts. All pure.

/** One entry of a channel whose signature, role, repository and ref have been verified. Oldest first in a chain. */
export type VerifiedEntry =
  | {
      readonly kind: "release";
      readonly entry: Revision;
      readonly digest: Digest;
      readonly keyId: string;
      readonly predicate: ReleasePredicate;
    }
  | {
      readonly kind: "rollout";
      readonly entry: Revision;
      readonly digest: Digest;
      readonly keyId: string;
      readonly predicate: RolloutPredicate;
    }
  | {
      readonly kind: "rollback";
      readonly entry: Revision;
      readonly digest: Digest;
      readonly keyId: string;
      readonly predicate: RollbackPredicate;
    };

export type VerifiedRelease = Extract<VerifiedEntry, { kind: "release" }>;

/** What a host keeps in anchor.json: it never goes back. Source: product.md section 3, "Two marks". */
export interface Anchor {
  /** Highest release number that was verified and of the branch; 0 before the first. */
  readonly seen: number;
  /** Last confirmed release; null before the first. */
  readonly floor: { readonly release: number; readonly digest: Digest; readonly commit: Revision } | null;
  readonly rollbackCounter: number;
  readonly policyVersion: number;
}

/** What git says about the commits the chain names, asked once per tick. */
export interface Ancestry {
  /** Commit is equal to the branch's fetched tip or an ancestor of it. */
  isInBranch(commit: Revision): boolean;
  /** Commit is equal to the floor's commit or a descendant of it; true when there is no floor. */
  descendsFromFloor(commit: Revision): boolean;
  /** Commits on the branch after this one; 0 for the tip itself. */
  behindTip(commit: Revision): number;
}

export type Admission =
  /** Run this. `pending` says how far the tip is ahead of it (RELEASE_PENDING, exit 0, when not 0). */
  | {
      readonly kind: "admitted";
      readonly release: VerifiedRelease;
      readonly target: TargetRecord;
      readonly via: "release" | "rollback";
      readonly pending: number;
      readonly because: string;
    }
  /** A newer release exists, but a gate is closed: keep what runs. */
  | {
      readonly kind: "gated";
      readonly code: Extract<ErrorCode, "WAVE_NOT_ADMITTED">;
      readonly release: VerifiedRelease;
      readonly target: TargetRecord;
      readonly because: string;
    }
  /** No record for this branch's commits yet: keep what runs. Code RELEASE_PENDING. */
  | { readonly kind: "pending"; readonly behind: number; readonly because: string }
  /** The newest release does not name this target: keep what runs. */
  | { readonly kind: "absent"; readonly release: VerifiedRelease; readonly because: string };
