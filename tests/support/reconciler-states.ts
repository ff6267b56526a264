import { digestOf } from "../../src/kernel/digest.ts";
import type { Revision } from "../../src/kernel/revision.ts";
import { parseStorePath } from "../../src/kernel/store-path.ts";
import { desiredIdOf, type ProfileSlice } from "../../src/plan/slice.ts";
import type { ReleasePredicate, TargetRecord } from "../../src/release/record.ts";
import type { Admission, VerifiedRelease } from "../../src/release/admission.ts";
import {
  initialState,
  type Attempt,
  type Cause,
  type Good,
  type Phase,
  type State,
  type Wanted,
} from "../../reconciler/state/state.ts";

// States and admissions by name, for the reconciler's tables.

export const at = "2026-11-21T10:00:00.000Z";

export function recordOf(name: string): TargetRecord {
  const storePath = parseStorePath(`/nix/store/${"a".repeat(32)}-${name}`);
  const slice: ProfileSlice = { kind: "profile", system: "x86_64-linux", storePath, probes: [] };
  return { desiredId: desiredIdOf(slice), slice };
}

export function wantedOf(release: number, name = `v${release}`): Wanted {
  const commit = release.toString(16).padStart(40, "0") as Revision;
  return { target: recordOf(name), release, digest: digestOf([release, name]), commit, via: "release" };
}

export function goodOf(release: number, name = `v${release}`): Good {
  return { ...wantedOf(release, name), at };
}

export function releaseOf(wanted: Wanted): VerifiedRelease {
  const predicate = { release: wanted.release, commit: wanted.commit } as ReleasePredicate;
  return { kind: "release", entry: wanted.commit, digest: wanted.digest, keyId: "0".repeat(64), predicate };
}

export function admitted(wanted: Wanted, pending = 0): Admission {
  const { target, via } = wanted;
  return { kind: "admitted", release: releaseOf(wanted), target, via, pending, because: "no waves" };
}

export function attemptOf(wanted: Wanted, previous: Good | null, more: Partial<Attempt> = {}): Attempt {
  return { nonce: "0".repeat(32), number: 1, wanted, previous, startedAt: at, bootId: "boot-1", ...more };
}

export function stateOf(more: Partial<State> = {}): State {
  return { ...initialState("boot-1"), ...more };
}

export const cause: Cause = { code: "PROBE_FAILED", message: "status 503, wanted 200" };

/** One of every phase. */
export function phasesOf(attempt: Attempt): Record<Phase["phase"], Phase> {
  const reachable = ["https://forge.example/acme/fleet"];
  return {
    idle: { phase: "idle" },
    preparing: { phase: "preparing", attempt },
    armed: { phase: "armed", attempt, reachable },
    applying: { phase: "applying", attempt, reachable },
    probing: { phase: "probing", attempt, reachable },
    confirming: { phase: "confirming", attempt, reachable },
    committing: { phase: "committing", attempt, reachable },
    "rolling-back": { phase: "rolling-back", attempt, cause, tries: 1 },
    reprobing: { phase: "reprobing", attempt, cause, tries: 1 },
    stuck: { phase: "stuck", attempt, cause, since: at },
  };
}
