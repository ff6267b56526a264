import type { Digest } from "../../src/kernel/digest.ts";
import type { ErrorCode } from "../../src/kernel/error-codes.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import type { Envelope } from "../../src/release/dsse.ts";
import type { TargetRecord } from "../../src/release/record.ts";

// What one target's state.json holds. Times are RFC 3339 in UTC and for people; no decision but a hold's expiry reads
// them. Source: product.md section 10, gitops-anchors.md section 5.

export interface State {
  /** Grows with every write. */
  readonly seq: number;
  /** Of the boot that wrote this. */
  readonly bootId: string;
  /** The boot of which a pass has last seen the last good one run, or started it again. */
  readonly restoredBootId: string;
  readonly phase: Phase;
  /** The last confirmed one; null before the first. Rolling back means: this again, by its explicit path or digests. */
  readonly lastGood: Good | null;
  /** What the last good one replaced may still be there; set with the confirmation. */
  readonly uncleaned: boolean;
  readonly quarantine: readonly Quarantined[];
  /** How often the newest attempted desiredId was armed; stored before the attempt it counts. */
  readonly tries: { readonly desiredId: Digest; readonly number: number } | null;
  readonly hold: Hold | null;
  readonly reports: Reports;
  readonly lastPass: LastPass | null;
}

/** One target of one release, as admitted. */
export interface Wanted {
  /** With one image for each container: what drivers carry out. */
  readonly target: TargetRecord;
  /** As it was signed, where the host had to pick variants out of it. */
  readonly offer?: TargetRecord;
  /** Absent: nothing was left to the host. */
  readonly picked?: readonly Picked[];
  readonly release: number;
  /** Of the release record. */
  readonly digest: Digest;
  readonly commit: Revision;
  readonly via: "release" | "rollback";
}

/** The variant that this host took for a container. */
export interface Picked {
  readonly container: string;
  /** `agent/opt` */
  readonly imageId: string;
  readonly because: string;
}

export interface Good extends Wanted {
  /** When it was confirmed. */
  readonly at: string;
}

export interface Cause {
  readonly code: ErrorCode;
  readonly message: string;
}

/** One try to make `wanted` run. */
export interface Attempt {
  /** 32 hex digits: what a guard and its journal lines are known by. */
  readonly nonce: string;
  /** 1 for the first try of this desiredId. */
  readonly number: number;
  readonly wanted: Wanted;
  /** What rolling back means for this attempt. */
  readonly previous: Good | null;
  readonly startedAt: string;
  readonly bootId: string;
}

/** `idle` and `stuck` are the only phases a finished pass leaves behind; any other one found on start is recovered. */
export type Phase =
  | { readonly phase: "idle" }
  | { readonly phase: "preparing"; readonly attempt: Attempt }
  | {
      readonly phase: "armed" | "applying" | "probing" | "confirming" | "committing";
      readonly attempt: Attempt;
      /** What answered before the change. */
      readonly reachable: readonly string[];
    }
  | {
      readonly phase: "rolling-back" | "reprobing";
      readonly attempt: Attempt;
      readonly cause: Cause;
      /** How often this rollback was begun. */
      readonly tries: number;
    }
  | { readonly phase: "stuck"; readonly attempt: Attempt; readonly cause: Cause; readonly since: string };

export interface Quarantined {
  readonly desiredId: Digest;
  /** The variants that were tried; another choice out of the same offer is another try. Absent: nothing was left to the
   *  host. */
  readonly picked?: readonly Picked[];
  readonly release: number;
  readonly commit: Revision;
  readonly cause: Cause;
  readonly attempts: number;
  readonly at: string;
}

export interface Hold {
  readonly owner: string;
  readonly reason: string;
  readonly since: string;
  readonly expires: string | null;
}

export interface Reports {
  /** Of the newest report ever made. */
  readonly seq: number;
  /** What the newest report said, without its time: a report that would say the same is not made. */
  readonly said: string | null;
  readonly at: string | null;
  readonly outbox: readonly OutboxItem[];
}

export interface OutboxItem {
  readonly seq: number;
  /** A progress report is dropped first when the outbox is full. */
  readonly progress: boolean;
  readonly envelope: Envelope;
  /** Names of the reporters that have it. */
  readonly delivered: readonly string[];
}

export interface LastPass {
  readonly at: string;
  readonly outcome: string;
  readonly code: ErrorCode | null;
  readonly message: string;
  /** Commits the branch's tip is ahead of what is admitted; null when unknown. */
  readonly behind: number | null;
  readonly tip: Revision | null;
  readonly remote: string | null;
  /** The driver's own line on what runs. */
  readonly running: string | null;
}

export function initialState(bootId: string): State {
  return {
    seq: 1,
    bootId,
    restoredBootId: bootId,
    phase: { phase: "idle" },
    lastGood: null,
    uncleaned: false,
    quarantine: [],
    tries: null,
    hold: null,
    reports: { seq: 0, said: null, at: null, outbox: [] },
    lastPass: null,
  };
}
