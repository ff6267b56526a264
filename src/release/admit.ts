import { NekoError } from "../kernel/error.ts";
import { shortRevision } from "../kernel/revision.ts";
import type { Admission, Ancestry, Anchor, VerifiedEntry, VerifiedRelease } from "./admission.ts";
import type { OpenedEntry, VerifiedChain } from "./chain.ts";
import { refuseOlderPolicy, type Trust } from "./trust.ts";

export interface AdmitInput {
  readonly chain: VerifiedChain;
  readonly target: string;
  readonly trust: Trust;
  readonly anchor: Anchor;
  readonly ancestry: Ancestry;
  /** Bounds the first acceptance of a rollback; nothing else depends on the clock. */
  readonly now: Date;
}

export interface Decision {
  readonly admission: Admission;
  /** For anchor.json: highest release that was verified and of the branch, never below the anchor's. What lies outside
   *  the branch does not count: a host that skipped it would otherwise refuse what it took a moment ago. */
  readonly seen: number;
  /** For anchor.json: grows when a rollback is accepted for the first time. */
  readonly rollbackCounter: number;
}

type Rollback = Extract<VerifiedEntry, { kind: "rollback" }>;

/**
 * What one target may run. Source: product.md sections 3 to 5. In this order:
 *
 * 1. The trust's policyVersion is not below the anchor's (POLICY_ROLLED_BACK).
 * 2. The channel's highest release is not below `seen` and its highest rollback counter not below the anchor's:
 *    a remote that shows less than was verified before is replaying an older state (RELEASE_REPLAYED).
 * 3. The floor's commit is in the branch (NOT_DESCENDANT): a rewritten branch moves nothing.
 * 4. The candidate is the highest release whose commit is in the branch; others are not desired. None: pending.
 * 5. The candidate is the floor's own record, or it is above the floor, not below `seen` and not below the trust's
 *    bootstrap release (RELEASE_REPLAYED), and its commit descends from the floor's (NOT_DESCENDANT). The floor's own
 *    record may be below `seen`: a newer release was seen, failed or waited, and its commit left the branch.
 * 6. A rollback that names the target wins, see below.
 * 7. The candidate does not hold the target: absent. It declares waves and no rollout entry of it names the target
 *    in a wave that has it: gated. Else admitted. A target that no wave has is never admitted by waves.
 *
 * A rollback that names the target is in effect while the candidate is not newer than its `from`. Above the anchor's
 * counter it is new, and ignored once it has expired (a host that was away too long goes on as if it had never been);
 * at or below the anchor's counter it was accepted before and needs no clock. Of those in effect the one with the
 * highest counter counts. Its `to` must be a release of the branch that holds the target (ROLLBACK_REFUSED); waves
 * and the floor do not apply to it: going below the floor is what the role is for.
 *
 * @throws NekoError the codes above. A thrown refusal moves no mark.
 */
export function admit({ chain, target, trust, anchor, ancestry, now }: AdmitInput): Decision {
  refuseOlderPolicy(trust.policyVersion, anchor.policyVersion);
  refuseReplay(chain, trust, anchor);
  const { floor } = anchor;
  if (floor && !ancestry.isInBranch(floor.commit)) {
    throw notDescendant(`the branch no longer has ${shortRevision(floor.commit)}, which this host confirmed`);
  }
  const releases = chain.entries
    .filter((entry) => entry.kind === "release")
    .filter((release) => ancestry.isInBranch(release.predicate.commit))
    .toSorted((a, b) => b.predicate.release - a.predicate.release);
  const candidate = releases[0];
  const seen = Math.max(anchor.seen, candidate?.predicate.release ?? 0);
  const marks = { seen, rollbackCounter: anchor.rollbackCounter };
  if (!candidate) {
    const behind = floor ? ancestry.behindTip(floor.commit) : 0;
    const because = chain.entries.some((entry) => entry.kind === "release")
      ? "the channel has releases, but none of a commit that this branch holds: push the branch"
      : "no release of this branch has been published";
    return { ...marks, admission: { kind: "pending", behind, because } };
  }
  refuseBelowMarks(candidate, trust, anchor, ancestry);

  const rollback = rollbackInEffect(chain.entries, target, candidate, anchor, now);
  if (rollback) {
    return {
      seen,
      rollbackCounter: Math.max(anchor.rollbackCounter, rollback.predicate.counter),
      admission: rollBack(rollback, releases, target, ancestry.behindTip(candidate.predicate.commit)),
    };
  }
  return { ...marks, admission: goForward(candidate, chain.entries, target, ancestry) };
}

/**
 * Whether {@link admit} needs entries older than these. A host at rest needs its floor and what came after, not the
 * channel's whole life.
 * @param opened oldest first, from some entry to the head
 */
export function needsOlder(opened: readonly OpenedEntry[], target: string, trust: Trust, anchor: Anchor): boolean {
  const entries = opened.map(({ verified }) => verified);
  const first = entries.find((entry) => entry.kind === "release");
  const start = anchor.floor?.release ?? trust.bootstrap?.release ?? 1;
  if (!first || first.predicate.release > start) return true;
  const rollbacks = entries.filter((entry) => entry.kind === "rollback");
  if (opened.every(({ rollbackCounter }) => rollbackCounter < anchor.rollbackCounter)) return true;
  const lowest = rollbacks
    .filter(({ predicate }) => predicate.targets.includes(target) && predicate.from >= start)
    .reduce((to, { predicate }) => Math.min(to, predicate.to), first.predicate.release);
  return lowest < first.predicate.release;
}

