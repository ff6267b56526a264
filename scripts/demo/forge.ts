import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Run } from "../../src/ports/run.ts";
import { startGithub, type Github } from "../../tests/support/github/start.ts";

/** The repository's side of the demo: a bare git repository, a clone somebody works in, and GitHub on loopback. */
export interface Forge extends AsyncDisposable {
  readonly github: Github;
  readonly bareRepository: string;
  /** The first commit, straight to main. */
  begin(edit: (clone: string) => Promise<void>): Promise<void>;
  /** Commits the edit on a new branch of main, pushes it and opens a pull request. */
  propose(branch: string, title: string, edit: (clone: string) => Promise<void>): Promise<Proposal>;
  /** Proposes to undo a merged pull request, as `git revert` would. */
  proposeRevert(of: Merged, title: string): Promise<Proposal>;
  /** Merges with real git. */
  merge(proposal: Proposal): Promise<Merged>;
  /** A fresh clone of one commit, as actions/checkout leaves it on a runner. */
  checkout(directory: string, ref: string): Promise<string>;
}

export interface Proposal {
  readonly number: number;
  readonly title: string;
  readonly branch: string;
  readonly headCommit: string;
  /** refs/pull/N/merge: what a pull_request event checks out. */
  readonly mergeRefCommit: string;
}

export interface Merged extends Proposal {
  readonly mergeCommit: string;
}

export async function openForge(
  directory: string,
  example: string,
  busybox: string,
  run: Run,
  signal: AbortSignal,
): Promise<Forge> {
  const bareRepository = join(directory, "forge", "acme", "fleet.git");
  const clone = join(directory, "work");
  await mkdir(bareRepository, { recursive: true });
  const git = async (cwd: string, ...args: string[]): Promise<string> => {
    const result = await run(["git", ...args], { signal, cwd, env: identity });
    if (result.status === 0) return result.stdout.trim();
    throw new Error(`git ${args.join(" ")} failed: ${result.stderr}`);
  };
  await git(bareRepository, "init", "--bare", "--quiet", "--initial-branch=main");
  await git(directory, "clone", "--quiet", bareRepository, clone);
  await git(clone, "checkout", "--quiet", "-b", "main");
  await cp(example, clone, { recursive: true });
  await mkdir(join(clone, "vendor"), { recursive: true });
  await cp(busybox, join(clone, "vendor", "busybox"));
  const github = await startGithub({ bareRepository });

  const commitAndPush = async (branch: string, title: string): Promise<void> => {
    await git(clone, "add", "--all");
    await git(clone, "commit", "--quiet", "--message", title);
    await git(clone, "push", "--quiet", "origin", branch);
  };
  const open = async (branch: string, title: string): Promise<Proposal> => {
    const pull = await github.createPullRequest({ head: branch, base: "main", title });
    return { ...pull, title, branch };
  };
  const startBranch = async (branch: string): Promise<void> => {
    await git(clone, "fetch", "--quiet", "origin", "main");
    await git(clone, "checkout", "--quiet", "-B", branch, "origin/main");
  };

  return {
    github,
    bareRepository,
    async begin(edit) {
      await edit(clone);
      await commitAndPush("main", "the example repository");
    },
    async propose(branch, title, edit) {
      await startBranch(branch);
      await edit(clone);
      await commitAndPush(branch, title);
      return open(branch, title);
    },
    async proposeRevert(of, title) {
      const branch = `revert-${of.number}`;
      await startBranch(branch);
      await git(clone, "revert", "--no-edit", "--mainline", "1", of.mergeCommit);
      await git(clone, "push", "--quiet", "origin", branch);
      return open(branch, title);
    },
    async merge(proposal) {
      return { ...proposal, mergeCommit: await github.merge(proposal.number) };
    },
    async checkout(target, ref) {
      await mkdir(target, { recursive: true });
      await git(target, "init", "--quiet", "--initial-branch=main");
      await git(target, "remote", "add", "origin", bareRepository);
      await git(target, "fetch", "--quiet", "--depth=2", "origin", `+${ref}:refs/remotes/pull/checkout`);
      await git(target, "checkout", "--quiet", "--detach", "refs/remotes/pull/checkout");
      return git(target, "rev-parse", "HEAD");
    },
    async [Symbol.asyncDispose]() {
      await github[Symbol.asyncDispose]();
    },
  };
}

const identity = {
  GIT_AUTHOR_NAME: "demo",
  GIT_AUTHOR_EMAIL: "demo@example.invalid",
  GIT_COMMITTER_NAME: "demo",
  GIT_COMMITTER_EMAIL: "demo@example.invalid",
  GIT_CONFIG_GLOBAL: "/dev/null",
};
