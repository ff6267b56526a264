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
    const program = (path === undefined ? undefined : await nixOn(path)) ?? (await command.version(signal)).text;
    return digestOf({ program, machine: `${process.arch}-${process.platform}`, settings: settingsOf(nixConfig ?? "") });
  };
}

/** Without credentials: those of a job are other ones each time, and they are not for hashing. */
function settingsOf(nixConfig: string): readonly string[] {
  return nixConfig.split("\n").filter((line) => !/^\s*(?:extra-)?access-tokens\s*=/.test(line));
}

async function nixOn(path: string): Promise<string | undefined> {
  const file = await programOn("nix", path);
  if (file === undefined || file.startsWith("/nix/store/")) return file;
  const { size, mtimeMs } = await stat(file);
  return `${file} ${size} ${mtimeMs}`;
}

/** The file that a program on `path` is; undefined when it is not there. */
export async function programOn(name: string, path: string): Promise<string | undefined> {
  for (const directory of path.split(delimiter)) {
    if (directory === "") continue;
    try {
      const file = await realpath(join(directory, name));
      if (((await stat(file)).mode & 0o111) !== 0) return file;
    } catch {
      continue; // not in this directory
    }
  }
  return undefined;
}
