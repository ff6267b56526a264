import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseRevision, type Revision } from "../../src/kernel/revision.ts";
import { createNodeRun } from "../../src/adapters/node-run.ts";
import type { GitRemote } from "../../src/ports/git.ts";
import type { Run } from "../../src/ports/run.ts";

/** git as a person would call it in a test: real, with a fixed identity and none of the machine's settings. */
export function git(directory: string, args: readonly string[], stdin?: string | Uint8Array): string {
  const env = {
    PATH: process.env["PATH"],
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "tester",
    GIT_AUTHOR_EMAIL: "tester@localhost",
    GIT_COMMITTER_NAME: "tester",
    GIT_COMMITTER_EMAIL: "tester@localhost",
    GIT_AUTHOR_DATE: "@1700000000 +0000",
    GIT_COMMITTER_DATE: "@1700000000 +0000",
  };
  const options = { cwd: directory, env, encoding: "utf8" as const, maxBuffer: 64 * 1024 * 1024 };
  return execFileSync("git", args, {
    ...options,
    stdio: "pipe",
    ...(stdin === undefined ? {} : { input: stdin }),
  }).trim();
}

export const realRun = (): Run => createNodeRun({ path: process.env["PATH"] ?? "" });

/** A bare repository that plays the forge, in a folder of its own; `await using` removes it. */
export class Forge implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), "neko-git-"));
  readonly bare = join(this.root, "forge.git");
  readonly remote: GitRemote = { name: "origin", url: this.bare };

  constructor() {
    mkdirSync(this.bare);
    git(this.bare, ["init", "--quiet", "--bare", "--initial-branch=main"]);
    git(this.bare, ["config", "receive.autogc", "false"]);
    git(this.bare, ["config", "uploadpack.allowFilter", "true"]);
  }

  /** A commit with one file, written straight into the forge; no ref is moved. */
  commit(parents: readonly Revision[], text: string | Uint8Array, file = "README"): Revision {
    const blob = git(this.bare, ["hash-object", "-w", "--stdin"], text);
    const tree = git(this.bare, ["mktree"], `100644 blob ${blob}\t${file}\n`);
    const args = ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])];
    return parseRevision(git(this.bare, args, typeof text === "string" ? text : "bytes"));
  }

  /** A straight line of commits on `branch`, oldest first, made in one go. */
  line(count: number, branch = "main"): Revision[] {
    const script = Array.from({ length: count }, (_, index) => {
      const message = `commit ${index}`;
      return `commit refs/heads/${branch}\ncommitter tester <tester@localhost> ${1_700_000_000 + index} +0000\ndata ${message.length}\n${message}\n`;
    });
    git(this.bare, ["fast-import", "--quiet"], script.join(""));
    return git(this.bare, ["rev-list", "--reverse", `refs/heads/${branch}`])
      .split("\n")
      .map(parseRevision);
  }

  point(ref: string, at: string): void {
    git(this.bare, ["update-ref", ref, at]);
  }

  /** Every ref and what it points at, as one text: to see that nothing moved. */
  refs(): string {
    return git(this.bare, ["for-each-ref", "--format=%(refname) %(objectname)"]);
  }

  path(name: string): string {
    return join(this.root, name);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
