import { mkdtemp, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execFileAsync = promisify(execFile);

/** A bare repository with a work tree that pushes to it; both vanish when disposed. */
export interface SeedRepository extends AsyncDisposable {
  readonly bare: string;
  readonly work: string;
  /** Runs git in the work tree. */
  git(...args: readonly string[]): Promise<string>;
  /** Writes files on a branch (made from main when new), commits, pushes; answers the commit. */
  commit(branch: string, files: Readonly<Record<string, string>>, message: string): Promise<string>;
}

export async function seedRepository(files: Readonly<Record<string, string>>): Promise<SeedRepository> {
  const root = await mkdtemp(join(tmpdir(), "neko-github-"));
  const bare = join(root, "fleet.git");
  const work = join(root, "work");
  const run = async (cwd: string, ...args: readonly string[]): Promise<string> => {
    const { stdout } = await execFileAsync("git", args, {
      cwd,
      env: {
        PATH: process.env["PATH"] ?? "",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "Dev",
        GIT_AUTHOR_EMAIL: "dev@example.test",
        GIT_COMMITTER_NAME: "Dev",
        GIT_COMMITTER_EMAIL: "dev@example.test",
      },
    });
    return stdout.trimEnd();
  };
  await run(root, "init", "-q", "--bare", "-b", "main", bare);
  await run(bare, "config", "uploadpack.allowReachableSHA1InWant", "true"); // as GitHub
  await run(root, "init", "-q", "-b", "main", work);
  await run(work, "remote", "add", "origin", bare);
  const git = (...args: readonly string[]): Promise<string> => run(work, ...args);
  const seeded: SeedRepository = {
    bare,
    work,
    git,
    async commit(branch, changed, message) {
      const branches = (await git("for-each-ref", "--format=%(refname:short)", "refs/heads")).split("\n");
      if (branches.includes(branch)) await git("checkout", "-q", branch);
      else if (branches.includes("main")) await git("checkout", "-q", "-b", branch, "main");
      for (const [path, text] of Object.entries(changed)) {
        await mkdir(dirname(join(work, path)), { recursive: true });
        await writeFile(join(work, path), text);
      }
      await git("add", "-A");
      await git("commit", "-q", "-m", message);
      await git("push", "-q", "origin", `HEAD:refs/heads/${branch}`);
      return git("rev-parse", "HEAD");
    },
    async [Symbol.asyncDispose]() {
      await rm(root, { recursive: true, force: true });
    },
  };
  await seeded.commit("main", files, "first");
  return seeded;
}
