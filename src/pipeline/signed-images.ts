import type { Digest } from "../kernel/digest.ts";
import { NekoError, toNekoError } from "../kernel/error.ts";
import { branchOfRef } from "../kernel/revision.ts";
import type { ChannelStore } from "../ports/git.ts";
import type { Log } from "../ports/log.ts";
import type { GivenTrust } from "../ports/trust-file.ts";
import { openEntry, type ChannelEntry } from "../release/chain.ts";
import type { ImageRecord, ReleasePredicate } from "../release/record.ts";
import { parseTrust, type Trust } from "../release/trust.ts";

// Whose word on layers a runner takes that remembers nothing: that of whoever signed a release of this channel. What a
// layer's content is follows from its key, so a record does not age: it may be an old one, and of any commit.

/** A tag is behind what is released, or before it: images are pushed before their release is signed. */
const mostReleases = 5;
/** Orders between the releases, and what strangers wrote, are read too: not without an end. */
const mostEntries = 256;

/** After these events a commit of the branch is checked out. Others name the branch too, for a proposal's checkout. */
const ofBranch = new Set(["push", "workflow_dispatch", "schedule"]);

/** Whether what a job builds may not be on the branch that releases come from. */
export function isProposal(event: { readonly name: string; readonly ref: string }, branch: string): boolean {
  return !ofBranch.has(event.name) || event.ref !== `refs/heads/${branch}`;
}

/**
 * Whom to believe. The file says whose layers go into what we push, unread; so whoever proposes a change must not choose
 * it. A file of the work tree is theirs until the change is on the branch that releases come from: from then on it was
 * reviewed like the flake beside it, which could put anything into an image too. A workflow's own steps, the runner's
 * image or a protected place may give a file for proposals as well: outside of the checkout.
 * @param proposed see {@link isProposal}
 * @throws NekoError EVENT_REFUSED, TRUST_INVALID
 */
export function trustFor({ file, text, inWorkTree }: GivenTrust, proposed: boolean): Trust {
  if (!proposed || !inWorkTree) return parseTrust(text, file);
  throw new NekoError("EVENT_REFUSED", `the trust file ${file.slice(0, 200)} is part of the proposal that is built`, {
    hint: "keep the file outside of the checkout: let the workflow write it, or put it on the runner",
  });
}

/**
 * The images of the newest releases that `trust` verifies, of its own channel; newest first, each once. An entry counts
 * by itself: that somebody wrote above it what nobody trusts does not make it less true. That no release is there, or the
 * channel cannot be read, costs time only: then every layer is packed.
 */
export async function signedImages(
  trust: Trust,
  { channel, log }: { readonly channel: () => Promise<Pick<ChannelStore, "read">>; readonly log: Log },
  signal: AbortSignal,
): Promise<readonly SignedImage[]> {
  const branch = branchOfRef(trust.ref);
  if (!branch) throw new TypeError("a trust file's ref is a branch");
  const opened = new Map<ChannelEntry["oid"], Opened>();
  const open = (entry: ChannelEntry): Opened => {
    const known = opened.get(entry.oid) ?? releaseOf(entry, trust);
    opened.set(entry.oid, known);
    return known;
  };
  const believed = (entries: readonly ChannelEntry[]): readonly ReleasePredicate[] =>
    entries.flatMap((entry) => {
      const read = open(entry);
      return read.kind === "release" ? [read.predicate] : [];
    });
  let entries: readonly ChannelEntry[];
  try {
    const enough = (read: readonly ChannelEntry[]): boolean =>
      read.length >= mostEntries || believed(read).length >= mostReleases;
    entries = (await (await channel()).read(branch, enough, signal)).entries;
  } catch (thrown) {
    signal.throwIfAborted();
    const { code, message } = toNekoError(thrown);
    log.warn(`${code}: ${message}. No signed release is known here, so every layer is packed`);
    return [];
  }
  const releases = believed(entries).slice(-mostReleases).toReversed();
  if (releases.length === 0) {
    const refusal = entries.map(open).findLast((read) => read.kind === "refused");
    const why = refusal ? `verifies (${refusal.error.code}: ${refusal.error.message})` : "is there yet";
    log.info(`channel ${branch}: no release ${why}, so every layer is packed`);
    return [];
  }
  const images = new Map<Digest, SignedImage>();
  for (const image of releases.flatMap(imagesOf)) if (!images.has(image.manifest)) images.set(image.manifest, image);
  const numbers = releases.map(({ release }) => release).join(", ");
  log.info(`channel ${branch}: layers are what the images of release ${numbers} say (${images.size} manifests)`);
  return [...images.values()];
}

/** An image of a release, and what it runs on. */
export interface SignedImage extends Pick<ImageRecord, "manifest" | "sources"> {
  readonly system: string;
}

type Opened =
  | { readonly kind: "release"; readonly predicate: ReleasePredicate }
  | { readonly kind: "refused"; readonly error: NekoError }
  | { readonly kind: "other" };

function releaseOf(entry: ChannelEntry, trust: Trust): Opened {
  try {
    const { verified, refusal } = openEntry(entry, trust);
    if (refusal) return { kind: "refused", error: refusal };
    if (verified.kind !== "release") return { kind: "other" };
    const { predicate } = verified;
    // What a host never runs is not built upon either: so a build that went wrong is left behind.
    return predicate.release < (trust.bootstrap?.release ?? 0) ? { kind: "other" } : { kind: "release", predicate };
  } catch (thrown) {
    return { kind: "refused", error: toNekoError(thrown) };
  }
}

function imagesOf({ targets }: ReleasePredicate): readonly SignedImage[] {
  return Object.values(targets).flatMap(({ slice: { system }, images = {}, variants = {} }) =>
    [images, ...Object.values(variants)].flatMap((named) =>
      Object.values(named).map(({ manifest, sources }) => ({ manifest, sources, system })),
    ),
  );
}
