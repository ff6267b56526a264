import { NekoError } from "../../kernel/error.ts";
import { parseRevision, type Branch, type Revision } from "../../kernel/revision.ts";
import type { Clock } from "../../ports/clock.ts";
import type { ChannelStore, GitRemote, History } from "../../ports/git.ts";
import type { Run, RunResult } from "../../ports/run.ts";
import { aliasRef, channelGlob, channelRef, envelopeFile } from "../../release/chain.ts";
import { renderEnvelope, type Envelope } from "../../release/dsse.ts";
import { createGit, expectOk, remoteFailure, type Git } from "./git-command.ts";
import { createGitMirror, initBare } from "./git-mirror.ts";

export interface ChannelOptions {
  /** Of a bare repository that belongs to this publisher alone; made when it is not there. Never the user's checkout,
   *  whose configuration and hooks belong to whoever wrote them. */
  readonly directory: string;
  readonly remote: GitRemote;
  readonly run: Run;
  readonly clock: Clock;
}

/** A channel in a git repository, appended to by compare-and-swap on the remote. */
export function createGitChannel({ directory, remote, run, clock }: ChannelOptions): ChannelStore {
  const git = createGit(run, directory);
  const mirror = createGitMirror({ directory, run });
  const localRef = (branch: Branch): string => channelRef(branch).replace(/^refs\/neko\//, "refs/neko-remote/");
  return {
    async read(branch, enough, signal) {
      const glob = channelGlob(branch);
      await mirror.fetch(remote, [`+${glob}:${glob.replace(/^refs\/neko\//, "refs/neko-remote/")}`], signal);
      const head = await mirror.resolve(localRef(branch), signal);
      return { head, entries: head === null ? [] : await mirror.readChain(head, enough, signal) };
    },

    async append(branch, envelope, expectedHead, commit, signal) {
      if (expectedHead === null) await initBare(run, directory, signal); // else it was read, here
      const entry = await writeEntry(git, envelope, expectedHead, clock.now(), signal);
      const head = { ref: channelRef(branch), expected: expectedHead ?? "" };
      const alias = commit ? [{ ref: aliasRef(commit), expected: "" }] : [];
      const push = (updates: readonly Update[]): Promise<RunResult> => pushAll(git, remote, entry, updates, signal);
      let result = await push([head, ...alias]);
      // The commit has its name from an earlier release: the name stays, and must not keep the entry out.
      if (alias.some(({ ref }) => outcomeOf(result.stdout, ref) === "contended")) result = await push([head]);
      switch (outcomeOf(result.stdout, head.ref)) {
        case "taken":
          return { kind: "appended", entry };
        case "contended":
        case "bystander":
          return { kind: "contended" };
        case "refused":
          throw new NekoError("REMOTE_DENIED", `${remote.name} refused to move ${head.ref}`, {
            hint: "let the publisher's token write refs/neko/* (contents: write), and no rule or hook forbid it",
          });
        case "silent":
          throw remoteFailure(remote, result, "pushing to");
      }
    },
  };
}

interface Update {
  readonly ref: string;
  /** What the remote's ref must be now; "": it must not be there. */
  readonly expected: string;
}

/** All of the refs or none: a name for an entry that is not in the channel would be there for good. */
function pushAll(
  git: Git,
  remote: GitRemote,
  entry: Revision,
  updates: readonly Update[],
  signal: AbortSignal,
): Promise<RunResult> {
  const leases = updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected}`);
  const flags = ["--porcelain", "--no-verify", ...(updates.length > 1 ? ["--atomic"] : []), ...leases];
  const refspecs = updates.map(({ ref }) => `${entry}:${ref}`);
  return git(["push", ...flags, "--end-of-options", remote.url, ...refspecs], {
    remote,
    signal,
    timeoutMs: 120_000,
  });
}

/**
 * Ancestry on a branch of a remote, by a mirror that holds commits only. Fetches only when a commit is not known yet.
 */
export function createGitHistory(options: Omit<ChannelOptions, "clock"> & { readonly branch: Branch }): History {
  const { directory, remote, run, branch } = options;
  const mirror = createGitMirror({ directory, run, commitsOnly: true });
  const refspec = `+refs/heads/${branch}:refs/neko-remote/heads/${branch}`;
  let fetched = false;
  return {
    async isAncestor(ancestor, descendant, signal) {
      if (ancestor === descendant) return true;
      // A commit that is not known may have been pushed since the last fetch.
      for (const fetching of fetched ? [false, true] : [true]) {
        if (fetching) await mirror.fetch(remote, [refspec], signal);
        fetched = true;
        const known = await mirror.existing([ancestor, descendant], signal);
        if (known.size === 2) return mirror.isAncestor(ancestor, descendant, signal);
      }
      return false;
    },
  };
}

/** Same envelope, parent and second: same commit. Source: git-fast-import(1): blob, tree and commit in one process. */
async function writeEntry(
  git: Git,
  envelope: Envelope,
  parent: Revision | null,
  now: Date,
  signal: AbortSignal,
): Promise<Revision> {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const stdin = [
    "commit refs/neko-remote/appending\n", // a name the command needs; what counts is pushed by its id
    "mark :1\n",
    `committer neko <neko@localhost> ${Math.floor(now.getTime() / 1000)} +0000\n`,
    data("neko: signed channel entry\n"),
    ...(parent ? [`from ${parent}\n`] : []),
    "deleteall\n",
    `M 100644 inline ${envelopeFile}\n`,
    data(renderEnvelope(envelope)),
    "get-mark :1\n",
    ...(parent ? [] : ["reset refs/neko-remote/appending\n"]),
    "done\n",
  ].join("");
  const result = await git(["fast-import", "--quiet", "--force", "--done", "--date-format=raw"], { signal, stdin });
  return parseRevision(expectOk(result, "writing the entry").trim());
}

/** What the remote said of one ref; `bystander`: nothing against it, but another ref of the push failed.
 *  Source: git-push(1), "OUTPUT" with --porcelain. */
function outcomeOf(porcelain: string, ref: string): "taken" | "contended" | "bystander" | "refused" | "silent" {
  const line = porcelain.split("\n").find((text) => text.split("\t")[1]?.endsWith(`:${ref}`));
  if (line === undefined) return "silent";
  const [flag, , summary = ""] = line.split("\t");
  if (flag !== "!") return "taken";
  if (/atomic/.test(summary)) return "bystander";
  // The client saw another head, or the remote did when it took the lock.
  const raced =
    /stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|already exists|incorrect old/;
  return raced.test(summary) ? "contended" : "refused";
}
