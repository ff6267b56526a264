import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { NekoError } from "../../kernel/error.ts";
import { isRevision, shortRevision, type Revision } from "../../kernel/revision.ts";
import { clip } from "../../kernel/text.ts";
import type { Enough, GitMirror, GitRemote } from "../../ports/git.ts";
import type { Run, RunResult } from "../../ports/run.ts";
import { envelopeFile, type ChannelEntry } from "../../release/chain.ts";
import { maxEnvelopeBytes } from "../../release/dsse.ts";
import { createGit, expectOk, remoteFailure, type Git } from "./git-command.ts";
import { isDamage, localFailure, remake, removeStaleLocks } from "./git-mirror-care.ts";

export interface MirrorOptions {
  /** Of the bare repository; made when it is not there. */
  readonly directory: string;
  readonly run: Run;
  /** Fetches commits only, for questions of ancestry; a server that cannot do this sends all. Not for channels, whose
   *  entries are blobs, and for good: git keeps the filter in the mirror's configuration. */
  readonly commitsOnly?: boolean;
  /** No other process is ever in it (it lies under a lock): what a killed git or a bad disk left is put right before
   *  and in a fetch. Not for a mirror that several commands share, where a lock may be somebody's. */
  readonly alone?: boolean;
}

const fetchTimeoutMs = 300_000;
const pageEntries = 64;
const pageBytes = 16 * 1024 * 1024;
const maxEntries = 20_000;

