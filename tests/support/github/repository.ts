import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execFileAsync = promisify(execFile);

/** git in one bare repository: the truth behind the stand-in's branches, pull requests and merges. */
export class BareRepository {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  async git(...args: readonly string[]): Promise<string> {
    const { stdout } = await execFileAsync("git", ["--git-dir", this.directory, ...args], {
      env: { PATH: process.env["PATH"] ?? "", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...identity },
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout.trimEnd();
  }

  branch(name: string): Promise<string> {
    return this.git("rev-parse", "--verify", "--end-of-options", `refs/heads/${name}^{commit}`);
  }

  async exists(revision: string): Promise<boolean> {
    return this.git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`).then(
      () => true,
      () => false,
    );
  }

  /** Commits of `range`, newest first. */
  async commits(range: string): Promise<readonly string[]> {
    const out = await this.git("rev-list", "--end-of-options", range);
    return out === "" ? [] : out.split("\n");
  }

  /** A merge commit of base (first parent) and head; nothing points at it yet. Throws on a conflict, as git does. */
  async mergeCommit(base: string, head: string, message: string): Promise<string> {
    const tree = (await this.git("merge-tree", "--write-tree", base, head)).split("\n")[0] ?? "";
    return this.git("commit-tree", tree, "-p", base, "-p", head, "-m", message);
  }

  async point(ref: string, commit: string): Promise<void> {
    await this.git("update-ref", ref, commit);
  }
}

const identity = {
  GIT_AUTHOR_NAME: "GitHub stand-in",
  GIT_AUTHOR_EMAIL: "noreply@example.test",
  GIT_COMMITTER_NAME: "GitHub stand-in",
  GIT_COMMITTER_EMAIL: "noreply@example.test",
};
