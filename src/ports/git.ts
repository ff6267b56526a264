import type { Branch, Revision } from "../kernel/revision.ts";
import type { ChannelEntry } from "../release/chain.ts";
import type { Envelope } from "../release/dsse.ts";

/** A repository to fetch from or push to. */
export interface GitRemote {
  /** Short name for refs and people: `[a-z0-9-]+`. */
  readonly name: string;
  /** https, ssh, or a local path where the adapter's owner configured one. No user or password inside. */
  readonly url: string;
  /** For https. Reaches git through its environment only. */
  readonly credential?: { readonly username: string; readonly password: string };
}

export interface ChannelState {
  readonly head: Revision | null;
  /** Oldest first, the head last; only as many as were asked for. Unverified. */
  readonly entries: readonly ChannelEntry[];
}

/** Called with what has been read so far, oldest first; true: nothing older is needed. */
export type Enough = (entries: readonly ChannelEntry[]) => boolean;

/** The channel of one remote, as publishers see it. Source: product.md section 3. */
export interface ChannelStore {
  /** Fetches the channel and reads from its head backwards until `enough` or its first entry.
   *  @throws NekoError REMOTE_UNREACHABLE, REMOTE_DENIED, CHANNEL_BROKEN (no commit, a merge, no envelope, too long) */
  read(branch: Branch, enough: Enough, signal: AbortSignal): Promise<ChannelState>;
  /** Compare and append: the entry is the channel's new head exactly when the head still is `expectedHead`.
   *  `commit`: also writes the write-once alias `refs/neko/releases/<commit>`; one that is there is left as it is.
   *  @throws NekoError REMOTE_UNREACHABLE (whether it was appended is unknown: read again), REMOTE_DENIED */
  append(
    branch: Branch,
    envelope: Envelope,
    expectedHead: Revision | null,
    commit: Revision | null,
    signal: AbortSignal,
  ): Promise<{ readonly kind: "appended"; readonly entry: Revision } | { readonly kind: "contended" }>;
}

/** What is an ancestor of what. */
export interface History {
  /** Equal counts as ancestor. False when the branch has not both commits. @throws NekoError REMOTE_*, GIT_FAILED */
  isAncestor(ancestor: Revision, descendant: Revision, signal: AbortSignal): Promise<boolean>;
}

/** The work tree a person or a job stands in. */
export interface Checkout extends History {
  /** Absolute path of the work tree's top. @throws NekoError GIT_FAILED when there is none */
  topDirectory(signal: AbortSignal): Promise<string>;
  /** Absolute path of git's own directory, which all its work trees share. */
  gitDirectory(signal: AbortSignal): Promise<string>;
  /** @throws NekoError GIT_FAILED when there is no repository or no commit */
  headRevision(signal: AbortSignal): Promise<Revision>;
  /** First parent first, as the commit itself names them: in a shallow clone they need not be here. Empty for a root
   *  commit. */
  parents(commit: Revision, signal: AbortSignal): Promise<readonly Revision[]>;
  /** Fetches a commit and its files, without its history. No ref and no file of the work tree changes, and the credential
   *  is kept nowhere. For what is not here: a commit that is loses its history.
   *  @throws NekoError REMOTE_UNREACHABLE, REMOTE_DENIED, REF_MISMATCH (the remote gives no such commit) */
  fetchCommit(commit: Revision, remote: GitRemote, signal: AbortSignal): Promise<void>;
  /** A shallow clone names parents that it has not. */
  hasCommit(commit: Revision, signal: AbortSignal): Promise<boolean>;
  /** The commit a person named, in any way git takes: a branch, a tag, a short id, `HEAD~1`. Undefined: git knows no such
   *  commit here, or more than one. The text is never taken for an option. */
  resolveCommit(text: string, signal: AbortSignal): Promise<Revision | undefined>;
  /** When it was committed: RFC 3339, UTC, whole seconds. */
  committedAt(commit: Revision, signal: AbortSignal): Promise<string>;
  /** Object id of a commit's tree: equal for commits with the same files. @throws NekoError GIT_FAILED */
  treeOf(commit: Revision, signal: AbortSignal): Promise<string>;
  /** No tracked file differs and no untracked file is there. */
  isClean(signal: AbortSignal): Promise<boolean>;
  /** No tracked file differs: what is not tracked is no part of the commit, and a handoff file may lie there. */
  isCommitted(signal: AbortSignal): Promise<boolean>;
  /** A file's bytes in a commit; undefined when it is not there. `path` is relative to the repository's top. */
  fileAt(revision: Revision, path: string, signal: AbortSignal): Promise<Uint8Array | undefined>;
  /** Of `origin`, without user and password; undefined when there is none. */
  remoteUrl(signal: AbortSignal): Promise<string | undefined>;
  /** The branch `origin` had as its default when it was cloned, else the only local one; undefined when neither is there. */
  defaultBranch(signal: AbortSignal): Promise<string | undefined>;
}

/** A bare repository of our own, which never has a work tree. */
export interface GitMirror {
  /** Makes the repository if it is not there, then fetches; refs that left the remote leave the mirror's side too.
   *  @throws NekoError REMOTE_UNREACHABLE, REMOTE_DENIED, REF_MISMATCH (the remote has no such branch), GIT_FAILED */
  fetch(remote: GitRemote, refspecs: readonly string[], signal: AbortSignal): Promise<void>;
  /** What a full ref name points at, whatever its type; null when it is not there. */
  resolve(ref: string, signal: AbortSignal): Promise<Revision | null>;
  /** Reads entries from `head` backwards until `enough` or the first. Oldest first.
   *  @throws NekoError CHANNEL_BROKEN, RECORD_INVALID (an envelope above 4 MiB: its size is asked first) */
  readChain(head: Revision, enough: Enough, signal: AbortSignal): Promise<readonly ChannelEntry[]>;
  /** Which of these are commits of the mirror. */
  existing(commits: readonly Revision[], signal: AbortSignal): Promise<ReadonlySet<Revision>>;
  /** Equal counts as ancestor. Both must exist. @throws NekoError GIT_FAILED */
  isAncestor(ancestor: Revision, descendant: Revision, signal: AbortSignal): Promise<boolean>;
  /** Commits of `to` that `from` has not. */
  count(from: Revision, to: Revision, signal: AbortSignal): Promise<number>;
}
