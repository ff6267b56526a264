import { randomUUID } from "node:crypto";
import { mkdir, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { NekoError } from "../../kernel/error.ts";
import type { StorePath } from "../../kernel/store-path.ts";
import { tail } from "../../kernel/text.ts";
import type { NixCommand } from "./nix-cli-command.ts";

const atOnce = 4;

export interface Root {
  /** The symbolic link that keeps `path` from the garbage collector for as long as it stands. */
  readonly link: string;
  readonly path: StorePath;
}

/** Links nobody has to name, for what is rooted only while we work. They go when it is disposed. */
export async function temporaryRoots(directory: string): Promise<{ prefix: string } & AsyncDisposable> {
  await mkdir(directory, { recursive: true });
  const name = `.building-${randomUUID()}`;
  return {
    prefix: join(directory, name),
    async [Symbol.asyncDispose]() {
      const links = (await readdir(directory)).filter((entry) => entry.startsWith(name));
      await Promise.all(links.map((entry) => unlink(join(directory, entry))));
    },
  };
}

/**
 * Roots valid paths. `nix build --out-link` numbers its links; these have the names people look for.
 * @throws NekoError SUBSTITUTE_FAILED
 */
export async function addRoots(command: NixCommand, roots: readonly Root[], signal: AbortSignal): Promise<void> {
  const waiting = [...roots];
  const worker = async (): Promise<void> => {
    for (let root = waiting.shift(); root; root = waiting.shift()) await realiseAndRoot(command, root, signal);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, roots.length) }, worker));
}

/** Valid already: only rooted. Else from a substituter; never built. @throws NekoError SUBSTITUTE_FAILED */
export async function realiseAndRoot(command: NixCommand, root: Root, signal: AbortSignal): Promise<void> {
  const { status, stderr } = await command.classic(
    "nix-store",
    ["--realise", root.path, "--add-root", root.link, "--option", "max-jobs", "0", "--option", "fallback", "false"],
    { signal },
  );
  if (status === 0) return;
  throw new NekoError("SUBSTITUTE_FAILED", `${root.path} could not be fetched: ${tail(stderr)}`, {
    hint: "check that a substituter of this host has the path and that a key this host trusts signed it",
  });
}
