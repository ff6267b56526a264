import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createCaches } from "../src/adapters/cache/caches.ts";
import { createEvaluationMemory } from "../src/adapters/evaluation-memory-files.ts";
import { createGitChannel, createGitHistory } from "../src/adapters/git/git-channel.ts";
import { createGitCheckout } from "../src/adapters/git/git-checkout.ts";
import { imageFiles } from "../src/adapters/store/image-file.ts";
import { createImageStores } from "../src/adapters/registry/image-stores.ts";
import { storedCredentials } from "../src/adapters/registry/registry-auth-file.ts";
import { openLayerMemory } from "../src/adapters/layer-memory-file.ts";
import { createClosureSource } from "../src/adapters/nix/nix-cli-closures.ts";
import { NixCommand } from "../src/adapters/nix/nix-cli-command.ts";
import { createPacker } from "../src/adapters/store/packer-threads.ts";
import { createOctokitForge } from "../src/adapters/github/octokit-forge.ts";
import { nodeClock as clock } from "../src/adapters/node-clock.ts";
import { storeTar } from "../src/adapters/store/store-tar.ts";
import { readTrustFile } from "../src/adapters/trust-file.ts";
import { NekoError } from "../src/kernel/error.ts";
import type { GitRemote } from "../src/ports/git.ts";
import type { Run } from "../src/ports/run.ts";
import type { Context, OpenRepository } from "./context.ts";

// The part of the composition root that only verbs with a repository need; cli/main.ts loads it for them.

export interface RepositoryOptions extends Pick<Context, "env" | "signal"> {
  /** The program's own file: what packs runs it again, as a thread. */
  readonly entry: string;
  readonly run: Run;
}

/** The git repository that `directory` is in. @throws NekoError GIT_FAILED */
export async function openRepository(
  directory: string,
  { entry, env, signal, run }: RepositoryOptions,
): Promise<OpenRepository> {
  const checkout = createGitCheckout(directory);
  const top = await checkout.topDirectory(signal);
  // Below .git: never part of the work tree, whatever the user's .gitignore says.
  const privateDirectory = join(await checkout.gitDirectory(signal), "neko");
  await mkdir(privateDirectory, { recursive: true, mode: 0o700 });
  const command = new NixCommand(run, env["NIX_CONFIG"]);
  const remote = async (): Promise<GitRemote> => remoteOf(await checkout.remoteUrl(signal), env);
  return {
    top,
    checkout,
    privateDirectory,
    tree: storeTar().tree,
    files: imageFiles({ path: env["PATH"] ?? "/usr/bin:/bin" }),
    packer: createPacker({ entry }),
    closures: createClosureSource(command),
    openCache: createCaches({ command, env }),
    memory: await openLayerMemory(join(privateDirectory, "layers.json")),
    evaluations: createEvaluationMemory(join(privateDirectory, "evaluations")),
    storesIn: (beside) =>
      createImageStores({
        directory: beside,
        env,
        githubToken: env["GITHUB_TOKEN"] ?? "",
        serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com",
        stored: (host) => storedCredentials(host, env),
      }),
    readTrust: (path, from) => readTrustFile(path, from, top),
    remote,
    channel: async () =>
      createGitChannel({ directory: join(privateDirectory, "channel.git"), remote: await remote(), run, clock }),
    history: async (branch) =>
      createGitHistory({ directory: join(privateDirectory, "history.git"), remote: await remote(), run, branch }),
    forge(owner, repo) {
      const token = env["GITHUB_TOKEN"];
      if (!token) throw new NekoError("USAGE", "GITHUB_TOKEN is not set", { hint: "export a token that may comment" });
      const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
      return createOctokitForge({ apiUrl, token, owner, repo }, clock);
    },
  };
}

/** The token goes to GitHub's own server over https and nowhere else. */
function remoteOf(url: string | undefined, env: Context["env"]): GitRemote {
  if (url === undefined) {
    throw new NekoError("USAGE", "the repository has no remote called origin", {
      hint: "add it: the channel of releases lives there",
    });
  }
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const token = env["GITHUB_TOKEN"];
  const ours = url.startsWith("https://") && URL.parse(url)?.origin === URL.parse(server)?.origin;
  return {
    name: "origin",
    url,
    ...(ours && token ? { credential: { username: "x-access-token", password: token } } : {}),
  };
}
