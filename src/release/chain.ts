import { sha256, type Digest } from "../kernel/digest.ts";
import { NekoError, toNekoError } from "../kernel/error.ts";
import { shortRevision, type Branch, type Revision } from "../kernel/revision.ts";
import type { VerifiedEntry } from "./admission.ts";
import { parseEnvelope, payloadOf, readPayload, verifyEnvelope, type Envelope } from "./dsse.ts";
import { parseEntryStatement } from "./statement.ts";
import type { Trust } from "./trust.ts";

// A channel is a chain of git commits, one signed entry each. Source: product.md section 3.

/** One commit of a channel, as git gives it: unverified. */
export interface ChannelEntry {
  readonly oid: Revision;
  /** The entry before; null for the channel's first. */
  readonly parent: Revision | null;
  /** The envelope's text. */
  readonly bytes: Uint8Array;
}

/** One entry, read. `refusal`: why this host does not trust it (its key is revoked, unknown or of another role, …). Such
 *  an entry says nothing to this host, and stands in the way until a trusted release above it vouches for the chain:
 *  a slip with the wrong key must not end a channel for good. */
export interface OpenedEntry {
  readonly source: Pick<ChannelEntry, "oid" | "parent">;
  readonly verified: VerifiedEntry;
  readonly refusal: NekoError | null;
  /** Of a rollback of this channel whose signature fits a key that the trust file lists with that role, revoked or not;
   *  else 0: nobody else's number may stand above the counters to come. A revoked key that signed too high a counter
   *  is taken off the list. */
  readonly rollbackCounter: number;
}

export interface VerifiedChain {
  /** Oldest first; without what this host does not trust. */
  readonly entries: readonly VerifiedEntry[];
  /** Highest release number; 0 for an empty chain. */
  readonly seen: number;
  /** Highest rollback counter, of revoked keys that are still listed too; 0 when there is none. */
  readonly rollbackCounter: number;
  /** The chain was read back to its first entry. */
  readonly complete: boolean;
}

/** The file a channel commit's tree holds, alone. */
export const envelopeFile = "envelope.json";

/** `refs/neko/channels/<branch>/head`, with `/` in the branch as `%2F`. */
export function channelRef(branch: Branch): string {
  return `refs/neko/channels/${branch.replaceAll("/", "%2F")}/head`;
}

/** Matches the channel's refs: a glob that matches nothing does not fail a fetch, as a missing exact ref does. */
export function channelGlob(branch: Branch): string {
  return channelRef(branch).replace(/head$/, "*");
}

/** The write-once name of the release of one commit, for people. */
export function aliasRef(commit: Revision): string {
  return `refs/neko/releases/${commit}`;
}

/**
 * Verifies one entry by itself.
 * @throws NekoError RECORD_INVALID, KEY_REVOKED, SIGNER_UNKNOWN, SIGNATURE_INVALID, ROLE_DENIED, REPOSITORY_MISMATCH,
 *   REF_MISMATCH
 */
export function verifyEntry(bytes: Uint8Array, entry: Revision, trust: Trust): VerifiedEntry {
  const { verified, refusal } = openEntry({ oid: entry, parent: null, bytes }, trust);
  if (refusal) throw refusal;
  return verified;
}

/** As {@link verifyEntry}, but why it is not trusted comes back beside it. @throws NekoError RECORD_INVALID */
export function openEntry({ oid, parent, bytes }: ChannelEntry, trust: Trust): OpenedEntry {
  const envelope = parseEnvelope(bytes);
  const parsed = parseEntryStatement(readPayload(payloadOf(envelope)));
  const [{ keyid }] = envelope.signatures;
  const verified: VerifiedEntry = { entry: oid, digest: sha256(payloadOf(envelope)), keyId: keyid, ...parsed };
  const refusal = refusalOf(envelope, verified, trust);
  return { source: { oid, parent }, verified, refusal, rollbackCounter: counterOf(envelope, verified, refusal, trust) };
}

function counterOf(envelope: Envelope, entry: VerifiedEntry, refusal: NekoError | null, trust: Trust): number {
  if (entry.kind !== "rollback") return 0;
  // What was accepted before its key was revoked stands in anchors: it has to be found again.
  const accepted = refusal?.code === "KEY_REVOKED" ? { ...trust, revoked: new Set<string>() } : trust;
  return refusalOf(envelope, entry, accepted) === null ? entry.predicate.counter : 0;
}