/** A hardened bare mirror. One process at a time may fetch into it. */
export function createGitMirror({ directory, run, commitsOnly = false, alone = false }: MirrorOptions): GitMirror {
  const plain = createGit(run, directory);
  let made = false;
  let damaged = false;
  /** Remembers what a reading meets, so that the next fetch mends it. */
  const git: Git = async (args, options) => {
    const result = await plain(args, options);
    if (result.status !== 0 && isDamage(result.stderr)) damaged = true;
    return result;
  };
  const make = async (signal: AbortSignal): Promise<void> => {
    const result = await init(git, directory, signal);
    const failure = result.status === 0 ? undefined : localFailure(directory, result.stderr);
    if (failure) throw failure;
    expectOk(result, "making the mirror");
    made = true;
  };
  const fetchOnce = async (remote: GitRemote, refspecs: readonly string[], signal: AbortSignal): Promise<void> => {
    if (!made) await make(signal);
    const filter = commitsOnly ? ["--filter=tree:0"] : [];
    const flags = ["--quiet", "--prune", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"];
    const result = await git(
      ["fetch", ...flags, "--no-auto-maintenance", ...filter, "--end-of-options", remote.url, ...refspecs],
      { remote, signal, timeoutMs: fetchTimeoutMs },
    );
    if (result.status !== 0) {
      throw localFailure(directory, result.stderr) ?? remoteFailure(remote, result, "fetching");
    }
  };
  return {
    async fetch(remote, refspecs, signal) {
      if (!alone) return fetchOnce(remote, refspecs, signal);
      await removeStaleLocks(directory);
      const mend = async (): Promise<boolean> => {
        damaged = false;
        return remake(directory, (fresh) => initBare(run, fresh, signal));
      };
      if (damaged) await mend();
      try {
        await fetchOnce(remote, refspecs, signal);
      } catch (error) {
        if (signal.aborted || !damaged || !(await mend())) throw error;
        await fetchOnce(remote, refspecs, signal);
      }
    },
    async resolve(ref, signal) {
      const result = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", ref], { signal });
      const oid = result.stdout.trim().split("\n").at(-1) ?? "";
      return result.status === 0 && isRevision(oid) ? oid : null;
    },
    async readChain(head, enough, signal) {
      if (commitsOnly) throw new TypeError("a mirror of commits only holds no channel");
      return readChain(git, head, enough, signal);
    },
    async existing(commits, signal) {
      const checked = await check(git, commits, signal);
      return new Set(commits.filter((_, index) => checked[index]?.type === "commit"));
    },
    async isAncestor(ancestor, descendant, signal) {
      const args = ["rev-list", "--max-count=1", ancestor, `^${descendant}`];
      return expectOk(await git(args, { signal }), "comparing two commits").trim() === "";
    },
    async count(from, to, signal) {
      const result = await git(["rev-list", "--count", to, `^${from}`], { signal });
      return Number(expectOk(result, "counting commits"));
    },
  };
}

/** Makes a bare repository with no template, so no hook; does nothing when it is there. */
export async function initBare(run: Run, directory: string, signal: AbortSignal): Promise<void> {
  expectOk(await init(createGit(run, directory), directory, signal), "making the mirror");
}

async function init(git: Git, directory: string, signal: AbortSignal): Promise<RunResult> {
  await mkdir(dirname(directory), { recursive: true, mode: 0o700 });
  return git(["init", "--bare", "--quiet", "--template="], { signal });
}

async function readChain(
  git: Git,
  head: Revision,
  enough: Enough,
  signal: AbortSignal,
): Promise<readonly ChannelEntry[]> {
  let entries: ChannelEntry[] = [];
  let next: Revision | null = head;
  // Most readers need the last few only; whoever needs more soon asks for whole pages.
  for (let count = 8; next !== null; count = Math.min(count * 2, pageEntries)) {
    const page: Link[] = await links(git, next, count, signal);
    entries = [...(await withBytes(git, page, signal)), ...entries];
    next = entries[0]?.parent ?? null;
    if (enough(entries)) break;
    if (entries.length > maxEntries) throw broken(head, `has more than ${maxEntries} entries that would be needed`);
  }
  return entries;
}

interface Link {
  readonly oid: Revision;
  readonly parent: Revision | null;
}

/** Up to `count` commits from `head` backwards, oldest first. */
async function links(git: Git, head: Revision, count: number, signal: AbortSignal): Promise<Link[]> {
  const result = await git(["rev-list", "--parents", "--first-parent", `--max-count=${count}`, head], { signal });
  // rev-list says nothing of a blob or tree and looks through a tag: only a commit lists itself first.
  const lines = result.stdout.trim().split("\n");
  if (result.status !== 0 || lines[0]?.split(" ")[0] !== head) throw broken(head, "is no commit");
  return lines.toReversed().map((line) => {
    const [oid = "", parent, ...others] = line.split(" ");
    if (!isRevision(oid)) throw broken(head, "cannot be listed");
    if (others.length > 0) throw broken(oid, "has two parents");
    return { oid, parent: parent !== undefined && isRevision(parent) ? parent : null };
  });
}

async function withBytes(git: Git, page: readonly Link[], signal: AbortSignal): Promise<ChannelEntry[]> {
  const sizes = await check(
    git,
    page.map(({ oid }) => `${oid}:${envelopeFile}`),
    signal,
  );
  const entries: ChannelEntry[] = [];
  let batch: { readonly link: Link; readonly blob: Revision; readonly size: number }[] = [];
  let total = 0;
  const flush = async (): Promise<void> => {
    const bytes = await contents(git, batch, signal);
    entries.push(...batch.map(({ link }, index) => ({ ...link, bytes: bytes[index]! })));
    batch = [];
    total = 0;
  };
  for (const [index, link] of page.entries()) {
    const found = sizes[index];
    if (found?.type !== "blob") throw broken(link.oid, `holds no ${envelopeFile}`);
    if (found.size > maxEnvelopeBytes) {
      throw new NekoError("RECORD_INVALID", `entry ${shortRevision(link.oid)} holds ${found.size} bytes`, {
        hint: "find out who wrote it; no record is larger than 4 MiB",
      });
    }
    if (total + found.size > pageBytes) await flush();
    batch.push({ link, blob: found.oid, size: found.size });
    total += found.size;
  }
  await flush();
  return entries;
}

interface Checked {
  readonly oid: Revision;
  readonly type: string;
  readonly size: number;
}

/** Type and size per name, in order; undefined for what is missing. Nothing is loaded. */
async function check(git: Git, names: readonly string[], signal: AbortSignal): Promise<(Checked | undefined)[]> {
  if (names.length === 0) return [];
  const stdin = `${names.join("\n")}\n`;
  const result = await git(["cat-file", "--batch-check"], { signal, stdin, maxOutputBytes: names.length * 200 + 4096 });
  const lines = expectOk(result, "looking up objects").trimEnd().split("\n");
  return names.map((_, index) => {
    const [oid = "", type = "", size = ""] = (lines[index] ?? "").split(" ");
    return isRevision(oid) && /^[0-9]+$/.test(size) ? { oid, type, size: Number(size) } : undefined;
  });
}

async function contents(
  git: Git,
  blobs: readonly { readonly blob: Revision; readonly size: number }[],
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  if (blobs.length === 0) return [];
  const stdin = `${blobs.map(({ blob }) => blob).join("\n")}\n`;
  const total = blobs.reduce((sum, { size }) => sum + size + 200, 0);
  // Kept whole only when both halves of what Run keeps can hold it.
  const result = await git(["cat-file", "--batch"], { signal, stdin, maxOutputBytes: total * 2 });
  const output = Buffer.from(expectOk(result, "reading the channel"));
  let at = 0;
  return blobs.map(({ blob, size }) => {
    const header = `${blob} blob ${size}\n`;
    const end = at + header.length + size;
    // Bytes that are no UTF-8 change length on their way through a string: an envelope has none.
    if (output.toString("latin1", at, at + header.length) !== header || output[end] !== 0x0a) {
      throw new NekoError("CHANNEL_BROKEN", `blob ${shortRevision(blob)} of the channel is no text`, {
        hint: "find out who wrote it; a channel holds signed envelopes only",
      });
    }
    at = end + 1;
    return output.subarray(end - size, end);
  });
}

function broken(entry: Revision, problem: string): NekoError {
  return new NekoError("CHANNEL_BROKEN", `entry ${shortRevision(entry)} of the channel ${clip(problem)}`, {
    hint: "find out who wrote it; a channel is a straight line of signed envelopes",
  });
}
