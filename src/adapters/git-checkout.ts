import { simpleGit, type SimpleGit } from "simple-git";
import { NekoError } from "../kernel/error.ts";
import { isRevision, parseRevision } from "../kernel/revision.ts";
import { clip } from "../kernel/text.ts";
import type { Checkout } from "../ports/git.ts";

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
      const line = await raw(["rev-list", "--parents", "--max-count=1", parseRevision(commit)], signal);
      return line.trim().split(" ").slice(1).filter(isRevision);
    },
    async isClean(signal) {
      return (await raw(["status", "--porcelain"], signal)).trim() === "";
    },
    async isCommitted(signal) {
      return (await raw(["status", "--porcelain", "--untracked-files=no"], signal)).trim() === "";
    },
    async fileAt(revision, path, signal) {
      const entry = await raw(["ls-tree", "-z", "--full-tree", parseRevision(revision), "--", literal(path)], signal);
      const found = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(entry)?.[1];
      if (found === undefined) return undefined;
      try {
        return (await at(directory, signal).binaryCatFile(["blob", found])) as Buffer;
      } catch (cause) {
        signal.throwIfAborted();
        throw failed("cat-file", cause);
      }
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
  };
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
