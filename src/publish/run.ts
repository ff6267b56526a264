import { canonicalJson, sha256, shortDigest, type Digest } from "../kernel/digest.ts";
import { NekoError } from "../kernel/error.ts";
import { shortRevision, type Branch, type Revision } from "../kernel/revision.ts";
import type { Clock } from "../ports/clock.ts";
import type { ChannelStore, Enough, History } from "../ports/git.ts";
import type { Log } from "../ports/log.ts";
import type { ChannelEntry } from "../release/chain.ts";
import { pae, parseEnvelope, payloadOf, readPayload, signStatement, type Envelope } from "../release/dsse.ts";
import type { SigningKey } from "../release/keys.ts";
import { predicateTypes, type ReleasePredicate, type Statement } from "../release/record.ts";
import { parseEntryStatement, type EntryStatement } from "../release/statement.ts";
import { buildRelease, type ReleaseContent } from "./record.ts";
import { planAdvance, type AdvanceOptions, type Frozen } from "./rollout.ts";

export interface PublishPorts {
  readonly channel: ChannelStore;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Published {
  readonly kind: "published";
  readonly release: number;
  /** The channel's new head. */
  readonly entry: Revision;
  /** Of the payload. */
  readonly digest: Digest;
}

export type PublishOutcome =
  | Published
  /** A release of a descendant of this commit is there: a slower, older build publishes nothing. Exit 0. */
  | {
      readonly kind: "superseded";
      readonly code: "SUPERSEDED";
      readonly by: { readonly release: number; readonly commit: Revision };
    }
  /** The newest release is ours and says the same of the same commit. */
  | { readonly kind: "unchanged"; readonly release: number; readonly entry: Revision; readonly digest: Digest };

export interface PublishInput extends Omit<ReleaseContent, "ref"> {
  readonly branch: Branch;
  /** Append a release even where the newest one says the same: it vouches for the chain over an entry that hosts refuse
   *  and a publisher cannot judge. */
  readonly again?: boolean;
}

/**
 * Publishes one release: number = newest + 1, linked by digest, appended by compare-and-swap.
 *
 * Only what our own key signed can make publishing unnecessary: anybody who may push can write an entry, and hosts wait
 * for a trusted release above one that they refuse. So
 * - `unchanged` needs the newest release to be ours, with a signature that fits, and nothing above it that every host
 *   refuses: an entry in our key's name that our key did not sign, or one of another repository or ref. Whether another
 *   key's entry is a host's order or a stranger's is not known here, for roles are in the hosts' trust files; nor is
 *   whether our key may sign rollouts and rollbacks. Those are left standing, since a new release would close the
 *   waves again and undo the rollback: `again` says that they are not wanted.
 * - `superseded` needs a release of ours of a descendant, however many strangers' releases stand above it, and `again`
 *   does not change it. A release by a key that was since replaced counts as a stranger's.
 * @throws NekoError CHANNEL_CONTENDED, CHANNEL_BROKEN, RECORD_INVALID, REMOTE_*, IMAGE_MISSING
 */
export async function runPublish(
  { branch, again = false, ...content }: PublishInput,
  { history, ...ports }: PublishPorts & { readonly history: History },
  key: SigningKey,
  signal: AbortSignal,
): Promise<PublishOutcome> {
  const ref = `refs/heads/${branch}`;
  return appending<PublishOutcome>(branch, releaseBy(key, ["own"]), ports, key, signal, async (entries) => {
    const newest = newestRelease(entries);
    const release = (newest?.predicate.release ?? 0) + 1;
    const statement = buildRelease({ ...content, ref, release, previous: newest?.digest ?? null });
    const own = newestRelease(entries.filter(({ signer }) => signer === "own"));
    if (own && own.predicate.commit !== content.commit) {
      const { commit, release: number } = own.predicate;
      if (await history.isAncestor(content.commit, commit, signal)) {
        ports.log.info(`release ${number} of ${shortRevision(commit)} is newer than ${shortRevision(content.commit)}`);
        return { outcome: { kind: "superseded", code: "SUPERSEDED", by: { release: number, commit } } };
      }
    }
    if (own && own === newest && !again && sameContent(own.predicate, statement.predicate)) {
      const above = entries.slice(entries.indexOf(own) + 1);
      const refused = above.find((entry) => isRefusedByAll(entry, content.repository, ref));
      if (!refused) {
        const { commit, release: number } = own.predicate;
        const unjudged = above.length > 0 ? "; publish it --again if hosts refuse an entry above it" : "";
        ports.log.info(`release ${number} already says this of ${shortRevision(commit)}${unjudged}`);
        return { outcome: { kind: "unchanged", release: number, entry: own.entry, digest: own.digest } };
      }
      ports.log.warn(`entry ${shortRevision(refused.entry)} of channel ${branch} is no host's: vouching over it`);
    }
    return {
      statement,
      commit: content.commit,
      published: (entry, digest) => {
        ports.log.info(`release ${release} of ${shortRevision(content.commit)} published: ${shortDigest(digest)}`);
        return { kind: "published", release, entry, digest };
      },
    };
  });
}

export interface AdvanceInput extends AdvanceOptions {
  readonly branch: Branch;
}

export type AdvanceOutcome =
  | {
      readonly kind: "advanced";
      readonly release: number;
      readonly wave: string;
      readonly targets: readonly string[];
      readonly soakUntil: string;
      /** Targets of the wave that stay behind. */
      readonly frozen: readonly Frozen[];
      readonly entry: Revision;
    }
  | { readonly kind: "complete"; readonly release: number };

/** Admits the next (or the named) wave of the newest release.
 *  @throws NekoError WAVE_NOT_READY, WINDOW_CLOSED, ROLLOUT_FROZEN, USAGE, RELEASE_PENDING (nothing is published), and what runPublish throws */
export async function runAdvance(
  { branch, ...options }: AdvanceInput,
  ports: PublishPorts,
  key: SigningKey,
  signal: AbortSignal,
): Promise<AdvanceOutcome> {
  const enough = releaseBy(key, ["own", "other"]);
  return appending<AdvanceOutcome>(branch, enough, ports, key, signal, async (all) => {
    const entries = all.filter(({ signer }) => signer !== "forged");
    const { predicate: newest } = requireRelease(entries, branch);
    const rollouts = entries.flatMap((entry) => (entry.kind === "rollout" ? [entry.predicate] : []));
    const plan = planAdvance(newest, rollouts, options, ports.clock.now());
    if (plan.kind === "complete") {
      ports.log.info(`release ${newest.release} has no wave left to admit`);
      return { outcome: { kind: "complete", release: newest.release } };
    }
    const { wave, targets, soakUntil } = plan.predicate;
    const { frozen } = plan;
    return {
      statement: statementOf(predicateTypes.rollout, plan.predicate),
      commit: null,
      published: (entry) => {
        ports.log.info(`wave ${wave} of release ${newest.release} admitted: ${targets.join(", ")}`);
        return { kind: "advanced", release: newest.release, wave, targets, soakUntil, frozen, entry };
      },
    };
  });
}

export interface RollbackInput {
  readonly branch: Branch;
  readonly targets: readonly string[];
  /** The newest release, unless given. */
  readonly from?: number;
  readonly to: number;
  /** How long a host may take to see it for the first time. */
  readonly expiresInMs: number;
}

export interface RolledBack {
  readonly kind: "rolled-back";
  readonly from: number;
  readonly to: number;
  readonly counter: number;
  readonly expires: string;
  readonly entry: Revision;
}

/** Orders named targets back to an older release.
 *  @throws NekoError ROLLBACK_REFUSED (no such release, or not of all these targets), and what runPublish throws */
export async function runRollback(
  { branch, targets, from, to, expiresInMs }: RollbackInput,
  ports: PublishPorts,
  key: SigningKey,
  signal: AbortSignal,
): Promise<RolledBack> {
  // Back to the release it names, and to our own last rollback: from there on others' counters can be judged.
  const enough: Enough = (entries) => {
    const read = entries.map((entry) => openEntry(entry, key));
    const ours = read.some(({ kind, signer }) => kind === "rollback" && signer === "own");
    return ours && read.some((entry) => isNumber(entry, to));
  };
  return appending<RolledBack>(branch, enough, ports, key, signal, async (all) => {
    const entries = all.filter(({ signer }) => signer !== "forged");
    const { predicate: newest } = requireRelease(entries, branch);
    const start = from ?? newest.release;
    const goal = entries.find((entry) => isNumber(entry, to));
    if (goal?.kind !== "release" || to >= start || start > newest.release) {
      throw refused(`there is no way back from release ${start} to ${to}; the newest is ${newest.release}`);
    }
    const stranger = targets.find((target) => !Object.hasOwn(goal.predicate.targets, target));
    if (stranger !== undefined || targets.length === 0) {
      throw refused(`release ${to} does not hold ${stranger ?? "any of no targets"}`);
    }
    const counter = highestCounter(entries) + 1;
    const expires = new Date(ports.clock.now().getTime() + expiresInMs).toISOString();
    const { repository, ref } = newest;
    const predicate = { repository, ref, targets: [...new Set(targets)], from: start, to, counter, expires };
    return {
      statement: statementOf(predicateTypes.rollback, predicate),
      commit: null,
      published: (entry) => {
        ports.log.info(`rollback ${counter}: ${targets.join(", ")} from release ${start} to ${to}`);
        return { kind: "rolled-back", from: start, to, counter, expires, entry };
      },
    };
  });
}

/** `own`: our key signed it. `forged`: it says so, and our key did not. `other`: hosts may know the key; we do not. */
type Signer = "own" | "forged" | "other";

type ReadEntry = EntryStatement & { readonly entry: Revision; readonly digest: Digest; readonly signer: Signer };

/** By how much one foreign rollback may raise the counter. */
const foreignStep = 1_000;

/** Of entries oldest first. Another key's rollback counts, for hosts may trust that key too, but not one that leaps:
 *  a stranger's would leave no number for the next. Hosts ask that counters grow, not that they are contiguous. */
function highestCounter(entries: readonly ReadEntry[]): number {
  return entries.reduce((highest, entry) => {
    if (entry.kind !== "rollback") return highest;
    const { counter } = entry.predicate;
    return entry.signer === "own" || counter <= highest + foreignStep ? Math.max(highest, counter) : highest;
  }, 0);
}

type Next<T> =
  | { readonly outcome: T }
  | {
      readonly statement: Statement<unknown>;
      readonly commit: Revision | null;
      readonly published: (entry: Revision, digest: Digest) => T;
    };

const maxAttempts = 24;

/** Reads, decides and appends until the append is not raced: every decision is made on the head it is appended to. */
async function appending<T>(
  branch: Branch,
  enough: Enough,
  { channel, clock, log }: PublishPorts,
  key: SigningKey,
  signal: AbortSignal,
  decide: (entries: readonly ReadEntry[]) => Promise<Next<T>>,
): Promise<T> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const { head, entries } = await channel.read(branch, enough, signal);
    const next = await decide(entries.map((entry) => openEntry(entry, key)));
    if ("outcome" in next) return next.outcome;
    parseEntryStatement(next.statement); // what a host would refuse is not published
    const envelope = signStatement(next.statement, key);
    const result = await channel.append(branch, envelope, head, next.commit, signal);
    if (result.kind === "appended") return next.published(result.entry, sha256(payloadOf(envelope)));
    log.debug(`channel ${branch} moved while appending, attempt ${attempt}`);
    await clock.sleep(Math.random() * Math.min(2_000, 25 * 2 ** attempt), signal);
  }
  throw new NekoError("CHANNEL_CONTENDED", `channel ${branch} moved ${maxAttempts} times while appending to it`, {
    hint: "publish again; let one job at a time publish to a branch",
  });
}

