import { sha256, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { shortRevision, type Branch, type Revision } from "../kernel/revision.ts";
import type { VerifiedEntry } from "./admission.ts";
import { parseEnvelope, payloadOf, readPayload, verifyEnvelope } from "./dsse.ts";
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

/** An entry whose own signature, role, repository and ref hold. `history`: signed by a key that was revoked since, so
 *  that only a later release may vouch for it. */
export interface OpenedEntry {
  readonly source: Pick<ChannelEntry, "oid" | "parent">;
  readonly verified: VerifiedEntry;
  readonly standing: "trusted" | "history";
}

export interface VerifiedChain {
  /** Oldest first; without what a revoked key signed. */
  readonly entries: readonly VerifiedEntry[];
  /** Highest release number; 0 for an empty chain. */
  readonly seen: number;
  /** Highest rollback counter, history included; 0 when there is none. */
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
  const opened = openEntry({ oid: entry, parent: null, bytes }, trust);
  if (opened.standing === "history") throw revoked(opened);
  return opened.verified;
}

/** As {@link verifyEntry}, but a revoked key's entry comes back as history instead of KEY_REVOKED. */
export function openEntry({ oid, parent, bytes }: ChannelEntry, trust: Trust): OpenedEntry {
  const envelope = parseEnvelope(bytes);
  const [{ keyid }] = envelope.signatures;
  const history = trust.revoked.has(keyid);
  const publicKeys = new Map([...trust.keys].map(([id, key]) => [id, key.publicKey]));
  // A revoked key's signature says nothing, so it is not asked for: the link from a later release stands in for it.
  const statement = history ? readPayload(payloadOf(envelope)) : verifyEnvelope(envelope, publicKeys).statement;
  const parsed = parseEntryStatement(statement);
  if (!history && !trust.keys.get(keyid)?.roles.has(parsed.kind)) {
    throw new NekoError("ROLE_DENIED", `key ${keyid.slice(0, 16)} may not sign a ${parsed.kind} entry`, {
      hint: `sign it with a key of role ${parsed.kind}, or give the key that role in the trust file`,
    });
  }
  const { repository, ref } = parsed.predicate;
  if (repository !== trust.repository) {
    throw new NekoError("REPOSITORY_MISMATCH", `the entry is of ${repository}; this host follows ${trust.repository}`, {
      hint: "point the host's remote at the repository its trust file names",
    });
  }
  if (ref !== trust.ref) {
    throw new NekoError("REF_MISMATCH", `the entry is of ${ref}; this host follows ${trust.ref}`, {
      hint: "follow the branch that the trust file names",
    });
  }
  const verified: VerifiedEntry = { entry: oid, digest: sha256(payloadOf(envelope)), keyId: keyid, ...parsed };
  return { source: { oid, parent }, verified, standing: history ? "history" : "trusted" };
}

/** Opens and links a whole chain. @param entries oldest first @throws what openEntry and linkChain throw */
export function verifyChain(entries: readonly ChannelEntry[], trust: Trust): VerifiedChain {
  return linkChain(entries.map((entry) => openEntry(entry, trust)));
}

/**
 * Checks that the entries are one chain: git parents follow each other, release numbers are contiguous, `previous`
 * is the digest of the release before, rollouts and rollbacks speak of releases that were there, counters grow. What a revoked
 * key signed is left out when a later release of a trusted key stands above it, and refused otherwise.
 * A chain need not begin at its first entry; what lies before is then vouched for by the links.
 * @param opened oldest first
 * @throws NekoError CHANNEL_BROKEN, KEY_REVOKED
 */
export function linkChain(opened: readonly OpenedEntry[]): VerifiedChain {
  let last: { readonly release: number; readonly digest: Digest } | undefined;
  let counter = 0;
  const complete = opened[0] === undefined || opened[0].source.parent === null;
  for (const [index, { source, verified }] of opened.entries()) {
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
      const named = verified.kind === "rollout" ? verified.predicate.release : verified.predicate.from;
      if (last ? named > last.release : complete) {
        throw broken(source.oid, `speaks of release ${named}, which is not there yet`);
      }
      if (verified.kind === "rollback") {
        if (verified.predicate.counter <= counter)
          throw broken(source.oid, "repeats the counter of a rollback before it");
        counter = verified.predicate.counter;
      }
    }
  }
  const vouching = opened.findLastIndex(
    ({ verified, standing }) => verified.kind === "release" && standing === "trusted",
  );
  const loose = opened.slice(vouching + 1).find(({ standing }) => standing === "history");
  if (loose) throw revoked(loose);
  return {
    entries: opened.filter(({ standing }) => standing === "trusted").map(({ verified }) => verified),
    seen: last?.release ?? 0,
    rollbackCounter: counter,
    complete,
  };
}

function broken(entry: Revision, problem: string): NekoError {
  return new NekoError("CHANNEL_BROKEN", `entry ${shortRevision(entry)} of the channel ${problem}`, {
    hint: "find out who wrote it; a channel is only ever appended to",
  });
}

function revoked({ source, verified }: OpenedEntry): NekoError {
  return new NekoError(
    "KEY_REVOKED",
    `the ${verified.kind} entry ${shortRevision(source.oid)} is signed by revoked key ${verified.keyId.slice(0, 16)}`,
    { hint: "publish a new release with a key that is trusted" },
  );
}
