import { posix } from "node:path";
import { simpleGit, type SimpleGit } from "simple-git";
import { NekoError } from "../../kernel/error.ts";
import { isRevision, parseRevision, type Revision } from "../../kernel/revision.ts";
import { clip } from "../../kernel/text.ts";
import type { Checkout } from "../../ports/git.ts";

/**
 * The work tree the user stands in, read with the user's own git configuration. Never for a repository that a stranger
 * configured: see git-mirror.ts for those.
 * @param directory anywhere inside the work tree
 */
export function createGitCheckout(directory: string): Checkout {
  const raw = async (args: readonly string[], signal: AbortSignal): Promise<string> => {
    try {
      return await at(directory, signal).raw([...args]);
    } catch (cause) {
      signal.throwIfAborted();
      throw failed(args[0] ?? "git", cause);
    }
  };
  // What a commit is never changes: it is asked once, since git's start is most of what an answer costs.
  const commits = new Map<Revision, Promise<CommitFacts>>();
  const folders = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const blobs = new Map<string, Promise<Uint8Array>>();
  const factsOf = (commit: Revision, signal: AbortSignal): Promise<CommitFacts> =>
    once(commits, commit, async () => {
      const shown = await raw(["rev-list", "--no-walk", "--format=%T %ct %P", parseRevision(commit)], signal);
      // The first line names the commit.
      const [tree = "", seconds = "", ...parents] = (shown.split("\n")[1] ?? "").trim().split(" ");
      return { tree, seconds, parents: parents.filter(isRevision) };
    });
  const folderOf = (commit: Revision, folder: string, signal: AbortSignal): Promise<ReadonlyMap<string, string>> =>
    once(folders, `${commit}:${folder}`, async () => {
      const paths = folder === "." ? [] : ["--", `${literal(folder)}/`];
      const listed = await raw(["ls-tree", "-z", "--full-tree", parseRevision(commit), ...paths], signal);
      return new Map(
        listed.split("\0").flatMap((entry): [string, string][] => {
          const [, blob, path] = /^100(?:644|755) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
          return blob === undefined || path === undefined ? [] : [[path, blob]];
        }),
      );
    });
  return {
    async topDirectory(signal) {
      return (await raw(["rev-parse", "--show-toplevel"], signal)).trim();
    },
    async gitDirectory(signal) {
      return (await raw(["rev-parse", "--path-format=absolute", "--git-common-dir"], signal)).trim();
    },
    async headRevision(signal) {
      return parseRevision((await raw(["rev-parse", "--verify", "HEAD^{commit}"], signal)).trim());
    },
    async parents(commit, signal) {
      return (await factsOf(commit, signal)).parents;
    },
    async committedAt(commit, signal) {
      const { seconds } = await factsOf(commit, signal);
      if (/^[0-9]{1,11}$/.test(seconds)) return new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
      throw failed("rev-list", `no time of ${commit}`);
    },
    async isShallow(signal) {
      return (await raw(["rev-parse", "--is-shallow-repository"], signal)).trim() === "true";
    },
    async treeOf(commit, signal) {
      const { tree } = await factsOf(commit, signal);
      if (isRevision(tree)) return tree;
      throw failed("rev-list", `no tree of ${commit}`);
    },
    async resolveCommit(text, signal) {
      // git would take `^main` and `a..b` apart; a NUL cannot be passed at all.
      if (text === "" || text.length > 1_000 || /^[-^]|\.\.|\p{Cc}/u.test(text)) return undefined;
      const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${text}^{commit}`];
      try {
        const found = (await raw(asked, signal)).trim();
        return isRevision(found) ? found : undefined;
      } catch (thrown) {
        signal.throwIfAborted();
        if (thrown instanceof NekoError) return undefined; // a short id of several objects: git explains, and fails
        throw thrown;
      }
    },
    async isClean(signal) {
      return (await raw(["status", "--porcelain"], signal)).trim() === "";
    },
    async isCommitted(signal) {
      return (await raw(["status", "--porcelain", "--untracked-files=no"], signal)).trim() === "";
    },
    async fileAt(revision, path, signal) {
      const found = (await folderOf(revision, posix.dirname(path), signal)).get(path);
      if (found === undefined) return undefined;
      return once(blobs, found, async () => {
        try {
          return (await at(directory, signal).binaryCatFile(["blob", found])) as Buffer;
        } catch (cause) {
          signal.throwIfAborted();
          throw failed("cat-file", cause);
        }
      });
    },
    async isAncestor(ancestor, descendant, signal) {
      const range = [parseRevision(ancestor), `^${parseRevision(descendant)}`];
      return (await raw(["rev-list", "--max-count=1", ...range], signal)).trim() === "";
    },
    async remoteUrl(signal) {
      const url = (await raw(["config", "--default", "", "--get", "remote.origin.url"], signal)).trim();
      return url === ""
        ? undefined
        : url.replace(/^(https?:\/\/)[^/@]*@/, "$1").replace(/^(ssh:\/\/[^/@:]*):[^/@]*@/, "$1@");
    },
    async defaultBranch(signal) {
      const format = "--format=%(refname:lstrip=2) %(symref:lstrip=3)";
      const refs = await raw(["for-each-ref", format, "refs/heads", "refs/remotes/origin/HEAD"], signal);
      const lines = refs.split("\n").map((line) => line.split(" "));
      const remote = lines.find(([name]) => name === "origin/HEAD")?.[1];
      const local = lines.flatMap(([name]) => (name && name !== "origin/HEAD" ? [name] : []));
      return remote || (local.length === 1 ? local[0] : undefined);
    },
  };
}

interface CommitFacts {
  readonly tree: string;
  /** Since 1970, as git writes them. */
  readonly seconds: string;
  readonly parents: readonly Revision[];
}

/** What was asked before, or is being asked; a failure is asked again. */
function once<K, V>(known: Map<K, Promise<V>>, key: K, ask: () => Promise<V>): Promise<V> {
  const asked = known.get(key);
  if (asked) return asked;
  const asking = ask();
  known.set(key, asking);
  asking.catch(() => known.delete(key));
  return asking;
}

const at = (directory: string, signal: AbortSignal): SimpleGit => simpleGit({ baseDir: directory, abort: signal });

/** A path is a path, whatever it contains: no glob, no `:(magic)`. */
const literal = (path: string): string => `:(top,literal)${path}`;

function failed(doing: string, cause: unknown): NekoError {
  const text = cause instanceof Error ? cause.message : String(cause);
  return new NekoError("GIT_FAILED", `git ${doing} failed in the checkout: ${clip(text)}`, {
    hint: "run Neko inside a git checkout with its history (actions/checkout: fetch-depth: 0)",
  });
}