/** A publisher knows its own key only: what others signed is read, and hosts verify it. */
function openEntry({ oid, bytes }: ChannelEntry, key: SigningKey): ReadEntry {
  const envelope = parseEnvelope(bytes);
  const payload = payloadOf(envelope);
  const signer = signerOf(envelope, key);
  return { entry: oid, digest: sha256(payload), signer, ...parseEntryStatement(readPayload(payload)) };
}

function signerOf(envelope: Envelope, { keyId, publicKey }: SigningKey): Signer {
  const [{ keyid, sig }] = envelope.signatures;
  if (keyid !== keyId) return "other";
  const signed = pae(envelope.payloadType, payloadOf(envelope));
  return publicKey.verify(signed, Buffer.from(sig, "base64")) ? "own" : "forged";
}

const isRefusedByAll = ({ signer, predicate }: ReadEntry, repository: string, ref: string): boolean =>
  signer === "forged" || predicate.repository !== repository || predicate.ref !== ref;

function newestRelease(entries: readonly ReadEntry[]): Extract<ReadEntry, { kind: "release" }> | undefined {
  return entries.findLast((entry) => entry.kind === "release");
}

function requireRelease(entries: readonly ReadEntry[], branch: Branch): Extract<ReadEntry, { kind: "release" }> {
  const newest = newestRelease(entries);
  if (newest) return newest;
  throw new NekoError("RELEASE_PENDING", `nothing has been published to channel ${branch}`, {
    hint: "publish a release first",
  });
}

/** Cheap: the whole record is opened once, after reading. */
const releaseBy =
  (key: SigningKey, signers: readonly Signer[]): Enough =>
  (entries) =>
    entries.some(({ bytes }) => {
      const envelope = parseEnvelope(bytes);
      const statement = readPayload(payloadOf(envelope)) as { readonly predicateType?: unknown } | null;
      return statement?.predicateType === predicateTypes.release && signers.includes(signerOf(envelope, key));
    });

const isNumber = (entry: ReadEntry, release: number): boolean =>
  entry.kind === "release" && entry.predicate.release === release;

function sameContent(a: ReleasePredicate, b: ReleasePredicate): boolean {
  const placeless = { release: 0, previous: null };
  return canonicalJson({ ...a, ...placeless }) === canonicalJson({ ...b, ...placeless });
}

function statementOf<P>(predicateType: string, predicate: P): Statement<P> {
  return { _type: "https://in-toto.io/Statement/v1", subject: [], predicateType, predicate };
}

function refused(message: string): NekoError {
  return new NekoError("ROLLBACK_REFUSED", message, {
    hint: "name an older release of the channel that has the targets",
  });
}