function refuseReplay(chain: VerifiedChain, trust: Trust, anchor: Anchor): void {
  if (chain.seen < anchor.seen) {
    throw replayed(`the channel ends at release ${chain.seen}; release ${anchor.seen} was verified before`);
  }
  if (chain.rollbackCounter < anchor.rollbackCounter) {
    throw replayed(`the channel lacks rollback ${anchor.rollbackCounter}, which this host accepted`);
  }
  const pinned = trust.bootstrap;
  const start = chain.entries.find((entry) => entry.kind === "release" && entry.predicate.release === pinned?.release);
  if (pinned?.digest !== undefined && start && start.digest !== pinned.digest) {
    throw replayed(`release ${pinned.release} is not the record that the trust file pins`);
  }
}

function refuseBelowMarks(candidate: VerifiedRelease, trust: Trust, anchor: Anchor, ancestry: Ancestry): void {
  const { release, commit } = candidate.predicate;
  const { floor } = anchor;
  if (floor && release === floor.release) {
    if (candidate.digest === floor.digest) return;
    throw replayed(`release ${release} is not the record this host confirmed under that number`);
  }
  const lowest = Math.max(anchor.seen, floor?.release ?? 0, floor ? 0 : (trust.bootstrap?.release ?? 0));
  if (release < lowest) {
    throw replayed(`the branch offers release ${release}; nothing below ${lowest} is run any more`);
  }
  if (!ancestry.descendsFromFloor(commit)) {
    throw notDescendant(`release ${release} is of ${shortRevision(commit)}, which does not descend from the floor`);
  }
}

function rollbackInEffect(
  entries: readonly VerifiedEntry[],
  target: string,
  candidate: VerifiedRelease,
  anchor: Anchor,
  now: Date,
): Rollback | undefined {
  return entries
    .filter((entry) => entry.kind === "rollback")
    .filter(({ predicate }) => predicate.targets.includes(target) && candidate.predicate.release <= predicate.from)
    .filter(
      ({ predicate: { counter, expires } }) => counter <= anchor.rollbackCounter || now.getTime() < Date.parse(expires),
    )
    .toSorted((a, b) => b.predicate.counter - a.predicate.counter)[0];
}

function rollBack(
  { predicate }: Rollback,
  releases: readonly VerifiedRelease[],
  target: string,
  pending: number,
): Admission {
  const release = releases.find((candidate) => candidate.predicate.release === predicate.to);
  const wanted = release && targetOf(release, target);
  if (!release || !wanted) {
    const lack = release ? `does not hold ${target}` : "is not a release of this branch";
    throw new NekoError(
      "ROLLBACK_REFUSED",
      `rollback ${predicate.counter} goes to release ${predicate.to}, which ${lack}`,
      {
        hint: "sign a rollback to a release that has the target, or publish a newer release",
      },
    );
  }
  const because = `rollback ${predicate.counter}: from release ${predicate.from} to ${predicate.to}`;
  return { kind: "admitted", release, target: wanted, via: "rollback", pending, because };
}

function goForward(
  release: VerifiedRelease,
  entries: readonly VerifiedEntry[],
  target: string,
  ancestry: Ancestry,
): Admission {
  const number = release.predicate.release;
  const wanted = targetOf(release, target);
  if (!wanted) return { kind: "absent", release, because: `release ${number} does not name ${target}` };
  const pending = ancestry.behindTip(release.predicate.commit);
  const admitted = { kind: "admitted", release, target: wanted, via: "release", pending } as const;
  if (release.predicate.waves.length === 0) return { ...admitted, because: `release ${number} declares no waves` };
  const wave = release.predicate.waves.find(({ targets }) => targets.includes(target));
  const rollout = entries.find(
    (entry) =>
      entry.kind === "rollout" &&
      entry.predicate.release === number &&
      entry.predicate.wave === wave?.name &&
      entry.predicate.targets.includes(target),
  );
  if (rollout && wave) return { ...admitted, because: `wave ${wave.name} of release ${number} is admitted` };
  return {
    kind: "gated",
    code: "WAVE_NOT_ADMITTED",
    release,
    target: wanted,
    because: wave
      ? `wave ${wave.name} of release ${number} is not admitted for ${target}`
      : `release ${number} declares waves, and none of them has ${target}`,
  };
}

function targetOf(
  release: VerifiedRelease,
  target: string,
): VerifiedRelease["predicate"]["targets"][string] | undefined {
  return Object.hasOwn(release.predicate.targets, target) ? release.predicate.targets[target] : undefined;
}

function replayed(message: string): NekoError {
  return new NekoError("RELEASE_REPLAYED", message, {
    hint: "check the remote: it serves an older state than this host has verified; what runs is kept",
  });
}

function notDescendant(message: string): NekoError {
  return new NekoError("NOT_DESCENDANT", message, {
    hint: "go back with git revert or a signed rollback instead of rewriting the branch",
  });
}