function refusalOf(
  envelope: Envelope,
  { kind, keyId, entry, predicate }: VerifiedEntry,
  trust: Trust,
): NekoError | null {
  if (trust.revoked.has(keyId)) {
    const signed = `the ${kind} entry ${shortRevision(entry)} is signed by revoked key ${keyId.slice(0, 16)}`;
    return new NekoError("KEY_REVOKED", signed, { hint: "publish a new release with a key that is trusted" });
  }
  try {
    verifyEnvelope(envelope, new Map([...trust.keys].map(([id, key]) => [id, key.publicKey])));
  } catch (thrown) {
    return toNekoError(thrown);
  }
  if (!trust.keys.get(keyId)?.roles.has(kind)) {
    return new NekoError("ROLE_DENIED", `key ${keyId.slice(0, 16)} may not sign a ${kind} entry`, {
      hint: `publish a release, then sign with a key of role ${kind}; or give the key that role in the trust file`,
    });
  }
  if (predicate.repository !== trust.repository) {
    const message = `the entry is of ${predicate.repository}; this host follows ${trust.repository}`;
    return new NekoError("REPOSITORY_MISMATCH", message, {
      hint: "point the host's remote at the repository its trust file names",
    });
  }
  if (predicate.ref !== trust.ref) {
    return new NekoError("REF_MISMATCH", `the entry is of ${predicate.ref}; this host follows ${trust.ref}`, {
      hint: "follow the branch that the trust file names",
    });
  }
  return null;
}

/** Opens and links a whole chain. @param entries oldest first @throws what openEntry and linkChain throw */
export function verifyChain(entries: readonly ChannelEntry[], trust: Trust): VerifiedChain {
  return linkChain(entries.map((entry) => openEntry(entry, trust)));
}

/**
 * Checks that the entries are one chain: git parents follow each other, release numbers are contiguous, `previous`
 * is the digest of the release before, rollouts and rollbacks speak of releases that were there, counters grow. What
 * this host does not trust is left out when a trusted release stands above it; else it is refused for its own reason.
 * A chain need not begin at its first entry; what lies before is then vouched for by the links.
 * @param opened oldest first
 * @throws NekoError CHANNEL_BROKEN, and the first refusal that nothing above makes history
 */
export function linkChain(opened: readonly OpenedEntry[]): VerifiedChain {
  let last: { readonly release: number; readonly digest: Digest } | undefined;
  let counter = 0;
  const complete = opened[0] === undefined || opened[0].source.parent === null;
  for (const [index, { source, verified, refusal, rollbackCounter }] of opened.entries()) {
    const before = opened[index - 1];
    if (before && source.parent !== before.source.oid) throw broken(source.oid, "does not follow the entry before it");
    if (verified.kind === "release") {
      const { release, previous } = verified.predicate;
      const expected = last ? last.release + 1 : complete ? 1 : release;
      if (release !== expected) throw broken(source.oid, `is release ${release} where ${expected} belongs`);
      if (last && previous !== last.digest)
        throw broken(source.oid, `does not name release ${last.release} as previous`);
      last = { release, digest: verified.digest };
    } else {
      if (!refusal) checkReach(source.oid, verified, last?.release ?? (complete ? 0 : null), counter);
      counter = Math.max(counter, rollbackCounter);
    }
  }
  const vouching = opened.findLastIndex(({ verified, refusal }) => verified.kind === "release" && refusal === null);
  const loose = opened.slice(vouching + 1).find(({ refusal }) => refusal !== null);
  if (loose?.refusal) throw loose.refusal;
  return {
    entries: opened.filter(({ refusal }) => refusal === null).map(({ verified }) => verified),
    seen: last?.release ?? 0,
    rollbackCounter: counter,
    complete,
  };
}

/** A rollout or rollback speaks of a release that was there (`last`; null: not known), with a counter of its own. */
function checkReach(
  entry: Revision,
  verified: Exclude<VerifiedEntry, { kind: "release" }>,
  last: number | null,
  counter: number,
): void {
  const named = verified.kind === "rollout" ? verified.predicate.release : verified.predicate.from;
  if (last !== null && named > last) throw broken(entry, `speaks of release ${named}, which is not there yet`);
  if (verified.kind === "rollback" && verified.predicate.counter <= counter) {
    throw broken(entry, "repeats the counter of a rollback before it");
  }
}

function broken(entry: Revision, problem: string): NekoError {
  return new NekoError("CHANNEL_BROKEN", `entry ${shortRevision(entry)} of the channel ${problem}`, {
    hint: "find out who wrote it; a channel is only ever appended to",
  });
}
