import { NekoError, toNekoError } from "../../src/kernel/error.ts";
import type { Branch, Revision } from "../../src/kernel/revision.ts";
import { clip } from "../../src/kernel/text.ts";
import type { GitMirror, GitRemote } from "../../src/ports/git.ts";
import { admit, needsOlder } from "../../src/release/admit.ts";
import type { Ancestry, Anchor } from "../../src/release/admission.ts";
import {
  channelGlob,
  channelRef,
  linkChain,
  openEntry,
  type ChannelEntry,
  type OpenedEntry,
  type VerifiedChain,
} from "../../src/release/chain.ts";
import type { Trust } from "../../src/release/trust.ts";
import type { ReleaseSource, Resolved } from "../ports/source.ts";

export interface GitSourceOptions {
  readonly mirror: GitMirror;
  /** Tried in this order, every tick anew. */
  readonly remotes: readonly GitRemote[];
  /** Must be the one of the trust file's ref. */
  readonly branch: Branch;
  readonly trust: Trust;
  readonly now: () => Date;
}

const remoteName = /^[a-z0-9][a-z0-9-]{0,62}$/;
// What sends us to the next remote. A remote that answers with something wrong does not: that is a refusal to report.
const unanswered = new Set(["REMOTE_UNREACHABLE", "REMOTE_DENIED", "TIMED_OUT"]);

/** Release records from git, fetched once per tick into a bare mirror. Source: product.md section 3. */
export function createGitSource({ mirror, remotes, branch, trust, now }: GitSourceOptions): ReleaseSource {
  if (trust.ref !== `refs/heads/${branch}`) {
    throw new NekoError("REF_MISMATCH", `this host is to follow ${branch}; its trust file names ${trust.ref}`, {
      hint: "give the reconciler the branch of the trust file",
    });
  }
  const names = remotes.map(({ name }) => name);
  if (new Set(names).size < names.length || names.some((name) => !remoteName.test(name))) {
    throw new NekoError("HOST_CONFIG_INVALID", `the remotes are named ${clip(names.join(", "))}`, {
      hint: "give each remote a name of its own, of a-z, 0-9 and -",
    });
  }
  return {
    async resolve(anchor, target, signal) {
      const remote = await fetchFirst(mirror, remotes, branch, signal);
      const side = sideOf(remote);
      const tip = await mirror.resolve(`${side}/heads/${branch}`, signal);
      if (tip === null || !(await mirror.existing([tip], signal)).has(tip)) {
        throw new NekoError("REF_MISMATCH", `${remote.name} has no commit at refs/heads/${branch}`, {
          hint: "check the branch name, or push the branch first",
        });
      }
      const chain = await readChain(
        mirror,
        channelRef(branch).replace(/^refs\/neko/, side),
        target,
        trust,
        anchor,
        signal,
      );
      const ancestry = await askAncestry(mirror, chain, target, anchor, tip, signal);
      const { admission, seen, rollbackCounter } = admit({ chain, target, trust, anchor, ancestry, now: now() });
      return { admission, seen, rollbackCounter, tip, remote: remote.name } satisfies Resolved;
    },
  };
}

/** `refs/remote/<name>`: no tag or branch of the remote can be taken for another remote's. */
const sideOf = (remote: GitRemote): string => `refs/remote/${remote.name}`;

async function fetchFirst(
  mirror: GitMirror,
  remotes: readonly GitRemote[],
  branch: Branch,
  signal: AbortSignal,
): Promise<GitRemote> {
  const failures: NekoError[] = [];
  for (const remote of remotes) {
    const side = sideOf(remote);
    const glob = channelGlob(branch);
    const refspecs = [
      `+refs/heads/${branch}:${side}/heads/${branch}`,
      `+${glob}:${glob.replace(/^refs\/neko/, side)}`,
      `+refs/neko/epoch*:${side}/epoch*`,
    ];
    try {
      await mirror.fetch(remote, refspecs, signal);
      return remote;
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toNekoError(thrown);
      if (!unanswered.has(error.code)) throw error;
      failures.push(error);
    }
  }
  throw (
    failures[0] ?? new NekoError("HOST_CONFIG_INVALID", "no remote is configured", { hint: "add one to `remotes`" })
  );
}

async function readChain(
  mirror: GitMirror,
  ref: string,
  target: string,
  trust: Trust,
  anchor: Anchor,
  signal: AbortSignal,
): Promise<VerifiedChain> {
  const head = await mirror.resolve(ref, signal);
  if (head === null) return linkChain([]);
  const opened = new Map<Revision, OpenedEntry>();
  const open = (entry: ChannelEntry): OpenedEntry => {
    const known = opened.get(entry.oid) ?? openEntry(entry, trust);
    opened.set(entry.oid, known);
    return known;
  };
  const enough = (entries: readonly ChannelEntry[]): boolean => !needsOlder(entries.map(open), target, trust, anchor);
  return linkChain((await mirror.readChain(head, enough, signal)).map(open));
}

/**
 * Asks git what `admit` will ask: newest release first until one is in the branch, the floor, and where a rollback
 * of this target goes. What was not asked counts as outside the branch.
 */
async function askAncestry(
  mirror: GitMirror,
  chain: VerifiedChain,
  target: string,
  anchor: Anchor,
  tip: Revision,
  signal: AbortSignal,
): Promise<Ancestry> {
  const releases = chain.entries.filter((entry) => entry.kind === "release").toReversed();
  const goals = new Set(
    chain.entries
      .filter((entry) => entry.kind === "rollback")
      .flatMap(({ predicate }) => (predicate.targets.includes(target) ? [predicate.to] : [])),
  );
  const floor = anchor.floor?.commit;
  const known = await mirror.existing(
    [...new Set([...releases.map(({ predicate }) => predicate.commit), ...(floor ? [floor] : [])])],
    signal,
  );
  const inBranch = new Map<Revision, boolean>();
  const ask = async (commit: Revision): Promise<boolean> => {
    const answer = inBranch.get(commit) ?? (known.has(commit) && (await mirror.isAncestor(commit, tip, signal)));
    inBranch.set(commit, answer);
    return answer;
  };
  let candidate: Revision | undefined;
  for (const { predicate } of releases) {
    if (candidate === undefined && (await ask(predicate.commit))) candidate = predicate.commit;
    else if (goals.has(predicate.release)) await ask(predicate.commit);
  }
  const floorStays = floor !== undefined && (await ask(floor));
  const descends =
    candidate !== undefined &&
    (floor === undefined || (floorStays && (await mirror.isAncestor(floor, candidate, signal))));
  const from = candidate ?? (floorStays ? floor : undefined);
  const behind = from === undefined ? 0 : await mirror.count(from, tip, signal);
  return {
    isInBranch: (commit) => inBranch.get(commit) === true,
    descendsFromFloor: (commit) => commit === candidate && descends,
    behindTip: (commit) => (commit === from ? behind : 0),
  };
}
