import { posix } from "node:path";
import { simpleGit, type SimpleGit } from "simple-git";
import { NekoError } from "../../kernel/error.ts";
import { isRevision, parseRevision, type Revision } from "../../kernel/revision.ts";
import { clip } from "../../kernel/text.ts";
import type { Checkout, GitRemote } from "../../ports/git.ts";
import { credentialEnv, gitSettings, remoteFailure, remoteProtocol } from "./git-command.ts";

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
      // The object as it is: rev-list hides what lies beyond the edge of a shallow clone, and takes replacements.
      return parseCommit(await raw(["--no-replace-objects", "cat-file", "commit", parseRevision(commit)], signal));
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
      throw failed("cat-file", `no time of ${commit}`);
    },
    async hasCommit(commit, signal) {
      try {
        return (await raw(["cat-file", "-t", parseRevision(commit)], signal)).trim() === "commit";
      } catch (thrown) {
        signal.throwIfAborted();
        if (thrown instanceof NekoError) return false; // git says so by failing
        throw thrown;
      }
    },
    async treeOf(commit, signal) {
      const { tree } = await factsOf(commit, signal);
      if (isRevision(tree)) return tree;
      throw failed("cat-file", `no tree of ${commit}`);
    },
    fetchCommit: (commit, remote, signal) => fetchOne(directory, parseRevision(commit), remote, signal),
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

const fetchTimeoutMs = 120_000;

/** That commit and its tree. No ref moves and nothing is written to the work tree or to a configuration. */
async function fetchOne(directory: string, commit: Revision, remote: GitRemote, signal: AbortSignal): Promise<void> {
  const abort = AbortSignal.any([signal, AbortSignal.timeout(fetchTimeoutMs)]);
  const protocol = `protocol.${remoteProtocol(remote.url)}.allow=always`;
  // simple-git wants to be told that what it knows as dangerous comes from us: each of these turns something off.
  const unsafe = {
    allowUnsafeConfigEnvCount: true,
    allowUnsafeCredentialHelper: true,
    allowUnsafeFsMonitor: true,
    allowUnsafeHooksPath: true,
    allowUnsafeProtocolOverride: true,
  };
  const env = { ...inherited(), GIT_TERMINAL_PROMPT: "0", ...credentialEnv(remote) };
  const allowEnvironment = Object.keys(env);
  const git = simpleGit({ baseDir: directory, abort, config: [...gitSettings, protocol], allowEnvironment, unsafe });
  const only = ["--depth=1", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-auto-maintenance"];
  try {
    await git
      .env(env)
      .raw(["--no-replace-objects", "fetch", "--quiet", ...only, "--end-of-options", remote.url, commit]);
  } catch (cause) {
    signal.throwIfAborted();
    const stderr = abort.aborted ? `no answer within ${fetchTimeoutMs / 1000} s` : messageOf(cause);
    throw remoteFailure(remote, { status: 1, stdout: "", stderr }, "fetching from");
  }
}

/** What git and ssh need of ours: where their settings are, how the network is reached. */
function inherited(): Record<string, string> {
  const proxies = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"].flatMap((name) => [name, name.toUpperCase()]);
  const names = ["PATH", "HOME", "XDG_CONFIG_HOME", "SSH_AUTH_SOCK", "SSL_CERT_FILE", "GIT_SSL_CAINFO", ...proxies];
  const found = names.flatMap((name): [string, string][] => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { LC_ALL: "C.UTF-8", ...Object.fromEntries(found) };
}

/** Headers end at the first empty line; a signature's lines begin with a space. Source: gitformat-pack's commit object. */
function parseCommit(text: string): CommitFacts {
  const [headers = ""] = text.split("\n\n", 1);
  const lines = headers.split("\n").map((line): [string, string] => {
    const end = line.indexOf(" ");
    return [line.slice(0, end), line.slice(end + 1)];
  });
  const values = (name: string): string[] => lines.flatMap(([key, value]) => (key === name ? [value] : []));
  const seconds = / (\d+) [+-]\d+$/.exec(values("committer")[0] ?? "")?.[1] ?? "";
  return { tree: values("tree")[0] ?? "", seconds, parents: values("parent").filter(isRevision) };
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** A path is a path, whatever it contains: no glob, no `:(magic)`. */
const literal = (path: string): string => `:(top,literal)${path}`;

function failed(doing: string, cause: unknown): NekoError {
  return new NekoError("GIT_FAILED", `git ${doing} failed in the checkout: ${clip(messageOf(cause))}`, {
    hint: "run Neko inside a git checkout that has this commit (actions/checkout, without `ref`)",
  });
}
