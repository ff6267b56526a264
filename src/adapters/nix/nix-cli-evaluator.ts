import { realpath, stat } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { digestOf } from "../../kernel/digest.ts";
import type { Nix } from "../../ports/nix.ts";
import type { NixCommand } from "./nix-cli-command.ts";

/**
 * By the file that `nix` on `path` is, since a plan that remembers everything should start nothing: in the store its
 * name says all, elsewhere its size and time do. Without a path, Nix is asked for its version.
 */
export function evaluatorOf(
  command: NixCommand,
  { path, nixConfig }: { readonly path: string | undefined; readonly nixConfig: string | undefined },
): Nix["evaluator"] {
  return async (signal) => {
    const program = (path === undefined ? undefined : await programOn(path)) ?? (await command.version(signal)).text;
    return digestOf({ program, machine: `${process.arch}-${process.platform}`, settings: settingsOf(nixConfig ?? "") });
  };
}

/** Without credentials: those of a job are other ones each time, and they are not for hashing. */
function settingsOf(nixConfig: string): readonly string[] {
  return nixConfig.split("\n").filter((line) => !/^\s*(?:extra-)?access-tokens\s*=/.test(line));
}

async function programOn(path: string): Promise<string | undefined> {
  for (const directory of path.split(delimiter)) {
    if (directory === "") continue;
    try {
      const file = await realpath(join(directory, "nix"));
      const { size, mtimeMs, mode } = await stat(file);
      if ((mode & 0o111) !== 0) return file.startsWith("/nix/store/") ? file : `${file} ${size} ${mtimeMs}`;
    } catch {
      continue; // not in this directory
    }
  }
  return undefined;
}
